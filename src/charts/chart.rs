//! What this stage hands over: finished pictures with their words, in a fixed order.
//! Nothing is drawn here.

use crate::charts::sheet::Marks;
use std::collections::BTreeMap;

/// A picture: SVG with its title and its description in words.
#[derive(Clone, Debug, PartialEq)]
pub struct Chart {
    id: String,
    svg: String,
    marks: Marks,
    title: String,
    description: String,
    width: f64,
    height: f64,
    breaks: Vec<f64>,
}

impl Chart {
    pub(in crate::charts) fn new(
        id: &str,
        (svg, marks): (String, Marks),
        (title, description): (&str, &str),
        (width, height): (f64, f64),
    ) -> Self {
        Self {
            id: id.to_owned(),
            svg,
            marks,
            title: title.to_owned(),
            description: description.to_owned(),
            width,
            height,
            breaks: Vec::new(),
        }
    }

    /// The same picture, which can be cut at these heights, in CSS pixels from the top.
    pub(in crate::charts) fn with_breaks(self, breaks: Vec<f64>) -> Self {
        Self { breaks, ..self }
    }

    /// The name of the picture, unique within one language of one audience; also the stem of its
    /// file name and the beginning of every identifier inside the SVG.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// Whether the picture was drawn for a phone.
    #[must_use]
    pub fn is_narrow(&self) -> bool {
        self.id.ends_with("-narrow")
    }

    /// The picture as a whole SVG document without an XML declaration, ready to stand in a page or
    /// in a file.
    #[must_use]
    pub fn svg(&self) -> &str {
        &self.svg
    }

    /// The marks of the SVG, for cutting it.
    pub(in crate::charts) fn marks(&self) -> &Marks {
        &self.marks
    }

    /// What the picture is, in one line.
    #[must_use]
    pub fn title(&self) -> &str {
        &self.title
    }

    /// What the picture shows, for those who do not see it: the same cleared values in words.
    #[must_use]
    pub fn description(&self) -> &str {
        &self.description
    }

    /// Width in CSS pixels.
    #[must_use]
    pub fn width(&self) -> f64 {
        self.width
    }

    /// Height in CSS pixels.
    #[must_use]
    pub fn height(&self) -> f64 {
        self.height
    }

    /// Where no letter and no mark would be cut, so that the picture can go on over a page of paper: heights in CSS
    /// pixels from the top, rising. Empty where it has to stay whole.
    #[must_use]
    pub fn breaks(&self) -> &[f64] {
        &self.breaks
    }
}

/// The pictures of one audience in one language, ordered by their names.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Charts {
    by_id: BTreeMap<String, Chart>,
}

impl Charts {
    /// The picture with this name; absent when the release gave nothing to draw for it.
    #[must_use]
    pub fn get(&self, id: &str) -> Option<&Chart> {
        self.by_id.get(id)
    }

    /// Every picture, ordered by name.
    pub fn iter(&self) -> impl Iterator<Item = &Chart> {
        self.by_id.values()
    }

    /// The number of pictures.
    #[must_use]
    pub fn len(&self) -> usize {
        self.by_id.len()
    }

    /// Whether there is no picture at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.by_id.is_empty()
    }

    /// Adds a picture.
    ///
    /// # Panics
    /// When a picture with this name is already there: that would be our own mistake.
    pub(in crate::charts) fn add(&mut self, chart: Chart) {
        let before = self.by_id.insert(chart.id.clone(), chart);
        assert!(
            before.is_none(),
            "two charts of one release have the same name"
        );
    }
}
