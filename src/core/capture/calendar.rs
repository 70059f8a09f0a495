//! Days as people say them, in Indonesian and English: `27/6`, `Sabtu, 27 Juni 2026`, `sabtu depan`, `+14h`.

use super::{nearest::all_nearest, number::whole};
use chrono::{Datelike, Days, Months, NaiveDate, Weekday};

/// Why something is no day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum DateError {
    /// It is not written as a day.
    #[error("not a day")]
    NotADate,
    /// No calendar has that day.
    #[error("no such day")]
    NoSuchDay,
    /// The year is not between 1900 and 2199.
    #[error("year out of range")]
    YearOutOfRange,
    /// The day of the week beside it is another one.
    #[error("{date} is a {actual}")]
    WrongWeekday {
        /// The day that was typed.
        date: NaiveDate,
        /// The day of the week it really is.
        actual: Weekday,
    },
}

/// Words that may stand before a day and say nothing about it.
const LEADS: &[&str] =
    &["paling lambat ", "tanggal ", "tgl. ", "tgl ", "pada ", "sampai ", "hari ", "until ", "due ", "by ", "on "];

/// Bytes of the longest way to write a day, with room to spare.
const LONGEST: usize = 80;

const MONTHS: [&[&str]; 12] = [
    &["januari", "january", "jan"],
    &["februari", "pebruari", "february", "feb"],
    &["maret", "march", "mar"],
    &["april", "apr"],
    &["mei", "may"],
    &["juni", "june", "jun"],
    &["juli", "july", "jul"],
    &["agustus", "august", "agu", "agt", "ags", "aug"],
    &["september", "sept", "sep"],
    &["oktober", "october", "okt", "oct"],
    &["november", "nopember", "nov", "nop"],
    &["desember", "december", "des", "dec"],
];

/// Full names first; the short ones count only beside a date.
const WEEKDAYS: [(&[&str], &[&str]); 7] = [
    (&["senin", "monday"], &["sen", "mon"]),
    (&["selasa", "tuesday"], &["sel", "tue"]),
    (&["rabu", "wednesday"], &["rab", "wed"]),
    (&["kamis", "thursday"], &["kam", "thu"]),
    (&["jumat", "jum'at", "friday"], &["jum", "fri"]),
    (&["sabtu", "saturday"], &["sab", "sat"]),
    (&["minggu", "ahad", "sunday"], &["min", "sun"]),
];

const WEEK: [Weekday; 7] =
    [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri, Weekday::Sat, Weekday::Sun];

/// Reads a day, seen from `today`. The day stands before the month; a year has four digits.
///
/// - Without a year it is the first such day from today on.
/// - `sabtu` and `sabtu ini` are the first Saturday from today on; `sabtu depan` is the Saturday of next week, weeks
///   starting on Monday. `minggu depan` is one week from today; the Sunday is `hari minggu depan`.
/// - `+14h`, `+14d`, `+2 minggu`, `+1 bulan` count from today (`h` is *hari*, days).
///
/// # Errors
/// A [`DateError`]: not a day at all, or a day that cannot be.
pub fn date(typed: &str, today: NaiveDate) -> Result<NaiveDate, DateError> {
    if typed.len() > LONGEST {
        return Err(DateError::NotADate);
    }
    let folded = crate::text::fold(typed);
    let spoken = folded.as_str();
    let day = match relative(spoken, today) {
        Some(day) => day.ok_or(DateError::YearOutOfRange)?,
        None => {
            let bare = LEADS.iter().find_map(|lead| spoken.strip_prefix(lead)).unwrap_or(spoken);
            match by_weekday(bare, today)? {
                Some(day) => day,
                None => written(bare, today)?,
            }
        }
    };
    if (1900..=2199).contains(&day.year()) { Ok(day) } else { Err(DateError::YearOutOfRange) }
}

/// `besok`, `+14h`. The inner `None` is a day beyond the calendar.
fn relative(spoken: &str, today: NaiveDate) -> Option<Option<NaiveDate>> {
    let days = |n| today.checked_add_days(Days::new(n));
    let months = |n| today.checked_add_months(Months::new(n));
    Some(match spoken {
        "hari ini" | "today" => Some(today),
        "besok" | "tomorrow" => days(1),
        "lusa" | "day after tomorrow" => days(2),
        "minggu depan" | "pekan depan" | "next week" => days(7),
        "bulan depan" | "next month" => months(1),
        _ => {
            let counted = spoken.strip_prefix('+')?;
            let end = counted.find(|c: char| !c.is_ascii_digit())?;
            let (number, unit) = counted.split_at(end);
            let number = whole(number)?;
            match unit.trim() {
                "h" | "hari" | "d" | "day" | "days" => days(number.into()),
                "mg" | "minggu" | "pekan" | "w" | "week" | "weeks" => days(u64::from(number) * 7),
                "bln" | "bulan" | "month" | "months" => months(number),
                _ => return None,
            }
        }
    })
}

/// A day of the week alone, with `ini` or `depan`, or beside the date it should belong to.
fn by_weekday(spoken: &str, today: NaiveDate) -> Result<Option<NaiveDate>, DateError> {
    let (next, spoken) = match (spoken.strip_prefix("next "), spoken.strip_prefix("this ")) {
        (Some(rest), _) => (true, rest),
        (_, Some(rest)) => (false, rest),
        _ => (false, spoken),
    };
    let (first, rest) = spoken.split_once(' ').unwrap_or((spoken, ""));
    let name = first.trim_end_matches([',', '.']).replace('’', "'");
    let is = |names: &[&str]| names.contains(&name.as_str());
    let Some(index) = WEEKDAYS.iter().position(|(full, short)| is(full) || (is(short) && !rest.is_empty())) else {
        return Ok(None);
    };
    let wanted = WEEK[index];
    let full = is(WEEKDAYS[index].0);
    let this_week = today.week(Weekday::Mon).checked_first_day();
    let found = match rest {
        "" | "ini" if full && !next => first_on(today, wanted),
        "" if full => this_week.and_then(|d| first_on(d.checked_add_days(Days::new(7))?, wanted)),
        "depan" if full && !next => this_week.and_then(|d| first_on(d.checked_add_days(Days::new(7))?, wanted)),
        _ => {
            let date = written(rest, today)?;
            let actual = date.weekday();
            if actual != wanted {
                return Err(DateError::WrongWeekday { date, actual });
            }
            Some(date)
        }
    };
    found.map(Some).ok_or(DateError::YearOutOfRange)
}

fn first_on(from: NaiveDate, wanted: Weekday) -> Option<NaiveDate> {
    let ahead = (7 + wanted.num_days_from_monday() - from.weekday().num_days_from_monday()) % 7;
    from.checked_add_days(Days::new(ahead.into()))
}

/// `27/6`, `27-6-2026`, `2026-06-27`, `27 Juni 2026`, `June 27, 2026`.
fn written(spoken: &str, today: NaiveDate) -> Result<NaiveDate, DateError> {
    let words: Vec<&str> = spoken.split(' ').map(|w| w.trim_end_matches(',')).collect();
    let (year, month, day) = match words.as_slice() {
        [word] => in_digits(word)?,
        [a, b] => in_words(a, b, None)?,
        [a, b, year] => in_words(a, b, Some(year))?,
        _ => return Err(DateError::NotADate),
    };
    if day > 31 && month > 12 {
        return Err(DateError::NotADate);
    }
    match year {
        Some(year) => {
            let year = i32::try_from(year).map_err(|_| DateError::YearOutOfRange)?;
            NaiveDate::from_ymd_opt(year, month, day).ok_or(DateError::NoSuchDay)
        }
        None => [today.year(), today.year() + 1]
            .into_iter()
            .filter_map(|year| NaiveDate::from_ymd_opt(year, month, day))
            .find(|&date| date >= today)
            .ok_or(DateError::NoSuchDay),
    }
}

type Parts = (Option<u32>, u32, u32);

fn in_digits(word: &str) -> Result<Parts, DateError> {
    let parts = |stop| word.split(stop).collect::<Vec<_>>();
    match (parts('/').as_slice(), parts('-').as_slice()) {
        ([d, m], _) => Ok((None, short(m)?, short(d)?)),
        ([d, m, y], _) => Ok((Some(year(y)?), short(m)?, short(d)?)),
        (_, [y, m, d]) if y.len() == 4 => Ok((Some(year(y)?), short(m)?, short(d)?)),
        (_, [d, m, y]) => Ok((Some(year(y)?), short(m)?, short(d)?)),
        _ => Err(DateError::NotADate),
    }
}

fn in_words(a: &str, b: &str, y: Option<&&str>) -> Result<Parts, DateError> {
    let (name, number) = if month(a).is_some() { (a, b) } else { (b, a) };
    let month = month(name).ok_or(DateError::NotADate)?;
    let number = ["st", "nd", "rd", "th"].iter().find_map(|end| number.strip_suffix(end)).unwrap_or(number);
    Ok((y.map(|y| year(y)).transpose()?, month, short(number)?))
}

fn month(word: &str) -> Option<u32> {
    let word = word.trim_end_matches('.');
    (1..).zip(MONTHS).find(|(_, names)| names.contains(&word)).map(|(n, _)| n)
}

fn short(digits: &str) -> Result<u32, DateError> {
    whole(digits).filter(|_| digits.len() <= 2).ok_or(DateError::NotADate)
}

fn year(digits: &str) -> Result<u32, DateError> {
    whole(digits).filter(|_| digits.len() == 4).ok_or(DateError::NotADate)
}

/// The names of months, of four letters or more, that a word is one slip away from.
pub(super) fn nearly_months(word: &str) -> Vec<&'static str> {
    let names =
        MONTHS.iter().flat_map(|names| names.iter().map(|name| (*name, *name))).filter(|(name, _)| name.len() >= 4);
    if month(word).is_some() { Vec::new() } else { all_nearest(word, names) }
}

/// Whether a word names a month: it follows a count of days, not a speaker.
pub(super) fn is_month(word: &str) -> bool {
    month(&word.to_lowercase()).is_some()
}

#[cfg(test)]
#[path = "calendar_tests.rs"]
mod tests;
