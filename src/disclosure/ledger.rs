//! The ledger of earlier releases: which numbers were published to whom, and which were withheld.
//!
//! Comes in: what earlier releases wrote down. Goes out: the answer to what the wall has to know
//! before it clears a round again. A pure type: reading and writing files is no matter of this stage.

use crate::disclosure::Identity;
use crate::vocabulary::UnitId;
use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

/// To whom something was published.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Readers {
    /// Everybody.
    Public,
    /// The members of one table, who also read what everybody reads.
    Table(UnitId),
}

impl fmt::Display for Readers {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Public => f.write_str("public"),
            Self::Table(unit) => write!(f, "table/{unit}"),
        }
    }
}

impl FromStr for Readers {
    type Err = String;

    /// Reads what `Display` wrote.
    fn from_str(text: &str) -> Result<Self, String> {
        match text.split_once('/') {
            None if text == "public" => Ok(Self::Public),
            Some(("table", unit)) if !unit.is_empty() => Ok(Self::Table(unit.into())),
            _ => Err(format!("`{text}` names no readers")),
        }
    }
}

/// What became of a number in an earlier release.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Published {
    /// It was shown, spelled for machines: `3.5` for a ring, `12` for a count.
    Shown(String),
    /// It was withheld, and stays so.
    Withheld,
}

/// What earlier releases of the rounds told and kept back. Where several releases of a round
/// differ, a number counts as withheld once it ever was: the order of entries does not matter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ledger {
    entries: BTreeMap<(Readers, Identity), Published>,
}

impl Ledger {
    /// Notes one number of an earlier release.
    pub fn note(&mut self, readers: Readers, identity: Identity, published: Published) {
        let key = (readers, identity);
        if self.entries.get(&key) == Some(&Published::Withheld) {
            return;
        }
        self.entries.insert(key, published);
    }

    /// Whether the number was withheld from these readers before.
    #[must_use]
    pub fn was_withheld(&self, readers: &Readers, identity: &Identity) -> bool {
        let key = (readers.clone(), identity.clone());
        self.entries.get(&key) == Some(&Published::Withheld)
    }

    /// What these readers were shown before as this number; nothing when it was withheld or is new.
    #[must_use]
    pub fn shown(&self, readers: &Readers, identity: &Identity) -> Option<&str> {
        match self.entries.get(&(readers.clone(), identity.clone()))? {
            Published::Shown(spelled) => Some(spelled),
            Published::Withheld => None,
        }
    }

    /// Everything noted, in the order of readers and identities.
    pub fn entries(&self) -> impl Iterator<Item = (&Readers, &Identity, &Published)> {
        self.entries
            .iter()
            .map(|((readers, identity), published)| (readers, identity, published))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn identity() -> Identity {
        "2024/north/indicator/D4.1".parse().unwrap()
    }

    #[test]
    fn what_was_withheld_once_stays_withheld_in_whatever_order_it_is_noted() {
        for order in [[true, false], [false, true]] {
            let mut ledger = Ledger::default();
            for is_withheld in order {
                let published = if is_withheld {
                    Published::Withheld
                } else {
                    Published::Shown("3.5".to_owned())
                };
                ledger.note(Readers::Public, identity(), published);
            }
            assert!(ledger.was_withheld(&Readers::Public, &identity()));
            assert_eq!(ledger.shown(&Readers::Public, &identity()), None);
        }
    }

    #[test]
    fn each_group_of_readers_has_its_own_entries() {
        let mut ledger = Ledger::default();
        let table = Readers::Table("north".into());
        ledger.note(
            table.clone(),
            identity(),
            Published::Shown("3.5".to_owned()),
        );
        assert_eq!(ledger.shown(&table, &identity()), Some("3.5"));
        assert_eq!(ledger.shown(&Readers::Public, &identity()), None);
        assert_eq!(ledger.entries().count(), 1);
        for readers in [Readers::Public, table] {
            assert_eq!(readers.to_string().parse(), Ok(readers));
        }
    }
}
