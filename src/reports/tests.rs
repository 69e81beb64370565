//! The whole site from an invented release of the programme that is delivered with the source.

use crate::charts;
use crate::disclosure::sample;
use crate::findings::Findings;
use crate::methodology::{self, Methodology};
use crate::reports::{Pages, compose};
use crate::vocabulary::Language;
use crate::wording::Catalogue;
use std::path::Path;

fn programme() -> Methodology {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("datasets/lahti");
    let mut findings = Findings::new();
    methodology::load(&folder, &mut findings)
        .expect("the programme can be read")
        .unwrap_or_else(|| panic!("{:?}", findings))
}

fn site() -> Pages {
    let methodology = programme();
    let catalogue = Catalogue::built_in();
    let release = sample::invented(&methodology);
    let charts = charts::draw(&methodology, &catalogue, &Language::ALL, &release);
    compose(&methodology, &catalogue, &release, &charts, &Language::ALL)
        .expect("the templates can be filled in")
}

#[test]
fn preview() {
    let root = Path::new("/tmp/html-preview");
    for (path, content) in site() {
        let path = root.join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, content).unwrap();
    }
}
