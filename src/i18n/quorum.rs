//! The quorum: its rule, and how it stands, as sentences with the numbers.

use super::{Words, domain, majority, number, say};
use crate::meeting::rules::{Quorum, QuorumBase, QuorumStatus};

/// The rule in words, inside a sentence: `sedikitnya dua pertiga undangan yang berhak suara`.
#[must_use]
pub fn rule(words: &Words, quorum: &Quorum) -> String {
    let base = domain::quorum_base(words, quorum.base);
    let fraction = majority::fraction(words, quorum.numerator, quorum.denominator);
    match quorum.base {
        QuorumBase::None => base,
        QuorumBase::Invited | QuorumBase::Members if quorum.strict => {
            say!(words, "majority-more-than", fraction = fraction, base = base)
        }
        QuorumBase::Invited | QuorumBase::Members => {
            say!(words, "majority-at-least", fraction = fraction, base = base)
        }
    }
}

/// The rule in a few words, for a list of rules: `kuorum sedikitnya 2/3`.
#[must_use]
pub fn brief(words: &Words, quorum: &Quorum) -> String {
    let fraction = format!("{}/{}", quorum.numerator, quorum.denominator);
    match (quorum.base, quorum.strict) {
        (QuorumBase::None, _) => domain::quorum_base(words, quorum.base),
        (QuorumBase::Invited | QuorumBase::Members, true) => say!(words, "quorum-brief-more", fraction = fraction),
        (QuorumBase::Invited | QuorumBase::Members, false) => say!(words, "quorum-brief-least", fraction = fraction),
    }
}

/// How the quorum stands: `Kuorum tercapai: hadir 18 dari 25, perlu 17.`
#[must_use]
pub fn sentence(words: &Words, status: QuorumStatus) -> String {
    let count = |people: u32| number::integer(words.language(), people.into());
    let (present, base) = (count(status.present), count(status.base));
    if status.base == 0 {
        say!(words, "quorum-nobody")
    } else if status.needed == 0 {
        say!(words, "quorum-none", present = present, base = base)
    } else if status.met() {
        say!(words, "quorum-met", present = present, base = base, needed = count(status.needed))
    } else {
        say!(words, "refusal-quorum-short", present = present, base = base, needed = count(status.needed))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;
    use crate::meeting::rules::MeetingKind;

    #[test]
    fn the_rule_of_each_kind_reads_as_a_phrase() {
        for (kind, indonesian, english) in [
            (
                MeetingKind::VillageDeliberation,
                "sedikitnya dua pertiga undangan yang berhak suara",
                "at least two thirds of the invited who may vote",
            ),
            (
                MeetingKind::CooperativeAnnual,
                "lebih dari setengah undangan yang berhak suara",
                "more than half of the invited who may vote",
            ),
            (MeetingKind::General, "tanpa kuorum", "no quorum"),
        ] {
            let quorum = kind.rules().quorum;
            assert_eq!(rule(&Words::new(Language::Indonesian), &quorum), indonesian);
            assert_eq!(rule(&Words::new(Language::English), &quorum), english);
        }
    }

    #[test]
    fn without_anybody_to_count_there_is_no_number_to_reach() {
        let status = QuorumStatus { base: 0, present: 0, needed: 1 };
        assert_eq!(
            sentence(&Words::new(Language::Indonesian), status),
            "Belum ada undangan yang berhak suara untuk dihitung."
        );
        assert_eq!(
            sentence(&Words::new(Language::English), status),
            "Nobody to count yet who was invited and may vote."
        );
    }

    #[test]
    fn how_it_stands() {
        for (present, needed, indonesian, english) in [
            (14, 17, "Rapat belum kuorum: hadir 14 dari 25, perlu 17.", "No quorum yet: 14 of 25 present, 17 needed."),
            (17, 17, "Kuorum tercapai: hadir 17 dari 25, perlu 17.", "Quorum reached: 17 of 25 present, 17 needed."),
            (3, 0, "Hadir 3 dari 25; kuorum tidak disyaratkan.", "3 of 25 present; no quorum is asked."),
        ] {
            let status = QuorumStatus { base: 25, present, needed };
            assert_eq!(sentence(&Words::new(Language::Indonesian), status), indonesian);
            assert_eq!(sentence(&Words::new(Language::English), status), english);
        }
    }
}
