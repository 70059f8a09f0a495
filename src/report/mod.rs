//! A meeting as documents.
