//! The same ballots under every rule that can count them, side by side: rules that spend money beside each other, and rules
//! that do not.

use crate::tally::pairwise::Pairwise;
use crate::tally::profile::Profile;
use crate::tally::rule::RULES;
use crate::tally::settings::Settings;
use crate::tally::ties::{Breaker, TieRule};

/// What one rule would have chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opinion {
    /// The id of the rule.
    pub rule: &'static str,
    /// Whom it chooses; several where a tie is left open or several are to be chosen.
    pub winners: Vec<usize>,
    /// Whether a tie that decides is open.
    pub open: bool,
}

/// All rules side by side, with the facts that stand behind them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agreement {
    /// What each rule of this kind that can count these ballots chooses.
    pub opinions: Vec<Opinion>,
    /// Whom every rule may choose, and no rule leaves out.
    pub unanimous: Vec<usize>,
    /// Who beats everybody one against one.
    pub condorcet_winner: Option<usize>,
    /// Whom everybody beats one against one.
    pub condorcet_loser: Option<usize>,
    /// The smallest group that beats everybody outside it; empty where the ballots hold no duels.
    pub smith: Vec<usize>,
}

/// Counts the ballots under every rule that can, and that spends money or does not.
#[must_use]
pub fn agreement(profile: &Profile, settings: &Settings, spends: bool) -> Agreement {
    // A lot, a casting vote or a new vote was about one tie of one count, and says nothing of those other rules meet.
    let is_about_one =
        |breaker: &Breaker| matches!(breaker, Breaker::Lot { .. } | Breaker::Chair(_) | Breaker::Revote(_));
    let chain = settings.ties.0.iter().filter(|breaker| !is_about_one(breaker)).cloned();
    let settings = &Settings { ties: TieRule(chain.collect()), ..settings.clone() };
    let opinions: Vec<Opinion> = (RULES.iter())
        .filter(|rule| rule.settings.contains(&"budget") == spends)
        .filter_map(|rule| (rule.count)(profile, settings).ok())
        .map(|outcome| Opinion { rule: outcome.rule, open: outcome.is_open(), winners: outcome.winners })
        .collect();
    let chosen = |option: &usize| opinions.iter().all(|opinion| opinion.winners.contains(option));
    let unanimous = (0..profile.options()).filter(chosen).collect();
    // The rules that hold duels refuse more options than a matrix can have, and so their matrix says whether it is one.
    let pairs = opinions.iter().any(|opinion| opinion.rule == "copeland").then(|| profile.pairwise(settings)).flatten();
    Agreement {
        unanimous,
        opinions,
        condorcet_winner: pairs.as_deref().and_then(Pairwise::condorcet_winner),
        condorcet_loser: pairs.as_deref().and_then(Pairwise::condorcet_loser),
        smith: pairs.as_deref().map(Pairwise::smith_set).unwrap_or_default(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tally::ballot::{Ballot, Ranking};
    use crate::tally::firmness::ballots::{Deciding, deciding};
    use crate::tally::profile::{Ballots, Choice};
    use crate::tally::rule::find;

    fn tennessee() -> Profile {
        let orders: [(u64, [usize; 4]); 4] =
            [(42, [0, 1, 2, 3]), (26, [1, 2, 3, 0]), (15, [2, 3, 1, 0]), (17, [3, 2, 1, 0])];
        let choices = ["Memphis", "Nashville", "Chattanooga", "Knoxville"]
            .map(|id| Choice { id: id.to_owned(), ..Choice::default() });
        let ballots = orders.iter().map(|(weight, order)| Ballot { weight: *weight, mark: Ranking::of_order(order) });
        Profile::new(choices.to_vec(), Ballots::Ranked(ballots.collect())).unwrap()
    }

    #[test]
    fn the_rules_stand_side_by_side_with_who_beats_everybody() {
        let agreement = agreement(&tennessee(), &Settings::default(), false);
        let of = |rule: &str| {
            agreement.opinions.iter().find(|opinion| opinion.rule == rule).map(|opinion| &opinion.winners[..])
        };
        assert_eq!((of("plurality"), of("irv"), of("schulze")), (Some(&[0][..]), Some(&[3][..]), Some(&[1][..])));
        assert_eq!(of("usg"), None, "nothing was rated");
        assert_eq!((agreement.condorcet_winner, agreement.condorcet_loser), (Some(1), Some(0)));
        assert_eq!((agreement.smith, agreement.unanimous), (vec![1], vec![]));
    }

    #[test]
    fn a_lot_drawn_for_one_tie_says_nothing_of_those_of_other_rules() {
        let mut level = tennessee();
        level.weights_mut().unwrap().into_iter().for_each(|weight| *weight = 1);
        let lot = Settings { ties: TieRule::lot("sapi putih"), ..Settings::default() };
        let of = |settings: &Settings| agreement(&level, settings, false).opinions;
        assert_eq!(of(&lot), of(&Settings::default()));
        assert!(of(&lot).iter().any(|opinion| opinion.open));
    }

    #[test]
    fn a_ballot_decides_where_the_choice_is_another_without_it() {
        let rule = find("plurality").unwrap();
        let firm = deciding(rule, &tennessee(), &Settings::default());
        assert_eq!(firm, Ok(Some(Deciding { ballots: 0, of: 100 })));
        let mut close = tennessee();
        close.weights_mut().unwrap().into_iter().zip([3, 2, 0, 0]).for_each(|(weight, to)| *weight = to);
        // Without one of the three the first two are level.
        assert_eq!(deciding(rule, &close, &Settings::default()), Ok(Some(Deciding { ballots: 3, of: 5 })));
    }
}
