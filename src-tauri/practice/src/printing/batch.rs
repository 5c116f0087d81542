//! Many papers at once: what is to be signed with a pen today, and copies at the end of the day.

use super::PrintOrder;
use crate::backup::Progress;
use crate::documents::DocumentKind;
use crate::rights::Act;
use crate::store::{documents as store, printing, today};
use crate::{ConsentId, DocumentId, Error, Instant, Practice, PrintJobId, Result};
use serde::{Deserialize, Serialize};

/// Longer than any day with a clock change in it, ms.
const A_DAY_AND_MORE: i64 = 36 * 3_600_000;

/// Which papers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum Batch {
    /// Sheets for before a treatment made today that no printer was given yet, and consents begun today and
    /// not signed, filled in as far as they are, to be signed with a pen.
    PrecareAndConsents,
    /// Every consent signed and every sheet made today, for the paper file.
    CopiesOfToday,
}

/// One paper of a batch: there already, or a consent to be put on paper.
#[derive(Clone, Copy)]
enum Part {
    Made(DocumentId),
    ToSign(ConsentId),
}

impl Practice {
    /// Puts the papers of a batch into the print queue, each as a print of its own: one that does not come
    /// out is printed again by itself. Papers that cannot be made yet are left out. One paper at a time is
    /// made and let go of again; `go_on` is told of each and says whether to go on. What was asked for
    /// before somebody stopped stays in the queue.
    ///
    /// # Errors
    /// [`Error::Invalid`] naming `printer` or `copies`; [`Error::Vault`].
    pub fn print_batch(
        &self,
        batch: Batch,
        order: &PrintOrder,
        go_on: &mut dyn FnMut(Progress) -> bool,
    ) -> Result<Vec<PrintJobId>> {
        self.may(Act::PrintBatch)?;
        let order = order.checked()?;
        let parts = match batch {
            Batch::PrecareAndConsents => self.before_treatments()?,
            Batch::CopiesOfToday => self.copies_of_today()?,
        };
        let mut jobs = Vec::new();
        for (at, part) in parts.iter().enumerate() {
            if !go_on(Progress { done: at as u64, of: parts.len() as u64 }) {
                break;
            }
            if let Some(paper) = self.on_paper(*part)? {
                jobs.push(self.print_document(paper, &order)?);
            }
        }
        Ok(jobs)
    }

    /// The paper of a part; none while a consent is not filled in far enough to be printed: Today says
    /// that it is not signed.
    fn on_paper(&self, part: Part) -> Result<Option<DocumentId>> {
        match part {
            Part::Made(paper) => Ok(Some(paper)),
            Part::ToSign(consent) => match self.make_paper_consent(consent) {
                Ok(paper) => Ok(Some(paper)),
                Err(Error::EmptyField(_) | Error::Invalid { .. }) => Ok(None),
                Err(error) => Err(error),
            },
        }
    }

    fn before_treatments(&self) -> Result<Vec<Part>> {
        let (zone, day) = (self.zone(), self.today());
        let sheets = self.made_today(|kind| kind == DocumentKind::Precare)?;
        let open = self.read(today::open_consents)?;
        let consents = open.into_iter().filter(|open| open.created_at.day_in(zone) == day);
        self.read(|conn| {
            let mut parts = Vec::new();
            for sheet in sheets {
                if !printing::is_asked_for(conn, sheet)? {
                    parts.push(Part::Made(sheet));
                }
            }
            parts.extend(consents.map(|open| Part::ToSign(open.id)));
            Ok(parts)
        })
    }

    fn copies_of_today(&self) -> Result<Vec<Part>> {
        let kept = self.made_today(|kind| kind != DocumentKind::ConsentForInk)?;
        Ok(kept.into_iter().map(Part::Made).collect())
    }

    fn made_today(&self, wanted: impl Fn(DocumentKind) -> bool) -> Result<Vec<DocumentId>> {
        let (zone, day) = (self.zone(), self.today());
        let since = Instant(self.now().0 - A_DAY_AND_MORE);
        let made = self.read(|conn| store::made_since(conn, since))?;
        let today =
            made.into_iter().filter(|(_, kind, at)| wanted(*kind) && at.day_in(zone) == day);
        Ok(today.map(|(id, _, _)| id).collect())
    }
}
