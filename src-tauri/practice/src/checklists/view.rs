//! A run as it is read: every item with its answer, who and when, and what stands in the way of
//! closing. Worked out from the template and the answers; nothing of it is stored.

use super::answer::{AnswerValue, Value, limits};
use super::occasion::Occasion;
use super::template::{Blocks, ItemKind, ItemSpec, Template};
use crate::audit::RecordHead;
use crate::rules::Severity;
use crate::store::checklists::{AnswerRow, RunRow};
use crate::{Day, Instant, RunId, StaffId, TreatmentId};
use serde::Serialize;

/// How an item stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum ItemState {
    /// Not answered, or answered before the number it is measured against changed.
    Open,
    /// Answered, and passed.
    Done,
    /// Failed; nobody wrote down what was done about it.
    Failed,
    /// Failed, with a corrective action.
    Corrected,
}

/// One of a few answers, as shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct Choice {
    /// Code.
    pub value: String,
    /// Words.
    pub label: String,
}

/// One answer on record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct GivenAnswer {
    /// As given.
    pub value: AnswerValue,
    /// In words.
    pub shown: String,
    /// Why it failed.
    pub failure: Option<String>,
    /// What was done about it.
    pub corrective_action: Option<String>,
    /// Who answered.
    pub by: StaffId,
    /// Their name.
    pub by_name: String,
    /// When.
    pub at: Instant,
}

/// One item of a run.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct ChecklistItem {
    /// Code.
    pub key: String,
    /// How it is answered.
    pub kind: ItemKind,
    /// What is asked.
    pub label: String,
    /// What counts as done.
    pub hint: String,
    /// Why it is asked.
    pub why: String,
    /// What a failure shuts.
    pub blocks: Option<Blocks>,
    /// How far it shuts it.
    pub severity: Severity,
    /// Whether that stays shut until a later answer passes, whatever was done about it.
    pub holds: bool,
    /// Unit of a number; empty otherwise.
    pub unit: String,
    /// Limits in words, when a number has them.
    pub limits: Option<String>,
    /// The choices.
    pub choices: Vec<Choice>,
    /// Whether "not used here" is an answer.
    pub if_used: bool,
    /// Whether the list closes without it.
    pub optional: bool,
    /// How it stands.
    pub state: ItemState,
    /// The answer that counts; nothing is answered beforehand.
    pub answer: Option<GivenAnswer>,
    /// Answers given before, newest first. None is ever lost.
    pub earlier: Vec<GivenAnswer>,
}

/// One run of a checklist.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct ChecklistRun {
    /// Id.
    pub id: RunId,
    /// Template code.
    pub code: String,
    /// Template version it was asked with.
    pub version: u32,
    /// Name.
    pub name: String,
    /// When it is asked for.
    pub occasion: Occasion,
    /// The day it stands for.
    pub day: Day,
    /// The last day it is not late; nothing for a list by event.
    pub until: Option<Day>,
    /// What a run of a list by event is about, in a word; empty otherwise.
    pub subject_label: String,
    /// The room, load, container it is about; empty otherwise.
    pub subject: String,
    /// The treatment it belongs to.
    pub treatment: Option<TreatmentId>,
    /// When it was started.
    pub started_at: Instant,
    /// Who started it.
    pub started_by: String,
    /// When it was closed.
    pub closed_at: Option<Instant>,
    /// Who closed it.
    pub closed_by: Option<String>,
    /// Why it was closed after its time; empty when it was not.
    pub late_reason: String,
    /// Where the record of acts stood when the day was closed with this list.
    pub record: Option<RecordHead>,
    /// Whether its time is over and it is not closed.
    pub missed: bool,
    /// The items, in order.
    pub items: Vec<ChecklistItem>,
}

impl ChecklistRun {
    pub(super) fn new(template: &Template, run: RunRow, answers: &[AnswerRow], today: Day) -> Self {
        Self {
            items: template.items.iter().map(|spec| item(spec, answers)).collect(),
            missed: run.closed_at.is_none() && run.until.is_some_and(|until| until < today),
            id: run.id,
            code: run.code,
            version: template.version,
            name: template.name.clone(),
            occasion: template.occasion,
            day: run.day,
            until: run.until,
            subject_label: template.subject.clone(),
            subject: run.subject,
            treatment: run.treatment,
            started_at: run.started_at,
            started_by: run.started_by,
            closed_at: run.closed_at,
            closed_by: run.closed_by,
            late_reason: run.late_reason,
            record: run.record,
        }
    }

    /// Failed items nobody has corrected.
    pub(crate) fn failed(&self) -> impl Iterator<Item = &ChecklistItem> {
        self.items.iter().filter(|item| item.state == ItemState::Failed)
    }
}

fn item(spec: &ItemSpec, answers: &[AnswerRow]) -> ChecklistItem {
    let counting = counting(spec, answers);
    let earlier = answers.iter().rev().filter(|row| row.item == spec.key);
    let earlier = earlier.filter(|row| counting.is_none_or(|counts| counts.seq != row.seq));
    ChecklistItem {
        key: spec.key.clone(),
        kind: spec.kind,
        label: spec.label.clone(),
        hint: spec.hint.clone(),
        why: spec.why.clone(),
        blocks: spec.blocks,
        severity: spec.severity,
        holds: spec.holds,
        unit: spec.unit.clone(),
        limits: limits(spec),
        choices: spec
            .choices
            .iter()
            .map(|choice| Choice { value: choice.value.clone(), label: choice.label.clone() })
            .collect(),
        if_used: spec.if_used,
        optional: spec.optional,
        state: state(counting),
        answer: counting.map(|row| given(spec, row, share(spec, row, answers))),
        earlier: earlier.map(|row| given(spec, row, None)).collect(),
    }
}

/// The latest answer to an item. One given before the number it is measured against was last
/// answered no longer counts: it must be judged again.
pub(super) fn counting<'a>(spec: &ItemSpec, answers: &'a [AnswerRow]) -> Option<&'a AnswerRow> {
    let row = latest(&spec.key, answers)?;
    let yardstick = spec.at_least.as_deref().or(spec.share_of.as_deref());
    let yardstick = yardstick.and_then(|key| latest(key, answers));
    yardstick.is_none_or(|yardstick| yardstick.seq < row.seq).then_some(row)
}

pub(super) fn latest<'a>(key: &str, answers: &'a [AnswerRow]) -> Option<&'a AnswerRow> {
    answers.iter().rev().find(|row| row.item == key)
}

fn state(counting: Option<&AnswerRow>) -> ItemState {
    match counting {
        None => ItemState::Open,
        Some(row) if row.failure.is_none() => ItemState::Done,
        Some(row) if row.corrective_action.is_none() => ItemState::Failed,
        Some(_) => ItemState::Corrected,
    }
}

/// Hundredths of the number this one is a part of.
fn share(spec: &ItemSpec, row: &AnswerRow, answers: &[AnswerRow]) -> Option<i64> {
    match (&row.value, &latest(spec.share_of.as_deref()?, answers)?.value) {
        (Value::Number(part), Value::Number(whole)) if whole.0 > 0 => {
            Some((part.0 * 100 + whole.0 / 2) / whole.0)
        }
        _ => None,
    }
}

fn given(spec: &ItemSpec, row: &AnswerRow, share: Option<i64>) -> GivenAnswer {
    let shown = row.value.shown(spec);
    GivenAnswer {
        value: row.value.given(),
        shown: share.map_or_else(|| shown.clone(), |share| format!("{shown}, {share} %")),
        failure: row.failure.clone(),
        corrective_action: row.corrective_action.clone(),
        by: row.by,
        by_name: row.by_name.clone(),
        at: row.at,
    }
}
