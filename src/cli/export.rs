//! `musyawarah export` and `musyawarah bundle`: the papers of a session as files, one of them or all, and the meeting in
//! the formats of other programs.

use super::args::{Bundle, Export, Form, Page};
use super::contest::ballots;
use super::exit::Exit;
use super::house::House;
use super::logo;
use super::print::{self, Print};
use super::trouble::Trouble;
use crate::i18n::{files, list, say};
use crate::interchange::Format;
use crate::meeting::ContestId;
use crate::report::draw::{Options, PaperFormat};
use crate::report::{
    Exchange, Imprint, Origin, PaperFile, PaperKind, bundle as whole_bundle, exchange_file, missing, paper_file,
    paper_folder,
};
use crate::seal::Code;
use crate::store::Session;
use std::path::{Path, PathBuf};

/// Writes one paper in one format, or the meeting for another program, and prints the path; with `--to -`, the file itself.
///
/// # Errors
/// [`Trouble`] if there is no session, nothing to put on the paper, or a file in the way; nothing is written then.
pub fn export(house: &House<'_>, args: &Export, print: &mut Print) -> Result<Exit, Trouble> {
    let session = house.view(&args.session)?;
    if args.contest.is_some() && args.format != Form::Pabulib {
        return Err(unfit(say!(house.words, "exchange-contest-only-pb")));
    }
    let file = match (args.format, args.what) {
        (Form::Paper(format), Some(kind)) => one_paper(house, &session, kind, format, args)?,
        (form, Some(_)) => return Err(unfit(say!(house.words, "exchange-needs-no-paper", format = form.code()))),
        (Form::Exchange(kind), None) => exchange(house, &session, kind, args)?,
        // A format of papers never comes without a paper: the command line asks for it.
        (Form::Pabulib | Form::Paper(_), None) => pabulib(house, &session, args.contest)?,
    };
    if args.page.to.as_deref() == Some(Path::new("-")) {
        print.bytes(&file.bytes)?;
        return Ok(Exit::Done);
    }
    write(house, &folder(house, &args.session, &args.page)?, vec![file], args.page.force, print)
}

fn one_paper(
    house: &House<'_>,
    session: &Session,
    kind: PaperKind,
    format: PaperFormat,
    args: &Export,
) -> Result<PaperFile, Trouble> {
    let meeting = session.meeting();
    if format.is_for_lists() && !kind.is_list() {
        return Err(unfit(say!(house.words, "export-no-list", paper = kind.name(house.words), format = format.code())));
    }
    if !kind.has_content(meeting) {
        return Err(unfit(say!(house.words, "export-empty", paper = kind.name(house.words))));
    }
    Ok(paper_file(kind, format, meeting, house.words, &imprint(house, session)?, options(args)))
}

fn exchange(house: &House<'_>, session: &Session, kind: Exchange, args: &Export) -> Result<PaperFile, Trouble> {
    if !kind.has_content(session.meeting()) {
        return Err(unfit(say!(house.words, "export-empty", paper = kind.name(house.words))));
    }
    Ok(exchange_file(kind, session.meeting(), &origin(session), house.words, options(args)))
}

/// The ballots of a contest; of the only one that was closed, where none is named.
fn pabulib(house: &House<'_>, session: &Session, contest: Option<ContestId>) -> Result<PaperFile, Trouble> {
    let closed: Vec<ContestId> =
        session.meeting().contests.iter().filter(|it| it.result.is_some()).map(|it| it.opened.id).collect();
    let id = match (contest, &closed[..]) {
        (Some(id), _) | (None, &[id]) => id,
        (None, []) => return Err(unfit(say!(house.words, "exchange-no-contest"))),
        (None, several) => {
            let contests =
                list::and(house.words.language(), &several.iter().map(ToString::to_string).collect::<Vec<_>>());
            return Err(unfit(say!(house.words, "exchange-needs-contest", contests = contests)));
        }
    };
    Ok(PaperFile { name: format!("{id}.pb"), bytes: ballots(house, session, id, Format::Pb)? })
}

fn options(args: &Export) -> Options {
    Options {
        sheet: args.page.sheet,
        delimiter: args.delimiter.unwrap_or_default(),
        byte_order_mark: args.bom,
        unwrapped: false,
    }
}

/// Writes every paper the meeting has something for, and says what reviewers ask to see and is not there.
///
/// # Errors
/// As [`export`].
pub fn bundle(house: &House<'_>, args: &Bundle, print: &mut Print) -> Result<Exit, Trouble> {
    let session = house.view(&args.session)?;
    let papers =
        whole_bundle(session.meeting(), &origin(&session), house.words, &imprint(house, &session)?, args.page.sheet);
    let exit = write(house, &folder(house, &args.session, &args.page)?, papers, args.page.force, print)?;
    let wanting = missing(session.meeting(), house.words);
    print::aside(&say!(house.words, "bundle-missing", count = wanting.len()));
    for sentence in wanting {
        print::aside(&format!("– {sentence}"));
    }
    Ok(exit)
}

/// Writes all of them or, where one is in the way, none.
fn write(
    house: &House<'_>,
    folder: &Path,
    papers: Vec<PaperFile>,
    force: bool,
    print: &mut Print,
) -> Result<Exit, Trouble> {
    let disk = &house.place.disk;
    let in_the_way = papers.iter().map(|paper| folder.join(&paper.name)).find(|path| disk.stat(path).is_ok());
    if let Some(path) = in_the_way.filter(|_| !force) {
        return Err(unfit(say!(house.words, "export-exists", path = files::path(&path))));
    }
    disk.create_dirs(folder).map_err(|error| Trouble::Write { path: folder.to_owned(), error })?;
    for paper in papers {
        let path = folder.join(&paper.name);
        match disk.replace(&path, &paper.bytes) {
            Ok(()) => print.line(&path.display().to_string())?,
            Err(error) => return Err(Trouble::Write { path, error }),
        }
    }
    Ok(Exit::Done)
}

fn unfit(sentence: String) -> Trouble {
    Trouble::Unfit { sentence }
}

/// Where files go: as asked, else beside the record itself.
fn folder(house: &House<'_>, session: &str, page: &Page) -> Result<PathBuf, Trouble> {
    match &page.to {
        Some(folder) => Ok(folder.clone()),
        None => Ok(house.find(session)?.join(paper_folder(house.words))),
    }
}

fn origin(session: &Session) -> Origin {
    let head = session.head();
    Origin { session: head.session.to_string(), line: head.mark.n }
}

fn imprint(house: &House<'_>, session: &Session) -> Result<Imprint, Trouble> {
    let code = Code::of(&session.head().mark.h.to_string());
    Ok(Imprint { code, logo: logo::of(house, session.folder())? })
}
