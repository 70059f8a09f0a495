//! Criteria, weights, scale and tie-breakers, filled in before anything is scored.

use crate::i18n::{domain, say};
use crate::meeting::scoring::{Scale, Scoring, SetCriteria, TieBreaker, Weighted};
use crate::meeting::{Command, CriterionId, Id as _};
use crate::tui::app::App;
use crate::tui::form::{Form, Ground, Handle, Values};
use crate::tui::widgets::Role;

/// How many tie-breakers the form offers; those behind them stay as they are.
const BREAKERS: [&str; 5] = [
    "priorities-breaker-1",
    "priorities-breaker-2",
    "priorities-breaker-3",
    "priorities-breaker-4",
    "priorities-breaker-5",
];

pub fn form(app: &App) -> Form {
    let (words, scoring) = (&app.words, &app.meeting().scoring);
    let mut form = Form::new("criteria", "act-priorities-criteria");
    let typed: Vec<String> = scoring.criteria.iter().map(|c| format!("{}; {}", c.name, c.weight)).collect();
    let typed = if typed.is_empty() { say!(words, "priorities-usual-criteria") } else { typed.join("\n") };
    let criteria = form
        .lines("priorities-criteria", weighted, judge)
        .required()
        .hint("priorities-criteria-hint")
        .filled(&typed)
        .add();
    let value = |form: &mut Form, label, now: u8| form.integer(label, 0..=255).required().with(u32::from(now)).add();
    let least = value(&mut form, "priorities-scale-least", scoring.scale.least);
    let most = value(&mut form, "priorities-scale-most", scoring.scale.most);
    let offered = offered(app);
    let breakers: Vec<Handle<Option<TieBreaker>>> = BREAKERS
        .into_iter()
        .enumerate()
        .map(|(at, label)| form.choice(label, offered.clone(), scoring.tie_breakers.get(at).copied()).add())
        .collect();
    let kept: Vec<TieBreaker> = scoring.tie_breakers.iter().skip(BREAKERS.len()).copied().collect();
    let before = scoring.clone();
    let read = move |values: &Values| {
        let byte = |handle: &Handle<Option<u32>>| values.get(handle).and_then(|n| u8::try_from(n).ok()).unwrap_or(0);
        let chosen = breakers.iter().filter_map(|breaker| values.get(breaker));
        SetCriteria {
            criteria: values.get(&criteria),
            scale: Scale { least: byte(&least), most: byte(&most) },
            tie_breakers: chosen.chain(kept.iter().copied()).collect(),
        }
    };
    let read = std::rc::Rc::new(read);
    let saying = std::rc::Rc::clone(&read);
    form.says(move |values| warning(&before, &saying(values), &values.ground))
        .saves(move |values| vec![Command::SetCriteria(read(values))])
}

/// Values that were given are emptied where their number or scale changes.
fn warning(before: &Scoring, after: &SetCriteria, ground: &Ground) -> Vec<(String, Role)> {
    let same = before.criteria.len() == after.criteria.len() && before.scale == after.scale;
    if same || before.values.is_empty() {
        return Vec::new();
    }
    vec![(say!(ground.words, "priorities-values-emptied"), Role::Warning)]
}

/// A name and its weight: `Mendesak; 25`. Without a weight it counts once.
fn weighted(line: &str, _: &Ground) -> Result<Weighted, String> {
    let by_mark = line.rsplit_once(';');
    let by_blank = line.rsplit_once(' ').filter(|(_, number)| number.bytes().all(|digit| digit.is_ascii_digit()));
    let split = by_mark.or(by_blank);
    let weight = split.and_then(|(_, number)| number.trim().parse().ok());
    Ok(match (split, weight) {
        (Some((name, _)), Some(weight)) => Weighted { name: name.trim().into(), weight },
        _ => Weighted { name: line.into(), weight: 1 },
    })
}

fn judge(criteria: &[Weighted], ground: &Ground) -> Result<String, String> {
    let sum: u64 = criteria.iter().map(|criterion| u64::from(criterion.weight)).sum();
    Ok(say!(ground.words, "priorities-criteria-sum", n = criteria.len(), sum = sum))
}

/// Everything that can decide between equal scores. Criteria are called by the names they have now.
fn offered(app: &App) -> Vec<(TieBreaker, String)> {
    let criteria = &app.meeting().scoring.criteria;
    let count = u32::try_from(criteria.len().max(5)).unwrap_or(u32::MAX);
    let by_criterion = (1..=count).map(|n| TieBreaker::Criterion { criterion: CriterionId::from_number(n) });
    let others =
        [TieBreaker::PoorHouseholds, TieBreaker::Beneficiaries, TieBreaker::LowerCost, TieBreaker::EarlierProposal];
    let named = |breaker| (breaker, domain::tie_breaker(&app.words, breaker, criteria));
    by_criterion.chain(others).map(named).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::{Language, Words};

    #[test]
    fn a_weight_stands_behind_the_name_or_is_one() {
        let words = Words::new(Language::Indonesian);
        let ground = Ground { words: &words, today: chrono::NaiveDate::default() };
        for (line, name, weight) in [
            ("Mendesak; 25", "Mendesak", 25),
            ("Mendesak 25", "Mendesak", 25),
            ("Dirasakan banyak orang", "Dirasakan banyak orang", 1),
            ("Umur 0–5 tahun;3", "Umur 0–5 tahun", 3),
            ("Mendesak; banyak", "Mendesak; banyak", 1),
        ] {
            let read = weighted(line, &ground).unwrap();
            assert_eq!((read.name.as_str(), read.weight), (name, weight), "{line}");
        }
    }
}
