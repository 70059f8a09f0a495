//! Lists, rows and the menu: the screens as sentences. A row is chosen first, then what is done with it; the menu has what
//! needs no row.

use super::house::House;
use super::pick::{Meant, meant, number};
use super::question::{Reply, sentence};
use crate::tui::action::{self, Action, Reason, Scope};
use crate::tui::app::{App, Focus, Place, Tab};
use crate::tui::asking::{Answer, Asks, Choice, Offer, Wants, only};
use crate::tui::effect::{Effect, Effects};
use crate::tui::overlays;
use crate::tui::rows::Key;
use crate::tui::screens::{self, RecordLine};
use crate::tui::words::told;
use std::collections::BTreeSet;
use std::io;

/// What is only of use on a screen, or is typed as a word of its own here.
const OF_THE_SCREEN: [&str; 14] = [
    "app.jump",
    "app.bell",
    "app.tour-skip",
    "start.tour",
    "app.palette",
    "app.help",
    "app.contrast",
    "app.mouse",
    "app.redraw",
    "app.suspend",
    "app.interrupt",
    "focus.capture",
    "meeting.hall",
    "start.copy",
];

/// What can be done: first what is about this place, then the rest.
pub fn actions(app: &App, scopes: &[Scope]) -> Vec<(&'static Action, Result<(), Reason>)> {
    let of = |scope: &Scope| {
        let scope = *scope;
        action::all().filter(move |action| action.scope == scope)
    };
    let here = |action: &&Action| !OF_THE_SCREEN.contains(&action.id) && !action.id.starts_with("tab.");
    let found = scopes.iter().flat_map(of).filter(here);
    let mut found: Vec<_> = found.map(|action| (action, (action.enabled)(app))).collect();
    found.sort_by_key(|(_, enabled)| enabled.is_err());
    found
}

/// Those that need a row are offered where a row is chosen.
pub const NEEDS_A_ROW: Reason = Reason::Because("reason-empty-list");

fn offer(app: &App, action: &Action, enabled: &Result<(), Reason>) -> Offer {
    let name = action.label_in(&app.words).trim_end_matches('…').to_owned();
    let why_not = enabled.as_ref().err().map(|reason| reason.said(app));
    Offer { name, also: action.id, why_not, ..Offer::default() }
}

fn choice(name: String, options: Vec<Offer>) -> Choice {
    Choice { name, options, ..Choice::default() }
}

impl House {
    /// The sessions there are, and what can be done without one.
    pub fn start(&mut self) -> io::Result<()> {
        self.placed = None;
        self.app.list_mut().aside = true;
        let cards = self.app.cards.len();
        let mut options: Vec<Offer> =
            (0..cards).map(|key| Offer::named(row_said(&self.app, Place::Start, key as Key).1)).collect();
        let actions = actions(&self.app, &[Scope::Place(Place::Start), Scope::Global]);
        options.extend(actions.iter().map(|(action, enabled)| offer(&self.app, action, enabled)));
        let words = &self.app.words;
        let like = (cards > 0).then(|| Offer::named(told(words, "linear-new-like")));
        options.extend(like);
        let title = told(words, screens::of(Place::Start).words().title);
        let empty = (cards == 0).then(|| told(words, "linear-no-sessions"));
        let mut wants = choice(told(words, "linear-which"), options);
        wants.optional = true;
        let asks = Asks { title, wants: Wants::Choice(wants), ..Asks::default() }.saying(empty);
        self.titled.clear();
        let effects = match self.ask(&asks, false)? {
            Reply::Answer(answer) => match only(&answer) {
                Some(place) if place < cards => {
                    let folder = self.app.cards.get(place).map(|card| card.folder.clone());
                    folder.map(Effect::OpenSession).into_iter().collect()
                }
                Some(place) => match actions.get(place - cards) {
                    Some((action, _)) => self.run(action)?,
                    None => self.new_like(),
                },
                None => Vec::new(),
            },
            Reply::Back => vec![Effect::Quit],
            Reply::Save | Reply::Previous => Vec::new(),
        };
        self.asked(effects);
        Ok(())
    }

    /// Asks which session a new one is to be like.
    fn new_like(&mut self) -> Vec<Effect> {
        let titles = self.app.cards.iter().map(|card| card.title.clone()).collect();
        let title = told(&self.app.words, "linear-new-like");
        self.app.open(overlays::Choice::boxed(title, titles, |app, place| {
            app.list_mut().aside = false;
            app.list_mut().select(place);
            action::find("start.copy").map(|action| app.run(action)).unwrap_or_default()
        }))
    }

    /// The places, and everything that can be done without a row; run at once where it was named.
    pub fn menu(&mut self, named: &str) -> io::Result<()> {
        let mut actions = actions(&self.app, &[Scope::Place(self.app.place), Scope::Workspace, Scope::Global]);
        actions.retain(|(_, enabled)| enabled.as_ref() != Err(&NEEDS_A_ROW));
        let words = &self.app.words;
        let tabs = Tab::ALL.map(|tab| Offer::named(told(words, screens::of_tab(tab).words().title)));
        let actions_offered = actions.iter().map(|(action, enabled)| offer(&self.app, action, enabled));
        let options: Vec<Offer> = tabs.into_iter().chain(actions_offered).collect();
        let mut wants = choice(told(words, "linear-which"), options);
        wants.optional = true;
        let place = match named {
            "" => {
                let title = told(words, "palette-title");
                let asks = Asks { title, wants: Wants::Choice(wants.clone()), ..Asks::default() };
                // A menu is read out, however long it is.
                let all = wants.options.iter().enumerate().filter(|(_, offer)| offer.why_not.is_none());
                let all: Vec<String> =
                    all.map(|(at, offer)| sentence(&format!("{}. {}", at + 1, offer.name))).collect();
                if self.read_out(&all)? {
                    self.say_key("linear-menu-more")?;
                }
                match self.ask_without_reading(&asks)? {
                    Reply::Answer(answer) => only(&answer),
                    _ => None,
                }
            }
            named if meant(named, &wants.options, false) == Meant::None(named.to_owned()) => {
                return self.elsewhere(named);
            }
            named => self.chosen(named, &wants)?.and_then(|places| places.first().copied()),
        };
        let Some(place) = place else { return Ok(()) };
        let effects = match (Tab::ALL.get(place), actions.get(place.wrapping_sub(Tab::ALL.len()))) {
            (Some(tab), _) => self.app.show(*tab),
            (None, Some((action, _))) => self.run(action)?,
            (None, None) => Vec::new(),
        };
        self.asked(effects);
        Ok(())
    }

    /// What is done at another place, by its name: we go there and do it.
    fn elsewhere(&mut self, named: &str) -> io::Result<()> {
        let words = &self.app.words;
        let at = |tab: Tab| {
            let scope = Scope::Place(Place::Tab(tab));
            let place = told(words, screens::of_tab(tab).words().title);
            let here = move |action: &&'static Action| action.scope == scope && !OF_THE_SCREEN.contains(&action.id);
            action::all().filter(here).map(move |action| {
                let name = format!("{}; {place}", action.label_in(words).trim_end_matches('…'));
                (tab, action, Offer { name, also: action.id, ..Offer::default() })
            })
        };
        let found: Vec<_> = Tab::ALL.into_iter().flat_map(at).collect();
        let wants = choice(String::new(), found.iter().map(|(.., offer)| offer.clone()).collect());
        let Some(places) = self.chosen(named, &wants)? else { return Ok(()) };
        let Some((tab, action, _)) = places.first().and_then(|place| found.get(*place)) else { return Ok(()) };
        let effects = self.app.show(*tab);
        self.asked(effects);
        self.app.list_mut().aside = true;
        self.carry_out()?;
        let effects = self.run(action)?;
        self.asked(effects);
        Ok(())
    }

    /// Runs an action. The paper is read aloud where the screen would go to its first line.
    fn run(&mut self, action: &'static Action) -> io::Result<Effects> {
        if action.id != "record.text" {
            return Ok(self.app.run(action));
        }
        let paper = self.app.record().iter().filter(|line| line.is_of_paper());
        let paper: Vec<String> = paper.map(|line| line.text.clone()).collect();
        self.read_out(&paper)?;
        Ok(Effects::new())
    }

    /// Reads out the list of the place and asks which row.
    pub fn list(&mut self) -> io::Result<()> {
        let place = self.app.place;
        self.app.list_mut().aside = false;
        let effects = self.app.settle();
        self.asked(effects);
        let keys = listed(&self.app);
        if keys.is_empty() {
            return self.say_key("linear-empty");
        }
        let said: Vec<(String, String)> = keys.iter().map(|key| row_said(&self.app, place, *key)).collect();
        let options = offers(&said);
        let mut texts = vec![sentence(&self.app.screen().title(&self.app))];
        for (index, offer) in options.iter().enumerate() {
            let above = self.app.list().dividers().iter().filter(|divider| divider.before == index);
            texts.extend(above.map(|divider| sentence(&divider.text)));
            texts.push(sentence(&format!("{}. {}", number(&options, index), offer.name)));
        }
        let whole = self.app.list().len() == options.len();
        let below = self.app.list().dividers().iter().filter(|it| whole && it.before >= options.len());
        texts.extend(below.map(|divider| sentence(&divider.text)));
        self.read_out(&texts)?;
        let wants = Choice {
            name: told(&self.app.words, "linear-which-row"),
            options,
            optional: true,
            several: true,
            ..Choice::default()
        };
        let asks = Asks { wants: Wants::Choice(wants), ..Asks::default() };
        let Reply::Answer(Answer::Chosen(places)) = self.ask_without_reading(&asks)? else { return Ok(()) };
        let chosen: Vec<Key> = places.iter().filter_map(|place| keys.get(*place).copied()).collect();
        let Some(first) = chosen.first() else { return Ok(()) };
        let rows = self.app.list_mut();
        rows.select_key(*first);
        rows.marks = if chosen.len() > 1 { chosen.into_iter().collect() } else { BTreeSet::new() };
        self.app.focus = Focus::List;
        Ok(())
    }

    /// A row was chosen: what is known of it, and what can be done with it.
    pub fn row(&mut self) -> io::Result<()> {
        self.app.list_mut().aside = false;
        let effects = self.app.settle();
        self.asked(effects);
        self.app.focus = Focus::Capture;
        let Some(key) = self.app.list().selected() else { return Ok(()) };
        let mut texts: Vec<String> = self.app.list().detail().iter().map(|it| sentence(&it.said())).collect();
        if texts.is_empty() {
            texts.push(sentence(&row_said(&self.app, self.app.place, key).1));
        }
        let read = std::mem::take(&mut self.read);
        if texts.iter().all(|text| read.contains(text)) {
            texts.clear();
        }
        let mut actions = actions(&self.app, &[Scope::Place(self.app.place)]);
        // What is about this row comes first.
        self.app.list_mut().aside = true;
        actions.sort_by_key(|(action, enabled)| (enabled.is_err(), (action.enabled)(&self.app).is_ok()));
        self.app.list_mut().aside = false;
        let options = actions.iter().map(|(action, enabled)| offer(&self.app, action, enabled)).collect();
        let mut wants = choice(told(&self.app.words, "linear-what-now"), options);
        wants.optional = true;
        let asks = Asks { says: texts, wants: Wants::Choice(wants), ..Asks::default() };
        let Reply::Answer(answer) = self.ask(&asks, false)? else { return Ok(()) };
        let effects = match only(&answer).and_then(|place| actions.get(place)) {
            Some((action, _)) => self.run(action)?,
            None => Vec::new(),
        };
        self.asked(effects);
        Ok(())
    }
}

/// The rows of the place we are at. The lines of the paper are none: it is read as a whole.
pub fn listed(app: &App) -> Vec<Key> {
    let rows = app.list();
    let of_paper = |key: &Key| {
        let line = usize::try_from(*key).ok().and_then(|at| app.record().get(at));
        app.tab() == Some(Tab::Summary) && line.is_some_and(RecordLine::is_of_paper)
    };
    (0..rows.len()).filter_map(|index| rows.key(index)).filter(|key| !of_paper(key)).collect()
}

/// The first cell of a row, and all of it as one sentence.
fn row_said(app: &App, place: Place, key: Key) -> (String, String) {
    let screen = screens::of(place);
    let (cells, columns) = (screen.row(app, key).cells, screen.columns(app));
    let heads = columns.iter().map(|column| column.title.as_str()).chain(std::iter::repeat(""));
    let texts = cells.iter().zip(heads).enumerate().map(|(at, (cell, head))| match spoken(&cell.text) {
        // A number says nothing without what it counts.
        text if at > 0 && !head.is_empty() && is_number(text) => format!("{head} {text}"),
        text => text.to_owned(),
    });
    let texts: Vec<String> = texts.filter(|text| !text.is_empty()).collect();
    let first = cells.first().map(|cell| spoken(&cell.text).to_owned()).unwrap_or_default();
    (first, texts.join("; "))
}

/// A number, a share, an amount of money.
fn is_number(text: &str) -> bool {
    let amount = text.strip_prefix("Rp").unwrap_or(text);
    amount.contains(|c: char| c.is_ascii_digit()) && !amount.contains(char::is_alphabetic)
}

/// A cell without the sign before it; a bar or a sign alone says nothing aloud, and what it means stands beside it.
fn spoken(cell: &str) -> &str {
    let cell = cell.trim();
    let text = match cell.split_once(' ') {
        Some((sign, text)) if !sign.contains(char::is_alphanumeric) && sign.chars().nth(1).is_none() => text.trim(),
        _ => cell,
    };
    if text.contains(char::is_alphanumeric) { text } else { "" }
}

/// Rows that begin with a number of their own are called by it.
fn offers(said: &[(String, String)]) -> Vec<Offer> {
    let is_id =
        |id: &str| id.len() <= 5 && id.chars().all(char::is_alphanumeric) && id.chars().any(|c| c.is_ascii_digit());
    let ids: BTreeSet<&str> = said.iter().map(|(first, _)| first.as_str()).collect();
    let own = ids.len() == said.len() && ids.into_iter().all(is_id);
    let named = |(first, all): &(String, String)| match own {
        true => {
            let rest = all.strip_prefix(first.as_str()).unwrap_or(all).trim_start_matches([';', ' ']);
            Offer { id: first.clone(), name: rest.to_owned(), ..Offer::default() }
        }
        false => Offer::named(all.clone()),
    };
    said.iter().map(named).collect()
}
