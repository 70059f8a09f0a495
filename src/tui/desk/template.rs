//! What a new session begins with: its title and day, and, if made like another one, that one's kind and rules, place,
//! people and agenda. Nothing of what was said or decided there.

use crate::meeting::agenda::{AddItem, Topic};
use crate::meeting::details::{Describe, Details, Previous, SetRules};
use crate::meeting::people::AddPerson;
use crate::meeting::{AgendaItemId, Command, Id as _, Meeting, Moment};
use std::collections::HashMap;

pub fn commands(like: Option<&Meeting>, title: &str, now: Moment) -> Vec<Command> {
    let Some(like) = like else {
        let details = Details { title: title.into(), date: Some(now.date_naive()), ..Details::default() };
        return vec![Command::Describe(Describe { details })];
    };
    let details = Details {
        title: title.into(),
        number: "".into(),
        date: Some(now.date_naive()),
        previous: Some(Previous { title: like.details.title.clone(), date: like.details.date, ..Previous::default() }),
        ..like.details.clone()
    };
    let mut commands = vec![
        Command::Describe(Describe { details }),
        Command::SetRules(SetRules { rules: like.rules.clone(), reason: "".into() }),
    ];
    let invited = like.people.iter().filter(|participant| participant.person.invited);
    commands.extend(invited.map(|participant| Command::AddPerson(AddPerson { person: participant.person.clone() })));
    // Ids are given in order, so the parts of an item can be told their parent's new one.
    let mut new_ids: HashMap<AgendaItemId, AgendaItemId> = HashMap::new();
    for (item, number) in like.agenda.in_order().zip(1..) {
        new_ids.insert(item.id, AgendaItemId::from_number(number));
        let topic = Topic {
            presenter: None,
            parent: item.topic.parent.and_then(|parent| new_ids.get(&parent).copied()),
            ..item.topic.clone()
        };
        commands.push(Command::AddItem(AddItem { topic }));
    }
    commands
}
