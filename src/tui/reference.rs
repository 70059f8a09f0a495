//! The key reference, made from the registry of actions: what can be done where, with which key.

use super::action::{self, Scope};
use super::app::{Place, Tab};
use super::keymap::Keymap;
use super::screens;
use super::words::told;
use crate::i18n::{Language, Words};
use std::fmt::Write as _;

/// All keys and commands of the program as Markdown, in one language; the same for the same release.
#[must_use]
pub fn key_reference(language: Language) -> String {
    let words = Words::new(language);
    let keymap = Keymap::new(action::all());
    let tabs = Tab::ALL.into_iter().map(|tab| Scope::Place(Place::Tab(tab)));
    let shared = [Scope::Global, Scope::Workspace, Scope::Capture, Scope::List, Scope::Overlay];
    let scopes = shared.into_iter().chain([Scope::Place(Place::Start)]).chain(tabs);
    let mut text = format!("# {}\n", told(&words, "reference-title"));
    for scope in scopes {
        let rows: Vec<String> = action::all()
            .filter(|action| action.scope == scope || !keymap.keys(action.id, &[scope]).is_empty())
            .map(|action| {
                let keys: Vec<String> =
                    keymap.keys(action.id, &[scope]).iter().map(|press| format!("`{press}`")).collect();
                let keys = if keys.is_empty() { "–".to_owned() } else { keys.join(" ") };
                let cell = |text: &str| text.replace('|', "\\|");
                let (label, help) = (action.label_in(&words), action.help_in(&words));
                format!("| {} | {} | {} | `{}` |", cell(&keys), cell(&label), cell(&help), action.id)
            })
            .collect();
        if !rows.is_empty() {
            let columns =
                ["reference-key", "reference-action", "reference-help", "reference-id"].map(|key| told(&words, key));
            let heading = told(&words, heading(scope));
            let _ =
                write!(text, "\n## {heading}\n\n| {} |\n|---|---|---|---|\n{}\n", columns.join(" | "), rows.join("\n"));
        }
    }
    text
}

/// The key of the heading of a scope.
pub fn heading(scope: Scope) -> &'static str {
    match scope {
        Scope::Global => "scope-global",
        Scope::Workspace => "scope-workspace",
        Scope::Capture => "scope-capture",
        Scope::List => "scope-list",
        Scope::Place(place) => screens::of(place).words().title,
        Scope::Overlay => "scope-dialog",
    }
}
