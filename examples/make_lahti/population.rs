//! The reference of residents aged 13 and over: a statistics table as UTF-16 text with tabs.

use crate::Outcome;
use crate::delimited::{self, Dialect, Encoding, Quoting};
use crate::places::{self, AGES};
use crate::story::Round;
use std::path::Path;

/// Writes the reference of a round: the end of the year before.
pub(crate) fn write(round: &Round, folder: &Path) -> Outcome {
    let mut rows = vec![
        ["Alue", "Muuttuja", "Luokka", "Henkilöitä"]
            .map(str::to_owned)
            .to_vec(),
    ];
    for (table, story) in round.tables.iter().enumerate() {
        let districts = places::districts(round.plan, table);
        let total: i64 = districts.iter().map(|(_, residents)| residents).sum();
        let mut add = |variable: &str, class: &str, count: i64| {
            rows.push(vec![
                story.name.to_owned(),
                variable.to_owned(),
                class.to_owned(),
                count.to_string(),
            ]);
        };
        add("Yhteensä", "13 vuotta täyttäneet", total);
        let mut left = total;
        for (age, share) in AGES.into_iter().zip(places::age_shares(table)) {
            let count = if age == "65+" {
                left
            } else {
                part(total, share)
            };
            left -= count;
            add("Ikäluokka", age, count);
        }
        let women = part(total, places::women_share(table));
        add("Sukupuoli", "nainen", women);
        add("Sukupuoli", "mies", total - women);
        for (district, residents) in districts {
            add("Asuinalue", district, residents);
        }
    }
    let dialect = Dialect {
        separator: '\t',
        encoding: Encoding::Utf16,
        quoting: Quoting::WhenNeeded,
    };
    let path = folder.join(format!("vaesto_{}.tsv", round.year - 1));
    delimited::write(&path, &dialect, &rows)
}

/// A share of a total in whole people; shares here are whole tenths of a per cent.
fn part(total: i64, share: f64) -> i64 {
    let thousandths = (0..=1000)
        .find(|&thousandth| f64::from(thousandth) + 0.5 > share * 1000.0)
        .unwrap_or(1000);
    total * i64::from(thousandths) / 1000
}
