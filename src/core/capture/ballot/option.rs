//! Which option a word stands for.

use super::{BLANK, BallotError, Choice, Marked, SPOILED};
use crate::capture::number::{label, whole};
use crate::capture::people::Roll;
use crate::capture::piece::Piece;
use crate::capture::reading::Person;
use crate::text::{clean_line, fold};

/// The options, ready to be looked up.
pub struct Paper<'a> {
    choices: &'a [Choice<'a>],
    names: Vec<Person<'a>>,
}

impl<'a> Paper<'a> {
    pub fn new(choices: &'a [Choice<'a>]) -> Self {
        let names = choices.iter().zip(0..).map(|(choice, number)| Person { number, name: choice.name }).collect();
        Self { choices, names }
    }

    pub fn len(&self) -> usize {
        self.choices.len()
    }

    /// An empty or a spoiled ballot, where the whole line says so and no option is called so.
    pub fn word(&self, whole: Piece<'_>) -> Result<Option<Marked>, BallotError> {
        let typed = fold(whole.text);
        let marked = match () {
            () if BLANK.contains(&typed.as_str()) => Marked::Blank,
            () if SPOILED.contains(&typed.as_str()) => Marked::Spoiled,
            () => return Ok(None),
        };
        match self.called(&typed).first() {
            Some(&option) => {
                Err(BallotError::WordOrOption { range: whole.range(), typed: clean_line(whole.text).text, option })
            }
            None => Ok(Some(marked)),
        }
    }

    /// The option a piece names as a whole, or those its words name one after the other.
    pub fn row<'p>(&self, piece: Piece<'p>) -> Result<Vec<(usize, Piece<'p>)>, BallotError> {
        if piece.is_empty() {
            return Err(BallotError::NoOption { range: piece.range() });
        }
        let whole = self.find(piece);
        if let [option] = whole[..] {
            return Ok(vec![(option, piece)]);
        }
        let words: Vec<Piece<'p>> = piece.words().collect();
        if let ([_], _) | (_, [_, ..]) = (&words[..], &whole[..]) {
            return self.one(piece).map(|option| vec![(option, piece)]);
        }
        words.into_iter().map(|word| Ok((self.one(word)?, word))).collect()
    }

    /// The one option a piece names.
    pub fn one(&self, piece: Piece<'_>) -> Result<usize, BallotError> {
        let (range, typed) = (piece.range(), || clean_line(piece.text).text);
        match self.find(piece).as_slice() {
            [option] => Ok(*option),
            [] if piece.is_empty() => Err(BallotError::NoOption { range }),
            [] => Err(BallotError::Unknown { range, typed: typed(), options: self.len() }),
            several => Err(BallotError::Ambiguous { range, typed: typed(), candidates: several.to_vec() }),
        }
    }

    /// By place, then by id, then by name.
    fn find(&self, piece: Piece<'_>) -> Vec<usize> {
        let place = whole(piece.text).and_then(|number| usize::try_from(number).ok()).and_then(|n| n.checked_sub(1));
        if let Some(place) = place.filter(|place| *place < self.len()) {
            return vec![place];
        }
        let typed = fold(piece.text);
        let id = label(piece.text);
        let has_id =
            |choice: &Choice<'_>| fold(choice.id) == typed || id.is_some_and(|id| label(choice.id) == Some(id));
        match self.choices.iter().position(has_id) {
            Some(option) => vec![option],
            None => self.called(&typed),
        }
    }

    fn called(&self, typed: &str) -> Vec<usize> {
        if typed.chars().nth(1).is_none() {
            // One letter is a slip of the finger, unless an option is called so.
            let is = |choice: &Choice<'_>| fold(choice.name) == typed;
            return self.choices.iter().position(is).into_iter().collect();
        }
        let found = Roll::new(&self.names).find(typed);
        found.into_iter().filter_map(|number| usize::try_from(number).ok()).collect()
    }
}
