//! A need filled in: a new one, a changed one, one made of several; and to whom one is passed on.

use super::actions::selected;
use crate::capture;
use crate::i18n::{domain, say};
use crate::meeting::needs::{AddNeed, Authority, Beneficiaries, EditNeed, ForwardNeed, MergeNeeds, Need, Proposal};
use crate::meeting::{Command, NeedId, Quantity};
use crate::tui::app::App;
use crate::tui::form::{Form, Ground, Handle, Values};

/// An empty one.
pub fn new(app: &App) -> Form {
    let mut form = Form::new("need.new", "act-needs-new");
    let fields = fields(&mut form, app, &Proposal::default());
    form.saves(move |values| vec![Command::AddNeed(AddNeed { proposal: fields.read(values) })])
}

/// The selected one. Another cost needs a reason.
pub fn edit(app: &App) -> Option<Form> {
    let need = app.meeting().needs.get(selected(app)?)?;
    let id = need.id;
    let mut form = Form::new(format!("need.edit.{id}"), "act-needs-edit");
    let fields = fields(&mut form, app, &need.proposal);
    let before = need.proposal.cost;
    let changes = move |typed: &str| before.is_some_and(|before| capture::money(typed) != Ok(before.0));
    let reason = form.line("needs-change-reason").required_if(&fields.cost, changes).hint("needs-change-reason-hint");
    let reason = reason.add();
    Some(form.saves(move |values| {
        vec![Command::EditNeed(EditNeed { id, proposal: fields.read(values), reason: values.get(&reason).into() })]
    }))
}

/// One made of several: what they have in common stands in it.
pub fn merge(app: &App, needs: Vec<NeedId>) -> Form {
    let parts: Vec<&Need> = needs.iter().filter_map(|id| app.meeting().needs.get(*id)).collect();
    let name: Vec<String> = needs.iter().map(ToString::to_string).collect();
    let mut form = Form::new(format!("need.merge.{}", name.join("-")), "act-needs-merge");
    let fields = fields(&mut form, app, &joined(&parts));
    form.saves(move |values| {
        vec![Command::MergeNeeds(MergeNeeds { needs: needs.clone(), proposal: fields.read(values) })]
    })
}

/// To whom the selected one is passed on.
pub fn forward(app: &App) -> Option<Form> {
    let id = selected(app)?;
    let mut form = Form::new(format!("need.forward.{id}"), "act-needs-forward");
    let to = form.line("needs-forward-to").required().hint("needs-forward-to-hint").add();
    let reason = form.line("column-reason").add();
    Some(form.saves(move |values| {
        vec![Command::ForwardNeed(ForwardNeed { id, to: values.get(&to).into(), reason: values.get(&reason).into() })]
    }))
}

/// Sums and joins: costs and quantities of one unit add up, texts stand one after another, the rest stays where all
/// agree.
fn joined(parts: &[&Need]) -> Proposal {
    let all = |text: fn(&Proposal) -> &str| {
        let mut texts: Vec<&str> = Vec::new();
        for part in parts.iter().map(|part| text(&part.proposal)).filter(|text| !text.is_empty()) {
            if !texts.contains(&part) {
                texts.push(part);
            }
        }
        texts
    };
    let lines = |text| all(text).join("; ");
    let same = |text| match all(text)[..] {
        [one] => one.to_owned(),
        _ => String::new(),
    };
    let unit = same(|p| &p.unit);
    let quantities: Option<Vec<Quantity>> = parts.iter().map(|part| part.proposal.quantity).collect();
    let quantity = quantities.filter(|_| !unit.is_empty());
    let people = parts.iter().filter_map(|part| part.proposal.beneficiaries);
    let beneficiaries = people.reduce(|sum, more| Beneficiaries {
        men: sum.men.saturating_add(more.men),
        women: sum.women.saturating_add(more.women),
        poor_households: sum.poor_households.saturating_add(more.poor_households),
    });
    let first = parts.first().map(|part| part.proposal.clone()).unwrap_or_default();
    let agree = |same: fn(&Proposal, &Proposal) -> bool| parts.iter().all(|part| same(&part.proposal, &first));
    let costs: Option<Vec<_>> = parts.iter().map(|part| part.proposal.cost).collect();
    Proposal {
        activity: lines(|p| &p.activity).into(),
        problem: all(|p| &p.problem).join("\n").into(),
        potential: all(|p| &p.potential).join("\n").into(),
        field: first.field.filter(|_| agree(|a, b| a.field == b.field)),
        goal: first.goal.filter(|_| agree(|a, b| a.goal == b.goal)),
        sector: same(|p| &p.sector).into(),
        place: lines(|p| &p.place).into(),
        quantity: quantity.map(|all| Quantity(all.into_iter().map(|quantity| quantity.0).sum())),
        unit: unit.into(),
        cost: costs.map(|all| all.into_iter().sum()),
        source: same(|p| &p.source).into(),
        beneficiaries,
        proposer: first.proposer,
        origin: lines(|p| &p.origin).into(),
        authority: first.authority.filter(|_| agree(|a, b| a.authority == b.authority)),
        data_source: lines(|p| &p.data_source).into(),
    }
}

/// The fields of a proposal.
struct Fields {
    activity: Handle<String>,
    problem: Handle<String>,
    potential: Handle<String>,
    field: Handle<Option<u8>>,
    goal: Handle<Option<u8>>,
    sector: Handle<String>,
    place: Handle<String>,
    measure: Handle<Option<(Quantity, String)>>,
    cost: Handle<Option<crate::meeting::Rupiah>>,
    source: Handle<String>,
    people: Handle<Option<Beneficiaries>>,
    proposer: Handle<Option<crate::meeting::ParticipantId>>,
    origin: Handle<String>,
    authority: Handle<Option<Authority>>,
    data: Handle<String>,
}

/// In the order in which a need is said: what, where, how much, for whom, by whom; then what is added later.
fn fields(form: &mut Form, app: &App, now: &Proposal) -> Fields {
    let words = &app.words;
    let measure = now.quantity.map(|quantity| (quantity, now.unit.to_string()));
    let budget_fields =
        (1..=5).map(|field| (field, format!("{field} {}", domain::budget_field(words, field)))).collect();
    let goals = (1..=18).map(|goal| (goal, format!("{goal} {}", domain::village_goal(words, goal)))).collect();
    let levels = Authority::ALL.map(|level| (level, domain::authority(words, level))).to_vec();
    let people = now.beneficiaries.map(|p| format!("{}/{}/{}", p.men, p.women, p.poor_households));
    Fields {
        activity: form.line("column-activity").required().with(now.activity.to_string()).add(),
        place: form.line("column-place").with(now.place.to_string()).add(),
        measure: form.measure("column-quantity").hint("needs-quantity-hint").with(measure).add(),
        cost: form.money("column-cost").with(now.cost).add(),
        source: form.line("column-source").hint("needs-source-hint").with(now.source.to_string()).add(),
        people: form
            .parsed("needs-beneficiaries", beneficiaries, show_beneficiaries)
            .hint("needs-beneficiaries-hint")
            .filled(&people.unwrap_or_default())
            .add(),
        proposer: form.person("column-proposer", app, now.proposer).add(),
        problem: form.text("column-problem").with(now.problem.to_string()).add(),
        field: form.choice("needs-field", budget_fields, now.field).add(),
        authority: form.choice("needs-authority", levels, now.authority).add(),
        sector: form.line("needs-sector").with(now.sector.to_string()).add(),
        potential: form.text("needs-potential").with(now.potential.to_string()).add(),
        origin: form.line("needs-origin").hint("needs-origin-hint").with(now.origin.to_string()).add(),
        data: form.line("needs-data").hint("needs-data-hint").with(now.data_source.to_string()).add(),
        goal: form.choice("needs-goal", goals, now.goal).add(),
    }
}

impl Fields {
    fn read(&self, values: &Values) -> Proposal {
        let (quantity, unit) = match values.get(&self.measure) {
            Some((quantity, unit)) => (Some(quantity), unit),
            None => (None, String::new()),
        };
        Proposal {
            activity: values.get(&self.activity).into(),
            problem: values.get(&self.problem).into(),
            potential: values.get(&self.potential).into(),
            field: values.get(&self.field),
            goal: values.get(&self.goal),
            sector: values.get(&self.sector).into(),
            place: values.get(&self.place).into(),
            quantity,
            unit: unit.into(),
            cost: values.get(&self.cost),
            source: values.get(&self.source).into(),
            beneficiaries: values.get(&self.people),
            proposer: values.get(&self.proposer),
            origin: values.get(&self.origin).into(),
            authority: values.get(&self.authority),
            data_source: values.get(&self.data).into(),
        }
    }
}

/// Men, women, poor households: `15/17/21`.
fn beneficiaries(typed: &str, ground: &Ground) -> Result<Beneficiaries, String> {
    let numbers: Option<Vec<u32>> =
        typed.split(['/', ',', ' ']).filter(|n| !n.is_empty()).map(|n| n.parse().ok()).collect();
    match numbers.as_deref() {
        Some(&[men, women, poor_households]) => Ok(Beneficiaries { men, women, poor_households }),
        Some(&[men, women]) => Ok(Beneficiaries { men, women, poor_households: 0 }),
        _ => Err(ground.told("needs-beneficiaries-hint")),
    }
}

fn show_beneficiaries(people: &Beneficiaries, ground: &Ground) -> String {
    say!(ground.words, "needs-people", men = people.men, women = people.women, poor = people.poor_households)
}
