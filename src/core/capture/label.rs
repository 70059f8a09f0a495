//! Fields that are called by their name: `masalah: atap bocor`, `alasan hujan`, `ceiling 690jt`.

use super::{Ambiguity, CaptureError, Role, clock, date, money, piece::Piece, reading::Reader};

macro_rules! labels {
    ($($(#[$doc:meta])* $name:ident $words:expr;)+) => {
        /// What a field is called.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Label {
            $($(#[$doc])* $name,)+
        }

        const NAMES: &[(Label, &[&str])] = &[$((Label::$name, &$words),)+];
    };
}

labels! {
    /// A title.
    Title ["judul", "title"];
    /// The number of a document.
    Number ["nomor", "number"];
    /// Where.
    Place ["tempat", "lokasi", "place", "location"];
    /// The day.
    Date ["tanggal", "date"];
    /// When it begins.
    Start ["mulai", "start"];
    /// When it ends.
    End ["selesai", "end"];
    /// The zone of all times.
    Zone ["zona", "zone"];
    /// The budget ceiling.
    Ceiling ["pagu", "ceiling"];
    /// Scheduled or on need.
    Nature ["sifat", "nature"];
    /// Anything else worth keeping.
    Remark ["keterangan", "catatan", "remark"];
    /// Where the rules come from.
    Basis ["dasar", "basis"];
    /// A group, or groups, parted by commas.
    Group ["unsur", "group", "groups"];
    /// The share that makes a quorum.
    Quorum ["kuorum", "quorum"];
    /// How many rounds a vote may have.
    Rounds ["putaran", "rounds"];
    /// The office somebody holds.
    Office ["jabatan", "office"];
    /// Vulnerable groups, parted by commas.
    Vulnerable ["rentan", "vulnerable"];
    /// The lowest and the highest mark.
    Scale ["skala", "scale"];
    /// What decides between equal scores, in order.
    Ties ["seri", "ties"];
    /// The problem behind a need.
    Problem ["masalah", "problem"];
    /// What is there already and helps.
    Potential ["potensi", "potential"];
    /// The budget field, by its number.
    BudgetField ["bidang", "field"];
    /// At which level it can be decided.
    Authority ["kewenangan", "authority"];
    /// The sector.
    Sector ["sektor", "sector"];
    /// How success is seen, to the letter.
    Indicator ["indikator", "indicator"];
    /// What it is for.
    Purpose ["tujuan", "purpose"];
    /// What becomes of needs when it is decided.
    Outcome ["hasil", "outcome"];
    /// Why.
    Reason ["alasan", "reason"];
}

/// A piece between semicolons with what it was called, if it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Labelled {
    /// What it was called.
    pub label: Option<Label>,
    /// The rest.
    pub text: String,
}

/// The label a piece starts with, if it is one of those and something follows it: the name, and the value.
pub(super) fn split<'a>(piece: Piece<'a>, among: &[Label]) -> Option<(Label, Piece<'a>, Piece<'a>)> {
    let end = piece.text.find(|c: char| c == ':' || c.is_whitespace())?;
    let (word, rest) = piece.split(end);
    let value = rest.trim();
    let value = value.after_prefix(":").map_or(value, Piece::trim);
    let is = |name: &str| name.eq_ignore_ascii_case(word.text);
    let (label, _) = NAMES.iter().find(|(_, names)| names.iter().any(|name| is(name)))?;
    (among.contains(label) && !value.is_empty()).then_some((*label, word, value))
}

/// All pieces between semicolons. What should be a day, a time or money and is not stays in doubt.
pub(super) fn pieces(tail: Piece, among: &[Label], reader: &mut Reader) -> Vec<Labelled> {
    let pieces: Vec<Piece> = tail.split_on(';').filter(|piece| !piece.is_empty()).collect();
    let read = |piece: Piece| {
        let (label, value) = match split(piece, among) {
            Some((label, name, value)) => {
                reader.mark(name, Role::Label);
                (Some(label), value)
            }
            None => (None, piece),
        };
        let role = match typed(label, value, reader) {
            Ok(role) => role,
            Err(error) => {
                reader.doubt(Ambiguity::Unreadable(error));
                Role::Error
            }
        };
        reader.mark(value, role);
        Labelled { label, text: reader.text(value) }
    };
    pieces.into_iter().map(read).collect()
}

/// What a value under this label is, when it can be read.
fn typed(label: Option<Label>, value: Piece, reader: &Reader) -> Result<Role, CaptureError> {
    let (range, typed) = (value.range(), crate::text::clean_line(value.text).text);
    match label {
        Some(Label::Date) => match date(value.text, reader.vocabulary.today) {
            Ok(_) => Ok(Role::Date),
            Err(why) => Err(CaptureError::Date { range, typed, why }),
        },
        Some(Label::Start | Label::End) => match clock(value.text) {
            Ok(_) => Ok(Role::Time),
            Err(why) => Err(CaptureError::Time { range, typed, why }),
        },
        Some(Label::Ceiling) => match money(value.text) {
            Ok(_) => Ok(Role::Money),
            Err(why) => Err(CaptureError::Money { range, typed, why }),
        },
        _ => Ok(Role::Argument),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_is_a_known_word_with_something_behind_it() {
        let all: Vec<Label> = NAMES.iter().map(|(label, _)| *label).collect();
        for (piece, expected) in [
            ("masalah atap bocor", Some((Label::Problem, "masalah", "atap bocor"))),
            ("Masalah: atap: bocor", Some((Label::Problem, "Masalah", "atap: bocor"))),
            ("ceiling : 690jt", Some((Label::Ceiling, "ceiling", "690jt"))),
            ("masalah", None),
            ("masalah:", None),
            ("masalahnya berat", None),
            ("atap bocor", None),
            ("", None),
        ] {
            let got = split(Piece::whole(piece), &all).map(|(label, name, value)| (label, name.text, value.text));
            assert_eq!(got, expected, "{piece}");
        }
        assert_eq!(split(Piece::whole("pagu 5jt"), &[Label::Title]), None);
    }

    #[test]
    fn no_word_names_two_labels() {
        let mut seen = std::collections::HashSet::new();
        assert!(NAMES.iter().flat_map(|(_, names)| *names).all(|name| seen.insert(name)));
    }
}
