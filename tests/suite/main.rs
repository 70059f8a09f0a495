//! Everything that is tested from outside the crate.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test stops at the first surprise")]

mod sample;
mod store;
