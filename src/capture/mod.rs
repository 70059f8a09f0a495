//! One typed line, understood.
