//! The values of one need typed in one go: a digit for each criterion, Enter for the row, and the next need is there.

use super::name;
use crate::i18n::say;
use crate::meeting::scoring::ScoreNeed;
use crate::meeting::{Command, Id as _, NeedId};
use crate::report::score_said;
use crate::tally::weighted_sum;
use crate::tui::app::App;
use crate::tui::effect::{Asker, Effect, Effects};
use crate::tui::overlays::{Cells, Number, Purpose};
use crate::tui::widgets::{Paragraph, Role};

struct Score {
    need: NeedId,
}

/// Opens the values of a need.
pub fn open(app: &mut App, need: NeedId) -> Effects {
    let scoring = &app.meeting().scoring;
    let row = scoring.values.get(&need);
    let numbers = scoring.criteria.iter().enumerate().map(|(at, criterion)| Number {
        label: format!("{} {}", criterion.id, criterion.name),
        note: format!("× {}", criterion.weight),
        value: row.and_then(|row| row.get(at).copied().flatten()).map(u32::from),
    });
    let (numbers, scale) = (numbers.collect(), scoring.scale);
    let title = say!(
        app.words,
        "priorities-score-title",
        need = format!("{need} {}", name(app, need)),
        least = u32::from(scale.least),
        most = u32::from(scale.most)
    );
    Cells::open(app, format!("numbers:{need}"), title, numbers, scale.most.into(), Score { need })
}

/// The next need of the list that lacks values, going round after the last.
fn next_unscored(app: &App, after: NeedId) -> Option<NeedId> {
    let unscored = app.ranking().unscored.iter().copied().filter(|id| *id != after);
    let (before, behind): (Vec<NeedId>, Vec<NeedId>) = unscored.partition(|id| *id < after);
    behind.into_iter().chain(before).next()
}

impl Purpose for Score {
    fn command(&self, values: &[Option<u32>]) -> Command {
        let values = values.iter().map(|value| value.and_then(|value| u8::try_from(value).ok())).collect();
        Command::ScoreNeed(ScoreNeed { need: self.need, values })
    }

    fn says(&self, app: &App, values: &[Option<u32>]) -> Vec<Paragraph> {
        let words = &app.words;
        let missing = values.iter().filter(|value| value.is_none()).count();
        if missing > 0 {
            return vec![Paragraph::new(say!(words, "priorities-score-missing", n = missing)).role(Role::Dim)];
        }
        let weights: Vec<u32> = app.meeting().scoring.criteria.iter().map(|criterion| criterion.weight).collect();
        let values: Vec<u32> = values.iter().copied().flatten().collect();
        let points = weighted_sum::points(&weights, &values);
        let sum: u64 = weights.iter().map(|&weight| u64::from(weight)).sum();
        let score = score_said(words.language(), points, sum);
        vec![Paragraph::new(say!(words, "priorities-score-is", score = score)).role(Role::Strong)]
    }

    fn then(self: Box<Self>, app: &mut App, command: Command) -> Effects {
        app.list_mut().select_key(self.need.number().into());
        let complete = matches!(&command, Command::ScoreNeed(score) if score.values.iter().all(Option::is_some));
        let mut effects = vec![Effect::submit(vec![command], Asker::Action)];
        if let Some(next) = next_unscored(app, self.need).filter(|_| complete) {
            effects.extend(open(app, next));
        }
        effects
    }
}
