//! The one table: what was tried, how often, and what became of it.

use crate::Outcome;
use crate::stage::Verdict;
use std::fs;
use std::path::Path;

/// Around the table in the document.
const MARKS: [&str; 2] = ["<!-- table -->\n", "<!-- end of table -->"];

/// What one kind of trouble did.
#[derive(Default, Clone)]
pub struct Row {
    pub runs: usize,
    /// Acts that had been acknowledged, over all runs.
    pub acts: usize,
    pub lost: usize,
    pub half: usize,
    pub broken: usize,
    /// The lock screen's file one act ahead of the database, or behind.
    pub apart: usize,
    /// Damage that had to be noticed, and was.
    pub noticed: Option<(usize, usize)>,
    /// The first few misses, each with what makes it again.
    pub misses: Vec<String>,
}

impl Row {
    /// One more run.
    pub fn count(&mut self, done: usize, verdict: &Verdict, again: &str) {
        self.runs += 1;
        self.acts += done;
        match verdict {
            Verdict::Whole => return,
            Verdict::Apart => {
                self.apart += 1;
                return;
            }
            Verdict::Lost(_) => self.lost += 1,
            Verdict::Half(_) => self.half += 1,
            Verdict::Broken(_) => self.broken += 1,
        }
        self.miss(format!("{again}, after {done} acts: {verdict:?}"));
    }

    pub fn miss(&mut self, what: String) {
        if self.misses.len() < 10 {
            self.misses.push(what);
        }
    }

    pub fn add(&mut self, other: Self) {
        self.runs += other.runs;
        self.acts += other.acts;
        self.lost += other.lost;
        self.half += other.half;
        self.broken += other.broken;
        self.apart += other.apart;
        self.noticed = match (self.noticed, other.noticed) {
            (Some(a), Some(b)) => Some((a.0 + b.0, a.1 + b.1)),
            (a, b) => a.or(b),
        };
        other.misses.into_iter().for_each(|miss| self.miss(miss));
    }

    pub fn bad(&self) -> usize {
        let unnoticed = self.noticed.map_or(0, |(seen, all)| all - seen);
        self.lost + self.half + self.broken + unnoticed
    }
}

/// The rows so far, each with its name and what it says of itself.
#[derive(Default)]
pub struct Table {
    rows: Vec<[String; 8]>,
    misses: Vec<String>,
    failed: bool,
}

impl Table {
    /// A row in which nothing may go wrong.
    pub fn push(&mut self, what: &str, row: &Row, control: &str) {
        let noticed = row.noticed.map_or_else(String::new, |(seen, all)| {
            format!("{:.1} %", 100.0 * seen as f64 / all.max(1) as f64)
        });
        self.rows.push([
            what.to_owned(),
            row.runs.to_string(),
            row.acts.to_string(),
            row.lost.to_string(),
            (row.half + row.broken).to_string(),
            row.apart.to_string(),
            noticed,
            control.to_owned(),
        ]);
        if row.bad() > 0 || !row.misses.is_empty() {
            self.fail(&format!("{what}: {} of {} runs went wrong", row.bad(), row.runs));
            self.misses.extend(row.misses.iter().map(|miss| format!("  {what}: {miss}")));
        }
    }

    pub fn fail(&mut self, why: &str) {
        self.failed = true;
        self.misses.push(why.to_owned());
    }

    pub fn failed(&self) -> bool {
        self.failed
    }

    /// As Markdown.
    pub fn markdown(&self) -> String {
        let head =
            ["what", "runs", "acts kept", "lost", "half done", "apart", "noticed", "control"];
        let head = head.map(str::to_owned);
        let rule = head.clone().map(|_| "---".to_owned());
        let rows = [&head, &rule].into_iter().chain(&self.rows);
        rows.map(|row| format!("| {} |\n", row.join(" | "))).collect()
    }

    /// Puts the table into a document, between its marks.
    pub fn put_into(&self, document: &Path) -> Outcome {
        let text = fs::read_to_string(document)?;
        let (before, rest) = text.split_once(MARKS[0]).ok_or("the document has no place for it")?;
        let (_, after) = rest.split_once(MARKS[1]).ok_or("the place for the table has no end")?;
        let [begin, end] = MARKS;
        Ok(fs::write(document, format!("{before}{begin}{}{end}{after}", self.markdown()))?)
    }

    pub fn misses(&self) -> &[String] {
        &self.misses
    }
}
