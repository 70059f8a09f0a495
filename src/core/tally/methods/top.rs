//! Who is chosen, found in the shortest way and with nothing told: for counts that are repeated many times, to see whether
//! somebody else would have been chosen. Tests hold it against the counts that tell.

use super::{copeland, irv, minimax, pairwise_matrix, ranked_pairs, schulze, star, stv, two_round};
use crate::tally::outcome::Where;
use crate::tally::pairwise::Pairwise;
use crate::tally::profile::Profile;
use crate::tally::rule::Rule;
use crate::tally::settings::Settings;
use crate::tally::ties::Question;

/// Whether a rule looks at nothing but duels.
pub(in crate::tally) fn is_of_duels(rule: &Rule) -> bool {
    matches!(rule.id, "copeland" | "minimax" | "schulze" | "ranked-pairs" | "pairwise-matrix")
}

/// The one chosen by these duels, or all who may be where the chain leaves a tie; none where there is no shorter way. The
/// profile only says what its options are.
pub(in crate::tally) fn of_duels(
    rule: &Rule,
    pairs: &Pairwise,
    profile: &Profile,
    settings: &Settings,
) -> Option<Vec<usize>> {
    if settings.default_option.is_some() {
        return None;
    }
    let one = settings.seats.is_none_or(|seats| seats == 1) || rule.id == "ranked-pairs";
    // Each of these rules chooses whoever beats everybody.
    if let Some(winner) = pairs.condorcet_winner().filter(|_| one && is_of_duels(rule)) {
        return Some(vec![winner]);
    }
    let mut top = match rule.id {
        "ranked-pairs" => match ranked_pairs::top(pairs, profile, settings)? {
            ranked_pairs::Top::Sure(top) => top,
            ranked_pairs::Top::Open(open) => return Some(open),
        },
        _ if !one => return None,
        "copeland" => copeland::top(pairs),
        "minimax" => minimax::top(pairs, settings.strength),
        "pairwise-matrix" => pairwise_matrix::top(pairs),
        "schulze" => schulze::top(pairs, settings.strength),
        _ => return None,
    };
    if top.len() > 1 {
        let question = Question { at: Where::Winner, among: &top, favoured: 1, rounds: &[] };
        if let Ok(settled) = settings.ties.settle(profile, question) {
            top = settled.favoured;
        }
    }
    Some(top)
}

/// Whether these duels still choose these and nobody else, where that is known faster than who is chosen.
pub(in crate::tally) fn keep(rule: &Rule, pairs: &Pairwise, settings: &Settings, chosen: &[usize]) -> Option<bool> {
    let one = settings.seats.is_none_or(|seats| seats == 1) || rule.id == "ranked-pairs";
    let &[winner] = chosen else { return None };
    match rule.id {
        _ if !one || settings.default_option.is_some() => None,
        _ if (0..pairs.options()).all(|other| other == winner || pairs.beats(winner, other)) => Some(true),
        "schulze" => schulze::keeps(pairs, settings.strength, winner),
        _ => None,
    }
}

/// Those chosen round by round; none where there is no shorter way, or the chain does not break a tie.
pub(in crate::tally) fn of_rounds(rule: &Rule, profile: &Profile, settings: &Settings) -> Option<Vec<usize>> {
    match rule.id {
        "irv" => irv::chosen(profile, settings),
        "stv" => stv::chosen(profile, settings),
        "star" => star::chosen(profile, settings),
        "two-round" => two_round::chosen(profile, settings),
        _ => None,
    }
}
