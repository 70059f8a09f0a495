//! Times of day: `09.20`, `09:20`, `jam 9`, `2:30 pm`.

use chrono::NaiveTime;

/// Why something is no time of day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ClockError {
    /// It is not written as a time.
    #[error("not a time of day")]
    NotAClock,
    /// It is written as a time no clock shows.
    #[error("no such time of day")]
    NoSuchTime,
}

const LEADS: &[&str] = &["jam", "pukul", "pkl.", "pkl", "at"];
/// Bytes of the longest way to write a time, with room to spare.
const LONGEST: usize = 32;
const ZONES: &[&str] = &["wib", "wita", "wit"];

/// Reads a time of day. Minutes may be left out after `jam`, `pukul` or `at` and before `am` or `pm`; the names of the
/// Indonesian zones may follow and are not looked at.
///
/// # Errors
/// A [`ClockError`]: not a time, or (only where nothing else can be meant) a time that does not exist.
pub fn clock(typed: &str) -> Result<NaiveTime, ClockError> {
    let typed = typed.trim();
    if typed.len() > LONGEST {
        return Err(ClockError::NotAClock);
    }
    let lower = typed.to_ascii_lowercase();
    let (body, led) =
        strip(&lower, LEADS, |text, lead| text.strip_prefix(lead).filter(|rest| rest.starts_with([' ', '\u{a0}'])));
    let (body, _) = strip(body, ZONES, |text, zone| text.strip_suffix(zone));
    let (body, half) = [("am", 0), ("pm", 12)]
        .into_iter()
        .find_map(|(end, add)| body.strip_suffix(end).map(|rest| (rest.trim_end(), Some(add))))
        .unwrap_or((body, None));
    let sure = led || half.is_some() || body.contains(':');
    let (hour, minute) = match body.split_once([':', '.']) {
        Some((hour, minute)) => (two(hour)?, two(minute).ok().filter(|_| minute.len() == 2)),
        None if sure => (two(body)?, Some(0)),
        None => return Err(ClockError::NotAClock),
    };
    let minute = minute.ok_or(ClockError::NotAClock)?;
    let hour = match half {
        Some(_) if !(1..=12).contains(&hour) => return Err(ClockError::NoSuchTime),
        Some(add) => hour % 12 + add,
        None => hour,
    };
    // A dot also parts decimals: 75.25 is no mistyped time.
    let refusal = if sure { ClockError::NoSuchTime } else { ClockError::NotAClock };
    NaiveTime::from_hms_opt(hour, minute, 0).ok_or(refusal)
}

fn strip<'a>(text: &'a str, words: &[&str], cut: impl Fn(&'a str, &str) -> Option<&'a str>) -> (&'a str, bool) {
    match words.iter().find_map(|word| cut(text, word)) {
        Some(rest) => (rest.trim(), true),
        None => (text, false),
    }
}

fn two(text: &str) -> Result<u32, ClockError> {
    super::number::whole(text).filter(|_| text.len() <= 2).ok_or(ClockError::NotAClock)
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::Timelike;

    #[test]
    fn times() {
        for (typed, hour, minute) in [
            ("09.20", 9, 20),
            ("9.20", 9, 20),
            ("09:20", 9, 20),
            ("23.59", 23, 59),
            ("0:00", 0, 0),
            ("jam 9", 9, 0),
            ("Jam 9.05", 9, 5),
            ("pukul 13.30 WIB", 13, 30),
            ("pkl. 08:00 wita", 8, 0),
            ("9am", 9, 0),
            ("2:30 PM", 14, 30),
            ("at 12 am", 0, 0),
            ("12pm", 12, 0),
        ] {
            let got = clock(typed).unwrap();
            assert_eq!((got.hour(), got.minute(), got.second()), (hour, minute, 0), "{typed}");
        }
        for (typed, why) in [
            ("", ClockError::NotAClock),
            ("9", ClockError::NotAClock),
            ("9.5", ClockError::NotAClock),
            ("75.25", ClockError::NotAClock),
            ("09.20.30", ClockError::NotAClock),
            ("jam karet", ClockError::NotAClock),
            ("1.250", ClockError::NotAClock),
            ("jumat", ClockError::NotAClock),
            ("25:10", ClockError::NoSuchTime),
            ("jam 24.00", ClockError::NoSuchTime),
            ("13 pm", ClockError::NoSuchTime),
            ("09:60", ClockError::NoSuchTime),
        ] {
            assert_eq!(clock(typed), Err(why), "{typed}");
        }
    }
}
