//! The codes of findings: the complete list, with the severity of each.
//!
//! Codes name the thing found, in kebab-case, and are never reused for something else.

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident = $text:literal, $severity:ident;)*) => {
        /// What was found.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code { $($(#[$doc])* $name,)* }

        impl Code {
            /// Every code, in the order of the story.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];

            /// The stable text of the code.
            #[must_use]
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$name => $text,)* }
            }

            /// The code with this text, if there is one.
            #[must_use]
            pub fn from_text(text: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|code| code.as_str() == text)
            }

            /// The cases of the gallery that show it.
            pub(in crate::findings) fn gallery(self) -> &'static str {
                match self {
                    $(Self::$name => include_str!(concat!("gallery/", $text, ".txt")),)*
                }
            }

            /// How serious it is.
            #[must_use]
            pub fn severity(self) -> Severity {
                match self { $(Self::$name => Severity::$severity,)* }
            }

            /// Whether a round may accept it with a reason: what is found in delivered files, from
            /// `missing-file` to `more-answers-than-people`.
            #[must_use]
            pub fn can_be_accepted(self) -> bool {
                (Self::MissingFile..=Self::MoreAnswersThanPeople).contains(&self)
            }
        }
    };
}

/// How serious a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The data are refused.
    Error,
    /// The run goes on, and somebody should look.
    Warning,
    /// For information: something was done that the owner of the data should know.
    Note,
}

impl Severity {
    /// The word used in machine-readable output.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Note => "note",
        }
    }
}

codes! {
    /// The TOML file does not follow the rules of TOML.
    TomlSyntax = "toml-syntax", Error;
    /// A key that the method does not know.
    UnknownKey = "unknown-key", Error;
    /// A key that the method cannot do without.
    MissingKey = "missing-key", Error;
    /// A value of another kind than the key takes.
    WrongKind = "wrong-kind", Error;
    /// A name that nothing in the programme declares.
    UnknownReference = "unknown-reference", Error;
    /// A word where the method takes one of a few others.
    UnknownChoice = "unknown-choice", Error;
    /// A name that is declared twice.
    DuplicateName = "duplicate-name", Error;
    /// An identifier that cannot be the name of a file, or that differs from its folder.
    UnusableName = "unusable-name", Error;
    /// None or several of the keys of which exactly one is needed.
    OneWayOnly = "one-way-only", Error;
    /// A list without the entries that it cannot do without.
    EmptyList = "empty-list", Error;
    /// A text that is not given in the main language of the programme.
    MissingText = "missing-text", Error;
    /// A text of a template that waits for the city's own.
    StillToDecide = "still-to-decide", Warning;
    /// A file in the texts of a round that is named after no section.
    UnknownSection = "unknown-section", Error;
    /// A number in a text of the evaluator that is no placeholder.
    NumberInText = "number-in-text", Error;
    /// A placeholder in a text that names nothing.
    UnknownPlaceholder = "unknown-placeholder", Error;
    /// A picture, HTML or something else in a text that the reports cannot carry.
    MarkupNotAllowed = "markup-not-allowed", Error;
    /// Something that is not a colour, or too pale a colour for text.
    NotAColour = "not-a-colour", Error;
    /// A field of another type than the measure needs.
    WrongField = "wrong-field", Error;
    /// A source of another kind than the measure needs.
    WrongSource = "wrong-source", Error;
    /// A query that is more than one query, or that cannot give what a measure needs.
    RefusedQuery = "refused-query", Error;
    /// A dimension without a single indicator.
    DimensionWithoutIndicators = "dimension-without-indicators", Error;
    /// A last day that comes before the first day.
    ReversedPeriod = "reversed-period", Error;
    /// A round whose period its term of office does not touch.
    TermOutsidePeriod = "term-outside-period", Error;
    /// A cut-off of the bands that does not lie between half rings.
    CutOffInsideRing = "cut-off-inside-ring", Error;
    /// A number of the method outside its range.
    OutsideRange = "outside-range", Error;
    /// A disclosure policy looser than the floor.
    PolicyBelowFloor = "policy-below-floor", Error;
    /// A disclosure policy looser than recommended, without a reason.
    PolicyWithoutReason = "policy-without-reason", Error;
    /// A file that the round names is not there.
    MissingFile = "missing-file", Error;
    /// A file that cannot be read as what it says it is.
    UnreadableFile = "unreadable-file", Error;
    /// A file or sheet without a single row of data.
    EmptySource = "empty-source", Error;
    /// A file that should be a form of ours and has lost its hidden sheet, or never was one.
    NotAForm = "not-a-form", Error;
    /// A form that was made for another source.
    OtherForm = "other-form", Error;
    /// A form that was made for another round.
    OtherRound = "other-round", Error;
    /// A form that asked another version of an item than the round declares.
    OtherItemVersion = "other-item-version", Error;
    /// A sheet that the round names is not in the workbook.
    MissingSheet = "missing-sheet", Error;
    /// Several sheets have the headings and the round does not say which one is meant.
    SeveralSheets = "several-sheets", Error;
    /// A sheet with values that the round neither reads nor ignores.
    UnreadSheet = "unread-sheet", Warning;
    /// No row has the declared headings.
    HeadingsNotFound = "headings-not-found", Error;
    /// A declared column is not in the table.
    MissingColumn = "missing-column", Error;
    /// A heading stands twice and one of the two is wanted.
    RepeatedHeading = "repeated-heading", Error;
    /// A column with values that the round neither reads nor ignores.
    UndeclaredColumn = "undeclared-column", Warning;
    /// A column that looks like personal data and was dropped without being declared.
    PersonalColumn = "personal-column", Warning;
    /// A hidden sheet, column or row with values, which is read like any other.
    HiddenCells = "hidden-cells", Warning;
    /// A row that repeats the headings inside the table.
    HeadingRowAgain = "heading-row-again", Note;
    /// A row that looks like a total and that the round does not leave out.
    TotalsRow = "totals-row", Error;
    /// A line of text below the table that the round does not leave out.
    NoteBelow = "note-below", Error;
    /// A cell that is merged over several rows, of which only the first has the value.
    MergedCells = "merged-cells", Error;
    /// A share in a column of per cents, in a kind of file that does not say how it is shown.
    UnclearPercent = "unclear-percent", Error;
    /// A cell that is not a number where one is expected.
    NotANumber = "not-a-number", Error;
    /// A number that must be whole and is not, or must not be negative and is.
    NotACount = "not-a-count", Error;
    /// An answer outside its scale.
    OutOfScale = "out-of-scale", Error;
    /// A cell that is not a day where one is expected.
    NotADate = "not-a-date", Error;
    /// A day that the calendar does not have, or that lies far outside the source's time.
    ImpossibleDate = "impossible-date", Error;
    /// A day outside the period of the source.
    OutsidePeriod = "outside-period", Warning;
    /// A unit that the programme does not know.
    UnknownUnit = "unknown-unit", Error;
    /// A district that the programme does not know.
    UnknownDistrict = "unknown-district", Warning;
    /// A word that the column's values or scale do not declare.
    UnknownWord = "unknown-word", Error;
    /// A mark of the attendance matrix that the round does not declare.
    UnknownMark = "unknown-mark", Error;
    /// A row without a value that every row must have.
    MissingValue = "missing-value", Error;
    /// An identifier that two rows share.
    DuplicateKey = "duplicate-key", Error;
    /// An error value of the spreadsheet program, such as a failed formula.
    FormulaError = "formula-error", Error;
    /// More answers than people who were asked.
    MoreAnswersThanPeople = "more-answers-than-people", Error;
    /// A line about an earlier release that cannot be understood.
    UnreadableRelease = "unreadable-release", Error;
    /// An exception that matches nothing that was found.
    UnusedException = "unused-exception", Warning;
    /// A quote for publishing that holds personal data.
    PersonalDataInQuote = "personal-data-in-quote", Error;
    /// Quotes for publishing, and no register of members whose names they could be compared with.
    NamesUnknown = "names-unknown", Error;
    /// A query that the tables of the round have no answer to.
    FailedQuery = "failed-query", Error;
    /// Answers that stay unweighted although the method asks for weights.
    NotRaked = "not-raked", Note;
    /// An indicator that no row of its source could be used for.
    NothingToMeasure = "nothing-to-measure", Warning;
}
