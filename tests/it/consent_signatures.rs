//! Whose signature it is, and what a signed form states beside it.

use dermis_tests::papers::{
    answered, device, noor, plan, ready_to_sign, signing, siobhan, words_of,
};
use dermis_tests::treatments::answer_history;
use dermis_tests::{Clinic, PASSPHRASE, refused, staff_member};
use practice::Practice;
use practice::consents::{Consent, ConsentDraft, DrawnWith, IdentityCheck, Signer, Signing};
use practice::rules::OverrideFinding;
use practice::staff::StaffFields;

/// Signs with one signature changed.
fn sign_with(
    practice: &Practice,
    consent: &Consent,
    role: Signer,
    (name, typed): (&str, &str),
) -> practice::Result<Consent> {
    let mut signing = signing(consent);
    let mut own = signing.signatures.iter_mut().filter(|signature| signature.role == role);
    let signature = own.next().expect("they must sign");
    name.clone_into(&mut signature.name);
    typed.clone_into(&mut signature.typed);
    practice.sign_consent(consent.id, consent.version, &signing)
}

#[test]
fn a_full_stop_or_another_persons_name_is_nobodys_signature() {
    let clinic = Clinic::new();
    let device = device(&clinic);
    let ada = clinic.as_ada();
    let client = ada.create_client(siobhan()).expect("created").id;
    let consent = ready_to_sign(&ada, client, device);
    for (name, typed, field) in [
        ("Siobhán O'Brien", ".", "signatures.client.typed"),
        ("Siobhán O'Brien", "S. O'B.", "signatures.client.typed"),
        ("María García", "", "signatures.client.name"),
        ("", "Siobhán O'Brien", "signatures.client.name"),
    ] {
        let (named, _) = refused(sign_with(&ada, &consent, Signer::Client, (name, typed)));
        assert_eq!(named, field, "\"{name}\" typing \"{typed}\" is not her agreement");
    }
    let endless = "x".repeat(300);
    let long = sign_with(&ada, &consent, Signer::Client, (&endless, ""));
    assert_eq!(refused(long).1, "too_long", "a name fits its line");
    let witnessed = ConsentDraft { witness: "Mia Lindqvist".to_owned(), ..consent.draft.clone() };
    let consent = ada.save_consent(consent.id, consent.version, witnessed).expect("kept");
    sign_with(&ada, &consent, Signer::Client, ("siobhan o’brien", "SIOBHAN OBRIEN"))
        .expect("her own name in another spelling is hers");
}

#[test]
fn a_signature_is_looked_at_while_whoever_signed_is_still_there() {
    let clinic = Clinic::new();
    let device = device(&clinic);
    let mia = clinic.as_mia();
    let client = mia.create_client(siobhan()).expect("created").id;
    let started =
        mia.start_consent(client, "consent-mn", plan(device)).expect("the desk prepares it");
    let mut given = signing(&started);
    given.signatures.retain(|signature| signature.role == Signer::Client);
    assert!(mia.check_signatures(started.id, &given).is_ok(), "hers is enough for now");
    given.signatures[0].typed = ".".to_owned();
    assert_eq!(
        refused(mia.check_signatures(started.id, &given)).0,
        "signatures.client.typed",
        "told before she has gone home"
    );
    given.signatures.clear();
    assert_eq!(refused(mia.check_signatures(started.id, &given)).1, "required", "nobody signed");
}

#[test]
fn the_guardian_on_the_form_signs_and_nobody_else() {
    let clinic = Clinic::new();
    let device = device(&clinic);
    let ada = clinic.as_ada();
    let client = ada.create_client(noor()).expect("created").id;
    let consent = ready_to_sign(&ada, client, device);
    let aunt = sign_with(&ada, &consent, Signer::Guardian, ("Huda Haddad", ""));
    assert_eq!(
        refused(aunt),
        ("signatures.guardian.name".to_owned(), "other_name"),
        "whose paper was seen is whose signature counts"
    );
    let signed = ada.sign_consent(consent.id, consent.version, &signing(&consent));
    assert!(signed.is_ok(), "the mother on record signs: {signed:?}");
}

#[test]
fn who_explains_has_a_licence_to_print() {
    let clinic = Clinic::new();
    let device = device(&clinic);
    let lin = clinic.as_lin();
    let me = lin.actor().clone();
    let unlicensed =
        StaffFields { may_lift: true, may_manage: true, ..staff_member(&me.name, me.role) };
    lin.update_staff(me.id, me.version, unlicensed).expect("a director without a licence");
    let client = lin.create_client(siobhan()).expect("created").id;
    let started = lin.start_consent(client, "consent-mn", plan(device)).expect("started");
    let kept = lin.save_consent(started.id, started.version, answered(&lin, &started));
    assert_eq!(
        refused(kept),
        ("explained_by".to_owned(), "no_licence"),
        "a frozen form with a blank where the licence stands would be no evidence"
    );
}

#[test]
#[cfg_attr(windows, ignore = "reads the paper back with poppler, which is not there")]
fn a_stop_lifted_that_day_is_printed_on_the_form_with_who_and_why() {
    let clinic = Clinic::new();
    let device = device(&clinic);
    let ada = clinic.as_ada();
    let client = ada.create_client(siobhan()).expect("created").id;
    answer_history(&ada, client, &[("keloid", &[])]);
    ada.override_finding(OverrideFinding {
        client,
        key: "R07:keloid".to_owned(),
        by: clinic.lin(),
        passphrase: PASSPHRASE.to_owned(),
        reason: "One small scar on the shoulder in 2009".to_owned(),
    })
    .expect("lifted");
    let consent = ready_to_sign(&ada, client, device);
    let signed: Signing = signing(&consent);
    let signed = ada.sign_consent(consent.id, consent.version, &signed).expect("signed");
    let document = signed.signed.expect("signed").document;
    let words = words_of(&ada.document_pdf(document).expect("the file"));
    for wanted in ["Stop lifted", "Dr Lin Wei", "One small scar on the shoulder in 2009"] {
        assert!(words.contains(wanted), "an override is never silent: {wanted} in {words}");
    }
}

#[test]
fn the_pages_of_a_signed_form_are_drawn_from_the_file_that_was_kept() {
    let clinic = Clinic::new();
    let device = device(&clinic);
    let ada = clinic.as_ada();
    let client = ada.create_client(siobhan()).expect("created").id;
    let consent = ready_to_sign(&ada, client, device);
    let signed = ada.sign_consent(consent.id, consent.version, &signing(&consent)).expect("signed");
    let document = ada.document(signed.signed.expect("signed").document).expect("on record");
    let first = ada.preview_consent(signed.id).expect("readable").pages;
    assert_eq!(first.len(), usize::try_from(document.pages).expect("few"), "every page");
    assert!(
        first.iter().all(|page| page.starts_with("<svg") && page.contains("xmlns")),
        "pictures a window can show"
    );
    let mut record = ada.client(client).expect("there");
    record.fields.family = "Murphy".to_owned();
    ada.update_client(client, record.version, record.fields).expect("she married");
    assert_eq!(
        ada.preview_consent(signed.id).expect("readable").pages,
        first,
        "what was signed is shown as it was signed"
    );
}

#[test]
fn a_signature_anybody_could_have_made_needs_a_witness_and_an_identity_paper_seen() {
    let clinic = Clinic::new();
    let device = device(&clinic);
    let ada = clinic.as_ada();
    let client = ada.create_client(siobhan()).expect("created").id;
    let consent = ready_to_sign(&ada, client, device);
    let mouse = |consent: &Consent| {
        let mut signing = signing(consent);
        signing.signatures[0].drawn_with = Some(DrawnWith::Mouse);
        signing
    };
    let needs = ("signatures.client".to_owned(), "needs_witness");
    let alone = ada.sign_consent(consent.id, consent.version, &mouse(&consent));
    assert_eq!(refused(alone), needs, "a mouse says little of whose hand it was");
    let mut draft = consent.draft.clone();
    draft.witness = "Mia Lindqvist".to_owned();
    draft.identity_check = Some(IdentityCheck::KnownHere);
    let consent = ada.save_consent(consent.id, consent.version, draft.clone()).expect("kept");
    assert!(consent.signers.contains(&Signer::Witness), "the witness signs too");
    let unseen = ada.sign_consent(consent.id, consent.version, &mouse(&consent));
    assert_eq!(refused(unseen), needs, "no identity paper was seen");
    draft.identity_check = Some(IdentityCheck::PhotoId);
    let consent = ada.save_consent(consent.id, consent.version, draft).expect("kept");
    let signed = ada.sign_consent(consent.id, consent.version, &mouse(&consent)).expect("signed");
    let report = ada.check_consent(signed.id).expect("checked");
    assert_eq!(report.witness, "Mia Lindqvist", "the evidence names who saw it");
    assert_eq!(report.signatures[0].drawn_with, Some(DrawnWith::Mouse), "and how it was drawn");
}

#[test]
fn another_language_voids_what_was_answered_and_only_a_language_the_form_has_is_taken() {
    let clinic = Clinic::new();
    let device = device(&clinic);
    let ada = clinic.as_ada();
    let client = ada.create_client(siobhan()).expect("created").id;
    let consent = ready_to_sign(&ada, client, device);
    let unknown = ada.switch_consent_language(consent.id, consent.version, "tlh");
    assert_eq!(refused(unknown), ("language".to_owned(), "unknown"), "nobody wrote it in that");
    let english = ada
        .switch_consent_language(consent.id, consent.version, &consent.language)
        .expect("a language it has");
    assert_eq!(english.draft.photos.record, None, "read in other words, answered anew");
    assert_eq!(english.draft.decisions.treatment, None, "the decision too");
    assert_eq!(english.draft.plan, consent.draft.plan, "the plan of staff stays");
    let late = ada.sign_consent(consent.id, consent.version, &signing(&consent));
    assert!(matches!(late, Err(practice::Error::Conflict)), "what was signed before is void");
}
