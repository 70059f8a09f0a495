//! The start screen: the sessions there are, newest first.

use super::{Screen, ScreenWords};
use crate::i18n::{date, domain, say};
use crate::tui::action::{Action, Reason, Scope, always};
use crate::tui::app::{App, Place};
use crate::tui::desk::Card;
use crate::tui::effect::{Effect, Effects};
use crate::tui::overlays::Prompt;
use crate::tui::rows::Key;
use crate::tui::widgets::{Cell, Column, Paragraph, Role, Row};
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
        id: "start.tour",
        label: "act-start-tour",
        help: "act-start-tour-help",
        scope: HERE,
        keys: &[("t", HERE)],
        hint: 4,
        enabled: always,
        run: |_| vec![Effect::BeginTour],
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
            let Some(card) = selected(app) else { return Effects::new() };
            let (like, source) = (Some(card.folder.clone()), card.title.clone());
            let prompt =
                Prompt::boxed("prompt-new-session", move |_, title| vec![Effect::CreateSession { title, like }]);
            app.open(prompt.about(say!(app.words, "prompt-new-session-like", title = source)))
        },
    },
];

fn selected(app: &App) -> Option<&Card> {
    card(app, app.list().selected()?)
}

fn card(app: &App, key: Key) -> Option<&Card> {
    app.cards.get(usize::try_from(key).ok()?)
}

/// What is still owed, and how much of it is late.
fn owed(app: &App, card: &Card) -> Cell<'static> {
    let late = card.dues.iter().filter(|due| **due < app.now.date_naive()).count();
    match (card.open_actions, late) {
        (0, _) => "".into(),
        (n, 0) => say!(app.words, "session-owed", n = n).into(),
        (n, late) => Cell::new(say!(app.words, "session-overdue", n = n, late = late), Role::Warning),
    }
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
        let title = |key| told(&app.words, key);
        vec![
            Column::fixed(title("column-day"), 10).keep(7),
            Column::flex(title("column-session"), 20, 1),
            Column::fixed(title("column-stage"), 14).keep(4),
            Column::fixed(title("column-owed"), 16).keep(6),
        ]
    }

    fn row<'a>(&self, app: &'a App, key: Key) -> Row<'a> {
        let Some(card) = card(app, key) else { return Row::default() };
        let words = &app.words;
        let stage = match (&card.unreadable, card.stage) {
            (Some(_), _) => Cell::new(told(words, "session-unreadable"), Role::Danger),
            (None, stage) => Cell::new(stage.map(|stage| domain::stage(words, stage)).unwrap_or_default(), Role::Dim),
        };
        Row::new(vec![
            Cell::new(card.date.map(date::table).unwrap_or_default(), Role::Dim),
            card.title.as_str().into(),
            stage,
            owed(app, card),
        ])
    }

    fn detail(&self, app: &App, key: Key) -> Vec<Paragraph> {
        let Some(card) = card(app, key) else { return Vec::new() };
        let (words, language) = (&app.words, app.words.language());
        let fact = |key, text: String| Paragraph::labelled(told(words, key), text);
        let mut detail = vec![
            Paragraph::heading(card.title.as_str()),
            fact("column-day", card.date.map(|day| date::long(language, day)).unwrap_or_default()),
            fact("column-stage", card.stage.map(|stage| domain::stage(words, stage)).unwrap_or_default()),
            fact("column-owed", owed(app, card).text.into_owned()),
            fact("column-due", card.dues.first().copied().map(|due| date::long(language, due)).unwrap_or_default()),
            fact("column-folder", card.name.clone()),
            Paragraph::new(card.unreadable.clone().unwrap_or_default()).role(Role::Warning),
        ];
        detail.retain(|paragraph| !paragraph.text.is_empty());
        detail
    }

    fn open(&self, app: &mut App) -> Effects {
        selected(app).map(|card| Effect::OpenSession(card.folder.clone())).into_iter().collect()
    }
}
