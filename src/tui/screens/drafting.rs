//! A decision put into words: a new draft, and a draft or a decided one worded anew.

use super::pick::{all_actions, all_needs};
use crate::i18n::domain;
use crate::meeting::decisions::{Decision, DecisionStatus, DraftDecision, Motion, WordDecision};
use crate::meeting::needs::Outcome;
use crate::meeting::{ActionId, Command, DecisionId, Id as _, NeedId};
use crate::tui::app::App;
use crate::tui::form::{Form, Handle, Values};
use crate::tui::rows::Key;

/// A draft, beginning with what is known of it already.
pub fn new(app: &App, begun: &Motion) -> Form {
    let mut form = Form::new("decision.new", "act-decisions-new");
    let fields = fields(&mut form, app, begun);
    form.saves(move |values| vec![Command::DraftDecision(DraftDecision { motion: fields.read(values) })])
}

/// One worded anew. Once decided this needs a reason, and what it is about stays.
pub fn reword(app: &App, id: DecisionId) -> Option<Form> {
    let decision = app.meeting().decisions.get(id)?;
    let mut form = Form::new(format!("decision.word.{id}"), "act-decisions-edit");
    if matches!(decision.status, DecisionStatus::Decided { .. }) {
        return Some(reword_decided(form, decision));
    }
    let fields = fields(&mut form, app, &decision.motion);
    Some(form.saves(move |values| {
        let motion = fields.read(values);
        vec![Command::WordDecision(WordDecision { id, motion, reason: "".into() })]
    }))
}

fn reword_decided(mut form: Form, decision: &Decision) -> Form {
    let (id, before) = (decision.id, decision.motion.clone());
    let text = form.text("column-text").required().with(before.text.to_string()).add();
    let reason = form.line("needs-change-reason").required().hint("decisions-reword-hint").add();
    form.saves(move |values| {
        let motion = Motion { text: values.get(&text).into(), ..before.clone() };
        vec![Command::WordDecision(WordDecision { id, motion, reason: values.get(&reason).into() })]
    })
}

struct Fields {
    text: Handle<String>,
    needs: Handle<Vec<Key>>,
    outcome: Handle<Option<Outcome>>,
    actions: Handle<Vec<Key>>,
}

fn fields(form: &mut Form, app: &App, now: &Motion) -> Fields {
    let outcomes = Outcome::ALL.map(|outcome| (outcome, domain::outcome(&app.words, outcome))).to_vec();
    let needs = now.needs.iter().map(|id| id.number().into()).collect();
    let actions = now.actions.iter().map(|id| id.number().into()).collect();
    Fields {
        text: form.text("column-text").required().hint("decisions-text-hint").with(now.text.to_string()).add(),
        needs: form.picks("column-need", all_needs(app), true, needs).hint("decisions-needs-hint").add(),
        outcome: form.choice("decisions-outcome", outcomes, now.outcome).hint("decisions-outcome-hint").add(),
        actions: form.picks("needs-actions", all_actions(app), true, actions).add(),
    }
}

impl Fields {
    fn read(&self, values: &Values) -> Motion {
        let numbers = |keys: Vec<Key>| keys.into_iter().filter_map(|key| u32::try_from(key).ok());
        Motion {
            text: values.get(&self.text).into(),
            needs: numbers(values.get(&self.needs)).map(NeedId::from_number).collect(),
            outcome: values.get(&self.outcome),
            actions: numbers(values.get(&self.actions)).map(ActionId::from_number).collect(),
        }
    }
}
