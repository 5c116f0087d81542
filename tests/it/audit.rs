//! The record of every act: who may read it, what it tells, what it keeps to itself, and that
//! nobody alters it unseen.

use dermis_tests::history::{full, new_client, yes_to};
use dermis_tests::papers::{answered, device, plan, siobhan};
use dermis_tests::{
    Clinic, MIA, PASSPHRASE, add_entry, alter_entry, alter_record, answer_all, hash_of_entry,
    open_clinic, remove_entry, staff_member,
};
use practice::audit::{ActKind, AuditFilter, AuditFormat, Entry, Op};
use practice::clients::ClientFields;
use practice::profile::ProfileFields;
use practice::rules::OverrideFinding;
use practice::staff::{Role, StaffFields};
use practice::{ClientId, Error, Practice, RecoveryCode};

fn read(practice: &Practice, filter: &AuditFilter) -> Vec<Entry> {
    practice.audit(filter, None).expect("the record is read").entries
}

fn newest(practice: &Practice, op: Op) -> Entry {
    let filter = AuditFilter { op: Some(op), ..AuditFilter::default() };
    read(practice, &filter).into_iter().next().expect("such an act is on record")
}

/// Mia runs the practice now and still reads no clinical answer.
fn mia_manages(clinic: &Clinic) {
    let lin = clinic.as_lin();
    let staff = lin.staff().expect("the staff");
    let mia = staff.iter().find(|person| person.name == MIA).expect("Mia");
    let fields = StaffFields { may_manage: true, ..staff_member(MIA, Role::FrontDesk) };
    lin.update_staff(mia.id, mia.version, fields).expect("Mia may manage");
}

#[test]
fn every_act_is_one_entry_and_a_refused_act_is_none() {
    let clinic = Clinic::new();
    let lin = clinic.as_lin();
    let before = lin.verify().expect("verifies").chain.entries;
    let profile = lin.profile().expect("profile");
    let fields = ProfileFields { phone: "01632 960 222".to_owned(), ..profile.fields.clone() };
    lin.update_profile(profile.version, fields.clone()).expect("saved");
    lin.update_profile(profile.version, fields).expect_err("a stale copy");
    let report = lin.verify().expect("verifies").chain;
    assert_eq!(report.first_bad, None, "the chain is whole");
    assert_eq!(
        report.entries,
        before + 2,
        "one for the change, one for the check before, none for the refusal"
    );
}

#[test]
fn a_change_is_told_field_by_field_with_its_old_and_new_value() {
    let clinic = Clinic::new();
    let lin = clinic.as_lin();
    let client = lin.create_client(siobhan()).expect("created");
    let fields = ClientFields { phone: "07700 900999".to_owned(), ..client.fields.clone() };
    lin.update_client(client.id, client.version, fields).expect("changed");
    let entry = newest(&lin, Op::UpdateClient);
    assert_eq!(entry.act, "A client's record was changed", "in words");
    let told = entry.client.as_ref().expect("the client it touched");
    assert_eq!((told.number, told.name.as_str()), (client.number, client.name.as_str()), "by name");
    let [change] = &entry.changes[..] else { panic!("only what changed: {:?}", entry.changes) };
    assert_eq!(
        (change.label.as_str(), change.old.as_deref(), change.new.as_deref()),
        ("Phone", Some(client.fields.phone.as_str()), Some("07700 900999")),
        "what it was and what it is"
    );
}

#[test]
fn numbers_people_and_devices_keep_only_what_changed_of_them() {
    let clinic = Clinic::new();
    let lin = clinic.as_lin();
    lin.set_parameter("consent_months", 6, "Our insurer").expect("set");
    let number = newest(&lin, Op::SetParameter);
    assert_eq!(number.subject, "A consent is valid for", "the number by what it decides");
    let changes: Vec<_> = number
        .changes
        .iter()
        .map(|c| (c.label.as_str(), c.old.as_deref(), c.new.as_deref()))
        .collect();
    assert!(changes.contains(&("Value", Some("12"), Some("6"))), "the value: {changes:?}");
    assert!(
        changes.iter().any(|(label, _, new)| *label == "Source" && *new == Some("Our insurer")),
        "and where it came from: {changes:?}"
    );
    drop(lin);
    mia_manages(&clinic);
    let lin = clinic.as_lin();
    let person = newest(&lin, Op::UpdateStaff);
    assert_eq!(person.subject, MIA, "the person by name");
    let fields: Vec<_> = person.changes.iter().map(|c| c.field.as_str()).collect();
    assert_eq!(fields, ["may_manage"], "one right changed, not the whole person");
}

#[test]
fn only_somebody_who_manages_reads_the_record_and_reading_is_on_it() {
    let clinic = Clinic::new();
    let ada = clinic.as_ada();
    let filter = AuditFilter::default();
    let refused = ada.audit(&filter, None);
    assert!(matches!(refused, Err(Error::Forbidden("manage"))), "Ada treats: {refused:?}");
    let refused = ada.verify_chain();
    assert!(
        matches!(refused, Err(Error::Forbidden("manage"))),
        "nor may she check it: {refused:?}"
    );
    let write = |_: &[u8]| -> Result<(), Error> { panic!("nothing may be written") };
    let refused = ada.export_audit(PASSPHRASE, &filter, AuditFormat::Csv, write);
    assert!(matches!(refused, Err(Error::Forbidden("manage"))), "nor take it out: {refused:?}");
    drop(ada);
    let lin = clinic.as_lin();
    let first = read(&lin, &filter);
    assert_ne!(first[0].op, "view_audit", "the page does not show its own reading");
    let second = read(&lin, &filter);
    assert_eq!(
        (second[0].op.as_str(), second[0].seq),
        ("view_audit", first[0].seq + 1),
        "the next one shows it"
    );
}

#[test]
fn pages_follow_each_other_without_a_gap_while_the_record_grows() {
    let clinic = Clinic::new();
    let lin = clinic.as_lin();
    let client = lin.create_client(siobhan()).expect("created").id;
    for _ in 0..230 {
        lin.client(client).expect("looked at");
    }
    let filter = AuditFilter { op: Some(Op::ViewClient), ..AuditFilter::default() };
    let (mut seen, mut before, mut pages) = (Vec::new(), None, 0);
    loop {
        let page = lin.audit(&filter, before).expect("a page");
        seen.extend(page.entries.iter().map(|entry| entry.seq));
        pages += 1;
        // Somebody goes on working between two pages.
        lin.client(client).expect("looked at");
        before = page.before;
        if before.is_none() {
            break;
        }
    }
    assert_eq!((pages, seen.len()), (3, 230), "100, 100 and 30: what was there at the first page");
    assert!(seen.windows(2).all(|pair| pair[0] > pair[1]), "newest first, none twice");
}

#[test]
fn the_filter_narrows_by_person_kind_client_and_day() {
    let clinic = Clinic::new();
    let ada = clinic.as_ada();
    let siobhan = ada.create_client(siobhan()).expect("created").id;
    let other = new_client(&ada);
    ada.client(siobhan).expect("looked at");
    ada.client(other).expect("looked at");
    let listed = ada.list_clients(0, 50).expect("listed").hits.len();
    assert_eq!(listed, 2, "both stand on the list");
    drop(ada);
    clinic.later(2);
    let lin = clinic.as_lin();
    let today = lin.today();
    let all = |filter: AuditFilter| read(&lin, &filter);
    let of_ada = all(AuditFilter { person: Some(clinic.ada()), ..AuditFilter::default() });
    assert!(of_ada.len() >= 5 && of_ada.iter().all(|e| e.actor == "Ada Okafor"), "one person");
    let viewed = all(AuditFilter { kind: Some(ActKind::Viewed), ..AuditFilter::default() });
    assert!(
        !viewed.is_empty() && viewed.iter().all(|entry| entry.kind == Some(ActKind::Viewed)),
        "one kind"
    );
    let of_client = all(AuditFilter { client: Some(siobhan), ..AuditFilter::default() });
    let ops: Vec<_> = of_client.iter().map(|entry| entry.op.as_str()).collect();
    assert_eq!(ops, ["view_client", "create_client"], "one client: who made and who saw it");
    let now = all(AuditFilter { from: Some(today), ..AuditFilter::default() });
    assert!(now.iter().all(|e| e.actor != "Ada Okafor"), "from today on: Ada was here before");
    let then = all(AuditFilter { until: Some(today.plus_days(-2)), ..AuditFilter::default() });
    assert!(
        then.iter().any(|e| e.op == "create_client") && then.iter().all(|e| e.seq < now[0].seq),
        "up to and with her day"
    );
    let neither = AuditFilter {
        kind: Some(ActKind::Settings),
        op: Some(Op::Unlock),
        ..AuditFilter::default()
    };
    assert!(all(neither).is_empty(), "signing in is no setting");
}

#[test]
fn a_list_that_named_a_client_is_found_with_the_client() {
    let clinic = Clinic::new();
    let lin = clinic.as_lin();
    let client = lin.create_client(siobhan()).expect("created").id;
    let other = new_client(&lin);
    lin.client_standings(&[client]).expect("a search asked for standings");
    let count = |client: ClientId| {
        let filter = AuditFilter { client: Some(client), ..AuditFilter::default() };
        read(&lin, &filter).iter().filter(|entry| entry.op == "find_clients").count()
    };
    assert_eq!((count(client), count(other)), (1, 0), "whoever saw the name is on record for it");
}

#[test]
fn an_altered_entry_is_found_and_named() {
    let clinic = Clinic::new();
    let lin = clinic.as_lin();
    let client = lin.create_client(siobhan()).expect("created").id;
    lin.client(client).expect("looked at");
    let entry = newest(&lin, Op::ViewClient);
    assert_eq!(lin.verify_chain().expect("checked").first_bad, None, "unbroken before");
    drop(lin);
    assert!(alter_record(&clinic).is_err(), "the database itself refuses a change");
    alter_entry(&clinic, entry.seq, "actor_name = 'X'");
    let lin = clinic.as_lin();
    let report = lin.verify_chain().expect("checked");
    assert_eq!(report.first_bad, Some(entry.seq), "the chain names the altered entry");
    let seen = newest(&lin, Op::VerifyAudit);
    assert!(
        seen.facts.iter().any(|fact| fact.value == entry.seq.to_string()),
        "and that it was found is on record: {:?}",
        seen.facts
    );
}

#[test]
fn a_removed_entry_is_found_too() {
    let clinic = Clinic::new();
    let lin = clinic.as_lin();
    let gone = newest(&lin, Op::Unlock).seq;
    drop(lin);
    remove_entry(&clinic, gone);
    let found = clinic.as_lin().verify_chain().expect("checked").first_bad;
    assert_eq!(found, Some(gone), "the hole is where the entry was");
}

#[test]
fn a_manager_who_does_not_treat_reads_no_answer_finding_or_consent_in_the_record() {
    let clinic = Clinic::new();
    mia_manages(&clinic);
    let device = device(&clinic);
    let ada = clinic.as_ada();
    let client = ada.create_client(siobhan()).expect("created").id;
    let questions = ada.questionnaire().expect("it reads");
    ada.save_history(client, full(yes_to(&questions, "hepatitis_hiv", &[]))).expect("taken");
    ada.acknowledge_finding(client, "R08:hepatitis_hiv").expect("read");
    let refused = ada.override_finding(OverrideFinding {
        client,
        key: "R08:hepatitis_hiv".to_owned(),
        by: clinic.lin(),
        passphrase: "not her passphrase".to_owned(),
        reason: "A reason that is long enough".to_owned(),
    });
    refused.expect_err("a wrong passphrase");
    let consent = ada.start_consent(client, "consent-mn", plan(device)).expect("started");
    let mut draft = answered(&ada, &consent);
    draft.questions = "Asked about her hepatitis".to_owned();
    ada.save_consent(consent.id, consent.version, draft).expect("kept");
    drop(ada);
    let secret = |entries: &[Entry]| {
        let json: Vec<_> = entries.iter().map(|e| format!("{e:?}").to_lowercase()).collect();
        json.into_iter().filter(|e| e.contains("hepatitis") || e.contains("hiv")).count()
    };
    let filter = AuditFilter { client: Some(client), ..AuditFilter::default() };
    let lin = clinic.as_lin();
    assert!(secret(&read(&lin, &filter)) >= 4, "Lin, who treats, reads them all");
    drop(lin);
    let mia = clinic.as_mia();
    let seen = read(&mia, &filter);
    assert_eq!(secret(&seen), 0, "Mia, who manages only, reads none: {seen:#?}");
    let saved = seen.iter().find(|e| e.op == "save_consent").expect("she sees that it was saved");
    assert!(saved.hidden && !saved.changes.is_empty(), "and which choices changed: {saved:?}");
    assert!(
        saved.changes.iter().all(|c| c.old.is_none() && c.new.is_none()),
        "but none of what was chosen: {saved:?}"
    );
    let mut file = Vec::new();
    let keep = |bytes: &[u8]| -> Result<(), Error> {
        file = bytes.to_vec();
        Ok(())
    };
    mia.export_audit(PASSPHRASE, &AuditFilter::default(), AuditFormat::Json, keep)
        .expect("exported");
    let file = String::from_utf8(file).expect("UTF-8").to_lowercase();
    assert!(!file.contains("hepatitis"), "nor does a file she takes out say it");
}

#[test]
fn an_entry_of_an_unknown_form_is_shown_as_it_stands() {
    let clinic = Clinic::new();
    add_entry(&clinic, "forgotten_act", "[1, \"two\"]");
    add_entry(&clinic, "update_client", "no JSON");
    let whole = r#"{"old": {"make": "A", "model": "1"}, "new": {"make": "B", "model": "1"}}"#;
    add_entry(&clinic, "update_device", whole);
    let lin = clinic.as_lin();
    let seen = read(&lin, &AuditFilter::default());
    let [_, whole, unread, forgotten] = &seen[..4] else { panic!("four entries") };
    assert_eq!(
        (forgotten.act.as_str(), forgotten.kind, forgotten.raw.as_deref()),
        ("forgotten_act", None, Some("[1, \"two\"]")),
        "an operation nobody knows any more"
    );
    assert_eq!(unread.raw.as_deref(), Some("no JSON"), "data that does not read back");
    let fields: Vec<_> = whole.changes.iter().map(|c| c.field.as_str()).collect();
    assert_eq!(
        fields,
        ["make"],
        "an older entry kept both records whole: only the difference shows"
    );
}

#[test]
fn failed_passphrases_come_on_record_with_the_next_signing_in() {
    let clinic = Clinic::new();
    let wrong = |who| Practice::unlock(&clinic.dir(), who, "wrong", clinic.clock.clone()).err();
    wrong(clinic.mia()).expect("refused");
    clinic.clock.advance(2 * 60_000);
    wrong(clinic.mia()).expect("refused");
    clinic.clock.advance(4 * 60_000);
    let words = format!("{}about", "abandon ".repeat(11));
    let kit = RecoveryCode::parse(&words).expect("twelve words with a checksum");
    Practice::recover(&clinic.dir(), &kit, clinic.lin(), PASSPHRASE, clinic.clock.clone())
        .err()
        .expect("the kit of another practice");
    clinic.clock.advance(3 * 60_000);
    let lin = clinic.as_lin();
    let filter = AuditFilter { kind: Some(ActKind::FailedUnlocks), ..AuditFilter::default() };
    let seen = read(&lin, &filter);
    let [of_nobody, of_mia] = &seen[..] else { panic!("one for each that was tried: {seen:#?}") };
    assert_eq!(of_mia.subject, MIA, "who was chosen on the lock screen");
    assert_eq!(of_mia.actor, "Nobody signed in", "who it was, nobody knows");
    let facts: Vec<_> =
        of_mia.facts.iter().map(|fact| (fact.label.as_str(), fact.value.as_str())).collect();
    assert!(facts.contains(&("Count", "2")), "how often: {facts:?}");
    assert!(
        facts.contains(&("First at", "24 November 2026, 10:00:00"))
            && facts.contains(&("Last at", "24 November 2026, 10:02:00")),
        "and when: {facts:?}"
    );
    assert_eq!(of_nobody.subject, "", "a recovery code belongs to nobody");
    let unlock = newest(&lin, Op::Unlock);
    assert_eq!(unlock.seq, of_nobody.seq + 1, "before the signing in that brought them on record");
    assert_eq!(lin.verify_chain().expect("checked").first_bad, None, "in the chain like any act");
}

#[test]
fn closing_the_day_notes_where_the_record_stands() {
    let clinic = Clinic::new();
    let mia = clinic.as_mia();
    assert_eq!(mia.today_screen().expect("today").closed_record, None, "the day is open");
    let opening = open_clinic(&mia);
    assert_eq!(opening.record, None, "opening the clinic closes no day");
    let run = mia.start_checklist("K04").expect("starts");
    let run = answer_all(&mia, run);
    let record = mia.close_checklist(run.id, None).expect("closes").record.expect("noted");
    assert_eq!(
        mia.today_screen().expect("today").closed_record.as_ref(),
        Some(&record),
        "Today shows it"
    );
    drop(mia);
    let lin = clinic.as_lin();
    let closing = newest(&lin, Op::CloseChecklist);
    assert_eq!(closing.seq, record.entry + 1, "the entry before the closing");
    assert!(
        closing.facts.iter().any(|fact| fact.value.contains(&record.head)),
        "and it is part of the closing's own entry: {:?}",
        closing.facts
    );
    drop(lin);
    let digits = hash_of_entry(&clinic, record.entry);
    assert!(digits.starts_with(&record.head), "the hash of that very entry");
}
