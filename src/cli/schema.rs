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
    let schema = args.of.json().map_err(|error| Trouble::Output(std::io::Error::other(error)))?;
    print.bytes(&schema)?;
    Ok(Exit::Done)
}
