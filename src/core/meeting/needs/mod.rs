//! Needs (usulan): what the community asks for, with revisions, merging and forwarding.

mod course;
mod merge;
mod propose;
mod state;

pub use course::{ForwardNeed, RestoreNeed, WithdrawNeed};
pub use merge::{MergeNeeds, NeedsMerged, UnmergeNeed};
pub use propose::{AddNeed, EditNeed, NeedAdded, SupportNeed};
pub use state::{Authority, Beneficiaries, Need, NeedRevision, NeedState, Outcome, Proposal, Settled};
