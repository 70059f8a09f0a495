//! What is answered to an objection and offered, and the view that did not prevail.

use crate::meeting::decisions::{MinorityNote, NoteMinority};
use crate::meeting::objections::{AnswerObjection, OfferChange};
use crate::meeting::{Command, DecisionId, ObjectionId};
use crate::tui::app::App;
use crate::tui::form::Form;

/// What somebody answers to an objection.
pub fn answer(app: &App, id: ObjectionId) -> Form {
    let mut form = Form::new(format!("objection.answer.{id}"), "act-objections-answer");
    let by = form.person("decisions-answered-by", app, None).add();
    let text = form.text("column-text").required().add();
    form.saves(move |values| {
        vec![Command::AnswerObjection(AnswerObjection { id, by: values.get(&by), text: values.get(&text).into() })]
    })
}

/// The change that is offered and the condition that is agreed.
pub fn offer(app: &App, id: ObjectionId) -> Option<Form> {
    let objection = app.meeting().objections.get(id)?;
    let mut form = Form::new(format!("objection.offer.{id}"), "act-objections-offer");
    let change = form.text("decisions-change").hint("decisions-change-hint").with(objection.change.to_string()).add();
    let condition = form.text("decisions-condition").with(objection.condition.to_string()).add();
    Some(form.saves(move |values| {
        let (change, condition) = (values.get(&change).into(), values.get(&condition).into());
        vec![Command::OfferChange(OfferChange { id, change, condition })]
    }))
}

/// A view that did not prevail.
pub fn minority(id: DecisionId) -> Form {
    let mut form = Form::new(format!("decision.minority.{id}"), "act-decisions-minority");
    let by = form.line("decisions-minority-by").hint("decisions-minority-hint").add();
    let text = form.text("column-text").required().add();
    form.saves(move |values| {
        let note = MinorityNote { by: values.get(&by).into(), text: values.get(&text).into() };
        vec![Command::NoteMinority(NoteMinority { id, note })]
    })
}
