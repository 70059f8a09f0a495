//! What stands behind the text, parted by `;`.

use super::{
    Ambiguity, CaptureError, ClockError, DateError, NoteKind, Quantity, QuantityError, Role, clock, date,
    money::Amount, note::need, number::whole, piece::Piece, quantity, reading::Reader,
};
use chrono::{NaiveDate, NaiveTime};

/// Men, women and poor households who benefit, as in `15/17/21`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Beneficiaries {
    /// Men and boys.
    pub men: u32,
    /// Women and girls.
    pub women: u32,
    /// Poor households.
    pub poor_households: u32,
}

/// The fields of a proposal, an action, an objection or a draft decision.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Fields {
    /// An amount in whole rupiah: `43,2jt`, `Rp 1.250.000,-`, or a bare number from 1000 up that is nobody's.
    pub money: Option<i64>,
    /// Further amounts, in order.
    pub money_more: Vec<i64>,
    /// Where the money comes from: `DD`, `swadaya`; alone or behind the amount.
    pub source: Option<String>,
    /// How much of what: `1200 m`, `32 anak`.
    pub quantity: Option<Quantity>,
    /// Days, in order: `27/6`, `sabtu depan`, `+14h`.
    pub dates: Vec<NaiveDate>,
    /// Times of day, in order: `09.20`.
    pub times: Vec<NaiveTime>,
    /// The sector, without its `#`.
    pub sector: Option<String>,
    /// Three numbers parted by `/`, unless the last one is a year.
    pub beneficiaries: Option<Beneficiaries>,
    /// Needs named in the text or as fields, each once: 3 for `K03`.
    pub needs: Vec<u32>,
    /// The owner or proposer: a known number or `@name`.
    pub person: Option<u32>,
    /// Everything else, in order; the place first.
    pub rest: Vec<String>,
}

/// First words of the sources a village draws on.
const SOURCES: &[&str] =
    &["dd", "add", "pades", "pad", "pbh", "bhp", "bankeu", "apbd", "apbdes", "apbn", "csr", "swadaya", "iuran"];
/// Longer pieces are free text: nothing that is a field takes so many bytes.
const LONGEST: usize = 80;
/// Pieces that are looked at; behind them everything is free text. Nobody says so many, only a stray paste has them.
const MOST: usize = 64;
/// The smallest amount a bare number is taken for: no coin in use is worth less.
const SMALLEST: i64 = 1000;

enum Field {
    Money(i64),
    Source(String),
    Quantity(Quantity),
    Date(NaiveDate),
    Time(NaiveTime),
    Sector(String),
    Beneficiaries(Beneficiaries),
    Needs(Vec<u32>),
    Person(u32),
}

/// Reads the pieces into `fields`; gives back those that belong to the sentence.
pub(super) fn read(tail: Piece, kind: NoteKind, fields: &mut Fields, reader: &mut Reader) -> Vec<String> {
    let mut free = Vec::new();
    let pieces = tail.split_on(';').filter(|piece| !piece.is_empty());
    for (count, piece) in pieces.enumerate() {
        let found = if count < MOST { recognise(piece, kind, reader) } else { Ok(Vec::new()) };
        match found {
            Ok(found) if found.is_empty() => {
                reader.mark(piece, Role::Text);
                free.push(reader.line(piece));
            }
            Ok(found) => {
                for (part, field) in found {
                    let role = field.role();
                    reader.mark(part, role);
                    let fits = field.put(fields);
                    if !fits {
                        let range = part.range();
                        reader.doubt(Ambiguity::Repeated { range, role });
                        if role != Role::Money {
                            free.push(reader.line(part));
                        }
                    }
                }
            }
            Err(doubt) => {
                reader.mark(piece, Role::Error);
                reader.doubt(doubt);
                free.push(reader.line(piece));
            }
        }
    }
    free.retain(|text| !text.is_empty());
    if kind.keeps_sentence() {
        return free;
    }
    fields.rest = free;
    Vec::new()
}

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
fn recognise<'a>(piece: Piece<'a>, kind: NoteKind, known: &Reader) -> Result<Vec<(Piece<'a>, Field)>, Ambiguity> {
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
        let Ok(Some(second)) = single(tail, known) else {
            continue;
        };
        if matches!((&first, &second), (Field::Money(_), Field::Source(_)) | (Field::Date(_), Field::Time(_))) {
            return Ok(vec![(head, first), (tail, second)]);
        }
    }
    let text = piece.text;
    if !kind.keeps_sentence() {
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
    if let Some(needs) = needs(text) {
        return Ok(Some(Field::Needs(needs)));
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

/// `K01 K03`, `K01, K03 dan K04`.
fn needs(text: &str) -> Option<Vec<u32>> {
    let mut found = Vec::new();
    for word in text.split([' ', ',']).filter(|w| !matches!(*w, "" | "dan" | "and" | "&")) {
        found.push(need(word)?);
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

impl Field {
    fn role(&self) -> Role {
        match self {
            Self::Money(_) => Role::Money,
            Self::Source(_) => Role::Source,
            Self::Quantity(_) => Role::Quantity,
            Self::Date(_) => Role::Date,
            Self::Time(_) => Role::Time,
            Self::Sector(_) => Role::Sector,
            Self::Beneficiaries(_) => Role::Beneficiaries,
            Self::Needs(_) => Role::Need,
            Self::Person(_) => Role::Person,
        }
    }

    /// Whether there was room for it.
    fn put(self, fields: &mut Fields) -> bool {
        match self {
            Self::Money(rupiah) => {
                let first = fill(&mut fields.money, rupiah);
                if !first {
                    fields.money_more.push(rupiah);
                }
                first
            }
            Self::Source(source) => fill(&mut fields.source, source),
            Self::Quantity(quantity) => fill(&mut fields.quantity, quantity),
            Self::Sector(sector) => fill(&mut fields.sector, sector),
            Self::Beneficiaries(three) => fill(&mut fields.beneficiaries, three),
            Self::Person(number) => fill(&mut fields.person, number),
            Self::Date(day) => {
                fields.dates.push(day);
                true
            }
            Self::Time(time) => {
                fields.times.push(time);
                true
            }
            Self::Needs(needs) => {
                for number in needs {
                    if !fields.needs.contains(&number) {
                        fields.needs.push(number);
                    }
                }
                true
            }
        }
    }
}

fn fill<T>(slot: &mut Option<T>, value: T) -> bool {
    let free = slot.is_none();
    if free {
        *slot = Some(value);
    }
    free
}
