//! The result as JSON: ids as in the file, exact numbers as text (`"a/b"`), fields absent where they mean nothing.

use super::Counted;
use super::firm::{FirmFile, HeardFile};
use crate::i18n::{Words, tally};
use crate::report::WriteError;
use crate::tally::exact::{Ratio, ratio};
use crate::tally::outcome::{Depends, Outcomes, Tie};
use crate::tally::profile::Profile;
use crate::tally::step::{Round, Step};
use num_traits::Zero as _;
use serde::Serialize;
use std::collections::BTreeMap;

/// The result of a count.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct TallyFile {
    /// The rule, as in `--list-rules`.
    pub rule: String,
    /// What was fixed before the count and concerned it.
    pub params: BTreeMap<String, String>,
    /// What is voted on.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub title: String,
    /// The options in the order of the file.
    pub options: Vec<OptionFile>,
    /// The weight of all ballots, blank ones too.
    pub voters: u64,
    /// Everybody chosen. Where a tie that decides is open (`open`), everybody who may be.
    pub winners: Vec<String>,
    /// Whether a tie that decides, or may decide, is open.
    pub open: bool,
    /// Best first; those in one inner list are tied.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub ranking: Vec<Vec<String>>,
    /// Ties met, in the order met.
    pub ties: Vec<TieFile>,
    /// All choices the ties allow, however they are broken; absent where there are more than 64, or not all were followed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub outcomes: Option<Vec<Vec<String>>>,
    /// What each option came to, exactly.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub scores: BTreeMap<String, String>,
    /// Row a, column b, in the order of `options`: how many rank a above b.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pairwise: Option<Vec<Vec<u64>>>,
    /// The votes that elect.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quota: Option<String>,
    /// The rounds, where the rule counts in rounds.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub rounds: Vec<RoundFile>,
    /// Projects funded, in the order taken.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub selected: Option<Vec<String>>,
    /// What the selected cost together, in units of money.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cost: Option<String>,
    /// Why, sentence by sentence, in the language asked for.
    pub explanation: Vec<String>,
    /// What was asked about options (`--why`), answered in the language asked for.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub answers: Vec<String>,
    /// How firm the result is (`--firm`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub firm: Option<FirmFile>,
    /// Who is heard (`--groups`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub heard: Option<HeardFile>,
    /// What was odd in the file, in the language asked for.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub warnings: Vec<String>,
}

/// An option.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct OptionFile {
    /// As in the file.
    pub id: String,
    /// May be empty.
    pub name: String,
}

/// A tie.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct TieFile {
    /// Where it came up: `winner`, `cut`, `rank-3`, `elimination-2` … A lot is drawn over this word.
    #[serde(rename = "where")]
    pub at: String,
    /// The tied.
    pub between: Vec<String>,
    /// Whether who is chosen depends on it: `yes`, `no`, `unknown`.
    pub depends: &'static str,
    /// What broke it, the last that was needed; null where nothing did.
    pub resolved_by: Option<&'static str>,
    /// Those it favoured.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub favoured: Vec<String>,
    /// What was compared, in the order asked.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<EvidenceFile>,
}

/// What told tied options apart.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct EvidenceFile {
    /// Which tie rule.
    pub by: &'static str,
    /// The option.
    pub id: String,
    /// What was compared: a place, a total, a digest.
    pub value: String,
}

/// A round.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct RoundFile {
    /// What each option still in has.
    pub tally: BTreeMap<String, String>,
    /// The votes of ballots that name nobody still in.
    pub exhausted: String,
    /// Elected in this round.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub elected: Vec<String>,
    /// Left out in this round.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub eliminated: Vec<String>,
    /// Those with the least, where somebody is left out.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub tied_lowest: Vec<String>,
    /// Votes passed on.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub transfers: Vec<TransferFile>,
}

/// Votes that pass from one option to another.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct TransferFile {
    /// From whom.
    pub from: String,
    /// To whom; null where the ballots name nobody still in.
    pub to: Option<String>,
    /// How many.
    pub votes: String,
}

impl TallyFile {
    /// The result, with sentences in these words.
    #[must_use]
    pub fn new(counted: &Counted<'_>, words: &Words) -> Self {
        let Counted { profile, outcome, .. } = *counted;
        let ids = |options: &[usize]| ids(profile, options);
        let warnings = counted.warnings.first.iter().map(|warning| tally::oddity(words, warning));
        Self {
            rule: outcome.rule.to_owned(),
            params: counted.params().into_iter().map(|(name, value)| (name.to_owned(), value)).collect(),
            title: profile.title.clone(),
            options: profile
                .choices
                .iter()
                .map(|choice| OptionFile { id: choice.id.clone(), name: choice.name.clone() })
                .collect(),
            voters: outcome.voters,
            winners: ids(&outcome.winners),
            open: outcome.is_open(),
            ranking: outcome.ranking.iter().map(|tier| ids(tier)).collect(),
            ties: outcome.ties.iter().map(|tie| TieFile::new(profile, tie)).collect(),
            outcomes: match &outcome.outcomes {
                Outcomes::All(all) => Some(all.iter().map(|chosen| ids(chosen)).collect()),
                Outcomes::Many => None,
            },
            scores: by_id(profile, &outcome.scores),
            pairwise: outcome.pairwise.as_ref().map(|pairs| pairs.rows().map(<[u64]>::to_vec).collect()),
            quota: outcome.quota.as_ref().map(ToString::to_string),
            rounds: outcome
                .trace
                .iter()
                .filter_map(
                    |step| if let Step::Round(round) = step { Some(RoundFile::new(profile, round)) } else { None },
                )
                .collect(),
            selected: outcome.selected.as_deref().map(ids),
            cost: outcome.cost.and_then(|cost| ratio(cost, profile.money_unit)).map(|cost| cost.to_string()),
            explanation: tally::explain(words, profile, outcome),
            answers: counted.answers.to_vec(),
            firm: counted.firm.map(|firm| FirmFile::new(profile, firm)),
            heard: counted.heard.map(|heard| HeardFile::new(counted, heard, words)),
            warnings: warnings.chain(counted.remarks.iter().cloned()).collect(),
        }
    }
}

impl TieFile {
    fn new(profile: &Profile, tie: &Tie) -> Self {
        let evidence = tie.resolved.iter().flat_map(|broken| {
            broken.evidence.iter().map(|(option, value)| EvidenceFile {
                by: broken.by.id(),
                id: id(profile, *option),
                value: value.clone(),
            })
        });
        Self {
            at: tie.at.label(),
            between: ids(profile, &tie.between),
            depends: match tie.depends {
                Depends::No => "no",
                Depends::Yes => "yes",
                Depends::Unknown => "unknown",
            },
            resolved_by: tie.resolved.last().map(|broken| broken.by.id()),
            favoured: ids(profile, &tie.favoured),
            evidence: evidence.collect(),
        }
    }
}

impl RoundFile {
    fn new(profile: &Profile, round: &Round) -> Self {
        let transfers = round.transfers.iter().filter(|passed| !passed.votes.is_zero());
        Self {
            tally: by_id(profile, &round.tally),
            exhausted: round.exhausted.to_string(),
            elected: ids(profile, &round.elected),
            eliminated: ids(profile, &round.eliminated),
            tied_lowest: ids(profile, &round.tied_lowest),
            transfers: transfers
                .map(|passed| TransferFile {
                    from: id(profile, passed.from),
                    to: passed.to.map(|to| id(profile, to)),
                    votes: passed.votes.to_string(),
                })
                .collect(),
        }
    }
}

pub(super) fn id(profile: &Profile, option: usize) -> String {
    profile.choices.get(option).map(|choice| choice.id.clone()).unwrap_or_default()
}

pub(super) fn ids(profile: &Profile, options: &[usize]) -> Vec<String> {
    options.iter().map(|&option| id(profile, option)).collect()
}

fn by_id(profile: &Profile, totals: &[Option<Ratio>]) -> BTreeMap<String, String> {
    let told = totals.iter().enumerate().filter_map(|(option, total)| Some((option, total.as_ref()?)));
    told.map(|(option, total)| (id(profile, option), total.to_string())).collect()
}

/// The bytes of the result: indented JSON with a line feed at its end.
///
/// # Errors
///
/// [`WriteError`], which no result is known to cause.
pub fn tally_json(counted: &Counted<'_>, words: &Words) -> Result<Vec<u8>, WriteError> {
    crate::report::json(&TallyFile::new(counted, words))
}
