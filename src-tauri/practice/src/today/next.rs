//! The one next thing to do. Opening the clinic comes first, then the client about to leave, then
//! whoever came first.

use super::visits::TodayVisit;
use crate::staff::Staff;
use crate::{ClientId, TreatmentId};
use serde::Serialize;

/// A step somebody takes next.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum NextStep {
    /// Do the opening checklist.
    OpenClinic,
    /// Ask or re-ask the history.
    AskHistory,
    /// Get the consent signed.
    SignConsent,
    /// Open or go on with the treatment.
    Treat,
    /// Hand the aftercare sheet over.
    GiveAftercare,
}

/// The band at the top of Today.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct NextBand {
    /// What to do.
    pub step: NextStep,
    /// For whom.
    pub client: Option<ClientId>,
    /// Their name.
    pub name: Option<String>,
    /// The treatment it is about.
    pub treatment: Option<TreatmentId>,
    /// Where things stand.
    pub line: String,
    /// Why this is next.
    pub reason: String,
}

pub(super) fn next(shut: Option<&str>, visits: &[TodayVisit], actor: &Staff) -> Option<NextBand> {
    if let Some(reason) = shut {
        return Some(NextBand {
            step: NextStep::OpenClinic,
            client: None,
            name: None,
            treatment: None,
            line: "Treatments are shut".to_owned(),
            reason: format!("{reason}."),
        });
    }
    // Opening a chart is the practitioner's next step, not the desk's.
    let mine = |visit: &&TodayVisit| {
        visit.next.is_some_and(|step| step != NextStep::Treat || actor.may_treat)
    };
    let leaving = visits.iter().find(|visit| visit.next == Some(NextStep::GiveAftercare));
    let visit = leaving.or_else(|| visits.iter().find(mine))?;
    Some(NextBand {
        step: visit.next?,
        client: Some(visit.client),
        name: Some(visit.name.clone()),
        treatment: visit.treatment_id,
        line: visit.line.clone(),
        reason: visit.reason.clone(),
    })
}
