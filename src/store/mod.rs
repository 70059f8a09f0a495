//! Where sessions live.
