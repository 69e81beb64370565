//! The forms of Finnish names: stems with the changes of their last syllable, and the endings that
//! can follow them.
//!
//! Comes in: names and words, folded. Goes out: whether a word is a stem with an ending. It catches
//! too much rather than too little: vowel harmony and the case that a stem asks for are not held.

use std::collections::BTreeSet;

/// The stems of many names.
#[derive(Clone, Default)]
pub(in crate::ingest) struct Stems {
    /// Stems that any ending can follow.
    whole: BTreeSet<String>,
    /// Stems that only a plural ending or a partitive can follow, such as `lampu` or `saar`.
    bound: BTreeSet<String>,
}

impl Stems {
    /// Whether there is none.
    pub(in crate::ingest) fn is_empty(&self) -> bool {
        self.whole.is_empty()
    }

    /// Adds the stems of a name.
    pub(in crate::ingest) fn add(&mut self, name: &str) {
        let whole = whole_stems(name);
        for stem in &whole {
            self.bound.extend(bound_stems(stem));
        }
        self.whole.extend(whole);
    }

    /// Adds other stems.
    pub(in crate::ingest) fn join(&mut self, other: &Self) {
        self.whole.extend(other.whole.iter().cloned());
        self.bound.extend(other.bound.iter().cloned());
    }

    /// Whether a word is one of the stems with an ending that can follow it.
    pub(in crate::ingest) fn begin(&self, word: &str) -> bool {
        word.char_indices()
            .skip(1)
            .map(|(at, _)| at)
            .chain([word.len()])
            .any(|at| {
                let (stem, ending) = word.split_at(at);
                (self.whole.contains(stem) && is_ending(ending, stem))
                    || (self.bound.contains(stem) && is_bound_ending(ending))
            })
    }
}

/// A word without the accents that writers leave out; å, ä and ö stay, as they are letters.
pub(in crate::ingest) fn folded(word: &str) -> String {
    let plain = |letter| match letter {
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'á' | 'à' | 'â' => 'a',
        'í' | 'î' | 'ï' => 'i',
        'ó' | 'ô' => 'o',
        'ú' | 'ü' => 'u',
        'š' | 'ś' => 's',
        'ž' | 'ź' => 'z',
        'ç' | 'č' | 'ć' => 'c',
        'ñ' => 'n',
        other => other,
    };
    word.chars().map(plain).collect()
}

fn is_vowel(letter: char) -> bool {
    "aeiouyäöå".contains(letter)
}

/// The name itself and the stems that its oblique forms are built on.
fn whole_stems(name: &str) -> BTreeSet<String> {
    let mut stems = BTreeSet::from([name.to_owned()]);
    let mut with = |beginning: &str, end: &str| {
        stems.insert(format!("{beginning}{end}"));
    };
    // The last syllable changes: Mäkinen, Mäkisen; Markus, Markuksen; Suokas, Suokkaan; Uusi,
    // Uuden; Manner, Mantereen; Rinne, Rinteen; Lahti, Lahden.
    if let Some(root) = name.strip_suffix("nen") {
        with(root, "se");
        with(root, "s");
    }
    if let Some(root) = name.strip_suffix('s') {
        with(root, "kse");
        if let Some(vowel) = root.chars().last().filter(|&letter| is_vowel(letter)) {
            with(root, &vowel.to_string());
            let short = &root[..root.len() - vowel.len_utf8()];
            for graded in grades_before(short, root) {
                with(&graded, &format!("{vowel}{vowel}"));
            }
            with(root, "de");
            with(root, "te");
            with(root, "t");
        }
    }
    if let Some(root) = name.strip_suffix("si") {
        for end in ["de", "te", "t"] {
            with(root, end);
        }
    }
    if let Some(root) = name.strip_suffix('i') {
        for graded in grades_before(root, name) {
            with(&graded, "e");
            with(&graded, "i");
        }
    } else if let Some(root) = name.strip_suffix('e') {
        for graded in grades_before(root, name) {
            with(&graded, "ee");
            with(&graded, "e");
        }
    } else if let Some(vowel) = name.chars().last().filter(|&letter| is_vowel(letter)) {
        let root = &name[..name.len() - vowel.len_utf8()];
        for graded in grades_before(root, name) {
            with(&graded, &vowel.to_string());
        }
    } else {
        with(name, "i");
        with(name, "e");
        for stem in strong_before_last_vowel(name) {
            with(&stem, "e");
            with(&stem, "ee");
        }
    }
    stems
}

/// Stems without their last vowel, or with it changed before the sign of the plural: `saar|ta`,
/// `virto|ille`, `virtas|ia`.
fn bound_stems(stem: &str) -> Vec<String> {
    let Some(vowel) = stem.chars().last().filter(|&letter| is_vowel(letter)) else {
        return vec![stem.to_owned()];
    };
    let root = &stem[..stem.len() - vowel.len_utf8()];
    let mut stems = vec![root.to_owned()];
    match vowel {
        'a' => stems.push(format!("{root}o")),
        'ä' => stems.push(format!("{root}ö")),
        'i' => stems.push(format!("{root}e")),
        _ => {}
    }
    stems.retain(|stem| stem.chars().count() >= 3);
    stems
}

/// The root before the last vowel with its last consonants in either grade, strong or weak.
fn grades_before(root: &str, name: &str) -> Vec<String> {
    const STRONG_AND_WEAK: [(&str, &str); 16] = [
        ("kk", "k"),
        ("pp", "p"),
        ("tt", "t"),
        ("nk", "ng"),
        ("nt", "nn"),
        ("mp", "mm"),
        ("lt", "ll"),
        ("rt", "rr"),
        ("ht", "hd"),
        ("lk", "lj"),
        ("rk", "rj"),
        ("hk", "hj"),
        ("uk", "uv"),
        ("yk", "yv"),
        ("p", "v"),
        ("t", "d"),
    ];
    let mut roots = vec![root.to_owned()];
    for (strong, weak) in STRONG_AND_WEAK {
        for (from, to) in [(strong, weak), (weak, strong)] {
            if let Some(before) = root.strip_suffix(from) {
                roots.push(format!("{before}{to}"));
            }
        }
    }
    // The k of Mäki disappears, but only where a vowel, an l, an r or an h stands before it.
    if let Some(before) = root.strip_suffix('k')
        && before.ends_with(|letter: char| is_vowel(letter) || "lrh".contains(letter))
        && name.chars().count() > 3
    {
        roots.push(before.to_owned());
    }
    roots
}

/// `Manner` becomes `manter`, `Taival` becomes `taipal`: consonants before the last vowel.
fn strong_before_last_vowel(name: &str) -> Vec<String> {
    let Some((at, vowel)) = name
        .char_indices()
        .rev()
        .find(|&(_, letter)| is_vowel(letter))
    else {
        return Vec::new();
    };
    let (root, end) = name.split_at(at);
    if end.len() == vowel.len_utf8() {
        return Vec::new();
    }
    grades_before(root, name)
        .into_iter()
        .map(|graded| format!("{graded}{end}"))
        .collect()
}

/// Clitics, which come last of all.
const CLITICS: [&str; 11] = [
    "", "kin", "kaan", "kään", "ko", "kö", "han", "hän", "pa", "pä", "kohan",
];

/// Signs of the owner, which come after the case.
const POSSESSIVES: [&str; 6] = ["ni", "si", "nsa", "nsä", "mme", "nne"];

/// Endings of cases after a vowel or a consonant; Swedish and English have the last ones.
const CASES: [&str; 33] = [
    "", "n", "a", "ä", "ta", "tä", "tta", "ttä", "ssa", "ssä", "sta", "stä", "lla", "llä", "lta",
    "ltä", "lle", "na", "nä", "ksi", "kse", "seen", "t", "en", "ten", "tten", "ien", "jen", "ne",
    "s", "ja", "jä", "in",
];

/// Endings of the plural behind its sign, `i` or `j`.
const PLURAL_CASES: [&str; 21] = [
    "a", "ä", "en", "in", "ta", "tä", "den", "tten", "ssa", "ssä", "sta", "stä", "lla", "llä",
    "lta", "ltä", "lle", "na", "nä", "ksi", "hin",
];

/// Whether letters can follow a stem.
fn is_ending(ending: &str, stem: &str) -> bool {
    CLITICS.iter().any(|clitic| {
        ending
            .strip_suffix(clitic)
            .is_some_and(|rest| is_case(rest, stem) || is_owned(rest, stem))
    })
}

/// Whether letters can follow a stem that stands only before a plural or a partitive.
fn is_bound_ending(ending: &str) -> bool {
    CLITICS.iter().any(|clitic| {
        ending.strip_suffix(clitic).is_some_and(|rest| {
            matches!(rest, "ta" | "tä" | "ten") || is_plural(rest) || {
                POSSESSIVES.iter().any(|owner| {
                    rest.strip_suffix(owner)
                        .is_some_and(|rest| !rest.is_empty() && is_plural(rest))
                })
            }
        })
    })
}

fn is_case(ending: &str, stem: &str) -> bool {
    let mut letters = stem.chars().rev();
    let last = letters.next();
    let ends_short = last.is_some_and(is_vowel) && !letters.next().is_some_and(is_vowel);
    // A short vowel takes -a: `toivota` is no form of Toivo, and `toivotaan` a verb.
    let is_long_partitive = matches!(ending, "ta" | "tä");
    (CASES.contains(&ending) && !(ends_short && is_long_partitive))
        || is_illative(ending, last)
        || is_plural(ending)
}

/// `Annassani`, `Annansa`, `Annallaan`: the case, which may have lost its n, and the owner.
fn is_owned(ending: &str, stem: &str) -> bool {
    let last = stem.chars().last();
    let after_possessive = POSSESSIVES.iter().any(|owner| {
        ending.strip_suffix(owner).is_some_and(|rest| {
            is_case(rest, stem) || last.is_some_and(|last| rest == last.to_string())
        })
    });
    after_possessive
        || ["an", "än", "en"].iter().any(|owner| {
            ending.strip_suffix(owner).is_some_and(|rest| {
                rest.len() > 1 && rest.ends_with(is_vowel) && is_case(rest, stem)
            })
        })
}

/// `Annaan`, `Kankaanpäähän`: the last vowel once more, and n.
fn is_illative(ending: &str, last: Option<char>) -> bool {
    last.filter(|&letter| is_vowel(letter))
        .is_some_and(|vowel| ending == format!("{vowel}n") || ending == format!("h{vowel}n"))
}

fn is_plural(ending: &str) -> bool {
    ["i", "j"].iter().any(|sign| {
        ending
            .strip_prefix(sign)
            .is_some_and(|rest| PLURAL_CASES.contains(&rest))
    })
}
