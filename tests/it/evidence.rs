//! The evidence of a signed consent: unaltered is worked out from every stored byte, and what is
//! altered is named.

use dermis_tests::papers::{device, of_photos, ready_to_sign, signing, siobhan};
use dermis_tests::{Clinic, PASSPHRASE, erasure, forge};
use practice::clients::ClientFields;
use practice::consents::{EvidencePart, EvidenceReport, EvidenceStanding};
use practice::{ConsentId, Error};
use std::fs;

/// A signed consent, its photographs withdrawn since, and another client with a form of her own.
fn signed(clinic: &Clinic) -> ConsentId {
    let device = device(clinic);
    let ada = clinic.as_ada();
    let client = ada.create_client(siobhan()).expect("created").id;
    let consent = ready_to_sign(&ada, client, device);
    let signed = ada.sign_consent(consent.id, consent.version, &signing(&consent)).expect("signed");
    ada.withdraw_consent(signed.id, &of_photos(&ada, "Said at the desk")).expect("kept");
    let other =
        ClientFields { given: "Maeve".to_owned(), phone: "07700 900 555".to_owned(), ..siobhan() };
    let other = ada.create_client(other).expect("created").id;
    let _draft = ready_to_sign(&ada, other, device);
    signed.id
}

/// The entry after the signature is of somebody else, and what it said goes with them.
#[test]
fn erasing_the_next_client_alters_nothing_of_a_signed_consent() {
    let clinic = Clinic::new();
    let device = device(&clinic);
    let lin = clinic.as_lin();
    let maeve =
        ClientFields { given: "Maeve".to_owned(), phone: "07700 900 555".to_owned(), ..siobhan() };
    let other = lin.create_client(maeve.clone()).expect("created");
    let client = lin.create_client_unlike(siobhan(), &[]).expect("created").id;
    let consent = ready_to_sign(&lin, client, device);
    lin.sign_consent(consent.id, consent.version, &signing(&consent)).expect("signed");
    let moved = ClientFields { note: "Moved house".to_owned(), ..maeve };
    let other = lin.update_client(other.id, other.version, moved).expect("changed");
    lin.erase_client(other.id, other.version, erasure(), PASSPHRASE).expect("erased");
    let report = lin.check_consent(consent.id).expect("checked");
    assert!(report.unaltered, "nobody touched it: {:?}", report.checks);
}

fn altered(report: &EvidenceReport) -> Vec<EvidencePart> {
    let altered = report.checks.iter().filter(|one| one.standing == EvidenceStanding::Altered);
    altered.map(|one| one.part).collect()
}

#[test]
fn an_untouched_consent_is_unaltered_and_its_file_made_anew_byte_for_byte() {
    let clinic = Clinic::new();
    let id = signed(&clinic);
    let ada = clinic.as_ada();
    let report = ada.check_consent(id).expect("checked");
    assert!(report.unaltered, "nobody touched it: {:?}", report.checks);
    for check in &report.checks {
        assert_eq!(
            check.standing,
            EvidenceStanding::Unaltered,
            "each part is proven, the pages by making them anew: {check:?}"
        );
    }
    let client = &report.signatures[0];
    assert!(client.drawing.as_deref().is_some_and(|svg| svg.starts_with("<svg")), "redrawn");
    assert_eq!(client.name, "Siobhán O'Brien", "who signed");
    assert_eq!(report.explained_by, "Ada Okafor", "who explained");
    assert_eq!(report.refusals, ["photos.teaching", "photos.marketing"], "what was refused");
    let entries = ada.audit(&practice::audit::AuditFilter::default(), None).err();
    assert!(matches!(entries, Some(Error::Forbidden(_))), "Ada does not read the record of acts");
    let draft = ada.check_consent(ConsentId::new());
    assert!(matches!(draft, Err(Error::NotFound("consent"))), "nothing to check");
}

#[test]
fn a_check_says_the_same_years_later() {
    let clinic = Clinic::new();
    let id = signed(&clinic);
    clinic.later(1_200);
    let mut profile = clinic.as_lin().profile().expect("read");
    profile.fields.name = "Another name".to_owned();
    clinic.as_lin().update_profile(profile.version, profile.fields).expect("renamed");
    let report = clinic.as_mia().check_consent(id).expect("the desk may check");
    assert!(report.unaltered, "the clinic may change, the form does not: {:?}", report.checks);
}

#[test]
fn every_altered_byte_is_found_and_named() {
    use EvidencePart as P;
    let clinic = Clinic::new();
    let id = signed(&clinic);
    let kept = clinic.outside().join("kept");
    copy(&clinic.dir(), &kept);
    let consent = "WHERE state = 'signed'";
    let paper = "WHERE kind = 'consent'";
    let words = "WHERE code = 'consent-mn' AND language = 'en'";
    let flips: &[(P, String)] = &[
        (P::Times, format!("UPDATE consents SET signed_at = signed_at - 1 {consent}")),
        (P::Times, format!("UPDATE consents SET signed_on = '2026-11-23' {consent}")),
        (P::Times, format!("UPDATE consents SET valid_until = '2036-11-24' {consent}")),
        (P::Answers, format!("UPDATE consents SET draft = replace(draft, '1000', '2500') {consent}")),
        (P::Answers, format!("UPDATE consents SET draft = draft || ' ' {consent}")),
        (P::Form, format!("UPDATE consents SET number = 7 {consent}")),
        (P::Form, format!("UPDATE consents SET by_guardian = 1 {consent}")),
        (P::Form, format!("UPDATE consents SET created_at = created_at + 1 {consent}")),
        (P::Form, format!("UPDATE consents SET version = version + 1 {consent}")),
        (P::Form, format!("UPDATE consents SET client = (SELECT id FROM clients WHERE given = 'Maeve'), number = 2 {consent}")),
        (P::Form, format!("UPDATE consents SET created_by = (SELECT id FROM staff WHERE name LIKE 'Mia%') {consent}")),
        (P::Form, format!("UPDATE consents SET template = (SELECT id FROM templates WHERE code = 'aftercare-mn') {consent}")),
        (P::Evidence, format!("UPDATE consents SET evidence = replace(evidence, 'photo_id', 'known_here') {consent}")),
        (P::Evidence, format!("UPDATE consents SET evidence = '{{}}' {consent}")),
        (P::Evidence, format!("UPDATE consents SET evidence = replace(evidence, '\"minutes\":12', '\"minutes\":13') {consent}")),
        (P::Content, format!("UPDATE documents SET content = replace(content, 'No result is promised', 'A result is promised') {paper}")),
        (P::Content, format!("UPDATE documents SET content = content || ' ' {paper}")),
        (P::Content, format!("UPDATE documents SET content = 'gone' {paper}")),
        (P::Strokes, format!("UPDATE documents SET content = replace(content, '\"x\":22.5', '\"x\":23.5') {paper}")),
        (P::Pdf, format!("UPDATE documents SET pdf = CAST(pdf || x'0a' AS BLOB) {paper}")),
        (P::Pdf, format!("UPDATE documents SET pdf = x'00' {paper}")),
        (P::Form, format!("UPDATE documents SET pdf_sha256 = replace(pdf_sha256, substr(pdf_sha256, 1, 1), 'f') || '' {paper}")),
        (P::Form, format!("UPDATE documents SET content_sha256 = lower(hex(zeroblob(32))) {paper}")),
        (P::Form, format!("UPDATE documents SET pages = pages + 1 {paper}")),
        (P::Form, format!("UPDATE documents SET created_at = created_at + 1 {paper}")),
        (P::Form, format!("UPDATE documents SET kind = 'aftercare' {paper}")),
        (P::Form, format!("UPDATE documents SET subject = zeroblob(16) {paper}")),
        (P::Wording, format!("UPDATE templates SET body = replace(body, 'Risks', 'Perks') {words}")),
        (P::Wording, format!("UPDATE templates SET body = body || char(10) {words}")),
        (P::Wording, format!("UPDATE templates SET version = 9 {words}")),
        (P::Wording, format!("UPDATE templates SET language = 'fr' {words}")),
        (P::Wording, format!("UPDATE templates SET sha256 = lower(hex(zeroblob(32))) {words}")),
        (P::Withdrawals, "UPDATE withdrawals SET scope = 'treatment'".to_owned()),
        (P::Withdrawals, "UPDATE withdrawals SET reason = 'She never said so'".to_owned()),
        (P::Withdrawals, "UPDATE withdrawals SET at = at - 86400000".to_owned()),
        (P::Withdrawals, "DELETE FROM withdrawals".to_owned()),
        (P::Withdrawals, "INSERT INTO withdrawals (consent, scope, reason, at, by) SELECT consent, scope, reason, at, by FROM withdrawals".to_owned()),
        (P::Record, "UPDATE audit SET at = at - 1 WHERE op = 'sign_consent'".to_owned()),
        (P::Record, "UPDATE audit SET data = replace(data, 'seals', 'steals') WHERE op = 'sign_consent'".to_owned()),
        (P::Record, "UPDATE audit SET actor_name = 'Somebody else' WHERE op = 'sign_consent'".to_owned()),
        (P::Record, "UPDATE audit SET hash = zeroblob(32) WHERE op = 'sign_consent'".to_owned()),
        (P::Record, "DELETE FROM audit WHERE op = 'sign_consent'".to_owned()),
    ];
    for (part, sql) in flips {
        forge(&clinic, sql);
        let report = clinic.as_ada().check_consent(id).expect("what is altered is a finding");
        let found = altered(&report);
        assert!(!report.unaltered, "{sql} cannot pass unseen");
        assert!(found.contains(part), "{sql} is named {part:?}: {:?}", report.checks);
        copy(&kept, &clinic.dir());
    }
    let report = clinic.as_ada().check_consent(id).expect("checked");
    assert!(report.unaltered, "put back as it was, it is as it was: {:?}", report.checks);
}

#[test]
fn a_form_of_another_program_version_is_not_reproduced_but_its_hashes_still_count() {
    let clinic = Clinic::new();
    let id = signed(&clinic);
    let set = "evidence = replace(evidence, '\"program\":\"Dermis ', '\"program\":\"Dermis 9.')";
    forge(&clinic, &format!("UPDATE consents SET {set} WHERE state = 'signed'"));
    let report = clinic.as_ada().check_consent(id).expect("checked");
    let pages = report.checks.iter().find(|one| one.part == EvidencePart::Pages).expect("checked");
    assert_eq!(pages.standing, EvidenceStanding::NotCompared, "another program drew it");
    assert!(pages.detail.contains("Made by Dermis 9."), "and it says which: {}", pages.detail);
    assert_eq!(altered(&report), [EvidencePart::Evidence], "here the version itself was forged");
}

fn copy(from: &std::path::Path, to: &std::path::Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("the folder is read") {
        let entry = entry.expect("an entry");
        if entry.file_type().expect("its kind").is_file() {
            fs::copy(entry.path(), to.join(entry.file_name())).expect("copied");
        }
    }
}
