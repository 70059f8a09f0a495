//! What wakes the program: a typed line, the end of the input, a signal, news of the store. A line is read only when one was
//! asked for, and by the terminal's own line editing: the way that works with every screen reader.

use std::io::{self, BufRead, Read as _};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::time::Duration;

/// Something happened.
pub enum Wake {
    /// A whole line.
    Line(String),
    /// The input ended in the middle of a line: what there was of it.
    Cut(String),
    /// The input ended.
    End,
    /// Saving has news.
    Store,
    /// The system asks the program to end.
    #[cfg(unix)]
    Signal,
}

/// The most bytes of a line; the rest of a longer one is passed over.
const MOST: u64 = 1 << 20;

/// Listens to all of it.
pub struct Ear {
    wanted: Sender<()>,
    woken: Receiver<Wake>,
}

impl Ear {
    /// Begins to listen; the sender is for the store.
    ///
    /// # Errors
    /// When no thread can be started or no signal be listened to.
    pub fn listen() -> io::Result<(Self, Sender<Wake>)> {
        let (tell, woken) = mpsc::channel();
        let (wanted, asked) = mpsc::channel();
        let lines = tell.clone();
        std::thread::Builder::new().name("lines".to_owned()).spawn(move || read(&asked, &lines))?;
        #[cfg(unix)]
        listen_to_signals(tell.clone())?;
        Ok((Self { wanted, woken }, tell))
    }

    /// Wants the next line.
    pub fn want(&self) {
        // Where nobody reads any more, the end was told.
        let _ = self.wanted.send(());
    }

    /// Whether a terminal listens that can leave out what is typed.
    #[cfg(unix)]
    pub fn hides(&self) -> bool {
        rustix::termios::tcgetattr(io::stdin()).is_ok()
    }

    /// Whether a terminal listens that can leave out what is typed.
    #[cfg(not(unix))]
    pub fn hides(&self) -> bool {
        false
    }

    /// Leaves out what is typed, or shows it again.
    ///
    /// # Errors
    /// When the terminal does not do it.
    #[cfg(unix)]
    pub fn hide(&self, hidden: bool) -> io::Result<()> {
        use rustix::termios::{LocalModes, OptionalActions, tcgetattr, tcsetattr};
        let mut modes = tcgetattr(io::stdin())?;
        modes.local_modes.set(LocalModes::ECHO, !hidden);
        // What was typed before is not taken for the answer to something that is hidden.
        tcsetattr(io::stdin(), OptionalActions::Flush, &modes)?;
        Ok(())
    }

    /// Nothing can be left out here.
    ///
    /// # Errors
    /// Always.
    #[cfg(not(unix))]
    pub fn hide(&self, _hidden: bool) -> io::Result<()> {
        Err(io::ErrorKind::Unsupported.into())
    }

    /// The next thing that happens, or none in this time.
    pub fn wait(&self, time: Option<Duration>) -> Option<Wake> {
        match time {
            Some(time) => match self.woken.recv_timeout(time) {
                Ok(wake) => Some(wake),
                Err(RecvTimeoutError::Timeout) => None,
                Err(RecvTimeoutError::Disconnected) => Some(Wake::End),
            },
            None => Some(self.woken.recv().unwrap_or(Wake::End)),
        }
    }
}

fn read(asked: &Receiver<()>, tell: &Sender<Wake>) {
    let mut input = io::stdin().lock();
    while asked.recv().is_ok() {
        // What cannot be read has ended.
        let wake = next(&mut input).unwrap_or(Wake::End);
        if tell.send(wake).is_err() {
            return;
        }
    }
}

fn next(input: &mut impl BufRead) -> io::Result<Wake> {
    let mut line = Vec::new();
    if input.by_ref().take(MOST).read_until(b'\n', &mut line)? == 0 {
        return Ok(Wake::End);
    }
    let whole = line.ends_with(b"\n") || line.len() as u64 == MOST && input.skip_until(b'\n')? > 0;
    let text = String::from_utf8_lossy(&line).trim_end_matches(['\n', '\r']).to_owned();
    Ok(if whole { Wake::Line(text) } else { Wake::Cut(text) })
}

#[cfg(unix)]
fn listen_to_signals(tell: Sender<Wake>) -> io::Result<()> {
    use signal_hook::consts::{SIGHUP, SIGINT, SIGQUIT, SIGTERM};
    let mut signals = signal_hook::iterator::Signals::new([SIGINT, SIGTERM, SIGHUP, SIGQUIT])?;
    std::thread::Builder::new().name("signals".to_owned()).spawn(move || {
        for _ in signals.forever() {
            if tell.send(Wake::Signal).is_err() {
                return;
            }
        }
    })?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(mut input: &[u8]) -> Vec<String> {
        let mut heard = Vec::new();
        loop {
            match next(&mut input).unwrap() {
                Wake::Line(line) => heard.push(line),
                Wake::Cut(line) => heard.push(format!("{line}…")),
                _ => return heard,
            }
        }
    }

    #[test]
    fn lines_end_with_a_newline_and_what_has_none_was_cut() {
        assert_eq!(all(b"satu\r\n\ndua\n"), ["satu", "", "dua"]);
        assert_eq!(all(b"satu\ndu"), ["satu", "du…"]);
        assert_eq!(all(b"\xff\n"), ["\u{fffd}"]);
        assert!(all(b"").is_empty());
    }

    #[test]
    fn of_a_line_that_is_too_long_the_rest_is_passed_over() {
        let mut long = vec![b'a'; 3 << 20];
        long.extend(b"\nsatu\n");
        let heard = all(&long);
        assert_eq!((heard[0].len(), heard[1].as_str(), heard.len()), (1 << 20, "satu", 2));
    }
}
