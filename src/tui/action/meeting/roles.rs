//! Who leads, writes, guides and presents. An office that changes hands during the meeting needs a reason.

use crate::meeting::details::{AssignRole, NameResourcePersons, Role};
use crate::meeting::{Command, ParticipantId};
use crate::tui::app::App;
use crate::tui::form::{Form, Handle};

const LABELS: [(Role, &str); 3] =
    [(Role::Chair, "role-chair"), (Role::Secretary, "role-secretary"), (Role::Facilitator, "role-facilitator")];

pub fn form(app: &App) -> Form {
    let roles = app.meeting().roles.clone();
    let mut form = Form::new("meeting.roles", "act-meeting-roles");
    let holders: Vec<(Role, Handle<Option<ParticipantId>>)> =
        LABELS.into_iter().map(|(role, label)| (role, form.person(label, app, roles.holder(role)).add())).collect();
    let presenters = form.people("roles-resource-persons", app, &roles.resource_persons).add();
    let reason = form.line("column-reason").hint("roles-reason-hint").add();
    form.saves(move |values| {
        let reason: crate::meeting::Line = values.get(&reason).into();
        let changed = holders.iter().filter_map(|(role, holder)| {
            let participant = values.get(holder);
            let assign = AssignRole { role: *role, participant, reason: reason.clone() };
            (participant != roles.holder(*role)).then_some(Command::AssignRole(assign))
        });
        let participants = values.get(&presenters);
        let presents = (participants != roles.resource_persons)
            .then_some(Command::NameResourcePersons(NameResourcePersons { participants }));
        changed.chain(presents).collect()
    })
}
