//! `[speaker] [kind] text [; fields]`: something that was said.

use super::{
    Ambiguity, CaptureError, Expected, Fields, Meaning, Role, calendar::is_month, fields, kind, number::label,
    piece::Piece, reading::Reader,
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

pub(super) fn read(line: Piece, reader: &mut Reader) -> Result<Meaning, CaptureError> {
    let plain = line.after_prefix("-").filter(|rest| rest.trim().at > rest.at);
    if let Some(plain) = plain {
        return Ok(note(None, None, plain.trim(), reader));
    }
    let (named, speaker, rest) = speaker(line, reader)?;
    let kind = kind::at_start(rest).filter(|(_, _, body)| named || !(body.is_empty() || body.text.starts_with(';')));
    let Some((kind, token, body)) = kind else {
        return Ok(note(speaker, None, rest, reader));
    };
    reader.mark(token, Role::Kind);
    Ok(note(speaker, Some(kind), body, reader))
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
                reader.doubt(fields::as_choice(error)?);
                None
            }
        };
        reader.mark(token, Role::Speaker);
        return Ok((true, found, rest));
    }
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

fn note(speaker: Option<u32>, kind: Option<super::NoteKind>, body: Piece, reader: &mut Reader) -> Meaning {
    let with_fields = kind.filter(|kind| kind.has_fields());
    let (head, tail) = match with_fields {
        Some(_) => body.split_at_char(';'),
        None => (body, None),
    };
    let head = head.trim();
    let mut fields = Fields::default();
    let mut text = reader.text(head);
    mark_text(head, &mut fields.needs, reader);
    if let (Some(kind), Some(tail)) = (with_fields, tail) {
        for sentence in fields::read(tail, kind, &mut fields, reader) {
            if !text.is_empty() {
                text.push_str("; ");
            }
            text.push_str(&sentence);
        }
    }
    Meaning::Note { speaker, kind, text, fields }
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
pub(super) fn need(word: &str) -> Option<u32> {
    match label(word)? {
        ('K', number) if word.len() >= 3 => Some(number),
        _ => None,
    }
}
