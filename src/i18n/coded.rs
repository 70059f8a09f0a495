//! The built-in codes of groups as people type and choose them: by their name in the language spoken now.

use super::{Words, domain};
use crate::meeting::Line;
use crate::meeting::rules::CONSTITUENCIES;
use crate::text::fold;

/// The group (unsur) somebody typed: the built-in one of that name, or the words as they are.
#[must_use]
pub fn constituency(words: &Words, typed: &str) -> Line {
    coded(typed, &CONSTITUENCIES, |code| domain::constituency(words, code))
}

/// The capacities in which one signs that have a code; others are written in words.
pub const CAPACITIES: [&str; 9] = [
    "chair",
    "secretary",
    "village_head",
    "ward_head",
    "hamlet_head",
    "community",
    "delegate",
    "member",
    "facilitator",
];

/// The capacity somebody typed: the built-in one of that name, or the words as they are.
#[must_use]
pub fn capacity(words: &Words, typed: &str) -> Line {
    coded(typed, &CAPACITIES, |code| domain::capacity(words, code))
}

/// The vulnerable groups that have a code.
const VULNERABLE: [&str; 5] = ["perempuan_kepala_keluarga", "disabilitas", "lansia", "anak", "miskin"];

/// The vulnerable groups somebody typed, parted by commas.
#[must_use]
pub fn vulnerable(words: &Words, typed: &str) -> Vec<Line> {
    let groups = typed.split(',').filter(|group| !group.trim().is_empty());
    groups.map(|group| coded(group, &VULNERABLE, |code| domain::vulnerable_group(words, code))).collect()
}

/// The same groups, as they would be typed.
#[must_use]
pub fn vulnerable_typed(words: &Words, groups: &[Line]) -> String {
    let names: Vec<String> = groups.iter().map(|group| domain::vulnerable_group(words, group)).collect();
    names.join(", ")
}

/// The code whose name, or the code itself with blanks, was typed; else what was typed.
fn coded(typed: &str, codes: &[&str], name: impl Fn(&str) -> String) -> Line {
    let folded = fold(typed.trim());
    let meant = |code: &&&str| fold(&name(code)) == folded || code.replace('_', " ") == folded;
    codes.iter().find(meant).map_or_else(|| typed.trim().into(), |code| (*code).into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;

    #[test]
    fn a_group_is_known_by_its_name_in_either_language_and_others_are_kept() {
        for (language, typed, kept) in [
            (Language::Indonesian, "Kelompok tani", "kelompok_tani"),
            (Language::Indonesian, "kelompok_tani", "kelompok_tani"),
            (Language::Indonesian, "BPD", "bpd"),
            (Language::English, "kelompok tani", "kelompok_tani"),
            (Language::Indonesian, " Paguyuban ojek ", "Paguyuban ojek"),
            (Language::Indonesian, "", ""),
        ] {
            assert_eq!(constituency(&Words::new(language), typed).as_str(), kept, "{typed}");
        }
        for code in CONSTITUENCIES {
            for language in Language::ALL {
                let words = Words::new(language);
                assert_eq!(constituency(&words, &domain::constituency(&words, code)).as_str(), code);
            }
        }
    }

    #[test]
    fn capacities_are_read_as_they_are_shown() {
        for language in Language::ALL {
            let words = Words::new(language);
            for code in CAPACITIES.into_iter().chain(["Ketua Panitia"]) {
                assert_eq!(capacity(&words, &domain::capacity(&words, code)).as_str(), code);
            }
        }
    }

    #[test]
    fn vulnerable_groups_are_read_as_they_are_shown() {
        let groups: Vec<Line> = VULNERABLE.iter().map(|code| (*code).into()).chain(["Janda".into()]).collect();
        for language in Language::ALL {
            let words = Words::new(language);
            assert_eq!(vulnerable(&words, &vulnerable_typed(&words, &groups)), groups);
            assert_eq!(vulnerable(&words, " , ").len(), 0);
        }
    }
}
