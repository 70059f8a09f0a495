//! Contests: a choice among options by a rule of counting, with ballots collected in one of four ways.
//!
//! A [vote](super::votes) settles one draft by a majority. A contest chooses: its options, rule, settings, chain of tie
//! breakers and electorate are frozen when it opens; it is counted by [`crate::tally`] when it closes, and the result
//! stands as announced.
//!
//! | question | file |
//! |---|---|
//! | what does one ballot say, does it fit? | `mark` |
//! | which rule, with which settings, from which ballots? | `method` |
//! | what is known of a contest? | `state`, `result` |
//! | how are ballots turned into a count? | `count` |
//! | who may do what, when? | `open`, `papers`, `hands`, `urn`, `close`, `settle`, `revote`, `cancel` |
//!
//! Ballots of an urn are never commands, events or state before it is opened; afterwards only as a sorted profile.

mod cancel;
mod close;
mod count;
mod hands;
mod mark;
mod method;
mod open;
mod papers;
mod result;
mod revote;
mod settle;
mod state;
mod urn;

pub use cancel::{CancelContest, Cancelled};
pub use close::{CloseContest, ContestClosed, ContestCounted};
pub use count::{Said, count, profile, settings};
pub use hands::GiveTotals;
pub use mark::{BallotForm, Judged, Mark, MarkFault, Pile, pairs_of, piles};
pub use method::{MAX_PAIRED, MAX_POINTS, Method};
pub use open::{About, ContestOpened, FreeOption, MAX_CHOICES, OpenContest};
pub use papers::{BallotCast, CastBallot, ContestBallot, StrikeBallot};
pub use result::{Awaited, BrokenTie, ContestResult, ContestTie, Dependence, VERSION};
pub use revote::{Revote, RevoteContest};
pub use settle::{ContestSettled, SettleContest};
pub use state::{BallotCounts, Collecting, Contest, ContestChoice, FrozenCriterion, Progress, Settlement, TieStep};
pub use urn::MarkVoted;
