//! The methods, one a file. Each takes a profile and settings and gives an outcome with its ties and its steps.

pub mod approval;
pub mod irv;
pub mod plurality;
