//! People and their rights.

use dermis_tests::treatments::ready;
use dermis_tests::{Clinic, PASSPHRASE, refused, staff_member};
use practice::staff::{NewStaff, Role, Service, StaffFields, Training};
use practice::today::WorkTarget;
use practice::{Day, Depth, Error, Practice};

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

fn day(text: &str) -> Day {
    text.parse().expect("a day")
}

fn save_ada(lin: &Practice, clinic: &Clinic, fields: StaffFields) -> practice::Result<()> {
    let people = lin.staff().expect("staff");
    let ada = people.into_iter().find(|person| person.id == clinic.ada()).expect("Ada");
    lin.update_staff(ada.id, ada.version, fields).map(drop)
}

fn blood(done_on: Option<&str>, valid_until: Option<&str>) -> StaffFields {
    let training = Training {
        name: "Bloodborne pathogens".to_owned(),
        done_on: done_on.map(day),
        valid_until: valid_until.map(day),
    };
    StaffFields { training: vec![training], ..person("Ada Okafor") }
}

#[test]
fn insurance_training_and_scope_are_kept_with_the_person() {
    let clinic = Clinic::new();
    let lin = clinic.as_lin();
    let fields = StaffFields {
        insurance_expires: Some(day("2027-03-31")),
        services: vec![Service::Led, Service::Microneedling, Service::Led],
        ..blood(Some("2026-02-01"), Some("2027-02-01"))
    };
    save_ada(&lin, &clinic, fields.clone()).expect("kept");
    let people = lin.staff().expect("staff");
    let ada = people.iter().find(|person| person.id == clinic.ada()).expect("Ada");
    assert_eq!(ada.insurance_expires, fields.insurance_expires, "the insurance");
    assert_eq!(ada.training, fields.training, "the training");
    assert_eq!(ada.services, [Service::Microneedling, Service::Led], "each service once");
}

#[test]
fn a_training_has_a_name_and_a_day_and_ends_after_it_was_done() {
    let clinic = Clinic::new();
    let lin = clinic.as_lin();
    for (fields, field, rule) in [
        (blood(None, None), "training.0.done_on", "required"),
        (blood(Some("2026-11-25"), None), "training.0.done_on", "in_future"),
        (blood(Some("2026-02-01"), Some("2026-01-31")), "training.0.valid_until", "before_done"),
        (StaffFields { services: Vec::new(), ..person("Ada Okafor") }, "services", "required"),
    ] {
        assert_eq!(refused(save_ada(&lin, &clinic, fields)), (field.to_owned(), rule));
    }
    let mut nameless = blood(Some("2026-02-01"), None);
    nameless.training[0].name = " ".to_owned();
    let nameless = refused(save_ada(&lin, &clinic, nameless));
    assert_eq!(nameless, ("training.0.name".to_owned(), "required"), "a day of nothing");
}

#[test]
fn dates_that_end_are_told_to_people_who_manage_in_time() {
    let clinic = Clinic::new();
    let lines = |practice: &Practice| -> Vec<String> {
        let work = practice.today_screen().expect("Today opens").work;
        let of_staff = work.into_iter().filter(|item| item.target == WorkTarget::Staff);
        of_staff.map(|item| format!("{}, {}", item.title, item.detail)).collect()
    };
    let lin = clinic.as_lin();
    let fields = StaffFields {
        licence_expires: Some(day("2027-01-23")),
        insurance_expires: Some(day("2026-11-23")),
        ..blood(Some("2026-02-01"), Some("2027-01-24"))
    };
    save_ada(&lin, &clinic, fields).expect("kept");
    assert_eq!(
        lines(&lin),
        [
            "Insurance: Ada Okafor, Ended 23 November 2026",
            "Licence: Ada Okafor, Ends 23 January 2027"
        ],
        "60 days ahead, not 61"
    );
    lin.set_parameter("staff_dates_days", 61, "our decision").expect("set");
    assert_eq!(lines(&lin).len(), 3, "the practice decides how long before");
    drop(lin);
    assert!(lines(&clinic.as_ada()).is_empty(), "only people who manage are told");
}

#[test]
fn nobody_opens_a_treatment_outside_their_scope() {
    let clinic = Clinic::new();
    let ready = ready(&clinic);
    let facials = StaffFields { services: vec![Service::Facial], ..person("Ada Okafor") };
    save_ada(&clinic.as_lin(), &clinic, facials).expect("Ada does facials only");
    let refused = clinic.as_ada().start_treatment(ready.client);
    assert!(
        matches!(&refused, Err(Error::Blocked(stops)) if stops.iter().any(|f| f.key == "R22:scope")),
        "microneedling is not hers: {refused:?}"
    );
}
