//! Every built-in form in every language, for people with any name, on every paper.

use std::collections::{BTreeMap, BTreeSet};

use documents::{
    AftercarePaper, Block, BuiltIn, ClientFacts, ConsentPaper, ConsentState, Inline, LIBRARY,
    Letter, LettersPaper, MergedPart, MergedText, PaperKind, PaperNote, PrecarePaper, Role,
    SessionRow, Sheet, Size, Template, ZoneDepth, fields, flags, merge,
};

use crate::pages::words_of;
use crate::samples::{
    ENGINE, STAMP, aftercare, blank_consent, letterhead, signature, signed_consent,
};
use crate::sterile::head;
use crate::tools::{self, LaidOut};

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
        kind if kind.is_letter() => ENGINE.letters(&LettersPaper {
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

/// Names of domain reference E1 and worse.
fn names() -> Vec<String> {
    let mut names: Vec<String> = [
        "Siobhán O'Brien",
        "D'Arcy-O\u{2019}Neill",
        "李小龍",
        "𠮷田 ひろ, 김민준",
        "محمد علي",
        "Zoë Ångström",
        "👩🏽‍🎨 Ana",
        "Suharto",
        "Đặng Thị Hồng",
        "สมชาย ใจดี",
        "अनन्या शर्मा",
        "שרה 12 לוי 34",
        "Ana\u{202e}gnp.exe",
        "\u{301}\u{308}Mark \u{301}",
        "Ελένη Παπαδοπούλου",
        "Олександра Щур",
    ]
    .map(Into::into)
    .to_vec();
    names.push("Wolfeschlegelsteinhausenbergerdorff ".repeat(4).trim()[..120].to_owned());
    names
}

pub fn squeezed(text: &str) -> String {
    text.chars().filter(|ch| !ch.is_whitespace() && *ch != '\u{200b}').collect()
}

/// Whether the page has the word; right-to-left letters come back in reading or in drawing order.
fn has(page: &str, word: &str) -> bool {
    let word = squeezed(word.trim_matches(|ch: char| ch.is_ascii_punctuation()));
    let back: String = word.chars().rev().collect();
    page.contains(&word) || page.contains(&back)
}

/// Everything that must be true of a printed form.
fn must_be_whole(one: &BuiltIn, typed: &str, print: Print) {
    let text = filled(one, typed);
    let what = format!("{} {} for {typed:?}, {print:?}", one.code, one.language);
    let sheet = made(&text, typed, print);
    assert!(sheet.archival, "{what}: no letter may cost the archival form");
    let gone: Vec<char> = (sheet.notes.iter())
        .filter_map(|note| match note {
            PaperNote::MissingGlyph { ch } => Some(*ch),
            PaperNote::PlainPdf { .. } => None,
        })
        .collect();
    assert!(gone.iter().all(|ch| typed.contains(*ch)), "{what}: the wording has every letter");
    let printed = tools::print(&sheet);
    assert!(printed.check().contains("No syntax or stream encoding errors"), "{what}: qpdf agrees");
    let claims = printed.metadata();
    assert!(
        claims.contains("<pdfaid:part>2<") && claims.contains("<pdfuaid:part>1<"),
        "{what}: PDF/A-2 and PDF/UA-1"
    );
    let pages = printed.laid_out();
    let whole: String = pages.iter().map(LaidOut::squeezed).collect();
    for word in words_of(&text) {
        let is_drawn = !word.chars().any(|ch| gone.contains(&ch) || is_joined(ch));
        assert!(!is_drawn || has(&whole, &word), "{what}: \"{word}\" must be printed: {whole}");
    }
    assert!(!whole.contains("{{") && !whole.contains("}}"), "{what}: no brace reaches paper");
    for page in &pages {
        assert_eq!(page.past(30.0), Vec::<&str>::new(), "{what}: nothing past the margin");
        assert!(page.words.len() > 4, "{what}: no empty page");
    }
    for part in &text.parts {
        let lead = lead_of(part, typed);
        if part.heading.is_empty() || lead.is_empty() {
            continue;
        }
        let heading = squeezed(&part.heading);
        let together = pages.iter().map(LaidOut::squeezed);
        let together = together.filter(|page| page.contains(&heading) && has(page, &lead)).count();
        assert!(together > 0, "{what}: \"{}\" stands without its text", part.heading);
    }
    let signed: Vec<&String> = ["sig_client", "sig_guardian", "sig_minor_assent", "sig_witness"]
        .iter()
        .filter_map(|label| text.labels.get(*label))
        .collect();
    // Five signatures of 120 letters in large print are more than a page.
    let is_too_much = print.large && typed.len() > 60;
    if !signed.is_empty() && !is_too_much {
        let decision = text.part("decision").expect("a form has a decision");
        let page = pages.iter().map(LaidOut::squeezed).find(|page| {
            page.contains(&squeezed(&decision.heading)) && has(page, &lead_of(decision, typed))
        });
        let page = page.expect("the decision is printed");
        for label in signed {
            assert!(page.contains(&squeezed(label)), "{what}: {label} belongs to the decision");
        }
    }
}

/// Letters that are drawn as one sign with others, which poppler takes apart in its own order.
fn is_joined(ch: char) -> bool {
    matches!(ch, '\u{300}'..='\u{36f}' | '\u{900}'..='\u{97f}' | '\u{e00}'..='\u{e7f}' | '\u{200d}')
}

/// The first words under the heading of a part.
fn lead_of(part: &MergedPart, typed: &str) -> String {
    let first = part.body.iter().chain(part.lines.iter().flat_map(|line| &line.blocks)).next();
    match first {
        Some(Block::Paragraph { inlines }) => match inlines.first() {
            Some(Inline::Text { text, .. }) => text
                .split_whitespace()
                .take(2)
                .take_while(|word| !typed.contains(word.trim_end_matches(',')))
                .collect::<Vec<_>>()
                .join(" "),
            _ => String::new(),
        },
        _ => String::new(),
    }
}

/// Each form of these in two of the four prints with a name of its turn; on a machine that builds for
/// everybody (`CI` set), or with `EVERY_FORM` set, each with every name in every print: minutes more.
fn all_of(is_mine: impl Fn(&BuiltIn) -> bool) {
    let names = names();
    let every = ["CI", "EVERY_FORM"].iter().any(|asked| std::env::var_os(asked).is_some());
    let prints = [(Size::A4, false), (Size::Letter, true), (Size::Letter, false), (Size::A4, true)]
        .map(|(size, large)| Print { size, large });
    for (at, one) in LIBRARY.iter().enumerate().filter(|(_, one)| is_mine(one)) {
        for (turn, print) in prints.into_iter().enumerate() {
            for (number, name) in names.iter().enumerate() {
                let is_turn = number == (at * 7 + turn * 5) % names.len() && turn / 2 == at % 2;
                if every || is_turn {
                    must_be_whole(one, name, print);
                }
            }
        }
    }
}

#[test]
#[cfg_attr(windows, ignore = "reads the paper back with poppler, which is not there")]
fn every_consent_in_english_is_whole_for_everybody() {
    all_of(|one| one.code.starts_with("consent-") && one.language == "en");
}

#[test]
#[cfg_attr(windows, ignore = "reads the paper back with poppler, which is not there")]
fn every_consent_in_spanish_is_whole_for_everybody() {
    all_of(|one| one.code.starts_with("consent-") && one.language == "es");
}

#[test]
#[cfg_attr(windows, ignore = "reads the paper back with poppler, which is not there")]
fn every_other_form_sheet_and_letter_is_whole_for_everybody() {
    all_of(|one| !one.code.starts_with("consent-"));
}

#[test]
#[cfg_attr(windows, ignore = "reads the paper back with poppler, which is not there")]
fn sheets_fit_one_page_of_twelve_points() {
    for one in LIBRARY.iter().filter(|one| one.code.contains("care-")) {
        for size in [Size::A4, Size::Letter] {
            let text = filled(one, "Ana");
            let sheet = made(&text, "Ana", Print { size, large: false });
            assert_eq!(sheet.page_count(), 1, "{} {}, {size:?}", one.code, one.language);
        }
    }
}

#[test]
#[cfg_attr(windows, ignore = "reads the paper back with poppler, which is not there")]
fn a_form_in_a_right_to_left_language_reads_from_the_right() {
    // The words stay English: how the page is laid out follows from the language alone.
    for code in ["consent-mn", "aftercare-mn"] {
        let one = documents::built_in(code, "en").expect("it is built in");
        let body = one.body.replace("language = \"en\"", "language = \"ar\"");
        let body: &'static str = Box::leak(body.into_boxed_str());
        let one = BuiltIn { body, language: "ar", ..*one };
        let text = filled(&one, "محمد علي");
        let sheet = made(&text, "محمد علي", Print { size: Size::A4, large: false });
        assert!(sheet.archival, "it is as good an archive as any");
        let pages = tools::print(&sheet).laid_out();
        let first = &pages[0];
        let word = if code == "consent-mn" { "About" } else { "First" };
        let (at, _) = first.words.iter().find(|(_, found)| found == word).expect("its heading");
        assert!(at[0] > first.wide / 2.0, "{code}: {word} stands at the right, at {}", at[0]);
        assert_eq!(first.past(30.0), Vec::<&str>::new(), "{code}: nothing past the margin");
        let place = |digits: &str| {
            let word = first.words.iter().find(|(_, word)| word.contains(digits));
            word.map(|(at, word)| (at[0], word.find(digits))).expect("the telephone number")
        };
        assert!(
            place("01632") < place("960"),
            "{code}: whoever calls reads the number in its order"
        );
        let whole: String = pages.iter().map(LaidOut::squeezed).collect();
        // Signs between words and numbers change sides where the reading does.
        let bare = |ch: char| !ch.is_alphanumeric();
        for word in words_of(&text).iter().flat_map(|word| word.split(bare)) {
            assert!(has(&whole, word), "{code}: \"{word}\" must be printed");
        }
    }
}
