//! The `tutka` command.

use std::process::ExitCode;

fn main() -> ExitCode {
    tutka::cli::main()
}
