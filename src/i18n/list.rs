//! Things one after another in a sentence.

use super::{Language, Words, say};

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

/// A list short enough for a sentence: where there are many, the first five and how many more.
#[must_use]
pub fn first_few(words: &Words, mut items: Vec<String>) -> String {
    const FEW: usize = 5;
    if items.len() > FEW + 1 {
        let more = items.len() - FEW;
        items.truncate(FEW);
        items.push(say!(words, "list-more", n = more));
    }
    and(words.language(), &items)
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
    #[test]
    fn a_long_list_tells_how_many_more() {
        for (count, indonesian, english) in [
            (2, "K1 dan K2", "K1 and K2"),
            (6, "K1, K2, K3, K4, K5, dan K6", "K1, K2, K3, K4, K5 and K6"),
            (7, "K1, K2, K3, K4, K5, dan 2 lainnya", "K1, K2, K3, K4, K5 and 2 more"),
        ] {
            let items: Vec<String> = (1..=count).map(|n| format!("K{n}")).collect();
            assert_eq!(first_few(&Words::new(Indonesian), items.clone()), indonesian);
            assert_eq!(first_few(&Words::new(English), items), english);
        }
    }
}
