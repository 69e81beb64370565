//! Places and people: districts with residents, age classes, invented names.
//!
//! District names are real; the numbers of residents are invented on the scale of Lahti.

use crate::story::Plan;

/// A district with its residents aged 13 and over.
pub(crate) type District = (&'static str, i64);

const NORTH: &[District] = &[
    ("Mukkula", 5_900),
    ("Ahtiala", 4_800),
    ("Kivimaa", 5_200),
    ("Niemi", 3_100),
    ("Myllypohja", 2_900),
    ("Kunnas", 1_700),
    ("Pesäkallio", 1_300),
    ("Alasenjärvi", 1_100),
    ("Koiskala", 900),
];
const EAST: &[District] = &[
    ("Rakokivi", 5_400),
    ("Kirkonkylä", 2_700),
    ("Villähde", 3_600),
    ("Uusikylä", 2_200),
    ("Ruuhijärvi", 600),
    ("Pyhäntaka", 400),
    ("Immilä", 500),
    ("Kujala", 1_600),
    ("Kolava", 1_900),
];
const SOUTH: &[District] = &[
    ("Laune", 6_400),
    ("Liipola", 4_300),
    ("Renkomäki", 4_100),
    ("Nikkilä", 2_000),
    ("Asemantausta", 3_900),
    ("Hennala", 1_800),
    ("Jokimaa", 1_500),
    ("Okeroinen", 1_400),
    ("Jalkaranta", 3_700),
    ("Sopenkorpi", 2_300),
];
const CENTRE: &[District] = &[
    ("Keski-Lahti", 9_800),
    ("Kartano", 3_300),
    ("Paavola", 4_200),
    ("Kiveriö", 4_600),
    ("Möysä", 4_000),
    ("Salpausselkä", 2_400),
];
const HARBOURS: &[District] = &[("Teivaa", 200), ("Ankkuri", 2_100)];

/// The districts of a table, by its place: north, east, south, centre. The harbours moved in 2025.
pub(crate) fn districts(plan: Plan, table: usize) -> Vec<District> {
    let own = [NORTH, EAST, SOUTH, CENTRE][table];
    let harbours = match (plan, table) {
        (Plan::Of2023, 0) | (Plan::Of2026, 3) => HARBOURS,
        _ => &[],
    };
    own.iter().chain(harbours).copied().collect()
}

/// Age classes.
pub(crate) const AGES: [&str; 5] = ["13-17", "18-29", "30-49", "50-64", "65+"];

/// The shares of the age classes among the residents of a table.
pub(crate) fn age_shares(table: usize) -> [f64; 5] {
    [
        [0.07, 0.18, 0.29, 0.21, 0.25],
        [0.07, 0.12, 0.27, 0.23, 0.31],
        [0.08, 0.16, 0.30, 0.21, 0.25],
        [0.04, 0.22, 0.26, 0.19, 0.29],
    ][table]
}

/// The share of women among the residents of a table.
pub(crate) fn women_share(table: usize) -> f64 {
    [0.51, 0.505, 0.51, 0.54][table]
}

/// A district drawn by its residents.
pub(crate) fn district_of_somebody(
    dice: &mut crate::dice::Dice,
    districts: &[District],
) -> &'static str {
    let weights: Vec<f64> = districts
        .iter()
        .map(|&(_, residents)| f64::from(i32::try_from(residents).expect("a district is small")))
        .collect();
    districts[dice.weighted(&weights)].0
}

/// First names.
pub(crate) const FIRST_NAMES: [&str; 24] = [
    "Aino", "Eino", "Helmi", "Toivo", "Lempi", "Onni", "Saima", "Urho", "Tyyne", "Veikko", "Impi",
    "Arvo", "Hilja", "Oiva", "Kerttu", "Sulo", "Elma", "Jalo", "Siiri", "Tauno", "Vieno", "Aarne",
    "Rauha", "Ilmari",
];

/// Surnames that nobody has.
pub(crate) const SURNAMES: [&str; 30] = [
    "Keksitynsalo",
    "Olematonmäki",
    "Tekaistunen",
    "Sepitelmälä",
    "Tarunkorpi",
    "Kuvitelmanen",
    "Satuvirta",
    "Leikkimäläinen",
    "Haavelahti",
    "Mallihenkilö",
    "Näytelahti",
    "Arvelunen",
    "Utuvaara",
    "Peitenimelä",
    "Luulonsuo",
    "Haihatunen",
    "Vertauskuvala",
    "Sommitelmanen",
    "Jäljitelmälä",
    "Unelmakangas",
    "Tuulentupala",
    "Tyhjänpää",
    "Varjokuvala",
    "Runonjalka",
    "Mielikuvala",
    "Kaskunen",
    "Tarinaniemi",
    "Ajatelmanen",
    "Loitsulahti",
    "Hahmotelmala",
];
