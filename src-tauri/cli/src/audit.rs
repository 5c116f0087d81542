//! `audit verify` and `audit export`.

use crate::arguments::{At, Format};
use crate::exit::Failure;
use crate::open::{open, open_proven};
use crate::out::answer;
use crate::print::write_new;
use practice::Day;
use practice::audit::{AuditFilter, AuditFormat};
use practice::rights::Act;
use std::path::Path;
use std::process::ExitCode;

/// Checks the chain. Exit code 0 only when it is unbroken.
///
/// # Errors
/// When the practice does not open, or the person may not manage it.
pub fn verify(at: &At, act: Act, json: bool) -> Result<ExitCode, Failure> {
    let practice = open(at, act)?;
    let found = practice.verify_chain()?;
    let said = match found.first_bad {
        None => format!("Chain unbroken: {} entries. Head {}", found.entries, found.head),
        Some(seq) => format!("Entry {seq} was altered. {} entries checked", found.entries),
    };
    answer(json, &found, &[said])?;
    practice.record_lock()?;
    Ok(if found.first_bad.is_none() { ExitCode::SUCCESS } else { ExitCode::from(1) })
}

/// Writes the record to `to`, which must not exist yet.
///
/// # Errors
/// When the practice does not open, the person may not manage it, or the file cannot be written.
pub fn export(
    to: &Path,
    format: Format,
    (from, until): (Option<Day>, Option<Day>),
    (at, act): (&At, Act),
    json: bool,
) -> Result<ExitCode, Failure> {
    let (practice, own) = open_proven(at, act)?;
    let filter = AuditFilter { from, until, ..AuditFilter::default() };
    let format = match format {
        Format::Csv => AuditFormat::Csv,
        Format::Json => AuditFormat::Json,
        Format::Pdf => AuditFormat::Pdf,
    };
    let write = |bytes: &[u8]| Ok::<_, Failure>(write_new(to, bytes)?);
    let entries = practice.export_audit(&own, &filter, format, write)?;
    let done = serde_json::json!({ "entries": entries });
    answer(json, &done, &[format!("{entries} entries written. This file is not encrypted.")])?;
    practice.record_lock()?;
    Ok(ExitCode::SUCCESS)
}
