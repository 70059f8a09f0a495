//! With which settings: seats or ceiling, what breaks ties, how ballots are collected. Good as it stands for most halls.

use super::begin::Begun;
use crate::i18n::{Words, domain, majority, say, tally};
use crate::meeting::contests::{
    About, BallotForm, Collecting, ContestChoice, MAX_POINTS, Method, OpenContest, TieStep,
};
use crate::meeting::{Command, Line, Rupiah};
use crate::tally::majority::{Base, Majority};
use crate::tally::rule::Rule;
use crate::tally::settings::{Borda, Completion, Stop, Strength, Stv, Unranked, Utility};
use crate::tui::app::App;
use crate::tui::effect::{Effect, Effects};
use crate::tui::form::{Form, Handle, Values, draft_name};
use crate::tui::screens::majority_fields::{BASES, MajorityFields};
use crate::tui::widgets::Role;

/// In the order in which they are offered.
pub(super) const COLLECTED: [Collecting; 4] =
    [Collecting::Papers, Collecting::Urn, Collecting::RollCall, Collecting::Hands];

const TIES: [&str; 3] = ["contests-tie-1", "contests-tie-2", "contests-tie-3"];

pub fn form(app: &App, rule: &'static Rule, begun: &Begun) -> Form {
    let (words, meeting) = (&app.words, app.meeting());
    let mut form = Form::new(format!("contest.how.{}", rule.id), "contests-how-title");
    let bare = Method { rule: rule.id.into(), ..Method::default() };
    let natural = Method::natural(rule);
    let hint = match natural {
        Some(BallotForm::Pairs) => "contests-pairs-hint",
        _ => "contests-collecting-hint",
    };
    let ways: Vec<(Collecting, String)> = (COLLECTED.into_iter())
        .filter(|way| bare.form(*way).is_ok())
        .map(|way| (way, collected(words, way, natural)))
        .collect();
    let usual = ways.first().map(|(way, _)| *way);
    let collecting = form.choice("contests-collecting", ways, usual).required().hint(hint).add();
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
    let carried =
        rule.settings.contains(&"majority").then(|| MajorityFields::add(&mut form, words, meeting.rules.majority));
    let budget = pays.then(|| form.money("contests-budget").required().with(meeting.details.ceiling).add());
    let offered = ties(app, begun);
    let mut ties: Vec<Handle<Option<TieStep>>> = Vec::new();
    for (label, usual) in TIES.into_iter().zip([Some(TieStep::Revote), None, None]) {
        let step = form.choice(label, offered.clone(), usual).hint("contests-tie-hint").or_nothing("contests-tie-left");
        // Where a tie is left as it is nothing more has to be said of it.
        let step = match ties.last() {
            Some(before) => step.only(before, |chosen| chosen.is_some()),
            None => step,
        };
        ties.push(step.add());
    }
    let live = form.toggle("contests-live", false).hint("contests-live-hint").add();
    let voters = meeting.electorate_at(app.now).len();
    // Options that cannot be put to the vote are refused when it is opened.
    let choices = begun.about.choices(meeting).unwrap_or_default();
    let rarer = Rarer::add(&mut form, words, rule, pays, &choices, voters);
    let fields = std::rc::Rc::new(Fields { collecting, points, seats, carried, budget, ties, live, rarer });
    let name = tally::name(words, rule);
    let bases = BASES.map(|base| (base, meeting.majority_base(Majority { base, ..meeting.rules.majority }, voters)));
    let said = std::rc::Rc::clone(&fields);
    let form = form.says(move |values| {
        let words = values.ground.words;
        let mut told = says(words, &name, natural, voters);
        told.extend(said.carried.as_ref().map(|carried| (needed(words, carried.read(values), &bases), Role::Accent)));
        told
    });
    let (begun, said) = (begun.clone(), draft_name(&begun.form));
    form.saves(move |values| vec![Command::OpenContest(fields.read(values, rule, &begun))]).then(move |app| {
        let mut effects = vec![Effect::SaveDraft { name: said, text: String::new() }];
        effects.extend(opened(app));
        effects
    })
}

struct Fields {
    collecting: Handle<Option<Collecting>>,
    points: Option<Handle<Option<u32>>>,
    seats: Option<Handle<Option<u32>>>,
    carried: Option<MajorityFields>,
    budget: Option<Handle<Option<Rupiah>>>,
    ties: Vec<Handle<Option<TieStep>>>,
    live: Handle<bool>,
    rarer: Rarer,
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
        set("majority", self.carried.as_ref().map(|carried| carried.read(values).typed()));
        for (name, value) in self.rarer.read(values) {
            set(name, Some(value));
        }
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

/// How ballots are collected; a matrix is filled in by the whole hall together, or by each on a sheet.
fn collected(words: &Words, way: Collecting, form: Option<BallotForm>) -> String {
    match (way, form) {
        (Collecting::Papers, Some(BallotForm::Pairs)) => say!(words, "contests-pairs-together"),
        _ => domain::collecting(words, way),
    }
}

/// The number of a majority as a sentence, before anybody votes.
fn needed(words: &Words, majority: Majority, bases: &[(Base, u32)]) -> String {
    let base = bases.iter().find(|(base, _)| *base == majority.base).map_or(0, |(_, count)| *count);
    majority::sentence(words, majority, base)
}

/// Settings that are rarely touched: last in the form, good as they stand, and recorded only where they were changed.
struct Rarer {
    chosen: Vec<(&'static str, Handle<Option<&'static str>>)>,
    no_skip: Option<Handle<bool>>,
    threshold: Option<Handle<Option<u32>>>,
    /// By how much shares are raised at a time.
    step: Option<Handle<Option<Rupiah>>>,
    default: Option<DefaultOption>,
}

/// What an option has to beat to be counted at all.
struct DefaultOption {
    option: Handle<Option<Line>>,
    quorum: Handle<Option<u32>>,
}

impl DefaultOption {
    fn add(form: &mut Form, choices: &[ContestChoice], voters: usize) -> Self {
        let named = |choice: &ContestChoice| (choice.id.clone(), format!("{} {}", choice.id, choice.name));
        let option = form.choice("setting-default-option", choices.iter().map(named).collect(), None);
        let option = option.hint("setting-default-option-hint").or_nothing("setting-default-option-none").add();
        let most = u32::try_from(voters).unwrap_or(u32::MAX).max(1);
        let quorum = form.integer("setting-quorum", 1..=most).hint("setting-quorum-hint");
        Self { quorum: quorum.only(&option, |chosen| chosen.is_some()).add(), option }
    }

    fn read(&self, values: &Values) -> Vec<(&'static str, String)> {
        let Some(option) = values.get(&self.option) else { return Vec::new() };
        let quorum = values.get(&self.quorum).map(|votes| ("quorum", votes.to_string()));
        [("default-option", option.to_string())].into_iter().chain(quorum).collect()
    }
}

/// Whether a completion raises shares, by its place among those offered.
fn raises(chosen: Option<usize>) -> bool {
    let completion = chosen.and_then(|place| Completion::ALL.get(place));
    matches!(completion, Some(Completion::Add1 | Completion::Add1u))
}

/// A setting with its key in the locales, and its variants, the usual first.
type Variants = (&'static str, &'static str, Vec<&'static str>);

fn variants() -> [Variants; 7] {
    [
        ("strength", "setting-strength", Strength::ALL.iter().map(|value| value.id()).collect()),
        ("unranked", "setting-unranked", Unranked::ALL.iter().map(|value| value.id()).collect()),
        ("borda", "setting-borda", Borda::ALL.iter().map(|value| value.id()).collect()),
        ("stv", "setting-stv", Stv::ALL.iter().map(|value| value.id()).collect()),
        ("utility", "setting-utility", Utility::ALL.iter().map(|value| value.id()).collect()),
        ("completion", "setting-completion", Completion::ALL.iter().map(|value| value.id()).collect()),
        ("stop", "setting-stop", Stop::ALL.iter().map(|value| value.id()).collect()),
    ]
}

impl Rarer {
    fn add(
        form: &mut Form,
        words: &Words,
        rule: &'static Rule,
        pays: bool,
        choices: &[ContestChoice],
        voters: usize,
    ) -> Self {
        // Every pair of a matrix is judged or not, whatever is done with what a ranking leaves out.
        let pairs = Method::natural(rule) == Some(BallotForm::Pairs);
        let concerns = |name: &str| rule.settings.contains(&name) && !(pairs && name == "unranked");
        let mut chosen: Vec<(&'static str, Handle<Option<&'static str>>)> = Vec::new();
        for (name, label, values) in variants().into_iter().filter(|(name, ..)| concerns(name)) {
            let usual = values.first().copied();
            let said = |value| (value, tally::setting_value(words, rule.id, name, value));
            let mut field = form.choice(label, values.into_iter().map(said).collect(), usual).hint("setting-hint");
            // Where shares are not raised it does not matter when that would stop.
            if let Some((_, completion)) = chosen.iter().find(|(known, _)| name == "stop" && *known == "completion") {
                field = field.only(completion, raises);
            }
            chosen.push((name, field.add()));
        }
        let completion = chosen.iter().find(|(name, _)| *name == "completion" && pays);
        let step = completion
            .map(|(_, completion)| form.money("setting-step").hint("setting-step-hint").only(completion, raises).add());
        let no_skip = concerns("no-skip").then(|| form.toggle("setting-no-skip", false).add());
        let least = || form.integer("setting-threshold", 1..=MAX_POINTS).add();
        let threshold = (concerns("threshold") && pays).then(least);
        let default = concerns("default-option").then(|| DefaultOption::add(form, choices, voters));
        Self { chosen, no_skip, threshold, step, default }
    }

    fn read(&self, values: &Values) -> Vec<(&'static str, String)> {
        let usual = variants();
        let usual = |name: &str| usual.iter().find(|known| known.0 == name).and_then(|known| known.2.first().copied());
        let chosen = self.chosen.iter().filter_map(|(name, handle)| {
            let value = values.get(handle).filter(|value| Some(*value) != usual(name))?;
            Some((*name, value.to_owned()))
        });
        let no_skip = self.no_skip.as_ref().is_some_and(|no_skip| values.get(no_skip)).then(|| "true".to_owned());
        let threshold = self.threshold.as_ref().and_then(|threshold| values.get(threshold)).map(|n| n.to_string());
        let step = self.step.as_ref().and_then(|step| values.get(step)).map(|step| step.0.to_string());
        let others = [("no-skip", no_skip), ("threshold", threshold), ("step", step)];
        let others = others.into_iter().filter_map(|(name, value)| Some((name, value?)));
        let default = self.default.as_ref().map(|default| default.read(values)).unwrap_or_default();
        chosen.chain(others).chain(default).collect()
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
        TieStep::Lot { words: Line::default(), contest: Line::default() },
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
pub(super) fn opened(app: &mut App) -> Effects {
    app.overlays.clear();
    let mut effects = Effects::new();
    if let Some(id) = app.meeting().open_contest().map(|contest| contest.opened.id) {
        super::actions::show(app, id);
        effects.extend(super::collect(app, id));
    }
    effects
}
