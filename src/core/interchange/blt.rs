//! BLT (Hill, Wichmann & Woodall 1987; OpenSTV, OpaVote and others): `options seats`, ballots `weight 3 1 2 0`, a lone `0`,
//! the names in quotes, the title.
//!
//! Line ends mean nothing. Also understood: `# …` and `/* … */`, withdrawn options (`-3`, `[withdrawn 3]`), other ids for
//! the options (`[nick a b c]`), an id before a ballot (`(A12)`), equal ranks (`2=4`, `(2 4)`), a skipped rank (`-`).
//! Withdrawn options are taken out before anything is counted. A ballot that names nobody is blank, and counted as a voter.

use super::fault::{Fault, Oddity, Spot, Why, shown};
use super::gather::{MOST_OPTIONS, Roster, Weight};
use super::lines::Lines;
use super::{BallotFile, Format, number};
use crate::tally::ballot::{Gathered, Ranking};
use crate::tally::profile::Ballots;
use crate::text;
use std::io::BufRead;

/// One token outside the names.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Token {
    Word(String),
    /// `( ) [ ] =`
    Mark(u8),
    /// Where a name begins.
    Quote,
}

struct Reader<R> {
    lines: Lines<R>,
    line: String,
    /// The next byte of the line.
    next: usize,
    /// Where the last token stands.
    at: usize,
    commas: bool,
}

/// Reads the file.
pub(super) fn read(source: impl BufRead) -> Result<BallotFile, Fault> {
    let mut reader = Reader { lines: Lines::new(source), line: String::new(), next: 0, at: 0, commas: false };
    let (options, seats) = (reader.count()?, reader.count()?);
    if options > MOST_OPTIONS {
        return Err(reader.fault(Why::TooManyOptions { limit: MOST_OPTIONS }));
    }
    let head = reader.head(options)?;
    let (ballots, ended) = reader.ballots(&head)?;
    let mut roster = head.roster;
    let title = if ended {
        reader.names(&mut roster)?
    } else {
        reader.warn(Oddity::EndsEarly);
        String::new()
    };
    let mut at = 0;
    roster.choices.retain(|_| {
        at += 1;
        head.stays[at - 1].is_some()
    });
    let mut profile = super::profile(roster.choices, Ballots::Ranked(ballots.ballots()))?;
    profile.title = title;
    Ok(BallotFile {
        format: Format::Blt,
        profile,
        groups: None,
        seats: Some(seats).filter(|&seats| seats > 0),
        warnings: reader.lines.warnings,
    })
}

/// What stands before the ballots.
struct Head {
    roster: Roster,
    /// For each option, its place once the withdrawn are out.
    stays: Vec<Option<usize>>,
    /// The first word of the first ballot.
    first: Option<Token>,
}

impl<R: BufRead> Reader<R> {
    fn spot(&self) -> Spot {
        // Behind the last line there is no column.
        if self.line.is_empty() {
            return Spot::line(self.lines.number());
        }
        Spot::inside(self.lines.number().max(1), &self.line, self.at)
    }

    fn fault(&self, why: Why) -> Fault {
        Fault::new(self.spot(), why)
    }

    fn warn(&mut self, odd: Oddity) {
        let at = self.spot();
        self.lines.warnings.add(at, odd);
    }

    /// Passes over blanks and comments, to the next byte that means something; none at the end of the file.
    fn seek(&mut self) -> Result<Option<u8>, Fault> {
        loop {
            let rest = &self.line[self.next.min(self.line.len())..];
            let blanks = rest.len() - rest.trim_start().len();
            self.next += blanks;
            let rest = &rest[blanks..];
            if rest.is_empty() || rest.starts_with('#') {
                self.next = 0;
                if !self.lines.next(&mut self.line)? {
                    self.line.clear();
                    return Ok(None);
                }
            } else if rest.starts_with("/*") {
                let open = Spot::inside(self.lines.number(), &self.line, self.next);
                self.next += 2;
                loop {
                    match self.line[self.next..].find("*/") {
                        Some(end) => {
                            self.next += end + 2;
                            break;
                        }
                        None => {
                            self.next = 0;
                            if !self.lines.next(&mut self.line)? {
                                return Err(Fault::new(open, Why::Unclosed { mark: "/*" }));
                            }
                        }
                    }
                }
            } else if rest.starts_with(',') {
                self.at = self.next;
                self.next += 1;
                if !std::mem::replace(&mut self.commas, true) {
                    self.warn(Oddity::Commas);
                }
            } else {
                return Ok(rest.bytes().next());
            }
        }
    }

    fn token(&mut self) -> Result<Option<Token>, Fault> {
        let Some(byte) = self.seek()? else {
            self.at = self.line.len();
            return Ok(None);
        };
        self.at = self.next;
        Ok(Some(match byte {
            b'(' | b')' | b'[' | b']' | b'=' => {
                self.next += 1;
                Token::Mark(byte)
            }
            b'"' => {
                self.next += 1;
                Token::Quote
            }
            _ => {
                let rest = &self.line[self.next..];
                let end = rest.find(|c: char| c.is_whitespace() || "()[]=,#\"".contains(c)).unwrap_or(rest.len());
                self.next += end;
                Token::Word(rest[..end].to_owned())
            }
        }))
    }

    fn unexpected(&self, token: Option<Token>, wanted: &'static str) -> Fault {
        let found = match token {
            Some(Token::Word(word)) => shown(&word),
            Some(Token::Mark(byte)) => char::from(byte).to_string(),
            Some(Token::Quote) => "\"".to_owned(),
            None => String::new(),
        };
        self.fault(Why::Unexpected { found, wanted })
    }

    fn count(&mut self) -> Result<usize, Fault> {
        match self.token()? {
            Some(Token::Word(word)) => {
                let number = number::whole(&word).map_err(|why| self.fault(why))?;
                usize::try_from(number).map_err(|_| self.fault(Why::TooLarge { found: word }))
            }
            other => Err(self.unexpected(other, "4 1")),
        }
    }

    fn head(&mut self, options: usize) -> Result<Head, Fault> {
        let mut withdrawn: Vec<(Spot, String)> = Vec::new();
        let mut nicks: Vec<(Spot, String)> = Vec::new();
        let first = loop {
            match self.token()? {
                Some(Token::Word(word)) if word.len() > 1 && word.starts_with('-') => {
                    withdrawn.push((self.spot(), word[1..].to_owned()));
                }
                Some(Token::Mark(b'[')) => self.bracket(&mut withdrawn, &mut nicks)?,
                token => break token,
            }
        };
        let (at, before) = (self.at, self.spot());
        let mut roster = Roster::default();
        if !nicks.is_empty() && nicks.len() != options {
            let at = nicks[0].0;
            return Err(Fault::new(at, Why::OtherSize { expected: options, found: nicks.len() }));
        }
        for option in 0..options {
            match nicks.get(option) {
                Some((at, nick)) => roster.add(*at, nick, "")?,
                None => roster.add(before, &(option + 1).to_string(), "")?,
            };
        }
        self.at = at;
        let mut stays: Vec<Option<usize>> = vec![Some(0); options];
        for (at, id) in withdrawn {
            let option = roster.place(|| at, &id)?;
            if stays[option].take().is_some() {
                self.lines.warnings.add(at, Oddity::Withdrawn { id });
            }
        }
        stays.iter_mut().flatten().enumerate().for_each(|(place, stays)| *stays = place);
        Ok(Head { roster, stays, first })
    }

    /// A line such as `[withdrawn 4]`.
    fn bracket(&mut self, withdrawn: &mut Vec<(Spot, String)>, nicks: &mut Vec<(Spot, String)>) -> Result<(), Fault> {
        let open = self.spot();
        let mut words = Vec::new();
        loop {
            match self.token()? {
                Some(Token::Word(word)) => words.push((self.spot(), word)),
                Some(Token::Mark(b']')) => break,
                None => return Err(Fault::new(open, Why::Unclosed { mark: "[" })),
                other => return Err(self.unexpected(other, "]")),
            }
        }
        let mut words = words.into_iter();
        match words.next() {
            Some((_, key)) if key == "withdrawn" => withdrawn.extend(words),
            Some((_, key)) if key == "nick" => nicks.extend(words),
            Some((at, key)) if key == "tie" => self.lines.warnings.add(at, Oddity::TieOrder),
            other => {
                let found = shown(&other.map(|(_, key)| key).unwrap_or_default());
                self.lines.warnings.add(open, Oddity::Junk { found });
            }
        }
        Ok(())
    }

    /// The ballots, and whether the list was ended by a lone zero.
    fn ballots(&mut self, head: &Head) -> Result<(Gathered<Ranking>, bool), Fault> {
        let mut roster = Roster::default();
        for choice in &head.roster.choices {
            roster.add(Spot::default(), &choice.id, "")?;
        }
        let mut gathered = Gathered::default();
        let mut votes = Weight::default();
        let mut token = head.first.clone();
        loop {
            // An id of the ballot, which is nobody's business.
            if token == Some(Token::Mark(b'(')) {
                let open = self.spot();
                loop {
                    match self.token()? {
                        Some(Token::Mark(b')')) => break,
                        None => return Err(Fault::new(open, Why::Unclosed { mark: "(" })),
                        _ => {}
                    }
                }
                token = self.token()?;
            }
            let weight = match token {
                None => return Ok((gathered, false)),
                Some(Token::Word(word)) => number::whole(&word).map_err(|why| self.fault(why))?,
                other => return Err(self.unexpected(other, "1 3 1 2 0")),
            };
            if weight == 0 {
                self.nothing_after_the_end()?;
                return Ok((gathered, true));
            }
            votes.add(|| self.spot(), weight)?;
            gathered.add(self.ballot(&mut roster, head)?, weight);
            token = self.token()?;
        }
    }

    /// Behind the zero that ends the list nothing but names may stand: another number means that a zero was meant
    /// otherwise.
    fn nothing_after_the_end(&mut self) -> Result<(), Fault> {
        let (at, zero) = (self.at, self.spot());
        let rest = self.line[self.next.min(self.line.len())..].trim_start();
        self.at = at;
        match rest.bytes().next() {
            Some(byte) if byte.is_ascii_digit() || byte == b'-' => Err(Fault::new(zero, Why::ZeroInside)),
            _ => Ok(()),
        }
    }

    fn ballot(&mut self, roster: &mut Roster, head: &Head) -> Result<Ranking, Fault> {
        roster.begin();
        let begun = self.spot();
        let mut groups: Vec<Vec<usize>> = Vec::new();
        // Inside parentheses, and behind an equals sign, options share a rank.
        let (mut open, mut joined) = (None, false);
        loop {
            let at = match self.token()? {
                Some(Token::Word(word)) => match word.as_str() {
                    "0" if open.is_none() && !joined => return Ok(Ranking::of_groups(&groups)),
                    "-" if open.is_none() && !joined => {
                        groups.push(Vec::new());
                        continue;
                    }
                    _ => word,
                },
                Some(Token::Mark(b'(')) if open.is_none() && !joined => {
                    open = Some((self.spot(), groups.len()));
                    continue;
                }
                Some(Token::Mark(b')')) if open.is_some() && !joined => {
                    open = None;
                    continue;
                }
                Some(Token::Mark(b'=')) if open.is_none() && !joined && !groups.is_empty() => {
                    joined = true;
                    continue;
                }
                None => return Err(Fault::new(begun, Why::NoEnd)),
                other => return Err(self.unexpected(other, "0")),
            };
            let spot = self.spot();
            let option = roster.place(|| spot, &at)?;
            let shares = std::mem::take(&mut joined) || open.is_some_and(|(_, from)| groups.len() > from);
            if roster.is_new(option, || spot, &mut self.lines.warnings)
                && let Some(place) = head.stays[option]
            {
                match groups.last_mut().filter(|_| shares) {
                    Some(group) => group.push(place),
                    None => groups.push(vec![place]),
                }
            }
        }
    }

    /// The names, then the title; what follows is for people.
    fn names(&mut self, roster: &mut Roster) -> Result<String, Fault> {
        let mut place = 0;
        let mut title = None;
        loop {
            let rest = &self.line[self.next.min(self.line.len())..];
            self.next += rest.len() - rest.trim_start().len();
            let rest = rest.trim();
            if rest.is_empty() {
                self.next = 0;
                if !self.lines.next(&mut self.line)? {
                    break;
                }
                continue;
            }
            self.at = self.next;
            if let Some(named) = rest.strip_prefix('#') {
                // Left over from a file of another kind.
                if let Some((id, name)) = named.trim().strip_prefix("ALTERNATIVE NAME").and_then(|n| n.split_once(':'))
                    && let Some(option) = roster.find(id.trim())
                {
                    let (name, found) = (text::clean_line(name.trim().trim_matches('"')).text, shown(rest));
                    roster.choices[option].name = name;
                    place = place.max(option + 1);
                    self.warn(Oddity::Junk { found });
                }
                self.next = self.line.len();
                continue;
            }
            if rest.starts_with("/*") {
                if self.seek()?.is_none() {
                    break;
                }
                continue;
            }
            let name = self.name(rest.starts_with('"'));
            match roster.choices.get_mut(place) {
                Some(choice) => choice.name = name,
                None if title.is_none() => title = Some(name),
                None => {}
            }
            place += 1;
        }
        if place < roster.choices.len() {
            self.at = self.line.len();
            self.warn(Oddity::EndsEarly);
        }
        Ok(title.unwrap_or_default())
    }

    /// One name, up to its closing quote; the rest of the line where there is none.
    fn name(&mut self, quoted: bool) -> String {
        let start = self.next + usize::from(quoted);
        let rest = &self.line[start..];
        let mut at = 0;
        while quoted && let Some(quote) = rest[at..].find('"').map(|quote| at + quote) {
            // A quote inside a name is doubled, or has a letter behind it.
            let after = &rest[quote + 1..];
            if after.starts_with('"') {
                at = quote + 2;
            } else if after.is_empty() || after.starts_with(char::is_whitespace) || after.starts_with(['#', ',']) {
                let name = text::clean_line(&rest[..quote].replace("\"\"", "\"")).text;
                self.next = start + quote + 1;
                return name;
            } else {
                at = quote + 1;
            }
        }
        let name = text::clean_line(rest.trim_end().trim_end_matches('"')).text;
        self.next = self.line.len();
        let found = shown(&name);
        self.warn(Oddity::Junk { found });
        name
    }
}
