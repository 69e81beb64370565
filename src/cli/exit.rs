//! How the program ends.
//!
//! Goes out: the exit codes of the contract. A panic, which is our own mistake, ends with 101.

use std::process::ExitCode;

/// How the program ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    /// The work is done; there may be warnings.
    Done,
    /// The data were refused: the findings say why.
    Refused,
    /// It could not run: the invocation or the machine is wrong.
    CouldNotRun,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        match exit {
            Exit::Done => Self::from(0),
            Exit::Refused => Self::from(1),
            Exit::CouldNotRun => Self::from(2),
        }
    }
}
