//! A row of a list of recipients as a household.

use super::column::Column;
use super::fault::Why;
use super::people::{address, without_number};
use super::row::Cells;
use crate::i18n::domain;
use crate::meeting::Line;
use crate::meeting::recipients::{Household, Initial};
use crate::text::fold;

/// Reads the household; of its card number only the end.
pub(super) fn household(cells: &mut Cells<'_>) -> Household {
    let name: Line = without_number(&cells.line(Column::Name)).into();
    if name.is_blank() {
        cells.wrong(Column::Name, Why::Missing);
    }
    Household {
        name,
        card: cells.text(Column::Card).unwrap_or_default().into(),
        place: address(cells),
        initial: initial(cells),
        criteria: cells.line(Column::Criteria),
    }
}

/// Where nothing is said, the household was on the list: that is what such a list is of.
fn initial(cells: &mut Cells<'_>) -> Initial {
    let Some(text) = cells.text(Column::Initial) else { return Initial::default() };
    let folded = fold(text);
    let names = |initial: Initial| -> &'static [&'static str] {
        match initial {
            Initial::Listed => &["terdaftar", "lama", "penerima lama", "listed", "on the list"],
            Initial::Proposed => &["baru", "usulan", "usulan baru", "diusulkan", "calon", "new", "proposed"],
        }
    };
    let said = |initial: &Initial| {
        let own_name = cells.words.iter().any(|words| fold(&domain::initial(words, *initial)) == folded);
        own_name || names(*initial).contains(&folded.as_str())
    };
    let known = Initial::ALL.into_iter().find(said);
    if known.is_none() {
        cells.wrong(Column::Initial, Why::NotAnInitial(text.to_owned()));
    }
    known.unwrap_or_default()
}
