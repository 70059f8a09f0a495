//! By which rule a contest is counted, with which settings, from which ballots.

use super::mark::{BallotForm, pairs_of};
use super::state::{Collecting, ContestChoice};
use crate::meeting::refusal::Refusal;
use crate::meeting::words::Line;
use crate::tally::ballot::Ballot;
use crate::tally::majority::Majority;
use crate::tally::pairwise::Pairwise;
use crate::tally::profile::{Ballots, Choice, Profile};
use crate::tally::rule::{self, Rule, Trouble};
use crate::tally::settings::{Borda, Completion, Settings, Stop, Strength, Stv, Unranked, Utility};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The most points a scale or a purse may have.
pub const MAX_POINTS: u32 = 1000;

/// How many options may be held against each other pair by pair: 435 pairs, more than a hall has patience for.
pub const MAX_PAIRED: usize = 30;

/// What may be counted from raised hands, where only totals are known.
const BY_HANDS: &[(&str, BallotForm)] = &[
    ("majority", BallotForm::One),
    ("plurality", BallotForm::One),
    ("two-round", BallotForm::One),
    ("approval", BallotForm::Approval),
    ("greedy", BallotForm::Approval),
    ("greedy-per-cost", BallotForm::Approval),
];

/// The method of a contest. Fixed when it opens.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Method {
    /// The rule, as `musyawarah tally --list-rules` names it.
    pub rule: Line,
    /// Settings that concern the rule, names and values as options of `musyawarah tally`; amounts in whole rupiah.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub settings: BTreeMap<Line, Line>,
    /// What a ballot asks; none leaves it to the rule.
    #[serde(default)]
    pub ballot: Option<BallotForm>,
    /// The highest score, the points in a purse, or how many options may be marked; none leaves it to the form: 5, 10,
    /// all.
    #[serde(default)]
    pub most: Option<u32>,
}

impl Method {
    /// The rule.
    ///
    /// # Errors
    /// [`Refusal::RuleUnknown`] where there is none of that name.
    pub fn rule(&self) -> Result<&'static Rule, Refusal> {
        rule::find(&self.rule).ok_or_else(|| Refusal::RuleUnknown { rule: self.rule.to_string() })
    }

    /// What a ballot asks: as said, or as the rule has it by nature.
    ///
    /// # Errors
    /// [`Refusal::RuleUnknown`], or [`Refusal::RuleUnsuitable`] for a rule that is not counted from ballots.
    pub fn form(&self, collecting: Collecting) -> Result<BallotForm, Refusal> {
        let rule = self.rule()?;
        let unsuitable = || Refusal::RuleUnsuitable { rule: rule.id.to_owned(), collecting };
        if collecting == Collecting::Hands {
            let form = BY_HANDS.iter().find(|(id, _)| *id == rule.id).map(|&(_, form)| form).ok_or_else(unsuitable)?;
            return if self.ballot.is_none_or(|asked| asked == form) { Ok(form) } else { Err(unsuitable()) };
        }
        let form = self.ballot.or_else(|| Self::natural(rule)).ok_or_else(unsuitable)?;
        // A matrix is filled in together or in the open; nobody fills one in while the hall waits behind.
        if form == BallotForm::Pairs && collecting == Collecting::Urn {
            return Err(unsuitable());
        }
        match (rule.count)(&nothing(form, 2), &Settings::default()) {
            Err(Trouble::Unsuitable { .. }) => Err(unsuitable()),
            _ => Ok(form),
        }
    }

    /// The form of ballots a rule is made for; none where it counts no ballots.
    #[must_use]
    pub fn natural(rule: &Rule) -> Option<BallotForm> {
        match rule.id {
            "majority" | "plurality" => Some(BallotForm::One),
            "score" | "star" | "majority-judgment" => Some(BallotForm::Score),
            "cumulative" => Some(BallotForm::Points),
            "pairwise-matrix" => Some(BallotForm::Pairs),
            "weighted-sum" | "usg" => None,
            // Rules that know a threshold of approval are made for approvals; all others rank.
            _ if rule.settings.contains(&"threshold") => Some(BallotForm::Approval),
            _ => Some(BallotForm::Ranking),
        }
    }

    /// Whether a rule can choose among so many options, with costs or without.
    #[must_use]
    pub fn fits(rule: &Rule, options: usize, costs: bool) -> bool {
        let Some(form) = Self::natural(rule) else { return false };
        let mut profile = nothing(form, options);
        if costs {
            profile.choices.iter_mut().for_each(|choice| choice.cost = Some(1));
        }
        let settings = Settings { budget: costs.then_some(1), ..Settings::default() };
        let few = form != BallotForm::Pairs || options <= MAX_PAIRED;
        options > 0 && few && (rule.count)(&profile, &settings).is_ok()
    }

    /// The most that may be marked or given, where the form leaves it open.
    pub(super) fn most(&self, form: BallotForm, options: usize) -> u32 {
        let all = u32::try_from(options).unwrap_or(u32::MAX);
        self.most.unwrap_or(match form {
            BallotForm::One => 1,
            BallotForm::Score => 5,
            BallotForm::Points => 10,
            BallotForm::Approval | BallotForm::Ranking => all,
            BallotForm::Pairs => u32::try_from(pairs_of(options)).unwrap_or(u32::MAX),
        })
    }

    /// The settings as the count takes them, without the chain of tie breakers.
    ///
    /// # Errors
    /// [`Refusal::SettingIdle`] for one that does not concern the rule, [`Refusal::SettingUnusable`] for a value that
    /// says nothing.
    pub fn settings(&self, choices: &[ContestChoice]) -> Result<Settings, Refusal> {
        let rule = self.rule()?;
        let mut settings = Settings::default();
        for (name, value) in &self.settings {
            if !rule.settings.contains(&name.as_str()) || name.as_str() == "tie" {
                return Err(Refusal::SettingIdle { rule: rule.id.to_owned(), setting: name.to_string() });
            }
            put(&mut settings, name, value, choices).ok_or_else(|| Refusal::SettingUnusable {
                rule: rule.id.to_owned(),
                setting: name.to_string(),
                value: value.to_string(),
            })?;
        }
        Ok(settings)
    }
}

/// Sets one; none where the value says nothing.
fn put(settings: &mut Settings, name: &str, value: &str, choices: &[ContestChoice]) -> Option<()> {
    match name {
        "seats" => {
            let seats = value.parse().ok()?;
            settings.seats = (1..=choices.len()).contains(&seats).then_some(seats);
            settings.seats?;
        }
        "budget" => settings.budget = Some(value.parse().ok()?),
        "step" => settings.step = Some(value.parse().ok().filter(|&step| step > 0)?),
        "threshold" => settings.threshold = Some(value.parse().ok()?),
        "quorum" => settings.quorum = value.parse().ok()?,
        "entitled" => settings.entitled = Some(value.parse().ok()?),
        "no-skip" => settings.no_skip = value.parse().ok()?,
        "default-option" => {
            settings.default_option = Some(choices.iter().position(|choice| choice.id.as_str() == value)?);
        }
        "majority" => settings.majority = Some(Majority::parse(value)?),
        "strength" => settings.strength = Strength::find(value)?,
        "unranked" => settings.unranked = Unranked::find(value)?,
        "borda" => settings.borda = Borda::find(value)?,
        "stv" => settings.stv = Stv::find(value)?,
        "utility" => settings.utility = Utility::find(value)?,
        "completion" => settings.completion = Completion::find(value)?,
        "stop" => settings.stop = Stop::find(value)?,
        _ => return None,
    }
    Some(())
}

/// Options without a single ballot, to ask a rule what it needs.
fn nothing(form: BallotForm, options: usize) -> Profile {
    let choices = (0..options).map(|place| Choice { id: place.to_string(), ..Choice::default() }).collect();
    Profile {
        title: String::new(),
        choices,
        ballots: match form {
            BallotForm::One => Ballots::One(Vec::<Ballot<Option<usize>>>::new()),
            BallotForm::Approval => Ballots::Approved(Vec::new()),
            BallotForm::Ranking => Ballots::Ranked(Vec::new()),
            BallotForm::Score => Ballots::Scored(Vec::new()),
            BallotForm::Points => Ballots::Cumulative(Vec::new()),
            BallotForm::Pairs => Ballots::Pairs(Pairwise::none(options)),
        },
        budget: None,
        money_unit: 1,
        point_unit: 1,
        rupiah: true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tally::rule::RULES;

    fn method(rule: &str) -> Method {
        Method { rule: rule.into(), ..Method::default() }
    }

    #[test]
    fn every_rule_that_counts_ballots_has_its_form() {
        let form = |rule: &str| method(rule).form(Collecting::Papers).ok();
        for (rule, expected) in [
            ("majority", Some(BallotForm::One)),
            ("plurality", Some(BallotForm::One)),
            ("two-round", Some(BallotForm::Ranking)),
            ("approval", Some(BallotForm::Approval)),
            ("score", Some(BallotForm::Score)),
            ("star", Some(BallotForm::Score)),
            ("majority-judgment", Some(BallotForm::Score)),
            ("cumulative", Some(BallotForm::Points)),
            ("schulze", Some(BallotForm::Ranking)),
            ("irv", Some(BallotForm::Ranking)),
            ("stv", Some(BallotForm::Ranking)),
            ("greedy", Some(BallotForm::Approval)),
            ("equal-shares", Some(BallotForm::Approval)),
            ("seq-pav", Some(BallotForm::Approval)),
            ("pairwise-matrix", Some(BallotForm::Pairs)),
            ("usg", None),
            ("weighted-sum", None),
            ("dice", None),
        ] {
            assert_eq!(form(rule), expected, "{rule}");
        }
        for collecting in [Collecting::Urn, Collecting::Hands] {
            assert!(method("pairwise-matrix").form(collecting).is_err());
        }
        assert!(!Method::fits(rule::find("pairwise-matrix").unwrap(), MAX_PAIRED + 1, false));
        for &rule in RULES {
            let counted = Method::natural(rule).is_some();
            assert_eq!(counted, !matches!(rule.id, "usg" | "weighted-sum"), "{}", rule.id);
            let priced = matches!(rule.id, "greedy" | "greedy-per-cost" | "phragmen");
            assert_eq!(Method::fits(rule, 4, true), counted, "{}", rule.id);
            assert_eq!(Method::fits(rule, 4, false), counted && !priced, "{}", rule.id);
            assert!(!Method::fits(rule, 0, true), "{}", rule.id);
        }
    }

    #[test]
    fn a_setting_is_taken_or_refused_by_name() {
        let choices = ["A", "B", "C"].map(|id| ContestChoice { id: id.into(), ..ContestChoice::default() });
        let with = |rule: &str, name: &str, value: &str| {
            let settings = BTreeMap::from([(Line::from(name), Line::from(value))]);
            let settings = Method { settings, ..method(rule) }.settings(&choices);
            settings.map_err(|refusal| serde_json::to_value(refusal).unwrap()["code"].as_str().unwrap().to_owned())
        };
        assert_eq!(with("schulze", "strength", "winning-votes").unwrap().strength, Strength::WinningVotes);
        assert_eq!(with("approval", "seats", "2").unwrap().seats, Some(2));
        assert_eq!(with("schulze", "default-option", "C").unwrap().default_option, Some(2));
        assert_eq!(with("equal-shares", "completion", "add1u").unwrap().completion, Completion::Add1u);
        for (rule, name, value, code) in [
            ("schulze", "budget", "5", "setting_idle"),
            ("schulze", "tie", "listing", "setting_idle"),
            ("schulze", "strength", "great", "setting_unusable"),
            ("approval", "seats", "4", "setting_unusable"),
            ("approval", "seats", "0", "setting_unusable"),
            ("greedy", "budget", "1.000", "setting_unusable"),
            ("majority", "majority", "half", "setting_unusable"),
            ("schulze", "default-option", "D", "setting_unusable"),
            ("dice", "seats", "1", "rule_unknown"),
        ] {
            assert_eq!(with(rule, name, value).unwrap_err(), code, "{rule} {name} {value}");
        }
    }
}
