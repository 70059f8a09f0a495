//! What is chosen among: the question, and its options from the needs or typed.

use super::methods;
use crate::capture;
use crate::i18n::{list, say};
use crate::meeting::contests::{About, FreeOption, MAX_CHOICES};
use crate::meeting::{Id as _, Line, NeedId, Rupiah};
use crate::tui::app::App;
use crate::tui::effect::Effects;
use crate::tui::form::{Form, Ground};
use crate::tui::rows::Key;
use crate::tui::screens::pick::all_needs;

/// The name of the form, and of its draft.
const FORM: &str = "contest.new";

/// What was said so far of a contest to be opened.
#[derive(Debug, Clone)]
pub struct Begun {
    pub question: Line,
    pub about: About,
    /// How many options.
    pub options: usize,
    /// Whether every option has its cost.
    pub priced: bool,
    /// The form in which it was said, by name.
    pub form: String,
}

/// Opens the form with what is known already.
pub fn begin(app: &mut App, question: &str, needs: &[NeedId]) -> Effects {
    let form = form(app, question, needs);
    app.open_form(form)
}

fn form(app: &App, question: &str, marked: &[NeedId]) -> Form {
    // What was typed about another contest does not come back over this one.
    let ids: Vec<String> = marked.iter().map(ToString::to_string).collect();
    let about = if ids.is_empty() { question.to_owned() } else { ids.join(",") };
    let name = if about.is_empty() { FORM.to_owned() } else { format!("{FORM}.{about}") };
    let mut form = Form::new(name.as_str(), "act-contests-new");
    let active = app.meeting().agenda.active().map(|item| item.topic.title.to_string());
    let begins = if question.is_empty() { active.unwrap_or_default() } else { question.to_owned() };
    let question = form.line("votes-question").required().with(begins).add();
    let listed = all_needs(app).into_iter().filter(|item| item.note.is_empty()).collect();
    let chosen = marked.iter().map(|id| id.number().into()).collect();
    let needs = form.picks("contests-needs", listed, true, chosen).hint("contests-needs-hint").add();
    let typed = form.lines("contests-lines", option, judge).hint("contests-lines-hint").add();
    form.leads(move |values, app| {
        let words = values.ground.words;
        let (needs, lines) = (values.get(&needs), values.get(&typed));
        if !needs.is_empty() && !lines.is_empty() {
            return Err(say!(words, "contests-one-kind"));
        }
        let begun = if lines.is_empty() { of_needs(app, &needs) } else { of_lines(lines) };
        if !(2..=MAX_CHOICES).contains(&begun.options) {
            return Err(say!(words, "contests-too-few", most = MAX_CHOICES));
        }
        let begun = Begun { question: values.get(&question).as_str().into(), form: name.clone(), ..begun };
        Ok(methods::list(app, begun))
    })
}

fn of_needs(app: &App, keys: &[Key]) -> Begun {
    let ids: Vec<NeedId> = keys.iter().filter_map(|key| u32::try_from(*key).ok()).map(NeedId::from_number).collect();
    let cost = |id: &NeedId| app.meeting().needs.get(*id).and_then(|need| need.proposal.cost);
    let priced = ids.iter().all(|id| cost(id).is_some());
    Begun { question: Line::default(), options: ids.len(), about: About::Needs(ids), priced, form: String::new() }
}

fn of_lines(lines: Vec<FreeOption>) -> Begun {
    let priced = lines.iter().all(|line| line.cost.is_some());
    Begun { question: Line::default(), options: lines.len(), about: About::Lines(lines), priced, form: String::new() }
}

/// `Balai dusun`, or with its cost: `Balai dusun; 40jt`.
fn option(line: &str, ground: &Ground) -> Result<FreeOption, String> {
    let Some((name, cost)) = line.rsplit_once(';') else { return Ok(FreeOption { name: line.into(), cost: None }) };
    let cost = capture::money(cost.trim()).map_err(|_| ground.told("contests-no-amount"))?;
    Ok(FreeOption { name: name.trim().into(), cost: Some(Rupiah(cost)) })
}

fn judge(options: &[FreeOption], ground: &Ground) -> Result<String, String> {
    let names: Vec<String> =
        options.iter().zip('A'..='Z').map(|(option, letter)| format!("{letter} {}", option.name)).collect();
    Ok(list::first_few(ground.words, names))
}
