//! Papers of the sterilization room and of recalls, and lists.

use super::Engine;
use crate::binder::IncidentBinderPaper;
use crate::checklist::ChecklistPaper;
use crate::export;
use crate::incident::{CallLogPaper, RecallPaper, ShelfPaper};
use crate::inspection::InspectionPaper;
use crate::label::LabelsPaper;
use crate::letter::LettersPaper;
use crate::paper::{PaperError, PaperHead, Sheet};

impl Engine {
    /// Labels of packs, one per page or on a sheet. A name that is too long ends in "…"; the
    /// code and the expiry never do.
    ///
    /// # Errors
    /// [`PaperError::TooLong`] for a code or a date no label holds, [`PaperError::NoSuchPlace`] for a start
    /// outside the sheet; otherwise as for [`Engine::consent`].
    pub fn labels(&self, paper: &LabelsPaper) -> Result<Sheet, PaperError> {
        self.compose(&self.labels, paper.data()?, paper.stock.size(), paper.stamp)
    }

    /// The recall list of an incident.
    ///
    /// # Errors
    /// As for [`Engine::consent`].
    pub fn recall_list(&self, paper: &RecallPaper) -> Result<Sheet, PaperError> {
        self.compose(
            &self.recall,
            paper.data()?,
            paper.incident.paper.size,
            paper.incident.paper.stamp,
        )
    }

    /// The list of packs to pull from the shelves.
    ///
    /// # Errors
    /// As for [`Engine::consent`].
    pub fn shelf_list(&self, paper: &ShelfPaper) -> Result<Sheet, PaperError> {
        self.compose(
            &self.shelf,
            paper.data()?,
            paper.incident.paper.size,
            paper.incident.paper.stamp,
        )
    }

    /// The log to write calls on.
    ///
    /// # Errors
    /// As for [`Engine::consent`].
    pub fn call_log(&self, paper: &CallLogPaper) -> Result<Sheet, PaperError> {
        self.compose(
            &self.calls,
            paper.data()?,
            paper.incident.paper.size,
            paper.incident.paper.stamp,
        )
    }

    /// Letters to clients, one page each.
    ///
    /// # Errors
    /// As for [`Engine::consent`].
    pub fn letters(&self, paper: &LettersPaper) -> Result<Sheet, PaperError> {
        self.compose(&self.letters, paper.data()?, paper.paper.size, paper.paper.stamp)
    }

    /// The binder of one incident.
    ///
    /// # Errors
    /// As for [`Engine::consent`].
    pub fn incident_binder(&self, paper: &IncidentBinderPaper) -> Result<Sheet, PaperError> {
        self.compose(
            &self.binder,
            paper.data()?,
            paper.incident.paper.size,
            paper.incident.paper.stamp,
        )
    }

    /// The inspector's binder for a period: hundreds of pages, of which [`Sheet::opening`] draws the first. `go_on`
    /// is told the steps done and the steps in all, from any thread, and answers whether to go on.
    ///
    /// # Errors
    /// As for [`Engine::consent`]; [`PaperError::Stopped`] once `go_on` said no.
    pub fn inspection_binder(
        &self,
        paper: &InspectionPaper,
        go_on: &(dyn Fn(u64, u64) -> bool + Sync),
    ) -> Result<Sheet, PaperError> {
        let PaperHead { size, stamp, .. } = paper.paper;
        self.compose_with(&self.inspection, paper.data()?, size, &[], go_on, |document, notes| {
            export::sheet(document, stamp, notes)
        })
    }

    /// A checklist, blank or as it was done.
    ///
    /// # Errors
    /// As for [`Engine::consent`].
    pub fn checklist(&self, paper: &ChecklistPaper) -> Result<Sheet, PaperError> {
        self.compose(&self.checklist, paper.data()?, paper.size, paper.stamp)
    }
}
