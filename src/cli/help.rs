//! The command line explained in the user's language.

use super::args::Cli;
use crate::i18n::{Words, say};
use clap::{Arg, ArgAction, Command, CommandFactory as _};

/// The command line with every explanation put in.
#[must_use]
pub fn command(words: &Words) -> Command {
    let heading = say!(words, "cli-heading-usage");
    let template = format!("{{about}}\n\n{heading}: {{usage}}\n\n{{all-args}}{{after-help}}");
    let mut root = Cli::command()
        .disable_help_flag(true)
        .disable_version_flag(true)
        .arg(flag("help", 'h', ArgAction::Help).global(true))
        .arg(flag("version", 'V', ArgAction::Version))
        .after_help(say!(words, "cli-after-help"))
        .subcommand_help_heading(say!(words, "cli-heading-commands"));
    root = dress(words, root, &template);
    root.mut_subcommands(|command| dress(words, command, &template))
}

fn flag(name: &'static str, short: char, action: ArgAction) -> Arg {
    Arg::new(name).long(name).short(short).action(action)
}

/// One command with its explanation, and those of its arguments.
fn dress(words: &Words, command: Command, template: &str) -> Command {
    let name = command.get_name().to_owned();
    let command = command.about(about(words, &name)).long_about(None::<&str>).help_template(template.to_owned());
    let mut place = 0;
    let command = command.mut_args(|arg| {
        place += 1;
        // What every command takes stands below what this one takes.
        let shared = if arg.is_global_set() { 100 } else { 0 };
        let heading = match arg.is_positional() {
            true => say!(words, "cli-heading-arguments"),
            false => say!(words, "cli-heading-options"),
        };
        let help = explain(words, &name, &arg);
        let to_folder = matches!(name.as_str(), "export" | "bundle") && arg.get_id() == "to";
        let arg = arg.help(help).long_help(None::<&str>).help_heading(heading).display_order(place + shared);
        let id = if to_folder { "dir" } else { arg.get_id().as_str() };
        match (arg.get_action().takes_values(), value(words, id)) {
            (true, Some(shown)) => arg.hide_possible_values(true).value_name(shown),
            (true, None) => arg.hide_possible_values(true),
            (false, _) => arg,
        }
    });
    let usage = usage(words, &command);
    command.override_usage(usage)
}

/// How a command is typed.
fn usage(words: &Words, command: &Command) -> String {
    let options = say!(words, "cli-usage-options");
    match command.get_name() {
        "musyawarah" => format!("musyawarah [{}] [{options}]", say!(words, "cli-usage-command")),
        "apply" => {
            let (session, file, title) =
                (say!(words, "cli-value-session"), say!(words, "cli-value-file"), say!(words, "cli-value-title"));
            // The second line stands under the first, whatever the heading before it is called.
            let indent = " ".repeat(say!(words, "cli-heading-usage").chars().count() + 2);
            format!(
                "musyawarah apply {session} [{file}] [{options}]\n{indent}musyawarah apply --new {title} [{file}] [{options}]"
            )
        }
        "tally" => {
            let (file, rule) = (say!(words, "cli-value-file"), say!(words, "cli-value-rule"));
            let indent = " ".repeat(say!(words, "cli-heading-usage").chars().count() + 2);
            format!("musyawarah tally {file} --rule {rule} [{options}]\n{indent}musyawarah tally --list-rules [--json]")
        }
        name => {
            let mut usage = format!("musyawarah {name}");
            for arg in command.get_arguments() {
                let shown = arg.get_value_names().and_then(<[_]>::first).map_or(String::new(), ToString::to_string);
                match (arg.is_positional(), arg.is_required_set()) {
                    (true, true) => usage.push_str(&format!(" {shown}")),
                    (true, false) => usage.push_str(&format!(" [{shown}]")),
                    (false, true) => {
                        usage.push_str(&format!(" --{} {shown}", arg.get_long().unwrap_or_default()));
                    }
                    (false, false) => {}
                }
            }
            format!("{usage} [{options}]")
        }
    }
}

fn about(words: &Words, command: &str) -> String {
    match command {
        "musyawarah" => say!(words, "cli-about"),
        "open" => say!(words, "cli-about-open"),
        "logo" => say!(words, "cli-about-logo"),
        "new" => say!(words, "cli-about-new"),
        "list" => say!(words, "cli-about-list"),
        "show" => say!(words, "cli-about-show"),
        "export" => say!(words, "cli-about-export"),
        "bundle" => say!(words, "cli-about-bundle"),
        "progress" => say!(words, "cli-about-progress"),
        "apply" => say!(words, "cli-about-apply"),
        "import" => say!(words, "cli-about-import"),
        "check" => say!(words, "cli-about-check"),
        "verify" => say!(words, "cli-about-verify"),
        "sign" => say!(words, "cli-about-sign"),
        "keys" => say!(words, "cli-about-keys"),
        "copy" => say!(words, "cli-about-copy"),
        "doctor" => say!(words, "cli-about-doctor"),
        "tally" => say!(words, "cli-about-tally"),
        "schema" => say!(words, "cli-about-schema"),
        "completions" => say!(words, "cli-about-completions"),
        "man" => say!(words, "cli-about-man"),
        _ => String::new(),
    }
}

fn explain(words: &Words, command: &str, arg: &Arg) -> String {
    match (command, arg.get_id().as_str()) {
        (_, "dir") => say!(words, "cli-arg-dir"),
        (_, "lang") => say!(words, "cli-arg-lang"),
        (_, "plain") => say!(words, "cli-arg-plain"),
        (_, "help") => say!(words, "cli-arg-help"),
        (_, "version") => say!(words, "cli-arg-version"),
        ("apply", "session") => say!(words, "cli-arg-apply-session"),
        ("new", "title") => say!(words, "cli-arg-title"),
        ("new", "kind") => say!(words, "cli-arg-kind", kinds = choices(arg).join(", ")),
        ("copy", "into") => say!(words, "cli-arg-copy-into"),
        (_, "date") => say!(words, "cli-arg-date"),
        ("new", "place") => say!(words, "cli-arg-place"),
        ("new", "zone") => say!(words, "cli-arg-zone"),
        ("new", "from") => say!(words, "cli-arg-from"),
        ("new", "open") => say!(words, "cli-arg-open"),
        ("show", "section") => say!(words, "cli-arg-section"),
        ("show", "contest") => say!(words, "cli-arg-contest"),
        ("show", "to") => say!(words, "cli-arg-contest-to", choices = choices(arg).join(", ")),
        ("show" | "tally", "width") => say!(words, "cli-arg-width"),
        ("export", "what") => say!(words, "cli-arg-export-what", choices = choices(arg).join(", ")),
        ("export", "format") => say!(words, "cli-arg-export-format", choices = choices(arg).join(", ")),
        ("export" | "bundle", "to") => say!(words, "cli-arg-export-to"),
        ("export" | "bundle", "sheet") => say!(words, "cli-arg-export-sheet", choices = choices(arg).join(", ")),
        ("export" | "bundle", "force") => say!(words, "cli-arg-export-force"),
        ("export", "delimiter") => say!(words, "cli-arg-export-delimiter", choices = choices(arg).join(", ")),
        ("export", "bom") => say!(words, "cli-arg-export-bom"),
        ("export", "contest") => say!(words, "cli-arg-export-contest"),
        ("logo", "file") => say!(words, "cli-arg-logo-file"),
        ("logo", "remove") => say!(words, "cli-arg-logo-remove"),
        ("progress", "file") => say!(words, "cli-arg-progress-file"),
        ("progress", "dry_run") => say!(words, "cli-arg-progress-dry-run"),
        ("progress", "yes") => say!(words, "cli-arg-progress-yes"),
        ("progress", "actor") => say!(words, "cli-arg-progress-actor"),
        ("apply", "file") => say!(words, "cli-arg-file"),
        ("apply", "new") => say!(words, "cli-arg-apply-new"),
        ("apply", "actor") => say!(words, "cli-arg-actor"),
        ("apply", "stop") => say!(words, "cli-arg-stop"),
        ("import", "file") => say!(words, "cli-arg-import-file"),
        ("import", "kind") => say!(words, "cli-arg-import-kind", choices = choices(arg).join(", ")),
        ("import", "worksheet") => say!(words, "cli-arg-import-sheet"),
        ("import", "head") => say!(words, "cli-arg-import-head"),
        ("import", "columns") => say!(words, "cli-arg-import-column"),
        ("import", "dry_run") => say!(words, "cli-arg-import-dry-run"),
        ("import", "skip_wrong") => say!(words, "cli-arg-import-skip-wrong"),
        ("tally", "file") => say!(words, "cli-arg-tally-file"),
        ("tally", "rule") => say!(words, "cli-arg-tally-rule", choices = choices(arg).join(", ")),
        ("tally", "list_rules") => say!(words, "cli-arg-tally-list-rules"),
        ("tally", "protocol") => say!(words, "cli-arg-tally-protocol"),
        ("tally", "why") => say!(words, "cli-arg-tally-why"),
        ("tally", "firm") => say!(words, "cli-arg-tally-firm"),
        ("tally", "groups") => say!(words, "cli-arg-tally-groups"),
        ("tally", "format") => say!(words, "cli-arg-tally-format", choices = choices(arg).join(", ")),
        ("tally", "to") => say!(words, "cli-arg-tally-to", choices = choices(arg).join(", ")),
        ("tally", "tie") => say!(words, "cli-arg-tally-tie"),
        ("tally", "seats") => say!(words, "cli-arg-tally-seats"),
        ("tally", "budget") => say!(words, "cli-arg-tally-budget"),
        ("tally", "strength") => say!(words, "cli-arg-tally-strength", choices = choices(arg).join(", ")),
        ("tally", "unranked") => say!(words, "cli-arg-tally-unranked", choices = choices(arg).join(", ")),
        ("tally", "borda") => say!(words, "cli-arg-tally-borda", choices = choices(arg).join(", ")),
        ("tally", "stv") => say!(words, "cli-arg-tally-stv", choices = choices(arg).join(", ")),
        ("tally", "utility") => say!(words, "cli-arg-tally-utility", choices = choices(arg).join(", ")),
        ("tally", "completion") => say!(words, "cli-arg-tally-completion", choices = choices(arg).join(", ")),
        ("tally", "stop") => say!(words, "cli-arg-tally-stop", choices = choices(arg).join(", ")),
        ("tally", "step") => say!(words, "cli-arg-tally-step"),
        ("tally", "no_skip") => say!(words, "cli-arg-tally-no-skip"),
        ("tally", "threshold") => say!(words, "cli-arg-tally-threshold"),
        ("tally", "default_option") => say!(words, "cli-arg-tally-default-option"),
        ("tally", "quorum") => say!(words, "cli-arg-tally-quorum"),
        ("tally", "majority") => say!(words, "cli-arg-tally-majority"),
        ("tally", "entitled") => say!(words, "cli-arg-tally-entitled"),
        ("tally", "combine") => say!(words, "cli-arg-tally-combine", choices = choices(arg).join(", ")),
        ("tally", "normalisation") => say!(words, "cli-arg-tally-normalisation", choices = choices(arg).join(", ")),
        ("check", "rebuild") => say!(words, "cli-arg-rebuild"),
        ("verify", "code") => say!(words, "cli-arg-code"),
        ("sign", "key") => say!(words, "cli-arg-key"),
        ("keys", "new") => say!(words, "cli-arg-keys-new"),
        ("keys", "trust") => say!(words, "cli-arg-keys-trust"),
        ("schema", "of") => say!(words, "cli-arg-schema"),
        ("completions", "shell") => say!(words, "cli-arg-shell"),
        (_, "json") => say!(words, "cli-arg-json"),
        (_, "session") => say!(words, "cli-arg-session"),
        _ => String::new(),
    }
}

/// The values an argument may have.
fn choices(arg: &Arg) -> Vec<String> {
    arg.get_possible_values().iter().map(|value| value.get_name().to_owned()).collect()
}

/// What stands for the value of an argument; `None` where the value is a code that needs no translation.
fn value(words: &Words, arg: &str) -> Option<String> {
    Some(match arg {
        "dir" => say!(words, "cli-value-folder"),
        "session" | "from" => say!(words, "cli-value-session"),
        "title" | "new" => say!(words, "cli-value-title"),
        "kind" => say!(words, "cli-value-kind"),
        "date" => say!(words, "cli-value-date"),
        "place" => say!(words, "cli-value-place"),
        "zone" => say!(words, "cli-value-zone"),
        "section" => say!(words, "cli-value-section"),
        "file" | "trust" => say!(words, "cli-value-file"),
        "code" => say!(words, "cli-value-code"),
        "actor" | "key" | "worksheet" => say!(words, "cli-value-name"),
        "rule" => say!(words, "cli-value-rule"),
        "format" | "to" => say!(words, "cli-value-format"),
        "tie" => say!(words, "cli-value-tie"),
        "strength" | "unranked" | "borda" | "stv" | "utility" | "completion" | "stop" | "combine" | "normalisation" => {
            say!(words, "cli-value-way")
        }
        "majority" => say!(words, "cli-value-fraction"),
        "why" => say!(words, "cli-value-option"),
        "groups" => say!(words, "cli-value-column"),
        "of" => say!(words, "cli-value-what"),
        "what" => say!(words, "cli-value-paper"),
        "sheet" => say!(words, "cli-value-sheet"),
        "head" => "N".to_owned(),
        "columns" => say!(words, "cli-value-column"),
        "delimiter" => say!(words, "cli-value-sign"),
        "shell" => say!(words, "cli-value-shell"),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;

    /// Every explanation of the command line, by its place.
    fn explanations(language: Language) -> Vec<(String, String)> {
        let root = command(&Words::new(language));
        let mut found = Vec::new();
        for command in std::iter::once(&root).chain(root.get_subcommands()) {
            found.push((command.get_name().to_owned(), command.get_about().unwrap().to_string()));
            for arg in command.get_arguments() {
                let place = format!("{} {}", command.get_name(), arg.get_id());
                found.push((place, arg.get_help().unwrap().to_string()));
            }
        }
        found
    }

    #[test]
    fn everything_is_explained_in_both_languages() {
        let (ours, theirs) = (explanations(Language::Indonesian), explanations(Language::English));
        assert!(ours.len() > 30);
        for ((place, here), (same, there)) in ours.iter().zip(&theirs) {
            assert_eq!(place, same);
            assert!(!here.is_empty() && !there.is_empty() && here != there, "{place}: {here} | {there}");
        }
    }

    #[test]
    fn the_command_line_is_sound() {
        for language in Language::ALL {
            command(&Words::new(language)).debug_assert();
        }
    }
}
