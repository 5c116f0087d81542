//! Pictures in a client's record.

use crate::fault::Outcome;
use crate::file_dialog;
use crate::scenario::Scenario;
use std::path::{Path, PathBuf};

/// Drawn pictures of nobody.
const PICTURES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../fixtures/photos");

/// One of them.
pub fn fixture(name: &str) -> PathBuf {
    Path::new(PICTURES).join(name)
}

/// Says what a picture is and chooses its file; the form is open.
pub fn choose(s: &Scenario, view: &str, when: &str, taken_on: &str, file: &Path) -> Outcome {
    let w = &s.window;
    if !w.has("button", "Choose pictures")? {
        w.press("Add pictures")?;
    }
    w.choose("View", view)?;
    w.choose("When", when)?;
    w.fill("Taken on", taken_on)?;
    w.press("Choose pictures")?;
    file_dialog::choose("Choose pictures", file)
}

/// Brings in a face before, two weeks and three months after; the client's pictures are open.
pub fn bring_course(s: &Scenario) -> Outcome {
    for (when, taken_on, file) in [
        ("Before", "1 July 2026", "before.jpg"),
        ("2 weeks after", "15 July 2026", "two-weeks.jpg"),
        ("3 months after", "1 October 2026", "three-months.jpg"),
    ] {
        choose(s, "Front", when, taken_on, &fixture(file))?;
        s.window.ready("button", &format!("Front {when} {taken_on}"))?;
    }
    Ok(())
}

/// Opens the first picture with the last one beside it.
pub fn compare(s: &Scenario) -> Outcome {
    s.window.press("Front Before 1 July 2026")?;
    s.window.choose("Beside it", "Front, 3 months after, 1 October 2026")?;
    s.window.until("both pictures to be drawn", || {
        let drawn = s.window.session().ask(
            "return [...document.querySelectorAll('.photo-pair img')].filter((image) => image.naturalWidth > 500).length",
            serde_json::json!([]),
        )?;
        Ok((drawn == serde_json::json!(2)).then_some(()))
    })?;
    s.window.settle()
}
