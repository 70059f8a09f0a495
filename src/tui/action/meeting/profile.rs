//! The kind of meeting with the rules that ship with it: chosen from the twelve, shown before they are taken.

use crate::i18n::{Words, domain, majority, quorum, say};
use crate::meeting::Command;
use crate::meeting::details::UseProfile;
use crate::meeting::rules::MeetingKind;
use crate::tui::app::App;
use crate::tui::effect::Effects;
use crate::tui::guard::submit;
use crate::tui::overlays::{Ask, Item, Picker};
use crate::tui::widgets::{Paragraph, Role};
use crate::tui::words::told;

pub fn take(kind: MeetingKind) -> Command {
    Command::UseProfile(UseProfile { kind })
}

pub fn ask(app: &mut App) -> Effects {
    let words = &app.words;
    let items = MeetingKind::ALL.iter().zip(1..).map(|(kind, number)| Item {
        key: number,
        id: number.to_string(),
        name: domain::kind(words, *kind),
        note: quorum::brief(words, &kind.rules().quorum),
    });
    let title = say!(words, "act-meeting-profile");
    app.open(Picker::one(title, items.collect(), |app, number| {
        let kind = usize::try_from(number).ok().and_then(|number| MeetingKind::ALL.get(number.checked_sub(1)?));
        kind.map(|kind| confirm(app, *kind)).unwrap_or_default()
    }))
}

fn confirm(app: &mut App, kind: MeetingKind) -> Effects {
    let title = domain::kind(&app.words, kind);
    let text = described(&app.words, kind);
    app.open(Ask::boxed(title, text, move |_| submit(take(kind))))
}

/// The rules a kind comes with, in words.
fn described(words: &Words, kind: MeetingKind) -> Vec<Paragraph> {
    let rules = kind.rules();
    let fact = |key, text: String| Paragraph::labelled(told(words, key), text);
    let names = |names: Vec<String>| names.join(", ");
    let signers = rules.signers.iter().map(|slot| domain::capacity(words, &slot.capacity)).collect();
    let groups = rules.constituencies.iter().map(|code| domain::constituency(words, code)).collect();
    let mut text = vec![
        fact("rules-quorum", quorum::rule(words, &rules.quorum)),
        fact("rules-majority", majority::rule(words, rules.majority)),
        fact("rules-tie", domain::tie_rule(words, rules.tie)),
        fact("rules-signers", names(signers)),
        fact("rules-constituencies", names(groups)),
    ];
    text.retain(|paragraph| !paragraph.text.is_empty());
    text.push(Paragraph::new(""));
    text.push(Paragraph::new(say!(words, "profile-asks")).role(Role::Warning));
    text
}
