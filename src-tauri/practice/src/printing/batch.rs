//! Many papers at once: what is to be signed with a pen today, and copies at the end of the day.

use super::PrintOrder;
use crate::documents::DocumentKind;
use crate::rights::Act;
use crate::store::{documents as store, today};
use crate::{DocumentId, Error, Instant, Practice, PrintJobId, Result};
use serde::{Deserialize, Serialize};

/// Longer than any day with a clock change in it, ms.
const A_DAY_AND_MORE: i64 = 36 * 3_600_000;

/// Which papers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum Batch {
    /// Consents begun today and not signed, filled in as far as they are, to be signed with a pen.
    ConsentsToSign,
    /// Every consent signed and every sheet made today, for the paper file.
    CopiesOfToday,
}

impl Practice {
    /// Puts the papers of a batch into the print queue, each as a print of its own: one that does not come
    /// out is printed again by itself. Papers that cannot be made yet are left out.
    ///
    /// # Errors
    /// [`Error::Invalid`] naming `printer` or `copies`; [`Error::Vault`].
    pub fn print_batch(&self, batch: Batch, order: &PrintOrder) -> Result<Vec<PrintJobId>> {
        self.may(Act::PrintBatch)?;
        let order = order.checked()?;
        let papers = match batch {
            Batch::ConsentsToSign => self.consents_to_sign()?,
            Batch::CopiesOfToday => self.made_today()?,
        };
        papers.into_iter().map(|paper| self.print_document(paper, &order)).collect()
    }

    fn consents_to_sign(&self) -> Result<Vec<DocumentId>> {
        let (zone, day) = (self.zone(), self.today());
        let open = self.read(today::open_consents)?;
        let mut papers = Vec::new();
        for consent in open.into_iter().filter(|open| open.created_at.day_in(zone) == day) {
            match self.make_paper_consent(consent.id) {
                Ok(paper) => papers.push(paper),
                // Not filled in far enough to be printed: Today says that it is not signed.
                Err(Error::EmptyField(_) | Error::Invalid { .. }) => {}
                Err(error) => return Err(error),
            }
        }
        Ok(papers)
    }

    fn made_today(&self) -> Result<Vec<DocumentId>> {
        let (zone, day) = (self.zone(), self.today());
        let since = Instant(self.now().0 - A_DAY_AND_MORE);
        let made = self.read(|conn| store::made_since(conn, since))?;
        let kept = made
            .into_iter()
            .filter(|(_, kind, at)| *kind != DocumentKind::ConsentForInk && at.day_in(zone) == day);
        Ok(kept.map(|(id, _, _)| id).collect())
    }
}
