//! What the tests of the real binary share: a programme copied to a room of its own, a run of the
//! binary on it, and the whole output as bytes.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use tutka::findings::CLEAN_PROGRAMME;

/// A copied programme that a test may break, with a place for its output.
pub(crate) struct Room {
    room: tempfile::TempDir,
}

impl Room {
    /// A room with a copy of `datasets/lahti`.
    pub(crate) fn with_lahti() -> Self {
        Self::with(&root().join("datasets/lahti"))
    }

    /// A room with a copy of this programme.
    pub(crate) fn with(programme: &Path) -> Self {
        let room = tempfile::tempdir().expect("a temporary folder");
        copy(programme, &room.path().join("programme"));
        Self { room }
    }

    /// A room with the smallest programme that there is: that of the gallery of findings.
    pub(crate) fn with_the_smallest() -> Self {
        let room = tempfile::tempdir().expect("a temporary folder");
        for (file, text) in CLEAN_PROGRAMME {
            let path = room.path().join("programme").join(file);
            fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
            fs::write(path, text).expect("a writable file");
        }
        Self { room }
    }

    /// The copied programme.
    pub(crate) fn programme(&self) -> PathBuf {
        self.room.path().join("programme")
    }

    /// Where its output goes.
    pub(crate) fn out(&self) -> PathBuf {
        self.room.path().join("out")
    }

    /// Replaces the only occurrence of `old` in a file of the programme.
    pub(crate) fn replace(&self, file: &str, old: &str, new: &str) {
        let path = self.programme().join(file);
        let text = fs::read_to_string(&path).expect("a text file of the programme");
        assert_eq!(
            text.matches(old).count(),
            1,
            "`{old}` stands once in {file}"
        );
        fs::write(&path, text.replace(old, new)).expect("a writable file");
    }

    /// The command `tutka run` on the programme, ready to be changed or spawned.
    pub(crate) fn run_command(&self) -> Command {
        let mut command = tutka();
        command
            .arg("run")
            .arg(self.programme())
            .arg("--out")
            .arg(self.out());
        command
    }

    /// Runs `tutka run` on the programme.
    pub(crate) fn run(&self) -> Output {
        self.run_command().output().expect("the binary starts")
    }

    /// Runs `tutka check --format json` on the programme: the exit code and the findings.
    pub(crate) fn check(&self) -> (Option<i32>, Vec<serde_json::Value>) {
        let output = tutka()
            .args(["check", "--format", "json", "--lang", "en"])
            .arg(self.programme())
            .output()
            .expect("the binary starts");
        let text = String::from_utf8(output.stdout).expect("findings are UTF-8");
        let findings = text
            .lines()
            .map(|line| serde_json::from_str(line).expect("a finding is a line of JSON"))
            .collect();
        (output.status.code(), findings)
    }

    /// Every file of the output, by path.
    pub(crate) fn written(&self) -> BTreeMap<String, Vec<u8>> {
        files(&self.out())
    }
}

/// The binary under test.
pub(crate) fn tutka() -> Command {
    Command::new(env!("CARGO_BIN_EXE_tutka"))
}

/// The folder of the package.
pub(crate) fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Real survey exports, where the checkout has them beside it.
pub(crate) fn real_exports() -> Option<PathBuf> {
    let folder = root().join("../shared/real");
    folder.is_dir().then_some(folder)
}

/// Every file under a folder, by its path with forward slashes.
pub(crate) fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut all = BTreeMap::new();
    collect(folder, "", &mut all);
    all
}

fn collect(folder: &Path, prefix: &str, all: &mut BTreeMap<String, Vec<u8>>) {
    for entry in fs::read_dir(folder).expect("a readable folder") {
        let entry = entry.expect("a readable entry");
        let name = entry.file_name().into_string().expect("a UTF-8 name");
        let path = if prefix.is_empty() {
            name
        } else {
            format!("{prefix}/{name}")
        };
        if entry.path().is_dir() {
            collect(&entry.path(), &path, all);
        } else {
            all.insert(path, fs::read(entry.path()).expect("a readable file"));
        }
    }
}

fn copy(from: &Path, to: &Path) {
    for (path, content) in files(from) {
        let file = to.join(path);
        fs::create_dir_all(file.parent().expect("a file lies in a folder")).expect("a folder");
        fs::write(file, content).expect("a file");
    }
}
