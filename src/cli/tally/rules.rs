//! `musyawarah tally --list-rules`: every rule, when it fits, its options, where it is defined.

use crate::cli::exit::Exit;
use crate::cli::print::Print;
use crate::cli::show::screen;
use crate::cli::trouble::Trouble;
use crate::i18n::{Words, say, tally};
use crate::json;
use crate::tally::rule::{RULES, Rule};
use crate::text;
use serde::Serialize;

/// Longer lines are hard to read.
const WIDEST: u16 = 100;

/// A blank at which no line is broken.
const TIED: &str = "\u{a0}";

/// A rule as JSON.
#[derive(Debug, Serialize)]
struct Told<'a> {
    id: &'a str,
    options: Vec<String>,
    fits: String,
    source: &'a str,
}

/// Lists them.
pub(super) fn list(words: &Words, json: bool, print: &mut Print) -> Result<Exit, Trouble> {
    let all: Vec<Told<'_>> = RULES.iter().map(|rule| told(words, rule)).collect();
    if json {
        print.bytes(&json::indented(&all).map_err(Trouble::json)?)?;
        print.line("")?;
        return Ok(Exit::Done);
    }
    let room = usize::from(screen().min(WIDEST)).saturating_sub(4).max(1);
    for (rule, one) in RULES.iter().zip(all) {
        print.line(&format!("{}: {}", one.id, tally::name(words, rule)))?;
        // An option and its value stay on one line.
        let options: Vec<String> = one.options.iter().map(|option| option.replace(' ', TIED)).collect();
        let options = say!(words, "tally-list-options", options = options.join("  "));
        let source = say!(words, "tally-list-source", source = one.source);
        for part in [one.fits, options, source] {
            for line in text::wrap(&part, room) {
                print.line(&format!("    {}", part[line].replace(TIED, " ")))?;
            }
        }
        print.line("")?;
    }
    for line in [say!(words, "tally-list-how"), say!(words, "tally-list-meaning")] {
        print.line(&line)?;
    }
    Ok(Exit::Done)
}

fn told<'a>(words: &Words, rule: &'a Rule) -> Told<'a> {
    Told {
        id: rule.id,
        options: rule.settings.iter().map(|name| super::settings::usage(name)).collect(),
        fits: tally::fits(words, rule),
        source: rule.source,
    }
}
