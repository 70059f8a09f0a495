//! What a piece behind the text is: a field, two of them, something that is nearly one, or free text.

use super::{
    Ambiguity, Beneficiaries, CaptureError, ClockError, DateError, MoneyError, NoteKind, QuantityError,
    calendar::nearly_months,
    clock, date,
    fields::Field,
    money::{Amount, is_scale, nearly_scale},
    note::entry,
    number::whole,
    piece::Piece,
    quantity,
    reading::Reader,
};

/// First words of the sources a village draws on.
const SOURCES: &[&str] =
    &["dd", "add", "pades", "pad", "pbh", "bhp", "bankeu", "apbd", "apbdes", "apbn", "csr", "swadaya", "iuran"];
/// Longer pieces are free text: nothing that is a field takes so many bytes.
const LONGEST: usize = 80;
/// The smallest amount a bare number is taken for: no coin in use is worth less.
const SMALLEST: i64 = 1000;

/// What has several owners can be chosen from; every other error stands.
pub(super) fn as_choice(error: CaptureError) -> Result<Ambiguity, CaptureError> {
    match error {
        CaptureError::AmbiguousPerson { range, typed, candidates } => {
            Ok(Ambiguity::Person { range, typed, candidates })
        }
        other => Err(other),
    }
}

/// The fields a piece holds: none for free text, two for money with its source and a day with its time.
pub(super) fn recognise<'a>(
    piece: Piece<'a>,
    kind: NoteKind,
    known: &Reader,
) -> Result<Vec<(Piece<'a>, Field)>, Ambiguity> {
    if piece.text.len() > LONGEST {
        return Ok(Vec::new());
    }
    if let Some(field) = single(piece, known)? {
        return Ok(vec![(piece, field)]);
    }
    for (at, _) in piece.text.match_indices(char::is_whitespace) {
        let (head, tail) = piece.split(at);
        let (head, tail) = (head.trim(), tail.trim());
        let Ok(Some(first @ (Field::Money(_) | Field::Date(_)))) = single(head, known) else {
            continue;
        };
        let second = match single(tail, known) {
            Ok(Some(second)) => second,
            Ok(None) => continue,
            // A day with an hour that does not exist is no place.
            Err(doubt) => return Err(doubt),
        };
        if matches!((&first, &second), (Field::Money(_), Field::Source(_)) | (Field::Date(_), Field::Time(_))) {
            return Ok(vec![(head, first), (tail, second)]);
        }
    }
    // A name alone: of an action its owner, of a proposal only with two words or a title, as the place stands there too.
    let least = match kind {
        NoteKind::Action => Some(1),
        NoteKind::Proposal => Some(2),
        _ => None,
    };
    if let Some(found) = least.and_then(|least| known.roll.called(piece, least)) {
        return match found {
            Ok(number) => Ok(vec![(piece, Field::Person(number))]),
            Err(error) => Err(as_choice(error).unwrap_or_else(Ambiguity::Unreadable)),
        };
    }
    let text = piece.text;
    if !kind.keeps_sentence() {
        if let Some(doubt) = slip(piece, kind) {
            return Err(doubt);
        }
        match quantity(text) {
            Ok(found) => return Ok(vec![(piece, Field::Quantity(found))]),
            Err(QuantityError::NotAQuantity) => {}
            Err(why) => {
                return Err(unreadable(piece, |range, typed| CaptureError::Quantity { range, typed, why }));
            }
        }
    }
    let digits = text.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'.' | b','));
    if digits && text.contains(|c: char| c.is_ascii_digit()) {
        let (range, typed) = (piece.range(), text.to_owned());
        return Err(Ambiguity::BareNumber { range, typed });
    }
    Ok(Vec::new())
}

/// What is nearly an amount (`43,2jtt`, `Rp43.2OO`), a day (`27 Jumi`) or a number (`1 200 m`).
fn slip(piece: Piece, kind: NoteKind) -> Option<Ambiguity> {
    let text = piece.text;
    let lower = text.to_lowercase();
    let marked = lower.strip_prefix("rp").map(|rest| rest.trim_start_matches(['.', ' ']));
    let number = marked.unwrap_or(&lower).trim_start_matches([',', '.']);
    let end = number.find(|c: char| !c.is_ascii_digit() && !matches!(c, '.' | ',')).unwrap_or(number.len());
    let (digits, word) = number.split_at(end);
    if digits.is_empty() || Amount::split(text).is_some() {
        return None;
    }
    let word = word.trim_start();
    let money = || unreadable(piece, |range, typed| CaptureError::Money { range, typed, why: MoneyError::NotMoney });
    if marked.is_some() || (number.len() < lower.len() && is_scale(word)) || nearly_scale(word).is_some() {
        return Some(money());
    }
    if word.starts_with(|c: char| c.is_ascii_digit()) {
        let why = QuantityError::Separators;
        return Some(unreadable(piece, |range, typed| CaptureError::Quantity { range, typed, why }));
    }
    let day = whole(digits).is_some_and(|day| (1..=31).contains(&day)) && !nearly_months(word).is_empty();
    let why = DateError::NotADate;
    (day && kind == NoteKind::Action)
        .then(|| unreadable(piece, |range, typed| CaptureError::Date { range, typed, why }))
}

/// The one field the whole piece is. An error if it looks like one and cannot be.
fn single(piece: Piece, known: &Reader) -> Result<Option<Field>, Ambiguity> {
    let text = piece.text;
    if let Some(sector) = text.strip_prefix('#') {
        let sector = crate::text::clean_line(sector).text;
        return Ok((!sector.is_empty()).then_some(Field::Sector(sector)));
    }
    if text.len() > 1 && text.starts_with('@') && !text.contains(char::is_whitespace) {
        return match known.roll.one(piece) {
            Ok(number) => Ok(Some(Field::Person(number))),
            Err(error) => Err(as_choice(error).unwrap_or_else(Ambiguity::Unreadable)),
        };
    }
    if let Some(number) = known.roll.known_number(text) {
        return Ok(Some(Field::Person(number)));
    }
    if let Some(needs) = entries(text, 'K') {
        return Ok(Some(Field::Needs(needs)));
    }
    if let Some(actions) = entries(text, 'R') {
        return Ok(Some(Field::Actions(actions)));
    }
    let (three, ends_in_year) = three_numbers(text);
    if let Some(three) = three.filter(|_| !ends_in_year) {
        return Ok(Some(Field::Beneficiaries(three)));
    }
    match date(text, known.vocabulary.today) {
        Ok(day) => return Ok(Some(Field::Date(day))),
        Err(DateError::NotADate) => {}
        Err(why) => return Err(unreadable(piece, |range, typed| CaptureError::Date { range, typed, why })),
    }
    match clock(text) {
        Ok(time) => return Ok(Some(Field::Time(time))),
        Err(ClockError::NotAClock) => {}
        Err(why) => return Err(unreadable(piece, |range, typed| CaptureError::Time { range, typed, why })),
    }
    if let Some(amount) = Amount::split(text) {
        match amount.value() {
            Ok(rupiah) if amount.is_plain() || rupiah >= SMALLEST => return Ok(Some(Field::Money(rupiah))),
            Err(why) if amount.is_plain() => {
                return Err(unreadable(piece, |range, typed| CaptureError::Money { range, typed, why }));
            }
            _ => {}
        }
    }
    Ok(three.map(Field::Beneficiaries).or_else(|| source(text)))
}

fn unreadable(piece: Piece, error: impl FnOnce(std::ops::Range<usize>, String) -> CaptureError) -> Ambiguity {
    Ambiguity::Unreadable(error(piece.range(), crate::text::clean_line(piece.text).text))
}

/// Most entries a range stands for.
const RANGE: u32 = 200;

/// `K01 K03`, `K01, K03 dan K04`, `R01-R08`.
fn entries(text: &str, letter: char) -> Option<Vec<u32>> {
    let one = |word: &str| entry(word).filter(|found| found.0 == letter).map(|found| found.1);
    let mut found = Vec::new();
    for word in text.split([' ', ',']).filter(|w| !matches!(*w, "" | "dan" | "and" | "&")) {
        match word.split_once(['-', '–']) {
            Some((from, to)) => {
                let (from, to) = (one(from)?, one(to)?);
                if from > to || to - from >= RANGE {
                    return None;
                }
                found.extend(from..=to);
            }
            None => found.push(one(word)?),
        }
    }
    (!found.is_empty()).then_some(found)
}

/// Three numbers parted by slashes, and whether the last one can be a year.
fn three_numbers(text: &str) -> (Option<Beneficiaries>, bool) {
    let parts: Vec<Option<u32>> = text.split('/').map(|part| whole(part.trim())).collect();
    let [Some(men), Some(women), Some(poor_households)] = parts[..] else {
        return (None, false);
    };
    let three = Beneficiaries { men, women, poor_households };
    (Some(three), (1900..=2199).contains(&poor_households))
}

fn source(text: &str) -> Option<Field> {
    let named = text.strip_prefix("sumber ").unwrap_or(text);
    let mut words = named.split_whitespace();
    let first = words.next()?.to_lowercase();
    let known = SOURCES.contains(&first.as_str()) || named.eq_ignore_ascii_case("dana desa");
    (known && words.count() <= 2).then(|| Field::Source(crate::text::clean_line(named).text))
}
