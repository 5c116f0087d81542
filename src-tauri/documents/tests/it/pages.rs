//! Whole sheets: every word, one page where one page is promised, archival marks, fonts, codes.

use documents::{
    Block, ConsentState, Decisions, Inline, LabelStock, MergedText, PaperError, Remark, Role,
    Sheet, Size, Stamp, Withdrawal,
};

use crate::samples::{
    ENGINE, aftercare, audit, blank_consent, checklist, recovery, signature, signed_consent,
};
use crate::sterile;
use crate::tools::print;

const SIZES: [Size; 2] = [Size::A4, Size::Letter];

fn roll(stock: LabelStock) -> Sheet {
    let labels = (1..4).map(sterile::label).collect();
    ENGINE.labels(&sterile::labels(stock, 1, labels)).expect("labels print")
}

fn consent(paper: &documents::ConsentPaper) -> Sheet {
    ENGINE.consent(paper).expect("a complete consent prints")
}

fn flat(blocks: &[Block], out: &mut Vec<String>) {
    for block in blocks {
        match block {
            Block::Paragraph { inlines } => {
                for inline in inlines {
                    if let Inline::Text { text, .. } = inline {
                        out.push(text.clone());
                    }
                }
            }
            Block::List { items, .. } => items.iter().for_each(|item| flat(item, out)),
        }
    }
}

/// Every word of the text, in order.
pub fn words_of(text: &MergedText) -> Vec<String> {
    let mut out = vec![text.title.clone()];
    for part in &text.parts {
        out.push(part.heading.clone());
        out.push(part.note.clone());
        flat(&part.body, &mut out);
        for line in &part.lines {
            out.push(line.label.clone());
            flat(&line.blocks, &mut out);
        }
        flat(&part.after, &mut out);
    }
    out.join(" ").split_whitespace().map(str::to_owned).collect()
}

/// How often each word of the text is missing on the page.
fn lost(text: &MergedText, page: &str) -> Vec<String> {
    // A line may break after a hyphen or slash, so words are compared without blanks.
    let page: String = page.split_whitespace().collect();
    words_of(text).into_iter().filter(|word| !page.contains(word.as_str())).collect()
}

#[test]
#[cfg_attr(windows, ignore = "reads the paper back with poppler, which is not there")]
fn every_word_of_the_consent_is_on_paper_with_the_answers() {
    for size in SIZES {
        let paper = signed_consent(size);
        let printed = print(&consent(&paper));
        let words = printed.words();
        assert_eq!(lost(&paper.text, &words), Vec::<String>::new(), "no word may be dropped");
        for said in [
            "☒ Yes",
            "☐ No",
            "☐ Yes",
            "☒ No",
            "☒ taken",
            "☐ declined",
            "page 1 of",
            "Client. 22 September 2026, 10:58 (UTC+1)",
            "(of the text and answers above)",
        ] {
            assert!(words.contains(said), "\"{said}\" must be printed: {words}");
        }
        let hash = paper.content_hash.expect("a signed form has its hash");
        assert!(words.contains(&hash[..4]), "the hash is printed");
        assert!(!words.contains("not signed") && !words.contains("Not signed"), "it is signed");
        assert_eq!(printed.scan(1), "C-004217-07", "the code finds the form");
    }
}

#[test]
#[cfg_attr(windows, ignore = "reads the paper back with poppler, which is not there")]
fn an_unsigned_form_says_so_on_every_page_and_leaves_room_to_sign() {
    for (state, mark) in [
        (ConsentState::Draft, "Draft, not signed"),
        (ConsentState::ForInk, "Not signed yet: to be signed by hand"),
    ] {
        let mut paper = blank_consent(Size::A4);
        paper.state = state;
        let sheet = consent(&paper);
        let words = print(&sheet).words();
        let count = words.matches(mark).count();
        assert!(count >= sheet.page_count(), "{mark} must be on each page, seen {count} times");
        assert!(!words.contains('☒'), "nothing is ticked for the client");
        assert!(!words.contains("Content hash"), "there is nothing to hash yet");
    }
}

#[test]
#[cfg_attr(windows, ignore = "reads the paper back with poppler, which is not there")]
fn a_minor_a_refusal_a_lifted_stop_and_a_withdrawal_are_all_on_the_form() {
    let mut paper = signed_consent(Size::A4);
    paper.decisions = Decisions { numbing: Some(false), ..paper.decisions };
    paper.signatures = vec![
        signature(Role::MinorAssent, "Mia O'Brien", "Mia herself. 10:57", 3),
        signature(Role::Guardian, "Siobhán O'Brien", "Mother, passport seen. 10:58", 5),
        signature(Role::Practitioner, "Ada Okafor", "11:00", 3),
        signature(Role::Witness, "Lin Wei", "11:00", 2),
    ];
    paper.remarks =
        vec![Remark { what: "Stop lifted:".into(), detail: "retinoid 4 days ago".into() }];
    paper.withdrawal = Some(Withdrawal {
        date: "1 October 2026".into(),
        scope: "teaching photos".into(),
        received_by: "Lin Wei at the desk".into(),
    });
    let words = print(&consent(&paper)).words();
    for said in [
        "Young person's own agreement",
        "Parent/guardian",
        "Mother, passport seen. 10:58",
        "Witness/interpreter",
        "No: I agree to numbing cream.",
        "Stop lifted: retinoid 4 days ago",
        "1 October 2026",
        "teaching photos",
        "Lin Wei at the desk",
    ] {
        assert!(words.contains(said), "\"{said}\" must be printed: {words}");
    }
}

#[test]
#[cfg_attr(windows, ignore = "reads the paper back with poppler, which is not there")]
fn aftercare_is_one_page_with_every_word_and_large_print_keeps_the_numbers_first() {
    for size in SIZES {
        for deep in [false, true] {
            let paper = aftercare(size, deep, false);
            let sheet = ENGINE.aftercare(&paper).expect("a complete sheet prints");
            assert_eq!(
                sheet.page_count(),
                1,
                "it is kept on the fridge: one page ({size:?}, {deep})"
            );
            let words = print(&sheet).words();
            assert_eq!(lost(&paper.text, &words), Vec::<String>::new(), "no word may be dropped");
            assert_eq!(words.contains("small bruises"), deep, "the deep passage follows the depth");
        }
        let paper = aftercare(size, true, true);
        let sheet = ENGINE.aftercare(&paper).expect("a large sheet prints");
        assert_eq!(sheet.page_count(), 2, "large print takes two pages");
        let words = print(&sheet).words();
        assert_eq!(lost(&paper.text, &words), Vec::<String>::new(), "no word may be dropped");
        let (call, second) = (words.find("Call the clinic"), words.find("page 2 of 2"));
        let first = words.find("page 1 of 2");
        assert!(call < first && first < second, "whom to call is on the first page");
    }
}

#[test]
#[cfg_attr(windows, ignore = "reads the paper back with poppler, which is not there")]
fn the_recovery_kit_is_one_page_and_its_code_holds_the_words() {
    for size in SIZES {
        let paper = recovery(size);
        let sheet = ENGINE.recovery_kit(&paper).expect("a kit prints");
        assert_eq!(sheet.page_count(), 1, "one page to lock away");
        let printed = print(&sheet);
        assert_eq!(printed.scan(1), paper.words.join(" "), "the code is the words in order");
        let words = printed.words();
        for word in &paper.words {
            assert!(words.contains(word.as_str()), "{word} must be readable");
        }
        assert!(!format!("{paper:?}").contains("amber"), "no word reaches a log");
    }
}

#[test]
#[cfg_attr(windows, ignore = "reads the paper back with poppler, which is not there")]
fn the_record_repeats_its_head_on_every_page_and_takes_nothing_typed_as_markup() {
    for size in SIZES {
        let sheet = ENGINE.audit(&audit(size, 90)).expect("the record prints");
        let printed = print(&sheet);
        let words = printed.words();
        let pages = sheet.page_count();
        assert!(pages > 1, "ninety entries run over one page");
        assert_eq!(words.matches("What was done").count(), pages, "the head of the table on each");
        assert!(words.contains(&format!("Page {pages} of {pages}")), "each says which it is");
        assert!(words.contains("Chain verified: 90 entries, unbroken"), "with the chain");
        assert!(words.contains("07700 900089"), "down to the last entry");
        assert!(words.contains("#strong[07700"), "what was typed stands as it was typed");
    }
    let none = ENGINE.audit(&audit(Size::A4, 0)).expect("an empty record prints");
    assert!(print(&none).words().contains("No such act is on record"), "and says that it is empty");
}

#[test]
#[cfg_attr(windows, ignore = "reads the paper back with poppler, which is not there")]
fn a_checklist_has_boxes_for_a_pen_or_says_what_was_done_and_what_was_not() {
    for size in SIZES {
        let sheet = ENGINE.checklist(&checklist(size, true, 40)).expect("a blank list prints");
        let words = print(&sheet).words();
        let pages = sheet.page_count();
        assert_eq!(words.matches("Initials, time").count(), pages, "its head on each page");
        assert!(words.contains("Not used here"), "answers to tick");
        assert!(words.contains("What failed, and what was done about it"), "room for failures");
        assert!(!words.contains("Not answered"), "nothing is answered for anybody");
        let sheet = ENGINE.checklist(&checklist(size, false, 40)).expect("a done list prints");
        let words = print(&sheet).words();
        assert!(words.contains("Failed: 9.5 °C is outside 2 to 8 °C"), "what failed");
        assert!(words.contains("Done about it: nothing on record"), "and that nobody acted");
        assert!(words.contains("On paper that day"), "and why it is late");
        assert!(words.contains("Fridge 40 #strong[cold]"), "typed words are no markup");
    }
}

#[test]
#[cfg_attr(windows, ignore = "reads the paper back with poppler, which is not there")]
fn every_sheet_is_archival_accessible_and_carries_its_fonts() {
    for sheet in [
        consent(&signed_consent(Size::A4)),
        ENGINE.aftercare(&aftercare(Size::Letter, true, false)).expect("a sheet prints"),
        ENGINE.recovery_kit(&recovery(Size::A4)).expect("a kit prints"),
        ENGINE.audit(&audit(Size::A4, 40)).expect("the record prints"),
        ENGINE.recall_list(&sterile::recall(Size::A4, 14)).expect("a list prints"),
        ENGINE.shelf_list(&sterile::shelf(Size::Letter, 6)).expect("a list prints"),
        ENGINE.call_log(&sterile::calls(Size::A4, 4)).expect("a log prints"),
        ENGINE.letters(&sterile::letters(Size::Letter)).expect("letters print"),
        ENGINE.incident_binder(&sterile::binder(Size::A4)).expect("a binder prints"),
        sterile::opened(&sterile::inspection(Size::Letter, 1, 20)),
        roll(LabelStock::Roll50x25),
        roll(LabelStock::SheetA4),
        ENGINE.checklist(&checklist(Size::A4, true, 12)).expect("a blank list prints"),
        ENGINE.checklist(&checklist(Size::Letter, false, 12)).expect("a done list prints"),
    ] {
        assert!(sheet.archival && sheet.notes.is_empty(), "nothing is missing: {:?}", sheet.notes);
        let printed = print(&sheet);
        let metadata = printed.metadata();
        for claim in [
            "<pdfaid:part>2</pdfaid:part>",
            "<pdfaid:conformance>A</pdfaid:conformance>",
            "<pdfuaid:part>1</pdfuaid:part>",
        ] {
            assert!(metadata.contains(claim), "{claim} must be claimed: {metadata}");
        }
        assert!(printed.info().contains("Tagged:          yes"), "a screen reader needs tags");
        assert!(printed.check().contains("No syntax or stream encoding errors"), "qpdf agrees");
        let fonts = printed.fonts();
        for line in fonts.lines().skip(2) {
            let columns: Vec<&str> = line.split_whitespace().rev().collect();
            // From the right: object id (2), unicode map, subset, embedded.
            assert_eq!(columns.get(4), Some(&"yes"), "every font travels with the file: {line}");
        }
        for page in &sheet.pages() {
            assert!(
                page.starts_with("<svg") && page.contains("xmlns=\"http://www.w3.org/2000/svg\""),
                "browsers drop an SVG without its name"
            );
            let outside = page.matches("href=\"").count()
                - page.matches("href=\"#").count()
                - page.matches("href=\"data:").count();
            assert_eq!(outside, 0, "a page refers to nothing outside itself");
        }
    }
}

#[test]
fn the_same_data_gives_the_same_bytes() {
    let (one, two) = (consent(&signed_consent(Size::A4)), consent(&signed_consent(Size::A4)));
    assert!(one.pdf == two.pdf && one.pages() == two.pages(), "a reprint must equal the original");
}

#[test]
fn what_must_be_there_and_what_does_not_fit_is_refused_in_words() {
    let mut paper = blank_consent(Size::A4);
    paper.client.name = " ".into();
    assert_eq!(
        ENGINE.consent(&paper).err(),
        Some(PaperError::Missing { what: "the client's name".into() }),
        "a form without a name is nobody's"
    );
    let mut paper = blank_consent(Size::A4);
    paper.text = aftercare(Size::A4, false, false).text;
    assert!(
        matches!(ENGINE.consent(&paper).err(), Some(PaperError::WrongTemplate { .. })),
        "an aftercare text is no consent"
    );
    let mut paper = blank_consent(Size::A4);
    paper.stamp = Stamp { month: 13, ..paper.stamp };
    assert_eq!(ENGINE.consent(&paper).err(), Some(PaperError::BadStamp), "there is no 13th month");
}
