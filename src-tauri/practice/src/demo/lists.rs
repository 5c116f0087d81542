//! The demo's checklists since the clinic changed over: kept most days, entered late once in a while,
//! forgotten now and then, with a failure that somebody dealt with. Written in one go, as carried over.

use super::{DAY, Team};
use crate::audit::Op;
use crate::checklists::{ItemKind, ItemSpec, Listed, Milli, Template, Value, listed};
use crate::store::checklist_templates as templates;
use crate::store::checklists::{NewAnswer, NewRun, close_run, insert_answer, insert_run};
use crate::{Day, Instant, Practice, Result, RunId, StaffId};
use rusqlite::Transaction;
use serde_json::json;

/// Every so many turns nobody did it.
const FORGOTTEN: usize = 29;
/// Every so many it was entered the next day.
const LATE: usize = 17;
/// Every so many the fridge was too warm.
const WARM: usize = 13;
const HOUR: i64 = 3_600_000;

pub(super) fn lists(practice: &Practice, team: &Team, now: Instant) -> Result<()> {
    let zone = practice.zone();
    let today = now.day_in(zone);
    practice.transact(Op::MakeDemo, |tx, note| {
        let mut runs = 0;
        let calendar = templates::calendar(tx)?;
        for list in listed(tx)? {
            let Some(rhythm) = list.template.occasion.rhythm() else { continue };
            let turns = list.turns(&calendar, rhythm, today.plus_days(-90), today.plus_days(-1));
            for (number, turn) in turns.iter().enumerate() {
                // The hand hygiene audit is still to do this month.
                let waits = list.template.code == "K15" && turn.until >= today;
                if number % FORGOTTEN == FORGOTTEN - 3 || waits {
                    continue;
                }
                let is_late = number % LATE == LATE - 5;
                let made_on = if is_late { turn.until.plus_days(1) } else { turn.due };
                if made_on >= today {
                    continue;
                }
                let at = Instant(made_on.start_in(zone).0 + hour_of(&list) * HOUR / 60);
                let by = if number % 3 == 0 { team.lin } else { team.ada };
                let made = Made { day: turn.due, until: turn.until, at, by, is_late };
                made.write(tx, &list.template, number % WARM == WARM - 4)?;
                runs += 1;
            }
        }
        container(tx, team.ada, Instant(now.0 - 9 * DAY), today.plus_days(-9))?;
        note.data(json!({ "runs": runs + 1 }));
        Ok(())
    })
}

/// Minutes after midnight at which a list is usually done.
fn hour_of(list: &Listed) -> i64 {
    match list.template.code.as_str() {
        "K01" => 8 * 60 + 12,
        "K04" => 18 * 60 + 24,
        _ => 13 * 60 + 5,
    }
}

struct Made {
    day: Day,
    until: Day,
    at: Instant,
    by: StaffId,
    is_late: bool,
}

impl Made {
    fn write(&self, tx: &Transaction<'_>, template: &Template, is_warm: bool) -> Result<()> {
        let id = RunId::new();
        insert_run(
            tx,
            &NewRun {
                id,
                code: &template.code,
                version: template.version,
                language: &template.language,
                day: self.day,
                until: Some(self.until),
                subject: "",
                treatment: None,
                by: self.by,
                at: self.at,
            },
        )?;
        let asked = template.items.iter().filter(|item| !item.optional);
        for (place, item) in (1..).zip(asked) {
            let warm = is_warm && item.key == "fridge";
            let value = if warm { Value::Number(Milli(9_500)) } else { passing(item, self.day) };
            insert_answer(
                tx,
                &NewAnswer {
                    run: id,
                    item: &item.key,
                    value: &value,
                    failure: warm.then_some("9.5 °C is outside 2 to 8 °C"),
                    corrective_action: warm.then_some("Door had been open. 5 °C an hour later"),
                    by: self.by,
                    at: Instant(self.at.0 + place * 20_000),
                },
            )?;
        }
        let late = if self.is_late { "Done on paper, entered the next day" } else { "" };
        close_run(tx, id, self.by, Instant(self.at.0 + 5 * 60_000), late, None)
    }
}

/// A sharps container that is being filled.
fn container(tx: &Transaction<'_>, by: StaffId, at: Instant, day: Day) -> Result<()> {
    let lists = listed(tx)?;
    let Some(list) = lists.iter().find(|list| list.template.code == "K12") else { return Ok(()) };
    let id = RunId::new();
    let Template { code, version, language, .. } = &list.template;
    let run = NewRun {
        id,
        code,
        version: *version,
        language,
        day,
        until: None,
        subject: "SC-17, Room 1",
        treatment: None,
        by,
        at,
    };
    insert_run(tx, &run)?;
    for (item, value) in [
        ("place", Value::Tick(true)),
        ("opened", Value::Time),
        ("level", Value::Choice("half".to_owned())),
    ] {
        let (failure, corrective_action) = (None, None);
        let value = &value;
        insert_answer(tx, &NewAnswer { run: id, item, value, failure, corrective_action, by, at })?;
    }
    Ok(())
}

/// An answer that passes.
fn passing(item: &ItemSpec, day: Day) -> Value {
    let usual = match (item.low, item.high) {
        (Some(low), Some(high)) if high < Milli(10_000) => Milli((low.0 + high.0) / 2),
        _ => Milli(10_000),
    };
    match item.kind {
        ItemKind::Tick => Value::Tick(true),
        ItemKind::Number if item.share_of.is_some() => Value::Number(Milli(9_000)),
        ItemKind::Number => Value::Number(usual),
        ItemKind::Choice => {
            let passes = item.choices.iter().find(|choice| !choice.fails);
            Value::Choice(passes.map(|choice| choice.value.clone()).unwrap_or_default())
        }
        ItemKind::Lot => {
            Value::Lot { lot: "SD-3017".to_owned(), expires: day.plus_days(400), stock: None }
        }
        ItemKind::Text => Value::Text("Nothing to note".to_owned()),
        ItemKind::Time | ItemKind::Photo => Value::Time,
    }
}
