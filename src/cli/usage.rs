//! What was typed wrongly on the command line, as a sentence with what to do.

use crate::i18n::{Words, list, say};
use crate::text;
use clap::error::{ContextKind, ContextValue, ErrorKind};

/// The sentences for a command line that cannot be understood.
#[must_use]
pub fn sentence(words: &Words, error: &clap::Error) -> String {
    let of = |kind| told(error, kind);
    let arg = of(ContextKind::InvalidArg);
    let value = of(ContextKind::InvalidValue);
    let said = match error.kind() {
        ErrorKind::InvalidValue if value.is_empty() => say!(words, "cli-usage-no-value", arg = arg),
        ErrorKind::InvalidValue => {
            let valid = several(error, ContextKind::ValidValue);
            say!(words, "cli-usage-choice", arg = arg, value = value, valid = list::or(words.language(), &valid))
        }
        ErrorKind::ValueValidation => validation(words, &arg, value),
        ErrorKind::UnknownArgument => say!(words, "cli-usage-unknown", arg = arg),
        ErrorKind::InvalidSubcommand => {
            say!(words, "cli-usage-no-command", command = of(ContextKind::InvalidSubcommand))
        }
        ErrorKind::TooManyValues | ErrorKind::WrongNumberOfValues | ErrorKind::TooFewValues => {
            say!(words, "cli-usage-count", arg = arg)
        }
        ErrorKind::ArgumentConflict => {
            let other = of(ContextKind::PriorArg);
            match other.is_empty() || other == arg {
                true => say!(words, "cli-usage-twice", arg = arg),
                false => say!(words, "cli-usage-conflict", arg = arg, other = other),
            }
        }
        ErrorKind::MissingRequiredArgument => {
            let missing = several(error, ContextKind::InvalidArg);
            say!(words, "cli-usage-missing", args = list::and(words.language(), &missing))
        }
        ErrorKind::InvalidUtf8 => say!(words, "cli-usage-not-utf8"),
        _ => say!(words, "cli-usage-other"),
    };
    let suggestions = [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand, ContextKind::SuggestedValue];
    let meant = suggestions.into_iter().flat_map(|kind| several(error, kind)).next();
    match meant {
        Some(meant) => format!("{said} {}", say!(words, "cli-usage-meant", meant = meant)),
        None => said,
    }
}

fn validation(words: &Words, arg: &str, value: String) -> String {
    let option = arg.split(' ').next().unwrap_or_default();
    match option {
        "--date" => say!(words, "cli-usage-date", value = value),
        "--tie" => say!(words, "cli-usage-tie", value = value),
        "--width" => say!(words, "cli-usage-width", value = value),
        _ => say!(words, "cli-usage-value", arg = arg, value = value),
    }
}

/// One thing the error tells of, cleaned: it may come from outside.
fn told(error: &clap::Error, kind: ContextKind) -> String {
    several(error, kind).into_iter().next().unwrap_or_default()
}

fn several(error: &clap::Error, kind: ContextKind) -> Vec<String> {
    let found = match error.get(kind) {
        Some(ContextValue::String(one)) => vec![one.clone()],
        Some(ContextValue::Strings(many)) => many.clone(),
        Some(ContextValue::StyledStr(one)) => vec![one.to_string()],
        Some(ContextValue::StyledStrs(many)) => many.iter().map(ToString::to_string).collect(),
        _ => Vec::new(),
    };
    found.into_iter().map(|text| text::cut(&text::clean_line(&text).text, 80).into_owned()).collect()
}
