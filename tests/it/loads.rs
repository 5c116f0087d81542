//! Loads from packing to the decision, and packs into treatments.

use dermis_tests::photos::{BEFORE, THREE_MONTHS};
use dermis_tests::sterilization::{
    Autoclave, FAIL, autoclave, bowie_dick, cycle, good_values, loose, of_instruments, plainly,
    pre_vacuum_134, spore_test,
};
use dermis_tests::{Clinic, PASSPHRASE};
use practice::loads::{
    CiResult, CycleStart, Lift, Light, LoadPlan, LoadState, LocalTime, PackJudged, PressureUnit,
    Purpose, Release, TemperatureUnit, UnloadForm,
};
use practice::packs::{PackCondition, PackState};
use practice::rules::Severity;
use practice::{Error, Result};

/// The rule or finding that refused an act.
fn why(result: Result<impl std::fmt::Debug>) -> String {
    match result {
        Err(Error::Blocked(found)) => found.first().map(|f| f.key.clone()).unwrap_or_default(),
        Err(Error::Invalid { field, rule }) => format!("{field}: {rule}"),
        Err(error) => error.to_string(),
        Ok(done) => format!("not refused: {done:?}"),
    }
}

#[test]
fn a_load_goes_from_packing_to_the_shelf_and_one_torn_pack_is_rejected() -> Result<()> {
    let clinic = Clinic::new();
    let a1 = Autoclave::installed(&clinic, "A1");
    let ada = clinic.as_ada();
    a1.test_vacuum(&ada);
    a1.spore_run(&ada)?;
    let packed = a1.packed(&ada, 12)?;
    assert_eq!(packed.load.no, "A1-20261124-02", "sterilizer, day, load of the day");
    assert_eq!(packed.packs[11].code, "A1-261124-02-12", "codes are there for the labels");
    let expires = packed.packs[0].expires.map(|day| day.to_string());
    assert_eq!(expires.as_deref(), Some("2027-05-23"), "180 days unless something happens");
    let running = a1.started(&ada, &packed)?;
    assert_eq!(running.load.state, LoadState::Running, "on record before the door is shut");
    let ended = ada.end_load(running.load.id, running.load.version, None)?;
    let torn = PackJudged { pack: ended.packs[3].id, condition: PackCondition::Torn };
    let values = UnloadForm { packs: vec![torn], ..good_values() };
    let unloaded = ada.unload_load(ended.load.id, ended.load.version, values)?;
    let check = unloaded.check.expect("the values are judged");
    assert_eq!(check.light, Light::Green, "a torn pack is said, and the load is as good as it is");
    assert_eq!(check.findings.len(), 1, "it is said: {:?}", check.findings);
    assert_eq!(check.shown, ["134.5 °C", "4 min", "208 kPa", "dried 12 min"], "kept in one unit");
    let released = ada.release_load(unloaded.load.id, unloaded.load.version, plainly())?;
    let of = |state| released.packs.iter().filter(|pack| pack.state == state).count();
    assert_eq!((of(PackState::InStock), of(PackState::Rejected)), (11, 1), "S8: 11 and 1");
    assert_eq!(released.load.decided_by_name.as_deref(), Some("Ada Okafor"), "by name");
    let again = ada.release_load(released.load.id, released.load.version, plainly());
    assert_eq!(why(again), "immutable: load", "once");
    Ok(())
}

#[test]
fn values_below_the_programme_leave_only_rejecting() -> Result<()> {
    let clinic = Clinic::new();
    let a1 = Autoclave::installed(&clinic, "A1");
    let ada = clinic.as_ada();
    a1.test_vacuum(&ada);
    let cold =
        UnloadForm { temperature: "121".to_owned(), exposure: "3.5".to_owned(), ..good_values() };
    let load = a1.unloaded(&ada, 3, cold)?;
    let check = load.check.expect("judged");
    assert_eq!(check.light, Light::Red, "121 °C is not 134 °C");
    let lift = Some(Lift {
        by: clinic.lin(),
        passphrase: PASSPHRASE.to_owned(),
        reason: "The machine always shows less than it reaches".to_owned(),
    });
    let lifted = ada.release_load(load.load.id, load.load.version, Release { lift, ..plainly() });
    assert_eq!(why(lifted), "K08:temperature", "nobody lifts it");
    assert_eq!(
        why(ada.reject_load(load.load.id, load.load.version, " ")),
        "corrective_action: required",
        "what was done about it"
    );
    let rejected =
        ada.reject_load(load.load.id, load.load.version, "Service called, packs run in A2")?;
    assert_eq!(rejected.load.state, LoadState::Rejected, "not to be used");
    assert!(rejected.packs.iter().all(|pack| pack.state == PackState::Rejected), "nor its packs");
    Ok(())
}

#[test]
fn a_failed_indicator_stops_the_release_and_a_low_pressure_is_said() -> Result<()> {
    let clinic = Clinic::new();
    let a1 = Autoclave::installed(&clinic, "A1");
    let ada = clinic.as_ada();
    a1.test_vacuum(&ada);
    let values = UnloadForm {
        internal_ci: CiResult::Fail,
        pressure: "15".to_owned(),
        pressure_unit: PressureUnit::Psi,
        temperature: "273.2".to_owned(),
        temperature_unit: TemperatureUnit::F,
        ..good_values()
    };
    let load = a1.unloaded(&ada, 2, values)?;
    let found = load.check.expect("judged").findings;
    let keys: Vec<&str> = found.iter().map(|finding| finding.key.as_str()).collect();
    assert_eq!(keys, ["K08:internal_ci", "K08:steam", "K09:cadence"], "strictest first: {keys:?}");
    assert_eq!(found[0].severity, Severity::Block, "steam did not reach it");
    Ok(())
}

#[test]
fn what_is_typed_in_another_form_is_refused_and_named() -> Result<()> {
    let clinic = Clinic::new();
    let a1 = Autoclave::installed(&clinic, "A1");
    let ada = clinic.as_ada();
    a1.test_vacuum(&ada);
    let load = a1.started(&ada, &a1.packed(&ada, 2)?)?;
    let load = ada.end_load(load.load.id, load.load.version, None)?;
    let form = |change: fn(&mut UnloadForm)| {
        let mut form = good_values();
        change(&mut form);
        why(ada.check_load(load.load.id, &form))
    };
    assert_eq!(form(|f| f.temperature = "134,5".into()), "temperature: not_a_number", "comma");
    assert_eq!(form(|f| f.temperature = "1345".into()), "temperature: out_of_range", "no point");
    assert_eq!(form(|f| f.exposure = "3:75".into()), "exposure: not_minutes", "75 seconds");
    assert_eq!(form(|f| f.pressure = "high".into()), "pressure: not_a_number", "words");
    assert_eq!(form(|f| f.internal_ci_type = None), "internal_ci_type: required", "which type");
    assert_eq!(
        form(|f| f.external_ci = CiResult::NotUsed),
        "external_ci: required",
        "always there"
    );
    Ok(())
}

#[test]
fn a_vacuum_machine_runs_no_instruments_before_its_morning_test() -> Result<()> {
    let clinic = Clinic::new();
    let a1 = Autoclave::installed(&clinic, "A1");
    let ada = clinic.as_ada();
    let packed = a1.packed(&ada, 2)?;
    assert_eq!(why(a1.started(&ada, &packed)), "K10:bowie_dick", "not tested today");
    a1.test_vacuum(&ada);
    assert!(a1.started(&ada, &packed).is_ok(), "tested, it runs");
    Ok(())
}

#[test]
fn a_bowie_dick_test_that_failed_takes_the_machine_out_of_service() -> Result<()> {
    let clinic = Clinic::new();
    let a1 = Autoclave::installed(&clinic, "A1");
    let ada = clinic.as_ada();
    let test = ada.run_test(bowie_dick(a1.id))?;
    ada.read_test(test.id, practice::indicators::Reading::Plain { good: false }, "Pale middle")?;
    let stop = ada.sterilizers()?[0].stop.clone().expect("it stands still");
    assert_eq!(stop.reason, "Bowie-Dick test failed on 24 November 2026", "and says why");
    let packed = a1.packed(&ada, 2)?;
    assert_eq!(why(a1.started(&ada, &packed)), "K09:out_of_service", "no instruments");
    assert_eq!(why(ada.lift_stop(stop.id, "Looks fine")), "retest: retest_missing", "not by word");
    a1.test_vacuum(&ada);
    let lifted = ada.lift_stop(stop.id, "Seal cleaned, sheet even")?;
    assert!(lifted.lifted_at.is_some(), "after a good sheet it runs again");
    assert!(a1.started(&ada, &packed).is_ok(), "with instruments");
    Ok(())
}

#[test]
fn a_counter_that_jumps_asks_why() -> Result<()> {
    let clinic = Clinic::new();
    let a1 = Autoclave::installed(&clinic, "A1");
    let ada = clinic.as_ada();
    a1.test_vacuum(&ada);
    a1.released(&ada, 1)?;
    let next = a1.packed(&ada, 1)?;
    let (id, version) = (next.load.id, next.load.version);
    assert_eq!(why(ada.start_load(id, version, cycle(420))), "gap_reason: required", "418 was due");
    let start = CycleStart { cycle_no: 420, gap_reason: "Two aborted warm-ups".to_owned() };
    let load = ada.start_load(id, version, start)?.load;
    assert_eq!(load.cycle_gap, "Two aborted warm-ups", "kept with the load");
    Ok(())
}

#[test]
fn one_chamber_holds_one_load_and_a_load_has_packs() -> Result<()> {
    let clinic = Clinic::new();
    let a1 = Autoclave::installed(&clinic, "A1");
    let ada = clinic.as_ada();
    a1.test_vacuum(&ada);
    let empty = ada.make_load(a1.id, of_instruments(a1.programme))?;
    let started = ada.start_load(empty.load.id, empty.load.version, cycle(417));
    assert_eq!(why(started), "packs: required", "nothing in it");
    a1.started(&ada, &a1.packed(&ada, 1)?)?;
    let second = a1.packed(&ada, 1)?;
    assert_eq!(why(a1.started(&ada, &second)), "sterilizer: chamber_in_use", "one at a time");
    let late = ada.add_packs(ada.loads(ada.today(), ada.today())?[1].id, loose("Bowl", 1));
    assert_eq!(why(late), "immutable: load", "what runs is not added to");
    Ok(())
}

#[test]
fn a_running_load_is_still_running_after_the_program_was_killed_and_asks_for_its_outcome()
-> Result<()> {
    let clinic = Clinic::new();
    let a1 = Autoclave::installed(&clinic, "A1");
    let load = {
        let ada = clinic.as_ada();
        a1.test_vacuum(&ada);
        a1.started(&ada, &a1.packed(&ada, 2)?)?.load
    };
    let ada = clinic.as_ada();
    assert_eq!(ada.load(load.id)?.load.state, LoadState::Running, "as it was");
    let work = ada.today_screen()?.work;
    let asks = work.iter().find(|item| item.title == "Load A1-20261124-01").expect("on the list");
    assert!(asks.detail.starts_with("Running since 10:00"), "how did it end: {}", asks.detail);
    Ok(())
}

#[test]
fn an_end_in_the_hour_that_comes_twice_is_asked_for_and_one_that_never_came_is_refused()
-> Result<()> {
    let clinic = Clinic::new();
    let a1 = Autoclave::installed(&clinic, "A1");
    // 31 October 2027, 00:55 UTC is 01:55 in London; clocks go back at 01:00 UTC.
    clinic.clock.set(practice::Instant(1_824_944_100_000));
    let ada = clinic.as_ada();
    a1.test_vacuum(&ada);
    let load = a1.started(&ada, &a1.packed(&ada, 1)?)?.load;
    let at = |day: &str, time: &str, second| LocalTime {
        day: day.parse().expect("a day"),
        time: time.to_owned(),
        second,
    };
    clinic.clock.advance(3_600_000);
    let end = |time: LocalTime| ada.end_load(load.id, load.version, Some(time));
    let why_not = |time: LocalTime| why(end(time));
    assert_eq!(why_not(at("2027-10-31", "01:20", None)), "ended: came_twice", "which of the two");
    assert_eq!(why_not(at("2027-10-31", "01:20", Some(false))), "ended: before_load", "the first");
    assert_eq!(why_not(at("2027-03-28", "01:20", None)), "ended: no_such_time", "clocks jumped it");
    assert_eq!(why_not(at("2027-10-31", "09:00", None)), "ended: in_future", "not yet");
    assert_eq!(why_not(at("2027-10-31", "25:00", None)), "ended: not_a_time", "no clock shows it");
    let ended = end(at("2027-10-31", "01:20", Some(true)))?.load;
    let ran = ended.ended_at.zip(ended.started_at).map(|(end, start)| end.0 - start.0);
    assert_eq!(ran, Some(25 * 60_000), "25 minutes by any clock");
    Ok(())
}

#[test]
fn only_who_may_release_releases_and_a_second_person_when_the_practice_says_so() -> Result<()> {
    let clinic = Clinic::new();
    let a1 = Autoclave::installed(&clinic, "A1");
    let mia = clinic.as_mia();
    a1.test_vacuum(&mia);
    let load = a1.unloaded(&mia, 2, good_values())?.load;
    let tried = mia.release_load(load.id, load.version, plainly());
    assert!(matches!(tried, Err(Error::Forbidden("release"))), "the desk may run it, not release");
    drop(mia);
    clinic.as_lin().set_parameter("release_second_person", 1, "House rule")?;
    let ada = clinic.as_ada();
    let own = a1.unloaded(&ada, 1, good_values());
    let own = own?.load;
    let tried = why(ada.release_load(own.id, own.version, plainly()));
    assert_eq!(tried, "K08:second_person", "nobody releases their own load");
    let others = ada.release_load(load.id, load.version, plainly())?.load;
    assert_eq!(others.state, LoadState::Released, "another's they do");
    Ok(())
}

#[test]
fn a_spore_test_long_overdue_is_released_over_only_by_somebody_who_may_lift() -> Result<()> {
    let clinic = Clinic::new();
    let a1 = Autoclave::installed(&clinic, "A1");
    let ada = clinic.as_ada();
    a1.test_vacuum(&ada);
    let test = a1.spore_run(&ada)?;
    clinic.clock.advance(15 * 86_400_000);
    ada.read_test(test.id, dermis_tests::sterilization::PASS, "")?;
    a1.test_vacuum(&ada);
    let load = a1.unloaded(&ada, 2, good_values())?.load;
    let alone = why(ada.release_load(load.id, load.version, plainly()));
    assert_eq!(alone, "K09:cadence", "15 days, due every 7");
    let lift = |by, reason: &str| {
        let (passphrase, reason) = (PASSPHRASE.to_owned(), reason.to_owned());
        Release { comment: String::new(), lift: Some(Lift { by, passphrase, reason }) }
    };
    let brief = ada.release_load(load.id, load.version, lift(clinic.lin(), "ok"));
    assert_eq!(why(brief), "reason: too_brief", "a reason somebody can read");
    let reason = "Courier was on strike; mechanical and chemical values are good";
    let desk = ada.release_load(load.id, load.version, lift(clinic.mia(), reason));
    assert!(matches!(desk, Err(Error::Forbidden("lift"))), "not the desk");
    let released = ada.release_load(load.id, load.version, lift(clinic.lin(), reason))?.load;
    let decided = released.findings.iter().find_map(|finding| finding.decided.clone());
    assert_eq!(decided.map(|d| d.reason), Some(reason.to_owned()), "kept with the load");
    Ok(())
}

#[test]
fn a_load_is_held_until_its_test_is_read_when_the_practice_says_so() -> Result<()> {
    let clinic = Clinic::new();
    let a1 = Autoclave::installed(&clinic, "A1");
    clinic.as_lin().set_parameter("hold_for_tests", 1, "House rule")?;
    let ada = clinic.as_ada();
    a1.test_vacuum(&ada);
    let load = a1.unloaded(&ada, 2, good_values())?.load;
    let test = ada.run_test(spore_test(a1.id, load.id))?;
    let tried = why(ada.release_load(load.id, load.version, plainly()));
    assert_eq!(tried, "K09:awaited", "not before it is read");
    let held = ada.hold_load(load.id, load.version, "Spore test in it")?.load;
    clinic.clock.advance(25 * 3_600_000);
    ada.read_test(test.id, dermis_tests::sterilization::PASS, "")?;
    let released = ada.release_load(held.id, held.version, plainly())?;
    assert!(released.packs.iter().all(|pack| pack.state == PackState::InStock), "then it is");
    Ok(())
}

#[test]
fn a_test_is_not_read_early_nor_twice_and_a_dead_control_says_nothing() -> Result<()> {
    let clinic = Clinic::new();
    let a1 = Autoclave::installed(&clinic, "A1");
    let ada = clinic.as_ada();
    a1.test_vacuum(&ada);
    let test = a1.spore_run(&ada)?;
    let pass = dermis_tests::sterilization::PASS;
    assert_eq!(why(ada.read_test(test.id, pass.clone(), "")), "read_from: too_early", "24 hours");
    clinic.clock.advance(25 * 3_600_000);
    let read = ada.read_test(test.id, dermis_tests::sterilization::INVALID, "Control dead")?;
    assert_eq!(read.test.outcome, practice::indicators::Outcome::Invalid, "nothing was proved");
    assert!(read.incident.is_none(), "and nothing failed");
    assert_eq!(why(ada.read_test(test.id, pass, "")), "immutable: test", "read once");
    let spore = ada.sterilizers()?[0].spore.clone();
    assert_eq!(spore.last, None, "it counts as not tested");
    let early = a1.spore_run(&ada)?;
    let failed = ada.read_test(early.id, FAIL, "Grew over night")?;
    assert!(failed.incident.is_some(), "growth is growth at any hour");
    Ok(())
}

#[test]
fn a_sterilizer_keeps_its_code_and_a_programme_changes_for_the_loads_to_come() -> Result<()> {
    let clinic = Clinic::new();
    let a1 = Autoclave::installed(&clinic, "A1");
    let lin = clinic.as_lin();
    assert_eq!(why(lin.add_sterilizer(autoclave("a1"))), "code: taken", "whatever its case");
    assert_eq!(why(lin.add_sterilizer(autoclave("A-1"))), "code: not_a_code", "it begins numbers");
    assert_eq!(
        why(lin.update_sterilizer(a1.id, 1, autoclave("A2"))),
        "immutable: sterilizer_code",
        "labels carry it"
    );
    lin.run_test(bowie_dick(a1.id))
        .and_then(|test| lin.read_test(test.id, dermis_tests::sterilization::GOOD, ""))?;
    let load = a1.started(&lin, &a1.packed(&lin, 1)?)?.load;
    let mut longer = pre_vacuum_134();
    longer.min_exposure_s = 1080;
    lin.update_programme(a1.programme, 1, longer)?;
    assert_eq!(lin.load(load.id)?.load.minima.exposure_s, 210, "a load keeps what it ran");
    let plan = LoadPlan { purpose: Purpose::Test, ..of_instruments(a1.programme) };
    assert_eq!(lin.make_load(a1.id, plan)?.load.minima.exposure_s, 1080, "the next asks more");
    assert_eq!(lin.usual_programmes()?.len(), 10, "the usual ones are on offer");
    Ok(())
}

#[test]
fn a_practice_that_sterilizes_nothing_itself_is_not_asked_for_tests() -> Result<()> {
    let clinic = Clinic::new();
    let _a1 = Autoclave::installed(&clinic, "A1");
    let lin = clinic.as_lin();
    let asks = || -> Result<bool> {
        Ok(lin.today_screen()?.work.iter().any(|item| item.title.contains("of A1")))
    };
    assert!(asks()?, "a machine in use asks for its tests");
    lin.set_parameter("autoclave_in_house", 0, "Disposables only")?;
    assert!(!asks()?, "switched off, it does not");
    Ok(())
}

#[test]
fn the_printout_of_a_cycle_is_kept_as_a_picture_whatever_became_of_its_load() -> Result<()> {
    let clinic = Clinic::new();
    let a1 = Autoclave::installed(&clinic, "A1");
    let ada = clinic.as_ada();
    a1.test_vacuum(&ada);
    let load = a1.released(&ada, 1)?.load;
    let view = ada.attach_printout(load.id, BEFORE)?;
    assert_eq!(view.printouts.len(), 1, "a released load takes it: paper is scanned later");
    assert_eq!(view.load.version, load.version, "and it changes nothing about the load");
    let twice = why(ada.attach_printout(load.id, BEFORE));
    assert_eq!(twice, "picture: there_already", "the same picture once");
    let text = why(ada.attach_printout(load.id, b"134.2 C 4:00"));
    assert_eq!(text, "picture: not_a_picture", "a picture, nothing else");
    assert_eq!(ada.attach_printout(load.id, THREE_MONTHS)?.printouts.len(), 2, "a second page");
    let full = ada.load_printout(load.id, 2)?;
    assert!(full.starts_with("data:image/jpeg;base64,"), "read back from its encrypted file");
    assert!(matches!(ada.load_printout(load.id, 3), Err(Error::NotFound(_))), "there are two");
    let draft = a1.packed(&ada, 1)?.load;
    let early = why(ada.attach_printout(draft.id, BEFORE));
    assert_eq!(early, "load: not_run", "nothing ran yet");
    assert_eq!(ada.verify()?.photos, 2, "the check reads them too");
    Ok(())
}
