//! How the quorum stood: minute by minute, and at the moments it matters.

use crate::meeting::decisions::DecisionStatus;
use crate::meeting::people::Presence;
use crate::meeting::rules::{QuorumBase, QuorumStatus, SecondSitting};
use crate::meeting::{Meeting, Moment, Stage};
use serde::{Deserialize, Serialize};

/// The number present at the end of a minute in which it changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct QuorumMoment {
    /// Which sitting.
    pub sitting: u32,
    /// When the last change of that minute was recorded.
    pub at: Moment,
    /// How many of those who count were there.
    pub present: u32,
    /// How many were needed; 0 where no quorum is asked.
    pub needed: u32,
    /// Whether that was enough.
    pub met: bool,
}

/// Something that rests on the quorum.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Occasion {
    /// The start was put off.
    Delayed,
    /// The meeting was moved to another day.
    Postponed,
    /// The meeting was declared open.
    Opened,
    /// A decision was made, or voted down.
    Decision,
    /// A round of a vote opened.
    VoteRound,
}

/// How the quorum stood when something rested on it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Checkpoint {
    /// What rested on it.
    pub occasion: Occasion,
    /// Of which decision or vote.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Which round of the vote, from 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub round: Option<usize>,
    /// When.
    pub at: Moment,
    /// Whom the fraction is taken of.
    pub base: u32,
    /// How many of them were there.
    pub present: u32,
    /// How many were needed; 0 where no quorum is asked.
    pub needed: u32,
    /// Whether that was enough.
    pub met: bool,
}

impl Checkpoint {
    fn new(occasion: Occasion, at: Moment, status: QuorumStatus) -> Self {
        let QuorumStatus { base, present, needed } = status;
        Self { occasion, id: None, round: None, at, base, present, needed, met: status.met() }
    }
}

/// The quorum rule in numbers, and its story.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct QuorumReport {
    /// Whom the fraction is taken of.
    pub base: u32,
    /// How many are needed; 0 where no quorum is asked.
    pub needed: u32,
    /// Whether the rules ask for it in this sitting; a second one may go on with whoever is there.
    pub asked: bool,
    /// Each minute at which the number present changed.
    pub timeline: Vec<QuorumMoment>,
    /// How it stood at each delay, opening, decision and vote round.
    pub checkpoints: Vec<Checkpoint>,
}

pub(super) fn quorum(meeting: &Meeting) -> QuorumReport {
    let now = meeting.quorum_now();
    QuorumReport {
        base: now.base,
        needed: now.needed,
        asked: asked(meeting),
        timeline: timeline(meeting, now.needed),
        checkpoints: checkpoints(meeting),
    }
}

fn asked(meeting: &Meeting) -> bool {
    let rule = &meeting.rules.quorum;
    rule.base != QuorumBase::None && (meeting.sitting == 1 || rule.second_sitting == SecondSitting::SameQuorum)
}

/// One sweep over all changes of presence, so that a hall of thousands costs no more than sorting them.
fn timeline(meeting: &Meeting, needed: u32) -> Vec<QuorumMoment> {
    let counted = meeting.people.iter().filter(|p| p.person.votes && p.person.invited);
    let mut changes: Vec<(u32, Moment, usize, bool)> = Vec::new();
    for (person, participant) in counted.enumerate() {
        for entry in &participant.presence {
            let there = match entry.presence {
                Presence::Arrived {} => true,
                Presence::Represented { .. } => meeting.rules.quorum.represented_count,
                Presence::Left { .. } | Presence::Excused { .. } => false,
            };
            changes.push((entry.sitting, entry.at, person, there));
        }
    }
    changes.sort_by_key(|&(sitting, at, _, _)| (sitting, at));

    let mut timeline: Vec<QuorumMoment> = Vec::new();
    let mut inside = std::collections::BTreeSet::new();
    let (mut sitting, mut last_shown) = (0, 0);
    let minute = |at: Moment| at.timestamp().div_euclid(60);
    for (place, &(of_sitting, at, person, there)) in changes.iter().enumerate() {
        if of_sitting != sitting {
            (sitting, last_shown) = (of_sitting, 0);
            inside.clear();
        }
        if there {
            inside.insert(person)
        } else {
            inside.remove(&person)
        };
        let minute_goes_on =
            changes.get(place + 1).is_some_and(|next| next.0 == sitting && minute(next.1) == minute(at));
        let present = u32::try_from(inside.len()).unwrap_or(u32::MAX);
        if !minute_goes_on && present != last_shown {
            last_shown = present;
            timeline.push(QuorumMoment { sitting, at, present, needed, met: present >= needed });
        }
    }
    timeline
}

fn checkpoints(meeting: &Meeting) -> Vec<Checkpoint> {
    let mut all = Vec::new();
    for entry in &meeting.stages {
        let occasion = match entry.change.to {
            Stage::Delayed => Occasion::Delayed,
            Stage::Postponed => Occasion::Postponed,
            Stage::Opened => Occasion::Opened,
            _ => continue,
        };
        all.extend(entry.change.quorum.map(|status| Checkpoint::new(occasion, entry.at, status)));
    }
    for decision in &meeting.decisions {
        if let DecisionStatus::Decided { at, quorum, .. } | DecisionStatus::Rejected { at, quorum, .. } =
            decision.status
        {
            let checkpoint = Checkpoint::new(Occasion::Decision, at, quorum);
            all.push(Checkpoint { id: Some(decision.id.to_string()), ..checkpoint });
        }
    }
    for vote in &meeting.votes {
        for (round, number) in vote.rounds.iter().zip(1..) {
            let status = meeting.quorum_at(round.opened_at);
            let checkpoint = Checkpoint::new(Occasion::VoteRound, round.opened_at, status);
            all.push(Checkpoint { id: Some(vote.id.to_string()), round: Some(number), ..checkpoint });
        }
    }
    all.sort_by_key(|checkpoint| checkpoint.at);
    all
}
