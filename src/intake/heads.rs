//! Which row of a table says what its columns are, and what they are where none does.

use super::column::{Column, Fit, Kind, meaning, plain};
use crate::capture;
use crate::i18n::{Language, Words, coded};
use crate::interchange::table::{Cell, Row, Table};
use crate::meeting::rules::CONSTITUENCIES;
use crate::text::fold;
use std::collections::BTreeSet;

/// So far down heads are looked for: letters have a letterhead, a title and a few lines above their list.
const LOOKED_AT: usize = 40;
/// An amount is taken for a cost from here on where no head says it.
const SOME_MONEY: i64 = 10_000;

/// What the columns mean, and where the list begins.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Heads {
    /// The row with the heads, by its place among the rows; none where there is no such row.
    pub row: Option<usize>,
    /// The first row of the list.
    pub first: usize,
    /// What stands above each column.
    pub names: Vec<String>,
    /// What each column means.
    pub columns: Vec<Option<Column>>,
}

/// Finds the heads.
pub(super) fn find(kind: Kind, table: &Table) -> Heads {
    let candidates = table.rows.iter().take(LOOKED_AT).enumerate();
    let known = candidates.filter_map(|(at, row)| Some((at, known(kind, row)?)));
    match known.rev().max_by_key(|(_, known)| *known) {
        Some((at, _)) => at_row(kind, table, at),
        None => guessed(kind, table),
    }
}

/// How many columns a row names; none where it is no row of heads.
fn known(kind: Kind, row: &Row) -> Option<usize> {
    let meanings: Vec<(Column, Fit)> = texts(row).filter_map(|text| meaning(kind, text)).collect();
    let columns: BTreeSet<Column> = meanings.iter().map(|(column, _)| *column).collect();
    let sure = |(column, fit): &&(Column, Fit)| *fit == Fit::Whole && !matches!(column, Column::Men | Column::Women);
    let sure = meanings.iter().filter(sure).count();
    // A title such as "Daftar usulan kegiatan" holds a head, but stands alone in its row.
    let several = texts(row).count() > 1;
    let needed = columns.contains(&kind.needed()) && (several || sure == 1);
    (needed || sure >= 2).then_some(columns.len())
}

/// The cells that hold words.
fn texts(row: &Row) -> impl Iterator<Item = &str> {
    row.cells.iter().filter_map(|cell| if let Cell::Text(text) = cell { Some(text.as_str()) } else { None })
}

/// The heads in this row, with those of the row below where that only divides them further.
pub(super) fn at_row(kind: Kind, table: &Table, at: usize) -> Heads {
    let width = table.width();
    let mut names: Vec<String> = (0..width).map(|column| text_of(table, at, column)).collect();
    let mut first = at + 1;
    let below: Vec<String> = (0..width).map(|column| text_of(table, at + 1, column)).collect();
    let divides = below.iter().any(|name| !name.is_empty())
        && below.iter().zip(&names).all(|(below, above)| {
            let named = meaning(kind, below).is_some_and(|(_, fit)| fit == Fit::Whole);
            below.is_empty() || (named && meaning(kind, above).is_none_or(|(column, _)| column != kind.needed()))
        });
    if divides {
        first += 1;
        for (name, below) in names.iter_mut().zip(below) {
            if !below.is_empty() {
                *name = below;
            }
        }
    }
    Heads { row: Some(at), first, columns: assigned(kind, &names), names }
}

fn text_of(table: &Table, row: usize, column: usize) -> String {
    table.rows.get(row).map(|row| row.cell(column).text().to_owned()).unwrap_or_default()
}

/// A meaning for each head, each but once: the best fit has it, of equal ones the leftmost.
fn assigned(kind: Kind, names: &[String]) -> Vec<Option<Column>> {
    let mut columns: Vec<Option<Column>> = vec![None; names.len()];
    let mut fits: Vec<(Fit, usize, Column)> = names
        .iter()
        .enumerate()
        .filter_map(|(at, name)| meaning(kind, name).map(|(column, fit)| (fit, at, column)))
        .collect();
    fits.sort_by_key(|&(fit, at, _)| (std::cmp::Reverse(fit), at));
    for (_, at, column) in fits {
        if column == Column::Private || !columns.contains(&Some(column)) {
            columns[at] = Some(column);
        }
    }
    columns
}

/// What is in the columns, seen from what stands in them.
fn guessed(kind: Kind, table: &Table) -> Heads {
    let width = table.width();
    let mut heads = Heads { row: None, first: 0, names: vec![String::new(); width], columns: vec![None; width] };
    let words = Language::ALL.map(Words::new);
    let group =
        |text: &str| words.iter().any(|words| CONSTITUENCIES.contains(&coded::constituency(words, text).as_str()));
    let column = |at: usize| -> Vec<&Cell> {
        table.rows.iter().map(|row| row.cell(at)).filter(|cell| !cell.is_empty()).collect()
    };
    let mostly = |cells: &[&Cell], is: &dyn Fn(&str) -> bool| {
        !cells.is_empty() && cells.iter().filter(|cell| is(cell.text())).count() * 5 >= cells.len() * 4
    };
    let is_words = |cell: &str| cell.chars().any(char::is_alphabetic) && capture::sex(cell).is_none();
    for at in 0..width {
        let cells = column(at);
        let free = |column| !heads.columns.contains(&Some(column));
        heads.columns[at] = match kind {
            Kind::Participants if free(Column::Sex) && mostly(&cells, &|text| capture::sex(text).is_some()) => {
                Some(Column::Sex)
            }
            Kind::Participants if free(Column::Constituency) && mostly(&cells, &group) => Some(Column::Constituency),
            Kind::Participants | Kind::Recipients
                if mostly(&cells, &|text| is_words(text) && capture::looks_like_address(text)) =>
            {
                free(Column::Address).then_some(Column::Address)
            }
            Kind::Participants | Kind::Recipients if free(Column::Name) && mostly(&cells, &is_words) => {
                Some(Column::Name)
            }
            Kind::Needs if free(Column::Cost) && mostly(&cells, &is_money) => Some(Column::Cost),
            _ => None,
        };
    }
    if kind == Kind::Needs {
        let length = |at: usize| column(at).iter().map(|cell| cell.text().len()).sum::<usize>();
        let longest = (0..width).filter(|&at| mostly(&column(at), &is_words)).max_by_key(|&at| length(at));
        if let Some(at) = longest {
            heads.columns[at] = Some(Column::Activity);
        }
    }
    heads
}

fn is_money(text: &str) -> bool {
    capture::money(text).is_ok_and(|amount| amount >= SOME_MONEY)
}

/// Whether a row only numbers the columns, as official forms do below the heads: 1, 2, 3 …
pub(super) fn numbers_columns(row: &Row) -> bool {
    let numbers: Vec<&str> = row.cells.iter().map(Cell::text).filter(|text| !text.is_empty()).collect();
    let number = |text: &str| text.trim_matches(['(', ')', '.']).parse::<usize>().ok();
    numbers.len() > 1 && numbers.iter().zip(1..).all(|(text, place)| number(text) == Some(place))
}

/// Whether a row says again what the columns are, as on each page of a printed list.
pub(super) fn repeats(row: &Row, heads: &Heads) -> bool {
    let same = |(cell, name): (&Cell, &String)| plain(cell.text()) == plain(name);
    heads.row.is_some() && row.cells.iter().zip(&heads.names).all(same)
}

/// Whether a row is a sum below the list.
pub(super) fn is_sum(row: &Row) -> bool {
    const SUMS: [&str; 5] = ["jumlah", "total", "sub total", "subtotal", "grand total"];
    let first = row.cells.iter().map(Cell::text).find(|text| !text.is_empty()).unwrap_or_default();
    let first = fold(first);
    SUMS.iter().any(|sum| first == *sum || first.strip_prefix(sum).is_some_and(|rest| rest.starts_with([' ', ':'])))
}

/// By how much the amounts below a head are shortened: `Biaya (Rp juta)`.
pub(super) fn scale(head: &str) -> i64 {
    let head = plain(head);
    let says = |words: &[&str]| head.split(' ').any(|word| words.contains(&word));
    if says(&["juta", "jutaan", "million", "millions"]) {
        1_000_000
    } else if says(&["ribu", "ribuan", "rb", "thousand", "thousands"]) {
        1_000
    } else {
        1
    }
}
