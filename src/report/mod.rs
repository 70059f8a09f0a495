//! Meeting → documents. One format a file; the papers share a document model, so that content is written once.
//!
//! [`minutes_json`] and [`actions_json`] are the two files that leave the program and stay readable without it; [`count`]
//! is the result of a count of ballots from a file.

pub mod actions;
mod bundle;
pub mod contest;
pub mod count;
pub mod document;
pub mod draw;
mod exact;
pub mod exchange;
mod imprint;
pub mod logo;
pub mod minutes;
mod notulen;
pub mod papers;
mod phrase;
mod schema;
pub mod text;

pub use actions::{ACTIONS_FORMAT, ActionsFile, actions_json};
pub use bundle::{BundlePart, PaperFile, bundle, bundle_parts, paper_file, paper_folder, part_file};
pub use exact::{Share, score_said, score_text};
pub use exchange::{Exchange, Origin, exchange_file};
pub use imprint::Imprint;
pub use minutes::{Computed, MINUTES_FORMAT, MinutesFile, minutes_json};
pub use notulen::{notulen, notulen_with_code};
pub use papers::{PaperKind, missing, paper};
pub use schema::{SchemaName, UnknownSchema};

use crate::json;
use serde::Serialize;

/// A file could not be written as JSON.
#[derive(Debug, thiserror::Error)]
#[error("the file could not be written as JSON: {0}")]
pub struct WriteError(#[from] serde_json::Error);

/// Indented JSON with a line feed at its end.
fn json(file: &impl Serialize) -> Result<Vec<u8>, WriteError> {
    let mut bytes = json::indented(file)?;
    bytes.push(b'\n');
    Ok(bytes)
}
