//! Forms: the words change, the evidence stays.

use dermis_tests::forms::{AFTERCARE, CONSENT, USUAL, activate, body, draft, english, in_force};
use dermis_tests::papers::{device, ready_to_sign, signing, siobhan, words_of};
use dermis_tests::treatments::{consent, no_to_everything, ready};
use dermis_tests::{Clinic, PASSPHRASE, evidence_of, office, ops, pages_of_print, refused};
use practice::Error;
use practice::documents::NoteKind;
use practice::forms::{FormSample, FormState, SampleClient, WordRunKind};
use practice::printing::PrintOrder;
use serde_json::Value;
use vault::VaultError;

#[test]
fn a_draft_is_written_freely_by_one_person_at_a_time_and_can_be_given_up() {
    let clinic = Clinic::new();
    let lin = clinic.as_lin();
    let built_in = in_force(&lin, CONSENT);
    let first = draft(&lin, CONSENT, |text| body(text, "expect").push_str(" It may sting."));
    assert_eq!(first.version.state, FormState::Draft, "nothing is made from it yet");
    assert_eq!(first.version.version, 2, "the next number of this form in this language");
    assert_eq!(first.version.changed_by.as_deref(), Some("Dr Lin Wei"), "who wrote it");
    let again = lin.edit_form(built_in);
    assert_eq!(refused(again), ("form".to_owned(), "draft_exists"), "one draft at a time");
    let mut text = first.text.clone();
    *body(&mut text, "expect") = "{{no.such.field}}".to_owned();
    let saved = lin.save_form(first.version.id, first.version.saves, &text).expect("saved");
    assert_eq!(saved.text, text, "a draft is kept with its faults");
    let stale = lin.save_form(first.version.id, first.version.saves, &first.text);
    assert!(matches!(stale, Err(Error::Conflict)), "nobody's words are overwritten: {stale:?}");
    lin.discard_form(saved.version.id, saved.version.saves).expect("given up");
    assert_eq!(english(&lin, CONSENT).versions.len(), 1, "nothing is left of it");
    assert_eq!(in_force(&lin, CONSENT), built_in, "and what was in force stays in force");
    assert!(
        ["edit_form", "save_form", "discard_form"]
            .iter()
            .all(|op| ops(&lin).iter().any(|o| o == op)),
        "each act is on record"
    );
}

#[test]
fn one_version_is_in_force_and_states_only_go_forward() {
    let clinic = Clinic::new();
    let lin = clinic.as_lin();
    let built_in = in_force(&lin, AFTERCARE);
    let next = draft(&lin, AFTERCARE, |text| text.title = "After your visit".to_owned());
    let form = activate(&lin, &next, false);
    let states: Vec<_> =
        form.versions.iter().map(|version| (version.version, version.state)).collect();
    assert_eq!(
        states,
        [(2, FormState::Active), (1, FormState::Retired)],
        "the version before steps back"
    );
    assert_eq!(form.title, "After your visit", "new sheets bear the new words");
    assert_eq!(in_force(&lin, AFTERCARE), next.version.id, "new sheets are made from it");
    let changed = lin.save_form(next.version.id, form.versions[0].saves, &next.text);
    assert!(matches!(changed, Err(Error::Immutable("form"))), "its words are fixed: {changed:?}");
    let twice = lin.activate_form(built_in, 1, false);
    assert!(matches!(twice, Err(Error::Immutable("form"))), "no way back into force: {twice:?}");
    let back = lin.edit_form(built_in).expect("but its words can be taken up again");
    assert_eq!(
        (back.version.version, back.text.title.as_str()),
        (3, "After your microneedling"),
        "as the next version"
    );
}

#[test]
fn whoever_is_signing_finishes_the_version_they_began() {
    let clinic = Clinic::new();
    let pen = device(&clinic);
    let ada = clinic.as_ada();
    let client = ada.create_client(siobhan()).expect("created").id;
    let being_signed = ready_to_sign(&ada, client, pen);
    drop(ada);
    let lin = clinic.as_lin();
    let built_in = in_force(&lin, CONSENT);
    let next = draft(&lin, CONSENT, |text| body(text, "expect").push_str(" It may sting."));
    let _ = activate(&lin, &next, true);
    drop(lin);
    let ada = clinic.as_ada();
    let page = ada.consent(being_signed.id).expect("still there");
    assert_eq!(page.template, "Consent MN v1", "the words in front of the client do not move");
    let signed = ada.sign_consent(page.id, page.version, &signing(&page)).expect("signed");
    assert_eq!(signed.template, "Consent MN v1", "it stays what was signed");
    assert_eq!(signed.parts, being_signed.parts, "word by word");
    let newer = ready_to_sign(&ada, client, pen);
    assert_eq!(newer.template, "Consent MN v2", "the next one is made from the new version");
    drop(ada);
    let kept: Value =
        serde_json::from_str(&evidence_of(&clinic, signed.id)).expect("the evidence is JSON");
    assert_eq!(kept["template"]["version"], 1, "the evidence names the version that was signed");
    assert_eq!(kept["template"]["id"], built_in.to_string(), "and its very row");
}

#[test]
fn a_version_everybody_signs_again_stops_the_next_treatment_and_a_minor_one_does_not() {
    let clinic = Clinic::new();
    let ready = ready(&clinic);
    let lin = clinic.as_lin();
    assert_eq!(english(&lin, CONSENT).signed_clients, Some(1), "she signed and is covered today");
    let sheet = lin.form("aftercare-mn", "en").expect("there");
    assert_eq!(sheet.signed_clients, None, "nobody signs a sheet");
    let minor = draft(&lin, CONSENT, |text| body(text, "mind").push_str(" Ask us any time."));
    let _ = activate(&lin, &minor, false);
    let findings = lin.start_findings(ready.client, None).expect("asked").stops;
    assert!(findings.iter().all(|one| one.key != "R04:superseded"), "a minor change asks nobody");
    let again = draft(&lin, CONSENT, |text| body(text, "risks").push_str(" A new risk."));
    let findings = lin.start_findings(ready.client, None).expect("asked").stops;
    assert!(findings.iter().all(|one| one.key != "R04:superseded"), "nor does a draft");
    assert_eq!(english(&lin, CONSENT).signed_clients, Some(1), "so many would sign again");
    let asked = activate(&lin, &again, true);
    assert_eq!(asked.signed_clients, Some(0), "what was signed before covers nobody now");
    drop(lin);
    let ada = clinic.as_ada();
    let stopped = ada.start_treatment(ready.client);
    let Err(Error::Blocked(findings)) = stopped else {
        panic!("a new risk was not agreed to: {stopped:?}");
    };
    assert!(findings.iter().any(|one| one.key == "R04:superseded"), "{findings:?}");
    consent(&ada, ready.client, ready.device);
    assert_eq!(english(&ada, CONSENT).signed_clients, Some(1), "she signed the new version");
    assert!(ada.start_treatment(ready.client).is_ok(), "signed again, it goes on");
}

#[test]
fn a_form_is_unreviewed_until_somebody_who_answers_for_it_says_so_with_their_passphrase() {
    let clinic = Clinic::new();
    let pen = device(&clinic);
    let lin = clinic.as_lin();
    let client = lin.create_client(siobhan()).expect("created").id;
    no_to_everything(&lin, client);
    let shown = ready_to_sign(&lin, client, pen);
    let kinds = |notes: Vec<practice::documents::PageNote>| -> Vec<NoteKind> {
        notes.iter().map(|note| note.kind).collect()
    };
    let before = lin.preview_consent(shown.id).expect("the pages").notes;
    assert_eq!(kinds(before), [NoteKind::NotReviewed], "staff are told");
    let id = in_force(&lin, CONSENT);
    let wrong = lin.review_form(id, 1, "somebody else's words here");
    assert!(
        matches!(wrong, Err(Error::Vault(VaultError::WrongPassphrase))),
        "it is a signature: {wrong:?}"
    );
    let form = lin.review_form(id, 1, PASSPHRASE).expect("reviewed");
    assert_eq!(form.versions[0].reviewed_by.as_deref(), Some("Dr Lin Wei"), "by whom");
    assert!(form.versions[0].reviewed_at.is_some(), "and when");
    let after = lin.preview_consent(shown.id).expect("the pages").notes;
    assert_eq!(kinds(after), [], "the note is gone");
    let twice = lin.review_form(id, 1, PASSPHRASE);
    assert_eq!(refused(twice), ("form".to_owned(), "reviewed"), "said once");
    let next = draft(&lin, CONSENT, |text| body(text, "mind").push_str(" Ask us."));
    let read = lin.review_form(next.version.id, next.version.saves, PASSPHRASE).expect("read");
    assert!(read.versions[0].reviewed_at.is_some(), "a draft can be read before it is in force");
    let edited = lin.save_form(next.version.id, next.version.saves, &next.text).expect("saved");
    assert_eq!(edited.version.reviewed_at, None, "what is changed afterwards was not read");
}

#[test]
fn the_papers_every_treatment_makes_keep_one_wording_in_force() {
    let clinic = Clinic::new();
    let lin = clinic.as_lin();
    for code in [CONSENT, AFTERCARE] {
        let alone = !lin
            .forms()
            .expect("listed")
            .iter()
            .any(|form| form.code == code && form.language != "en" && form.active.is_some());
        assert_eq!(english(&lin, code).may_retire, !alone, "{code} in its only language stays");
        if alone {
            let last = lin.retire_form(in_force(&lin, code));
            assert_eq!(refused(last), ("form".to_owned(), "needed"), "{code}");
        }
    }
    let next = draft(&lin, CONSENT, |_| {});
    let not_yet = lin.retire_form(next.version.id);
    assert_eq!(refused(not_yet), ("form".to_owned(), "not_active"), "a draft was never in use");
}

#[test]
fn two_versions_are_compared_word_by_word_at_the_text_that_differs() {
    let clinic = Clinic::new();
    let lin = clinic.as_lin();
    let old = in_force(&lin, CONSENT);
    let next = draft(&lin, CONSENT, |text| {
        let mind = body(text, "mind");
        *mind = mind.replace("without giving a reason", "without giving any reason at all");
    });
    let texts = lin.compare_forms(old, next.version.id).expect("compared");
    let [text, number] = texts.as_slice() else { panic!("two texts differ: {texts:?}") };
    assert_eq!(number.place, "labels.form", "the head of the form names its version");
    assert!(number.runs.iter().any(|run| run.text.contains("v2")), "the new one: {number:?}");
    assert_eq!((text.heading.as_str(), text.place.as_str()), ("Changing my mind", "body"), "where");
    let of = |kind: WordRunKind| -> Vec<&str> {
        let runs = text.runs.iter().filter(|run| run.kind == kind);
        runs.map(|run| run.text.trim()).collect()
    };
    assert_eq!(of(WordRunKind::Gone), ["a"], "what went");
    assert_eq!(of(WordRunKind::Added), ["any", "at all"], "what came");
    let other = lin.compare_forms(old, in_force(&lin, AFTERCARE));
    assert_eq!(refused(other), ("form".to_owned(), "other_form"), "two forms are not versions");
}

#[test]
#[cfg_attr(windows, ignore = "reads the paper back with poppler, which is not there")]
fn a_test_print_is_for_the_sample_client_and_on_record() {
    let clinic = Clinic::new();
    let mia = clinic.as_mia();
    let minor = FormSample { client: SampleClient::Minor, ..USUAL };
    let id = in_force(&mia, CONSENT);
    let job = mia.print_form_sample(id, minor, &office()).expect("asked for");
    let words = words_of(&pages_of_print(&mia, job));
    for wanted in
        ["Tomás Kowalski", "Draft, not signed", "Parent/guardian", "No result is promised"]
    {
        assert!(words.contains(wanted), "the test print says {wanted}: {words}");
    }
    let none = PrintOrder { copies: 0, ..office() };
    let failed = refused(mia.print_form_sample(id, USUAL, &none));
    assert_eq!(failed, ("copies".to_owned(), "out_of_range"), "at least one");
    drop(mia);
    let prints = ops(&clinic.as_lin()).iter().filter(|op| *op == "print_form_sample").count();
    assert_eq!(prints, 1, "what was refused is not on record");
}
