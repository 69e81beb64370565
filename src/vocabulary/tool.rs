//! The survey and feedback tools whose exports the reader knows by name.
//!
//! Only the names: how each tool writes its files is known to the reader, not here.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A tool that wrote a file.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum Tool {
    /// Microsoft Forms, as a workbook.
    MicrosoftForms,
    /// Webropol.
    Webropol,
    /// LimeSurvey, with codes or full texts as headings.
    Limesurvey,
    /// Google Forms, as text file or through Google Sheets.
    GoogleForms,
    /// KoboToolbox.
    Kobotoolbox,
    /// SurveyMonkey, with its two rows of headings.
    Surveymonkey,
    /// Go Vocal (CitizenLab), such as OmaLahti.
    GoVocal,
    /// Messages of a feedback system by the Open311 standard.
    Open311,
    /// The forms that `tutka forms` writes.
    Tutka,
}

impl Tool {
    /// Every tool, in the order in which they are listed.
    pub const ALL: [Self; 9] = [
        Self::MicrosoftForms,
        Self::Webropol,
        Self::Limesurvey,
        Self::GoogleForms,
        Self::Kobotoolbox,
        Self::Surveymonkey,
        Self::GoVocal,
        Self::Open311,
        Self::Tutka,
    ];

    /// The word in `round.toml`.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::MicrosoftForms => "microsoft-forms",
            Self::Webropol => "webropol",
            Self::Limesurvey => "limesurvey",
            Self::GoogleForms => "google-forms",
            Self::Kobotoolbox => "kobotoolbox",
            Self::Surveymonkey => "surveymonkey",
            Self::GoVocal => "go-vocal",
            Self::Open311 => "open311",
            Self::Tutka => "tutka",
        }
    }

    /// Its own name, which is the same in every language.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::MicrosoftForms => "Microsoft Forms",
            Self::Webropol => "Webropol",
            Self::Limesurvey => "LimeSurvey",
            Self::GoogleForms => "Google Forms",
            Self::Kobotoolbox => "KoboToolbox",
            Self::Surveymonkey => "SurveyMonkey",
            Self::GoVocal => "Go Vocal",
            Self::Open311 => "Open311",
            Self::Tutka => "tutka",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_word_of_a_tool_is_the_one_that_the_round_takes() {
        for tool in Tool::ALL {
            let read: Tool = toml::Value::String(tool.key().to_owned())
                .try_into()
                .expect("the word is known");
            assert_eq!(read, tool);
        }
    }
}
