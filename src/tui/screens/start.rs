//! The start screen: the sessions there are, newest first.

use super::{Screen, ScreenWords};
use crate::tui::action::{Action, Reason, Scope, always};
use crate::tui::app::{App, Place};
use crate::tui::desk::Card;
use crate::tui::effect::{Effect, Effects};
use crate::tui::overlays::Prompt;
use crate::tui::rows::Key;
use crate::tui::widgets::{Column, Paragraph, Row};
use crate::tui::words::told;

pub struct Start;

const HERE: Scope = Scope::Place(Place::Start);

const ACTIONS: &[Action] = &[
    Action {
        id: "start.new",
        label: "act-start-new",
        help: "act-start-new-help",
        scope: HERE,
        keys: &[("n", HERE)],
        hint: 2,
        enabled: always,
        run: |app| {
            app.open(Prompt::boxed("prompt-new-session", |_, title| vec![Effect::CreateSession { title, like: None }]))
        },
    },
    Action {
        id: "start.copy",
        label: "act-start-copy",
        help: "act-start-copy-help",
        scope: HERE,
        keys: &[("c", HERE)],
        hint: 3,
        enabled: |app| if selected(app).is_some() { Ok(()) } else { Err(Reason::Because("reason-empty-list")) },
        run: |app| {
            let like = selected(app).map(|card| card.folder.clone());
            app.open(Prompt::boxed("prompt-new-session", move |_, title| vec![Effect::CreateSession { title, like }]))
        },
    },
];

fn selected(app: &App) -> Option<&Card> {
    card(app, app.list().selected()?)
}

fn card(app: &App, key: Key) -> Option<&Card> {
    app.cards.get(usize::try_from(key).ok()?)
}

impl Screen for Start {
    fn words(&self) -> ScreenWords {
        ScreenWords { title: "screen-start", short: "screen-start", empty: "screen-start-empty" }
    }

    fn actions(&self) -> &'static [Action] {
        ACTIONS
    }

    fn keys(&self, app: &App, _: usize) -> Vec<Key> {
        (0..app.cards.len() as Key).collect()
    }

    fn columns(&self, app: &App) -> Vec<Column> {
        vec![Column::flex(told(&app.words, "column-session"), 20, 1)]
    }

    fn row<'a>(&self, app: &'a App, key: Key) -> Row<'a> {
        card(app, key).map(|card| Row::new(vec![card.title.as_str().into()])).unwrap_or_default()
    }

    fn detail(&self, _: &App, _: Key) -> Vec<Paragraph> {
        Vec::new()
    }

    fn open(&self, app: &mut App) -> Effects {
        selected(app).map(|card| Effect::OpenSession(card.folder.clone())).into_iter().collect()
    }
}
