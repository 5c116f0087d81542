//! `precare`: the sheet for before a treatment as PDF, outside the practice and no longer encrypted.

use crate::arguments::At;
use crate::exit::Failure;
use crate::open::open;
use crate::out::answer;
use crate::print::write_new;
use practice::documents::PrecareOptions;
use practice::rights::Act;
use practice::{ClientId, Day};
use std::path::Path;
use std::process::ExitCode;

/// Writes the sheet of `client` for a visit with the person who is signed in.
///
/// # Errors
/// When there is no such client, a fact is missing, or the file cannot be written.
pub fn precare(
    client: &str,
    (visit_on, minutes, free_days): (Day, u16, u8),
    (to, large_print): (&Path, bool),
    (at, act): (&At, Act),
    json: bool,
) -> Result<ExitCode, Failure> {
    let practice = open(at, act)?;
    let client: ClientId = client.parse().map_err(|_| Failure::Usage("this is no id"))?;
    let paper = practice.profile()?.fields.paper;
    let with = practice.actor().id;
    let options = PrecareOptions { visit_on, with, minutes, free_days, paper, large_print };
    let document = practice.make_precare(client, options)?;
    let mut bytes = 0;
    practice.save_document::<Failure>(document, |pdf| {
        bytes = pdf.len();
        Ok(write_new(to, pdf)?)
    })?;
    let done = serde_json::json!({ "client": client, "document": document, "bytes": bytes });
    answer(json, &done, &[format!("{bytes} bytes written. This file is not encrypted.")])?;
    practice.record_lock()?;
    Ok(ExitCode::SUCCESS)
}
