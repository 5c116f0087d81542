//! From a composed document to files: the archival PDF with its accessibility tags, and the SVG
//! pages. If the archival export is refused, an ordinary tagged PDF is made and staff are told.

use std::collections::BTreeSet;

use typst::diag::SourceDiagnostic;
use typst::foundations::{Datetime, Smart};
use typst::layout::{Frame, FrameItem};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};
use typst_svg::SvgOptions;

use crate::paper::{PaperError, PaperNote, Sheet, Stamp};

/// Writes the file of a composed document.
pub(crate) fn sheet(
    document: &PagedDocument,
    stamp: Stamp,
    mut notes: Vec<PaperNote>,
) -> Result<Sheet, PaperError> {
    let (pdf, archival) = pdf(document, stamp, &mut notes)?;
    Ok(Sheet { pdf, notes, archival, set: document.clone() })
}

/// The first pages as self-contained SVG.
pub(crate) fn pages(document: &PagedDocument, most: usize) -> Vec<String> {
    let svg = SvgOptions { render_bleed: false, pretty: false };
    document.pages().iter().take(most).map(|page| typst_svg::svg(page, &svg)).collect()
}

fn pdf(
    document: &PagedDocument,
    stamp: Stamp,
    notes: &mut Vec<PaperNote>,
) -> Result<(Vec<u8>, bool), PaperError> {
    let made =
        Datetime::from_ymd_hms(stamp.year, stamp.month, stamp.day, stamp.hour, stamp.minute, 0)
            .ok_or(PaperError::BadStamp)?;
    let options = |standards| PdfOptions {
        ident: Smart::Auto,
        creator: Smart::Custom(Some("Dermis".to_owned())),
        timestamp: Timestamp::new_local(made, i32::from(stamp.ahead_of_utc)),
        page_ranges: None,
        standards,
        tagged: true,
        pretty: false,
    };
    let archival = PdfStandards::new(&[PdfStandard::A_2a, PdfStandard::Ua_1])
        .map_err(|error| PaperError::Export(error.message().to_string()))?;
    match typst_pdf::pdf(document, &options(archival)) {
        Ok(pdf) => Ok((pdf, true)),
        Err(errors) => {
            notes.push(PaperNote::PlainPdf { reason: messages(&errors) });
            let plain = typst_pdf::pdf(document, &options(PdfStandards::default()))
                .map_err(|errors| PaperError::Export(messages(&errors)))?;
            Ok((plain, false))
        }
    }
}

/// What went wrong, in one line; it names no data of the sheet.
pub(crate) fn messages(errors: &[SourceDiagnostic]) -> String {
    errors.iter().map(|error| error.message.as_str()).collect::<Vec<_>>().join("; ")
}

/// Characters that were composed without a shape: archival export would refuse them.
pub(crate) fn shapeless(document: &PagedDocument) -> BTreeSet<char> {
    let mut chars = BTreeSet::new();
    for page in document.pages() {
        walk(&page.frame, &mut chars);
    }
    chars
}

fn walk(frame: &Frame, chars: &mut BTreeSet<char>) {
    for (_, item) in frame.items() {
        match item {
            FrameItem::Group(group) => walk(&group.frame, chars),
            FrameItem::Text(text) => {
                for glyph in text.glyphs.iter().filter(|glyph| glyph.id == 0) {
                    let range = usize::from(glyph.range.start)..usize::from(glyph.range.end);
                    chars.extend(text.text.get(range).unwrap_or_default().chars());
                }
            }
            _ => {}
        }
    }
}
