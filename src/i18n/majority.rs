//! The rule of a vote and its result, as sentences with numbers that everybody in the hall can check.

use super::{Words, list, number, say};
use crate::meeting::votes::CallVote;
use crate::tally::majority::{Base, Majority, Verdict};

/// The rule in words, inside a sentence: `lebih dari setengah pemilih yang hadir`.
#[must_use]
pub fn rule(words: &Words, majority: Majority) -> String {
    let fraction = fraction(words, majority.numerator, majority.denominator);
    let base = base(words, majority.base);
    let rule = if majority.plus_one {
        say!(words, "majority-plus-one", fraction = fraction, base = base)
    } else if majority.strict {
        say!(words, "majority-more-than", fraction = fraction, base = base)
    } else if majority.numerator == majority.denominator {
        say!(words, "majority-all", base = base)
    } else {
        say!(words, "majority-at-least", fraction = fraction, base = base)
    };
    match majority.least_yes {
        Some(least) => say!(words, "majority-least", rule = rule, n = count(words, least)),
        None => rule,
    }
}

/// The threshold before a vote, as a sentence and as a number, where the rule's base counts `base`:
/// `Perlu lebih dari setengah pemilih yang hadir: 12 dari 22 suara.`
///
/// A rule that counts votes cast or valid votes has its number after the count; the sentence then says so.
#[must_use]
pub fn sentence(words: &Words, majority: Majority, base: u32) -> String {
    let rule = rule(words, majority);
    match majority.base {
        Base::Cast | Base::Valid => say!(words, "majority-sentence-valid", rule = rule),
        Base::Electorate | Base::Invited | Base::Members => say!(
            words,
            "majority-sentence",
            rule = rule,
            threshold = count(words, majority.threshold(base)),
            base = count(words, base)
        ),
    }
}

/// The result of a round with the numbers that decide it: `LULUS: 13 dari 22 untuk "Setuju"; ambang 12; lebih 1`.
///
/// `base` is what the rule counts. Where the option that rejects reached the threshold, nothing is adopted, and the
/// sentence says so.
#[must_use]
pub fn verdict(words: &Words, verdict: &Verdict, call: &CallVote, base: u32) -> String {
    let name = |option: usize| call.options.get(option).map_or_else(|| (option + 1).to_string(), ToString::to_string);
    outcome(words, verdict, name, call.rejecting, base)
}

/// The same for options that are named by `name`; `rejecting` is the one that rejects, if any does.
pub(super) fn outcome(
    words: &Words,
    verdict: &Verdict,
    name: impl Fn(usize) -> String,
    rejecting: Option<usize>,
    base: u32,
) -> String {
    match verdict {
        Verdict::Carried { option, votes, threshold, margin } if rejecting == Some(*option) => say!(
            words,
            "majority-rejected",
            option = name(*option),
            votes = count(words, *votes),
            base = count(words, base),
            threshold = count(words, *threshold),
            margin = *margin
        ),
        Verdict::Carried { option, votes, threshold, margin } => say!(
            words,
            "majority-carried",
            option = name(*option),
            votes = count(words, *votes),
            base = count(words, base),
            threshold = count(words, *threshold),
            margin = *margin
        ),
        Verdict::Short { option, votes, threshold, lacking } => say!(
            words,
            "majority-short",
            option = name(*option),
            votes = count(words, *votes),
            base = count(words, base),
            threshold = count(words, *threshold),
            lacking = *lacking
        ),
        Verdict::Tied { options: tied, votes, threshold } => {
            let quoted: Vec<String> = tied.iter().map(|&option| format!("\"{}\"", name(option))).collect();
            say!(
                words,
                "majority-tied",
                options = list::and(words.language(), &quoted),
                votes = count(words, *votes),
                base = count(words, base),
                threshold = count(words, *threshold)
            )
        }
    }
}

/// A fraction in words where there are common ones, else in digits: `dua pertiga`, `3/5`.
pub(super) fn fraction(words: &Words, numerator: u32, denominator: u32) -> String {
    match (numerator, denominator) {
        (1, 2) => say!(words, "majority-half"),
        (1, 3) => say!(words, "majority-third"),
        (2, 3) => say!(words, "majority-two-thirds"),
        (1, 4) => say!(words, "majority-quarter"),
        (3, 4) => say!(words, "majority-three-quarters"),
        _ => format!("{numerator}/{denominator}"),
    }
}

/// What the fraction is taken of: `pemilih yang hadir`.
#[must_use]
pub fn base(words: &Words, base: Base) -> String {
    match base {
        Base::Electorate => say!(words, "majority-base-electorate"),
        Base::Cast => say!(words, "majority-base-cast"),
        Base::Valid => say!(words, "majority-base-valid"),
        Base::Invited => say!(words, "quorum-base-invited"),
        Base::Members => say!(words, "quorum-base-members"),
    }
}

fn count(words: &Words, votes: u32) -> String {
    number::integer(words.language(), votes.into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;
    use crate::meeting::votes::Secrecy;
    use crate::meeting::{DecisionId, Id as _};

    fn majority(base: Base, numerator: u32, denominator: u32, strict: bool, plus_one: bool) -> Majority {
        Majority { base, numerator, denominator, strict, plus_one, least_yes: None }
    }

    #[test]
    fn the_threshold_is_a_sentence_and_a_number() {
        for (majority, base, indonesian, english) in [
            (
                Majority::MORE_THAN_HALF,
                22,
                "Perlu lebih dari setengah pemilih yang hadir: 12 dari 22 suara.",
                "Needs more than half of the voters present: 12 of 22 votes.",
            ),
            (
                majority(Base::Electorate, 1, 2, false, true),
                23,
                "Perlu setengah pemilih yang hadir ditambah satu: 13 dari 23 suara.",
                "Needs half of the voters present plus one: 13 of 23 votes.",
            ),
            (
                majority(Base::Invited, 2, 3, false, false),
                25,
                "Perlu sedikitnya dua pertiga undangan yang berhak suara: 17 dari 25 suara.",
                "Needs at least two thirds of the invited who may vote: 17 of 25 votes.",
            ),
            (
                majority(Base::Members, 3, 5, false, false),
                1500,
                "Perlu sedikitnya 3/5 seluruh anggota: 900 dari 1.500 suara.",
                "Needs at least 3/5 of all members: 900 of 1,500 votes.",
            ),
            (
                majority(Base::Members, 1, 1, false, false),
                9,
                "Perlu semua suara dari seluruh anggota: 9 dari 9 suara.",
                "Needs every vote of all members: 9 of 9 votes.",
            ),
            (
                majority(Base::Valid, 3, 4, true, false),
                20,
                "Perlu lebih dari tiga perempat suara sah; ambangnya dihitung setelah suara masuk.",
                "Needs more than three quarters of the valid votes; the number is known after the count.",
            ),
            (
                majority(Base::Cast, 1, 2, true, false),
                20,
                "Perlu lebih dari setengah seluruh suara yang masuk; ambangnya dihitung setelah suara masuk.",
                "Needs more than half of all votes cast; the number is known after the count.",
            ),
            (
                Majority { least_yes: Some(15), ..Majority::MORE_THAN_HALF },
                22,
                "Perlu lebih dari setengah pemilih yang hadir dan paling sedikit 15 suara: 15 dari 22 suara.",
                "Needs more than half of the voters present and at least 15 votes: 15 of 22 votes.",
            ),
        ] {
            assert_eq!(sentence(&Words::new(Language::Indonesian), majority, base), indonesian);
            assert_eq!(sentence(&Words::new(Language::English), majority, base), english);
        }
    }

    #[test]
    fn the_verdict_names_every_number_that_decides_it() {
        let call = CallVote {
            decision: DecisionId::from_number(1),
            question: "Jadi?".into(),
            reason: "Tidak sepakat".into(),
            secrecy: Secrecy::Open,
            options: vec!["Setuju".into(), "Tidak setuju".into()],
            majority: Majority::MORE_THAN_HALF,
            rejecting: Some(1),
        };
        for (result, indonesian, english) in [
            (
                Verdict::Carried { option: 0, votes: 13, threshold: 12, margin: 1 },
                "LULUS: 13 dari 22 untuk \"Setuju\"; ambang 12; lebih 1",
                "CARRIED: 13 of 22 for \"Setuju\"; threshold 12; 1 more than needed",
            ),
            (
                Verdict::Carried { option: 1, votes: 12, threshold: 12, margin: 0 },
                "DITOLAK: 12 dari 22 untuk \"Tidak setuju\"; ambang 12; tepat di ambang",
                "REJECTED: 12 of 22 for \"Tidak setuju\"; threshold 12; just enough",
            ),
            (
                Verdict::Short { option: 0, votes: 10, threshold: 12, lacking: 2 },
                "BELUM LULUS: 10 dari 22 untuk \"Setuju\"; ambang 12; kurang 2",
                "NOT CARRIED: 10 of 22 for \"Setuju\"; threshold 12; 2 too few",
            ),
            (
                Verdict::Tied { options: vec![0, 1], votes: 11, threshold: 12 },
                "SUARA SAMA: masing-masing 11 dari 22 untuk \"Setuju\" dan \"Tidak setuju\"; ambang 12",
                "TIED: 11 of 22 each for \"Setuju\" and \"Tidak setuju\"; threshold 12",
            ),
            (
                Verdict::Carried { option: 7, votes: 13, threshold: 12, margin: 1 },
                "LULUS: 13 dari 22 untuk \"8\"; ambang 12; lebih 1",
                "CARRIED: 13 of 22 for \"8\"; threshold 12; 1 more than needed",
            ),
        ] {
            assert_eq!(verdict(&Words::new(Language::Indonesian), &result, &call, 22), indonesian);
            assert_eq!(verdict(&Words::new(Language::English), &result, &call, 22), english);
        }
    }
}
