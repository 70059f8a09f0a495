//! `musyawarah export` and `musyawarah bundle`: the papers of a session as files, one of them or all.

use super::args::{Bundle, Export, Page};
use super::exit::Exit;
use super::house::House;
use super::print::{self, Print};
use super::trouble::Trouble;
use crate::i18n::{files, say};
use crate::report::draw::Options;
use crate::report::{PaperFile, bundle as whole_bundle, missing, paper_file, paper_folder};
use crate::seal::Code;
use crate::store::Session;
use std::path::{Path, PathBuf};

/// Writes one paper in one format and prints the path; with `--to -`, the paper itself.
///
/// # Errors
/// [`Trouble`] if there is no session, nothing to put on the paper, or a file in the way; nothing is written then.
pub fn export(house: &House<'_>, args: &Export, print: &mut Print) -> Result<Exit, Trouble> {
    let session = house.view(&args.session)?;
    let (meeting, kind, format) = (session.meeting(), args.what, args.format);
    if format.is_for_lists() && !kind.is_list() {
        return Err(unfit(say!(house.words, "export-no-list", paper = kind.name(house.words), format = format.code())));
    }
    if !kind.has_content(meeting) {
        return Err(unfit(say!(house.words, "export-empty", paper = kind.name(house.words))));
    }
    let options = Options {
        sheet: args.page.sheet,
        delimiter: args.delimiter.unwrap_or_default(),
        byte_order_mark: args.bom,
        unwrapped: false,
    };
    let file = paper_file(kind, format, meeting, house.words, code(&session), options);
    if args.page.to.as_deref() == Some(Path::new("-")) {
        print.bytes(&file.bytes)?;
        return Ok(Exit::Done);
    }
    write(house, &folder(house, &args.session, &args.page)?, vec![file], args.page.force, print)
}

/// Writes every paper the meeting has something for, and says what reviewers ask to see and is not there.
///
/// # Errors
/// As [`export`].
pub fn bundle(house: &House<'_>, args: &Bundle, print: &mut Print) -> Result<Exit, Trouble> {
    let session = house.view(&args.session)?;
    let papers = whole_bundle(session.meeting(), house.words, code(&session), args.page.sheet);
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

fn code(session: &Session) -> Option<Code> {
    Code::of(&session.head().mark.h.to_string())
}
