//! The pages as somebody types, and a test print. Both are for a made-up client: nothing of a real one
//! is looked at.

use super::check::{flat, in_words, on_page, unmerged};
use super::reading::{PartReading, reading};
use super::sample::{FormSample, merged};
use super::version::get;
use super::{FormFault, FormText};
use crate::audit::Op;
use crate::printing::{NewPrintJob, PaperKind, PrintOrder};
use crate::rights::Act;
use crate::{Error, FormId, Practice, PrintJobId, Result};
use documents::{MergedText, Template};
use serde::Serialize;
use serde_json::json;
use vault::VaultError;

/// The pages of a wording and what is wrong with it.
#[derive(Debug, Clone, Serialize, specta::Type)]
pub struct FormPreview {
    /// One self-contained SVG per page; empty while the words have faults.
    pub pages: Vec<String>,
    /// What is to be corrected.
    pub faults: Vec<FormFault>,
    /// How easily each part reads, where that can be told.
    pub readings: Vec<PartReading>,
}

impl Practice {
    /// The pages of version `id` with `typed` for its words, whether or not they were saved.
    ///
    /// # Errors
    /// [`Error::Invalid`] naming a text that is too long; [`Error::NotFound`]; [`Error::Forbidden`].
    pub fn preview_form(
        &self,
        id: FormId,
        typed: &FormText,
        sample: FormSample,
    ) -> Result<FormPreview> {
        self.may(Act::PreviewForm)?;
        self.read(|conn| {
            let template = typed.within(&get(conn, id)?.read()?)?;
            let faults = in_words(&template);
            if !faults.is_empty() {
                return Ok(FormPreview { pages: Vec::new(), faults, readings: Vec::new() });
            }
            let text = match merged(&template, sample) {
                Ok(text) => text,
                Err(error) => {
                    let faults = vec![unmerged(error)?];
                    return Ok(FormPreview { pages: Vec::new(), faults, readings: Vec::new() });
                }
            };
            let paper = self.sample_paper(conn, text.clone(), sample)?;
            let proof = self.proof(&paper)?;
            Ok(FormPreview {
                faults: on_page(&template, &text, &proof),
                readings: readings(&text),
                pages: proof.pages,
            })
        })
    }

    /// Puts version `id` for the sample client into the print queue.
    ///
    /// # Errors
    /// [`Error::NotFound`]; [`Error::Faulty`] while its words have faults; [`Error::Invalid`] naming
    /// `printer` or `copies`.
    pub fn print_form_sample(
        &self,
        id: FormId,
        sample: FormSample,
        order: &PrintOrder,
    ) -> Result<PrintJobId> {
        self.may(Act::PrintFormSample)?;
        let order = order.checked()?;
        let (title, pdf) = self.sample_pdf(id, sample)?;
        self.ask_print(Op::PrintFormSample, &order, |_, note| {
            note.subject(&title).data(json!({ "form": title, "printer": order.printer }));
            Ok(NewPrintJob::of_pages(PaperKind::Lists, "Test print of a form", pdf))
        })
    }

    /// Hands version `id` for the sample client to `write`, which keeps it where the person said, and
    /// records it.
    ///
    /// # Errors
    /// As for [`Self::print_form_sample`]; whatever `write` gives, and then nothing is on record.
    pub fn save_form_sample<E: From<Error> + From<VaultError>>(
        &self,
        id: FormId,
        sample: FormSample,
        write: impl FnOnce(&[u8]) -> Result<(), E>,
    ) -> Result<(), E> {
        self.may(Act::SaveFormSample)?;
        let (title, pdf) = self.sample_pdf(id, sample)?;
        self.transact_or(Op::SaveFormSample, |_, note| {
            note.subject(&title).data(json!({ "form": title }));
            write(&pdf)
        })
    }

    fn sample_pdf(&self, id: FormId, sample: FormSample) -> Result<(String, Vec<u8>)> {
        self.read(|conn| {
            let row = get(conn, id)?;
            let template: Template = row.read()?;
            let faults = in_words(&template);
            if !faults.is_empty() {
                return Err(Error::Faulty(faults));
            }
            let text = match merged(&template, sample) {
                Ok(text) => text,
                Err(error) => return Err(Error::Faulty(vec![unmerged(error)?])),
            };
            let paper = self.sample_paper(conn, text, sample)?;
            Ok((row.template.title(), self.sheet(&paper)?.pdf))
        })
    }
}

fn readings(text: &MergedText) -> Vec<PartReading> {
    let parts = text.parts.iter().enumerate();
    parts
        .filter_map(|(at, part)| {
            let lines = part.lines.iter().map(|line| flat(&line.blocks));
            let words: Vec<String> =
                [flat(&part.body)].into_iter().chain(lines).chain([flat(&part.after)]).collect();
            reading(&text.language, &words.join("\n"))
                .map(|age| PartReading { place: format!("parts.{at}"), age })
        })
        .collect()
}
