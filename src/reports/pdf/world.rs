//! The world of one PDF: everything that its templates can reach, and nothing else.
//!
//! Comes in: templates, one data file, pictures and the built-in fonts. Goes out: what the typesetter asks for.
//! There is no file system, no package, no network and no clock in it.

use crate::reports::pdf::{PdfDocument, typeface::Typeface};
use std::collections::BTreeMap;
use std::sync::LazyLock;
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Library, LibraryExt, World};

/// The name under which templates read their data.
const DATA: &str = "data.json";

/// The folder under which templates find pictures.
const PICTURES: &str = "charts";

/// What all PDFs share; read once.
pub(in crate::reports::pdf) struct Press {
    library: LazyHash<Library>,
    /// The typeface of every page.
    pub(in crate::reports::pdf) typeface: Typeface,
}

/// The one press of the program.
pub(in crate::reports::pdf) static PRESS: LazyLock<Press> = LazyLock::new(|| Press {
    library: LazyHash::new(
        Library::builder()
            // Row headers of tables are still an extra in Typst 0.15.
            .with_features([Feature::A11yExtras].into_iter().collect())
            .build(),
    ),
    typeface: Typeface::built_in(),
});

/// The world of one document.
pub(in crate::reports::pdf) struct PdfWorld<'a> {
    main_name: &'a str,
    main: FileId,
    sources: BTreeMap<&'a str, Source>,
    files: BTreeMap<String, Bytes>,
}

impl<'a> PdfWorld<'a> {
    /// The world of this document.
    pub(in crate::reports::pdf) fn new(document: &PdfDocument<'a>) -> Self {
        let sources = document
            .templates
            .iter()
            .map(|(name, text)| (name, Source::new(file_id(name), text.to_owned())))
            .collect();
        let pictures = document.pictures.iter().map(|picture| {
            (
                format!("{PICTURES}/{}.svg", picture.name()),
                Bytes::from_string(picture.svg().to_owned()),
            )
        });
        let attached = document.attached.iter();
        let attached = attached.map(|file| (file.path(), Bytes::new(file.content.clone())));
        let logo = document.logo.iter();
        let logo = logo.map(|logo| (logo.file.clone(), Bytes::new(logo.content.clone())));
        let data = Bytes::from_string(document.data.to_string());
        Self {
            main_name: document.main,
            main: file_id(document.main),
            sources,
            files: pictures
                .chain(attached)
                .chain(logo)
                .chain([(DATA.to_owned(), data)])
                .collect(),
        }
    }

    /// What can be placed as a picture: every file but the data.
    #[cfg(test)]
    pub(in crate::reports::pdf) fn pictures(&self) -> impl Iterator<Item = (&str, &[u8])> {
        let files = self.files.iter().filter(|(name, _)| *name != DATA);
        files.map(|(name, content)| (name.as_str(), content.as_slice()))
    }

    /// The name of the template that was asked for.
    pub(in crate::reports::pdf) fn main_name(&self) -> &'a str {
        self.main_name
    }
}

fn file_id(name: &str) -> FileId {
    let path = VirtualPath::new(name).expect("names of templates are plain relative paths");
    FileId::new(RootedPath::new(VirtualRoot::Project, path))
}

fn name_of(id: FileId) -> FileResult<&'static str> {
    let path = id.get();
    match path.root() {
        VirtualRoot::Project => Ok(path.vpath().get_without_slash()),
        VirtualRoot::Package(_) => Err(FileError::AccessDenied),
    }
}

impl World for PdfWorld<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &PRESS.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        PRESS.typeface.book()
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let name = name_of(id)?;
        self.sources
            .get(name)
            .cloned()
            .ok_or_else(|| FileError::NotFound(name.into()))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let name = name_of(id)?;
        let template = || {
            self.sources
                .get(name)
                .map(|source| Bytes::from_string(source.text().to_owned()))
        };
        self.files
            .get(name)
            .cloned()
            .or_else(template)
            .ok_or_else(|| FileError::NotFound(name.into()))
    }

    fn font(&self, index: usize) -> Option<Font> {
        PRESS.typeface.font(index)
    }

    /// No day is "today": the date of a report comes with its data.
    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}
