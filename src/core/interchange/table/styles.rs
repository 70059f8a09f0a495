//! How a workbook shows its numbers, as far as a list needs it: days and times, and labels that keep their zeros.

use super::Unreadable;
use super::cells::Cell;
use super::xml::{Piece, walk};
use chrono::{Days, NaiveDate};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive as _;
use std::collections::BTreeMap;

/// Digits a spreadsheet keeps of a number.
const DIGITS: u32 = 15;
const MINUTES_OF_A_DAY: u32 = 24 * 60;

/// How a number is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Look {
    Number,
    Day,
    DayAndTime,
    Time,
    /// At least so many digits: `05`.
    Zeros(usize),
}

/// The styles of a workbook.
#[derive(Debug, Default)]
pub(super) struct Styles {
    /// By the number cells give.
    looks: Vec<Look>,
    /// Whether days are counted from 1904.
    pub from_1904: bool,
}

impl Styles {
    /// Reads the part.
    pub fn read(part: &str, xml: &str) -> Result<Self, Unreadable> {
        let mut own: BTreeMap<String, Look> = BTreeMap::new();
        let mut looks = Vec::new();
        let mut inside = false;
        walk(part, xml, |piece| {
            match piece {
                Piece::Open(it) if it.name() == "numFmt" => {
                    if let (Some(id), Some(code)) = (it.get("numFmtId"), it.get("formatCode")) {
                        own.insert(id, look(&code));
                    }
                }
                Piece::Open(it) if it.name() == "cellXfs" => inside = true,
                Piece::Close(name) if name == "cellXfs" => inside = false,
                Piece::Open(it) if inside && it.name() == "xf" => {
                    let id = it.get("numFmtId").unwrap_or_default();
                    looks.push(own.get(&id).copied().unwrap_or_else(|| built_in(&id)));
                }
                _ => {}
            }
            Ok(())
        })?;
        Ok(Self { looks, from_1904: false })
    }

    /// A number as a cell of this style shows it; a text where it is none.
    pub fn number(&self, typed: &str, style: Option<usize>) -> Cell {
        let typed = typed.trim();
        let read = Decimal::from_str_exact(typed).or_else(|_| Decimal::from_scientific(typed));
        let Some(exact) = read.ok().and_then(|exact| exact.round_sf(DIGITS)).map(|exact| exact.normalize()) else {
            return Cell::of_text(typed);
        };
        let look = style.and_then(|style| self.looks.get(style)).copied().unwrap_or(Look::Number);
        let shown = self.shown(exact, look).unwrap_or_else(|| exact.to_string());
        Cell::Number { exact, shown }
    }

    fn shown(&self, exact: Decimal, look: Look) -> Option<String> {
        match look {
            Look::Number => None,
            Look::Zeros(width) => {
                (exact.is_integer() && !exact.is_sign_negative()).then(|| format!("{:0>width$}", exact.to_string()))
            }
            Look::Day | Look::DayAndTime | Look::Time => {
                let minutes = (exact * Decimal::from(MINUTES_OF_A_DAY)).round().to_u64()?;
                let (days, minutes) = (minutes / u64::from(MINUTES_OF_A_DAY), minutes % u64::from(MINUTES_OF_A_DAY));
                let time = format!("{:02}:{:02}", minutes / 60, minutes % 60);
                match look {
                    Look::Time => Some(time),
                    Look::Day => Some(self.day(days)?.to_string()),
                    _ => Some(format!("{} {time}", self.day(days)?)),
                }
            }
        }
    }

    fn day(&self, serial: u64) -> Option<NaiveDate> {
        let (first, serial) = match self.from_1904 {
            true => (NaiveDate::from_ymd_opt(1904, 1, 1)?, serial),
            // The first spreadsheet took 1900 for a leap year; all others keep that, so days before March are one off.
            false => (NaiveDate::from_ymd_opt(1899, 12, 30)?, serial + u64::from(serial < 60)),
        };
        first.checked_add_days(Days::new(serial))
    }
}

/// The formats every workbook knows by number (ECMA-376 part 1, 18.8.30).
fn built_in(id: &str) -> Look {
    match id.parse() {
        Ok(14..=17 | 27..=31 | 34..=36 | 50..=58) => Look::Day,
        Ok(18..=21 | 32..=33 | 45..=47) => Look::Time,
        Ok(22) => Look::DayAndTime,
        _ => Look::Number,
    }
}

/// What a format code shows, from the letters that are not quoted.
fn look(code: &str) -> Look {
    let mut bare = String::new();
    let mut signs = code.chars();
    while let Some(sign) = signs.next() {
        match sign {
            '"' => signs.by_ref().take_while(|&c| c != '"').for_each(drop),
            '[' => signs.by_ref().take_while(|&c| c != ']').for_each(drop),
            '\\' | '_' | '*' => drop(signs.next()),
            // What follows is for numbers below zero.
            ';' => break,
            other => bare.push(other.to_ascii_lowercase()),
        }
    }
    let has = |letters: &[char]| bare.contains(letters);
    if bare.len() > 1 && bare.chars().all(|c| c == '0') {
        return Look::Zeros(bare.len());
    }
    if bare == "general" || has(&['0', '#', '?']) {
        return Look::Number;
    }
    match (has(&['y', 'd']), has(&['h', 's'])) {
        (true, true) => Look::DayAndTime,
        (true, false) => Look::Day,
        (false, true) => Look::Time,
        // Only months: a day all the same.
        (false, false) if has(&['m']) => Look::Day,
        (false, false) => Look::Number,
    }
}
