//! The loop: waits, takes in everything that has come, draws once.

use super::app::App;
use super::carry::{Outside, carry_out};
use super::counting;
use super::editor;
use super::effect::{Effect, Effects};
use super::input::Input;
use super::keyboard::{self, Keyboard};
use super::keyfile;
use super::msg::Msg;
use super::notice::Level;
use super::settings::Settings;
use super::shield;
use super::terminal::Terminal;
use super::theme::Theme;
use super::tour::Tour;
use super::update::update;
use super::view::view_on;
use super::words::told;
use crate::i18n::{Language, Words, files, say};
use crate::log;
use crate::meeting::Moment;
use crate::store::Place;
use chrono::{DateTime, Local, Utc};
use ratatui::buffer::Buffer;
use std::cell::Cell;
use std::collections::VecDeque;
use std::io;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::time::{Duration, Instant};

/// How the program is started.
#[derive(Debug, Clone)]
pub struct Options {
    /// The language to begin with.
    pub language: Language,
    /// The folder that holds all sessions; made when the first session is.
    pub root: PathBuf,
    /// A session to open at once.
    pub session: Option<PathBuf>,
    /// Draws lines and marks with ASCII characters.
    pub ascii: bool,
    /// The file with the person's own keys, and what is in it.
    pub keys: Option<(PathBuf, String)>,
    /// The file with the settings of the screen, and what is in it.
    pub settings: Option<(PathBuf, String)>,
    /// The disk and the clock.
    pub place: Place,
}

/// Longer texts are cut off by some terminals without a word: they go into the file only.
const CLIPBOARD: usize = 48 << 10;
/// The file in the session's folder with what was copied last.
const COPIED: &str = "salinan.txt";

/// What wakes the loop.
enum Wake {
    /// What came in, and when by the steady clock.
    Input(Input, Instant),
    /// The terminal cannot be read any more.
    Lost(io::Error),
    /// Saving has news.
    Store,
    #[cfg(unix)]
    Signal(i32),
}

/// Runs the program until the person leaves it.
///
/// # Errors
/// When the terminal cannot be used. Everything confirmed as saved is in the session's folder.
pub fn run(options: Options) -> io::Result<()> {
    let (tell, heard) = mpsc::channel();
    let mut house = House::begin(options, &tell)?;
    let Some(ended) = shield::caught(|| house.live(&heard)) else {
        // What is in memory may be half changed. The journal has everything that was confirmed; nothing is made of
        // what is not sure.
        drop(house);
        return Err(io::Error::other("panic"));
    };
    let failure = house.app.desk.close();
    house.app.tour.take().into_iter().for_each(Tour::end);
    log::note("screen.closed", &[("failed", ended.is_err().into()), ("unsaved", failure.is_some().into())]);
    drop(house);
    ended?;
    failure.map_or(Ok(()), |failure| Err(io::Error::other(failure)))
}

struct House {
    app: App,
    outside: Outside,
    terminal: Terminal,
    keyboard: Keyboard,
    todo: VecDeque<Effect>,
    leaving: bool,
    /// Whether the next continuation follows a stop of our own.
    stopped: bool,
    /// Whether something may look different now.
    stale: bool,
    /// The cells of the frame before, to draw the next one on.
    sheet: Buffer,
}

impl House {
    fn begin(options: Options, tell: &Sender<Wake>) -> io::Result<Self> {
        let settings = options.settings.as_ref().map(|(_, source)| Settings::read(source)).unwrap_or_default();
        let theme = Theme::from_env(options.ascii, settings.palette, |name| std::env::var(name).ok());
        let now = local(options.place.clock.wall());
        let mut app = App::new(Words::new(options.language), theme, now);
        if let Some((file, source)) = &options.keys {
            let (keymap, faults) = keyfile::merged(source);
            app.keymap = keymap;
            // The first one last, where it is seen.
            for (others, fault) in faults.iter().enumerate().rev() {
                let mut text = fault.said(&app.words, file);
                if others == 0 && faults.len() > 1 {
                    text = format!("{text} {}", say!(app.words, "keyfile-others", n = faults.len() - 1));
                }
                app.say(Level::Refused, text);
            }
        }
        app.settings = settings;
        if settings.contrast && !app.theme.is_contrast() {
            app.theme = app.theme.other_contrast();
        }
        let store = tell.clone();
        let outside = Outside {
            root: options.root,
            place: options.place,
            settings: options.settings.map(|(file, _)| file),
            copies: std::env::temp_dir(),
            wake: Arc::new(move || {
                let _ = store.send(Wake::Store);
            }),
        };
        let terminal = Terminal::enter(app.mouse)?;
        #[cfg(unix)]
        listen_to_signals(tell.clone())?;
        #[cfg(unix)]
        watch_the_line(tell.clone())?;
        let keys = tell.clone();
        let clock = Arc::clone(&outside.place.clock);
        let wake = move |input| Wake::Input(input, clock.steady());
        let keyboard = Keyboard::listen(move |input| keys.send(input.map_or_else(Wake::Lost, &wake)).is_ok())?;
        let first = options.session.map_or(Effect::ListSessions, Effect::OpenSession);
        let sheet = Buffer::default();
        let todo = [first].into();
        Ok(Self { app, outside, terminal, keyboard, todo, leaving: false, stopped: false, stale: true, sheet })
    }

    fn live(&mut self, heard: &Receiver<Wake>) -> io::Result<()> {
        // The first frame does not wait for any file.
        self.draw()?;
        loop {
            self.carry_out()?;
            if self.leaving {
                return Ok(());
            }
            if std::mem::take(&mut self.stale) {
                self.draw()?;
            }
            let Some(wake) = self.wait(heard) else {
                self.stale = true;
                continue;
            };
            self.take(wake)?;
            while let Ok(wake) = heard.try_recv() {
                self.take(wake)?;
            }
        }
    }

    /// The next thing that happens, or none when it is only time to look at the clock.
    fn wait(&mut self, heard: &Receiver<Wake>) -> Option<Wake> {
        let wake = match self.patience() {
            Some(time) => match heard.recv_timeout(time) {
                Ok(wake) => Some(wake),
                Err(RecvTimeoutError::Timeout) => None,
                Err(RecvTimeoutError::Disconnected) => Some(Wake::Lost(io::ErrorKind::BrokenPipe.into())),
            },
            None => Some(heard.recv().unwrap_or_else(|_| Wake::Lost(io::ErrorKind::BrokenPipe.into()))),
        };
        self.app.now = self.outside.now(&self.app);
        wake
    }

    /// How long nothing will change by itself; `None` for ever.
    fn patience(&self) -> Option<Duration> {
        let now = self.app.now;
        let toast = self.app.notices.until().map(|until| until - now);
        let clock = self.app.desk.is_open().then(|| counting::steady_for(&self.app.summary.counting, now));
        let seen = [toast, clock].into_iter().flatten().map(|time| time.to_std().unwrap_or_default());
        seen.chain(self.app.desk.save_wait(Instant::now())).min()
    }

    fn take(&mut self, wake: Wake) -> io::Result<()> {
        let effects = match wake {
            // There the signal says it, also in the moment before the keyboard is listened to.
            Wake::Input(Input::Resize, _) if cfg!(unix) => Effects::new(),
            Wake::Input(Input::Resize, _) => self.resized()?,
            Wake::Input(input, at) => {
                self.stale = true;
                self.app.steady = Some(at);
                update(&mut self.app, Msg::Input(input))
            }
            // Most news of the store (a draft was kept) do not show.
            Wake::Store => {
                let desk = &self.app.desk;
                self.stale |= desk.saving() != self.app.saving() || desk.has_news() || self.app.has_new_trouble();
                self.stale |= self.app.overlays.last().is_some_and(|top| top.waits());
                update(&mut self.app, Msg::Woke)
            }
            Wake::Lost(error) => {
                self.leaving = true;
                log::note("terminal.lost", &[]);
                return Err(error);
            }
            #[cfg(unix)]
            Wake::Signal(signal_hook::consts::SIGWINCH) => self.resized()?,
            #[cfg(unix)]
            Wake::Signal(signal) => {
                self.stale = true;
                self.take_signal(signal)
            }
        };
        self.todo.extend(effects);
        // A key may need what the one before it asked for.
        if self.todo.iter().any(|effect| !matches!(effect, Effect::SaveDraft { .. })) {
            self.carry_out()?;
        }
        Ok(())
    }

    fn resized(&mut self) -> io::Result<Effects> {
        self.stale = true;
        self.terminal.forget()?;
        Ok(update(&mut self.app, Msg::Input(Input::Resize)))
    }

    #[cfg(unix)]
    fn take_signal(&mut self, signal: i32) -> Effects {
        use signal_hook::consts::{SIGCONT, SIGTSTP};
        log::note("signal", &[("number", u64::try_from(signal).unwrap_or_default())]);
        match signal {
            SIGTSTP => vec![Effect::Suspend],
            SIGCONT if std::mem::take(&mut self.stopped) => Effects::new(),
            // Somebody else stopped us and may have used the terminal meanwhile.
            SIGCONT => vec![Effect::Redraw],
            _ => vec![Effect::Quit],
        }
    }

    fn carry_out(&mut self) -> io::Result<()> {
        if self.app.desk.save_wait(Instant::now()) == Some(Duration::ZERO) {
            // That it could not begin is told as any trouble with saving is.
            let _ = self.app.desk.save();
        }
        // What is typed is kept before anything is made of it: a draft kept later would seem typed later.
        for effect in self.app.settle().into_iter().rev() {
            self.todo.push_front(effect);
        }
        while let Some(effect) = self.todo.pop_front() {
            let answer = match carry_out(&mut self.app, &self.outside, effect) {
                Ok(answer) => answer,
                Err(effect) => self.with_terminal(effect)?,
            };
            if let Some(msg) = answer {
                self.stale = true;
                self.todo.extend(update(&mut self.app, msg));
                self.todo.extend(self.app.settle());
            }
        }
        Ok(())
    }

    fn with_terminal(&mut self, effect: Effect) -> io::Result<Option<Msg>> {
        match effect {
            Effect::Quit => self.leaving = true,
            Effect::Redraw => self.terminal.lend(|| ())?,
            Effect::Suspend => {
                self.stopped = true;
                let parting = say!(self.app.words, "shell-parting");
                self.terminal.suspend(&parting)?;
            }
            Effect::Bell => self.terminal.ring()?,
            Effect::SetMouse(on) => {
                self.app.mouse = on;
                self.terminal.set_mouse(on)?;
            }
            Effect::Copy(text) => return self.copy(&text).map(Some),
            Effect::EditExternally { text } => {
                self.keyboard.park();
                let edited = self.terminal.lend(|| editor::edit(&text));
                self.keyboard.resume();
                return Ok(Some(Msg::Edited(self.edited(edited?))));
            }
            _ => {}
        }
        Ok(None)
    }

    /// What came back from the editor; that not all of it is what the person expects is said.
    fn edited(&mut self, edited: Result<editor::Edited, editor::Fault>) -> Result<String, String> {
        let edited = edited.map_err(|fault| fault.said(&self.app.words))?;
        let words = &self.app.words;
        let odd = match (edited.all, edited.well) {
            (Some(file), _) => Some(say!(words, "editor-too-long", file = files::path(&file))),
            (None, false) => Some(told(words, "editor-broke-off")),
            (None, true) => None,
        };
        if let Some(text) = odd {
            self.app.say(Level::Refused, text);
        }
        Ok(edited.text)
    }

    /// A terminal does not say whether it took the text, so it is kept in a file as well.
    fn copy(&mut self, text: &str) -> io::Result<Msg> {
        if text.len() <= CLIPBOARD {
            self.terminal.copy(text)?;
        }
        let words = &self.app.words;
        let Some(file) = self.app.desk.folder().map(|folder| folder.join(COPIED)) else {
            return Ok(Msg::Done(told(words, "tui-copied")));
        };
        Ok(match self.outside.place.disk.replace(&file, text.as_bytes()) {
            Ok(()) => Msg::Done(say!(words, "tui-copied-and-kept", file = files::path(&file))),
            Err(_) => Msg::Done(told(words, "tui-copied")),
        })
    }

    fn draw(&mut self) -> io::Result<()> {
        let area = self.terminal.area()?;
        let sheet = Cell::new(std::mem::take(&mut self.sheet));
        let mut frame = drawn(&mut self.app, |app| view_on(sheet.take(), app, area))?;
        self.app.hits = std::mem::take(&mut frame.hits);
        self.terminal.draw(&mut frame)?;
        self.sheet = frame.buffer;
        Ok(())
    }
}

/// The screen as it should be. Where it cannot be drawn it is drawn once more without what lies on top; the meeting
/// was only looked at.
///
/// # Errors
/// When that fails too: the program is left then, and the meeting saved as ever.
fn drawn<T>(app: &mut App, view: impl Fn(&App) -> T) -> io::Result<T> {
    if let Some(frame) = shield::caught(|| view(app)) {
        return Ok(frame);
    }
    app.overlays.clear();
    let text = told(&app.words, "tui-draw-failed");
    app.say_once(Level::Failed, text);
    shield::caught(|| view(app)).ok_or_else(|| io::Error::other("the screen cannot be drawn"))
}

/// A time as this machine's clock on the wall has it.
fn local(time: DateTime<Utc>) -> Moment {
    time.with_timezone(&Local).fixed_offset()
}

#[cfg(unix)]
fn watch_the_line(tell: Sender<Wake>) -> io::Result<()> {
    std::thread::Builder::new().name("line".to_owned()).spawn(move || {
        if keyboard::wait_for_hang_up().is_ok() {
            // Nobody listens where the program is ending anyway.
            let _ = tell.send(Wake::Lost(io::ErrorKind::BrokenPipe.into()));
        }
    })?;
    Ok(())
}

#[cfg(unix)]
fn listen_to_signals(tell: Sender<Wake>) -> io::Result<()> {
    use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGWINCH};
    use signal_hook::iterator::Signals;
    let mut signals = Signals::new([SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGTSTP, SIGCONT, SIGWINCH])?;
    std::thread::Builder::new().name("signals".to_owned()).spawn(move || {
        for signal in signals.forever() {
            if tell.send(Wake::Signal(signal)).is_err() {
                return;
            }
        }
    })?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;
    use crate::tui::overlays::TextBox;
    use crate::tui::testing::Hall;

    #[test]
    fn a_screen_that_cannot_be_drawn_is_drawn_without_its_dialogs_or_left() {
        let mut hall = Hall::sample(Language::Indonesian, "10:50");
        let before = hall.app.meeting().clone();
        hall.app.open(TextBox::boxed("Judul".to_owned(), Vec::new()));
        let fails_on_dialogs = |app: &App| assert!(app.overlays.is_empty(), "expected by this test");
        assert!(drawn(&mut hall.app, fails_on_dialogs).is_ok());
        assert!(hall.shows("dimulai lagi"), "{}", hall.screen());
        let tries = Cell::new(0);
        let always_fails = |_: &App| {
            tries.set(tries.get() + 1);
            panic!("expected by this test");
        };
        assert!(drawn(&mut hall.app, always_fails).is_err());
        assert_eq!((tries.get(), hall.app.meeting() == &before), (2, true));
    }
}
