//! The clock of this machine, or one set for a rehearsal.

use crate::store::{Clock, RealClock};
use chrono::{DateTime, TimeDelta, Utc};
use std::sync::Arc;
use std::time::Instant;

/// The environment variable that sets the clock.
pub const VARIABLE: &str = "MUSYAWARAH_NOW";

/// A wall clock that was set to some time when the program began, and runs on from there.
#[derive(Debug)]
struct SetClock {
    wall: DateTime<Utc>,
    began: Instant,
}

impl Clock for SetClock {
    fn wall(&self) -> DateTime<Utc> {
        let passed = TimeDelta::from_std(self.began.elapsed()).unwrap_or_default();
        self.wall.checked_add_signed(passed).unwrap_or(self.wall)
    }

    fn steady(&self) -> Instant {
        Instant::now()
    }
}

/// The clock to go by. `set` is the value of [`VARIABLE`].
///
/// # Errors
/// The value, if it is no time in RFC 3339.
pub fn clock(set: Option<String>) -> Result<Arc<dyn Clock>, String> {
    match set.filter(|value| !value.is_empty()) {
        None => Ok(Arc::new(RealClock)),
        Some(value) => match DateTime::parse_from_rfc3339(&value) {
            Ok(wall) => Ok(Arc::new(SetClock { wall: wall.to_utc(), began: Instant::now() })),
            Err(_) => Err(value),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_clock_runs_on() {
        let clock = clock(Some("2026-06-13T09:00:00+07:00".to_owned())).unwrap();
        let start: DateTime<Utc> = "2026-06-13T02:00:00Z".parse().unwrap();
        let (first, second) = (clock.wall(), clock.wall());
        assert!(start <= first && first <= second && second < start + TimeDelta::hours(1));
    }

    #[test]
    fn anything_else_is_no_time() {
        for bad in ["yesterday", "2026-06-13", "2026-06-13T09:00:00", "2026-06-13 25:00:00Z", "١٢"] {
            assert_eq!(clock(Some(bad.to_owned())).map(|_| ()), Err(bad.to_owned()));
        }
        assert!(clock(Some(String::new())).is_ok() && clock(None).is_ok());
    }
}
