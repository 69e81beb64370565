//! An attacker who was written without looking at the wall, against invented cities: tables, their totals,
//! subgroups and their union, members and residents with the gaps between their views, indicators of several
//! items, several rounds and how they moved; and numbers of members by age.
//!
//! What the attacker knows stands in `answers_known`, what follows from it in `answers_found` and `numbers_found`.

use crate::answers_known::{Attacker, Fact, answers};
use crate::invented::City;
use crate::measured::Measured;
use crate::numbers_found::attack_numbers;
use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use std::fs;
use std::path::Path;

fn cities() -> impl Strategy<Value = City> {
    let people = (1_usize..=6, 0_usize..=6, prop_oneof![Just(0), 3_usize..=7]);
    let sizes = (2_usize..=4, 1_usize..=3, 6_usize..=9);
    (sizes, people, any::<u64>()).prop_map(
        |((units, rounds, indicators), (fewest, more, residents), seed)| City {
            units,
            rounds,
            indicators,
            members: (fewest, fewest + more),
            residents,
            seed,
        },
    )
}

/// Lets a written programme tell how members and residents see the same things.
fn add_gaps(city: City, folder: &Path) {
    for year in city.years().filter(|_| city.residents > 0) {
        let path = folder.join(format!("{year}/round.toml"));
        let mut round = fs::read_to_string(&path).expect("a written round");
        for item in ["i0", "i1"] {
            round.push_str(&format!(
                "[[gaps]]\ndimension = 'D0'\nitem = '{item}'\nown = 'members'\nothers = ['residents']\n"
            ));
        }
        fs::write(&path, round).expect("a writable file");
    }
}

/// Protects an invented city and attacks every secret in it: how many there were, of answers and of numbers.
fn attack(city: City) -> Result<(usize, usize), TestCaseError> {
    let folder = tempfile::tempdir().expect("a temporary folder");
    city.write(folder.path());
    add_gaps(city, folder.path());
    let release = Measured::new(folder.path())
        .protected()
        .expect("nothing is out");
    let answers = answers(folder.path(), city);
    let attacker = Attacker::new(&release, city, &answers);
    let secrets = attacker.secrets();
    for secret in &secrets {
        if let Some(found) = attacker.finds(secret) {
            return Err(TestCaseError::fail(found));
        }
    }
    Ok((secrets.len(), attack_numbers(&release, city)))
}

#[test]
fn no_small_group_of_an_invented_city_is_found_out() {
    // The same cities in every run; a city that fails is made smaller as far as it goes on failing.
    let config = Config {
        cases: 12,
        max_shrink_iters: 24,
        failure_persistence: None,
        ..Config::default()
    };
    let chance = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let attacked = std::cell::Cell::new((0, 0));
    let result = TestRunner::new_with_rng(config, chance).run(&cities(), |city| {
        let (groups, numbers) = attack(city)?;
        let (all_groups, all_numbers) = attacked.get();
        attacked.set((all_groups + groups, all_numbers + numbers));
        Ok(())
    });
    result.expect("nobody is found out");
    let (groups, numbers) = attacked.get();
    assert!(
        groups >= 200 && numbers >= 20,
        "{groups} and {numbers} were attacked"
    );
}

/// The attacker finds what is there to be found: without the wall's rounding, or told too much.
#[test]
fn the_attacker_finds_a_small_group_when_more_is_told_than_the_wall_lets_through() {
    let city = City {
        units: 2,
        rounds: 1,
        indicators: 6,
        members: (3, 3),
        residents: 0,
        seed: 3,
    };
    let folder = tempfile::tempdir().expect("a temporary folder");
    city.write(folder.path());
    let release = Measured::new(folder.path())
        .protected()
        .expect("nothing is out");
    let answers = answers(folder.path(), city);
    let mut attacker = Attacker::new(&release, city, &answers);
    let secret = attacker
        .secrets()
        .into_iter()
        .next_back()
        .expect("a small group");
    assert_eq!(attacker.finds(&secret), None);
    let n = attacker.given(&secret).len() as f64;
    let mean = 25.0 * f64::from(attacker.given(&secret).iter().sum::<u32>()) / n;
    let form = secret.iter().map(|group| (*group, 25.0 / n)).collect();
    attacker.facts.push(Fact {
        form,
        low: mean - 5.0,
        high: mean + 5.0,
    });
    assert!(
        attacker.finds(&secret).is_some(),
        "a half ring of {n} people tells too much"
    );
}
