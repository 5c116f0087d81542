//! Pack labels: each code scans at the dots of a label printer, nothing runs over the edge, and what
//! must be there in full is.

use documents::{Label, LabelStock, LabelsPaper, PaperError, Sheet};

use crate::samples::ENGINE;
use crate::sterile::{label, labels};
use crate::tools::{Dots, Printed, print};

const STOCKS: [LabelStock; 4] =
    [LabelStock::Roll50x25, LabelStock::Roll57x32, LabelStock::SheetA4, LabelStock::SheetLetter];

/// Where the labels of a sheet lie, in millimetres: columns, first corner, steps, size.
fn grid(stock: LabelStock) -> (u16, [f64; 2], [f64; 2], [f64; 2]) {
    match stock {
        LabelStock::Roll50x25 => (1, [0.0, 0.0], [0.0, 0.0], [50.0, 25.0]),
        LabelStock::Roll57x32 => (1, [0.0, 0.0], [0.0, 0.0], [57.0, 32.0]),
        LabelStock::SheetA4 => (3, [0.0, 0.5], [70.0, 37.0], [70.0, 37.0]),
        LabelStock::SheetLetter => (3, [4.7625, 12.7], [69.85, 25.4], [66.675, 25.4]),
    }
}

/// Every page as dots.
fn drawn(sheet: &Sheet, printed: &Printed) -> Vec<Dots> {
    (1..).take(sheet.page_count()).map(|page| printed.dots(page)).collect()
}

/// The dots of the label at this place, counted from 0 over all pages.
fn cut_out(pages: &[Dots], stock: LabelStock, place: u16) -> Dots {
    let (columns, first, step, size) = grid(stock);
    let at = place % stock.per_page();
    let dots = |mm: f64| (mm / 25.4 * 203.0).round() as usize;
    let x = first[0] + f64::from(at % columns) * step[0];
    let y = first[1] + f64::from(at / columns) * step[1];
    let page = &pages[usize::from(place / stock.per_page())];
    page.part(dots(x), dots(y), dots(size[0]), dots(size[1]))
}

fn with(change: impl FnOnce(&mut Label)) -> Label {
    let mut label = label(7);
    change(&mut label);
    label
}

/// Labels as a practice would rather not see them.
fn nasty() -> Vec<Label> {
    let long = "Wolfeschlegelsteinhausenbergerdorff ".repeat(4).trim()[..120].to_owned();
    vec![
        label(1),
        with(|l| l.contents = long),
        with(|l| l.contents = "x".repeat(120)),
        with(|l| l.contents = "مجموعة أدوات استخراج معقمة للوجه مع ملقط ومقص ".repeat(3)),
        with(|l| l.contents = "李小龍".repeat(40)),
        with(|l| l.contents = "👩🏽‍🎨 Ana".repeat(20)),
        with(|l| l.contents = "#panic(\"no\") $x$ <b> \\ *a*".into()),
        with(|l| l.sterilizer = "Melag Vacuklav 31 B+ in the back room".into()),
        with(|l| l.expires = None),
        with(|l| l.event_related = false),
        with(|l| (l.expires, l.event_related) = (None, false)),
        longest(),
        with(|l| l.load = "消毒器一-20260417".into()),
        with(|l| l.code = "a1-0417_(03)/[12]|Qgj".into()),
    ]
}

/// As long as each of the words may be that are never cut.
fn longest() -> Label {
    Label {
        code: "BACKROOM-20260417-03-012-WXYZ1".into(),
        load: "BACKROOM-20260417-03-WXY".into(),
        packed: "Wednesday, 30 Sept. 2026".into(),
        expires: Some("Wednesday, 31 March 2027".into()),
        packer_initials: "WWMMWW".into(),
        ..label(1)
    }
}

fn squeezed(text: &str) -> String {
    text.split_whitespace().collect()
}

#[test]
#[cfg_attr(windows, ignore = "reads the paper back with poppler, which is not there")]
fn every_code_scans_at_203_dpi_and_nothing_reaches_the_edge_of_its_label() {
    for stock in STOCKS {
        let paper = labels(stock, 1, nasty());
        let sheet = ENGINE.labels(&paper).expect("typed text never stops a label");
        let printed = print(&sheet);
        let pages = drawn(&sheet, &printed);
        for (place, label) in (0..).zip(&paper.labels) {
            let dots = cut_out(&pages, stock, place);
            assert_eq!(
                printed.scan_of(&dots),
                label.code,
                "{stock:?}, {place}: it must scan as it reads"
            );
            // A millimetre, and a little less above and below for rounding to dots.
            assert!(dots.is_clear_at_edge(8, 7), "{stock:?}, {label:?}: over the edge");
        }
    }
}

#[test]
#[cfg_attr(windows, ignore = "reads the paper back with poppler, which is not there")]
fn what_must_be_read_is_never_cut_and_the_rest_ends_in_an_ellipsis() {
    for stock in STOCKS {
        let sheet = ENGINE.labels(&labels(stock, 1, vec![longest()])).expect("it prints");
        let words = squeezed(&print(&sheet).words());
        let label = longest();
        for whole in [&label.code, &label.load, &label.packed, &label.packer_initials] {
            assert!(words.contains(&squeezed(whole)), "{stock:?}: {whole} in full: {words}");
        }
        assert!(words.contains("UsebyWednesday,31March2027"), "{stock:?}: the expiry in full");

        let accents = "e\u{303}\u{331}".repeat(120);
        let sheet = ENGINE.labels(&labels(stock, 1, vec![with(|l| l.contents = accents)]));
        let words = squeezed(&print(&sheet.expect("it prints")).words());
        let kept = words.split("Sterilizer").next().unwrap_or_default();
        let (before, _) =
            kept.split_once('…').expect("a name that is too long ends in an ellipsis");
        let marks = |ch| before.matches(ch).count();
        assert_eq!(
            marks('\u{303}') + marks('\u{1ebd}'),
            marks('\u{331}') + marks('\u{1e1b}'),
            "{stock:?}: no letter loses one of its marks: {before}"
        );
    }
}

#[test]
#[cfg_attr(windows, ignore = "reads the paper back with poppler, which is not there")]
fn a_sheet_that_was_begun_is_used_from_the_given_place() {
    for stock in [LabelStock::SheetA4, LabelStock::SheetLetter] {
        let paper = labels(stock, stock.per_page() - 1, (1..=4).map(label).collect());
        let sheet = ENGINE.labels(&paper).expect("it prints");
        assert_eq!(sheet.page_count(), 2, "two on the begun sheet, two on the next");
        let printed = print(&sheet);
        let pages = drawn(&sheet, &printed);
        for (place, label) in (stock.per_page() - 2..).zip(&paper.labels) {
            let dots = cut_out(&pages, stock, place);
            assert_eq!(printed.scan_of(&dots), label.code, "in its place");
        }
        assert!(!cut_out(&pages, stock, 0).has_ink(), "what was used up stays empty");
    }
}

#[test]
fn a_label_that_cannot_be_read_or_placed_is_refused_in_words() {
    let refused = |paper: &LabelsPaper| ENGINE.labels(paper).err();
    let too_long = |what: &str| Some(PaperError::TooLong { what: what.into() });
    let roll = |label| labels(LabelStock::Roll50x25, 1, vec![label]);
    assert_eq!(
        refused(&roll(with(|l| l.code = "x".repeat(31)))),
        too_long("the pack code"),
        "a code is never cut, so it is refused"
    );
    for unknown in ["a1-ö-0417-03-12", "消毒器-0417", "A1 0417"] {
        assert_eq!(
            refused(&roll(with(|l| l.code = unknown.into()))),
            Some(PaperError::Unscannable { what: "the pack code".into() }),
            "{unknown}: zbar reads ö as another letter, so no code may hold one"
        );
    }
    assert_eq!(
        refused(&roll(with(|l| l.expires = Some("on ".repeat(12))))),
        too_long("the expiry of a pack"),
        "nor is an expiry"
    );
    assert_eq!(
        refused(&roll(with(|l| l.code = " ".into()))),
        Some(PaperError::Missing { what: "the pack code".into() }),
        "a label without a code is no label"
    );
    for (stock, place) in
        [(LabelStock::SheetA4, 0), (LabelStock::SheetA4, 25), (LabelStock::Roll57x32, 2)]
    {
        assert_eq!(
            refused(&labels(stock, place, vec![label(1)])),
            Some(PaperError::NoSuchPlace { place }),
            "the sheet has no such place"
        );
    }
}
