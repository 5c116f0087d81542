//! What is handed in where nothing is known: blank texts, lists that are nowhere, a day.

use practice::checklists::{ChecklistSheet, EditedChecklist, Occasion};
use practice::documents::{AftercareOptions, PrecareOptions};
use practice::forms::{FormSample, FormText, SampleClient};
use practice::profile::Paper;
use practice::{Day, StaffId};

pub(super) const A4: AftercareOptions = AftercareOptions { paper: Paper::A4, large_print: false };

pub(super) const USUAL: FormSample =
    FormSample { client: SampleClient::Usual, passages: false, large_print: false };

pub(super) fn no_words() -> FormText {
    FormText { name: String::new(), title: String::new(), labels: Vec::new(), parts: Vec::new() }
}

pub(super) fn day() -> Day {
    "2026-11-23".parse().expect("a day")
}

pub(super) fn before(with: StaffId) -> PrecareOptions {
    PrecareOptions {
        visit_on: "2027-01-04".parse().expect("a day"),
        with,
        minutes: 90,
        free_days: 3,
        paper: Paper::A4,
        large_print: false,
    }
}

pub(super) fn no_sheet() -> ChecklistSheet {
    ChecklistSheet::Blank { code: "none".to_owned() }
}

pub(super) fn unknown_list() -> EditedChecklist {
    EditedChecklist {
        code: Some("none".to_owned()),
        name: String::new(),
        when: String::new(),
        occasion: Occasion::Daily,
        subject: String::new(),
        items: Vec::new(),
    }
}
