//! The queue: what waits, what a printer took and nobody has seen yet.

use super::ask::KEPT_MS;
use super::{JobState, PaperKind, Trouble};
use crate::audit::Op;
use crate::rights::Act;
use crate::store::printing as store;
use crate::{ClientId, DocumentId, Error, Instant, Practice, PrintJobId, Result};
use serde::Serialize;
use std::collections::BTreeSet;

/// One print.
#[derive(Debug, Clone, Serialize, specta::Type)]
pub struct PrintJob {
    /// Id.
    pub id: PrintJobId,
    /// Kind of paper.
    pub kind: PaperKind,
    /// What it is, never about whom.
    pub title: String,
    /// The kept paper it is of.
    pub document: Option<DocumentId>,
    /// Name of that paper's wording ("Consent Peel"), for the window alone: print systems show the title.
    pub wording: Option<String>,
    /// Whom it is about.
    pub client: Option<JobClient>,
    /// Name the system knows the printer by.
    pub printer: String,
    /// Copies.
    pub copies: u8,
    /// How far it is.
    pub state: JobState,
    /// Why it waits, or why nobody knows.
    pub trouble: Option<Trouble>,
    /// Whether it was asked for on this computer.
    pub is_here: bool,
    /// When it was asked for.
    pub asked_at: Instant,
    /// Who asked.
    pub asked_by: String,
    /// When a printer took it.
    pub handed_at: Option<Instant>,
}

/// The client of a print.
#[derive(Debug, Clone, Serialize, specta::Type)]
pub struct JobClient {
    /// Id.
    pub id: ClientId,
    /// Client number.
    pub number: i32,
    /// Whole name.
    pub name: String,
}

impl Practice {
    /// What waits to be printed and what nobody has said of whether it came out, oldest first. Clients not
    /// named here since signing in are noted in the audit chain.
    ///
    /// # Errors
    /// [`Error::Vault`]; nothing is shown when the entry cannot be written.
    pub fn print_queue(&self) -> Result<Vec<PrintJob>> {
        self.may(Act::PrintQueue)?;
        let since = Instant(self.now().0 - KEPT_MS);
        let jobs = self.read(|conn| store::open(conn, since))?;
        let named: BTreeSet<ClientId> =
            jobs.iter().filter_map(|job| Some(job.client.as_ref()?.id)).collect();
        if self.names_new_people(&named) {
            let clients: Vec<String> = named.iter().map(ToString::to_string).collect();
            self.transact(Op::ViewPrintQueue, |_, note| {
                note.data(serde_json::json!({ "clients": clients }));
                Ok(())
            })?;
        }
        Ok(jobs.into_iter().map(|job| self.as_seen(job)).collect())
    }

    /// One print.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn print_job(&self, id: PrintJobId) -> Result<PrintJob> {
        self.may(Act::PrintJob)?;
        let job = self.read(|conn| store::get(conn, id))?.ok_or(Error::NotFound("print"))?;
        Ok(self.as_seen(job))
    }

    /// A try that nobody has in hand any more was cut short.
    fn as_seen(&self, mut job: PrintJob) -> PrintJob {
        if job.state == JobState::Handing && !self.in_hand.has(job.id) {
            job.state = JobState::Unsure;
        }
        job
    }

    fn names_new_people(&self, named: &BTreeSet<ClientId>) -> bool {
        let mut seen = self.named_in_queue.lock().unwrap_or_else(|e| e.into_inner());
        let before = seen.len();
        seen.extend(named);
        seen.len() > before
    }
}
