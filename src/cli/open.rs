//! `musyawarah` and `musyawarah open`: the screens.

use super::args::Open;
use super::exit::Exit;
use super::house::House;
use super::trouble::Trouble;
use crate::linear::{self, Ended};
use crate::tui;
use std::fs::File;
use std::io::{self, IsTerminal as _, Read as _, stdin, stdout};
use std::path::{Path, PathBuf};

/// The file of keys in the folder of settings.
const KEYS: &str = "musyawarah/keys.toml";
/// The file in which the screen keeps its own.
const SCREEN: &str = "musyawarah/screen.toml";

/// The start screen, or in lines the list of sessions.
///
/// # Errors
/// [`Trouble::Terminal`], [`Trouble::Output`], [`Trouble::NotSaved`].
pub fn start(house: &House<'_>, plain: bool) -> Result<Exit, Trouble> {
    run(house, None, plain)
}

/// The screen of one session, or the session in lines.
///
/// # Errors
/// As [`start`], and [`Trouble::Find`].
pub fn open(house: &House<'_>, args: &Open, plain: bool) -> Result<Exit, Trouble> {
    run(house, Some(house.find(&args.session)?), plain)
}

/// The screens, of this session or for choosing one; in lines where that is asked for or there is no screen.
pub fn run(house: &House<'_>, session: Option<PathBuf>, plain: bool) -> Result<Exit, Trouble> {
    let root = house.library.root().to_owned();
    let (language, place) = (house.words.language(), house.place.clone());
    let by_hand = stdin().is_terminal();
    if plain || !by_hand || !stdout().is_terminal() || is_dumb() {
        let options = linear::Options { language, root, session, place, by_hand };
        linear::run(options).map_err(|ended| match ended {
            Ended::Unheard(error) => Trouble::Output(error),
            Ended::NotSaved(failure) => Trouble::NotSaved(failure),
        })?;
        return Ok(Exit::Done);
    }
    let (keys, settings) = (own_keys()?, screen());
    let options = tui::Options { language, root, session, ascii: false, keys, settings, place };
    tui::run(options).map_err(Trouble::Terminal)?;
    Ok(Exit::Done)
}

/// Whether the terminal says that it can only print.
fn is_dumb() -> bool {
    std::env::var_os("TERM").is_some_and(|term| term == "dumb")
}

/// The most bytes of a file of keys.
const LIMIT: u64 = 1 << 20;

/// The person's own keys: the file the environment names, else the one where the system keeps settings.
pub(super) fn own_keys() -> Result<Option<(PathBuf, String)>, Trouble> {
    let named = std::env::var_os("MUSYAWARAH_KEYS").filter(|path| !path.is_empty()).map(PathBuf::from);
    let Some(path) = named.clone().or_else(|| in_settings(KEYS)) else { return Ok(None) };
    match read(&path) {
        Ok(source) => Ok(Some((path, source))),
        // Nobody has to have one.
        Err(error) if named.is_none() && error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(Trouble::Input { path, error }),
    }
}

/// The settings of the screen; one that cannot be read is as one that is not there.
fn screen() -> Option<(PathBuf, String)> {
    let path = in_settings(SCREEN)?;
    let source = read(&path).unwrap_or_default();
    Some((path, source))
}

/// A file where the system keeps settings.
fn in_settings(file: &str) -> Option<PathBuf> {
    dirs::config_dir().map(|settings| settings.join(file))
}

fn read(path: &Path) -> io::Result<String> {
    let mut source = String::new();
    let taken = File::open(path)?.take(LIMIT + 1).read_to_string(&mut source)?;
    if taken as u64 > LIMIT { Err(io::ErrorKind::FileTooLarge.into()) } else { Ok(source) }
}
