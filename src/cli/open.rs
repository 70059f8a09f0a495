//! `musyawarah` and `musyawarah open`: the screens.

use super::args::Open;
use super::exit::Exit;
use super::house::House;
use super::trouble::Trouble;
use crate::tui;
use std::io::{IsTerminal as _, stdin, stdout};
use std::path::PathBuf;

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
    let options = tui::Options { language, root, session, ascii: false, place };
    tui::run(options).map_err(Trouble::Terminal)?;
    Ok(Exit::Done)
}
