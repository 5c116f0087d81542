//! What is wrong with a wording is said at its place, all of it, before anybody signs it.

use dermis_tests::Clinic;
use dermis_tests::forms::{AFTERCARE, CONSENT, USUAL, body, draft, in_force};
use practice::Error;
use practice::forms::{FormFault, FormFaultKind, FormSample, FormText, SampleClient};

fn part(text: &FormText, key: &str) -> usize {
    text.parts.iter().position(|part| part.key == key).expect("the part is there")
}

fn named(faults: &[FormFault]) -> Vec<(&str, FormFaultKind, &str)> {
    faults.iter().map(|one| (one.place.as_str(), one.kind, one.what.as_str())).collect()
}

#[test]
fn the_built_in_forms_have_no_faults_for_any_sample_client() {
    let clinic = Clinic::new();
    let lin = clinic.as_lin();
    for form in lin.forms().expect("listed") {
        let active = form.active.expect("in force from the start");
        let faults = lin.check_form(active.id).expect("checked");
        assert_eq!(faults, [], "{} in {}", form.code, form.language);
    }
}

#[test]
fn a_version_is_refused_with_every_fault_of_its_words_at_its_place() {
    let clinic = Clinic::new();
    let lin = clinic.as_lin();
    let wrong = draft(&lin, CONSENT, |text| {
        *body(text, "about") = "{{client.shoe_size}} and {{client.hat}}".to_owned();
        *body(text, "expect") = "{{#interpreter}}never closed".to_owned();
        *body(text, "risks") = "{{#vip}}for some{{/vip}}".to_owned();
        *body(text, "choices") = "# A heading\n\nsome words".to_owned();
        *body(text, "health") = "an open {{brace".to_owned();
        *body(text, "my_part") = "turned \u{202E}around".to_owned();
        text.labels.retain(|label| label.key != "yes");
        let decision = part(text, "decision");
        text.parts[decision].lines.retain(|line| line.key != "numbing");
        text.parts.retain(|part| part.key != "withdrawal");
    });
    let version = &wrong.version;
    let refused = lin.activate_form(version.id, version.saves, false);
    let Err(Error::Faulty(faults)) = refused else { panic!("it is not in order: {refused:?}") };
    let at = |key: &str| format!("parts.{}.body", part(&wrong.text, key));
    let (about, expect, risks) = (at("about"), at("expect"), at("risks"));
    let (choices, health, my_part) = (at("choices"), at("health"), at("my_part"));
    let decision = format!("parts.{}", part(&wrong.text, "decision"));
    assert_eq!(
        named(&faults),
        [
            (about.as_str(), FormFaultKind::UnknownField, "client.shoe_size"),
            (about.as_str(), FormFaultKind::UnknownField, "client.hat"),
            (expect.as_str(), FormFaultKind::UnclosedPassage, "interpreter"),
            (risks.as_str(), FormFaultKind::UnknownPassage, "vip"),
            (choices.as_str(), FormFaultKind::NotAllowed, "a heading"),
            (health.as_str(), FormFaultKind::OpenBraces, ""),
            (my_part.as_str(), FormFaultKind::Invisible, ""),
            ("labels.yes", FormFaultKind::Missing, "label \"yes\""),
            (decision.as_str(), FormFaultKind::Missing, "line \"numbing\" in part \"decision\""),
            ("", FormFaultKind::Missing, "part \"withdrawal\""),
        ],
        "everything at once, where it stands"
    );
    assert_ne!(in_force(&lin, CONSENT), version.id, "and nothing came into force");
}

#[test]
fn what_a_page_cannot_hold_or_a_font_cannot_draw_is_found_on_the_page() {
    let clinic = Clinic::new();
    let lin = clinic.as_lin();
    let glyph =
        draft(&lin, CONSENT, |text| body(text, "mind").push_str(" \u{16A0}\u{1F9FF}\u{13000}"));
    let faults = lin.check_form(glyph.version.id).expect("checked");
    assert!(
        !faults.is_empty() && faults.iter().all(|fault| fault.kind == FormFaultKind::NoGlyph),
        "signs no font has: {faults:?}"
    );
    let mind = format!("parts.{}.body", part(&glyph.text, "mind"));
    assert!(faults.iter().all(|fault| fault.place == mind), "where they stand: {faults:?}");
    lin.discard_form(glyph.version.id, glyph.version.saves).expect("given up");
    let long = draft(&lin, CONSENT, |text| {
        let decision = part(text, "decision");
        text.parts[decision].lines[0].text =
            "I have read this and agree to all of it. ".repeat(160);
    });
    let faults = lin.check_form(long.version.id).expect("checked");
    let place = format!("parts.{}.lines.0.text", part(&long.text, "decision"));
    assert!(
        faults.iter().any(|fault| {
            matches!(fault.kind, FormFaultKind::CutOff | FormFaultKind::Overprinted)
                && fault.place == place
        }),
        "signatures and what they stand under share a page, which this cannot: {faults:?}"
    );
}

#[test]
fn words_are_shown_as_pages_before_they_are_saved_and_with_faults_instead_of_pages() {
    let clinic = Clinic::new();
    let lin = clinic.as_lin();
    let begun = draft(&lin, AFTERCARE, |_| {});
    let mut text = begun.text.clone();
    text.title = "After your visit, \\*with care\\*".to_owned();
    let shown = lin.preview_form(begun.version.id, &text, USUAL).expect("the pages");
    assert!(shown.faults.is_empty() && !shown.pages.is_empty(), "{:?}", shown.faults);
    let deep = FormSample { passages: true, large_print: true, ..USUAL };
    let large = lin.preview_form(begun.version.id, &text, deep).expect("the pages");
    assert!(large.pages.len() > shown.pages.len(), "large print takes more pages");
    let long = FormSample { client: SampleClient::LongName, ..USUAL };
    let named = lin.preview_form(begun.version.id, &text, long).expect("the pages");
    assert!(named.faults.is_empty(), "a long name fits: {:?}", named.faults);
    text.parts[1].lines[0].text = "{{#deep}}open".to_owned();
    let wrong = lin.preview_form(begun.version.id, &text, USUAL).expect("the faults");
    assert!(wrong.pages.is_empty(), "half a form is not shown");
    assert_eq!(wrong.faults[0].place, "parts.1.lines.0.text", "the window goes there");
    let kept = lin.form_wording(begun.version.id).expect("read").text;
    assert_eq!(kept, begun.text, "looking saved nothing");
}

#[test]
fn a_long_part_in_english_has_a_reading_age_and_a_short_one_has_none() {
    let clinic = Clinic::new();
    let lin = clinic.as_lin();
    let begun = draft(&lin, CONSENT, |_| {});
    let shown = lin.preview_form(begun.version.id, &begun.text, USUAL).expect("the pages");
    let risks = format!("parts.{}", part(&begun.text, "risks"));
    let withdrawal = format!("parts.{}", part(&begun.text, "withdrawal"));
    let age = shown.readings.iter().find(|one| one.place == risks).map(|one| one.age);
    assert!(age.is_some_and(|age| (8..=22).contains(&age)), "a hint in years: {age:?}");
    assert!(shown.readings.iter().all(|one| one.place != withdrawal), "a heading has none");
}
