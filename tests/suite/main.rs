//! Everything that is tested from outside the crate.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on says so and stops")]

mod store;
