//! The inspector's binder: every load and test of the period, what was missed in figures, and no name
//! unless asked for.

use documents::{PaperError, Size};
use std::sync::Mutex;

use crate::recall::lost;
use crate::samples::ENGINE;
use crate::sterile::{inspection, opened};
use crate::tools::print;

#[test]
#[cfg_attr(windows, ignore = "reads the paper back with poppler, which is not there")]
fn every_load_and_test_is_in_the_binder_under_a_head_on_each_page() {
    for size in [Size::A4, Size::Letter] {
        let mut paper = inspection(size, 3, 120);
        paper.loads[0].rows[3].released_by = "D'Arcy-O\u{2019}Neill: محمد #panic()".into();
        paper.loads[1].rows[4].released_by = "Wolfeschlegelsteinhausenbergerdorff".repeat(3);
        paper.tests[2].lot = "Sporenstreifenlaborbedarfsgesellschaft".into();
        let binder = opened(&paper);
        assert!(binder.archival && binder.notes.is_empty(), "archival: {:?}", binder.notes);
        assert!(binder.page_count() > binder.opening().len(), "only the first pages are drawn");
        let printed = print(&binder);
        let words = printed.words();
        assert_eq!(lost(&paper.loads, &words), Vec::<String>::new(), "every load");
        let rest = (&paper.tests, &paper.incidents, &paper.failures, &paper.sterilizers);
        assert_eq!(lost(&rest, &words), Vec::<String>::new(), "every test, incident and failure");
        for row in paper.loads.iter().flat_map(|group| &group.rows) {
            assert_eq!(words.matches(&row.load).count(), 1, "{} stands once", row.load);
        }
        let pages = binder.page_count();
        assert!(words.contains(&format!("Page {pages} of {pages}")), "each says which it is");
        for page in (1..).take(pages) {
            let words = printed.words_on(page);
            let has_loads = paper.loads.iter().any(|group| words.contains(&group.rows[50].load));
            assert_eq!(printed.collisions(page), Vec::<String>::new(), "no word runs into another");
            assert!(!has_loads || words.contains("Released by"), "the head is on page {page}");
        }
    }
}

#[test]
#[cfg_attr(windows, ignore = "reads the paper back with poppler, which is not there")]
fn completeness_is_said_in_figures_and_all_of_it_only_of_everything() {
    let mut paper = inspection(Size::A4, 1, 10);
    let words = print(&opened(&paper)).words();
    for said in
        ["99.2 % 252 241 9 2", "99.9 % 3,184 3,183 0 1", "none due 0 0 0 0", "98 % 52 49 2 1"]
    {
        assert!(words.contains(said), "\"{said}\" must stand beside its bar: {words}");
    }
    assert!(words.contains("Chain verified: 41,208 entries, unbroken"), "with the chain");
    paper.checklists.truncate(1);
    paper.checklists[0].due = 100_000;
    paper.checklists[0].done = 99_999;
    paper.checklists[0].late = 0;
    paper.checklists[0].missed = 1;
    let words = print(&opened(&paper)).words();
    assert!(words.contains("99.9 % 100,000 99,999"), "one that was missed is not rounded away");
}

#[test]
#[cfg_attr(windows, ignore = "reads the paper back with poppler, which is not there")]
fn clients_are_named_only_where_that_was_chosen() {
    let mut paper = inspection(Size::Letter, 1, 3);
    paper.incidents[0].clients = vec!["Siobhán O'Brien".into()];
    let words = print(&opened(&paper)).words();
    assert!(!words.contains("Siobhán") && words.contains("Left out"), "nobody is named: {words}");
    paper.names_clients = true;
    let words = print(&opened(&paper)).words();
    assert!(words.contains("Siobhán O'Brien") && words.contains("It names people"), "{words}");
}

#[test]
#[cfg_attr(windows, ignore = "reads the paper back with poppler, which is not there")]
fn a_practice_without_a_sterilizer_gets_a_binder_that_says_so() {
    let mut paper = inspection(Size::A4, 0, 0);
    paper.sterilizers.clear();
    paper.tests.clear();
    paper.incidents.clear();
    paper.failures.clear();
    paper.spore_tests.clear();
    paper.checklists.clear();
    let words = print(&opened(&paper)).words();
    for said in
        ["sterilizes nothing itself", "No test was run", "No load was run", "No checklist was due"]
    {
        assert!(words.contains(said), "\"{said}\" must be said: {words}");
    }
}

#[test]
fn whoever_waits_is_told_how_far_the_binder_is_up_to_its_end() {
    let told = Mutex::new(Vec::new());
    let tell = |done, of| {
        told.lock().expect("nobody else panicked").push((done, of));
        true
    };
    ENGINE.inspection_binder(&inspection(Size::A4, 3, 30), &tell).expect("a binder prints");
    let told = told.into_inner().expect("nobody panicked");
    assert!(told.len() > 3, "at least once a month, and at the end: {told:?}");
    assert!(told.windows(2).all(|two| two[0].0 < two[1].0), "it only grows: {told:?}");
    assert!(told.iter().all(|(_, of)| *of == told[0].1), "towards one end: {told:?}");
    assert_eq!(told.last().map(|(done, of)| done == of), Some(true), "and reaches it: {told:?}");
}

#[test]
fn a_binder_stopped_at_any_step_is_not_made() {
    let paper = inspection(Size::A4, 3, 30);
    for last in [1, 2, 3, 5] {
        let stopped = ENGINE.inspection_binder(&paper, &|done, _| done < last);
        assert!(
            matches!(stopped, Err(PaperError::Stopped)),
            "stopped at step {last}: {:?}",
            stopped.map(|binder| binder.page_count())
        );
    }
    ENGINE.inspection_binder(&paper, &|_, _| true).expect("and the next one is made as ever");
}
