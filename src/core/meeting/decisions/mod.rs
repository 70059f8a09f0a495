//! Decisions: a draft text, then consensus, or a vote with a typed reason, or deferred. Decided ones are numbered as
//! they are spoken: the first, the second …

mod draft;
mod outcome;
mod state;

pub use draft::{DecisionDrafted, DraftDecision, NoteMinority, ReadDecision, WordDecision};
pub use outcome::{Agree, DecisionMade, DecisionRejected, DeferDecision, DropDecision, ReopenDecision};
pub use state::{Decision, DecisionRevision, DecisionStatus, Manner, MinorityNote, Motion};
