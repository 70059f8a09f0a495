//! From the draft record (catatan sementara) to the final one: reading, corrections, approval, signatures, addenda; and
//! what closes a meeting: the exit survey, the five principles, the next meeting.

mod approve;
mod closing;
mod sign;
mod state;

pub use approve::{ApproveRecord, CorrectRecord, ReadRecord, RecordApproved};
pub use closing::{MarkPrinciples, PlanNextMeeting, RecordSurvey};
pub use sign::{AddAddendum, MarkSignature, NameSigners, NamedSigner};
pub use state::{
    Addendum, Approval, ApprovedBy, Correction, NextMeeting, Principle, Question, Record, SignatureState, Signer,
    Survey,
};
