//! The guards of the stock inside the database: what code forgets to refuse, the file itself refuses.

use dermis_tests::treatments::{cartridge, charted, close, ready, receive};
use dermis_tests::{Clinic, below_the_store};
use vault::VaultError;

/// What the file says to a statement below the store; empty when it takes it.
fn refusal(clinic: &Clinic, sql: &str) -> String {
    let done: Result<(), VaultError> =
        below_the_store(clinic).write(|tx| Ok(tx.execute_batch(sql)?));
    done.err().map_or_else(String::new, |error| format!("{error:?}"))
}

#[test]
fn the_file_itself_refuses_units_without_a_line_and_lines_that_do_not_go_on() {
    let clinic = Clinic::new();
    let lot = receive(&clinic.as_mia(), cartridge("NP36-2411", "2028-03-31")).id;
    for (sql, says) in [
        ("UPDATE lots SET on_hand = 400", "units change by the ledger"),
        ("UPDATE lots SET expires = '2030-01-01'", "what is printed on a lot never changes"),
        ("UPDATE lot_ledger SET units = 400", "a ledger never changes"),
        ("DELETE FROM lot_ledger", "a ledger never changes"),
        (
            "INSERT INTO lot_ledger SELECT lot, 3, at, act, 1, 11, day, treatment, reason, staff,
                 staff_name, witness, witness_name FROM lot_ledger",
            "a ledger goes on from its last line",
        ),
        (
            "INSERT INTO lot_ledger SELECT lot, 2, at, act, 1, 400, day, treatment, reason, staff,
                 staff_name, witness, witness_name FROM lot_ledger",
            "a ledger goes on from its last line",
        ),
    ] {
        let refusal = refusal(&clinic, sql);
        assert!(refusal.contains(says), "{sql}: {refusal}");
    }
    let mia = clinic.as_mia();
    assert_eq!(mia.lot(lot).expect("it opens").line.lot.on_hand, 10, "nothing of it stayed");
}

#[test]
fn the_file_itself_keeps_a_used_unit_with_its_treatment() {
    let clinic = Clinic::new();
    let ready = ready(&clinic);
    let ada = clinic.as_ada();
    let _ = close(&ada, &charted(&ada, &ready, "0087"));
    drop(ada);
    for sql in ["DELETE FROM lot_units", "UPDATE lot_units SET unit = '1'"] {
        let refusal = refusal(&clinic, sql);
        assert!(refusal.contains("belongs to its first treatment"), "{sql}: {refusal}");
    }
}
