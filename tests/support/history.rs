//! Medical histories, for tests that need one.

use practice::ClientId;
use practice::Practice;
use practice::clients::ClientFields;
use practice::history::{Answer, AttestedBy, Questionnaire, Reply, ReviewKind, SaveHistory};

/// A client born on 12 July 1988 who reads English.
///
/// # Panics
/// When the client is refused.
pub fn new_client(practice: &Practice) -> ClientId {
    let fields = ClientFields {
        given: "María José".to_owned(),
        family: "García Núñez".to_owned(),
        born: Some("1988-07-12".parse().expect("a day")),
        phone: "+34 600 000 118".to_owned(),
        language: "en".to_owned(),
        ..ClientFields::default()
    };
    practice.create_client(fields).expect("the client is taken").id
}

/// "No" to every question.
#[must_use]
pub fn all_no(questionnaire: &Questionnaire) -> Vec<Answer> {
    let no = |code: &str| Answer {
        question: code.to_owned(),
        reply: Reply::No,
        follow_ups: Default::default(),
    };
    questionnaire.questions().map(|question| no(&question.code)).collect()
}

/// "No" to every question but one, answered yes with its follow-ups.
#[must_use]
pub fn yes_to(
    questionnaire: &Questionnaire,
    code: &str,
    follow_ups: &[(&str, &str)],
) -> Vec<Answer> {
    let mut answers = all_no(questionnaire);
    for answer in answers.iter_mut().filter(|answer| answer.question == code) {
        answer.reply = Reply::Yes;
        answer.follow_ups =
            follow_ups.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect();
    }
    answers
}

/// A full review by the client, in English.
#[must_use]
pub fn full(answers: Vec<Answer>) -> SaveHistory {
    SaveHistory {
        answers,
        kind: ReviewKind::Full,
        attested_by: AttestedBy::Client,
        language: "en".to_owned(),
        interpreter: String::new(),
    }
}

/// Takes a full history in which everything is no.
///
/// # Panics
/// When the history is refused.
pub fn take_history(practice: &Practice, client: ClientId) {
    let questionnaire = practice.questionnaire().expect("the questionnaire reads");
    practice.save_history(client, full(all_no(&questionnaire))).expect("the history is taken");
}
