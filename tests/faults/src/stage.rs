//! Before and after: what a practice must hold once each act is done, and what it holds when it is
//! opened again after something went wrong.

use crate::Outcome;
use crate::desk::{Desk, lin, lin_of_backup};
use crate::scripts::Script;
use dermis_tests::{PASSPHRASE, clock, one_act_later, records};
use practice::backup::{BackupProof, find_backups};
use practice::{Error, Practice};
use serde_json::Value;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};
use tempfile::TempDir;
use vault::VaultError;

/// A practice after one more act; nothing where there is none yet.
#[derive(Clone)]
pub struct State {
    kept: Option<Kept>,
    passphrase: &'static str,
    /// Backups on the stick.
    backups: usize,
    /// A restored practice waits to be put in place.
    waiting: bool,
}

/// What is in a practice.
#[derive(Clone, PartialEq)]
pub struct Kept {
    /// Every record but the lock screen, which is kept in a file of its own.
    records: Value,
    sign: Value,
    /// Entries of the audit log.
    entries: i32,
}

/// A script with the states it goes through: `states[n]` is after `n` acts.
pub struct Play {
    pub script: &'static Script,
    pub states: Vec<State>,
    /// How long each act took.
    pub took: Vec<Duration>,
    base: TempDir,
}

/// How far a script got before something went wrong.
#[derive(Debug, Clone, Copy, Default)]
pub struct Reached {
    /// Acts that were acknowledged.
    pub done: usize,
    /// The next one had begun.
    pub under_way: bool,
    /// The practice was locked afterwards, which was acknowledged too.
    pub locked: bool,
}

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// Everything acknowledged is there, and the act in flight wholly or not at all.
    Whole,
    /// The same, but `practice.json` is one act ahead of the database or behind it.
    Apart,
    /// Something acknowledged is missing.
    Lost(String),
    /// Something is half there.
    Half(String),
    /// It does not open, or is not sound.
    Broken(String),
}

impl Play {
    /// Does the script once without any trouble and looks at a copy after each act.
    pub fn rehearse(script: &'static Script) -> Outcome<Self> {
        let base = folder()?;
        script.lay(base.path())?;
        let work = folder()?;
        let root = work.path().join("desk");
        copy(base.path(), &root)?;
        let mut desk = Desk::new(&root);
        let mut took = Vec::new();
        let mut states = vec![state(&root, desk.passphrase, script.acts.len())?];
        for act in script.acts {
            let begun = Instant::now();
            desk.act(act).map_err(|error| format!("{}: {}: {error}", script.name, act.name))?;
            took.push(begun.elapsed());
            states.push(state(&root, desk.passphrase, script.acts.len())?);
        }
        Ok(Self { script, states, took, base })
    }

    /// A fresh copy of the folder the script begins with.
    pub fn lay(&self, root: &Path) -> io::Result<()> {
        copy(self.base.path(), root)
    }

    /// Opens what is below `root` and compares it with what must be there.
    pub fn judge(&self, root: &Path, reached: Reached) -> Verdict {
        let done = reached.done;
        let last = if reached.under_way { (done + 1).min(self.states.len() - 1) } else { done };
        let dir = root.join("practice");
        // What the program does first when it is started.
        if let Err(error) = Practice::finish_putting_in_place(&dir) {
            return Verdict::Broken(error.to_string());
        }
        if let Err(verdict) = self.judge_backups(root, &self.states[done], &self.states[last]) {
            return verdict;
        }
        let found = match self.open(&dir, done, last) {
            Ok(found) => found,
            Err(verdict) => return verdict,
        };
        let Some(found) = found else {
            return match self.states[done].kept {
                None => Verdict::Whole,
                Some(_) => Verdict::Lost("there is no practice".to_owned()),
            };
        };
        let wanted = &self.states[done..=last];
        let on_the_way = self.script.acts.get(done).filter(|_| reached.under_way);
        let spare = on_the_way.map_or(0, |act| act.entries_on_the_way);
        let fits = |kept: &&Kept| {
            let more = found.entries - kept.entries - i32::from(reached.locked);
            kept.records == found.records && (0..=spare).contains(&more)
        };
        let kept: Vec<&Kept> = wanted.iter().filter_map(|state| state.kept.as_ref()).collect();
        let Some(same) = kept.iter().copied().find(fits) else {
            return self.describe(&found, done);
        };
        if same.sign == found.sign {
            return Verdict::Whole;
        }
        let apart = kept.iter().any(|kept| kept.sign == found.sign);
        if apart && self.script.acts.get(done).is_some_and(|act| act.two_files) {
            Verdict::Apart
        } else {
            Verdict::Half("the lock screen shows something else".to_owned())
        }
    }

    /// Every backup that is listed restores whole, and every one that was made is listed.
    fn judge_backups(&self, root: &Path, before: &State, after: &State) -> Result<(), Verdict> {
        let broken = |what: String| Verdict::Broken(what);
        let (backups, waiting) = on_stick(root, true).map_err(|fault| broken(fault.to_string()))?;
        let (least, most) = (before.backups.min(after.backups), before.backups.max(after.backups));
        if backups < least || (before.waiting && after.waiting && !waiting) {
            return Err(Verdict::Lost(format!("{backups} backups of {least}")));
        }
        if backups > most {
            return Err(Verdict::Half(format!("{backups} backups instead of {most}")));
        }
        Ok(())
    }

    fn open(&self, dir: &Path, done: usize, last: usize) -> Result<Option<Kept>, Verdict> {
        let broken = |error: Error| Verdict::Broken(error.to_string());
        match Practice::peek(dir) {
            Ok(None) => return Ok(None),
            Ok(Some(_)) => {}
            Err(error) => return Err(broken(error)),
        }
        let (first, second) = (self.states[done].passphrase, self.states[last].passphrase);
        match kept(dir, first, self.script.acts.len()) {
            Err(Fault::Refused(Error::Vault(VaultError::WrongPassphrase))) if first != second => {
                // The first try is on record as a wrong passphrase.
                kept(dir, second, self.script.acts.len())
                    .map(|found| Kept { entries: found.entries - 1, ..found })
            }
            other => other,
        }
        .map(Some)
        .map_err(|fault| match fault {
            Fault::Refused(error) => broken(error),
            Fault::Unsound(what) => Verdict::Broken(what),
        })
    }

    /// Lost, when it is how things were before; half, when it is how they never were.
    fn describe(&self, found: &Kept, done: usize) -> Verdict {
        let before = self.states[..done].iter().rposition(|state| {
            state.kept.as_ref().is_some_and(|kept| kept.entries >= found.entries)
        });
        let wanted = self.states[done].kept.as_ref();
        let entries = wanted.map_or(0, |kept| kept.entries);
        if before.is_some() || found.entries < entries {
            return Verdict::Lost(format!("{} entries instead of {entries}", found.entries));
        }
        let place = wanted.and_then(|kept| dermis_tests::lost(&kept.records, &found.records, ""));
        Verdict::Half(format!("{} entries after {entries}; {place:?}", found.entries))
    }
}

/// Why a practice could not be read.
pub enum Fault {
    Refused(Error),
    Unsound(String),
}

impl From<Error> for Fault {
    fn from(error: Error) -> Self {
        Self::Refused(error)
    }
}

fn state(root: &Path, passphrase: &'static str, acts: usize) -> Outcome<State> {
    let (backups, waiting) = on_stick(root, false)?;
    if Practice::peek(&root.join("practice"))?.is_none() {
        return Ok(State { kept: None, passphrase, backups, waiting });
    }
    let look = folder()?;
    let dir_of_copy = look.path().join("practice");
    copy(&root.join("practice"), &dir_of_copy)?;
    match kept(&dir_of_copy, passphrase, acts) {
        Ok(kept) => Ok(State { kept: Some(kept), passphrase, backups, waiting }),
        Err(Fault::Refused(error)) => Err(error.into()),
        Err(Fault::Unsound(what)) => Err(what.into()),
    }
}

/// How many backups are listed on the stick, and whether a restored practice waits. Asked to, it
/// restores each of them and opens the one that waits.
fn on_stick(root: &Path, thoroughly: bool) -> Outcome<(usize, bool)> {
    let (dir, stick) = (root.join("practice"), root.join("stick"));
    let found = if stick.is_dir() { find_backups(&stick)? } else { Vec::new() };
    for backup in &found {
        if backup.facts.is_none() {
            return Err(format!("a backup does not read back: {}", backup.path).into());
        }
        if thoroughly {
            let to = folder()?;
            let from = Path::new(&backup.path);
            let proof = BackupProof::Passphrase(lin_of_backup(from)?, PASSPHRASE);
            Practice::restore(from, &to.path().join("practice"), proof, &mut |_| true)
                .map_err(|error| format!("a backup does not restore: {error}"))?;
        }
    }
    let place = Practice::waiting_place(&dir);
    let waiting = Practice::peek(&place)?.is_some();
    if waiting && thoroughly {
        let look = folder()?;
        let copied = look.path().join("practice");
        copy(&place, &copied)?;
        match kept(&copied, PASSPHRASE, 0) {
            Ok(_) => {}
            Err(Fault::Refused(error)) => return Err(error.into()),
            Err(Fault::Unsound(what)) => return Err(what.into()),
        }
    }
    Ok((found.len(), waiting))
}

/// Opens and checks the practice and reads all of it, at one and the same moment for every copy.
pub fn kept(dir: &Path, passphrase: &str, acts: usize) -> Result<Kept, Fault> {
    let clock = Arc::new(clock());
    (0..=acts).for_each(|_| one_act_later(&clock));
    let practice = Practice::unlock(dir, lin(dir)?, passphrase, clock)?;
    let found = practice.verify()?;
    if !found.sound {
        return Err(Fault::Unsound(found.problems.join("; ")));
    }
    let mut records = records(&practice)?;
    let sign = records.as_object_mut().and_then(|all| all.remove("sign")).unwrap_or_default();
    // The opening just now is one of them.
    Ok(Kept { records, sign, entries: found.chain.entries - 1 })
}

/// An empty folder in memory, where it can be: the disk is not what is tested.
pub fn folder() -> io::Result<TempDir> {
    let memory = PathBuf::from("/dev/shm");
    if memory.is_dir() { TempDir::with_prefix_in("faults-", memory) } else { TempDir::new() }
}

/// Copies a practice folder with everything in it.
pub fn copy(from: &Path, to: &Path) -> io::Result<()> {
    fs::create_dir(to)?;
    let mut entries: Vec<_> = fs::read_dir(from)?.collect::<Result<_, _>>()?;
    // The database before its log: a move from one to the other in between leaves the log whole.
    entries.sort_by_key(fs::DirEntry::file_name);
    for entry in entries {
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target)?;
        } else if !entry.file_name().to_string_lossy().ends_with("-shm") {
            fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}
