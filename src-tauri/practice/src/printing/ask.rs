//! Asking for a print: it is in the encrypted practice before any printer hears of it.

use super::{PaperKind, PrintOrder, this_computer};
use crate::audit::{Note, Op};
use crate::store::printing as store;
use crate::{ClientId, DocumentId, Error, Instant, Practice, PrintJobId, Result, text};
use rusqlite::Transaction;

/// Copies at most.
const MOST_COPIES: u8 = 20;
/// How long pages made for one print are kept for another try while nobody says whether it came out, and
/// how long they are asked about. After that the print stays on record as handed over, not confirmed.
pub(super) const KEPT_MS: i64 = 7 * 86_400_000;

/// A print about to wait.
pub(crate) struct NewPrintJob {
    pub kind: PaperKind,
    pub title: &'static str,
    pub document: Option<DocumentId>,
    pub client: Option<ClientId>,
    /// Pages that are kept nowhere else.
    pub pdf: Option<Vec<u8>>,
}

impl NewPrintJob {
    /// A print of pages that are made for it alone.
    pub(crate) fn of_pages(kind: PaperKind, title: &'static str, pdf: Vec<u8>) -> Self {
        Self { kind, title, document: None, client: None, pdf: Some(pdf) }
    }
}

impl PrintOrder {
    /// The order as it is kept.
    pub(crate) fn checked(&self) -> Result<Self> {
        if !(1..=MOST_COPIES).contains(&self.copies) {
            return Err(Error::invalid("copies", "out_of_range"));
        }
        let printer = text::typed("printer", &self.printer, 200)?;
        if printer.starts_with('-') {
            return Err(Error::invalid("printer", "not_a_name"));
        }
        Ok(Self { printer, ..self.clone() })
    }
}

/// Lets go of pages made for one print that a printer took a week ago: at the next print, and whenever
/// somebody locks or leaves.
pub(crate) fn forget_old_pages(tx: &Transaction<'_>, now: Instant) -> Result<()> {
    store::forget_pages(tx, Instant(now.0 - KEPT_MS))
}

impl Practice {
    /// Puts a print into the queue; `op` is the act on record, `job` notes what it is about.
    pub(crate) fn ask_print(
        &self,
        op: Op,
        order: &PrintOrder,
        job: impl FnOnce(&Transaction<'_>, &mut Note) -> Result<NewPrintJob>,
    ) -> Result<PrintJobId> {
        let order = order.checked()?;
        self.transact(op, |tx, note| {
            let job = job(tx, note)?;
            let id = PrintJobId::new();
            let now = self.now();
            forget_old_pages(tx, now)?;
            store::insert(tx, id, &job, &order, &this_computer(), (self.actor().id, now))?;
            Ok(id)
        })
    }
}
