//! Commands to the program, not to the meeting.

use super::super::told::Told;
use super::super::will::Will;
use super::words;
use crate::capture::{Args, SlashName as Name};
use crate::i18n::{Language, say};
use crate::text::fold;
use crate::tui::action;
use crate::tui::app::{App, Focus, Tab};
use crate::tui::effect::{Effect, Effects};
use crate::tui::overlays;
use crate::tui::screens;
use crate::tui::words::told as word;

pub fn meant(name: Name, args: &Args, told: &mut Told) -> Will {
    match name {
        Name::Prepare => run("meeting.prepare", told),
        Name::Papers => run("meeting.export", told),
        Name::Undo => run("meeting.undo", told),
        Name::Redo => run("meeting.redo", told),
        Name::Quit => run("app.quit", told),
        Name::Go => go(words(args), told),
        Name::Language => language(words(args), told),
        Name::Find => {
            let needle = words(args).to_owned();
            told.does("act-list-filter");
            told.fact(needle.as_str());
            Will::run(move |app| find(app, needle))
        }
        Name::Help => {
            let topic = words(args).to_owned();
            told.does("act-app-help");
            Will::run(move |app| {
                let help = overlays::help(app);
                app.open(help);
                app.with_top(|top, app| top.paste(&topic, app))
            })
        }
        _ => Will::Nothing,
    }
}

/// Runs an action of the registry, which says itself why it may not run now.
fn run(id: &'static str, told: &mut Told) -> Will {
    let Some(action) = action::find(id) else { return Will::Nothing };
    told.does(action.label);
    if let Err(reason) = (action.enabled)(told.app) {
        told.warn(reason.said(told.app));
    }
    Will::run(move |app| app.run(action))
}

/// The tab of that number or name, in either language.
fn tab(app: &App, typed: &str) -> Option<Tab> {
    let typed = fold(typed.trim());
    if let Some(tab) = typed.parse::<usize>().ok().and_then(|number| Tab::ALL.get(number.checked_sub(1)?)) {
        return Some(*tab);
    }
    let begins = |name: &str| fold(name).starts_with(&typed);
    Tab::ALL.into_iter().find(|tab| {
        let id = action::tab_of(*tab);
        begins(&word(&app.words, screens::of_tab(*tab).words().title)) || id.rsplit('.').next().is_some_and(begins)
    })
}

fn go(typed: &str, told: &mut Told) -> Will {
    match tab(told.app, typed) {
        Some(tab) => {
            told.does("act-tab-go");
            told.fact(word(&told.app.words, screens::of_tab(tab).words().title));
            Will::run(move |app| app.show(tab))
        }
        None => told.stays(say!(told.app.words, "line-no-tab", typed = typed)),
    }
}

fn language(typed: &str, told: &mut Told) -> Will {
    let typed = fold(typed.trim());
    let wanted = match typed.as_str() {
        "" => Some(told.app.words.language().other()),
        _ => Language::ALL.into_iter().find(|language| {
            let name = if *language == Language::Indonesian { "indonesia" } else { "inggris english" };
            language.code() == typed || name.split(' ').any(|name| name.starts_with(&typed))
        }),
    };
    match wanted {
        Some(language) => {
            if language != told.app.words.language() {
                told.does("act-app-language");
            }
            Will::run(move |_| vec![Effect::SetLanguage(language)])
        }
        None => told.stays(word(&told.app.words, "line-no-language")),
    }
}

/// Shows only the rows with these words, on the tab we are at.
fn find(app: &mut App, needle: String) -> Effects {
    app.list_mut().filter = needle;
    app.focus = Focus::List;
    Effects::new()
}
