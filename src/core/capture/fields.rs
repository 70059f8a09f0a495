//! What stands behind the text, parted by `;`.

use super::{
    Ambiguity, Label, NoteKind, Quantity, Role, label, number::whole, piece::Piece, reading::Reader,
    recognise::recognise,
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

/// At which level something can be decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Level {
    /// Where people meet: *desa*.
    Own,
    /// *Kecamatan.*
    District,
    /// *Kabupaten* or *kota*.
    Regency,
    /// *Provinsi* and above.
    Province,
}

const LEVELS: &[(&[&str], Level)] = &[
    (&["desa", "sendiri", "own", "village"], Level::Own),
    (&["kecamatan", "district"], Level::District),
    (&["kabupaten", "kota", "regency"], Level::Regency),
    (&["provinsi", "pusat", "province"], Level::Province),
];

/// What becomes of needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// On the priority list.
    Priority,
    /// In reserve.
    Reserve,
    /// Passed on to another level.
    Forwarded,
    /// Not accepted.
    Rejected,
    /// Left to another meeting.
    Deferred,
}

const FATES: &[(&[&str], Fate)] = &[
    (&["prioritas", "priority"], Fate::Priority),
    (&["cadangan", "reserve"], Fate::Reserve),
    (&["diteruskan", "teruskan", "forwarded", "forward"], Fate::Forwarded),
    (&["ditolak", "tolak", "rejected", "reject"], Fate::Rejected),
    (&["ditangguhkan", "ditunda", "deferred", "defer"], Fate::Deferred),
];

fn named<T: Copy>(table: &[(&[&str], T)], word: &str) -> Option<T> {
    table.iter().find(|(words, _)| words.iter().any(|w| w.eq_ignore_ascii_case(word))).map(|(_, value)| *value)
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
    /// Needs, each once: 3 for `K03`. Those given as a field (`K01 K03`, `K01-K05`) go first, then those named in the
    /// text; `K-` as a field says that it is about none.
    pub needs: Vec<u32>,
    /// Whether `K-` says so.
    pub no_needs: bool,
    /// Actions given as a field: 1 for `R01`.
    pub actions: Vec<u32>,
    /// The problem behind it: `masalah …`.
    pub problem: Option<String>,
    /// What is there already and helps: `potensi …`.
    pub potential: Option<String>,
    /// The budget field: `bidang 2`.
    pub budget_field: Option<u8>,
    /// At which level it can be decided: `kewenangan kecamatan`.
    pub authority: Option<Level>,
    /// Where, if it was called so: `tempat …`.
    pub place: Option<String>,
    /// How success is seen, to the letter: `indikator …`.
    pub indicator: Option<String>,
    /// What it is for: `tujuan …`.
    pub purpose: Option<String>,
    /// What becomes of the needs: `hasil prioritas`.
    pub outcome: Option<Fate>,
    /// Why something is changed: `alasan …`.
    pub reason: Option<String>,
    /// The owner or proposer: a known number or `@name`.
    pub person: Option<u32>,
    /// Everything else, in order; the place first.
    pub rest: Vec<String>,
}

/// Pieces that are looked at; behind them everything is free text. Nobody says so many, only a stray paste has them.
const MOST: usize = 64;
pub(super) enum Field {
    Money(i64),
    Source(String),
    Quantity(Quantity),
    Date(NaiveDate),
    Time(NaiveTime),
    Sector(String),
    Beneficiaries(Beneficiaries),
    Needs(Vec<u32>),
    Actions(Vec<u32>),
    Person(u32),
    Budget(u8),
    Authority(Level),
    Outcome(Fate),
    /// Free text with a name.
    Text(Label, String),
}

/// The fields that are called by their name in a note of this kind.
fn labels(kind: NoteKind, editing: bool) -> &'static [Label] {
    use Label::{Authority, BudgetField, Indicator, Outcome, Place, Potential, Problem, Purpose, Reason, Sector};
    match (kind, editing) {
        (NoteKind::Proposal, false) => &[Problem, Potential, BudgetField, Authority, Place, Sector],
        (NoteKind::Proposal, true) => &[Problem, Potential, BudgetField, Authority, Place, Sector, Reason],
        (NoteKind::Action, false) => &[Indicator, Purpose, Place],
        (NoteKind::Action, true) => &[Indicator, Purpose, Place, Reason],
        (NoteKind::DraftDecision, false) => &[Outcome],
        (NoteKind::DraftDecision, true) => &[Outcome, Reason],
        _ => &[],
    }
}

/// Reads the pieces into `fields`; gives back those that belong to the sentence.
pub(super) fn read(
    tail: Piece,
    kind: NoteKind,
    editing: bool,
    fields: &mut Fields,
    reader: &mut Reader,
) -> Vec<String> {
    let mut free = Vec::new();
    let in_text = std::mem::take(&mut fields.needs);
    let pieces = tail.split_on(';').filter(|piece| !piece.is_empty());
    for (count, piece) in pieces.enumerate() {
        if is_none(piece.text) {
            reader.mark(piece, Role::Need);
            fields.no_needs = true;
            continue;
        }
        if let Some((name, value, field)) = labelled(piece, kind, editing, reader) {
            reader.mark(name, Role::Label);
            reader.mark(value, field.role());
            if !field.put(fields) {
                reader.doubt(Ambiguity::Repeated { range: piece.range(), role: Role::Label });
                free.push(reader.line(piece));
            }
            continue;
        }
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
    if !fields.no_needs {
        Field::Needs(in_text).put(fields);
    }
    free.retain(|text| !text.is_empty());
    if kind.keeps_sentence() {
        return free;
    }
    fields.rest = free;
    Vec::new()
}

/// `K-`: about no need, though the text names some.
fn is_none(text: &str) -> bool {
    text.eq_ignore_ascii_case("K-")
}

/// A field by its name; where its value cannot be that, the piece is what it is without a name.
fn labelled<'a>(
    piece: Piece<'a>,
    kind: NoteKind,
    editing: bool,
    reader: &mut Reader,
) -> Option<(Piece<'a>, Piece<'a>, Field)> {
    let (label, name, value) = label::split(piece, labels(kind, editing))?;
    let field = match label {
        Label::BudgetField => Field::Budget(whole(value.text).and_then(|n| u8::try_from(n).ok())?),
        Label::Authority => Field::Authority(named(LEVELS, value.text)?),
        Label::Outcome => Field::Outcome(named(FATES, value.text)?),
        Label::Sector => Field::Sector(reader.line(value)),
        free => Field::Text(free, reader.line(value)),
    };
    Some((name, value, field))
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
            Self::Needs(_) | Self::Actions(_) => Role::Need,
            Self::Person(_) => Role::Person,
            Self::Budget(_) | Self::Authority(_) | Self::Outcome(_) | Self::Text(..) => Role::Argument,
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
            Self::Needs(needs) => once_each(&mut fields.needs, needs),
            Self::Actions(actions) => once_each(&mut fields.actions, actions),
            Self::Budget(number) => fill(&mut fields.budget_field, number),
            Self::Authority(level) => fill(&mut fields.authority, level),
            Self::Outcome(fate) => fill(&mut fields.outcome, fate),
            Self::Text(label, text) => match label {
                Label::Problem => fill(&mut fields.problem, text),
                Label::Potential => fill(&mut fields.potential, text),
                Label::Place => fill(&mut fields.place, text),
                Label::Indicator => fill(&mut fields.indicator, text),
                Label::Purpose => fill(&mut fields.purpose, text),
                Label::Reason => fill(&mut fields.reason, text),
                _ => false,
            },
        }
    }
}

fn once_each(known: &mut Vec<u32>, numbers: Vec<u32>) -> bool {
    for number in numbers {
        if !known.contains(&number) {
            known.push(number);
        }
    }
    true
}

fn fill<T>(slot: &mut Option<T>, value: T) -> bool {
    let free = slot.is_none();
    if free {
        *slot = Some(value);
    }
    free
}
