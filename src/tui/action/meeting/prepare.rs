//! A meeting made ready in one form: where and when it is, what it is about, who is invited. Everything else has a form
//! of its own and can wait.

use crate::capture::newcomer;
use crate::i18n::{capture_error, domain, say};
use crate::meeting::agenda::{AddItem, Topic};
use crate::meeting::details::{Describe, Details, UseProfile};
use crate::meeting::people::{AddPerson, Person};
use crate::meeting::rules::MeetingKind;
use crate::meeting::{Command, Stage};
use crate::tui::app::App;
use crate::tui::capture::{facts, invited};
use crate::tui::form::{Form, Ground};
use crate::tui::guard::SOME_TEXT;

/// The most minutes an item may take: a day.
const MOST: u32 = 24 * 60;

/// Whether anything can be made ready yet.
pub fn trial(app: &App) -> Command {
    match app.meeting().stage {
        Stage::Draft => Command::AddItem(AddItem { topic: Topic { title: SOME_TEXT.into(), ..Topic::default() } }),
        // The rules of a meeting people came to are changed with a reason, elsewhere; so the meeting itself says no.
        _ => Command::UseProfile(UseProfile { kind: app.meeting().details.kind }),
    }
}

pub fn form(app: &App) -> Form {
    let (words, details) = (&app.words, app.meeting().details.clone());
    let kinds = MeetingKind::ALL.map(|kind| (kind, domain::kind(words, kind))).to_vec();
    let mut form = Form::new("meeting.prepare", "act-meeting-prepare");
    let place = form.line("fact-place").required().with(details.place.to_string()).add();
    let agenda = form.lines("prepare-agenda", topic, topics).hint("prepare-agenda-hint").add();
    let people = form.lines("prepare-people", person, people).hint("prepare-people-hint").add();
    let date = form.date("fact-date").required().with(details.date.unwrap_or(app.now.date_naive())).add();
    let start = form.time("head-start").with(details.start.unwrap_or(app.now.time())).add();
    let kind = form.choice("head-kind", kinds, Some(details.kind)).required().add();
    form.saves(move |values| {
        let kind = values.get(&kind).unwrap_or(details.kind);
        let mut commands = Vec::new();
        if kind != details.kind {
            commands.push(Command::UseProfile(UseProfile { kind }));
        }
        let details = Details {
            kind,
            place: values.get(&place).into(),
            date: values.get(&date),
            start: values.get(&start),
            ..details.clone()
        };
        commands.push(Command::Describe(Describe { details }));
        commands.extend(values.get(&agenda).into_iter().map(|topic| Command::AddItem(AddItem { topic })));
        commands.extend(values.get(&people).into_iter().map(|person| Command::AddPerson(AddPerson { person })));
        commands
    })
}

/// `Laporan kas; 20`: the title, and the minutes where they are planned.
fn topic(line: &str, ground: &Ground) -> Result<Topic, String> {
    let (title, minutes) = line.rsplit_once(';').map_or((line, None), |(title, minutes)| (title, Some(minutes)));
    let minutes = match minutes.map(str::trim).filter(|minutes| !minutes.is_empty()) {
        Some(typed) => {
            let digits = typed.trim_end_matches(|c: char| c.is_alphabetic() || c == ' ');
            let minutes = digits.parse().ok().filter(|minutes| *minutes <= MOST);
            Some(minutes.ok_or_else(|| ground.told("prepare-minutes-unclear"))?)
        }
        None => None,
    };
    Ok(Topic { title: title.trim().into(), minutes, ..Topic::default() })
}

fn topics(topics: &[Topic], ground: &Ground) -> Result<String, String> {
    let minutes: u32 = topics.iter().filter_map(|topic| topic.minutes).sum();
    Ok(say!(ground.words, "prepare-agenda-is", n = topics.len(), minutes = minutes))
}

/// Somebody as behind `/undang`: `Sutrisno`, `Lestari, P, RT 05, kelompok perempuan; Ketua`.
fn person(line: &str, ground: &Ground) -> Result<Person, String> {
    let found = newcomer(line).map_err(|error| capture_error::sentence(ground.words, &error))?;
    Ok(invited(&found, ground.words))
}

/// How many, and how the last one was understood.
fn people(people: &[Person], ground: &Ground) -> Result<String, String> {
    let last = people.last().map(|person| facts(person, ground.words).join(" · ")).unwrap_or_default();
    Ok(say!(ground.words, "prepare-people-are", n = people.len(), last = last))
}

#[cfg(test)]
mod tests {
    use crate::i18n::Language;
    use crate::meeting::Stage;
    use crate::meeting::people::Sex;
    use crate::tui::testing::Hall;

    /// Everything a newcomer types from the empty list of meetings to the first item, and what the screen says to type
    /// next each time.
    #[test]
    fn an_empty_program_leads_to_a_running_meeting_by_what_the_screen_says() {
        let mut hall = Hall::new(Language::Indonesian);
        assert!(hall.shows("Tekan n untuk membuat rapat baru"), "{}", hall.screen());
        hall.press("n").type_in("Rapat RT 05").press("enter");
        assert!(hall.shows("/siapkan"), "{}", hall.screen());
        hall.type_in("/siapkan").press("enter");
        insta::assert_snapshot!("prepare_empty", hall.screen());
        hall.type_in("Balai RT").press("tab").type_in("Kas; 20").press("enter").type_in("Kerja bakti").press("tab");
        hall.type_in("Sutrisno, L, RT 05, pengurus; Ketua RT").press("enter").type_in("Lestari; P").press("enter");
        hall.type_in("Anto");
        insta::assert_snapshot!("prepare_filled", hall.screen());
        hall.press("ctrl-s");
        let meeting = hall.app.meeting();
        assert_eq!((meeting.agenda.items.len(), meeting.people.len()), (2, 3));
        assert_eq!(meeting.agenda.items.at(0).unwrap().topic.minutes, Some(20));
        assert_eq!(meeting.people.at(1).unwrap().person.sex, Some(Sex::Female));
        let first = &meeting.people.at(0).unwrap().person;
        assert_eq!([first.address.as_str(), first.office.as_str()], ["RT 05", "Ketua RT"]);
        assert!(hall.shows("/hadir 1 2 3"), "{}", hall.screen());
        hall.type_in("/hadir 1 2 3").press("enter");
        assert!(hall.shows("/buka"), "{}", hall.screen());
        hall.type_in("/buka").press("enter");
        assert!(hall.shows("/agenda 1"), "{}", hall.screen());
        hall.type_in("/agenda 1").press("enter");
        assert_eq!(hall.app.meeting().stage, Stage::Running);
        assert!(hall.shows("1/2 Kas"), "{}", hall.screen());
    }

    #[test]
    fn what_cannot_be_meant_is_said_with_its_line() {
        let mut hall = Hall::new(Language::English);
        hall.press("n").type_in("Meeting").press("enter").type_in("/prepare").press("enter");
        hall.type_in("Hall").press("tab").type_in("Opening; soon").press("ctrl-s");
        assert!(hall.shows("Line 1") && hall.app.meeting().agenda.items.is_empty(), "{}", hall.screen());
    }
}
