//! Stock and devices: every lot by number and expiry, found by any spelling of its code.

use dermis_tests::treatments::{cartridge, pen, product, receive};
use dermis_tests::{Clinic, refused};
use practice::devices::DeviceFields;
use practice::stock::{LotState, NewLot, ProductRole, Scan};
use practice::{Depth, Error, Practice};

fn state(practice: &Practice, lot: &str) -> LotState {
    let lines = practice.lots().expect("stock lists");
    lines.into_iter().find(|line| line.lot.lot == lot).expect("the lot is listed").state
}

#[test]
fn an_expiry_that_could_be_read_two_ways_is_refused_at_its_field() {
    let clinic = Clinic::new();
    let mia = clinic.as_mia();
    for typed in ["05/06/07", "2028-3-31", "31.03.2028", "2028-02-30", "03/2028"] {
        let refusal = refused(mia.receive_lot(cartridge("A-1", typed)));
        assert_eq!(refusal, ("expires".to_owned(), "not_a_day"), "{typed} is not one plain day");
    }
    assert_eq!(
        refused(mia.receive_lot(cartridge("A-1", ""))),
        ("expires".to_owned(), "sterile_or_drug"),
        "needles need one"
    );
    assert_eq!(
        refused(mia.receive_lot(cartridge(" ", "2028-03-31"))),
        ("lot".to_owned(), "required"),
        "no lot"
    );
    let none = NewLot { quantity: 0, ..cartridge("A-1", "2028-03-31") };
    assert_eq!(
        refused(mia.receive_lot(none)),
        ("quantity".to_owned(), "out_of_range"),
        "nothing was delivered"
    );
}

#[test]
fn a_scan_finds_its_lot_whatever_the_blanks_and_case_and_says_when_nothing_is_known() {
    let clinic = Clinic::new();
    let mia = clinic.as_mia();
    let lot = receive(&mia, cartridge("NP36-2411", "2028-03-31"));
    for code in ["NP36-2411", " np36-2411 ", "NP36 - 2411"] {
        let Scan::Lot { line, .. } = mia.scan(code).expect("scanning works") else {
            panic!("{code} is the lot received");
        };
        assert_eq!(line.lot.id, lot.id, "{code} finds its lot");
    }
    let unknown = mia.scan("NP36-24111").expect("scanning works");
    let Scan::Unknown { code, lot, .. } = unknown else { panic!("nearly is not the lot") };
    assert_eq!((code.as_str(), lot.as_str()), ("NP36-24111", "NP36-24111"), "as it was typed");
}

#[test]
fn a_further_delivery_adds_units_and_a_lot_number_never_stands_for_two_things() {
    let clinic = Clinic::new();
    let mia = clinic.as_mia();
    let first = receive(&mia, cartridge("NP36-2411", "2028-03-31"));
    let second = receive(&mia, cartridge("np36-2411", "2028-03-31"));
    assert_eq!(
        (second.id, second.on_hand, second.received),
        (first.id, 20, 20),
        "the same lot, more of it"
    );
    let other_day = refused(mia.receive_lot(cartridge("NP36-2411", "2028-04-30")));
    assert_eq!(other_day, ("expires".to_owned(), "differs"), "one lot has one expiry");
    let other_thing = refused(mia.receive_lot(product("Glide", "NP36-2411", ProductRole::Glide)));
    assert_eq!(other_thing, ("lot".to_owned(), "taken"), "one number, one product");
}

#[test]
fn the_table_says_what_may_be_used_today() {
    let clinic = Clinic::new();
    let mia = clinic.as_mia();
    for (lot, expires) in [("OLD", "2026-11-23"), ("TODAY", "2026-11-24"), ("GOOD", "2028-03-31")] {
        let _ = receive(&mia, cartridge(lot, expires));
    }
    let opened = NewLot {
        opened_on: Some("2026-10-01".parse().expect("a day")),
        use_within_days: Some(28),
        ..product("Glide", "OPEN", ProductRole::Glide)
    };
    let _ = receive(&mia, opened);
    let bad = receive(&mia, cartridge("BAD", "2028-03-31"));
    mia.recall_lot(bad.id, "Maker's notice 14").expect("anybody may recall");
    assert_eq!(state(&mia, "OLD"), LotState::Expired, "its last day was yesterday");
    assert_eq!(state(&mia, "TODAY"), LotState::Expiring, "the last day still counts");
    assert_eq!(state(&mia, "GOOD"), LotState::InDate, "years to go");
    assert_eq!(state(&mia, "OPEN"), LotState::Expired, "28 days after opening are over");
    assert_eq!(state(&mia, "BAD"), LotState::Recalled, "recalled is recalled");
    assert!(
        matches!(mia.recall_lot(bad.id, "again"), Err(Error::Immutable(_))),
        "a recall is made once"
    );
}

#[test]
fn devices_are_managed_by_the_owner_and_keep_to_possible_depths() {
    let clinic = Clinic::new();
    let mia = clinic.as_mia();
    assert!(
        matches!(mia.add_device(pen()), Err(Error::Forbidden(_))),
        "the desk does not manage devices"
    );
    drop(mia);
    let lin = clinic.as_lin();
    let deep = DeviceFields { max_depth_um: Depth(3500), ..pen() };
    assert_eq!(
        refused(lin.add_device(deep)),
        ("max_depth_um".to_owned(), "out_of_range"),
        "3.50 mm is no pen"
    );
    let device = lin.add_device(pen()).expect("the pen is added");
    let retired = DeviceFields { active: false, ..pen() };
    lin.update_device(device.id, 1, retired.clone()).expect("the pen is retired");
    assert!(
        matches!(lin.update_device(device.id, 1, retired), Err(Error::Conflict)),
        "an old version never wins"
    );
    assert!(!lin.devices().expect("devices list")[0].fields.active, "it stays on record");
}
