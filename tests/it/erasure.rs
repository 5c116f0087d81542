//! Erasing a client: nothing of the person is left, and what a recall needs is.

use dermis_tests::history::{all_no, full};
use dermis_tests::papers::{answered, plan, siobhan};
use dermis_tests::photos::{BEFORE, front};
use dermis_tests::sterilization::Autoclave;
use dermis_tests::treatments::{charted, close, ready};
use dermis_tests::{
    Clinic, PASSPHRASE, alter_entry, erasure, everything, office, refused, tables_about_clients,
};
use practice::audit::{AuditFilter, Op};
use practice::clients::{ClientFields, Erasure, ErasureBasis, Guardian};
use practice::documents::AftercareOptions;
use practice::incidents::{Decision, LoadFailure, NewDecision};
use practice::profile::Paper;
use practice::reports::Report;
use practice::today::WorkTarget;
use practice::treatments::TreatmentDraft;
use practice::{ClientId, Error, Practice, Result};

const A4: AftercareOptions = AftercareOptions { paper: Paper::A4, large_print: false };

/// Words that stand in the record of [`lived_in`] and nowhere else.
const MARKS: [&str; 8] = [
    "Quillon",
    "Zephyrine",
    "07700 900 777",
    "zephyrine@example.org",
    "Larkspur Row",
    "Ottoline",
    "peanut brittle",
    "slight bruise under the left eye",
];

/// A client with a history, a signed consent, a picture, a paper, a closed session, an amendment, a
/// summary opened in an emergency and a form half typed.
fn lived_in(clinic: &Clinic) -> Result<ClientId> {
    let a1 = Autoclave::installed(clinic, "A1");
    let ready = ready(clinic);
    let client = ready.client;
    let ada = clinic.as_ada();
    let version = ada.client(client)?.version;
    let fields = ClientFields {
        given: "Zephyrine".to_owned(),
        family: "Quillon".to_owned(),
        phone: "07700 900 777".to_owned(),
        email: "zephyrine@example.org".to_owned(),
        address: "12 Larkspur Row".to_owned(),
        emergency_name: "Ottoline".to_owned(),
        guardian: Some(Guardian {
            name: "Ottoline".to_owned(),
            relation: "aunt".to_owned(),
            phone: String::new(),
            id_seen: true,
            authority: "court".to_owned(),
        }),
        note: "likes peanut brittle".to_owned(),
        ..siobhan()
    };
    ada.update_client(client, version, fields)?;
    a1.test_vacuum(&ada);
    let load = a1.released(&ada, 2)?;
    let started = ada.start_consent(client, "consent-mn", plan(ready.device))?;
    let draft = answered(&ada, &started);
    ada.save_consent(started.id, started.version, draft)?;
    ada.add_photo(client, front(), BEFORE)?;
    let view = charted(&ada, &ready, "0001");
    let draft = TreatmentDraft {
        packs: vec![load.packs[0].id],
        note: "slight bruise under the left eye".to_owned(),
        ..view.draft.clone()
    };
    let view = ada.save_treatment(view.id, view.version, draft)?;
    let view = close(&ada, &view);
    ada.amend_treatment(view.id, "notes", "slight bruise under the left eye", "Left out before")?;
    ada.make_aftercare(view.id, A4)?;
    drop(ada);
    let mia = clinic.as_mia();
    drop(mia);
    let lin = clinic.as_lin();
    lin.print_audit(&AuditFilter::default(), &office())?;
    drop(lin);
    let mia = clinic.as_mia();
    mia.break_glass(client, "Zephyrine fainted at the desk")?;
    mia.save_draft(&format!("history:{client}"), "{\"note\":\"peanut brittle\"}")?;
    Ok(client)
}

fn erase(practice: &Practice, client: ClientId, erasure: Erasure) -> Result<()> {
    practice.erase_client(client, practice.client(client)?.version, erasure, PASSPHRASE)
}

fn kept_contact() -> Erasure {
    Erasure { contact: "01632 960 010".to_owned(), ..erasure() }
}

fn marks_in(clinic: &Clinic) -> Vec<(String, &'static str)> {
    let all = everything(clinic);
    let hits = all.iter().flat_map(|(table, text)| {
        MARKS.iter().filter(|mark| text.contains(**mark)).map(|mark| (table.clone(), *mark))
    });
    hits.collect()
}

#[test]
fn nothing_an_erased_client_said_or_was_is_left_in_the_database_or_beside_it() -> Result<()> {
    let clinic = Clinic::new();
    let client = lived_in(&clinic)?;
    let found = marks_in(&clinic);
    for mark in MARKS {
        assert!(found.iter().any(|(_, hit)| *hit == mark), "{mark} was there before");
    }
    let files = clinic.dir().join("files");
    assert_eq!(pictures(&files), 1, "with a picture");
    let lin = clinic.as_lin();
    erase(&lin, client, erasure())?;
    drop(lin);
    assert_eq!(marks_in(&clinic), [], "nothing of it is left in any row");
    assert_eq!(pictures(&files), 0, "nor a picture");
    let lin = clinic.as_lin();
    assert_eq!(lin.print_queue()?.len(), 0, "nor pages that wait and may name them");
    let report = lin.verify()?;
    assert_eq!(report.chain.first_bad, None, "the record of acts is whole");
    let page = lin.client_page(client)?;
    assert_eq!(page.client.name, format!("Erased client {:06}", page.client.number), "a number");
    assert_eq!(
        (page.consents, page.documents, page.photos, page.treatments),
        (0, 0, 0, 1),
        "papers and pictures are gone; that a session was held is not"
    );
    let note = page.erasure.expect("it says so");
    assert_eq!((note.basis, note.contact.as_str()), (ErasureBasis::Asked, ""), "and why");
    Ok(())
}

fn pictures(folder: &std::path::Path) -> usize {
    let Ok(entries) = std::fs::read_dir(folder) else { return 0 };
    let paths = entries.map(|entry| entry.expect("read").path());
    paths.map(|path| if path.is_dir() { pictures(&path) } else { 1 }).sum()
}

/// A table added later must say what becomes of its rows when their client is erased.
#[test]
fn every_table_about_a_client_is_either_emptied_or_kept_for_a_reason() {
    let gone = [
        "clients_not_same",
        "consent_sessions",
        "consents",
        "decisions",
        "deliveries",
        "documents",
        "history_reviews",
        "photos",
        "print_jobs",
        "scans",
        "treatment_amendments",
        "treatment_zones",
        "withdrawals",
    ];
    let kept = [
        ("break_glass", "who looked and when; the reason goes"),
        ("checklist_runs", "which turnover went before; names nobody"),
        ("checklist_answers", "what the turnover found; names nobody"),
        ("clients", "the number"),
        ("erasures", "the erasure itself"),
        ("incident_decisions", "who was told when; the note goes"),
        ("lot_ledger", "where a unit went"),
        ("lot_units", "which session used a unit"),
        ("treatment_cartridges", "lots a recall must find"),
        ("treatment_packs", "packs a recall must find"),
        ("treatment_products", "lots a recall must find"),
        ("treatments", "day and practitioner; what was charted goes"),
    ];
    let mut known: Vec<&str> = gone.into_iter().chain(kept.map(|(table, _)| table)).collect();
    known.sort_unstable();
    let clinic = Clinic::new();
    let about: Vec<String> = tables_about_clients(&clinic).into_iter().collect();
    assert_eq!(about, known, "each is decided in store/erasures.rs");
}

#[test]
fn a_recall_shows_an_erased_client_by_number_with_the_contact_that_was_kept() -> Result<()> {
    let clinic = Clinic::new();
    let client = lived_in(&clinic)?;
    let lin = clinic.as_lin();
    let number = lin.client(client)?.number;
    erase(&lin, client, kept_contact())?;
    let load = lin.loads(lin.today(), lin.today())?.remove(0);
    lin.report_load(load.id, LoadFailure::Indicator, "Strip in pack 2 did not change")?;
    let recall = lin.incidents()?.remove(0);
    let page = lin.incident(recall.id)?;
    let [one] = &page.touched[..] else { panic!("the session is found: {:?}", page.touched) };
    assert!(one.erased && one.born.is_none(), "as somebody erased");
    assert_eq!(one.name, format!("Erased client {number:06}"), "by number");
    assert_eq!(one.contact, "01632 960 010", "with the way that was kept");
    let letters = refused(lin.report_pages(&Report::Letters { incident: recall.id }));
    assert_eq!(letters.1, "nobody_to_write_to", "there is no name and no address to write to");
    let told = NewDecision {
        client,
        decision: Decision::Told,
        how: "By phone".to_owned(),
        told_on: Some(lin.today()),
        note: String::new(),
    };
    lin.decide_client(recall.id, told)?;
    assert_eq!(lin.verify()?.chain.first_bad, None, "what is done after the erasure is on record");
    Ok(())
}

#[test]
fn nothing_more_is_done_to_somebody_erased_and_nobody_finds_them() -> Result<()> {
    let clinic = Clinic::new();
    let client = lived_in(&clinic)?;
    let lin = clinic.as_lin();
    assert_eq!(lin.find_clients("zephyrine quillon", 5)?.hits.len(), 1, "found before");
    erase(&lin, client, erasure())?;
    for text in ["zephyrine", "erased client", "07700 900 777"] {
        assert_eq!(lin.find_clients(text, 5)?.hits.len(), 0, "{text} finds nobody");
    }
    drop(lin);
    let lin = clinic.as_lin();
    assert_eq!(lin.find_clients("erased client", 5)?.hits.len(), 0, "nor after signing in again");
    let erased = |result: Result<()>| matches!(result, Err(Error::Immutable("client")));
    let version = lin.client(client)?.version;
    assert!(erased(lin.update_client(client, version, siobhan()).map(drop)), "not changed");
    let answers = full(all_no(&lin.questionnaire()?));
    assert!(erased(lin.save_history(client, answers).map(drop)), "not asked");
    assert!(erased(lin.erase_client(client, version, erasure(), PASSPHRASE)), "not erased twice");
    assert!(erased(lin.erasure_outlook(client).map(drop)), "and not looked forward to");
    Ok(())
}

#[test]
fn an_erasure_waits_for_open_work_and_for_the_law() -> Result<()> {
    let clinic = Clinic::new();
    let a1 = Autoclave::installed(&clinic, "A1");
    let ready = ready(&clinic);
    let lin = clinic.as_lin();
    let client = ready.client;
    let version = lin.client(client)?.version;
    let erase = |erasure| lin.erase_client(client, version, erasure, PASSPHRASE);
    let short = Erasure { reason: "Asked".to_owned(), ..erasure() };
    assert_eq!(refused(erase(short)), ("reason".to_owned(), "too_brief"), "say why");
    let wrong = lin.erase_client(client, version, erasure(), "a wrong passphrase");
    assert_eq!(refused(wrong).0, "own_passphrase", "prove who you are");
    let never = refused(erase(kept_contact()));
    assert_eq!(never, ("contact".to_owned(), "never_treated"), "no recall could need it");
    let over = Erasure { basis: ErasureBasis::RetentionOver, ..erasure() };
    assert_eq!(refused(erase(over)), ("basis".to_owned(), "retention_runs"), "ten years");
    let outlook = lin.erasure_outlook(client)?;
    assert_eq!(outlook.kept_until.to_string(), "2036-11-24", "from today, asked today");
    a1.test_vacuum(&lin);
    let load = a1.released(&lin, 1)?;
    let view = charted(&lin, &ready, "0001");
    let draft = TreatmentDraft { packs: vec![load.packs[0].id], ..view.draft.clone() };
    let view = lin.save_treatment(view.id, view.version, draft)?;
    assert_eq!(refused(erase(erasure())).1, "still_open", "the session ends first");
    let _ = close(&lin, &view);
    lin.report_load(load.load.id, LoadFailure::Indicator, "Strip did not change")?;
    assert_eq!(
        refused(erase(erasure())),
        ("recall".to_owned(), "undecided"),
        "their health may hang on it"
    );
    let recalls = lin.erasure_outlook(client)?.recalls;
    assert_eq!(recalls.len(), 1, "it says which");
    Ok(())
}

#[test]
fn a_minors_record_is_kept_until_they_are_grown_whatever_the_years_say() -> Result<()> {
    let clinic = Clinic::new();
    let lin = clinic.as_lin();
    let born = |day: &str| {
        let fields = ClientFields { born: Some(day.parse().expect("a day")), ..siobhan() };
        lin.create_client_unlike(fields, &[]).map(|client| client.id)
    };
    let child = born("2019-03-03")?;
    let until = lin.erasure_outlook(child)?.kept_until;
    assert_eq!(until.to_string(), "2044-03-03", "seven now, kept until twenty-five");
    let youth = born("2010-02-18")?;
    let until = lin.erasure_outlook(youth)?.kept_until;
    assert_eq!(until.to_string(), "2036-11-24", "ten years are longer than until twenty-five");
    Ok(())
}

#[test]
fn the_kept_contact_is_forgotten_when_told_and_today_says_when_it_is_time() -> Result<()> {
    let clinic = Clinic::new();
    let client = lived_in(&clinic)?;
    let lin = clinic.as_lin();
    erase(&lin, client, kept_contact())?;
    let due = |practice: &Practice| {
        let work = practice.today_screen().expect("Today").work;
        work.iter().any(|item| item.title.starts_with("Contact of erased client"))
    };
    assert!(!due(&lin), "a recall may still need it");
    clinic.clock.advance(8 * 366 * 86_400_000);
    assert!(due(&lin), "seven years after the last session it is time");
    lin.forget_contact(client)?;
    assert!(!due(&lin), "done");
    let opened = lin.today_screen()?.work.into_iter().find_map(|item| match item.target {
        WorkTarget::BreakGlass { id, .. } => Some(id),
        _ => None,
    });
    lin.acknowledge_break_glass(opened.expect("it was not looked into"), "Looked into, in order")?;
    drop(lin);
    let all = everything(&clinic);
    assert!(all.iter().all(|(_, text)| !text.contains("01632 960 010")), "nothing of it is left");
    Ok(())
}

#[test]
fn an_entry_emptied_without_an_erasure_is_noticed_and_so_is_one_altered_after() -> Result<()> {
    let clinic = Clinic::new();
    let client = lived_in(&clinic)?;
    let lin = clinic.as_lin();
    let seen = lin.verify()?.chain.entries;
    erase(&lin, client, erasure())?;
    let filter = AuditFilter { client: Some(client), ..AuditFilter::default() };
    let entries = lin.audit(&filter, None)?.entries;
    let erased = entries.iter().find(|entry| entry.op == Op::UpdateClient.name());
    let erased = erased.expect("what was done to them is still on record");
    let answers = entries.iter().find(|entry| entry.op == Op::EraseClient.name());
    let answers = answers.expect("and the erasure itself");
    assert!(erased.changes.is_empty(), "without what it was: {erased:?}");
    assert!(erased.details().contains("Erased"), "and says so: {}", erased.details());
    drop(lin);
    alter_entry(&clinic, erased.seq, "actor_name = 'Somebody else'");
    let lin = clinic.as_lin();
    assert_eq!(
        lin.verify()?.chain.first_bad,
        Some(answers.seq),
        "the erasure answers for what is left of the entries it emptied"
    );

    let other = Clinic::new();
    lived_in(&other)?;
    let lin = other.as_lin();
    let entry =
        lin.audit(&AuditFilter { op: Some(Op::UpdateClient), ..AuditFilter::default() }, None)?;
    let seq = entry.entries[0].seq;
    assert!(seq < seen, "an entry from before");
    drop(lin);
    alter_entry(&other, seq, "data = '\"erased\"'");
    let lin = other.as_lin();
    assert_eq!(lin.verify()?.chain.first_bad, Some(seq), "nobody erased them");
    Ok(())
}
