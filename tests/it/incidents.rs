//! Recalls: what a failure takes hold of, whom it touched, and the way back.

use dermis_tests::sterilization::{
    Autoclave, FAIL, PASS, good_values, of_instruments, pending, plainly, spore_test,
};
use dermis_tests::treatments::{Ready, cartridge, charted, close, ready, receive};
use dermis_tests::{Clinic, PASSPHRASE, open_clinic, ops, refused};
use practice::history::AttestedBy;
use practice::incidents::{
    Closing, Decision, IncidentAbout, IncidentKind, IncidentPage, LoadFailure, NewDecision, Review,
};
use practice::loads::{LoadPlan, LoadState, Purpose, UnloadForm};
use practice::packs::PackState;
use practice::treatments::TreatmentDraft;
use practice::{Error, IncidentId, PackId, Practice, Result};

const DAY: i64 = 86_400_000;

/// Opens these packs in a treatment of the client of `ready` and closes it.
fn treated_with(practice: &Practice, ready: &Ready, unit: &str, packs: &[PackId]) {
    let view = charted(practice, ready, unit);
    let draft = TreatmentDraft { packs: packs.to_vec(), ..view.draft.clone() };
    let view =
        practice.save_treatment(view.id, view.version, draft).expect("the packs are scanned");
    let _ = close(practice, &view);
}

fn page(practice: &Practice, id: IncidentId) -> IncidentPage {
    practice.incident(id).expect("the recall is read")
}

#[test]
fn a_failed_spore_test_holds_every_load_since_the_last_good_one_also_those_run_meanwhile()
-> Result<()> {
    let clinic = Clinic::new();
    let a1 = Autoclave::installed(&clinic, "A1");
    let ready = ready(&clinic);
    let ada = clinic.as_ada();
    a1.test_vacuum(&ada);
    let before = a1.released(&ada, 2)?;
    let good = a1.spore_run(&ada)?;
    clinic.clock.advance(2 * DAY);
    ada.read_test(good.id, PASS, "")?;
    a1.test_vacuum(&ada);
    let after_good = a1.released(&ada, 2)?;
    let failing = a1.spore_run(&ada)?;
    clinic.clock.advance(DAY);
    a1.test_vacuum(&ada);
    let incubating = a1.released(&ada, 3)?;
    let _ = open_clinic(&ada);
    ada.confirm_unchanged(ready.client, AttestedBy::Client)?;
    treated_with(&ada, &ready, "0001", &[after_good.packs[0].id, incubating.packs[0].id]);
    clinic.clock.advance(2 * DAY);
    let read = ada.read_test(failing.id, FAIL, "Turned yellow")?;
    let id = read.incident.expect("it begins a recall");

    let page = page(&ada, id);
    let held: Vec<&str> = page.loads.iter().map(|load| load.no.as_str()).collect();
    let test_load = failing.load_no.clone().unwrap_or_default();
    let expected = [after_good.load.no.as_str(), test_load.as_str(), incubating.load.no.as_str()];
    assert_eq!(held, expected, "after the last good test, up to the stop");
    assert_eq!(ada.load(before.load.id)?.load.state, LoadState::Released, "the good one stays");
    assert_eq!(ada.load(incubating.load.id)?.load.state, LoadState::Recalled, "called back");
    assert_eq!(page.touched.len(), 1, "one client: {:?}", page.touched);
    assert_eq!(page.touched[0].uses.len(), 2, "with both packs");
    assert!(!page.touched[0].contact.is_empty(), "and how to reach them");
    let states: Vec<PackState> = page.packs.iter().map(|one| one.pack.state).collect();
    assert_eq!(states, [PackState::Quarantined; 3], "what is on the shelf is held");
    assert!(page.stop.is_some(), "the machine stands still");
    let work = ada.today_screen()?.work;
    assert!(work.iter().any(|item| item.title.starts_with("Recall RC-2026-01")), "Today says it");
    Ok(())
}

#[test]
fn a_recalled_pack_is_refused_in_a_treatment_and_one_used_before_is_signed_for() -> Result<()> {
    let clinic = Clinic::new();
    let a1 = Autoclave::installed(&clinic, "A1");
    let ready = ready(&clinic);
    let ada = clinic.as_ada();
    a1.test_vacuum(&ada);
    let load = a1.released(&ada, 2)?;
    let view = charted(&ada, &ready, "0001");
    let draft = TreatmentDraft { packs: vec![load.packs[0].id], ..view.draft.clone() };
    let view = ada.save_treatment(view.id, view.version, draft)?;
    clinic.clock.advance(60_000);
    ada.report_load(load.load.id, LoadFailure::Indicator, "Strip in pack 2 did not change")?;
    let found = ada.treatment(view.id)?.findings;
    let r18 = found.iter().find(|finding| finding.rule == "R18").expect("it is said");
    assert_eq!(
        r18.severity,
        practice::rules::Severity::Override,
        "it was open already: sign for it"
    );
    let other =
        TreatmentDraft { packs: vec![load.packs[0].id, load.packs[1].id], ..view.draft.clone() };
    let view = ada.save_treatment(view.id, view.version, other)?;
    let blocked = ada.close_treatment(view.id, view.version, PASSPHRASE);
    assert!(matches!(blocked, Err(Error::Blocked(_))), "it waits for somebody who may lift");
    let id = ada.incident_about(IncidentAbout::Load(load.load.id))?;
    assert_eq!(page(&ada, id).touched.len(), 1, "an open session counts");
    Ok(())
}

#[test]
fn a_second_failure_widens_the_recall_and_the_machine_comes_back_repaired_with_three_good_tests()
-> Result<()> {
    let clinic = Clinic::new();
    let a1 = Autoclave::installed(&clinic, "A1");
    let ada = clinic.as_ada();
    a1.test_vacuum(&ada);
    a1.released(&ada, 1)?;
    let first = a1.spore_run(&ada)?;
    clinic.clock.advance(DAY);
    let id = ada.read_test(first.id, FAIL, "")?.incident.expect("a recall");
    let stop = page(&ada, id).stop.expect("stopped");
    let lift = || refused(ada.lift_stop(stop.id, "Tested"));
    assert_eq!(lift().1, "retest_missing", "no retest yet");
    clinic.clock.advance(60_000);
    let retest = a1.spore_run(&ada)?;
    clinic.clock.advance(DAY + 60_000);
    let again = ada.read_test(retest.id, FAIL, "")?.incident;
    assert_eq!(again, Some(id), "the same recall");
    assert_eq!(page(&ada, id).tests.len(), 2, "with both tests");
    assert_eq!(lift().1, "repair_missing", "not before somebody looked into it");
    ada.record_repair(stop.id, "Chamber seal replaced by the maker")?;
    for passes in 1..=3 {
        clinic.clock.advance(60_000);
        let test = a1.spore_run(&ada)?;
        clinic.clock.advance(DAY + 60_000);
        ada.read_test(test.id, PASS, "")?;
        if passes < 3 {
            assert_eq!(lift().1, "three_passes", "{passes} are not three");
        }
    }
    assert!(ada.lift_stop(stop.id, "Three good tests")?.lifted_at.is_some(), "back in service");
    Ok(())
}

#[test]
fn a_lot_called_back_lists_the_clients_it_touched() -> Result<()> {
    let clinic = Clinic::new();
    let ready = ready(&clinic);
    let ada = clinic.as_ada();
    let view = close(&ada, &charted(&ada, &ready, "0042"));
    let lot = ready.cartridges;
    ada.recall_lot(lot, "Maker's letter of 20 November")?;
    let id = ada.incident_about(IncidentAbout::Lot(lot))?;
    let looked = || page(&ada, id);
    let page = looked();
    let again = looked();
    assert_eq!(again, page, "it reads the same again");
    assert_eq!(page.incident.kind, IncidentKind::Lot, "about a lot");
    assert_eq!(page.touched[0].uses[0].treatment, view.id, "the session it was used in");
    assert!(page.touched[0].uses[0].item.ends_with("/ 0042"), "with its unit");
    let other = receive(&ada, cartridge("OTHER-1", "2028-03-31"));
    ada.recall_lot(other.id, "Maker's letter")?;
    let none = ada.incident(ada.incident_about(IncidentAbout::Lot(other.id))?)?;
    assert!(none.touched.is_empty(), "a lot nobody met touches nobody");
    drop(ada);
    let views = ops(&clinic.as_lin()).into_iter().filter(|op| op == "view_incident").count();
    assert_eq!(
        views, 2,
        "each recall was looked at by one person, however often the page was read"
    );
    Ok(())
}

#[test]
fn a_recall_is_signed_off_once_everything_is_gone_through() -> Result<()> {
    let clinic = Clinic::new();
    let a1 = Autoclave::installed(&clinic, "A1");
    let ready = ready(&clinic);
    let lin = clinic.as_lin();
    a1.test_vacuum(&lin);
    let load = a1.released(&lin, 3)?;
    drop(lin);
    let ada = clinic.as_ada();
    treated_with(&ada, &ready, "0001", &[load.packs[0].id]);
    drop(ada);
    let lin = clinic.as_lin();
    clinic.clock.advance(60_000);
    let id = lin.report_load(load.load.id, LoadFailure::Cycle, "Printout shows 128 °C")?.id;
    let close = |version| {
        let closing = Closing { passphrase: PASSPHRASE.to_owned() };
        lin.close_incident(id, version, &closing)
    };
    assert_eq!(refused(close(1)), ("cycle_review".to_owned(), "required"), "nothing reviewed");
    let review = Review {
        told: "Dr Lin, 10:05".to_owned(),
        cycle_review: "Two cycles below 134 °C".to_owned(),
        operator_review: "Loads as usual".to_owned(),
        root_cause: "Sensor".to_owned(),
        corrective_action: "Sensor replaced, validated".to_owned(),
    };
    lin.review_incident(id, 1, review)?;
    let version = page(&lin, id).incident.version;
    assert_eq!(refused(close(version)), ("clients".to_owned(), "undecided"), "one client is open");
    let client = page(&lin, id).touched[0].client;
    lin.decide_client(id, pending(client))?;
    assert_eq!(refused(close(version)).1, "undecided", "pending is not decided");
    let told = NewDecision {
        decision: Decision::Told,
        how: "By phone".to_owned(),
        told_on: Some(lin.today()),
        ..pending(client)
    };
    let unsaid = NewDecision { how: String::new(), ..told.clone() };
    assert_eq!(refused(lin.decide_client(id, unsaid)), ("how".to_owned(), "required"), "how");
    lin.decide_client(id, told)?;
    assert_eq!(page(&lin, id).touched[0].decisions.len(), 2, "both stay on record");
    assert_eq!(refused(close(version)), ("packs".to_owned(), "on_shelf"), "packs still there");
    lin.pull_packs(id, &[load.packs[1].id], &[load.packs[2].id])?;
    let closed = close(version)?;
    assert!(closed.incident.closed_at.is_some(), "signed off");
    let states: Vec<PackState> = closed.packs.iter().map(|one| one.pack.state).collect();
    assert_eq!(states, [PackState::Discarded, PackState::Missing], "one unaccounted for");
    assert!(matches!(close(version), Err(Error::Immutable("incident"))), "for good");
    Ok(())
}

#[test]
fn a_load_of_a_recall_is_not_released_even_when_the_recall_is_signed_off() -> Result<()> {
    let clinic = Clinic::new();
    let a1 = Autoclave::installed(&clinic, "A1");
    let lin = clinic.as_lin();
    a1.test_vacuum(&lin);
    let test = a1.spore_run(&lin)?;
    let waiting = a1.unloaded(&lin, 2, good_values())?.load;
    clinic.clock.advance(DAY);
    let id = lin.read_test(test.id, FAIL, "")?.incident.expect("a recall");
    let words = "Gone through".to_owned();
    let review = Review {
        told: words.clone(),
        cycle_review: words.clone(),
        operator_review: words.clone(),
        root_cause: words.clone(),
        corrective_action: words,
    };
    lin.review_incident(id, 1, review)?;
    let stop = page(&lin, id).stop.expect("stopped");
    let retest = |values: UnloadForm| -> Result<()> {
        clinic.clock.advance(60_000);
        let plan = LoadPlan { purpose: Purpose::Test, ..of_instruments(a1.programme) };
        let load = a1.started(&lin, &lin.make_load(a1.id, plan)?)?.load;
        let load = lin.end_load(load.id, load.version, None)?.load;
        let load = lin.unload_load(load.id, load.version, values)?.load;
        let test = lin.run_test(spore_test(a1.id, load.id))?;
        clinic.clock.advance(DAY + 60_000);
        lin.read_test(test.id, PASS, "").map(drop)
    };
    retest(UnloadForm { temperature: "128".to_owned(), ..good_values() })?;
    let early = refused(lin.lift_stop(stop.id, "Spores died"));
    assert_eq!(early.1, "retest_missing", "a retest counts with a cycle that reached its numbers");
    retest(good_values())?;
    lin.lift_stop(stop.id, "Spores died, 134.5 °C")?;
    let closing = Closing { passphrase: PASSPHRASE.to_owned() };
    let version = page(&lin, id).incident.version;
    let _ = lin.close_incident(id, version, &closing)?;
    let blocked = lin.release_load(waiting.id, waiting.version, plainly());
    assert!(matches!(blocked, Err(Error::Blocked(_))), "it ran in the window: {blocked:?}");
    let rejected = lin.reject_load(waiting.id, waiting.version, "Cleaned and packed again")?;
    assert_eq!(rejected.load.state, LoadState::Rejected, "only rejecting remains");
    Ok(())
}

#[test]
fn telling_a_client_is_not_for_the_desk_to_wave_off_and_a_stranger_is_refused() -> Result<()> {
    let clinic = Clinic::new();
    let ready = ready(&clinic);
    let ada = clinic.as_ada();
    let _ = close(&ada, &charted(&ada, &ready, "0042"));
    ada.recall_lot(ready.cartridges, "Maker's letter")?;
    let id = ada.incident_about(IncidentAbout::Lot(ready.cartridges))?;
    let not_needed = NewDecision {
        decision: Decision::NotNeeded,
        note: "Unit was not opened".to_owned(),
        ..pending(ready.client)
    };
    let waved = ada.decide_client(id, not_needed);
    assert!(matches!(waved, Err(Error::Forbidden("lift"))), "for the director to say");
    assert!(page(&ada, id).touched[0].decisions.is_empty(), "and nothing is kept");
    let stranger = ada.decide_client(id, pending(practice::ClientId::new()));
    assert_eq!(refused(stranger), ("client".to_owned(), "not_touched"), "not of this recall");
    Ok(())
}
