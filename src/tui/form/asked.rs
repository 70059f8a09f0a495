//! A form in words: one field after the other.

use super::build::Values;
use super::dialog::Dialog;
use super::field::Kind;
use super::parse::Ground;
use crate::tui::asking::{Asks, Choice, Line, Offer, Wants};

/// The field that is asked now, with what helps to fill it in and what is wrong with it.
pub fn asks(dialog: &Dialog, ground: &Ground) -> Option<Asks> {
    let field = dialog.form.fields.get(dialog.focus)?;
    let name = ground.told(field.label);
    let optional = !field.required;
    let wants = match &field.input {
        Kind::Line(_) | Kind::Parsed { .. } => {
            Wants::Line(Line { name, now: field.content(), optional, ..Line::default() })
        }
        Kind::Text(_) => Wants::Line(Line { name, now: field.content(), optional, several: true, ..Line::default() }),
        Kind::Choice { options, chosen } => Wants::Choice(Choice {
            name,
            options: options.iter().cloned().map(Offer::named).collect(),
            chosen: chosen.iter().copied().collect(),
            optional,
            several: false,
        }),
        Kind::Toggle(on) => Wants::Choice(Choice {
            name,
            options: ["ui-yes", "ui-no"].map(|key| Offer::named(ground.told(key))).into(),
            chosen: vec![usize::from(!on)],
            optional: true,
            several: false,
        }),
        Kind::Pick { items, chosen, several } => {
            let places = items.iter().enumerate().filter(|(_, item)| chosen.contains(&item.key));
            Wants::Choice(Choice {
                name,
                options: items.iter().map(Offer::item).collect(),
                chosen: places.map(|(place, _)| place).collect(),
                optional,
                several: *several,
            })
        }
    };
    let hint = field.hint.map(|hint| ground.told(hint));
    let last = dialog.is_last();
    let values = Values { fields: &dialog.form.fields, ground: *ground };
    let follows = dialog.form.says.iter().filter(|_| last).flat_map(|says| says(&values)).map(|(text, _)| text);
    let said = [dialog.refusal.clone(), dialog.heard.clone(), field.problem.clone(), hint];
    let asks = Asks { title: ground.told(dialog.form.title), wants, ..Asks::default() };
    Some(asks.saying(said.into_iter().flatten().chain(follows)))
}
