//! The floors: the least that the same work costs on this machine without Dermis around it.

use crate::Outcome;
use crate::clock::took;
use rusqlite::Connection;
use std::fs::File;
use std::io::Write;
use std::path::Path;

/// Scanning as many bytes as the search buffer of so many clients has, for a text that is not there.
pub fn memmem(clients: u32, needle: &str) -> f64 {
    // Names, phone, number and birth date of one client, folded: about ninety bytes.
    let haystack =
        b"okafor ada 442079460000 c-000123 19910303 ada okafor fold it once more and pad\n"
            .repeat(clients as usize);
    let finder = memchr::memmem::Finder::new(needle.as_bytes());
    let mut times: Vec<f64> =
        (0..30).map(|_| took(|| std::hint::black_box(finder.find(&haystack))).1.cpu).collect();
    crate::clock::percentile(&mut times, 0.5)
}

/// Reading one row by its key and fifty by an index from a plain, open SQLite file.
pub fn point_read(folder: &Path) -> Outcome<f64> {
    let mut conn = Connection::open(folder.join("floor.db"))?;
    conn.execute_batch("CREATE TABLE a (id INTEGER PRIMARY KEY, body TEXT); CREATE TABLE b (a INTEGER, body TEXT);")?;
    let tx = conn.transaction()?;
    for id in 0..10_000 {
        tx.execute("INSERT INTO a VALUES (?1, ?2)", (id, "x".repeat(400)))?;
        for _ in 0..10 {
            tx.execute("INSERT INTO b VALUES (?1, ?2)", (id / 5, "x".repeat(200)))?;
        }
    }
    tx.execute_batch("CREATE INDEX b_a ON b (a)")?;
    tx.commit()?;
    let mut times = Vec::new();
    for at in 0..2_000 {
        let id = at * 7919 % 2_000;
        let read = || -> rusqlite::Result<usize> {
            let one: String = conn
                .prepare_cached("SELECT body FROM a WHERE id = ?1")?
                .query_row([id], |row| row.get(0))?;
            let mut many = conn.prepare_cached("SELECT body FROM b WHERE a = ?1 LIMIT 50")?;
            let bodies = many
                .query_map([id], |row| row.get::<_, String>(0))?
                .collect::<rusqlite::Result<Vec<_>>>()?;
            Ok(one.len() + bodies.len())
        };
        let (read, took) = took(read);
        std::hint::black_box(read?);
        times.push(took.cpu);
    }
    Ok(crate::clock::percentile(&mut times, 0.99))
}

/// A file that is written and made durable again and again, as a database's log is.
pub struct Durable(File);

impl Durable {
    /// Beside the practice, so on the same disk.
    pub fn beside(folder: &Path) -> Outcome<Self> {
        Ok(Self(File::create(folder.join("floor.log"))?))
    }

    /// One write of four pages and its `fdatasync`; milliseconds on the wall.
    pub fn write(&mut self) -> Outcome<f64> {
        let page = [0x5a_u8; 4 * 4096];
        let (written, took) = took(|| self.0.write_all(&page).and_then(|()| self.0.sync_data()));
        written?;
        Ok(took.wall)
    }
}
