//! A printed unit belongs to one treatment, every use is found again, and a scan says what it is.

use dermis_tests::treatments::{
    Ready, cartridge, charted, close, full_chart, no_to_everything, ready, receive, save, somebody,
    used,
};
use dermis_tests::{Clinic, PASSPHRASE, open_clinic, turn_over};
use practice::audit::AuditFilter;
use practice::rules::Finding;
use practice::stock::{LotKind, NewLot, ProductRole, Scan};
use practice::treatments::{Status, TreatmentDraft, TreatmentView};
use practice::{Error, LotId, Practice, TreatmentId};
use proptest::prelude::*;
use std::collections::BTreeMap;

/// The same stock for another client.
fn another(practice: &Practice, ready: &Ready) -> Ready {
    Ready { client: somebody(practice, ready.device), ..*ready }
}

fn r12(view: &TreatmentView) -> Vec<&Finding> {
    view.findings.iter().filter(|finding| finding.rule == "R12").collect()
}

fn closes(practice: &Practice, view: &TreatmentView) -> bool {
    match practice.close_treatment(view.id, view.version, PASSPHRASE) {
        Ok(_) => true,
        Err(Error::Blocked(_)) => false,
        Err(other) => panic!("it closes or is stopped: {other:?}"),
    }
}

#[test]
fn the_same_unit_in_two_rooms_stops_the_second_and_names_the_first_without_its_client() {
    let clinic = Clinic::new();
    let ready = ready(&clinic);
    let ada = clinic.as_ada();
    let first = charted(&ada, &ready, "0087");
    drop(ada);
    let lin = clinic.as_lin();
    let second = another(&lin, &ready);
    let view = charted(&lin, &second, "0087");
    let [stop] = r12(&view)[..] else { panic!("the unit is taken: {:?}", view.findings) };
    assert_eq!(
        stop.what,
        "Lot NP36-2411, unit 0087. Used already in an open treatment begun 10:00 in room 1",
        "which treatment it is, and no name"
    );
    assert!(!closes(&lin, &view), "it cannot be signed");
    let view = save(&lin, &view, full_chart(&second, "0088"));
    assert_eq!(r12(&view), Vec::<&Finding>::new(), "another unit may be used");
    drop(lin);
    let ada = clinic.as_ada();
    let first = ada.treatment(first.id).expect("it reads");
    assert!(closes(&ada, &first), "the first one is not stopped by the second");
}

#[test]
fn a_unit_taken_out_of_a_chart_is_free_again_and_one_that_was_opened_never_is() {
    let clinic = Clinic::new();
    let ready = ready(&clinic);
    let ada = clinic.as_ada();
    let first = charted(&ada, &ready, "0087");
    let first = save(&ada, &first, full_chart(&ready, "0088"));
    let second = another(&ada, &ready);
    let view = charted(&ada, &second, "0087");
    assert_eq!(r12(&view), Vec::<&Finding>::new(), "nobody has it any more");
    let mut closed_box = full_chart(&ready, "0089");
    closed_box.cartridges[0].opened_before_client = false;
    let first = save(&ada, &first, closed_box);
    ada.discard_treatment(first.id, first.version, "Client left").expect("discarded");
    let view = save(&ada, &view, full_chart(&second, "0089"));
    assert_eq!(r12(&view), Vec::<&Finding>::new(), "it was never opened");
    ada.discard_treatment(view.id, view.version, "Client felt faint").expect("discarded");
    let third = another(&ada, &ready);
    let view = charted(&ada, &third, "0089");
    assert_eq!(
        r12(&view)[0].what,
        "Lot NP36-2411, unit 0089. Opened already for a treatment of 24 November 2026 that was not \
         done",
        "opened is spent"
    );
    assert!(!closes(&ada, &view), "and stops the signature");
}

#[test]
fn the_last_unit_belongs_to_the_treatment_begun_first() {
    let clinic = Clinic::new();
    let ready = ready(&clinic);
    let ada = clinic.as_ada();
    let one = NewLot { quantity: 1, ..cartridge("LAST", "2028-03-31") };
    let last = receive(&ada, one).id;
    let stock = Ready { cartridges: last, ..ready };
    let first = charted(&ada, &stock, "");
    clinic.clock.advance(60_000);
    let second = another(&ada, &stock);
    let view = charted(&ada, &second, "");
    assert_eq!(
        r12(&view)[0].what,
        "No unit of lot LAST is left for this treatment",
        "the first one will take it"
    );
    let twice = TreatmentDraft {
        cartridges: vec![used(last, ""), used(last, "")],
        ..full_chart(&stock, "")
    };
    let first = save(&ada, &first, twice);
    assert_eq!(r12(&first).len(), 1, "one unit is not two");
    let first = save(&ada, &first, full_chart(&stock, ""));
    assert!(closes(&ada, &first), "the first one takes it");
    assert!(!closes(&ada, &view), "nothing is left for the second");
}

#[test]
fn numbered_units_are_named_and_blades_and_lancets_are_used_once_like_needles() {
    let clinic = Clinic::new();
    let ready = ready(&clinic);
    let ada = clinic.as_ada();
    let numbered = NewLot { units_numbered: true, ..cartridge("NUM", "2028-03-31") };
    let numbered = receive(&ada, numbered).id;
    let lancet = NewLot { kind: LotKind::SterileItem, ..cartridge("LAN-1", "2028-03-31") };
    let lancet = receive(&ada, lancet).id;
    let chart = |cartridges| TreatmentDraft { cartridges, ..full_chart(&ready, "") };
    let started = ada.start_treatment(ready.client).expect("it starts");
    let view = save(&ada, &started, chart(vec![used(lancet, "L1")]));
    let missing: Vec<&str> = view.missing.iter().map(|gap| gap.key.as_str()).collect();
    assert_eq!(missing, ["R12:cartridge"], "a lancet is no new cartridge");
    let view = save(&ada, &view, chart(vec![used(lancet, "L1"), used(numbered, "")]));
    let missing: Vec<&str> = view.missing.iter().map(|gap| gap.key.as_str()).collect();
    assert_eq!(missing, ["R12:NUM.unit"], "its printed number is missing");
    let view = save(&ada, &view, chart(vec![used(lancet, "L1"), used(numbered, "7")]));
    let _ = close(&ada, &view);
    let second = another(&ada, &ready);
    let view = charted(&ada, &second, "0087");
    let mut again = full_chart(&second, "0087");
    again.cartridges.push(used(lancet, "l1"));
    let view = save(&ada, &view, again);
    assert_eq!(r12(&view).len(), 1, "the lancet was used, whatever the case of its number");
}

#[test]
fn every_client_a_lot_touched_is_listed_and_the_look_is_on_record() {
    let clinic = Clinic::new();
    let ready = ready(&clinic);
    let ada = clinic.as_ada();
    let first = close(&ada, &charted(&ada, &ready, "0087"));
    clinic.clock.advance(3_600_000);
    turn_over(&ada, "Room 1");
    let second = another(&ada, &ready);
    let faint = charted(&ada, &second, "0088");
    ada.discard_treatment(faint.id, faint.version, "Client felt faint").expect("discarded");
    clinic.clock.advance(3_600_000);
    let third = another(&ada, &ready);
    let open = charted(&ada, &third, "");
    drop(ada);
    let mia = clinic.as_mia();
    let uses = mia.lot_usage(ready.cartridges).expect("the list is read");
    let seen: Vec<_> =
        uses.iter().map(|u| (u.treatment, u.status, u.client, u.unit.as_str())).collect();
    assert_eq!(
        seen,
        [
            (open.id, Status::Draft, third.client, ""),
            (faint.id, Status::Discarded, second.client, "0088"),
            (first.id, Status::Closed, ready.client, "0087"),
        ],
        "open, not done but opened, and signed, newest first"
    );
    assert_eq!(uses[0].client_name, "María José García Núñez", "with the name to call");
    let of_product = mia.lot_usage(ready.antiseptic).expect("the list is read");
    assert_eq!(of_product.len(), 3, "a product touched all three");
    assert_eq!(of_product[0].role, Some(ProductRole::Antiseptic), "and what it was used for");
    assert!(matches!(mia.lot_usage(LotId::new()), Err(Error::NotFound("lot"))), "a lot on record");
    drop(mia);
    let of_client = AuditFilter { client: Some(second.client), ..AuditFilter::default() };
    let record = clinic.as_lin().audit(&of_client, None).expect("the record is read");
    assert_eq!(
        record.entries.iter().filter(|entry| entry.op == "view_lot_usage").count(),
        2,
        "each look is found by the clients it named"
    );
}

#[test]
fn a_code_of_a_box_names_lot_and_unit_and_says_where_the_unit_was_used() {
    let clinic = Clinic::new();
    let ready = ready(&clinic);
    let ada = clinic.as_ada();
    let code = "]d201095011015300031728033110NP36-2411\u{1d}210087";
    let Scan::Lot { line, unit, other_expiry, used_in } = ada.scan(code).expect("it scans") else {
        panic!("the lot is on record");
    };
    assert_eq!((line.lot.id, unit.as_str()), (ready.cartridges, "0087"), "lot and unit");
    assert_eq!((other_expiry, used_in), (None, None), "as on record, and fresh");
    let view = charted(&ada, &ready, "0087");
    let Scan::Lot { used_in: Some(unit_use), .. } = ada.scan(code).expect("it scans") else {
        panic!("the unit is in use");
    };
    assert_eq!(unit_use.treatment, view.id, "by this treatment");
    assert_eq!(
        unit_use.words, "Used already in an open treatment begun 10:00 in room 1",
        "in words"
    );
    let other = ada.scan("]d21727033110NP36-2411\u{1d}21").expect("it scans");
    assert!(matches!(other, Scan::Unknown { .. }), "a damaged code is no lot: {other:?}");
    let Scan::Lot { other_expiry, .. } = ada.scan("]d21727033110NP36-2411").expect("it scans")
    else {
        panic!("the lot is on record");
    };
    assert_eq!(
        other_expiry.map(|day| day.to_string()).as_deref(),
        Some("2027-03-31"),
        "the box says another expiry"
    );
    let unknown = ada.scan("(01)09501101530003(17)280331(10)NEW-1(21)5").expect("it scans");
    let Scan::Unknown { lot, expires, unit, .. } = unknown else { panic!("never received") };
    assert_eq!(
        (lot.as_str(), expires.map(|day| day.to_string()).as_deref(), unit.as_str()),
        ("NEW-1", Some("2028-03-31"), "5"),
        "what the box says fills the form in"
    );
}

#[test]
fn the_code_on_a_consent_leads_to_that_form_and_nowhere_else() {
    let clinic = Clinic::new();
    let ready = ready(&clinic);
    let mia = clinic.as_mia();
    let consent = mia.consents_of(ready.client).expect("they are listed")[0].id;
    for code in ["C-000001-01", " c-000001-01 "] {
        let found = mia.scan(code).expect("it scans");
        let expected =
            Scan::Consent { client: ready.client, consent, number: "C-000001-01".to_owned() };
        assert_eq!(found, expected, "{code} is the form");
    }
    for code in ["C-000001-02", "C-000002-01", "C-x-y", "C-1"] {
        let found = mia.scan(code).expect("it scans");
        assert!(matches!(found, Scan::Unknown { .. }), "{code} is nobody's form: {found:?}");
    }
}

#[derive(Debug, Clone)]
enum Act {
    /// A client's chart gets this unit; a treatment is begun when none is open.
    Chart(usize, u8, bool),
    Close(usize),
    Discard(usize),
    /// Six weeks later.
    NextSession,
}

fn acts() -> impl Strategy<Value = Vec<Act>> {
    let act = prop_oneof![
        4 => (0_usize..3, 0_u8..3, any::<bool>()).prop_map(|(c, u, o)| Act::Chart(c, u, o)),
        3 => (0_usize..3).prop_map(Act::Close),
        1 => (0_usize..3).prop_map(Act::Discard),
        1 => Just(Act::NextSession),
    ];
    proptest::collection::vec(act, 4..18)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4, ..ProptestConfig::default() })]

    #[test]
    fn over_any_history_no_unit_reaches_two_treatments(acts in acts()) {
        let clinic = Clinic::new();
        let ready = ready(&clinic);
        let ada = clinic.as_ada();
        let clients = [ready, another(&ada, &ready), another(&ada, &ready)];
        let mut open: BTreeMap<usize, (TreatmentView, u8, bool)> = BTreeMap::new();
        // Worked out beside the program: the treatment each unit belongs to.
        let mut owners: BTreeMap<u8, TreatmentId> = BTreeMap::new();
        for act in acts {
            match act {
                Act::Chart(client, unit, opened) => {
                    let stock = &clients[client];
                    let view = match open.remove(&client) {
                        Some((view, ..)) => view,
                        None => match ada.start_treatment(stock.client) {
                            Ok(view) => view,
                            Err(_) => continue,
                        },
                    };
                    let mut chart = full_chart(stock, &format!("U{unit}"));
                    chart.cartridges[0].opened_before_client = opened;
                    let view = save(&ada, &view, chart);
                    owners.retain(|owned, by| *owned == unit || *by != view.id);
                    let owner = *owners.entry(unit).or_insert(view.id);
                    prop_assert_eq!(r12(&view).is_empty(), owner == view.id, "unit {}", unit);
                    open.insert(client, (view, unit, opened));
                }
                Act::Close(client) => {
                    let Some((view, unit, _)) = open.get(&client) else { continue };
                    if closes(&ada, view) {
                        // One that was let go of goes to whoever signs for it.
                        let owner = *owners.entry(*unit).or_insert(view.id);
                        prop_assert_eq!(owner, view.id, "unit {} was another's", unit);
                        open.remove(&client);
                    }
                }
                Act::Discard(client) => {
                    let Some((view, unit, opened)) = open.remove(&client) else { continue };
                    ada.discard_treatment(view.id, view.version, "Not done").expect("discarded");
                    owners.retain(|owned, by| opened || *owned != unit || *by != view.id);
                }
                Act::NextSession => {
                    clinic.later(42);
                    let _ = open_clinic(&ada);
                    for stock in &clients {
                        no_to_everything(&ada, stock.client);
                    }
                }
            }
        }
        let uses = ada.lot_usage(ready.cartridges).expect("the list is read");
        for unit in 0..3_u8 {
            let name = format!("U{unit}");
            let signed = uses.iter().filter(|u| u.unit == name && u.status == Status::Closed);
            prop_assert!(signed.count() <= 1, "{} was signed for once at most", name);
        }
    }
}
