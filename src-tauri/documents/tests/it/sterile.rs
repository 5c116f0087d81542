//! A sterilizer, its loads and an incident to print.

use documents::{
    CallAttempt, CallLogPaper, CallRow, ChecklistFailure, Completeness, ExposedClient,
    IncidentBinderPaper, IncidentHead, IncidentRow, InspectionPaper, Label, LabelStock,
    LabelsPaper, Letter, LettersPaper, LoadGroup, LoadRow, PackRow, PaperHead, RecallPaper,
    ReviewFinding, Sheet, ShelfPaper, SignOff, Size, SterilizerRow, SuspectLoad, TestRow,
    TimelineEntry,
};

use crate::samples::{ENGINE, STAMP, letterhead, merged, pairs, wording};

pub fn head(size: Size) -> PaperHead {
    PaperHead {
        size,
        stamp: STAMP,
        letterhead: letterhead(),
        made: "27 April 2026, 14:05, by Ada Okafor".into(),
    }
}

pub fn incident(size: Size) -> IncidentHead {
    IncidentHead {
        paper: head(size),
        number: "INC-2026-003".into(),
        title: "Failed spore test, sterilizer A1".into(),
        found: "The spore test of 24 April 2026 grew; its control vial of the same lot grew as it should.".into(),
        window: "After load A1-20260417-01 (17 April 2026, last PASS) up to the stop on 27 April 2026, 14:02".into(),
        is_lot: false,
        client_word: "Client".into(),
    }
}

/// The same for a lot its maker called back.
pub fn lot_incident(size: Size) -> IncidentHead {
    IncidentHead {
        title: "Cartridges called back by their maker".into(),
        found: "The maker's letter of 24 April 2026 asks for the lot to be returned.".into(),
        window: "NP36-2411, needle cartridge 36 pins, expiry 31 May 2027".into(),
        is_lot: true,
        ..incident(size)
    }
}

pub fn label(at: usize) -> Label {
    Label {
        code: format!("A1-0417-03-{at:02}"),
        contents: "Extraction set, 5 pieces".into(),
        sterilizer: "A1".into(),
        load: "A1-20260417-03".into(),
        packed: "17 Apr 2026".into(),
        expires: Some("14 Oct 2026".into()),
        packer_initials: "AO".into(),
        event_related: true,
    }
}

pub fn labels(stock: LabelStock, start_at: u16, labels: Vec<Label>) -> LabelsPaper {
    LabelsPaper { stock, stamp: STAMP, start_at, labels }
}

fn suspect(at: usize) -> SuspectLoad {
    SuspectLoad {
        load: format!("A1-202604{:02}-{:02}", 17 + at / 3, 1 + at % 3),
        cycle: (4410 + at).to_string(),
        ran: format!("{} Apr 2026, 08:{:02}", 17 + at / 3, 10 + at),
        programme: "134 °C wrapped".into(),
        achieved: "134.6 °C, 4.0 min, 206 kPa".into(),
        indicators: "outside passed, type 5 passed".into(),
        result: "Released, Ada Okafor".into(),
        packs: "12: 6 used, 4 in stock, 2 unaccounted".into(),
    }
}

pub const PEOPLE: [&str; 8] = [
    "Siobhán O'Brien",
    "D'Arcy-O\u{2019}Neill",
    "محمد",
    "Zoë Ångström",
    "Suharto",
    "Đặng Thị Hồng",
    "שרה לוי",
    "สมชาย",
];

pub fn exposed(at: usize) -> ExposedClient {
    let erased = at == 5;
    ExposedClient {
        date: format!("{} Apr 2026", 18 + at % 9),
        number: if erased { String::new() } else { format!("{:06}", 4217 + at * 31) },
        name: if erased { "P-7F3A-22".into() } else { PEOPLE[at % PEOPLE.len()].into() },
        erased,
        born: if erased { String::new() } else { "3 March 1991".into() },
        contact: if erased {
            "kept for duties of recall: 07700 900 411".into()
        } else {
            format!("07700 900 {:03}", 118 + at)
        },
        service: "Microneedling, session 2".into(),
        item: format!("A1-0418-02-{at:02}"),
        zones: "forehead, cheeks, chin".into(),
        decision: if at == 1 {
            "Told 28 Apr 2026, 09:40, by telephone, Dr Lin Wei".into()
        } else {
            String::new()
        },
    }
}

pub fn pack(at: usize) -> PackRow {
    PackRow {
        code: format!("A1-0418-02-{at:02}"),
        contents: "Extraction set, 5 pieces".into(),
        load: "A1-20260418-02".into(),
        place: ["Room 1, drawer 2", "Pack store, shelf A", ""][at % 3].into(),
    }
}

pub fn recall(size: Size, clients: usize) -> RecallPaper {
    RecallPaper {
        incident: incident(size),
        loads: (0..9).map(suspect).collect(),
        clients: (0..clients).map(exposed).collect(),
        unaccounted: (0..2).map(pack).collect(),
    }
}

pub fn shelf(size: Size, packs: usize) -> ShelfPaper {
    ShelfPaper { incident: incident(size), packs: (0..packs).map(pack).collect() }
}

pub fn calls(size: Size, clients: usize) -> CallLogPaper {
    let tried = CallAttempt {
        when: "28 Apr 2026, 09:40".into(),
        by: "Dr Lin Wei".into(),
        outcome: "No answer, will try at noon".into(),
    };
    let row = |at| CallRow {
        client: exposed(at),
        attempts: if at == 1 { vec![tried.clone()] } else { Vec::new() },
    };
    CallLogPaper { incident: incident(size), rows: (0..clients).map(row).collect(), blank_lines: 3 }
}

pub fn recall_letter(name: &str, treatments: &str, flags: &[&str]) -> Letter {
    let fields = pairs(&[
        ("client.salutation", name),
        ("clinic.name", "Linden Row Skin Clinic"),
        ("clinic.phone", "01632 960 118, Monday to Friday, 9:00 to 17:00"),
        ("treatments", treatments),
    ]);
    Letter {
        address: vec![name.into(), "3 Quayside".into(), "Edinburgh EH6 6AA".into()],
        references: vec!["INC-2026-003".into(), "004217".into()],
        date: "28 April 2026".into(),
        text: merged(wording("letter-recall", "en"), &fields, flags),
    }
}

pub fn letters(size: Size) -> LettersPaper {
    let letter = |name: &str, treatments: &[&str]| {
        let several = if treatments.len() > 1 { "several" } else { "single" };
        recall_letter(name, &treatments.join("; "), &[several, "spore_test"])
    };
    LettersPaper {
        paper: head(size),
        signed_by: "Dr Lin Wei".into(),
        signed_as: "Medical director".into(),
        letters: vec![
            letter("Siobhán O'Brien", &["20 April 2026 (microneedling)"]),
            letter("محمد", &["19 April 2026 (facial)", "24 April 2026 (microneedling)"]),
        ],
    }
}

pub fn test_row(at: usize) -> TestRow {
    let failed = at == 3;
    TestRow {
        ran: format!("{} Apr 2026, 08:15", 1 + at % 29),
        sterilizer: "A1, load A1-20260424-01".into(),
        test: "Spore test".into(),
        lot: "Attest 1292, lot 2026-114, to Dec 2026".into(),
        control: "grew".into(),
        result: if failed { "FAIL" } else { "PASS" }.into(),
        is_exception: failed,
        read_by: "Ada Okafor, next day 08:20".into(),
        action: if failed {
            "Sterilizer stopped, incident INC-2026-003".into()
        } else {
            String::new()
        },
    }
}

pub fn binder(size: Size) -> IncidentBinderPaper {
    let event = |when: &str, what: &str, who: &str| TimelineEntry {
        when: when.into(),
        what: what.into(),
        who: who.into(),
    };
    let found = |point: &str, finding: &str| ReviewFinding {
        point: point.into(),
        finding: finding.into(),
        by: "Ada Okafor, 27 Apr 2026".into(),
    };
    let sign = |role: &str, name: &str, when: &str| SignOff {
        role: role.into(),
        name: name.into(),
        when: when.into(),
    };
    IncidentBinderPaper {
        incident: incident(size),
        state: "Open: retest passed, root cause to be written".into(),
        timeline: vec![
            event("24 Apr 2026, 08:15", "Spore test run with load A1-20260424-01", "Ada Okafor"),
            event(
                "27 Apr 2026, 14:01",
                "Read: grew. The control grew as it should: FAIL",
                "Ada Okafor",
            ),
            event(
                "27 Apr 2026, 14:02",
                "Sterilizer A1 stopped; Dr Lin Wei told by telephone",
                "Ada Okafor",
            ),
            event("27 Apr 2026, 14:05", "Six packs quarantined, recall list printed", "Ada Okafor"),
            event("28 Apr 2026, 08:30", "Retest with the same cycle: PASS", "Dr Lin Wei"),
        ],
        tests: (2..5).map(test_row).collect(),
        findings: vec![
            found("Mechanical values", "All nine loads reached 134 °C for at least 4.0 min"),
            found("Overloading", "Tray 2 held nine pouches lying flat; six is the maker's limit"),
        ],
        loads: (0..9).map(suspect).collect(),
        clients: (0..14).map(exposed).collect(),
        packs: (0..6).map(pack).collect(),
        unaccounted: (0..2).map(pack).collect(),
        root_cause: "Tray 2 was overloaded, so steam did not reach the middle pouches.".into(),
        corrective_action: String::new(),
        sign_offs: vec![
            sign("Medical director", "Dr Lin Wei", "14 May 2026, 12:10"),
            sign("Person in charge of sterilization", "", ""),
        ],
    }
}

pub fn inspection(size: Size, months: usize, loads_a_month: usize) -> InspectionPaper {
    let bar = |name: &str, due, late, missed| Completeness {
        name: name.into(),
        due,
        done: due - late - missed,
        late,
        missed,
    };
    let load = |month: usize, at: usize| {
        let rejected = at % 40 == 39;
        LoadRow {
            load: format!("A1-2026{month:02}{:02}-{:02}", 1 + at / 8, 1 + at % 8),
            cycle: (4000 + month * 300 + at).to_string(),
            ran: format!("{} Apr 2026, 08:10", 1 + at / 8),
            programme: "134 °C wrapped".into(),
            achieved: "134.6 °C, 4.0 min, 206 kPa".into(),
            indicators: "passed, type 5 passed".into(),
            result: if rejected { "Rejected" } else { "Released" }.into(),
            is_exception: rejected,
            released_by: if rejected { "Ada Okafor: one torn pouch" } else { "Ada Okafor" }.into(),
        }
    };
    let group = |month: usize| LoadGroup {
        name: format!("Month {month} of 2026"),
        rows: (0..loads_a_month).map(|at| load(month, at)).collect(),
    };
    InspectionPaper {
        paper: head(size),
        period: "1 May 2025 to 30 April 2026".into(),
        chain: "Chain verified: 41,208 entries, unbroken".into(),
        is_whole: true,
        chain_head: "a13f836509b247e2a13f836509b247e2a13f836509b247e2a13f836509b247e2".into(),
        names_clients: false,
        client_word: "Client".into(),
        checklists: vec![
            bar("Opening", 252, 9, 2),
            bar("Room turnover", 3_184, 0, 1),
            bar("End of day", 252, 14, 11),
            bar("Weekly", 52, 3, 0),
            bar("Monthly", 12, 0, 0),
            bar("Sharps container", 0, 0, 0),
        ],
        spore_tests: vec![bar("A1", 52, 2, 1), bar("B2", 52, 0, 0)],
        spore_cadence: "Spore tests are due every 7 days of use of each sterilizer.".into(),
        sterilizers: vec![SterilizerRow {
            code: "A1".into(),
            model: "Melag Vacuklav 31 B+".into(),
            serial: "201831-B1187".into(),
            class: "B".into(),
            state: "In service".into(),
            service: "12 Jan 2026, next Jan 2027".into(),
            validation: "14 Jan 2026, next Jan 2027".into(),
        }],
        tests: (0..52).map(test_row).collect(),
        incidents: vec![IncidentRow {
            number: "INC-2026-003".into(),
            opened: "27 Apr 2026".into(),
            what: "Failed spore test, sterilizer A1: 9 loads, 14 clients, 6 packs in stock".into(),
            action: "Tray 2 overloaded; limit marked on the tray, everybody shown".into(),
            state: "Closed 14 May 2026, Dr Lin Wei".into(),
            clients: Vec::new(),
        }],
        failures: vec![ChecklistFailure {
            when: "3 Apr 2026, 08:40".into(),
            list: "Opening".into(),
            found: "Contact time 2 min, the label says 10".into(),
            action: "Surfaces done again for 10 min".into(),
            by: "Ada Okafor".into(),
        }],
        loads: (1..=months).map(group).collect(),
    }
}

/// A binder.
pub fn opened(paper: &InspectionPaper) -> Sheet {
    ENGINE.inspection_binder(paper, &|_, _| true).expect("it prints")
}
