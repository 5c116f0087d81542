//! Where every unit of a lot went: one line each, nothing on hand but what the lines add up to.

use dermis_tests::treatments::{
    Ready, cartridge, charted, close, product, ready, receive, somebody,
};
use dermis_tests::{Clinic, PASSPHRASE, ops, refused};
use practice::checklists::AnswerValue;
use practice::stock::{DestroyUnits, LedgerAct, LotKind, LotState, NewLot, ProductRole, WayOff};
use practice::{Error, LotId, Practice, StaffId};
use proptest::prelude::*;
use vault::VaultError;

fn ledger(practice: &Practice, lot: LotId) -> Vec<(LedgerAct, i32, i32)> {
    let lines = practice.lot(lot).expect("the lot opens").ledger;
    lines.iter().rev().map(|line| (line.act, line.units, line.on_hand)).collect()
}

fn state(practice: &Practice, lot: LotId) -> LotState {
    practice.lot(lot).expect("the lot opens").line.state
}

fn destroy(lot: LotId, units: u16, witness: StaffId, passphrase: &str) -> DestroyUnits {
    DestroyUnits {
        id: lot,
        units,
        reason: "Expired, sharps container 4".to_owned(),
        witness,
        passphrase: passphrase.to_owned(),
    }
}

#[test]
fn every_way_on_and_off_the_shelf_is_one_line_with_who_and_why() {
    let clinic = Clinic::new();
    let mia = clinic.as_mia();
    let lot = receive(&mia, cartridge("NP36-2411", "2028-03-31")).id;
    let _ = receive(&mia, cartridge("np36-2411", "2028-03-31"));
    let version = mia.lot(lot).expect("it opens").line.lot.version;
    mia.count_lot(lot, version, 18, "Two short in the drawer").expect("counted");
    mia.write_off_units(lot, WayOff::Lost, 1, "Fell on the floor").expect("lost");
    mia.write_off_units(lot, WayOff::Returned, 5, "Sent back, wrong pins").expect("returned");
    mia.destroy_units(destroy(lot, 2, clinic.ada(), PASSPHRASE)).expect("destroyed");
    let expected = [
        (LedgerAct::Received, 10, 10),
        (LedgerAct::Received, 10, 20),
        (LedgerAct::Counted, -2, 18),
        (LedgerAct::Lost, -1, 17),
        (LedgerAct::Returned, -5, 12),
        (LedgerAct::Destroyed, -2, 10),
    ];
    assert_eq!(ledger(&mia, lot), expected, "each line goes on from the one before");
    let page = mia.lot(lot).expect("it opens");
    let newest = &page.ledger[0];
    assert_eq!(
        (newest.by.as_str(), newest.witness.as_str(), newest.reason.as_str()),
        ("Mia Lindqvist", "Ada Okafor", "Expired, sharps container 4"),
        "who did it, who saw it and why"
    );
    assert_eq!(
        (page.line.lot.received, page.line.lot.on_hand),
        (20, 10),
        "what the lines add up to"
    );
}

#[test]
fn a_count_says_why_and_never_runs_over_units_that_moved_meanwhile() {
    let clinic = Clinic::new();
    let mia = clinic.as_mia();
    let lot = receive(&mia, cartridge("NP36-2411", "2028-03-31"));
    let counted = |version, units, why: &str| mia.count_lot(lot.id, version, units, why);
    assert_eq!(refused(counted(lot.version, 9, " ")).0, "reason", "a difference has a reason");
    assert_eq!(
        refused(counted(lot.version, 10, "Counted")),
        ("counted".to_owned(), "as_on_record"),
        "the same number corrects nothing"
    );
    mia.write_off_units(lot.id, WayOff::Lost, 1, "Fell down").expect("lost");
    assert!(
        matches!(counted(lot.version, 9, "Counted"), Err(Error::Conflict)),
        "what was counted is not what is on record any more"
    );
    assert_eq!(
        refused(mia.write_off_units(lot.id, WayOff::Lost, 10, "All of them")),
        ("units".to_owned(), "more_than_left"),
        "nine are left"
    );
}

#[test]
fn a_unit_is_opened_between_its_delivery_and_today_and_a_further_one_ends_the_one_before() {
    let clinic = Clinic::new();
    let mia = clinic.as_mia();
    let tube = NewLot {
        use_within_days: Some(28),
        quantity: 2,
        ..product("Glide", "HG-1", ProductRole::Glide)
    };
    let lot = receive(&mia, tube).id;
    clinic.later(10);
    let today = mia.today();
    let open = |day| mia.open_unit(lot, day);
    assert_eq!(
        refused(open(today.plus_days(1))),
        ("day".to_owned(), "in_future"),
        "tomorrow has not come"
    );
    assert_eq!(
        refused(open(today.plus_days(-11))),
        ("day".to_owned(), "before_received"),
        "it was not here yet"
    );
    let opened = open(today.plus_days(-2)).expect("opened");
    assert_eq!(opened.last_day, Some(today.plus_days(26)), "28 days from the day it was opened");
    assert_eq!(opened.state, LotState::Expiring, "26 days are near");
    let second = open(today).expect("the second tube");
    assert_eq!((second.lot.on_hand, second.days_left), (1, Some(28)), "the first tube is gone");
    assert_eq!(
        refused(open(today)),
        ("id".to_owned(), "none_to_open"),
        "the one that is left is open"
    );
    let needles = receive(&mia, cartridge("NP36-2411", "2028-03-31")).id;
    assert_eq!(
        refused(mia.open_unit(needles, today)),
        ("id".to_owned(), "used_once"),
        "a cartridge is opened for one client"
    );
}

#[test]
fn quarantine_stops_a_lot_until_somebody_who_manages_lets_it_go() {
    let clinic = Clinic::new();
    let ready = ready(&clinic);
    let mia = clinic.as_mia();
    let held = mia.quarantine_lot(ready.cartridges, "Box came wet").expect("anybody may");
    assert_eq!(held.state, LotState::Quarantined, "set apart");
    assert!(
        matches!(mia.release_lot(ready.cartridges, "It dried"), Err(Error::Forbidden("manage"))),
        "the desk does not let it go"
    );
    drop(mia);
    let ada = clinic.as_ada();
    let open = charted(&ada, &ready, "0087");
    let stops: Vec<&str> = open.findings.iter().map(|f| f.key.as_str()).collect();
    assert_eq!(stops, ["R11:NP36-2411.0087.quarantined"], "it must not touch anybody");
    let Err(Error::Blocked(_)) = ada.close_treatment(open.id, open.version, PASSPHRASE) else {
        panic!("a lot in quarantine is never signed for");
    };
    drop(ada);
    let lin = clinic.as_lin();
    assert_eq!(refused(lin.release_lot(ready.cartridges, "")).0, "reason", "with a reason");
    lin.release_lot(ready.cartridges, "Inner bags dry, maker agrees").expect("she manages");
    assert_eq!(state(&lin, ready.cartridges), LotState::InDate, "back in use");
    lin.quarantine_lot(ready.cartridges, "Rust seen").expect("again");
    lin.recall_lot(ready.cartridges, "Maker's notice 14").expect("recalled");
    assert!(
        matches!(lin.release_lot(ready.cartridges, "Fine"), Err(Error::Immutable("recalled_lot"))),
        "a recalled lot is never let go"
    );
}

#[test]
fn a_disinfectant_in_quarantine_fails_its_item_of_a_checklist() {
    let clinic = Clinic::new();
    let mia = clinic.as_mia();
    let new = NewLot { kind: LotKind::Disinfectant, ..cartridge("SD-4471", "2028-03-31") };
    mia.quarantine_lot(receive(&mia, new).id, "Smells wrong").expect("set apart");
    let run = mia.start_checklist("K01").expect("it starts").id;
    let lot = AnswerValue::Lot { lot: "SD-4471".to_owned(), expires: None };
    let run = mia.answer_item(run, "disinfectant", lot, None).expect("it is answered");
    let items = run.items.iter();
    let failures: Vec<_> =
        items.filter_map(|item| item.answer.as_ref()?.failure.as_deref()).collect();
    assert_eq!(failures, ["Lot SD-4471 is in quarantine"], "it is not to be used");
}

#[test]
fn units_are_destroyed_before_another_person_who_proves_to_have_seen_it() {
    let clinic = Clinic::new();
    let mia = clinic.as_mia();
    let lot = receive(&mia, cartridge("OLD", "2026-11-01")).id;
    assert_eq!(
        refused(mia.destroy_units(destroy(lot, 10, mia.actor().id, PASSPHRASE))),
        ("witness".to_owned(), "own_witness"),
        "nobody is their own witness"
    );
    assert_eq!(
        refused(mia.destroy_units(destroy(lot, 11, clinic.ada(), PASSPHRASE))),
        ("units".to_owned(), "more_than_left"),
        "ten are there"
    );
    assert_eq!(
        refused(mia.destroy_units(destroy(lot, 1, StaffId::new(), PASSPHRASE))),
        ("witness".to_owned(), "unknown"),
        "somebody who works here"
    );
    let wrong = mia.destroy_units(destroy(lot, 10, clinic.ada(), "not hers at all"));
    assert!(
        matches!(wrong, Err(Error::Vault(VaultError::WrongPassphrase))),
        "the witness proves herself: {wrong:?}"
    );
    assert_eq!(mia.lot(lot).expect("it opens").line.lot.on_hand, 10, "nothing moved");
    clinic.clock.advance(60_000);
    mia.destroy_units(destroy(lot, 10, clinic.ada(), PASSPHRASE)).expect("destroyed");
    assert_eq!(mia.lot(lot).expect("it opens").line.lot.on_hand, 0, "all are gone");
    drop(mia);
    let tried = ops(&clinic.as_lin()).iter().filter(|op| *op == "destroy_units").count();
    assert_eq!(tried, 2, "the refused witness is on record too");
}

#[test]
fn what_must_be_sterile_and_medicines_come_with_an_expiry_and_drugs_with_a_strength() {
    let clinic = Clinic::new();
    let mia = clinic.as_mia();
    for kind in [LotKind::Cartridge, LotKind::Blade, LotKind::SterileItem, LotKind::Drug] {
        let bare = NewLot { kind, strength: "4 %".to_owned(), ..cartridge("A-1", "") };
        assert_eq!(
            refused(mia.receive_lot(bare)),
            ("expires".to_owned(), "sterile_or_drug"),
            "{kind:?} needs an expiry"
        );
    }
    let jar = NewLot { expires: String::new(), ..product("Mask", "M-1", ProductRole::Post) };
    assert_eq!(
        refused(mia.receive_lot(jar.clone())),
        ("expires".to_owned(), "date_or_period"),
        "a product has a date or a period after opening"
    );
    mia.receive_lot(NewLot { use_within_days: Some(180), ..jar }).expect("the period is enough");
    let drug = NewLot { kind: LotKind::Drug, ..cartridge("L-1", "2028-03-31") };
    assert_eq!(refused(mia.receive_lot(drug.clone())).0, "strength", "a drug has a strength");
    let drug = receive(&mia, NewLot { strength: "5 %".to_owned(), ..drug });
    assert_eq!((drug.pins, drug.strength.as_str()), (None, "5 %"), "pins are of cartridges");
    let wipes = NewLot {
        kind: LotKind::Disinfectant,
        registration: "EPA 70627-24".to_owned(),
        ..cartridge("D-1", "")
    };
    assert_eq!(receive(&mia, wipes).registration, "EPA 70627-24", "kept with its registration");
}

#[test]
fn a_signature_takes_each_unit_once_and_opens_what_is_put_on_skin() {
    let clinic = Clinic::new();
    let ready = ready(&clinic);
    let ada = clinic.as_ada();
    let closed = close(&ada, &charted(&ada, &ready, "0087"));
    let taken = ada.lot(ready.cartridges).expect("it opens").ledger;
    assert_eq!(
        (taken[0].act, taken[0].units, taken[0].treatment),
        (LedgerAct::Used, -1, Some(closed.id)),
        "the line names the treatment"
    );
    let antiseptic = ada.lot(ready.antiseptic).expect("it opens");
    assert_eq!(antiseptic.ledger[0].act, LedgerAct::Opened, "its first use opens it");
    assert_eq!(antiseptic.line.lot.on_hand, 5, "a bottle lasts for many");
    let found = ada.verify().expect("it can be checked");
    assert!(found.sound && found.lots == 2, "the check counts the lots: {found:?}");
}

#[derive(Debug, Clone)]
enum Step {
    Deliver(u16),
    Count(u16),
    Lose(u16),
    Return(u16),
    Destroy(u16),
    Treat,
    Discard,
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let few = 0_u16..6;
    let step = prop_oneof![
        (1_u16..9).prop_map(Step::Deliver),
        (0_u16..30).prop_map(Step::Count),
        few.clone().prop_map(Step::Lose),
        few.clone().prop_map(Step::Return),
        few.prop_map(Step::Destroy),
        Just(Step::Treat),
        Just(Step::Discard),
    ];
    proptest::collection::vec(step, 1..14)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4, ..ProptestConfig::default() })]

    #[test]
    fn after_any_history_what_is_on_hand_is_the_sum_of_the_ledger(steps in steps()) {
        let clinic = Clinic::new();
        let ready = ready(&clinic);
        let ada = clinic.as_ada();
        let lot = ready.cartridges;
        let mut expected = 10_i32;
        for step in steps {
            let before = expected;
            let moved = match step {
                Step::Deliver(units) => {
                    let more = NewLot { quantity: units, ..cartridge("NP36-2411", "2028-03-31") };
                    ada.receive_lot(more).map(|_| i32::from(units))
                }
                Step::Count(units) => {
                    let version = ada.lot(lot).expect("it opens").line.lot.version;
                    let difference = i32::from(units) - before;
                    ada.count_lot(lot, version, units, "Counted").map(|_| difference)
                }
                Step::Lose(units) => {
                    ada.write_off_units(lot, WayOff::Lost, units, "Lost").map(|_| -i32::from(units))
                }
                Step::Return(units) => ada
                    .write_off_units(lot, WayOff::Returned, units, "Back")
                    .map(|_| -i32::from(units)),
                Step::Destroy(units) => ada
                    .destroy_units(destroy(lot, units, clinic.lin(), PASSPHRASE))
                    .map(|_| -i32::from(units)),
                Step::Treat | Step::Discard => {
                    let ready = Ready { client: somebody(&ada, ready.device), ..ready };
                    let open = charted(&ada, &ready, "");
                    let signed = matches!(step, Step::Treat)
                        && ada.close_treatment(open.id, open.version, PASSPHRASE).is_ok();
                    if !signed {
                        ada.discard_treatment(open.id, open.version, "Not done")
                            .expect("it is discarded");
                    }
                    Ok(-before.min(1))
                }
            };
            expected += moved.unwrap_or(0);
            let page = ada.lot(lot).expect("it opens");
            let sum: i32 = page.ledger.iter().map(|line| line.units).sum();
            prop_assert_eq!(i32::from(page.line.lot.on_hand), expected);
            prop_assert_eq!(sum, expected);
        }
        prop_assert!(ada.verify().expect("it can be checked").sound);
    }
}
