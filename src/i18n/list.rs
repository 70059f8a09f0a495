//! Things one after another in a sentence.

use super::Language;

/// `air, jalan, dan gizi`; English `water, roads and food`. Two stand without a comma; none are an empty text.
#[must_use]
pub fn and(language: Language, items: &[impl AsRef<str>]) -> String {
    let (and, serial_comma) = match language {
        Language::Indonesian => (" dan ", ","),
        Language::English => (" and ", ""),
    };
    let mut text = String::new();
    for (index, item) in items.iter().enumerate() {
        if index > 0 && index + 1 == items.len() {
            if index > 1 {
                text.push_str(serial_comma);
            }
            text.push_str(and);
        } else if index > 0 {
            text.push_str(", ");
        }
        text.push_str(item.as_ref());
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use Language::{English, Indonesian};

    #[test]
    fn commas_and_the_last_word() {
        let rows: [(&[&str], &str, &str); 5] = [
            (&[], "", ""),
            (&["K01"], "K01", "K01"),
            (&["K01", "K06"], "K01 dan K06", "K01 and K06"),
            (&["K01", "K06", "K11"], "K01, K06, dan K11", "K01, K06 and K11"),
            (&["a", "b", "c", "d"], "a, b, c, dan d", "a, b, c and d"),
        ];
        for (items, indonesian, english) in rows {
            assert_eq!(and(Indonesian, items), indonesian);
            assert_eq!(and(English, items), english);
        }
    }
}
