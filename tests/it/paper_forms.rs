//! Forms signed by hand: out on paper, scanned back, matched by the code in their foot, recorded.

use dermis_tests::papers::{answered, device, plan, ready_to_sign, siobhan, withdrawal};
use dermis_tests::scans::{paged, photographed};
use dermis_tests::{Clinic, forge, refused};
use practice::consents::{
    Consent, ConsentDraft, ConsentState, EvidencePart, EvidenceStanding, MatchedBy, PaperSigning,
    ScanOutcome, Signer,
};
use practice::{ClientId, Day, Error, Practice};

/// A form of Siobhán out on paper since ten o'clock, and its printed file.
fn out_on_paper(clinic: &Clinic) -> (ClientId, Consent, Vec<u8>) {
    let device = device(clinic);
    let mia = clinic.as_mia();
    let client = mia.create_client(siobhan()).expect("created").id;
    let started = mia.start_consent(client, "consent-mn", plan(device)).expect("starts");
    let document = mia.make_paper_consent(started.id).expect("it is made");
    let pdf = mia.document_pdf(document).expect("the file");
    let consent = mia.consent(started.id).expect("read");
    (client, consent, pdf)
}

/// What stands on the paper: everything answered, both lines signed, at a quarter past ten.
fn told(clinic: &Clinic, practice: &Practice, consent: &Consent) -> PaperSigning {
    let draft = answered(practice, consent);
    PaperSigning {
        draft: ConsentDraft { explained_by: Some(clinic.ada()), ..draft },
        signed_on: practice.today(),
        signed_time: "10:15".to_owned(),
        signed: consent.signers.clone(),
    }
}

#[test]
#[cfg_attr(windows, ignore = "draws the paper with poppler, which is not there")]
fn a_photographed_form_finds_its_consent_by_its_code_and_is_signed_on_paper() {
    let clinic = Clinic::new();
    let (client, consent, pdf) = out_on_paper(&clinic);
    let on_paper = consent.on_paper.clone().expect("its page is awaited");
    let mia = clinic.as_mia();
    let shown = mia.preview_consent(consent.id).expect("shown").pages;
    let printed = mia.document_pages(on_paper.document).expect("the printed ones").pages;
    assert_eq!(shown, printed, "the pages on the screen are those that were printed");
    let work = mia.today_screen().expect("today").work;
    let item = work.iter().find(|item| item.title.starts_with("Paper, awaiting scan"));
    assert!(item.is_some(), "it stands on the work list: {work:?}");
    clinic.clock.advance(30 * 60_000);
    let brought = mia.bring_in_scan(&photographed(&pdf)).expect("taken");
    let ScanOutcome::Matched { consent: found, number, .. } = brought else {
        panic!("the code in the foot is read, turned and noisy as it is: {brought:?}");
    };
    assert_eq!((found, number.as_str()), (consent.id, consent.number.as_str()), "its form");
    let consent = mia.consent(consent.id).expect("read");
    assert_eq!(consent.scans.len(), 1, "the page is kept with the form");
    assert_eq!(consent.scans[0].matched, Some(MatchedBy::Code), "by its code");
    let shown = mia.scan_shown(consent.scans[0].id).expect("it can be looked at");
    assert!(shown.pictures[0].starts_with("data:image/jpeg"), "a picture");
    let signing = told(&clinic, &mia, &consent);
    let signed = mia.sign_paper_consent(consent.id, consent.version, signing).expect("recorded");
    assert_eq!(signed.state, ConsentState::Signed, "signed, on paper");
    let page = mia.client_page(client).expect("the page");
    assert!(page.consent.is_some_and(|standing| standing.in_force), "and in force");
    drop(mia);
    let ada = clinic.as_ada();
    let findings = ada.start_findings(client, None).expect("asked").stops;
    assert!(findings.iter().all(|finding| finding.rule != "R04"), "R04 accepts it: {findings:?}");
    let report = ada.check_consent(consent.id).expect("checked");
    assert!(report.unaltered && report.on_paper, "unaltered: {:?}", report.checks);
    for check in &report.checks {
        assert_eq!(check.standing, EvidenceStanding::Unaltered, "each part is proven: {check:?}");
    }
    ada.withdraw_consent(consent.id, &withdrawal(&ada)).expect("like any other");
}

#[test]
#[cfg_attr(windows, ignore = "draws the paper with poppler, which is not there")]
fn a_scanned_pdf_is_kept_as_it_is_and_found_by_its_code_too() {
    let clinic = Clinic::new();
    let (_, consent, pdf) = out_on_paper(&clinic);
    let mia = clinic.as_mia();
    let brought = mia.bring_in_scan(&paged(&photographed(&pdf))).expect("taken");
    assert!(
        matches!(brought, ScanOutcome::Matched { consent: found, .. } if found == consent.id),
        "the picture inside the PDF is looked at: {brought:?}"
    );
    let scan = mia.consent(consent.id).expect("read").scans[0].id;
    let shown = mia.scan_shown(scan).expect("it can be looked at");
    assert!(shown.pictures[0].starts_with("<svg"), "drawn page by page");
}

#[test]
#[cfg_attr(windows, ignore = "draws the paper with poppler, which is not there")]
fn a_page_without_its_code_waits_until_somebody_says_which_form_it_is() {
    let clinic = Clinic::new();
    let (_, consent, pdf) = out_on_paper(&clinic);
    let mia = clinic.as_mia();
    let blank = mia.bring_in_scan(dermis_tests::photos::BEFORE).expect("taken");
    let ScanOutcome::NoCode { scan: face } = blank else { panic!("no code: {blank:?}") };
    let tray = mia.scan_tray().expect("listed");
    assert_eq!(tray.pages.len(), 1, "it waits");
    assert_eq!(tray.forms[0].consent, consent.id, "and this form awaits a page");
    mia.match_scan(face, consent.id).expect("somebody looked and said so");
    let again = mia.match_scan(face, consent.id);
    assert!(matches!(again, Err(Error::Immutable("scan"))), "said once: {again:?}");
    assert!(mia.discard_scan(face).is_err(), "a page of a form is not thrown away");
    let twice = mia.bring_in_scan(dermis_tests::photos::BEFORE);
    assert_eq!(refused(twice), ("picture".to_owned(), "there_already"), "the same page twice");
    let called = mia.call_back_paper(consent.id);
    assert_eq!(refused(called), ("consent".to_owned(), "page_there"), "its page came back");
    // The code of a form that is not out on paper says what it is.
    let other = mia.create_client(practice::clients::ClientFields {
        given: "Maeve".to_owned(),
        phone: "07700 900 555".to_owned(),
        ..siobhan()
    });
    drop(mia);
    let device = clinic.as_ada().devices().expect("listed")[0].id;
    let ada = clinic.as_ada();
    let on_screen = ready_to_sign(&ada, other.expect("created").id, device);
    let document = ada.make_paper_consent(on_screen.id).expect("printed");
    let theirs = ada.document_pdf(document).expect("the file");
    ada.call_back_paper(on_screen.id).expect("not signed on paper after all");
    let brought = ada.bring_in_scan(&photographed(&theirs)).expect("taken");
    let ScanOutcome::OtherCode { what, scan, .. } = brought else {
        panic!("its form is on the screen again: {brought:?}");
    };
    assert!(what.contains("not printed to be signed by hand"), "it says what it is: {what}");
    let wrong = ada.match_scan(scan, on_screen.id);
    assert_eq!(refused(wrong), ("consent".to_owned(), "not_awaited"), "that form awaits no page");
    ada.discard_scan(scan).expect("thrown away");
    assert!(ada.scan_tray().expect("listed").pages.is_empty(), "nothing waits");
    drop(pdf);
}

#[test]
#[cfg_attr(windows, ignore = "draws the paper with poppler, which is not there")]
fn a_blank_or_unsigned_paper_is_refused_and_so_is_a_time_that_cannot_be() {
    let clinic = Clinic::new();
    let (_, consent, pdf) = out_on_paper(&clinic);
    clinic.clock.advance(30 * 60_000);
    let mia = clinic.as_mia();
    let full = told(&clinic, &mia, &consent);
    let try_with = |change: &dyn Fn(&mut PaperSigning)| {
        let mut signing = full.clone();
        change(&mut signing);
        refused(mia.sign_paper_consent(consent.id, consent.version, signing))
    };
    assert_eq!(try_with(&|_| ()), ("scan".to_owned(), "required"), "no page, no signature");
    mia.bring_in_scan(&photographed(&pdf)).expect("taken");
    let open = |field: &str, rule| (field.to_owned(), rule);
    assert_eq!(try_with(&|s| s.signed.clear()), open("signatures.client", "required"), "unsigned");
    assert_eq!(
        try_with(&|s| s.signed.retain(|signer| *signer != Signer::Practitioner)),
        open("signatures.practitioner", "required"),
        "who explained signs too"
    );
    assert_eq!(
        try_with(&|s| s.draft.photos.teaching = None),
        open("photos.teaching", "required"),
        "a line without a mark is not an answer"
    );
    assert_eq!(
        try_with(&|s| s.draft.decisions.treatment = Some(false)),
        open("decisions.treatment", "not_agreed"),
        "a no is a no"
    );
    assert_eq!(
        try_with(&|s| s.draft.plan.sessions = Some(9)),
        open("plan.sessions", "other_than_printed"),
        "four sessions stand on the paper"
    );
    let tomorrow: Day = "2026-11-25".parse().expect("a day");
    assert_eq!(try_with(&|s| s.signed_on = tomorrow), open("signed_on", "in_future"), "to come");
    assert_eq!(
        try_with(&|s| s.signed_time = "10:45".to_owned()),
        open("signed_time", "in_future"),
        "later today"
    );
    assert_eq!(
        try_with(&|s| s.signed_time = "9:40".to_owned()),
        open("signed_on", "before_printing"),
        "nobody signs what is not printed yet"
    );
    assert_eq!(
        try_with(&|s| s.signed_time = "quarter past".to_owned()),
        open("signed_time", "not_a_time"),
        "not a time"
    );
    let on_screen = mia.save_consent(consent.id, consent.version, consent.draft.clone());
    assert_eq!(refused(on_screen), open("consent", "on_paper"), "the paper is filled in by hand");
    assert!(
        mia.sign_paper_consent(consent.id, consent.version, full.clone()).is_ok(),
        "as it stands on the paper, it is taken"
    );
}

#[test]
#[cfg_attr(windows, ignore = "draws the paper with poppler, which is not there")]
fn a_scanned_page_that_was_changed_or_lost_is_shown_as_altered() {
    let clinic = Clinic::new();
    let (_, consent, pdf) = out_on_paper(&clinic);
    clinic.clock.advance(30 * 60_000);
    let mia = clinic.as_mia();
    mia.bring_in_scan(&photographed(&pdf)).expect("taken");
    let signing = told(&clinic, &mia, &consent);
    mia.sign_paper_consent(consent.id, consent.version, signing).expect("recorded");
    drop(mia);
    forge(&clinic, "UPDATE scans SET file_key = zeroblob(32)");
    let altered = |practice: &Practice| {
        let report = practice.check_consent(consent.id).expect("checked");
        let found = report.checks.iter().filter(|one| one.standing == EvidenceStanding::Altered);
        found.map(|one| one.part).collect::<Vec<_>>()
    };
    assert_eq!(altered(&clinic.as_ada()), [EvidencePart::Scans], "its file does not open");
    forge(
        &clinic,
        "UPDATE scans SET consent = NULL, matched = NULL, matched_at = NULL, matched_by = NULL",
    );
    assert_eq!(altered(&clinic.as_ada()), [EvidencePart::Scans], "it was taken away");
}
