//! Forms by service: each is started with what its own words ask, stands for itself, and what one of them
//! says of a treatment it says of no other.

use dermis_tests::forms::{activate, body, draft as form_draft};
use dermis_tests::papers::{device, filled, noor, plan, ready, signed, signing, siobhan, words_of};
use dermis_tests::scans::photographed;
use dermis_tests::treatments::no_to_everything;
use dermis_tests::{Clinic, refused};
use practice::clients::ClientFields;
use practice::consents::{Asked, ConsentPlan, ConsentState, PaperSigning, PhotoChoices, Signer};
use practice::documents::DocumentKind;
use practice::history::AttestedBy;
use practice::photos::PhotoPermission;
use practice::{ClientId, DeviceId, Error, Practice};

const NEEDLING: &str = "consent-mn";
const PEEL: &str = "consent-peel";
const RELEASE: &str = "photo-release";

fn codes(practice: &Practice, client: ClientId) -> Vec<String> {
    let forms = practice.startable_forms(client).expect("the forms");
    forms.into_iter().map(|form| form.code).collect()
}

#[test]
fn every_form_of_the_library_is_filled_with_only_what_it_asks_and_signed_in_both_languages() {
    let clinic = Clinic::new();
    let device = device(&clinic);
    let ada = clinic.as_ada();
    let mut tried = 0;
    for language in ["en", "es"] {
        let in_language = |fields| ClientFields { language: language.to_owned(), ..fields };
        let adult = ada.create_client_unlike(in_language(siobhan()), &[]).expect("created").id;
        let minor = ada.create_client_unlike(in_language(noor()), &[]).expect("created").id;
        for code in codes(&ada, minor) {
            let client = if code == "minor-guardian" { minor } else { adult };
            let consent = ready(&ada, client, &code, device);
            assert_eq!(consent.missing, [""; 0], "{code}: nothing more is asked");
            assert_eq!(consent.language, language, "{code}: in the language the client reads");
            let done = ada.sign_consent(consent.id, consent.version, &signing(&consent));
            let done = done.unwrap_or_else(|error| panic!("{code} in {language}: {error}"));
            let report = ada.check_consent(done.id).expect("checked");
            assert!(report.unaltered, "{code} in {language}: {:?}", report.checks);
            let document = done.signed.expect("signed").document;
            let pages = ada.document_pages(document).expect("its pages").pages;
            assert!(!pages.is_empty(), "{code} in {language}: has pages");
            let shown = format!("{:?}", done.parts);
            assert!(!shown.contains("____________"), "{code} in {language}: nothing is blank");
            tried += 1;
        }
    }
    assert_eq!(tried, 24, "nine consents and three forms that stand alone, twice");
}

#[test]
fn a_form_asks_what_its_words_have_places_for() {
    let clinic = Clinic::new();
    let ada = clinic.as_ada();
    let minor = ada.create_client(noor()).expect("created").id;
    let forms = ada.startable_forms(minor).expect("the forms");
    let asks = |code: &str, item: Asked| {
        let form = forms.iter().find(|form| form.code == code).expect("it can be started");
        form.asks.contains(&item)
    };
    assert!(asks(NEEDLING, Asked::Depth) && asks(NEEDLING, Asked::Numbing), "needles go deep");
    for item in [Asked::Depth, Asked::Device, Asked::Numbing, Asked::Anaesthetic] {
        assert!(!asks(PEEL, item), "a peel has no {item:?}");
    }
    assert!(
        asks(PEEL, Asked::Product) && asks(PEEL, Asked::Sessions),
        "it has layers and a course"
    );
    assert!(asks("consent-laser", Asked::Device), "a laser has a device");
    assert!(!asks("consent-wax", Asked::Device), "wax has none");
    assert!(asks(RELEASE, Asked::Photos) && asks(RELEASE, Asked::Areas), "what a release is about");
    assert!(!asks(RELEASE, Asked::Talk) && !asks(RELEASE, Asked::Sessions), "and nothing more");
    assert!(asks("declined-advice", Asked::Advice), "what was declined");
    assert!(!asks("declined-advice", Asked::Photos), "without a word on photographs");
    assert!(asks("minor-guardian", Asked::Guardian), "who decides for a minor");
    let (treatments, alone): (Vec<_>, Vec<_>) =
        forms.iter().partition(|form| form.is_for_treatment);
    assert_eq!((treatments.len(), alone.len()), (9, 3), "both sorts are told apart");
    let peel = forms.iter().find(|form| form.code == PEEL).expect("the peel");
    assert_eq!(peel.name, "Consent to a chemical peel", "by its title");
}

#[test]
fn what_a_form_does_not_ask_is_neither_kept_nor_printed() {
    let clinic = Clinic::new();
    let device = device(&clinic);
    let ada = clinic.as_ada();
    let client = ada.create_client(siobhan()).expect("created").id;
    let started = ada.start_consent(client, PEEL, plan(device)).expect("starts");
    assert_eq!(started.draft.plan.max_depth_um, None, "no depth on a peel");
    assert_eq!(started.draft.plan.device_id, None, "no pen either");
    assert_eq!(started.draft.plan.sessions, Some(4), "its course is asked");
    let declined = ready(&ada, client, "declined-advice", device);
    let mut draft = declined.draft.clone();
    draft.photos = PhotoChoices { record: Some(true), teaching: None, marketing: None };
    draft.decisions.numbing = Some(true);
    let kept = ada.save_consent(declined.id, declined.version, draft).expect("kept");
    assert_eq!(kept.draft.photos, PhotoChoices::default(), "nobody was asked about photographs");
    assert_eq!(kept.draft.decisions.numbing, None, "nor about numbing cream");
    ada.sign_consent(kept.id, kept.version, &signing(&kept)).expect("signed");
    let permission = ada.photos(client).expect("the album").permission;
    assert_eq!(
        permission,
        PhotoPermission::NotAsked,
        "a form without the question permits nothing"
    );
}

#[test]
fn the_form_of_a_guardian_is_for_minors_and_signed_by_guardian_and_young_person() {
    let clinic = Clinic::new();
    let pen = device(&clinic);
    let ada = clinic.as_ada();
    let adult = ada.create_client(siobhan()).expect("created").id;
    assert!(!codes(&ada, adult).contains(&"minor-guardian".to_owned()), "not offered to an adult");
    let started = ada.start_consent(adult, "minor-guardian", ConsentPlan::default());
    assert_eq!(refused(started), ("form".to_owned(), "minors_only"), "nor started for one");
    let unknown = ada.start_consent(adult, "aftercare-mn", ConsentPlan::default());
    assert_eq!(refused(unknown), ("form".to_owned(), "unknown"), "a sheet is no form to sign");
    let minor = ada.create_client(noor()).expect("created").id;
    let started = ready(&ada, minor, "minor-guardian", pen);
    assert_eq!(
        started.signers,
        [Signer::Guardian, Signer::MinorAssent, Signer::Practitioner],
        "her mother, herself, and whoever explained"
    );
    assert_eq!(started.draft.guardian.phone, "07700 900 119", "reached as on the record");
    let mut draft = started.draft.clone();
    draft.guardian.phone.clear();
    let emptied = ada.save_consent(started.id, started.version, draft).expect("kept");
    assert_eq!(emptied.missing, ["guardian.phone"], "the form says where she is reached");
    drop(ada);
    // Begun the day before she comes of age, and not signed by then.
    clinic.later(460);
    let ada = clinic.as_ada();
    assert!(!ada.client(minor).expect("read").is_minor, "eighteen by now");
    let consent = ada.consent(started.id).expect("read");
    let draft = dermis_tests::papers::answered(&ada, &consent);
    let mut draft = practice::consents::ConsentDraft { ..draft };
    "07700 900 119".clone_into(&mut draft.guardian.phone);
    let consent = ada.save_consent(consent.id, consent.version, draft).expect("kept");
    let late = ada.sign_consent(consent.id, consent.version, &signing(&consent));
    assert_eq!(refused(late), ("form".to_owned(), "minors_only"), "nobody decides for an adult");
}

#[test]
fn later_sessions_of_a_service_that_is_not_charted_are_confirmed_one_a_day_without_a_depth() {
    let clinic = Clinic::new();
    let pen = device(&clinic);
    let ada = clinic.as_ada();
    let client = ada.create_client(siobhan()).expect("created").id;
    no_to_everything(&ada, client);
    let peel = signed(&ada, client, PEEL, pen);
    assert_eq!(peel.next_session, None, "the first is agreed to by the form itself");
    drop(ada);
    clinic.later(28);
    let ada = clinic.as_ada();
    ada.confirm_unchanged(client, AttestedBy::Client).expect("nothing changed");
    assert_eq!(ada.consent(peel.id).expect("read").next_session, Some(2), "the second is next");
    let confirmed = ada.confirm_session(peel.id, "SOB").expect("confirmed");
    assert_eq!(confirmed.sessions[0].max_depth_um, None, "nothing goes into the skin");
    assert_eq!(confirmed.next_session, None, "one a day");
    let kept = ada.documents_of(client).expect("her papers");
    assert_eq!(kept[0].kind, DocumentKind::ConsentSessions, "the addendum is a paper of its own");
    let report = ada.check_consent(peel.id).expect("checked");
    assert!(report.unaltered, "the evidence holds with it: {:?}", report.checks);
    let again = ada.confirm_session(signed(&ada, client, RELEASE, pen).id, "SOB");
    assert_eq!(
        refused(again),
        ("consent".to_owned(), "no_later_session"),
        "a form without a course has no session"
    );
}

#[test]
#[cfg_attr(windows, ignore = "draws the paper with poppler, which is not there")]
fn a_form_of_any_service_goes_out_on_paper_and_comes_back() {
    let clinic = Clinic::new();
    let pen = device(&clinic);
    let ada = clinic.as_ada();
    let client = ada.create_client(siobhan()).expect("created").id;
    let started = ada.start_consent(client, PEEL, ConsentPlan::default()).expect("starts");
    let document = ada.make_paper_consent(started.id).expect("it is made");
    let pdf = ada.document_pdf(document).expect("the file");
    let words = words_of(&pdf);
    assert!(words.contains("Consent to a chemical peel"), "the peel's own paper: {words}");
    let work = ada.today_screen().expect("today").work;
    let item = work.iter().find(|item| item.title.starts_with("Paper, awaiting scan"));
    let item = item.expect("it is awaited");
    assert!(item.detail.starts_with("Consent to a chemical peel, printed"), "which: {item:?}");
    assert_eq!(ada.scan_tray().expect("listed").forms[0].name, "Consent to a chemical peel");
    clinic.clock.advance(30 * 60_000);
    ada.bring_in_scan(&photographed(&pdf)).expect("its page is back");
    let consent = ada.consent(started.id).expect("read");
    let told = PaperSigning {
        draft: filled(&ada, &consent, pen),
        signed_on: ada.today(),
        signed_time: "10:15".to_owned(),
        signed: consent.signers.clone(),
    };
    let signed = ada.sign_paper_consent(consent.id, consent.version, told).expect("recorded");
    assert_eq!(signed.state, ConsentState::Signed, "signed, on paper");
    let report = ada.check_consent(consent.id).expect("checked");
    assert!(report.unaltered && report.on_paper, "unaltered: {:?}", report.checks);
}

#[test]
fn a_practice_that_changes_the_words_of_a_form_changes_what_it_asks() {
    let clinic = Clinic::new();
    let lin = clinic.as_lin();
    let change = form_draft(&lin, PEEL, |text| {
        let about = body(text, "about");
        let at = about.find(" Planned sessions:").expect("the course is named");
        about.truncate(at);
    });
    let _ = activate(&lin, &change, false);
    drop(lin);
    let ada = clinic.as_ada();
    let client = ada.create_client(siobhan()).expect("created").id;
    let started = ada.start_consent(client, PEEL, ConsentPlan::default()).expect("starts");
    assert!(!started.asks.contains(&Asked::Sessions), "the words no longer name a course");
    assert!(!started.missing.contains(&"plan.sessions".to_owned()), "so nobody is asked for one");
    drop(ada);
    let lin = clinic.as_lin();
    let change = form_draft(&lin, NEEDLING, |text| {
        let about = body(text, "about");
        let at = about.find(" Deepest setting").expect("the depth is named");
        about.truncate(at);
    });
    let _ = activate(&lin, &change, false);
    drop(lin);
    let ada = clinic.as_ada();
    let started = ada.start_consent(client, NEEDLING, ConsentPlan::default()).expect("starts");
    assert!(
        started.missing.contains(&"plan.max_depth_um".to_owned()),
        "the chart is held against the depth agreed, whatever the words say"
    );
}

#[test]
fn the_desk_prepares_any_form_and_signs_none() {
    let clinic = Clinic::new();
    let pen: DeviceId = device(&clinic);
    let mia = clinic.as_mia();
    let client = mia.create_client(siobhan()).expect("created").id;
    let form = mia.start_consent(client, RELEASE, ConsentPlan::default()).expect("prepared");
    let listed = mia.startable_forms(client).expect("the forms");
    let release = listed.iter().find(|one| one.code == RELEASE).expect("it is listed");
    assert_eq!(release.draft, Some(form.id), "what is begun is gone on with");
    let mut draft = filled(&mia, &form, pen);
    draft.explained_by = Some(clinic.ada());
    let form = mia.save_consent(form.id, form.version, draft).expect("kept");
    let by_desk = mia.sign_consent(form.id, form.version, &signing(&form));
    assert!(matches!(by_desk, Err(Error::Forbidden("explainer"))), "nobody signs for Ada");
}
