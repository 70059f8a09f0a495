//! Somebody who is not on the list: `+ Rina Dewanti, P, RT 05, kelompok tani; Ketua Poktan; rentan lansia`.

use super::{CaptureError, Expected, Label, Meaning, Role, Sex, label, piece::Piece, reading::Reader};

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

/// Somebody new, as far as the line says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Newcomer {
    /// The name.
    pub name: String,
    /// The sex, if given.
    pub sex: Option<Sex>,
    /// Where the person lives, if given.
    pub address: Option<String>,
    /// The group the person stands for, if given.
    pub constituency: Option<String>,
    /// The office held, if given.
    pub office: Option<String>,
    /// The vulnerable groups the person belongs to, parted by commas, if given.
    pub vulnerable: Option<String>,
    /// Anything else that was said.
    pub remark: Option<String>,
    /// A guest: neither invited nor entitled to vote.
    pub guest: bool,
}

const LABELS: &[Label] = &[Label::Office, Label::Group, Label::Vulnerable, Label::Remark, Label::Place];
const GUEST: &[&str] = &["tamu", "bukan undangan", "guest", "not invited"];

/// A walk-in: the plus, and the person.
pub(super) fn read(plus: Piece, person: Piece, reader: &mut Reader) -> Result<Meaning, CaptureError> {
    reader.mark(plus, Role::Command);
    newcomer(person, reader).map(Meaning::WalkIn)
}

/// Name, sex, address, constituency, parted by commas; the sex may stand anywhere behind the name. Behind a semicolon
/// the office, and what is called by its name.
///
/// With one more piece only, it is the address if it has a digit or starts like one, else the constituency.
pub(super) fn newcomer(person: Piece, reader: &mut Reader) -> Result<Newcomer, CaptureError> {
    let (head, tail) = person.split_at_char(';');
    let mut pieces = head.split_on(',');
    let first = pieces.next().unwrap_or(head);
    let name = reader.line(first);
    if name.is_empty() {
        return Err(CaptureError::Missing { range: first.range(), expected: Expected::Name });
    }
    reader.mark(first, Role::Person);
    let mut new = Newcomer { name, ..Newcomer::default() };
    let mut rest = Vec::new();
    for piece in pieces {
        reader.mark(piece, Role::Argument);
        match self::sex(piece.text) {
            Some(found) if new.sex.is_none() => new.sex = Some(found),
            _ => rest.push(reader.line(piece)),
        }
    }
    (new.address, new.constituency) = match rest.as_slice() {
        [] => (None, None),
        [only] if looks_like_address(only) => (given(only), None),
        [only] => (None, given(only)),
        [address, more @ ..] => {
            let more: Vec<&str> = more.iter().map(String::as_str).filter(|m| !m.is_empty()).collect();
            (given(address), given(&more.join(", ")))
        }
    };
    // Who parts everything by semicolons means the same.
    let loose = !head.text.contains(',');
    for piece in tail.map(|tail| label::pieces(tail, LABELS, reader)).unwrap_or_default() {
        if piece.label.is_none() && loose {
            if let Some(sex) = sex(&piece.text).filter(|_| new.sex.is_none()) {
                new.sex = Some(sex);
                continue;
            }
            if new.address.is_none() && looks_like_address(&piece.text) {
                new.address = Some(piece.text);
                continue;
            }
        }
        if piece.label.is_none() && GUEST.iter().any(|word| word.eq_ignore_ascii_case(&piece.text)) {
            new.guest = true;
            continue;
        }
        let slot = match piece.label {
            Some(Label::Group) => &mut new.constituency,
            Some(Label::Vulnerable) => &mut new.vulnerable,
            Some(Label::Place) => &mut new.address,
            None if new.office.is_none() => &mut new.office,
            Some(Label::Office) => &mut new.office,
            _ => &mut new.remark,
        };
        // What was said twice is kept twice.
        *slot = Some(slot.take().map_or_else(|| piece.text.clone(), |before| format!("{before}; {}", piece.text)));
    }
    Ok(new)
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
