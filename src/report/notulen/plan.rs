//! The action plan in its order, and the exceptions with their reasons.

use super::Draft;
use crate::i18n::{date, domain, say};
use crate::meeting::actions::Indicator;
use crate::report::actions::{ActionEntry, actions};
use crate::report::document::{Align, Marks, Table};

impl Draft<'_> {
    pub(super) fn plan(&mut self) {
        let words = self.words;
        let mut table = Table::new([
            (say!(words, "report-code"), Align::Left),
            (say!(words, "report-activity"), Align::Left),
            (say!(words, "ui-owner"), Align::Left),
            (say!(words, "ui-due"), Align::Right),
            (say!(words, "report-cost"), Align::Right),
            (say!(words, "ui-source"), Align::Left),
            (say!(words, "report-indicator"), Align::Left),
        ]);
        for action in &actions(self.meeting, words) {
            table.push(self.action_row(action));
        }
        if table.rows.is_empty() {
            return;
        }
        let mut foot = vec![String::new(); table.columns.len()];
        foot[1] = say!(words, "report-total");
        foot[4] = self.money(self.computed.actions.cost);
        table.foot(foot);
        self.section(say!(words, "report-section-plan"));
        self.document.table(table);
        self.document.paragraph(say!(words, "report-action-rule"));
    }

    fn action_row(&self, action: &ActionEntry) -> Vec<String> {
        vec![
            action.id.to_string(),
            if action.status.is_open() {
                action.activity.to_string()
            } else {
                format!("{} ({})", action.activity, action.status_words)
            },
            action.owner.as_ref().map(|owner| owner.name.clone()).unwrap_or_default(),
            action.due.map(date::table).unwrap_or_default(),
            action.cost.map(|cost| self.money(cost)).unwrap_or_default(),
            domain::funding_source(self.words, &action.source),
            action.indicator.as_ref().map(|indicator| self.indicator(indicator)).unwrap_or_default(),
        ]
    }

    /// `Balita tertimbang: 24 → 32 anak`.
    pub(in crate::report) fn indicator(&self, indicator: &Indicator) -> String {
        let said = |quantity| crate::i18n::number::quantity(self.language(), quantity);
        let unit = if indicator.unit.is_blank() { String::new() } else { format!(" {}", indicator.unit) };
        let name = &indicator.name;
        match (indicator.baseline, indicator.target) {
            (Some(baseline), Some(target)) => format!("{name}: {} → {}{unit}", said(baseline.0), said(target.0)),
            (None, Some(target)) => format!("{name}: {}{unit}", said(target.0)),
            (Some(baseline), None) => format!("{name}: {}{unit} →", said(baseline.0)),
            (None, None) => name.to_string(),
        }
    }

    pub(in crate::report) fn exceptions(&mut self) {
        let told = self.computed.overrides.iter().map(|exception| self.timed(exception.at, &exception.sentence));
        let told: Vec<String> = told.collect();
        if !told.is_empty() {
            self.section(say!(self.words, "report-section-exceptions"));
            self.document.list(Marks::Own, told);
        }
    }
}
