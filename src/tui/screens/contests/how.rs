//! With which settings: seats or ceiling, what breaks ties, how ballots are collected. Good as it stands for most halls.

use super::begin::{self, Begun};
use crate::i18n::{Words, domain, say, tally};
use crate::meeting::contests::{About, BallotForm, Collecting, MAX_POINTS, Method, OpenContest, TieStep};
use crate::meeting::{Command, Line, Rupiah};
use crate::tally::rule::Rule;
use crate::tui::app::App;
use crate::tui::effect::{Effect, Effects};
use crate::tui::form::{Form, Handle, Values, draft_name};
use crate::tui::widgets::Role;

/// In the order in which they are offered.
const COLLECTED: [Collecting; 4] = [Collecting::Papers, Collecting::Urn, Collecting::RollCall, Collecting::Hands];

const TIES: [&str; 3] = ["contests-tie-1", "contests-tie-2", "contests-tie-3"];

pub fn form(app: &App, rule: &'static Rule, begun: &Begun) -> Form {
    let (words, meeting) = (&app.words, app.meeting());
    let mut form = Form::new(format!("contest.how.{}", rule.id), "contests-how-title");
    let bare = Method { rule: rule.id.into(), ..Method::default() };
    let ways: Vec<(Collecting, String)> = (COLLECTED.into_iter())
        .filter(|way| bare.form(*way).is_ok())
        .map(|way| (way, domain::collecting(words, way)))
        .collect();
    let usual = ways.first().map(|(way, _)| *way);
    let collecting = form.choice("contests-collecting", ways, usual).required().hint("contests-collecting-hint").add();
    let natural = Method::natural(rule);
    let points = match natural {
        Some(BallotForm::Score) => Some(("contests-scale", 5)),
        Some(BallotForm::Points) => Some(("contests-purse", 10)),
        _ => None,
    };
    let points = points.map(|(label, usual)| form.integer(label, 1..=MAX_POINTS).required().with(usual).add());
    let pays = rule.settings.contains(&"budget") && begun.priced;
    let seats = (rule.settings.contains(&"seats") && !pays).then(|| {
        let most = u32::try_from(begun.options).unwrap_or(u32::MAX);
        form.integer("contests-seats", 1..=most).required().with(1).add()
    });
    let budget = pays.then(|| form.money("contests-budget").required().with(meeting.details.ceiling).add());
    let offered = ties(app, begun);
    let ties: Vec<Handle<Option<TieStep>>> = TIES
        .into_iter()
        .zip([Some(TieStep::Revote), None, None])
        .map(|(label, usual)| form.choice(label, offered.clone(), usual).hint("contests-tie-hint").add())
        .collect();
    let live = form.toggle("contests-live", false).hint("contests-live-hint").add();
    let fields = Fields { collecting, points, seats, budget, ties, live };
    let voters = meeting.electorate_at(app.now).len();
    let name = tally::name(words, rule);
    let form = form.says(move |values| says(values.ground.words, &name, natural, voters));
    let begun = begun.clone();
    form.saves(move |values| vec![Command::OpenContest(fields.read(values, rule, &begun))]).then(opened)
}

struct Fields {
    collecting: Handle<Option<Collecting>>,
    points: Option<Handle<Option<u32>>>,
    seats: Option<Handle<Option<u32>>>,
    budget: Option<Handle<Option<Rupiah>>>,
    ties: Vec<Handle<Option<TieStep>>>,
    live: Handle<bool>,
}

impl Fields {
    fn read(&self, values: &Values, rule: &Rule, begun: &Begun) -> OpenContest {
        let mut method = Method { rule: rule.id.into(), ..Method::default() };
        let mut set = |name: &str, value: Option<String>| {
            if let Some(value) = value {
                method.settings.insert(name.into(), Line::from(value.as_str()));
            }
        };
        set("seats", self.seats.as_ref().and_then(|seats| values.get(seats)).map(|seats| seats.to_string()));
        set("budget", self.budget.as_ref().and_then(|budget| values.get(budget)).map(|budget| budget.0.to_string()));
        method.most = self.points.as_ref().and_then(|points| values.get(points));
        let mut ties: Vec<TieStep> = Vec::new();
        for step in self.ties.iter().filter_map(|tie| values.get(tie)) {
            if !ties.contains(&step) {
                ties.push(step);
            }
        }
        OpenContest {
            question: begun.question.clone(),
            about: begun.about.clone(),
            method,
            ties,
            collecting: values.get(&self.collecting).unwrap_or_default(),
            live: values.get(&self.live),
        }
    }
}

/// Everything that may break ties here; criteria only where all options are needs.
fn ties(app: &App, begun: &Begun) -> Vec<(TieStep, String)> {
    let criteria = app.meeting().scoring.criteria.iter().filter(|_| matches!(begun.about, About::Needs(_)));
    let criteria = criteria.map(|criterion| {
        let step = TieStep::Criterion { criterion: criterion.id };
        let name = domain::tie_step(&app.words, &step, &criterion.name);
        (step, name)
    });
    let others = [
        TieStep::Revote,
        TieStep::Chair,
        TieStep::Lot { words: Line::default() },
        TieStep::EarlierRounds,
        TieStep::Listing,
    ];
    let others = others.map(|step| {
        let name = domain::tie_step(&app.words, &step, "");
        (step, name)
    });
    others.into_iter().chain(criteria).collect()
}

fn says(words: &Words, rule: &str, form: Option<BallotForm>, voters: usize) -> Vec<(String, Role)> {
    let form = form.map(|form| domain::ballot_form(words, form)).unwrap_or_default();
    vec![
        (say!(words, "contests-how-says", rule = rule, form = form), Role::Strong),
        (say!(words, "contests-may-vote", n = voters), Role::Dim),
    ]
}

/// The contest is open: the dialogs that led here go, and its ballots can come.
fn opened(app: &mut App) -> Effects {
    app.overlays.clear();
    let mut effects = vec![Effect::SaveDraft { name: draft_name(begin::FORM), text: String::new() }];
    if let Some(id) = app.meeting().open_contest().map(|contest| contest.opened.id) {
        super::actions::show(app, id);
        effects.extend(super::collect(app, id));
    }
    effects
}
