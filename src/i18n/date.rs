//! Dates, from the long form of a heading to the words of a formal record.
//!
//! The day name is always computed, never taken from what somebody typed.

use super::Language;
use super::number_words::{english_ordinal, number_words};
use chrono::{Datelike, NaiveDate, Weekday};

/// `Sabtu, 13 Juni 2026`, `Saturday, 13 June 2026`.
#[must_use]
pub fn long(language: Language, date: NaiveDate) -> String {
    format!("{}, {}", weekday(language, date.weekday()), without_weekday(language, date))
}

/// `13 Juni 2026`, `13 June 2026`.
#[must_use]
pub fn without_weekday(language: Language, date: NaiveDate) -> String {
    format!("{} {} {}", date.day(), month(language, date), date.year())
}

/// `13 Jun 2026`: in both languages a month is shortened to its first three letters.
#[must_use]
pub fn short(language: Language, date: NaiveDate) -> String {
    let month: String = month(language, date).chars().take(3).collect();
    format!("{} {month} {}", date.day(), date.year())
}

/// `13/06/2026`: day, month, year in both languages.
#[must_use]
pub fn table(date: NaiveDate) -> String {
    format!("{:02}/{:02}/{:04}", date.day(), date.month(), date.year())
}

/// As a formal record opens, after the day's name: `tanggal tiga belas bulan Juni tahun dua ribu dua puluh enam`,
/// `the thirteenth day of June two thousand and twenty-six`.
#[must_use]
pub fn in_words(language: Language, date: NaiveDate) -> String {
    let (day, month) = (date.day(), month(language, date));
    let year = number_words(language, date.year().into());
    match language {
        Language::Indonesian => {
            let day = number_words(language, day.into());
            format!("tanggal {day} bulan {month} tahun {year}")
        }
        Language::English => format!("the {} day of {month} {year}", english_ordinal(day)),
    }
}

/// The name of a day: `Sabtu`, `Saturday`.
#[must_use]
pub const fn weekday(language: Language, day: Weekday) -> &'static str {
    let (indonesian, english) = match day {
        Weekday::Mon => ("Senin", "Monday"),
        Weekday::Tue => ("Selasa", "Tuesday"),
        Weekday::Wed => ("Rabu", "Wednesday"),
        Weekday::Thu => ("Kamis", "Thursday"),
        Weekday::Fri => ("Jumat", "Friday"),
        Weekday::Sat => ("Sabtu", "Saturday"),
        Weekday::Sun => ("Minggu", "Sunday"),
    };
    match language {
        Language::Indonesian => indonesian,
        Language::English => english,
    }
}

/// The name of the month a date falls in: `Juni`, `June`.
#[must_use]
pub fn month(language: Language, date: NaiveDate) -> &'static str {
    let (indonesian, english) = match date.month0() {
        0 => ("Januari", "January"),
        1 => ("Februari", "February"),
        2 => ("Maret", "March"),
        3 => ("April", "April"),
        4 => ("Mei", "May"),
        5 => ("Juni", "June"),
        6 => ("Juli", "July"),
        7 => ("Agustus", "August"),
        8 => ("September", "September"),
        9 => ("Oktober", "October"),
        10 => ("November", "November"),
        _ => ("Desember", "December"),
    };
    match language {
        Language::Indonesian => indonesian,
        Language::English => english,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Language::{English, Indonesian};

    fn date(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    #[test]
    fn every_month_has_its_name_in_both_languages() {
        for (number, indonesian, short_indonesian, english, short_english) in [
            (1, "Januari", "Jan", "January", "Jan"),
            (2, "Februari", "Feb", "February", "Feb"),
            (3, "Maret", "Mar", "March", "Mar"),
            (4, "April", "Apr", "April", "Apr"),
            (5, "Mei", "Mei", "May", "May"),
            (6, "Juni", "Jun", "June", "Jun"),
            (7, "Juli", "Jul", "July", "Jul"),
            (8, "Agustus", "Agu", "August", "Aug"),
            (9, "September", "Sep", "September", "Sep"),
            (10, "Oktober", "Okt", "October", "Oct"),
            (11, "November", "Nov", "November", "Nov"),
            (12, "Desember", "Des", "December", "Dec"),
        ] {
            let date = date(2026, number, 9);
            assert_eq!(without_weekday(Indonesian, date), format!("9 {indonesian} 2026"));
            assert_eq!(short(Indonesian, date), format!("9 {short_indonesian} 2026"));
            assert_eq!(without_weekday(English, date), format!("9 {english} 2026"));
            assert_eq!(short(English, date), format!("9 {short_english} 2026"));
            assert_eq!(table(date), format!("09/{number:02}/2026"));
        }
    }

    #[test]
    fn the_day_name_is_computed() {
        for (day, indonesian, english) in [
            (date(2026, 6, 13), "Sabtu, 13 Juni 2026", "Saturday, 13 June 2026"),
            (date(2026, 11, 21), "Sabtu, 21 November 2026", "Saturday, 21 November 2026"),
            (date(2026, 11, 22), "Minggu, 22 November 2026", "Sunday, 22 November 2026"),
            (date(2026, 11, 23), "Senin, 23 November 2026", "Monday, 23 November 2026"),
            (date(2024, 2, 29), "Kamis, 29 Februari 2024", "Thursday, 29 February 2024"),
            (date(2026, 6, 16), "Selasa, 16 Juni 2026", "Tuesday, 16 June 2026"),
            (date(2026, 6, 17), "Rabu, 17 Juni 2026", "Wednesday, 17 June 2026"),
            (date(1945, 8, 17), "Jumat, 17 Agustus 1945", "Friday, 17 August 1945"),
        ] {
            assert_eq!(long(Indonesian, day), indonesian);
            assert_eq!(long(English, day), english);
        }
    }

    #[test]
    fn in_the_words_of_a_record() {
        for (day, indonesian, english) in [
            (
                date(2026, 6, 13),
                "tanggal tiga belas bulan Juni tahun dua ribu dua puluh enam",
                "the thirteenth day of June two thousand and twenty-six",
            ),
            (date(2000, 1, 1), "tanggal satu bulan Januari tahun dua ribu", "the first day of January two thousand"),
            (
                date(2030, 8, 31),
                "tanggal tiga puluh satu bulan Agustus tahun dua ribu tiga puluh",
                "the thirty-first day of August two thousand and thirty",
            ),
            (
                date(1999, 12, 11),
                "tanggal sebelas bulan Desember tahun seribu sembilan ratus sembilan puluh sembilan",
                "the eleventh day of December one thousand nine hundred and ninety-nine",
            ),
        ] {
            assert_eq!(in_words(Indonesian, day), indonesian);
            assert_eq!(in_words(English, day), english);
        }
    }
}
