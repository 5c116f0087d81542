//! Labels, what a recall prints, and the binder for an inspector, from the record.

use dermis_tests::papers::words_of;
use dermis_tests::sterilization::{Autoclave, FAIL, PASS, labels_of};
use dermis_tests::treatments::{charted, close, ready};
use dermis_tests::{Clinic, office, ops, refused};
use practice::backup::Progress;
use practice::incidents::LoadFailure;
use practice::reports::Report;
use practice::treatments::TreatmentDraft;
use practice::{Error, Practice, Result};

/// The words of a report as it is saved.
fn saved(practice: &Practice, report: &Report) -> Result<String> {
    let mut words = String::new();
    practice.save_report::<Error>(report, |pdf| {
        words = words_of(pdf);
        Ok(())
    })?;
    Ok(words)
}

#[cfg_attr(windows, ignore = "reads the pages with pdftotext, which is not there")]
#[test]
fn labels_name_every_pack_of_a_load_before_it_runs() -> Result<()> {
    let clinic = Clinic::new();
    let a1 = Autoclave::installed(&clinic, "A1");
    let ada = clinic.as_ada();
    let load = a1.packed(&ada, 3)?;
    let _ = ada.take_out_pack(load.packs[1].id)?;
    let words = saved(&ada, &labels_of(load.load.id))?;
    assert!(words.contains("A1-261124-01-01") && words.contains("A1-261124-01-03"), "{words}");
    assert!(!words.contains("A1-261124-01-02"), "a pack that was taken out has no label: {words}");
    assert!(words.contains("23 May 2027") && words.contains("AO"), "expiry and packer: {words}");
    let empty = ada.make_load(a1.id, dermis_tests::sterilization::of_instruments(a1.programme))?;
    let none = ada.report_pages(&labels_of(empty.load.id));
    assert_eq!(refused(none.map(drop)), ("load".to_owned(), "no_packs"), "nothing to label");
    Ok(())
}

#[cfg_attr(windows, ignore = "reads the pages with pdftotext, which is not there")]
#[test]
fn a_recall_prints_its_clients_its_shelf_its_calls_its_letters_and_its_binder() -> Result<()> {
    let clinic = Clinic::new();
    let a1 = Autoclave::installed(&clinic, "A1");
    let ready = ready(&clinic);
    let ada = clinic.as_ada();
    a1.test_vacuum(&ada);
    let load = a1.released(&ada, 2)?;
    let view = charted(&ada, &ready, "0001");
    let draft = TreatmentDraft { packs: vec![load.packs[0].id], ..view.draft.clone() };
    let view = ada.save_treatment(view.id, view.version, draft)?;
    let _ = close(&ada, &view);
    clinic.clock.advance(60_000);
    let incident =
        ada.report_load(load.load.id, LoadFailure::Indicator, "Strip pale in pack 2")?.id;
    let list = saved(&ada, &Report::RecallList { incident })?;
    for part in
        ["RC-2026-01", "García Núñez", "+34 600 000 118", "A1-261124-01-01", "A1-20261124-01"]
    {
        assert!(list.contains(part), "the recall list says {part}: {list}");
    }
    let shelf = saved(&ada, &Report::ShelfList { incident })?;
    assert!(shelf.contains("A1-261124-01-02"), "what to pull: {shelf}");
    assert!(!shelf.contains("García"), "the shelf list names no client: {shelf}");
    let calls = saved(&ada, &Report::CallLog { incident })?;
    assert!(calls.contains("García Núñez"), "whom to call: {calls}");
    let letters = saved(&ada, &Report::Letters { incident })?;
    assert!(letters.contains("María José") && letters.contains("24 November 2026"), "{letters}");
    let binder = saved(&ada, &Report::IncidentBinder { incident })?;
    assert!(binder.contains("Strip pale in pack 2"), "the binder says what was seen: {binder}");
    drop(ada);
    let kept = ops(&clinic.as_lin());
    assert_eq!(kept.iter().filter(|op| *op == "save_report").count(), 5, "each is on record");
    Ok(())
}

#[cfg_attr(windows, ignore = "reads the pages with pdftotext, which is not there")]
#[test]
fn the_inspectors_binder_holds_the_period_and_names_clients_only_when_asked() -> Result<()> {
    let clinic = Clinic::new();
    let a1 = Autoclave::installed(&clinic, "A1");
    let ready = ready(&clinic);
    let ada = clinic.as_ada();
    a1.test_vacuum(&ada);
    let load = a1.released(&ada, 1)?;
    let good = a1.spore_run(&ada)?;
    let view = charted(&ada, &ready, "0001");
    let draft = TreatmentDraft { packs: vec![load.packs[0].id], ..view.draft.clone() };
    let view = ada.save_treatment(view.id, view.version, draft)?;
    let _ = close(&ada, &view);
    clinic.clock.advance(2 * 86_400_000);
    ada.read_test(good.id, PASS, "")?;
    a1.test_vacuum(&ada);
    let failing = a1.spore_run(&ada)?;
    ada.read_test(failing.id, FAIL, "Yellow after six hours")?;
    ada.report_load(load.load.id, LoadFailure::Indicator, "Strip pale")?;
    let (from, to) = ("2026-11-01".parse().expect("a day"), ada.today());
    let binder = |with_clients| saved(&ada, &Report::Inspection { from, to, with_clients });
    let plain = binder(false)?;
    for part in ["A1-20261124-01", "PASS", "FAIL", "RC-2026-01", "Chain verified", "Bowie-Dick"] {
        assert!(plain.contains(part), "the binder says {part}: {plain}");
    }
    assert!(!plain.contains("García"), "no client's name unless it is chosen: {plain}");
    assert!(binder(true)?.contains("García Núñez"), "chosen, it is there");
    let turned = ada.report_pages(&Report::Inspection { from: to, to: from, with_clients: false });
    assert_eq!(refused(turned.map(drop)), ("to".to_owned(), "out_of_range"), "turned round");
    Ok(())
}

#[test]
fn whoever_waits_for_a_binder_is_told_how_far_it_is_up_to_its_end() -> Result<()> {
    let clinic = Clinic::new();
    let a1 = Autoclave::installed(&clinic, "A1");
    let ada = clinic.as_ada();
    a1.test_vacuum(&ada);
    a1.released(&ada, 1)?;
    let to = ada.today();
    let report = Report::Inspection { from: to.plus_days(-364), to, with_clients: false };
    let mut told = Vec::new();
    let pages = ada.report_pages_watched(&report, |at| {
        told.push((at.done, at.of));
        true
    })?;
    assert!(!pages.pages.is_empty(), "it is made");
    assert!(told.len() > 3, "while it is read, while it is set, and at its end: {told:?}");
    assert!(told.windows(2).all(|two| two[0].0 < two[1].0), "it only grows: {told:?}");
    assert!(told.windows(2).all(|two| two[0].1 >= two[1].1), "no step is added: {told:?}");
    assert_eq!(told.last().map(|(done, of)| done == of), Some(true), "and reaches it: {told:?}");
    Ok(())
}

#[test]
fn a_binder_stopped_on_the_way_leaves_no_page_no_file_and_no_entry() -> Result<()> {
    let clinic = Clinic::new();
    let a1 = Autoclave::installed(&clinic, "A1");
    let ada = clinic.as_ada();
    a1.test_vacuum(&ada);
    a1.released(&ada, 1)?;
    let to = ada.today();
    let report = Report::Inspection { from: to.plus_days(-364), to, with_clients: false };
    for last in 0..4 {
        let go_on = move |at: Progress| at.done < last;
        let is_stopped =
            |made: Result<()>| matches!(made, Err(Error::Vault(vault::VaultError::Cancelled)));
        let shown = ada.report_pages_watched(&report, go_on).map(drop);
        assert!(is_stopped(shown), "stopped at step {last}: no page");
        let mut written = 0;
        let mut write = |_: &[u8]| -> Result<()> {
            written += 1;
            Ok(())
        };
        assert!(is_stopped(ada.save_report_watched(&report, go_on, &mut write)), "no file");
        let printed = ada.print_report_watched(&report, &office(), go_on).map(drop);
        assert!(is_stopped(printed), "nothing waits to be printed");
        assert_eq!(written, 0, "nothing was handed over at step {last}");
    }
    drop(ada);
    let kept = ops(&clinic.as_lin());
    let of_reports = kept.iter().filter(|op| op.ends_with("_report")).count();
    assert_eq!(of_reports, 0, "and nothing is on record: {kept:?}");
    Ok(())
}
