//! The pages of a file that was made and kept: drawn from its own bytes, not composed anew, so that a
//! signed form looks years later as it looked when it was signed.

use hayro_svg::hayro_interpret::InterpreterSettings;
use hayro_svg::hayro_syntax::Pdf;
use hayro_svg::{RenderCache, SvgRenderSettings};

use crate::paper::{PaperError, Size};

/// How far a page's side may be off, in points: makers of paper and of files round differently.
const OFF_BY: f32 = 2.0;

/// The paper the first page of a PDF is made for; nothing for a label, and for what is no PDF.
#[must_use]
pub fn page_size(pdf: &[u8]) -> Option<Size> {
    let pdf = Pdf::new(pdf.to_vec()).ok()?;
    let (width, height) = pdf.pages().iter().next()?.render_dimensions();
    let is = |w: f32, h: f32| (width - w).abs() < OFF_BY && (height - h).abs() < OFF_BY;
    if is(595.28, 841.89) {
        Some(Size::A4)
    } else if is(612.0, 792.0) {
        Some(Size::Letter)
    } else {
        None
    }
}

/// How many pages a PDF has.
///
/// # Errors
/// [`PaperError::Unreadable`] when the bytes are not a PDF.
pub(crate) fn page_count(pdf: &[u8]) -> Result<usize, PaperError> {
    let pdf = Pdf::new(pdf.to_vec()).map_err(|_| PaperError::Unreadable)?;
    Ok(pdf.pages().len())
}

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
