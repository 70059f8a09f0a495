//! The box of a secret vote: one file of fixed size, one padded slot for each person who may vote, filled slots and empty
//! ones in an order drawn anew at every write. It names nobody and has no time; who has voted stands in the journal.
//!
//! ```text
//! musyawarah-urn/1 <session> <contest> <slots> <bytes of a slot>        blanks up to 128 bytes, line feed
//! {"ranking":[[1],[0,2]]}                                               one slot a line, blanks up to its size
//!                                                                       an empty slot
//! 0f1e…                                                                 sum of everything before
//! ```
use super::error::{Action, At, DiskFault};
use super::hash::{Hash, SessionId};
use crate::meeting::ContestId;
use crate::meeting::contests::Mark;
use std::path::Path;

const HEAD: usize = 128;
const FOOT: usize = 33;

/// What a box is of; a file that says otherwise is not touched.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Kind {
    pub session: SessionId,
    pub contest: ContestId,
    /// One for each person who may vote.
    pub slots: usize,
    /// Options of the contest; they say how long a ballot may be.
    pub options: usize,
}

/// Why a file cannot be used as this box.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unfit {
    /// Torn, or changed by somebody.
    Damaged,
    /// Whole, and of another session or contest.
    Foreign,
}

impl Kind {
    /// Bytes of a slot with its line feed: no ballot over so many options is longer.
    fn slot(self) -> usize {
        64 + 12 * self.options
    }

    /// Bytes of the file, however many ballots are in it.
    pub fn size(self) -> usize {
        HEAD + self.slots * self.slot() + FOOT
    }

    fn head(self) -> String {
        let head = format!("musyawarah-urn/1 {} {} {} {}", self.session, self.contest, self.slots, self.slot());
        format!("{head:<width$}\n", width = HEAD - 1)
    }

    /// The file with these ballots, in an order that says nothing. There are no more ballots than slots.
    pub fn file(self, ballots: &[Mark], path: &Path) -> Result<Vec<u8>, DiskFault> {
        let mut slots: Vec<String> = vec![String::new(); self.slots];
        for (slot, mark) in slots.iter_mut().zip(ballots) {
            *slot = serde_json::to_string(mark).map_err(std::io::Error::other).at(Action::Replace, path)?;
        }
        shuffle(&mut slots).at(Action::Random, path)?;
        let mut text = self.head();
        for slot in slots {
            text.push_str(&format!("{slot:<width$}\n", width = self.slot() - 1));
        }
        let sum = Hash::of(text.as_bytes());
        text.push_str(&format!("{sum}\n"));
        Ok(text.into_bytes())
    }

    /// The ballots in a file of this box.
    pub fn read(self, bytes: &[u8]) -> Result<Vec<Mark>, Unfit> {
        let text = std::str::from_utf8(bytes).map_err(|_| Unfit::Damaged)?;
        let (told, sum) =
            text.len().checked_sub(FOOT).and_then(|at| text.split_at_checked(at)).ok_or(Unfit::Damaged)?;
        if sum.strip_suffix('\n').and_then(Hash::parse) != Some(Hash::of(told.as_bytes())) {
            return Err(Unfit::Damaged);
        }
        let slots = told.strip_prefix(&self.head()).ok_or(Unfit::Foreign)?;
        if bytes.len() != self.size() {
            return Err(Unfit::Damaged);
        }
        let filled = slots.lines().map(str::trim_end).filter(|slot| !slot.is_empty());
        filled.map(|slot| serde_json::from_str(slot).map_err(|_| Unfit::Damaged)).collect()
    }
}

/// Every order is as likely as any other.
fn shuffle<T>(items: &mut [T]) -> std::io::Result<()> {
    for at in (1..items.len()).rev() {
        items.swap(at, below(at as u64 + 1)?);
    }
    Ok(())
}

/// A number below `limit`, each as likely as any other: draws that would favour the low ones are thrown away.
fn below(limit: u64) -> std::io::Result<usize> {
    let fair = u64::MAX - u64::MAX % limit;
    loop {
        let mut bytes = [0; 8];
        getrandom::fill(&mut bytes).map_err(std::io::Error::other)?;
        let drawn = u64::from_le_bytes(bytes);
        if drawn < fair {
            return usize::try_from(drawn % limit).map_err(std::io::Error::other);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::meeting::Id as _;
    use std::collections::BTreeMap;

    fn session(digits: &str) -> SessionId {
        serde_json::from_str(&format!("\"{digits}\"")).unwrap()
    }

    fn kind() -> Kind {
        let session = session("0123456789abcdef0123456789abcdef");
        Kind { session, contest: ContestId::from_number(1), slots: 5, options: 3 }
    }

    fn file(ballots: &[Mark]) -> Vec<u8> {
        kind().file(ballots, Path::new("urn-B01.box")).unwrap()
    }

    #[test]
    fn a_box_has_one_size_and_gives_back_its_ballots() {
        let longest = Mark::Score((0..3).map(|option| (option, 1000)).collect());
        let ballots = [Mark::Ranking(vec![vec![1], vec![0, 2]]), Mark::Blank, longest, Mark::Spoiled, Mark::One(2)];
        for filled in 0..=5 {
            let bytes = file(&ballots[..filled]);
            assert_eq!(bytes.len(), kind().size());
            let mut read = kind().read(&bytes).unwrap();
            let mut put = ballots[..filled].to_vec();
            read.sort();
            put.sort();
            assert_eq!(read, put);
        }
    }

    #[test]
    fn a_hundred_options_fit_into_a_slot() {
        let kind = Kind { options: 100, ..kind() };
        for mark in [
            Mark::Score((0..100).map(|option| (option, 1000)).collect()),
            Mark::Ranking((0..100).map(|option| vec![option]).collect()),
            Mark::Points((0..100).map(|option| (option, 10)).collect()),
            Mark::Approval((0..100).collect()),
        ] {
            let bytes = kind.file(&vec![mark.clone(); 5], Path::new("urn")).unwrap();
            assert_eq!((bytes.len(), kind.read(&bytes).unwrap().len()), (kind.size(), 5));
        }
    }

    #[test]
    fn a_changed_or_foreign_file_is_not_taken_for_the_box() {
        let bytes = file(&[Mark::One(1), Mark::One(2)]);
        for at in 0..bytes.len() {
            let mut changed = bytes.clone();
            changed[at] ^= 1;
            assert!(kind().read(&changed).is_err(), "byte {at}");
            assert_eq!(kind().read(&bytes[..at]), Err(Unfit::Damaged), "cut at {at}");
        }
        for other in [
            Kind { contest: ContestId::from_number(2), ..kind() },
            Kind { session: session("1123456789abcdef0123456789abcdef"), ..kind() },
            Kind { slots: 6, ..kind() },
            Kind { options: 4, ..kind() },
        ] {
            assert_eq!(other.read(&bytes), Err(Unfit::Foreign));
        }
        assert_eq!(kind().read(&[0; 500]), Err(Unfit::Damaged));
        assert_eq!(kind().read(b""), Err(Unfit::Damaged));
    }

    #[test]
    fn every_slot_is_as_likely_as_any_other() {
        let mut places: BTreeMap<usize, u32> = BTreeMap::new();
        for _ in 0..2000 {
            let text = String::from_utf8(file(&[Mark::One(1)])).unwrap();
            let at = text.lines().skip(1).position(|line| line.starts_with('{')).unwrap();
            *places.entry(at).or_default() += 1;
        }
        // 400 each on average; five standard deviations are 90.
        assert_eq!(places.len(), 5);
        assert!(places.values().all(|&seen| (310..=490).contains(&seen)), "{places:?}");
    }
}
