//! The meeting as it stands.
use serde::{Deserialize, Serialize};

/// The whole meeting.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Meeting {
    /// The title.
    pub title: String,
}
