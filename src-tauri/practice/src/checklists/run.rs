//! Answering and closing a list. Anybody on the staff may; each answer carries who and when, nothing
//! is answered beforehand, and there is no way to answer all at once.

use super::answer::{AnswerValue, Value, Yardstick, judge};
use super::occasion::Occasion;
use super::template::{ItemKind, ItemSpec, Template};
use super::view::{ChecklistRun, ItemState, latest};
use crate::audit::{Op, record_head};
use crate::rights::Act;
use crate::stock::code as stock_code;
use crate::store::checklist_templates as templates;
use crate::store::checklists as store;
use crate::store::checklists::{AnswerRow, NewAnswer};
use crate::store::stock;
use crate::{Day, Error, Practice, Result, RunId, text};
use rusqlite::Connection;
use serde_json::json;

impl Practice {
    /// One run with its items and answers.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn checklist_run(&self, id: RunId) -> Result<ChecklistRun> {
        self.may(Act::ChecklistRun)?;
        self.read(|conn| read_run(conn, id, self.today()))
    }

    /// Answers one item, or answers it again: the earlier answer stays on record. `corrective_action`
    /// says what was done about a failure.
    ///
    /// # Errors
    /// [`Error::Immutable`] once the list is closed; [`Error::Invalid`] for an unknown item, an
    /// answer of another kind, or a corrective action where nothing failed; [`Error::Blocked`] for a
    /// lot, judged by its expiry, while the clock is behind the record (R29).
    pub fn answer_item(
        &self,
        run: RunId,
        item: &str,
        value: AnswerValue,
        corrective_action: Option<&str>,
    ) -> Result<ChecklistRun> {
        self.may(Act::AnswerItem)?;
        let action =
            corrective_action.map(|action| text::required("corrective_action", action, 500));
        let action = action.transpose()?;
        self.transact(Op::AnswerChecklistItem, |tx, note| {
            let (template, row, answers) = open_run(tx, run)?;
            if matches!(value, AnswerValue::Lot { .. }) {
                self.must_trust_clock(tx)?;
            }
            let spec = template.item(item).ok_or_else(|| Error::invalid("item", "unknown"))?;
            let yard = yardstick(tx, spec, &value, row.day, &answers)?;
            let judged = judge(spec, value, &yard)?;
            if judged.failure.is_none() && action.is_some() {
                return Err(Error::invalid("corrective_action", "nothing_failed"));
            }
            note.subject(run).data(json!({
                "item": item,
                "answer": judged.value.shown(spec),
                "failure": judged.failure,
                "corrective_action": action,
            }));
            store::insert_answer(
                tx,
                &NewAnswer {
                    run,
                    item,
                    value: &judged.value,
                    failure: judged.failure.as_deref(),
                    corrective_action: action.as_deref(),
                    by: self.actor().id,
                    at: self.now(),
                },
            )?;
            read_run(tx, run, self.today())
        })
    }

    /// Closes a run for good. `late_reason` is asked for when its time is over.
    ///
    /// # Errors
    /// [`Error::Immutable`] when it is closed; [`Error::Invalid`] naming the item that is open
    /// (`required`) or failed without a corrective action (`corrective_action`), or `late_reason`;
    /// [`Error::Blocked`] while the clock is behind the record (R29).
    pub fn close_checklist(&self, run: RunId, late_reason: Option<&str>) -> Result<ChecklistRun> {
        self.may(Act::CloseChecklist)?;
        self.transact(Op::CloseChecklist, |tx, note| {
            self.must_trust_clock(tx)?;
            let (template, row, answers) = open_run(tx, run)?;
            let today = self.today();
            let late = match late_reason {
                _ if row.until.is_none_or(|until| until >= today) => String::new(),
                reason => text::required("late_reason", reason.unwrap_or_default(), 200)?,
            };
            let view = ChecklistRun::new(&template, row, &answers, today);
            for item in &view.items {
                match item.state {
                    ItemState::Open if !item.optional => {
                        return Err(Error::invalid(&item.key, "required"));
                    }
                    ItemState::Failed => {
                        return Err(Error::invalid(&item.key, "corrective_action"));
                    }
                    _ => {}
                }
            }
            let closes_day = view.occasion == Occasion::Closing;
            let record = closes_day.then(|| record_head(tx)).transpose()?;
            note.subject(run).data(json!({
                "code": view.code, "day": view.day, "late_reason": late, "record": record,
            }));
            let (by, at) = (self.actor().id, self.now());
            store::close_run(tx, run, by, at, &late, record.as_ref())?;
            read_run(tx, run, today)
        })
    }
}

/// A run as read, whatever its state.
pub(crate) fn read_run(conn: &Connection, id: RunId, today: Day) -> Result<ChecklistRun> {
    let row = store::run(conn, id)?.ok_or(Error::NotFound("checklist"))?;
    let template = template_of(conn, &row)?;
    Ok(ChecklistRun::new(&template, row, &store::answers(conn, id)?, today))
}

/// The template a run was asked with.
fn template_of(conn: &Connection, row: &store::RunRow) -> Result<Template> {
    Template::parse(&templates::body(conn, &row.code, row.version, &row.language)?)
}

/// A run that still takes answers.
pub(super) fn open_run(
    conn: &Connection,
    id: RunId,
) -> Result<(Template, store::RunRow, Vec<AnswerRow>)> {
    let row = store::run(conn, id)?.ok_or(Error::NotFound("checklist"))?;
    if row.closed_at.is_some() {
        return Err(Error::Immutable("checklist_closed"));
    }
    let template = template_of(conn, &row)?;
    let answers = store::answers(conn, id)?;
    Ok((template, row, answers))
}

fn yardstick(
    conn: &Connection,
    spec: &ItemSpec,
    value: &AnswerValue,
    day: Day,
    answers: &[AnswerRow],
) -> Result<Yardstick> {
    let number = |key: &Option<String>| match &latest(key.as_deref()?, answers)?.value {
        Value::Number(number) => Some(*number),
        _ => None,
    };
    let lot = match value {
        AnswerValue::Lot { lot, .. } if spec.kind == ItemKind::Lot => {
            stock::by_code(conn, &stock_code(lot))?
        }
        _ => None,
    };
    Ok(Yardstick { day, at_least: number(&spec.at_least), share_of: number(&spec.share_of), lot })
}
