//! A session made on the command line: nothing is made before every command it begins with is known to be allowed.

use super::house::House;
use super::trouble::Trouble;
use crate::meeting::details::{Describe, Details, UseProfile, Zone};
use crate::meeting::rules::MeetingKind;
use crate::meeting::{self, Command, Context, Field, Line, Meeting, Moment, Refusal, Stamp, template};
use crate::store::{Beginning, Session, Source};
use chrono::NaiveDate;

/// What the user said of the new meeting.
#[derive(Debug, Default)]
pub struct Wish<'a> {
    /// The title.
    pub title: &'a str,
    /// The day; today where none is given.
    pub date: Option<NaiveDate>,
    /// The kind, with its rules of order.
    pub kind: Option<MeetingKind>,
    /// The hall.
    pub place: Option<&'a str>,
    /// The zone of all times.
    pub zone: Option<Zone>,
    /// The meeting to make it like, and the name of its session.
    pub like: Option<(&'a Meeting, &'a str)>,
}

/// Who makes a session from the command line.
const MAKER: &str = "notulis";

/// Makes the session.
///
/// # Errors
/// [`Trouble::Refused`] if the wish is not allowed, [`Trouble::Open`] if the folder cannot be made.
pub fn begin(house: &House<'_>, wish: &Wish<'_>) -> Result<Session, Trouble> {
    let zone = wish.zone.or(wish.like.map(|(like, _)| like.details.zone)).unwrap_or_default();
    let now = house.now(zone);
    let day = wish.date.unwrap_or(now.date_naive());
    let title = Line::from(wish.title);
    if title.is_blank() {
        return Err(Trouble::Refused(Refusal::Missing { field: Field::Title }));
    }
    let commands = commands(wish, title.clone(), zone, day);
    rehearse(&commands, now)?;
    let beginning = Beginning { title: title.as_str().to_owned(), now, actor: MAKER.to_owned(), source: Source::Cli };
    let mut session = house.library.create(day, &beginning)?;
    let context = Context { now, actor: MAKER.to_owned() };
    session.submit_all(&commands, &context, Source::Cli, None).map_err(|refused| refused.error)?;
    Ok(session)
}

fn commands(wish: &Wish<'_>, title: Line, zone: Zone, day: NaiveDate) -> Vec<Command> {
    let mut commands = wish.like.map_or_else(
        || vec![Command::Describe(Describe { details: Details::default() })],
        |(like, name)| template(like, name),
    );
    if let Some(Command::Describe(head)) = commands.first_mut() {
        let details = &mut head.details;
        details.title = title;
        details.date = Some(day);
        details.zone = zone;
        if let Some(place) = wish.place {
            details.place = place.into();
        }
    }
    // After the head, which does not touch the rules, and after the rules of the meeting it is made like.
    if let Some(kind) = wish.kind {
        commands.push(Command::UseProfile(UseProfile { kind }));
    }
    commands
}

/// Whether a new meeting takes all these commands.
fn rehearse(commands: &[Command], now: Moment) -> Result<(), Refusal> {
    let mut meeting = Meeting::default();
    let context = Context { now, actor: MAKER.to_owned() };
    let stamp = Stamp { n: 1, at: now, by: MAKER.to_owned() };
    for command in commands {
        for event in meeting::decide(&meeting, command, &context)? {
            meeting::apply(&mut meeting, &stamp, &event);
        }
    }
    Ok(())
}
