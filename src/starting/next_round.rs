//! The next round of a programme, made of an earlier one.
//!
//! Comes in: the folder of the programme, the round to go on from and the name of the new one. Goes
//! out: its `round.toml`, in which items keep their versions, days are moved, what belonged to the
//! earlier round alone is gone, and what has to be decided anew stands as a comment where it belongs.

use crate::starting::decisions::Marker;
use crate::starting::moving::{
    move_days, rename, rename_keys, replace, with_years_moved, year_named,
};
use crate::starting::{StartError, Started, failed, prove_empty, write};
use crate::vocabulary::{Day, Language};
use crate::wording::{self, Argument, Catalogue};
use std::fs;
use std::path::Path;
use toml_edit::{ArrayOfTables, Date, DocumentMut, Item, Table, Value};

/// Starts the round `new` in the folder of a programme.
///
/// # Errors
/// When there is no such programme or round, the new one is there already, or the disk fails.
pub fn next_round(
    programme: &Path,
    (from, new): (&str, &str),
    catalogue: &Catalogue,
) -> Result<Started, StartError> {
    let is_plain = |letter: char| letter.is_alphanumeric() || letter == '-' || letter == '_';
    if new.is_empty() || !new.chars().all(is_plain) {
        return Err(StartError::UnusableName(new.to_owned()));
    }
    let programme_path = programme.join("programme.toml");
    if !programme_path.is_file() {
        return Err(StartError::NoProgramme(programme.to_owned()));
    }
    let round_path = programme.join(from).join("round.toml");
    if !round_path.is_file() {
        return Err(StartError::NoRound {
            asked: from.to_owned(),
            path: round_path,
        });
    }
    let folder = programme.join(new);
    prove_empty(&folder)?;
    let words = Words::of(&read(&programme_path)?, catalogue);
    let mut next = NextRound {
        terms: terms_of(&read(&programme_path)?),
        round: read(&round_path)?,
        marker: Marker::new(&words.say("start-decide", &[])),
        words,
        from: from.to_owned(),
        new: new.to_owned(),
    };
    next.go_on();
    let text = next.round.to_string();
    let files = write(&folder, &[("round.toml", &text)])?;
    let data = folder.join("data");
    fs::create_dir_all(&data).map_err(failed(&data))?;
    Ok(Started {
        files,
        decisions: next.marker.find(&text),
    })
}

/// The messages in the main language of the programme.
struct Words<'a> {
    catalogue: &'a Catalogue,
    language: Language,
}

impl<'a> Words<'a> {
    fn of(programme: &DocumentMut, catalogue: &'a Catalogue) -> Self {
        let languages = programme.get("languages").and_then(Item::as_array);
        let first = languages.and_then(|languages| languages.get(0)?.as_str());
        let language = first.and_then(Language::from_code).unwrap_or(Language::En);
        Self {
            catalogue,
            language,
        }
    }

    fn say(&self, key: &str, texts: &[(&str, &str)]) -> String {
        let texts = texts
            .iter()
            .map(|(name, text)| (*name, Argument::Text(text)));
        let texts: Vec<(&str, Argument<'_>)> = texts.collect();
        self.catalogue.say(self.language, key, &texts)
    }
}

impl Words<'_> {
    /// A day as readers write it.
    fn day(&self, day: Date) -> String {
        let known = Day::new(
            i32::from(day.year),
            u32::from(day.month),
            u32::from(day.day),
        );
        known.map_or_else(
            || day.to_string(),
            |day| wording::day(self.catalogue, self.language, day),
        )
    }
}

/// A term of office: its identifier, first and last day.
type Term = (String, Date, Date);

/// The new round while it is made.
struct NextRound<'a> {
    round: DocumentMut,
    terms: Vec<Term>,
    words: Words<'a>,
    marker: Marker,
    from: String,
    new: String,
}

impl NextRound<'_> {
    fn go_on(&mut self) {
        let old_term = self.term();
        self.decide_the_round();
        let years = self.years();
        self.move_on(years);
        self.choose_the_term(old_term.as_ref());
        self.forget_what_is_over();
        self.decide_lists();
        self.decide_sources(old_term.as_ref(), years);
        self.decide_dated_texts();
    }

    /// How many years lie between the rounds: by their names where those are years, else as many as
    /// make the new period begin after the earlier one.
    fn years(&self) -> i32 {
        let year = |name: &str| name.parse::<i32>().ok().filter(|_| name.len() == 4);
        if let (Some(then), Some(now)) = (year(&self.from), year(&self.new)) {
            return now - then;
        }
        match period_of(&self.round) {
            Some((first, last)) => {
                let years = i32::from(last.year) - i32::from(first.year);
                years.max(0) + i32::from((last.month, last.day) >= (first.month, first.day))
            }
            None => 1,
        }
    }

    fn say_at(&mut self, key: &str, message: &str, texts: &[(&str, &str)]) {
        let sentence = self.words.say(message, texts);
        let table = self.round.as_table_mut();
        self.marker.above_key(table, key, &sentence);
    }

    fn decide_the_round(&mut self) {
        self.round["id"] = renewed(&self.round["id"], Value::from(self.new.as_str()));
        let (from, new) = (self.from.clone(), self.new.clone());
        rename(&mut self.round["name"], &|name| name.replace(&from, &new));
        self.round["status"] = Item::Value(
            "{ decision = \"draft\" }"
                .parse()
                .expect("a draft is written in TOML"),
        );
        self.say_at("kind", "start-decide-kind", &[]);
    }

    fn move_on(&mut self, years: i32) {
        move_days(self.round.as_item_mut(), years);
        let shown = years.to_string();
        self.say_at("report_date", "start-decide-days", &[("years", &shown)]);
    }

    /// The term that the round names now.
    fn term(&self) -> Option<Term> {
        let named = self.round.get("term")?.as_str()?;
        self.terms.iter().find(|(id, ..)| id == named).cloned()
    }

    /// The latest term that the new period touches; where there is none, the old one stays and
    /// `tutka check` asks for another.
    fn choose_the_term(&mut self, old: Option<&Term>) {
        let Some((first, last)) = period_of(&self.round) else {
            return;
        };
        let touches = |(_, from, until): &&Term| *from <= last && first <= *until;
        let is_in_office = |term: &&Term| touches(term) && term.1 <= first && last <= term.2;
        let chosen = self.terms.iter().find(is_in_office);
        let keeps = old.filter(|term| touches(term));
        let chosen = chosen.or(keeps).or_else(|| self.terms.iter().find(touches));
        let Some((id, from, until)) = chosen.cloned() else {
            self.say_at("term", "start-decide-term-none", &[]);
            return;
        };
        if from > first || until < last {
            let until = self.words.day(until);
            self.say_at("term", "start-decide-term-part", &[("until", &until)]);
        }
        self.round["term"] = renewed(&self.round["term"], Value::from(id));
    }

    /// What was said of the earlier round alone.
    fn forget_what_is_over(&mut self) {
        let from = self.from.clone();
        let round = [("round", from.as_str())];
        if self.round.remove("note").is_some() {
            self.say_at("term", "start-decide-note", &[]);
        }
        self.round.remove("comparability");
        self.say_at("term", "start-decide-comparability", &round);
        let exceptions = self.round.remove("exceptions");
        if exceptions.is_some() {
            self.say_at("term", "start-decide-exceptions", &round);
        }
        self.say_at("term", "start-decide-texts", &[("new", &self.new.clone())]);
    }

    fn decide_lists(&mut self) {
        let lists = [
            ("goals", "start-decide-goals"),
            ("focus_areas", "start-decide-focus-areas"),
            ("items", "start-decide-items"),
            ("sources", "start-decide-sources"),
            ("indicators", "start-decide-indicators"),
        ];
        let new = self.new.clone();
        for (key, message) in lists {
            let sentence = self.words.say(message, &[("new", &new)]);
            let table = self.round.as_table_mut();
            self.marker.above_list(table, key, &sentence);
        }
    }

    fn decide_sources(&mut self, old_term: Option<&Term>, years: i32) {
        let term = self.term();
        let (from, new) = (self.from.clone(), self.new.clone());
        // A round that is no year may be named in its files; one that is a year moves with the others.
        let renamed = |name: &str| match from.parse::<u32>() {
            Ok(_) => with_years_moved(name, years),
            Err(_) => with_years_moved(&name.replace(&from, &new), years),
        };
        for source in tables_in(&mut self.round, "sources") {
            if let Some(files) = source.get_mut("files") {
                rename(files, &renamed);
            }
            let by_file = source
                .get_mut("unit_from")
                .and_then(|way| way.get_mut("files"));
            if let Some(files) = by_file {
                rename_keys(files, &renamed);
            }
            follow_the_term(source, old_term, term.as_ref(), years);
            if let Some(invited) = source.remove("invited") {
                let then = invited.to_string();
                let texts = [("round", self.from.as_str()), ("invited", then.trim())];
                let sentence = self.words.say("start-decide-invited", &texts);
                self.marker.above_key(source, "columns", &sentence);
            }
        }
    }

    /// Texts that name a year are most often about the earlier round.
    fn decide_dated_texts(&mut self) {
        for list in ["sources", "indicators", "series"] {
            for table in tables_in(&mut self.round, list) {
                for key in ["name", "about", "note", "ground"] {
                    let Some(year) = table.get(key).and_then(year_named) else {
                        continue;
                    };
                    let sentence = self.words.say("start-decide-year", &[("year", &year)]);
                    self.marker.above_key(table, key, &sentence);
                }
            }
        }
    }
}

/// A source that covered the whole term covers the whole of the new round's, not the same days
/// some years later.
fn follow_the_term(source: &mut Table, old: Option<&Term>, new: Option<&Term>, years: i32) {
    let (Some((_, from, until)), Some((_, new_from, new_until))) = (old, new) else {
        return;
    };
    let Some((first, last)) = period_of(source) else {
        return;
    };
    let covered = i32::from(first.year) - years == i32::from(from.year)
        && (first.month, first.day) == (from.month, from.day)
        && i32::from(last.year) - years == i32::from(until.year)
        && (last.month, last.day) == (until.month, until.day);
    if covered {
        for (key, day) in [("from", new_from), ("until", new_until)] {
            if let Some(value) = source["period"].get_mut(key).and_then(Item::as_value_mut) {
                replace(value, Value::from(toml_edit::Datetime::from(*day)));
            }
        }
    }
}

/// The tables of a list; none where there is no such list.
fn tables_in<'a>(round: &'a mut Table, list: &str) -> impl Iterator<Item = &'a mut Table> {
    let tables = round.get_mut(list).and_then(Item::as_array_of_tables_mut);
    tables.into_iter().flat_map(ArrayOfTables::iter_mut)
}

/// The first and last day under `period`.
fn period_of(table: &Table) -> Option<(Date, Date)> {
    let period = table.get("period")?.as_table_like()?;
    Some((day_of(period.get("from")?)?, day_of(period.get("until")?)?))
}

fn day_of(item: &Item) -> Option<Date> {
    item.as_datetime()?.date
}

fn terms_of(programme: &DocumentMut) -> Vec<Term> {
    let terms = programme.get("terms").and_then(Item::as_array_of_tables);
    let terms = terms.into_iter().flatten().filter_map(|term| {
        let id = term.get("id")?.as_str()?.to_owned();
        Some((id, day_of(term.get("from")?)?, day_of(term.get("until")?)?))
    });
    terms.collect()
}

/// A value with the spaces and comments of the one whose place it takes.
fn renewed(old: &Item, new: Value) -> Item {
    let mut kept = old.clone();
    if let Some(value) = kept.as_value_mut() {
        replace(value, new);
    }
    kept
}

fn read(path: &Path) -> Result<DocumentMut, StartError> {
    let text = fs::read_to_string(path).map_err(failed(path))?;
    text.parse()
        .map_err(|_| StartError::NotToml(path.to_owned()))
}
