//! How long a whole run of the example programme takes: three rounds, three languages, all pages and
//! PDFs, written to disk.
//!
//! In: `datasets/lahti`. Out: a line for each stage with its seconds in each of three runs, and the
//! sum. `cargo bench --bench whole_output`; the aim is that the first run, which is what a person waits
//! for, stays under five seconds on two cores. In the later ones the typesetter remembers what it has set.

use std::cell::RefCell;
use std::path::Path;
use std::time::Instant;
use tutka::findings::Findings;
use tutka::pipeline::{self, Job, Outcome, Progress, Recording, Step};
use tutka::vocabulary::Language;
use tutka::wording::Catalogue;

const RUNS: usize = 3;
const AIM_SECONDS: f64 = 5.0;

/// Writes down when each step began.
struct Watch {
    began: RefCell<Vec<(String, Instant)>>,
}

impl Progress for Watch {
    fn step(&self, step: Step, detail: &str) {
        let name = match step {
            Step::Method => "read the method",
            Step::Round => "read, check and measure round",
            Step::Protect => "protect",
            Step::Draw => "draw",
            Step::Compose => "compose pages and PDFs, paint PNGs",
            Step::Forms => "fill in forms",
            Step::Write => "write data, workbook and folder",
        };
        let name = format!("{name} {detail}").trim_end().to_owned();
        self.began.borrow_mut().push((name, Instant::now()));
    }
}

#[expect(
    clippy::print_stdout,
    reason = "what a bench has to say goes to the terminal"
)]
fn main() {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    println!("datasets/lahti in three languages, {cores} cores, seconds of {RUNS} runs");
    let runs: Vec<Vec<(String, f64)>> = (0..RUNS).map(|_| timed_run()).collect();
    for (index, (name, _)) in runs[0].iter().enumerate() {
        let seconds: Vec<String> = runs
            .iter()
            .map(|run| format!("{:6.2}", run[index].1))
            .collect();
        println!("{name:<40}{}", seconds.join(""));
    }
    let sums: Vec<f64> = runs
        .iter()
        .map(|run| run.iter().map(|(_, seconds)| seconds).sum())
        .collect();
    let spelled: Vec<String> = sums.iter().map(|sum| format!("{sum:6.2}")).collect();
    println!("{:<40}{}", "all", spelled.join(""));
    println!(
        "the first run took {:.2} s, the aim is {AIM_SECONDS} s: {}",
        sums[0],
        if sums[0] < AIM_SECONDS {
            "reached"
        } else {
            "missed"
        }
    );
}

/// The stages of one run with their seconds.
fn timed_run() -> Vec<(String, f64)> {
    let room = tempfile::tempdir().expect("a temporary folder");
    let job = Job {
        programme: Path::new(env!("CARGO_MANIFEST_DIR")).join("datasets/lahti"),
        round: None,
        languages: Some(Language::ALL.to_vec()),
        templates: None,
        out: room.path().join("out"),
        recording: Recording::Nothing,
        findings_language: Language::En,
    };
    let watch = Watch {
        began: RefCell::new(Vec::new()),
    };
    let mut findings = Findings::new();
    let outcome = pipeline::run(&job, &Catalogue::built_in(), &mut findings, &watch);
    let ended = Instant::now();
    assert!(
        matches!(outcome, Ok(Outcome::Published { .. })),
        "the example is published: {outcome:?}"
    );
    let began = watch.began.into_inner();
    let ends = began
        .iter()
        .skip(1)
        .map(|(_, next)| *next)
        .chain(std::iter::once(ended));
    began
        .iter()
        .zip(ends)
        .map(|((name, from), until)| (name.clone(), until.duration_since(*from).as_secs_f64()))
        .collect()
}
