//! What a paper carries that the meeting does not hold.

use super::logo::Logo;
use crate::seal::Code;

/// The code of the record, and the mark of the office.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Imprint {
    /// The code of the last line of the journal, for the foot of each page.
    pub code: Option<Code>,
    /// The mark beside the letterhead.
    pub logo: Option<Logo>,
}
