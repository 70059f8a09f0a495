//! Which person a number or a name stands for.

use super::{
    CaptureError, Person,
    nearest::nearest,
    number::{label, whole},
    piece::Piece,
};
use crate::text::fold;
use std::cell::OnceCell;

/// The number written as `14`, `07` or `P14`, whoever has it.
fn written_number(word: &str) -> Option<u32> {
    whole(word).or_else(|| match label(word)? {
        ('P', number) => Some(number),
        _ => None,
    })
}

/// What people are called by before their name.
const TITLES: &[&str] = &[
    "pak", "bapak", "bpk", "bu", "ibu", "mas", "mbak", "mba", "kang", "teh", "bang", "kak", "ustaz", "ustadz", "haji",
    "mr", "mrs", "ms", "miss",
];

/// Whether people are called by this word before their name: `Pak`, `Bu`, `Mrs`.
#[must_use]
pub fn is_title(word: &str) -> bool {
    TITLES.contains(&fold(word).trim_end_matches('.'))
}

/// The attendance list, with the names made ready for comparing when the first one is looked up.
pub(super) struct Roll<'a> {
    people: &'a [Person<'a>],
    folded: OnceCell<Vec<(u32, String)>>,
}

impl<'a> Roll<'a> {
    pub fn new(people: &'a [Person<'a>]) -> Self {
        Self { people, folded: OnceCell::new() }
    }

    fn names(&self) -> &[(u32, String)] {
        self.folded.get_or_init(|| self.people.iter().map(|p| (p.number, fold(p.name))).collect())
    }

    /// The number, if somebody has it.
    pub fn known_number(&self, word: &str) -> Option<u32> {
        written_number(word).filter(|&n| self.people.iter().any(|p| p.number == n))
    }

    /// The one person meant by a number or a name, with or without `@`.
    pub fn one(&self, piece: Piece) -> Result<u32, CaptureError> {
        let name = piece.text.strip_prefix('@').unwrap_or(piece.text);
        if let Some(number) = self.known_number(name) {
            return Ok(number);
        }
        let candidates = if written_number(name).is_some() { Vec::new() } else { self.find(name) };
        let (range, typed) = (piece.range(), crate::text::clean_line(piece.text).text);
        match candidates.as_slice() {
            [number] => Ok(*number),
            [] => Err(CaptureError::UnknownPerson { range, typed, nearest: self.similar(name) }),
            _ => Err(CaptureError::AmbiguousPerson { range, typed, candidates }),
        }
    }

    /// The same, where what people are called by may stand before a name that is on the list without it.
    pub fn addressed(&self, piece: Piece) -> Result<u32, CaptureError> {
        let (first, rest) = piece.split_word();
        match self.one(piece) {
            Err(CaptureError::UnknownPerson { range, typed, nearest }) if is_title(first.text) && !rest.is_empty() => {
                match self.one(rest) {
                    Err(CaptureError::UnknownPerson { nearest: near, .. }) => {
                        Err(CaptureError::UnknownPerson { range, typed, nearest: near.or(nearest) })
                    }
                    found => found,
                }
            }
            found => found,
        }
    }

    /// The person somebody is called by whole words of the name, at least so many; behind a title (`Pak Dedi`) one word,
    /// cut short or not, is enough. `None` where it is nobody's name; several people are told where there is a title only.
    pub fn called(&self, piece: Piece, least: usize) -> Option<Result<u32, CaptureError>> {
        let (first, rest) = piece.split_word();
        let titled = is_title(first.text) && !rest.is_empty();
        if titled {
            return match self.one(rest) {
                Err(CaptureError::UnknownPerson { .. }) => None,
                found => Some(found),
            };
        }
        let typed = fold(piece.text);
        let parts: Vec<&str> = words(&typed).collect();
        if parts.len() < least || parts.iter().any(|part| !part.chars().all(char::is_alphabetic)) {
            return None;
        }
        let mut fits = self.names().iter().filter(|(_, name)| in_order(&parts, name, |word, part| word == part));
        let first = fits.next()?.0;
        fits.next().is_none().then_some(Ok(first))
    }

    /// Everybody a short name may stand for, in the order of the list. `.`, `-` and `_` part words of a name.
    ///
    /// Whole words go first: who is called exactly so is not put beside those whose name only starts so. Else everybody
    /// counts of whom each part starts a word, in order, or whose initials start so.
    pub fn find(&self, typed: &str) -> Vec<u32> {
        let typed = fold(typed);
        let parts: Vec<&str> = typed.split(['.', '-', '_', ' ']).filter(|p| !p.is_empty()).collect();
        if parts.is_empty() {
            return Vec::new();
        }
        let who = |fits: &dyn Fn(&str) -> bool| -> Vec<u32> {
            self.names().iter().filter(|(_, name)| fits(name)).map(|&(number, _)| number).collect()
        };
        let exact = who(&|name| in_order(&parts, name, |word, part| word == part));
        if !exact.is_empty() {
            return exact;
        }
        who(&|name| {
            in_order(&parts, name, |word, part| word.starts_with(part))
                || matches!(parts[..], [only] if starts_initials(name, only))
        })
    }

    fn similar(&self, typed: &str) -> Option<u32> {
        let names = self.names().iter();
        nearest(&fold(typed), names.flat_map(|(number, name)| words(name).map(move |word| (word, *number))))
    }
}

fn words(name: &str) -> impl Iterator<Item = &str> {
    name.split([' ', '.', '-']).filter(|w| !w.is_empty())
}

fn in_order(parts: &[&str], name: &str, fits: impl Fn(&str, &str) -> bool) -> bool {
    let mut words = words(name);
    parts.iter().all(|part| words.any(|word| fits(word, part)))
}

fn starts_initials(name: &str, typed: &str) -> bool {
    let mut initials = words(name).filter_map(|word| word.chars().next());
    typed.chars().all(|c| initials.next() == Some(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    const PEOPLE: &[Person] = &[
        Person { number: 5, name: "Bambang Sasmitra" },
        Person { number: 8, name: "Siti Maryamah" },
        Person { number: 14, name: "Sulastri Handayati" },
        Person { number: 15, name: "Ki Darmo Sasongka" },
        Person { number: 22, name: "Dewi Anggarini" },
        Person { number: 27, name: "Dewina Siti-Rahma" },
    ];

    #[test]
    fn names_cut_short() {
        for (typed, found) in [
            ("sulastri", &[14][..]),
            ("SUL", &[14]),
            ("sul.han", &[14]),
            ("sh", &[14]),
            ("kds", &[15]),
            ("darmo", &[15]),
            ("ki-sas", &[15]),
            ("dewi", &[22]),
            ("dew", &[22, 27]),
            ("s", &[5, 8, 14, 15, 27]),
            ("siti", &[8, 27]),
            ("han.sul", &[]),
            ("", &[]),
            ("..", &[]),
            ("xyz", &[]),
        ] {
            assert_eq!(Roll::new(PEOPLE).find(typed), found, "{typed}");
        }
    }

    #[test]
    fn one_person_or_an_error() {
        let one = |typed| Roll::new(PEOPLE).one(Piece::whole(typed));
        assert_eq!(one("14"), Ok(14));
        assert_eq!(one("@014"), Ok(14));
        assert_eq!(one("p14"), Ok(14));
        assert_eq!(one("@sul"), Ok(14));
        assert!(matches!(one("9"), Err(CaptureError::UnknownPerson { nearest: None, .. })));
        assert!(matches!(one("@sulatri"), Err(CaptureError::UnknownPerson { nearest: Some(14), .. })));
        assert!(matches!(one("@dew"), Err(CaptureError::AmbiguousPerson { candidates, .. }) if candidates == [22, 27]));
    }
}
