//! Everything that is tested from outside the crate.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test stops at the first surprise")]

mod actions_file;
mod architecture;
mod attacks;
mod bad_input;
mod by_keys;
mod capture;
mod cli;
mod contests;
mod elections;
mod exchange;
mod fire;
mod floor;
mod fuzz;
mod golden;
mod hall;
mod hands;
mod healing;
mod hostile;
mod inert;
mod keys;
mod kill;
mod linear;
mod lists;
mod logo;
mod majority_words;
mod minutes_file;
mod paper;
mod papers;
mod program;
mod recipients;
mod rules;
mod sample;
mod sample_files;
mod schemas;
mod screens;
mod seal;
mod seats;
mod secrecy;
mod soak;
mod store;
mod supply_chain;
mod tally;
mod tally_words;
mod terminal;
