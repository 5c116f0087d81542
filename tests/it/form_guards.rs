//! The guards of forms inside the database: a version keeps its words, its state only goes forward, and a
//! review is not taken back.

use dermis_tests::forms::{AFTERCARE, activate, draft};
use dermis_tests::{Clinic, PASSPHRASE, below_the_store};
use vault::VaultError;

#[test]
fn the_file_itself_refuses_to_change_what_was_released_or_to_skip_a_state() {
    let clinic = Clinic::new();
    let lin = clinic.as_lin();
    let next = draft(&lin, AFTERCARE, |text| text.title = "After your visit".to_owned());
    let form = activate(&lin, &next, false);
    let active = &form.versions[0];
    lin.review_form(active.id, active.saves, PASSPHRASE).expect("reviewed");
    let _ = draft(&lin, AFTERCARE, |_| {});
    drop(lin);
    let vault = below_the_store(&clinic);
    for statement in [
        "UPDATE templates SET state = 'active' WHERE state = 'retired'",
        "UPDATE templates SET state = 'draft' WHERE state = 'active'",
        "UPDATE templates SET state = 'retired' WHERE state = 'draft'",
        "UPDATE templates SET body = 'other words' WHERE state = 'active'",
        "UPDATE templates SET re_sign = 1 WHERE state = 'active'",
        "UPDATE templates SET version = 9 WHERE state = 'draft'",
        "UPDATE templates SET state = 'active' WHERE state = 'draft' AND code = 'aftercare-mn'",
        "UPDATE templates SET reviewed_at = NULL WHERE state = 'active' AND reviewed_at IS NOT NULL",
        "DELETE FROM templates WHERE state = 'retired'",
        "DELETE FROM templates WHERE state = 'active'",
    ] {
        let done: Result<(), VaultError> = vault.write(|tx| Ok(tx.execute_batch(statement)?));
        assert!(done.is_err(), "the database itself refuses: {statement}");
    }
}
