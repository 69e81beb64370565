//! A city's own templates: in the place of the built-in ones, file by file, or refused by name.

use crate::support::Room;
use std::fs;
use std::path::Path;

/// A page that a city might put in the place of the one in easy Finnish.
const OWN_PAGE: &str = "{% extends \"parts/layout.html\" %}
{% block content %}
<h1>{{ labels.easy }}</h1>
<p>A page of our own, for {{ report.cover.city }}.</p>
{% endblock %}
";

fn put(folder: &Path, name: &str, text: &str) {
    let path = folder.join(name);
    fs::create_dir_all(path.parent().expect("a file in a folder")).expect("a writable folder");
    fs::write(path, text).expect("a writable file");
}

#[test]
fn a_template_of_the_programme_takes_the_place_of_the_built_in_one() {
    let room = Room::with_lahti();
    let templates = room.programme().join("templates");
    put(&templates, "pages/selko.html", OWN_PAGE);
    assert_eq!(room.run().status.code(), Some(0));
    let page = fs::read_to_string(room.out().join("public/fi/selko.html")).expect("the page");
    assert!(
        page.contains("A page of our own, for Koko Lahti."),
        "{page}"
    );
    let overview = fs::read_to_string(room.out().join("public/fi/index.html")).expect("the page");
    assert!(
        overview.contains("id=\"figure-heading\""),
        "the others are the built-in ones"
    );
    let manifest = fs::read_to_string(room.out().join("evaluator/manifest.json"))
        .expect("the evaluator's manifest");
    assert!(manifest.contains("\"path\": \"templates/pages/selko.html\""));
}

#[test]
fn a_template_that_cannot_be_used_is_named_and_nothing_is_written() {
    let cases = [
        ("pages/slko.html", "", "did you mean `pages/selko.html`?"),
        (
            "pages/selko.html",
            "<p>\n{{ report.cover.ctiy }}",
            "the template pages/selko.html, line 2",
        ),
        ("pdf/handout.typ", "= Own\n#nothing", "handout.typ:2"),
    ];
    for (name, text, expected) in cases {
        let room = Room::with_lahti();
        let own = room.programme().with_file_name("own");
        put(&own, name, text);
        let output = room
            .run_command()
            .arg("--templates")
            .arg(&own)
            .output()
            .expect("the binary starts");
        let told = String::from_utf8(output.stderr).expect("messages are UTF-8");
        assert_eq!(output.status.code(), Some(2), "{told}");
        assert!(told.contains(expected), "{told}");
        assert!(!room.out().exists(), "nothing is written");
    }
}
