//! The quorum ladder: who must be there, how long one waits, what a second sitting needs.

use serde::{Deserialize, Serialize};

/// Whom the fraction is taken of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum QuorumBase {
    /// The invited who are entitled to vote.
    Invited,
    /// All members of the body; their number is in the rules.
    Members,
    /// No quorum is asked.
    None,
}

/// What the second sitting after a postponement needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum SecondSitting {
    /// It goes on with whoever is there.
    WhoeverIsThere,
    /// The same quorum again.
    SameQuorum,
}

/// The quorum rule and its ladder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Quorum {
    /// Whom the fraction is taken of.
    pub base: QuorumBase,
    /// Number of members, where the base is the members.
    #[serde(default)]
    pub members: Option<u32>,
    /// Upper part of the fraction, 2 in ⅔.
    pub numerator: u32,
    /// Lower part of the fraction, 3 in ⅔.
    pub denominator: u32,
    /// More than the fraction, rather than at least.
    #[serde(default)]
    pub strict: bool,
    /// Whether a represented person counts as present.
    pub represented_count: bool,
    /// Minutes the start may be put off altogether.
    pub delay_minutes: u32,
    /// Days within which a postponed meeting must be held.
    pub postpone_days: u32,
    /// What the second sitting needs.
    pub second_sitting: SecondSitting,
}

impl Quorum {
    /// The number of people needed when the base counts `base`; 0 where none is asked.
    #[must_use]
    pub fn needed(&self, base: u32) -> u32 {
        if self.base == QuorumBase::None {
            return 0;
        }
        let product = u64::from(base) * u64::from(self.numerator);
        let denominator = u64::from(self.denominator.max(1));
        let needed = if self.strict { product / denominator + 1 } else { product.div_ceil(denominator) };
        u32::try_from(needed).unwrap_or(u32::MAX)
    }
}

/// How the quorum stands at some minute.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct QuorumStatus {
    /// Whom the fraction is taken of: invited and entitled, or members.
    pub base: u32,
    /// How many of them are present.
    pub present: u32,
    /// How many are needed; 0 where no quorum is asked.
    pub needed: u32,
}

impl QuorumStatus {
    /// Whether enough are there.
    #[must_use]
    pub fn met(self) -> bool {
        self.present >= self.needed
    }

    /// How many more are needed.
    #[must_use]
    pub fn lacking(self) -> u32 {
        self.needed.saturating_sub(self.present)
    }
}

#[cfg(test)]
mod tests {
    use super::super::MeetingKind;

    #[test]
    fn two_thirds_of_the_invited_is_rounded_up() {
        let quorum = MeetingKind::VillageDeliberation.rules().quorum;
        for (invited, needed) in [(25, 17), (24, 16), (3, 2), (1, 1), (0, 0), (30, 20), (31, 21)] {
            assert_eq!(quorum.needed(invited), needed, "{invited}");
        }
    }
}
