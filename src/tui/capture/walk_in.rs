//! Somebody who is not on the list: on it and present in one line.

use super::told::{Told, named};
use super::will::Will;
use crate::capture::{self, Newcomer};
use crate::i18n::{Words, coded, domain};
use crate::meeting::people::{MarkPresence, Person, Presence, Sex, WalkIn};
use crate::meeting::{Command, Id as _, ParticipantId};
use crate::text;
use crate::tui::effect::{Asker, Effect};
use crate::tui::overlays::Choice;
use crate::tui::words::told as say;

/// The person, as far as the line says.
pub fn invited(new: &Newcomer, words: &Words) -> Person {
    let line = |given: &Option<String>| given.as_deref().unwrap_or_default().into();
    Person {
        name: new.name.as_str().into(),
        sex: new.sex.map(|sex| match sex {
            capture::Sex::Male => Sex::Male,
            capture::Sex::Female => Sex::Female,
        }),
        address: line(&new.address),
        constituency: coded::constituency(words, new.constituency.as_deref().unwrap_or_default()),
        office: line(&new.office),
        vulnerable: coded::vulnerable(words, new.vulnerable.as_deref().unwrap_or_default()),
        remark: line(&new.remark),
        invited: !new.guest,
        votes: !new.guest,
        ..Person::default()
    }
}

/// What is known of somebody new.
pub fn facts(person: &Person, words: &Words) -> Vec<String> {
    let sex = person.sex.map(|sex| domain::sex_letter(words, sex)).unwrap_or_default();
    let groups = coded::vulnerable_typed(words, &person.vulnerable);
    let group = domain::constituency(words, &person.constituency);
    let address = person.address.to_string();
    let facts =
        [person.name.to_string(), sex, address, group, person.office.to_string(), groups, person.remark.to_string()];
    facts.into_iter().filter(|fact| !fact.is_empty()).collect()
}

/// Says what is known of somebody new.
pub fn tell(person: &Person, told: &mut Told) {
    for fact in facts(person, &told.app.words) {
        told.fact(fact);
    }
}

pub fn meant(new: &Newcomer, told: &mut Told) -> Will {
    let app = told.app;
    let person = invited(new, &app.words);
    let name = new.name.as_str();
    told.does("line-walk-in");
    tell(&person, told);
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
