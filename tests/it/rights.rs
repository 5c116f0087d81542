//! The table of rights, act by act, for every kind of person.

mod asked;
mod blank;

use asked::ask;
use dermis_tests::{Clinic, PASSPHRASE, staff_member};
use practice::rights::{Act, Need, Rights};
use practice::staff::{NewStaff, Role, StaffFields};
use practice::{Depth, Error, Practice, StaffId};

/// Somebody for every way the four rights can be spread.
fn people(clinic: &Clinic) -> Vec<(Rights, StaffId)> {
    let lin = clinic.as_lin();
    let ways = (0..16).map(|bits| Rights {
        treat: bits & 1 != 0,
        lift: bits & 2 != 0,
        manage: bits & 4 != 0,
        release: bits & 8 != 0,
    });
    let mut people = Vec::new();
    for rights in ways {
        let fields = StaffFields {
            may_treat: rights.treat,
            may_lift: rights.lift,
            may_manage: rights.manage,
            may_release: rights.release,
            licence_number: "LT-1".to_owned(),
            max_depth_um: Some(Depth(1500)),
            // The title says nothing: the desk with every right has every right.
            ..staff_member("Somebody", Role::FrontDesk)
        };
        let passphrase = PASSPHRASE.to_owned();
        let id = lin.add_staff(NewStaff { fields, passphrase }).expect("the person is added").id;
        people.push((rights, id));
    }
    people
}

#[test]
fn every_act_is_forbidden_to_exactly_those_whom_the_table_names() {
    let clinic = Clinic::new();
    for (rights, id) in people(&clinic) {
        let practice = Practice::unlock(&clinic.dir(), id, PASSPHRASE, clinic.clock.clone())
            .expect("the person signs in");
        for act in Act::ALL.iter().copied() {
            let missing = match act.need() {
                Need::Door | Need::SignedIn => None,
                Need::Clinical => (!rights.treat && !rights.lift).then_some("clinical"),
                Need::Treat => (!rights.treat).then_some("treat"),
                Need::Manage => (!rights.manage).then_some("manage"),
                Need::Release => (!rights.release).then_some("release"),
                Need::Direct => (!rights.lift && !rights.manage).then_some("direct"),
            };
            let found = match ask(&practice, &clinic, act) {
                Err(Error::Forbidden(right)) => Some(right),
                _ => None,
            };
            assert_eq!(found, missing, "{} for somebody with {rights:?}", act.name());
        }
    }
}

#[test]
fn a_title_suggests_rights_and_the_owner_does_not_treat_by_title() {
    let owner = Rights::usual(Role::Owner);
    assert!(owner.manage && !owner.reads_clinical(), "owning a practice reads no answers");
    let clinician = Rights::usual(Role::Clinician);
    assert!(clinician.treat && clinician.lift && !clinician.manage, "a clinician's usual rights");
    assert!(!Rights::usual(Role::FrontDesk).reads_clinical(), "the desk reads no answers");
    assert_eq!(Rights::usual(Role::Practitioner).lack(Need::Treat), None, "a practitioner treats");
}
