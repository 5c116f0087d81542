//! Each signed form stands for itself: what it permits, what ends it, and what it says of pictures.

use dermis_tests::papers::{device, noor, of_photos, ready, signed, signing, siobhan, withdrawal};
use dermis_tests::treatments::{answer_history, no_to_everything};
use dermis_tests::{Clinic, refused};
use practice::consents::{ConsentSummary, PhotoChoices};
use practice::photos::PhotoPermission;
use practice::rules::ConsentEnd;
use practice::{ClientId, Practice};

const NEEDLING: &str = "consent-mn";
const PEEL: &str = "consent-peel";
const RELEASE: &str = "photo-release";

/// Whether rule R04 stops a treatment of this client that begins now.
fn r04_stops(practice: &Practice, client: ClientId) -> bool {
    let found = practice.start_findings(client, None).expect("asked").stops;
    found.iter().any(|finding| finding.rule == "R04")
}

fn of(consents: &[ConsentSummary], code: &str) -> ConsentSummary {
    consents.iter().find(|one| one.code == code).expect("it is listed").clone()
}

#[test]
fn a_consent_to_a_peel_does_not_permit_needles_nor_the_other_way_round() {
    let clinic = Clinic::new();
    let pen = device(&clinic);
    let ada = clinic.as_ada();
    let client = ada.create_client(siobhan()).expect("created").id;
    no_to_everything(&ada, client);
    let _ = signed(&ada, client, PEEL, pen);
    assert!(r04_stops(&ada, client), "a peel was agreed to, not needles");
    let page = ada.client_page(client).expect("her page");
    assert_eq!(page.consent, None, "her page knows of no consent to needling");
    assert_eq!(page.other_forms[0].code, PEEL, "and of the one to the peel");
    assert_eq!(page.other_forms[0].ended, None, "which is in force");
    clinic.clock.advance(60_000);
    let _ = signed(&ada, client, NEEDLING, pen);
    assert!(!r04_stops(&ada, client), "now needles are agreed to");
    // Signed later than it, and still not what a needling treatment asks for.
    clinic.clock.advance(60_000);
    let _ = signed(&ada, client, "consent-facial", pen);
    assert!(!r04_stops(&ada, client), "a newer facial does not hide it");
    let needling = of(&ada.consents_of(client).expect("listed"), NEEDLING);
    ada.withdraw_consent(needling.id, &withdrawal(&ada)).expect("recorded");
    assert!(r04_stops(&ada, client), "without needling neither peel nor facial stands in");
    let left = ada.consents_of(client).expect("listed");
    assert!(of(&left, PEEL).in_force && of(&left, "consent-facial").in_force, "those two stay");
    assert!(!of(&left, NEEDLING).in_force, "what was withdrawn does not");
}

#[test]
fn a_withdrawal_of_one_service_leaves_the_others_and_each_withdraws_what_it_says() {
    let clinic = Clinic::new();
    let pen = device(&clinic);
    let ada = clinic.as_ada();
    let client = ada.create_client(siobhan()).expect("created").id;
    let needling = signed(&ada, client, NEEDLING, pen);
    let peel = signed(&ada, client, PEEL, pen);
    let declined = signed(&ada, client, "declined-advice", pen);
    let release = signed(&ada, client, RELEASE, pen);
    ada.withdraw_consent(peel.id, &withdrawal(&ada)).expect("the peel is withdrawn");
    let page = ada.client_page(client).expect("her page");
    assert!(page.consent.expect("signed").in_force, "needling stays in force");
    let ended = |code: &str| {
        let form = page.other_forms.iter().find(|form| form.code == code);
        form.expect("it is listed").ended
    };
    assert_eq!(ended(PEEL), Some(ConsentEnd::Withdrawn), "the peel ended");
    assert_eq!(ended("declined-advice"), None, "and nothing else");
    let titles: Vec<_> = page.timeline.iter().map(|entry| entry.title.as_str()).collect();
    assert!(titles.contains(&"Consent to a chemical peel withdrawn"), "by its name: {titles:?}");
    assert!(titles.contains(&"Consent to microneedling signed"), "and the other: {titles:?}");
    let whole = ada.withdraw_consent(release.id, &withdrawal(&ada));
    assert_eq!(refused(whole), ("scope".to_owned(), "not_asked"), "a release is about photographs");
    let photos = ada.withdraw_consent(declined.id, &of_photos(&ada, ""));
    assert_eq!(refused(photos), ("scope".to_owned(), "not_asked"), "this form shows none");
    ada.withdraw_consent(needling.id, &of_photos(&ada, "")).expect("that one asked");
}

#[test]
fn pictures_go_by_the_newest_form_that_asked_whichever_it_is() {
    let clinic = Clinic::new();
    let pen = device(&clinic);
    let ada = clinic.as_ada();
    let client = ada.create_client(siobhan()).expect("created").id;
    let permission = || ada.photos(client).expect("the album").permission;
    let needling = signed(&ada, client, NEEDLING, pen);
    assert_eq!(permission(), PhotoPermission::Agreed, "the consent asked, and she said yes");
    clinic.clock.advance(60_000);
    let started = ready(&ada, client, RELEASE, pen);
    let mut draft = started.draft.clone();
    draft.photos =
        PhotoChoices { record: Some(false), teaching: Some(true), marketing: Some(false) };
    let release = ada.save_consent(started.id, started.version, draft).expect("kept");
    ada.sign_consent(release.id, release.version, &signing(&release)).expect("signed");
    assert_eq!(permission(), PhotoPermission::Refused, "the release is newer: a no");
    let page = ada.client_page(client).expect("her page");
    assert_eq!(
        (page.pictures.record, page.pictures.teaching),
        (Some(false), Some(true)),
        "and her page says so"
    );
    clinic.clock.advance(60_000);
    let _ = signed(&ada, client, "declined-advice", pen);
    assert_eq!(permission(), PhotoPermission::Refused, "a form that does not ask changes nothing");
    clinic.clock.advance(60_000);
    let _ = signed(&ada, client, PEEL, pen);
    assert_eq!(permission(), PhotoPermission::Agreed, "the peel asked anew");
    clinic.clock.advance(60_000);
    ada.withdraw_consent(needling.id, &of_photos(&ada, "")).expect("recorded on the older form");
    assert_eq!(
        permission(),
        PhotoPermission::Withdrawn,
        "whoever takes a yes back takes back all that was given before"
    );
    let pictures = ada.client_page(client).expect("her page").pictures;
    assert_eq!(pictures.record, Some(false), "her page shows no yes");
    clinic.clock.advance(60_000);
    let _ = signed(&ada, client, RELEASE, pen);
    assert_eq!(permission(), PhotoPermission::Agreed, "a later yes is a yes");
}

#[test]
fn a_consent_to_a_treatment_ends_after_its_months_and_a_standing_form_does_not() {
    let clinic = Clinic::new();
    let pen = device(&clinic);
    let ada = clinic.as_ada();
    let client = ada.create_client(siobhan()).expect("created").id;
    let peel = signed(&ada, client, PEEL, pen).signed.expect("signed");
    assert_eq!(peel.valid_until, Some("2027-11-24".parse().expect("a day")), "twelve months");
    let release = signed(&ada, client, RELEASE, pen);
    assert_eq!(release.signed.expect("signed").valid_until, None, "until it is withdrawn");
    let minor = ada.create_client(noor()).expect("created").id;
    let guardian = signed(&ada, minor, "minor-guardian", pen).signed.expect("signed");
    assert_eq!(
        guardian.valid_until,
        Some("2028-02-17".parse().expect("a day")),
        "a guardian's word holds until the client is of age"
    );
    clinic.later(366);
    let ended = |code: &str| {
        let page = ada.client_page(client).expect("her page");
        page.other_forms.into_iter().find(|form| form.code == code).expect("listed").ended
    };
    assert_eq!(ended(PEEL), Some(ConsentEnd::Expired), "a year and a day later");
    assert_eq!(ended(RELEASE), None, "the release holds");
    assert_eq!(
        ada.photos(client).expect("the album").permission,
        PhotoPermission::Agreed,
        "and so does the permission it gave"
    );
}

#[test]
fn a_new_answer_that_stops_reopens_every_consent_to_a_treatment_and_no_standing_form() {
    let clinic = Clinic::new();
    let pen = device(&clinic);
    let ada = clinic.as_ada();
    let client = ada.create_client(siobhan()).expect("created").id;
    let _ = (signed(&ada, client, PEEL, pen), signed(&ada, client, RELEASE, pen));
    clinic.clock.advance(60_000);
    answer_history(&ada, client, &[("keloid", &[])]);
    let forms = ada.client_page(client).expect("her page").other_forms;
    let ended = |code: &str| forms.iter().find(|form| form.code == code).expect("listed").ended;
    assert_eq!(ended(PEEL), Some(ConsentEnd::Reopened), "it was given knowing less");
    assert_eq!(ended(RELEASE), None, "photographs have nothing to do with it");
}
