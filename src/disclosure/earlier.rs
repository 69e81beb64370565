//! The ledger between runs: what a release notes down, and how it is taken in again.
//!
//! Comes in: a cleared release, or the lines of earlier ones. Goes out: a ledger. Files are read and
//! written elsewhere; a line that cannot be understood is a finding, as what it kept back would
//! otherwise be told.

use crate::disclosure::{
    AudienceRelease, ClearedDimension, ClearedRelease, ClearedRound, ClearedUnit, EvaluatorTable,
    Identity, Ledger, Movement, Published, Readers, Shown, What, record,
};
use crate::findings::Findings;
use crate::methodology::PublishedLine;
use crate::vocabulary::{Quantity, Ring, UnitId};

/// The ledger of the lines that earlier releases wrote down.
#[must_use]
pub fn ledger_of_lines(lines: &[PublishedLine], findings: &mut Findings) -> Ledger {
    let mut ledger = Ledger::default();
    for line in lines {
        let published = match line.state.as_str() {
            "withheld" if line.value.is_empty() => Ok(Published::Withheld),
            "shown" => Ok(Published::Shown(line.value.clone())),
            _ => Err(2),
        };
        let readers: Result<Readers, usize> = line.readers.parse().map_err(|_| 0);
        let number: Result<Identity, usize> = line.number.parse().map_err(|_| 1);
        match (readers, number, published) {
            (Ok(readers), Ok(number), Ok(published)) => ledger.note(readers, number, published),
            (Err(heading), _, _) | (_, Err(heading), _) | (_, _, Err(heading)) => {
                findings.push(line.unreadable(heading));
            }
        }
    }
    ledger
}

/// What a release tells and keeps back, for the ledger. What was not assessed is neither.
#[must_use]
pub fn ledger_of_release(release: &ClearedRelease) -> Ledger {
    let mut ledger = Ledger::default();
    note_audience(&mut ledger, &Readers::Public, release.public());
    for (unit, table) in release.tables() {
        note_audience(&mut ledger, &Readers::Table(unit.clone()), table);
    }
    note_words(&mut ledger, release);
    ledger
}

/// Words that are withheld look like those of a ring, so that only the record tells of them.
fn note_words(ledger: &mut Ledger, release: &ClearedRelease) {
    let record = release
        .evaluator()
        .iter()
        .filter(|table| table.name() == record::NAME);
    for row in record.flat_map(EvaluatorTable::rows) {
        let [readers, round, unit, what, id, outcome, _] = row.as_slice() else {
            continue;
        };
        let number = format!("{round}/{unit}/{what}/{id}").parse::<Identity>();
        let readers = readers.parse::<Readers>();
        if let (Ok(readers), Ok(number), "withheld") = (readers, number, outcome.as_str())
            && matches!(number.what, What::Words(_))
        {
            ledger.note(readers, number, Published::Withheld);
        }
    }
}

fn note_audience(ledger: &mut Ledger, readers: &Readers, release: &AudienceRelease) {
    for round in release.rounds() {
        for unit in &round.units {
            let mut page = Page {
                ledger,
                readers,
                round,
                unit: &unit.unit,
            };
            page.note_unit(unit);
        }
        for line in &round.lines {
            for (unit, value) in &line.values {
                let what = What::Line(line.series.clone(), line.line, line.category.clone());
                let mut page = Page {
                    ledger,
                    readers,
                    round,
                    unit,
                };
                page.note(
                    what,
                    spelled(value, |quantity| amount(quantity).to_string()),
                );
            }
        }
    }
}

/// What one group of readers is told of one unit in one round.
struct Page<'a> {
    ledger: &'a mut Ledger,
    readers: &'a Readers,
    round: &'a ClearedRound,
    unit: &'a UnitId,
}

impl Page<'_> {
    fn note(&mut self, what: What, published: Option<Published>) {
        if let Some(published) = published {
            let identity = Identity {
                round: self.round.round.clone(),
                unit: self.unit.clone(),
                what,
            };
            self.ledger.note(self.readers.clone(), identity, published);
        }
    }

    fn note_unit(&mut self, unit: &ClearedUnit) {
        for dimension in &unit.dimensions {
            self.note_dimension(dimension);
        }
        for item in &unit.items {
            let what = What::Item(item.source.clone(), item.item.clone());
            self.note(what, ring(&item.ring));
            let what = What::Spread(item.source.clone(), item.item.clone());
            // How the answers are spread has no number of its own: that it was told is enough.
            self.note(
                what,
                item.spread.as_ref().and_then(|spread| match spread {
                    Shown::Value(_) => Some(Published::Shown("told".to_owned())),
                    Shown::Withheld => Some(Published::Withheld),
                    Shown::NotAssessed | Shown::NotScored => None,
                }),
            );
            let what = What::NoOpinion(item.source.clone(), item.item.clone());
            let told = item.no_opinion.as_ref();
            self.note(
                what,
                told.and_then(|told| spelled(told, |_| "told".to_owned())),
            );
        }
        for gap in &unit.gaps {
            for (source, shown) in gap.views() {
                self.note(What::Item(source.clone(), gap.item.clone()), ring(&shown));
            }
        }
        for goal in &unit.goals {
            self.note(What::Goal(goal.goal.clone()), ring(&goal.ring));
        }
        for theme in &unit.themes {
            self.note(What::Theme(theme.theme.clone()), ring(&theme.ring));
        }
        for response in &unit.responses {
            let told = response
                .basis
                .n
                .map_or(Published::Withheld, |n| Published::Shown(n.to_string()));
            self.note(What::Response(response.source.clone()), Some(told));
        }
    }

    fn note_dimension(&mut self, dimension: &ClearedDimension) {
        let id = &dimension.dimension;
        self.note(What::Dimension(id.clone()), ring(&dimension.ring));
        self.note(What::Movement(id.clone()), movement(dimension.movement));
        for mark in &dimension.marks {
            self.note(What::Mark(id.clone(), mark.group), ring(&mark.ring));
        }
        for indicator in &dimension.indicators {
            let what = What::Indicator(indicator.indicator.clone());
            self.note(what, ring(&indicator.ring));
        }
    }
}

fn ring(shown: &Shown<Ring>) -> Option<Published> {
    spelled(shown, |ring| ring.value().to_string())
}

fn spelled<T: Copy>(shown: &Shown<T>, spell: impl Fn(T) -> String) -> Option<Published> {
    match shown {
        Shown::Value(value) => Some(Published::Shown(spell(*value))),
        Shown::Withheld => Some(Published::Withheld),
        Shown::NotAssessed | Shown::NotScored => None,
    }
}

/// A movement that is not known may have been kept back, so it counts as that.
fn movement(movement: Movement) -> Option<Published> {
    let word = match movement {
        Movement::NoEarlierRound | Movement::Broken => return None,
        Movement::Unknown => return Some(Published::Withheld),
        Movement::Better => "better",
        Movement::Worse => "worse",
        Movement::Same => "same",
    };
    Some(Published::Shown(word.to_owned()))
}

fn amount(quantity: Quantity) -> i64 {
    match quantity {
        Quantity::Count(amount)
        | Quantity::Percent(amount)
        | Quantity::Days(amount)
        | Quantity::Euros(amount)
        | Quantity::TenthsPerThousand(amount) => amount,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(readers: &str, number: &str, state: &str, value: &str) -> PublishedLine {
        PublishedLine {
            file: "2024/published/2024-11-20.csv".to_owned(),
            row: 2,
            readers: readers.to_owned(),
            number: number.to_owned(),
            state: state.to_owned(),
            value: value.to_owned(),
        }
    }

    #[test]
    fn lines_become_entries_and_a_line_that_cannot_be_understood_is_a_finding() {
        let number = "2024/north/indicator/D4.1";
        let mut findings = Findings::new();
        let lines = [
            line("public", number, "withheld", ""),
            line("table/north", number, "shown", "3.5"),
            line("everybody", number, "shown", "3.5"),
            line("public", "2024/north", "shown", "3.5"),
            line("public", number, "withheld", "3.5"),
        ];
        let ledger = ledger_of_lines(&lines, &mut findings);
        let identity: Identity = number.parse().unwrap();
        assert!(ledger.was_withheld(&Readers::Public, &identity));
        let table = Readers::Table("north".into());
        assert_eq!(ledger.shown(&table, &identity), Some("3.5"));
        let columns: Vec<_> = findings
            .iter()
            .filter_map(|finding| finding.place.cell())
            .map(|cell| cell.column)
            .collect();
        assert_eq!(columns, [1, 2, 3]);
    }
}
