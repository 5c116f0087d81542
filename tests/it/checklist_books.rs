//! What lists are made of: versions, lists of the practice's own, what blocks and keeps blocking, lists
//! on paper, pictures as answers, and what the rules hear of lists.

use dermis_tests::papers::words_of;
use dermis_tests::photos::BEFORE;
use dermis_tests::treatments::{charted, close, ready};
use dermis_tests::{Clinic, PASSPHRASE, answer_all, office, ops, pages_of_print, refused};
use practice::checklists::{
    AnswerValue, Blocks, ChecklistSheet, EditedChecklist, EditedChoice, EditedItem, ItemKind,
    ListState, Occasion,
};
use practice::rules::Severity;
use practice::{Error, Practice};
use std::fs;

fn template(practice: &Practice, code: &str) -> EditedChecklist {
    practice.checklist_template(code).expect("the list opens in the editor").list
}

fn item(label: &str, kind: ItemKind) -> EditedItem {
    EditedItem {
        key: String::new(),
        kind,
        label: label.to_owned(),
        hint: String::new(),
        why: String::new(),
        blocks: None,
        severity: Severity::Block,
        holds: false,
        good_for_hours: None,
        unit: String::new(),
        low: String::new(),
        high: String::new(),
        at_least: None,
        at_least_words: "on the label".to_owned(),
        share_of: None,
        choices: Vec::new(),
        if_used: false,
        optional: false,
    }
}

fn own(items: Vec<EditedItem>) -> EditedChecklist {
    EditedChecklist {
        code: None,
        name: "Water test".to_owned(),
        when: "Every day".to_owned(),
        occasion: Occasion::Daily,
        subject: String::new(),
        items,
    }
}

#[test]
fn a_new_version_is_asked_from_the_next_run_on_and_old_runs_read_as_they_were() {
    let clinic = Clinic::new();
    let lin = clinic.as_lin();
    let old = lin.start_checklist("K01").expect("starts");
    let mut list = template(&lin, "K01");
    assert_eq!(
        refused(lin.publish_checklist(&list, "")),
        ("list".to_owned(), "unchanged"),
        "the same again is no version"
    );
    list.items.retain(|item| item.key != "linen");
    list.items.push(item("Plants watered", ItemKind::Tick));
    let said = lin.compare_checklist(&list).expect("compared");
    assert_eq!(
        said.changes,
        ["Removed: Clean linen in stock", "Added: Plants watered"],
        "the difference in words"
    );
    assert!(said.no_longer_blocks.is_empty(), "linen blocked nothing");
    let kept = lin.publish_checklist(&list, "").expect("published");
    assert_eq!((kept.versions[0].version, kept.versions[0].own), (3, true), "the next, its own");
    assert_eq!(kept.versions[0].changes, said.changes, "and what changed stands beside it");
    assert_eq!(lin.checklist_run(old.id).expect("read"), old, "the run begun keeps its words");
    clinic.later(1);
    let new = lin.start_checklist("K01").expect("starts");
    assert_eq!(new.version, 3, "the next day asks the new version");
    drop(lin);
    let lin = clinic.as_lin();
    assert_eq!(
        lin.checklist_template("K01").expect("read").versions.len(),
        2,
        "signing in again brings no built-in version back"
    );
}

#[test]
fn what_blocks_does_not_stop_blocking_without_a_stated_reason() {
    let clinic = Clinic::new();
    let lin = clinic.as_lin();
    let mut list = template(&lin, "K01");
    list.items.iter_mut().filter(|item| item.key == "bowie_dick").for_each(|item| {
        item.severity = Severity::Warn;
    });
    list.items.retain(|item| item.key != "contact");
    let said = lin.compare_checklist(&list).expect("compared");
    assert_eq!(
        said.no_longer_blocks,
        ["Contact time kept", "Bowie-Dick test"],
        "a removed one and a weaker one"
    );
    assert_eq!(
        refused(lin.publish_checklist(&list, "  ")),
        ("reason".to_owned(), "required"),
        "not in silence"
    );
    let kept = lin.publish_checklist(&list, "No vacuum autoclave, wipes only").expect("published");
    assert_eq!(
        kept.versions[0].reason, "No vacuum autoclave, wipes only",
        "the reason stands beside the version"
    );
    drop(lin);
    let mia = clinic.as_mia();
    assert!(
        matches!(mia.publish_checklist(&list, "why"), Err(Error::Forbidden(_))),
        "the desk publishes nothing"
    );
}

#[test]
fn a_list_that_could_not_be_answered_is_refused_at_its_field() {
    let clinic = Clinic::new();
    let lin = clinic.as_lin();
    let choice =
        |fails: bool| EditedChoice { value: String::new(), label: "Cloudy".to_owned(), fails };
    let number = |low: &str, high: &str, unit: &str| EditedItem {
        low: low.to_owned(),
        high: high.to_owned(),
        unit: unit.to_owned(),
        ..item("Hardness", ItemKind::Number)
    };
    let cases = [
        (Vec::new(), "items", "required"),
        (vec![item("  ", ItemKind::Tick)], "items.0.label", "required"),
        (vec![item("Look", ItemKind::Choice)], "items.0.choices", "required"),
        (
            vec![EditedItem {
                choices: vec![choice(true), choice(true)],
                ..item("Look", ItemKind::Choice)
            }],
            "items.0.choices",
            "none_passes",
        ),
        (vec![number("1", "2", "")], "items.0.unit", "required"),
        (vec![number("5", "2", "°dH")], "items.0.high", "below_low"),
        (vec![number("1,5", "2", "°dH")], "items.0.low", "not_a_number"),
        (
            vec![EditedItem { at_least: Some("later".to_owned()), ..number("1", "2", "°dH") }],
            "items.0.at_least",
            "not_before",
        ),
        (
            vec![EditedItem {
                blocks: Some(Blocks::Treatments),
                optional: true,
                ..item("Look", ItemKind::Tick)
            }],
            "items.0.optional",
            "blocks",
        ),
    ];
    for (items, field, rule) in cases {
        assert_eq!(
            refused(lin.publish_checklist(&own(items), "")),
            (field.to_owned(), rule),
            "the field that is wrong is named"
        );
    }
    let mut weekly = template(&lin, "K05");
    weekly.occasion = Occasion::Daily;
    assert_eq!(
        refused(lin.publish_checklist(&weekly, "")),
        ("occasion".to_owned(), "kept"),
        "a list keeps when it is asked for"
    );
}

#[test]
fn a_list_of_the_practices_own_is_due_from_its_first_day_and_can_shut_treatments() {
    let clinic = Clinic::new();
    let lin = clinic.as_lin();
    let blocks =
        EditedItem { blocks: Some(Blocks::Treatments), ..item("Water clear", ItemKind::Tick) };
    let kept = lin.publish_checklist(&own(vec![blocks]), "").expect("published");
    assert_eq!(kept.list.code.as_deref(), Some("P01"), "a code of its own kind");
    let board = lin.checklists().expect("read");
    let list = board.lists.iter().find(|list| list.code == "P01").expect("kept");
    assert_eq!(list.state, ListState::Due, "due at once");
    let run = lin.start_checklist("K01").expect("starts");
    let run = answer_all(&lin, run);
    lin.close_checklist(run.id, None).expect("the clinic opens");
    let run = lin.start_checklist("P01").expect("starts");
    let key = run.items[0].key.clone();
    lin.answer_item(run.id, &key, AnswerValue::Tick { done: false }, None).expect("answered");
    let shut = lin.checklists().expect("read").shut;
    assert_eq!(
        shut.as_deref(),
        Some("Water test checklist, Water clear: Not done. No corrective action is recorded"),
        "its own blocker keeps treatments shut"
    );
    lin.answer_item(run.id, &key, AnswerValue::Tick { done: false }, Some("Filter changed"))
        .expect("corrected");
    assert_eq!(lin.checklists().expect("read").shut, None, "until it is dealt with");
}

#[test]
#[cfg_attr(windows, ignore = "reads the paper back with poppler, which is not there")]
fn a_list_prints_blank_and_as_it_was_done_and_is_on_record() {
    let clinic = Clinic::new();
    let lin = clinic.as_lin();
    let run = lin.start_checklist("K01").expect("starts");
    let number = |typed: &str| AnswerValue::Number { typed: typed.to_owned() };
    lin.answer_item(run.id, "fridge", number("9.5"), Some("Moved to the other fridge"))
        .expect("answered");
    let blank = ChecklistSheet::Blank { code: "K01".to_owned() };
    let job = lin.print_checklist(&blank, &office()).expect("asked for");
    let mut words = words_of(&pages_of_print(&lin, job));
    for part in ["Opening", "K01, version 2", "Bowie-Dick test", "Not used here", "2 to 8 °C"] {
        assert!(words.contains(part), "the blank list says {part:?}: {words}");
    }
    let mut keep = |bytes: &[u8]| -> Result<(), Error> {
        words = words_of(bytes);
        Ok(())
    };
    lin.save_checklist(&ChecklistSheet::Run { run: run.id }, &mut keep).expect("saved");
    for part in [
        "Stands for",
        "24 November 2026",
        "9.5 °C",
        "outside 2 to 8 °C",
        "Moved to the other fridge",
        "Dr Lin Wei",
        "Not answered",
        "Not yet",
    ] {
        assert!(words.contains(part), "the run says {part:?}: {words}");
    }
    let acts = ops(&lin);
    assert!(
        acts.contains(&"print_checklist".to_owned()) && acts.contains(&"save_checklist".to_owned()),
        "both are on record"
    );
    let refuse = |_: &[u8]| -> Result<(), Error> { Err(Error::Paper("disk full".to_owned())) };
    lin.save_checklist(&blank, refuse).expect_err("refused");
    let saved = ops(&lin).iter().filter(|op| *op == "save_checklist").count();
    assert_eq!(saved, 1, "what was not saved is not on record");
}

#[test]
fn a_picture_answers_an_item_and_is_kept_encrypted_in_full() {
    let clinic = Clinic::new();
    let lin = clinic.as_lin();
    lin.keep_checklist("K10", true, 1, "").expect("switched on");
    let run = lin.start_checklist("K10").expect("starts");
    let given = lin.picture_item(run.id, "picture", BEFORE).expect("taken");
    let answer = given.items.iter().find(|item| item.key == "picture").expect("there");
    let value = answer.answer.as_ref().map(|answer| answer.value.clone());
    assert!(
        matches!(value, Some(AnswerValue::Photo { thumbnail }) if thumbnail.starts_with("data:image/jpeg")),
        "the small picture stands at the item"
    );
    let full = lin.item_picture(run.id, "picture").expect("read");
    assert!(full.starts_with("data:image/jpeg;base64,"), "and the picture in full");
    let found = lin.verify().expect("checked");
    assert_eq!((found.photos, found.sound), (1, true), "its file is checked with the others");
    assert_eq!(
        refused(lin.picture_item(run.id, "sheet", BEFORE)),
        ("value".to_owned(), "wrong_kind"),
        "a choice is no picture"
    );
    assert_eq!(
        refused(lin.picture_item(run.id, "picture", b"no picture")),
        ("picture".to_owned(), "not_a_picture"),
        "and words are none"
    );
    let forged = AnswerValue::Photo { thumbnail: full };
    assert_eq!(
        refused(lin.answer_item(run.id, "picture", forged, None)),
        ("value".to_owned(), "wrong_kind"),
        "no picture comes in by another door"
    );
    let files = fs::read_dir(clinic.dir().join("files")).into_iter().flatten().flatten();
    let plain = files.filter_map(|file| fs::read(file.path()).ok());
    assert!(plain.into_iter().all(|bytes| !bytes.starts_with(&[0xff, 0xd8])), "nothing lies open");
}

#[test]
fn a_practice_may_ask_for_the_time_out_before_a_treatment_is_closed() {
    let clinic = Clinic::new();
    let ready = ready(&clinic);
    let lin = clinic.as_lin();
    lin.set_parameter("timeout_required", 1, "Our own protocol").expect("set");
    drop(lin);
    let ada = clinic.as_ada();
    let view = charted(&ada, &ready, "U1");
    let waits = ada.checklists().expect("read").events;
    let waits = waits.iter().find(|list| list.code == "K03").expect("kept").waiting.clone();
    assert_eq!(waits.len(), 1, "the open treatment waits for it");
    assert_eq!(waits[0].label, "Ada Okafor, Room 1", "and no client is named");
    match ada.close_treatment(view.id, view.version, PASSPHRASE) {
        Err(Error::Blocked(findings)) => {
            assert!(findings.iter().any(|f| f.key == "R20:timeout"), "it is missing: {findings:?}");
        }
        other => panic!("closed without its time-out: {other:?}"),
    }
    let run = ada.start_event_checklist("K03", "", Some(view.id)).expect("starts");
    let again = ada.start_event_checklist("K03", "", Some(view.id)).expect("goes on");
    assert_eq!(run.id, again.id, "one time-out for a treatment");
    let run = answer_all(&ada, run);
    ada.close_checklist(run.id, None).expect("closed");
    let _ = close(&ada, &view);
}
