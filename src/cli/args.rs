//! What can be typed. Only what works is shown.
//!
//! Comes in: nothing. Goes out: the arguments as typed; defaults that depend on other arguments
//! are made in `plan`, and no work is done here.

use crate::vocabulary::Language;
use clap::{Parser, Subcommand, ValueEnum};
use std::path::PathBuf;

/// The evaluation of a city's participation work with the Co-creation Radar.
#[derive(Debug, Parser)]
#[command(
    name = "tutka",
    version,
    about = "Evaluate a city's participation work: from the files a city has to a site, a report and open data",
    arg_required_else_help = true,
    disable_help_subcommand = true,
    after_help = "\
Examples:
  tutka init our-city                        start a programme; it says what to do next
  tutka inspect answers.xlsx                 what is in a file, and lines that read it
  tutka check datasets/lahti                 find everything that is wrong with the data
  tutka run datasets/lahti                   write output/lahti, and say which page to open
  tutka run datasets/lahti --round 2024      report an earlier round
  tutka explain not-a-number                 what a finding means, with an example
  tutka explain D4.3 --programme datasets/lahti   how a number was made, down to the cells
  tutka forms datasets/lahti                 write the forms of the round: workbooks and paper
  tutka schema --out docs/schema             write the schemas by which editors check the TOML files

Exit codes: 0 done (there may be warnings), 1 the data were refused, 2 it could not run."
)]
pub(in crate::cli) struct Args {
    /// What is to be done.
    #[command(subcommand)]
    pub(in crate::cli) command: Command,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub(in crate::cli) enum Command {
    /// Evaluate a programme and write the site, the reports and the data
    Run(RunArgs),
    /// Find everything that is wrong with a programme and its data, and write nothing
    Check(CheckArgs),
    /// Say what is in a delivered file, and offer the lines of round.toml that read it
    Inspect(InspectArgs),
    /// Start a programme, or the next round of one
    Init(InitArgs),
    /// Write the forms of a round: workbooks to fill, and the questionnaires on paper
    Forms(FormsArgs),
    /// Explain a finding, a measure, or an indicator down to its cells
    Explain(ExplainArgs),
    /// Print the JSON Schemas of programme.toml and round.toml, for editors
    Schema(SchemaArgs),
}

/// The arguments of `schema`.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  tutka schema > schemas.json
  tutka schema --out docs/schema

Without --out, one JSON object is printed, with a schema under the name of each file. With it, two
files are written for each: programme.schema.json and round.schema.json for editors, and every key
with its meaning as a page to read, programme.md and round.md. An editor that knows TOML (taplo,
Even Better TOML) uses the schema that the first line of a file names:
  #:schema ../../docs/schema/programme.schema.json")]
pub(in crate::cli) struct SchemaArgs {
    /// The folder in which the schemas are written [default: none, they are printed]
    #[arg(long, value_name = "FOLDER")]
    pub(in crate::cli) out: Option<PathBuf>,
}

/// The arguments of `run`.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  tutka run datasets/lahti
  tutka run datasets/lahti --round 2024 --lang fi,en --out /tmp/lahti-2024
  tutka run datasets/lahti --templates own-templates

All rounds are computed and the newest is reported, unless --round names another. What is wrong
with the data is told on standard error. The output is whole or not there: it is written beside
the target and swapped in at the end, and a folder that tutka did not write is never touched.

A run writes nothing into the programme, unless --record-release is given: do that for the run whose
public folder you publish. It writes which numbers were shown and which withheld, to whom, into
<round>/published/ of the programme, and every later run keeps withholding what was withheld then,
also when more answers have come in. Keep these lists with the programme.

With --verify everything is built anew and public and tables are compared byte by byte: exit code 0
when they are what these inputs give; 1 with each differing, missing or added file, and the inputs
that have changed since; 2 when the manifest or the programme cannot be read.")]
pub(in crate::cli) struct RunArgs {
    /// The folder of the programme, with programme.toml and a folder for each round
    #[arg(value_name = "PROGRAMME")]
    pub(in crate::cli) programme: PathBuf,

    /// The round that is reported [default: the newest]
    #[arg(long, value_name = "ROUND")]
    pub(in crate::cli) round: Option<String>,

    /// The languages that are written, with commas; the first one is also that of the findings
    /// [default: those of the programme]
    #[arg(long, value_name = "LANGUAGES", value_delimiter = ',')]
    pub(in crate::cli) lang: Option<Vec<LanguageArg>>,

    /// A folder with templates of your own, laid out like report_templates; a file takes the place
    /// of the built-in one of the same name [default: templates in the programme, if there is one]
    #[arg(long, value_name = "FOLDER")]
    pub(in crate::cli) templates: Option<PathBuf>,

    /// The folder that is written [default: output/<name of the programme's folder>]
    #[arg(long, value_name = "FOLDER")]
    pub(in crate::cli) out: Option<PathBuf>,

    /// Write down in the programme what this release shows and withholds, because it is the one that
    /// is published
    #[arg(long)]
    pub(in crate::cli) record_release: bool,

    /// Write nothing, and say whether a published folder is what these inputs give: the path of the
    /// evaluator's manifest.json of the run that wrote it. --out names the folder that is looked at
    /// [default for --out then: the folder that the manifest lies in]
    #[arg(long, value_name = "MANIFEST", conflicts_with_all = ["round", "lang", "record_release"])]
    pub(in crate::cli) verify: Option<PathBuf>,
}

/// The arguments of `check`.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  tutka check datasets/lahti
  tutka check datasets/lahti --lang fi
  tutka check datasets/lahti --format json > findings.jsonl
  tutka check datasets/lahti --annotate /tmp/to-put-right

With --annotate, a workbook is written for each faulty file, for whoever delivers it: sheet, cell,
what is wrong, how to put it right, and a link that opens the cell; never a copy of the data. Its
language is the `language` of the source in round.toml, or else that of the findings. Findings that
are accepted with a reason under [[exceptions]] in round.toml are counted and not told.")]
pub(in crate::cli) struct CheckArgs {
    /// The folder of the programme, with programme.toml and a folder for each round
    #[arg(value_name = "PROGRAMME")]
    pub(in crate::cli) programme: PathBuf,

    /// How findings are told: text for people on standard error, or one line of JSON each on
    /// standard output
    #[arg(long, value_enum, value_name = "FORMAT", default_value_t = Format::Text)]
    pub(in crate::cli) format: Format,

    /// Write a workbook for each faulty file into this new or empty folder [default: none]
    #[arg(long, value_name = "FOLDER")]
    pub(in crate::cli) annotate: Option<PathBuf>,

    /// The language of the findings [default: the main language of the programme]
    #[arg(long, value_name = "LANGUAGE")]
    pub(in crate::cli) lang: Option<LanguageArg>,
}

/// The arguments of `inspect`.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  tutka inspect answers.xlsx
  tutka inspect answers.csv --lang fi
  tutka inspect answers.csv --format json | jq -r .mapping >> programme/2026/round.toml

It says which format and encoding the file has, where its tables stand, which tool probably wrote
it and why, what each column probably holds with the cells that speak against it, scales,
multi-selects, personal columns and repeated rows. The lines at the end read the file as it is:
`tutka check` accepts them when the file lies in the round's folder under data/. What they say is a
proposal; kind, group and the names are for you to decide. No answer is quoted, and nothing is
written. The tools that are known by name are told in docs/tools.md.")]
pub(in crate::cli) struct InspectArgs {
    /// The file: xlsx, xls, xlsb, ods, csv or tsv
    #[arg(value_name = "FILE")]
    pub(in crate::cli) file: PathBuf,

    /// How it is told: as a table for people, or as one JSON object for programs
    #[arg(long, value_enum, value_name = "FORMAT", default_value_t = Format::Text)]
    pub(in crate::cli) format: Format,

    /// The language that it is told in, and in which the lines give texts: the main language of
    /// your programme
    #[arg(long, value_enum, value_name = "LANGUAGE", default_value_t = LanguageArg::En)]
    pub(in crate::cli) lang: LanguageArg,
}

/// The arguments of `init`.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  tutka init our-city                            a new programme, in Finnish
  tutka init our-city --lang sv,fi               in Swedish first, and in Finnish
  tutka init our-city --from 2026 2027           the round 2027, made of the round 2026
  tutka init --from 2026 2027                    the same, inside the programme

A new programme has four dimensions and the core indicators, and runs with the forms that
`tutka forms` writes as it is. What only the city knows waits within ‹ ›, and `tutka check` reminds
of it. A new round keeps the items and indicators with their versions and the comments of the round
before; days are moved, and what has to be decided anew is printed and stands as a comment where it
belongs. Nothing is ever overwritten: the folder of a programme or a round has to be new or empty.")]
pub(in crate::cli) struct InitArgs {
    /// The folder of the new programme; with --from, that of the programme
    /// [default with --from: the current folder]
    #[arg(value_name = "FOLDER", required_unless_present = "from")]
    pub(in crate::cli) folder: Option<PathBuf>,

    /// Start the next round instead: the round to go on from, and the name of the new one
    #[arg(long, num_args = 2, value_names = ["ROUND", "NEW"])]
    pub(in crate::cli) from: Option<Vec<String>>,

    /// The languages of the new programme, with commas, the main language first; comments are
    /// written in it
    #[arg(
        long,
        value_name = "LANGUAGES",
        value_delimiter = ',',
        default_value = "fi",
        conflicts_with = "from"
    )]
    pub(in crate::cli) lang: Vec<LanguageArg>,
}

/// The arguments of `forms`.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  tutka forms datasets/lahti
  tutka forms datasets/lahti --round 2024 --out /tmp/forms-2024

Every source of the round has a form in every language of the programme. What comes back filled is
read without any mapping: put it where the source looks for its files. A source that comes on these
forms alone says `tool = \"tutka\"` in round.toml and needs no columns, unless it is a survey
(docs/forms.md). A folder that this command did not write is never touched.")]
pub(in crate::cli) struct FormsArgs {
    /// The folder of the programme, with programme.toml and a folder for each round
    #[arg(value_name = "PROGRAMME")]
    pub(in crate::cli) programme: PathBuf,

    /// The round that is asked about [default: the newest]
    #[arg(long, value_name = "ROUND")]
    pub(in crate::cli) round: Option<String>,

    /// The folder that is written [default: output/<name of the programme's folder>-forms]
    #[arg(long, value_name = "FOLDER")]
    pub(in crate::cli) out: Option<PathBuf>,

    /// The language of the findings [default: the main language of the programme]
    #[arg(long, value_enum, value_name = "LANGUAGE")]
    pub(in crate::cli) lang: Option<LanguageArg>,
}

/// The arguments of `explain`.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  tutka explain not-a-number                                  a finding
  tutka explain representativeness --lang fi                  a measure: formula, source, degenerate cases
  tutka explain D4.3 --programme datasets/lahti               an indicator: its numbers, down to the cells
  tutka explain D4 --programme datasets/lahti --round 2024    a dimension of an earlier round
  tutka explain changes --programme datasets/lahti            what changed in the method since the round before

With --programme the page is for the evaluator alone: it shows exact numbers that nothing protects.")]
pub(in crate::cli) struct ExplainArgs {
    /// The code of a finding, as it stands in brackets, or the name of a measure; with
    /// --programme also an indicator, a dimension, or `changes`
    #[arg(value_name = "WORD")]
    pub(in crate::cli) word: String,

    /// The folder of a programme, to explain what its round.toml names, with this round's numbers
    #[arg(long, value_name = "PROGRAMME")]
    pub(in crate::cli) programme: Option<PathBuf>,

    /// The round whose numbers are explained [default: the newest]
    #[arg(long, value_name = "ROUND", requires = "programme")]
    pub(in crate::cli) round: Option<String>,

    /// The language of the page [default: en; with --programme, the main language of the programme]
    #[arg(long, value_enum, value_name = "LANGUAGE")]
    pub(in crate::cli) lang: Option<LanguageArg>,
}

/// How findings are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum Format {
    /// Text for people, on standard error
    Text,
    /// One line of JSON for each cause, on standard output
    Json,
}

/// A language as typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum LanguageArg {
    /// Finnish
    Fi,
    /// Swedish
    Sv,
    /// English
    En,
}

impl From<LanguageArg> for Language {
    fn from(typed: LanguageArg) -> Self {
        match typed {
            LanguageArg::Fi => Self::Fi,
            LanguageArg::Sv => Self::Sv,
            LanguageArg::En => Self::En,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn the_arguments_fit_together() {
        Args::command().debug_assert();
    }
}
