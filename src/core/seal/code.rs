//! The code of the record (kode notulen): the first 64 bits of the sum that ends its journal, as digits and as words.

use std::fmt;

/// One word for each value of a byte. Any two differ in three letters at least, so that a slip of the ear or the pen
/// makes no other word of the list.
pub const WORDS: [&str; 256] = words();

const LIST: &str = include_str!("words.txt");

/// 64 bits that name a record and everything before them.
///
/// Two records share a code by chance once in 2⁶⁴; who wants another record of the same code tries as often.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Code([u8; 8]);

impl Code {
    /// The code of a sum written in hexadecimal digits; none if there are fewer than sixteen.
    #[must_use]
    pub fn of(sum: &str) -> Option<Self> {
        digits(sum.get(..16)?)
    }

    /// Reads what somebody copied from paper: sixteen digits, or eight words; blanks and dashes do not matter, nor do
    /// capitals.
    #[must_use]
    pub fn read(typed: &str) -> Option<Self> {
        let typed = typed.to_lowercase();
        let parts = || typed.split(|c: char| c.is_whitespace() || matches!(c, '-' | '–' | ','));
        digits(&parts().collect::<String>()).or_else(|| spoken(parts().filter(|part| !part.is_empty())))
    }

    /// Eight words.
    #[must_use]
    pub fn words(self) -> String {
        self.0.map(|byte| WORDS[usize::from(byte)]).join(" ")
    }
}

/// Four groups of four digits.
impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, byte) in self.0.iter().enumerate() {
            let dash = if at > 0 && at % 2 == 0 { "-" } else { "" };
            write!(f, "{dash}{byte:02x}")?;
        }
        Ok(())
    }
}

fn digits(text: &str) -> Option<Code> {
    if text.len() != 16 || !text.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return None;
    }
    u64::from_str_radix(text, 16).ok().map(|value| Code(value.to_be_bytes()))
}

fn spoken<'a>(mut words: impl Iterator<Item = &'a str>) -> Option<Code> {
    let mut bytes = [0; 8];
    for byte in &mut bytes {
        let word = words.next()?;
        *byte = u8::try_from(WORDS.iter().position(|known| *known == word)?).ok()?;
    }
    words.next().is_none().then_some(Code(bytes))
}

/// The lines of the list. A list of another length would not compile.
const fn words() -> [&'static str; 256] {
    let mut words = [""; 256];
    let mut rest = LIST;
    let mut at = 0;
    while at < words.len() {
        let mut end = 0;
        while end < rest.len() && rest.as_bytes()[end] != b'\n' {
            end += 1;
        }
        let (word, after) = rest.split_at(end);
        words[at] = word;
        rest = after.split_at(1).1;
        at += 1;
    }
    assert!(rest.is_empty(), "the list has more than 256 words");
    words
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// How many letters must be put in, taken out or exchanged to make one word of the other.
    fn distance(a: &str, b: &str) -> usize {
        let mut row: Vec<usize> = (0..=b.len()).collect();
        for (i, x) in a.bytes().enumerate() {
            let mut before = std::mem::replace(&mut row[0], i + 1);
            for (j, y) in b.bytes().enumerate() {
                let change = before + usize::from(x != y);
                before = row[j + 1];
                row[j + 1] = change.min(row[j] + 1).min(before + 1);
            }
        }
        row[b.len()]
    }

    #[test]
    fn the_words_are_short_plain_and_far_from_each_other() {
        for (at, word) in WORDS.iter().enumerate() {
            assert!((3..=9).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_lowercase()), "{word}");
            for other in &WORDS[..at] {
                assert!(distance(word, other) >= 3 && word > other, "{word} and {other}");
            }
        }
    }

    #[test]
    fn the_code_is_the_beginning_of_the_sum() {
        let code = Code::of("ba7816bf8f01cfea414140de5dae2223").unwrap();
        assert_eq!(code.to_string(), "ba78-16bf-8f01-cfea");
        assert_eq!(code.words().split(' ').count(), 8);
        assert_eq!((Code::of("ba78"), Code::of("ba7816bf8f01cfeé"), Code::of("")), (None, None, None));
    }

    #[test]
    fn what_is_copied_from_paper_is_read_in_any_spelling() {
        let code = Code::of("ba7816bf8f01cfea").unwrap();
        let words = code.words();
        for typed in
            ["BA78-16BF-8F01-CFEA", " ba78 16bf 8f01 cfea\n", "ba7816bf8f01cfea", &words, &words.to_uppercase()]
        {
            assert_eq!(Code::read(typed), Some(code), "{typed}");
        }
        assert_eq!(Code::read(&words.replace(' ', " - ")), Some(code));
        let (short, wrong) = (words.rsplit_once(' ').unwrap().0, words.replacen(' ', " x", 1));
        for typed in
            ["", "ba78", "ba78-16bf-8f01-cfe", "ba78-16bf-8f01-cfeg", short, &wrong, &format!("{words} {words}")]
        {
            assert_eq!(Code::read(typed), None, "{typed}");
        }
    }

    proptest! {
        #[test]
        fn every_code_is_read_back(bytes in any::<[u8; 8]>()) {
            let code = Code(bytes);
            prop_assert_eq!(Code::read(&code.to_string()), Some(code));
            prop_assert_eq!(Code::read(&code.words()), Some(code));
        }

        #[test]
        fn any_text_is_read_or_not(text in ".{0,80}") {
            if let Some(code) = Code::read(&text) {
                prop_assert_eq!(Code::read(&code.to_string()), Some(code));
            }
        }
    }
}
