//! Weighted criteria: every option is given values by one or more raters; each criterion counts by its share of the
//! weights; the highest sum wins.
//!
//! Several raters are put together by their mean, those who gave nothing left out. Values are made comparable first, or
//! not, as named in [`Normalisation`]. Where less is better the scale is turned: lowest / value, 1 − x, or below zero. A
//! criterion in which all have the same cannot tell them apart: under `min-max` it adds nothing, and that is said. An option
//! nobody rated in a criterion has nothing from it. Weights of 0 altogether leave all tied.

use crate::tally::exact::{Ratio, ratio, whole};
use crate::tally::outcome::Outcome;
use crate::tally::profile::{Ballots, Profile};
use crate::tally::ratings::Ratings;
use crate::tally::rule::{Rule, Trouble};
use crate::tally::settings::{Normalisation, Settings};
use crate::tally::step::{Measure, Step};
use num_traits::{One, Zero};

/// Values by weight.
pub const RULE: Rule = Rule {
    id: "weighted-sum",
    fits: "rule-fits-weighted-sum",
    source: "Fishburn 1967, Operations Research 15(3); Churchman & Ackoff 1954",
    settings: &["seats", "normalisation", "tie"],
    count,
};

/// The mean of what raters gave; none where nobody gave anything.
pub(super) fn mean(ratings: &Ratings, option: usize, criterion: usize) -> Option<Ratio> {
    let (sum, given) = ratings.sum(option, criterion);
    ratio(sum, given)
}

fn count(profile: &Profile, settings: &Settings) -> Result<Outcome, Trouble> {
    let Ballots::Rated(ratings) = &profile.ballots else { return Err(RULE.unsuitable(profile)) };
    let options = profile.options();
    let mut outcome = Outcome::new(RULE.id, profile);
    outcome.params.push(("normalisation", settings.normalisation.id().to_owned()));
    let weights: Ratio = ratings.criteria().iter().map(|criterion| whole(criterion.weight)).sum();
    let mut parts: Vec<Vec<Ratio>> = vec![Vec::new(); options];
    for (at, criterion) in ratings.criteria().iter().enumerate() {
        let means: Vec<Option<Ratio>> = (0..options).map(|option| mean(ratings, option, at)).collect();
        let values = comparable(&means, settings.normalisation, criterion.less_is_better);
        if values.is_none() {
            outcome.trace.push(Step::SameForAll { criterion: at });
        }
        for (option, parts) in parts.iter_mut().enumerate() {
            let value = values.as_ref().and_then(|values| values[option].clone()).unwrap_or_else(Ratio::zero);
            let share = if weights.is_zero() { Ratio::zero() } else { whole(criterion.weight) / &weights };
            parts.push(value * share);
        }
    }
    let totals = parts.iter().map(|parts| parts.iter().sum()).collect();
    outcome.trace.extend(parts.into_iter().enumerate().map(|(option, parts)| Step::Parts { option, parts }));
    outcome.rank_by_totals(profile, settings, Measure::Points, totals);
    Ok(outcome)
}

/// The values of one criterion on a common scale; none where it cannot tell options apart.
fn comparable(means: &[Option<Ratio>], normalisation: Normalisation, less: bool) -> Option<Vec<Option<Ratio>>> {
    let given = || means.iter().flatten();
    let (Some(least), Some(most)) = (given().min(), given().max()) else { return Some(means.to_vec()) };
    let sum: Ratio = given().sum();
    let turned = |value: Ratio| if less { Ratio::one() - value } else { value };
    let over = |value: Ratio, divisor: &Ratio| if divisor.is_zero() { Ratio::zero() } else { value / divisor };
    let scaled = |value: &Ratio| match normalisation {
        Normalisation::None if less => -value,
        Normalisation::None => value.clone(),
        Normalisation::MinMax => turned((value - least) / (most - least)),
        Normalisation::Linear if less => over(least.clone(), value),
        Normalisation::Linear => over(value.clone(), most),
        Normalisation::Sum => turned(over(value.clone(), &sum)),
    };
    if normalisation == Normalisation::MinMax && least == most {
        return None;
    }
    Some(means.iter().map(|value| value.as_ref().map(scaled)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tally::profile::Choice;
    use crate::tally::ratings::Criterion;

    fn scores(normalisation: Normalisation, values: &[[i64; 2]]) -> Vec<String> {
        let criteria = vec![
            Criterion { name: "benefit".to_owned(), weight: 3, less_is_better: false },
            Criterion { name: "cost".to_owned(), weight: 1, less_is_better: true },
        ];
        let ratings = Ratings::new(criteria, 1, values.iter().flatten().copied().map(Some).collect()).unwrap();
        let choices = (0..values.len()).map(|id| Choice { id: id.to_string(), ..Choice::default() }).collect();
        let profile = Profile::new(choices, Ballots::Rated(ratings)).unwrap();
        let outcome = count(&profile, &Settings { normalisation, ..Settings::default() }).unwrap();
        outcome.scores.iter().flatten().map(ToString::to_string).collect()
    }

    #[test]
    fn the_scale_is_named_and_costs_are_turned() {
        let values = [[4, 10], [2, 5], [3, 20]];
        assert_eq!(scores(Normalisation::None, &values), ["1/2", "1/4", "-11/4"]);
        assert_eq!(scores(Normalisation::MinMax, &values), ["11/12", "1/4", "3/8"]);
        assert_eq!(scores(Normalisation::Linear, &values), ["7/8", "5/8", "5/8"]);
        assert_eq!(scores(Normalisation::Sum, &values), ["43/84", "8/21", "5/14"]);
    }

    #[test]
    fn a_criterion_in_which_all_are_equal_adds_nothing() {
        assert_eq!(scores(Normalisation::MinMax, &[[4, 7], [2, 7]]), ["3/4", "0"]);
        assert_eq!(scores(Normalisation::Linear, &[[0, 0], [0, 0]]), ["0", "0"]);
    }
}
