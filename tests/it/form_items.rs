//! Parts of the practice's own, items the client answers in a form's text, new forms and languages.

use dermis_tests::forms::{AFTERCARE, CONSENT, USUAL, activate, draft, in_force, new_form};
use dermis_tests::papers::{answered, device, plan, signing, siobhan, words_of};
use dermis_tests::{Clinic, evidence_of, forge, ops, refused};
use practice::consents::{
    Consent, ConsentDraft, EvidencePart, EvidenceStanding, PaperSigning, Signing,
};
use practice::forms::{
    FormFaultKind, FormItemKind, FormLine, FormPart, FormText, NamedAnswer, NewForm, NewFormKind,
};
use practice::{Error, Practice};
use std::collections::BTreeMap;

fn named(key: &str, text: &str) -> NamedAnswer {
    NamedAnswer { key: key.to_owned(), text: text.to_owned() }
}

fn line(key: &str, text: &str, item: FormItemKind) -> FormLine {
    let is_choice = item == FormItemKind::Choice;
    FormLine {
        key: key.to_owned(),
        label: if is_choice { "" } else { "Initials" }.to_owned(),
        text: text.to_owned(),
        item: Some(item),
        answers: if is_choice {
            vec![named("face", "The face"), named("neck", "The neck")]
        } else {
            Vec::new()
        },
    }
}

/// A part of the practice's own, above the photographs, that asks for initials and a choice.
fn add_items(text: &mut FormText) {
    let at = text.parts.iter().position(|part| part.key == "photos").expect("it is there");
    let part = FormPart {
        key: "own_sun".to_owned(),
        number: Some(11),
        heading: "Sun".to_owned(),
        note: String::new(),
        body: "Stay out of the sun.".to_owned(),
        lines: vec![
            line("sun_read", "I have read the part about sun.", FormItemKind::Initials),
            line("first", "Where should we begin?", FormItemKind::Choice),
        ],
        after: String::new(),
    };
    text.parts.insert(at, part);
}

fn answers(list: &[(&str, &str)]) -> BTreeMap<String, String> {
    list.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect()
}

/// A clinic whose consent asks the items, in English.
fn clinic_with_items() -> Clinic {
    let clinic = Clinic::new();
    let lin = clinic.as_lin();
    let next = draft(&lin, CONSENT, add_items);
    let _ = activate(&lin, &next, false);
    drop(lin);
    clinic
}

/// Siobhán's consent with everything answered but the items.
fn begun(clinic: &Clinic, ada: &Practice) -> Consent {
    let device = ada.devices().expect("listed").into_iter().next();
    let device = device.map_or_else(|| panic!("a device is there: {}", clinic.ada()), |one| one.id);
    let client = ada.create_client(siobhan()).expect("created").id;
    let started = ada.start_consent(client, "consent-mn", plan(device)).expect("it starts");
    let draft = answered(ada, &started);
    ada.save_consent(started.id, started.version, draft).expect("kept")
}

fn answer(ada: &Practice, consent: &Consent, list: &[(&str, &str)]) -> Consent {
    let draft = ConsentDraft { items: answers(list), ..consent.draft.clone() };
    ada.save_consent(consent.id, consent.version, draft).expect("kept")
}

#[test]
fn nothing_is_signed_while_an_item_is_open_or_answered_with_what_cannot_be() {
    let clinic = clinic_with_items();
    let _pen = device(&clinic);
    let ada = clinic.as_ada();
    let open = begun(&clinic, &ada);
    assert_eq!(open.missing, ["items.sun_read", "items.first"], "both are asked, none preset");
    let refusal = |consent: &Consent| {
        let signed = refused(ada.sign_consent(consent.id, consent.version, &signing(consent)));
        let all = signing(consent);
        let clients = Signing { signatures: all.signatures[..1].to_vec() };
        let checked = refused(ada.check_signatures(consent.id, &clients));
        assert_eq!(signed, checked, "the client learns it while they are still there");
        signed
    };
    assert_eq!(refusal(&open), ("items.sun_read".to_owned(), "required"), "the first open one");
    let half = answer(&ada, &open, &[("sun_read", "SOB")]);
    assert_eq!(half.missing, ["items.first"], "one is left");
    assert_eq!(refusal(&half), ("items.first".to_owned(), "required"), "and is asked for");
    let wrong = answer(&ada, &half, &[("sun_read", "12"), ("first", "face")]);
    assert_eq!(refusal(&wrong), ("items.sun_read".to_owned(), "not_initials"), "letters");
    let wrong = answer(&ada, &wrong, &[("sun_read", "SOB"), ("first", "elbow")]);
    assert_eq!(refusal(&wrong), ("items.first".to_owned(), "unknown"), "one of the answers");
    let long = "x".repeat(41);
    let draft = ConsentDraft { items: answers(&[("first", &long)]), ..wrong.draft.clone() };
    let kept = ada.save_consent(wrong.id, wrong.version, draft);
    assert_eq!(refused(kept), ("items.first".to_owned(), "too_long"), "no room for anything else");
}

#[test]
fn answers_are_frozen_stated_in_the_evidence_and_every_changed_one_is_found() {
    let clinic = clinic_with_items();
    let _pen = device(&clinic);
    let ada = clinic.as_ada();
    let open = begun(&clinic, &ada);
    let ready = answer(&ada, &open, &[("sun_read", "S O'B"), ("first", "neck"), ("other", "x")]);
    assert!(ready.missing.is_empty(), "all is answered: {:?}", ready.missing);
    let signed = ada.sign_consent(ready.id, ready.version, &signing(&ready)).expect("signed");
    let report = ada.check_consent(signed.id).expect("checked");
    assert!(report.unaltered, "nobody touched it: {:?}", report.checks);
    assert!(
        report.checks.iter().all(|one| one.standing == EvidenceStanding::Unaltered),
        "the pages too, made anew with the answers in them: {:?}",
        report.checks
    );
    let told: Vec<(&str, &str)> =
        report.items.iter().map(|one| (one.question.as_str(), one.answer.as_str())).collect();
    assert_eq!(
        told,
        [("I have read the part about sun.", "S O'B"), ("Where should we begin?", "The neck")],
        "in the words of the form, and nothing that was not asked"
    );
    drop(ada);
    assert!(evidence_of(&clinic, signed.id).contains("S O'B"), "kept beside the signature");
    let was = "replace({column}, 'neck', 'face')";
    for (part, table) in [
        (EvidencePart::Answers, "consents SET draft"),
        (EvidencePart::Evidence, "consents SET evidence"),
        (EvidencePart::Content, "documents SET content"),
    ] {
        let column = table.rsplit(' ').next().unwrap_or_default();
        let set = was.replace("{column}", column);
        forge(&clinic, &format!("UPDATE {table} = {set}"));
        let report = clinic.as_ada().check_consent(signed.id).expect("checked");
        let altered = report
            .checks
            .iter()
            .any(|one| one.part == part && one.standing == EvidenceStanding::Altered);
        assert!(altered, "another answer in {table} is found: {:?}", report.checks);
    }
}

#[test]
fn a_form_in_another_language_asks_its_own_items_anew() {
    let clinic = clinic_with_items();
    let _pen = device(&clinic);
    let ada = clinic.as_ada();
    let open = begun(&clinic, &ada);
    let ready = answer(&ada, &open, &[("sun_read", "SOB"), ("first", "neck")]);
    let turned = ada.switch_consent_language(ready.id, ready.version, "es").expect("turned");
    assert!(turned.draft.items.is_empty(), "what was answered in other words does not count");
    assert!(
        turned.missing.iter().all(|item| !item.starts_with("items.")),
        "the Spanish form asks none: {:?}",
        turned.missing
    );
    let back = ada.switch_consent_language(turned.id, turned.version, "en").expect("back");
    assert!(back.missing.iter().any(|item| item == "items.first"), "and English asks again");
}

#[test]
#[cfg_attr(windows, ignore = "draws the paper with poppler, which is not there")]
fn what_is_marked_on_paper_is_recorded_from_it_and_stated_in_the_evidence() {
    let clinic = clinic_with_items();
    let pen = device(&clinic);
    let mia = clinic.as_mia();
    let client = mia.create_client(siobhan()).expect("created").id;
    let started = mia.start_consent(client, "consent-mn", plan(pen)).expect("starts");
    let half = answer(&mia, &started, &[("first", "face")]);
    let document = mia.make_paper_consent(half.id).expect("it is made");
    let pdf = mia.document_pdf(document).expect("the file");
    let consent = mia.consent(half.id).expect("read");
    clinic.clock.advance(30 * 60_000);
    mia.bring_in_scan(&dermis_tests::scans::photographed(&pdf)).expect("taken");
    let told = |items: &[(&str, &str)]| PaperSigning {
        draft: ConsentDraft {
            explained_by: Some(clinic.ada()),
            items: answers(items),
            ..answered(&mia, &consent)
        },
        signed_on: mia.today(),
        signed_time: "10:15".to_owned(),
        signed: consent.signers.clone(),
    };
    let record = |items| mia.sign_paper_consent(consent.id, consent.version, told(items));
    let open = record(&[("sun_read", "SOB")]);
    assert_eq!(refused(open), ("items.first".to_owned(), "required"), "the page has to say it");
    let signed = record(&[("sun_read", "SOB"), ("first", "neck")]);
    let signed = signed.expect("what was said on the screen was not printed: the page counts");
    let report = mia.check_consent(signed.id).expect("checked");
    assert!(report.unaltered, "{:?}", report.checks);
    let told: Vec<&str> = report.items.iter().map(|one| one.answer.as_str()).collect();
    assert_eq!(told, ["SOB", "The neck"], "as it stands on the paper");
    let mut sheet = Vec::new();
    let keep = |pdf: &[u8]| {
        sheet = pdf.to_vec();
        Ok::<(), Error>(())
    };
    mia.save_evidence(signed.id, keep).expect("the sheet is saved");
    let words = words_of(&sheet);
    for said in ["I have read the part about sun. “SOB”", "Where should we begin? “The neck”"]
    {
        assert!(words.contains(said), "the sheet says {said}: {words}");
    }
}

#[test]
fn parts_are_added_moved_and_removed_but_none_the_paper_needs_and_none_below_the_signatures() {
    let clinic = Clinic::new();
    let lin = clinic.as_lin();
    let rules = lin.form(CONSENT, "en").expect("read").part_rules;
    assert_eq!(
        rules.needed,
        ["photos", "decision", "sessions", "withdrawal"],
        "the window says so"
    );
    let next = draft(&lin, CONSENT, |text| {
        add_items(text);
        text.parts.retain(|part| part.key != "mind");
        text.parts.swap(0, 1);
    });
    let form = activate(&lin, &next, false);
    assert_eq!(form.versions.len(), 2, "it is in force");
    let kept = lin.form_wording(next.version.id).expect("read").text;
    assert_eq!(kept.parts[0].key, "what", "in the order it was given");
    let wrong = draft(&lin, CONSENT, |text| {
        let sun = text.parts.iter().position(|part| part.key == "own_sun").expect("added");
        let sun = text.parts.remove(sun);
        text.parts.push(sun);
        text.parts.retain(|part| part.key != "photos");
    });
    let version = &wrong.version;
    let refused_form = lin.activate_form(version.id, version.saves, false);
    let Err(Error::Faulty(faults)) = refused_form else { panic!("not in order: {refused_form:?}") };
    let kinds: Vec<FormFaultKind> = faults.iter().map(|fault| fault.kind).collect();
    assert_eq!(kinds, [FormFaultKind::BelowSignatures, FormFaultKind::Missing], "{faults:?}");
    let mut text = wrong.text.clone();
    text.parts[0].key = "Two Words".to_owned();
    let odd = lin.save_form(version.id, version.saves, &text);
    assert_eq!(refused(odd), ("parts.0.heading".to_owned(), "malformed"), "keys are plain");
}

#[test]
fn a_form_of_the_practices_own_begins_as_a_draft_and_is_never_one_of_the_programs() {
    let clinic = Clinic::new();
    let lin = clinic.as_lin();
    for (kind, code) in [
        (NewFormKind::Consent, "consent-own-brow-lamination"),
        (NewFormKind::Aftercare, "aftercare-own-brow-lamination"),
        (NewFormKind::Precare, "precare-own-brow-lamination"),
        (NewFormKind::Letter, "letter-own-brow-lamination"),
    ] {
        let begun = lin.create_form(&new_form(kind, "Brow lamination")).expect("it begins");
        assert_eq!(begun.code, code, "from its name");
        assert_eq!(begun.text.title, "Brow lamination", "with its name for a title");
        assert_eq!(begun.version.reviewed_at, None, "nobody answers for it yet");
        let faults = lin.check_form(begun.version.id).expect("checked");
        assert_eq!(faults, [], "{code} has what the paper needs");
        let _ = activate(&lin, &begun, false);
    }
    let again =
        lin.create_form(&new_form(NewFormKind::Consent, "Brow Lamination!")).expect("begun");
    assert_eq!(again.code, "consent-own-brow-lamination-2", "no two forms share a code");
    let script = lin.create_form(&new_form(NewFormKind::Consent, "موافقة")).expect("begun");
    assert_eq!(script.code, "consent-own", "a name without Latin letters has a code too");
    let copy =
        NewForm { from: Some(in_force(&lin, CONSENT)), ..new_form(NewFormKind::Consent, "Pen") };
    let copied = lin.create_form(&copy).expect("copied");
    assert_eq!(copied.text.parts.len(), 14, "with every part");
    let head = copied.text.labels.iter().find(|label| label.key == "form").expect("it has one");
    assert_eq!(head.text, "Pen v1, {{lang}}", "under its own name");
    let other = NewForm { from: Some(in_force(&lin, AFTERCARE)), ..copy };
    assert_eq!(refused(lin.create_form(&other)), ("from".to_owned(), "other_kind"), "a consent");
    let blank = lin.create_form(&new_form(NewFormKind::Letter, " "));
    assert_eq!(refused(blank), ("name".to_owned(), "required"), "it needs a name");
    assert!(ops(&lin).iter().any(|op| op == "create_form"), "on record");
    drop(lin);
    let by_desk = clinic.as_mia().create_form(&new_form(NewFormKind::Letter, "Mine"));
    assert!(matches!(by_desk, Err(Error::Forbidden(_))), "not by the desk: {by_desk:?}");
}

#[test]
fn a_form_is_begun_in_another_language_with_the_words_of_one_it_has() {
    let clinic = Clinic::new();
    let pen = device(&clinic);
    let lin = clinic.as_lin();
    let english = in_force(&lin, CONSENT);
    let arabic = lin.add_form_language(english, "ar").expect("it begins");
    assert_eq!((arabic.language.as_str(), arabic.version.version), ("ar", 1), "its own versions");
    let form = lin.form(CONSENT, "ar").expect("listed");
    assert_eq!(form.language_name, "العربية", "in its own name");
    assert_eq!(form.versions[0].reviewed_at, None, "nobody has read it");
    let words = lin.form_wording(english).expect("read").text;
    assert_eq!(arabic.text.parts, words.parts, "to be translated there");
    let twice = lin.add_form_language(english, "ar");
    assert_eq!(refused(twice), ("language".to_owned(), "has_language"), "it is there");
    let built_in = lin.add_form_language(english, "es");
    assert_eq!(
        refused(built_in),
        ("language".to_owned(), "has_language"),
        "nothing is overwritten"
    );
    let none = lin.add_form_language(english, "tlh");
    assert_eq!(refused(none), ("language".to_owned(), "unknown"), "from the list");
    let client = lin.create_client(siobhan()).expect("created").id;
    let consent = lin.start_consent(client, "consent-mn", plan(pen)).expect("starts");
    let offered = |consent: &Consent| consent.languages.iter().any(|one| one.code == "ar");
    assert!(!offered(&consent), "a draft is offered to nobody");
    let _ = activate(&lin, &arabic, false);
    let turned = lin.switch_consent_language(consent.id, consent.version, "ar").expect("turned");
    assert!(offered(&turned), "once in force it is");
    assert_eq!(turned.language_name, "العربية", "and the form is in it");
    assert!(ops(&lin).iter().any(|op| op == "add_form_language"), "on record");
    let letter = lin.create_form(&new_form(NewFormKind::Letter, "Birthday letter")).expect("begun");
    let arabic = lin.add_form_language(letter.version.id, "ar").expect("begun");
    let shown = lin.preview_form(arabic.version.id, &arabic.text, USUAL).expect("the pages");
    assert!(shown.faults.is_empty() && !shown.pages.is_empty(), "it is shown: {:?}", shown.faults);
}
