//! The facts of counts with several winners: transferable votes, committees, project budgets.

use super::facts::{count, exact, label, labels, measure, money};
use crate::i18n::{Words, list, say};
use crate::tally::exact::whole;
use crate::tally::profile::Profile;
use crate::tally::step::{Step, Stopped};

/// The sentence for a fact; none where it stands in the tables.
#[must_use]
pub(super) fn step(words: &Words, profile: &Profile, step: &Step) -> Option<String> {
    let name = |option: usize| label(profile, option);
    let all = |options: &[usize]| list::first_few(words, labels(profile, options));
    let paid = |amount: u64| money(words, profile, &whole(amount));
    Some(match step {
        Step::Surplus { option, surplus, total } => say!(
            words,
            "tally-surplus",
            option = name(*option),
            surplus = exact(words, surplus),
            total = exact(words, total)
        ),
        Step::Keep(parts) => {
            let parts: Vec<String> =
                parts.iter().map(|(option, part)| format!("{} {}", name(*option), exact(words, part))).collect();
            say!(words, "tally-keep", parts = parts.join(", "))
        }
        Step::Seat { number, measure: counted, totals, option } => {
            let total = totals.get(*option).and_then(Option::as_ref)?;
            say!(words, "tally-seat", number = *number, option = name(*option), total = measure(words, *counted, total))
        }
        Step::Funded { option, cost, left } => {
            say!(words, "tally-funded", option = name(*option), cost = paid(*cost), left = paid(*left))
        }
        Step::PassedOver { option, cost, left } => {
            say!(words, "tally-passed-over", option = name(*option), cost = paid(*cost), left = paid(*left))
        }
        Step::NotReached(options) => say!(words, "tally-not-reached", options = all(options)),
        Step::AboveCeiling(options) => say!(words, "tally-above-ceiling", options = all(options)),
        Step::BelowThreshold(options) => say!(words, "tally-below-threshold", options = all(options)),
        Step::Share { first, last, raised, stopped } => {
            let share = say!(words, "tally-share", share = money(words, profile, first));
            if *raised == 0 && *stopped == Stopped::Never {
                return Some(share);
            }
            let why = match stopped {
                Stopped::Never => say!(words, "tally-stopped-never"),
                Stopped::Overspends => say!(words, "tally-stopped-overspends"),
                Stopped::Exhausted => say!(words, "tally-stopped-exhausted"),
                Stopped::AllFunded => say!(words, "tally-stopped-all-funded"),
                Stopped::TooOften => say!(words, "tally-stopped-too-often"),
            };
            let last = money(words, profile, last);
            format!("{share} {}", say!(words, "tally-raised", n = raised.to_string(), last = last, why = why))
        }
        Step::Bought { option, supporters, most, emptied } => {
            let (supporters, most) = (count(words, *supporters), money(words, profile, most));
            match emptied {
                0 => say!(words, "tally-bought", option = name(*option), supporters = supporters, most = most),
                emptied => say!(
                    words,
                    "tally-bought-emptied",
                    option = name(*option),
                    supporters = supporters,
                    most = most,
                    emptied = count(words, *emptied)
                ),
            }
        }
        Step::Loaded { option, supporters, load } => {
            let (supporters, load) = (count(words, *supporters), exact(words, load));
            say!(words, "tally-loaded", option = name(*option), supporters = supporters, load = load)
        }
        Step::Lacked { option, cost, supporters, had, spent } if spent.is_empty() => say!(
            words,
            "tally-lacked-unspent",
            option = name(*option),
            cost = paid(*cost),
            supporters = count(words, *supporters),
            had = money(words, profile, had)
        ),
        Step::Lacked { option, cost, supporters, had, spent } => {
            let spent: Vec<String> =
                spent.iter().map(|(on, amount)| format!("{} {}", name(*on), money(words, profile, amount))).collect();
            say!(
                words,
                "tally-lacked",
                option = name(*option),
                cost = paid(*cost),
                supporters = count(words, *supporters),
                had = money(words, profile, had),
                spent = spent.join(", ")
            )
        }
        _ => return None,
    })
}
