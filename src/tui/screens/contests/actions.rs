//! What can be done with contests, on the tab of decisions; from the needs, those that are marked become the options.

use super::{begin, close, collect, numbered};
use crate::i18n::{list, say, tally};
use crate::meeting::contests::{About, Collecting, Contest, FreeOption, Method, OpenContest};
use crate::meeting::decisions::{DraftDecision, Motion};
use crate::meeting::needs::Outcome;
use crate::meeting::{Command, ContestId, Id as _, NeedId, Refusal};
use crate::tui::action::{Action, Reason, in_session};
use crate::tui::app::{App, Focus, Place, Tab};
use crate::tui::effect::Effects;
use crate::tui::guard::{SOME_TEXT, allows};
use crate::tui::overlays::{Item, Picker, TextBox};
use crate::tui::screens::decisions::thing::{Thing, selected};
use crate::tui::screens::drafting;
use crate::tui::study::{self, Asked};
use crate::tui::widgets::Paragraph;

pub const ACTIONS: &[Action] = &[
    on_tab!(
        Decisions,
        "contests.new",
        "act-contests-new",
        "act-contests-new-help",
        "C",
        0,
        |app| allows(app, &some_contest()),
        |app| begin(app, "", &[]),
    ),
    on_tab!(
        Needs,
        "contests.from-needs",
        "act-contests-new",
        "act-contests-from-needs-help",
        "C",
        0,
        |app| allows(app, &some_contest()),
        |app| {
            let chosen = app.list().marks.iter().filter_map(|key| u32::try_from(*key).ok());
            let needs: Vec<NeedId> = chosen.map(NeedId::from_number).collect();
            let question = say!(app.words, "contests-question-needs");
            begin(app, &question, &needs)
        },
    ),
    on_tab!(
        Decisions,
        "contests.collect",
        "act-contests-collect",
        "act-contests-collect-help",
        "B",
        3,
        |app| on_contest(app).and_then(takes_ballots),
        |app| with_contest(app, collect),
    ),
    on_tab!(Decisions, "contests.close", "act-contests-close", "act-contests-close-help", "H", 4, may_close, |app| {
        with_contest(app, close::close)
    },),
    on_tab!(
        Decisions,
        "contests.why",
        "act-contests-why",
        "act-contests-why-help",
        "w",
        4,
        |app| on_contest(app).and_then(has_result),
        |app| with_contest(app, why),
    ),
    on_tab!(
        Decisions,
        "contests.firm",
        "act-priorities-firm",
        "act-contests-firm-help",
        "F",
        0,
        |app| on_contest(app).and_then(has_result),
        |app| with_contest(app, |app, id| {
            let title = format!("{} {id}", say!(app.words, "act-priorities-firm"));
            study::show(app, title, id, Asked::Firm)
        }),
    ),
    on_tab!(
        Decisions,
        "contests.others",
        "act-contests-others",
        "act-contests-others-help",
        "=",
        0,
        |app| on_contest(app).and_then(has_result),
        |app| with_contest(app, |app, id| {
            let title = format!("{} {id}", say!(app.words, "act-contests-others"));
            study::show(app, title, id, Asked::Others)
        }),
    ),
    on_tab!(
        Decisions,
        "contests.settle",
        "act-contests-settle",
        "act-contests-settle-help",
        "T",
        3,
        |app| {
            let contest = on_contest(app)?;
            let nothing = Refusal::NothingToSettle { contest: contest.opened.id };
            contest.awaits().map(|_| ()).ok_or(Reason::Refused(nothing))
        },
        |app| with_contest(app, close::settle),
    ),
    on_tab!(
        Decisions,
        "contests.draft",
        "act-contests-draft",
        "act-contests-draft-help",
        "D",
        3,
        |app| {
            let contest = on_contest(app)?;
            has_result(contest)?;
            if contest.standing().is_some_and(|result| result.open) {
                return Err(Reason::Because("reason-result-open"));
            }
            allows(app, &Command::DraftDecision(DraftDecision { motion: motion(app, contest) }))
        },
        |app| with_contest(app, |app, id| {
            let motion = app.meeting().contests.get(id).map(|contest| motion(app, contest)).unwrap_or_default();
            app.fill(|app| drafting::new(app, &motion))
        }),
    ),
    on_tab!(
        Decisions,
        "contests.cancel",
        "act-contests-cancel",
        "act-contests-cancel-help",
        "Z",
        0,
        |app| {
            let id = on_contest(app)?.opened.id;
            allows(app, &close::cancel_command(id, SOME_TEXT.into()))
        },
        |app| with_contest(app, close::cancel),
    ),
];

/// Two options by the simplest rule: whether any contest could be opened now.
fn some_contest() -> Command {
    let option = |name: &str| FreeOption { name: name.into(), cost: None };
    Command::OpenContest(OpenContest {
        question: SOME_TEXT.into(),
        about: About::Lines(vec![option("A"), option("B")]),
        method: Method { rule: "plurality".into(), ..Method::default() },
        ties: Vec::new(),
        collecting: Collecting::Papers,
        live: false,
    })
}

/// Shows the row of a contest.
pub fn show(app: &mut App, id: ContestId) {
    app.place = Place::Tab(Tab::Decisions);
    app.focus = Focus::List;
    app.list_mut().filter.clear();
    app.list_mut().select_key(Thing::Contest(id).key());
}

/// The contest of the selected row; on another row the one that is open.
fn on_contest(app: &App) -> Result<&Contest, Reason> {
    in_session(app)?;
    let here = match selected(app) {
        Some(Thing::Contest(id)) => app.meeting().contests.get(id),
        _ => app.meeting().open_contest(),
    };
    here.ok_or(Reason::Because("reason-no-contest"))
}

fn with_contest(app: &mut App, then: impl FnOnce(&mut App, ContestId) -> Effects) -> Effects {
    match on_contest(app).map(|contest| contest.opened.id) {
        Ok(id) => {
            show(app, id);
            then(app, id)
        }
        Err(_) => Effects::new(),
    }
}

fn takes_ballots(contest: &Contest) -> Result<(), Reason> {
    let id = contest.opened.id;
    if contest.is_open() { Ok(()) } else { Err(Reason::Refused(Refusal::ContestNotOpen { contest: id })) }
}

fn has_result(contest: &Contest) -> Result<(), Reason> {
    if contest.standing().is_some() { Ok(()) } else { Err(Reason::Because("reason-no-result")) }
}

/// Asked for every hint, so nothing is counted.
fn may_close(app: &App) -> Result<(), Reason> {
    let id = on_contest(app)?.opened.id;
    app.meeting().closable(id).map(|_| ()).map_err(Reason::Refused)
}

/// What comes next in a contest: it is closed once every ballot that may come is in.
pub fn next_step(app: &App) -> Option<&'static str> {
    let contest = on_contest(app).ok()?;
    let progress = contest.progress();
    (progress.received >= progress.expected && may_close(app).is_ok()).then_some("contests.close")
}

/// Asks which option, and says why it was left out or chosen.
fn why(app: &mut App, id: ContestId) -> Effects {
    let Some(contest) = app.meeting().contests.get(id) else { return Effects::new() };
    let items = contest.opened.choices.iter().enumerate().map(|(option, choice)| Item {
        key: option as u64,
        id: choice.id.to_string(),
        name: choice.name.to_string(),
        note: String::new(),
    });
    let (title, items) = (say!(app.words, "contests-why-which"), items.collect());
    app.open(Picker::one(title, items, move |app, key| {
        let option = usize::try_from(key).unwrap_or(usize::MAX);
        let text = reasons(app, id, option);
        let title = app.meeting().contests.get(id).map(|contest| numbered(contest, option)).unwrap_or_default();
        app.open(TextBox::boxed(title, text))
    }))
}

fn reasons(app: &App, id: ContestId, option: usize) -> Vec<Paragraph> {
    let words = &app.words;
    let recount = app.meeting().contests.get(id).and_then(Contest::recount);
    let told = recount.map(|(profile, outcome)| tally::why(words, &profile, &outcome, option));
    let told = told.filter(|told| !told.is_empty()).unwrap_or_else(|| vec![say!(words, "contests-why-not-told")]);
    told.into_iter().map(Paragraph::new).collect()
}

/// The result as a draft decision: who was chosen, by which rule, with the needs they are.
fn motion(app: &App, contest: &Contest) -> Motion {
    let words = &app.words;
    let chosen = contest.result.as_ref().map(|result| result.chosen().to_vec()).unwrap_or_default();
    let choices = chosen.iter().filter_map(|option| contest.opened.choices.get(*option));
    let names: Vec<String> = choices.clone().map(|choice| choice.name.to_string()).collect();
    let needs: Vec<NeedId> = choices.filter_map(|choice| choice.need).collect();
    let (id, rule) = (contest.opened.id.to_string(), super::rule_name(words, contest));
    let question = contest.opened.question.as_str();
    let names = list::and(words.language(), &names);
    let text = say!(words, "contests-draft-text", question = question, options = names, contest = id, rule = rule);
    let outcome = (!needs.is_empty()).then_some(Outcome::Priority);
    Motion { text: text.into(), needs, outcome, actions: Vec::new() }
}
