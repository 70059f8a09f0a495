//! Somebody who is not on the list: `+ Rina Dewanti, P, RT 05, kelompok tani`.

use super::{CaptureError, Expected, Meaning, Role, Sex, piece::Piece, reading::Reader};

const MALE: &[&str] = &["l", "lk", "laki-laki", "pria", "m", "male"];
const FEMALE: &[&str] = &["p", "pr", "perempuan", "wanita", "f", "female"];
/// Words an address starts with; a digit anywhere marks one too.
const ADDRESS: &[&str] = &[
    "rt",
    "rw",
    "dusun",
    "dsn",
    "jl",
    "jl.",
    "jalan",
    "gang",
    "gg",
    "gg.",
    "kampung",
    "kp",
    "kp.",
    "desa",
    "kelurahan",
    "perum",
    "perumahan",
    "blok",
    "lingkungan",
    "banjar",
    "street",
    "hamlet",
];

/// The plus and what follows it, if the line is a walk-in: `+14h` is none.
pub(super) fn start(line: Piece) -> Option<(Piece, Piece)> {
    let person = line.after_prefix("+")?.trim();
    let digit = person.text.starts_with(|c: char| c.is_ascii_digit());
    (!digit).then_some((line.split(1).0, person))
}

/// Name, sex, address, constituency, parted by commas; the sex may stand anywhere behind the name.
///
/// With one more piece only, it is the address if it has a digit or starts like one, else the constituency.
pub(super) fn read(plus: Piece, person: Piece, reader: &mut Reader) -> Result<Meaning, CaptureError> {
    reader.mark(plus, Role::Command);
    let mut pieces = person.split_on(',');
    let first = pieces.next().unwrap_or(person);
    let name = reader.line(first);
    if name.is_empty() {
        return Err(CaptureError::Missing { range: first.range(), expected: Expected::Name });
    }
    reader.mark(first, Role::Person);
    let mut sex = None;
    let mut rest = Vec::new();
    for piece in pieces {
        reader.mark(piece, Role::Argument);
        match self::sex(piece.text) {
            Some(found) if sex.is_none() => sex = Some(found),
            _ => rest.push(reader.line(piece)),
        }
    }
    let (address, constituency) = match rest.as_slice() {
        [] => (None, None),
        [only] if looks_like_address(only) => (given(only), None),
        [only] => (None, given(only)),
        [address, more @ ..] => {
            let more: Vec<&str> = more.iter().map(String::as_str).filter(|m| !m.is_empty()).collect();
            (given(address), given(&more.join(", ")))
        }
    };
    Ok(Meaning::WalkIn { name, sex, address, constituency })
}

/// The sex a word stands for, in either language: `L`, `perempuan`, `F`.
#[must_use]
pub fn sex(text: &str) -> Option<Sex> {
    let is = |words: &[&str]| words.iter().any(|w| w.eq_ignore_ascii_case(text));
    if is(MALE) {
        Some(Sex::Male)
    } else if is(FEMALE) {
        Some(Sex::Female)
    } else {
        None
    }
}

/// Whether a text is more likely an address than a group: it has a digit or begins like one.
#[must_use]
pub fn looks_like_address(text: &str) -> bool {
    let first = text.split_whitespace().next().unwrap_or_default();
    text.contains(|c: char| c.is_ascii_digit()) || ADDRESS.iter().any(|w| w.eq_ignore_ascii_case(first))
}

fn given(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.to_owned())
}
