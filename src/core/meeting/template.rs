//! The next meeting made like this one: what is known beforehand and what is still owed, nothing of what was said.

use super::actions::{Action, ActionForm, ActionStatus, AddAction, Plan, ReportProgress};
use super::agenda::{AddItem, Topic};
use super::details::{Describe, Details, Previous, SetRules};
use super::people::AddPerson;
use super::scoring::{SetCriteria, Weighted};
use super::words::{Line, Text};
use super::{ActionId, AgendaItemId, Command, Id, Meeting, ParticipantId};
use std::collections::BTreeMap;

/// The commands that prepare a new meeting like this one: kind, areas, place, times and title; the rules of order; the
/// people invited, and whoever else still owes something; the agenda; the criteria; and every action still owed, with
/// `carried_from`. `previous` is the name of this meeting's session.
///
/// Day, document number and ceiling belong to one meeting and are left out; the first command is the
/// [`Command::Describe`] to put them in.
#[must_use]
pub fn template(meeting: &Meeting, previous: &str) -> Vec<Command> {
    let mut copy = Copying { meeting, previous, people: BTreeMap::new() };
    let mut commands = vec![copy.head(), Command::SetRules(copy.rules())];
    commands.extend(copy.people());
    commands.extend(copy.agenda());
    commands.extend(copy.criteria());
    commands.extend(copy.actions());
    commands
}

struct Copying<'a> {
    meeting: &'a Meeting,
    previous: &'a str,
    /// The ids people had, and those they get.
    people: BTreeMap<ParticipantId, ParticipantId>,
}

impl Copying<'_> {
    fn head(&self) -> Command {
        let before = &self.meeting.details;
        let details = Details {
            number: Line::default(),
            date: None,
            ceiling: None,
            remark: Text::default(),
            previous: Some(Previous { session: self.previous.into(), title: before.title.clone(), date: before.date }),
            ..before.clone()
        };
        Command::Describe(Describe { details })
    }

    fn rules(&self) -> SetRules {
        SetRules { rules: self.meeting.rules.clone(), reason: Line::default() }
    }

    fn people(&mut self) -> Vec<Command> {
        let owing: Vec<_> = self.owed().filter_map(|action| action.plan.owner).collect();
        let stay = self.meeting.people.iter().filter(|one| one.person.invited || owing.contains(&one.id));
        let mut commands = Vec::new();
        for (one, number) in stay.zip(1..) {
            self.people.insert(one.id, ParticipantId::from_number(number));
            commands.push(Command::AddPerson(AddPerson { person: one.person.clone() }));
        }
        commands
    }

    fn agenda(&self) -> Vec<Command> {
        let agenda = &self.meeting.agenda;
        let mut ids: BTreeMap<AgendaItemId, AgendaItemId> = BTreeMap::new();
        let mut commands = Vec::new();
        for item in agenda.in_order() {
            // A part may stand before its whole in the order, but can only be added after it.
            let whole = item.topic.parent.and_then(|id| agenda.items.get(id));
            for item in whole.into_iter().chain([item]) {
                if ids.contains_key(&item.id) {
                    continue;
                }
                let topic = Topic {
                    presenter: item.topic.presenter.and_then(|id| self.people.get(&id).copied()),
                    parent: item.topic.parent.and_then(|id| ids.get(&id).copied()),
                    ..item.topic.clone()
                };
                commands.push(Command::AddItem(AddItem { topic }));
                let number = u32::try_from(commands.len()).unwrap_or(u32::MAX);
                ids.insert(item.id, AgendaItemId::from_number(number));
            }
        }
        commands
    }

    fn criteria(&self) -> Option<Command> {
        let scoring = &self.meeting.scoring;
        // Ids of criteria follow their order, here and there, so tie-breakers stay right.
        let weighted =
            |criterion: &super::scoring::Criterion| Weighted { name: criterion.name.clone(), weight: criterion.weight };
        let criteria = SetCriteria {
            criteria: scoring.criteria.iter().map(weighted).collect(),
            scale: scoring.scale,
            tie_breakers: scoring.tie_breakers.clone(),
        };
        (!scoring.criteria.is_empty()).then_some(Command::SetCriteria(criteria))
    }

    fn actions(&self) -> Vec<Command> {
        let mut commands = Vec::new();
        for (action, number) in self.owed().zip(1..) {
            commands.push(Command::AddAction(AddAction { plan: self.plan(action) }));
            commands.extend(under_way(action, ActionId::from_number(number)));
        }
        commands
    }

    /// What is still owed and has an owner who can be asked for it.
    fn owed(&self) -> impl Iterator<Item = &Action> {
        let asked = |action: &&Action| action.plan.owner.is_some_and(|id| self.meeting.people.contains(id));
        self.meeting.actions.iter().filter(|action| action.status.is_open()).filter(asked)
    }

    fn plan(&self, action: &Action) -> Plan {
        let due = action.due();
        let before = &action.plan;
        let task = before.form == ActionForm::Task;
        let late = before.start.zip(due).is_some_and(|(start, due)| due < start);
        Plan {
            // Needs and decisions keep their ids in the minutes of their own meeting, not here.
            needs: Vec::new(),
            decisions: Vec::new(),
            start: before.start.filter(|_| !(late && task)),
            due: due.filter(|_| !late || task),
            owner: before.owner.and_then(|id| self.people.get(&id).copied()),
            supporters: before.supporters.iter().filter_map(|id| self.people.get(id).copied()).collect(),
            carried_from: format!("{}/{}", self.previous, action.id).into(),
            ..before.clone()
        }
    }
}

/// How far an action was when it was carried over, if it was begun.
fn under_way(action: &Action, id: ActionId) -> Option<Command> {
    let last = action.progress.last().filter(|_| action.status == ActionStatus::InProgress)?;
    Some(Command::ReportProgress(ReportProgress { id, new_due: None, ..last.report.clone() }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::meeting::{Context, Moment, Rupiah, Scripted, Stage, Stamp, apply, decide};

    fn follow(meeting: &mut Meeting, command: &Command, now: Moment) {
        let context = Context { now, actor: "P02".to_owned() };
        let events = decide(meeting, command, &context).unwrap_or_else(|refusal| panic!("{command:?}: {refusal}"));
        for event in &events {
            apply(meeting, &Stamp { n: 1, at: now, by: context.actor.clone() }, event);
        }
    }

    fn sample() -> Meeting {
        let mut meeting = Meeting::default();
        for line in include_str!("../../../tests/data/sample.jsonl").lines() {
            let line: Scripted = line.parse().unwrap();
            follow(&mut meeting, &line.command, line.at.unwrap());
        }
        meeting
    }

    fn next(meeting: &Meeting) -> Meeting {
        let mut next = Meeting::default();
        let now = "2026-07-11T09:00:00+07:00".parse().unwrap();
        for command in template(meeting, "2026-06-13-musdes") {
            follow(&mut next, &command, now);
        }
        next
    }

    #[test]
    fn the_next_meeting_begins_with_what_is_known_and_owed() {
        let before = sample();
        let next = next(&before);
        let head = Details {
            number: Line::default(),
            date: None,
            ceiling: None,
            remark: Text::default(),
            previous: Some(Previous {
                session: "2026-06-13-musdes".into(),
                title: before.details.title.clone(),
                date: before.details.date,
            }),
            ..before.details.clone()
        };
        assert_eq!(next.details, head);
        assert_eq!(next.rules, before.rules);
        assert_eq!(next.stage, Stage::Draft);
        assert_eq!(next.people.len(), before.people.iter().filter(|one| one.person.invited).count());
        assert_eq!(next.agenda.items.len(), before.agenda.items.len());
        assert_eq!(next.scoring.criteria, before.scoring.criteria);
        assert_eq!((next.notes.len(), next.needs.len(), next.decisions.len()), (0, 0, 0));
        assert_eq!(next.actions.len(), 8);
        for (now, then) in next.actions.iter().zip(&before.actions) {
            assert_eq!(now.plan.carried_from.as_str(), format!("2026-06-13-musdes/{}", then.id));
            assert_eq!((&now.plan.activity, now.due()), (&then.plan.activity, then.due()));
            let name = |meeting: &Meeting, action: &Action| {
                meeting.participant(action.plan.owner.unwrap()).unwrap().person.name.clone()
            };
            assert_eq!(name(&next, now), name(&before, then));
        }
        assert_eq!(next.actions.iter().filter_map(|action| action.plan.cost).sum::<Rupiah>(), Rupiah(8_320_000));
    }

    #[test]
    fn what_is_done_stays_behind_and_what_is_begun_goes_on() {
        let mut before = sample();
        let now = "2026-07-01T09:00:00+07:00".parse().unwrap();
        let mut report = |id: &str, status, percent| {
            let line = format!(
                r#"{{"cmd":"action.progress","id":"{id}","status":"{status}","percent":{percent},"new_due":"2026-07-20"}}"#
            );
            follow(&mut before, &line.parse::<Scripted>().unwrap().command, now);
        };
        report("R01", "done", 100);
        report("R02", "in_progress", 40);
        report("R03", "dropped", 0);
        let next = next(&before);
        let first = next.actions.at(0).unwrap();
        assert_eq!(next.actions.len(), 6);
        assert_eq!(first.plan.carried_from.as_str(), "2026-06-13-musdes/R02");
        assert_eq!(first.status, ActionStatus::InProgress);
        assert_eq!(first.progress[0].report.percent, Some(40));
        assert_eq!(first.due(), "2026-07-20".parse().ok());
    }

    #[test]
    fn a_guest_comes_along_only_with_something_owed() {
        let mut before = sample();
        let now = "2026-06-13T12:00:00+07:00".parse().unwrap();
        before.stage = Stage::Running;
        for line in [
            r#"{"cmd":"person.walk_in","person":{"name":"Sri Tamu"}}"#,
            r#"{"cmd":"person.walk_in","person":{"name":"Budi Lewat"}}"#,
        ] {
            follow(&mut before, &line.parse::<Scripted>().unwrap().command, now);
        }
        let guest = before.people.iter().find(|one| one.person.name.as_str() == "Sri Tamu").unwrap().id;
        let line = format!(r#"{{"cmd":"action.add","plan":{{"activity":"Kirim foto","owner":"{guest}"}}}}"#);
        follow(&mut before, &line.parse::<Scripted>().unwrap().command, now);
        let next = next(&before);
        let names: Vec<_> = next.people.iter().map(|one| one.person.name.as_str()).collect();
        assert!(names.contains(&"Sri Tamu") && !names.contains(&"Budi Lewat"));
        let owner = next.actions.last().unwrap().plan.owner.unwrap();
        assert_eq!(next.participant(owner).unwrap().person.name.as_str(), "Sri Tamu");
    }
}
