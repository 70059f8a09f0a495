//! `minutes.json`: the whole meeting, from which it can be restored, and beside it everything that follows from it, so
//! that a reader needs no program: attendance, quorum, times, ranking with reasons, votes, decisions, exceptions.

mod agenda;
mod attendance;
mod contests;
mod decisions;
mod needs;
mod overrides;
mod quorum;
mod ranking;
mod recipients;
mod speakers;
mod totals;
mod voices;
mod votes;

pub use agenda::{ItemTime, TimeReport};
pub use attendance::{AttendanceReport, Exception, Group, Headcount};
pub use contests::{ChoiceReport, ContestReport};
pub use decisions::{DecisionReport, ObjectionReport, Undecided, manner_sentence, settlement_sentence};
pub(super) use needs::stands;
pub use needs::{FieldTotal, Incomplete, NeedsReport};
pub use overrides::{ExceptionKind, OverrideReport};
pub use quorum::{Checkpoint, Occasion, QuorumMoment, QuorumReport};
pub use ranking::{RankingLine, RankingReport};
pub use recipients::RecipientsReport;
pub use speakers::{BySex, Speaker, SpeakerReport};
pub(super) use totals::cost;
pub use totals::{ActionTotals, NextMeetingReport};
pub use voices::{Grouping, Voice, Voices};
pub use votes::{OptionCount, RoundReport, VoteReport, verdict_sentence};

use super::WriteError;
use crate::i18n::Words;
use crate::meeting::Meeting;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// Name and version of the form of `minutes.json`.
pub const MINUTES_FORMAT: &str = "musyawarah-minutes/1";

/// The last line of the journal that a file holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct JournalMark {
    /// Its number.
    pub n: u64,
    /// Its sum, 32 hexadecimal digits: the head of the chain, the "kode notulen" of the signed paper.
    #[cfg_attr(test, schemars(regex(pattern = "^[0-9a-f]{32}$")))]
    pub h: String,
}

/// What `minutes.json` holds.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct MinutesFile<'a> {
    /// `musyawarah-minutes/1`.
    #[cfg_attr(test, schemars(extend("const" = MINUTES_FORMAT)))]
    pub format: Cow<'a, str>,
    /// The session, 32 hexadecimal digits.
    #[cfg_attr(test, schemars(regex(pattern = "^[0-9a-f]{32}$")))]
    pub session: Cow<'a, str>,
    /// The language of the sentences in `computed`: `id` or `en`.
    #[cfg_attr(test, schemars(extend("enum" = ["id", "en"])))]
    pub language: Cow<'a, str>,
    /// The last line of the journal that the state holds.
    pub journal: JournalMark,
    /// The whole state; it restores the meeting without loss.
    pub meeting: Cow<'a, Meeting>,
    /// What follows from the state. It is made anew with each save and never read back.
    pub computed: Computed,
}

/// Whether the record is still a draft.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum RecordStatus {
    /// Catatan sementara: read aloud and corrected.
    Draft,
    /// Final: locked.
    Final,
    /// The meeting was called off.
    Cancelled,
}

impl RecordStatus {
    /// Where the record of this meeting stands.
    #[must_use]
    pub fn of(meeting: &Meeting) -> Self {
        match meeting.stage {
            crate::meeting::Stage::Cancelled => Self::Cancelled,
            stage if stage.is_final() => Self::Final,
            _ => Self::Draft,
        }
    }
}

/// Everything that follows from the state of a meeting. Sentences are in the language of the file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Computed {
    /// Draft or final.
    pub status: RecordStatus,
    /// Who was invited, who came.
    pub attendance: AttendanceReport,
    /// How the quorum stood.
    pub quorum: QuorumReport,
    /// How long things took.
    pub times: TimeReport,
    /// Who spoke and who proposed.
    pub speakers: SpeakerReport,
    /// The needs in totals.
    pub needs: NeedsReport,
    /// The recipients of aid in totals; none where there are none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recipients: Option<RecipientsReport>,
    /// The ranking; none where no criteria were set.
    pub ranking: Option<RankingReport>,
    /// The votes.
    pub votes: Vec<VoteReport>,
    /// The contests.
    #[serde(default)]
    pub contests: Vec<ContestReport>,
    /// The decisions in spoken order.
    pub decisions: Vec<DecisionReport>,
    /// Matters left to another meeting, or still open.
    pub undecided: Vec<Undecided>,
    /// The objections.
    pub objections: Vec<ObjectionReport>,
    /// The action plan in totals.
    pub actions: ActionTotals,
    /// What was done against a rule or an earlier step, in order of time.
    pub overrides: Vec<OverrideReport>,
    /// When and where people meet next.
    pub next_meeting: Option<NextMeetingReport>,
}

impl Computed {
    /// Everything that follows from the state.
    #[must_use]
    pub fn of(meeting: &Meeting, words: &Words) -> Self {
        Self {
            status: RecordStatus::of(meeting),
            attendance: attendance::attendance(meeting, words),
            quorum: quorum::quorum(meeting),
            times: agenda::times(meeting),
            speakers: speakers::speakers(meeting, words),
            needs: needs::needs(meeting, words),
            recipients: recipients::recipients(meeting),
            ranking: ranking::ranking(meeting, words),
            votes: votes::votes(meeting, words),
            contests: contests::contests(meeting, words),
            decisions: decisions::decisions(meeting, words),
            undecided: decisions::undecided(meeting, words),
            objections: decisions::objections(meeting, words),
            actions: totals::actions(meeting),
            overrides: overrides::overrides(meeting, words),
            next_meeting: totals::next_meeting(meeting, words),
        }
    }
}

/// The bytes of `minutes.json`: indented JSON, the same for the same state, ending with a line feed. `session` and `h`
/// are 32 hexadecimal digits; `n` and `h` name the last line of the journal that the state holds.
///
/// # Errors
/// [`WriteError`], which no meeting is known to cause.
pub fn minutes_json(meeting: &Meeting, session: &str, n: u64, h: &str, words: &Words) -> Result<Vec<u8>, WriteError> {
    super::json(&MinutesFile {
        format: MINUTES_FORMAT.into(),
        session: session.into(),
        language: words.language().code().into(),
        journal: JournalMark { n, h: h.to_owned() },
        meeting: Cow::Borrowed(meeting),
        computed: Computed::of(meeting, words),
    })
}
