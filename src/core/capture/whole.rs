//! The arguments of commands that take a whole sentence: what is edited, put on the agenda, voted on, planned.

use super::{
    Args, CaptureError, Expected, Labelled, Newcomer, NoteKind, Role, clock,
    given::{Given, minutes, unexpected},
    label::{self, Label},
    note, number,
    piece::Piece,
    walk_in,
};

impl<'a> Given<'a, '_, '_> {
    /// All that is left.
    fn rest(&mut self, expected: Expected) -> Result<Piece<'a>, CaptureError> {
        let rest = self.rest;
        if rest.is_empty() {
            return Err(CaptureError::Missing { range: rest.range(), expected });
        }
        self.rest = rest.end();
        Ok(rest)
    }

    pub fn pieces(&mut self, labels: &[Label]) -> Result<Vec<Labelled>, CaptureError> {
        let rest = self.rest(Expected::Text)?;
        Ok(label::pieces(rest, labels, self.reader))
    }

    pub fn newcomer(&mut self) -> Result<Newcomer, CaptureError> {
        let rest = self.rest(Expected::Name)?;
        walk_in::newcomer(rest, self.reader)
    }

    /// A decision or an objection, then how many agreed.
    pub fn agreed(&mut self) -> Result<Args, CaptureError> {
        let word = self.rest.split_word().0.without_suffix(',');
        let entry = match number::label(word.text) {
            Some(('D' | 'O', _)) => Some(self.entry(Expected::Entry)?),
            _ => None,
        };
        let number = if self.rest.is_empty() { None } else { Some(self.number(Expected::Number)?) };
        Ok(Args::Agreed { entry, number })
    }

    /// An objection, perhaps who answers, and the answer.
    pub fn answer(&mut self) -> Result<Args, CaptureError> {
        let objection = self.entry_of('O', Expected::Objection)?.number;
        let (word, behind) = self.rest.split_word();
        let known = self.reader.roll.known_number(word.text).is_some() || word.text.starts_with('@');
        let person = if known && !behind.is_empty() { Some(self.person()?) } else { None };
        Ok(Args::Answer { objection, person, text: self.words(Expected::Text)? })
    }

    /// An entry, its new text, and its new fields behind a semicolon.
    pub fn edit(&mut self) -> Result<Args, CaptureError> {
        let word = self.rest.split_word().0;
        let entry = self.entry(Expected::Entry)?;
        let kind = match entry.letter {
            'K' => NoteKind::Proposal,
            'R' => NoteKind::Action,
            'D' => NoteKind::DraftDecision,
            _ => return Err(unexpected(word, Expected::Entry)),
        };
        let rest = self.rest(Expected::Text)?;
        let (text, fields) = note::content(Some(kind), true, rest, self.reader);
        Ok(Args::Edit { entry, text: (!text.is_empty()).then_some(text), fields })
    }

    /// The title; behind a semicolon who leads it and how long it takes, in any order.
    pub fn item(&mut self) -> Result<Args, CaptureError> {
        let rest = self.rest(Expected::Name)?;
        let (head, tail) = rest.split_at_char(';');
        let title = self.reader.line(head);
        if title.is_empty() {
            return Err(CaptureError::Missing { range: head.range(), expected: Expected::Name });
        }
        self.reader.mark(head.trim(), Role::Argument);
        let (mut presenter, mut long) = (None, None);
        for piece in tail.iter().flat_map(|tail| tail.split_on(';')).filter(|piece| !piece.is_empty()) {
            match minutes(piece.text) {
                Some(found) if long.is_none() => {
                    self.reader.mark(piece, Role::Time);
                    long = Some(found);
                }
                _ if presenter.is_none() => {
                    presenter = Some(self.reader.roll.one(piece)?);
                    self.reader.mark(piece, Role::Person);
                }
                _ => return Err(unexpected(piece, Expected::End)),
            }
        }
        Ok(Args::Item { title, presenter, minutes: long })
    }

    /// Perhaps the decision, then the reason; behind semicolons the question and the options by their letters.
    pub fn call(&mut self) -> Result<Args, CaptureError> {
        let word = self.rest.split_word().0;
        let decision = match number::label(word.text) {
            Some(('D', _)) if word.text.len() >= 3 => Some(self.entry(Expected::Decision)?.number),
            _ => None,
        };
        let rest = self.rest(Expected::Reason)?;
        let mut pieces = rest.split_on(';').filter(|piece| !piece.is_empty());
        let first = pieces.next().ok_or(CaptureError::Missing { range: rest.range(), expected: Expected::Reason })?;
        self.reader.mark(first, Role::Argument);
        let reason = self.reader.line(first);
        let (mut question, mut options) = (None::<String>, Vec::new());
        for piece in pieces {
            match option(piece, options.len()) {
                Some((letter, text)) => {
                    self.reader.mark(letter, Role::Label);
                    self.reader.mark(text, Role::Argument);
                    options.push(self.reader.line(text));
                }
                // Behind the options nothing else is asked.
                None if question.is_none() && options.is_empty() => {
                    self.reader.mark(piece, Role::Argument);
                    question = Some(self.reader.line(piece));
                }
                None => return Err(unexpected(piece, Expected::Option)),
            }
        }
        Ok(Args::Call { decision, reason, question, options })
    }

    /// A day, perhaps a time, perhaps a place; behind a semicolon what it is about.
    pub fn next_meeting(&mut self) -> Result<Args, CaptureError> {
        let date = self.date()?;
        let times = [self.first_words(2).0, self.first_words(1).0];
        let at = match times.into_iter().find(|piece| clock(piece.text).is_ok()) {
            Some(piece) => Some(self.time(piece)?),
            None => None,
        };
        let rest = self.rest;
        self.rest = rest.end();
        let (place, subject) = rest.split_at_char(';');
        let subject = subject.unwrap_or_else(|| place.end());
        for piece in [place, subject] {
            self.reader.mark(piece.trim(), Role::Argument);
        }
        Ok(Args::Next { date, at, place: self.reader.line(place), subject: self.reader.line(subject) })
    }
}

/// The letter of an option, the next one in order, and its text: `A Tanah kas desa`, `B: bekas gudang`.
fn option(piece: Piece, place: usize) -> Option<(Piece, Piece)> {
    let expected = char::from(b'A'.checked_add(u8::try_from(place).ok()?)?);
    let (word, rest) = piece.split_word();
    let letter = word.text.trim_end_matches([':', '.', ')', '=']);
    let fits = letter.len() == 1 && letter.starts_with(|c: char| c.to_ascii_uppercase() == expected);
    (fits && !rest.is_empty()).then(|| (word.split(1).0, rest))
}
