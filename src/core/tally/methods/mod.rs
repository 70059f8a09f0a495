//! The methods, one a file. Each takes a profile and settings and gives an outcome with its ties and its steps.

pub mod approval;
pub mod borda;
pub mod budget;
pub mod committee;
pub mod copeland;
pub mod cumulative;
mod duels;
mod finals;
pub mod irv;
pub mod majority;
pub mod majority_judgment;
pub mod minimax;
pub mod pairwise_matrix;
pub mod plurality;
pub mod ranked_pairs;
mod relation;
pub mod schulze;
mod schwartz;
pub mod score;
pub mod star;
pub mod stv;
#[cfg(test)]
mod tests;
pub(in crate::tally) mod top;
pub mod two_round;
pub mod usg;
pub mod weighted_sum;
