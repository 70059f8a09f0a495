//! What was typed, as what is fixed before the count.

use crate::cli::args::{Tally, TieWish};
use crate::cli::trouble::Trouble;
use crate::i18n::{Words, list, say};
use crate::interchange::amount;
use crate::tally::majority::Majority;
use crate::tally::profile::Profile;
use crate::tally::rule::Rule;
use crate::tally::settings::{
    Borda, Combine, Completion, Normalisation, Settings, Stop, Strength, Stv, Unranked, Utility,
};
use crate::tally::ties::{Breaker, TieRule};

/// The settings, how they were typed, and what could not be used.
pub(super) struct Wanted {
    pub(super) settings: Settings,
    pub(super) told: Vec<(&'static str, String)>,
    pub(super) remarks: Vec<String>,
}

/// How an option of a rule is typed.
pub(super) fn usage(name: &str) -> String {
    let ids = |ids: Vec<&str>| ids.join("|");
    let value = match name {
        "strength" => ids(Strength::ALL.iter().map(|value| value.id()).collect()),
        "unranked" => ids(Unranked::ALL.iter().map(|value| value.id()).collect()),
        "borda" => ids(Borda::ALL.iter().map(|value| value.id()).collect()),
        "stv" => ids(Stv::ALL.iter().map(|value| value.id()).collect()),
        "utility" => ids(Utility::ALL.iter().map(|value| value.id()).collect()),
        "completion" => ids(Completion::ALL.iter().map(|value| value.id()).collect()),
        "stop" => ids(Stop::ALL.iter().map(|value| value.id()).collect()),
        "combine" => ids(Combine::ALL.iter().map(|value| value.id()).collect()),
        "normalisation" => ids(Normalisation::ALL.iter().map(|value| value.id()).collect()),
        "tie" => "report|listing|earlier-rounds|lot:WORDS".to_owned(),
        "majority" => "\">1/2\"|\">=2/3 members\"|\"1/2+1\"".to_owned(),
        "default-option" => "ID".to_owned(),
        "no-skip" => return "--no-skip".to_owned(),
        "budget" | "step" => "X".to_owned(),
        _ => "N".to_owned(),
    };
    format!("--{name} {value}")
}

/// Gives options without any cost the cost of one seat each, and as many seats as ceiling: then rules for budgets choose
/// a committee. Whether that was so.
pub(super) fn one_each(profile: &mut Profile, seats: Option<usize>) -> bool {
    let Some(seats) = seats.and_then(|seats| u64::try_from(seats).ok()) else { return false };
    if profile.budget.is_some() || profile.choices.iter().any(|choice| choice.cost.is_some()) {
        return false;
    }
    profile.choices.iter_mut().for_each(|choice| choice.cost = Some(1));
    profile.budget = Some(seats);
    true
}

/// How many are to be chosen, and whether that stands for the ceiling.
pub(super) struct Seats {
    pub(super) number: Option<usize>,
    pub(super) are_ceiling: bool,
}

/// Puts them together for this rule and these ballots.
pub(super) fn settings(
    words: &Words,
    args: &Tally,
    rule: &Rule,
    profile: &Profile,
    seats: Seats,
) -> Result<Wanted, Trouble> {
    let mut settings = Settings { seats: seats.number, ..Settings::default() };
    let mut told: Vec<(&'static str, String)> = Vec::new();
    macro_rules! chosen {
        ($($field:ident),+) => {
            $(if let Some(value) = args.$field {
                settings.$field = value;
                told.push((stringify!($field), value.id().to_owned()));
            })+
        };
    }
    chosen!(strength, unranked, borda, stv, utility, completion, stop, combine, normalisation);
    if let Some(seats) = settings.seats {
        told.push(("seats", seats.to_string()));
    }
    if args.no_skip {
        settings.no_skip = true;
        told.push(("no-skip", "true".to_owned()));
    }
    for (name, value, field) in
        [("budget", &args.budget, &mut settings.budget), ("step", &args.step, &mut settings.step)]
    {
        if let Some(value) = value {
            let money = amount(value, profile.money_unit).and_then(|money| u64::try_from(money).ok());
            *field = Some(money.ok_or_else(|| refused(name, value))?);
            told.push((name, value.clone()));
        }
    }
    if let Some(value) = &args.threshold {
        settings.threshold = Some(amount(value, profile.point_unit).ok_or_else(|| refused("threshold", value))?);
        told.push(("threshold", value.clone()));
    }
    if let Some(id) = &args.default_option {
        let place = profile.choices.iter().position(|choice| choice.id == *id);
        settings.default_option = Some(place.ok_or_else(|| refused("default-option", id))?);
        told.push(("default-option", id.clone()));
    }
    if let Some(quorum) = args.quorum {
        settings.quorum = quorum;
        told.push(("quorum", quorum.to_string()));
    }
    if let Some(text) = &args.majority {
        settings.majority = Some(Majority::parse(text).ok_or_else(|| refused("majority", text))?);
        told.push(("majority", text.clone()));
    }
    if let Some(entitled) = args.entitled {
        settings.entitled = Some(entitled);
        told.push(("entitled", entitled.to_string()));
    }
    settings.ties = TieRule(args.tie.iter().filter_map(breaker).collect());
    let ties: Vec<String> = args.tie.iter().map(ToString::to_string).collect();
    told.push(("tie", if ties.is_empty() { "report".to_owned() } else { ties.join(" ") }));
    let idle: Vec<String> = told
        .iter()
        .map(|(name, _)| *name)
        .filter(|name| !rule.settings.contains(name) && !matches!(*name, "tie" | "seats"))
        .chain((args.seats.is_some() && !seats.are_ceiling && !rule.settings.contains(&"seats")).then_some("seats"))
        .map(|name| format!("--{name}"))
        .collect();
    let remarks = match idle.is_empty() {
        true => Vec::new(),
        false => vec![say!(words, "tally-idle", rule = rule.id, options = list::and(words.language(), &idle))],
    };
    told.retain(|(name, _)| rule.settings.contains(name));
    Ok(Wanted { settings, told, remarks })
}

fn refused(name: &'static str, value: &str) -> Trouble {
    Trouble::CountOption { name, value: value.to_owned() }
}

fn breaker(wish: &TieWish) -> Option<Breaker> {
    match wish {
        TieWish::Report => None,
        TieWish::Listing => Some(Breaker::Listing),
        TieWish::EarlierRounds => Some(Breaker::EarlierRounds),
        TieWish::Lot { words, contest } => Some(Breaker::Lot { words: words.clone(), contest: contest.clone() }),
    }
}
