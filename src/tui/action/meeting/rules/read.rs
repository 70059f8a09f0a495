//! How the parts of rules are typed: fractions, signatures, groups.

use crate::i18n::coded;
use crate::i18n::{Words, domain, list, number};
use crate::meeting::Line;
use crate::meeting::rules::SignerSlot;
use crate::tui::form::Ground;

/// `2/3`; the lower part is at least as large as the upper one.
pub fn fraction(typed: &str, ground: &Ground) -> Result<(u32, u32), String> {
    let parts = typed
        .split_once('/')
        .and_then(|(upper, lower)| Some((upper.trim().parse::<u32>().ok()?, lower.trim().parse::<u32>().ok()?)));
    let sound = |(upper, lower): &(u32, u32)| *lower > 0 && upper <= lower;
    parts.filter(sound).ok_or_else(|| ground.told("rules-not-a-fraction"))
}

/// The part of a hundred, to be seen whether the fraction is the one that was meant.
pub fn show_fraction(value: &(u32, u32), ground: &Ground) -> String {
    number::percent_tenths(ground.words.language(), value.0.into(), value.1.into())
}

pub fn typed_fraction(upper: u32, lower: u32) -> String {
    format!("{upper}/{lower}")
}

/// The mark of a signature the record cannot become final without.
const REQUIRED: char = '*';

/// `Kepala Desa *`.
pub fn signer(line: &str, ground: &Ground) -> Result<SignerSlot, String> {
    let capacity = line.trim_end_matches([REQUIRED, ' ']);
    if capacity.is_empty() {
        return Err(ground.told("form-required"));
    }
    Ok(SignerSlot { capacity: coded::capacity(ground.words, capacity), required: line.contains(REQUIRED) })
}

pub fn typed_signers(words: &Words, signers: &[SignerSlot]) -> String {
    let line = |slot: &SignerSlot| {
        let name = domain::capacity(words, &slot.capacity);
        if slot.required { format!("{name} {REQUIRED}") } else { name }
    };
    signers.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// The signatures the record needs.
pub fn signers(signers: &[SignerSlot], ground: &Ground) -> Result<String, String> {
    let required = signers.iter().filter(|slot| slot.required);
    let names: Vec<String> = required.map(|slot| domain::capacity(ground.words, &slot.capacity)).collect();
    if names.is_empty() {
        return Err(ground.told("rules-no-signer"));
    }
    Ok(list::and(ground.words.language(), &names))
}

pub fn constituency(line: &str, ground: &Ground) -> Result<Line, String> {
    Ok(coded::constituency(ground.words, line))
}

pub fn typed_constituencies(words: &Words, groups: &[Line]) -> String {
    groups.iter().map(|group| domain::constituency(words, group)).collect::<Vec<_>>().join("\n")
}

pub fn constituencies(groups: &[Line], _: &Ground) -> Result<String, String> {
    Ok(groups.len().to_string())
}
