//! How votes are counted: pure, exact (integers and fractions of any size, never floats), knowing options and ballots and
//! nothing of meetings.
//!
//! ```text
//! Profile (options, ballots) + Settings (fixed before the count) ──► Rule::count ──► Outcome (winners, ties, steps)
//! ```
//!
//! - [`profile`] has the options and the ballots in one of a few forms; equal ballots are counted together ([`ballot`]).
//!   Options are named by their place in the list; ids and names are looked up only when something is said or written.
//!   [`Profile::new`](profile::Profile::new) checks once, so that methods need not.
//! - [`settings`] has everything that is fixed before the ballot opens, the chain of [`ties`] too.
//! - [`outcome`] has what a count came to. A tie is a result: it says where, between whom, whether the choice depends on
//!   it and what broke it. The order of the list decides nothing unless the declared chain says so.
//! - [`step`] has the facts a count leaves behind. Explanations, tables and protocols are made of them, in `i18n` and
//!   `report`; nothing is counted a second time.
//! - [`firmness`] says what would have had to be different, [`inclusion`] how groups of voters are treated.
//! - [`rule`] lists all rules; [`methods`] has one file for each.
//!
//! # Adding a method
//!
//! Write `methods/<name>.rs` with a `pub const RULE: Rule` and a `fn count(&Profile, &Settings) -> Result<Outcome, Trouble>`,
//! add it to [`methods`] and to [`rule::RULES`], and its sentence `rule-fits-<id>` to both locales. Three shapes cover
//! nearly everything:
//!
//! - **Totals**: compute one [`exact::Ratio`] for each option and call
//!   [`Outcome::rank_by_totals`](outcome::Outcome::rank_by_totals); ranking, seats, the tie at the cut and all its
//!   outcomes come from there. See `methods/approval.rs`.
//! - **A ranking** with ties: call [`Outcome::rank_by_tiers`](outcome::Outcome::rank_by_tiers).
//! - **Step by step** (rounds, purchases): implement [`process::Process`] and call [`process::count`]; which ties decide,
//!   and all outcomes, come from there. See `methods/irv.rs`.
//!
//! Facts that no [`step::Step`] has yet get a variant of their own, with data and without words. Take ballots through
//! [`Profile::rankings`](profile::Profile::rankings), [`approvals`](profile::Profile::approvals) and
//! [`pairwise`](profile::Profile::pairwise), which turn one form into another where that means something. Document no
//! ballots, one option, all tied, truncation, equal ranks, exhaustion, weights; test them.
//!
//! Single transferable vote goes to `methods/stv/`, participatory budgeting to `methods/budget/` (greedy, equal shares,
//! Phragmén), committees from approvals to `methods/committee/`. Reading and writing files belongs to
//! `interchange`, the command to `cli/tally`, words to `i18n/tally`. [`majority`], [`consensus`] and [`weighted_sum`] are
//! what meetings record; they have no profile.

pub mod ballot;
pub mod consensus;
pub mod exact;
pub mod firmness;
pub mod inclusion;
pub mod majority;
pub mod methods;
pub mod outcome;
pub mod pairwise;
pub mod process;
pub mod profile;
#[cfg(test)]
mod properties;
pub mod ratings;
pub mod rule;
pub mod settings;
pub mod spans;
pub mod standing;
pub mod step;
pub mod ties;
pub mod weighted_sum;
