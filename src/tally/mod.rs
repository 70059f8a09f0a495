//! How votes are counted: pure, exact (integers, never floats), knowing options and ballots and nothing of meetings.
//!
//! One rule a file. Ties are results, not accidents.

pub mod majority;
pub mod weighted_sum;
