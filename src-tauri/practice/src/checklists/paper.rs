//! A list on paper: blank, or a run as it stands.

use super::answer::limits;
use super::run::read_run;
use super::template::{Blocks, ItemKind, ItemSpec, Template};
use super::view::{ChecklistItem, ChecklistRun};
use crate::audit::Op;
use crate::documents::{letter_size, letterhead, stamp};
use crate::printing::{NewPrintJob, PaperKind, PrintOrder};
use crate::rights::Act;
use crate::rules::Severity;
use crate::store::checklist_templates as templates;
use crate::{Error, Instant, Practice, PrintJobId, Result, RunId};
use documents::{ChecklistPaper, ChecklistRow};
use serde::{Deserialize, Serialize};
use serde_json::json;
use vault::VaultError;

/// Which sheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum ChecklistSheet {
    /// The newest version of a list, to be filled in with a pen.
    Blank {
        /// Template code.
        code: String,
    },
    /// A run as it stands.
    Run {
        /// Which.
        run: RunId,
    },
}

impl Practice {
    /// Puts a list, blank or as it was done, into the print queue.
    ///
    /// # Errors
    /// [`Error::NotFound`]; [`Error::Paper`]; [`Error::Invalid`] naming `printer` or `copies`.
    pub fn print_checklist(
        &self,
        sheet: &ChecklistSheet,
        order: &PrintOrder,
    ) -> Result<PrintJobId> {
        self.may(Act::PrintChecklist)?;
        let order = order.checked()?;
        let pdf = self.checklist_pdf(sheet)?;
        self.ask_print(Op::PrintChecklist, &order, |_, note| {
            note.subject(subject(sheet)).data(json!({ "sheet": sheet, "printer": order.printer }));
            Ok(NewPrintJob::of_pages(PaperKind::Lists, "Dermis checklist", pdf))
        })
    }

    /// Hands the pages to `write`, which keeps them where the person said, and records it.
    ///
    /// # Errors
    /// [`Error::NotFound`]; [`Error::Paper`]; whatever `write` gives, and then nothing is on record.
    pub fn save_checklist<E: From<Error> + From<VaultError>>(
        &self,
        sheet: &ChecklistSheet,
        write: impl FnOnce(&[u8]) -> Result<(), E>,
    ) -> Result<(), E> {
        self.may(Act::SaveChecklist)?;
        let pdf = self.checklist_pdf(sheet)?;
        self.transact_or(Op::SaveChecklist, |_, note| {
            note.subject(subject(sheet)).data(json!({ "sheet": sheet }));
            write(&pdf)
        })
    }

    fn checklist_pdf(&self, sheet: &ChecklistSheet) -> Result<Vec<u8>> {
        let profile = self.profile()?.fields;
        let now = self.now();
        let (title, version, facts, rows) = match sheet {
            ChecklistSheet::Blank { code } => {
                let body = self.read(|conn| templates::newest(conn, code))?;
                let list = Template::parse(&body.ok_or(Error::NotFound("checklist"))?)?;
                let about = Some((list.subject.clone(), "\u{2026}".repeat(12)));
                let about = about.filter(|_| !list.subject.is_empty());
                let facts = [("When".to_owned(), list.when.clone())].into_iter().chain(about);
                let version = format!("{}, version {}", list.code, list.version);
                let rows = list.items.iter().map(blank).collect();
                (list.name, version, facts.collect(), rows)
            }
            ChecklistSheet::Run { run } => {
                let run = self.read(|conn| read_run(conn, *run, self.today()))?;
                let rows = run.items.iter().map(|item| self.answered(item)).collect();
                let version = format!("{}, version {}", run.code, run.version);
                (run.name.clone(), version, self.facts(&run), rows)
            }
        };
        let paper = ChecklistPaper {
            size: letter_size(profile.paper),
            stamp: stamp(now, self.zone()),
            letterhead: self.read(|conn| letterhead(conn, &profile))?,
            made: format!("Printed {} by {}", self.moment(now), self.actor().name),
            is_blank: matches!(sheet, ChecklistSheet::Blank { .. }),
            title,
            version,
            facts,
            rows,
        };
        Ok(self.engine().checklist(&paper)?.pdf)
    }

    fn facts(&self, run: &ChecklistRun) -> Vec<(String, String)> {
        let by = |at: Instant, who: &str| format!("{} by {who}", self.moment(at));
        let mut facts = Vec::new();
        let mut say = |name: &str, says: String| facts.push((name.to_owned(), says));
        if !run.subject.is_empty() {
            say(&run.subject_label, run.subject.clone());
        }
        if run.until.is_some() {
            say("Stands for", run.day.long());
        }
        say("Started", by(run.started_at, &run.started_by));
        match (run.closed_at, &run.closed_by) {
            (Some(at), Some(who)) => say("Closed", by(at, who)),
            _ if run.missed => say("Closed", "Missed, not closed".to_owned()),
            _ => say("Closed", "Not yet".to_owned()),
        }
        if !run.late_reason.is_empty() {
            say("Entered late", run.late_reason.clone());
        }
        if let Some(record) = &run.record {
            say("Record at closing", format!("entry {}, {}", record.entry, record.head));
        }
        facts
    }

    fn answered(&self, item: &ChecklistItem) -> ChecklistRow {
        let given = item.answer.as_ref();
        let said = |part: Option<&String>| part.cloned().unwrap_or_default();
        ChecklistRow {
            asked: item.label.clone(),
            hint: item.limits.clone().unwrap_or_default(),
            shuts: String::new(),
            options: Vec::new(),
            line: String::new(),
            answer: given.map(|given| given.shown.clone()).unwrap_or_default(),
            who: given.map_or_else(String::new, |given| {
                format!("{}, {}", given.by_name, self.moment(given.at))
            }),
            failure: said(given.and_then(|given| given.failure.as_ref())),
            action: said(given.and_then(|given| given.corrective_action.as_ref())),
        }
    }

    /// "24 November 2026, 10:00", by the practice's clock on the wall.
    fn moment(&self, at: Instant) -> String {
        at.local(self.zone()).format("%-d %B %Y, %H:%M").to_string()
    }
}

fn subject(sheet: &ChecklistSheet) -> String {
    match sheet {
        ChecklistSheet::Blank { code } => code.clone(),
        ChecklistSheet::Run { run } => run.to_string(),
    }
}

fn blank(spec: &ItemSpec) -> ChecklistRow {
    let mut options: Vec<String> = match spec.kind {
        ItemKind::Tick => vec!["Done".to_owned()],
        ItemKind::Photo => vec!["Picture kept".to_owned()],
        _ => spec.choices.iter().map(|choice| choice.label.clone()).collect(),
    };
    if !spec.optional {
        options.push("Not done".to_owned());
    }
    if spec.if_used {
        options.push("Not used here".to_owned());
    }
    let line = match spec.kind {
        ItemKind::Number => spec.unit.clone(),
        ItemKind::Lot => "Lot, expiry".to_owned(),
        ItemKind::Text => "In words".to_owned(),
        ItemKind::Time => "Time".to_owned(),
        ItemKind::Tick | ItemKind::Choice | ItemKind::Photo => String::new(),
    };
    let limits = limits(spec).map(|limits| format!("{limits}."));
    let hint = [Some(spec.hint.clone()), limits].into_iter().flatten();
    let hint: Vec<String> = hint.filter(|part| !part.is_empty()).collect();
    ChecklistRow {
        asked: spec.label.clone(),
        hint: hint.join(" "),
        shuts: spec.blocks.map(|what| shuts(what, spec.severity)).unwrap_or_default(),
        options,
        line,
        answer: String::new(),
        who: String::new(),
        failure: String::new(),
        action: String::new(),
    }
}

fn shuts(what: Blocks, severity: Severity) -> String {
    let thing = match what {
        Blocks::Treatments => "treatments",
        Blocks::Start => "the treatment",
        Blocks::NextClientInRoom => "the room",
        Blocks::Sterilizer => "the sterilizer",
        Blocks::Ultrasonic => "the ultrasonic bath",
        Blocks::Packing => "packing",
        Blocks::Release => "the release",
        Blocks::Container => "the container",
        Blocks::Tray => "the tray",
    };
    match severity {
        Severity::Block => format!("A failure keeps {thing} shut"),
        Severity::Override => format!("A failure stops {thing} until somebody lifts it"),
        Severity::Warn => format!("A failure warns for {thing}"),
    }
}
