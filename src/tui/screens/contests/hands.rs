//! Raised hands: two people count by themselves; their totals must agree.

use crate::i18n::say;
use crate::meeting::contests::{BallotForm, Contest, GiveTotals};
use crate::meeting::{Command, ContestId};
use crate::tally::majority::Counts;
use crate::tui::app::App;
use crate::tui::effect::Effects;
use crate::tui::guard::{submit, would};
use crate::tui::notice::Level;
use crate::tui::overlays::{Cells, Choice, Number, Purpose, TextBox};
use crate::tui::widgets::{Paragraph, Role};
use crate::tui::words::refused;

/// More can be typed than there are voters: what does not add up is said, not swallowed.
const HIGHEST: u32 = 99_999;

/// Opens the totals of the counter who has not been heard; where both have, asks which of them counts again.
pub fn open(app: &mut App, id: ContestId) -> Effects {
    let Some(contest) = app.meeting().contests.get(id) else { return Effects::new() };
    match (&contest.first, &contest.second) {
        (None, _) => count(app, id, 1),
        (_, None) => count(app, id, 2),
        (Some(_), Some(_)) => {
            let counters = [1, 2].map(|n: u8| say!(app.words, "contests-counter", n = n)).to_vec();
            let title = say!(app.words, "contests-count-again");
            app.open(Choice::boxed(title, counters, move |app, place| count(app, id, if place == 0 { 1 } else { 2 })))
        }
    }
}

/// The second counter does not see what the first came to.
fn count(app: &mut App, id: ContestId, counter: u8) -> Effects {
    let words = &app.words;
    let Some(contest) = app.meeting().contests.get(id) else { return Effects::new() };
    let number = |label| Number { label, note: String::new(), value: None };
    let options = (0..contest.opened.choices.len()).map(|option| number(super::numbered(contest, option)));
    let aside = [say!(words, "ui-abstain"), say!(words, "votes-invalid-label")].map(number);
    let numbers = options.chain(aside).collect();
    let title = format!("{id} {}", say!(words, "contests-counter", n = counter));
    Cells::open(app, format!("numbers:{id}:{counter}"), title, numbers, HIGHEST, Totals { contest: id, counter })
}

struct Totals {
    contest: ContestId,
    counter: u8,
}

/// What is left open counts as none.
fn counted(values: &[Option<u32>]) -> Counts {
    let mut values: Vec<u32> = values.iter().map(|value| value.unwrap_or(0)).collect();
    let invalid = values.pop().unwrap_or(0);
    let abstain = values.pop().unwrap_or(0);
    Counts { options: values, abstain, invalid }
}

impl Totals {
    fn contest<'a>(&self, app: &'a App) -> Option<&'a Contest> {
        app.meeting().contests.get(self.contest)
    }
}

impl Purpose for Totals {
    fn command(&self, values: &[Option<u32>]) -> Command {
        let (contest, counter) = (self.contest, self.counter);
        Command::GiveTotals(GiveTotals { contest, counter, counts: counted(values) })
    }

    fn says(&self, app: &App, values: &[Option<u32>]) -> Vec<Paragraph> {
        let words = &app.words;
        let Some(contest) = self.contest(app) else { return Vec::new() };
        let (total, electorate) = (counted(values).total(), contest.opened.electorate.len() as u64);
        let (text, role) = match would(app, &self.command(values), app.now) {
            Ok(_) if contest.opened.form() != BallotForm::One => {
                (say!(words, "contests-may-vote", n = electorate), Role::Dim)
            }
            Ok(_) => (say!(words, "votes-sum-right", total = total, electorate = electorate), Role::Good),
            Err(_) if total < electorate => (
                say!(words, "votes-sum-short", total = total, electorate = electorate, n = electorate - total),
                Role::Warning,
            ),
            Err(_) => {
                let n = total.saturating_sub(electorate);
                (say!(words, "votes-sum-over", total = total, electorate = electorate, n = n), Role::Warning)
            }
        };
        vec![Paragraph::new(text).role(role)]
    }

    fn then(self: Box<Self>, app: &mut App, command: Command) -> Effects {
        let Some(contest) = self.contest(app) else { return Effects::new() };
        let Command::GiveTotals(given) = &command else { return Effects::new() };
        // The meeting itself says whether the two agree, of a copy in which both have been heard.
        let mut heard = contest.clone();
        match self.counter {
            1 => heard.first = Some(given.counts.clone()),
            _ => heard.second = Some(given.counts.clone()),
        }
        let words = &app.words;
        match heard.agreed_totals() {
            Ok(_) => {
                let text = say!(words, "contests-counters-agree");
                app.say(Level::Done, text);
            }
            Err(_) if heard.second.is_none() => {
                count(app, self.contest, 2);
            }
            Err(refusal) => {
                let text = [refused(words, app.meeting(), &refusal), say!(words, "contests-counters-again")];
                let title = format!("{} {}", self.contest, say!(words, "contests-counters-differ"));
                let text = text.into_iter().map(|text| Paragraph::new(text).role(Role::Warning));
                app.open(TextBox::boxed(title, text.collect()));
            }
        }
        submit(command)
    }
}
