//! How votes are counted: pure and exact.
