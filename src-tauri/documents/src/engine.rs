//! The door: papers in, finished sheets out.

use serde_json::{Value, json};
use typst::text::Font;
use typst_layout::PagedDocument;

use crate::aftercare::AftercarePaper;
use crate::clean::printable;
use crate::consent::ConsentPaper;
use crate::export;
use crate::fallback::{self, SystemFonts};
use crate::fonts;
use crate::paper::{Letterhead, PaperError, PaperNote, Sheet, Size, Stamp};
use crate::recovery::RecoveryPaper;
use crate::world::PaperWorld;
use crate::wrap;

const BASE: &str = include_str!("../typ/base.typ");
const MARK: &str = include_str!("../art/mark.svg");

/// Composes sheets. Make one and keep it: it holds the fonts.
pub struct Engine {
    fonts: Vec<Font>,
    system: SystemFonts,
}

impl Default for Engine {
    fn default() -> Self {
        Self::new()
    }
}

impl Engine {
    /// Reads the bundled fonts.
    #[must_use]
    pub fn new() -> Self {
        Self { fonts: fonts::bundled(), system: SystemFonts::default() }
    }

    /// The consent form.
    ///
    /// # Errors
    /// [`PaperError`] when a fact is missing or the text belongs to another paper; a letter no
    /// font has is a note on the sheet, not an error.
    pub fn consent(&self, paper: &ConsentPaper) -> Result<Sheet, PaperError> {
        let layout = include_str!("../typ/consent.typ");
        self.compose(layout, paper.data()?, paper.size, paper.stamp, KEPT)
    }

    /// The aftercare sheet.
    ///
    /// # Errors
    /// As for [`Engine::consent`].
    pub fn aftercare(&self, paper: &AftercarePaper) -> Result<Sheet, PaperError> {
        let layout = include_str!("../typ/aftercare.typ");
        self.compose(layout, paper.data()?, paper.size, paper.stamp, KEPT)
    }

    /// The recovery kit. Nothing of it stays in the typesetter's memory.
    ///
    /// # Errors
    /// As for [`Engine::consent`].
    pub fn recovery_kit(&self, paper: &RecoveryPaper) -> Result<Sheet, PaperError> {
        let layout = include_str!("../typ/recovery.typ");
        self.compose(layout, paper.data()?, paper.size, paper.stamp, 0)
    }

    fn compose(
        &self,
        layout: &str,
        mut data: Value,
        size: Size,
        stamp: Stamp,
        keep: usize,
    ) -> Result<Sheet, PaperError> {
        data["size"] = json!(match size {
            Size::A4 => "a4",
            Size::Letter => "us-letter",
        });
        data["mark"] = json!(MARK);
        wrap::break_long_words(&mut data);
        let mut fonts = self.fonts.clone();
        let mut notes = Vec::new();
        let missing = fallback::missing(&data, &fonts);
        if !missing.is_empty() {
            fonts.extend(self.system.fonts_for(&missing));
            let gone = fallback::missing(&data, &fonts);
            replace(&mut data, gone, &mut notes);
        }
        let mut document = typeset(layout, &data, &fonts, keep)?;
        // A letter can lose its shape only beside another one, such as a mark on a sign of another
        // script; what the bundled fonts draw by themselves is not at fault.
        let mut shapeless = export::shapeless(&document);
        shapeless.retain(|ch| !fonts::covers(&self.fonts, *ch));
        if !shapeless.is_empty() {
            replace(&mut data, shapeless, &mut notes);
            document = typeset(layout, &data, &fonts, keep)?;
        }
        let sheet = export::sheet(&document, stamp, notes);
        comemo::evict(keep);
        sheet
    }
}

/// How many compilations a remembered result outlives without being used.
const KEPT: usize = 5;

fn replace(
    data: &mut Value,
    missing: std::collections::BTreeSet<char>,
    notes: &mut Vec<PaperNote>,
) {
    fallback::substitute(data, &missing);
    notes.extend(missing.into_iter().map(|ch| PaperNote::MissingGlyph { ch }));
}

fn typeset(
    layout: &str,
    data: &Value,
    fonts: &[Font],
    keep: usize,
) -> Result<PagedDocument, PaperError> {
    let source = format!("{BASE}\n{layout}");
    let world = PaperWorld::new(source, data.to_string().into_bytes(), fonts.to_vec())?;
    let result = typst::compile::<PagedDocument>(&world).output;
    comemo::evict(keep);
    result.map_err(|errors| PaperError::Layout(export::messages(&errors)))
}

/// The letterhead as the layouts read it.
pub(crate) fn letterhead(head: &Letterhead) -> Result<Value, PaperError> {
    let practice = required("the practice's name", &head.practice)?;
    let address: Vec<String> =
        head.address.iter().map(|line| printable(line)).filter(|line| !line.is_empty()).collect();
    let contact: Vec<String> = [&head.phone, &head.licence_line]
        .into_iter()
        .map(|line| printable(line))
        .filter(|line| !line.is_empty())
        .collect();
    Ok(json!({
        "practice": practice,
        "lines": [address.join(", "), contact.join(", ")],
    }))
}

/// A fact that must stand on the paper.
pub(crate) fn required(what: &str, text: &str) -> Result<String, PaperError> {
    let text = printable(text);
    if text.is_empty() {
        return Err(PaperError::Missing { what: what.to_owned() });
    }
    Ok(text)
}
