//! What is filled in around the record: corrections, survey, principles, the next meeting, addenda.

use crate::i18n::{domain, number, say};
use crate::meeting::Command;
use crate::meeting::record::{
    AddAddendum, CorrectRecord, MarkPrinciples, NextMeeting, PlanNextMeeting, Principle, Question, RecordSurvey, Survey,
};
use crate::tui::app::App;
use crate::tui::effect::Effects;
use crate::tui::form::{Form, Ground, parse_quantity};
use crate::tui::guard::submit;
use crate::tui::overlays::{Cells, Number, Purpose};
use crate::tui::widgets::Paragraph;

/// Somebody corrects the draft record.
pub fn correction(app: &App) -> Form {
    let mut form = Form::new("record.correct", "act-record-correct");
    let by = form.person("record-asked-by", app, None).add();
    let text = form.text("column-text").required().hint("record-correct-hint").add();
    form.saves(move |values| {
        vec![Command::CorrectRecord(CorrectRecord { by: values.get(&by), text: values.get(&text).into() })]
    })
}

/// Something is added to the final record.
pub fn addendum() -> Form {
    let mut form = Form::new("record.addendum", "act-record-addendum");
    let text = form.text("column-text").required().add();
    let reason = form.line("column-reason").required().add();
    form.saves(move |values| {
        let (reason, text) = (values.get(&reason).into(), values.get(&text).into());
        vec![Command::AddAddendum(AddAddendum { reason, text })]
    })
}

/// When and where people meet next; without a day it is called off.
pub fn next_meeting(app: &App) -> Form {
    let now = app.meeting().record.next_meeting.clone();
    let mut form = Form::new("record.next-meeting", "act-record-next-meeting");
    let date = form.date("column-day").hint("record-next-hint").with(now.as_ref().map(|now| now.date)).add();
    let time = form.time("actions-time").with(now.as_ref().and_then(|now| now.time)).add();
    let place = form.line("column-place").with(now.as_ref().map(|now| now.place.to_string())).add();
    let subject = form.line("record-next-subject").with(now.as_ref().map(|now| now.subject.to_string())).add();
    form.saves(move |values| {
        let next = values.get(&date).map(|date| NextMeeting {
            date,
            time: values.get(&time),
            place: values.get(&place).into(),
            subject: values.get(&subject).into(),
        });
        vec![Command::PlanNextMeeting(PlanNextMeeting { next })]
    })
}

/// The totals of the exit survey.
pub fn survey(app: &App) -> Form {
    let now = app.meeting().record.survey.clone();
    let language = app.words.language();
    let asked = now.iter().flat_map(|now| &now.questions);
    let asked: Vec<String> = asked.map(|q| format!("{}; {}", q.text, number::quantity(language, q.mean.0))).collect();
    let mut form = Form::new("record.survey", "act-record-survey");
    let respondents =
        form.integer("record-respondents", 0..=100_000).required().with(now.as_ref().map(|now| now.respondents)).add();
    let scale = form
        .integer("record-survey-scale", 1..=255)
        .required()
        .with(now.as_ref().map_or(5, |now| u32::from(now.scale)))
        .add();
    let questions = form
        .lines("record-questions", question, judge_questions)
        .hint("record-questions-hint")
        .filled(&asked.join("\n"))
        .add();
    let comments = form.text("record-comments").with(now.map(|now| now.comments.to_string())).add();
    form.saves(move |values| {
        let survey = Survey {
            respondents: values.get(&respondents).unwrap_or(0),
            scale: values.get(&scale).and_then(|scale| u8::try_from(scale).ok()).unwrap_or(0),
            questions: values.get(&questions),
            comments: values.get(&comments).into(),
        };
        vec![Command::RecordSurvey(RecordSurvey { survey })]
    })
}

/// A question and its mean mark: `Kepuasan peserta; 4,3`.
fn question(line: &str, ground: &Ground) -> Result<Question, String> {
    let (text, mean) = line.rsplit_once(';').ok_or_else(|| ground.told("record-questions-hint"))?;
    Ok(Question { text: text.trim().into(), mean: parse_quantity(mean.trim(), ground)? })
}

fn judge_questions(questions: &[Question], ground: &Ground) -> Result<String, String> {
    Ok(say!(ground.words, "record-questions-count", n = questions.len()))
}

pub fn principles_command(marks: impl IntoIterator<Item = (Principle, u8)>) -> Command {
    Command::MarkPrinciples(MarkPrinciples { marks: marks.into_iter().collect() })
}

/// How far the five principles were kept: a digit each.
pub fn principles(app: &mut App) -> Effects {
    let marks = &app.meeting().record.principles;
    let numbers = Principle::ALL.map(|principle| Number {
        label: domain::principle(&app.words, principle),
        note: String::new(),
        value: marks.get(&principle).map(|mark| u32::from(*mark)),
    });
    let title = say!(app.words, "record-principles-title");
    Cells::open(app, "numbers:principles".to_owned(), title, numbers.into(), 5, Marks)
}

struct Marks;

impl Purpose for Marks {
    fn command(&self, values: &[Option<u32>]) -> Command {
        let marks = Principle::ALL.into_iter().zip(values);
        principles_command(marks.filter_map(|(p, mark)| Some((p, u8::try_from((*mark)?).ok()?))))
    }

    fn says(&self, _: &App, _: &[Option<u32>]) -> Vec<Paragraph> {
        Vec::new()
    }

    fn then(self: Box<Self>, _: &mut App, command: Command) -> Effects {
        submit(command)
    }
}
