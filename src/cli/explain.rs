//! `tutka explain`: prints the page about the code of a finding.
//!
//! Comes in: a code as typed. Goes out: the page on standard output, or the nearest code when
//! there is none of this name. The pages themselves are made in `findings`.

use crate::cli::Exit;
use crate::cli::args::ExplainArgs;
use crate::cli::console;
use crate::findings::{Code, nearest, page};
use crate::wording::Catalogue;

/// Prints the page.
pub(in crate::cli) fn explain(args: &ExplainArgs) -> Exit {
    let word = args.word.trim().trim_matches(['[', ']']).to_lowercase();
    let Some(code) = Code::from_text(&word) else {
        let codes = Code::ALL.iter().map(|code| code.as_str());
        return console::unknown_word(&args.word, nearest(&word, codes));
    };
    console::print_page(&page(&Catalogue::built_in(), args.lang.into(), code));
    Exit::Done
}
