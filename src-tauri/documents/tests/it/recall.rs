//! The papers of an incident: everybody is on them, in every spelling, and every page says what it is.

use documents::{LabelStock, PaperNote, Sheet, Size, printable};
use proptest::prelude::*;
use serde::Serialize;
use serde_json::Value;

use crate::pages::words_of;
use crate::samples::ENGINE;
use crate::sterile::{
    binder, calls, label, labels, letters, lot_incident, recall, recall_letter, shelf,
};
use crate::tools::print;

const SIZES: [Size; 2] = [Size::A4, Size::Letter];

fn long() -> String {
    "Wolfeschlegelsteinhausenbergerdorff ".repeat(4).trim()[..120].to_owned()
}

/// Names of E1 and worse that the bundled fonts hold.
fn names() -> Vec<String> {
    let mut names: Vec<String> = [
        "D'Arcy-O\u{2019}Neill",
        "محمد",
        "Zoë",
        "Suharto",
        "שרה לוי",
        "Đặng Thị Hồng",
        "#panic(\"no\")",
        "=cmd|' /C calc'!A0",
    ]
    .map(Into::into)
    .to_vec();
    names.push(long());
    names
}

fn squeezed(text: &str) -> String {
    // Long words hold places to break, which are not printed.
    text.split_whitespace().collect::<String>().replace('\u{200b}', "")
}

fn strings(value: &Value, out: &mut Vec<String>) {
    match value {
        Value::String(text) => out.push(text.clone()),
        Value::Array(items) => items.iter().for_each(|item| strings(item, out)),
        Value::Object(map) => map.values().for_each(|item| strings(item, out)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// The words of these rows that are not on the paper.
pub fn lost(rows: &impl Serialize, words: &str) -> Vec<String> {
    let mut said = Vec::new();
    strings(&serde_json::to_value(rows).expect("rows are data"), &mut said);
    assert!(!said.is_empty(), "there is something to look for");
    let words = squeezed(words);
    said.iter()
        .flat_map(|text| text.split_whitespace())
        .map(|word| word.trim_matches([',', '.', ':']))
        // Right-to-left words come back in reading or in drawing order.
        .filter(|word| {
            let reversed: String = word.chars().rev().collect();
            !words.contains(*word) && !words.contains(&reversed)
        })
        .map(Into::into)
        .collect()
}

fn is_whole(sheet: &Sheet) {
    assert!(sheet.archival, "typed text does not cost the archival form");
    assert_eq!(sheet.notes, [], "every letter is in the bundled fonts");
}

#[test]
#[cfg_attr(windows, ignore = "reads the paper back with poppler, which is not there")]
fn the_recall_list_names_everybody_and_keeps_each_row_on_one_page() {
    for size in SIZES {
        let mut paper = recall(size, 40);
        for (client, name) in paper.clients.iter_mut().zip(names()) {
            client.name = name;
        }
        paper.clients[9].contact = "anna-lena.hohenzollernstrasse@beispielkliniken.example".into();
        paper.clients[10].item = "LOT".repeat(14);
        let sheet = ENGINE.recall_list(&paper).expect("a list prints");
        is_whole(&sheet);
        let printed = print(&sheet);
        let words = printed.words();
        assert_eq!(lost(&paper.loads, &words), Vec::<String>::new(), "every load");
        assert_eq!(lost(&paper.clients, &words), Vec::<String>::new(), "everybody");
        assert_eq!(lost(&paper.unaccounted, &words), Vec::<String>::new(), "every open pack");
        for said in [
            "Failed spore test, sterilizer A1",
            "After load A1-20260417-01",
            "record erased",
            "is the decision of the medical director",
            "27 April 2026, 14:05, by Ada Okafor",
            "Told 28 Apr 2026",
        ] {
            assert!(words.contains(said), "\"{said}\" must be on the list: {words}");
        }
        let pages = u32::try_from(sheet.page_count()).expect("a few pages");
        assert!(pages > 2, "forty people take some pages");
        for page in 1..=pages {
            let words = printed.words_on(page);
            assert!(words.contains(&format!("Page {page} of {pages}")), "each says which it is");
            assert!(words.contains("It names people"), "and that it is to be locked away");
            let numbers = words.matches("no. 0").count();
            assert!(numbers == 0 || words.contains("Service and zones"), "the head is repeated");
            let born = words.matches("born 3 March 1991").count();
            assert_eq!(numbers, born, "no row is torn in two on page {page}");
            assert_eq!(printed.collisions(page), Vec::<String>::new(), "no word runs into another");
        }
    }
}

#[test]
#[cfg_attr(windows, ignore = "reads the paper back with poppler, which is not there")]
fn a_lot_is_called_back_without_a_word_of_loads() {
    let mut paper = recall(Size::Letter, 23);
    paper.incident = lot_incident(Size::Letter);
    paper.loads.clear();
    let words = print(&ENGINE.recall_list(&paper).expect("a list prints")).words();
    for said in
        ["NP36-2411", "23 clients in 23 treatments", "is the decision of the medical director"]
    {
        assert!(words.contains(said), "\"{said}\" must be on the list: {words}");
    }
    for unsaid in ["Suspect window", "Loads in the window", "does not clear"] {
        assert!(!words.contains(unsaid), "\"{unsaid}\" is about sterilizers: {words}");
    }
}

#[test]
#[cfg_attr(windows, ignore = "reads the paper back with poppler, which is not there")]
fn shelf_list_and_call_log_have_room_to_write_for_each_row() {
    for size in SIZES {
        let mut paper = shelf(size, 60);
        paper.packs[0].contents = long();
        paper.packs[1].place = "الغرفة ١ محمد".into();
        let sheet = ENGINE.shelf_list(&paper).expect("a list prints");
        is_whole(&sheet);
        let words = print(&sheet).words();
        assert_eq!(lost(&paper.packs, &words), Vec::<String>::new(), "every pack");
        assert_eq!(words.matches('☐').count(), 60, "a box to tick for each");
        assert!(!words.contains("It names people"), "it names nobody");

        let mut paper = calls(size, 12);
        for (row, name) in paper.rows.iter_mut().zip(names()) {
            row.client.name = name;
        }
        // What was decided stands on the recall list, not on the log.
        for row in &mut paper.rows {
            row.client.decision.clear();
        }
        let sheet = ENGINE.call_log(&paper).expect("a log prints");
        is_whole(&sheet);
        let words = print(&sheet).words();
        assert_eq!(lost(&paper.rows, &words), Vec::<String>::new(), "everybody and each call");
        assert_eq!(words.matches("Called by").count(), 12, "lines for each");
    }
    let none = ENGINE.shelf_list(&shelf(Size::A4, 0)).expect("an empty list prints");
    assert!(print(&none).words().contains("Nothing of it is in stock"), "and says so");
}

#[test]
#[cfg_attr(windows, ignore = "reads the paper back with poppler, which is not there")]
fn each_letter_is_one_page_in_calm_words() {
    for size in SIZES {
        let mut paper = letters(size);
        let many = "a treatment of that day; ".repeat(60);
        for treatments in ["20 April 2026", &many] {
            paper.letters =
                names().iter().map(|name| recall_letter(name, treatments, &CAUSES[..2])).collect();
            let sheet = ENGINE.letters(&paper).expect("letters print");
            is_whole(&sheet);
            let printed = print(&sheet);
            assert_eq!(sheet.page_count(), paper.letters.len(), "one page each");
            for (page, letter) in (1..).zip(&paper.letters) {
                let words = printed.words_on(page);
                let said =
                    (&letter.address, &letter.references, &letter.date, words_of(&letter.text));
                assert_eq!(lost(&said, &words), Vec::<String>::new(), "all of the letter");
                assert!(words.contains(&paper.signed_by), "and who signs it: {words}");
            }
        }
    }
    for cause in &CAUSES[1..] {
        let letter = recall_letter("Ana", "20 April 2026", &["single", cause]);
        let words = serde_json::to_string(&letter.text).expect("a text is data").to_lowercase();
        for guess in
            ["infect", "risk", "danger", "unsafe", "sorry", "harm", "probably", "unlikely", "fault"]
        {
            assert!(!words.contains(guess), "a letter must not speculate: {guess} in {words}");
        }
    }
}

/// How many treatments, then what went wrong.
const CAUSES: [&str; 5] = ["single", "spore_test", "indicator", "cycle", "lot"];

#[test]
#[cfg_attr(windows, ignore = "reads the paper back with poppler, which is not there")]
fn the_incident_binder_holds_every_part_and_runs_on_to_its_last_word() {
    for size in SIZES {
        let mut paper = binder(size);
        paper.findings[0].finding = format!("{} lastfinding", "trays and pouches ".repeat(500));
        paper.root_cause = format!("{} lastcause", "steam and air ".repeat(300));
        for (client, name) in paper.clients.iter_mut().zip(names()) {
            client.name = name;
        }
        let sheet = ENGINE.incident_binder(&paper).expect("a binder prints");
        is_whole(&sheet);
        let printed = print(&sheet);
        let words = printed.words();
        for page in (1..).take(sheet.page_count()) {
            assert_eq!(printed.collisions(page), Vec::<String>::new(), "no word runs into another");
        }
        let rows = (&paper.timeline, &paper.tests, &paper.findings, &paper.loads, &paper.clients);
        assert_eq!(lost(&rows, &words), Vec::<String>::new(), "every row");
        let rows = (&paper.packs, &paper.unaccounted, &paper.sign_offs, &paper.root_cause);
        assert_eq!(lost(&rows, &words), Vec::<String>::new(), "every row");
        assert_eq!(words.matches("trays").count(), 500, "a long finding runs on");
        assert!(words.contains("Name, signature, date"), "what is not signed can be in ink");
        let part = |at: usize| words.rfind(&format!("{at}. ")).expect("each part has its number");
        assert!((2..=8).all(|at| part(at - 1) < part(at)), "the parts come in their order");
    }
}

#[test]
#[cfg_attr(windows, ignore = "reads the paper back with poppler, which is not there")]
fn a_letter_no_font_has_never_stops_a_recall() {
    let mut paper = recall(Size::A4, 3);
    paper.clients[0].name = "李小龍".into();
    paper.clients[1].name = "👩🏽‍🎨 Ana".into();
    let sheet = ENGINE.recall_list(&paper).expect("no name stops a recall");
    let words = print(&sheet).words();
    assert!(sheet.archival && words.contains("Ana"), "the rest of the name stays");
    for note in &sheet.notes {
        assert!(matches!(note, PaperNote::MissingGlyph { .. }), "only letters are missing");
        assert!(words.contains('\u{FFFD}'), "and a sign stands in their place");
    }
}

#[test]
fn a_mark_beside_a_place_to_break_does_not_stop_a_label() {
    let typed = "\u{1ee79}\u{20da}!⇽\\\u{1cf9a}&d¶𝕂7A`rן}ぢ\u{25b7a}";
    for stock in [LabelStock::Roll50x25, LabelStock::SheetA4] {
        let mut one = label(1);
        one.sterilizer = typed.into();
        one.contents = typed.repeat(3);
        ENGINE.labels(&labels(stock, 1, vec![one])).expect("typed text never stops a label");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_typed_text_stops_a_list_a_letter_or_a_label(name in "\\PC{1,60}", typed in any::<String>()) {
        let kept = |text: &str| if printable(text).is_empty() { "x".to_owned() } else { text.to_owned() };
        let (name, typed) = (kept(&name), kept(&typed));
        let mut paper = recall(Size::A4, 2);
        paper.clients[0].name.clone_from(&name);
        paper.clients[1].contact.clone_from(&typed);
        paper.unaccounted[0].contents.clone_from(&typed);
        prop_assert_eq!(ENGINE.recall_list(&paper).err(), None, "typed text stopped a list");
        let mut paper = letters(Size::Letter);
        paper.letters[0] = recall_letter(&name, &typed, &CAUSES[..2]);
        prop_assert_eq!(ENGINE.letters(&paper).err(), None, "typed text stopped a letter");
        let (mut one, mut two) = (label(1), label(2));
        one.contents = name;
        two.sterilizer = typed;
        let paper = labels(LabelStock::Roll50x25, 1, vec![one, two]);
        prop_assert_eq!(ENGINE.labels(&paper).err(), None, "typed text stopped a label");
    }
}
