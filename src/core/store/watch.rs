//! Looks whether the wall clock goes back. The order of a meeting is its lines' numbers, so nothing depends on it; but
//! times on paper would look wrong, and the user can set the clock right.
use super::notice::Notice;
use crate::meeting::Moment;
use chrono::TimeDelta;

/// Less than this is the clock being set right by the network.
const LATE: TimeDelta = TimeDelta::minutes(2);

/// What the clock showed last.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Watch(Option<Moment>);

impl Watch {
    /// From what a line says it showed, if that can be read.
    pub fn since(shown: Option<Moment>) -> Self {
        Self(shown)
    }

    /// It shows `now`; something to tell if it went back, once for each time.
    pub fn look(&mut self, now: Moment) -> Option<Notice> {
        let before = self.0.replace(now)?;
        (before.signed_duration_since(now) > LATE)
            .then(|| Notice::ClockBack { before: before.with_timezone(now.offset()), now })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Moment {
        Moment::parse_from_rfc3339(text).unwrap()
    }

    #[test]
    fn a_clock_that_goes_back_is_told_once() {
        let mut watch = Watch::default();
        let (nine, ten) = (at("2026-06-13T09:00:00+07:00"), at("2026-06-13T10:00:00+07:00"));
        assert_eq!(watch.look(ten), None, "nothing to compare with");
        assert_eq!(watch.look(nine), Some(Notice::ClockBack { before: ten, now: nine }));
        assert_eq!(watch.look(nine), None);
        assert_eq!(watch.look(at("2038-01-19T03:14:08Z")), None, "forward is nothing to tell");
        assert!(watch.look(at("1970-01-01T00:00:00Z")).is_some());
    }

    #[test]
    fn another_zone_is_the_same_moment() {
        let mut watch = Watch::since(Some(at("2026-06-13T10:00:00+07:00")));
        assert_eq!(watch.look(at("2026-06-13T12:00:00+09:00")), None);
        assert_eq!(watch.look(at("2026-06-13T02:59:00Z")), None, "a minute is the network's doing");
    }
}
