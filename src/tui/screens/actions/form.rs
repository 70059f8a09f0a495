//! An action filled in: what, who, until when first; everything else after it.

use crate::i18n::domain;
use crate::meeting::actions::{Action, ActionForm, AddAction, EditAction, Indicator, Plan};
use crate::meeting::{Command, DecisionId, Id, NeedId, ParticipantId, Quantity, Rupiah};
use crate::tui::app::App;
use crate::tui::form::{Form, Handle, Values};
use crate::tui::rows::Key;
use crate::tui::screens::pick::{all_decisions, all_needs};
use chrono::{NaiveDate, NaiveTime};

pub fn new(app: &App) -> Form {
    let mut form = Form::new("action.new", "act-actions-new");
    let fields = fields(&mut form, app, &Plan::default());
    form.saves(move |values| vec![Command::AddAction(AddAction { plan: fields.read(values) })])
}

pub fn edit(app: &App, action: &Action) -> Form {
    let id = action.id;
    let mut form = Form::new(format!("action.edit.{id}"), "act-actions-edit");
    let fields = fields(&mut form, app, &action.plan);
    form.saves(move |values| vec![Command::EditAction(EditAction { id, plan: fields.read(values) })])
}

struct Fields {
    activity: Handle<String>,
    owner: Handle<Option<ParticipantId>>,
    due: Handle<Option<NaiveDate>>,
    cost: Handle<Option<Rupiah>>,
    source: Handle<String>,
    needs: Handle<Vec<Key>>,
    decisions: Handle<Vec<Key>>,
    place: Handle<String>,
    form: Handle<Option<ActionForm>>,
    start: Handle<Option<NaiveDate>>,
    time: Handle<Option<NaiveTime>>,
    purpose: Handle<String>,
    target_group: Handle<String>,
    supporters: Handle<Vec<ParticipantId>>,
    in_kind: Handle<String>,
    indicator: Handle<String>,
    unit: Handle<String>,
    baseline: Handle<Option<Quantity>>,
    target: Handle<Option<Quantity>>,
    risk: Handle<String>,
    mitigation: Handle<String>,
    sustainer: Handle<String>,
    carried_from: Handle<String>,
}

fn keys<I: Id>(ids: &[I]) -> Vec<Key> {
    ids.iter().map(|id| id.number().into()).collect()
}

fn fields(form: &mut Form, app: &App, now: &Plan) -> Fields {
    let indicator = now.indicator.clone().unwrap_or_default();
    let forms = [ActionForm::Task, ActionForm::Schedule].map(|form| (form, domain::action_form(&app.words, form)));
    Fields {
        activity: form.line("column-activity").required().with(now.activity.to_string()).add(),
        owner: form.person("column-owner", app, now.owner).required().hint("actions-owner-hint").add(),
        due: form.date("column-due").hint("actions-due-hint").with(now.due).add(),
        cost: form.money("column-cost").with(now.cost).add(),
        source: form.line("column-source").hint("needs-source-hint").with(now.source.to_string()).add(),
        indicator: form.line("actions-indicator").hint("actions-indicator-hint").with(indicator.name.to_string()).add(),
        unit: form.line("actions-indicator-unit").with(indicator.unit.to_string()).add(),
        baseline: form.decimal("actions-baseline").hint("actions-baseline-hint").with(indicator.baseline).add(),
        target: form.decimal("actions-target").with(indicator.target).add(),
        needs: form.picks("column-need", all_needs(app), true, keys(&now.needs)).add(),
        decisions: form.picks("needs-decisions", all_decisions(app), true, keys(&now.decisions)).add(),
        place: form.line("column-place").with(now.place.to_string()).add(),
        form: form.choice("actions-form", forms.to_vec(), Some(now.form)).hint("actions-form-hint").add(),
        start: form.date("actions-start").with(now.start).add(),
        time: form.time("actions-time").with(now.time).add(),
        purpose: form.line("actions-purpose").with(now.purpose.to_string()).add(),
        target_group: form.line("actions-target-group").with(now.target_group.to_string()).add(),
        supporters: form.people("actions-supporters", app, &now.supporters).add(),
        in_kind: form.line("actions-in-kind").hint("actions-in-kind-hint").with(now.in_kind.to_string()).add(),
        risk: form.line("actions-risk").with(now.risk.to_string()).add(),
        mitigation: form.line("actions-mitigation").with(now.mitigation.to_string()).add(),
        sustainer: form.line("actions-sustainer").with(now.sustainer.to_string()).add(),
        carried_from: form.line("actions-carried-from").with(now.carried_from.to_string()).add(),
    }
}

impl Fields {
    fn read(&self, values: &Values) -> Plan {
        let line = |handle: &Handle<String>| values.get(handle).into();
        let numbers = |handle| -> Vec<u32> {
            let keys: Vec<Key> = values.get(handle);
            keys.into_iter().filter_map(|key| u32::try_from(key).ok()).collect()
        };
        Plan {
            form: values.get(&self.form).unwrap_or_default(),
            activity: line(&self.activity),
            purpose: line(&self.purpose),
            needs: numbers(&self.needs).into_iter().map(NeedId::from_number).collect(),
            decisions: numbers(&self.decisions).into_iter().map(DecisionId::from_number).collect(),
            target_group: line(&self.target_group),
            place: line(&self.place),
            start: values.get(&self.start),
            time: values.get(&self.time),
            due: values.get(&self.due),
            owner: values.get(&self.owner),
            supporters: values.get(&self.supporters),
            cost: values.get(&self.cost),
            source: line(&self.source),
            in_kind: line(&self.in_kind),
            indicator: self.indicator(values),
            risk: line(&self.risk),
            mitigation: line(&self.mitigation),
            sustainer: line(&self.sustainer),
            carried_from: line(&self.carried_from),
        }
    }

    /// None where nothing of it was filled in.
    fn indicator(&self, values: &Values) -> Option<Indicator> {
        let indicator = Indicator {
            name: values.get(&self.indicator).into(),
            unit: values.get(&self.unit).into(),
            baseline: values.get(&self.baseline),
            target: values.get(&self.target),
        };
        (indicator != Indicator::default()).then_some(indicator)
    }
}
