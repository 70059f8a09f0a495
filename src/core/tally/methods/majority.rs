//! A vote under a rule of majority: yes, no, abstain; or several options of which one needs so many votes.
//!
//! The option with the most votes is carried if it reaches the number the rule asks. Otherwise nothing is: a lead below
//! the number and an equal vote are results too, and the motion is not carried (Robert's Rules). The declared chain breaks
//! an equal vote only where both have what they need.

use crate::tally::ballot::Ballot;
use crate::tally::exact::whole;
use crate::tally::majority::{Base, Counts, Majority, Verdict, judge};
use crate::tally::outcome::{Outcome, Outcomes};
use crate::tally::profile::{Ballots, Profile};
use crate::tally::rule::{Rule, Trouble};
use crate::tally::settings::Settings;
use crate::tally::standing::tiers;
use crate::tally::step::Step;
use std::cmp::Reverse;

/// Enough votes for one option.
pub const RULE: Rule = Rule {
    id: "majority",
    fits: "rule-fits-majority",
    source: "Robert's Rules of Order Newly Revised (12th ed.), ch. XIII; UU 17/2014, Pasal 232",
    settings: &["majority", "entitled", "tie"],
    count,
};

fn count(profile: &Profile, settings: &Settings) -> Result<Outcome, Trouble> {
    let Ballots::One(ballots) = &profile.ballots else { return Err(RULE.unsuitable(profile)) };
    let counts = totals(profile.options(), ballots).ok_or(Trouble::OutOfRange { rule: RULE.id, setting: "weights" })?;
    let majority = settings.majority.unwrap_or(Majority::MORE_THAN_HALF);
    if !majority.is_sound() {
        return Err(Trouble::OutOfRange { rule: RULE.id, setting: "majority" });
    }
    let cast = |votes: u64| u32::try_from(votes).unwrap_or(u32::MAX);
    let base = match (majority.base, settings.entitled) {
        (Base::Valid, _) => cast(counts.valid()),
        (_, Some(entitled)) => entitled,
        (Base::Electorate | Base::Cast, None) => cast(counts.total()),
        (Base::Invited | Base::Members, None) => return Err(RULE.missing("entitled")),
    };
    if u64::from(base) < counts.valid() {
        return Err(Trouble::OutOfRange { rule: RULE.id, setting: "entitled" });
    }
    let threshold = majority.threshold(base);
    let verdict = judge(&counts, threshold);
    let mut outcome = Outcome::new(RULE.id, profile);
    outcome.quota = Some(whole(threshold));
    outcome.scores = counts.options.iter().map(|&votes| Some(whole(votes))).collect();
    let ranking = tiers(profile.options(), |option| Reverse(counts.options[option]));
    outcome.trace.push(Step::Majority { base, counts: counts.clone(), verdict: verdict.clone() });
    outcome.rank_by_tiers(profile, settings, ranking);
    let reached = match verdict {
        Verdict::Carried { .. } => true,
        Verdict::Short { .. } => false,
        Verdict::Tied { votes, threshold, .. } => votes >= threshold,
    };
    if !reached {
        outcome.winners.clear();
        outcome.outcomes = Outcomes::All(vec![Vec::new()]);
        for tie in &mut outcome.ties {
            *tie = crate::tally::outcome::Tie::open(tie.at, tie.between.clone(), crate::tally::outcome::Depends::No);
        }
        outcome.ranking = tiers(profile.options(), |option| Reverse(counts.options[option]));
    }
    Ok(outcome)
}

fn totals(options: usize, ballots: &[Ballot<Option<usize>>]) -> Option<Counts> {
    let mut counts = Counts { options: vec![0; options], abstain: 0, invalid: 0 };
    for Ballot { weight, mark } in ballots {
        let count = match mark {
            Some(option) => &mut counts.options[*option],
            None => &mut counts.abstain,
        };
        *count = count.checked_add(u32::try_from(*weight).ok()?)?;
    }
    u32::try_from(counts.total()).is_ok().then_some(counts)
}
