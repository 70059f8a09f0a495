//! `musyawarah new`: makes a session and prints its name.

use super::args::New;
use super::begin::{self, Wish};
use super::exit::Exit;
use super::house::{House, name_of};
use super::open;
use super::papers::In;
use super::print::Print;
use super::trouble::Trouble;
use std::sync::Arc;

/// Makes the session.
///
/// # Errors
/// [`Trouble`]; nothing was made then, unless the disk stopped half-way.
pub fn new(house: &House<'_>, args: &New, plain: bool, print: &mut Print) -> Result<Exit, Trouble> {
    let before = args.from.as_deref().map(|session| house.view(session)).transpose()?;
    let before_name = before.as_ref().map(|before| name_of(before.folder())).unwrap_or_default();
    let wish = Wish {
        title: &args.title,
        date: args.date,
        kind: args.kind,
        place: args.place.as_deref(),
        zone: args.zone,
        like: before.as_ref().map(|before| (before.meeting(), before_name.as_str())),
    };
    let mut session = house.counted(|| begin::begin(house, &wish))?;
    let folder = session.folder().to_owned();
    session.wait_saved(session.head().mark.n)?;
    session.save_now(Arc::new(In(house.words.language())))?;
    session.close()?;
    print.line(&name_of(&folder))?;
    match args.open {
        true => {
            print.flush()?;
            open::run(house, Some(folder), plain)
        }
        false => Ok(Exit::Done),
    }
}
