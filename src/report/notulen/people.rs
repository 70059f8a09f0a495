//! Participants, quorum and agenda.

use super::Draft;
use crate::i18n::{domain, list, quorum, say};
use crate::meeting::agenda::ItemStatus;
use crate::meeting::people::Participant;
use crate::meeting::rules::{QuorumBase, QuorumStatus};
use crate::report::document::{Align, Fact, Marks, Table};
use crate::report::minutes::{Checkpoint, Exception, Group, Grouping, Occasion, Voice, Voices};
use crate::report::phrase::{inside, name};

impl Draft<'_> {
    pub(super) fn people(&mut self) {
        self.section(say!(self.words, "report-section-people"));
        let counts = self.counts();
        self.document.paragraph(counts);
        let facts = self.exceptions_by_name();
        self.document.facts(facts);
        let missing = self.groups_missing();
        self.document.paragraph(missing);
        let voices = self.voices();
        self.document.facts(voices);
        let rule = self.quorum_rule();
        self.document.paragraph(rule);
        let checkpoints = self.computed.quorum.checkpoints.iter().filter_map(|c| self.checkpoint(c)).collect();
        self.document.list(Marks::Own, checkpoints);
    }

    pub(in crate::report) fn counts(&self) -> String {
        let (words, language) = (self.words, self.language());
        let count = &self.computed.attendance.entitled;
        if self.meeting.people.is_empty() {
            return String::new();
        }
        let mut told = say!(
            words,
            "report-attendance",
            listed = count.listed,
            came = count.came,
            share = count.share.said(language),
            men = count.men,
            women = count.women,
            unknown = count.sex_unknown,
            women_share = count.women_share.said(language)
        );
        let besides = |p: &&Participant| !(p.person.invited && p.person.votes) && p.came(self.meeting.sitting);
        let others: Vec<String> =
            self.meeting.people.iter().filter(besides).map(|p| p.person.name.to_string()).collect();
        if !others.is_empty() {
            told.push(' ');
            told +=
                &say!(words, "report-attendance-others", count = others.len(), names = list::and(language, &others));
        }
        told
    }

    fn exceptions_by_name(&self) -> Vec<Fact> {
        let (words, attendance) = (self.words, &self.computed.attendance);
        let one = |exception: &Exception, with_time: bool| {
            let time = exception.at.filter(|_| with_time).map(|at| self.clock(at));
            let note = Some(exception.note.to_string()).filter(|note| !note.is_empty());
            let remarks: Vec<String> = [time, note].into_iter().flatten().collect();
            match remarks.is_empty() {
                true => exception.name.to_string(),
                false => format!("{} ({})", exception.name, remarks.join(", ")),
            }
        };
        let fact = |label: String, people: &[Exception], with_time: bool| {
            let names: Vec<String> = people.iter().map(|exception| one(exception, with_time)).collect();
            Fact::new(label, names.join("; "))
        };
        let groups: Vec<String> = attendance
            .vulnerable
            .iter()
            .filter(|group| group.people.came > 0)
            .map(|group| format!("{} {}", group.name, group.people.came))
            .collect();
        vec![
            fact(say!(words, "ui-represented"), &attendance.represented, false),
            fact(say!(words, "ui-excused"), &attendance.excused, false),
            fact(say!(words, "report-absent"), &attendance.absent, false),
            fact(say!(words, "report-left"), &attendance.left, true),
            Fact::new(say!(words, "report-vulnerable"), groups.join("; ")),
        ]
    }

    /// The groups the rules ask for of whom nobody came; said once people could have come.
    fn groups_missing(&self) -> String {
        let asked = |group: &&Group| self.meeting.rules.constituencies.contains(&group.code) && group.people.came == 0;
        let groups: Vec<&str> =
            self.computed.attendance.constituencies.iter().filter(asked).map(|group| group.name.as_str()).collect();
        if groups.is_empty() || self.computed.attendance.everyone.came == 0 {
            return String::new();
        }
        say!(self.words, "report-groups-missing", groups = list::and(self.language(), &groups))
    }

    /// Who spoke and who proposed, group by group, once anybody did.
    fn voices(&self) -> Vec<Fact> {
        let (words, speakers) = (self.words, &self.computed.speakers);
        if speakers.turns == 0 && speakers.proposers.people == 0 {
            return Vec::new();
        }
        let group = |voice: &Voice| {
            let (name, people) = (voice.name.as_str(), voice.people);
            let (spoke, proposed) = (voice.speakers, voice.proposers);
            say!(words, "report-voice", group = name, people = people, spoke = spoke, proposed = proposed)
        };
        let one = |voices: &Voices| {
            let label = match voices.by {
                Grouping::Sex => say!(words, "report-voices-sex"),
                Grouping::Hamlet => say!(words, "report-voices-hamlet"),
                Grouping::Constituency => say!(words, "report-voices-constituency"),
                Grouping::Vulnerable => say!(words, "report-voices-vulnerable"),
            };
            Fact { label, value: voices.groups.iter().map(group).collect() }
        };
        speakers.groups.iter().map(one).collect()
    }

    pub(in crate::report) fn quorum_rule(&self) -> String {
        let rule = &self.meeting.rules.quorum;
        if rule.base != QuorumBase::None && !self.computed.quorum.asked {
            let rule = inside(&domain::second_sitting(self.words, rule.second_sitting));
            return say!(self.words, "report-quorum-second", sitting = self.meeting.sitting, rule = rule);
        }
        match rule.base {
            QuorumBase::None => say!(self.words, "report-quorum-none"),
            QuorumBase::Invited | QuorumBase::Members => {
                let needed = self.computed.quorum.needed;
                say!(self.words, "report-quorum-rule", rule = quorum::rule(self.words, rule), needed = needed)
            }
        }
    }

    /// How the quorum stood; decisions say it themselves.
    fn checkpoint(&self, checkpoint: &Checkpoint) -> Option<String> {
        let words = self.words;
        let Checkpoint { base, present, needed, .. } = *checkpoint;
        let occasion = match checkpoint.occasion {
            Occasion::Delayed => domain::stage(words, crate::meeting::Stage::Delayed),
            Occasion::Postponed => domain::stage(words, crate::meeting::Stage::Postponed),
            Occasion::Opened => domain::stage(words, crate::meeting::Stage::Opened),
            Occasion::VoteRound => {
                let (vote, round) = (checkpoint.id.clone().unwrap_or_default(), checkpoint.round.unwrap_or(1));
                say!(words, "report-vote-round", vote = vote, round = round)
            }
            Occasion::Decision => return None,
        };
        // Delays and postponements belong to a sitting that asked for it.
        let free = !self.computed.quorum.asked && matches!(checkpoint.occasion, Occasion::Opened | Occasion::VoteRound);
        let needed = if free { 0 } else { needed };
        let told = quorum::sentence(words, QuorumStatus { base, present, needed });
        Some(self.timed(checkpoint.at, &format!("{occasion}. {told}")))
    }

    pub(super) fn agenda(&mut self) {
        let words = self.words;
        let mut table = Table::new([
            (say!(words, "report-no"), Align::Left),
            (say!(words, "ui-agenda"), Align::Left),
            (say!(words, "report-presenter"), Align::Left),
            (say!(words, "report-planned-minutes"), Align::Right),
            (say!(words, "report-spent-minutes"), Align::Right),
        ]);
        for (item, time) in self.meeting.agenda.in_order().zip(&self.computed.times.items) {
            let spent = match item.status {
                ItemStatus::Planned | ItemStatus::Parked | ItemStatus::Deferred if time.spent_seconds == 0 => {
                    domain::item_status(words, item.status)
                }
                _ => time.spent_minutes.to_string(),
            };
            table.push([
                time.label.clone(),
                time.title.to_string(),
                item.topic.presenter.map(|id| name(self.meeting, id)).unwrap_or_default(),
                time.planned_minutes.map(|minutes| minutes.to_string()).unwrap_or_default(),
                spent,
            ]);
        }
        if table.rows.is_empty() {
            return;
        }
        self.section(say!(words, "report-section-agenda"));
        let times = &self.computed.times;
        let (planned, spent) = (times.planned_minutes.to_string(), times.spent_minutes.to_string());
        table.foot([String::new(), say!(words, "report-total"), String::new(), planned, spent]);
        self.document.table(table);
        if let Some(at) = self.meeting.agenda.approved {
            let approved = say!(words, "report-agenda-approved", time = self.clock(at));
            self.document.paragraph(approved);
        }
    }
}
