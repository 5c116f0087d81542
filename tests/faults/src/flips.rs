//! One flipped bit in any file of a closed practice, of one whose program was killed, or of a backup:
//! it must be noticed, and the file left as it is. After a kill there are files beside the database
//! that say nothing new; a flip in one of those may also change nothing at all.

use crate::Outcome;
use crate::chance::Chance;
use crate::desk::{Desk, lin, lin_of_backup};
use crate::stage::{Kept, Play, copy, folder, kept};
use crate::table::Row;
use dermis_tests::photos::{BEFORE, front};
use dermis_tests::{PASSPHRASE, clock};
use practice::backup::{BackupProof, find_backups};
use practice::{Error, Practice, StaffId};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread;

/// What is flipped, and who may open it.
pub struct Victim {
    home: tempfile::TempDir,
    /// What is looked at: the practice's folder or the backup's.
    folder: PathBuf,
    lin: StaffId,
    kind: Kind,
}

/// What the folder is.
enum Kind {
    Closed,
    /// With everything that is in it.
    Killed(Box<Kept>),
    Backup,
}

/// A closed practice, one whose program was killed after the last act, and a backup.
pub fn victims(play: &Play) -> Outcome<[Victim; 3]> {
    let work = folder()?;
    let root = work.path().join("desk");
    play.lay(&root)?;
    let mut desk = Desk::new(&root);
    desk.sign_in()?;
    desk.practice()?.add_photo(desk.ready()?.client, front(), BEFORE)?;
    desk.practice()?.back_up_to(&desk.stick, &mut |_| true)?;
    for act in play.script.acts {
        desk.act(act)?;
    }
    let killed = folder()?;
    copy(&root.join("practice"), &killed.path().join("practice"))?;
    let look = folder()?;
    copy(&root.join("practice"), &look.path().join("practice"))?;
    let whole = kept(&look.path().join("practice"), PASSPHRASE, 0)
        .map_err(|_| "a killed program left no whole practice")?;
    drop(desk);
    let (practice, stick) = (folder()?, folder()?);
    copy(&root.join("practice"), &practice.path().join("practice"))?;
    copy(&root.join("stick"), &stick.path().join("stick"))?;
    let backup = find_backups(&stick.path().join("stick"))?;
    let backup = PathBuf::from(&backup.first().ok_or("no backup was made")?.path);
    let live = practice.path().join("practice");
    let (owner, of_backup) = (lin(&live)?, lin_of_backup(&backup)?);
    let inside = |home: &Path, path: &Path| path.strip_prefix(home).map(Path::to_owned);
    Ok([
        Victim {
            folder: inside(practice.path(), &live)?,
            home: practice,
            lin: owner,
            kind: Kind::Closed,
        },
        Victim {
            folder: PathBuf::from("practice"),
            home: killed,
            lin: owner,
            kind: Kind::Killed(Box::new(whole)),
        },
        Victim {
            folder: inside(stick.path(), &backup)?,
            home: stick,
            lin: of_backup,
            kind: Kind::Backup,
        },
    ])
}

/// Flips one bit, `runs` times.
pub fn flip(victim: &Victim, runs: usize, seed: u64) -> Outcome<Row> {
    let rows = thread::scope(|scope| {
        let halves = [0, 1].map(|half| {
            scope.spawn(move || {
                let mut row = Row::default();
                for run in (half..runs).step_by(2) {
                    one(victim, seed + run as u64, &mut row).map_err(|error| error.to_string())?;
                }
                Ok::<_, String>(row)
            })
        });
        halves.map(|half| half.join().unwrap_or_else(|_| Err("opening panicked".into())))
    });
    let mut all = Row::default();
    for row in rows {
        all.add(row?);
    }
    Ok(all)
}

fn one(victim: &Victim, seed: u64, row: &mut Row) -> Outcome {
    let mut chance = Chance::new(seed);
    let work = folder()?;
    let home = work.path().join("home");
    copy(victim.home.path(), &home)?;
    let folder = home.join(&victim.folder);
    let files = files_of(&home)?;
    let file = &files[chance.below(files.len())];
    let mut bytes = fs::read(file)?;
    let (at, bit) = (chance.below(bytes.len()), chance.below(8));
    bytes[at] ^= 1 << bit;
    fs::write(file, &bytes)?;

    let found = look(victim, &folder, &work.path().join("restored"));
    if found == Found::Harmless {
        row.runs += 1;
        return Ok(());
    }
    let noticed = found == Found::Damage;
    let page = page_of(at, bytes.len());
    // A log that was moved into the database is not there any more.
    let left = fs::read(file).is_ok_and(|now| now.get(page.clone()) == bytes.get(page));
    row.runs += 1;
    let (seen, all) = row.noticed.unwrap_or_default();
    row.noticed = Some((seen + usize::from(noticed && left), all + 1));
    if !noticed || !left {
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        let what = if noticed { "noticed and altered" } else { "not noticed" };
        row.miss(format!("bit {bit} of byte {at} of {name}, seed {seed}: {what}"));
    }
    Ok(())
}

/// The database page around a place: what is around it is all that may not be written anew, for
/// somebody who signs in leaves an entry elsewhere.
fn page_of(at: usize, length: usize) -> std::ops::Range<usize> {
    let start = at / 4096 * 4096;
    start..(start + 4096).min(length)
}

/// Every file that holds something, pictures too.
fn files_of(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let about = entry.metadata()?;
        if about.is_dir() {
            files.extend(files_of(&entry.path())?);
        } else if about.len() > 0 {
            files.push(entry.path());
        }
    }
    files.sort();
    Ok(files)
}

/// What the program made of the flip.
#[derive(PartialEq, Eq)]
enum Found {
    Damage,
    /// Nothing, and everything is there.
    Harmless,
    Nothing,
}

fn look(victim: &Victim, folder: &Path, to: &Path) -> Found {
    match &victim.kind {
        Kind::Backup => {
            let proof = BackupProof::Passphrase(victim.lin, PASSPHRASE);
            let refused = Practice::restore(folder, to, proof, &mut |_| true).is_err();
            if refused && !to.exists() { Found::Damage } else { Found::Nothing }
        }
        Kind::Closed => {
            let opened = Practice::unlock(folder, victim.lin, PASSPHRASE, Arc::new(clock()));
            match opened.and_then(|practice| Ok::<_, Error>(practice.verify()?.sound)) {
                Ok(true) => Found::Nothing,
                _ => Found::Damage,
            }
        }
        Kind::Killed(whole) => match kept(folder, PASSPHRASE, 0) {
            Err(_) => Found::Damage,
            Ok(found) if found == **whole => Found::Harmless,
            Ok(_) => Found::Nothing,
        },
    }
}
