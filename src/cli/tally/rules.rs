//! `musyawarah tally --list-rules`: every rule, when it fits, its options, where it is defined.

use crate::cli::exit::Exit;
use crate::cli::print::Print;
use crate::cli::trouble::Trouble;
use crate::i18n::{Words, say, tally};
use crate::json;
use crate::tally::rule::{RULES, Rule};
use crate::text;
use serde::Serialize;

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
    for rule in all {
        print.line(rule.id)?;
        // An option and its value stay on one line.
        let options: Vec<String> = rule.options.iter().map(|option| option.replace(' ', TIED)).collect();
        let options = say!(words, "tally-list-options", options = options.join("  "));
        let source = say!(words, "tally-list-source", source = rule.source);
        for part in [rule.fits, options, source] {
            for line in text::wrap(&part, 96) {
                print.line(&format!("    {}", part[line].replace(TIED, " ")))?;
            }
        }
        print.line("")?;
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
