//! Decisions, votes and contests as Popolo. Of a secret vote there is nothing but its totals; of an open one names too,
//! where they were called.

use super::Source;
use crate::i18n::majority;
use crate::interchange::civic::{
    Count, Identifier, Motion, NamedVote, Organization, Person, Popolo, Session, VoteEvent,
};
use crate::meeting::contests::{Collecting, Contest, Mark};
use crate::meeting::decisions::{Decision, DecisionStatus, Manner};
use crate::meeting::votes::{Round, RoundResult, Secrecy, Vote};
use crate::meeting::{Moment, ParticipantId, Stage};
use crate::report::phrase::name;
use crate::tally::majority::Verdict;
use std::collections::BTreeSet;

impl Source<'_> {
    pub(super) fn popolo(&self) -> Popolo {
        let meeting = self.meeting;
        let rounds =
            meeting.votes.iter().flat_map(|vote| vote.rounds.iter().enumerate().map(move |round| (vote, round)));
        let closed = rounds.filter_map(|(vote, (place, round))| Some((vote, place, round, round.result.as_ref()?)));
        let mut vote_events: Vec<VoteEvent> =
            closed.map(|(vote, place, round, result)| self.round(vote, place, round, result)).collect();
        vote_events.extend(meeting.contests.iter().filter_map(|contest| self.ballot(contest)));
        let decisions = meeting.decisions.iter().filter(|decision| decision.status != DecisionStatus::Dropped);
        let mut motions: Vec<Motion> = decisions.map(|decision| self.motion(decision)).collect();
        motions.extend(meeting.contests.iter().map(|contest| self.question(contest)));
        Popolo {
            organizations: vec![self.organization()],
            events: vec![self.session_event()],
            persons: self.voters().into_iter().map(|id| self.person(id)).collect(),
            motions,
            vote_events,
        }
    }

    fn organization(&self) -> Organization {
        let details = &self.meeting.details;
        let areas: Vec<String> = details.areas.iter().map(|area| format!("{} {}", area.kind, area.name)).collect();
        let name = if areas.is_empty() { details.title.to_string() } else { areas.join(", ").trim().to_owned() };
        Organization { id: self.uuid("organization"), name: self.public(&name), classification: self.kind_code() }
    }

    fn session_event(&self) -> Session {
        let (meeting, details) = (self.meeting, &self.meeting.details);
        let opened = meeting.first_at(Stage::Opened).map(utc);
        let number = details.number.to_string();
        Session {
            id: self.uuid("meeting"),
            name: self.public(&details.title),
            classification: self.kind_code(),
            start_date: opened.or_else(|| details.planned_start().map(utc)).or(details.date.map(|day| day.to_string())),
            end_date: meeting.first_at(Stage::Closed).map(utc),
            location: self.public(&details.place),
            status: self.civic_status(),
            organization_id: self.uuid("organization"),
            identifiers: if number.is_empty() { Vec::new() } else { vec![Identifier { identifier: number }] },
        }
    }

    fn person(&self, id: ParticipantId) -> Person {
        Person { id: self.uuid(&format!("person/{id}")), name: self.public(&name(self.meeting, id)) }
    }

    /// Those named in the result of a vote.
    fn voters(&self) -> BTreeSet<ParticipantId> {
        let open = self.meeting.votes.iter().filter(|vote| vote.call.secrecy == Secrecy::Open);
        let results = open.flat_map(|vote| &vote.rounds).filter_map(|round| round.result.as_ref());
        results.flat_map(|result| &result.names).map(|named| named.participant).collect()
    }

    fn motion(&self, decision: &Decision) -> Motion {
        let at = match decision.status {
            DecisionStatus::Decided { at, .. } | DecisionStatus::Rejected { at, .. } => Some(at),
            DecisionStatus::Deferred { at, .. } => Some(at),
            _ => None,
        };
        let vote = match (&decision.status, decision.manner()) {
            (_, Some(Manner::Vote { vote, .. })) | (DecisionStatus::Rejected { vote, .. }, _) => {
                self.meeting.votes.get(*vote)
            }
            _ => None,
        };
        let requirement = match (vote, decision.manner()) {
            (Some(vote), _) => majority::rule(self.words, vote.call.majority),
            (None, Some(_)) => crate::i18n::say!(self.words, "ui-consensus"),
            _ => String::new(),
        };
        let result = match decision.status {
            DecisionStatus::Decided { .. } => Some("pass"),
            DecisionStatus::Rejected { .. } => Some("fail"),
            DecisionStatus::Deferred { .. } => Some("deferred"),
            DecisionStatus::Draft | DecisionStatus::Voting { .. } | DecisionStatus::Dropped => None,
        };
        Motion {
            id: self.uuid(&format!("motion/{}", decision.id)),
            organization_id: self.uuid("organization"),
            legislative_session_id: self.uuid("meeting"),
            text: self.public(&decision.motion.text),
            classification: "decision",
            date: decision.read_at.or(at).map(utc),
            requirement,
            result: result.map(str::to_owned),
        }
    }

    fn round(&self, vote: &Vote, place: usize, round: &Round, result: &RoundResult) -> VoteEvent {
        let option = |place: usize| vote.call.options.get(place).map(|option| self.public(option)).unwrap_or_default();
        let mut counts: Vec<Count> = (0..result.counts.options.len())
            .map(|place| Count { option: option(place), value: result.counts.options[place].into() })
            .collect();
        counts.push(Count { option: "abstain".to_owned(), value: result.counts.abstain.into() });
        counts.push(Count { option: "invalid".to_owned(), value: result.counts.invalid.into() });
        let secret = vote.call.secrecy == Secrecy::Secret;
        let named = if secret { &[][..] } else { &result.names[..] };
        let votes = named.iter().map(|named| NamedVote {
            voter_id: self.uuid(&format!("person/{}", named.participant)),
            option: named.option.map_or_else(|| "abstain".to_owned(), option),
        });
        VoteEvent {
            id: self.uuid(&format!("vote/{}/{}", vote.id, place + 1)),
            identifier: format!("{}/{}", vote.id, place + 1),
            motion_id: self.uuid(&format!("motion/{}", vote.call.decision)),
            organization_id: self.uuid("organization"),
            legislative_session_id: self.uuid("meeting"),
            classification: if secret { "secret" } else { "open" },
            start_date: utc(round.opened_at),
            end_date: Some(utc(result.at)),
            result: Some(match result.verdict {
                Verdict::Carried { option, .. } if vote.call.rejecting == Some(option) => "fail",
                Verdict::Carried { .. } => "pass",
                Verdict::Short { .. } => "no majority",
                Verdict::Tied { .. } => "tie",
            }),
            counts,
            votes: votes.collect(),
        }
    }

    /// A contest as a motion: what was asked, and what was chosen.
    fn question(&self, contest: &Contest) -> Motion {
        let option = |place: &usize| contest.opened.choices.get(*place).map(|choice| choice.name.to_string());
        let result = match (&contest.cancelled, &contest.result) {
            (Some(_), _) => Some("cancelled".to_owned()),
            (None, Some(_)) if contest.awaits().is_some() => Some("tie".to_owned()),
            (None, Some(result)) => {
                let chosen = result.selected.as_ref().unwrap_or(&result.winners);
                Some(self.public(&chosen.iter().filter_map(option).collect::<Vec<_>>().join("; ")))
            }
            (None, None) => None,
        };
        Motion {
            id: self.uuid(&format!("motion/{}", contest.opened.id)),
            organization_id: self.uuid("organization"),
            legislative_session_id: self.uuid("meeting"),
            text: self.public(&contest.opened.question),
            classification: "contest",
            date: Some(utc(contest.at)),
            requirement: contest.opened.method.rule.to_string(),
            result,
        }
    }

    /// The ballots of a contest that was closed: how many marked each option, where a ballot marks options; else only
    /// how many there were. The ballots themselves go out in the formats of ballots.
    fn ballot(&self, contest: &Contest) -> Option<VoteEvent> {
        let counted = contest.counted.as_ref()?;
        let mut marked = vec![0_u64; contest.opened.choices.len()];
        let mut whole = true;
        for pile in &counted.ballots {
            let options = match &pile.mark {
                Mark::One(option) => std::slice::from_ref(option),
                Mark::Approval(options) => options,
                Mark::Blank | Mark::Spoiled => &[],
                Mark::Ranking(_) | Mark::Score(_) | Mark::Points(_) | Mark::Pairs(_) => {
                    whole = false;
                    &[]
                }
            };
            options.iter().for_each(|&option| marked[option] += u64::from(pile.count));
        }
        let named = contest.opened.choices.iter().zip(marked).filter(|_| whole);
        let mut counts: Vec<Count> =
            named.map(|(choice, value)| Count { option: self.public(&choice.name), value }).collect();
        if !whole {
            counts.push(Count { option: "ballots".to_owned(), value: counted.counts.valid.into() });
        }
        counts.push(Count { option: "abstain".to_owned(), value: counted.counts.blank.into() });
        counts.push(Count { option: "invalid".to_owned(), value: counted.counts.spoiled.into() });
        let id = contest.opened.id;
        Some(VoteEvent {
            id: self.uuid(&format!("vote/{id}")),
            identifier: id.to_string(),
            motion_id: self.uuid(&format!("motion/{id}")),
            organization_id: self.uuid("organization"),
            legislative_session_id: self.uuid("meeting"),
            classification: match contest.opened.collecting {
                Collecting::Hands | Collecting::RollCall => "open",
                Collecting::Papers | Collecting::Urn => "secret",
            },
            start_date: utc(contest.at),
            end_date: contest.closed_at.map(utc),
            result: None,
            counts,
            votes: Vec::new(),
        })
    }
}

/// A moment in UTC, the only form in which every version of Popolo's schemas takes one.
fn utc(at: Moment) -> String {
    at.to_utc().format("%Y-%m-%dT%H:%M:%SZ").to_string()
}

/// A moment of ISO 8601 with its offset.
pub(super) fn moment(at: Moment) -> String {
    at.format("%Y-%m-%dT%H:%M:%S%:z").to_string()
}
