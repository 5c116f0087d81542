//! The pages of a file that was made and kept: drawn from its own bytes, not composed anew, so that a
//! signed form looks years later as it looked when it was signed.

use hayro_svg::hayro_interpret::InterpreterSettings;
use hayro_svg::hayro_syntax::Pdf;
use hayro_svg::{RenderCache, SvgRenderSettings};

use crate::paper::PaperError;

/// One self-contained SVG per page of a PDF made by this crate. Words come as outlines.
///
/// # Errors
/// [`PaperError::Unreadable`] when the bytes are not a PDF.
pub fn pages_of(pdf: Vec<u8>) -> Result<Vec<String>, PaperError> {
    let pdf = Pdf::new(pdf).map_err(|_| PaperError::Unreadable)?;
    let cache = RenderCache::new();
    // Every font is inside the file (PDF/A), so none is looked for outside it.
    let reading = InterpreterSettings {
        font_resolver: std::sync::Arc::new(|_| None),
        ..InterpreterSettings::default()
    };
    let paper = SvgRenderSettings { bg_color: [255, 255, 255, 255] };
    let pages = pdf.pages().iter();
    Ok(pages.map(|page| hayro_svg::convert(page, &cache, &reading, &paper)).collect())
}
