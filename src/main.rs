//! The `musyawarah` program.
fn main() {}
