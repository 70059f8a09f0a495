//! The order of things: carry out what was asked for, wait for the disk, say what came of it, ask the next question.

use super::ear::{Ear, Wake};
use super::question::{Reply, sentence};
use super::voice::{Voice, rows};
use super::{Ended, Options};
use crate::i18n::{Words, files, say, time};
use crate::log;
use crate::tui::app::{App, Focus, Place};
use crate::tui::asking::Asks;
use crate::tui::carry::{Outside, carry_out};
use crate::tui::effect::{Effect, Effects};
use crate::tui::msg::Msg;
use crate::tui::overlays::{self, Cmd};
use crate::tui::theme::{Palette, Theme};
use crate::tui::update::update;
use crate::tui::words::told;
use std::collections::VecDeque;
use std::io;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::{Duration, Instant};

/// How many lines are said before somebody who types is asked whether to go on.
const PAGE: usize = 20;

pub struct House {
    pub app: App,
    outside: Outside,
    voice: Voice,
    ear: Ear,
    by_hand: bool,
    todo: VecDeque<Effect>,
    /// How many messages were said.
    noticed: usize,
    /// The state of the meeting that was said to be saved.
    revision: u64,
    /// The folder of the session that was said to be open.
    opened: Option<PathBuf>,
    /// The place that was said.
    pub placed: Option<Place>,
    /// The dialog whose title was said.
    pub titled: String,
    /// What was said when it opened.
    pub opening: Vec<String>,
    pub leaving: bool,
    /// The text that was read out last: it is not said again as what is known of a row.
    pub read: Vec<String>,
    /// Whether it was said how forms are filled in.
    pub knows_forms: bool,
    /// A line that had no end when the input ended: it was not sent off.
    pub cut: Option<String>,
    /// A line that was typed where only more was offered: the answer to whatever is asked next.
    ahead: Option<String>,
    /// Whether the line that stands in the capture line was sent off: then it makes room for whatever is typed next.
    pub sent: bool,
}

impl House {
    pub fn begin(options: Options) -> io::Result<Self> {
        let (ear, tell) = Ear::listen()?;
        let outside = Outside {
            root: options.root,
            place: options.place,
            // They are about a screen.
            settings: None,
            copies: std::env::temp_dir(),
            wake: Arc::new(move || {
                // Nobody listens any more where the program is ending.
                let _ = tell.send(Wake::Store);
            }),
        };
        let words = Words::new(options.language);
        let now = outside.place.clock.wall().fixed_offset();
        let mut app = App::new(words, Theme::new(Palette::Mono, false), now);
        app.now = outside.now(&app);
        let first = options.session.map_or(Effect::ListSessions, Effect::OpenSession);
        Ok(Self {
            app,
            outside,
            voice: Voice::new(),
            ear,
            by_hand: options.by_hand,
            todo: [first].into(),
            noticed: 0,
            revision: 0,
            opened: None,
            placed: None,
            titled: String::new(),
            opening: Vec::new(),
            leaving: false,
            read: Vec::new(),
            knows_forms: false,
            cut: None,
            ahead: None,
            sent: false,
        })
    }

    pub fn live(mut self) -> Result<(), Ended> {
        let lived = self.until_left();
        let saved = self.leave();
        match lived {
            // Nobody reads any more; what was recorded is saved all the same.
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => saved,
            lived => lived.map_err(Ended::Unheard).and(saved),
        }
    }

    fn until_left(&mut self) -> io::Result<()> {
        self.say_key("linear-welcome")?;
        loop {
            self.carry_out()?;
            if self.leaving {
                return Ok(());
            }
            self.step()?;
        }
    }

    /// One question and its answer.
    fn step(&mut self) -> io::Result<()> {
        if self.app.overlays.last().is_some_and(|top| top.waits()) {
            return self.work();
        }
        match self.app.overlays.last().map(|top| top.asks(&self.app)) {
            Some(Some(asks)) if asks.private && !self.ear.hides() => {
                self.app.overlays.pop();
                self.say_key("linear-needs-hiding")
            }
            Some(Some(asks)) => self.dialog(&asks),
            Some(None) => {
                // Not closed as by a key: some dialogs ask before they let go.
                self.app.overlays.pop();
                self.say_key("linear-needs-screen")
            }
            None => {
                self.titled.clear();
                match (self.app.place, self.app.focus) {
                    (Place::Start, _) => self.start(),
                    (Place::Tab(_), Focus::List) => self.row(),
                    (Place::Tab(_), Focus::Capture) => self.line(),
                }
            }
        }
    }

    /// Waits until work that takes a while is done.
    fn work(&mut self) -> io::Result<()> {
        self.say_key("linear-working")?;
        loop {
            let effects = update(&mut self.app, Msg::Woke);
            self.asked(effects);
            if !self.app.overlays.last().is_some_and(|top| top.waits()) {
                return Ok(());
            }
            match self.ear.wait(None) {
                Some(Wake::Store) | None => {}
                Some(_) => {
                    self.leaving = true;
                    return Ok(());
                }
            }
        }
    }

    fn dialog(&mut self, asks: &Asks) -> io::Result<()> {
        let form = self.app.overlays.last().is_some_and(|top| top.takes(Cmd::Save));
        let effects = match self.ask(asks, form)? {
            Reply::Answer(answer) => self.app.with_top(|top, app| top.answer(answer, app)),
            Reply::Save => self.app.command(Cmd::Save),
            Reply::Previous => self.app.command(Cmd::Previous),
            Reply::Back => self.app.command(Cmd::Close),
        };
        self.asked(effects);
        Ok(())
    }

    /// Has these carried out before the next question.
    pub fn asked(&mut self, effects: Effects) {
        self.todo.extend(effects);
    }

    /// Carries out everything that was asked for, waits for the disk, and says what came of it.
    pub fn carry_out(&mut self) -> io::Result<()> {
        self.app.now = self.outside.now(&self.app);
        for effect in self.app.settle().into_iter().rev() {
            self.todo.push_front(effect);
        }
        while let Some(effect) = self.todo.pop_front() {
            match carry_out(&mut self.app, &self.outside, effect) {
                Ok(None) => {}
                Ok(Some(msg)) => {
                    let effects = update(&mut self.app, msg);
                    self.todo.extend(effects);
                    self.todo.extend(self.app.settle());
                }
                Err(Effect::Quit) => self.leaving = true,
                // The others are about a screen.
                Err(_) => {}
            }
        }
        self.report()
    }

    fn report(&mut self) -> io::Result<()> {
        let revision = self.app.desk.revision();
        let folder = self.app.desk.folder().map(PathBuf::from);
        let (changed, elsewhere) = (revision != self.revision, folder != self.opened);
        (self.revision, self.opened) = (revision, folder);
        if changed {
            // A failure is told below as any trouble with saving is.
            let saved = self.app.desk.wait_saved().is_ok();
            let effects = self.app.settle();
            self.todo.extend(effects);
            if elsewhere && self.opened.is_some() {
                self.placed = None;
                self.say_opened()?;
            } else if saved && self.app.desk.is_open() {
                self.say_saved()?;
            }
        }
        let new: Vec<String> = self.app.notices.since(self.noticed).map(|notice| notice.text.clone()).collect();
        self.noticed = self.app.notices.count();
        for text in new {
            self.say(&text)?;
        }
        Ok(())
    }

    fn say_saved(&mut self) -> io::Result<()> {
        let (check, taken) = (self.app.theme.glyphs.check, self.app.capture.tell_taken());
        let understood: Vec<&str> =
            taken.iter().map(|part| part.text.trim_start_matches(check).trim()).filter(|it| !it.is_empty()).collect();
        let what = match understood.is_empty() {
            false => understood.join("; "),
            true => overlays::recorded(&self.app).join(", "),
        };
        let now = time::clock_seconds(self.app.words.language(), self.app.now);
        let text = say!(self.app.words, "linear-saved", time = now, what = what);
        self.say(&sentence(&text))
    }

    /// The next line that is typed; none when the program is to be left.
    pub fn hear(&mut self, prompt: &str) -> io::Result<Option<String>> {
        if let Some(line) = self.ahead.take() {
            self.voice.say(&format!("{} {line}", prompt.trim_end()))?;
            return Ok(Some(line));
        }
        self.voice.prompt(prompt)?;
        self.ear.want();
        let heard = loop {
            let wait = self.app.desk.save_wait(Instant::now());
            match self.ear.wait(wait) {
                Some(Wake::Line(line)) => break Some(line),
                Some(Wake::Cut(line)) => {
                    self.cut = Some(line);
                    break None;
                }
                Some(Wake::End) => break None,
                #[cfg(unix)]
                Some(Wake::Signal) => break None,
                Some(Wake::Store) => {}
                // That it could not begin is told as any trouble with saving is.
                None if wait == Some(Duration::ZERO) || self.is_time_to_save() => {
                    let _ = self.app.desk.save();
                }
                None => {}
            }
        };
        if !self.by_hand || heard.is_none() {
            self.voice.end_line()?;
        }
        self.leaving |= heard.is_none();
        self.app.now = self.outside.now(&self.app);
        Ok(heard)
    }

    /// The next line that is typed, which nobody sees.
    pub fn hear_hidden(&mut self, prompt: &str) -> io::Result<Option<String>> {
        // It was typed for all to see.
        self.ahead = None;
        self.ear.hide(true)?;
        let heard = self.hear(prompt);
        self.ear.hide(false)?;
        // The end of the line was not shown either.
        self.voice.end_line()?;
        heard
    }

    fn is_time_to_save(&self) -> bool {
        self.app.desk.save_wait(Instant::now()) == Some(Duration::ZERO)
    }

    pub fn say(&mut self, text: &str) -> io::Result<()> {
        self.voice.say(text)
    }

    pub fn say_key(&mut self, key: &str) -> io::Result<()> {
        let text = told(&self.app.words, key);
        self.say(&text)
    }

    /// Says many sentences, by pages where somebody types. False when no more was wanted.
    pub fn read_out(&mut self, texts: &[String]) -> io::Result<bool> {
        let mut said = 0;
        for text in texts {
            let len = rows(text).len();
            if self.by_hand && said > 0 && said + len > PAGE {
                let prompt = told(&self.app.words, "linear-more");
                match self.hear(&prompt)? {
                    Some(line) if line.trim().is_empty() => said = 0,
                    Some(line) if line.trim() == "b" => return Ok(false),
                    // Somebody had heard enough and goes on with what is next.
                    line => {
                        self.ahead = line;
                        return Ok(false);
                    }
                }
            }
            self.say(text)?;
            said += len;
        }
        Ok(true)
    }

    /// Saves everything and says what is saved. The last words need no hearer: the terminal may be gone.
    fn leave(&mut self) -> Result<(), Ended> {
        let Some(folder) = self.app.desk.folder().map(files::path) else {
            let _ = self.say_key("linear-goodbye");
            return Ok(());
        };
        // What was being typed is kept, too.
        for effect in self.app.settle().into_iter().chain(std::mem::take(&mut self.todo)) {
            if matches!(effect, Effect::SaveDraft { .. }) {
                let _ = carry_out(&mut self.app, &self.outside, effect);
            }
        }
        let typed = self.app.capture.edit.text().trim().to_owned();
        let failure = self.app.desk.close();
        log::note("lines.closed", &[("unsaved", failure.is_some().into())]);
        if let Some(failure) = failure {
            return Err(Ended::NotSaved(failure));
        }
        if !typed.is_empty() {
            let text = say!(self.app.words, "linear-typed-kept", line = typed);
            let _ = self.say(&text);
        }
        let text = say!(self.app.words, "linear-all-saved", folder = folder);
        let _ = self.say(&text);
        Ok(())
    }
}
