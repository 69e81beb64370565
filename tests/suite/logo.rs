//! The logo of a programme: in every page and PDF, with its words, and refused when it acts.

use crate::support::Room;
use std::fs;

const DRAWING: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 20\">\
    <rect width=\"40\" height=\"20\" fill=\"#005a8c\"/></svg>";

fn with_logo(drawing: &str) -> Room {
    let room = Room::with_lahti();
    let programme = room.programme().join("programme.toml");
    let text = fs::read_to_string(&programme).expect("the programme");
    let logo =
        "[look]\nlogo = { file = \"logo.svg\", alt = { fi = \"Esimerkkikaupungin vaakuna\" } }";
    fs::write(&programme, text.replace("[look]", logo)).expect("a writable file");
    fs::write(room.programme().join("logo.svg"), drawing).expect("a writable file");
    room
}

#[test]
fn a_logo_stands_with_its_words_in_every_page_and_asks_for_no_file() {
    let room = with_logo(DRAWING);
    assert_eq!(room.run().status.code(), Some(0));
    for page in [
        "public/index.html",
        "public/fi/units/pohjoinen.html",
        "public/fi/kit/report-2026-fi.html",
        "tables/pohjoinen/index.html",
    ] {
        let text = fs::read_to_string(room.out().join(page)).expect("the page");
        let text = text.replace("&#x2f;", "/");
        assert!(text.contains("src=\"data:image/svg+xml;base64,"), "{page}");
        assert!(
            text.contains("alt=\"Esimerkkikaupungin vaakuna\""),
            "{page}"
        );
    }
    let manifest = fs::read_to_string(room.out().join("evaluator/manifest.json"));
    assert!(
        manifest
            .expect("the manifest")
            .contains("\"path\": \"logo.svg\"")
    );
}

#[test]
fn a_logo_that_acts_is_refused_and_nothing_is_written() {
    let room = with_logo(&DRAWING.replace("<rect", "<script>1</script><rect"));
    let output = room.run();
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stderr).contains("unusable-logo"));
    assert!(!room.out().exists());
}
