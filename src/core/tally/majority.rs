//! Rules of majority: how many votes an option needs, and whether it has them. Compared as integers, never as percentages.

use serde::{Deserialize, Serialize};

/// What the fraction is taken of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Base {
    /// Everybody entitled and present when the round opened; abstentions and invalid votes count.
    Electorate,
    /// Every ballot handed in, invalid and blank ones too; who abstains hands in none.
    Cast,
    /// The votes cast for an option, abstentions and invalid ones left out.
    Valid,
    /// The invited who are entitled to vote, present or not.
    Invited,
    /// All members of the body, invited or not.
    Members,
}

/// How many of the base an option must have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Majority {
    /// What the fraction is taken of.
    pub base: Base,
    /// Upper part of the fraction, 1 in ½.
    pub numerator: u32,
    /// Lower part of the fraction, 2 in ½; at least 1.
    pub denominator: u32,
    /// More than the fraction (`true`) or at least the fraction (`false`).
    pub strict: bool,
    /// The literal "½ n + 1": at least the fraction and one more. For n = 23 that is 13, where "more than half" is 12.
    pub plus_one: bool,
    /// The least votes that carry an option, whatever the fraction comes to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub least_yes: Option<u32>,
}

impl Majority {
    /// More than half of those entitled and present: `floor(n / 2) + 1`.
    pub const MORE_THAN_HALF: Self =
        Self { base: Base::Electorate, numerator: 1, denominator: 2, strict: true, plus_one: false, least_yes: None };

    /// Whether the fraction makes sense: `0 < numerator ≤ denominator`.
    #[must_use]
    pub fn is_sound(self) -> bool {
        self.numerator > 0 && self.numerator <= self.denominator
    }

    /// The least number of votes that carries an option when the base counts `base`. At least 1.
    #[must_use]
    pub fn threshold(self, base: u32) -> u32 {
        let product = u64::from(base) * u64::from(self.numerator);
        let denominator = u64::from(self.denominator.max(1));
        let needed = if self.plus_one {
            product.div_ceil(denominator) + 1
        } else if self.strict {
            product / denominator + 1
        } else {
            product.div_ceil(denominator)
        };
        u32::try_from(needed).unwrap_or(u32::MAX).max(1).max(self.least_yes.unwrap_or(0))
    }

    /// As [`Majority::parse`] reads it.
    #[must_use]
    pub fn typed(self) -> String {
        let Self { numerator, denominator, .. } = self;
        let part = match (self.plus_one, self.strict) {
            (true, _) => format!("{numerator}/{denominator}+1"),
            (false, true) => format!(">{numerator}/{denominator}"),
            (false, false) => format!(">={numerator}/{denominator}"),
        };
        let base = match self.base {
            Base::Electorate => "electorate",
            Base::Cast => "cast",
            Base::Valid => "valid",
            Base::Invited => "invited",
            Base::Members => "members",
        };
        match self.least_yes {
            Some(least) => format!("{part} {base} least {least}"),
            None => format!("{part} {base}"),
        }
    }

    /// As it is typed: `>1/2`, `>=2/3 members`, `1/2+1`, `>1/2 valid least 10`. Bases are `electorate` (where none is
    /// named), `cast`, `valid`, `invited`, `members`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split_whitespace();
        let (fraction, rest): (&str, Vec<&str>) = (parts.next()?, parts.collect());
        let (base, least) = match rest[..] {
            [] => ("electorate", None),
            [base] => (base, None),
            ["least", least] => ("electorate", Some(least)),
            [base, "least", least] => (base, Some(least)),
            _ => return None,
        };
        let base = match base {
            "electorate" | "present" => Base::Electorate,
            "cast" => Base::Cast,
            "valid" => Base::Valid,
            "invited" => Base::Invited,
            "members" => Base::Members,
            _ => return None,
        };
        let (fraction, plus_one) = fraction.strip_suffix("+1").map_or((fraction, false), |fraction| (fraction, true));
        let (fraction, strict) = match (fraction.strip_prefix(">="), fraction.strip_prefix('>')) {
            (Some(fraction), _) => (fraction, false),
            (None, Some(fraction)) if !plus_one => (fraction, true),
            (None, None) if plus_one => (fraction, false),
            _ => return None,
        };
        let (numerator, denominator) = fraction.split_once('/')?;
        let least_yes = match least {
            Some(least) => Some(least.parse().ok()?),
            None => None,
        };
        let (numerator, denominator) = (numerator.trim().parse().ok()?, denominator.trim().parse().ok()?);
        let majority = Self { base, numerator, denominator, strict, plus_one, least_yes };
        majority.is_sound().then_some(majority)
    }
}

/// Totals of one round.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Counts {
    /// Votes for each option, in the order of the options.
    pub options: Vec<u32>,
    /// Present, took no side.
    pub abstain: u32,
    /// Unreadable or spoiled.
    #[serde(default)]
    pub invalid: u32,
}

impl Counts {
    /// Votes for options.
    #[must_use]
    pub fn valid(&self) -> u64 {
        self.options.iter().map(|&n| u64::from(n)).sum()
    }

    /// Ballots handed in: votes for options, and what cannot be counted.
    #[must_use]
    pub fn cast(&self) -> u64 {
        self.valid() + u64::from(self.invalid)
    }

    /// Everything that was counted.
    #[must_use]
    pub fn total(&self) -> u64 {
        self.valid() + u64::from(self.abstain) + u64::from(self.invalid)
    }
}

/// What a round came to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "result", rename_all = "snake_case")]
pub enum Verdict {
    /// One option alone has the most votes and reaches the threshold.
    Carried {
        /// Place of the option, counted from 0.
        option: usize,
        /// Its votes.
        votes: u32,
        /// The votes it needed.
        threshold: u32,
        /// Votes above what it needed; 0 when it has just enough.
        margin: u32,
    },
    /// One option leads, but below the threshold.
    Short {
        /// Place of the leading option, counted from 0.
        option: usize,
        /// Its votes.
        votes: u32,
        /// The votes it needed.
        threshold: u32,
        /// Votes it lacks.
        lacking: u32,
    },
    /// Several options share the most votes. Never broken silently.
    Tied {
        /// Places of the tied options, counted from 0.
        options: Vec<usize>,
        /// Votes of each.
        votes: u32,
        /// The votes one of them needed.
        threshold: u32,
    },
}

/// Judges a round: `threshold` votes are needed.
#[must_use]
pub fn judge(counts: &Counts, threshold: u32) -> Verdict {
    let votes = counts.options.iter().copied().max().unwrap_or(0);
    let leading: Vec<usize> = counts.options.iter().enumerate().filter(|&(_, &n)| n == votes).map(|(i, _)| i).collect();
    match leading[..] {
        [option] if votes >= threshold => Verdict::Carried { option, votes, threshold, margin: votes - threshold },
        [option] => Verdict::Short { option, votes, threshold, lacking: threshold - votes },
        _ => Verdict::Tied { options: leading, votes, threshold },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn rule(numerator: u32, denominator: u32, strict: bool, plus_one: bool) -> Majority {
        Majority { base: Base::Electorate, numerator, denominator, strict, plus_one, least_yes: None }
    }

    #[test]
    fn rules_are_typed_as_they_are_said() {
        let half = Majority::MORE_THAN_HALF;
        let two_thirds = Majority { base: Base::Members, ..rule(2, 3, false, false) };
        for (text, majority) in [
            (">1/2", half),
            (">1/2 valid", Majority { base: Base::Valid, ..half }),
            (" >1/2  cast ", Majority { base: Base::Cast, ..half }),
            (">=2/3 members", two_thirds),
            ("1/2+1", Majority { strict: false, plus_one: true, ..half }),
            (">1/2 least 10", Majority { least_yes: Some(10), ..half }),
            (">1/2 valid least 10", Majority { base: Base::Valid, least_yes: Some(10), ..half }),
        ] {
            assert_eq!(Majority::parse(text), Some(majority), "{text}");
            assert_eq!(Majority::parse(&majority.typed()), Some(majority), "{text}");
        }
        let wrong =
            ["", "1/2", ">1", ">3/2", ">1/0", ">1/2 chairs", ">1/2+1", "half", ">1/2 valid least", ">1/2 least x"];
        for text in wrong {
            assert_eq!(Majority::parse(text), None, "{text}");
        }
    }

    #[test]
    fn a_least_number_of_votes_is_asked_beside_the_fraction() {
        let ten = Majority { least_yes: Some(10), ..Majority::MORE_THAN_HALF };
        assert_eq!((ten.threshold(10), ten.threshold(18), ten.threshold(20)), (10, 10, 11));
        let old = r#"{"base":"valid","numerator":1,"denominator":2,"strict":true,"plus_one":false}"#;
        assert_eq!(serde_json::from_str::<Majority>(old).unwrap().least_yes, None);
    }

    #[test]
    fn thresholds_are_exact_where_halves_are_not_whole() {
        for (majority, base, needed) in [
            (Majority::MORE_THAN_HALF, 22, 12),
            (Majority::MORE_THAN_HALF, 23, 12),
            (Majority::MORE_THAN_HALF, 101, 51),
            (Majority::MORE_THAN_HALF, 1, 1),
            (Majority::MORE_THAN_HALF, 0, 1),
            (rule(1, 2, false, true), 22, 12),
            (rule(1, 2, false, true), 23, 13),
            (rule(1, 2, false, false), 22, 11),
            (rule(2, 3, false, false), 25, 17),
            (rule(2, 3, false, false), 24, 16),
            (rule(2, 3, true, false), 24, 17),
            (rule(3, 4, false, false), 7, 6),
            (rule(1, 1, false, false), 9, 9),
        ] {
            assert_eq!(majority.threshold(base), needed, "{majority:?} of {base}");
        }
    }

    #[test]
    fn a_tie_is_said_and_a_lead_below_the_threshold_is_not_a_win() {
        let counts = |a, b, abstain| Counts { options: vec![a, b], abstain, invalid: 0 };
        assert_eq!(judge(&counts(10, 9, 3), 12), Verdict::Short { option: 0, votes: 10, threshold: 12, lacking: 2 });
        assert_eq!(judge(&counts(13, 8, 1), 12), Verdict::Carried { option: 0, votes: 13, threshold: 12, margin: 1 });
        assert_eq!(judge(&counts(11, 11, 0), 12), Verdict::Tied { options: vec![0, 1], votes: 11, threshold: 12 });
        assert_eq!(judge(&counts(0, 0, 22), 12), Verdict::Tied { options: vec![0, 1], votes: 0, threshold: 12 });
    }

    proptest! {
        #[test]
        fn the_threshold_is_the_least_number_that_satisfies_the_rule(base in 0u32..10_000, numerator in 1u32..9, extra in 0u32..9, strict: bool) {
            let majority = rule(numerator, numerator + extra, strict, false);
            let holds = |votes: u32| {
                let (left, right) = (u64::from(votes) * u64::from(majority.denominator), u64::from(base) * u64::from(numerator));
                votes >= 1 && if strict { left > right } else { left >= right }
            };
            let needed = majority.threshold(base);
            prop_assert!(holds(needed));
            prop_assert!(needed == 1 || !holds(needed - 1));
        }
    }
}
