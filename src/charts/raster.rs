//! A picture as a bitmap, for places that do not take SVG. Drawn with the embedded typeface only,
//! so that every machine gives the same bytes; no system font, file or network is reached.

use std::sync::{Arc, LazyLock};

use resvg::{tiny_skia, usvg};

use crate::charts::typeface::{REGULAR_FONT, SEMI_BOLD_FONT};

static FONTS: LazyLock<Arc<usvg::fontdb::Database>> = LazyLock::new(|| {
    let mut fonts = usvg::fontdb::Database::new();
    fonts.load_font_data(REGULAR_FONT.to_vec());
    fonts.load_font_data(SEMI_BOLD_FONT.to_vec());
    fonts.set_sans_serif_family("Inter");
    Arc::new(fonts)
});

/// The picture as PNG on white paper; `scale` is the number of bitmap pixels for a pixel of the
/// picture, above 0.
///
/// # Panics
/// When the SVG is not one of ours: it has to be well formed and not empty.
#[must_use]
pub fn png(svg: &str, scale: f32) -> Vec<u8> {
    let options = usvg::Options {
        fontdb: Arc::clone(&FONTS),
        ..usvg::Options::default()
    };
    let tree = usvg::Tree::from_str(svg, &options).expect("a chart is well-formed SVG");
    let size = tree
        .size()
        .to_int_size()
        .scale_by(scale)
        .expect("a chart has a width and a height");
    let mut pixels = tiny_skia::Pixmap::new(size.width(), size.height())
        .expect("a chart has a width and a height");
    pixels.fill(tiny_skia::Color::WHITE);
    resvg::render(
        &tree,
        tiny_skia::Transform::from_scale(scale, scale),
        &mut pixels.as_mut(),
    );
    written(&pixels).expect("a bitmap in memory can be written as PNG")
}

/// The bitmap as a file. Nothing shines through the paper, so that three colours are enough, and plain
/// areas pack best without any filter.
fn written(pixels: &tiny_skia::Pixmap) -> Result<Vec<u8>, png::EncodingError> {
    let opaque: Vec<u8> = pixels
        .pixels()
        .iter()
        .flat_map(|pixel| [pixel.red(), pixel.green(), pixel.blue()])
        .collect();
    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, pixels.width(), pixels.height());
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_filter(png::Filter::NoFilter);
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&opaque)?;
    writer.finish()?;
    Ok(file)
}

#[cfg(test)]
mod tests {
    use super::*;

    const LETTERS: &str = r#"<svg xmlns="http://www.w3.org/2000/svg" width="60" height="20"
        viewBox="0 0 60 20" font-family="Inter, sans-serif">
        <text x="2" y="15" font-size="14">Pöytä</text></svg>"#;

    #[test]
    fn letters_are_drawn_with_the_embedded_typeface() {
        let with_text = png(LETTERS, 2.0);
        let without = png(&LETTERS.replace("Pöytä", ""), 2.0);
        assert!(with_text.starts_with(b"\x89PNG"));
        assert_ne!(
            with_text, without,
            "the text left no mark: its font was not found"
        );
        assert_eq!(
            with_text,
            png(LETTERS, 2.0),
            "the same picture gives the same bytes"
        );
    }
}
