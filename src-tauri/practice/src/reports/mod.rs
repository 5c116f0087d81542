//! Papers about sterilization that belong to no client's file: labels, what a recall prints, and the
//! binder an inspector asks for. Made anew each time from the record, never stored.

mod inspection;
mod labels;
mod recall;
mod rows;

pub use labels::{LabelOrder, LabelSize};

use crate::audit::Op;
use crate::documents::{PageNote, Pages, letter_size, letterhead, stamp};
use crate::printing::{NewPrintJob, PaperKind, PrintOrder};
use crate::rights::Act;
use crate::{Day, Error, IncidentId, Practice, PrintJobId, Result};
use documents::PaperHead;
use serde::{Deserialize, Serialize};
use std::sync::{Mutex, PoisonError};
use vault::{Progress, VaultError};

/// Which paper.
#[derive(Debug, Clone, Serialize, Deserialize, specta::Type)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Report {
    /// Labels of the packs of a load.
    Labels {
        /// Which, on what.
        order: LabelOrder,
    },
    /// What a recall may have touched.
    RecallList {
        /// Which recall.
        incident: IncidentId,
    },
    /// Packs to pull from the shelf.
    ShelfList {
        /// Which recall.
        incident: IncidentId,
    },
    /// Lines to write calls on.
    CallLog {
        /// Which recall.
        incident: IncidentId,
    },
    /// A letter to each client who is not told yet and need be.
    Letters {
        /// Which recall.
        incident: IncidentId,
    },
    /// Everything about one recall.
    IncidentBinder {
        /// Which recall.
        incident: IncidentId,
    },
    /// Everything about sterilization in a period.
    Inspection {
        /// First day.
        from: Day,
        /// Last day.
        to: Day,
        /// Whether clients are named.
        with_clients: bool,
    },
}

impl Report {
    /// Its name, as print queues and files carry it: what it is, never about whom.
    #[must_use]
    pub fn title(&self) -> &'static str {
        match self {
            Self::Labels { .. } => "Pack labels",
            Self::RecallList { .. } => "Recall list",
            Self::ShelfList { .. } => "Shelf list",
            Self::CallLog { .. } => "Call log",
            Self::Letters { .. } => "Recall letters",
            Self::IncidentBinder { .. } => "Recall binder",
            Self::Inspection { .. } => "Sterilization binder",
        }
    }

    /// The kind of paper it is, which has its printer.
    fn paper_kind(&self) -> PaperKind {
        match self {
            Self::Labels { .. } => PaperKind::Labels,
            Self::Letters { .. } => PaperKind::Letters,
            Self::RecallList { .. }
            | Self::ShelfList { .. }
            | Self::CallLog { .. }
            | Self::IncidentBinder { .. }
            | Self::Inspection { .. } => PaperKind::Lists,
        }
    }

    /// The name offered for its file.
    #[must_use]
    pub fn file_name(&self) -> &'static str {
        match self {
            Self::Labels { .. } => "Pack labels.pdf",
            Self::RecallList { .. } => "Recall list.pdf",
            Self::ShelfList { .. } => "Shelf list.pdf",
            Self::CallLog { .. } => "Call log.pdf",
            Self::Letters { .. } => "Recall letters.pdf",
            Self::IncidentBinder { .. } => "Recall binder.pdf",
            Self::Inspection { .. } => "Sterilization binder.pdf",
        }
    }
}

/// Told how far a report is, from any thread; answers whether to go on.
type GoOn<'a> = &'a (dyn Fn(Progress) -> bool + Sync);

/// Tells how far it is.
fn told(go_on: GoOn<'_>, done: u64, of: u64) -> Result<()> {
    if go_on(Progress { done, of }) { Ok(()) } else { Err(VaultError::Cancelled.into()) }
}

/// A report made: the file, the first pages as pictures, and what staff should know.
struct Made {
    pdf: Vec<u8>,
    pages: Pages,
}

impl Practice {
    /// The pages of a report as it will print; of a long binder the first ones.
    ///
    /// # Errors
    /// [`Error::Invalid`] naming the field; [`Error::NotFound`]; [`Error::Paper`].
    pub fn report_pages(&self, report: &Report) -> Result<Pages> {
        self.may(Act::ReportPages)?;
        self.report_pages_watched(report, |_| true)
    }

    /// The same; `go_on` is told how far a long one is and answers whether to go on.
    ///
    /// # Errors
    /// As for [`Self::report_pages`]; [`VaultError::Cancelled`] once `go_on` said no, and then nothing
    /// is on record.
    pub fn report_pages_watched(
        &self,
        report: &Report,
        go_on: impl FnMut(Progress) -> bool + Send,
    ) -> Result<Pages> {
        self.may(Act::ReportPages)?;
        let made = self.make_report(report, go_on)?;
        self.transact(Op::ViewReport, |_, note| {
            note.data(serde_json::to_value(report)?);
            Ok(made.pages)
        })
    }

    /// Makes a report and puts it into the print queue.
    ///
    /// # Errors
    /// As for [`Self::report_pages`]; [`Error::Invalid`] naming `printer` or `copies`.
    pub fn print_report(&self, report: &Report, order: &PrintOrder) -> Result<PrintJobId> {
        self.may(Act::PrintReport)?;
        self.print_report_watched(report, order, |_| true)
    }

    /// The same, watched as [`Self::report_pages_watched`] is.
    ///
    /// # Errors
    /// As for [`Self::print_report`]; [`VaultError::Cancelled`] once `go_on` said no.
    pub fn print_report_watched(
        &self,
        report: &Report,
        order: &PrintOrder,
        go_on: impl FnMut(Progress) -> bool + Send,
    ) -> Result<PrintJobId> {
        self.may(Act::PrintReport)?;
        let order = order.checked()?;
        let made = self.make_report(report, go_on)?;
        self.ask_print(Op::PrintReport, &order, |_, note| {
            note.data(serde_json::json!({ "report": report, "printer": order.printer }));
            Ok(NewPrintJob::of_pages(report.paper_kind(), report.title(), made.pdf))
        })
    }

    /// Writes a report to a file by `write` and records it. The file leaves the practice unencrypted.
    ///
    /// # Errors
    /// As for [`Self::report_pages`]; whatever `write` gives, and then nothing is on record.
    pub fn save_report<E: From<Error> + From<VaultError>>(
        &self,
        report: &Report,
        write: impl FnOnce(&[u8]) -> Result<(), E>,
    ) -> Result<(), E> {
        self.may(Act::SaveReport)?;
        self.save_report_watched(report, |_| true, write)
    }

    /// The same, watched as [`Self::report_pages_watched`] is.
    ///
    /// # Errors
    /// As for [`Self::save_report`]; [`VaultError::Cancelled`] once `go_on` said no.
    pub fn save_report_watched<E: From<Error> + From<VaultError>>(
        &self,
        report: &Report,
        go_on: impl FnMut(Progress) -> bool + Send,
        write: impl FnOnce(&[u8]) -> Result<(), E>,
    ) -> Result<(), E> {
        self.may(Act::SaveReport)?;
        let made = self.make_report(report, go_on)?;
        self.transact_or(Op::SaveReport, |_, note| {
            note.data(serde_json::to_value(report).map_err(Error::from)?);
            write(&made.pdf)
        })
    }

    fn make_report(
        &self,
        report: &Report,
        go_on: impl FnMut(Progress) -> bool + Send,
    ) -> Result<Made> {
        let one_by_one = Mutex::new(go_on);
        let go_on = |progress| {
            let mut go_on = one_by_one.lock().unwrap_or_else(PoisonError::into_inner);
            go_on(progress)
        };
        match report {
            Report::Labels { order } => self.labels(order),
            Report::RecallList { incident } => self.recall_list(*incident),
            Report::ShelfList { incident } => self.shelf_list(*incident),
            Report::CallLog { incident } => self.call_log(*incident),
            Report::Letters { incident } => self.recall_letters(*incident),
            Report::IncidentBinder { incident } => self.incident_binder(*incident),
            Report::Inspection { from, to, with_clients } => {
                self.inspection_binder((*from, *to), *with_clients, &go_on)
            }
        }
    }

    /// The head of a report, made now by the person signed in.
    fn report_head(&self) -> Result<PaperHead> {
        let profile = self.profile()?.fields;
        let now = self.now();
        let at = now.local(self.zone()).format("%-d %B %Y, %H:%M");
        Ok(PaperHead {
            size: letter_size(profile.paper),
            stamp: stamp(now, self.zone()),
            letterhead: self.read(|conn| letterhead(conn, &profile))?,
            made: format!("{at}, by {}", self.actor().name),
        })
    }
}

impl From<documents::Sheet> for Made {
    fn from(sheet: documents::Sheet) -> Self {
        let notes = sheet.notes.iter().map(PageNote::from).collect();
        Self { pages: Pages { pages: sheet.pages(), notes }, pdf: sheet.pdf }
    }
}
