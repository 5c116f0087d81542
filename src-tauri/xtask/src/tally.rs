//! What was tried and how it went: one count over every test runner, closed by one line.

use std::fmt::{self, Display};

/// The count so far.
#[derive(Default)]
pub struct Tally {
    passed: u32,
    failed: u32,
    names: Vec<String>,
}

impl Tally {
    /// One check of our own.
    pub fn add(&mut self, name: &str, went_well: bool) {
        if went_well {
            self.passed += 1;
        } else {
            self.fail(name);
        }
    }

    pub fn fail(&mut self, name: &str) {
        self.failed += 1;
        self.names.push(name.to_owned());
    }

    pub fn passed(&self) -> u32 {
        self.passed
    }

    pub fn failures(&self) -> u32 {
        self.failed
    }

    /// Adds what was counted apart.
    pub fn take(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.names.extend(other.names);
    }

    /// Reads one line of a test runner: cargo's or Vitest's closing line, or one check of our driver.
    pub fn read(&mut self, line: &str) {
        let line = line.trim();
        if line.starts_with("test result:") || line.starts_with("Tests ") {
            self.passed += before(line, " passed");
            self.failed += before(line, " failed");
        } else if line.starts_with("ok   ") {
            self.passed += 1;
        } else if let Some(name) = line.strip_prefix("FAIL ") {
            self.fail(name);
        } else if let Some((name, _)) = line.split_once(" --- FAILED") {
            self.names.push(name.to_owned());
        }
    }
}

impl Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for name in &self.names {
            writeln!(f, "failed: {name}")?;
        }
        write!(f, "{} passed, {} failed", self.passed, self.failed)
    }
}

/// The number that stands before a word.
fn before(text: &str, word: &str) -> u32 {
    let Some(end) = text.find(word) else { return 0 };
    text[..end]
        .rsplit(|c: char| !c.is_ascii_digit())
        .next()
        .and_then(|n| n.parse().ok())
        .unwrap_or(0)
}
