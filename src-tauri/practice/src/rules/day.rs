//! R20: the practice is open for treatments today. A failed blocker of the opening checklist keeps
//! it shut until what was done about it is recorded. A room takes the next client once it was turned
//! over since the one before.

use super::{Finding, Severity, TreatmentContext};

/// R20, by the opening checklist K01.
pub(super) fn practice_open(ctx: &TreatmentContext) -> Option<Finding> {
    ctx.practice_shut.as_ref().map(|reason| Finding {
        title: "Treatments are shut today".to_owned(),
        what: reason.clone(),
        why: "The opening checklist makes sure that room, water and emergency kit are safe"
            .to_owned(),
        source: "Rule R20, opening checklist K01".to_owned(),
        how: "Finish the opening checklist, or record what was done about it".to_owned(),
        field: Some("checklist".to_owned()),
        ..ctx.voice().finding("R20", "opening", Severity::Block)
    })
}

/// R20, by the room turnover K02.
pub(super) fn room_ready(ctx: &TreatmentContext) -> Option<Finding> {
    ctx.room_left.as_ref().map(|(room, since)| Finding {
        title: format!("{room}: not turned over since {since}"),
        what: format!("The client before left at {since}, and no turnover is closed since"),
        why: "What touched one client never touches the next".to_owned(),
        source: "Rule R20, room turnover K02".to_owned(),
        how: "Do and close the room turnover".to_owned(),
        field: Some("room".to_owned()),
        values: [("room".to_owned(), room.clone()), ("since".to_owned(), since.clone())].into(),
        ..ctx.voice().finding("R20", &format!("room.{room}.{since}"), Severity::Override)
    })
}
