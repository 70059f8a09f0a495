//! What a row of this list is: a decision, an objection or a vote; and what each of them belongs to.

use crate::meeting::decisions::{DecisionStatus, Manner};
use crate::meeting::objections::Subject;
use crate::meeting::{ContestId, DecisionId, Id as _, Meeting, ObjectionId, VoteId};
use crate::tui::app::App;
use crate::tui::rows::Key;

/// A row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Thing {
    Decision(DecisionId),
    Objection(ObjectionId),
    Vote(VoteId),
    Contest(ContestId),
}

/// The kind stands above the number.
const KIND: u32 = 32;

impl Thing {
    pub fn key(self) -> Key {
        let (kind, number) = match self {
            Self::Decision(id) => (0, id.number()),
            Self::Objection(id) => (1, id.number()),
            Self::Vote(id) => (2, id.number()),
            Self::Contest(id) => (3, id.number()),
        };
        (kind << KIND) + Key::from(number)
    }

    pub fn of(key: Key) -> Option<Self> {
        let number = u32::try_from(key & ((1 << KIND) - 1)).ok()?;
        match key >> KIND {
            0 => Some(Self::Decision(DecisionId::from_number(number))),
            1 => Some(Self::Objection(ObjectionId::from_number(number))),
            2 => Some(Self::Vote(VoteId::from_number(number))),
            3 => Some(Self::Contest(ContestId::from_number(number))),
            _ => None,
        }
    }

    /// The key of the heading it stands under.
    pub const fn section(self) -> &'static str {
        match self {
            Self::Decision(_) => "decisions-section-decisions",
            Self::Objection(_) => "decisions-section-objections",
            Self::Vote(_) => "decisions-section-votes",
            Self::Contest(_) => "decisions-section-contests",
        }
    }

    /// The decision it is or is about.
    pub fn decision(self, meeting: &Meeting) -> Option<DecisionId> {
        match self {
            Self::Decision(id) => Some(id),
            Self::Objection(id) => match meeting.objections.get(id)?.subject {
                Subject::Decision(decision) => Some(decision),
                Subject::Need(_) | Subject::Matter(_) => None,
            },
            Self::Vote(id) => meeting.votes.get(id).map(|vote| vote.call.decision),
            Self::Contest(_) => None,
        }
    }

    /// The vote it is, or the one that is taken or was taken on it.
    pub fn vote(self, meeting: &Meeting) -> Option<VoteId> {
        match self {
            Self::Vote(id) => Some(id),
            Self::Contest(_) => None,
            Self::Decision(_) | Self::Objection(_) => {
                let decision = meeting.decisions.get(self.decision(meeting)?)?;
                match &decision.status {
                    DecisionStatus::Voting { vote }
                    | DecisionStatus::Rejected { vote, .. }
                    | DecisionStatus::Decided { manner: Manner::Vote { vote, .. }, .. } => Some(*vote),
                    _ => None,
                }
            }
        }
    }
}

/// The selected row.
pub fn selected(app: &App) -> Option<Thing> {
    Thing::of(app.list().selected()?)
}

/// What an objection raised here is about.
pub fn subject(app: &App) -> Option<Subject> {
    selected(app)?.decision(app.meeting()).map(Subject::Decision)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_is_known_by_its_key() {
        for thing in [
            Thing::Decision(DecisionId::from_number(7)),
            Thing::Objection(ObjectionId::from_number(7)),
            Thing::Vote(VoteId::from_number(999_999)),
            Thing::Contest(ContestId::from_number(7)),
        ] {
            assert_eq!(Thing::of(thing.key()), Some(thing));
        }
        assert_eq!(Thing::of(9 << KIND), None);
    }
}
