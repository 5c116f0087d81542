//! The same sheet is the same bytes on every system, so what is read back from paper on Linux holds for
//! the others. `cargo xtask cross` runs the first test on Linux and the second in Wine.

use std::path::PathBuf;

use documents::{LabelStock, Sheet, Size};

use crate::samples::{ENGINE, aftercare, audit, recovery, signed_consent};
use crate::sterile;

fn folder() -> PathBuf {
    std::env::var_os("DERMIS_SHEETS").expect("DERMIS_SHEETS names the folder").into()
}

fn sheets() -> Vec<(&'static str, Sheet)> {
    let (engine, a4) = (&*ENGINE, Size::A4);
    let labels = sterile::labels(LabelStock::Roll50x25, 1, (1..4).map(sterile::label).collect());
    vec![
        ("consent", engine.consent(&signed_consent(a4)).expect("it prints")),
        ("aftercare", engine.aftercare(&aftercare(a4, true, false)).expect("it prints")),
        (
            "large-print",
            engine.aftercare(&aftercare(Size::Letter, false, true)).expect("it prints"),
        ),
        ("audit", engine.audit(&audit(a4, 60)).expect("it prints")),
        ("recovery", engine.recovery_kit(&recovery(a4)).expect("it prints")),
        ("labels", engine.labels(&labels).expect("they print")),
        ("recall", engine.recall_list(&sterile::recall(a4, 14)).expect("it prints")),
        ("shelf", engine.shelf_list(&sterile::shelf(a4, 6)).expect("it prints")),
        ("calls", engine.call_log(&sterile::calls(a4, 14)).expect("it prints")),
        ("letters", engine.letters(&sterile::letters(a4)).expect("they print")),
        ("incident", engine.incident_binder(&sterile::binder(a4)).expect("it prints")),
        ("inspection", sterile::opened(&sterile::inspection(a4, 2, 30))),
    ]
}

#[test]
#[ignore = "run by cargo xtask cross, which names the folder"]
fn sheets_are_left_for_another_system() {
    for (name, sheet) in sheets() {
        std::fs::write(folder().join(format!("{name}.pdf")), &sheet.pdf).expect("it is written");
        let pages = sheet.pages().concat();
        std::fs::write(folder().join(format!("{name}.svg")), pages).expect("they are written");
    }
}

#[test]
#[ignore = "run by cargo xtask cross, which names the folder"]
fn sheets_of_another_system_are_the_same_to_the_byte() {
    for (name, sheet) in sheets() {
        let read =
            |end| std::fs::read(folder().join(format!("{name}.{end}"))).expect("it was left");
        assert!(read("pdf") == sheet.pdf, "{name} on paper");
        assert!(read("svg") == sheet.pages().concat().into_bytes(), "{name} on screen");
    }
}
