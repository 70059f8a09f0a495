//! Numbers in words (terbilang): Indonesian for formal papers, English to the same extent.

use super::Language;

/// Any whole number in words: `dua ribu dua puluh enam`, `two thousand and twenty-six`. Below zero it begins with `minus`.
#[must_use]
pub fn number_words(language: Language, value: i64) -> String {
    let words = match language {
        Language::Indonesian => indonesian(value.unsigned_abs()),
        Language::English => english(value.unsigned_abs()),
    };
    if value < 0 { format!("minus {words}") } else { words }
}

/// Rupiah in words, as it stands in brackets after the digits: `seratus empat puluh delapan juta rupiah`.
#[must_use]
pub fn rupiah_words(language: Language, amount: i64) -> String {
    number_words(language, amount) + " rupiah"
}

/// Indonesian names of the powers of a thousand, from the first; u64 reaches the sixth.
const RIBUAN: [&str; 6] = ["ribu", "juta", "miliar", "triliun", "kuadriliun", "kuintiliun"];
const SATUAN: [&str; 10] = ["nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"];

fn indonesian(value: u64) -> String {
    if value == 0 {
        return SATUAN[0].to_owned();
    }
    let mut words = Vec::new();
    for (power, group) in groups(value) {
        match (power, group) {
            (1, 1) => words.push("seribu"),
            (power, group) => {
                indonesian_below_thousand(group, &mut words);
                words.extend(power.checked_sub(1).map(|index| RIBUAN[index]));
            }
        }
    }
    words.join(" ")
}

fn indonesian_below_thousand(group: usize, words: &mut Vec<&str>) {
    match group / 100 {
        0 => {}
        1 => words.push("seratus"),
        hundreds => words.extend([SATUAN[hundreds], "ratus"]),
    }
    match group % 100 {
        0 => {}
        10 => words.push("sepuluh"),
        11 => words.push("sebelas"),
        rest @ 1..=9 => words.push(SATUAN[rest]),
        rest @ 12..=19 => words.extend([SATUAN[rest - 10], "belas"]),
        rest => {
            words.extend([SATUAN[rest / 10], "puluh"]);
            if !rest.is_multiple_of(10) {
                words.push(SATUAN[rest % 10]);
            }
        }
    }
}

const THOUSANDS: [&str; 6] = ["thousand", "million", "billion", "trillion", "quadrillion", "quintillion"];
const TO_NINETEEN: [&str; 20] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];
const TENS: [&str; 10] = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

fn english(value: u64) -> String {
    if value == 0 {
        return TO_NINETEEN[0].to_owned();
    }
    let mut words = Vec::new();
    for (power, group) in groups(value) {
        // "one thousand and one": the and of the last group stands even where it has no hundreds.
        let mut text = english_below_thousand(group);
        if power == 0 && group < 100 && value >= 1000 {
            text.insert_str(0, "and ");
        }
        words.push(text);
        words.extend(power.checked_sub(1).map(|index| THOUSANDS[index].to_owned()));
    }
    words.join(" ")
}

fn english_below_thousand(group: usize) -> String {
    let below_hundred = |rest: usize| match rest {
        0..=19 => TO_NINETEEN[rest].to_owned(),
        _ if rest.is_multiple_of(10) => TENS[rest / 10].to_owned(),
        _ => format!("{}-{}", TENS[rest / 10], TO_NINETEEN[rest % 10]),
    };
    match (group / 100, group % 100) {
        (0, rest) => below_hundred(rest),
        (hundreds, 0) => format!("{} hundred", TO_NINETEEN[hundreds]),
        (hundreds, rest) => {
            format!("{} hundred and {}", TO_NINETEEN[hundreds], below_hundred(rest))
        }
    }
}

/// The n-th in English words: `first`, `twenty-first`, `one hundredth`.
#[must_use]
pub fn english_ordinal(n: u32) -> String {
    let cardinal = english(n.into());
    let last_word = cardinal.rfind([' ', '-']).map_or(0, |index| index + 1);
    let (stem, last) = cardinal.split_at(last_word);
    let ordinal = match last {
        "one" => "first".to_owned(),
        "two" => "second".to_owned(),
        "three" => "third".to_owned(),
        "five" => "fifth".to_owned(),
        "eight" => "eighth".to_owned(),
        "nine" => "ninth".to_owned(),
        "twelve" => "twelfth".to_owned(),
        tens if tens.ends_with('y') => format!("{}ieth", tens.trim_end_matches('y')),
        other => format!("{other}th"),
    };
    format!("{stem}{ordinal}")
}

/// The groups of three digits that are not zero, highest first, each with its power of a thousand.
fn groups(value: u64) -> impl Iterator<Item = (usize, usize)> {
    (0..7).rev().filter_map(move |power: u32| {
        // A group has three digits and the power is below seven, so both fit everywhere.
        let group = (value / 1000_u64.pow(power) % 1000) as usize;
        (group > 0).then_some((power as usize, group))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use Language::{English, Indonesian};

    #[test]
    fn in_words_in_both_languages() {
        for (value, indonesian, english) in [
            (0, "nol", "zero"),
            (1, "satu", "one"),
            (9, "sembilan", "nine"),
            (10, "sepuluh", "ten"),
            (11, "sebelas", "eleven"),
            (12, "dua belas", "twelve"),
            (13, "tiga belas", "thirteen"),
            (19, "sembilan belas", "nineteen"),
            (20, "dua puluh", "twenty"),
            (21, "dua puluh satu", "twenty-one"),
            (99, "sembilan puluh sembilan", "ninety-nine"),
            (100, "seratus", "one hundred"),
            (101, "seratus satu", "one hundred and one"),
            (110, "seratus sepuluh", "one hundred and ten"),
            (111, "seratus sebelas", "one hundred and eleven"),
            (200, "dua ratus", "two hundred"),
            (999, "sembilan ratus sembilan puluh sembilan", "nine hundred and ninety-nine"),
            (1000, "seribu", "one thousand"),
            (1001, "seribu satu", "one thousand and one"),
            (1100, "seribu seratus", "one thousand one hundred"),
            (2000, "dua ribu", "two thousand"),
            (2026, "dua ribu dua puluh enam", "two thousand and twenty-six"),
            (10_000, "sepuluh ribu", "ten thousand"),
            (11_000, "sebelas ribu", "eleven thousand"),
            (21_000, "dua puluh satu ribu", "twenty-one thousand"),
            (100_000, "seratus ribu", "one hundred thousand"),
            (101_000, "seratus satu ribu", "one hundred and one thousand"),
            (1_000_000, "satu juta", "one million"),
            (1_000_001, "satu juta satu", "one million and one"),
            (1_001_000, "satu juta seribu", "one million one thousand"),
            (
                148_500_000,
                "seratus empat puluh delapan juta lima ratus ribu",
                "one hundred and forty-eight million five hundred thousand",
            ),
            (1_000_000_000, "satu miliar", "one billion"),
            (
                1_293_750_000,
                "satu miliar dua ratus sembilan puluh tiga juta tujuh ratus lima puluh ribu",
                "one billion two hundred and ninety-three million seven hundred and fifty thousand",
            ),
            (1_000_000_000_000, "satu triliun", "one trillion"),
            (1_000_000_000_000_000, "satu kuadriliun", "one quadrillion"),
            (1_000_000_000_000_000_000, "satu kuintiliun", "one quintillion"),
            (
                i64::MAX,
                "sembilan kuintiliun dua ratus dua puluh tiga kuadriliun tiga ratus tujuh puluh dua triliun tiga puluh enam miliar delapan ratus lima puluh empat juta tujuh ratus tujuh puluh lima ribu delapan ratus tujuh",
                "nine quintillion two hundred and twenty-three quadrillion three hundred and seventy-two trillion thirty-six billion eight hundred and fifty-four million seven hundred and seventy-five thousand eight hundred and seven",
            ),
            (-7, "minus tujuh", "minus seven"),
            (-1000, "minus seribu", "minus one thousand"),
        ] {
            assert_eq!(number_words(Indonesian, value), indonesian);
            assert_eq!(number_words(English, value), english);
        }
        assert_eq!(rupiah_words(Indonesian, 148_500_000), "seratus empat puluh delapan juta lima ratus ribu rupiah");
        assert_eq!(rupiah_words(English, 1_250_000), "one million two hundred and fifty thousand rupiah");
        assert_eq!(
            rupiah_words(Indonesian, i64::MIN),
            format!("minus {}delapan rupiah", number_words(Indonesian, i64::MAX).trim_end_matches("tujuh"))
        );
    }

    #[test]
    fn english_ordinals() {
        for (n, expected) in [
            (1, "first"),
            (2, "second"),
            (3, "third"),
            (4, "fourth"),
            (5, "fifth"),
            (8, "eighth"),
            (9, "ninth"),
            (11, "eleventh"),
            (12, "twelfth"),
            (13, "thirteenth"),
            (20, "twentieth"),
            (21, "twenty-first"),
            (32, "thirty-second"),
            (40, "fortieth"),
            (100, "one hundredth"),
            (101, "one hundred and first"),
            (1000, "one thousandth"),
        ] {
            assert_eq!(english_ordinal(n), expected);
        }
    }

    /// Reads number words back by the grammar alone, so that every number below a million and a spread of large
    /// ones is proven to say what it means.
    #[test]
    fn words_read_back_to_the_number() {
        let spread = (0..40_u32).flat_map(|bits| [(1_i64 << bits) - 1, (1 << bits) * 1_000_003]);
        for value in (0..1_000_000).step_by(7).chain(0..2100).chain(spread) {
            let words = number_words(Indonesian, value);
            assert_eq!(read_back(&words), value, "{words}");
        }
    }

    fn read_back(words: &str) -> i64 {
        let (mut total, mut group, mut last) = (0, 0, 0);
        for word in words.split(' ') {
            if let Some(digit) = SATUAN.iter().position(|name| *name == word) {
                group += last;
                last = i64::try_from(digit).unwrap();
            } else if let Some(power) = RIBUAN.iter().position(|name| *name == word) {
                total += (group + last) * 1000_i64.pow(u32::try_from(power).unwrap() + 1);
                (group, last) = (0, 0);
            } else {
                match word {
                    "belas" => last += 10,
                    "puluh" => last *= 10,
                    "ratus" => last *= 100,
                    "sepuluh" => (group, last) = (group + last, 10),
                    "sebelas" => (group, last) = (group + last, 11),
                    "seratus" => (group, last) = (group + last, 100),
                    "seribu" => (total, group, last) = (total + group + last + 1000, 0, 0),
                    other => panic!("no number word: {other}"),
                }
            }
        }
        total + group + last
    }
}
