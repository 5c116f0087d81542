//! The tests, built for Windows and run in Wine: every test program of every crate that has a meaning
//! there, each with its own count.

use super::toolchain::{System, cargo, folder};
use super::wine::Wine;
use crate::process::{Fault, Outcome, capture, run_reading, say};
use crate::tally::Tally;
use serde::Deserialize;
use std::path::PathBuf;
use std::process::Command;

/// A program that cargo built.
pub struct Built {
    /// The package it is of.
    pub package: String,
    /// Its target's name there: `vault` for the tests beside the code, `it` for those through its door.
    pub name: String,
    pub is_test: bool,
    pub exe: PathBuf,
    /// Where its package stands: cargo begins a test there.
    pub folder: PathBuf,
}

/// Builds every test for Windows, and the programs that they start.
pub fn build() -> Outcome<Vec<Built>> {
    let mut command = cargo(&["test", "--no-run", "--message-format=json"], System::Windows)?;
    let told = capture(&mut command)?;
    Ok(told.lines().filter_map(built).collect())
}

/// The program a line of cargo's messages tells of, if it does.
pub fn built(line: &str) -> Option<Built> {
    serde_json::from_str::<Message>(line).ok()?.built()
}

/// Runs the tests one program after the other.
pub fn run(wine: &Wine, built: &[Built], tally: &mut Tally) -> Outcome {
    // Where cargo lets tests write: the bindings of the window are written there to be compared.
    wine.own(&folder().join(System::Windows.triple()).join("tmp"))?;
    let mut counts = Vec::new();
    for program in built.iter().filter(|program| program.is_test) {
        let title = format!("{} {}", program.package, program.name);
        let mut count = Tally::default();
        let outcome =
            run_reading(&mut program.in_wine(wine, &["--quiet"]), |line| count.read(line));
        if outcome.is_err() && count.failures() == 0 {
            count.fail(&format!("{title} in Wine"));
        }
        if count.passed() + count.failures() > 0 {
            counts.push(format!(
                "{title:<28}{:>4} passed, {} failed",
                count.passed(),
                count.failures()
            ));
        }
        tally.take(count);
    }
    say("\nTests run for Windows, in Wine:");
    for count in &counts {
        say(&format!("  {count}"));
    }
    if counts.is_empty() { Err(Fault("no test was built for Windows".into())) } else { Ok(()) }
}

impl Built {
    /// This program in Wine, begun where cargo would begin it.
    pub fn in_wine(&self, wine: &Wine, args: &[&str]) -> Command {
        let mut command = wine.program(&self.exe, &self.folder, args);
        // The shell's tests need WebView2's loader, which cargo puts beside the programs, one folder up
        // from the tests.
        if let Some(programs) = self.exe.ancestors().nth(2) {
            command.env("WINEPATH", programs);
        }
        command
    }
}

/// The part of cargo's messages that is read here.
#[derive(Deserialize)]
struct Message {
    manifest_path: Option<PathBuf>,
    target: Option<Target>,
    profile: Option<Profile>,
    executable: Option<PathBuf>,
    package_id: Option<String>,
}

#[derive(Deserialize)]
struct Target {
    name: String,
}

#[derive(Deserialize)]
struct Profile {
    test: bool,
}

impl Message {
    fn built(self) -> Option<Built> {
        let id = self.package_id?;
        // `path+file:///…/vault#0.1.0`, or `…/tests#dermis-tests@0.1.0` when folder and name differ.
        let (path, version) = id.split_once('#')?;
        let package = match version.split_once('@') {
            Some((name, _)) => name,
            None => path.rsplit('/').next()?,
        };
        Some(Built {
            package: package.to_owned(),
            name: self.target?.name,
            is_test: self.profile?.test,
            exe: self.executable?,
            folder: self.manifest_path?.parent()?.to_owned(),
        })
    }
}
