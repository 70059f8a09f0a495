//! Daftar usulan: every need that stands, complete or not.

use crate::i18n::{domain, list, say};
use crate::meeting::needs::{Need, NeedState};
use crate::report::document::{Align, Cell, Marks, Table};
use crate::report::minutes::stands;
use crate::report::notulen::Draft;
use crate::report::phrase::{clause, name};

impl Draft<'_> {
    pub(super) fn needs_list(&mut self) {
        let words = self.words;
        self.letterhead();
        self.document.landscape = true;
        self.title(say!(words, "paper-title-needs", kind = self.kind()));
        let facts = self.meeting_facts();
        self.document.facts(facts);
        let needs: Vec<&Need> = self.meeting.needs.iter().filter(|need| stands(need)).collect();
        // Only what is there: most meetings do not sort by goals.
        let has_goals = needs.iter().any(|need| need.proposal.goal.is_some());
        let mut columns = vec![
            (say!(words, "report-no"), Align::Right),
            (say!(words, "report-code"), Align::Left),
            (say!(words, "paper-activity-proposed"), Align::Left),
            (say!(words, "paper-problem"), Align::Left),
            (say!(words, "ui-location"), Align::Left),
            (say!(words, "ui-volume"), Align::Right),
            (say!(words, "paper-unit"), Align::Left),
            (say!(words, "paper-men"), Align::Right),
            (say!(words, "paper-women"), Align::Right),
            (say!(words, "paper-poor"), Align::Right),
            (say!(words, "paper-cost"), Align::Right),
            (say!(words, "ui-proposer"), Align::Left),
        ];
        if has_goals {
            columns.push((say!(words, "paper-goal"), Align::Right));
        }
        let mut table = Table::new(columns);
        for (number, need) in needs.iter().enumerate() {
            let goal = need.proposal.goal.map(|goal| Cell::whole(self.language(), goal)).unwrap_or_default();
            table.push(self.need_row(number + 1, need).into_iter().chain(has_goals.then_some(goal)));
        }
        let mut foot = vec![Cell::default(); table.columns.len()];
        foot[2] = say!(words, "report-total").into();
        foot[10] = Cell::money(self.language(), self.computed.needs.cost);
        table.foot(foot);
        self.document.table(table);
        let remarks: Vec<String> = needs.iter().filter_map(|need| self.need_remark(need)).collect();
        if !remarks.is_empty() {
            self.document.paragraph(say!(words, "report-remarks"));
            self.document.list(Marks::Own, remarks);
        }
        self.hosts_sign();
    }

    fn need_row(&self, number: usize, need: &Need) -> [Cell; 12] {
        let (language, proposal) = (self.language(), &need.proposal);
        let whole = |count: u32| Cell::whole(language, count);
        let people = proposal.beneficiaries;
        [
            Cell::whole(language, i64::try_from(number).unwrap_or(i64::MAX)),
            need.id.to_string().into(),
            proposal.activity.as_str().into(),
            proposal.problem.as_str().into(),
            proposal.place.as_str().into(),
            proposal.quantity.map(|quantity| Cell::quantity(language, quantity)).unwrap_or_default(),
            proposal.unit.as_str().into(),
            people.map(|people| whole(people.men)).unwrap_or_default(),
            people.map(|people| whole(people.women)).unwrap_or_default(),
            people.map(|people| whole(people.poor_households)).unwrap_or_default(),
            proposal.cost.map(|cost| Cell::money(language, cost)).unwrap_or_default(),
            proposal.proposer.map(|id| name(self.meeting, id)).unwrap_or_default().into(),
        ]
    }

    /// Where a need went, what it was made of, what it still lacks.
    fn need_remark(&self, need: &Need) -> Option<String> {
        let words = self.words;
        let mut told = Vec::new();
        if let NeedState::Forwarded { reason, .. } = &need.state {
            let state = domain::need_state(words, &need.state);
            let reason = clause(reason);
            told.push(if reason.is_empty() { state } else { format!("{state}: {reason}") });
        }
        if !need.parts.is_empty() {
            let parts: Vec<String> = need.parts.iter().map(ToString::to_string).collect();
            told.push(say!(words, "report-merged-from", parts = list::and(self.language(), &parts)));
        }
        if let Some(incomplete) = self.computed.needs.incomplete.iter().find(|incomplete| incomplete.id == need.id) {
            let missing = list::and(self.language(), &incomplete.missing_words);
            told.push(format!("{}: {missing}", say!(words, "ui-incomplete")));
        }
        (!told.is_empty()).then(|| format!("{}  {}", need.id, told.join("; ")))
    }
}
