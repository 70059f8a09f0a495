//! The needs, and the ranking with the reasons a reader will ask for.

use super::Draft;
use crate::i18n::{domain, list, number, say};
use crate::meeting::needs::{Need, NeedState, Proposal};
use crate::meeting::scoring::Standing;
use crate::report::document::{Align, Marks, Table};
use crate::report::exact::score_said;
use crate::report::minutes::{RankingLine, RankingReport, stands};
use crate::report::phrase::{clause, inside, name};

impl Draft<'_> {
    pub(super) fn needs(&mut self) {
        let words = self.words;
        // Parts of a merged need are told by the merged one.
        let shown = |need: &&Need| !matches!(need.state, NeedState::Merged { .. } | NeedState::Unmerged);
        let needs: Vec<&Need> = self.meeting.needs.iter().filter(shown).collect();
        if needs.is_empty() {
            return;
        }
        let mut table = Table::new([
            (say!(words, "report-code"), Align::Left),
            (say!(words, "column-need"), Align::Left),
            (say!(words, "ui-location"), Align::Left),
            (say!(words, "ui-volume"), Align::Right),
            (say!(words, "report-beneficiaries"), Align::Right),
            (say!(words, "ui-cost"), Align::Right),
            (say!(words, "ui-proposer"), Align::Left),
        ]);
        for need in needs.iter().filter(|need| stands(need)) {
            let proposal = &need.proposal;
            let people = proposal.beneficiaries;
            table.push([
                need.id.to_string(),
                proposal.activity.to_string(),
                proposal.place.to_string(),
                self.volume(proposal),
                people.map(|p| format!("{}/{}/{}", p.men, p.women, p.poor_households)).unwrap_or_default(),
                proposal.cost.map(|cost| self.money(cost)).unwrap_or_default(),
                proposal.proposer.map(|id| name(self.meeting, id)).unwrap_or_default(),
            ]);
        }
        let mut foot = vec![String::new(); table.columns.len()];
        foot[1] = say!(words, "report-total");
        foot[5] = self.money(self.computed.needs.cost);
        table.foot(foot);
        self.section(say!(words, "report-section-needs"));
        self.document.table(table);
        let problems = needs.iter().filter(|need| stands(need) && !need.proposal.problem.is_blank());
        let problems: Vec<String> = problems.map(|need| format!("{}  {}", need.id, need.proposal.problem)).collect();
        if !problems.is_empty() {
            self.document.paragraph(say!(words, "report-problems"));
            self.document.list(Marks::Own, problems);
        }
        let remarks: Vec<String> = needs.iter().flat_map(|need| self.remarks(need)).collect();
        if !remarks.is_empty() {
            self.document.paragraph(say!(words, "report-remarks"));
            self.document.list(Marks::Own, remarks);
        }
    }

    fn volume(&self, proposal: &Proposal) -> String {
        let quantity = proposal.quantity.map(|quantity| number::quantity(self.language(), quantity.0));
        quantity.map(|quantity| format!("{quantity} {}", proposal.unit).trim().to_owned()).unwrap_or_default()
    }

    /// What the table cannot show of a need: where it went, what it was made of, what is missing.
    fn remarks(&self, need: &Need) -> Vec<String> {
        let words = self.words;
        let mut remarks = Vec::new();
        if let NeedState::Withdrawn { reason } | NeedState::Forwarded { reason, .. } = &need.state {
            let state = domain::need_state(words, &need.state);
            let reason = clause(reason);
            let told = if reason.is_empty() { state } else { format!("{state}: {reason}") };
            // A withdrawn need is not in the table, so its activity is named here.
            let activity = &need.proposal.activity;
            remarks.push(if stands(need) { told } else { format!("{activity} – {told}") });
        }
        if !need.parts.is_empty() {
            let parts: Vec<String> = need.parts.iter().map(ToString::to_string).collect();
            remarks.push(say!(words, "report-merged-from", parts = list::and(self.language(), &parts)));
        }
        for revision in need.revisions.iter().filter(|revision| revision.proposal.cost != need.proposal.cost) {
            let (Some(before), reason) = (revision.proposal.cost, clause(&revision.reason).to_owned()) else {
                continue;
            };
            remarks.push(say!(words, "report-cost-changed", before = self.money(before), reason = reason));
        }
        let incomplete = self.computed.needs.incomplete.iter().find(|incomplete| incomplete.id == need.id);
        if let Some(incomplete) = incomplete {
            let missing = list::and(self.language(), &incomplete.missing_words);
            remarks.push(format!("{}: {missing}", say!(words, "ui-incomplete")));
        }
        remarks.into_iter().map(|remark| format!("{}  {remark}", need.id)).collect()
    }

    pub(super) fn ranking(&mut self) {
        let Some(ranking) = self.computed.ranking.take() else { return };
        if !ranking.lines.is_empty() {
            self.section(say!(self.words, "report-section-ranking"));
            let rule = self.ranking_rule(&ranking);
            self.document.paragraph(rule);
            let table = self.ranking_table(&ranking);
            self.document.table(table);
            let told = |line: &&RankingLine| asks_why(&ranking, line);
            let reasons: Vec<String> =
                ranking.lines.iter().filter(told).map(|line| format!("{}  {}", line.need, line.reason)).collect();
            if !reasons.is_empty() {
                self.document.paragraph(say!(self.words, "report-reasons"));
                self.document.list(Marks::Own, reasons);
            }
        }
        self.computed.ranking = Some(ranking);
    }

    pub(in crate::report) fn ranking_rule(&self, ranking: &RankingReport) -> String {
        let (words, language) = (self.words, self.language());
        let criteria: Vec<String> = ranking
            .criteria
            .iter()
            .map(|c| say!(words, "report-criterion", name = c.name.as_str(), weight = c.weight))
            .collect();
        let breakers: Vec<String> = ranking.tie_breakers.iter().map(|breaker| inside(breaker)).collect();
        let (least, most) = (ranking.scale.least, ranking.scale.most);
        let mut told = say!(
            words,
            "report-ranking-rule",
            criteria = list::and(language, &criteria),
            least = least,
            most = most,
            weights = ranking.weights
        );
        if !breakers.is_empty() {
            told.push(' ');
            told += &say!(words, "report-ranking-ties", breakers = breakers.join("; "));
        }
        told
    }

    fn ranking_table(&self, ranking: &RankingReport) -> Table {
        let words = self.words;
        let mut table = Table::new([
            (say!(words, "report-rank"), Align::Right),
            (say!(words, "report-code"), Align::Left),
            (say!(words, "column-need"), Align::Left),
            (say!(words, "report-score"), Align::Right),
            (say!(words, "report-cost"), Align::Right),
            (say!(words, "report-cumulative"), Align::Right),
            (say!(words, "report-standing"), Align::Left),
        ]);
        for line in &ranking.lines {
            let priority = line.standing.is_priority();
            table.push([
                line.rank.to_string(),
                line.need.to_string(),
                line.activity.to_string(),
                score_said(self.language(), line.points, ranking.weights),
                self.money(line.cost),
                if priority { self.money(line.cumulative) } else { String::new() },
                match &line.settled {
                    Some(settled) => domain::outcome(words, settled.outcome),
                    None => line.standing_words.clone(),
                },
            ]);
        }
        let mut foot = vec![String::new(); table.columns.len()];
        foot[2] = say!(words, "report-priorities", count = ranking.priorities);
        foot[5] = self.money(ranking.total);
        if let Some(remaining) = ranking.remaining {
            foot[6] = say!(words, "report-left-of-ceiling", amount = self.money(remaining));
        }
        table.foot(foot);
        table
    }
}

/// Whether a reader will ask why a line stands where it stands: ties, choices, and where the ceiling runs out.
fn asks_why(ranking: &RankingReport, line: &RankingLine) -> bool {
    let first_below = ranking.lines.iter().find(|line| matches!(line.standing, Standing::Below | Standing::TakenIn));
    line.separated_by.is_some()
        || !line.tied_with.is_empty()
        || matches!(line.standing, Standing::TakenIn | Standing::LeftOut)
        || first_below.is_some_and(|first| first.need == line.need)
}
