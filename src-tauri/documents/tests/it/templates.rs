//! Templates: what is refused, what is put in, and what is never read as markup.

use std::collections::BTreeSet;

use documents::{
    AFTERCARE_MN_EN, Block, CONSENT_MN_EN, Inline, MergeError, Template, TemplateError, fields,
    merge,
};

use crate::samples::{aftercare_fields, consent_fields, merged, pairs};

#[test]
fn the_built_in_templates_are_valid_and_use_every_field_they_may() {
    for source in [CONSENT_MN_EN, AFTERCARE_MN_EN] {
        let template = Template::parse(source).expect("a built-in template is valid");
        for field in fields(&template.code).iter().map(|field| field.name) {
            let used = source.contains(&format!("{{{{{field}}}}}"))
                || source.contains(&format!("{{{{{field}|"));
            assert!(used, "{field} is on the list of {} but not in its text", template.code);
        }
    }
}

#[test]
fn an_unknown_field_is_refused_by_name_and_place() {
    let source = CONSENT_MN_EN.replace("{{areas}}", "{{aeras}}");
    let error = Template::parse(&source).expect_err("no such field exists");
    assert_eq!(
        error,
        TemplateError::UnknownField { field: "aeras".into(), place: "part \"about\", body".into() },
        "a clinic must be told which word to correct and where"
    );
}

#[test]
fn an_unclosed_passage_or_brace_is_refused_by_name_and_place() {
    let open = AFTERCARE_MN_EN.replace("small bruises{{/deep}}", "small bruises");
    assert_eq!(
        Template::parse(&open).expect_err("the passage never ends"),
        TemplateError::Unclosed {
            flag: "deep".into(),
            place: "part \"phase-2\", line \"normal\"".into()
        },
        "an open passage could swallow the rest of the sheet"
    );
    let brace = AFTERCARE_MN_EN.replace("{{oncall}}", "{{oncall");
    assert_eq!(
        Template::parse(&brace).expect_err("the field never ends"),
        TemplateError::OpenBraces { place: "part \"call\", line \"out_of_hours\"".into() },
        "braces must never reach paper"
    );
    let flag = AFTERCARE_MN_EN.replace("{{#deep}}", "{{#dep}}").replace("{{/deep}}", "{{/dep}}");
    assert!(
        matches!(Template::parse(&flag), Err(TemplateError::UnknownFlag { flag, .. }) if flag == "dep"),
        "a misspelt flag would silently hide a passage"
    );
}

#[test]
fn what_paper_cannot_show_is_refused() {
    for (markup, what) in [
        ("<b>x</b>", "HTML"),
        ("![x](y.png)", "a picture"),
        ("[x](http://x)", "a link"),
        ("# x", "a heading"),
        ("> x", "a quotation"),
    ] {
        let source =
            CONSENT_MN_EN.replace("**No result is promised.**", &format!("\n\n{markup}\n"));
        let error = Template::parse(&source).expect_err("it would vanish on paper");
        assert_eq!(
            error,
            TemplateError::NotAllowed { what: what.into(), place: "part \"expect\", body".into() },
            "{markup} must be named"
        );
    }
    assert!(
        matches!(Template::parse("code = "), Err(TemplateError::Toml(_))),
        "broken TOML is an error, not a fault"
    );
    let gone = CONSENT_MN_EN.replace("key = \"decision\"", "key = \"decisions\"");
    assert_eq!(
        Template::parse(&gone).expect_err("there is nothing to tick"),
        TemplateError::Incomplete { what: "part \"decision\"".into() },
        "a consent without its decision is none"
    );
}

#[test]
fn lists_nested_without_end_are_refused_before_they_take_the_stack() {
    let deep = format!("\n\n{}an entry\n", "- ".repeat(50_000));
    let source = CONSENT_MN_EN.replace("**No result is promised.**", &deep);
    assert_eq!(
        Template::parse(&source).expect_err("no paper has lists fifty thousand deep"),
        TemplateError::NotAllowed {
            what: "lists too deep in each other".into(),
            place: "part \"expect\", body".into()
        },
        "and it says so instead of running out of stack"
    );
}

#[test]
fn a_blank_field_stops_the_print_and_is_named() {
    let template = Template::parse(CONSENT_MN_EN).expect("a built-in template is valid");
    for blank in ["", "  ", "\u{202e}", "\n"] {
        let mut fields = consent_fields();
        fields.insert("clinic.phone".into(), blank.into());
        assert_eq!(
            merge(&template, &fields, &BTreeSet::new()).expect_err("the phone is blank"),
            MergeError::Empty { field: "clinic.phone".into() },
            "a blank phone number must never be printed"
        );
    }
    let mut fields = consent_fields();
    fields.remove("interpreter");
    assert!(
        merge(&template, &fields, &BTreeSet::new()).is_ok(),
        "a field of a passage that is not printed is not needed"
    );
    assert_eq!(
        merge(&template, &fields, &BTreeSet::from(["interpreter".to_owned()]))
            .expect_err("the interpreter has no name"),
        MergeError::Empty { field: "interpreter".into() },
        "with the passage the field is needed"
    );
}

#[test]
fn a_default_stands_in_and_a_value_goes_before_it() {
    let text = |fields| {
        let merged = merged(AFTERCARE_MN_EN, &fields, &["deep"]);
        serde_json::to_string(&merged).expect("a merged text can be stored")
    };
    assert!(
        text(aftercare_fields()).contains("from day 5 one"),
        "the template's own default is printed"
    );
    let mut fields = aftercare_fields();
    fields.extend(pairs(&[("resume_day", "6")]));
    let later = text(fields);
    assert!(later.contains("from day 6 one"), "the clinic's own day wins");
    assert!(later.contains("wait until day 7–10"), "the deep passage is printed with its flag");
}

#[test]
fn typed_markdown_stays_as_typed() {
    let mut fields = consent_fields();
    let typed = "*x* **y** {{areas}} [z](u) # w";
    fields.insert("questions".into(), typed.into());
    let text = merged(CONSENT_MN_EN, &fields, &[]);
    let questions = text.part("questions").expect("the part is there");
    assert_eq!(
        questions.body,
        [Block::Paragraph {
            inlines: vec![Inline::Text {
                text: format!(
                    "The treatment was explained to me by Ada Okafor in words I understand. My \
                     questions: {typed}. They were answered. I had enough time to decide. Nobody \
                     pressed me. I am not under the influence of alcohol or drugs."
                ),
                strong: false,
                emph: false,
            }]
        }],
        "what a client asks is data, never markup"
    );
}

#[test]
fn a_nested_list_keeps_the_words_above_it() {
    let source = CONSENT_MN_EN
        .replace("**No result is promised.**", "\n\n- outer words\n  1. inner words\n- second");
    let template = Template::parse(&source).expect("lists are allowed");
    let text = merge(&template, &consent_fields(), &BTreeSet::new()).expect("all fields given");
    let stored = serde_json::to_string(&text.part("expect").expect("the part is there").body)
        .expect("a body can be stored");
    for words in ["outer words", "inner words", "second"] {
        assert!(stored.contains(words), "\"{words}\" must not be lost on the way to paper");
    }
}
