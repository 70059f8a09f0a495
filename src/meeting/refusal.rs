//! Why a command may not happen, with the facts needed to say so.
use serde::Serialize;

/// A typed no.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, thiserror::Error)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum Refusal {
    /// There is no step to take back.
    #[error("nothing to undo")]
    NothingToUndo,
    /// There is no step to bring back.
    #[error("nothing to redo")]
    NothingToRedo,
    /// The last step announced a result; it can be reopened with a reason, not undone.
    #[error("the last step announced a result; reopen it with a reason instead")]
    Announced,
}
