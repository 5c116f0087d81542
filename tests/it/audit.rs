//! The record of every act.

use dermis_tests::Clinic;
use practice::profile::ProfileFields;

#[test]
fn every_act_is_one_entry_and_a_refused_act_is_none() {
    let clinic = Clinic::new();
    let lin = clinic.as_lin();
    let before = lin.verify().expect("verifies").chain.entries;
    let profile = lin.profile().expect("profile");
    let fields = ProfileFields { phone: "01632 960 222".to_owned(), ..profile.fields.clone() };
    lin.update_profile(profile.version, fields.clone()).expect("saved");
    lin.update_profile(profile.version, fields).expect_err("a stale copy");
    let report = lin.verify().expect("verifies").chain;
    assert_eq!(report.first_bad, None, "the chain is whole");
    assert_eq!(
        report.entries,
        before + 2,
        "one for the change, one for the check before, none for the refusal"
    );
}
