//! Times of day with their zone, ranges, durations and running clocks.

use super::Language;
use chrono::{DateTime, FixedOffset, Timelike};
use std::borrow::Cow;

/// `09.22` (English `09:22`): the time of day, without zone.
#[must_use]
pub fn clock(language: Language, moment: impl Timelike) -> String {
    let separator = separator(language);
    format!("{:02}{separator}{:02}", moment.hour(), moment.minute())
}

/// `10.08.41` (English `10:08:41`).
#[must_use]
pub fn clock_seconds(language: Language, moment: DateTime<FixedOffset>) -> String {
    let separator = separator(language);
    format!("{}{separator}{:02}", clock(language, moment), moment.second())
}

/// `09.22 WIB` (English `09:22 WIB`).
#[must_use]
pub fn with_zone(language: Language, moment: DateTime<FixedOffset>) -> String {
    format!("{} {}", clock(language, moment), zone(offset_minutes(moment)))
}

/// `09.22 s.d. 12.40 WIB` (English `09:22 to 12:40 WIB`). The zone is named twice only where it changes.
#[must_use]
pub fn range(language: Language, start: DateTime<FixedOffset>, end: DateTime<FixedOffset>) -> String {
    let until = match language {
        Language::Indonesian => "s.d.",
        Language::English => "to",
    };
    let start =
        if offset_minutes(start) == offset_minutes(end) { clock(language, start) } else { with_zone(language, start) };
    format!("{start} {until} {}", with_zone(language, end))
}

/// The name of a zone from its offset east of UTC in minutes: `WIB`, `WITA`, `WIT`, else `UTC+05:30`.
#[must_use]
pub fn zone(offset_minutes: i32) -> Cow<'static, str> {
    match offset_minutes {
        420 => "WIB".into(),
        480 => "WITA".into(),
        540 => "WIT".into(),
        0 => "UTC".into(),
        other => {
            let sign = if other < 0 { '-' } else { '+' };
            let minutes = other.unsigned_abs();
            format!("UTC{sign}{:02}:{:02}", minutes / 60, minutes % 60).into()
        }
    }
}

/// How long something took or takes: `1 jam 15 menit`, `1 hour 15 minutes`. Below a minute in seconds, from there in
/// whole minutes, the rest dropped.
#[must_use]
pub fn duration(language: Language, seconds: u64) -> String {
    let (hours, minutes) = (seconds / 3600, seconds / 60 % 60);
    match (hours, minutes) {
        (0, 0) => amount(language, seconds, Unit::Second),
        (0, _) => amount(language, minutes, Unit::Minute),
        (_, 0) => amount(language, hours, Unit::Hour),
        _ => format!("{} {}", amount(language, hours, Unit::Hour), amount(language, minutes, Unit::Minute)),
    }
}

/// A running clock, `12:08`; the minutes go on counting beyond the hour, and a time run over shows a minus: `-01:30`.
#[must_use]
pub fn running(seconds: i64) -> String {
    let sign = if seconds < 0 { "-" } else { "" };
    let seconds_left = seconds.unsigned_abs();
    format!("{sign}{:02}:{:02}", seconds_left / 60, seconds_left % 60)
}

enum Unit {
    Hour,
    Minute,
    Second,
}

fn amount(language: Language, count: u64, unit: Unit) -> String {
    let (indonesian, singular, plural) = match unit {
        Unit::Hour => ("jam", "hour", "hours"),
        Unit::Minute => ("menit", "minute", "minutes"),
        Unit::Second => ("detik", "second", "seconds"),
    };
    let name = match (language, count) {
        (Language::Indonesian, _) => indonesian,
        (Language::English, 1) => singular,
        (Language::English, _) => plural,
    };
    format!("{count} {name}")
}

const fn separator(language: Language) -> char {
    match language {
        Language::Indonesian => '.',
        Language::English => ':',
    }
}

fn offset_minutes(moment: DateTime<FixedOffset>) -> i32 {
    moment.offset().local_minus_utc().div_euclid(60)
}

#[cfg(test)]
mod tests {
    use super::*;
    use Language::{English, Indonesian};

    fn at(text: &str) -> DateTime<FixedOffset> {
        text.parse().unwrap()
    }

    #[test]
    fn times_of_day() {
        for (moment, indonesian, english) in [
            ("2026-06-13T09:22:41+07:00", "09.22 WIB", "09:22 WIB"),
            ("2026-06-13T00:00:00+08:00", "00.00 WITA", "00:00 WITA"),
            ("2026-06-13T23:59:59+09:00", "23.59 WIT", "23:59 WIT"),
            ("2026-06-13T12:05:00+05:30", "12.05 UTC+05:30", "12:05 UTC+05:30"),
            ("2026-06-13T12:05:00Z", "12.05 UTC", "12:05 UTC"),
        ] {
            assert_eq!(with_zone(Indonesian, at(moment)), indonesian);
            assert_eq!(with_zone(English, at(moment)), english);
        }
        let saved = at("2026-06-13T10:08:41+07:00");
        assert_eq!(clock_seconds(Indonesian, saved), "10.08.41");
        assert_eq!(clock_seconds(English, saved), "10:08:41");
        assert_eq!(clock(Indonesian, saved), "10.08");
    }

    #[test]
    fn ranges() {
        for (start, end, indonesian, english) in [
            ("2026-06-13T09:22:00+07:00", "2026-06-13T12:40:00+07:00", "09.22 s.d. 12.40 WIB", "09:22 to 12:40 WIB"),
            ("2026-06-13T20:00:00+08:00", "2026-06-14T00:10:00+08:00", "20.00 s.d. 00.10 WITA", "20:00 to 00:10 WITA"),
            (
                "2026-06-13T09:00:00+07:00",
                "2026-06-13T11:00:00+08:00",
                "09.00 WIB s.d. 11.00 WITA",
                "09:00 WIB to 11:00 WITA",
            ),
        ] {
            assert_eq!(range(Indonesian, at(start), at(end)), indonesian);
            assert_eq!(range(English, at(start), at(end)), english);
        }
    }

    #[test]
    fn zones() {
        for (minutes, name) in [
            (420, "WIB"),
            (480, "WITA"),
            (540, "WIT"),
            (0, "UTC"),
            (330, "UTC+05:30"),
            (600, "UTC+10:00"),
            (-180, "UTC-03:00"),
            (-210, "UTC-03:30"),
        ] {
            assert_eq!(zone(minutes), name);
        }
    }

    #[test]
    fn durations() {
        for (seconds, indonesian, english) in [
            (0, "0 detik", "0 seconds"),
            (1, "1 detik", "1 second"),
            (59, "59 detik", "59 seconds"),
            (60, "1 menit", "1 minute"),
            (119, "1 menit", "1 minute"),
            (900, "15 menit", "15 minutes"),
            (3600, "1 jam", "1 hour"),
            (3659, "1 jam", "1 hour"),
            (4500, "1 jam 15 menit", "1 hour 15 minutes"),
            (7260, "2 jam 1 menit", "2 hours 1 minute"),
            (259_200, "72 jam", "72 hours"),
        ] {
            assert_eq!(duration(Indonesian, seconds), indonesian);
            assert_eq!(duration(English, seconds), english);
        }
    }

    #[test]
    fn running_clocks() {
        for (seconds, text) in [
            (0, "00:00"),
            (9, "00:09"),
            (728, "12:08"),
            (3600, "60:00"),
            (4500, "75:00"),
            (7200, "120:00"),
            (-1, "-00:01"),
            (-90, "-01:30"),
            (i64::MIN, "-153722867280912930:08"),
        ] {
            assert_eq!(running(seconds), text);
        }
    }
}
