//! The thread that reads the terminal. It can be parked, so that an editor gets every key.

use super::input::{self, Input};
use super::shield;
use std::io;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

/// Parking must not hang the program when the reading thread is gone.
const PATIENCE: Duration = Duration::from_millis(500);

#[derive(Default)]
struct Parking {
    wanted: bool,
    parked: bool,
}

/// The reading thread, seen from outside.
#[derive(Clone, Default)]
pub struct Keyboard {
    parking: Arc<(Mutex<Parking>, Condvar)>,
}

/// Waits until the far end of the terminal is gone: a window closed, a line dropped. Where no hang-up is signalled the
/// terminal library would read on for ever, as fast as it can.
///
/// # Errors
/// When that cannot be waited for.
#[cfg(unix)]
pub fn wait_for_hang_up() -> io::Result<()> {
    use rustix::event::{PollFd, PollFlags, poll};
    let stdin = io::stdin();
    loop {
        let mut line = [PollFd::new(&stdin, PollFlags::empty())];
        match poll(&mut line, None) {
            Err(rustix::io::Errno::INTR) => {}
            Err(error) => return Err(error.into()),
            // Nothing else was asked for.
            Ok(_) => return Ok(()),
        }
    }
}

impl Keyboard {
    /// Begins to read; every input, and at last the error that ended it, goes to `tell`, until `tell` returns false.
    pub fn listen(tell: impl Fn(io::Result<Input>) -> bool + Send + 'static) -> io::Result<Self> {
        let keyboard = Self::default();
        let reader = keyboard.clone();
        thread::Builder::new().name("keyboard".to_owned()).spawn(move || {
            // A program that hears nothing more must end, not hang.
            if shield::caught(|| reader.listen_on(&tell)).is_none() {
                tell(Err(io::ErrorKind::Other.into()));
            }
        })?;
        Ok(keyboard)
    }

    fn listen_on(&self, tell: &impl Fn(io::Result<Input>) -> bool) {
        loop {
            self.wait_while_parked();
            let heard = match crossterm::event::read() {
                Ok(event) => input::read(event).all(|input| tell(Ok(input))),
                Err(error) => {
                    tell(Err(error));
                    false
                }
            };
            if !heard {
                return;
            }
        }
    }

    fn lock(&self) -> MutexGuard<'_, Parking> {
        self.parking.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn wait_while_parked(&self) {
        let mut parking = self.lock();
        while parking.wanted {
            parking.parked = true;
            self.parking.1.notify_all();
            parking = self.parking.1.wait(parking).unwrap_or_else(PoisonError::into_inner);
        }
        parking.parked = false;
    }

    /// Leaves the terminal to somebody else until [`Self::resume`].
    pub fn park(&self) {
        self.lock().wanted = true;
        // The thread sits in a read: a pretended resize brings it out.
        #[cfg(unix)]
        let _ = signal_hook::low_level::raise(signal_hook::consts::SIGWINCH);
        let parking = self.lock();
        drop(self.parking.1.wait_timeout_while(parking, PATIENCE, |parking| !parking.parked));
    }

    pub fn resume(&self) {
        self.lock().wanted = false;
        self.parking.1.notify_all();
    }
}
