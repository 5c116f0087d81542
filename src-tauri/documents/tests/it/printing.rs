//! The test page of a printer, and all papers of a client in one file.

use documents::{DossierPaper, KeptPaper, LabelStock, Sheet, Size, TestPage, page_size};

use crate::samples::{ENGINE, STAMP, aftercare, signed_consent};
use crate::sterile::head;
use crate::tools::print;

fn test_page(stock: LabelStock) -> Sheet {
    let page = TestPage {
        stock,
        stamp: STAMP,
        printer: "HP LaserJet, front desk".into(),
        takes: "Consents".into(),
        made: "24 November 2026, 10:00, by Mia Lindqvist".into(),
    };
    ENGINE.test_page(&page).expect("the page is made")
}

#[test]
#[cfg_attr(windows, ignore = "reads the paper back with poppler, which is not there")]
fn a_test_page_is_one_page_of_its_paper_and_names_it() {
    for (stock, size, named) in [
        (LabelStock::SheetA4, Some(Size::A4), "A4, 210 × 297 mm"),
        (LabelStock::SheetLetter, Some(Size::Letter), "US Letter, 8.5 × 11 in"),
        (LabelStock::Roll50x25, None, "label of 50 × 25 mm"),
        (LabelStock::Roll57x32, None, "label of 57 × 32 mm"),
    ] {
        let sheet = test_page(stock);
        assert_eq!(sheet.page_count(), 1, "{named}: a printer's test is one page");
        assert!(sheet.archival && sheet.notes.is_empty(), "{named}: every letter is there");
        assert_eq!(page_size(&sheet.pdf), size, "{named}: the page has the size of the paper");
        let words = print(&sheet).words();
        assert!(words.contains(named) && words.contains("HP LaserJet"), "{named}: {words}");
    }
}

#[test]
#[cfg_attr(windows, ignore = "scans the paper with zbar, which is not there")]
fn the_code_of_a_test_page_scans_from_every_paper() {
    for stock in [LabelStock::SheetA4, LabelStock::Roll50x25, LabelStock::Roll57x32] {
        let scanned = print(&test_page(stock)).scan(1);
        assert!(scanned.contains("DERMIS TEST PAGE"), "{stock:?}: {scanned}");
    }
}

#[test]
#[cfg_attr(windows, ignore = "reads the paper back with poppler, which is not there")]
fn a_test_page_shows_every_script_the_papers_are_written_in() {
    let words = print(&test_page(LabelStock::SheetA4)).words();
    for part in ["Łódź", "Ελληνικά", "Кириллица", "त्वचा", "การ", "1.50 mm"]
    {
        assert!(words.contains(part), "{part} is on the page: {words}");
    }
}

fn kept(title: &str, sheet: &Sheet) -> KeptPaper {
    KeptPaper {
        title: title.into(),
        made: "24 November 2026, by Ada Okafor".into(),
        sha256: "3f5a9c2b71de".into(),
        pdf: sheet.pdf.clone(),
    }
}

#[test]
#[cfg_attr(windows, ignore = "reads the paper back with poppler, which is not there")]
fn a_dossier_lists_what_is_inside_and_holds_every_word_of_every_page() {
    let consent = ENGINE.consent(&signed_consent(Size::A4)).expect("a consent");
    let letter = ENGINE.aftercare(&aftercare(Size::Letter, true, false)).expect("a sheet");
    let on_top = test_page(LabelStock::SheetA4);
    let dossier = DossierPaper {
        paper: head(Size::A4),
        letter: Some(on_top.pdf.clone()),
        facts: vec![("Client".into(), "Siobhán O'Brien".into())],
        inside: vec![kept("Consent, signed", &consent), kept("Aftercare", &letter)],
    };
    let made = ENGINE.dossier(&dossier).expect("the dossier is made");
    let pages = on_top.page_count() + 1 + consent.page_count() + letter.page_count();
    assert_eq!(made.page_count(), pages, "what goes on top, a cover, then every page once");
    assert!(!made.archival, "it holds other files and does not claim PDF/A");
    let file = print(&made);
    assert!(file.check().contains("No syntax or stream encoding errors"), "a sound file");
    assert!(!file.words_on(1).contains("3f5a9c2b71de"), "what goes on top comes first");
    let cover = file.words_on(2);
    for part in ["Siobhán O'Brien", "Consent, signed", "Aftercare", "3f5a9c2b71de"] {
        assert!(cover.contains(part), "the cover says {part}: {cover}");
    }
    let all = file.words();
    for (name, sheet) in [("on top", &on_top), ("consent", &consent), ("aftercare", &letter)] {
        for word in print(sheet).words().split_whitespace() {
            assert!(all.contains(word), "{name}: {word:?} is in the dossier");
        }
    }
}

#[test]
fn an_empty_dossier_and_a_paper_that_is_no_pdf_are_refused() {
    let of =
        |inside| DossierPaper { paper: head(Size::A4), letter: None, facts: Vec::new(), inside };
    assert!(ENGINE.dossier(&of(Vec::new())).is_err(), "nothing to put in");
    let broken = KeptPaper {
        title: "Consent".into(),
        made: String::new(),
        sha256: String::new(),
        pdf: b"not a PDF".to_vec(),
    };
    assert!(ENGINE.dossier(&of(vec![broken])).is_err(), "no page is left out silently");
}
