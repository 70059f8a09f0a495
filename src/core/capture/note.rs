//! `[speaker] [kind] text [; fields]`: something that was said.

use super::{
    Ambiguity, CaptureError, EntryId, Expected, Fields, Meaning, NoteKind, Role, calendar::is_month, fields, kind,
    money::Amount, number::label, piece::Piece, reading::Reader, recognise::as_choice,
};

/// Words that make a number before them a count rather than a speaker.
const COUNTED: &[&str] = &[
    "%",
    "anak",
    "balita",
    "bulan",
    "buah",
    "days",
    "dusun",
    "families",
    "hari",
    "hours",
    "houses",
    "households",
    "jam",
    "juta",
    "jt",
    "kali",
    "keluarga",
    "kk",
    "km",
    "kpm",
    "m",
    "menit",
    "meter",
    "miliar",
    "minggu",
    "minutes",
    "months",
    "orang",
    "paket",
    "participants",
    "people",
    "percent",
    "persen",
    "peserta",
    "rb",
    "ribu",
    "rt",
    "rumah",
    "rw",
    "suara",
    "tahun",
    "titik",
    "unit",
    "usulan",
    "votes",
    "warga",
    "weeks",
    "years",
];

/// Kinds that may stand right behind a number. The other letters are units and house numbers too (`2k`, `5t`, `7a`).
const TIGHT: [char; 8] = ['u', 'U', 'p', 'P', 'j', 'J', 'r', 'R'];

pub(super) fn read(line: Piece, reader: &mut Reader) -> Result<Meaning, CaptureError> {
    let plain = line.after_prefix("-").filter(|rest| rest.trim().at > rest.at);
    if let Some(plain) = plain {
        return Ok(note(None, None, Vec::new(), plain.trim(), reader));
    }
    let (named, speaker, rest) = speaker(line, reader)?;
    let kind = kind::at_start(rest).filter(|(_, _, body)| named || !(body.is_empty() || body.text.starts_with(';')));
    let Some((kind, token, body)) = kind else {
        let word = rest.split_word().0.without_suffix(':');
        if let Some(kind) = Some(word).filter(|_| named).and_then(|word| kind::meant(word.text)) {
            reader.doubt(Ambiguity::KindSlip { range: word.range(), kind });
        }
        let (about, body) = about(None, rest, reader);
        return Ok(note(speaker, None, about, body, reader));
    };
    reader.mark(token, Role::Kind);
    let (about, body) = about(Some(kind), body, reader);
    Ok(note(speaker, Some(kind), about, body, reader))
}

/// Bytes of the longest list of labels before a colon.
const LABELS: usize = 80;

/// `K03 O01: …`: what it is about, where nothing but labels stands before a colon; and what follows.
fn about<'a>(kind: Option<NoteKind>, body: Piece<'a>, reader: &mut Reader) -> (Vec<EntryId>, Piece<'a>) {
    let none = (Vec::new(), body);
    let (head, Some(tail)) = body.split_at_char(':') else { return none };
    if head.text.len() > LABELS {
        return none;
    }
    let mut about = Vec::new();
    let mut words = Vec::new();
    for word in head.split_on_any(&[' ', ',']).filter(|word| !matches!(word.text, "" | "dan" | "and" | "&")) {
        let Some(entry) = entry(word.text) else { return none };
        match entry {
            ('K', number) if !reader.vocabulary.needs.contains(&number) => return none,
            ('K', _) => {}
            // What becomes a draft or an action of its own is about needs.
            ('O' | 'A', _) if !matches!(kind, Some(NoteKind::DraftDecision | NoteKind::Action)) => {}
            ('D', _) if kind == Some(NoteKind::Objection) => {}
            _ => return none,
        }
        about.push(EntryId { letter: entry.0, number: entry.1 });
        words.push(word);
    }
    if about.is_empty() {
        return none;
    }
    words.into_iter().for_each(|word| reader.mark(word, Role::Need));
    (about, tail.trim())
}

/// Whether somebody was named, who that is (if it is one person), and the rest of the line.
fn speaker<'a>(line: Piece<'a>, reader: &mut Reader) -> Result<(bool, Option<u32>, Piece<'a>), CaptureError> {
    let (word, _) = line.split_word();
    let (token, _) = word.split_at_char(';');
    let rest = line.split(token.text.len()).1.trim();
    let token = token.without_suffix(':');
    if token.text.starts_with('@') {
        if token.text == "@" {
            return Err(CaptureError::Missing { range: token.end().range(), expected: Expected::Person });
        }
        let found = match reader.roll.one(token) {
            Ok(number) => Some(number),
            Err(error) => {
                reader.doubt(as_choice(error)?);
                None
            }
        };
        reader.mark(token, Role::Speaker);
        return Ok((true, found, rest));
    }
    // `14u PMT`, typed without the blank.
    let tight = token.text.strip_suffix(TIGHT).filter(|number| number.bytes().all(|b| b.is_ascii_digit()));
    if let Some(number) = tight.and_then(|number| reader.roll.known_number(number)).filter(|_| !rest.is_empty()) {
        let (speaker, _) = token.split(token.text.len() - 1);
        reader.mark(speaker, Role::Speaker);
        return Ok((true, Some(number), line.split(speaker.text.len()).1));
    }
    // A number that ends in a dot or a comma is a speaker only where a kind follows.
    let token = match token.text.strip_suffix(['.', ',']) {
        Some(text) if kind::at_start(rest).is_some() => token.split(text.len()).0,
        _ => token,
    };
    let number = reader.roll.known_number(token.text);
    let Some(number) = number.filter(|_| !rest.is_empty() && !rest.text.starts_with(';')) else {
        return Ok((false, None, line));
    };
    reader.mark(token, Role::Speaker);
    let next = rest.split_word().0.text;
    let counts = COUNTED.iter().any(|w| w.eq_ignore_ascii_case(next)) || is_month(next);
    if counts && !token.text.starts_with(['P', 'p']) {
        reader.doubt(Ambiguity::SpeakerOrCount { range: token.range(), number });
    }
    Ok((true, Some(number), rest))
}

fn note(
    speaker: Option<u32>,
    kind: Option<NoteKind>,
    about: Vec<EntryId>,
    body: Piece,
    reader: &mut Reader,
) -> Meaning {
    let (text, fields) = content(kind, false, body, reader);
    Meaning::Note { speaker, kind, about, text, fields }
}

/// The text and the fields behind it. `editing` something that is there takes a reason as well.
pub(super) fn content(kind: Option<NoteKind>, editing: bool, body: Piece, reader: &mut Reader) -> (String, Fields) {
    let with_fields = kind.filter(|kind| kind.has_fields());
    let (head, tail) = match with_fields {
        Some(_) => body.split_at_char(';'),
        None => (body, None),
    };
    let head = head.trim();
    let amount = with_fields.filter(|kind| !kind.keeps_sentence()).and_then(|_| money_in(head));
    let mut fields = Fields::default();
    let mut text = reader.text(head);
    mark_text(head, &mut fields.needs, reader);
    if let (Some(kind), Some(tail)) = (with_fields, tail) {
        for sentence in fields::read(tail, kind, editing, &mut fields, reader) {
            if !text.is_empty() {
                text.push_str("; ");
            }
            text.push_str(&sentence);
        }
    }
    // An amount in the text that is not repeated behind it was probably meant as the cost.
    if let Some(amount) = amount.filter(|_| fields.money.is_none()) {
        reader.doubt(Ambiguity::InText { range: amount.range(), role: Role::Money });
    }
    (text, fields)
}

/// Words that are looked at: a pasted text is no line.
const WORDS: usize = 200;

/// The last amount of money in a text, where it can be nothing else.
fn money_in<'a>(head: Piece<'a>) -> Option<Piece<'a>> {
    let is_money =
        |piece: &Piece| Amount::split(piece.text).is_some_and(|found| found.is_plain() && found.value().is_ok());
    let words: Vec<Piece> = head.words().take(WORDS).collect();
    let clean = |piece: Piece<'a>| {
        let piece = piece.after_prefix("(").unwrap_or(piece);
        piece.split(piece.text.trim_end_matches([',', '.', ')']).len()).0
    };
    let with_next = |at: usize| {
        let (first, next) = (words.get(at)?, words.get(at + 1)?);
        Some(head.split(first.at - head.at).1.split(next.range().end - first.at).0)
    };
    (0..words.len()).rev().find_map(|at| {
        let both = with_next(at).into_iter().chain(words.get(at).copied());
        both.map(clean).find(is_money)
    })
}

/// Marks the text and the known needs it names.
fn mark_text(head: Piece, needs: &mut Vec<u32>, reader: &mut Reader) {
    let mut left = head;
    let mut start = None;
    let ends = head.text.char_indices().map(|(at, c)| (at, c.is_alphanumeric()));
    for (at, inside) in ends.chain([(head.text.len(), false)]) {
        match (start, inside) {
            (None, true) => start = Some(at),
            (Some(from), false) => {
                start = None;
                let (before, word) = head.split(at).0.split(from);
                let known = need(word.text).filter(|n| reader.vocabulary.needs.contains(n));
                if let Some(number) = known {
                    let gap = before.split(left.at - head.at).1;
                    reader.mark(gap.trim(), Role::Text);
                    reader.mark(word, Role::Need);
                    left = head.split(at).1;
                    if !needs.contains(&number) {
                        needs.push(number);
                    }
                }
            }
            _ => {}
        }
    }
    reader.mark(left.trim(), Role::Text);
}

/// `K03`: with two digits or more, as *K3* also stands for safety at work.
fn need(word: &str) -> Option<u32> {
    entry(word).filter(|found| found.0 == 'K').map(|found| found.1)
}

/// The letter and the number of a label of two digits or more: `K03`, `R01`.
pub(super) fn entry(word: &str) -> Option<(char, u32)> {
    label(word).filter(|_| word.len() >= 3)
}
