//! `musyawarah schema`: the published form of what the program reads and writes.

use super::args::Schema;
use super::exit::Exit;
use super::print::Print;
use super::trouble::Trouble;

/// Prints the JSON Schema.
///
/// # Errors
/// [`Trouble::Output`].
pub fn schema(args: &Schema, print: &mut Print) -> Result<Exit, Trouble> {
    print.bytes(args.of.json().as_bytes())?;
    Ok(Exit::Done)
}
