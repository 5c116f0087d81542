//! A damaged or missing log after the program was killed: what was called saved is missed, and the
//! way on is deliberate and on record.

use dermis_tests::history::new_client;
use dermis_tests::{Clinic, PASSPHRASE, ops};
use practice::{Error, ManualClock, Practice, StaffId};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tempfile::TempDir;
use vault::VaultError;

const CLIENTS: usize = 5;

/// A practice as a program that was killed after some new clients leaves it.
struct Killed {
    home: TempDir,
    lin: StaffId,
    clock: Arc<ManualClock>,
}

impl Killed {
    fn new() -> Self {
        let clinic = Clinic::new();
        let lin = clinic.as_lin();
        for _ in 0..CLIENTS {
            new_client(&lin);
        }
        let home = TempDir::new().expect("a folder");
        let killed = Self { home, lin: clinic.lin(), clock: clinic.clock.clone() };
        fs::create_dir(killed.dir()).expect("made");
        // Not what keeps other programs out: Windows lets nobody copy it, and it goes with the program.
        for name in ["practice.json", "practice.db", "practice.db-wal", "practice.newest"] {
            fs::copy(clinic.dir().join(name), killed.dir().join(name)).expect("copied");
        }
        killed
    }

    fn dir(&self) -> PathBuf {
        self.home.path().join("practice")
    }

    fn log(&self) -> PathBuf {
        self.dir().join("practice.db-wal")
    }

    fn unlock(&self) -> Result<Practice, Error> {
        Practice::unlock(&self.dir(), self.lin, PASSPHRASE, self.clock.clone())
    }

    /// One bit of the log, three quarters of the way in.
    fn flip(&self) {
        let mut log = fs::read(self.log()).expect("a killed program leaves its log");
        let at = log.len() / 4 * 3;
        log[at] ^= 0x10;
        fs::write(self.log(), log).expect("one bit flips");
    }
}

fn files(dir: &Path) -> Vec<(String, Vec<u8>)> {
    let mut files: Vec<_> = fs::read_dir(dir)
        .expect("the folder is there")
        .map(|entry| entry.expect("read").path())
        .filter(|path| !path.ends_with("practice.db-shm") && !path.ends_with("practice.lock"))
        .map(|path| {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            (name, fs::read(path).expect("read"))
        })
        .collect();
    files.sort();
    files
}

fn is_missing(result: &Result<Practice, Error>) -> bool {
    matches!(result, Err(Error::Vault(VaultError::ActsMissing)))
}

/// Entries that say that acts were left out.
fn times_told(practice: &Practice) -> usize {
    ops(practice).iter().filter(|op| *op == "leave_out_acts").count()
}

#[test]
fn a_practice_whose_program_was_killed_opens_with_every_act() {
    let killed = Killed::new();
    let practice = killed.unlock().expect("it opens");
    assert_eq!(
        practice.list_clients(0, 10).expect("a list").hits.len(),
        CLIENTS,
        "nobody is missing"
    );
    drop(practice);
    let left: Vec<String> = files(&killed.dir()).into_iter().map(|(name, _)| name).collect();
    assert_eq!(left, ["practice.db", "practice.json"], "and closed it leaves no note and no log");
}

#[test]
fn a_flipped_bit_in_the_log_of_a_killed_program_is_missed_and_nothing_is_touched() {
    let killed = Killed::new();
    killed.flip();
    let before = files(&killed.dir());
    for _ in 0..2 {
        let refused = killed.unlock();
        assert!(is_missing(&refused), "acts that were saved are gone: {:?}", refused.err());
        assert!(
            files(&killed.dir()) == before,
            "what is left stays as it is, for whoever repairs it"
        );
    }
}

#[test]
fn a_practice_copied_without_its_log_is_missed_too() {
    let killed = Killed::new();
    fs::remove_file(killed.log()).expect("somebody tidies up");
    assert!(is_missing(&killed.unlock()), "the database alone is older than what was saved");
}

#[test]
fn a_note_that_was_damaged_itself_keeps_nobody_out() {
    let killed = Killed::new();
    let note = killed.dir().join("practice.newest");
    let mut bytes = fs::read(&note).expect("there while the practice is open");
    bytes[0] ^= 1;
    fs::write(&note, bytes).expect("one bit flips");
    let practice = killed.unlock().expect("nothing is missing");
    assert_eq!(
        practice.list_clients(0, 10).expect("a list").hits.len(),
        CLIENTS,
        "everybody is there"
    );
}

#[test]
fn going_on_without_missing_acts_keeps_a_copy_and_is_on_record() {
    let killed = Killed::new();
    killed.flip();
    let before = files(&killed.dir());
    let aside = Practice::leave_out_missing(&killed.dir(), &*killed.clock).expect("there is room");
    assert!(files(&aside) == before, "everything is copied as it was");
    let practice = killed.unlock().expect("it opens with what is left");
    let report = practice.verify().expect("it can be checked");
    assert!(report.sound, "what is left is sound: {:?}", report.problems);
    let there = practice.list_clients(0, 10).expect("a list").hits.len();
    assert!(there < CLIENTS, "somebody is missing, or nothing was damaged");
    assert_eq!(times_told(&practice), 1, "that acts are missing is on record, once");
    drop(practice);
    let practice = killed.unlock().expect("opens again");
    assert_eq!(times_told(&practice), 1, "and not again at the next sign-in");
}

#[test]
fn going_on_where_nothing_is_missing_changes_nothing() {
    let killed = Killed::new();
    Practice::leave_out_missing(&killed.dir(), &*killed.clock).expect("there is room");
    let practice = killed.unlock().expect("it opens");
    assert_eq!(
        practice.list_clients(0, 10).expect("a list").hits.len(),
        CLIENTS,
        "nobody is missing"
    );
    assert_eq!(times_told(&practice), 0, "nothing was left out, so nothing says so");
}
