//! A clinic, a client and a visit to print.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use documents::{
    AftercarePaper, AuditPaper, AuditRow, ChecklistPaper, ChecklistRow, ClientFacts, ConsentPaper,
    ConsentState, CopyChoice, Decisions, Engine, Letterhead, MergedText, RecoveryPaper, Role,
    SessionRow, Signature, Size, Stamp, StrokePoint, Template, ZoneDepth, merge,
};

pub static ENGINE: LazyLock<Engine> = LazyLock::new(Engine::new);

/// The built-in wording of a paper.
pub fn wording(code: &str, language: &str) -> &'static str {
    documents::built_in(code, language).expect("it is built in").body
}

pub fn consent_mn() -> &'static str {
    wording("consent-mn", "en")
}

pub fn aftercare_mn() -> &'static str {
    wording("aftercare-mn", "en")
}

pub type Fields = BTreeMap<String, String>;

pub fn pairs(list: &[(&str, &str)]) -> Fields {
    list.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect()
}

pub fn consent_fields() -> Fields {
    pairs(&[
        ("aftercare.version", "Aftercare MN v1"),
        ("alternatives_notes", "retinoid at home, or light peels"),
        ("anaesthetic", "lidocaine 4 % cream, 30 minutes, washed off"),
        ("areas", "forehead, cheeks, mouth area, chin"),
        ("client.dob_long", "3 March 1991"),
        ("client.full_name", "Siobhán O'Brien"),
        ("client.no", "004217"),
        ("clinic.name", "Linden Row Skin Clinic"),
        ("clinic.phone", "01632 960 118"),
        ("course.n", "4"),
        ("course.weeks", "4"),
        ("date_long", "22 September 2026"),
        ("device.model", "Needlepen Pro 3"),
        ("emergency.number", "999"),
        ("explained_by", "Ada Okafor"),
        ("form.id", "C-004217-07"),
        ("interpreter", "Maria Lopez"),
        ("iso_months", "6"),
        ("lang", "English"),
        ("marketing_uses", "none"),
        ("max_depth_mm", "1.00"),
        ("prac.name", "Ada Okafor"),
        ("prac.title_licence", "Skin therapist, LT-20418"),
        ("precare.version", "Precare MN v1"),
        ("privacy.version", "v2"),
        ("questions", "how long redness lasts; whether I can swim on holiday"),
        ("retention.years", "10"),
        ("valid_until", "22 September 2027"),
    ])
}

pub fn aftercare_fields() -> Fields {
    pairs(&[
        ("client.first", "Siobhán"),
        ("clinic.phone", "01632 960 118"),
        ("date", "24 November 2026"),
        ("depth", "0.75"),
        ("emergency.number", "999"),
        ("lot", "NP36-2411"),
        ("next_date", "Tuesday 22 December"),
        ("oncall", "01632 960 119"),
        ("post_product", "the balm we gave you"),
        ("review_date", "5 January 2027"),
        ("wash_hours", "6"),
        ("zones", "forehead, cheeks, mouth area, chin"),
    ])
}

pub fn merged(source: &str, fields: &Fields, flags: &[&str]) -> MergedText {
    let template = Template::parse(source).expect("the built-in template is valid");
    let flags: BTreeSet<String> = flags.iter().map(|flag| (*flag).to_owned()).collect();
    merge(&template, fields, &flags).expect("every field is given")
}

pub fn letterhead() -> Letterhead {
    Letterhead {
        practice: "Linden Row Skin Clinic".into(),
        address: vec!["14 Linden Row".into(), "Leith".into(), "Edinburgh EH6 7AB".into()],
        phone: "01632 960 118".into(),
        licence_line: "Licence SK-1182".into(),
        logo: None,
    }
}

pub const STAMP: Stamp =
    Stamp { year: 2026, month: 9, day: 22, hour: 11, minute: 0, ahead_of_utc: 60 };

/// A wavy line with a loop, as a pen would leave it.
pub fn scribble(waves: u32) -> Vec<Vec<StrokePoint>> {
    let point = |at: u32| {
        let angle = f64::from(at) * 0.35;
        StrokePoint {
            x: 20.0 + f64::from(at) * 2.1 + 16.0 * angle.sin(),
            y: 60.0 + 26.0 * (angle * 1.15).cos() - f64::from(at) * 0.1,
            t: 1_790_000_000_000 + i64::from(at) * 8,
            pressure: 0.5,
        }
    };
    vec![
        (0..waves * 18).map(point).collect(),
        (0..6).map(|at| StrokePoint { y: 30.0, ..point(at + 30) }).collect(),
    ]
}

pub fn signature(role: Role, name: &str, line: &str, waves: u32) -> Signature {
    let strokes = if waves == 0 { Vec::new() } else { scribble(waves) };
    Signature { role, name: name.into(), line: line.into(), strokes }
}

/// A form nobody has answered yet.
pub fn blank_consent(size: Size) -> ConsentPaper {
    ConsentPaper {
        size,
        stamp: STAMP,
        letterhead: letterhead(),
        text: merged(consent_mn(), &consent_fields(), &[]),
        form_id: "C-004217-07".into(),
        client: ClientFacts {
            name: "Siobhán O'Brien".into(),
            born: "3 March 1991".into(),
            number: "004217".into(),
        },
        course: "4 sessions, up to 1.00 mm".into(),
        photos: [None; 3],
        decisions: Decisions::default(),
        items: BTreeMap::new(),
        copy: None,
        signatures: vec![
            signature(Role::Client, "", "", 0),
            signature(Role::Practitioner, "", "", 0),
        ],
        sessions: Vec::new(),
        session_rows: 3,
        remarks: Vec::new(),
        withdrawal: None,
        state: ConsentState::ForInk,
        content_hash: None,
        large_print: false,
    }
}

pub fn signed_consent(size: Size) -> ConsentPaper {
    let mut paper = ConsentPaper {
        photos: [Some(true), Some(false), Some(false)],
        decisions: Decisions { treatment: Some(true), numbing: Some(true), electronic: Some(true) },
        copy: Some(CopyChoice::Taken),
        signatures: vec![
            signature(
                Role::Client,
                "Siobhán O'Brien",
                "Client. 22 September 2026, 10:58 (UTC+1)",
                5,
            ),
            signature(
                Role::Practitioner,
                "Ada Okafor, LT-20418",
                "22 September 2026, 11:00 (UTC+1)",
                3,
            ),
        ],
        sessions: vec![SessionRow {
            session: 1,
            date: "29 September 2026".into(),
            depth: "0.50 mm".into(),
            initials: "SOB".into(),
            practitioner: "Ada Okafor".into(),
        }],
        state: ConsentState::Signed,
        ..blank_consent(size)
    };
    paper.content_hash = Some(documents::content_sha256(&paper));
    paper
}

pub fn aftercare(size: Size, deep: bool, large_print: bool) -> AftercarePaper {
    let flags: &[&str] = if deep { &["deep"] } else { &[] };
    let mut fields = aftercare_fields();
    if deep {
        fields.insert("depth".into(), "1.25".into());
    }
    let cheek = if deep { 1250 } else { 750 };
    let chart = [
        ("forehead", 500),
        ("glabella", 500),
        ("perioral", 500),
        ("chin", 500),
        ("cheekbone-l", 500),
        ("cheekbone-r", 500),
        ("cheek-l", cheek),
        ("cheek-r", cheek),
    ];
    AftercarePaper {
        size,
        stamp: STAMP,
        letterhead: letterhead(),
        text: merged(aftercare_mn(), &fields, flags),
        chart: chart.map(|(zone, depth_um)| ZoneDepth { zone: zone.into(), depth_um }).to_vec(),
        hints: [
            "to Wednesday noon",
            "Thursday and Friday",
            "to Tuesday 1 December",
            "from 22 December",
        ]
        .map(Into::into)
        .to_vec(),
        explained_by: "Ada Okafor".into(),
        given_on: "24 November 2026".into(),
        large_print,
    }
}

/// A record of so many entries.
pub fn audit(size: Size, entries: usize) -> AuditPaper {
    let row = |at: usize| AuditRow {
        entry: (entries - at).to_string(),
        when: vec!["24 Nov 2026, 10:58:00".into()],
        who: "Dr Lin Wei".into(),
        act: "A client's record was changed".into(),
        details: format!("Phone: 07700 900{at:03} → #strong[07700 900999]"),
        client: "Siobhán O'Brien (000001)".into(),
    };
    AuditPaper {
        size,
        stamp: STAMP,
        letterhead: letterhead(),
        made: "24 November 2026, 11:00, by Dr Lin Wei".into(),
        filter: vec!["Everybody, every kind of act".into()],
        chain: format!("Chain verified: {entries} entries, unbroken"),
        is_whole: true,
        head: "a13f836509b247e2a13f836509b247e2a13f836509b247e2a13f836509b247e2".into(),
        client_word: "Client".into(),
        rows: (0..entries).map(row).collect(),
    }
}

pub fn checklist(size: Size, is_blank: bool, items: usize) -> ChecklistPaper {
    let row = |at: usize| ChecklistRow {
        asked: format!("Fridge {at} #strong[cold]"),
        hint: "As its thermometer shows now. 2 to 8 °C.".into(),
        shuts: "A failure keeps treatments shut".into(),
        options: vec!["Not done".into(), "Not used here".into()],
        line: "°C".into(),
        answer: if is_blank { String::new() } else { "9.5 °C".into() },
        who: "Dr Lin Wei, 24 November 2026, 10:58".into(),
        failure: "9.5 °C is outside 2 to 8 °C".into(),
        action: String::new(),
    };
    ChecklistPaper {
        size,
        stamp: STAMP,
        letterhead: letterhead(),
        made: "Printed 24 November 2026, 11:00 by Dr Lin Wei".into(),
        title: "Opening".into(),
        version: "K01, version 1".into(),
        is_blank,
        facts: vec![("Entered late".into(), "On paper that day".into())],
        rows: (1..=items).map(row).collect(),
    }
}

pub fn recovery(size: Size) -> RecoveryPaper {
    RecoveryPaper {
        size,
        stamp: STAMP,
        practice: "Linden Row Skin Clinic".into(),
        made_on: "24 November 2026".into(),
        made_by: "Dr Lin Wei".into(),
        words: [
            "amber", "ledger", "tulip", "north", "cedar", "violin", "harbor", "quiet", "maple",
            "seven", "orbit", "linen",
        ]
        .map(Into::into),
    }
}
