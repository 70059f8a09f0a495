//! A person filled in: invited, walked in, corrected.

use crate::i18n::coded;
use crate::i18n::{Words, domain};
use crate::meeting::Command;
use crate::meeting::people::{AddPerson, EditPerson, Participant, Person, Sex, WalkIn};
use crate::tui::app::App;
use crate::tui::form::{Form, Handle, Values};
use crate::tui::guard::SOME_TEXT;

struct Fields {
    name: Handle<String>,
    sex: Handle<Option<Sex>>,
    constituency: Handle<String>,
    office: Handle<String>,
    address: Handle<String>,
    vulnerable: Handle<String>,
    remark: Handle<String>,
}

impl Fields {
    fn add(form: &mut Form, words: &Words, person: &Person) -> Self {
        let sexes = [Sex::Male, Sex::Female].map(|sex| (sex, domain::sex(words, sex))).to_vec();
        let constituency = domain::constituency(words, &person.constituency);
        let vulnerable = coded::vulnerable_typed(words, &person.vulnerable);
        Self {
            name: form.line("column-name").required().with(person.name.to_string()).add(),
            sex: form.choice("column-sex", sexes, person.sex).add(),
            constituency: form.line("column-constituency").hint("people-constituency-hint").with(constituency).add(),
            office: form.line("column-office").with(person.office.to_string()).add(),
            address: form.line("column-address").with(person.address.to_string()).add(),
            vulnerable: form.line("people-vulnerable-groups").hint("people-vulnerable-hint").with(vulnerable).add(),
            remark: form.line("column-remark").with(person.remark.to_string()).add(),
        }
    }

    /// The person, with the rights of `base`.
    fn read(&self, values: &Values, base: Person) -> Person {
        let words = values.ground.words;
        Person {
            name: values.get(&self.name).into(),
            sex: values.get(&self.sex),
            constituency: coded::constituency(words, &values.get(&self.constituency)),
            office: values.get(&self.office).into(),
            address: values.get(&self.address).into(),
            vulnerable: coded::vulnerable(words, &values.get(&self.vulnerable)),
            remark: values.get(&self.remark).into(),
            ..base
        }
    }
}

struct Rights {
    invited: Handle<bool>,
    votes: Handle<bool>,
    speaks: Handle<bool>,
}

impl Rights {
    fn add(form: &mut Form, person: &Person) -> Self {
        Self {
            invited: form.toggle("people-invited", person.invited).hint("people-invited-hint").add(),
            votes: form.toggle("people-votes", person.votes).add(),
            speaks: form.toggle("people-speaks", person.speaks).add(),
        }
    }

    fn read(&self, values: &Values) -> Person {
        Person {
            invited: values.get(&self.invited),
            votes: values.get(&self.votes),
            speaks: values.get(&self.speaks),
            ..Person::default()
        }
    }
}

pub fn new(app: &App) -> Form {
    let mut form = Form::new("person.new", "act-people-new");
    let fields = Fields::add(&mut form, &app.words, &Person::default());
    let rights = Rights::add(&mut form, &Person::default());
    form.saves(move |values| {
        let person = fields.read(values, rights.read(values));
        vec![Command::AddPerson(AddPerson { person })]
    })
}

/// Whether somebody walking in may vote is a rule of the meeting, so it is not asked.
pub fn walk_in(app: &App) -> Form {
    let mut form = Form::new("person.walk-in", "act-people-walk-in");
    let fields = Fields::add(&mut form, &app.words, &Person::default());
    form.saves(move |values| vec![Command::WalkIn(WalkIn { person: fields.read(values, Person::default()) })])
}

pub fn edit(app: &App, participant: &Participant) -> Form {
    let (id, person) = (participant.id, &participant.person);
    let mut form = Form::new(format!("person.edit.{id}"), "act-people-edit");
    let fields = Fields::add(&mut form, &app.words, person);
    let rights = Rights::add(&mut form, person);
    form.saves(move |values| {
        let person = fields.read(values, rights.read(values));
        vec![Command::EditPerson(EditPerson { id, person })]
    })
}

fn somebody() -> Person {
    Person { name: SOME_TEXT.into(), ..Person::default() }
}

/// Whether there can be another person.
pub fn trial() -> Command {
    Command::AddPerson(AddPerson { person: somebody() })
}

pub fn walk_in_trial() -> Command {
    Command::WalkIn(WalkIn { person: somebody() })
}

/// Whether this person can be corrected.
pub fn same(participant: &Participant) -> Command {
    Command::EditPerson(EditPerson { id: participant.id, person: participant.person.clone() })
}
