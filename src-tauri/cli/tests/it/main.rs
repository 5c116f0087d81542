//! The command line as a person uses it: the real program on a real demo practice.

#![expect(clippy::expect_used, reason = "a test that cannot set itself up has failed")]

use std::path::Path;
use std::process::{Command, Output};
use std::sync::OnceLock;
use tempfile::TempDir;

const PASSPHRASE: &str = "linden row demo 2026";

/// One small demo for the tests that only read. Each run locks it again; tests take turns.
fn demo() -> &'static (TempDir, std::sync::Mutex<()>) {
    static DEMO: OnceLock<(TempDir, std::sync::Mutex<()>)> = OnceLock::new();
    DEMO.get_or_init(|| {
        let folder = TempDir::new().expect("a folder");
        let dir = folder.path().join("demo");
        let made = Command::new(env!("CARGO_BIN_EXE_dermis-cli"))
            .args(["demo", "--dir"])
            .arg(&dir)
            .output()
            .expect("the program starts");
        assert!(
            made.status.success(),
            "the demo is made: {}",
            String::from_utf8_lossy(&made.stderr)
        );
        (folder, std::sync::Mutex::new(()))
    })
}

fn run_as(passphrase: &str, arguments: &[&str], dir: &Path) -> Output {
    Command::new(env!("CARGO_BIN_EXE_dermis-cli"))
        .args(arguments)
        .arg("--dir")
        .arg(dir)
        .env("DERMIS_PASSPHRASE", passphrase)
        .output()
        .expect("the program starts")
}

fn run(arguments: &[&str]) -> (i32, String) {
    let (folder, turn) = demo();
    let _turn = turn.lock().unwrap_or_else(|e| e.into_inner());
    let done = run_as(PASSPHRASE, arguments, &folder.path().join("demo"));
    let said =
        String::from_utf8_lossy(&done.stdout).into_owned() + &String::from_utf8_lossy(&done.stderr);
    (done.status.code().unwrap_or(-1), said)
}

#[test]
fn a_client_is_found_in_any_spelling_and_shown_by_number() {
    let (code, said) = run(&["clients", "find", "obrien"]);
    assert!(code == 0 && said.contains("Siobhán O'Brien"), "found without the apostrophe: {said}");
    let (code, said) = run(&["--json", "clients", "show", "1"]);
    assert_eq!(code, 0, "shown: {said}");
    let page: serde_json::Value = serde_json::from_str(&said).expect("JSON");
    assert_eq!(page["client"]["name"], "Siobhán O'Brien", "as typed");
}

#[test]
fn a_fresh_demo_is_sound() {
    let (code, said) = run(&["--json", "verify"]);
    let found: serde_json::Value = serde_json::from_str(&said).expect("JSON");
    assert_eq!(
        (code, &found["sound"]),
        (0, &serde_json::Value::Bool(true)),
        "database, chain and papers: {said}"
    );
    assert!(found["documents"].as_i64() >= Some(6), "signed consents are on record: {said}");
}

#[test]
fn forms_are_listed_shown_and_checked_at_their_places() {
    let (code, said) = run(&["forms", "list"]);
    assert!(code == 0 && said.contains("consent-mn"), "the forms: {said}");
    let (code, said) = run(&["forms", "show", "consent-mn"]);
    assert!(code == 0 && said.contains("No result is promised"), "with its words: {said}");
    let (code, said) = run(&["forms", "show", "consent-mn", "--language", "tlh"]);
    assert_eq!(code, 4, "there is none in Klingon: {said}");
    let folder = TempDir::new().expect("a folder");
    let file = folder.path().join("consent.toml");
    let built_in = documents::built_in("consent-mn", "en").expect("there is one").body;
    std::fs::write(&file, built_in).expect("written");
    let path = file.to_str().expect("a path");
    let (code, said) = run(&["forms", "check", path]);
    assert!(code == 0 && said.contains("No faults"), "the built-in wording: {said}");
    std::fs::write(&file, built_in.replace("{{areas}}", "{{aeras}}")).expect("written");
    let (code, said) = run(&["forms", "check", path]);
    assert_eq!(code, 1, "a wording with a fault: {said}");
    assert!(said.contains("parts.0.body: there is no merge field \"aeras\""), "where: {said}");
}

#[test]
fn lots_are_listed_by_what_may_be_done_with_them() {
    let lots = |flags: &[&str]| {
        let (code, said) = run(&[&["--json", "lots"], flags].concat());
        assert_eq!(code, 0, "listed: {said}");
        let lines: serde_json::Value = serde_json::from_str(&said).expect("JSON");
        let lines = lines.as_array().expect("a list").clone();
        lines.iter().map(|line| line["lot"]["lot"].to_string()).collect::<Vec<_>>()
    };
    assert_eq!(lots(&["--expired"]), ["\"NP12-2208\""], "its last day was before today");
    assert_eq!(lots(&["--near"]), ["\"L8841\""], "its last day is near");
    assert_eq!(lots(&["--recalled"]), Vec::<String>::new(), "nothing was called back");
    assert_eq!(lots(&["--expired", "--near"]).len(), 2, "one or the other");
    assert_eq!(lots(&[]).len(), 10, "everything in stock");
    let (code, said) = run(&["lots", "--expired"]);
    assert!(
        code == 0 && said.contains("NP12-2208") && said.contains("400 on hand  expired"),
        "in words: {said}"
    );
}

#[test]
fn the_signed_consent_and_the_aftercare_sheet_are_written_as_pdf() {
    let (_, said) = run(&["--json", "clients", "show", "1"]);
    let page: serde_json::Value = serde_json::from_str(&said).expect("JSON");
    let subject = |kind: &str| {
        let entries = page["timeline"].as_array().expect("a timeline");
        let entry = entries.iter().find(|entry| entry["kind"] == kind).expect("such an entry");
        entry["subject"].as_str().expect("an id").to_owned()
    };
    for (what, kind) in [("consent", "consent"), ("aftercare", "treatment")] {
        let file = demo().0.path().join(format!("{what}.pdf"));
        let to = file.to_str().expect("a path in UTF-8");
        let (code, said) = run(&["print", what, &subject(kind), "--to", to]);
        assert_eq!(code, 0, "{what} is written: {said}");
        let pdf = std::fs::read(&file).expect("the file is there");
        assert!(pdf.starts_with(b"%PDF-"), "{what} is a PDF");
        assert_eq!(
            run(&["print", what, &subject(kind), "--to", to]).0,
            6,
            "a file already there is not overwritten"
        );
    }
}

#[test]
fn the_exit_code_says_what_went_wrong() {
    let (folder, turn) = demo();
    let dir = folder.path().join("demo");
    {
        let _turn = turn.lock().unwrap_or_else(|e| e.into_inner());
        let wrong = run_as("not the passphrase", &["verify"], &dir);
        assert_eq!(wrong.status.code(), Some(3), "a wrong passphrase");
        let nowhere = run_as(PASSPHRASE, &["verify"], &folder.path().join("nowhere"));
        assert_eq!(nowhere.status.code(), Some(4), "no practice there");
    }
    assert_eq!(run(&["clients", "show", "999999"]).0, 4, "no such client");
    assert_eq!(run(&["clients", "show", "nobody"]).0, 2, "neither number nor id");
    assert_eq!(run(&["clients", "find"]).0, 2, "nothing to find");
    assert_eq!(run(&["demo"]).0, 1, "a practice is never made over another");
}

/// A demo of its own, for tests that grow or break it.
fn demo_of(arguments: &[&str]) -> (TempDir, std::path::PathBuf) {
    let folder = TempDir::new().expect("a folder");
    let dir = folder.path().join("demo");
    let made = run_as(PASSPHRASE, &[&["demo"], arguments].concat(), &dir);
    assert!(made.status.success(), "made: {}", String::from_utf8_lossy(&made.stderr));
    (folder, dir)
}

#[test]
fn the_same_seed_makes_the_same_people_and_another_seed_others() {
    let sizes = ["--clients", "60", "--treatments", "90", "--seed"];
    let found = |seed: &str| {
        let (_folder, dir) = demo_of(&[&sizes[..], &[seed]].concat());
        let said = run_as(PASSPHRASE, &["--json", "clients", "find", "19"], &dir).stdout;
        let said: serde_json::Value = serde_json::from_slice(&said).expect("JSON");
        let hits = said["hits"].as_array().expect("hits").clone();
        assert!(!hits.is_empty(), "many were born in the nineteen hundreds");
        hits.into_iter()
            .map(|hit| format!("{} {} {}", hit["number"], hit["name"], hit["born"]))
            .collect::<Vec<_>>()
    };
    let first = found("7");
    assert_eq!(first, found("7"), "a fault seen in one demo can be seen again in the next");
    assert_ne!(first, found("8"), "another seed is another clinic");
}

#[test]
fn a_damaged_practice_ends_with_its_own_code_and_says_so_to_machines_too() {
    let (_folder, dir) = demo_of(&[]);
    let file = dir.join("practice.db");
    let whole = std::fs::read(&file).expect("read");
    let mut damaged = whole.clone();
    damaged[100] ^= 0x10;
    std::fs::write(&file, &damaged).expect("one bit flips in the first page");
    let refused = run_as(PASSPHRASE, &["--json", "verify"], &dir);
    assert_eq!(refused.status.code(), Some(5), "it cannot be opened");
    let said: serde_json::Value = serde_json::from_slice(&refused.stderr).expect("JSON");
    assert_eq!(said["exit_code"], 5, "and a machine reads why: {said}");
    let mut damaged = whole;
    let last = damaged.len() - 100;
    damaged[last] ^= 0x10;
    std::fs::write(&file, &damaged).expect("one bit flips in the last page");
    let unsound = run_as(PASSPHRASE, &["--json", "verify"], &dir);
    assert!(
        matches!(unsound.status.code(), Some(1 | 5)),
        "anything but sound: {}{}",
        String::from_utf8_lossy(&unsound.stdout),
        String::from_utf8_lossy(&unsound.stderr)
    );
}

#[test]
fn the_record_is_checked_and_written_to_a_file() {
    let (code, said) = run(&["audit", "verify"]);
    assert!(code == 0 && said.contains("Chain unbroken"), "a fresh demo: {said}");
    let file = demo().0.path().join("record.csv");
    let to = file.to_str().expect("a path in UTF-8");
    let (code, said) = run(&["audit", "export", "--to", to]);
    assert_eq!(code, 0, "written: {said}");
    let table = std::fs::read_to_string(&file).expect("the file is there");
    assert!(
        table.starts_with("\u{FEFF}\"Entry\",") && table.lines().count() > 50,
        "a table for a spreadsheet"
    );
    assert_eq!(
        run(&["audit", "export", "--to", to]).0,
        6,
        "a file already there is not overwritten"
    );
    let file = demo().0.path().join("record.json");
    let to = file.to_str().expect("a path in UTF-8");
    let until = ["audit", "export", "--to", to, "--format", "json", "--until", "2000-01-01"];
    assert_eq!(run(&until).0, 0, "written as JSON");
    let text = std::fs::read_to_string(&file).expect("the file is there");
    let whole: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    assert_eq!(whole["entries"].as_array().map(Vec::len), Some(0), "nothing is older than 2000");
    assert!(
        whole["chain"]["first_bad"].is_null(),
        "with the state of the chain: {}",
        whole["chain"]
    );
    assert_eq!(run(&["audit", "export", "--to", to, "--from", "soon"]).0, 2, "no such day");
}

#[test]
fn the_record_of_an_altered_practice_ends_with_its_own_code_and_names_the_entry() {
    let (_folder, dir) = demo_of(&["--clients", "60", "--treatments", "60"]);
    let json = run_as(PASSPHRASE, &["--json", "audit", "verify"], &dir).stdout;
    let found: serde_json::Value = serde_json::from_slice(&json).expect("JSON");
    let entries = found["entries"].as_i64().expect("a count");
    let sign = practice::Practice::peek(&dir).expect("read").expect("a practice");
    let steps: &'static [&'static str] = &[""; practice::SCHEMA_VERSION];
    let ladder = vault::Ladder::of(steps);
    let vault =
        vault::Vault::unlock(&dir, sign.staff[0].id, PASSPHRASE, &ladder, 0).expect("opens");
    let altered: Result<(), vault::VaultError> = vault.write(|tx| {
        tx.execute_batch("DROP TRIGGER audit_is_never_changed")?;
        Ok(tx.execute_batch("UPDATE audit SET at = at + 1 WHERE seq = 7")?)
    });
    altered.expect("altered below the store");
    drop(vault);
    let checked = run_as(PASSPHRASE, &["audit", "verify"], &dir);
    assert_eq!(checked.status.code(), Some(1), "broken");
    let said = String::from_utf8_lossy(&checked.stdout).into_owned();
    assert!(said.contains("Entry 7 was altered"), "by name, of {entries}: {said}");
}

fn program(arguments: &[&str], secrets: &[(&str, &str)]) -> (i32, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_dermis-cli"));
    command.args(arguments).env_remove("DERMIS_PASSPHRASE").stdin(std::process::Stdio::null());
    command.envs(secrets.iter().copied());
    let done = command.output().expect("the program starts");
    let said =
        String::from_utf8_lossy(&done.stdout).into_owned() + &String::from_utf8_lossy(&done.stderr);
    (done.status.code().unwrap_or(-1), said)
}

#[test]
fn a_practice_comes_back_from_its_backup_and_gets_new_keys() {
    let (folder, dir) = demo_of(&["--clients", "6", "--treatments", "8"]);
    let stick = folder.path().join("stick");
    let (dir, to) = (dir.to_string_lossy(), stick.to_string_lossy());
    let secret = [("DERMIS_PASSPHRASE", PASSPHRASE)];
    let (code, said) = program(&["backup", "--dir", &dir, "--to", &to], &secret);
    assert_eq!(code, 6, "the stick is not plugged in: {said}");
    std::fs::create_dir(&stick).expect("plugged in");
    let (code, said) = program(&["backup", "--dir", &dir, "--to", &to], &secret);
    assert!(code == 0 && said.contains("29 clients"), "backed up and counted: {said}");
    let (code, said) = program(&["--json", "backups", "--in", &to], &[]);
    assert_eq!(code, 0, "listed without a passphrase: {said}");
    let list: serde_json::Value = serde_json::from_str(&said).expect("JSON");
    let from = list[0]["path"].as_str().expect("a path").to_owned();
    let new = folder.path().join("new");
    let new = new.to_string_lossy();
    let restore = ["restore", "--from", &from, "--dir", &new];
    let (code, said) = program(&restore, &[("DERMIS_PASSPHRASE", "not the one")]);
    assert_eq!(code, 3, "the passphrase of that time: {said}");
    let (code, said) = program(&restore, &secret);
    assert!(code == 0 && said.contains("29 clients"), "restored and counted: {said}");
    let (code, said) = program(&restore, &secret);
    assert_eq!(code, 1, "never over anything: {said}");
    let (code, said) = program(&["verify", "--dir", &new], &secret);
    assert!(code == 0 && said.contains("Sound"), "the restored practice is sound: {said}");
    let (code, said) = program(&["rekey", "--dir", &new], &secret);
    assert_eq!(code, 0, "new keys: {said}");
    let (code, said) = program(&["audit", "verify", "--dir", &new], &secret);
    assert_eq!(code, 0, "and the chain is as provable as before: {said}");
}

#[test]
fn loads_are_listed_a_binder_is_written_once_and_what_was_never_recalled_is_not_found() {
    let (code, said) = run(&["loads"]);
    assert!(code == 0 && said.contains("load"), "the last thirty days: {said}");
    let folder = TempDir::new().expect("a folder");
    let pdf = folder.path().join("binder.pdf");
    let to = pdf.to_str().expect("a path");
    let period = ["binder", "--from", "2026-01-01", "--to", "2026-12-31", "--pdf", to];
    let (code, said) = run(&period);
    let file = std::fs::read(&pdf).unwrap_or_default();
    assert!(code == 0 && file.starts_with(b"%PDF"), "the binder is written: {said}");
    assert_eq!(run(&period).0, 6, "and never over another file");
    let (code, said) = run(&["recall", "--lot", "NO-SUCH-LOT"]);
    assert_eq!(code, 4, "no such lot: {said}");
    let (code, said) = run(&["recall", "--load", "A9-20260101-01"]);
    assert_eq!(code, 4, "no such load: {said}");
    assert_eq!(run(&["recall"]).0, 2, "one of the three is named");
}
