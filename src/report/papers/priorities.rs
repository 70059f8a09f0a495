//! Daftar prioritas as ranked by the meeting, and beside it the same activities in the form of the RKP matrix, by
//! budget field.

use crate::i18n::{domain, say};
use crate::meeting::needs::{Need, NeedState};
use crate::meeting::{NeedId, Rupiah};
use crate::report::document::{Align, Cell, Level, Table};
use crate::report::exact::score_units;
use crate::report::minutes::{RankingLine, RankingReport};
use crate::report::notulen::Draft;
use std::collections::BTreeSet;

impl Draft<'_> {
    pub(super) fn priority_list(&mut self) {
        let words = self.words;
        self.letterhead();
        self.document.landscape = true;
        self.title(say!(words, "paper-title-priorities", kind = self.kind()));
        let facts = self.meeting_facts();
        self.document.facts(facts);
        let Some(ranking) = self.computed.ranking.take() else { return };
        let table = self.priority_table(&ranking);
        self.document.table(table);
        self.document.heading(Level::Section, say!(words, "paper-rkp-matrix"));
        let matrix = self.rkp_matrix(&ranking);
        self.document.table(matrix);
        self.computed.ranking = Some(ranking);
        self.hosts_sign();
    }

    fn priority_table(&self, ranking: &RankingReport) -> Table {
        let words = self.words;
        let mut table = Table::new([
            (say!(words, "report-rank"), Align::Right),
            (say!(words, "report-code"), Align::Left),
            (say!(words, "paper-field"), Align::Left),
            (say!(words, "paper-activity-kind"), Align::Left),
            (say!(words, "ui-location"), Align::Left),
            (say!(words, "report-score"), Align::Right),
            (say!(words, "paper-cost"), Align::Right),
            (say!(words, "ui-source"), Align::Left),
            (say!(words, "report-standing"), Align::Left),
            (say!(words, "report-cumulative"), Align::Right),
            (say!(words, "paper-remaining"), Align::Right),
        ]);
        for line in &ranking.lines {
            let Some(need) = self.meeting.needs.get(line.need) else { continue };
            table.push(self.priority_row(ranking, line, need));
        }
        let ranked: BTreeSet<NeedId> = ranking.lines.iter().map(|line| line.need).collect();
        let others = self.meeting.needs.iter().filter(|need| !ranked.contains(&need.id));
        for need in others {
            let status = match (&need.settled, &need.state) {
                (Some(settled), _) => domain::outcome(words, settled.outcome),
                (None, NeedState::Forwarded { .. }) => domain::need_state(words, &need.state),
                (None, NeedState::Listed) => say!(words, "paper-not-scored"),
                _ => continue,
            };
            let mut cells = vec![Cell::default(); table.columns.len()];
            self.describe(need, &mut cells);
            cells[6] = need.proposal.cost.map(|cost| Cell::money(self.language(), cost)).unwrap_or_default();
            cells[8] = status.into();
            table.push(cells);
        }
        let mut foot = vec![Cell::default(); table.columns.len()];
        foot[3] = say!(words, "report-priorities", count = ranking.priorities).into();
        foot[6] = Cell::money(self.language(), ranking.total);
        foot[10] = ranking.remaining.map(|amount| Cell::money(self.language(), amount)).unwrap_or_default();
        table.foot(foot);
        table
    }

    /// Code, field, activity, place and source, which every row has.
    fn describe(&self, need: &Need, cells: &mut [Cell]) {
        let proposal = &need.proposal;
        cells[1] = need.id.to_string().into();
        cells[2] = proposal.field.map(|field| Cell::whole(self.language(), field)).unwrap_or_default();
        cells[3] = proposal.activity.as_str().into();
        cells[4] = proposal.place.as_str().into();
        cells[7] = proposal.source.as_str().into();
    }

    fn priority_row(&self, ranking: &RankingReport, line: &RankingLine, need: &Need) -> Vec<Cell> {
        let language = self.language();
        let mut cells = vec![Cell::default(); 11];
        self.describe(need, &mut cells);
        let (units, scale) = score_units(line.points, ranking.weights);
        cells[0] = Cell::whole(language, line.rank);
        cells[5] = Cell::decimal(language, units, scale);
        cells[6] = Cell::money(language, line.cost);
        cells[8] = match &line.settled {
            Some(settled) => domain::outcome(self.words, settled.outcome).into(),
            None => line.standing_words.as_str().into(),
        };
        if line.standing.is_priority() {
            cells[9] = Cell::money(language, line.cumulative);
            cells[10] = line.remaining.map(|amount| Cell::money(language, amount)).unwrap_or_default();
        }
        cells
    }

    /// The priorities by budget field, with sums, and room for what the village office adds.
    fn rkp_matrix(&self, ranking: &RankingReport) -> Table {
        let (words, language) = (self.words, self.language());
        let mut table = Table::new([
            (say!(words, "report-no"), Align::Right),
            (say!(words, "paper-activity-kind"), Align::Left),
            (say!(words, "ui-location"), Align::Left),
            (say!(words, "ui-volume"), Align::Right),
            (say!(words, "report-beneficiaries"), Align::Right),
            (say!(words, "paper-cost"), Align::Right),
            (say!(words, "ui-source"), Align::Left),
        ])
        .with_room_for(say!(words, "paper-when"))
        .with_room_for(say!(words, "paper-pattern"))
        .with_room_for(say!(words, "paper-executor"));
        let chosen = ranking.lines.iter().filter(|line| line.standing.is_priority());
        let chosen: Vec<&Need> = chosen.filter_map(|line| self.meeting.needs.get(line.need)).collect();
        let sum_row = |label: String, sum: Rupiah| {
            let mut cells = vec![Cell::default(); 10];
            cells[1] = label.into();
            cells[5] = Cell::money(language, sum);
            cells
        };
        let cost = |need: &&Need| need.proposal.cost.unwrap_or_default();
        let mut number = 0;
        for field in (1..=5).map(Some).chain([None]) {
            let needs: Vec<&Need> = chosen.iter().copied().filter(|need| need.proposal.field == field).collect();
            if needs.is_empty() {
                continue;
            }
            let head = match field {
                Some(field) => {
                    let name = domain::budget_field(words, field);
                    say!(words, "paper-field-head", number = field, name = name)
                }
                None => say!(words, "paper-no-field"),
            };
            table.group(head);
            for need in &needs {
                number += 1;
                table.push(self.rkp_row(number, need));
            }
            table.sum(sum_row(say!(words, "paper-field-sum"), needs.iter().map(cost).sum()));
        }
        table.foot(sum_row(say!(words, "paper-sum-all"), chosen.iter().map(cost).sum()));
        table
    }

    fn rkp_row(&self, number: u32, need: &Need) -> Vec<Cell> {
        let (language, proposal) = (self.language(), &need.proposal);
        let volume = proposal.quantity.map(|quantity| Cell::quantity(language, quantity).text).unwrap_or_default();
        let people = proposal.beneficiaries.map(|p| format!("{}/{}/{}", p.men, p.women, p.poor_households));
        vec![
            Cell::whole(language, number),
            proposal.activity.as_str().into(),
            proposal.place.as_str().into(),
            format!("{volume} {}", proposal.unit).trim().into(),
            people.unwrap_or_default().into(),
            proposal.cost.map(|cost| Cell::money(language, cost)).unwrap_or_default(),
            proposal.source.as_str().into(),
            Cell::default(),
            Cell::default(),
            Cell::default(),
        ]
    }
}
