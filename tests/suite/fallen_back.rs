//! Words that a programme has in one language only, in a report in another.

use crate::support::{Room, files};
use std::fs;

#[test]
fn words_that_fell_back_to_another_language_say_so_in_pages_and_are_printed_all_the_same() {
    let room = Room::with_lahti();
    let programme = room.programme().join("programme.toml");
    let text = fs::read_to_string(&programme).expect("the programme");
    let alone = text.replace(
        ", sv = \"Norra partnerskapsbordet\", en = \"Northern partnership table\"",
        "",
    );
    assert_ne!(alone, text, "the table has a name in three languages");
    fs::write(&programme, alone).expect("a writable file");
    let output = room
        .run_command()
        .args(["--lang", "sv"])
        .output()
        .expect("the binary starts");
    assert_eq!(
        output.status.code(),
        Some(0),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let read = |path: &str| fs::read_to_string(room.out().join(path)).expect("the page");
    let page = read("public/sv/units/pohjoinen.html");
    assert!(
        page.contains("<h1><span lang=\"fi\">Pohjoinen kumppanuuspöytä</span></h1>"),
        "{page}"
    );
    assert!(
        page.contains("<title>Pohjoinen kumppanuuspöytä – "),
        "{page}"
    );
    let picture = read("public/sv/charts/radar-pohjoinen.svg");
    assert!(
        picture.contains("<tspan lang=\"fi\">Pohjoinen kumppanuuspöytä</tspan></text>"),
        "{picture}"
    );
    assert!(
        picture.contains("<title id=\"radar-pohjoinen-title\">Pohjoinen kumppanuuspöytä"),
        "{picture}"
    );
    let written = files(&room.out());
    assert!(written.len() > 100, "{}", written.len());
    for (path, content) in written {
        let text = String::from_utf8_lossy(&content);
        assert!(
            !text.contains(['\u{E0001}', '\u{E007F}']),
            "{path} holds a mark"
        );
    }
    let review = "public/sv/units/yearly-review-pohjoinen-2026-sv.pdf";
    assert!(room.out().join(review).is_file());
}
