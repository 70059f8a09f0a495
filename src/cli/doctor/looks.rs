//! The terminal, as far as the system and the environment tell: it is asked nothing, since it might answer late.

use super::{Finding, Grade};
use crate::i18n::{Words, say};
use std::io::{IsTerminal as _, stdin, stdout};

/// The least columns and rows on which every part of a screen stands beside the other.
const ROOMY: (u16, u16) = (80, 24);

pub fn findings(words: &Words) -> Vec<Finding> {
    let set = |name: &str| std::env::var(name).ok().filter(|value| !value.is_empty());
    vec![size(words), kind(words, &set), letters(words, &set)]
}

fn size(words: &Words) -> Finding {
    if !stdin().is_terminal() || !stdout().is_terminal() {
        return Finding::good("terminal", say!(words, "doctor-no-terminal"));
    }
    let (columns, rows) = crossterm::terminal::size().unwrap_or_default();
    let grade = if columns >= ROOMY.0 && rows >= ROOMY.1 { Grade::Good } else { Grade::Note };
    let found = say!(words, "doctor-size", columns = columns, rows = rows);
    Finding::of("terminal", grade, found, say!(words, "doctor-size-advice")).figure(columns.into())
}

/// Colours are never needed: every mark has a sign of its own.
fn kind(words: &Words, set: &impl Fn(&str) -> Option<String>) -> Finding {
    let term = set("TERM").unwrap_or_default();
    let colours = match (set("NO_COLOR"), set("COLORTERM").as_deref(), term.as_str()) {
        (Some(_), _, _) => say!(words, "doctor-colours-none"),
        (None, Some("truecolor" | "24bit"), _) => "16777216".to_owned(),
        (None, _, term) if term.contains("256") => "256".to_owned(),
        _ => "16".to_owned(),
    };
    let found = say!(words, "doctor-term", term = term.as_str(), colours = colours);
    let grade = if matches!(term.as_str(), "" | "dumb" | "unknown") { Grade::Note } else { Grade::Good };
    Finding::of("colours", grade, found, say!(words, "doctor-term-advice"))
}

fn letters(words: &Words, set: &impl Fn(&str) -> Option<String>) -> Finding {
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].into_iter().find_map(set).unwrap_or_default();
    let unicode = locale.to_lowercase().replace('-', "").contains("utf8") || cfg!(windows);
    match unicode {
        true => Finding::good("letters", say!(words, "doctor-unicode")),
        false => {
            let found = say!(words, "doctor-no-unicode", locale = locale);
            Finding::of("letters", Grade::Note, found, say!(words, "doctor-no-unicode-advice"))
        }
    }
}
