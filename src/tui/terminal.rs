//! The only file that enters and leaves the terminal. Whatever it switches on, [`restore`] switches off: at the end, on
//! an error, in a panic, on a signal and before stopping.

use super::paint::Painter;
use super::shield;
use super::widgets::Frame;
use crate::text;
use crossterm::clipboard::CopyToClipboard;
use crossterm::cursor::{SetCursorStyle, Show};
use crossterm::event::{DisableBracketedPaste, DisableFocusChange, EnableBracketedPaste, EnableFocusChange};
use crossterm::style::ResetColor;
use crossterm::terminal::{
    BeginSynchronizedUpdate, EndSynchronizedUpdate, EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode,
    enable_raw_mode,
};
use crossterm::{Command, execute};
use ratatui::layout::Rect;
use std::io::{self, IsTerminal as _, Write as _};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, Once, PoisonError};

static ENTERED: AtomicBool = AtomicBool::new(false);
static HOOK: Once = Once::new();
/// What a panic should tell after the terminal is itself again: where the data is.
static LAST_WORDS: Mutex<String> = Mutex::new(String::new());

/// Draws shorter than this arrive in one piece anyway.
const WORTH_SYNCHRONISING: usize = 128;

/// The terminal while we have it.
#[derive(Debug)]
pub struct Terminal {
    painter: Painter,
    out: String,
    mouse: bool,
}

impl Terminal {
    /// Takes the terminal over.
    ///
    /// # Errors
    /// When standard output is no terminal, or it cannot be set up; it is then as before.
    pub fn enter(mouse: bool) -> io::Result<Self> {
        if !io::stdout().is_terminal() {
            return Err(io::Error::new(io::ErrorKind::Unsupported, "standard output is not a terminal"));
        }
        HOOK.call_once(|| {
            std::panic::set_hook(Box::new(move |panic| {
                let Some(said) = shield::noted(panic) else { return };
                restore();
                let words = LAST_WORDS.lock().unwrap_or_else(PoisonError::into_inner);
                let _ = writeln!(io::stderr(), "{said}\n{words}");
            }));
        });
        let mut terminal = Self { painter: Painter::cleared(Rect::ZERO), out: String::new(), mouse };
        terminal.take()?;
        Ok(terminal)
    }

    fn take(&mut self) -> io::Result<()> {
        ENTERED.store(true, Ordering::SeqCst);
        let taken = enable_raw_mode().and_then(|()| {
            execute!(
                io::stdout(),
                EnterAlternateScreen,
                EnableBracketedPaste,
                EnableFocusChange,
                SetCursorStyle::SteadyBar
            )
        });
        if let Err(error) = taken.and_then(|()| self.set_mouse(self.mouse)) {
            restore();
            return Err(error);
        }
        // The alternate screen begins empty.
        self.painter = Painter::cleared(self.area()?);
        Ok(())
    }

    /// The size of the terminal now.
    pub fn area(&self) -> io::Result<Rect> {
        let (width, height) = crossterm::terminal::size()?;
        Ok(Rect::new(0, 0, width, height))
    }

    /// Shows a frame: only what differs from the one before is sent. Its cells are taken, and older ones left in their
    /// place.
    pub fn draw(&mut self, frame: &mut Frame) -> io::Result<()> {
        self.out.clear();
        self.painter.paint(frame, &mut self.out);
        if self.out.is_empty() {
            return Ok(());
        }
        let mut stdout = io::stdout().lock();
        if self.out.len() > WORTH_SYNCHRONISING {
            let mut whole = String::with_capacity(self.out.len() + 16);
            let _ = BeginSynchronizedUpdate.write_ansi(&mut whole);
            whole.push_str(&self.out);
            let _ = EndSynchronizedUpdate.write_ansi(&mut whole);
            stdout.write_all(whole.as_bytes())?;
        } else {
            stdout.write_all(self.out.as_bytes())?;
        }
        stdout.flush()
    }

    /// Listens to clicks and the wheel, or leaves the mouse to the terminal for selecting and copying.
    pub fn set_mouse(&mut self, on: bool) -> io::Result<()> {
        self.mouse = on;
        if on { execute!(io::stdout(), ListenToMouse) } else { execute!(io::stdout(), LeaveMouse) }
    }

    /// Gives a text to the clipboard of the machine the person sits at (OSC 52).
    pub fn copy(&self, text: &str) -> io::Result<()> {
        execute!(io::stdout(), CopyToClipboard::to_clipboard_from(text))
    }

    /// Rings the bell; most terminals can be told to flash instead.
    pub fn ring(&self) -> io::Result<()> {
        let mut stdout = io::stdout().lock();
        stdout.write_all(b"\x07")?;
        stdout.flush()
    }

    /// Forgets what is shown: a terminal that changed its size, and be it back again, may have lost some of it.
    pub fn forget(&mut self) -> io::Result<()> {
        self.painter.forget(self.area()?);
        Ok(())
    }

    /// Gives the terminal back while `outside` runs (a shell, an editor), and takes it again.
    ///
    /// # Errors
    /// When it cannot be taken again.
    pub fn lend<T>(&mut self, outside: impl FnOnce() -> T) -> io::Result<T> {
        restore();
        let result = outside();
        self.take()?;
        Ok(result)
    }

    /// Stops the program as the shell's job control does, with these words for whoever did not mean to, and comes back
    /// when it is continued.
    ///
    /// # Errors
    /// When the terminal cannot be taken again.
    pub fn suspend(&mut self, parting: &str) -> io::Result<()> {
        #[cfg(unix)]
        self.lend(|| {
            // Words that cannot be written are no reason to stay. A failure to stop only means that we go on.
            let _ = writeln!(io::stdout(), "{parting}");
            let _ = signal_hook::low_level::emulate_default_handler(signal_hook::consts::SIGTSTP);
        })?;
        Ok(())
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        restore();
    }
}

/// What a panic tells after giving the terminal back.
pub fn set_last_words(words: &str) {
    *LAST_WORDS.lock().unwrap_or_else(PoisonError::into_inner) = text::clean_block(words).text;
}

/// Gives the terminal back as it was. Does nothing when that was done already.
pub fn restore() {
    if !ENTERED.swap(false, Ordering::SeqCst) {
        return;
    }
    // Nobody is left to tell about a terminal that does not answer.
    let _ = execute!(
        io::stdout(),
        EndSynchronizedUpdate,
        LeaveMouse,
        DisableFocusChange,
        DisableBracketedPaste,
        SetCursorStyle::DefaultUserShape,
        ResetColor,
        Show,
        LeaveAlternateScreen
    );
    let _ = disable_raw_mode();
}

/// Clicks, the wheel, and motion while a button is held: reports of every motion would wake the program for nothing.
struct ListenToMouse;
struct LeaveMouse;

impl Command for ListenToMouse {
    fn write_ansi(&self, f: &mut impl std::fmt::Write) -> std::fmt::Result {
        f.write_str("\x1b[?1000h\x1b[?1002h\x1b[?1006h")
    }

    #[cfg(windows)]
    fn execute_winapi(&self) -> io::Result<()> {
        crossterm::event::EnableMouseCapture.execute_winapi()
    }
}

impl Command for LeaveMouse {
    fn write_ansi(&self, f: &mut impl std::fmt::Write) -> std::fmt::Result {
        f.write_str("\x1b[?1006l\x1b[?1002l\x1b[?1000l")
    }

    #[cfg(windows)]
    fn execute_winapi(&self) -> io::Result<()> {
        crossterm::event::DisableMouseCapture.execute_winapi()
    }
}
