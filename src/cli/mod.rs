//! The command line: what can be typed, what it means, and what is said in return.
//!
//! Comes in: the arguments of the process. Goes out: an exit code. Everything between is the
//! pipeline's; only `console` prints, and only here are the environment and the terminal known.

mod args;
mod check;
mod console;
mod exit;
mod explain;
mod forms;
mod init;
mod inspect;
mod plan;
mod run;
mod schema;
mod verify;

pub use exit::Exit;

use crate::cli::args::{Args, Command};
use crate::cli::console::Console;
use clap::Parser;

/// Does what the arguments of the process ask for.
#[must_use]
pub fn main() -> Exit {
    console::explain_panics();
    let args = match Args::try_parse() {
        Ok(args) => args,
        Err(answer) => return console::answer(&answer),
    };
    match args.command {
        Command::Run(args) => match &args.verify {
            None => run::run(&plan::run_plan(&args), &Console::new()),
            Some(manifest) => verify::verify(&args, manifest, &Console::new()),
        },
        Command::Check(args) => check::check(&plan::check_plan(&args), &Console::new()),
        Command::Inspect(args) => inspect::inspect(&args, &Console::new()),
        Command::Forms(args) => forms::forms(&plan::forms_plan(&args), &Console::new()),
        Command::Explain(args) => explain::explain(&args, &Console::new()),
        Command::Init(args) => init::init(&args, &Console::new()),
        Command::Schema(args) => schema::schema(args.out.as_deref(), &Console::new()),
    }
}
