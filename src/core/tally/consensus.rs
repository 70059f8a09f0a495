//! The consensus gradient: everybody says where they stand between agreeing and blocking, and a proposal is adopted when
//! nobody blocks it and no more object than was agreed beforehand.
//!
//! Nobody's stance outweighs another's, and abstaining is no agreement: whoever abstains is counted for the quorum only.
//! Those who block or object are named with their reasons, because the next proposal has to answer them. One person has
//! one stance: the last one said. Nobody at all is no consensus.
//!
//! Source: Kaner 2014, Facilitator's Guide to Participatory Decision-Making, 3rd ed., gradients of agreement; Seeds for
//! Change, consensus decision making.

use std::collections::BTreeMap;

/// Where somebody stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stance {
    /// Agrees: setuju.
    Agrees,
    /// Agrees, with something to be noted: setuju dengan catatan.
    AgreesWithNote,
    /// Takes no side.
    Abstains,
    /// Objects, but will not stand in the way: keberatan.
    Objects,
    /// Stands in the way: menolak.
    Blocks,
}

impl Stance {
    /// Every stance, from agreeing to blocking.
    pub const ALL: [Self; 5] = [Self::Agrees, Self::AgreesWithNote, Self::Abstains, Self::Objects, Self::Blocks];

    /// Its name in files.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Agrees => "agree",
            Self::AgreesWithNote => "agree-with-note",
            Self::Abstains => "abstain",
            Self::Objects => "object",
            Self::Blocks => "block",
        }
    }
}

/// What one person said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Voice<K> {
    /// Who.
    pub who: K,
    /// Where they stand.
    pub stance: Stance,
    /// What they want noted, or what stands in the way; may be empty.
    pub reason: String,
}

/// What makes a consensus, agreed beforehand.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Terms {
    /// How many may object at most.
    pub objections: usize,
    /// How many must say something at least.
    pub quorum: usize,
}

/// Whether there is consensus.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// There is.
    Adopted,
    /// Somebody blocks.
    Blocked,
    /// More object than was agreed.
    TooManyObjections {
        /// How many more.
        over: usize,
    },
    /// Too few have said anything.
    NoQuorum {
        /// How many are missing.
        lacking: usize,
    },
    /// Nobody agrees: all who spoke abstained or object.
    NobodyAgrees,
}

/// What a check of consensus came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Check<K> {
    /// Whether there is consensus.
    pub verdict: Verdict,
    /// The voices by stance, from agreeing to blocking, in the order of those who spoke.
    pub voices: BTreeMap<Stance, Vec<Voice<K>>>,
}

impl<K> Check<K> {
    /// Those with one stance.
    #[must_use]
    pub fn with(&self, stance: Stance) -> &[Voice<K>] {
        self.voices.get(&stance).map_or(&[], Vec::as_slice)
    }
}

/// Checks whether there is consensus. A block comes before everything else, then the quorum, then objections.
#[must_use]
pub fn check<K: Ord + Clone>(voices: &[Voice<K>], terms: Terms) -> Check<K> {
    let last: BTreeMap<&K, &Voice<K>> = voices.iter().map(|voice| (&voice.who, voice)).collect();
    let mut by_stance: BTreeMap<Stance, Vec<Voice<K>>> = BTreeMap::new();
    for voice in last.values() {
        by_stance.entry(voice.stance).or_default().push((*voice).clone());
    }
    let number = |stance| by_stance.get(&stance).map_or(0, Vec::len);
    let verdict = if number(Stance::Blocks) > 0 {
        Verdict::Blocked
    } else if last.len() < terms.quorum {
        Verdict::NoQuorum { lacking: terms.quorum - last.len() }
    } else if number(Stance::Objects) > terms.objections {
        Verdict::TooManyObjections { over: number(Stance::Objects) - terms.objections }
    } else if number(Stance::Agrees) + number(Stance::AgreesWithNote) == 0 {
        Verdict::NobodyAgrees
    } else {
        Verdict::Adopted
    };
    Check { verdict, voices: by_stance }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Stance::{Abstains, Agrees, AgreesWithNote, Blocks, Objects};

    fn verdict(stances: &[Stance], objections: usize, quorum: usize) -> Verdict {
        let voice = |(who, &stance)| Voice { who, stance, reason: String::new() };
        check(&(0..).zip(stances).map(voice).collect::<Vec<_>>(), Terms { objections, quorum }).verdict
    }

    #[test]
    fn one_block_stands_in_the_way_and_objections_only_beyond_what_was_agreed() {
        assert_eq!(verdict(&[Agrees, AgreesWithNote, Abstains], 0, 3), Verdict::Adopted);
        assert_eq!(verdict(&[Agrees, Agrees, Blocks], 9, 0), Verdict::Blocked);
        assert_eq!(verdict(&[Agrees, Objects, Objects], 1, 0), Verdict::TooManyObjections { over: 1 });
        assert_eq!(verdict(&[Agrees, Objects], 1, 0), Verdict::Adopted);
        assert_eq!(verdict(&[Agrees], 0, 3), Verdict::NoQuorum { lacking: 2 });
        assert_eq!(verdict(&[Abstains, Abstains], 0, 0), Verdict::NobodyAgrees);
        assert_eq!(verdict(&[], 0, 0), Verdict::NobodyAgrees);
    }

    #[test]
    fn the_last_word_of_a_person_stands_and_blockers_are_named_with_their_reason() {
        let voice = |who, stance, reason: &str| Voice { who, stance, reason: reason.to_owned() };
        let blocked = check(&[voice("Siti", Blocks, "sumur kering"), voice("Budi", Agrees, "")], Terms::default());
        assert_eq!(blocked.with(Blocks), [voice("Siti", Blocks, "sumur kering")]);
        let agreed = check(&[voice("Siti", Blocks, "sumur kering"), voice("Siti", Agrees, "")], Terms::default());
        assert_eq!((agreed.verdict, agreed.with(Blocks).len()), (Verdict::Adopted, 0));
    }
}
