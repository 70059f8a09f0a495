//! Everything that can be asked of a meeting.
use serde::{Deserialize, Serialize};

/// A wish to change the meeting.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(tag = "cmd", deny_unknown_fields)]
pub enum Command {
    /// Names the meeting.
    #[serde(rename = "title.set")]
    TitleSet {
        /// The new title.
        title: String,
    },
    /// Takes back the last step. Handled by the session, which knows the history.
    #[serde(rename = "undo")]
    Undo,
    /// Brings back the last step taken back.
    #[serde(rename = "redo")]
    Redo,
}
