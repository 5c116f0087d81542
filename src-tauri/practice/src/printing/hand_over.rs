//! From the queue to a printer. No transaction is open while the print system is asked, so one that
//! hangs holds up nothing else; what it answers is recorded afterwards.

use super::{JobState, PaperInPrinter, PrintJob, Trouble, this_computer};
use crate::audit::Op;
use crate::documents::pdf;
use crate::rights::Act;
use crate::store::printing as store;
use crate::{Error, Practice, PrintJobId, Result, text};
use std::collections::BTreeSet;
use std::sync::{Mutex, MutexGuard};

/// What a printer is handed.
#[derive(Debug)]
pub struct Handing<'a> {
    /// The pages.
    pub pdf: &'a [u8],
    /// Name the system knows the printer by.
    pub printer: &'a str,
    /// Copies, 1 to 20.
    pub copies: u8,
    /// What lies in the printer.
    pub paper: PaperInPrinter,
    /// What it is, never about whom: print systems show it to everybody.
    pub title: &'a str,
    /// What the print system called an earlier try, which must not come out as well.
    pub earlier: Option<&'a str>,
}

/// Prints being handed over at this moment: nobody hands them over a second time.
#[derive(Default)]
pub(crate) struct InHand(Mutex<BTreeSet<PrintJobId>>);

impl InHand {
    fn set(&self) -> MutexGuard<'_, BTreeSet<PrintJobId>> {
        self.0.lock().unwrap_or_else(|e| e.into_inner())
    }

    pub(super) fn has(&self, id: PrintJobId) -> bool {
        self.set().contains(&id)
    }

    fn take(&self, id: PrintJobId) -> Option<Taken<'_>> {
        self.set().insert(id).then(|| Taken { from: self, id })
    }
}

/// One print in hand, until dropped.
struct Taken<'a> {
    from: &'a InHand,
    id: PrintJobId,
}

impl Drop for Taken<'_> {
    fn drop(&mut self) {
        self.from.set().remove(&self.id);
    }
}

impl Practice {
    /// Hands a waiting print to `printer` by `system`, which answers with what the print system calls it.
    /// Whatever happens meanwhile, the print is handed over at most once: the practice remembers before it
    /// asks, and a try that was cut short is for a person to judge.
    ///
    /// # Errors
    /// [`Error::Conflict`] when it is not waiting; [`Error::NotFound`]; [`Error::Invalid`] naming
    /// `printer`. Trouble with the printer is no error: the print waits and says why.
    pub fn hand_over_print(
        &self,
        id: PrintJobId,
        printer: &str,
        system: impl FnOnce(&Handing<'_>) -> Result<String, Trouble>,
    ) -> Result<PrintJob> {
        self.may(Act::HandOverPrint)?;
        let printer = text::typed("printer", printer, 200)?;
        let taken = self.in_hand.take(id).ok_or(Error::Conflict)?;
        let job = self.vault().write(|tx| {
            let job = store::to_hand(tx, id)?.ok_or(Error::NotFound("print"))?;
            if job.state != JobState::Waiting {
                return Err(Error::Conflict);
            }
            store::begin_handing(tx, id, &printer, &this_computer())?;
            Ok::<_, Error>(job)
        })?;
        let pages = match (&job.pdf, job.document) {
            (Some(pdf), _) => Ok(pdf.clone()),
            (None, Some(document)) => self.read(|conn| pdf(conn, document)),
            (None, None) => Err(Error::NotFound("pages")),
        };
        let pages = match pages {
            Ok(pages) => pages,
            Err(error) => {
                self.vault().write(|tx| store::keep_waiting(tx, id, None))?;
                return Err(error);
            }
        };
        let answered = system(&Handing {
            pdf: &pages,
            printer: &printer,
            copies: job.copies,
            paper: job.paper,
            title: &job.title,
            earlier: job.system_job.as_deref(),
        });
        match answered {
            Ok(system_job) => self.transact(Op::HandOverPrint, |tx, note| {
                note.subject(&job.title);
                note.data(serde_json::json!({ "printer": printer, "copies": job.copies }));
                if let Some(client) = job.client {
                    note.client(client);
                }
                store::handed_over(tx, id, &system_job, self.actor().id, self.now())
            })?,
            Err(Trouble::NoAnswer) => self.vault().write(|tx| store::no_answer(tx, id))?,
            Err(trouble) => self.vault().write(|tx| store::keep_waiting(tx, id, Some(trouble)))?,
        }
        drop(taken);
        self.print_job(id)
    }

    /// What waits on this computer for a printer to take work again, with the printer. Only what was asked
    /// for today goes out by itself: nobody expects yesterday's papers in the tray.
    ///
    /// # Errors
    /// [`Error::Vault`].
    pub fn prints_to_retry(&self) -> Result<Vec<(PrintJobId, String)>> {
        self.may(Act::PrintsToRetry)?;
        let waiting = self.read(|conn| store::waiting(conn, &this_computer()))?;
        let today = self.today();
        let fresh = waiting.into_iter().filter(|job| {
            job.asked_at.day_in(self.zone()) == today && job.trouble.is_some_and(Trouble::passes)
        });
        Ok(fresh.map(|job| (job.id, job.printer)).collect())
    }
}
