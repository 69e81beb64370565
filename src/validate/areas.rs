//! Units and districts under every spelling that the programme knows, on one day.
//!
//! Comes in: the programme and the last day of a source's period, because boundaries move. Goes
//! out: whose a row is. An unknown unit or district is a finding, never the nearest one.

use crate::findings::Code;
use crate::ingest::spelling;
use crate::methodology::Programme;
use crate::validate::typing::{Departure, words};
use crate::vocabulary::{Day, UnitId};
use std::collections::{BTreeMap, BTreeSet};

/// Whose a row is: a unit's, or nobody's and the whole city's.
pub(in crate::validate) type Owner = Option<UnitId>;

/// The units and districts of a programme on one day.
#[derive(Clone, Debug, Default)]
pub(in crate::validate) struct Areas {
    units: BTreeMap<String, Owner>,
    unit_names: BTreeSet<String>,
    districts: BTreeMap<String, DistrictOnDay>,
    district_names: BTreeSet<String>,
}

#[derive(Clone, Debug)]
struct DistrictOnDay {
    name: String,
    owner: Owner,
}

impl Areas {
    /// The areas as they are on a day.
    pub(in crate::validate) fn on(programme: &Programme, day: Day) -> Self {
        let mut areas = Self::default();
        let city = &programme.city;
        areas.add_unit(None, [city.id.as_str()]);
        areas.add_unit(None, city.name.spellings());
        areas.add_unit(None, city.aliases.iter().map(String::as_str));
        for unit in &programme.units {
            let owner = Some(unit.id.clone());
            areas.add_unit(owner.clone(), [unit.id.as_str()]);
            areas.add_unit(owner.clone(), unit.name.spellings());
            areas.add_unit(owner.clone(), unit.short.spellings());
            areas.add_unit(owner, unit.aliases.iter().map(String::as_str));
            for district in &unit.districts {
                let is_inside = district.from.is_none_or(|from| from <= day)
                    && district.until.is_none_or(|until| day <= until);
                let owner = is_inside.then(|| unit.id.clone());
                areas.add_district(&district.name, &district.aliases, &owner);
            }
        }
        areas
    }

    fn add_unit<'a>(&mut self, owner: Owner, spellings: impl IntoIterator<Item = &'a str>) {
        for name in spellings {
            self.units.insert(spelling::normalised(name), owner.clone());
            self.unit_names.insert(name.to_owned());
        }
    }

    /// A district that moved stands in two units; the one that has it on the day owns it.
    fn add_district(&mut self, name: &str, aliases: &[String], owner: &Owner) {
        self.district_names.insert(name.to_owned());
        for spelled in aliases.iter().map(String::as_str).chain([name]) {
            let known = self
                .districts
                .entry(spelling::normalised(spelled))
                .or_insert_with(|| DistrictOnDay {
                    name: name.to_owned(),
                    owner: None,
                });
            if owner.is_some() {
                known.owner.clone_from(owner);
            }
        }
    }

    /// The unit with this name.
    pub(in crate::validate) fn unit(&self, name: &str) -> Result<Owner, Departure> {
        self.units
            .get(&spelling::normalised(name))
            .cloned()
            .ok_or_else(|| {
                let known = self.unit_names.iter().map(String::as_str).collect();
                words::unknown_word(Code::UnknownUnit, name, known)
            })
    }

    /// The district with this name, as the programme spells it.
    pub(in crate::validate) fn district(&self, name: &str) -> Result<String, Departure> {
        self.find(name).map(|district| district.name.clone())
    }

    /// The unit that a district belongs to on the day.
    pub(in crate::validate) fn unit_of_district(&self, name: &str) -> Result<Owner, Departure> {
        self.find(name).map(|district| district.owner.clone())
    }

    fn find(&self, name: &str) -> Result<&DistrictOnDay, Departure> {
        self.districts
            .get(&spelling::normalised(name))
            .ok_or_else(|| {
                let known = self.district_names.iter().map(String::as_str).collect();
                words::unknown_word(Code::UnknownDistrict, name, known)
            })
    }
}
