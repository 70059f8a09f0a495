//! What counts by itself while nobody does anything: the item, the speaker, a recess, a delayed start. From it follow
//! what is said of it, when the screen has to be drawn again, and when the bell may ring. Pure: the time is handed in.

use crate::meeting::rules::QuorumBase;
use crate::meeting::{Meeting, Moment, Stage};
use chrono::TimeDelta;

/// What it is that counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    Item,
    Turn,
    Recess,
    /// The start was put off; until then people are waited for.
    Delay,
    /// The start has passed and the quorum is not there; the end is when it may be put off no longer.
    Late,
}

/// Something that counts since a moment, perhaps towards another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counting {
    pub what: What,
    /// The moment from which its time is counted. That of an item taken up again lies before it really began.
    pub since: Moment,
    /// When its time is over.
    pub until: Option<Moment>,
}

/// A turn that has lasted so long was forgotten: it is shown by minutes and wakes nobody every second.
const FORGOTTEN: TimeDelta = TimeDelta::hours(1);
/// A start that passed so long ago is not waited for any more.
const WAITED: TimeDelta = TimeDelta::hours(24);

impl Counting {
    /// Everything that counts in this meeting.
    pub fn of(meeting: &Meeting) -> Vec<Self> {
        [item(meeting), turn(meeting), pause(meeting)].into_iter().flatten().collect()
    }

    /// How much of its time is left, negative when it is over; none where it has no end.
    pub fn left(&self, now: Moment) -> Option<TimeDelta> {
        self.until.map(|until| until - now)
    }

    /// Whether seconds are shown.
    pub fn in_seconds(&self, now: Moment) -> bool {
        self.what == What::Turn && now - self.since < FORGOTTEN
    }

    /// How long what is shown of it stays as it is.
    fn steady_for(&self, now: Moment) -> TimeDelta {
        let step = if self.in_seconds(now) { TimeDelta::seconds(1) } else { TimeDelta::minutes(1) };
        // What has an end is counted from there: the last minute begins a minute before it.
        to_next(now - self.until.unwrap_or(self.since), step)
    }
}

/// Until the next whole number of steps from a moment that lies so far back, or ahead.
fn to_next(since: TimeDelta, step: TimeDelta) -> TimeDelta {
    let step = step.num_milliseconds().max(1);
    TimeDelta::milliseconds(step - since.num_milliseconds().rem_euclid(step))
}

fn item(meeting: &Meeting) -> Option<Counting> {
    let item = meeting.agenda.active()?;
    let running = item.spans.last().filter(|span| span.to.is_none())?;
    let since = running.from - item.spent(running.from);
    let planned = item.topic.minutes.map(|minutes| since + TimeDelta::minutes(minutes.into()));
    Some(Counting { what: What::Item, since, until: planned })
}

fn turn(meeting: &Meeting) -> Option<Counting> {
    let turn = meeting.floor.speaking()?;
    let until = turn.minutes.map(|minutes| turn.from + TimeDelta::minutes(minutes.into()));
    Some(Counting { what: What::Turn, since: turn.from, until })
}

fn pause(meeting: &Meeting) -> Option<Counting> {
    let entry = meeting.stages.last();
    match (meeting.stage, entry) {
        (Stage::Recess, Some(entry)) => {
            Some(Counting { what: What::Recess, since: entry.at, until: entry.change.until })
        }
        (Stage::Delayed, Some(entry)) => {
            Some(Counting { what: What::Delay, since: entry.at, until: entry.change.until })
        }
        (Stage::Registration, _) => {
            let start = meeting.details.planned_start()?;
            Some(Counting { what: What::Late, since: start, until: latest_start(meeting) })
        }
        _ => None,
    }
}

/// Until when the start may be put off by the rules; none where no quorum is asked for.
pub fn latest_start(meeting: &Meeting) -> Option<Moment> {
    let quorum = &meeting.rules.quorum;
    let start = meeting.details.planned_start().filter(|_| quorum.base != QuorumBase::None)?;
    Some(start + TimeDelta::minutes(quorum.delay_minutes.into()))
}

/// Whether people are waited for who should have been there: the start passed, not long ago.
pub fn is_late(start: Moment, now: Moment) -> bool {
    (TimeDelta::zero()..WAITED).contains(&(now - start))
}

/// How long the screen of an open meeting stays as it is by itself: never longer than the minute of its clock.
pub fn steady_for(counting: &[Counting], now: Moment) -> TimeDelta {
    let clock = to_next(TimeDelta::milliseconds(now.timestamp_millis()), TimeDelta::minutes(1));
    counting.iter().map(|counting| counting.steady_for(now)).fold(clock, TimeDelta::min)
}

/// Whether the time of something came to its end after `before` and not after `now`.
pub fn ended(counting: &[Counting], before: Moment, now: Moment) -> bool {
    counting.iter().filter_map(|counting| counting.until).any(|until| before < until && until <= now)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::testing::moment;

    fn at(time: &str) -> Moment {
        moment(&format!("2026-06-13T{time}+07:00"))
    }

    fn counting(what: What, since: &str, until: Option<&str>) -> Counting {
        Counting { what, since: at(since), until: until.map(at) }
    }

    /// Milliseconds until something is shown differently.
    fn wait(all: &[Counting], now: &str) -> i64 {
        steady_for(all, at(now)).num_milliseconds()
    }

    #[test]
    fn without_anything_that_counts_only_the_minute_of_the_clock_wakes() {
        assert_eq!(wait(&[], "09:00:00"), 60_000);
        assert_eq!(wait(&[], "09:00:12.250"), 47_750);
        assert_eq!(wait(&[], "09:00:59.999"), 1);
    }

    #[test]
    fn a_speaker_wakes_every_second_and_a_forgotten_one_every_minute() {
        let turn = [counting(What::Turn, "09:00:00.400", Some("09:03:00.400"))];
        assert_eq!(wait(&turn, "09:00:00.400"), 1_000);
        assert_eq!(wait(&turn, "09:01:10"), 400);
        assert_eq!(wait(&turn, "09:03:30.500"), 900, "also when the time is over");
        let forgotten = [counting(What::Turn, "08:00:00", None)];
        assert_eq!(wait(&forgotten, "09:00:05"), 55_000);
    }

    #[test]
    fn what_ends_at_a_time_is_counted_in_minutes_from_there() {
        let recess = [counting(What::Recess, "11:49:20", Some("12:00:30"))];
        assert_eq!(wait(&recess, "11:49:40"), 20_000, "the clock comes first");
        assert_eq!(wait(&recess, "11:50:10"), 20_000, "at 11.50.30 ten minutes are left");
        let open = [counting(What::Recess, "11:49:20", None)];
        assert_eq!(wait(&open, "11:50:05"), 15_000);
    }

    #[test]
    fn an_end_is_told_once_and_only_when_it_is_passed() {
        let all = [counting(What::Turn, "09:00:00", Some("09:03:00")), counting(What::Item, "09:00:00", None)];
        assert!(!ended(&all, at("09:02:58"), at("09:02:59")));
        assert!(ended(&all, at("09:02:59"), at("09:03:00")));
        assert!(!ended(&all, at("09:03:00"), at("09:03:01")));
        assert!(ended(&all, at("09:00:01"), at("10:00:00")), "after a long sleep");
    }
}
