//! `musyawarah` and `musyawarah open`: the screens.

use super::args::Open;
use super::exit::Exit;
use super::house::House;
use super::trouble::Trouble;
use crate::tui;
use etcetera::BaseStrategy as _;
use std::fs::File;
use std::io::{self, IsTerminal as _, Read as _, stdin, stdout};
use std::path::{Path, PathBuf};

/// The file of keys in the folder of settings.
const KEYS: &str = "musyawarah/keys.toml";
/// The file in which the screen keeps its own.
const SCREEN: &str = "musyawarah/screen.toml";

/// The start screen.
///
/// # Errors
/// [`Trouble::NoTerminal`], [`Trouble::Terminal`].
pub fn start(house: &House<'_>) -> Result<Exit, Trouble> {
    run(house, None)
}

/// The screen of one session.
///
/// # Errors
/// As [`start`], and [`Trouble::Find`].
pub fn open(house: &House<'_>, args: &Open) -> Result<Exit, Trouble> {
    run(house, Some(house.find(&args.session)?))
}

/// The screens, of this session or for choosing one.
pub fn run(house: &House<'_>, session: Option<PathBuf>) -> Result<Exit, Trouble> {
    if !stdin().is_terminal() || !stdout().is_terminal() {
        return Err(Trouble::NoTerminal);
    }
    let root = house.library.root().to_owned();
    let (language, place) = (house.words.language(), house.place.clone());
    let (keys, settings) = (own_keys()?, screen());
    let options = tui::Options { language, root, session, ascii: false, keys, settings, place };
    tui::run(options).map_err(Trouble::Terminal)?;
    Ok(Exit::Done)
}

/// The most bytes of a file of keys.
const LIMIT: u64 = 1 << 20;

/// The person's own keys: the file the environment names, else the one where the system keeps settings.
fn own_keys() -> Result<Option<(PathBuf, String)>, Trouble> {
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
    etcetera::base_strategy::choose_native_strategy().ok().map(|it| it.config_dir().join(file))
}

fn read(path: &Path) -> io::Result<String> {
    let mut source = String::new();
    let taken = File::open(path)?.take(LIMIT + 1).read_to_string(&mut source)?;
    if taken as u64 > LIMIT { Err(io::ErrorKind::FileTooLarge.into()) } else { Ok(source) }
}
