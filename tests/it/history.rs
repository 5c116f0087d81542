//! The medical history: asked whole, kept for ever, re-asked at every visit, and never shown to
//! those who must not read it.

use dermis_tests::history::{all_no, full, new_client, take_history, yes_to};
use dermis_tests::{Clinic, refused};
use practice::clients::{ClientFields, Guardian};
use practice::history::{AttestedBy, HistoryView, Reply, ReviewKind, SaveHistory, SeenKind};
use practice::rules::Severity;
use practice::{ClientId, Practice};

/// Every line of the domain reference's table of the history (§2.2), by the codes that carry it,
/// each with the effect the table gives it.
const TABLE: &[(&str, &str, Severity)] = &[
    ("isotretinoin", "", Severity::Block),
    ("isotretinoin_past", "", Severity::Override),
    ("pregnancy", "", Severity::Override),
    ("pregnancy", "numbing", Severity::Block),
    ("bleeding_disorder", "", Severity::Block),
    ("anticoagulant", "", Severity::Override),
    ("keloid", "", Severity::Override),
    ("cold_sore_now", "", Severity::Block),
    ("cold_sore_history", "", Severity::Warn),
    ("skin_infection", "", Severity::Block),
    ("open_wound", "", Severity::Block),
    ("skin_flare", "", Severity::Override),
    ("skin_cancer", "", Severity::Block),
    ("skin_change", "", Severity::Override),
    ("autoimmune", "", Severity::Override),
    ("immunosuppression", "", Severity::Override),
    ("cancer_treatment", "", Severity::Override),
    ("cancer_treatment", "area", Severity::Override),
    ("diabetes", "", Severity::Override),
    ("diabetes", "controlled", Severity::Warn),
    ("heart_device", "", Severity::Warn),
    ("heart_device", "energy", Severity::Block),
    ("epilepsy", "", Severity::Warn),
    ("epilepsy", "energy", Severity::Override),
    ("hepatitis_hiv", "", Severity::Warn),
    ("numbing_risk", "", Severity::Override),
    ("allergies", "metal", Severity::Block),
    ("allergies", "lidocaine", Severity::Block),
    ("allergies", "latex", Severity::Warn),
    ("allergies", "adhesive", Severity::Warn),
    ("allergies", "chlorhexidine", Severity::Warn),
    ("allergies", "aspirin", Severity::Warn),
    ("allergies", "other", Severity::Warn),
    ("retinoid_topical", "", Severity::Warn),
    ("injectables", "", Severity::Warn),
    ("recent_peel", "", Severity::Warn),
    ("sunburn", "", Severity::Block),
    ("tan", "", Severity::Warn),
    ("tattoo_scar", "", Severity::Warn),
    ("fainting", "", Severity::Warn),
    ("alcohol_today", "", Severity::Block),
    ("alcohol_today", "clear", Severity::Warn),
];

fn history(practice: &Practice, client: ClientId) -> HistoryView {
    practice.history(client).expect("the history opens")
}

#[test]
fn the_questionnaire_carries_the_whole_table_and_nothing_it_does_not_know() {
    let questions = Clinic::new().as_mia().questionnaire().expect("it reads");
    for (code, effect, severity) in TABLE {
        let question = questions.question(code).unwrap_or_else(|| panic!("{code} is asked"));
        let found = question.effects.iter().find(|e| e.code == *effect);
        let found =
            found.unwrap_or_else(|| panic!("{code} has its effect \u{201c}{effect}\u{201d}"));
        assert_eq!(found.severity, *severity, "{code} {effect} stops as far as the table says");
    }
    let effects: usize = questions.questions().map(|question| question.effects.len()).sum();
    assert_eq!(effects, TABLE.len(), "and there is no effect the table does not have");
    let mut codes: Vec<_> = questions.questions().map(|question| &question.code).collect();
    codes.sort_unstable();
    codes.dedup();
    assert_eq!(codes.len(), questions.questions().count(), "every question has its own code");
    for question in questions.questions() {
        for effect in &question.effects {
            let named =
                effect.when.iter().map(|when| &when.follow_up).chain(&effect.matches_follow_up);
            for follow_up in named {
                assert!(
                    question.follow_ups.iter().any(|f| f.code == *follow_up),
                    "{}: {follow_up} is asked",
                    question.code
                );
            }
            let area = !effect.area || question.follow_ups.iter().any(|f| f.code == "zones");
            assert!(area, "{}: an effect on an area asks for zones", question.code);
        }
    }
}

#[test]
fn a_full_history_needs_an_answer_to_every_question() {
    let clinic = Clinic::new();
    let mia = clinic.as_mia();
    let client = new_client(&mia);
    let questions = mia.questionnaire().expect("it reads");
    let mut answers = all_no(&questions);
    let keloid = answers.iter_mut().find(|a| a.question == "keloid").expect("keloid is asked");
    keloid.reply = Reply::NotAsked;
    let kept = answers.clone();
    assert_eq!(
        refused(mia.save_history(client, full(answers))),
        ("answers.keloid".to_owned(), "not_asked"),
        "not asked is not no"
    );
    let shorter: Vec<_> = kept.into_iter().filter(|a| a.question != "keloid").collect();
    assert_eq!(
        refused(mia.save_history(client, full(shorter))),
        ("answers.keloid".to_owned(), "not_asked"),
        "left out is not no"
    );
    assert!(history(&mia, client).full_due, "nothing was kept of a refused history");
    mia.save_history(client, full(all_no(&questions))).expect("a complete one is taken");
    let view = history(&mia, client);
    assert!(!view.full_due && view.asked_today, "taken today");
    assert_eq!(view.findings, [], "nothing is wrong with all no");
}

#[test]
fn follow_ups_that_decide_must_be_there_and_make_sense() {
    let clinic = Clinic::new();
    let mia = clinic.as_mia();
    let client = new_client(&mia);
    let questions = mia.questionnaire().expect("it reads");
    for (question, given, field, rule) in [
        ("isotretinoin_past", vec![], "stopped_on", "required"),
        ("isotretinoin_past", vec![("stopped_on", "2026-11-25")], "stopped_on", "in_future"),
        ("isotretinoin_past", vec![("stopped_on", "1826-11-24")], "stopped_on", "out_of_range"),
        ("isotretinoin_past", vec![("stopped_on", "2026-02-30")], "stopped_on", "not_a_day"),
        ("isotretinoin_past", vec![("stopped_on", "05/06/07")], "stopped_on", "not_a_day"),
        ("cold_sore_now", vec![("zones", "eyelid-r")], "zones", "unknown"),
        ("diabetes", vec![("control", "sometimes")], "control", "unknown"),
        ("allergies", vec![("substances", "other"), ("severity", "mild")], "other", "required"),
    ] {
        let answers = yes_to(&questions, question, &given);
        let expected = (format!("answers.{question}.{field}"), rule);
        assert_eq!(
            refused(mia.save_history(client, full(answers))),
            expected,
            "{question} with {given:?}"
        );
    }
    let odd = "'; DROP TABLE clients; -- <script>";
    let given = [("substances", "other"), ("other", odd), ("severity", "severe")];
    mia.save_history(client, full(yes_to(&questions, "allergies", &given)))
        .expect("odd text is text");
    let answers = history(&mia, client).answers;
    let kept = answers.iter().find(|a| a.question == "allergies").expect("it is there");
    assert_eq!(kept.follow_ups["other"], odd, "kept as typed");
}

#[test]
fn nothing_changed_is_refused_without_a_full_history_in_date() {
    let clinic = Clinic::new();
    let client = {
        let mia = clinic.as_mia();
        let client = new_client(&mia);
        let confirmed = mia.confirm_unchanged(client, AttestedBy::Client);
        assert_eq!(
            refused(confirmed),
            ("history".to_owned(), "never_taken"),
            "there is nothing to confirm"
        );
        take_history(&mia, client);
        client
    };
    clinic.later(1);
    {
        let mia = clinic.as_mia();
        assert!(!history(&mia, client).asked_today, "a new day, a new question");
        assert_eq!(
            mia.visit_findings(client).expect("findings")[0].key,
            "R03:not_asked",
            "and it stops the visit"
        );
        mia.confirm_unchanged(client, AttestedBy::Client).expect("nothing changed");
        assert_eq!(mia.visit_findings(client).expect("findings"), [], "asked today");
    }
    clinic.later(365);
    let mia = clinic.as_mia();
    let confirmed = mia.confirm_unchanged(client, AttestedBy::Client);
    assert_eq!(
        refused(confirmed),
        ("history".to_owned(), "full_review_due"),
        "a year and a day: ask everything"
    );
    let questions = mia.questionnaire().expect("it reads");
    let changed = SaveHistory { kind: ReviewKind::Changed, ..full(all_no(&questions)) };
    assert_eq!(
        refused(mia.save_history(client, changed)),
        ("kind".to_owned(), "full_review_due"),
        "nor only changes"
    );
    let kinds: Vec<_> = history(&mia, client).reviews.iter().map(|review| review.kind).collect();
    assert_eq!(kinds, [SeenKind::Reasked, SeenKind::Full], "every answering is kept, newest first");
}

#[test]
fn a_minors_guardian_vouches_and_nobody_vouches_for_an_adult() {
    let clinic = Clinic::new();
    let mia = clinic.as_mia();
    let questions = mia.questionnaire().expect("it reads");
    let adult = new_client(&mia);
    let by_guardian = SaveHistory { attested_by: AttestedBy::Guardian, ..full(all_no(&questions)) };
    assert_eq!(
        refused(mia.save_history(adult, by_guardian.clone())).1,
        "client_is_of_age",
        "an adult answers alone"
    );
    let fields = ClientFields {
        given: "Noor".to_owned(),
        family: "Haddad".to_owned(),
        born: Some("2010-01-05".parse().expect("a day")),
        phone: "+44 7700 900142".to_owned(),
        language: "en".to_owned(),
        guardian: Some(Guardian {
            name: "Samir Haddad".to_owned(),
            relation: "father".to_owned(),
            phone: "+44 7700 900143".to_owned(),
            id_seen: true,
            authority: "parent".to_owned(),
        }),
        ..ClientFields::default()
    };
    let minor = mia.create_client(fields).expect("the minor is taken").id;
    assert_eq!(
        refused(mia.save_history(minor, full(all_no(&questions)))).1,
        "guardian_needed",
        "a minor does not answer alone"
    );
    mia.save_history(minor, by_guardian).expect("the guardian vouches");
}

#[test]
fn the_desk_never_reads_a_sensitive_answer_and_never_loses_it() {
    let clinic = Clinic::new();
    let client = {
        let ada = clinic.as_ada();
        let client = new_client(&ada);
        let questions = ada.questionnaire().expect("it reads");
        ada.save_history(client, full(yes_to(&questions, "hepatitis_hiv", &[]))).expect("taken");
        let findings = ada.visit_findings(client).expect("findings");
        assert_eq!(findings[0].key, "R08:hepatitis_hiv", "the person treating reads it");
        client
    };
    {
        let mia = clinic.as_mia();
        let view = history(&mia, client);
        let answer =
            view.answers.iter().find(|a| a.question == "hepatitis_hiv").expect("it is listed");
        assert!(
            answer.masked && answer.reply == Reply::NotAsked,
            "the desk sees that it is on record, not what"
        );
        assert_eq!(view.findings, [], "and no caution betrays it");
        let as_seen = view.answers.iter().map(|seen| practice::history::Answer {
            question: seen.question.clone(),
            reply: seen.reply,
            follow_ups: seen.follow_ups.clone(),
        });
        let mut answers: Vec<_> = as_seen.collect();
        let typed = mia.evaluate_answers(client, answers.clone()).expect("they are weighed");
        assert_eq!(typed, [], "nor while typing");
        let fainting = answers.iter_mut().find(|a| a.question == "fainting").expect("it is asked");
        fainting.reply = Reply::Yes;
        let save = SaveHistory { kind: ReviewKind::Changed, ..full(answers) };
        mia.save_history(client, save).expect("the desk saves the rest");
        assert_eq!(
            history(&mia, client).reviews[0].changed,
            ["fainting"],
            "only what changed is listed"
        );
    }
    let ada = clinic.as_ada();
    let view = history(&ada, client);
    let answer = view.answers.iter().find(|a| a.question == "hepatitis_hiv").expect("it is listed");
    assert_eq!(
        (answer.masked, answer.reply),
        (false, Reply::Yes),
        "the answer outlived the desk's saving"
    );
}

#[test]
fn the_desk_cannot_tell_that_an_answer_it_may_not_read_has_changed() {
    let clinic = Clinic::new();
    let ada = clinic.as_ada();
    let client = new_client(&ada);
    let questions = ada.questionnaire().expect("it reads");
    take_history(&ada, client);
    clinic.later(1);
    let answers = yes_to(&questions, "hepatitis_hiv", &[]);
    let changed = SaveHistory { kind: ReviewKind::Changed, ..full(answers) };
    ada.save_history(client, changed).expect("she told the practitioner");
    assert_eq!(history(&ada, client).reviews[0].kind, SeenKind::Changed, "who treats is told");
    drop(ada);
    clinic.later(1);
    let mia = clinic.as_mia();
    mia.confirm_unchanged(client, AttestedBy::Client).expect("nothing changed");
    let kinds: Vec<_> = history(&mia, client).reviews.iter().map(|review| review.kind).collect();
    assert_eq!(
        kinds,
        [SeenKind::Reasked, SeenKind::Reasked, SeenKind::Full],
        "a change it may not see looks like no change"
    );
    let page = mia.client_page(client).expect("the page opens");
    let titles: Vec<_> = page.timeline.iter().map(|entry| entry.title.as_str()).collect();
    assert_eq!(
        titles,
        ["History re-asked", "History re-asked", "History taken in full", "Record made"],
        "on the timeline too"
    );
}

#[test]
fn typing_is_weighed_at_once_and_leaves_nothing_behind() {
    let clinic = Clinic::new();
    let mia = clinic.as_mia();
    let client = new_client(&mia);
    let questions = mia.questionnaire().expect("it reads");
    let answers = yes_to(&questions, "isotretinoin", &[]);
    let findings = mia.evaluate_answers(client, answers).expect("they are weighed");
    assert_eq!(findings.len(), 1, "one answer, one stop");
    assert_eq!(
        (findings[0].key.as_str(), findings[0].severity),
        ("R06:isotretinoin", Severity::Block),
        "a hard stop"
    );
    assert!(history(&mia, client).answers.is_empty(), "nothing was kept");
    let half = yes_to(&questions, "isotretinoin_past", &[]);
    let findings = mia.evaluate_answers(client, half).expect("a missing date is weighed too");
    assert_eq!(findings[0].severity, Severity::Override, "without a date, on the careful side");
}
