//! Writing an answer: words for people, JSON for programs.

use crate::exit::Failure;
use serde::Serialize;
use std::io::Write;

/// Writes `value` as JSON, or `words` line by line.
///
/// # Errors
/// When standard output is closed.
pub fn answer(json: bool, value: &impl Serialize, words: &[String]) -> Result<(), Failure> {
    let mut out = std::io::stdout().lock();
    if json {
        serde_json::to_writer_pretty(&mut out, value).map_err(std::io::Error::from)?;
        writeln!(out)?;
    } else {
        for line in words {
            writeln!(out, "{line}")?;
        }
    }
    out.flush()?;
    Ok(())
}
