//! The rules of order as data. Nothing here is law: profiles ship with defaults, every number can be edited, and the
//! basis printed on the papers is what the user typed.

mod profiles;
mod quorum;

pub use profiles::{CONSTITUENCIES, MeetingKind};
pub use quorum::{Quorum, QuorumBase, QuorumStatus, SecondSitting};

use crate::meeting::words::Line;
use crate::tally::majority::Majority;
use serde::{Deserialize, Serialize};

/// What happens when the leading options have equal votes. Declared before the vote.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum TieRule {
    /// A recess, then another round; still tied after the last round: deferred.
    #[default]
    RecessThenRevote,
    /// Another round at once.
    Revote,
    /// The proposal is not carried; the matter is deferred.
    Defer,
}

/// A signature the papers have room for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SignerSlot {
    /// In which capacity one signs, as a code of the built-in list (`chair`, `secretary`, `village_head`, …) or free words.
    pub capacity: Line,
    /// Whether the record cannot become final without it (a signature announced to follow counts).
    pub required: bool,
}

/// The rules of order of one meeting.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Rules {
    /// Where the rules come from, as the user typed it; printed as "dasar aturan".
    #[serde(default)]
    pub basis: Line,
    /// Who must be there to open.
    pub quorum: Quorum,
    /// The rule a vote uses unless another is named before it.
    pub majority: Majority,
    /// What an equal vote leads to.
    pub tie: TieRule,
    /// Rounds a vote may have before the matter is deferred; at least 1.
    pub max_rounds: u32,
    /// Whether consensus needs the quorum to stand at that minute.
    pub consensus_needs_quorum: bool,
    /// Whether somebody who walks in without invitation may vote.
    pub walk_in_votes: bool,
    /// Whether a represented person may vote through the one sent.
    pub represented_votes: bool,
    /// Minutes a speaker has for one turn; 0 for no limit; advisory.
    pub speaking_minutes: u32,
    /// Turns a speaker has under one agenda item; 0 for no limit; advisory.
    #[serde(default)]
    pub speaking_turns: u32,
    /// Whether those who were heard least get the floor before those who asked for it earlier.
    #[serde(default = "yes")]
    pub quiet_first: bool,
    /// Days within which the report is due after closing; advisory.
    pub report_days: u32,
    /// The signatures the papers ask for.
    pub signers: Vec<SignerSlot>,
    /// The groups (unsur) that should be invited, as codes or free words.
    pub constituencies: Vec<Line>,
}

fn yes() -> bool {
    true
}

impl Default for Rules {
    fn default() -> Self {
        MeetingKind::default().rules()
    }
}

impl Rules {
    /// Whether the numbers can be worked with; otherwise the name of the first that cannot.
    ///
    /// # Errors
    /// The field that is out of range.
    pub fn check(&self) -> Result<(), &'static str> {
        let quorum = &self.quorum;
        if quorum.denominator == 0 || quorum.numerator > quorum.denominator {
            return Err("quorum");
        }
        if matches!(quorum.base, QuorumBase::Members) && quorum.members.is_none_or(|n| n == 0) {
            return Err("members");
        }
        if quorum.delay_minutes > 24 * 60 {
            return Err("delay_minutes");
        }
        if quorum.postpone_days > 366 {
            return Err("postpone_days");
        }
        if !self.majority.is_sound() {
            return Err("majority");
        }
        if !(1..=99).contains(&self.max_rounds) {
            return Err("max_rounds");
        }
        Ok(())
    }
}
