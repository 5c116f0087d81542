//! Every command of the window does an act of the table of rights, and the printed table is the
//! table.

#![expect(clippy::expect_used, reason = "a test that cannot set itself up has failed")]

use dermis_app::COMMANDS;
use practice::rights::{Act, Rights};
use practice::staff::Role;
use std::path::{Path, PathBuf};
use std::{env, fs};

const TITLES: [(Role, &str); 4] = [
    (Role::FrontDesk, "front desk"),
    (Role::Practitioner, "practitioner"),
    (Role::Clinician, "clinician"),
    (Role::Owner, "owner"),
];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_owned()
}

/// The text of a command, from its name to the brace that ends it.
fn body<'a>(sources: &'a str, command: &str) -> &'a str {
    let (_, rest) = sources.split_once(&format!("fn {command}(")).expect("the command is written");
    rest.split_once("\n}\n").map_or(rest, |(body, _)| body)
}

fn sources() -> String {
    let folder = root().join("src-tauri/src/commands");
    let files = fs::read_dir(folder).expect("the commands are there").flatten();
    files.map(|file| fs::read_to_string(file.path()).expect("a source file")).collect()
}

#[test]
fn every_command_calls_the_verb_of_the_act_in_its_row() {
    let sources = sources();
    for (command, act) in COMMANDS.iter().filter(|(_, act)| *act != Act::Door) {
        let body = body(&sources, command);
        // Locking goes through the shell, and some verbs have a longer name than their act.
        let verb = match act {
            Act::RecordLock => "leave",
            act => act.name(),
        };
        let calls = [
            format!("{verb}(app"),
            format!(".{verb}("),
            format!("Practice::{verb})"),
            format!(".{verb}_"),
        ];
        assert!(
            calls.iter().any(|call| body.contains(call)),
            "{command} does {}: its row in names.rs says so",
            act.name()
        );
    }
}

#[test]
fn every_command_but_those_of_the_door_needs_an_open_practice() {
    let sources = sources();
    let opens = ["ask(", "act(", "send(", "open(&app)", "Asked::by(", "shell.practice()"];
    for (command, act) in COMMANDS {
        // Locking a locked window is no mistake.
        if matches!(act, Act::Door | Act::RecordLock) {
            continue;
        }
        let body = body(&sources, command);
        assert!(
            opens.iter().any(|way| body.contains(way)),
            "{command} answers \"locked\" when nobody is signed in"
        );
    }
}

#[test]
fn the_printed_table_is_the_table() {
    let file = root().join("docs/rights.md");
    let fresh = printed();
    if env::var_os("UPDATE_RIGHTS").is_some() {
        fs::write(&file, &fresh).expect("the page can be written");
    }
    assert_eq!(
        fs::read_to_string(&file).unwrap_or_default(),
        fresh,
        "run UPDATE_RIGHTS=1 cargo test --workspace --test rights after changing the table"
    );
}

fn printed() -> String {
    let mut page = String::from(HEAD);
    for group in groups() {
        page += &format!("\n## {group}\n\n| act |");
        TITLES.iter().for_each(|(_, title)| page += &format!(" {title} |"));
        page.push_str(" what narrows it |\n|---|:-:|:-:|:-:|:-:|---|\n");
        for act in Act::ALL.iter().filter(|act| act.group() == group) {
            page += &format!("| {} |", act.says());
            for (role, _) in TITLES {
                let may = Rights::usual(role).lack(act.need()).is_none();
                page.push_str(if may { " ● |" } else { " – |" });
            }
            let sep = if act.note().is_empty() { "" } else { " " };
            page += &format!("{sep}{} |\n", act.note());
        }
    }
    page
}

fn groups() -> Vec<&'static str> {
    let mut groups: Vec<_> = Act::ALL.iter().map(|act| act.group()).collect();
    groups.dedup();
    groups
}

const HEAD: &str = "\
# Who may do what

Rights belong to the person. There are four: **treats**, **lifts stops**, **manages the practice** and, for sterilizer loads, **releases**. \
A title only suggests them; Settings, Staff sets each by itself, so an owner who also treats has both.

| title | treats | lifts stops | manages |
|---|:-:|:-:|:-:|
| front desk | – | – | – |
| practitioner | ● | – | – |
| clinician | ● | ● | – |
| owner | – | – | ● |

Somebody who treats or lifts stops reads **clinical answers**. The desk sees that a question was \
answered, but not what was said to one marked as hidden (hepatitis, HIV); a stop that comes from one \
says that it stops, not why.

Below, ● means that the usual rights of a title are enough. Where an act is narrower still, the last \
column says how. The table is `src-tauri/practice/src/rights/table.rs`, every verb begins by asking \
it, and this page is printed from it.
";
