//! The households that get aid, or might: a list of its own over every screen, since only some meetings have one.

mod forms;
#[cfg(test)]
mod tests;

use super::{Cmd, Outcome, Overlay, framed, head};
use crate::i18n::{domain, say};
use crate::intake::Kind;
use crate::meeting::recipients::{AddRecipient, Household, Recipient};
use crate::meeting::{Command, RecipientId};
use crate::tui::app::App;
use crate::tui::asking::{self, Answer, Asks, Choice, Offer, Wants};
use crate::tui::form::{Form, dialog};
use crate::tui::guard::{SOME_TEXT, allows};
use crate::tui::key::{Key, KeyPress};
use crate::tui::lists;
use crate::tui::overlays;
use crate::tui::rows;
use crate::tui::widgets::{
    Cell, Column, Frame, List, ListState, Move, Paragraph, Role, Row, ScrollState, height, text_view,
};
use crate::tui::words::told;
use ratatui::layout::Rect;

/// Rows for what is known of the selected household.
const KNOWN: u16 = 6;

/// What can be done with the list, and with a household of it: the keys of their names.
const LIST: [&str; 2] = ["recipients-new", "linear-recipients-import"];
type FormOf = fn(&App, &Recipient) -> Form;
const HOUSEHOLD: [(&str, FormOf); 4] = [
    ("recipients-settle", forms::settle),
    ("recipients-edit", forms::edit),
    ("recipients-object", forms::object),
    ("recipients-withdraw", forms::withdraw),
];

struct Recipients {
    state: ListState,
    /// Why something cannot be done.
    refusal: String,
}

/// The list as it stands.
pub fn recipients(_: &App) -> Box<dyn Overlay> {
    Box::new(Recipients { state: ListState::default(), refusal: String::new() })
}

fn standing(app: &App) -> impl Iterator<Item = &Recipient> {
    app.meeting().recipients.iter().filter(|recipient| recipient.stands())
}

fn found(app: &App, recipient: &Recipient) -> String {
    match &recipient.found {
        Some(found) => domain::finding(&app.words, found.finding, recipient.household.initial),
        None => told(&app.words, "recipient-open"),
    }
}

impl Recipients {
    fn selected<'a>(&self, app: &'a App) -> Option<&'a Recipient> {
        standing(app).nth(self.state.selected)
    }

    /// Opens a form over the list, where the meeting takes such a change at all.
    fn fill(&mut self, app: &App, form: Form) -> Outcome {
        let household = Household { name: SOME_TEXT.into(), ..Household::default() };
        match allows(app, &Command::AddRecipient(AddRecipient { household })) {
            Ok(()) => Outcome::Over(dialog(form, app)),
            Err(reason) => {
                self.refusal = reason.said(app);
                Outcome::Stay
            }
        }
    }

    fn fill_selected(&mut self, app: &App, form: fn(&App, &Recipient) -> Form) -> Outcome {
        match self.selected(app) {
            Some(recipient) => self.fill(app, form(app, recipient)),
            None => Outcome::Stay,
        }
    }

    /// What is known of the selected household, beside what its row shows.
    fn known(&self, app: &App) -> Vec<Paragraph> {
        let Some(recipient) = self.selected(app) else { return Vec::new() };
        let reason = recipient.found.as_ref().map(|found| found.reason.to_string()).unwrap_or_default();
        let facts = [
            ("paper-card", recipient.household.card.as_str()),
            ("paper-criteria-met", recipient.household.criteria.as_str()),
            ("column-reason", reason.as_str()),
            ("paper-contested", recipient.objection.as_str()),
        ];
        let facts = facts.into_iter().filter(|(_, text)| !text.is_empty());
        facts.map(|(label, text)| Paragraph::new(format!("{}: {text}", told(&app.words, label)))).collect()
    }

    fn row<'a>(app: &App, key: Option<RecipientId>) -> Row<'a> {
        let Some(recipient) = key.and_then(|id| app.meeting().recipients.get(id)) else { return Row::default() };
        let open = if recipient.found.is_none() { Role::Warning } else { Role::Plain };
        Row::new(vec![
            Cell::new(recipient.id.to_string(), Role::Dim),
            Cell::new(recipient.household.name.to_string(), Role::Plain),
            Cell::new(recipient.household.place.to_string(), Role::Dim),
            Cell::new(domain::initial(&app.words, recipient.household.initial), Role::Dim),
            Cell::new(found(app, recipient), open),
        ])
    }
}

impl Overlay for Recipients {
    fn takes(&self, command: Cmd) -> bool {
        matches!(command, Cmd::Accept | Cmd::Close | Cmd::Go(_))
    }

    fn label(&self, command: Cmd) -> Option<&'static str> {
        (command == Cmd::Accept).then_some("recipients-settle")
    }

    fn command(&mut self, command: Cmd, app: &App) -> Outcome {
        self.refusal.clear();
        match command {
            Cmd::Close => return Outcome::Close,
            Cmd::Accept => return self.fill_selected(app, forms::settle),
            Cmd::Go(way) => self.state.go(way, standing(app).count()),
            _ => {}
        }
        Outcome::Stay
    }

    fn key(&mut self, press: KeyPress, app: &App) -> Outcome {
        self.refusal.clear();
        match press.key {
            Key::Char('n') => {
                self.state.go(Move::End, standing(app).count() + 1);
                return self.fill(app, forms::new(app));
            }
            Key::Char('e') => return self.fill_selected(app, forms::edit),
            Key::Char('o') => return self.fill_selected(app, forms::object),
            Key::Char('x') => return self.fill_selected(app, forms::withdraw),
            Key::Char('I') => match lists::may(app, Kind::Recipients) {
                Ok(()) => return Outcome::CloseAnd(Box::new(|app| lists::ask(app, Kind::Recipients))),
                Err(reason) => self.refusal = reason.said(app),
            },
            Key::Home => self.state.go(Move::Home, standing(app).count()),
            Key::End => self.state.go(Move::End, standing(app).count()),
            _ => {}
        }
        Outcome::Stay
    }

    fn click(&mut self, row: usize, _: &App) -> Outcome {
        self.state.selected = row;
        Outcome::Stay
    }

    /// The households, and what can be done with the list as a whole.
    fn asks(&self, app: &App) -> Option<Asks> {
        let words = &app.words;
        let offer = |recipient: &Recipient| {
            let cells = Self::row(app, Some(recipient.id)).cells;
            let said: Vec<&str> =
                cells.iter().skip(1).map(|cell| cell.text.trim()).filter(|it| !it.is_empty()).collect();
            Offer { id: recipient.id.to_string(), name: said.join("; "), ..Offer::default() }
        };
        let ways = LIST.map(|way| Offer::named(told(words, way)));
        let receiving = app.computed().recipients.as_ref().map(|totals| totals.receiving());
        let counted = receiving.map(|count| say!(words, "recipients-receiving", count = count));
        let choice = Choice {
            name: told(words, "linear-which"),
            options: ways.into_iter().chain(standing(app).map(offer)).collect(),
            ..Choice::default()
        };
        let title = told(words, "paper-name-recipients-full");
        let refusal = Some(self.refusal.clone()).filter(|refusal| !refusal.is_empty());
        Some(Asks { title, wants: Wants::Choice(choice), ..Asks::default() }.saying(counted).saying(refusal))
    }

    fn answer(&mut self, answer: Answer, app: &App) -> Outcome {
        self.refusal.clear();
        let Some(place) = asking::only(&answer) else { return Outcome::Stay };
        match place.checked_sub(LIST.len()) {
            None => self.key(KeyPress::plain(Key::Char(if place == 0 { 'n' } else { 'I' })), app),
            Some(row) => {
                self.state.selected = row;
                let known = self.known(app).iter().map(Paragraph::said).collect::<Vec<_>>().join(" ");
                let ways = HOUSEHOLD.map(|(way, _)| told(&app.words, way)).to_vec();
                Outcome::Over(overlays::Choice::boxed(known, ways, move |app, way| {
                    app.with_top(|top, app| top.picked(vec![way as rows::Key], app))
                }))
            }
        }
    }

    /// What is to be done with the selected household.
    fn picked(&mut self, keys: Vec<rows::Key>, app: &App) -> Outcome {
        let way = keys.first().and_then(|way| usize::try_from(*way).ok()).and_then(|way| HOUSEHOLD.get(way));
        way.map_or(Outcome::Stay, |(_, form)| self.fill_selected(app, *form))
    }

    fn view(&self, app: &App, frame: &mut Frame, area: Rect) {
        let words = &app.words;
        let ids: Vec<RecipientId> = standing(app).map(|recipient| recipient.id).collect();
        let receiving = app.computed().recipients.as_ref().map(|totals| totals.receiving());
        let note = receiving.map(|count| say!(words, "recipients-receiving", count = count)).unwrap_or_default();
        let inside = framed(frame, area, 100, area.height, &told(words, "paper-name-recipients-full"), &note);
        let (keys, rest) = head(inside);
        frame.write(keys, &told(words, "recipients-keys"), Role::Dim);
        let refusal = Some(&self.refusal).filter(|refusal| !refusal.is_empty());
        let refusal = refusal.map(|refusal| Paragraph::new(refusal.as_str()).role(Role::Warning));
        let known: Vec<Paragraph> = refusal.into_iter().chain(self.known(app)).collect();
        let below = height(&known, rest.width).min(KNOWN).min(rest.height / 2);
        let list = Rect { height: rest.height - below, ..rest };
        let longest = u16::try_from(app.meeting().recipients.next_id().to_string().len()).unwrap_or(u16::MAX);
        let columns = [
            Column::fixed(told(words, "column-number"), longest.max(4)).keep(8),
            Column::flex(told(words, "paper-household"), 16, 2).keep(7),
            Column::flex(told(words, "paper-hamlet"), 10, 1).keep(2),
            Column::fixed(told(words, "paper-initial"), 14).keep(4),
            Column::fixed(told(words, "paper-finding"), 12).keep(6),
        ];
        let row = |index: usize| Self::row(app, ids.get(index).copied());
        let empty = told(words, "recipients-empty");
        List { columns: &columns, state: &self.state, len: ids.len(), row: &row, focused: true, empty: &empty }
            .draw(frame, list);
        text_view(frame, Rect { y: list.bottom(), height: below, ..rest }, &known, &ScrollState::default());
    }
}
