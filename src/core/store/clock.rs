//! The wall clock, for people, and a clock that never goes back.
use chrono::{DateTime, Utc};
use std::fmt;
use std::time::Instant;

/// Tells the time of the machine. The order of a meeting is never taken from it.
pub trait Clock: fmt::Debug + Send + Sync {
    /// What the machine's clock shows. It may be wrong, and may go back.
    fn wall(&self) -> DateTime<Utc>;

    /// A moment that only moves forward.
    fn steady(&self) -> Instant;
}

/// The clocks of this machine.
#[derive(Debug, Default)]
pub struct RealClock;

impl Clock for RealClock {
    fn wall(&self) -> DateTime<Utc> {
        Utc::now()
    }

    fn steady(&self) -> Instant {
        Instant::now()
    }
}
