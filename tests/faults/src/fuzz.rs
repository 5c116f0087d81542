//! Foreign bytes for everything that reads what somebody else may have written: files beside the
//! practice, templates, typed and scanned codes, pictures. None may panic, hang, or take all memory.

use crate::Outcome;
use crate::chance::Chance;
use crate::desk::Desk;
use crate::stage::{Play, folder};
use crate::table::Row;
use dermis_tests::photos::front;
use documents::Template;
use practice::backup::{find_backups, peek_backup};
use practice::{Practice, RecoveryCode};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Where the examples are that are made worse.
const CORPUS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../fixtures/corpus");
/// More memory than any of this needs.
const MOST_MEMORY: u64 = 4 << 30;
/// Seconds the whole of it may take.
const LONGEST: u32 = 300;
/// Every reader, by the folder its examples are in.
const READERS: &[&str] =
    &["practice.json", "backup.json", "template", "recovery", "scan", "picture"];

/// Runs all of it in a child process, so that running out of memory or time is seen.
pub fn fuzz(play: &Play, runs: usize, seed: u64) -> Outcome<Row> {
    let work = folder()?;
    let root = work.path().join("desk");
    play.lay(&root)?;
    let mut command = Command::new(std::env::current_exe()?);
    command.args(["--fuzz", &runs.to_string(), "--seed", &seed.to_string(), "--root"]).arg(&root);
    let ended = command.output()?;
    let said = String::from_utf8_lossy(&ended.stdout);
    let mut row = Row { runs: said.lines().count(), ..Row::default() };
    if !ended.status.success() || row.runs != READERS.len() {
        let why = String::from_utf8_lossy(&ended.stderr).replace('\n', " ");
        row.broken += 1;
        row.miss(format!("after {:?}, seed {seed}: {}: {why}", said.lines().last(), ended.status));
    }
    row.runs *= runs;
    Ok(row)
}

/// The child's own main. Names each reader once it is done with it.
#[expect(unsafe_code, reason = "limits of a process are the C library's")]
pub fn work(root: &Path, runs: usize, seed: u64) -> Outcome {
    let most = libc::rlimit { rlim_cur: MOST_MEMORY, rlim_max: MOST_MEMORY };
    // SAFETY: the limits are read only; the alarm ends the process.
    unsafe {
        libc::setrlimit(libc::RLIMIT_AS, &raw const most);
        libc::alarm(LONGEST);
    }
    let mut desk = Desk::new(root);
    desk.sign_in()?;
    for reader in READERS {
        let corpus = examples(reader)?;
        let mut chance = Chance::new(seed);
        for _ in 0..runs {
            let bytes = worse(&corpus, &mut chance);
            read(reader, &bytes, root, desk.practice()?)?;
        }
        crate::rig::say(reader);
    }
    Ok(())
}

fn examples(reader: &str) -> Outcome<Vec<Vec<u8>>> {
    let mut paths: Vec<PathBuf> = Vec::new();
    for entry in fs::read_dir(Path::new(CORPUS).join(reader))? {
        paths.push(entry?.path());
    }
    paths.sort();
    Ok(paths.iter().map(fs::read).collect::<Result<_, _>>()?)
}

/// What is read may be refused, and mostly is; it must come back.
fn read(reader: &str, bytes: &[u8], root: &Path, practice: &Practice) -> Outcome {
    let text = || String::from_utf8_lossy(bytes);
    let beside = root.join("foreign");
    match reader {
        "practice.json" => {
            fs::create_dir_all(&beside)?;
            fs::write(beside.join("practice.json"), bytes)?;
            let _ = Practice::peek(&beside);
        }
        "backup.json" => {
            let backup = beside.join("Dermis backups/2026-11-27T10-30-00-000Z");
            fs::create_dir_all(&backup)?;
            fs::write(backup.join("backup.json"), bytes)?;
            let _ = peek_backup(&backup);
            let _ = find_backups(&beside);
        }
        "template" => drop(Template::parse(&text())),
        "recovery" => drop(RecoveryCode::parse(&text())),
        "picture" => {
            let client = practice.client_numbered(1)?.ok_or("nobody to take a picture of")?;
            let _ = practice.add_photo(client, front(), bytes);
        }
        _ => drop(practice.scan(&text())),
    }
    Ok(())
}

/// An example with a few things done to it: bits, bytes, pieces doubled, cut out or taken from
/// another, numbers grown.
fn worse(corpus: &[Vec<u8>], chance: &mut Chance) -> Vec<u8> {
    let mut bytes = corpus[chance.below(corpus.len())].clone();
    for _ in 0..=chance.below(6) {
        let at = chance.below(bytes.len() + 1);
        let end = (at + chance.below(64)).min(bytes.len());
        match chance.below(7) {
            0 if at < bytes.len() => bytes[at] ^= 1 << chance.below(8),
            1 => drop(bytes.drain(at..end)),
            2 => {
                let piece = bytes[at..end].repeat(1 + chance.below(200));
                bytes.splice(at..at, piece);
            }
            3 => bytes.truncate(at),
            4 => {
                let other = &corpus[chance.below(corpus.len())];
                let from = chance.below(other.len() + 1);
                let piece = &other[from..(from + chance.below(128)).min(other.len())];
                bytes.splice(at..end, piece.iter().copied());
            }
            5 => {
                let odd: &[&[u8]] = &[
                    b"99999999999999999999",
                    b"-1",
                    b"1e999",
                    b"\xff\xfe",
                    b"\0",
                    b"[[[[[[[[",
                    b"{\"a\":",
                    "\u{202e}\u{1f600}".as_bytes(),
                    b"{{#",
                ];
                bytes.splice(at..at, chance.one_of(odd).iter().copied());
            }
            _ => bytes.insert(at, chance.next().to_le_bytes()[0]),
        }
    }
    bytes
}
