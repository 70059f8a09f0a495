//! Votes, decisions and objections.

use super::Draft;
use crate::i18n::{domain, majority, say};
use crate::meeting::objections::Objection;
use crate::report::document::{Fact, Level, Marks};
use crate::report::minutes::{DecisionReport, RoundReport, VoteReport, settlement_sentence};
use crate::report::phrase::clause;

impl Draft<'_> {
    pub(super) fn votes(&mut self) {
        let votes = std::mem::take(&mut self.computed.votes);
        if !votes.is_empty() {
            self.section(say!(self.words, "report-section-votes"));
        }
        for vote in &votes {
            self.document.heading(Level::Part, format!("{}: {}", vote.id, vote.question));
            let facts = self.vote_facts(vote);
            self.document.facts(facts);
        }
        self.computed.votes = votes;
    }

    fn vote_facts(&self, vote: &VoteReport) -> Vec<Fact> {
        let words = self.words;
        let mut facts = vec![
            Fact::new(say!(words, "report-vote-reason"), vote.reason.as_str()),
            Fact::new(say!(words, "report-manner"), domain::secrecy(words, vote.secrecy)),
            Fact::new(say!(words, "ui-threshold"), majority::rule(words, vote.majority)),
            Fact::new(say!(words, "report-tie-rule"), domain::tie_rule(words, vote.tie)),
        ];
        facts.extend(vote.rounds.iter().map(|round| self.round_fact(round)));
        facts.push(Fact::new(say!(words, "report-vote-ended"), clause(&vote.end_reason)));
        facts
    }

    fn round_fact(&self, round: &RoundReport) -> Fact {
        let words = self.words;
        let mut counts: Vec<String> = round
            .options
            .iter()
            .map(|o| say!(words, "report-option-votes", option = o.option.as_str(), votes = o.votes))
            .collect();
        if round.closed.is_some() {
            counts.push(say!(words, "report-abstain-votes", votes = round.abstain));
        }
        if round.invalid > 0 {
            counts.push(say!(words, "report-invalid-votes", votes = round.invalid));
        }
        let opened = say!(words, "report-round-opened", time = self.clock(round.opened), voters = round.electorate);
        let told = [opened, counts.join("; "), round.sentence.clone()];
        Fact {
            label: say!(words, "report-round", round = round.round),
            value: told.into_iter().filter(|line| !line.is_empty()).collect(),
        }
    }

    pub(in crate::report) fn decisions(&mut self) {
        let (words, computed) = (self.words, &self.computed);
        let decided: Vec<Fact> = computed.decisions.iter().map(|decision| self.decision_fact(decision)).collect();
        let open = computed.undecided.iter().map(|undecided| {
            // The verdict of a vote says itself what became of it.
            let status = if undecided.sentence.is_empty() { undecided.status.as_str() } else { "" };
            let remarks = [status, clause(&undecided.reason), &undecided.sentence];
            let told: Vec<&str> = remarks.into_iter().filter(|remark| !remark.is_empty()).collect();
            format!("{} ({})", clause(&undecided.text), told.join(": "))
        });
        let open: Vec<String> = open.collect();
        if decided.is_empty() && open.is_empty() {
            return;
        }
        self.section(say!(words, "report-section-decisions"));
        if !decided.is_empty() {
            self.document.paragraph(say!(words, "report-decisions-lead"));
        }
        self.document.facts(decided);
        if !open.is_empty() {
            self.document.paragraph(say!(words, "report-undecided"));
            self.document.list(Marks::Dashes, open);
        }
    }

    fn decision_fact(&self, decision: &DecisionReport) -> Fact {
        let mut value = vec![format!("{}.", clause(&decision.text)), decision.sentence.clone()];
        for view in &decision.minority {
            let text = clause(&view.text).to_owned();
            value.push(match view.by.is_blank() {
                true => say!(self.words, "report-minority", text = text),
                false => say!(self.words, "report-minority-by", by = view.by.as_str(), text = text),
            });
        }
        Fact { label: decision.word.clone(), value }
    }

    pub(in crate::report) fn objections(&mut self) {
        let meeting = self.meeting;
        if !meeting.objections.is_empty() {
            self.section(say!(self.words, "report-section-objections"));
        }
        for objection in &meeting.objections {
            let subject = domain::subject(self.words, &objection.subject);
            let by = self.name_and_office(objection.by);
            self.document.heading(Level::Part, format!("{}: {subject} – {by}", objection.id));
            let facts = self.objection_facts(objection);
            self.document.facts(facts);
        }
    }

    fn objection_facts(&self, objection: &Objection) -> Vec<Fact> {
        let words = self.words;
        let answers = objection.answers.iter().map(|answer| match answer.by {
            Some(by) => format!("{}: {}", crate::report::phrase::name(self.meeting, by), answer.text),
            None => answer.text.to_string(),
        });
        vec![
            Fact::new(say!(words, "report-reason"), objection.reason.as_str()),
            Fact { label: say!(words, "ui-response"), value: answers.collect() },
            Fact::new(say!(words, "report-change"), objection.change.as_str()),
            Fact::new(say!(words, "report-condition"), objection.condition.as_str()),
            Fact::new(say!(words, "report-settlement"), settlement_sentence(words, self.meeting, objection)),
        ]
    }
}
