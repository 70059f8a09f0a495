//! Somebody who is not on the list: on it and present in one line.

use super::told::{Told, named};
use super::will::Will;
use crate::capture;
use crate::i18n::coded;
use crate::i18n::domain;
use crate::meeting::people::{MarkPresence, Person, Presence, Sex, WalkIn};
use crate::meeting::{Command, Id as _, ParticipantId};
use crate::text;
use crate::tui::effect::{Asker, Effect};
use crate::tui::overlays::Choice;
use crate::tui::words::told as say;

pub fn meant(
    name: &str,
    sex: Option<capture::Sex>,
    address: Option<&str>,
    constituency: Option<&str>,
    told: &mut Told,
) -> Will {
    let app = told.app;
    let person = Person {
        name: name.into(),
        sex: sex.map(|sex| match sex {
            capture::Sex::Male => Sex::Male,
            capture::Sex::Female => Sex::Female,
        }),
        address: address.unwrap_or_default().into(),
        constituency: coded::constituency(&app.words, constituency.unwrap_or_default()),
        ..Person::default()
    };
    told.does("line-walk-in");
    told.fact(name);
    if let Some(sex) = person.sex {
        told.fact(domain::sex_letter(&app.words, sex));
    }
    for fact in [person.address.to_string(), domain::constituency(&app.words, &person.constituency)] {
        if !fact.is_empty() {
            told.fact(fact);
        }
    }
    if !app.meeting().rules.walk_in_votes {
        told.hint(say(&app.words, "line-walk-in-no-vote"));
    }
    let walk_in = Command::WalkIn(WalkIn { person });
    let folded = text::fold(name);
    let twin = app.meeting().people.iter().find(|found| text::fold(&found.person.name) == folded);
    let Some(twin) = twin.map(|found| found.id) else { return Will::change(walk_in) };
    told.warn(crate::i18n::say!(app.words, "line-walk-in-twin", person = named(app, twin.number())));
    Will::ask(move |app| {
        let title = say(&app.words, "line-walk-in-twin-title");
        let options = vec![
            crate::i18n::say!(app.words, "line-walk-in-is-twin", person = named(app, twin.number())),
            say(&app.words, "line-walk-in-is-other"),
        ];
        app.open(Choice::boxed(title, options, move |_, chosen| {
            let command = if chosen == 0 { present(twin) } else { walk_in };
            vec![Effect::submit(vec![command], Asker::Capture)]
        }))
    })
}

fn present(person: ParticipantId) -> Command {
    Command::MarkPresence(MarkPresence { participants: vec![person], presence: Presence::Arrived {} })
}
