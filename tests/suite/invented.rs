//! Invented cities of any size: a programme with surveys of members and residents, subgroups, a register
//! of members and one of events, and several rounds, written to a folder.
//!
//! Comes in: how large the city is and a seed. Goes out: files that the real binary reads. The answers
//! follow from the seed alone. The benches include this file too.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

/// How large an invented city is.
#[derive(Clone, Copy, Debug)]
pub(crate) struct City {
    /// Tables.
    pub(crate) units: usize,
    /// Yearly rounds, the last one in 2026.
    pub(crate) rounds: usize,
    /// Indicators, of which all but every sixth rest on people.
    pub(crate) indicators: usize,
    /// The fewest and the most members of a table who answer.
    pub(crate) members: (usize, usize),
    /// Residents of a table who answer; with 0 there is no survey of residents.
    pub(crate) residents: usize,
    /// What the answers follow from.
    pub(crate) seed: u64,
}

/// Items of the survey of members, each asked of everybody.
const MEMBER_ITEMS: usize = 6;
/// Items of the survey of residents.
const RESIDENT_ITEMS: usize = 4;

/// Numbers that look as if drawn, the same ones for the same seed.
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: usize) -> usize {
        // The multiplier of Knuth's MMIX generator.
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005);
        self.0 = self.0.wrapping_add(1_442_695_040_888_963_407);
        let high = usize::try_from(self.0 >> 33).expect("31 bits fit");
        high % limit
    }
}

impl City {
    /// Writes the programme.
    pub(crate) fn write(&self, folder: &Path) {
        let mut chance = Chance(self.seed);
        for _ in 0..4 {
            chance.below(2);
        }
        let write = |file: &str, text: &str| {
            let path = folder.join(file);
            fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
            fs::write(path, text).expect("a writable file");
        };
        write("programme.toml", &self.programme());
        for year in self.years() {
            write(&format!("{year}/round.toml"), &self.round(year));
            let members = self.answers(&mut chance, MEMBER_ITEMS, |city, chance| {
                city.members.0 + chance.below(city.members.1 - city.members.0 + 1)
            });
            write(&format!("{year}/data/members.csv"), &members);
            if self.residents > 0 {
                let residents = self.answers(&mut chance, RESIDENT_ITEMS, |city, _| city.residents);
                write(&format!("{year}/data/residents.csv"), &residents);
            }
            write(
                &format!("{year}/data/register.csv"),
                &self.register(&mut chance),
            );
            write(
                &format!("{year}/data/events.csv"),
                &self.events(&mut chance),
            );
        }
    }

    /// The years of the rounds.
    pub(crate) fn years(&self) -> std::ops::Range<usize> {
        2027 - self.rounds..2027
    }

    fn programme(&self) -> String {
        let mut text = "name = { en = 'Invented city' }\nlanguages = ['en']\n\
             model = { en = 'Invented' }\ncity = { id = 'city', name = { en = 'The city' } }\n\
             publisher = { name = { en = 'The city' }, licence = { name = 'CC BY 4.0', url = \
             'https://creativecommons.org/licenses/by/4.0/' } }\n\
             [[terms]]\nid = 'term'\nfrom = 2015-01-01\nuntil = 2027-12-31\nseats = 40\n"
            .to_owned();
        for unit in 0..self.units {
            let name = format!("{{ en = 'Table {unit}' }}");
            let _ = writeln!(
                text,
                "[[units]]\nid = 't{unit}'\nname = {name}\nshort = {name}"
            );
        }
        text
    }

    fn round(&self, year: usize) -> String {
        let mut text = format!(
            "id = '{year}'\nname = {{ en = 'Year {year}' }}\nkind = 'monitoring'\n\
             status = {{ decision = 'draft' }}\nreport_date = {year}-12-01\n\
             period = {{ from = {year}-01-01, until = {year}-10-31 }}\nterm = 'term'\n\
             scales = [{{ id = 'agreement', low = 1, high = 5 }}]\n\
             bands = [{{ id = 'low', from = 0, name = {{ en = 'low' }} }}, \
             {{ id = 'high', from = 55, name = {{ en = 'high' }} }}]\n"
        );
        for dimension in 0..self.dimensions() {
            let _ = writeln!(
                text,
                "[[dimensions]]\nid = 'D{dimension}'\nname = {{ en = 'D{dimension}' }}\n\
                 about = {{ en = 'Invented.' }}"
            );
        }
        for item in 0..MEMBER_ITEMS.max(RESIDENT_ITEMS) {
            let _ = writeln!(
                text,
                "[[items]]\nid = 'i{item}'\ntext = {{ en = 'i{item}' }}"
            );
        }
        text.push_str(&survey("members", "recruitment = 'census'", MEMBER_ITEMS));
        if self.residents > 0 {
            let found = "recruitment = 'self-selected'";
            text.push_str(&survey("residents", found, RESIDENT_ITEMS));
        }
        text.push_str(
            "[[sources]]\nid = 'register'\nname = { en = 'Register' }\nkind = 'members'\n\
             group = 'registers'\nfiles = ['data/register.csv']\nunit_from = { column = 'table' }\n\
             columns = [{ heading = 'seat', field = 'seat' }, { heading = 'age', field = 'age_class', \
             values = { 'young' = 'young', 'middle' = 'middle', 'old' = 'old' } }]\n\
             [[sources]]\nid = 'events'\nname = { en = 'Events' }\nkind = 'events'\n\
             group = 'registers'\nfiles = ['data/events.csv']\nunit_from = { column = 'table' }\n\
             columns = [{ heading = 'day', field = 'date' }, { heading = 'state', field = 'state', \
             values = { 'held' = 'held', 'cancelled' = 'cancelled' } }]\n\
             [[series]]\nid = 'who'\nname = { en = 'Members' }\nabout = { en = 'Invented.' }\nlines = [\
             { name = { en = 'All' }, measure = { kind = 'count', source = 'register' } },\
             { name = { en = 'By age' }, by = 'age_class', measure = { kind = 'count', source = \
             'register' } }]\n",
        );
        for indicator in 0..self.indicators {
            let _ = writeln!(
                text,
                "[[indicators]]\nid = 'I{indicator}'\ndimension = 'D{}'\n\
                 name = {{ en = 'I{indicator}' }}\nabout = {{ en = 'Invented.' }}\nversion = {}\n\
                 measure = {}",
                indicator % self.dimensions(),
                if Self::is_revised(indicator) { year } else { 1 },
                self.measure(indicator)
            );
        }
        text
    }

    /// Whether an indicator is defined anew in every round, so that a movement leaves it out.
    pub(crate) fn is_revised(indicator: usize) -> bool {
        indicator % 7 == 3
    }

    fn dimensions(&self) -> usize {
        (self.indicators / 6).max(3)
    }

    /// Means of one and of two items, of everybody and of those with a role, shares, and events.
    fn measure(&self, indicator: usize) -> String {
        let item = |of: usize| format!("'i{}'", (indicator / 6 + indicator) % of);
        let mean = |source: &str, items: &str, role: &str| {
            format!("{{ kind = 'item-mean', source = '{source}', items = [{items}]{role} }}")
        };
        let chairs = ", where = [{ field = 'role', is = ['chair'] }]";
        match indicator % 6 {
            0 => mean("members", &item(MEMBER_ITEMS), ""),
            1 => mean("members", "'i0', 'i1'", ""),
            2 => mean("members", &item(MEMBER_ITEMS), chairs),
            3 if self.residents > 0 => mean("residents", &item(RESIDENT_ITEMS), ""),
            4 if self.residents > 0 => "{ kind = 'share', source = 'residents', having = \
                 [{ field = 'role', is = ['chair'] }] }"
                .to_owned(),
            5 => "{ kind = 'share', source = 'events', having = [{ field = 'state', is = ['held'] }] }"
                .to_owned(),
            _ => mean("members", &item(MEMBER_ITEMS), ""),
        }
    }

    fn answers(
        &self,
        chance: &mut Chance,
        items: usize,
        number: impl Fn(&Self, &mut Chance) -> usize,
    ) -> String {
        let headings: Vec<String> = (0..items).map(|item| format!("i{item}")).collect();
        let mut text = format!("table,role,{}\n", headings.join(","));
        for unit in 0..self.units {
            let middle = 1 + chance.below(3);
            for _ in 0..number(self, chance) {
                let role = if chance.below(3) == 0 {
                    "chair"
                } else {
                    "member"
                };
                let _ = write!(text, "Table {unit},{role}");
                for _ in 0..items {
                    let _ = write!(text, ",{}", (middle + chance.below(3)).clamp(1, 5));
                }
                text.push('\n');
            }
        }
        text
    }

    fn register(&self, chance: &mut Chance) -> String {
        let mut text = "table,seat,age\n".to_owned();
        for unit in 0..self.units {
            for seat in 1..=self.members.1 {
                let age = ["young", "middle", "middle", "old", "old"][chance.below(5)];
                let _ = writeln!(text, "Table {unit},{seat},{age}");
            }
        }
        text
    }

    fn events(&self, chance: &mut Chance) -> String {
        let mut text = "table,day,state\n".to_owned();
        for unit in 0..self.units {
            for _ in 0..4 {
                let state = ["held", "held", "cancelled"][chance.below(3)];
                let _ = writeln!(text, "Table {unit},,{state}");
            }
        }
        text
    }
}

fn survey(id: &str, recruitment: &str, items: usize) -> String {
    let columns: Vec<String> = (0..items)
        .map(|item| format!("{{ item = 'i{item}', heading = 'i{item}', scale = 'agreement' }}"))
        .collect();
    format!(
        "[[sources]]\nid = '{id}'\nname = {{ en = '{id}' }}\nkind = 'survey'\ngroup = '{id}'\n\
         files = ['data/{id}.csv']\n{recruitment}\nunit_from = {{ column = 'table' }}\n\
         columns = [{{ heading = 'role', field = 'role', values = {{ 'chair' = 'chair', \
         'member' = 'member' }} }}, {}]\n",
        columns.join(", ")
    )
}
