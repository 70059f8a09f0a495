//! The `musyawarah` program.

use std::process::ExitCode;

fn main() -> ExitCode {
    musyawarah::cli::run(std::env::args_os()).into()
}
