//! A row of a list of invitations as a person.

use super::column::Column;
use super::fault::Why;
use super::row::Cells;
use crate::capture;
use crate::i18n::coded;
use crate::interchange::table::Cell;
use crate::meeting::Line;
use crate::meeting::people::{Person, Sex};
use crate::meeting::rules::CONSTITUENCIES;

/// Reads the person.
pub(super) fn person(cells: &mut Cells<'_>) -> Person {
    let name: Line = without_number(&cells.line(Column::Name)).into();
    if name.is_blank() {
        cells.wrong(Column::Name, Why::Missing);
    }
    Person {
        name,
        sex: sex(cells),
        constituency: constituency(cells),
        office: cells.line(Column::Office),
        address: address(cells),
        vulnerable: vulnerable(cells),
        remark: cells.line(Column::Remark),
        ..Person::default()
    }
}

/// A name without the number some lists put before it: `1. Siti`.
pub(super) fn without_number(name: &str) -> &str {
    match name.split_once(['.', ')']) {
        Some((number, rest)) if !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit()) => rest.trim_start(),
        _ => name,
    }
}

fn sex(cells: &mut Cells<'_>) -> Option<Sex> {
    let mark = |cell: Option<&Cell>| cell.is_some_and(|cell| cell.text() != "0");
    let marks = (mark(cells.cell(Column::Men)), mark(cells.cell(Column::Women)));
    let written = cells.text(Column::Sex);
    match (marks, written.map(|text| (text, capture::sex(text)))) {
        ((true, true), _) => {
            cells.wrong(Column::Men, Why::BothSexes);
            None
        }
        (_, Some((_, Some(capture::Sex::Male)))) | ((true, false), None) => Some(Sex::Male),
        (_, Some((_, Some(capture::Sex::Female)))) | ((false, true), None) => Some(Sex::Female),
        (_, Some((text, None))) => {
            cells.wrong(Column::Sex, Why::NotASex(text.to_owned()));
            None
        }
        ((false, false), None) => None,
    }
}

/// The built-in group of that name in either language, or the words as they are.
fn constituency(cells: &mut Cells<'_>) -> Line {
    let typed = cells.line(Column::Constituency);
    let codes = cells.words.iter().map(|words| coded::constituency(words, &typed));
    codes.into_iter().find(|code| CONSTITUENCIES.contains(&code.as_str())).unwrap_or(typed)
}

fn vulnerable(cells: &mut Cells<'_>) -> Vec<Line> {
    let typed = cells.line(Column::Vulnerable);
    let groups = typed.split([',', ';']).map(str::trim).filter(|group| !group.is_empty());
    let code = |group: &str| {
        let mut codes = cells.words.iter().flat_map(|words| coded::vulnerable(words, group));
        codes.find(|code| code.as_str() != group).unwrap_or_else(|| group.into())
    };
    groups.map(code).collect()
}

/// The address from its parts: `Krajan, RT 05/RW 02`.
pub(super) fn address(cells: &mut Cells<'_>) -> Line {
    let numbered = |cells: &mut Cells<'_>, column, label: &str| {
        let text = cells.text(column)?;
        let bare = text.bytes().all(|b| b.is_ascii_digit());
        Some(if bare { format!("{label} {text:0>2}") } else { text.to_owned() })
    };
    let units = [numbered(cells, Column::Rt, "RT"), numbered(cells, Column::Rw, "RW")];
    let units = units.into_iter().flatten().collect::<Vec<_>>().join("/");
    let (address, hamlet) = (cells.line(Column::Address), cells.line(Column::Hamlet));
    let parts = [address.as_str(), &hamlet, &units].map(str::to_owned);
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ").into()
}
