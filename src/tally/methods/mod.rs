//! The methods, one a file. Each takes a profile and settings and gives an outcome with its ties and its steps.

pub mod approval;
pub mod budget;
pub mod committee;
pub mod irv;
pub mod plurality;
pub mod stv;
