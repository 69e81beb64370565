//! `tutka schema`: the JSON Schemas of the TOML files for editors, and their keys as pages.
//!
//! Comes in: a folder or nothing. Goes out: an exit code; the schemas are printed or written.

use crate::cli::Exit;
use crate::cli::console::Console;
use crate::methodology;
use serde_json::{Map, Value};
use std::fs;
use std::path::Path;

/// Prints the schemas, or writes each into its file.
pub(in crate::cli) fn schema(out: Option<&Path>, console: &Console) -> Exit {
    console.finish();
    let files = methodology::schemas();
    let Some(folder) = out else {
        let all: Map<String, Value> = files
            .into_iter()
            .map(|file| (file.of.to_owned(), file.schema))
            .collect();
        console.print(&format!("{:#}", Value::Object(all)));
        return Exit::Done;
    };
    if let Err(error) = fs::create_dir_all(folder) {
        return console.could_not_write(folder, &error);
    }
    for file in files {
        let texts = [(file.name, file.text()), (file.page_name, file.page)];
        for (name, text) in texts {
            let path = folder.join(name);
            if let Err(error) = fs::write(&path, text) {
                return console.could_not_write(&path, &error);
            }
            console.published(&path);
        }
    }
    Exit::Done
}
