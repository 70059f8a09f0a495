//! `musyawarah import`: a list of invitations or needs from a file, as one step that one undo takes back.

use super::args::Import;
use super::exit::Exit;
use super::house::{self, House};
use super::papers::In;
use super::print::{self, Print};
use super::show::screen;
use super::trouble::Trouble;
use crate::i18n::{files, list, say};
use crate::intake::{self, Intake, Kind, Standing};
use crate::interchange::table::{self, Table, Unreadable, column_name};
use crate::meeting::{Context, Meeting};
use crate::report::document::{Align, Block, Document, Table as Drawn};
use crate::report::text as drawn;
use crate::store::{Session, Source};
use std::fs::File;
use std::io::{self, Read};
use std::path::Path;
use std::sync::Arc;

/// Shows what the list comes to, and takes it in unless that is all that was asked. Either all rows are taken or, while
/// one of them is wrong and may not be passed over, none.
///
/// # Errors
/// [`Trouble::List`] if the file is no list, [`Trouble::Unfit`] if its columns cannot be told,
/// [`Trouble::Submit`] if the meeting does not take it.
pub fn import(house: &House<'_>, args: &Import, print: &mut Print) -> Result<Exit, Trouble> {
    let table = read(args)?;
    if args.dry_run {
        let session = house.view(&args.session)?;
        let intake = intake(house, args, table, session.meeting())?;
        preview(house, &intake, session.meeting(), print)?;
        tell(house, args, &intake, |sentence| print.line(&sentence))?;
        return Ok(if intake.counts().wrong > 0 { Exit::Refused } else { Exit::Done });
    }
    let folder = house.find(&args.session)?;
    let mut session = house.counted(|| Session::open_in(&house.place, &folder))?;
    if let Some(why) = session.read_only() {
        return Err(Trouble::ReadOnly(why.clone()));
    }
    let intake = intake(house, args, table, session.meeting())?;
    tell(house, args, &intake, |sentence| {
        print::aside(&sentence);
        Ok(())
    })?;
    if intake.counts().wrong > 0 && !args.skip_wrong {
        return Err(Trouble::Unfit { sentence: say!(house.words, "intake-nothing-taken") });
    }
    let commands = intake.commands();
    if commands.is_empty() {
        print.line(&say!(house.words, "intake-nothing-new"))?;
        return Ok(Exit::Done);
    }
    let meeting = session.meeting();
    let context = Context { now: house.now(meeting.details.zone), actor: house::actor(meeting) };
    session.submit_all(&commands, &context, Source::Import, None).map_err(|refused| refused.error)?;
    session.wait_saved(session.head().mark.n)?;
    session.save_now(Arc::new(In(house.words.language())))?;
    session.close()?;
    print.line(&match args.kind {
        Kind::Participants => say!(house.words, "intake-taken-participants", count = commands.len()),
        Kind::Recipients => say!(house.words, "intake-taken-recipients", count = commands.len()),
        Kind::Needs => say!(house.words, "intake-taken-needs", count = commands.len()),
    })?;
    Ok(Exit::Done)
}

fn read(args: &Import) -> Result<Table, Trouble> {
    let trouble = |why| Trouble::List { path: args.file.as_str().into(), why };
    let disk = |error: io::Error| trouble(Unreadable::Disk { kind: error.kind(), told: error.to_string() });
    let source: Box<dyn Read> = match args.file.as_str() {
        "-" => Box::new(io::stdin().lock()),
        path => Box::new(File::open(path).map_err(disk)?),
    };
    table::read(source, args.worksheet.as_deref()).map_err(trouble)
}

/// The list as it seems meant, and as it was said to be meant.
fn intake(house: &House<'_>, args: &Import, table: Table, meeting: &Meeting) -> Result<Intake, Trouble> {
    let unfit = |sentence| Trouble::Unfit { sentence };
    let mut intake = house.counted(|| Intake::new(args.kind, table, meeting));
    if let Some(head) = args.head.filter(|head| !intake.take_head(*head, meeting)) {
        return Err(unfit(say!(house.words, "intake-no-head", row = head.to_string())));
    }
    for asked in &args.columns {
        let known = || {
            let codes: Vec<&str> = args.kind.columns().iter().map(|column| column.code()).chain(["-"]).collect();
            let known = list::or(house.words.language(), &codes);
            unfit(say!(house.words, "intake-no-column", asked = asked.as_str(), known = known))
        };
        let (column, meaning) = asked.split_once('=').ok_or_else(known)?;
        let width = intake.columns().len();
        let column = (0..width).find(|at| column_name(*at).eq_ignore_ascii_case(column.trim())).ok_or_else(known)?;
        let meaning = match meaning.trim() {
            "-" | "" => None,
            name => Some(intake::named(args.kind, name).ok_or_else(known)?),
        };
        intake.take_as(column, meaning, meeting);
    }
    if !intake.has_needed() {
        for column in intake::columns(house.words, &intake) {
            print::aside(&column);
        }
        let needed = args.kind.needed();
        let column = needed.name(house.words);
        return Err(unfit(say!(house.words, "intake-needs-column", column = column, code = needed.code())));
    }
    Ok(intake)
}

/// What each column was taken for, and the rows as they would stand in the meeting.
fn preview(house: &House<'_>, intake: &Intake, meeting: &Meeting, print: &mut Print) -> Result<(), Trouble> {
    let words = house.words;
    for column in intake::columns(words, intake) {
        print.line(&column)?;
    }
    print.line("")?;
    let heads = intake::shown_heads(words, intake.kind).into_iter().map(|head| (head, Align::Left));
    let number = (say!(words, "report-no"), Align::Right);
    let mut table = Drawn::new([number].into_iter().chain(heads).chain([(say!(words, "column-status"), Align::Left)]));
    for row in intake.rows() {
        let cells = intake::shown(words, meeting, row);
        let status = intake::standing(words, &row.standing);
        table.push([row.number.to_string()].into_iter().chain(cells).chain([status]));
    }
    let document = Document { blocks: vec![Block::Table(table)], ..Document::default() };
    print.line(drawn::render(&document, usize::from(screen())).trim_end())?;
    print.line("")
}

/// What there is to say of the rows, and how many stand how.
fn tell(
    house: &House<'_>,
    args: &Import,
    intake: &Intake,
    mut say: impl FnMut(String) -> Result<(), Trouble>,
) -> Result<(), Trouble> {
    let file = files::name(Path::new(&args.file));
    if intake.table().guessed_letters {
        say(say!(house.words, "intake-guessed-letters"))?;
    }
    for row in intake.rows().iter().filter(|row| row.standing != Standing::NoEntry) {
        for sentence in intake::sentences(house.words, &file, intake, row) {
            say(sentence)?;
        }
    }
    say(intake::counts(house.words, intake.counts()))
}
