//! An objection filled in: who objects, to what, why.

use super::pick::all_needs;
use crate::i18n::domain;
use crate::meeting::decisions::{Decision, DecisionStatus};
use crate::meeting::objections::{RaiseObjection, Subject};
use crate::meeting::{Command, DecisionId, Id as _, NeedId};
use crate::tui::app::App;
use crate::tui::form::Form;
use crate::tui::overlays::Item;
use crate::tui::rows::Key;
use crate::tui::screens::facts::first_line;

/// Needs come behind all decisions in the list of subjects.
const NEEDS_FROM: Key = 1 << 40;

/// An objection to a subject, where one is selected; the subject can be changed.
pub fn raise(app: &App, subject: Option<Subject>) -> Form {
    let chosen = subject.and_then(|subject| key_of(app, &subject)).into_iter().collect();
    let mut form = Form::new("objection.new", "act-objections-new");
    let by = form.person("decisions-raised-by", app, None).required().add();
    let about = form.picks("decisions-subject", subjects(app), false, chosen).hint("decisions-subject-hint").add();
    let matter = form.line("decisions-matter").hint("decisions-matter-hint").add();
    let reason = form.text("column-reason").required().add();
    form.saves(move |values| {
        let Some(by) = values.get(&by) else { return Vec::new() };
        let subject = values.get(&about).first().and_then(|key| subject_of(*key));
        let subject = subject.unwrap_or_else(|| Subject::Matter(values.get(&matter).into()));
        vec![Command::RaiseObjection(RaiseObjection { by, subject, reason: values.get(&reason).into() })]
    })
}

/// One can object to needs, and to decisions as long as they are drafts.
fn key_of(app: &App, subject: &Subject) -> Option<Key> {
    match subject {
        Subject::Need(id) => Some(NEEDS_FROM + Key::from(id.number())),
        Subject::Decision(id) => {
            let draft = app.meeting().decisions.get(*id)?.status == DecisionStatus::Draft;
            draft.then(|| id.number().into())
        }
        Subject::Matter(_) => None,
    }
}

fn subjects(app: &App) -> Vec<Item> {
    let drafts = app.meeting().decisions.iter().filter(|decision| decision.status == DecisionStatus::Draft);
    let item = |decision: &Decision| Item {
        key: decision.id.number().into(),
        id: decision.id.to_string(),
        name: first_line(app, &decision.motion.text),
        note: domain::decision_status(&app.words, &decision.status),
    };
    let needs = all_needs(app).into_iter().map(|item| Item { key: NEEDS_FROM + item.key, ..item });
    drafts.map(item).chain(needs).collect()
}

fn subject_of(key: Key) -> Option<Subject> {
    match key.checked_sub(NEEDS_FROM) {
        Some(need) => u32::try_from(need).ok().map(|n| Subject::Need(NeedId::from_number(n))),
        None => u32::try_from(key).ok().map(|n| Subject::Decision(DecisionId::from_number(n))),
    }
}
