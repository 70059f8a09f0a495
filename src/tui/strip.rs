//! The row that is there while something counts: a recess, a delayed start, the speaker and those who wait.

use super::app::App;
use super::counting::{Counting, What, is_late, latest_start};
use super::summary::Speaker;
use super::widgets::{Part, Role};
use super::words::told;
use crate::i18n::{Words, say, time};
use crate::meeting::{Moment, Stage};
use chrono::TimeDelta;

/// A turn that is over so soon is said before.
const SOON: TimeDelta = TimeDelta::seconds(30);

/// What stands there now, the most important first; nothing where nothing counts.
pub fn strip(app: &App) -> Vec<Part> {
    let mut parts = pause(app);
    parts.extend(speaks(app));
    parts.extend(waits(app));
    parts
}

/// A recess, a delay, a start that passed without a quorum: the most important first.
pub fn pause(app: &App) -> Vec<Part> {
    let pauses = app.summary.counting.iter().find(|counting| !matches!(counting.what, What::Item | What::Turn));
    match pauses {
        Some(counting) if counting.what == What::Recess => recess(app, counting),
        Some(counting) if counting.what == What::Delay => delay(app, counting),
        Some(counting) if is_late(counting.since, app.now) => late(app, counting),
        _ => Vec::new(),
    }
}

fn recess(app: &App, recess: &Counting) -> Vec<Part> {
    let (words, language) = (&app.words, app.words.language());
    match recess.until {
        Some(until) => {
            let head = say!(words, "strip-recess-until", time = time::clock(language, until));
            vec![Part::new(head, Role::Accent, 9), remaining(app, until)]
        }
        None => {
            let head = say!(words, "strip-recess", time = time::clock(language, recess.since));
            vec![Part::new(head, Role::Accent, 9), Part::new(lasting(app, app.now - recess.since), Role::Plain, 8)]
        }
    }
}

fn delay(app: &App, delay: &Counting) -> Vec<Part> {
    let (words, language) = (&app.words, app.words.language());
    let Some(until) = delay.until else { return Vec::new() };
    let head = say!(words, "strip-delayed", time = time::clock(language, until));
    let mut parts = vec![Part::new(head, Role::Accent, 9), remaining(app, until), quorum(app)];
    parts.extend(latest_start(app.meeting()).map(|limit| limit_of_delay(app, limit)));
    parts
}

fn late(app: &App, late: &Counting) -> Vec<Part> {
    let (words, quorum_now) = (&app.words, app.summary.quorum);
    if quorum_now.needed == 0 {
        return Vec::new();
    }
    let start = time::clock(words.language(), late.since);
    let head = say!(words, "strip-start-passed", time = start, duration = lasting(app, app.now - late.since));
    let mut parts = vec![Part::new(head, Role::Accent, 9), quorum(app)];
    parts.extend(late.until.filter(|_| !quorum_now.met()).map(|limit| limit_of_delay(app, limit)));
    parts
}

fn quorum(app: &App) -> Part {
    match app.summary.quorum.lacking() {
        0 => Part::new(told(&app.words, "strip-quorum-met"), Role::Good, 7),
        n => Part::new(say!(app.words, "strip-lacking", n = n), Role::Warning, 7),
    }
}

/// Until when the start may be put off: with its time while there is some.
fn limit_of_delay(app: &App, limit: Moment) -> Part {
    let (words, left) = (&app.words, limit - app.now);
    let clock = time::clock(words.language(), limit);
    match left > TimeDelta::zero() {
        true => Part::new(say!(words, "strip-limit", time = clock, duration = until_full(app, left)), Role::Dim, 5),
        false => Part::new(say!(words, "strip-limit-passed", time = clock), Role::Warning, 6),
    }
}

/// `12 menit lagi`, and `lewat 3 menit` behind the end.
fn remaining(app: &App, until: Moment) -> Part {
    let left = until - app.now;
    match left > TimeDelta::zero() {
        true => Part::new(say!(app.words, "strip-remaining", duration = until_full(app, left)), Role::Plain, 8),
        false => Part::new(say!(app.words, "strip-over", time = lasting(app, -left)), Role::Warning, 8),
    }
}

/// A time that is left, in minutes that have begun.
fn until_full(app: &App, left: TimeDelta) -> String {
    let minutes = (left + TimeDelta::seconds(60) - TimeDelta::milliseconds(1)).num_minutes().max(1);
    time::duration(app.words.language(), u64::try_from(minutes * 60).unwrap_or(0))
}

/// A time that has passed, in whole minutes.
fn lasting(app: &App, passed: TimeDelta) -> String {
    // Seconds would have to be drawn every second.
    match u64::try_from(passed.num_minutes()).unwrap_or(0) {
        0 => told(&app.words, "strip-just-now"),
        minutes => time::duration(app.words.language(), minutes * 60),
    }
}

fn speaks(app: &App) -> Vec<Part> {
    let Some(speaker) = &app.summary.floor.speaker else { return Vec::new() };
    let who = say!(app.words, "strip-speaks", person = format!("{} {}", speaker.number, speaker.name));
    let (clock, role) = turn_clock(app, speaker);
    let mut parts = vec![Part::new(who, Role::Strong, 9).shrinks_to(14), Part::new(clock, role, 9)];
    if speaker.turns > 0 && speaker.turn > speaker.turns {
        let text = say!(app.words, "floor-turn-beyond", n = speaker.turn, limit = speaker.turns);
        parts.push(Part::new(text, Role::Warning, 7));
    }
    parts
}

/// How much time whoever speaks has left, or has had where there is no limit; it warns in words before it is over.
pub fn turn_clock(app: &App, speaker: &Speaker) -> (String, Role) {
    let (words, spent) = (&app.words, app.now - speaker.since);
    let counting = app.summary.counting.iter().find(|counting| counting.what == What::Turn);
    if counting.is_some_and(|counting| !counting.in_seconds(app.now)) {
        return (lasting(app, spent), Role::Warning);
    }
    let clock = |time: TimeDelta| time::running(time.num_seconds().max(0));
    match counting.and_then(|counting| counting.left(app.now)) {
        None => (clock(spent), Role::Plain),
        Some(left) if left <= TimeDelta::zero() => (say!(words, "strip-over", time = clock(-left)), Role::Warning),
        Some(left) => {
            // The last second is over only when nothing of it is left.
            let left = left + TimeDelta::milliseconds(999);
            let text = say!(words, "strip-left", time = clock(left));
            (text, if left <= SOON + TimeDelta::milliseconds(999) { Role::Warning } else { Role::Plain })
        }
    }
}

/// How many of those who wait are named.
const NAMED: usize = 3;

fn waits(app: &App) -> Vec<Part> {
    let (words, floor) = (&app.words, &app.summary.floor);
    if floor.waiting.is_empty() {
        return Vec::new();
    }
    let mut names: Vec<String> =
        floor.waiting.iter().take(NAMED).map(|(number, name)| format!("{number} {name}")).collect();
    if floor.waiting.len() > NAMED {
        names.push(format!("+{}", floor.waiting.len() - NAMED));
    }
    let names = names.join(", ");
    let text = match floor.speaker {
        Some(_) => say!(words, "strip-next", people = names),
        None => say!(words, "strip-queue", people = names),
    };
    let mut parts = vec![Part::new(text, Role::Plain, 6).shrinks_to(14)];
    let key = app.keymap.keys("floor.next", &app.scopes()).first().map(|key| key.short());
    if let Some(key) = key.filter(|_| floor.speaker.is_none() && app.meeting().stage != Stage::Recess) {
        parts.push(Part::new(say!(words, "strip-give", key = key), Role::Dim, 4));
    }
    parts
}

/// How far an item is past its time; of a meeting that was left open, in what can still be grasped.
pub fn past_time(words: &Words, minutes: i64) -> String {
    match minutes {
        ..120 => say!(words, "status-time-over", n = minutes),
        120..2880 => say!(words, "status-hours-over", n = minutes / 60),
        _ => say!(words, "status-days-over", n = minutes / 1440),
    }
}
