//! Everything that is printed: findings, progress, the page to open, and why it could not run.
//!
//! Comes in: what the other files here want to say. Goes out: standard output (JSON lines, the page
//! to open) and standard error (everything else). This is the only file that prints. A reader that
//! went away (a closed pipe) is no reason to fail, so a failed write is not reported.

use crate::cli::Exit;
use crate::cli::args::Format;
use crate::cli::plan;
use crate::findings::{Colours, Findings, Severity, draw, spell};
use crate::pipeline::{PipelineError, Progress, Step, panic_is_caught};
use crate::vocabulary::Language;
use crate::wording::{Argument, Catalogue};
use indicatif::{ProgressBar, ProgressStyle};
use std::error::Error;
use std::io::{IsTerminal, Write, stderr, stdout};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// The console of one run.
pub(in crate::cli) struct Console {
    colours: Colours,
    progress: ProgressBar,
}

/// How findings are told.
pub(in crate::cli) struct Told<'a> {
    /// The messages.
    pub(in crate::cli) catalogue: &'a Catalogue,
    /// The language.
    pub(in crate::cli) language: Language,
    /// As text, or as JSON lines.
    pub(in crate::cli) format: Format,
}

impl Console {
    /// The console of this process. Progress is shown on a terminal only.
    pub(in crate::cli) fn new() -> Self {
        let is_terminal = stderr().is_terminal();
        // A convention of the command line (no-color.org): any value asks for plain text.
        let wants_plain = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
        let colours = if is_terminal && !wants_plain {
            Colours::Shown
        } else {
            Colours::Plain
        };
        let progress = if is_terminal {
            let bar = ProgressBar::new_spinner();
            let style = ProgressStyle::with_template("{spinner} {msg}");
            bar.set_style(style.expect("the template is tested"));
            bar.enable_steady_tick(Duration::from_millis(120));
            bar
        } else {
            ProgressBar::hidden()
        };
        Self { colours, progress }
    }

    /// Takes the progress off the terminal.
    pub(in crate::cli) fn finish(&self) {
        self.progress.finish_and_clear();
    }

    /// Tells what was found, and how much of it.
    pub(in crate::cli) fn tell(&self, told: &Told<'_>, findings: &Findings) {
        match told.format {
            Format::Json => tell_as_json(told, findings),
            Format::Text => self.tell_as_text(told, findings),
        }
    }

    fn tell_as_text(&self, told: &Told<'_>, findings: &Findings) {
        if findings.is_empty() && findings.accepted().is_empty() {
            return;
        }
        let mut text = String::new();
        for group in findings.groups() {
            text.push_str(&draw(told.catalogue, told.language, &group, self.colours));
            text.push_str("\n\n");
        }
        text.push_str(&totals(told, findings));
        say(stderr(), &text);
    }

    /// Names the page to open, or a file that was written.
    pub(in crate::cli) fn published(&self, page: &Path) {
        say(stdout(), &page.display().to_string());
    }

    /// Names the files that were written, where standard output is for people.
    pub(in crate::cli) fn written(&self, format: Format, paths: &[PathBuf]) {
        for path in paths.iter().filter(|_| format == Format::Text) {
            say(stdout(), &path.display().to_string());
        }
    }

    /// Prints what was asked for.
    pub(in crate::cli) fn print(&self, text: &str) {
        say(stdout(), text);
    }

    /// Says which file could not be written, and why.
    pub(in crate::cli) fn could_not_write(&self, path: &Path, reason: &std::io::Error) -> Exit {
        let text = format!("error: {} cannot be written: {reason}", path.display());
        say(stderr(), &text);
        Exit::CouldNotRun
    }

    /// Says why nothing may be published.
    pub(in crate::cli) fn refused(&self, why: &str) {
        say(stderr(), &format!("error: {why}"));
    }

    /// Says why it could not run, with every cause behind it.
    pub(in crate::cli) fn could_not_run(&self, error: &PipelineError) -> Exit {
        let mut text = format!("error: {error}");
        let mut cause = error.source();
        while let Some(reason) = cause {
            let said = reason.to_string();
            if !text.contains(&said) {
                text.push_str(&format!("\n  because: {said}"));
            }
            cause = reason.source();
        }
        if let Some(meant) = plan::probably_meant(error) {
            text.push_str(&format!("\n  did you mean `{meant}`?"));
        }
        say(stderr(), &text);
        Exit::CouldNotRun
    }
}

impl Progress for Console {
    fn step(&self, step: Step, detail: &str) {
        let said = match step {
            Step::Method => "reading the method",
            Step::Round => "reading and measuring round",
            Step::Protect => "protecting the people who answered",
            Step::Draw => "drawing charts",
            Step::Compose => "making pages and reports",
            Step::Forms => "making the forms of round",
            Step::Write => "writing the output",
        };
        self.progress.set_message(format!("{said} {detail}"));
    }
}

/// Prints a page that ends with a line feed of its own.
pub(in crate::cli) fn print_page(page: &str) {
    let _ = stdout().write_all(page.as_bytes());
}

/// Says that a word is not known, and which one was probably meant.
pub(in crate::cli) fn unknown_word(word: &str, nearest: Option<&str>) -> Exit {
    let mut text = format!("error: there is no finding or measure `{word}`");
    match nearest {
        Some(meant) => text.push_str(&format!("\n  did you mean `{meant}`?")),
        None => text.push_str(
            "\n  the codes of findings stand in brackets, such as [not-a-number]; indicators and \
                 dimensions need --programme",
        ),
    }
    say(stderr(), &text);
    Exit::CouldNotRun
}

/// What clap has to say: help and version on standard output, a misunderstanding on standard error.
pub(in crate::cli) fn answer(answer: &clap::Error) -> Exit {
    let _ = answer.print();
    if answer.use_stderr() {
        Exit::CouldNotRun
    } else {
        Exit::Done
    }
}

/// Has a panic say that the mistake is ours. The process then ends with 101.
pub(in crate::cli) fn explain_panics() {
    let before = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        // What a library does with a damaged file is told as a finding.
        if panic_is_caught() {
            return;
        }
        before(panic);
        let text = "\nThis is a mistake in tutka, not in your data: nothing was written. Please report \
                    it with the lines above.";
        say(stderr(), text);
    }));
}

fn tell_as_json(told: &Told<'_>, findings: &Findings) {
    let mut text = String::new();
    for finding in spell(told.catalogue, told.language, findings) {
        let line = serde_json::to_string(&finding).expect("a finding is plain text and numbers");
        text.push_str(&line);
        text.push('\n');
    }
    let _ = stdout().write_all(text.as_bytes());
}

/// `2 errors, 1 warning, 3 accepted with a reason`: causes, not cells, but for what was accepted.
fn totals(told: &Told<'_>, findings: &Findings) -> String {
    let groups = findings.groups();
    let severities = [Severity::Error, Severity::Warning, Severity::Note];
    let parts = severities.into_iter().filter_map(|severity| {
        let count = groups
            .iter()
            .filter(|group| group.first.code.severity() == severity)
            .count();
        let key = format!("finding-total-{}s", severity.as_str());
        let count = i64::try_from(count).unwrap_or(i64::MAX);
        (count > 0).then(|| {
            let arguments = [("count", Argument::Count(count))];
            told.catalogue.say(told.language, &key, &arguments)
        })
    });
    let accepted = i64::try_from(findings.accepted().len()).unwrap_or(i64::MAX);
    let accepted = (accepted > 0).then(|| {
        let arguments = [("count", Argument::Count(accepted))];
        told.catalogue
            .say(told.language, "finding-total-accepted", &arguments)
    });
    parts.chain(accepted).collect::<Vec<_>>().join(", ")
}

fn say(mut to: impl Write, text: &str) {
    let _ = writeln!(to, "{text}");
}
