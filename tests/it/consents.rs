//! Consents: nothing chosen for anybody, nothing blank, frozen once signed.

use dermis_tests::papers::{
    answered, device, noor, of_photos, plan, ready_to_sign, signing, siobhan, withdrawal, words_of,
};
use dermis_tests::{Clinic, below_the_store, entries, refused};
use practice::consents::{ConsentDraft, ConsentState, PenPoint, Signer, Signing};
use practice::documents::{DocumentKind, NoteKind};
use practice::{ClientId, Error};

#[test]
fn a_consent_cannot_be_signed_blank_and_each_open_item_is_named() {
    let clinic = Clinic::new();
    let device = device(&clinic);
    let ada = clinic.as_ada();
    let client = ada.create_client(siobhan()).expect("created").id;
    let started = ada.start_consent(client, "consent-mn", plan(device)).expect("starts");
    let open = [
        "explained_by",
        "minutes",
        "questions",
        "identity_check",
        "photos.record",
        "photos.teaching",
        "photos.marketing",
        "decisions.treatment",
        "decisions.numbing",
        "decisions.electronic",
        "copy",
    ];
    assert_eq!(
        started.missing, open,
        "every choice starts unset: nothing is chosen for the client"
    );
    let mut consent = started.clone();
    let full = answered(&ada, &started);
    let mut draft = started.draft.clone();
    for item in open {
        let refused = refused(ada.sign_consent(consent.id, consent.version, &signing(&consent)));
        assert_eq!(refused, (item.to_owned(), "required"), "the first open item is named");
        match item {
            "explained_by" => draft.explained_by = full.explained_by,
            "minutes" => draft.minutes = full.minutes,
            "questions" => draft.questions.clone_from(&full.questions),
            "identity_check" => draft.identity_check = full.identity_check,
            "photos.record" => draft.photos.record = full.photos.record,
            "photos.teaching" => draft.photos.teaching = full.photos.teaching,
            "photos.marketing" => draft.photos.marketing = full.photos.marketing,
            "decisions.treatment" => draft.decisions.treatment = full.decisions.treatment,
            "decisions.numbing" => draft.decisions.numbing = full.decisions.numbing,
            "decisions.electronic" => draft.decisions.electronic = full.decisions.electronic,
            _ => draft.copy = full.copy,
        }
        consent = ada.save_consent(consent.id, consent.version, draft.clone()).expect("kept");
    }
    assert!(consent.missing.is_empty(), "now everything is answered");
    let unsigned =
        ada.sign_consent(consent.id, consent.version, &Signing { signatures: Vec::new() });
    assert_eq!(
        refused(unsigned),
        ("signatures.client".to_owned(), "required"),
        "and it must be signed"
    );
    let mut dot = signing(&consent);
    dot.signatures[0].strokes = vec![vec![PenPoint { x: 1.0, y: 1.0, t: 0.0, pressure: 0.5 }]];
    let blank = ada.sign_consent(consent.id, consent.version, &dot);
    assert_eq!(
        refused(blank),
        ("signatures.client".to_owned(), "blank"),
        "a dot is not a signature"
    );
    let signed = ada.sign_consent(consent.id, consent.version, &signing(&consent)).expect("signed");
    assert_eq!(signed.state, ConsentState::Signed, "with everything there it is signed");
}

#[test]
fn a_no_to_the_treatment_cannot_be_signed_as_consent_but_a_no_to_numbing_can() {
    let clinic = Clinic::new();
    let device = device(&clinic);
    let ada = clinic.as_ada();
    let client = ada.create_client(siobhan()).expect("created").id;
    let consent = ready_to_sign(&ada, client, device);
    let mut draft = consent.draft.clone();
    draft.decisions.treatment = Some(false);
    let consent = ada.save_consent(consent.id, consent.version, draft.clone()).expect("kept");
    let not_agreed = ada.sign_consent(consent.id, consent.version, &signing(&consent));
    assert_eq!(
        refused(not_agreed),
        ("decisions.treatment".to_owned(), "not_agreed"),
        "a no is a no"
    );
    draft.decisions.treatment = Some(true);
    draft.decisions.numbing = Some(false);
    let consent = ada.save_consent(consent.id, consent.version, draft).expect("kept");
    ada.sign_consent(consent.id, consent.version, &signing(&consent))
        .expect("signed without numbing cream");
}

#[test]
fn only_the_one_who_explained_signs_and_the_desk_cannot_explain() {
    let clinic = Clinic::new();
    let device = device(&clinic);
    let ada = clinic.as_ada();
    let client = ada.create_client(siobhan()).expect("created").id;
    let consent = ready_to_sign(&ada, client, device);
    drop(ada);
    let mia = clinic.as_mia();
    let by_desk = mia.sign_consent(consent.id, consent.version, &signing(&consent));
    assert!(
        matches!(by_desk, Err(Error::Forbidden("explainer"))),
        "nobody signs for somebody else: {by_desk:?}"
    );
    let mut draft = consent.draft.clone();
    draft.explained_by = Some(clinic.mia());
    let desk = mia.save_consent(consent.id, consent.version, draft);
    assert_eq!(
        refused(desk),
        ("explained_by".to_owned(), "not_allowed"),
        "the desk is not licensed to explain"
    );
}

#[test]
#[cfg_attr(windows, ignore = "reads the paper back with poppler, which is not there")]
fn a_signed_consent_is_a_frozen_file_with_its_hashes_and_never_changes() {
    let clinic = Clinic::new();
    let device = device(&clinic);
    let ada = clinic.as_ada();
    let client = ada.create_client(siobhan()).expect("created").id;
    let consent = ready_to_sign(&ada, client, device);
    let signed = ada.sign_consent(consent.id, consent.version, &signing(&consent)).expect("signed");
    let about = signed.signed.clone().expect("it is signed");
    assert_eq!(
        about.valid_until,
        Some("2027-11-24".parse().expect("a day")),
        "twelve months from it"
    );
    let document = ada.document(about.document).expect("the document is there");
    assert_eq!(document.kind, DocumentKind::Consent, "a consent");
    let pdf = ada.document_pdf(about.document).expect("the file matches its hash");
    let words = words_of(&pdf);
    for words_wanted in [
        "Siobhán O'Brien",
        "3 March 1991",
        "forehead, cheeks",
        "1.00 mm",
        "Derma Pen 4",
        "No result is promised.",
        "LT-20418",
    ] {
        assert!(words.contains(words_wanted), "the form says {words_wanted}: {words}");
    }
    assert!(words.contains(&document.content_sha256[..4]), "the content hash stands in the footer");
    let notes = ada.preview_consent(signed.id).expect("readable").notes;
    let kinds: Vec<_> = notes.iter().map(|note| note.kind).collect();
    assert_eq!(
        kinds,
        [NoteKind::NotReviewed],
        "the archive form was accepted and every letter has a shape"
    );
    clinic.later(3);
    let again = ada.save_consent(signed.id, signed.version, signed.draft.clone());
    assert!(matches!(again, Err(Error::Immutable("consent"))), "nothing is saved over it");
    let twice = ada.sign_consent(signed.id, signed.version, &signing(&consent));
    assert!(matches!(twice, Err(Error::Immutable("consent"))), "nor signed again");
    assert_eq!(
        ada.document_pdf(about.document).expect("still there"),
        pdf,
        "the bytes are the same days later"
    );
    drop(ada);
    raw_changes_are_refused(&clinic);
}

fn raw_changes_are_refused(clinic: &Clinic) {
    let vault = below_the_store(clinic);
    for statement in [
        "UPDATE consents SET draft = '{}'",
        "UPDATE consents SET state = 'draft', signed_at = NULL",
        "DELETE FROM consents",
        "UPDATE documents SET pdf = x'00'",
        "DELETE FROM documents",
        "UPDATE templates SET body = 'other words'",
    ] {
        let done: Result<(), vault::VaultError> =
            vault.write(|tx| Ok(tx.execute_batch(statement)?));
        assert!(done.is_err(), "the database itself refuses: {statement}");
    }
}

#[test]
#[cfg_attr(windows, ignore = "reads the paper back with poppler, which is not there")]
fn a_minor_needs_the_guardians_signature_and_their_own_agreement_until_they_come_of_age() {
    let clinic = Clinic::new();
    let device = device(&clinic);
    let ada = clinic.as_ada();
    let mut fields = noor();
    if let Some(guardian) = &mut fields.guardian {
        guardian.id_seen = false;
    }
    let client = ada.create_client(fields).expect("created").id;
    let consent = ready_to_sign(&ada, client, device);
    assert!(consent.is_minor, "she is sixteen");
    assert_eq!(
        consent.signers,
        [Signer::Guardian, Signer::MinorAssent, Signer::Practitioner],
        "who must sign"
    );
    assert_eq!(consent.missing, ["guardian.id_seen"], "the guardian's paper must be seen");
    let mut draft = consent.draft.clone();
    draft.guardian.id_seen = true;
    let consent = ada.save_consent(consent.id, consent.version, draft).expect("kept");
    let mut alone = signing(&consent);
    alone.signatures.retain(|signature| signature.role != Signer::MinorAssent);
    let refused = refused(ada.sign_consent(consent.id, consent.version, &alone));
    assert_eq!(refused, ("signatures.minor_assent".to_owned(), "required"), "she is asked herself");
    let signed = ada.sign_consent(consent.id, consent.version, &signing(&consent)).expect("signed");
    let about = signed.signed.expect("signed");
    assert!(about.by_guardian, "her mother signed");
    let words = words_of(&ada.document_pdf(about.document).expect("the file"));
    assert!(words.contains("Salma Haddad, mother"), "the guardian stands on the form: {words}");
}

#[test]
fn a_guardians_consent_ends_the_day_before_the_birthday() {
    let clinic = Clinic::new();
    let device = device(&clinic);
    let ada = clinic.as_ada();
    let nearly = practice::clients::ClientFields {
        born: Some("2009-02-01".parse().expect("a day")),
        ..noor()
    };
    let client = ada.create_client(nearly).expect("created").id;
    let consent = ready_to_sign(&ada, client, device);
    let signed = ada.sign_consent(consent.id, consent.version, &signing(&consent)).expect("signed");
    let until = signed.signed.expect("signed").valid_until.expect("it ends").to_string();
    assert_eq!(
        until, "2027-01-31",
        "eighteen on 1 February 2027: the guardian's authority ends at midnight"
    );
}

#[test]
fn a_withdrawn_consent_stays_readable_and_is_no_longer_in_force() {
    let clinic = Clinic::new();
    let device = device(&clinic);
    let ada = clinic.as_ada();
    let client = ada.create_client(siobhan()).expect("created").id;
    let consent = ready_to_sign(&ada, client, device);
    let early = ada.withdraw_consent(consent.id, &withdrawal(&ada));
    assert_eq!(
        refused(early),
        ("consent".to_owned(), "not_signed"),
        "an unsigned draft is discarded instead"
    );
    let signed = ada.sign_consent(consent.id, consent.version, &signing(&consent)).expect("signed");
    assert!(in_force(&ada, client), "signed today");
    ada.withdraw_consent(signed.id, &of_photos(&ada, "Changed her mind about photographs"))
        .expect("kept");
    assert!(in_force(&ada, client), "photographs are a matter of their own");
    let withdrawn = ada.withdraw_consent(signed.id, &withdrawal(&ada)).expect("no reason is owed");
    assert_eq!(withdrawn.withdrawals.len(), 2, "both are on record");
    assert_eq!(withdrawn.withdrawals[1].by, "Ada Okafor", "and who received it");
    assert!(!in_force(&ada, client), "no further session under it");
    assert_eq!(
        ada.preview_consent(signed.id).expect("readable").pages.len(),
        withdrawn_pages(&ada, &withdrawn),
        "the form stays"
    );
}

fn in_force(practice: &practice::Practice, client: ClientId) -> bool {
    practice.consents_of(client).expect("listed").iter().any(|consent| consent.in_force)
}

fn withdrawn_pages(practice: &practice::Practice, consent: &practice::consents::Consent) -> usize {
    let document = consent.signed.as_ref().expect("signed").document;
    usize::try_from(practice.document(document).expect("the document").pages).expect("few pages")
}

#[test]
#[cfg_attr(windows, ignore = "reads the paper back with poppler, which is not there")]
fn what_was_typed_is_printed_literally_in_any_script() {
    let clinic = Clinic::new();
    let device = device(&clinic);
    let ada = clinic.as_ada();
    let fields = practice::clients::ClientFields {
        given: "D'Arcy-O’Neill".to_owned(),
        family: "Łucja *Zoë*".to_owned(),
        ..siobhan()
    };
    let client = ada.create_client(fields).expect("created").id;
    let consent = ready_to_sign(&ada, client, device);
    let hostile = "#panic() <script>alert(1)</script> '; DROP TABLE consents; -- =cmd {{clinic.phone}} \\u{41} $x^2$ **not bold** ../../etc";
    let mut draft = consent.draft.clone();
    draft.questions = format!("{hostile} и ещё: как долго?");
    let consent = ada.save_consent(consent.id, consent.version, draft).expect("kept");
    let signed = ada.sign_consent(consent.id, consent.version, &signing(&consent)).expect("signed");
    assert_eq!(signed.draft.questions, consent.draft.questions, "stored as typed");
    let words =
        words_of(&ada.document_pdf(signed.signed.expect("signed").document).expect("the file"));
    for piece in [
        "#panic()",
        "<script>alert(1)</script>",
        "'; DROP TABLE consents; --",
        "=cmd {{clinic.phone}}",
        "**not bold**",
        "../../etc",
        "как долго?",
        "D'Arcy-O’Neill Łucja *Zoë*",
    ] {
        assert!(words.contains(piece), "{piece} is printed as it was typed: {words}");
    }
}

#[test]
#[cfg_attr(windows, ignore = "reads the paper back with poppler, which is not there")]
fn a_typed_name_signs_and_says_so() {
    let clinic = Clinic::new();
    let device = device(&clinic);
    let ada = clinic.as_ada();
    let client = ada.create_client(siobhan()).expect("created").id;
    let consent = ready_to_sign(&ada, client, device);
    let witnessed = ConsentDraft { witness: "Mia Lindqvist".to_owned(), ..consent.draft.clone() };
    let consent = ada.save_consent(consent.id, consent.version, witnessed).expect("kept");
    let mut typed = signing(&consent);
    typed.signatures[0].strokes.clear();
    typed.signatures[0].typed = "Siobhán O'Brien".to_owned();
    let signed =
        ada.sign_consent(consent.id, consent.version, &typed).expect("a typed name is a signature");
    let words =
        words_of(&ada.document_pdf(signed.signed.expect("signed").document).expect("the file"));
    assert!(
        words.contains("Signed by typing the name"),
        "the form says how it was signed: {words}"
    );
}

#[test]
#[cfg_attr(windows, ignore = "reads the paper back with poppler, which is not there")]
fn the_preview_is_marked_as_draft_and_the_paper_form_has_empty_boxes() {
    let clinic = Clinic::new();
    let device = device(&clinic);
    let mia = clinic.as_mia();
    let client = mia.create_client(siobhan()).expect("created").id;
    let started =
        mia.start_consent(client, "consent-mn", plan(device)).expect("the desk may prepare it");
    let pages =
        mia.preview_consent(started.id).expect("it can be looked at before anything is answered");
    assert!(
        pages.notes.iter().any(|note| note.kind == NoteKind::NotReviewed),
        "no director read this wording yet"
    );
    let document = mia.make_paper_consent(started.id).expect("a form to sign by hand");
    assert_eq!(
        mia.make_paper_consent(started.id).expect("again"),
        document,
        "the same form is one document"
    );
    let words = words_of(&mia.document_pdf(document).expect("the file"));
    assert!(words.contains("Not signed yet"), "nobody takes it for a signed one: {words}");
    assert!(words.contains("Siobhán O'Brien"), "her facts are filled in");
    assert!(!in_force(&mia, client), "paper without a signature is no consent");
}

#[test]
fn a_stale_copy_never_overwrites_and_every_act_is_one_entry() {
    let clinic = Clinic::new();
    let device = device(&clinic);
    let ada = clinic.as_ada();
    let client = ada.create_client(siobhan()).expect("created").id;
    let before = entries(&ada);
    let started = ada.start_consent(client, "consent-mn", plan(device)).expect("starts");
    let draft = answered(&ada, &started);
    let saved = ada.save_consent(started.id, started.version, draft.clone()).expect("kept");
    let stale = ada.save_consent(started.id, started.version, draft);
    assert!(matches!(stale, Err(Error::Conflict)), "somebody else saved first");
    ada.preview_consent(saved.id).expect("previewed");
    ada.sign_consent(saved.id, saved.version, &signing(&saved)).expect("signed");
    // Start, save, preview, sign; and the check of the chain before.
    assert_eq!(entries(&ada), before + 5, "one entry for each act, none for the refused one");
    let gone = ada.start_consent(client, "consent-mn", plan(device)).expect("a second form");
    assert_eq!(gone.number, "C-000001-02", "forms of a client are counted");
    ada.discard_consent(gone.id, gone.version).expect("given up");
    let listed = ada.consents_of(client).expect("listed");
    assert_eq!(listed[0].state, ConsentState::Discarded, "it stays on record as discarded");
}
