//! Things one after another in a sentence.

use super::Language;

/// `air, jalan, dan gizi`; English `water, roads and food`. Two stand without a comma; none are an empty text.
#[must_use]
pub fn and(language: Language, items: &[impl AsRef<str>]) -> String {
    match language {
        Language::Indonesian => join(items, " dan ", ", dan "),
        Language::English => join(items, " and ", " and "),
    }
}

/// `dibuka, berjalan, atau diskors`; English `opened, running or in recess`.
#[must_use]
pub fn or(language: Language, items: &[impl AsRef<str>]) -> String {
    match language {
        Language::Indonesian => join(items, " atau ", ", atau "),
        Language::English => join(items, " or ", " or "),
    }
}

/// `between_two` stands between the only two, `before_last` before the last of more.
fn join(items: &[impl AsRef<str>], between_two: &str, before_last: &str) -> String {
    let mut text = String::new();
    for (index, item) in items.iter().enumerate() {
        text.push_str(match (index, items.len() - index) {
            (0, _) => "",
            (1, 1) => between_two,
            (_, 1) => before_last,
            _ => ", ",
        });
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
            assert_eq!(or(Indonesian, items), indonesian.replace(" dan ", " atau "));
            assert_eq!(or(English, items), english.replace(" and ", " or "));
        }
    }
}
