//! Makes the invented answers and registers of the Lahti programme again.
//!
//! `cargo run --release --example make_lahti` writes `datasets/lahti/<round>/data/`. The story of each
//! table stands in `story.rs`; everything else is drawn from it with a fixed seed, so that two runs
//! give the same bytes. There is one file per kind of source, and three that only spell files.

mod actions;
mod budget;
mod communications;
mod delimited;
mod dice;
mod events;
mod expert;
mod feedback;
mod meetings;
mod member_survey;
mod members;
mod opendocument;
mod partner_survey;
mod places;
mod plans;
mod population;
mod quotes;
mod recommendations;
mod resident_survey;
mod sheet;
mod staff_survey;
mod statements;
mod story;
mod themes;
mod training;
mod workbook;

use std::error::Error;
use std::path::{Path, PathBuf};

/// What goes wrong here goes wrong with the disk or with this program.
type Outcome = Result<(), Box<dyn Error>>;

fn main() -> Outcome {
    let programme = std::env::args()
        .nth(1)
        .map_or_else(|| PathBuf::from("datasets/lahti"), PathBuf::from);
    for round in story::rounds() {
        let folder = programme.join(round.id).join("data");
        std::fs::create_dir_all(&folder)?;
        write_surveys(&round, &folder)?;
        write_registers_of_the_tables(&round, &folder)?;
        write_registers_of_the_city(&round, &folder)?;
    }
    Ok(())
}

fn write_surveys(round: &story::Round, folder: &Path) -> Outcome {
    member_survey::write(round, folder)?;
    resident_survey::write(round, folder)?;
    staff_survey::write(round, folder)?;
    partner_survey::write(round, folder)
}

fn write_registers_of_the_tables(round: &story::Round, folder: &Path) -> Outcome {
    let register = members::register(round);
    members::write(round, &register, folder)?;
    meetings::write(round, &register, folder)?;
    events::write(round, folder)?;
    themes::write(round, folder)?;
    quotes::write(round, folder)?;
    actions::write(round, folder)?;
    statements::write(round, folder)?;
    budget::write(round, folder)?;
    communications::write(round, folder)
}

fn write_registers_of_the_city(round: &story::Round, folder: &Path) -> Outcome {
    feedback::write(round, folder)?;
    plans::write(round, folder)?;
    recommendations::write(round, folder)?;
    training::write(round, folder)?;
    population::write(round, folder)?;
    expert::write(round, folder)
}
