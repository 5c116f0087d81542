//! The checks themselves are checked: each must find what it is there to find.

use crate::bundle;
use crate::cross::suites;
use crate::house::{empty_name, sql_outside_store, too_long, ui_arrow, unasked_verbs};
use crate::licences::refusal;
use crate::notices::{parts, third_party};
use crate::screens::put_in_place;
use crate::tally::Tally;
use std::collections::BTreeSet;
use std::fs;

#[test]
fn sql_outside_the_store_is_found() {
    let line = "let sql = \"SELECT name FROM client\";";
    assert!(
        sql_outside_store("src-tauri/practice/src/clients/find.rs", line).is_some(),
        "a verb file that writes SQL must be found"
    );
    assert!(
        sql_outside_store("src-tauri/practice/src/store/clients.rs", line).is_none(),
        "the store is where SQL belongs"
    );
    assert!(
        sql_outside_store("src-tauri/cli/src/main.rs", "// SELECT is not written here").is_none(),
        "a comment is not SQL"
    );
}

#[test]
fn a_file_over_four_hundred_lines_is_found() {
    assert!(too_long("ui/src/a.tsx", &"x\n".repeat(401)).is_some(), "401 lines are too many");
    assert!(
        too_long("ui/src/a.tsx", &"x\n".repeat(400)).is_none(),
        "400 lines are the end, and allowed"
    );
}

#[test]
fn a_name_that_says_nothing_is_found() {
    assert!(empty_name("src-tauri/practice/src/utils.rs").is_some(), "utils holds anything");
    assert!(empty_name("ui/src/common/a.ts").is_some(), "a folder counts too");
    assert!(empty_name("ui/src/features/clients/api/find.ts").is_none(), "a plain name is fine");
}

#[test]
fn a_feature_that_imports_another_is_found() {
    let text = "import { X } from \"@/features/history/components/x\";";
    assert!(
        ui_arrow("ui/src/features/clients/a.tsx", text).is_some(),
        "clients may not import history"
    );
    assert!(ui_arrow("ui/src/features/history/a.tsx", text).is_none(), "history may import itself");
    assert!(ui_arrow("ui/src/app/a.tsx", text).is_none(), "the app puts features together");
    assert!(
        ui_arrow("ui/src/app/a.tsx", "import { invoke } from \"@tauri-apps/api/core\";").is_some(),
        "only ipc speaks to the backend"
    );
}

#[test]
fn a_verb_that_does_not_ask_the_table_of_rights_is_found() {
    let verb = |first: &str| {
        format!(
            "impl Practice {{\n    pub fn lots(\n        &self,\n    ) -> Result<()> {{\n        {first}\n    }}\n}}\n"
        )
    };
    let at = "src-tauri/practice/src/stock/mod.rs";
    assert_eq!(unasked_verbs(at, &verb("self.read(all)")).len(), 1, "it reads without asking");
    assert!(unasked_verbs(at, &verb("self.may(Act::Lots)?;")).is_empty(), "it asks first");
    let other = verb("self.read(all)").replace("impl Practice", "impl Lot");
    assert!(unasked_verbs(at, &other).is_empty(), "only the practice has verbs");
}

#[test]
fn a_licence_off_the_list_is_refused() {
    let allowed: BTreeSet<String> = ["MIT", "Apache-2.0"].map(str::to_owned).into();
    assert_eq!(
        refusal("a", Some("MIT OR GPL-3.0-only"), &allowed),
        None,
        "one allowed choice is enough"
    );
    assert_eq!(
        refusal("a", Some("MIT/Apache-2.0"), &allowed),
        None,
        "the old way of writing OR is read"
    );
    assert!(
        refusal("a", Some("MIT AND GPL-3.0-only"), &allowed).is_some(),
        "every AND must be allowed"
    );
    assert!(refusal("a", None, &allowed).is_some(), "no licence is no permission");
}

#[test]
fn every_runner_is_counted() {
    let mut tally = Tally::default();
    for line in [
        "test result: ok. 12 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out",
        "      Tests  1 failed | 34 passed (35)",
        "ok   returning_client: opens the day",
        "FAIL returning_client: prints the aftercare",
    ] {
        tally.read(line);
    }
    assert_eq!(
        tally.to_string(),
        "failed: returning_client: prints the aftercare\n47 passed, 2 failed",
        "12 of cargo, 34 of Vitest and one of ours passed; one of Vitest and one of ours failed"
    );
}

#[test]
fn the_programs_cargo_built_are_told_apart() {
    let line = |id: &str, test: bool, exe: &str| {
        format!(
            r#"{{"reason":"compiler-artifact","package_id":"{id}","manifest_path":"/d/tests/Cargo.toml",
            "target":{{"name":"it","kind":["test"]}},"profile":{{"test":{test}}},"executable":{exe}}}"#
        )
    };
    let test =
        suites::built(&line("path+file:///d/tests#dermis-tests@0.1.0", true, "\"/d/it.exe\""));
    let test = test.expect("a test program");
    assert_eq!(
        (test.package.as_str(), test.name.as_str(), test.is_test),
        ("dermis-tests", "it", true)
    );
    assert_eq!(test.folder, std::path::Path::new("/d/tests"), "it begins where its package stands");
    let plain = suites::built(&line("path+file:///d/src-tauri/vault#0.1.0", false, "\"/d/v.exe\""));
    let plain = plain.expect("a program");
    assert_eq!((plain.package.as_str(), plain.is_test), ("vault", false), "named after its folder");
    let library = suites::built(&line("path+file:///d/src-tauri/vault#0.1.0", false, "null"));
    assert!(library.is_none(), "a library is not run");
    assert!(
        suites::built(r#"{"reason":"build-finished","success":true}"#).is_none(),
        "nor is this"
    );
}

#[test]
fn an_interface_that_did_not_change_is_not_written() {
    let folder = tempfile::tempdir().expect("a folder");
    let (fresh, place) = (folder.path().join("fresh"), folder.path().join("dist"));
    let build = |page: &str| {
        fs::create_dir_all(fresh.join("assets")).expect("a folder");
        fs::write(fresh.join("index.html"), "<!doctype html>").expect("a page");
        fs::write(fresh.join("assets/index.js"), page).expect("a script");
        put_in_place(&fresh, &place).expect("it is put in place");
        fs::read_to_string(place.join("assets/index.js")).expect("it is there")
    };
    assert_eq!(build("one"), "one", "the first one is put where there is none");
    // A file's own time says whether it was written; this one was not, whatever it holds.
    let old = std::time::SystemTime::UNIX_EPOCH + std::time::Duration::from_secs(1);
    let page = fs::File::options().append(true).open(place.join("index.html")).expect("the page");
    page.set_modified(old).expect("its time is set back");
    // Windows takes no folder away while a file in it is open.
    drop(page);
    let written = || fs::metadata(place.join("index.html")).and_then(|m| m.modified()).ok();
    assert_eq!(build("one"), "one", "the same one is there");
    assert_eq!(written(), Some(old), "and was not written again");
    assert_eq!(build("two"), "two", "a different one takes its place");
    assert_ne!(written(), Some(old), "whole, so that cargo sees it");
}

#[test]
fn what_macos_is_told_is_read_and_judged() {
    let list = |inside: &str| {
        let text =
            format!("<?xml version=\"1.0\"?><plist version=\"1.0\"><dict>{inside}</dict></plist>");
        bundle::dictionary(text.as_bytes()).expect("a list")
    };
    let camera = list("<key>com.apple.security.device.camera</key><true/>");
    assert_eq!(bundle::entitlements(&list("")).len(), 0, "asking for nothing is right");
    assert_eq!(bundle::entitlements(&camera).len(), 1, "a camera is not needed");
    let silent = list("<key>NSDesktopFolderUsageDescription</key><string> </string>");
    assert_eq!(bundle::information(&silent).len(), 5, "no place has a sentence yet");
    assert_eq!(bundle::information(&camera).len(), 6, "and nothing else may be put in");
    assert!(bundle::dictionary(b"<plist><dict></plist>").is_err(), "what is torn is not read");
    assert_eq!(bundle::faults().expect("the files are there"), Vec::<String>::new(), "ours hold");
}

#[test]
fn every_part_is_named_with_the_words_of_its_licence() {
    let part = |name: &str, texts: &[&str]| parts::Part {
        origin: "cargo",
        name: name.into(),
        version: "1.0.0+sqlite".into(),
        licence: "MIT".into(),
        checksum: None,
        home: None,
        texts: texts.iter().map(|text| (*text).to_owned()).collect(),
    };
    let told = third_party("0.1.0", &[part("one", &["Words."]), part("two", &["Words."])]);
    assert!(told.contains("one 1.0.0+sqlite: MIT"), "each is named with its licence");
    assert_eq!(told.matches("Words.").count(), 1, "the same words stand there once");
    assert!(told.contains("one 1.0.0+sqlite, two 1.0.0+sqlite\n\nWords."), "under both names");
    let of_old = parts::standard_words("MIT/Apache-2.0");
    assert_eq!(of_old.len(), 2, "whoever may choose is shown both");
    assert_eq!(parts::standard_words("of my own").len(), 0, "what nobody knows has no words");
    assert_eq!(part("a", &[]).address(), "pkg:cargo/a@1.0.0%2Bsqlite", "as addresses are written");
}
