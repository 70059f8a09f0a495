//! When to save the papers: soon after things calm down, not too rarely in a storm, never so often that saving
//! becomes the work.
use std::time::{Duration, Instant};

/// Saved after this much quiet.
const QUIET: Duration = Duration::from_secs(1);
/// Saved after this many steps, quiet or not.
const STEPS: u64 = 20;
/// Saved after this much time with something unsaved.
const LONGEST: Duration = Duration::from_secs(30);
/// Without quiet, a save is followed by ten times its own length without one.
const REST: u32 = 10;

/// Keeps count of what the papers do not hold yet.
#[derive(Debug, Clone, Default)]
pub(super) struct Pace {
    steps: u64,
    first: Option<Instant>,
    last: Option<Instant>,
    begun: Option<Instant>,
}

impl Pace {
    /// A step was taken.
    pub fn step(&mut self, now: Instant) {
        self.steps += 1;
        self.first.get_or_insert(now);
        self.last = Some(now);
    }

    /// A save has begun: what it holds needs no other.
    pub fn begin(&mut self, now: Instant) {
        *self = Self { begun: Some(now), ..Self::default() };
    }

    /// How long until a save is due; `None` if there is nothing to save. `took` is how long the last one took.
    pub fn wait(&self, now: Instant, took: Duration) -> Option<Duration> {
        let (first, last) = (self.first?, self.last?);
        let quiet = last + QUIET;
        let rested = self.begun.map_or(now, |begun| begun + took * (REST + 1));
        let pressed = if self.steps >= STEPS { now } else { first + LONGEST };
        let at = quiet.min(pressed.max(rested));
        Some(at.saturating_duration_since(now))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    impl Pace {
        fn due(&self, now: Instant, took: Duration) -> bool {
            self.wait(now, took) == Some(Duration::ZERO)
        }
    }

    const fn ms(n: u64) -> Duration {
        Duration::from_millis(n)
    }

    #[test]
    fn saves_a_second_after_the_last_step() {
        let start = Instant::now();
        let mut pace = Pace::default();
        assert_eq!(pace.wait(start, ms(0)), None);
        pace.step(start);
        assert_eq!(pace.wait(start, ms(0)), Some(ms(1000)));
        pace.step(start + ms(400));
        assert!(!pace.due(start + ms(1000), ms(0)));
        assert!(pace.due(start + ms(1400), ms(0)));
        pace.begin(start + ms(1400));
        assert_eq!(pace.wait(start + ms(9000), ms(0)), None);
    }

    #[test]
    fn without_quiet_saves_after_twenty_steps_or_thirty_seconds() {
        let start = Instant::now();
        let mut pace = Pace::default();
        for step in 0..20 {
            assert!(!pace.due(start + ms(step), ms(0)));
            pace.step(start + ms(step));
        }
        assert!(pace.due(start + ms(20), ms(0)));

        let mut slow = Pace::default();
        for step in 0..15 {
            slow.step(start + ms(step * 2000));
        }
        assert!(!slow.due(start + ms(28_900), ms(0)));
        assert!(slow.due(start + ms(30_000), ms(0)));
    }

    #[test]
    fn a_slow_save_is_not_repeated_at_once() {
        let start = Instant::now();
        let mut pace = Pace::default();
        pace.begin(start);
        for step in 0..40 {
            pace.step(start + ms(500 + step));
        }
        assert_eq!(pace.wait(start + ms(600), ms(200)), Some(ms(939)));
        let mut storm = Pace::default();
        storm.begin(start);
        for step in 0..400 {
            storm.step(start + ms(10 * step));
        }
        assert!(!storm.due(start + ms(4000), ms(500)), "rests for 5.5 s");
        assert!(storm.due(start + ms(5500), ms(500)));
    }
}
