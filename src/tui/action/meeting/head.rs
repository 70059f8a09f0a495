//! The head of the minutes filled in. A day is shown with its name, so that a wrong one is seen.

use crate::i18n::{Words, domain};
use crate::meeting::Command;
use crate::meeting::details::{Area, Describe, Details, Nature, Previous, Zone};
use crate::meeting::rules::MeetingKind;
use crate::tui::app::App;
use crate::tui::form::{Form, Ground};

pub fn form(app: &App) -> Form {
    let (words, details) = (&app.words, &app.meeting().details);
    let previous = details.previous.clone().unwrap_or_default();
    let mut form = Form::new("meeting.head", "act-meeting-head");
    let title = form.line("column-title").required().with(details.title.to_string()).add();
    let date = form.date("fact-date").hint("head-date-hint").with(details.date).add();
    let start = form.time("head-start").with(details.start).add();
    let end = form.time("head-end").with(details.end).add();
    let zone = form.choice("head-zone", zones(), Some(details.zone)).required().add();
    let place = form.line("fact-place").with(details.place.to_string()).add();
    let number = form.line("head-number").with(details.number.to_string()).add();
    let kind = form.choice("head-kind", kinds(words), Some(details.kind)).required().hint("head-kind-hint").add();
    let nature = form.choice("head-nature", natures(words), Some(details.nature)).required().add();
    let areas = form.lines("head-areas", area, named).hint("head-areas-hint").filled(&typed(&details.areas)).add();
    let ceiling = form.money("head-ceiling").with(details.ceiling).add();
    let remark = form.text("column-remark").with(details.remark.to_string()).add();
    let previous_title = form.line("head-previous").with(previous.title.to_string()).add();
    let previous_date = form.date("head-previous-date").with(previous.date).add();
    let session = form.line("head-previous-session").with(previous.session.to_string()).add();
    form.saves(move |values| {
        let previous = Previous {
            session: values.get(&session).into(),
            title: values.get(&previous_title).into(),
            date: values.get(&previous_date),
        };
        let details = Details {
            kind: values.get(&kind).unwrap_or_default(),
            nature: values.get(&nature).unwrap_or_default(),
            title: values.get(&title).into(),
            number: values.get(&number).into(),
            place: values.get(&place).into(),
            areas: values.get(&areas),
            date: values.get(&date),
            start: values.get(&start),
            end: values.get(&end),
            zone: values.get(&zone).unwrap_or_default(),
            ceiling: values.get(&ceiling),
            previous: Some(previous).filter(|previous| *previous != Previous::default()),
            remark: values.get(&remark).into(),
        };
        vec![Command::Describe(Describe { details })]
    })
}

fn zones() -> Vec<(Zone, String)> {
    // WIB, WITA, WIT: the same in every language.
    Zone::ALL.map(|zone| (zone, crate::i18n::time::zone(zone.hours() * 60).into_owned())).to_vec()
}

fn kinds(words: &Words) -> Vec<(MeetingKind, String)> {
    MeetingKind::ALL.map(|kind| (kind, domain::kind(words, kind))).to_vec()
}

fn natures(words: &Words) -> Vec<(Nature, String)> {
    [Nature::Planned, Nature::Incidental].map(|nature| (nature, domain::nature(words, nature))).to_vec()
}

/// `Desa Banyu Wening`: what kind of area, and its name.
fn area(line: &str, ground: &Ground) -> Result<Area, String> {
    let (kind, name) = line.split_once(char::is_whitespace).ok_or_else(|| ground.told("head-area-unclear"))?;
    Ok(Area { kind: kind.into(), name: name.trim().into() })
}

fn typed(areas: &[Area]) -> String {
    let lines: Vec<String> =
        areas.iter().map(|area| format!("{} {}", area.kind, area.name).trim().to_owned()).collect();
    lines.join("\n")
}

fn named(areas: &[Area], _: &Ground) -> Result<String, String> {
    let names: Vec<String> = areas.iter().map(|area| format!("{} {}", area.kind, area.name)).collect();
    Ok(names.join(" · "))
}
