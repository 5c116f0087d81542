//! Treatments: charted, checked, closed once, then only amended.

use dermis_tests::treatments::{
    answer_history, cartridge, charted, close, consent, full_chart, product, ready, receive, save,
    used, zone,
};
use dermis_tests::{Clinic, PASSPHRASE, refused};
use practice::rules::{Finding, OverrideFinding};
use practice::stock::ProductRole;
use practice::treatments::{Anaesthetic, Status, TreatmentDraft};
use practice::{Clock, Depth, Error, Instant, Practice};

fn blocked<T: std::fmt::Debug>(result: practice::Result<T>) -> Vec<Finding> {
    match result {
        Err(Error::Blocked(findings)) => findings,
        other => panic!("expected stops, got {other:?}"),
    }
}

fn rules(findings: &[Finding]) -> Vec<&str> {
    findings.iter().map(|finding| finding.rule.as_str()).collect()
}

fn on_hand(practice: &Practice, lot: &str) -> u16 {
    let lines = practice.lots().expect("stock lists");
    lines.into_iter().find(|line| line.lot.lot == lot).expect("the lot is listed").lot.on_hand
}

#[test]
fn a_complete_chart_closes_is_signed_and_takes_its_cartridge_off_the_shelf() {
    let clinic = Clinic::new();
    let ready = ready(&clinic);
    let ada = clinic.as_ada();
    let started = ada.start_treatment(ready.client).expect("the treatment starts");
    assert_eq!(started.draft.device_id, Some(ready.device), "the only device is chosen already");
    assert!(!started.missing.is_empty(), "an empty chart says what it lacks");
    let open = save(&ada, &started, full_chart(&ready, "0087"));
    assert_eq!(
        (rules(&open.findings), rules(&open.missing)),
        (vec![], vec![]),
        "nothing stands in the way"
    );
    let closed = close(&ada, &open);
    assert_eq!(closed.status, Status::Closed, "it is closed");
    assert_eq!(
        closed.signed_as, "Ada Okafor, Licensed aesthetician LT-20418",
        "signed by name and licence"
    );
    assert_eq!(closed.zones_in_words, "forehead, cheeks", "pairs print once");
    let next = closed.next_date.expect("a next date").to_string();
    assert_eq!(next, "2026-12-29", "1.00 mm waits 35 days");
    assert_eq!(on_hand(&ada, "NP36-2411"), 9, "one cartridge was used");
    let read = ada.treatment(closed.id).expect("it opens again");
    assert_eq!(read.draft, full_chart(&ready, "0087"), "everything reads back as charted");
}

#[test]
fn a_closed_treatment_never_changes_and_its_amendment_leaves_the_original() {
    let clinic = Clinic::new();
    let ready = ready(&clinic);
    let ada = clinic.as_ada();
    let closed = close(&ada, &charted(&ada, &ready, "0087"));
    let again = ada.save_treatment(closed.id, closed.version, TreatmentDraft::default());
    assert!(matches!(again, Err(Error::Immutable(_))), "no edit after the signature");
    let twice = ada.close_treatment(closed.id, closed.version, PASSPHRASE);
    assert!(matches!(twice, Err(Error::Immutable(_))), "no second signature");
    assert!(
        matches!(
            ada.discard_treatment(closed.id, closed.version, "oops"),
            Err(Error::Immutable(_))
        ),
        "and no way out"
    );
    let no_reason = ada.amend_treatment(closed.id, "note", "Bruise on the left cheek", " ");
    assert_eq!(refused(no_reason), ("reason".to_owned(), "required"), "an amendment says why");
    drop(ada);
    let lin = clinic.as_lin();
    let amended = lin
        .amend_treatment(closed.id, "note", "Bruise on the left cheek", "Seen on the way out")
        .expect("a practitioner amends");
    assert_eq!(amended.draft, closed.draft, "the original stays as signed");
    assert_eq!(amended.amendments[0].by, "Dr Lin Wei", "the amendment carries its own name");
    assert_eq!(amended.signed_as, closed.signed_as, "and not the signature");
}

#[test]
fn an_expired_or_recalled_lot_stops_the_signature() {
    let clinic = Clinic::new();
    let ready = ready(&clinic);
    let ada = clinic.as_ada();
    let old = receive(&ada, cartridge("NP12-2208", "2026-10-31"));
    let started = ada.start_treatment(ready.client).expect("the treatment starts");
    let mut chart = full_chart(&ready, "0087");
    chart.cartridges.push(used(old.id, "0014"));
    let open = save(&ada, &started, chart);
    let stops = blocked(ada.close_treatment(open.id, open.version, PASSPHRASE));
    assert_eq!(rules(&stops), ["R11"], "the expired cartridge stops it");
    ada.recall_lot(ready.antiseptic, "Maker's notice").expect("the lot is recalled");
    let open = save(&ada, &open, full_chart(&ready, "0087"));
    let stops = blocked(ada.close_treatment(open.id, open.version, PASSPHRASE));
    assert_eq!(rules(&stops), ["R13"], "the recalled antiseptic stops it");
    assert_eq!(on_hand(&ada, "NP36-2411"), 10, "nothing left the shelf");
}

#[test]
fn a_cartridge_is_used_once_even_on_the_same_client_another_day() {
    let clinic = Clinic::new();
    let ready = ready(&clinic);
    let ada = clinic.as_ada();
    let _ = close(&ada, &charted(&ada, &ready, "0087"));
    clinic.later(42);
    let _ = dermis_tests::open_clinic(&ada);
    dermis_tests::treatments::no_to_everything(&ada, ready.client);
    let open = charted(&ada, &ready, "0087");
    let stops = blocked(ada.close_treatment(open.id, open.version, PASSPHRASE));
    assert_eq!(rules(&stops), ["R12"], "the same unit again");
    let mut twice = full_chart(&ready, "0088");
    twice.cartridges.push(used(ready.cartridges, "0088"));
    let refusal = refused(ada.save_treatment(open.id, open.version, twice));
    assert_eq!(refusal, ("cartridges.1.unit".to_owned(), "twice"), "one unit is scanned once");
    let open = save(&ada, &open, full_chart(&ready, "0088"));
    let _ = close(&ada, &open);
    assert_eq!(on_hand(&ada, "NP36-2411"), 8, "two cartridges for two sessions");
}

#[test]
fn too_soon_stops_until_a_clinician_lifts_it_with_a_reason_and_the_record_shows_who() {
    let clinic = Clinic::new();
    let ready = ready(&clinic);
    let ada = clinic.as_ada();
    let _ = close(&ada, &charted(&ada, &ready, "0087"));
    clinic.later(19);
    let _ = dermis_tests::open_clinic(&ada);
    dermis_tests::treatments::no_to_everything(&ada, ready.client);
    let open = charted(&ada, &ready, "0088");
    let last = open.last_time.as_ref().expect("there was a session before");
    assert_eq!(last.zones.len(), 3, "last time is shown zone by zone");
    let stops = blocked(ada.close_treatment(open.id, open.version, PASSPHRASE));
    assert!(
        stops.iter().all(|stop| stop.rule == "R17"),
        "19 days are too few: {:?}",
        rules(&stops)
    );
    for stop in &stops {
        let lift = OverrideFinding {
            client: ready.client,
            key: stop.key.clone(),
            by: clinic.lin(),
            passphrase: PASSPHRASE.to_owned(),
            reason: "Healed fully, shallow today".to_owned(),
        };
        ada.override_finding(lift).expect("a clinician lifts it");
    }
    let closed = close(&ada, &open);
    let lifted = closed.findings.iter().filter(|finding| finding.rule == "R17");
    let by: Vec<_> =
        lifted.filter_map(|f| f.decided.as_ref()).map(|d| d.by_name.as_str()).collect();
    assert!(
        !by.is_empty() && by.iter().all(|name| *name == "Dr Lin Wei"),
        "the record names who lifted: {by:?}"
    );
}

#[test]
fn an_incomplete_chart_cannot_be_signed_and_says_everything_that_is_missing() {
    let clinic = Clinic::new();
    let ready = ready(&clinic);
    let ada = clinic.as_ada();
    let started = ada.start_treatment(ready.client).expect("the treatment starts");
    let mut chart = full_chart(&ready, "0087");
    chart.zones[0].endpoint = None;
    chart.zones[1].depth_um = None;
    chart.products.clear();
    chart.reaction.clear();
    chart.pain = None;
    chart.anaesthetic = Some(Anaesthetic {
        lot_id: None,
        strength: String::new(),
        on_at: None,
        off_at: None,
        removed: false,
    });
    let open = save(&ada, &started, chart);
    let stops = blocked(ada.close_treatment(open.id, open.version, PASSPHRASE));
    let fields: Vec<_> = stops.iter().filter_map(|stop| stop.field.as_deref()).collect();
    for field in [
        "zones.forehead.endpoint",
        "zones.cheek-r.depth",
        "products",
        "reaction",
        "pain",
        "anaesthetic.off_at",
    ] {
        assert!(fields.contains(&field), "{field} is named among {fields:?}");
    }
    assert_eq!(ada.treatment(open.id).expect("it opens").status, Status::Draft, "it stays open");
}

#[test]
fn values_no_session_can_have_are_refused_at_their_field_and_nothing_is_saved() {
    let clinic = Clinic::new();
    let ready = ready(&clinic);
    let ada = clinic.as_ada();
    let open = charted(&ada, &ready, "0087");
    let chart = |zones| TreatmentDraft { zones, ..full_chart(&ready, "0087") };
    for (zones, field, rule) in [
        (vec![zone("chin", 99)], "zones.chin.depth_um", "out_of_range"),
        (vec![zone("chin", 3001)], "zones.chin.depth_um", "out_of_range"),
        (vec![zone("chin", 500), zone("chin", 500)], "zones.chin", "twice"),
        (vec![zone("eyelid", 500)], "zones", "unknown"),
    ] {
        let refusal = refused(ada.save_treatment(open.id, open.version, chart(zones)));
        assert_eq!(refusal, (field.to_owned(), rule), "{field} breaks {rule}");
    }
    let wrong_kind =
        TreatmentDraft { cartridges: vec![used(ready.antiseptic, "1")], ..full_chart(&ready, "") };
    let refusal = refused(ada.save_treatment(open.id, open.version, wrong_kind));
    assert_eq!(
        refusal,
        ("cartridges.0.lot_id".to_owned(), "unknown"),
        "an antiseptic is no cartridge"
    );
    assert_eq!(
        ada.treatment(open.id).expect("it opens").draft,
        open.draft,
        "the chart is as it was"
    );
}

#[test]
fn depth_beyond_the_licence_stops() {
    let clinic = Clinic::new();
    let ready = ready(&clinic);
    let ada = clinic.as_ada();
    let started = ada.start_treatment(ready.client).expect("the treatment starts");
    let mut chart = full_chart(&ready, "0087");
    chart.zones[1].depth_um = Some(Depth(1750));
    let open = save(&ada, &started, chart);
    let stops = blocked(ada.close_treatment(open.id, open.version, PASSPHRASE));
    assert!(
        stops.iter().any(|stop| stop.rule == "R09"),
        "1.75 mm is past 1.50 mm: {:?}",
        rules(&stops)
    );
}

#[test]
fn a_consent_signed_once_the_treatment_has_begun_comes_too_late_for_it() {
    let clinic = Clinic::new();
    let ready = ready(&clinic);
    let ada = clinic.as_ada();
    let open = charted(&ada, &ready, "0087");
    clinic.clock.advance(60_000);
    consent(&ada, ready.client, ready.device);
    let stops = blocked(ada.close_treatment(open.id, open.version, PASSPHRASE));
    assert!(rules(&stops).contains(&"R04"), "consent comes before the needle: {:?}", rules(&stops));
}

#[test]
fn an_old_version_never_overwrites_a_newer_chart() {
    let clinic = Clinic::new();
    let ready = ready(&clinic);
    let ada = clinic.as_ada();
    let started = ada.start_treatment(ready.client).expect("the treatment starts");
    let saved = save(&ada, &started, full_chart(&ready, "0087"));
    let late = ada.save_treatment(started.id, started.version, TreatmentDraft::default());
    assert!(matches!(late, Err(Error::Conflict)), "the older window is told");
    assert_eq!(
        ada.treatment(saved.id).expect("it opens").draft,
        saved.draft,
        "the newer chart stands"
    );
}

#[test]
fn only_people_who_treat_open_treatments_and_only_the_practitioner_signs() {
    let clinic = Clinic::new();
    let ready = ready(&clinic);
    let mia = clinic.as_mia();
    assert!(
        matches!(mia.start_treatment(ready.client), Err(Error::Forbidden("treat"))),
        "the desk does not treat"
    );
    drop(mia);
    let ada = clinic.as_ada();
    let open = charted(&ada, &ready, "0087");
    let second = ada.start_treatment(ready.client);
    assert_eq!(
        refused(second),
        ("client".to_owned(), "already_open"),
        "one open treatment per client"
    );
    let wrong = ada.close_treatment(open.id, open.version, "not her passphrase");
    assert!(matches!(wrong, Err(Error::Vault(_))), "signing needs her own passphrase");
    drop(ada);
    let mia = clinic.as_mia();
    assert!(
        matches!(mia.treatment(open.id), Err(Error::Forbidden("clinical"))),
        "the desk reads no chart"
    );
    assert_eq!(
        mia.treatments_of(ready.client).expect("the list opens").len(),
        1,
        "but sees that there is one"
    );
    drop(mia);
    let lin = clinic.as_lin();
    let other = lin.close_treatment(open.id, open.version, PASSPHRASE);
    assert!(
        matches!(other, Err(Error::Forbidden("other_practitioner"))),
        "nobody signs for somebody else"
    );
}

#[test]
fn treatments_stay_shut_until_the_opening_checklist_is_closed() {
    let clinic = Clinic::new();
    let ready = ready(&clinic);
    clinic.later(42);
    let ada = clinic.as_ada();
    dermis_tests::treatments::no_to_everything(&ada, ready.client);
    let stops = blocked(ada.start_treatment(ready.client));
    assert_eq!(rules(&stops), ["R20"], "the opening list keeps the practice shut");
    let _ = dermis_tests::open_clinic(&ada);
    assert!(ada.start_treatment(ready.client).is_ok(), "done, it opens");
}

#[test]
fn a_yes_that_stops_shows_on_the_open_treatment() {
    let clinic = Clinic::new();
    let ready = ready(&clinic);
    let ada = clinic.as_ada();
    let open = charted(&ada, &ready, "0087");
    answer_history(&ada, ready.client, &[("pregnancy", &[("which", "pregnant")])]);
    let seen = ada.treatment(open.id).expect("it opens");
    assert!(
        seen.findings.iter().any(Finding::stands),
        "a new answer counts at once: {:?}",
        rules(&seen.findings)
    );
}

#[test]
fn a_discarded_draft_keeps_its_reason_and_spends_what_was_opened() {
    let clinic = Clinic::new();
    let ready = ready(&clinic);
    let ada = clinic.as_ada();
    let open = charted(&ada, &ready, "0087");
    assert_eq!(
        refused(ada.discard_treatment(open.id, open.version, "")),
        ("reason".to_owned(), "required"),
        "say why"
    );
    ada.discard_treatment(open.id, open.version, "Client felt faint").expect("it is discarded");
    let read = ada.treatment(open.id).expect("it stays readable");
    assert_eq!(
        (read.status, read.discard_reason.as_str()),
        (Status::Discarded, "Client felt faint"),
        "with its reason"
    );
    assert_eq!(on_hand(&ada, "NP36-2411"), 9, "an opened cartridge is spent");
    let open = charted(&ada, &ready, "0087");
    let stops = blocked(ada.close_treatment(open.id, open.version, PASSPHRASE));
    assert!(rules(&stops).contains(&"R12"), "and never used again: {:?}", rules(&stops));
}

#[test]
fn numbing_cream_opens_its_tube_and_the_first_use_starts_its_days() {
    let clinic = Clinic::new();
    let ready = ready(&clinic);
    let ada = clinic.as_ada();
    let mut tube = product("Lidocaine cream 4 %", "L8841", ProductRole::Anaesthetic);
    tube.use_within_days = Some(28);
    let tube = receive(&ada, tube);
    let started = ada.start_treatment(ready.client).expect("the treatment starts");
    let mut chart = full_chart(&ready, "0087");
    let (on, off) = (clinic.clock.now(), Instant(clinic.clock.now().0 + 1_800_000));
    chart.anaesthetic = Some(Anaesthetic {
        lot_id: Some(tube.id),
        strength: "4 %".to_owned(),
        on_at: Some(on),
        off_at: Some(off),
        removed: true,
    });
    let _ = close(&ada, &save(&ada, &started, chart));
    let lines = ada.lots().expect("stock lists");
    let tube = lines.into_iter().find(|line| line.lot.id == tube.id).expect("the tube is listed");
    assert_eq!(
        tube.lot.opened_on.map(|day| day.to_string()).as_deref(),
        Some("2026-11-24"),
        "opened today"
    );
    assert_eq!(tube.days_left, Some(28), "28 days from now, not the year on the tube");
}
