//! The kinds of note and the letters and words that name them.

use super::{nearest::nearest, piece::Piece};

/// What kind of thing was said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum NoteKind {
    /// *Penjelasan*, `j`.
    Explanation,
    /// *Pendapat*, `p`.
    Opinion,
    /// *Pertanyaan*, `t`.
    Question,
    /// *Tanggapan*, `g`.
    Response,
    /// *Usulan*, `u`: a need with its fields.
    Proposal,
    /// *Keberatan*, `k`.
    Objection,
    /// *Rancangan keputusan*, `d`.
    DraftDecision,
    /// *Tindak lanjut*, `a`.
    Action,
    /// *Prosedur*, `r`.
    Procedure,
}

const NAMES: &[(NoteKind, &[&str])] = &[
    (NoteKind::Explanation, &["j", "penjelasan", "jelas", "explanation", "explain"]),
    (NoteKind::Opinion, &["p", "pendapat", "opinion"]),
    (NoteKind::Question, &["t", "pertanyaan", "tanya", "question"]),
    (NoteKind::Response, &["g", "tanggapan", "response"]),
    (NoteKind::Proposal, &["u", "usulan", "usul", "proposal"]),
    (NoteKind::Objection, &["k", "keberatan", "objection"]),
    (NoteKind::DraftDecision, &["d", "rancangan keputusan", "rancangan", "draft decision", "draft"]),
    (NoteKind::Action, &["a", "tindak lanjut", "action"]),
    (NoteKind::Procedure, &["r", "prosedur", "procedure"]),
];

impl NoteKind {
    /// The letter that names it on the line.
    #[must_use]
    pub fn letter(self) -> char {
        match self {
            Self::Explanation => 'j',
            Self::Opinion => 'p',
            Self::Question => 't',
            Self::Response => 'g',
            Self::Proposal => 'u',
            Self::Objection => 'k',
            Self::DraftDecision => 'd',
            Self::Action => 'a',
            Self::Procedure => 'r',
        }
    }

    /// Whether `;` starts fields.
    pub(super) fn has_fields(self) -> bool {
        self.keeps_sentence() || matches!(self, Self::Proposal | Self::Action)
    }

    /// Whether what is no field belongs to the sentence.
    pub(super) fn keeps_sentence(self) -> bool {
        matches!(self, Self::Objection | Self::DraftDecision)
    }
}

/// The kind at the start of the piece, the words that name it, and what follows (which may start with `;`).
pub(super) fn at_start(piece: Piece) -> Option<(NoteKind, Piece, Piece)> {
    let (first, rest) = split_token(piece);
    let (second, behind) = split_token(rest);
    let both = piece.split(second.range().end - piece.at).0;
    let two = format!("{} {}", first.text, second.text);
    let named = |words: &str| NAMES.iter().find(|(_, names)| names.iter().any(|n| n.eq_ignore_ascii_case(words)));
    if let Some(&(kind, _)) = named(two.trim_end_matches(':')) {
        return Some((kind, both.without_suffix(':'), behind));
    }
    let (kind, _) = named(first.text.strip_suffix(':').unwrap_or(first.text))?;
    Some((*kind, first.without_suffix(':'), rest))
}

/// Names of kinds so long that a word near one is a slip of the fingers.
const LONG: usize = 6;

/// The kind whose name a word was probably meant to be. A word that only goes on from one (`pendapatan`) is a word.
pub(super) fn meant(word: &str) -> Option<NoteKind> {
    nearest_name(word).map(|(_, kind)| kind)
}

/// The same, with that name.
pub(super) fn nearest_name(word: &str) -> Option<(&'static str, NoteKind)> {
    let word = word.to_lowercase();
    let long = NAMES.iter().flat_map(|(kind, names)| names.iter().map(move |name| (*name, (*name, *kind))));
    let long = long.filter(|(name, _)| name.len() >= LONG && !name.contains(' '));
    if word.len() < LONG || long.clone().any(|(name, _)| word.starts_with(name)) {
        return None;
    }
    nearest(&word, long)
}

/// As a word, but ending before `;` too.
fn split_token(piece: Piece) -> (Piece, Piece) {
    let (word, _) = piece.split_word();
    let (token, _) = word.split_at_char(';');
    let (_, rest) = piece.split(token.text.len());
    (token, rest.trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_and_words() {
        for (typed, expected) in [
            ("u PMT", Some((NoteKind::Proposal, "u", "PMT"))),
            ("U: PMT", Some((NoteKind::Proposal, "U", "PMT"))),
            ("Tindak lanjut survei", Some((NoteKind::Action, "Tindak lanjut", "survei"))),
            ("tindak  lanjut: survei", Some((NoteKind::Action, "tindak  lanjut", "survei"))),
            ("rancangan keputusan: a", Some((NoteKind::DraftDecision, "rancangan keputusan", "a"))),
            ("rancangan a", Some((NoteKind::DraftDecision, "rancangan", "a"))),
            ("u; 43jt", Some((NoteKind::Proposal, "u", "; 43jt"))),
            ("u", Some((NoteKind::Proposal, "u", ""))),
            ("a. Pembukaan", None),
            ("usulannya", None),
            ("", None),
        ] {
            let got = at_start(Piece::whole(typed)).map(|(kind, token, rest)| (kind, token.text, rest.text));
            assert_eq!(got, expected, "{typed}");
        }
    }

    #[test]
    fn every_letter_names_its_kind_and_no_word_names_two() {
        let mut seen = std::collections::HashSet::new();
        for (kind, names) in NAMES {
            assert_eq!(names[0], kind.letter().to_string());
            assert!(names.iter().all(|name| seen.insert(name)));
        }
    }
}
