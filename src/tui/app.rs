//! The state of the program: one value, read by the views, changed only by `update` and by the actions it runs.

use super::action::{self, Action, Scope};
use super::capture::Capture;
use super::counting;
use super::desk::{Card, Desk, Saving};
use super::effect::{Effect, Effects};
use super::keymap::Keymap;
use super::notice::{Level, Notices};
use super::overlays::{Cmd, Outcome, Overlay};
use super::rows::{Rows, Source};
use super::screens::{self, RecordLine, Screen};
use super::settings::Settings;
use super::study::Studies;
use super::summary::Summary;
use super::tour::Tour;
use super::widgets::{Hit, Theme};
use crate::i18n::Words;
use crate::meeting::scoring::Ranking;
use crate::meeting::{Meeting, Moment};
use crate::report::Computed;
use ratatui::layout::Rect;
use std::cell::OnceCell;
use std::time::Instant;

/// A tab of an open session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Tab {
    Attendance,
    Agenda,
    Notes,
    Needs,
    Priorities,
    Decisions,
    Actions,
    Summary,
}

impl Tab {
    pub const ALL: [Self; 8] = [
        Self::Attendance,
        Self::Agenda,
        Self::Notes,
        Self::Needs,
        Self::Priorities,
        Self::Decisions,
        Self::Actions,
        Self::Summary,
    ];
}

/// Where we are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Place {
    /// No session is open: the list of sessions.
    Start,
    Tab(Tab),
}

impl Place {
    /// Its number among all places.
    pub const fn index(self) -> usize {
        match self {
            Self::Tab(tab) => tab as usize,
            Self::Start => Tab::ALL.len(),
        }
    }
}

/// What has the keys when no dialog is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Focus {
    /// Typing goes into the capture line.
    Capture,
    /// Single keys act on the list.
    List,
}

/// How many actions the palette remembers as recent.
const RECENT: usize = 8;

pub struct App {
    pub words: Words,
    pub theme: Theme,
    pub keymap: Keymap,
    /// The time on the meeting's clock, handed in before every update.
    pub now: Moment,
    pub desk: Desk,
    /// The sessions there are, for the start screen.
    pub cards: Vec<Card>,
    /// How often they were listed.
    pub listed: u64,
    pub place: Place,
    /// Whether files are still being read for what the screen should show.
    pub waiting: bool,
    pub focus: Focus,
    pub capture: Capture,
    /// The list of every place, by [`Place::index`].
    rows: Vec<Rows>,
    /// Dialogs, the last one on top.
    pub overlays: Vec<Box<dyn Overlay>>,
    pub notices: Notices,
    /// Ids of the actions run last, newest first.
    pub recent: Vec<&'static str>,
    pub summary: Summary,
    /// Made when it is first asked for after a change.
    ranking: OnceCell<Ranking>,
    computed: OnceCell<Computed>,
    record: OnceCell<Vec<RecordLine>>,
    /// What takes long to be known of results.
    pub studies: Studies,
    /// When the disk last confirmed everything.
    pub saved_at: Option<Moment>,
    /// What is wrong with saving, as it was said last.
    trouble: Option<String>,
    saving: Saving,
    /// What a click means, as drawn last.
    pub hits: Vec<(Rect, Hit)>,
    pub mouse: bool,
    /// Two panes whose border is being dragged: where they begin, and how wide they are.
    pub dragged: Option<(u16, u16)>,
    pub settings: Settings,
    /// Until when it was looked whose time is over.
    rung: Moment,
    /// A clock that never goes back, handed in before every input.
    pub steady: Option<Instant>,
    /// When something was pasted, or a key came that still seems to belong to it.
    pub pasted: Option<Instant>,
    /// The walk through the sample meeting, while it is gone through.
    pub tour: Option<Tour>,
    /// Whether the last key was a Ctrl-C, so that the next one leaves.
    pub interrupted: bool,
    /// What the derived state was made from.
    settled: Option<Source>,
}

impl App {
    pub fn new(words: Words, theme: Theme, now: Moment) -> Self {
        let desk = Desk::new(words.language());
        Self {
            words,
            theme,
            keymap: Keymap::new(action::all()),
            now,
            desk,
            cards: Vec::new(),
            listed: 0,
            place: Place::Start,
            waiting: true,
            focus: Focus::List,
            capture: Capture::default(),
            rows: (0..=Tab::ALL.len()).map(|_| Rows::default()).collect(),
            overlays: Vec::new(),
            notices: Notices::default(),
            recent: Vec::new(),
            summary: Summary::of(&Meeting::default()),
            ranking: OnceCell::new(),
            computed: OnceCell::new(),
            record: OnceCell::new(),
            studies: Studies::default(),
            saved_at: None,
            trouble: None,
            saving: Saving::Saved,
            hits: Vec::new(),
            mouse: true,
            dragged: None,
            settings: Settings::default(),
            rung: now,
            steady: None,
            pasted: None,
            tour: None,
            interrupted: false,
            settled: None,
        }
    }

    /// The meeting as it stands; an empty one when no session is open.
    pub fn meeting(&self) -> &Meeting {
        self.desk.meeting()
    }

    /// How saving stood when the derived state was made last.
    pub const fn saving(&self) -> Saving {
        self.saving
    }

    /// Whether something about saving went wrong, or right again, since that was looked at.
    pub fn has_new_trouble(&self) -> bool {
        self.desk.trouble(&self.words) != self.trouble
    }

    /// The ranking as announced, or as the values stand now.
    pub fn ranking(&self) -> &Ranking {
        self.ranking.get_or_init(|| self.meeting().standing_ranking())
    }

    /// Everything that follows from the meeting, with its sentences.
    pub fn computed(&self) -> &Computed {
        self.computed.get_or_init(|| Computed::of(self.meeting(), &self.words))
    }

    /// The record line by line: how far it is, and its text.
    pub fn record(&self) -> &[RecordLine] {
        self.record.get_or_init(|| screens::record_lines(self))
    }

    pub const fn tab(&self) -> Option<Tab> {
        match self.place {
            Place::Tab(tab) => Some(tab),
            Place::Start => None,
        }
    }

    /// The screen of the place we are at.
    pub fn screen(&self) -> &'static dyn Screen {
        screens::of(self.place)
    }

    /// The list of the place we are at.
    pub fn list(&self) -> &Rows {
        &self.rows[self.place.index()]
    }

    pub fn list_mut(&mut self) -> &mut Rows {
        &mut self.rows[self.place.index()]
    }

    /// The list of some place.
    pub fn list_of(&mut self, place: Place) -> &mut Rows {
        &mut self.rows[place.index()]
    }

    /// Goes to a tab. What is being typed stays.
    pub fn show(&mut self, tab: Tab) -> Effects {
        self.place = Place::Tab(tab);
        Effects::new()
    }

    /// Whether typing goes into the capture line.
    pub fn captures(&self) -> bool {
        self.overlays.is_empty() && self.focus == Focus::Capture && self.tab().is_some()
    }

    /// Where keys are looked up now, in order.
    pub fn scopes(&self) -> Vec<Scope> {
        match self.overlays.last() {
            Some(top) if top.is_alone() => vec![Scope::Overlay],
            Some(_) => vec![Scope::Overlay, Scope::Global],
            None => self.scopes_below(),
        }
    }

    /// Where keys are looked up once every dialog is closed.
    pub fn scopes_below(&self) -> Vec<Scope> {
        match (self.place, self.focus) {
            (Place::Start, _) => vec![Scope::Place(Place::Start), Scope::List, Scope::Global],
            (Place::Tab(_), Focus::Capture) => vec![Scope::Capture, Scope::Workspace, Scope::Global],
            (place @ Place::Tab(_), Focus::List) => {
                vec![Scope::Place(place), Scope::List, Scope::Workspace, Scope::Global]
            }
        }
    }

    /// Runs an action, or says why it cannot be run.
    pub fn run(&mut self, action: &'static Action) -> Effects {
        if let Err(reason) = (action.enabled)(self) {
            let text = super::words::sentence(&reason.said(self));
            self.say(Level::Refused, text);
            return Effects::new();
        }
        if action.scope != Scope::Overlay {
            self.recent.retain(|id| *id != action.id);
            self.recent.insert(0, action.id);
            self.recent.truncate(RECENT);
        }
        (action.run)(self)
    }

    /// Says something that may come up again and again, once as long as it is shown.
    pub fn say_once(&mut self, level: Level, text: String) {
        if self.notices.shown(self.now).is_none_or(|shown| shown.text != text) {
            self.say(level, text);
        }
    }

    pub fn say(&mut self, level: Level, text: String) {
        self.notices.add(level, text, self.now);
    }

    /// Opens a dialog on top.
    pub fn open(&mut self, overlay: Box<dyn Overlay>) -> Effects {
        if let Some(name) = overlay.only() {
            self.overlays.retain(|open| open.only() != Some(name));
        }
        self.overlays.push(overlay);
        Effects::new()
    }

    /// Tells the dialog on top a command.
    pub fn command(&mut self, command: Cmd) -> Effects {
        self.with_top(|top, app| top.command(command, app))
    }

    /// Lets the dialog on top do something, and does what it asks for.
    pub fn with_top(&mut self, act: impl FnOnce(&mut dyn Overlay, &Self) -> Outcome) -> Effects {
        let Some(mut top) = self.overlays.pop() else { return Effects::new() };
        match act(top.as_mut(), self) {
            Outcome::Stay => {
                self.overlays.push(top);
                Effects::new()
            }
            Outcome::StayAnd(effects) => {
                self.overlays.push(top);
                effects
            }
            Outcome::Close => Effects::new(),
            Outcome::CloseAnd(then) => then(self),
            Outcome::Over(next) => {
                self.overlays.push(top);
                self.overlays.push(next);
                Effects::new()
            }
        }
    }

    /// Ctrl-C: closes a dialog; twice in a row leaves the program. Nothing is lost either way.
    pub fn interrupt(&mut self) -> Effects {
        if !self.overlays.is_empty() {
            return self.command(Cmd::Close);
        }
        if self.interrupted {
            return vec![Effect::Quit];
        }
        self.interrupted = true;
        let text = super::words::told(&self.words, "tui-interrupt");
        self.say(Level::Refused, text);
        Effects::new()
    }

    /// Brings everything that is derived up to date, once for a batch of messages and only where its source changed.
    pub fn settle(&mut self) -> Effects {
        self.notices.expire(self.now);
        let source = Source { meeting: self.desk.revision(), listed: self.listed, language: self.words.language() };
        let changed = self.settled.replace(source) != Some(source);
        if changed {
            self.summary = Summary::of(self.meeting());
            self.ranking = OnceCell::new();
            self.computed = OnceCell::new();
            self.record = OnceCell::new();
            self.studies.keep(&self.desk.meeting().contests);
        }
        let saving = self.desk.saving();
        if saving == Saving::Saved && (changed || self.saving != Saving::Saved) {
            self.saved_at = Some(self.now);
        }
        self.saving = saving;
        for text in self.desk.news(&self.words) {
            self.say(Level::Failed, text);
        }
        let trouble = self.desk.trouble(&self.words);
        if let Some(text) = trouble.clone().filter(|_| trouble != self.trouble) {
            self.say(Level::Failed, text);
        }
        self.trouble = trouble;
        let mut capture = std::mem::take(&mut self.capture);
        capture.settle(changed, self);
        self.capture = capture;
        let (place, screen) = (self.place, self.screen());
        let mut rows = std::mem::take(&mut self.rows[place.index()]);
        rows.settle(source, screen, self);
        self.rows[place.index()] = rows;
        if let Some(mut tour) = self.tour.take() {
            tour.settle(self);
            self.tour = Some(tour);
        }
        let mut effects = self.capture.draft();
        effects.extend(self.bell());
        effects
    }

    /// Rings when a time is over, where that is wanted.
    fn bell(&mut self) -> Option<Effect> {
        let before = std::mem::replace(&mut self.rung, self.now);
        let ends = self.settings.bell && counting::ended(&self.summary.counting, before, self.now);
        ends.then_some(Effect::Bell)
    }
}
