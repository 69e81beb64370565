//! The pictures of a whole release: by audience and language. Nothing is drawn here.

use crate::charts::Charts;
use crate::vocabulary::{Language, UnitId};
use std::collections::BTreeMap;

/// The pictures of every audience in every language.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ReleaseCharts {
    public: BTreeMap<Language, Charts>,
    tables: BTreeMap<(UnitId, Language), Charts>,
}

impl ReleaseCharts {
    /// The pictures that everybody may see; absent when the language was not asked for.
    #[must_use]
    pub fn public(&self, language: Language) -> Option<&Charts> {
        self.public.get(&language)
    }

    /// The pictures of one table; absent when there is no such table, or the language was not
    /// asked for.
    #[must_use]
    pub fn table(&self, unit: &UnitId, language: Language) -> Option<&Charts> {
        self.tables.get(&(unit.clone(), language))
    }

    pub(in crate::charts) fn add_public(&mut self, language: Language, charts: Charts) {
        self.public.insert(language, charts);
    }

    pub(in crate::charts) fn add_table(
        &mut self,
        unit: UnitId,
        language: Language,
        charts: Charts,
    ) {
        self.tables.insert((unit, language), charts);
    }
}
