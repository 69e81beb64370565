//! Writing: the whole bundle beside the target, then one swap.
//!
//! Whenever a run is stopped, the target holds the old output or the new one, whole. Where the
//! system can exchange two folders in one step it does; elsewhere the old output is taken away
//! first, and the next run puts it back should this one be killed in between.

use crate::publish::target::failed;
use crate::publish::{PublishError, Target};
use rayon::prelude::*;
use std::fs;
use std::path::Path;

/// Writes files by their path and puts them in the place of the target.
pub(in crate::publish) fn swap_in<'a>(
    target: &Target,
    files: impl Iterator<Item = (&'a str, &'a [u8])>,
) -> Result<(), PublishError> {
    let new = target.new_folder();
    let mut placed = Vec::new();
    for (path, content) in files {
        let file = path
            .split('/')
            .fold(new.clone(), |folder, part| folder.join(part));
        let folder = file.parent().unwrap_or(&new);
        fs::create_dir_all(folder).map_err(failed("created", folder))?;
        placed.push((file, content));
    }
    let written = placed
        .par_iter()
        .map(|(file, content)| fs::write(file, content).map_err(failed("written", file)));
    // What is told is the first failure by path, whichever came first.
    let written: Vec<Result<(), PublishError>> = written.collect();
    written.into_iter().collect::<Result<(), _>>()?;
    let (folder, old) = (target.folder(), target.old_folder());
    if !folder.exists() {
        return fs::rename(&new, folder).map_err(failed("put in place", folder));
    }
    if exchange(&new, folder) {
        return fs::remove_dir_all(&new).map_err(failed("removed", &new));
    }
    fs::rename(folder, &old).map_err(failed("taken away", folder))?;
    fs::rename(&new, folder).map_err(failed("put in place", folder))?;
    fs::remove_dir_all(&old).map_err(failed("removed", &old))
}

/// Exchanges two folders in one step, where system and file system can.
#[cfg(any(target_os = "linux", target_vendor = "apple"))]
fn exchange(one: &Path, other: &Path) -> bool {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE).is_ok()
}

/// Exchanges two folders in one step, where system and file system can.
#[cfg(not(any(target_os = "linux", target_vendor = "apple")))]
fn exchange(_one: &Path, _other: &Path) -> bool {
    false
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::publish::{Bundle, Output};

    fn bundle(content: &str) -> Bundle {
        let mut bundle = Bundle::new();
        bundle.add("public/manifest.json", r#"{"generator":"tutka"}"#);
        bundle.add("public/fi/index.html", content);
        bundle
    }

    #[test]
    fn the_second_output_takes_the_place_of_the_first_and_leaves_nothing_behind() {
        let room = tempfile::tempdir().expect("a temporary folder");
        let programme = room.path().join("programme");
        fs::create_dir(&programme).expect("a programme folder");
        let output = room.path().join("city");
        for content in ["first", "second"] {
            let target =
                Target::prove(&output, &programme, Output::Release).expect("a folder of ours");
            swap_in(&target, bundle(content).files()).expect("a writable folder");
            let written = fs::read_to_string(output.join("public/fi/index.html")).ok();
            assert_eq!(written.as_deref(), Some(content));
        }
        let mut names: Vec<_> = fs::read_dir(room.path())
            .expect("a folder")
            .map(|entry| entry.expect("an entry").file_name())
            .collect();
        names.sort();
        assert_eq!(names, ["city", "programme"]);
    }
}
