//! A row of a list of needs as a proposal.

use super::column::Column;
use super::fault::{Note, Why};
use super::heads::scale;
use super::row::Cells;
use crate::capture::{self, MoneyError};
use crate::i18n::domain;
use crate::interchange::table::Cell;
use crate::meeting::needs::{Authority, Beneficiaries, Proposal};
use crate::meeting::{Field, Id as _, Line, Meeting, ParticipantId, Quantity, Refusal, Rupiah};
use crate::text::{fold, person_key};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive as _;
use std::collections::{BTreeMap, BTreeSet};

/// Everybody on the list of the meeting, by the names they may be called in a table.
pub(super) struct Called(BTreeMap<String, Vec<ParticipantId>>);

impl Called {
    pub fn of(meeting: &Meeting) -> Self {
        let mut called = BTreeMap::<String, Vec<ParticipantId>>::new();
        for one in meeting.people.iter() {
            let name: &str = &one.person.name;
            // Titles behind a comma are often left out.
            let names = BTreeSet::from([person_key(name), person_key(name.split(',').next().unwrap_or(name))]);
            for name in names {
                called.entry(name).or_default().push(one.id);
            }
        }
        Self(called)
    }
}

/// Reads the need. `heads` is what stands above the columns: amounts may be shortened there.
pub(super) fn proposal(cells: &mut Cells<'_>, heads: &[String], meeting: &Meeting, called: &Called) -> Proposal {
    let activity = cells.line(Column::Activity);
    if activity.is_blank() {
        cells.wrong(Column::Activity, Why::Missing);
    }
    let (quantity, unit) = quantity(cells);
    let (field, sector) = field(cells);
    let (proposer, origin) = proposer(cells, meeting, called);
    Proposal {
        activity,
        problem: cells.block(Column::Problem),
        potential: cells.block(Column::Potential),
        field,
        goal: goal(cells),
        sector,
        place: cells.line(Column::Place),
        quantity,
        unit,
        cost: cost(cells, heads),
        source: cells.line(Column::Source),
        beneficiaries: beneficiaries(cells),
        proposer,
        origin,
        authority: authority(cells),
        data_source: cells.line(Column::DataSource),
    }
}

fn quantity(cells: &mut Cells<'_>) -> (Option<Quantity>, Line) {
    let unit = cells.line(Column::Unit);
    let read = match cells.cell(Column::Quantity) {
        None => return (None, unit),
        Some(Cell::Number { exact, .. }) => Ok((*exact, String::new())),
        Some(cell) => capture::measure(cell.text())
            .map(|measure| (measure.amount, measure.unit))
            .map_err(|why| Why::Quantity(cell.text().to_owned(), why)),
    };
    match read {
        Ok((amount, _)) if amount.is_sign_negative() && !amount.is_zero() => {
            cells.wrong(Column::Quantity, Why::Refused(Refusal::AmountOutOfRange { field: Field::Quantity }));
            (None, unit)
        }
        Ok((amount, behind)) => (Some(Quantity(amount)), if unit.is_blank() { behind.into() } else { unit }),
        Err(why) => {
            cells.wrong(Column::Quantity, why);
            (None, unit)
        }
    }
}

fn cost(cells: &mut Cells<'_>, heads: &[String]) -> Option<Rupiah> {
    let head = cells.place(Column::Cost).and_then(|place| heads.get(place));
    let scale = head.map_or(1, |head| scale(head));
    let cell = cells.cell(Column::Cost)?;
    let read = match cell {
        Cell::Number { exact, .. } => in_rupiah(*exact, scale),
        // Shortened amounts are decimals: `43,2` below `juta rupiah`.
        _ if scale > 1 => capture::measure(cell.text())
            .map_err(|_| MoneyError::NotMoney)
            .and_then(|measure| if measure.unit.is_empty() { Ok(measure.amount) } else { Err(MoneyError::NotMoney) })
            .and_then(|amount| in_rupiah(amount, scale))
            .or_else(|_| capture::money(cell.text())),
        _ => capture::money(cell.text()),
    };
    match read.map(Rupiah) {
        Ok(cost) if cost.is_reasonable() => return Some(cost),
        Ok(_) => cells.wrong(Column::Cost, Why::Refused(Refusal::AmountOutOfRange { field: Field::Cost })),
        Err(why) => cells.wrong(Column::Cost, Why::Money(cell.text().to_owned(), why)),
    }
    None
}

fn in_rupiah(amount: Decimal, scale: i64) -> Result<i64, MoneyError> {
    let rupiah = amount.checked_mul(Decimal::from(scale)).ok_or(MoneyError::TooLarge)?;
    if rupiah.is_sign_negative() && !rupiah.is_zero() {
        return Err(MoneyError::Negative);
    }
    if !rupiah.is_integer() {
        return Err(MoneyError::SubRupiah);
    }
    rupiah.to_i64().ok_or(MoneyError::TooLarge)
}

/// A village development goal by its number, whatever stands around it: `6`, `SDGs ke-6`.
fn goal(cells: &mut Cells<'_>) -> Option<u8> {
    let text = cells.text(Column::Goal)?.to_owned();
    let digits = text.split(|c: char| !c.is_ascii_digit()).find(|digits| !digits.is_empty());
    let goal = digits.and_then(|digits| digits.parse().ok()).filter(|goal| (1..=18).contains(goal));
    if goal.is_none() {
        cells.notes.push(Note::LeftOut { column: Column::Goal, text });
    }
    goal
}

/// A budget field by its number or name; what is none is a sector.
fn field(cells: &mut Cells<'_>) -> (Option<u8>, Line) {
    let sector = cells.line(Column::Sector);
    let Some(text) = cells.text(Column::Field) else { return (None, sector) };
    let folded = fold(text);
    let first = folded.split([' ', '.', ':', ',']).find(|word| *word != "bidang").unwrap_or_default();
    let number = match first {
        "1" | "i" => Some(1),
        "2" | "ii" => Some(2),
        "3" | "iii" => Some(3),
        "4" | "iv" => Some(4),
        "5" | "v" => Some(5),
        _ => (1..=5).find(|&number| {
            cells.words.iter().any(|words| {
                let name = fold(&domain::budget_field(words, number));
                folded.contains(&name) || name.split(' ').next().is_some_and(|word| folded.contains(word))
            })
        }),
    };
    match number {
        Some(_) => (number, sector),
        None if sector.is_blank() => {
            cells.notes.push(Note::KeptAsSector(text.to_owned()));
            (None, cells.line(Column::Field))
        }
        None => {
            cells.notes.push(Note::LeftOut { column: Column::Field, text: text.to_owned() });
            (None, sector)
        }
    }
}

/// Who proposes it, by number or name; whoever is not on the list is where it comes from.
fn proposer(cells: &mut Cells<'_>, meeting: &Meeting, called: &Called) -> (Option<ParticipantId>, Line) {
    let origin = cells.line(Column::Origin);
    let Some(text) = cells.text(Column::Proposer) else { return (None, origin) };
    let number = text.strip_prefix(['P', 'p']).unwrap_or(text).parse().ok().map(ParticipantId::from_number);
    if let Some(id) = number.filter(|id| meeting.people.contains(*id)) {
        return (Some(id), origin);
    }
    match called.0.get(&person_key(text)).map_or(&[][..], Vec::as_slice) {
        [one] => (Some(*one), origin),
        [] if origin.is_blank() => {
            cells.notes.push(Note::KeptAsOrigin(text.to_owned()));
            (None, cells.line(Column::Proposer))
        }
        [] => {
            cells.notes.push(Note::LeftOut { column: Column::Proposer, text: text.to_owned() });
            (None, origin)
        }
        several => {
            cells.wrong(Column::Proposer, Why::SeveralPeople(text.to_owned(), several.to_vec()));
            (None, origin)
        }
    }
}

fn beneficiaries(cells: &mut Cells<'_>) -> Option<Beneficiaries> {
    let [men, women, poor] = [Column::Men, Column::Women, Column::Poor].map(|column| count(cells, column));
    if men.or(women).or(poor).is_some() {
        let of = Option::unwrap_or_default;
        return Some(Beneficiaries { men: of(men), women: of(women), poor_households: of(poor) });
    }
    let text = cells.text(Column::Beneficiaries)?;
    let numbers: Vec<&str> = text.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty()).collect();
    let numbers: Option<Vec<u32>> = numbers.into_iter().map(|number| number.parse().ok()).collect();
    match numbers.as_deref() {
        Some(&[men, women, poor_households]) => Some(Beneficiaries { men, women, poor_households }),
        // "120 KK": how many of whom is not said.
        _ => {
            cells.notes.push(Note::LeftOut { column: Column::Beneficiaries, text: text.to_owned() });
            None
        }
    }
}

/// A whole number, with a word behind it or none: `15`, `15 orang`, `1.250`.
fn count(cells: &mut Cells<'_>, column: Column) -> Option<u32> {
    let cell = cells.cell(column)?;
    let amount = match cell {
        Cell::Number { exact, .. } => Some(*exact),
        cell => capture::measure(cell.text()).ok().map(|measure| measure.amount),
    };
    let whole = amount.filter(Decimal::is_integer).and_then(|amount| amount.to_u32());
    if whole.is_none() {
        cells.wrong(column, Why::NotWhole(cell.text().to_owned()));
    }
    whole
}

fn authority(cells: &mut Cells<'_>) -> Option<Authority> {
    let text = cells.text(Column::Authority)?;
    let folded = fold(text);
    let names = |level: Authority| -> &'static [&'static str] {
        match level {
            Authority::Own => &["desa", "kelurahan", "village", "lokal", "own"],
            Authority::District => &["kecamatan", "district"],
            Authority::Regency => &["kabupaten", "kota", "regency", "city"],
            Authority::Province => &["provinsi", "propinsi", "pusat", "province"],
        }
    };
    let said = |level: &Authority| {
        let own_name = cells.words.iter().any(|words| fold(&domain::authority(words, *level)) == folded);
        own_name || names(*level).iter().any(|name| folded.split(' ').any(|word| word == *name))
    };
    let level = Authority::ALL.into_iter().find(said);
    if level.is_none() {
        cells.wrong(Column::Authority, Why::NotALevel(text.to_owned()));
    }
    level
}
