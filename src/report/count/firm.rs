//! How firm a result is and who is heard, as JSON: ids as in the file, exact numbers as text.

use super::Counted;
use super::file::{id, ids};
use crate::i18n::{Words, tally};
use crate::tally::exact::{Ratio, ratio};
use crate::tally::firmness::Firmness;
use crate::tally::firmness::agreement::Opinion;
use crate::tally::firmness::margin::Margin;
use crate::tally::firmness::projects::Lacking;
use crate::tally::inclusion::{Inclusion, Treated};
use crate::tally::profile::{Ballots, Profile};
use serde::Serialize;
use std::collections::BTreeMap;

/// How firm a result is.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct FirmFile {
    /// The fewest ballots that would have to be different for another choice; a tie counts as one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub margin: Option<MarginFile>,
    /// How many single ballots decide alone: without any one of them the choice is another.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub deciding: Option<u64>,
    /// The smallest change of one weight that brings the last chosen and the next level.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub swap: Option<SwapFile>,
    /// The ranks each option can have while all weights change by up to a tenth: the best and the worst, as bounds.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub reach: BTreeMap<String, [usize; 2]>,
    /// What projects that are not funded lacked.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub lacking: Vec<LackingFile>,
    /// Projects funded by all of greedy, equal shares and Phragmén.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub core: Option<Vec<String>>,
    /// What each rule of this kind chooses from the same ballots.
    pub rules: Vec<OpinionFile>,
    /// Who beats every other option one against one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub condorcet_winner: Option<String>,
    /// Who loses to every other option one against one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub condorcet_loser: Option<String>,
    /// The smallest group that beats everybody outside it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub smith: Vec<String>,
}

/// A number of ballots, between two bounds that are the same where it is exact.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct MarginFile {
    /// No fewer.
    pub least: u64,
    /// No more; null where no upper bound is known.
    pub most: Option<u64>,
}

impl MarginFile {
    fn new(margin: Margin) -> Self {
        let (least, most) = match margin {
            Margin::Exactly(n) => (n, Some(n)),
            Margin::AtLeast(n) => (n, None),
            Margin::AtMost(n) => (1, Some(n)),
            Margin::Between(least, most) => (least, Some(most)),
        };
        Self { least, most }
    }
}

/// A change of one weight.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct SwapFile {
    /// The two options.
    pub between: [String; 2],
    /// The criterion.
    pub criterion: String,
    /// Its share of the weights now.
    pub from: String,
    /// Its share where they are level.
    pub to: String,
}

/// What a project lacked.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct LackingFile {
    /// The project.
    pub id: String,
    /// How many more voters who want it alone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub voters: Option<MarginFile>,
    /// A lower cost at which it is funded, in units of money.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cost: Option<String>,
    /// What part of its cost its supporters could still have paid.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub could_pay: Option<String>,
}

/// What one rule chooses.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct OpinionFile {
    /// The rule.
    pub rule: String,
    /// Whom it chooses; everybody it may choose where `open`.
    pub winners: Vec<String>,
    /// Whether a tie that decides is open.
    pub open: bool,
}

impl FirmFile {
    pub(super) fn new(profile: &Profile, firm: &Firmness) -> Self {
        let swap = firm.weights.as_ref().and_then(|weights| weights.closest.as_ref());
        let reach = firm.weights.iter().flat_map(|weights| weights.reach.iter().enumerate());
        let opinion = |opinion: &Opinion| OpinionFile {
            rule: opinion.rule.to_owned(),
            winners: ids(profile, &opinion.winners),
            open: opinion.open,
        };
        let agreement = firm.agreement.as_ref();
        let named = |option: Option<usize>| option.map(|option| id(profile, option));
        Self {
            margin: firm.margin.map(MarginFile::new),
            deciding: firm.deciding.map(|deciding| deciding.ballots),
            swap: swap.map(|(last, next, swap)| SwapFile {
                between: [id(profile, *last), id(profile, *next)],
                criterion: match &profile.ballots {
                    Ballots::Rated(ratings) => ratings.criteria().get(swap.criterion).map(|found| found.name.clone()),
                    _ => None,
                }
                .unwrap_or_default(),
                from: swap.from.to_string(),
                to: swap.to.to_string(),
            }),
            reach: reach.map(|(option, reach)| (id(profile, option), [reach.best, reach.worst])).collect(),
            lacking: firm.lacking.iter().map(|lacking| LackingFile::new(profile, lacking)).collect(),
            core: firm.core.as_ref().map(|core| ids(profile, &core.all)),
            rules: agreement.iter().flat_map(|found| &found.opinions).map(opinion).collect(),
            condorcet_winner: named(agreement.and_then(|found| found.condorcet_winner)),
            condorcet_loser: named(agreement.and_then(|found| found.condorcet_loser)),
            smith: agreement.map(|found| ids(profile, &found.smith)).unwrap_or_default(),
        }
    }
}

impl LackingFile {
    fn new(profile: &Profile, lacking: &Lacking) -> Self {
        let cost = lacking.cost.and_then(|cost| ratio(cost, profile.money_unit));
        Self {
            id: id(profile, lacking.option),
            voters: lacking.voters.map(MarginFile::new),
            cost: cost.map(|cost| cost.to_string()),
            could_pay: lacking.could_pay.as_ref().map(ToString::to_string),
        }
    }
}

/// Who is heard.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct HeardFile {
    /// All voters.
    pub voters: u64,
    /// All who support nothing that was chosen.
    pub excluded: u64,
    /// The groups; those of fewer than three voters, and those that would give them away, are left out.
    pub groups: Vec<GroupFile>,
    /// How many groups are left out.
    pub hidden: usize,
    /// The same in sentences, warnings first.
    pub told: Vec<String>,
}

/// A group.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct GroupFile {
    /// Its name; empty for those of whom nothing is known.
    pub name: String,
    /// Its voters.
    pub voters: u64,
    /// How many of them support each option.
    pub support: BTreeMap<String, u64>,
    /// How many of them support nothing that was chosen.
    pub excluded: u64,
    /// Its part of the spending over its even part: `1` is proportional.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub spending: Option<String>,
    /// Options not chosen to which it had a claim.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub claims: Vec<String>,
    /// Whether this is worth a warning.
    pub unheard: bool,
}

impl HeardFile {
    pub(super) fn new(counted: &Counted<'_>, heard: &Inclusion, words: &Words) -> Self {
        let profile = counted.profile;
        let group = |group: &Treated| GroupFile {
            name: group.name.clone(),
            voters: group.voters,
            support: group.support.iter().enumerate().map(|(option, &n)| (id(profile, option), n)).collect(),
            excluded: group.excluded,
            spending: group.spending.as_ref().map(Ratio::to_string),
            claims: ids(profile, &group.claims),
            unheard: group.is_unheard(),
        };
        Self {
            voters: heard.voters,
            excluded: heard.excluded,
            groups: heard.groups.iter().map(group).collect(),
            hidden: heard.hidden,
            told: tally::inclusion(words, profile, heard),
        }
    }
}
