//! `print`: a finished paper as PDF, outside the practice and no longer encrypted.

use crate::arguments::{At, Paper};
use crate::exit::Failure;
use crate::open::open;
use crate::out::answer;
use practice::documents::AftercareOptions;
use practice::rights::Act;
use practice::{ConsentId, DocumentId, Practice, TreatmentId};
use std::fs::OpenOptions;
use std::io::Write;
use std::path::Path;
use std::process::ExitCode;

/// Writes the paper `id` to `to`, which must not exist yet.
///
/// # Errors
/// When there is no such paper, or the file cannot be written.
pub fn print(
    what: Paper,
    id: &str,
    to: &Path,
    (at, act): (&At, Act),
    json: bool,
) -> Result<ExitCode, Failure> {
    let practice = open(at, act)?;
    let document = match what {
        Paper::Consent => {
            consent(&practice, id.parse().map_err(|_| Failure::Usage("this is no id"))?)?
        }
        Paper::Aftercare => {
            aftercare(&practice, id.parse().map_err(|_| Failure::Usage("this is no id"))?)?
        }
    };
    let mut bytes = 0;
    practice.save_document::<Failure>(document, |pdf| {
        bytes = pdf.len();
        Ok(write_new(to, pdf)?)
    })?;
    let done = serde_json::json!({ "document": document, "bytes": bytes });
    answer(json, &done, &[format!("{bytes} bytes written. This file is not encrypted.")])?;
    practice.record_lock()?;
    Ok(ExitCode::SUCCESS)
}

/// Only its owner may read it, where the system knows such a thing; an existing file is never
/// written over.
pub fn write_new(to: &Path, pdf: &[u8]) -> std::io::Result<()> {
    let mut how = OpenOptions::new();
    how.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut how, 0o600);
    let mut file = how.open(to)?;
    file.write_all(pdf)?;
    file.sync_all()
}

/// The signed form, or an unsigned one filled in for a pen.
fn consent(practice: &Practice, id: ConsentId) -> Result<DocumentId, Failure> {
    match practice.consent(id)?.signed {
        Some(signed) => Ok(signed.document),
        None => Ok(practice.make_paper_consent(id)?),
    }
}

fn aftercare(practice: &Practice, id: TreatmentId) -> Result<DocumentId, Failure> {
    let paper = practice.profile()?.fields.paper;
    Ok(practice.make_aftercare(id, AftercareOptions { paper, large_print: false })?)
}
