//! How typed values are read and shown back. What cannot be read is said with an example of the right form.

use crate::capture;
use crate::i18n::{Words, date, money, number, say, time};
use crate::meeting::{Quantity, Rupiah};
use crate::tui::words::told;
use chrono::{NaiveDate, NaiveTime};
use std::ops::RangeInclusive;

/// What reading needs to know: the words, and the day dates are counted from.
#[derive(Clone, Copy)]
pub struct Ground<'a> {
    pub words: &'a Words,
    pub today: NaiveDate,
}

impl Ground<'_> {
    pub fn told(&self, key: &str) -> String {
        told(self.words, key)
    }
}

pub fn integer(typed: &str, range: &RangeInclusive<u32>, ground: &Ground) -> Result<u32, String> {
    let digits: String = typed.chars().filter(|c| !matches!(c, '.' | ' ')).collect();
    let value = digits.parse().map_err(|_| ground.told("form-not-a-number"))?;
    if range.contains(&value) {
        Ok(value)
    } else {
        Err(say!(ground.words, "form-out-of-range", least = *range.start(), most = *range.end()))
    }
}

pub fn show_integer(value: u32, ground: &Ground) -> String {
    number::integer(ground.words.language(), i64::from(value))
}

pub fn rupiah(typed: &str, ground: &Ground) -> Result<Rupiah, String> {
    capture::money(typed).map(Rupiah).map_err(|_| ground.told("form-not-money"))
}

pub fn show_rupiah(value: Rupiah, ground: &Ground) -> String {
    money::rupiah(ground.words.language(), value.0)
}

/// A number with decimals.
pub fn decimal(typed: &str, ground: &Ground) -> Result<Quantity, String> {
    // The number and a unit of one letter: so that numbers are read the same everywhere.
    let quantity = capture::quantity(&format!("{typed} x"));
    quantity.map(|quantity| Quantity(quantity.amount)).map_err(|_| ground.told("form-not-a-number"))
}

/// A number and whatever unit stands behind it: `450 m`, `32 anak × 90 hari`; the unit can follow later.
pub fn measure(typed: &str, ground: &Ground) -> Result<(Quantity, String), String> {
    let measure = capture::measure(typed).map_err(|_| ground.told("form-not-a-measure"))?;
    Ok((Quantity(measure.amount), measure.unit))
}

pub fn show_measure(value: &(Quantity, String), ground: &Ground) -> String {
    format!("{} {}", number::quantity(ground.words.language(), value.0.0), value.1)
}

pub fn day(typed: &str, ground: &Ground) -> Result<NaiveDate, String> {
    capture::date(typed, ground.today).map_err(|error| match error {
        capture::DateError::WrongWeekday { date: day, .. } => {
            say!(ground.words, "form-wrong-weekday", day = date::long(ground.words.language(), day))
        }
        _ => ground.told("form-not-a-day"),
    })
}

pub fn show_day(value: NaiveDate, ground: &Ground) -> String {
    date::long(ground.words.language(), value)
}

pub fn clock(typed: &str, ground: &Ground) -> Result<NaiveTime, String> {
    // An hour alone is enough: 9 is 09.00.
    let hour_alone = typed.len() <= 2 && typed.chars().all(|c| c.is_ascii_digit());
    let whole = if hour_alone { format!("{typed}.00") } else { typed.to_owned() };
    capture::clock(&whole).map_err(|_| ground.told("form-not-a-time"))
}

pub fn show_clock(value: NaiveTime, ground: &Ground) -> String {
    time::clock(ground.words.language(), ground.today.and_time(value).and_utc().fixed_offset())
}
