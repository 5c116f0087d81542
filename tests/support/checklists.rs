//! Opening the clinic, for tests that treat.

use practice::Practice;
use practice::checklists::{AnswerValue, ChecklistItem, ChecklistRun, ItemKind};

/// Answers every item that must be answered so that it passes.
///
/// # Panics
/// When an answer is refused.
#[must_use]
pub fn answer_all(practice: &Practice, run: ChecklistRun) -> ChecklistRun {
    let must: Vec<_> = run.items.iter().filter(|item| !item.optional).cloned().collect();
    must.iter().fold(run, |run, item| {
        practice
            .answer_item(run.id, &item.key, passing(item), None)
            .expect("a passing answer is taken")
    })
}

/// Does and closes today's opening checklist.
///
/// # Panics
/// When the list does not close.
pub fn open_clinic(practice: &Practice) -> ChecklistRun {
    let run = practice.start_checklist("K01").expect("the opening list starts");
    let run = answer_all(practice, run);
    practice.close_checklist(run.id, None).expect("the opening list closes")
}

/// Makes a room ready for the next client.
///
/// # Panics
/// When the turnover does not close.
pub fn turn_over(practice: &Practice, room: &str) {
    let run = practice.start_event_checklist("K02", room, None).expect("the turnover starts");
    let run = answer_all(practice, run);
    practice.close_checklist(run.id, None).expect("the turnover closes");
}

fn passing(item: &ChecklistItem) -> AnswerValue {
    match item.kind {
        ItemKind::Tick => AnswerValue::Tick { done: true },
        ItemKind::Number => AnswerValue::Number { typed: "5".to_owned() },
        ItemKind::Choice => AnswerValue::Choice { choice: item.choices[0].value.clone() },
        ItemKind::Lot => AnswerValue::Lot {
            lot: "SD-2609".to_owned(),
            expires: Some("2028-09-30".parse().expect("a day")),
        },
        ItemKind::Text => AnswerValue::Text { text: "Nothing".to_owned() },
        ItemKind::Time => AnswerValue::Time,
        ItemKind::Photo => unreachable!("no list must have a picture"),
    }
}
