//! How firm a rank is: the smallest change of one weight that would swap two needs, and the ranks it can have while all
//! weights move a little. Worked out once, when it is asked for.

use super::name;
use crate::i18n::{Words, number, say};
use crate::meeting::scoring::Criterion;
use crate::meeting::{Meeting, NeedId};
use crate::tally::exact::{Ratio, whole};
use crate::tally::firmness::weights::{Reach, Swap, reach, smallest_swap};
use crate::tui::app::App;
use crate::tui::screens::facts::Facts;
use crate::tui::widgets::{Paragraph, Role};
use num_traits::ToPrimitive as _;

/// How far all weights are moved, in per cent of each.
const MOVED: u32 = 10;

/// The ranked needs with their values, best first.
struct Field<'a> {
    criteria: &'a [Criterion],
    weights: Vec<u64>,
    needs: Vec<NeedId>,
    values: Vec<Vec<i64>>,
}

impl<'a> Field<'a> {
    fn of(app: &'a App) -> Self {
        let meeting: &Meeting = app.meeting();
        let scoring = &meeting.scoring;
        let valued = app.ranking().lines.iter().filter_map(|line| {
            let values = scoring.complete_values(line.place.id)?;
            Some((line.place.id, values.into_iter().map(i64::from).collect::<Vec<i64>>()))
        });
        let (needs, values) = valued.unzip();
        let weights = scoring.criteria.iter().map(|criterion| u64::from(criterion.weight)).collect();
        Self { criteria: &scoring.criteria, weights, needs, values }
    }

    /// What would bring this need level with the one at another place.
    fn swap(&self, at: usize, other: usize) -> Option<Swap> {
        smallest_swap(&self.weights, self.values.get(at)?, self.values.get(other)?)
    }
}

/// The sentences for one need.
pub fn firmness(app: &App, id: NeedId) -> Vec<Paragraph> {
    let words = &app.words;
    let mut facts = Facts::new(words);
    facts.heading(format!("{id} {}", name(app, id)));
    let field = Field::of(app);
    let Some(at) = field.needs.iter().position(|need| *need == id) else {
        facts.says(say!(words, "priorities-no-rank"), Role::Warning);
        return facts.done();
    };
    if let Some(moved) = reach(&field.weights, &field.values, MOVED).get(at) {
        facts.says(moving(words, *moved), Role::Strong);
    }
    let neighbours = [(at.checked_sub(1), "firm-section-above"), (Some(at + 1), "firm-section-below")];
    for (other, section) in neighbours {
        let Some((other, beside)) = other.and_then(|other| Some((other, *field.needs.get(other)?))) else { continue };
        facts.section(section);
        let beside = format!("{beside} {}", name(app, beside));
        facts.says(swapped(words, &field, field.swap(at, other), &beside), Role::Plain);
    }
    facts.says("", Role::Plain);
    facts.says(say!(words, "firm-nothing-changes"), Role::Dim);
    facts.done()
}

fn moving(words: &Words, reach: Reach) -> String {
    if reach.best == reach.worst {
        say!(words, "firm-rank-stays", percent = MOVED, rank = reach.best)
    } else {
        say!(words, "firm-rank-moves", percent = MOVED, best = reach.best, worst = reach.worst)
    }
}

fn swapped(words: &Words, field: &Field<'_>, swap: Option<Swap>, beside: &str) -> String {
    let Some(swap) = swap else { return say!(words, "firm-no-weight", need = beside) };
    if swap.from == swap.to {
        return say!(words, "firm-level", need = beside);
    }
    let criterion = field.criteria.get(swap.criterion).map(|c| format!("{} {}", c.id, c.name)).unwrap_or_default();
    let (from, to) = (percent(words, &swap.from), percent(words, &swap.to));
    if swap.to > swap.from {
        say!(words, "firm-swap-up", criterion = criterion, from = from, to = to, need = beside)
    } else {
        say!(words, "firm-swap-down", criterion = criterion, from = from, to = to, need = beside)
    }
}

/// A share as per cent with one decimal, rounded.
fn percent(words: &Words, share: &Ratio) -> String {
    let tenths = (share * whole(1000)).round().to_integer().to_i64().unwrap_or(i64::MAX);
    format!("{} %", number::decimal(words.language(), tenths, 1))
}
