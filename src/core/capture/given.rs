//! The arguments of a command, taken from the front of the line one after the other.

use super::{
    Args, CaptureError, ClockError, DateError, EntryId, Expected, Role, Until, clock, date, number, people::is_title,
    piece::Piece, reading::Reader, recognise::as_choice,
};
use chrono::{NaiveDate, NaiveTime};

/// Most words a day is written with (`Sabtu, 27 Juni 2026` behind `tanggal`).
const DATE_WORDS: usize = 5;
/// Most people a range of numbers stands for.
const MOST_PEOPLE: u32 = 500;

fn once_each(numbers: &mut Vec<u32>) {
    let mut seen = std::collections::HashSet::new();
    numbers.retain(|number| seen.insert(*number));
}

pub(super) fn unexpected(piece: Piece, expected: Expected) -> CaptureError {
    CaptureError::Unexpected { range: piece.range(), typed: crate::text::clean_line(piece.text).text, expected }
}

/// What is left of the line, taken from the front.
pub(super) struct Given<'a, 'r, 'v> {
    pub rest: Piece<'a>,
    pub reader: &'r mut Reader<'v>,
}

impl<'a> Given<'a, '_, '_> {
    fn missing(&self, expected: Expected) -> CaptureError {
        let range = self.rest.range();
        CaptureError::Missing { range, expected }
    }

    /// The next word without the comma behind it.
    fn peek(&self, expected: Expected) -> Result<Piece<'a>, CaptureError> {
        let word = self.rest.split_word().0.without_suffix(',');
        if word.is_empty() {
            return Err(self.missing(expected));
        }
        Ok(word)
    }

    fn take(&mut self, piece: Piece<'a>, role: Role) {
        self.reader.mark(piece, role);
        let behind = self.rest.split(piece.range().end - self.rest.at).1;
        let behind = behind.trim();
        self.rest = behind.after_prefix(",").map_or(behind, Piece::trim);
    }

    pub fn maybe_words(&mut self) -> Option<String> {
        let piece = self.rest;
        self.reader.mark(piece, Role::Argument);
        self.rest = piece.end();
        let text = self.reader.line(piece);
        (!text.is_empty()).then_some(text)
    }

    pub fn words(&mut self, expected: Expected) -> Result<String, CaptureError> {
        let missing = self.missing(expected);
        self.maybe_words().ok_or(missing)
    }

    pub fn number(&mut self, expected: Expected) -> Result<u32, CaptureError> {
        let word = self.peek(expected)?;
        let number = number::whole(word.text).ok_or_else(|| unexpected(word, expected))?;
        self.take(word, Role::Argument);
        Ok(number)
    }

    /// A number, or numbers parted by dots: `3.1`.
    pub fn label(&mut self) -> Result<String, CaptureError> {
        let word = self.peek(Expected::Number)?;
        if word.text.split('.').any(|part| number::whole(part).is_none()) {
            return Err(unexpected(word, Expected::Number));
        }
        self.take(word, Role::Argument);
        Ok(word.text.to_owned())
    }

    /// The next word, ended by a comma or a semicolon too: `7,12`.
    fn part(&self, expected: Expected) -> Result<Piece<'a>, CaptureError> {
        let word = self.peek(expected)?;
        let end = word.text.find([',', ';']).filter(|end| *end > 0);
        Ok(end.map_or(word, |end| word.split(end).0))
    }

    /// The next word; what people are called by before their name goes with the name: `Pak Slamet`.
    fn name(&self) -> Result<Piece<'a>, CaptureError> {
        let word = self.part(Expected::Person)?;
        let (two, found) = self.first_words(2);
        if found < 2 || !is_title(word.text) || two.text[..word.text.len()] != *word.text {
            return Ok(word);
        }
        let end = two.text.find([',', ';']).unwrap_or(two.text.len());
        Ok(two.split(end).0)
    }

    /// Passes over what parts one from the next.
    fn next(&mut self) {
        self.rest = self.rest.after_prefix(";").or_else(|| self.rest.after_prefix(",")).unwrap_or(self.rest).trim();
    }

    /// People by their numbers from one to another: `7-12`; else one person.
    fn people_or_one(&mut self, numbers: &mut Vec<u32>) -> Result<(), CaptureError> {
        let word = self.part(Expected::Person)?;
        let ends = word.text.split_once(['-', '–']);
        let ends = ends.and_then(|(from, to)| Some((number::whole(from)?, number::whole(to)?)));
        match ends.filter(|(from, to)| from < to && to - from < MOST_PEOPLE) {
            Some((from, to)) => {
                let known = |number: &u32| self.reader.roll.known_number(&number.to_string()).is_some();
                if let Some(unknown) = (from..=to).find(|number| !known(number)) {
                    let (range, typed) = (word.range(), unknown.to_string());
                    return Err(CaptureError::UnknownPerson { range, typed, nearest: None });
                }
                self.take(word, Role::Person);
                numbers.extend(from..=to);
            }
            None => numbers.push(self.person()?),
        }
        self.next();
        Ok(())
    }

    pub fn person(&mut self) -> Result<u32, CaptureError> {
        let word = self.name()?;
        let number = self.reader.roll.addressed(word).inspect_err(|error| {
            if let Ok(choice) = as_choice(error.clone()) {
                self.reader.doubt(choice);
            }
        })?;
        self.take(word, Role::Person);
        Ok(number)
    }

    pub fn entry(&mut self, expected: Expected) -> Result<EntryId, CaptureError> {
        let word = self.part(expected)?;
        let (letter, number) = number::label(word.text).ok_or_else(|| unexpected(word, expected))?;
        let role = if letter == 'K' { Role::Need } else { Role::Argument };
        self.take(word, role);
        Ok(EntryId { letter, number })
    }

    /// An entry of this letter.
    pub fn entry_of(&mut self, letter: char, expected: Expected) -> Result<EntryId, CaptureError> {
        let word = self.part(expected)?;
        match number::label(word.text) {
            Some((found, _)) if found == letter => self.entry(expected),
            _ => Err(unexpected(word, expected)),
        }
    }

    pub fn need(&mut self) -> Result<u32, CaptureError> {
        self.entry_of('K', Expected::Need).map(|entry| entry.number)
    }

    /// People, each once.
    pub fn persons(&mut self) -> Result<Vec<u32>, CaptureError> {
        let mut numbers = Vec::new();
        self.people_or_one(&mut numbers)?;
        while !self.rest.is_empty() {
            self.people_or_one(&mut numbers)?;
        }
        once_each(&mut numbers);
        Ok(numbers)
    }

    /// One or more of something.
    pub fn several<T>(
        &mut self,
        mut one: impl FnMut(&mut Self) -> Result<T, CaptureError>,
    ) -> Result<Vec<T>, CaptureError> {
        let mut all = vec![one(self)?];
        while !self.rest.is_empty() {
            all.push(one(self)?);
        }
        Ok(all)
    }

    pub fn people(&mut self) -> Result<Args, CaptureError> {
        let mut numbers = Vec::new();
        let mut at = None;
        loop {
            // A time ends the list, so that `jam 9` is not taken for person 9.
            if !numbers.is_empty() && clock(self.rest.text).is_ok() {
                at = Some(self.time(self.rest)?);
                break;
            }
            self.people_or_one(&mut numbers)?;
            if self.rest.is_empty() {
                break;
            }
        }
        once_each(&mut numbers);
        Ok(Args::People { numbers, at })
    }

    /// People, each once; behind a minus those who leave.
    pub fn queue(&mut self) -> Result<Args, CaptureError> {
        let (mut asks, mut leaves) = (Vec::new(), Vec::new());
        loop {
            match self.rest.after_prefix("-") {
                Some(behind) => {
                    self.rest = behind.trim();
                    self.people_or_one(&mut leaves)?;
                }
                None => self.people_or_one(&mut asks)?,
            }
            if self.rest.is_empty() {
                break;
            }
        }
        once_each(&mut asks);
        once_each(&mut leaves);
        Ok(Args::Queue { asks, leaves })
    }

    pub fn time(&mut self, piece: Piece<'a>) -> Result<NaiveTime, CaptureError> {
        let time = clock(piece.text).map_err(|why| match why {
            ClockError::NotAClock => unexpected(piece, Expected::Time),
            ClockError::NoSuchTime => {
                CaptureError::Time { range: piece.range(), typed: crate::text::clean_line(piece.text).text, why }
            }
        })?;
        self.take(piece, Role::Time);
        Ok(time)
    }

    pub fn until(&mut self) -> Result<Until, CaptureError> {
        let word = self.peek(Expected::Delay)?;
        let (two, _) = self.first_words(2);
        for piece in [two, word] {
            if let Some(minutes) = minutes(piece.text) {
                self.take(piece, Role::Time);
                return Ok(Until::Minutes(minutes));
            }
        }
        let piece = if clock(two.text).is_ok() { two } else { word };
        match self.time(piece) {
            Ok(time) => Ok(Until::At(time)),
            Err(CaptureError::Unexpected { .. }) => Err(unexpected(word, Expected::Delay)),
            Err(error) => Err(error),
        }
    }

    /// The first words as one piece, and how many there were.
    pub fn first_words(&self, most: usize) -> (Piece<'a>, usize) {
        let words: Vec<_> = self.rest.words().take(most).collect();
        let end = words.last().map_or(self.rest.at, |w| w.range().end);
        (self.rest.split(end - self.rest.at).0, words.len())
    }

    /// The longest start that is a day or looks like one: a shorter one would leave half of it in the reason.
    pub fn date(&mut self) -> Result<NaiveDate, CaptureError> {
        let first = self.peek(Expected::Date)?;
        for count in (1..=DATE_WORDS).rev() {
            let (piece, found) = self.first_words(count);
            if found < count {
                continue;
            }
            match date(piece.text, self.reader.vocabulary.today) {
                Ok(day) => {
                    self.take(piece, Role::Date);
                    return Ok(day);
                }
                Err(DateError::NotADate) => {}
                Err(why) => {
                    return Err(CaptureError::Date {
                        range: piece.range(),
                        typed: crate::text::clean_line(piece.text).text,
                        why,
                    });
                }
            }
        }
        Err(unexpected(first, Expected::Date))
    }

    pub fn postpone(&mut self) -> Result<Args, CaptureError> {
        let date = self.date()?;
        let candidates = [self.first_words(2).0, self.first_words(1).0];
        let at = match candidates.into_iter().find(|piece| clock(piece.text).is_ok()) {
            Some(piece) => Some(self.time(piece)?),
            None => None,
        };
        let reason = self.words(Expected::Reason)?;
        Ok(Args::Postpone { date, at, reason })
    }

    pub fn merge(&mut self) -> Result<Args, CaptureError> {
        let into = self.need()?;
        let from = self.several(|given| {
            let word = given.peek(Expected::Need)?;
            let number = given.need()?;
            if number == into {
                return Err(unexpected(word, Expected::Need));
            }
            Ok(number)
        })?;
        Ok(Args::Merge { into, from })
    }

    /// Options may have several words and may be parted from their counts by `=` or `:`.
    pub fn tally(&mut self) -> Result<Args, CaptureError> {
        let counts = self.several(|given| {
            let start = given.rest;
            let mut end = start.at;
            loop {
                let word = given.peek(Expected::Count)?.split_at_char(';').0;
                if word.is_empty() {
                    given.next();
                    continue;
                }
                let stop = word.text.find(['=', ':']);
                let (name, count) = match stop {
                    Some(at) if at + 1 < word.text.len() => (word.split(at).0, Some(word.split(at + 1).1)),
                    Some(at) => (word.split(at).0, None),
                    None if number::whole(word.text).is_some() => (word.split(0).0, Some(word)),
                    None => (word, None),
                };
                if !name.is_empty() {
                    end = name.range().end;
                }
                let Some(count) = count else {
                    given.take(word, Role::Argument);
                    continue;
                };
                let option = given.reader.line(start.split(end - start.at).0);
                let number = number::whole(count.text).ok_or_else(|| unexpected(count, Expected::Count))?;
                if option.is_empty() {
                    return Err(unexpected(count, Expected::Count));
                }
                given.take(word, Role::Argument);
                given.next();
                return Ok((option, number));
            }
        })?;
        Ok(Args::Tally(counts))
    }
}

/// `+30m`, `30 menit`, `+1j`, `+30`.
pub(super) fn minutes(text: &str) -> Option<u32> {
    let counted = text.strip_prefix('+').unwrap_or(text);
    let end = counted.find(|c: char| !c.is_ascii_digit()).unwrap_or(counted.len());
    let (number, unit) = counted.split_at(end);
    let each = match unit.trim_start().to_ascii_lowercase().as_str() {
        "" if counted.len() < text.len() => 1,
        "m" | "mnt" | "menit" | "min" | "mins" | "minute" | "minutes" => 1,
        "j" | "jam" | "hr" | "hrs" | "hour" | "hours" => 60,
        _ => return None,
    };
    number::whole(number)?.checked_mul(each).filter(|&minutes| minutes > 0)
}
