//! The door: papers in, finished sheets out.

mod lists;
mod proofs;

use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use typst::Library;
use typst::foundations::Bytes;
use typst::syntax::Source;
use typst::utils::LazyHash;
use typst_layout::PagedDocument;

use crate::aftercare::AftercarePaper;
use crate::audit::AuditPaper;
use crate::clean::printable;
use crate::consent::ConsentPaper;
use crate::dossier::DossierPaper;
use crate::evidence::EvidencePaper;
use crate::export;
use crate::fallback::{self, SystemFonts};
use crate::paper::{Letterhead, Logo, PaperError, PaperHead, PaperNote, Sheet, Size, Stamp};
use crate::precare::PrecarePaper;
use crate::recovery::RecoveryPaper;
use crate::test_page::TestPage;
use crate::world::{self, Forget, GoOn, PaperWorld, Shelf, Steps};
use crate::wrap;
use crate::{fonts, numbers};

/// The most a logo takes of the letterhead, in points across and down.
const LOGO_PLACE: (f64, f64) = (110.0, 30.0);
const BASE: &str = include_str!("../typ/base.typ");
const LISTS: &str = include_str!("../typ/lists.typ");
const MARK: &str = include_str!("../art/mark.svg");

/// Composes sheets. Make one and keep it: it holds the fonts and the layouts, read once.
pub struct Engine {
    consent: Source,
    sheet: Source,
    recovery: Source,
    audit: Source,
    labels: Source,
    recall: Source,
    shelf: Source,
    calls: Source,
    letters: Source,
    binder: Source,
    inspection: Source,
    checklist: Source,
    test_page: Source,
    dossier: Source,
    evidence: Source,
    library: LazyHash<Library>,
    bundled: Shelf,
    system: SystemFonts,
}

impl Default for Engine {
    fn default() -> Self {
        Self::new()
    }
}

impl Engine {
    /// Reads the bundled fonts and layouts.
    #[must_use]
    pub fn new() -> Self {
        let layout = |text: &str| Source::detached(format!("{BASE}\n{text}"));
        let list = |text: &str| layout(&format!("{LISTS}\n{text}"));
        Self {
            consent: layout(include_str!("../typ/consent.typ")),
            sheet: layout(include_str!("../typ/sheet.typ")),
            recovery: layout(include_str!("../typ/recovery.typ")),
            audit: layout(include_str!("../typ/audit.typ")),
            labels: layout(include_str!("../typ/labels.typ")),
            recall: list(include_str!("../typ/recall.typ")),
            shelf: list(include_str!("../typ/shelf.typ")),
            calls: list(include_str!("../typ/calls.typ")),
            letters: layout(include_str!("../typ/letters.typ")),
            binder: list(include_str!("../typ/binder.typ")),
            inspection: list(include_str!("../typ/inspection.typ")),
            checklist: layout(include_str!("../typ/checklist.typ")),
            test_page: layout(include_str!("../typ/test-page.typ")),
            dossier: list(include_str!("../typ/dossier.typ")),
            evidence: list(include_str!("../typ/evidence.typ")),
            library: world::library(),
            bundled: Shelf::of(fonts::bundled()),
            system: SystemFonts::default(),
        }
    }

    /// A form that is signed: a consent, a photo release, a guardian's form, declined advice.
    ///
    /// # Errors
    /// [`PaperError`] when a fact is missing or the text belongs to another paper; a letter no
    /// font has is a note on the sheet, not an error.
    pub fn consent(&self, paper: &ConsentPaper) -> Result<Sheet, PaperError> {
        self.compose(&self.consent, paper.data()?, paper.size, paper.stamp)
    }

    /// What the pages of a consent depend on beside their data: the layout and the bundled fonts, as
    /// SHA-256 in hex. Another fingerprint may give other bytes from the same data.
    #[must_use]
    pub fn consent_fingerprint(&self) -> String {
        let mut digest = Sha256::new();
        digest.update(self.consent.text().as_bytes());
        digest.update(MARK.as_bytes());
        for font in self.bundled.fonts() {
            digest.update(font.data().as_slice());
        }
        digest.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
    }

    /// Whether the bundled fonts draw every letter of a consent, so that its pages do not depend on the
    /// fonts of this computer.
    ///
    /// # Errors
    /// As for [`Engine::consent`].
    pub fn draws_alone(&self, paper: &ConsentPaper) -> Result<bool, PaperError> {
        Ok(fallback::missing(&paper.data()?, self.bundled.fonts()).is_empty())
    }

    /// The aftercare sheet.
    ///
    /// # Errors
    /// As for [`Engine::consent`].
    pub fn aftercare(&self, paper: &AftercarePaper) -> Result<Sheet, PaperError> {
        self.compose(&self.sheet, paper.data()?, paper.size, paper.stamp)
    }

    /// The sheet for before a treatment.
    ///
    /// # Errors
    /// As for [`Engine::consent`].
    pub fn precare(&self, paper: &PrecarePaper) -> Result<Sheet, PaperError> {
        self.compose(&self.sheet, paper.data()?, paper.size, paper.stamp)
    }

    /// The recovery kit.
    ///
    /// # Errors
    /// As for [`Engine::consent`].
    pub fn recovery_kit(&self, paper: &RecoveryPaper) -> Result<Sheet, PaperError> {
        self.compose(&self.recovery, paper.data()?, paper.size, paper.stamp)
    }

    /// The record of acts.
    ///
    /// # Errors
    /// As for [`Engine::consent`].
    pub fn audit(&self, paper: &AuditPaper) -> Result<Sheet, PaperError> {
        self.compose(&self.audit, paper.data()?, paper.size, paper.stamp)
    }

    /// A page that shows what a printer does.
    ///
    /// # Errors
    /// As for [`Engine::consent`].
    pub fn test_page(&self, page: &TestPage) -> Result<Sheet, PaperError> {
        self.compose(&self.test_page, page.data()?, page.stock.size(), page.stamp)
    }

    /// All papers of a client in one file. It holds other files' pages, so it is an ordinary PDF, which its
    /// notes say.
    ///
    /// # Errors
    /// [`PaperError::Unreadable`] for a paper that is no PDF; otherwise as for [`Engine::consent`].
    pub fn dossier(&self, dossier: &DossierPaper) -> Result<Sheet, PaperError> {
        let PaperHead { size, stamp, .. } = dossier.paper;
        let inside = dossier.inside.iter().map(|paper| &paper.pdf);
        let files: Vec<Bytes> =
            inside.chain(&dossier.letter).map(|pdf| Bytes::new(pdf.clone())).collect();
        let finish = |document: &PagedDocument, notes| export::sheet(document, stamp, notes);
        self.compose_with(&self.dossier, dossier.data()?, size, &files, &|_, _| true, finish)
    }

    /// The evidence of a signed consent.
    ///
    /// # Errors
    /// As for [`Engine::consent`].
    pub fn evidence(&self, paper: &EvidencePaper) -> Result<Sheet, PaperError> {
        self.compose(&self.evidence, paper.data()?, paper.paper.size, paper.paper.stamp)
    }

    fn compose(
        &self,
        layout: &Source,
        data: Value,
        size: Size,
        stamp: Stamp,
    ) -> Result<Sheet, PaperError> {
        self.compose_to(layout, data, size, |document, notes| export::sheet(document, stamp, notes))
    }

    fn compose_to<T>(
        &self,
        layout: &Source,
        data: Value,
        size: Size,
        finish: impl FnOnce(&PagedDocument, Vec<PaperNote>) -> Result<T, PaperError>,
    ) -> Result<T, PaperError> {
        self.compose_with(layout, data, size, &[], &|_, _| true, finish)
    }

    fn compose_with<T>(
        &self,
        layout: &Source,
        mut data: Value,
        size: Size,
        files: &[Bytes],
        go_on: GoOn<'_>,
        finish: impl FnOnce(&PagedDocument, Vec<PaperNote>) -> Result<T, PaperError>,
    ) -> Result<T, PaperError> {
        data["size"] = json!(match size {
            Size::A4 => "a4",
            Size::Letter => "us-letter",
        });
        data["mark"] = json!(MARK);
        wrap::break_long_words(&mut data);
        numbers::keep_in_order(&mut data);
        let _forget = Forget;
        let parts = data.get("parts").and_then(Value::as_array).map_or(0, Vec::len);
        let steps = Steps::new(parts, go_on);
        let mut notes = Vec::new();
        let mut shelf = self.bundled.clone();
        let missing = fallback::missing(&data, shelf.fonts());
        if !missing.is_empty() {
            let others = self.system.fonts_for(&missing);
            shelf = Shelf::of([shelf.fonts(), others.as_slice()].concat());
            let gone = fallback::missing(&data, shelf.fonts());
            replace(&mut data, gone, &mut notes);
        }
        let mut document = self.typeset(layout, &mut data, &shelf, files, &steps)?;
        // A letter can lose its shape only beside another one, such as a mark on a sign of another
        // script; what the bundled fonts draw by themselves is not at fault.
        let mut shapeless = export::shapeless(&document);
        shapeless.retain(|ch| !fonts::covers(self.bundled.fonts(), *ch));
        if !shapeless.is_empty() {
            replace(&mut data, shapeless, &mut notes);
            document = self.typeset(layout, &mut data, &shelf, files, &steps)?;
        }
        let finished = finish(&document, notes)?;
        if steps.finished() { Ok(finished) } else { Err(PaperError::Stopped) }
    }

    fn typeset(
        &self,
        layout: &Source,
        data: &mut Value,
        shelf: &Shelf,
        files: &[Bytes],
        steps: &Steps<'_>,
    ) -> Result<PagedDocument, PaperError> {
        // Read one by one while they are set, so none of them stands in what is read at once.
        let parts = data.get_mut("parts").map(Value::take);
        let read = Bytes::from_string(data.to_string());
        let each = parts.iter().filter_map(Value::as_array).flatten();
        let world = PaperWorld {
            library: &self.library,
            shelf,
            layout,
            data: read,
            parts: each.map(|part| Bytes::from_string(part.to_string())).collect(),
            steps,
            files,
        };
        let result = typst::compile::<PagedDocument>(&world).output;
        if let Some(parts) = parts {
            data["parts"] = parts;
        }
        if steps.is_stopped() {
            return Err(PaperError::Stopped);
        }
        result.map_err(|errors| PaperError::Layout(export::messages(&errors)))
    }
}

fn replace(
    data: &mut Value,
    missing: std::collections::BTreeSet<char>,
    notes: &mut Vec<PaperNote>,
) {
    fallback::substitute(data, &missing);
    notes.extend(missing.into_iter().map(|ch| PaperNote::MissingGlyph { ch }));
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
        "logo": head.logo.as_ref().map(logo),
        "lines": [address.join(", "), contact.join(", ")],
    }))
}

/// The logo as large as its place allows: a drawing that holds the picture, and its size in points.
fn logo(logo: &Logo) -> Value {
    let Logo { png, width, height } = logo;
    let (wide, high) = (f64::from(*width), f64::from(*height));
    let scale = (LOGO_PLACE.0 / wide).min(LOGO_PLACE.1 / high);
    let svg = format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}"><image href="data:image/png;base64,{png}" width="{width}" height="{height}"/></svg>"#
    );
    json!({ "svg": svg, "width": wide * scale, "height": high * scale })
}

/// A fact that must stand on the paper.
pub(crate) fn required(what: &str, text: &str) -> Result<String, PaperError> {
    let text = printable(text);
    if text.is_empty() {
        return Err(PaperError::Missing { what: what.to_owned() });
    }
    Ok(text)
}
