//! Every text from outside goes through here once.
