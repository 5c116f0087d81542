//! People and their rights.

use dermis_tests::{Clinic, PASSPHRASE, staff_member};
use practice::staff::{NewStaff, Role, StaffFields};
use practice::{Depth, Error, Practice};

fn person(name: &str) -> StaffFields {
    StaffFields {
        may_treat: true,
        licence_title: "Nurse".to_owned(),
        licence_number: "RN-1".to_owned(),
        max_depth_um: Some(Depth(1000)),
        ..staff_member(name, Role::Practitioner)
    }
}

#[test]
fn the_front_desk_adds_nobody() {
    let clinic = Clinic::new();
    let mia = clinic.as_mia();
    let passphrase = PASSPHRASE.to_owned();
    let refused = mia.add_staff(NewStaff { fields: person("Noor Rahman"), passphrase });
    assert!(matches!(refused, Err(Error::Forbidden("manage"))), "adding staff needs the right");
}

#[test]
fn somebody_who_treats_needs_a_licence_and_a_deepest_depth() {
    let clinic = Clinic::new();
    let lin = clinic.as_lin();
    let passphrase = || PASSPHRASE.to_owned();
    let no_licence = StaffFields { licence_number: " ".to_owned(), ..person("Noor Rahman") };
    let refused = lin.add_staff(NewStaff { fields: no_licence, passphrase: passphrase() });
    assert!(
        matches!(refused, Err(Error::Invalid { field, .. }) if field == "licence_number"),
        "named"
    );
    let no_depth = StaffFields { max_depth_um: None, ..person("Noor Rahman") };
    let refused = lin.add_staff(NewStaff { fields: no_depth, passphrase: passphrase() });
    assert!(
        matches!(refused, Err(Error::Invalid { field, .. }) if field == "max_depth_um"),
        "named"
    );
}

#[test]
fn a_weak_passphrase_is_refused_by_name() {
    let clinic = Clinic::new();
    let lin = clinic.as_lin();
    for (weak, rule) in [("short", "too_short"), ("passwordpassword", "too_weak")] {
        let passphrase = weak.to_owned();
        let refused = lin.add_staff(NewStaff { fields: person("Noor Rahman"), passphrase });
        assert!(
            matches!(&refused, Err(Error::Invalid { field, rule: found }) if field == "passphrase" && *found == rule),
            "{weak} is {rule}"
        );
    }
}

#[test]
fn somebody_who_left_cannot_sign_in() {
    let clinic = Clinic::new();
    let lin = clinic.as_lin();
    let ada = lin.staff().expect("staff").into_iter().find(|p| p.id == clinic.ada()).expect("Ada");
    let left = StaffFields { active: false, ..person("Ada Okafor") };
    lin.update_staff(ada.id, ada.version, left).expect("Ada leaves");
    drop(lin);
    let refused = Practice::unlock(&clinic.dir(), ada.id, PASSPHRASE, clinic.clock.clone());
    assert!(refused.is_err(), "her key slot is gone");
    let sign = Practice::peek(&clinic.dir()).expect("readable").expect("there");
    assert!(sign.staff.iter().all(|tile| tile.name != "Ada Okafor"), "her tile is gone too");
}

#[test]
fn a_stale_copy_of_a_staff_record_overwrites_nothing() {
    let clinic = Clinic::new();
    let lin = clinic.as_lin();
    let ada = lin.staff().expect("staff").into_iter().find(|p| p.id == clinic.ada()).expect("Ada");
    lin.update_staff(ada.id, ada.version, person("Ada Okafor-Bell")).expect("first save");
    let second = lin.update_staff(ada.id, ada.version, person("Ada Bell"));
    assert!(matches!(second, Err(Error::Conflict)), "the second writer is told");
}

#[test]
fn somebody_who_forgot_gets_a_new_passphrase_from_a_person_who_manages() {
    let clinic = Clinic::new();
    let new = "velvet canyon ninety pelicans";
    let lin = clinic.as_lin();
    lin.set_passphrase(clinic.mia(), PASSPHRASE, new).expect("Lin manages");
    drop(lin);
    let old = Practice::unlock(&clinic.dir(), clinic.mia(), PASSPHRASE, clinic.clock.clone());
    assert!(old.is_err(), "the old passphrase opens nothing any more");
    Practice::unlock(&clinic.dir(), clinic.mia(), new, clinic.clock.clone())
        .expect("the new one does");
}

#[test]
fn a_passphrase_is_set_only_by_somebody_who_proves_who_they_are() {
    let clinic = Clinic::new();
    let new = "velvet canyon ninety pelicans";
    let mia = clinic.as_mia();
    let refused = mia.set_passphrase(clinic.ada(), PASSPHRASE, new);
    assert!(matches!(refused, Err(Error::Forbidden("manage"))), "the desk sets nobody else's");
    let refused = mia.set_passphrase(clinic.mia(), "not my passphrase", new);
    assert!(
        matches!(&refused, Err(Error::Invalid { field, .. }) if field == "own_passphrase"),
        "a window left open is not enough"
    );
    let refused = mia.set_passphrase(clinic.mia(), PASSPHRASE, "short");
    assert!(
        matches!(&refused, Err(Error::Invalid { field, .. }) if field == "passphrase"),
        "weak is refused"
    );
    mia.set_passphrase(clinic.mia(), PASSPHRASE, new).expect("her own, proven");
}
