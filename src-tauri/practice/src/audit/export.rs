//! The record as a file: a table for a spreadsheet, every field for another program, or pages. A file
//! leaves the practice unencrypted, so making one is an act on record.

use super::words::moment;
use super::{AuditFilter, ChainReport, Entry, Op};
use crate::rights::Act;
use crate::{Error, Instant, Practice, Result};
use serde::{Deserialize, Serialize};
use vault::VaultError;

/// The forms a file may have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum AuditFormat {
    /// Comma-separated, UTF-8 with a byte order mark, as spreadsheets open it.
    Csv,
    /// JSON, with the filter and the state of the chain.
    Json,
    /// The pages that print.
    Pdf,
}

/// The whole of a JSON file.
#[derive(Serialize)]
struct File<'a> {
    practice: String,
    made_at: Instant,
    made_by: &'a str,
    time_zone: &'a str,
    filter: &'a AuditFilter,
    chain: ChainReport,
    entries: Vec<Entry>,
}

const COLUMNS: [&str; 12] = [
    "Entry",
    "Time (UTC)",
    "Time here",
    "Corrected time (UTC)",
    "Person",
    "Act",
    "Operation",
    "Kind",
    "Client number",
    "Client",
    "Record",
    "What it says",
];

impl Practice {
    /// Writes the entries that fit `filter`, newest first, outside the practice by `write`, and
    /// records it in the same transaction: when either fails, nothing is on record.
    ///
    /// # Errors
    /// [`Error::Forbidden`] without the right to manage; [`Error::Invalid`] naming `own_passphrase`
    /// that is not the person's own, or `filter` when more entries fit than go on paper (`too_many`);
    /// whatever `write` gives.
    pub fn export_audit<E: From<Error> + From<VaultError>>(
        &self,
        own: &str,
        filter: &AuditFilter,
        format: AuditFormat,
        write: impl FnOnce(&[u8]) -> Result<(), E>,
    ) -> Result<u32, E> {
        self.may(Act::ExportAudit)?;
        self.prove(own)?;
        let mut entries = Vec::new();
        self.each_entry(filter, None, None, |entry| {
            entries.push(entry);
            Ok(())
        })?;
        let count = u32::try_from(entries.len()).unwrap_or(u32::MAX);
        let bytes = match format {
            AuditFormat::Csv => self.table(&entries)?,
            AuditFormat::Json => self.json(filter, entries)?,
            AuditFormat::Pdf => self.audit_pdf(filter, &entries)?,
        };
        self.transact_or(Op::ExportAudit, |_, note| {
            let filter = filter.noted()?;
            note.data(serde_json::json!({ "filter": filter, "format": format, "entries": count }));
            write(&bytes)
        })?;
        Ok(count)
    }

    fn json(&self, filter: &AuditFilter, entries: Vec<Entry>) -> Result<Vec<u8>> {
        Ok(serde_json::to_vec_pretty(&File {
            practice: self.profile()?.fields.name,
            made_at: self.now(),
            made_by: &self.actor().name,
            time_zone: self.zone().name(),
            filter,
            chain: self.chain_report()?,
            entries,
        })?)
    }

    fn table(&self, entries: &[Entry]) -> Result<Vec<u8>> {
        let mut bytes = "\u{FEFF}".as_bytes().to_vec();
        let mut rows = csv::WriterBuilder::new()
            .terminator(csv::Terminator::CRLF)
            .quote_style(csv::QuoteStyle::Always)
            .from_writer(&mut bytes);
        let full = |error: csv::Error| Error::Paper(error.to_string());
        rows.write_record(COLUMNS).map_err(full)?;
        for entry in entries {
            let client = entry.client.as_ref();
            rows.write_record([
                entry.seq.to_string(),
                utc(entry.at),
                moment(entry.at, self.zone()),
                entry.corrected_at.map(utc).unwrap_or_default(),
                harmless(&entry.actor),
                harmless(&entry.act),
                harmless(&entry.op),
                entry.kind.map(|kind| kind.words().to_owned()).unwrap_or_default(),
                client.map(|client| format!("{:06}", client.number)).unwrap_or_default(),
                client.map(|client| harmless(&client.name)).unwrap_or_default(),
                harmless(&entry.subject),
                harmless(&entry.details()),
            ])
            .map_err(full)?;
        }
        rows.flush().map_err(|error| Error::Paper(error.to_string()))?;
        drop(rows);
        Ok(bytes)
    }
}

fn utc(at: Instant) -> String {
    at.local(chrono_tz::UTC).format("%Y-%m-%dT%H:%M:%S%.3fZ").to_string()
}

/// A cell that no spreadsheet takes for a formula: what begins like one gets an apostrophe before it
/// (OWASP, CSV injection). A client's name is typed by anybody and must not run on the computer of
/// whoever opens the file.
fn harmless(cell: &str) -> String {
    let first = cell.trim_start().chars().next();
    let formula = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];
    let control = cell.starts_with(['\t', '\r', '\n']);
    if control || first.is_some_and(|first| formula.contains(&first)) {
        format!("'{cell}")
    } else {
        cell.to_owned()
    }
}
