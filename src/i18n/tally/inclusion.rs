//! Who is heard, in plain words: counts of groups, never of a person.

use super::facts::{count, exact, label, labels, percent};
use crate::i18n::{Words, list, number, say};
use crate::tally::inclusion::{FLOOR, Inclusion, Treated};
use crate::tally::profile::Profile;

/// All of it, sentence by sentence; warnings first.
#[must_use]
pub fn inclusion(words: &Words, profile: &Profile, inclusion: &Inclusion) -> Vec<String> {
    let unheard = inclusion.groups.iter().filter(|group| group.is_unheard());
    let mut told: Vec<String> =
        unheard.map(|group| say!(words, "tally-heard-warning", group = name(words, group))).collect();
    told.push(say!(
        words,
        "tally-heard-all",
        excluded = count(words, inclusion.excluded),
        voters = count(words, inclusion.voters),
        share = number::percent_tenths(words.language(), inclusion.excluded, inclusion.voters)
    ));
    told.extend(inclusion.groups.iter().map(|group| treated(words, profile, group)));
    let disputed = inclusion.spread.iter().enumerate().max_by_key(|(_, spread)| &spread.most - &spread.least);
    if let Some((option, spread)) = disputed.filter(|(_, spread)| spread.most != spread.least) {
        told.push(say!(
            words,
            "tally-heard-spread",
            option = label(profile, option),
            least = percent(words, &spread.least),
            most = percent(words, &spread.most)
        ));
    }
    let shared =
        inclusion.spread.iter().enumerate().max_by_key(|(option, spread)| (&spread.least, usize::MAX - option));
    if let Some((option, spread)) = shared {
        let least = percent(words, &spread.least);
        told.push(say!(words, "tally-heard-shared", option = label(profile, option), least = least));
    }
    if inclusion.hidden > 0 {
        told.push(say!(words, "tally-heard-hidden", n = inclusion.hidden, floor = FLOOR));
    }
    told
}

fn name(words: &Words, group: &Treated) -> String {
    if group.name.is_empty() { say!(words, "tally-heard-unknown") } else { group.name.clone() }
}

fn treated(words: &Words, profile: &Profile, group: &Treated) -> String {
    let mut told = say!(
        words,
        "tally-heard-group",
        group = name(words, group),
        voters = count(words, group.voters),
        n = group.voters,
        excluded = count(words, group.excluded),
        share = number::percent_tenths(words.language(), group.excluded, group.voters)
    );
    let mut add = |sentence: String| {
        told.push(' ');
        told.push_str(&sentence);
    };
    if let Some(spending) = &group.spending {
        add(say!(words, "tally-heard-spending", part = percent(words, spending)));
    }
    if let Some(parity) = &group.parity {
        add(say!(words, "tally-heard-parity", parity = exact(words, parity)));
    }
    if !group.claims.is_empty() {
        let options = list::and(words.language(), &labels(profile, &group.claims));
        add(say!(words, "tally-heard-claim", options = options));
    }
    told
}
