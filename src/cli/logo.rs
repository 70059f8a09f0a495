//! `musyawarah logo`: the mark of the office for the letterhead of a session's papers.

use super::args::Logo as Args;
use super::exit::Exit;
use super::house::House;
use super::print::Print;
use super::trouble::Trouble;
use crate::i18n::{files, say};
use crate::report::logo::{LOGO_MOST, Logo};
use crate::store::{drop_logo, keep_logo, logo as path_of};
use std::fs::File;
use std::io::{self, Read as _};
use std::path::Path;

/// Looks at the picture and puts it beside the files of the session, or takes it away.
///
/// # Errors
/// [`Trouble`] if there is no session, or no such picture; nothing is changed then.
pub fn logo(house: &House<'_>, args: &Args, print: &mut Print) -> Result<Exit, Trouble> {
    let (folder, disk) = (house.find(&args.session)?, &*house.place.disk);
    let write = |error| Trouble::Write { path: folder.clone(), error };
    let Some(path) = &args.file else {
        let told = match drop_logo(disk, &folder).map_err(write)? {
            true => say!(house.words, "logo-dropped"),
            false => say!(house.words, "logo-none"),
        };
        print.line(&told)?;
        return Ok(Exit::Done);
    };
    let bytes = read(path).map_err(|error| Trouble::Input { path: path.clone(), error })?;
    let logo = looked_at(house, path, &bytes)?;
    let kept = keep_logo(disk, &folder, logo.kind.code(), &logo.bytes).map_err(write)?;
    print.line(&kept.display().to_string())?;
    Ok(Exit::Done)
}

/// The mark for the papers of the session in this folder, if it has one.
///
/// # Errors
/// [`Trouble`] where the file that should be it cannot be read or is no picture.
pub(super) fn of(house: &House<'_>, folder: &Path) -> Result<Option<Logo>, Trouble> {
    let disk = &*house.place.disk;
    let Some(path) = path_of(disk, folder) else { return Ok(None) };
    let read = disk.read(&path, LOGO_MOST as u64);
    let bytes = read.map_err(|error| Trouble::Input { path: path.clone(), error })?;
    looked_at(house, &path, &bytes).map(Some)
}

fn looked_at(house: &House<'_>, path: &Path, bytes: &[u8]) -> Result<Logo, Trouble> {
    Logo::read(bytes)
        .map_err(|bad| Trouble::Unfit { sentence: format!("{}: {}", files::path(path), bad.sentence(house.words)) })
}

/// A byte more than may be, at most, by which it is seen to be too much.
fn read(path: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(path)?.take(LOGO_MOST as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}
