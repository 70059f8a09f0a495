//! The clock, the zone, and the program's own places.

use super::{Finding, Grade};
use crate::cli::house::House;
use crate::cli::keyring::Keyring;
use crate::i18n::{Words, files, say, time};
use crate::log;
use chrono::{DateTime, Datelike as _, Local, TimeDelta, Utc};
use std::fs;

/// The program is not older than this, and no machine's clock is right beyond the other.
const YEARS: std::ops::RangeInclusive<i32> = 2026..=2099;

pub fn findings(house: &House<'_>) -> Vec<Finding> {
    let (words, now) = (house.words, house.place.clock.wall());
    let mut found = vec![clock(house, now), zone(words, now)];
    found.push(match log::path() {
        Some(path) => Finding::good("log", say!(words, "doctor-log", path = files::path(&path))),
        None => Finding::good("log", say!(words, "doctor-no-log")),
    });
    let known = Keyring::of_user().and_then(|keyring| keyring.known()).unwrap_or_default();
    let own = known.iter().filter(|known| known.own).count();
    found.push(Finding::good("keys", say!(words, "doctor-keys", own = own, others = known.len() - own)));
    found
}

/// A clock that stands before what was saved last has lost its battery.
fn clock(house: &House<'_>, now: DateTime<Utc>) -> Finding {
    let words = house.words;
    let local = now.with_timezone(&Local).fixed_offset();
    let shown = format!("{} {}", local.format("%Y-%m-%d"), time::clock_seconds(words.language(), local));
    let entries = fs::read_dir(house.library.root()).into_iter().flatten().flatten();
    let saved = entries.filter_map(|entry| entry.metadata().ok()?.modified().ok()).max().map(DateTime::<Utc>::from);
    let behind = saved.is_some_and(|saved| saved > now + TimeDelta::days(1));
    match (YEARS.contains(&local.year()), behind) {
        (false, _) => {
            let found = say!(words, "doctor-clock-wrong", time = shown);
            Finding::of("clock", Grade::Bad, found, say!(words, "doctor-clock-advice"))
        }
        (true, true) => {
            let found = say!(words, "doctor-clock-behind", time = shown);
            Finding::of("clock", Grade::Note, found, say!(words, "doctor-clock-advice"))
        }
        (true, false) => Finding::good("clock", say!(words, "doctor-clock", time = shown)),
    }
}

fn zone(words: &Words, now: DateTime<Utc>) -> Finding {
    let offset = *now.with_timezone(&Local).offset();
    let found = say!(words, "doctor-zone", offset = offset.to_string());
    let ours = [7, 8, 9].map(|hours| hours * 3600).contains(&offset.local_minus_utc());
    let grade = if ours { Grade::Good } else { Grade::Note };
    Finding::of("zone", grade, found, say!(words, "doctor-zone-advice"))
}
