//! Every built-in form in every language, for people with any name, on every paper.

use std::collections::{BTreeMap, BTreeSet};

use documents::{
    AftercarePaper, BuiltIn, ClientFacts, ConsentPaper, ConsentState, Letter, LettersPaper,
    MergedText, PaperKind, PrecarePaper, Role, SessionRow, Sheet, Size, Template, ZoneDepth,
    fields, flags, merge,
};

use crate::samples::{
    ENGINE, STAMP, aftercare, blank_consent, letterhead, signature, signed_consent,
};
use crate::sterile::head;

/// How a form is printed.
#[derive(Debug, Clone, Copy)]
pub struct Print {
    pub size: Size,
    pub large: bool,
}

/// The form filled in with the samples of its fields; everything that is typed about a person is
/// `typed`.
pub fn filled(one: &BuiltIn, typed: &str) -> MergedText {
    let template = Template::parse(one.body).expect("a built-in wording is valid");
    let is_personal = |name: &str| {
        ["client.full_name", "client.first", "client.salutation", "interpreter", "guardian.name"]
            .contains(&name)
            || ["questions", "alternatives_notes", "post_product", "advice", "products"]
                .contains(&name)
    };
    let values: BTreeMap<String, String> = fields(one.code)
        .iter()
        .map(|field| {
            let value = if is_personal(field.name) { typed } else { field.sample };
            (field.name.to_owned(), value.to_owned())
        })
        .collect();
    let opposite = ["all", "single", "indicator", "cycle", "lot"];
    let on: BTreeSet<String> = flags(one.code)
        .iter()
        .map(|flag| flag.name.to_owned())
        .filter(|flag| !opposite.contains(&flag.as_str()))
        .collect();
    merge(&template, &values, &on).expect("every field has a sample")
}

/// The finished form.
pub fn made(text: &MergedText, typed: &str, print: Print) -> Sheet {
    let kind = PaperKind::of(&text.code).expect("a known paper");
    let made = match kind {
        PaperKind::Aftercare => ENGINE.aftercare(&AftercarePaper {
            text: text.clone(),
            explained_by: typed.into(),
            chart: if text.code == "aftercare-mn" { chart() } else { Vec::new() },
            hints: if text.code == "aftercare-mn" {
                aftercare(print.size, false, false).hints
            } else {
                Vec::new()
            },
            ..aftercare(print.size, false, print.large)
        }),
        PaperKind::Precare => ENGINE.precare(&PrecarePaper {
            size: print.size,
            stamp: STAMP,
            letterhead: letterhead(),
            text: text.clone(),
            explained_by: typed.into(),
            given_on: "17 November 2026".into(),
            large_print: print.large,
        }),
        PaperKind::RecallLetter | PaperKind::ErasureLetter | PaperKind::AccessLetter => ENGINE
            .letters(&LettersPaper {
                paper: head(print.size),
                signed_by: "Dr Lin Wei".into(),
                signed_as: "Medical director".into(),
                letters: vec![Letter {
                    address: vec![typed.into(), "3 Quayside".into()],
                    references: vec!["INC-2026-003".into(), "004217".into()],
                    date: "28 April 2026".into(),
                    text: text.clone(),
                }],
            }),
        _ => ENGINE.consent(&form(text, typed, print)),
    };
    made.expect("a built-in form prints for everybody")
}

fn chart() -> Vec<ZoneDepth> {
    aftercare(Size::A4, false, false).chart
}

/// A form with every kind of signature and a full course.
fn form(text: &MergedText, typed: &str, print: Print) -> ConsentPaper {
    let is_course = text.code.starts_with("consent-");
    let roles =
        [Role::Client, Role::Guardian, Role::MinorAssent, Role::Practitioner, Role::Witness];
    let signatures = roles.map(|role| signature(role, typed, "22 September 2026, 10:58", 4));
    let sessions = [1, 2].map(|session| SessionRow {
        session,
        date: "29 September 2026".into(),
        depth: "0.50 mm".into(),
        initials: "SOB".into(),
        practitioner: "Ada Okafor".into(),
    });
    ConsentPaper {
        text: text.clone(),
        client: ClientFacts {
            name: typed.into(),
            born: "3 March 1991".into(),
            number: "004217".into(),
        },
        course: if is_course { blank_consent(print.size).course } else { String::new() },
        signatures: signatures.to_vec(),
        sessions: if is_course { sessions.to_vec() } else { Vec::new() },
        session_rows: 3,
        state: ConsentState::Signed,
        large_print: print.large,
        ..signed_consent(print.size)
    }
}

#[test]
fn look() {
    let Ok(out) = std::env::var("LOOK") else { return };
    for one in documents::LIBRARY {
        let name = "Siobhán O'Brien";
        let text = filled(one, name);
        for (tag, print) in [
            ("a4", Print { size: Size::A4, large: false }),
            ("lt-large", Print { size: Size::Letter, large: true }),
        ] {
            let t0 = std::time::Instant::now();
            let sheet = made(&text, name, print);
            eprintln!(
                "{} {} {tag}: {} pages, archival {}, {:?}, {:?}",
                one.code,
                one.language,
                sheet.pages.len(),
                sheet.archival,
                sheet.notes,
                t0.elapsed()
            );
            std::fs::write(format!("{out}/{}.{}.{tag}.pdf", one.code, one.language), &sheet.pdf)
                .expect("x");
        }
    }
}
