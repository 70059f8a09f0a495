//! The papers a meeting leaves behind, ready to sign or to hand on: which there are, and what stands in each. How they
//! look is the business of the formats.

mod attendance;
mod cards;
mod frame;
mod invitation;
mod missing;
mod needs;
mod official;
mod plan;
mod priorities;
mod private;
mod recipients;
mod scoring;
mod summary;

pub use missing::missing;
pub(in crate::report) use private::hidden;

use super::document::Document;
use super::notulen::Draft;
use crate::i18n::{Words, say};
use crate::meeting::Meeting;
use crate::meeting::recipients::Recipient;
use crate::seal::Code;

/// One of the papers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PaperKind {
    /// Undangan: the letter that calls people, with the agenda.
    Invitation,
    /// Berita acara: what was decided, for signature.
    OfficialRecord,
    /// Notulen: how the meeting went.
    Minutes,
    /// Daftar hadir: who came, with room for signatures.
    Attendance,
    /// Daftar usulan: every need.
    Needs,
    /// Daftar prioritas and the RKP matrix.
    Priorities,
    /// Matriks skoring: every value given.
    Scoring,
    /// Daftar penerima bantuan: initials and counts.
    Recipients,
    /// The same with the households themselves: for those who work with it, never for the wall.
    RecipientsInFull,
    /// RKTL: actions and schedule.
    ActionPlan,
    /// One card for each who promised something.
    Cards,
    /// Ringkasan warga: few lines for a chat group.
    Summary,
}

impl PaperKind {
    /// All papers, in the order in which they are filed.
    pub const ALL: [Self; 12] = [
        Self::Invitation,
        Self::OfficialRecord,
        Self::Minutes,
        Self::Attendance,
        Self::Needs,
        Self::Priorities,
        Self::Scoring,
        Self::Recipients,
        Self::RecipientsInFull,
        Self::ActionPlan,
        Self::Cards,
        Self::Summary,
    ];

    /// The name on the command line and of its file: the one offices use.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Invitation => "undangan",
            Self::OfficialRecord => "berita-acara",
            Self::Minutes => "notulen",
            Self::Attendance => "daftar-hadir",
            Self::Needs => "daftar-usulan",
            Self::Priorities => "daftar-prioritas",
            Self::Scoring => "matriks-skoring",
            Self::Recipients => "daftar-penerima",
            Self::RecipientsInFull => "daftar-penerima-lengkap",
            Self::ActionPlan => "rktl",
            Self::Cards => "kartu-tugas",
            Self::Summary => "ringkasan",
        }
    }

    /// The same in English, understood too.
    #[must_use]
    pub const fn english(self) -> &'static str {
        match self {
            Self::Invitation => "invitation",
            Self::OfficialRecord => "official-record",
            Self::Minutes => "minutes",
            Self::Attendance => "attendance",
            Self::Needs => "needs",
            Self::Priorities => "priorities",
            Self::Scoring => "scoring",
            Self::Recipients => "recipients",
            Self::RecipientsInFull => "recipients-in-full",
            Self::ActionPlan => "action-plan",
            Self::Cards => "action-cards",
            Self::Summary => "summary",
        }
    }

    /// Its name for people.
    #[must_use]
    pub fn name(self, words: &Words) -> String {
        match self {
            Self::Invitation => say!(words, "paper-name-invitation"),
            Self::OfficialRecord => say!(words, "paper-name-official"),
            Self::Minutes => say!(words, "paper-name-minutes"),
            Self::Attendance => say!(words, "paper-name-attendance"),
            Self::Needs => say!(words, "paper-name-needs"),
            Self::Priorities => say!(words, "paper-name-priorities"),
            Self::Scoring => say!(words, "paper-name-scoring"),
            Self::Recipients => say!(words, "paper-name-recipients"),
            Self::RecipientsInFull => say!(words, "paper-name-recipients-full"),
            Self::ActionPlan => say!(words, "paper-name-plan"),
            Self::Cards => say!(words, "paper-name-cards"),
            Self::Summary => say!(words, "paper-name-summary"),
        }
    }

    /// Whether it is a list first of all, which spreadsheets can hold.
    #[must_use]
    pub const fn is_list(self) -> bool {
        matches!(
            self,
            Self::Attendance
                | Self::Needs
                | Self::Priorities
                | Self::Scoring
                | Self::Recipients
                | Self::RecipientsInFull
                | Self::ActionPlan
        )
    }

    /// Whether it names people who did not agree to be read about: it is made when it is asked for by name, never along
    /// with others.
    #[must_use]
    pub const fn is_private(self) -> bool {
        matches!(self, Self::RecipientsInFull)
    }

    /// Whether the meeting has anything to put on it.
    #[must_use]
    pub fn has_content(self, meeting: &Meeting) -> bool {
        match self {
            Self::Invitation | Self::OfficialRecord | Self::Minutes | Self::Summary => true,
            Self::Attendance => !meeting.people.is_empty(),
            Self::Needs => !meeting.needs.is_empty(),
            Self::Priorities => !meeting.standing_ranking().lines.is_empty(),
            Self::Scoring => !meeting.scoring.criteria.is_empty() && !meeting.scoring.values.is_empty(),
            Self::Recipients | Self::RecipientsInFull => meeting.recipients.iter().any(Recipient::stands),
            Self::ActionPlan => !meeting.actions.is_empty(),
            Self::Cards => meeting.actions.iter().any(|action| action.plan.owner.is_some()),
        }
    }
}

/// A paper of the meeting as it stands, in the language of `words`. `code` is that of the last line of the journal, to
/// stand at the foot of each page; numbers by which people could be traced or called are hidden.
#[must_use]
pub fn paper(kind: PaperKind, meeting: &Meeting, words: &Words, code: Option<Code>) -> Document {
    let mut document = match kind {
        PaperKind::Minutes => super::notulen(meeting, words),
        _ => {
            let mut draft = Draft::new(meeting, words);
            match kind {
                PaperKind::Invitation => draft.invitation(),
                PaperKind::OfficialRecord => draft.official_record(),
                PaperKind::Attendance => draft.attendance_list(),
                PaperKind::Needs => draft.needs_list(),
                PaperKind::Priorities => draft.priority_list(),
                PaperKind::Scoring => draft.scoring_matrix(),
                PaperKind::Recipients => draft.recipients_list(),
                PaperKind::RecipientsInFull => draft.recipients_in_full(),
                PaperKind::ActionPlan => draft.action_plan(),
                PaperKind::Cards => draft.action_cards(),
                PaperKind::Summary | PaperKind::Minutes => draft.summary(),
            }
            draft.document
        }
    };
    private::hide(&mut document, &say!(words, "paper-number-hidden"));
    // The letter comes before the record, whose number and code it cannot have.
    if kind != PaperKind::Invitation {
        document.number = meeting.details.number.to_string();
        document.code = code.map(|code| code.to_string()).unwrap_or_default();
    }
    document
}
