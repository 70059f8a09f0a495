//! Several needs changed at once: what is left empty stays in each as it is.

use crate::i18n::{domain, list, say};
use crate::meeting::needs::{Authority, EditNeed, Need, Proposal};
use crate::meeting::{Command, Id as _, NeedId};
use crate::tui::action::Reason;
use crate::tui::app::App;
use crate::tui::form::{Form, Handle, Values};
use crate::tui::guard::allows;
use crate::tui::widgets::Role;

/// The marked needs that can be changed, or else the selected one.
fn chosen(app: &App) -> Vec<&Need> {
    let ids = app.list().chosen().into_iter().filter_map(|key| u32::try_from(key).ok()).map(NeedId::from_number);
    ids.filter_map(|id| app.meeting().needs.get(id)).filter(|need| need.is_listed()).collect()
}

fn command(need: &Need, proposal: Proposal) -> Command {
    Command::EditNeed(EditNeed { id: need.id, proposal, reason: crate::meeting::Line::default() })
}

pub fn possible(app: &App) -> Result<(), Reason> {
    let needs = chosen(app);
    let first = needs.first().ok_or(Reason::Because("reason-not-this-row"))?;
    allows(app, &command(first, first.proposal.clone()))
}

struct Fields {
    sector: Handle<String>,
    field: Handle<Option<u8>>,
    goal: Handle<Option<u8>>,
    place: Handle<String>,
    source: Handle<String>,
    authority: Handle<Option<Authority>>,
}

impl Fields {
    /// The proposal with what was filled in.
    fn over(&self, values: &Values, before: &Proposal) -> Proposal {
        let mut proposal = before.clone();
        let texts = [
            (values.get(&self.sector), &mut proposal.sector),
            (values.get(&self.place), &mut proposal.place),
            (values.get(&self.source), &mut proposal.source),
        ];
        for (typed, text) in texts {
            if !typed.trim().is_empty() {
                *text = typed.into();
            }
        }
        proposal.goal = values.get(&self.goal).or(before.goal);
        proposal.field = values.get(&self.field).or(before.field);
        proposal.authority = values.get(&self.authority).or(before.authority);
        proposal
    }
}

/// The fields that several needs may share.
pub fn form(app: &App) -> Form {
    let words = &app.words;
    let needs: Vec<Need> = chosen(app).into_iter().cloned().collect();
    let names: Vec<String> = needs.iter().map(|need| need.id.to_string()).collect();
    let about = say!(words, "bulk-about", n = needs.len(), things = list::first_few(words, names));
    let budget = (1..=5).map(|field| (field, format!("{field} {}", domain::budget_field(words, field)))).collect();
    let goals = (1..=18).map(|goal| (goal, format!("{goal} {}", domain::village_goal(words, goal)))).collect();
    let levels = Authority::ALL.map(|level| (level, domain::authority(words, level))).to_vec();
    let mut form = Form::new("needs.bulk", "act-needs-bulk");
    let fields = Fields {
        sector: form.line("needs-sector").add(),
        field: form.choice("needs-field", budget, None).add(),
        goal: form.choice("needs-goal", goals, None).add(),
        place: form.line("column-place").add(),
        source: form.line("column-source").hint("needs-source-hint").add(),
        authority: form.choice("needs-authority", levels, None).add(),
    };
    form.saves(move |values| {
        let changed = needs.iter().map(|need| (need, fields.over(values, &need.proposal)));
        changed.filter(|(need, proposal)| need.proposal != *proposal).map(|(need, new)| command(need, new)).collect()
    })
    .says(move |_| vec![(about.clone(), Role::Accent)])
    .then(|app| {
        app.list_mut().marks.clear();
        Vec::new()
    })
}
