//! Items of a form's text: initials and choices, blank to be filled in by hand, or as they were answered.

use std::collections::{BTreeMap, BTreeSet};

use documents::{
    ConsentPaper, ConsentState, Fault, FormItemKind, MergedText, NamedAnswer, Size, Template,
    TemplateError, TemplateLine, content_sha256, faults, merge,
};
use proptest::prelude::*;

use crate::samples::{ENGINE, blank_consent, consent_fields, consent_mn, signed_consent};
use crate::tools;

fn answer(key: &str, text: &str) -> NamedAnswer {
    NamedAnswer { key: key.into(), text: text.into() }
}

fn initials(key: &str, text: &str) -> TemplateLine {
    TemplateLine {
        key: key.into(),
        label: "Initials".into(),
        text: text.into(),
        item: Some(FormItemKind::Initials),
        answers: Vec::new(),
    }
}

fn choice(key: &str, text: &str, answers: &[NamedAnswer]) -> TemplateLine {
    TemplateLine {
        label: String::new(),
        item: Some(FormItemKind::Choice),
        answers: answers.to_vec(),
        ..initials(key, text)
    }
}

const RISKS: usize = 3;

fn with(lines: &[TemplateLine]) -> Template {
    let mut template = Template::parse(consent_mn()).expect("built in");
    template.parts[RISKS].lines = lines.to_vec();
    template
}

fn usual() -> Template {
    let first = [answer("face", "The face"), answer("neck", "The neck, below the chin")];
    with(&[
        initials("risks_read", "I have read the *risks*."),
        choice("first", "Where first?", &first),
    ])
}

fn merged(template: &Template, flags: &[&str]) -> MergedText {
    let flags: BTreeSet<String> = flags.iter().map(|flag| (*flag).to_owned()).collect();
    merge(template, &consent_fields(), &flags).expect("every field is given")
}

fn answers(list: &[(&str, &str)]) -> BTreeMap<String, String> {
    list.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect()
}

fn found(template: &Template) -> Vec<(String, TemplateError)> {
    faults(template).into_iter().map(|Fault { place, error }| (place, error)).collect()
}

#[test]
fn a_form_with_items_is_stored_and_read_back_as_it_is() {
    let template = usual();
    assert_eq!(found(&template), [], "nothing is wrong with it");
    let body = template.written().expect("it is stored");
    assert!(body.contains("item = \"initials\""), "in words a person can read: {body}");
    assert_eq!(Template::parse(&body).expect("it is read"), template, "word by word");
    let plain = Template::parse(consent_mn()).expect("built in").written().expect("stored");
    assert!(!plain.contains("item") && !plain.contains("answer ="), "others keep their bytes");
}

#[test]
fn what_is_wrong_with_an_item_is_said_at_its_place() {
    let line = |number: usize| format!("parts.{RISKS}.lines.{number}");
    let words = |key: &str| format!("part \"risks\", line \"{key}\"");
    let template = with(&[
        choice("none", "Which?", &[answer("one", "One"), answer("two", " ")]),
        choice("same", "Which?", &[answer("one", "Face"), answer("two", "face ")]),
        choice("twice", "Which?", &[answer("one", "Face"), answer("one", "Neck")]),
        initials("same", "I have read it."),
        TemplateLine { label: " ".into(), ..initials("blank", "") },
        initials("Not A Key", "I have read it."),
        choice("deep_only", "Which?", &[answer("a", "A"), answer("b", "{{#deep}}B{{/deep}}")]),
        initials("shoe", "{{client.shoe}}"),
    ]);
    let lacks = |what: &str, key: &str| TemplateError::Incomplete {
        what: format!("{what} in {}", words(key)),
    };
    assert_eq!(
        found(&template),
        [
            (
                format!("{}.text", line(7)),
                TemplateError::UnknownField { field: "client.shoe".into(), place: words("shoe") }
            ),
            (line(0), TemplateError::NoAnswers { place: words("none") }),
            (
                format!("{}.answers.1", line(1)),
                TemplateError::SameAnswer { answer: "face".into(), place: words("same") }
            ),
            (
                format!("{}.answers.1", line(2)),
                TemplateError::KeyTwice { key: "one".into(), place: words("twice") }
            ),
            (line(3), TemplateError::KeyTwice { key: "same".into(), place: words("same") }),
            (format!("{}.text", line(4)), lacks("words", "blank")),
            (format!("{}.label", line(4)), lacks("word under the initials", "blank")),
            (
                line(5),
                TemplateError::NotAllowed {
                    what: "the key \"Not A Key\"".into(),
                    place: words("Not A Key")
                }
            ),
            (line(6), TemplateError::NoAnswers { place: words("deep_only") }),
        ],
        "all of it at once"
    );
}

#[test]
fn items_and_parts_stand_where_the_paper_has_a_place_for_them() {
    let mut consent = Template::parse(consent_mn()).expect("built in");
    let at = |template: &Template, key: &str| {
        template.parts.iter().position(|part| part.key == key).expect("it is there")
    };
    let photos = at(&consent, "photos");
    consent.parts[photos].lines.push(initials("seen", "I have seen them."));
    let mut below = consent.parts[RISKS].clone();
    below.key = "own_sun".into();
    consent.parts.push(below);
    let wrong = found(&consent);
    let last = consent.parts.len() - 1;
    assert_eq!(
        wrong,
        [
            (
                format!("parts.{photos}.lines.3"),
                TemplateError::ItemOutOfPlace { place: "part \"photos\", line \"seen\"".into() }
            ),
            (
                format!("parts.{last}"),
                TemplateError::BelowSignatures { place: "part \"own_sun\"".into() }
            ),
        ],
        "nothing is agreed to below the signatures, and the photographs have boxes of their own"
    );
    let sheet = crate::samples::aftercare_mn();
    let mut sheet = Template::parse(sheet).expect("built in");
    let phase = at(&sheet, "phase-1");
    sheet.parts[phase].lines.push(initials("seen", "I have seen them."));
    let mut lost = sheet.parts[phase].clone();
    lost.lines.clear();
    lost.key = "own_sun".into();
    sheet.parts.push(lost.clone());
    let wrong: Vec<_> = found(&sheet).into_iter().map(|(_, error)| error).collect();
    assert!(
        matches!(
            wrong.as_slice(),
            [TemplateError::ItemOutOfPlace { .. }, TemplateError::NotPrinted { .. }]
        ),
        "a sheet is not answered, and prints only its phases: {wrong:?}"
    );
    sheet.parts[phase].lines.pop();
    "phase-own_sun".clone_into(&mut lost.key);
    *sheet.parts.last_mut().expect("added") = lost;
    assert_eq!(found(&sheet), [], "a phase of the practice's own is printed");
}

#[test]
fn an_item_whose_words_are_off_is_not_asked() {
    let template = with(&[
        initials("minor", "{{#minor}}I speak for the child.{{/minor}}"),
        choice(
            "first",
            "Where first?",
            &[answer("a", "Face"), answer("b", "Neck"), answer("c", "{{#deep}}Scalp{{/deep}}")],
        ),
    ]);
    assert_eq!(found(&template), [], "passages may hold items and answers");
    let asked = |flags: &[&str]| -> Vec<(String, usize)> {
        let text = merged(&template, flags);
        text.items().map(|line| (line.key.clone(), line.answers.len())).collect()
    };
    assert_eq!(asked(&[]), [("first".to_owned(), 2)], "only what is printed is asked");
    assert_eq!(
        asked(&["minor", "deep"]),
        [("minor".to_owned(), 0), ("first".to_owned(), 3)],
        "in the order of the form"
    );
}

fn paper(text: MergedText, items: &[(&str, &str)], size: Size, large_print: bool) -> ConsentPaper {
    let base = if items.is_empty() { blank_consent(size) } else { signed_consent(size) };
    ConsentPaper { text, items: answers(items), large_print, ..base }
}

#[test]
fn items_fit_every_paper_blank_and_filled() {
    let broad = "WWWWWWWWWWWW";
    let long = "a very long answer that goes on and on until it must take a second line ".repeat(3);
    let template = with(&[
        initials("risks_read", &"I have read every one of the risks above. ".repeat(8)),
        choice("first", "Where first?", &[answer("face", "The face"), answer("neck", &long)]),
    ]);
    let text = merged(&template, &[]);
    let filled = [("risks_read", broad), ("first", "neck")];
    for (size, large) in
        [(Size::A4, false), (Size::A4, true), (Size::Letter, false), (Size::Letter, true)]
    {
        for items in [&[][..], &filled[..]] {
            let proof = ENGINE
                .prove_consent(&paper(text.clone(), items, size, large))
                .expect("the pages are set");
            assert!(
                proof.misfits.is_empty() && proof.missing.is_empty(),
                "{size:?}, large {large}, {items:?}: {:?}",
                proof.misfits
            );
        }
    }
}

#[test]
fn items_stand_from_right_to_left_in_a_language_written_so() {
    let mut template = usual();
    template.language = "ar".into();
    template.parts[RISKS].body = "يجب أن تتجنب الشمس لمدة أسبوع.".into();
    template.parts[RISKS].lines[0].text = "قرأت الجزء الخاص بالمخاطر.".into();
    template.parts[RISKS].lines[0].label = "الأحرف الأولى".into();
    template.parts[RISKS].lines[1].text = "من أين نبدأ؟".into();
    template.parts[RISKS].lines[1].answers =
        vec![answer("face", "الوجه"), answer("neck", "الرقبة")];
    let text = merged(&template, &[]);
    for large in [false, true] {
        let filled = [("risks_read", "م ع"), ("first", "neck")];
        let proof = ENGINE
            .prove_consent(&paper(text.clone(), &filled, Size::A4, large))
            .expect("the pages are set");
        assert!(
            proof.misfits.is_empty() && proof.missing.is_empty(),
            "large {large}: {:?} {:?}",
            proof.misfits,
            proof.missing
        );
    }
}

#[test]
#[cfg_attr(windows, ignore = "reads the paper back with poppler, which is not there")]
fn a_blank_item_has_boxes_and_a_line_and_an_answered_one_says_what_was_answered() {
    let count = |words: &str, mark: char| words.chars().filter(|ch| *ch == mark).count();
    let text = merged(&usual(), &[]);
    let blank = ENGINE.consent(&paper(text.clone(), &[], Size::A4, false)).expect("made");
    let before = ENGINE.consent(&blank_consent(Size::A4)).expect("made");
    let (blank, before) = (tools::print(&blank).words(), tools::print(&before).words());
    assert_eq!(count(&blank, '☐'), count(&before, '☐') + 3, "one box a thing to tick: {blank}");
    assert!(blank.contains("The neck, below the chin"), "each answer by name: {blank}");
    let filled = [("risks_read", "SO'B"), ("first", "neck"), ("not_asked", "XYZ")];
    let signed = ENGINE.consent(&paper(text, &filled, Size::A4, false)).expect("made");
    let plain = ENGINE.consent(&signed_consent(Size::A4)).expect("made");
    let (signed, plain) = (tools::print(&signed).words(), tools::print(&plain).words());
    assert!(signed.contains("SO'B"), "the initials: {signed}");
    assert_eq!(count(&signed, '☒'), count(&plain, '☒') + 2, "initials and the chosen answer");
    assert_eq!(count(&signed, '☐'), count(&plain, '☐') + 1, "the answer not chosen stays empty");
    assert!(!signed.contains("XYZ"), "what was not asked is not printed");
    assert_eq!(
        ConsentState::Signed,
        signed_consent(Size::A4).state,
        "the signed form is what was looked at"
    );
}

#[test]
fn an_answer_is_under_the_hash_and_a_form_without_items_has_the_one_it_had() {
    let text = merged(&usual(), &[]);
    let hash =
        |items: &[(&str, &str)]| content_sha256(&paper(text.clone(), items, Size::A4, false));
    let said = hash(&[("risks_read", "SOB"), ("first", "face")]);
    assert_ne!(said, hash(&[("risks_read", "SOB"), ("first", "neck")]), "another answer");
    assert_ne!(said, hash(&[("risks_read", "SOX"), ("first", "face")]), "other initials");
    let signed = signed_consent(Size::A4);
    let kept = serde_json::to_value(&signed).expect("it is kept as JSON");
    assert!(kept.get("items").is_none(), "a form without items is kept as it always was");
    let lines = &kept["text"]["parts"][10]["lines"];
    assert!(lines[0].get("item").is_none() && lines[0].get("answers").is_none(), "{lines}");
}

/// Marks that mean something to a typesetter, a template or a browser.
const HOSTILE: &str = "#panic() $x$ @ref <b> \\u{41} 'x' \"y\" ~ // /* ";

#[test]
#[cfg_attr(windows, ignore = "reads the paper back with poppler, which is not there")]
fn what_is_typed_into_an_item_is_printed_as_it_is() {
    let mut template = usual();
    template.parts[RISKS].lines[1].answers[0].text = HOSTILE.into();
    let text = merged(&template, &[]);
    let filled = [("risks_read", "#x $y$"), ("first", "face")];
    let sheet = ENGINE.consent(&paper(text, &filled, Size::A4, false)).expect("made");
    let squeezed = |words: &str| words.split_whitespace().collect::<String>();
    let words = squeezed(&tools::print(&sheet).words());
    for wanted in [HOSTILE, "#x $y$"] {
        assert!(words.contains(&squeezed(wanted)), "{wanted} stands there: {words}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, ..ProptestConfig::default() })]

    /// Whatever is typed, the draft is kept and read back, its faults are found without a crash, and
    /// what has none merges.
    #[test]
    fn any_words_in_items_are_kept_checked_and_merged(
        text in ".{0,80}", label in ".{0,20}", named in proptest::collection::vec("\\PC{0,30}", 0..5)
    ) {
        let answers: Vec<NamedAnswer> = named
            .iter()
            .enumerate()
            .map(|(at, words)| answer(&format!("answer_{at}"), words))
            .collect();
        let template = with(&[
            TemplateLine { label, ..initials("own", &text) },
            choice("which", &text, &answers),
        ]);
        let body = template.written().expect("every draft is kept");
        prop_assert_eq!(&Template::read(&body).expect("and read back"), &template);
        if faults(&template).is_empty() {
            let text = merge(&template, &consent_fields(), &BTreeSet::new());
            let text = text.expect("what has no faults can be filled in");
            prop_assert!(text.items().all(|line| line.item.is_some() && !line.blocks.is_empty()));
        }
    }
}
