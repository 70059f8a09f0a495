//! Matriks skoring: every value the meeting gave, and what it came to.

use crate::i18n::say;
use crate::meeting::needs::Need;
use crate::report::document::{Align, Cell, Table};
use crate::report::exact::score_units;
use crate::report::minutes::stands;
use crate::report::notulen::Draft;

impl Draft<'_> {
    pub(super) fn scoring_matrix(&mut self) {
        let words = self.words;
        self.letterhead();
        self.document.landscape = true;
        self.title(say!(words, "paper-title-scoring", kind = self.kind()));
        let facts = self.meeting_facts();
        self.document.facts(facts);
        let table = self.scoring_table();
        self.document.table(table);
        let Some(ranking) = self.computed.ranking.take() else { return };
        let rule = self.ranking_rule(&ranking);
        self.document.paragraph(rule);
        if let Some(at) = ranking.announced {
            self.document.paragraph(say!(words, "paper-announced", time = self.clock(at)));
        }
        self.computed.ranking = Some(ranking);
        self.hosts_sign();
    }

    fn scoring_table(&self) -> Table {
        let (words, language) = (self.words, self.language());
        let scoring = &self.meeting.scoring;
        let mut columns = vec![
            (say!(words, "report-no"), Align::Right),
            (say!(words, "report-code"), Align::Left),
            (say!(words, "paper-field"), Align::Left),
            (say!(words, "paper-problem-or-activity"), Align::Left),
        ];
        columns.extend(scoring.criteria.iter().map(|criterion| {
            let name = criterion.name.as_str();
            (say!(words, "report-criterion", name = name, weight = criterion.weight), Align::Right)
        }));
        columns.push((say!(words, "paper-sum-of-values"), Align::Right));
        columns.push((say!(words, "paper-weighted-score"), Align::Right));
        columns.push((say!(words, "paper-rank"), Align::Right));
        let mut table = Table::new(columns);
        let scored = self.meeting.needs.iter().filter(|need| stands(need) && scoring.values.contains_key(&need.id));
        for (number, need) in scored.enumerate() {
            let mut cells = vec![
                Cell::whole(language, i64::try_from(number + 1).unwrap_or(i64::MAX)),
                need.id.to_string().into(),
                need.proposal.field.map(|field| Cell::whole(language, field)).unwrap_or_default(),
                need.proposal.activity.as_str().into(),
            ];
            cells.extend(self.values(need));
            table.push(cells);
        }
        table
    }

    /// The values of one need, their sum, its score and its rank.
    fn values(&self, need: &Need) -> Vec<Cell> {
        let language = self.language();
        let values = self.meeting.scoring.values.get(&need.id).map(Vec::as_slice).unwrap_or_default();
        let number = self.meeting.scoring.criteria.len();
        let value = |place: usize| values.get(place).copied().flatten();
        let mut cells: Vec<Cell> = (0..number)
            .map(|place| value(place).map(|value| Cell::whole(language, value)).unwrap_or_default())
            .collect();
        let sum: i64 = (0..number).filter_map(value).map(i64::from).sum();
        cells.push(Cell::whole(language, sum));
        let ranking = self.computed.ranking.as_ref();
        let line = ranking.and_then(|ranking| ranking.lines.iter().find(|line| line.need == need.id));
        let weights = ranking.map_or(1, |ranking| ranking.weights);
        cells.push(line.map_or_else(Cell::default, |line| {
            let (units, scale) = score_units(line.points, weights);
            Cell::decimal(language, units, scale)
        }));
        cells.push(line.map(|line| Cell::whole(language, line.rank)).unwrap_or_default());
        cells
    }
}
