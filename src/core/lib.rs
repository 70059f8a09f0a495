//! What a meeting is: the rooms of **musyawarah** that have no words for people.
//!
//! Nothing in here speaks a language or draws: values, rules, counting and the record. What they are called and how they
//! look is the business of the crate `musyawarah`, which shows these rooms as its own and says who may import whom.

pub mod capture;
pub mod interchange;
pub mod json;
pub mod log;
pub mod meeting;
pub mod seal;
pub mod store;
pub mod tally;
pub mod text;
