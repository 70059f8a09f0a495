//! Counting again and again, only to see who is chosen.

use crate::tally::methods::top;
use crate::tally::outcome::Outcome;
use crate::tally::pairwise::Pairwise;
use crate::tally::profile::{Ballots, Profile};
use crate::tally::rule::{Rule, Trouble};
use crate::tally::settings::Settings;

/// Those chosen, and the projects funded where money is spent, sorted.
pub(in crate::tally) type Choice = (Vec<usize>, Option<Vec<usize>>);

/// Who is chosen by a count.
pub(in crate::tally) fn choice(outcome: &Outcome) -> Choice {
    let mut selected = outcome.selected.clone();
    selected.iter_mut().for_each(|selected| selected.sort_unstable());
    (outcome.winners.clone(), selected)
}

/// Whether these duels choose these and nobody else. The profile only says what its options are.
pub(in crate::tally) fn keep(
    rule: &Rule,
    pairs: &Pairwise,
    profile: &Profile,
    settings: &Settings,
    chosen: &[usize],
) -> bool {
    if let Some(keep) = top::keep(rule, pairs, settings, chosen) {
        return keep;
    }
    match top::of_duels(rule, pairs, profile, settings) {
        Some(winners) => winners == chosen,
        None => {
            let mut duels = profile.clone();
            duels.ballots = Ballots::Pairs(pairs.clone());
            // What cannot be counted chooses nobody.
            (rule.count)(&duels, settings).map(|outcome| outcome.winners).unwrap_or_default() == chosen
        }
    }
}

/// Who is chosen, in the shortest way there is.
///
/// # Errors
///
/// Whatever the rule refuses.
pub(in crate::tally) fn chosen(rule: &Rule, profile: &Profile, settings: &Settings) -> Result<Choice, Trouble> {
    let by_duels = || {
        let pairs = top::is_of_duels(rule).then(|| profile.pairwise(settings)).flatten()?;
        top::of_duels(rule, &pairs, profile, settings)
    };
    match by_duels().or_else(|| top::of_rounds(rule, profile, settings)) {
        Some(winners) => Ok((winners, None)),
        None => (rule.count)(profile, settings).map(|outcome| choice(&outcome)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tally::profile::Choice;
    use crate::tally::rule::RULES;
    use crate::tally::settings::Strength;
    use crate::tally::ties::TieRule;
    use proptest::prelude::*;

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(512))]

        /// What is known in the shortest way, against the whole count.
        #[test]
        fn these_and_nobody_else_are_kept_where_the_whole_count_chooses_them(
            options in 1usize..7,
            cells in proptest::collection::vec(0u64..6, 36),
            listed in any::<bool>(),
            winning in any::<bool>(),
        ) {
            let choices = (0..options).map(|id| Choice { id: id.to_string(), ..Choice::default() }).collect();
            let pairs = Pairwise::of_rows(options, cells[..options * options].to_vec()).unwrap();
            let profile = Profile::new(choices, Ballots::Pairs(pairs.clone())).unwrap();
            let ties = if listed { TieRule::listing() } else { TieRule::default() };
            let strength = if winning { Strength::WinningVotes } else { Strength::Margins };
            let settings = Settings { ties, strength, ..Settings::default() };
            for rule in RULES.iter().filter(|rule| top::is_of_duels(rule)) {
                let counted = (rule.count)(&profile, &settings).unwrap().winners;
                prop_assert!(keep(rule, &pairs, &profile, &settings, &counted), "{} {counted:?}", rule.id);
                for one in 0..options {
                    let kept = keep(rule, &pairs, &profile, &settings, &[one]);
                    prop_assert_eq!(kept, counted == [one], "{} {} of {:?}", rule.id, one, counted);
                }
            }
        }
    }
}
