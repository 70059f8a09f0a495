//! `musyawarah copy`: a session copied into another folder, onto a stick for example.

use super::args::CopyTo;
use super::exit::Exit;
use super::house::House;
use super::print::Print;
use super::trouble::Trouble;
use crate::i18n::{files, say};
use crate::store::Session;

/// Copies the session and says where the copy is.
///
/// # Errors
/// [`Trouble`] if there is no session, or the folder does not take it.
pub fn copy(house: &House<'_>, args: &CopyTo, print: &mut Print) -> Result<Exit, Trouble> {
    let session = Session::view_in(&house.place, &house.find(&args.session)?)?;
    let copy = session.copy_to(&args.into)?;
    print.line(&say!(house.words, "session-copied", folder = files::path(&copy)))?;
    Ok(Exit::Done)
}
