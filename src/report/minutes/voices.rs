//! Whose voice was heard, group by group: how many came, spoke and proposed. It warns, and keeps nothing back.
//!
//! What a person of a small group said or wanted would be known from its number, so groups of fewer than three who came are
//! not shown ([`crate::tally::inclusion::shown`]).

use crate::i18n::{Words, domain, say};
use crate::meeting::people::{Participant, Sex};
use crate::meeting::{Meeting, ParticipantId};
use crate::tally::inclusion::{FLOOR, shown};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// By what people are grouped.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Grouping {
    /// Men and women.
    Sex,
    /// The hamlet: the address up to its RT or first comma.
    Hamlet,
    /// The group represented (unsur).
    Constituency,
    /// Vulnerable groups; one person may belong to several.
    Vulnerable,
}

/// A group and its voice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Voice {
    /// Its name.
    pub name: String,
    /// How many of it came, spoke or proposed.
    pub people: u32,
    /// How many of them spoke.
    pub speakers: u32,
    /// How many of them proposed a need.
    pub proposers: u32,
}

/// The groups of one kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Voices {
    /// By what.
    pub by: Grouping,
    /// Those shown, the largest first.
    pub groups: Vec<Voice>,
    /// How many groups are not shown.
    pub hidden: u32,
}

impl Voices {
    /// The groups of which nobody spoke, and those of which nobody proposed.
    #[must_use]
    pub fn unheard(&self) -> (Vec<&Voice>, Vec<&Voice>) {
        let silent = |of: fn(&Voice) -> u32| self.groups.iter().filter(|group| of(group) == 0).collect();
        (silent(|group| group.speakers), silent(|group| group.proposers))
    }
}

type Ids = BTreeSet<ParticipantId>;

/// Every kind of group of which at least two are shown; those of vulnerable people also one.
pub(super) fn voices(meeting: &Meeting, words: &Words, speakers: &Ids, proposers: &Ids) -> Vec<Voices> {
    let here = |participant: &&Participant| {
        let id = participant.id;
        participant.came(meeting.sitting) || speakers.contains(&id) || proposers.contains(&id)
    };
    let of = |by: Grouping| {
        let mut groups: BTreeMap<String, Voice> = BTreeMap::new();
        for participant in meeting.people.iter().filter(here) {
            for name in names(words, participant, by) {
                let group = groups.entry(name).or_insert_with_key(|name| Voice {
                    name: name.clone(),
                    people: 0,
                    speakers: 0,
                    proposers: 0,
                });
                group.people += 1;
                group.speakers += u32::from(speakers.contains(&participant.id));
                group.proposers += u32::from(proposers.contains(&participant.id));
            }
        }
        let groups: Vec<Voice> = groups.into_values().collect();
        let sizes: Vec<u64> = groups.iter().map(|group| group.people.into()).collect();
        // Groups that overlap cannot be found by subtraction.
        let shown = match by {
            Grouping::Vulnerable => sizes.iter().map(|&size| size >= FLOOR).collect(),
            _ => shown(&sizes),
        };
        let hidden = shown.iter().filter(|shown| !**shown).count();
        let mut groups: Vec<Voice> =
            groups.into_iter().zip(shown).filter(|(_, shown)| *shown).map(|(group, _)| group).collect();
        groups.sort_by_key(|group| std::cmp::Reverse(group.people));
        Voices { by, groups, hidden: u32::try_from(hidden).unwrap_or(u32::MAX) }
    };
    let all = [Grouping::Sex, Grouping::Hamlet, Grouping::Constituency, Grouping::Vulnerable].map(of);
    let least = |by| if by == Grouping::Vulnerable { 1 } else { 2 };
    all.into_iter().filter(|voices| voices.groups.len() >= least(voices.by)).collect()
}

/// The groups of one kind that somebody belongs to; those of whom nothing is known are a group without a name elsewhere,
/// and are left out here.
fn names(words: &Words, participant: &Participant, by: Grouping) -> Vec<String> {
    let person = &participant.person;
    match by {
        Grouping::Sex => match person.sex {
            Some(Sex::Female) => vec![say!(words, "voices-women")],
            Some(Sex::Male) => vec![say!(words, "voices-men")],
            None => Vec::new(),
        },
        Grouping::Hamlet => Some(hamlet(&person.address)).filter(|name| !name.is_empty()).into_iter().collect(),
        Grouping::Constituency if person.constituency.is_blank() => Vec::new(),
        Grouping::Constituency => vec![domain::constituency(words, &person.constituency)],
        Grouping::Vulnerable => person.vulnerable.iter().map(|code| domain::vulnerable_group(words, code)).collect(),
    }
}

/// `Dusun Krajan RT 02/RW 01` is of `Dusun Krajan`.
fn hamlet(address: &str) -> String {
    let first = address.split(',').next().unwrap_or_default();
    let words = first.split_whitespace();
    let place: Vec<&str> = words.take_while(|word| !is_ward(word)).collect();
    place.join(" ")
}

/// `RT`, `RW`, `RT02`, `rt.` …
fn is_ward(word: &str) -> bool {
    let letters = word.trim_end_matches(|c: char| !c.is_alphabetic());
    letters.eq_ignore_ascii_case("rt") || letters.eq_ignore_ascii_case("rw")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hamlet_is_the_address_before_its_ward() {
        for (address, expected) in [
            ("Dusun Krajan RT 02/RW 01", "Dusun Krajan"),
            ("Dusun Krajan, RT 2", "Dusun Krajan"),
            ("Krajan rt.02", "Krajan"),
            ("RT 01/RW 02", ""),
            ("Dusun Artomulyo", "Dusun Artomulyo"),
            ("", ""),
        ] {
            assert_eq!(hamlet(address), expected, "{address}");
        }
    }
}
