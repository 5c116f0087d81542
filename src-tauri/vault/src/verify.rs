//! Looking at every byte of a practice, to say that it is sound or what is not.

use std::time::{Duration, Instant};

use rusqlite::{Connection, ErrorCode, Row};

use crate::{
    database::{Database, must_be_sound},
    error::VaultError,
    migrate,
};

/// Findings kept at most; a file damaged throughout would have one per page.
const MOST_PROBLEMS: usize = 100;

/// What a check of the whole database found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Soundness {
    /// What is wrong, in the engine's words: pages, tables and row numbers, never a value. Empty
    /// means sound. At most a hundred are kept.
    pub problems: Vec<String>,
    /// Pages of 4096 bytes that were checked.
    pub pages: u64,
    /// The number of migration steps the database has climbed.
    pub version: u32,
}

impl Soundness {
    /// Whether nothing was found.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        self.problems.is_empty()
    }

    pub(crate) fn report(&mut self, problem: impl Into<String>) {
        if self.problems.len() < MOST_PROBLEMS {
            self.problems.push(problem.into());
        }
    }
}

/// Checks the database against itself. Writing waits until it is done.
pub(crate) fn verify(database: &Database, expected: u32) -> Result<Soundness, VaultError> {
    let writer = database.writer();
    // First, or the page checks would look at a file the log has yet to complete.
    database.empty_log(&writer)?;
    // A connection of its own: the others know the file's salt and pages from memory.
    let mut soundness = check_file(&database.fresh()?);
    if soundness.version != expected {
        soundness.report("the version is not the one this program brought it to");
    }
    Ok(soundness)
}

/// KiB of pages a check keeps: indexes are compared with their tables, which are elsewhere in the file.
const CACHE: i32 = 64 * 1024;

/// Looks at every page, the structure and the references of the file behind a new connection,
/// which must not have a log beside it.
pub(crate) fn check_file(fresh: &Connection) -> Soundness {
    let mut soundness = begin(fresh);
    check(fresh, &mut soundness, "integrity_check", "ok", text);
    check(fresh, &mut soundness, "foreign_key_check", "", orphan);
    soundness
}

/// The same for a copy that was made page by page: the seal of every page shows that it is the page
/// that was copied, so the content of indexes and references need not be compared once more.
pub(crate) fn check_copy(fresh: &Connection) -> Soundness {
    let mut soundness = begin(fresh);
    check(fresh, &mut soundness, "quick_check", "ok", text);
    soundness
}

/// The longest a start looks for damage (domain reference §8, E8).
const LONGEST_GLANCE: Duration = Duration::from_secs(5);

/// Looks through the database after a program that did not end well, for as long as a start may take.
/// In a practice too large for that, what was not reached is looked at by the next backup.
pub(crate) fn glance(connection: &mut Connection) -> Result<(), VaultError> {
    let end = Instant::now() + LONGEST_GLANCE;
    connection.progress_handler(10_000, Some(move || Instant::now() >= end))?;
    let found = connection.query_row("PRAGMA quick_check(1)", [], text);
    connection.progress_handler(0, None::<fn() -> bool>)?;
    match found {
        Err(error) if error.sqlite_error_code() == Some(ErrorCode::OperationInterrupted) => {}
        Err(error) => return Err(error.into()),
        Ok(line) if line == "ok" => {}
        Ok(_) => return Err(VaultError::Damaged { what: "the database does not fit together" }),
    }
    must_be_sound(connection)
}

/// The seal of every page, their number and the version.
fn begin(fresh: &Connection) -> Soundness {
    let mut soundness = Soundness { problems: Vec::new(), pages: 0, version: 0 };
    // A check with the small cache of a new connection is as right, only slower.
    let _ = fresh.pragma_update(None, "cache_size", -CACHE);
    check(fresh, &mut soundness, "cipher_integrity_check", "", text);
    match fresh.pragma_query_value(None, "page_count", |row| row.get::<_, u32>(0)) {
        Ok(pages) => soundness.pages = u64::from(pages),
        Err(_) => soundness.report("the pages cannot be counted"),
    }
    match migrate::user_version(fresh) {
        Ok(version) => soundness.version = version,
        Err(_) => soundness.report("the version cannot be read"),
    }
    soundness
}

/// Runs one checking pragma: each row it returns, other than `fine`, is a problem.
fn check(
    connection: &Connection,
    soundness: &mut Soundness,
    pragma: &str,
    fine: &str,
    describe: fn(&Row<'_>) -> rusqlite::Result<String>,
) {
    let outcome = connection.pragma_query(None, pragma, |row| {
        let line = describe(row)?;
        if line != fine {
            soundness.report(line);
        }
        Ok(())
    });
    if outcome.is_err() {
        soundness.report(format!("{pragma} could not read the database"));
    }
}

fn text(row: &Row<'_>) -> rusqlite::Result<String> {
    row.get(0)
}

fn orphan(row: &Row<'_>) -> rusqlite::Result<String> {
    let (table, number): (String, Option<i64>) = (row.get(0)?, row.get(1)?);
    let parent: String = row.get(2)?;
    Ok(match number {
        Some(number) => format!("row {number} of {table} points at nothing in {parent}"),
        None => format!("a row of {table} points at nothing in {parent}"),
    })
}
