//! What is filled in about a household.

use crate::i18n::domain;
use crate::meeting::Command;
use crate::meeting::recipients::{
    AddRecipient, CardEnding, EditRecipient, Finding, Household, Initial, ObjectToRecipient, Recipient,
    SettleRecipient, WithdrawRecipient,
};
use crate::tui::app::App;
use crate::tui::form::{Form, Handle, Values};

/// An empty one. Whoever is added in the hall is proposed there; the list itself comes from a file.
pub fn new(app: &App) -> Form {
    let mut form = Form::new("recipient.new", "recipients-new");
    let now = Household { initial: Initial::Proposed, ..Household::default() };
    let fields = fields(&mut form, app, &now);
    form.saves(move |values| vec![Command::AddRecipient(AddRecipient { household: fields.read(values) })])
}

pub fn edit(app: &App, recipient: &Recipient) -> Form {
    let id = recipient.id;
    let mut form = Form::new(format!("recipient.edit.{id}"), "recipients-edit");
    let fields = fields(&mut form, app, &recipient.household);
    form.saves(move |values| vec![Command::EditRecipient(EditRecipient { id, household: fields.read(values) })])
}

/// Only what can be said of a household that came onto the list as this one did.
pub fn settle(app: &App, recipient: &Recipient) -> Form {
    let (id, initial) = (recipient.id, recipient.household.initial);
    let mut form = Form::new(format!("recipient.settle.{id}"), "recipients-settle");
    let fitting = Finding::ALL.into_iter().filter(|finding| finding.fits(initial));
    let fitting: Vec<(Finding, String)> = fitting.map(|it| (it, domain::finding(&app.words, it, initial))).collect();
    let usual = fitting.first().map(|(finding, _)| *finding);
    let before = recipient.found.as_ref();
    let finding = form.choice("paper-finding", fitting, before.map(|found| found.finding).or(usual)).required().add();
    let reason = before.map(|found| found.reason.to_string()).unwrap_or_default();
    let reason = form.line("column-reason").hint("recipients-reason-hint").with(reason).add();
    form.saves(move |values| {
        let finding = values.get(&finding).or(usual).into_iter();
        let reason = || values.get(&reason).into();
        finding.map(|it| Command::SettleRecipient(SettleRecipient { id, finding: it, reason: reason() })).collect()
    })
}

pub fn object(_: &App, recipient: &Recipient) -> Form {
    let id = recipient.id;
    let mut form = Form::new(format!("recipient.object.{id}"), "recipients-object");
    let text = form.text("paper-contested").hint("recipients-object-hint").with(recipient.objection.to_string()).add();
    form.saves(move |values| vec![Command::ObjectToRecipient(ObjectToRecipient { id, text: values.get(&text).into() })])
}

pub fn withdraw(_: &App, recipient: &Recipient) -> Form {
    let id = recipient.id;
    let mut form = Form::new(format!("recipient.withdraw.{id}"), "recipients-withdraw");
    let reason = form.line("column-reason").required().add();
    form.saves(move |values| {
        vec![Command::WithdrawRecipient(WithdrawRecipient { id, reason: values.get(&reason).into() })]
    })
}

struct Fields {
    name: Handle<String>,
    card: Handle<String>,
    place: Handle<String>,
    initial: Handle<Option<Initial>>,
    criteria: Handle<String>,
}

fn fields(form: &mut Form, app: &App, now: &Household) -> Fields {
    let initials = Initial::ALL.map(|initial| (initial, domain::initial(&app.words, initial))).to_vec();
    Fields {
        name: form.line("paper-household").required().with(now.name.to_string()).add(),
        place: form.line("paper-hamlet").with(now.place.to_string()).add(),
        card: form
            .line("paper-card")
            .hint("recipients-card-hint")
            .keeps(|typed| CardEnding::from(typed).as_str().to_owned())
            .with(now.card.as_str().to_owned())
            .add(),
        initial: form.choice("paper-initial", initials, Some(now.initial)).required().add(),
        criteria: form.line("paper-criteria-met").with(now.criteria.to_string()).add(),
    }
}

impl Fields {
    fn read(&self, values: &Values) -> Household {
        Household {
            name: values.get(&self.name).into(),
            card: values.get(&self.card).as_str().into(),
            place: values.get(&self.place).into(),
            initial: values.get(&self.initial).unwrap_or_default(),
            criteria: values.get(&self.criteria).into(),
        }
    }
}
