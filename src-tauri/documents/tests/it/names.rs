//! Names and typed text of every kind reach paper as typed, and never stop a print.

use documents::{ConsentPaper, PaperNote, Sheet, Size, printable};
use proptest::prelude::*;

use crate::samples::{
    ENGINE, aftercare_fields, aftercare_mn, blank_consent, consent_fields, consent_mn, merged,
};
use crate::tools::print;

fn form_for(name: &str, questions: &str) -> ConsentPaper {
    let mut fields = consent_fields();
    fields.insert("client.full_name".into(), name.into());
    fields.insert("questions".into(), questions.into());
    let mut paper = blank_consent(Size::A4);
    paper.text = merged(consent_mn(), &fields, &[]);
    paper.client.name = name.into();
    paper
}

fn compose(paper: &ConsentPaper) -> Sheet {
    ENGINE.consent(paper).expect("typed text never stops a consent")
}

#[test]
#[cfg_attr(windows, ignore = "reads the paper back with poppler, which is not there")]
fn names_of_every_spelling_are_printed_and_found_again() {
    let long = "Wolfeschlegelsteinhausenbergerdorff ".repeat(4).trim()[..120].to_owned();
    for name in [
        "D'Arcy-O\u{2019}Neill",
        "Zoë Ångström",
        "Suharto",
        "Đặng Thị Hồng",
        "สมชาย",
        "Ελένη",
        "李小龍",
        "𠮷田 ひろ",
        "김민준",
        long.as_str(),
    ] {
        let form = form_for(name, "none");
        assert!(ENGINE.draws_alone(&form).unwrap(), "{name} asks nothing of the computer's fonts");
        let sheet = compose(&form);
        assert!(sheet.archival, "{name} must not cost the archival form");
        assert_eq!(sheet.notes, [], "{name} is in the bundled fonts");
        let words = print(&sheet).words();
        let squeezed = |text: &str| text.split_whitespace().collect::<String>();
        assert!(squeezed(&words).contains(&squeezed(name)), "{name} must be found in: {words}");
    }
}

#[test]
#[cfg_attr(windows, ignore = "reads the paper back with poppler, which is not there")]
fn right_to_left_names_are_printed_with_every_letter() {
    for name in ["محمد", "שרה לוי"] {
        let sheet = compose(&form_for(name, "none"));
        assert!(sheet.archival && sheet.notes.is_empty(), "{name} is in the bundled fonts");
        let words = print(&sheet).words();
        // Extraction may return a run in reading or in drawing order: both hold the same letters.
        let reversed: String = name.chars().rev().collect();
        assert!(words.contains(name) || words.contains(&reversed), "{name} must be found");
    }
}

#[test]
#[cfg_attr(windows, ignore = "reads the paper back with poppler, which is not there")]
fn a_letter_no_font_has_is_replaced_in_sight_and_reported() {
    // U+10900 to U+1091F is Phoenician; U+1FA95 a banjo: either found on this computer or reported.
    for name in ["李小龍", "👩🏽‍🎨 Ana", "\u{10900}\u{10901}", "\u{1FA95} Ana"] {
        let sheet = compose(&form_for(name, "none"));
        let words = print(&sheet).words();
        let missing: Vec<char> = sheet
            .notes
            .iter()
            .filter_map(|note| match note {
                PaperNote::MissingGlyph { ch } => Some(*ch),
                PaperNote::PlainPdf { .. } => None,
            })
            .collect();
        if missing.is_empty() {
            let first = name.chars().next().expect("a name");
            assert!(words.contains(first), "{name} was not reported, so it must be on the page");
        } else {
            assert!(words.contains('\u{FFFD}'), "{name} needs a visible substitute: {words}");
            assert!(
                missing.iter().all(|ch| name.contains(*ch)),
                "only its own letters are reported"
            );
            assert!(sheet.archival, "the substitute keeps the archival form");
        }
        if name.ends_with("Ana") {
            assert!(words.contains("Ana"), "the rest of the name stays");
        }
    }
}

#[test]
#[cfg_attr(windows, ignore = "reads the paper back with poppler, which is not there")]
fn hostile_text_is_printed_literally() {
    for typed in [
        "#panic()",
        "#eval(\"1\")",
        "$x^2$ @ref <label>",
        "<script>alert(1)</script>",
        "'; DROP TABLE client; --",
        "=cmd|' /C calc'!A0",
        "../../etc/passwd",
        "{{clinic.name}} {{#deep}}",
        "*a* _b_ `c` \\ /* d */ // e",
        "#read(\"/data.json\")",
    ] {
        let words = print(&compose(&form_for(typed, typed))).words();
        let squeezed = |text: &str| text.split_whitespace().collect::<String>();
        let count = squeezed(&words).matches(&squeezed(typed)).count();
        assert!(
            count >= 3,
            "{typed} must stand literally in strip and text, seen {count} times: {words}"
        );
    }
}

#[test]
#[cfg_attr(windows, ignore = "reads the paper back with poppler, which is not there")]
fn characters_that_reorder_or_hide_text_are_dropped() {
    assert_eq!(printable(" a\u{202e}b\u{0}c\u{200f}\nd\u{2066} "), "abc d", "only letters remain");
    let words = print(&compose(&form_for("Ana\u{202e}gnp.exe", "none"))).words();
    assert!(words.contains("Anagnp.exe"), "the name reads as it is stored: {words}");
}

#[test]
#[cfg_attr(windows, ignore = "reads the paper back with poppler, which is not there")]
fn a_word_longer_than_the_line_stays_on_the_paper() {
    let word = "abcdefghij".repeat(20);
    let words = print(&compose(&form_for(&word, &word))).words();
    let kept: String = words.chars().filter(char::is_ascii_alphabetic).collect();
    assert!(kept.contains(&word), "every letter of a long word must be on the page");
    assert!(
        !words.split_whitespace().any(|line| line.contains(&word)),
        "a word of 200 letters cannot stand on one line"
    );
}

#[test]
#[cfg_attr(windows, ignore = "reads the paper back with poppler, which is not there")]
fn an_answer_longer_than_a_page_runs_on_to_its_last_word() {
    let long = format!("{} lastword", "may I swim ".repeat(700));
    let mut paper = form_for("Ana", &long);
    paper.remarks = vec![documents::Remark {
        what: "Noted".into(),
        detail: format!("{} endremark", "half strength ".repeat(500)),
    }];
    let words = print(&compose(&paper)).words();
    for word in ["lastword", "endremark", "Withdrawal"] {
        assert!(words.contains(word), "{word} must not fall off the paper");
    }
    assert_eq!(words.matches("swim").count(), 700, "every line of the answer is printed");
    let mut fields = aftercare_fields();
    fields.insert("post_product".into(), long);
    for large in [false, true] {
        let mut sheet = crate::samples::aftercare(Size::A4, true, large);
        sheet.text = merged(aftercare_mn(), &fields, &[]);
        sheet.hints.clear();
        let sheet = ENGINE.aftercare(&sheet).expect("typed text never stops an aftercare");
        let words = print(&sheet).words();
        // One more: the sheet's own advice on swimming.
        assert_eq!(words.matches("swim").count(), 701, "every line of the advice is printed");
        assert!(words.contains("lastword") && words.contains("change or lumps"), "to the end");
    }
}

#[test]
fn a_mark_no_font_has_does_not_stop_a_sheet() {
    let sheet = compose(&form_for(":\u{11d3f}", "none"));
    assert!(!sheet.notes.is_empty(), "staff are told");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_typed_text_stops_a_sheet(name in "\\PC{1,60}", asked in any::<String>()) {
        let kept = |text: &str| if printable(text).is_empty() { "x".to_owned() } else { text.to_owned() };
        let paper = form_for(&kept(&name), &kept(&asked));
        prop_assert_eq!(ENGINE.consent(&paper).err(), None, "typed text stopped a consent");
        let mut fields = aftercare_fields();
        fields.insert("client.first".into(), kept(&name));
        fields.insert("post_product".into(), kept(&asked));
        let mut sheet = crate::samples::aftercare(Size::A4, true, false);
        sheet.text = merged(aftercare_mn(), &fields, &["deep"]);
        sheet.explained_by = kept(&name);
        prop_assert_eq!(ENGINE.aftercare(&sheet).err(), None, "typed text stopped an aftercare");
    }
}
