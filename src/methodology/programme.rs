//! `programme.toml`: what stays from round to round — the city, its units, terms, look and policy.

use crate::methodology::Disclosure;
use crate::vocabulary::{Day, Language, TermId, Text, UnitId};
use schemars::JsonSchema;
use serde::Deserialize;

/// A city's programme.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Programme {
    /// The name of the programme, as it stands on the cover.
    pub name: Text,
    /// The languages that are written, the main language first.
    pub languages: Vec<Language>,
    /// A notice printed on every page and in every file, such as that the data are invented.
    pub notice: Option<Text>,
    /// Where the evaluation model comes from, and that this is not the official tool.
    pub model: Text,
    /// The whole city as a unit.
    pub city: City,
    /// The tables, in the order in which they are shown; never ranked.
    pub units: Vec<Unit>,
    /// What the tables do, one task each, in easy language: short sentences, one thing in each.
    #[serde(default)]
    pub tasks: Vec<Text>,
    /// The terms of office.
    #[serde(default)]
    pub terms: Vec<Term>,
    /// Who publishes, and under which licence.
    pub publisher: Publisher,
    /// Colours and logo.
    #[serde(default)]
    pub look: Look,
    /// What protects the people who answered.
    #[serde(default)]
    pub disclosure: Disclosure,
}

/// The whole city.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct City {
    /// Identifier, also the name of its page.
    pub id: UnitId,
    /// The name in running text and headings.
    pub name: Text,
    /// Other spellings of the whole city in the sources.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// The web address by which registers of places know the area, such as one of GeoNames or of the
    /// EU's list of places; data portals find the data by it.
    pub area: Option<String>,
}

/// A table.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Unit {
    /// Identifier, also the name of its page and folder.
    pub id: UnitId,
    /// The full name: "Pohjoinen kumppanuuspöytä".
    pub name: Text,
    /// The name in tables and charts: "Pohjoinen".
    pub short: Text,
    /// What the unit is, in a sentence or two for its page.
    pub about: Option<Text>,
    /// Other spellings of the unit in the sources.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// The unit's own colour, `#rrggbb`; used beside its name and for its own lines and marks
    /// in pictures, on a dark page lightened. At least 3:1 against white.
    pub colour: Option<String>,
    /// The districts of the unit, with the days on which they belong to it.
    #[serde(default)]
    pub districts: Vec<District>,
}

/// A district of a unit.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct District {
    /// The name as the sources write it.
    pub name: String,
    /// Other spellings.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// The first day on which the district belongs to the unit; absent: always did.
    pub from: Option<Day>,
    /// The last day on which the district belongs to the unit; absent: still does.
    pub until: Option<Day>,
}

/// A term of office of the tables.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Term {
    /// Identifier.
    pub id: TermId,
    /// The first day of the term.
    pub from: Day,
    /// The last day of the term.
    pub until: Day,
    /// Seats of each table.
    pub seats: u32,
    /// Deputies of each table.
    #[serde(default)]
    pub deputies: u32,
    /// What is particular about the term, for the method note.
    pub note: Option<Text>,
}

/// Who publishes.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Publisher {
    /// The publishing body.
    pub name: Text,
    /// Where questions are answered: an e-mail address or a web address.
    pub contact: Option<String>,
    /// The web address under which the folder `public` will stand, such as
    /// `https://example.org/participation/`; search engines and previews of links need it.
    pub address: Option<String>,
    /// Who supervises the accessibility of the site and how to turn to them, for its statement.
    pub supervision: Option<Text>,
    /// The licence of what is published.
    pub licence: Licence,
}

/// A licence of published data and texts.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Licence {
    /// Its short name: "CC BY 4.0".
    pub name: String,
    /// Where it can be read.
    pub url: String,
}

/// The look of site and reports.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Look {
    /// The colour of headings and links, `#rrggbb`; at least 4.5:1 against white.
    pub accent: Option<String>,
    /// The logo of whoever publishes, for the head of every page and the cover of every PDF.
    pub logo: Option<Logo>,
}

/// A logo.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Logo {
    /// The picture, SVG with its letters as outlines or PNG, as a path from the folder of the
    /// programme: `logo.svg`. It may not act or ask for anything outside itself.
    pub file: String,
    /// What it says to those who do not see it, usually the name of the publisher.
    pub alt: Text,
}
