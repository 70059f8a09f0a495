//! The meeting as it stands, and the questions one can ask of it.

use super::Moment;
use super::actions::Action;
use super::agenda::{Agenda, AgendaItem};
use super::contests::Contest;
use super::decisions::Decision;
use super::details::{Details, Roles, RuleChange};
use super::floor::Floor;
use super::id::{ActionId, AgendaItemId, DecisionId, NeedId, NoteId, ObjectionId, ParticipantId, RecipientId, VoteId};
use super::ledger::{Entry, Ledger};
use super::needs::Need;
use super::notes::Note;
use super::objections::Objection;
use super::people::Participant;
use super::recipients::Recipient;
use super::record::Record;
use super::refusal::{Field, Refusal};
use super::rules::Rules;
use super::scoring::Scoring;
use super::stage::{Stage, StageEntry};
use super::votes::Vote;
use serde::{Deserialize, Serialize};

/// The whole meeting. It is what `minutes.json` holds, and the fold of every event.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Meeting {
    /// The head: kind, title, place, date, ceiling.
    pub details: Details,
    /// The rules of order.
    pub rules: Rules,
    /// Changes of the rules after people had come.
    pub rule_changes: Vec<RuleChange>,
    /// Who holds which office.
    pub roles: Roles,
    /// Where the meeting stands.
    pub stage: Stage,
    /// Which sitting it is: 2 after a postponement.
    pub sitting: u32,
    /// How it came to stand there.
    pub stages: Vec<StageEntry>,
    /// The people.
    pub people: Ledger<Participant>,
    /// The agenda.
    pub agenda: Agenda,
    /// Who speaks, who waits, who spoke.
    #[serde(skip_serializing_if = "Floor::is_unused")]
    pub floor: Floor,
    /// The minutes line by line.
    pub notes: Ledger<Note>,
    /// The needs.
    pub needs: Ledger<Need>,
    /// The recipients of aid; left out where there are none.
    #[serde(skip_serializing_if = "Ledger::is_empty")]
    pub recipients: Ledger<Recipient>,
    /// Criteria, values, ranking.
    pub scoring: Scoring,
    /// The objections.
    pub objections: Ledger<Objection>,
    /// The decisions.
    pub decisions: Ledger<Decision>,
    /// The votes.
    pub votes: Ledger<Vote>,
    /// The contests.
    pub contests: Ledger<Contest>,
    /// The action plan.
    pub actions: Ledger<Action>,
    /// The record as a document.
    pub record: Record,
}

impl Default for Meeting {
    fn default() -> Self {
        Self {
            details: Details::default(),
            rules: Rules::default(),
            rule_changes: Vec::new(),
            roles: Roles::default(),
            stage: Stage::default(),
            sitting: 1,
            stages: Vec::new(),
            people: Ledger::default(),
            agenda: Agenda::default(),
            floor: Floor::default(),
            notes: Ledger::default(),
            needs: Ledger::default(),
            recipients: Ledger::default(),
            scoring: Scoring::default(),
            objections: Ledger::default(),
            decisions: Ledger::default(),
            votes: Ledger::default(),
            contests: Ledger::default(),
            actions: Ledger::default(),
            record: Record::default(),
        }
    }
}

fn find<T: Entry>(ledger: &Ledger<T>, id: T::Id, what: Field) -> Result<&T, Refusal> {
    ledger.get(id).ok_or_else(|| Refusal::Unknown { what, id: id.to_string() })
}

impl Meeting {
    /// What must be there before people can sign in, and is not.
    #[must_use]
    pub fn missing_to_begin(&self) -> Vec<Field> {
        [
            (self.details.title.is_blank(), Field::Title),
            (self.details.date.is_none(), Field::Date),
            (self.details.place.is_blank(), Field::Place),
            (self.agenda.items.is_empty(), Field::AgendaItem),
        ]
        .into_iter()
        .filter_map(|(missing, field)| missing.then_some(field))
        .collect()
    }

    /// How many of those entitled to vote were there at that minute.
    #[must_use]
    pub fn entitled_present(&self, at: Moment) -> u32 {
        u32::try_from(self.electorate_at(at).len()).unwrap_or(u32::MAX)
    }

    /// When it first came to that stage.
    #[must_use]
    pub fn first_at(&self, stage: Stage) -> Option<Moment> {
        self.stages.iter().find(|entry| entry.change.to == stage).map(|entry| entry.at)
    }

    /// Whether a person is named in the minutes, a need, an objection, an action or an office.
    #[must_use]
    pub fn names(&self, id: ParticipantId) -> bool {
        let roles = &self.roles;
        [roles.chair, roles.secretary, roles.facilitator].contains(&Some(id))
            || roles.resource_persons.contains(&id)
            || roles.handovers.iter().any(|handover| [handover.from, handover.to].contains(&Some(id)))
            || self.agenda.items.iter().any(|item| item.topic.presenter == Some(id))
            || self.floor.names(id)
            || self.notes.iter().any(|note| note.remark.speaker == Some(id))
            || self.needs.iter().any(|need| need.proposers.contains(&id) || need.supporters.contains(&id))
            || self.objections.iter().any(|o| o.by == id || o.answers.iter().any(|answer| answer.by == Some(id)))
            || self.actions.iter().any(|a| a.plan.owner == Some(id) || a.plan.supporters.contains(&id))
            || self.votes.iter().flat_map(|vote| &vote.rounds).any(|round| round.electorate.contains(&id))
            || self.contests.iter().any(|contest| contest.opened.electorate.contains(&id))
            || self.record.signers.iter().any(|signer| signer.participant == Some(id))
            || self.record.corrections.iter().any(|correction| correction.by == Some(id))
    }

    pub(super) fn begin_sitting(&mut self) {
        self.sitting += 1;
    }

    pub(super) fn must_be_in(&self, allowed: &[Stage]) -> Result<(), Refusal> {
        if self.stage.is_final() && !allowed.contains(&self.stage) {
            return Err(Refusal::Locked { stage: self.stage });
        }
        match allowed.contains(&self.stage) {
            true => Ok(()),
            false => Err(Refusal::WrongStage { stage: self.stage, allowed: allowed.to_vec() }),
        }
    }

    /// Not final and not cancelled.
    pub(super) fn must_be_open(&self) -> Result<(), Refusal> {
        match self.stage.is_final() || self.stage == Stage::Cancelled {
            true => Err(Refusal::Locked { stage: self.stage }),
            false => Ok(()),
        }
    }

    pub(super) fn must_be_draft(&self) -> Result<(), Refusal> {
        self.must_be_in(&[Stage::Draft])
    }

    /// Content may still be written: before the meeting is closed.
    pub(super) fn must_take_content(&self) -> Result<(), Refusal> {
        self.must_be_open()?;
        match self.stage.takes_content() {
            true => Ok(()),
            false => Err(Refusal::ContentClosed { stage: self.stage }),
        }
    }

    pub(super) fn must_be_in_session(&self) -> Result<(), Refusal> {
        self.must_be_in(&[Stage::Opened, Stage::Running, Stage::Recess, Stage::Closing])
    }

    /// The participant with this id.
    ///
    /// # Errors
    /// [`Refusal::Unknown`] where there is none; the same for the questions below.
    pub fn participant(&self, id: ParticipantId) -> Result<&Participant, Refusal> {
        find(&self.people, id, Field::Participants)
    }

    pub(super) fn all_participants(&self, ids: &[ParticipantId]) -> Result<(), Refusal> {
        let mut seen = std::collections::BTreeSet::new();
        for &id in ids {
            self.participant(id)?;
            if !seen.insert(id) {
                return Err(Refusal::NamedTwice { participant: id });
            }
        }
        Ok(())
    }

    /// The agenda item with this id.
    ///
    /// # Errors
    /// [`Refusal::Unknown`].
    pub fn agenda_item(&self, id: AgendaItemId) -> Result<&AgendaItem, Refusal> {
        find(&self.agenda.items, id, Field::AgendaItem)
    }

    /// The note with this id.
    ///
    /// # Errors
    /// [`Refusal::Unknown`].
    pub fn note(&self, id: NoteId) -> Result<&Note, Refusal> {
        find(&self.notes, id, Field::Note)
    }

    /// The need with this id.
    ///
    /// # Errors
    /// [`Refusal::Unknown`].
    pub fn need(&self, id: NeedId) -> Result<&Need, Refusal> {
        find(&self.needs, id, Field::Needs)
    }

    pub(super) fn listed_need(&self, id: NeedId) -> Result<&Need, Refusal> {
        let need = self.need(id)?;
        if need.is_listed() { Ok(need) } else { Err(Refusal::NeedNotListed { need: id }) }
    }

    /// The recipient with this id.
    ///
    /// # Errors
    /// [`Refusal::Unknown`].
    pub fn recipient(&self, id: RecipientId) -> Result<&Recipient, Refusal> {
        find(&self.recipients, id, Field::Recipient)
    }

    /// The objection with this id.
    ///
    /// # Errors
    /// [`Refusal::Unknown`].
    pub fn objection(&self, id: ObjectionId) -> Result<&Objection, Refusal> {
        find(&self.objections, id, Field::Objection)
    }

    /// The decision with this id.
    ///
    /// # Errors
    /// [`Refusal::Unknown`].
    pub fn decision(&self, id: DecisionId) -> Result<&Decision, Refusal> {
        find(&self.decisions, id, Field::Decision)
    }

    /// The vote with this id.
    ///
    /// # Errors
    /// [`Refusal::Unknown`].
    pub fn vote(&self, id: VoteId) -> Result<&Vote, Refusal> {
        find(&self.votes, id, Field::Vote)
    }

    /// The action with this id.
    ///
    /// # Errors
    /// [`Refusal::Unknown`].
    pub fn action(&self, id: ActionId) -> Result<&Action, Refusal> {
        find(&self.actions, id, Field::Action)
    }
}
