//! The commands of the line, each as what it does to this meeting.

mod closing;
mod course;
mod deciding;
mod editing;
mod floor;
mod objecting;
mod presence;
mod program;
mod purpose;
mod setting;

use super::order::ordered;
use super::told::Told;
use super::will::Will;
use crate::capture::{self, Args, SlashCommand, SlashName as Name, SlashSpec, Suggests, Vocabulary};
use crate::i18n::Language;
use crate::tui::words::told as word;
use chrono::NaiveTime;
pub use purpose::purpose;

pub fn meant(command: &SlashCommand, told: &mut Told) -> Will {
    let args = &command.args;
    match command.name {
        Name::Describe
        | Name::Rules
        | Name::Invite
        | Name::Chair
        | Name::Secretary
        | Name::Facilitator
        | Name::Resource
        | Name::Item
        | Name::Criteria => setting::meant(command.name, args, told),
        Name::Edit => editing::meant(args, told),
        Name::Answer | Name::Offer => objecting::meant(args, told),
        Name::Approve | Name::Survey | Name::Principles | Name::Next | Name::Signers | Name::Sign => {
            closing::meant(command.name, args, told)
        }
        Name::Present | Name::Represented | Name::Left | Name::Returned | Name::Excused => {
            presence::meant(command.name, args, told)
        }
        Name::AskFloor | Name::GiveFloor => floor::meant(command.name, args, told),
        Name::Delay
        | Name::Postpone
        | Name::Register
        | Name::Open
        | Name::Recess
        | Name::Resume
        | Name::Agenda
        | Name::Finish
        | Name::Park
        | Name::Read
        | Name::Close
        | Name::Final
        | Name::Cancel => course::meant(command.name, args, told),
        Name::Defer
        | Name::Consensus
        | Name::Vote
        | Name::CallVote
        | Name::Revote
        | Name::Choose
        | Name::Freeze
        | Name::Score
        | Name::Announce
        | Name::Include
        | Name::Exclude
        | Name::Minority
        | Name::Merge
        | Name::Withdraw
        | Name::Forward => deciding::meant(command.name, args, told),
        Name::Prepare
        | Name::Papers
        | Name::Undo
        | Name::Redo
        | Name::Go
        | Name::Language
        | Name::Find
        | Name::Help
        | Name::Quit => program::meant(command.name, args, told),
    }
}

/// How many commands are offered at once.
const OFFERED: usize = 12;

/// Offers the commands that begin as typed; behind a whole one, what it takes. False when neither is known.
pub fn usage(line: &str, at: usize, vocabulary: &Vocabulary, told: &mut Told) -> bool {
    let language = told.app.words.language();
    let typed = line.trim_start().strip_prefix('/').unwrap_or_default();
    let (name, behind) = typed.split_once(char::is_whitespace).map_or((typed, None), |(name, rest)| (name, Some(rest)));
    let found: Vec<&SlashSpec> = match behind {
        None => {
            let offers = ordered(told.app, name, capture::complete(line, at, vocabulary));
            let names = offers.into_iter().filter_map(|found| match found.suggests {
                Suggests::Command(name) => capture::names().find(|spec| spec.name == name),
                Suggests::Person(_) | Suggests::Words => None,
            });
            names.collect()
        }
        Some(_) => spec(name).into_iter().collect(),
    };
    match found.as_slice() {
        [] => return false,
        [only] => told.hint(whole_usage(only, language, told)),
        several => {
            for spec in several.iter().take(OFFERED) {
                told.hint(spelling(spec, name, language));
            }
        }
    }
    true
}

/// The command of that name, or the only one that starts so.
fn spec(name: &str) -> Option<&'static SlashSpec> {
    let name = name.to_lowercase();
    capture::named(&name).or_else(|| {
        let mut starting =
            capture::names().filter(|spec| spec.indonesian.starts_with(&name) || spec.english.starts_with(&name));
        let first = starting.next();
        first.filter(|_| starting.next().is_none())
    })
}

/// The name as it is being typed; in the language spoken when nothing of it is typed yet.
pub fn spelling(spec: &SlashSpec, typed: &str, language: Language) -> String {
    let typed = typed.to_lowercase();
    let (own, other) = match language {
        Language::Indonesian => (spec.indonesian, spec.english),
        Language::English => (spec.english, spec.indonesian),
    };
    format!("/{}", if own.starts_with(&typed) { own } else { other })
}

fn whole_usage(spec: &SlashSpec, language: Language, told: &Told) -> String {
    let hint = spec.hint.map(|key| word(&told.app.words, key)).unwrap_or_default();
    format!("{} {hint}", spelling(spec, "", language)).trim_end().to_owned()
}

/// The words of a command, if some were given.
fn words(args: &Args) -> &str {
    match args {
        Args::Words(Some(words)) => words,
        _ => "",
    }
}

/// A time of day before a reason (`11.48 izin`, `jam 12 salat`), and the reason.
fn timed(reason: &str) -> (Option<NaiveTime>, &str) {
    let reason = reason.trim();
    let ends = reason.match_indices(' ').map(|(at, _)| at).take(2).collect::<Vec<_>>();
    // The longer one first: `jam 12` is no reason of its own.
    for end in ends.into_iter().rev().chain([reason.len()]) {
        let (time, rest) = reason.split_at(end);
        if let Ok(time) = capture::clock(time) {
            return (Some(time), rest.trim_start_matches([' ', ',']));
        }
    }
    (None, reason)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_may_stand_before_a_reason() {
        for (typed, hour, reason) in [
            ("11.48 izin", Some((11, 48)), "izin"),
            ("jam 9 ada tamu", Some((9, 0)), "ada tamu"),
            ("12.00", Some((12, 0)), ""),
            ("izin sakit", None, "izin sakit"),
            ("3 anak sakit", None, "3 anak sakit"),
            ("", None, ""),
        ] {
            let expected = hour.and_then(|(hour, minute)| NaiveTime::from_hms_opt(hour, minute, 0));
            assert_eq!(timed(typed), (expected, reason), "{typed}");
        }
    }
}
