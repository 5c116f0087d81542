//! A treatment as its page shows it: the chart, what the rules say now, what was done last time.

use super::{Status, Treatment, TreatmentDraft, ZoneChart, context, interval};
use crate::audit::Op;
use crate::devices::Device;
use crate::rights::Act;
use crate::rules::Finding;
use crate::staff::Staff;
use crate::stock::{LotLine, near_days};
use crate::store::{devices, profile, staff, stock, treatments as store};
use crate::{
    ClientId, Day, Depth, Error, Instant, Practice, Result, StaffId, TreatmentId, clients,
};
use rusqlite::Connection;
use serde::Serialize;

/// A treatment with everything its page shows.
#[derive(Debug, Clone, Serialize, specta::Type)]
pub struct TreatmentView {
    /// Id.
    pub id: TreatmentId,
    /// Version to save over.
    pub version: i32,
    /// How far it is.
    pub status: Status,
    /// The client.
    pub client: ClientId,
    /// The client's whole name.
    pub client_name: String,
    /// Under the age of consent on its day: the guardian has to be present.
    pub client_is_minor: bool,
    /// The person treating.
    pub practitioner: StaffId,
    /// Their name.
    pub practitioner_name: String,
    /// Their licence title and number.
    pub licence: String,
    /// The deepest depth they may use.
    pub max_depth_um: Option<Depth>,
    /// Day it was started.
    pub day: Day,
    /// When it was started.
    pub started_at: Instant,
    /// When it was last durably saved.
    pub saved_at: Instant,
    /// When it was closed or discarded.
    pub ended_at: Option<Instant>,
    /// Name and licence of the signer, once closed.
    pub signed_as: String,
    /// Why it was discarded, if it was.
    pub discard_reason: String,
    /// The chart.
    pub draft: TreatmentDraft,
    /// Zones in words, as they print.
    pub zones_in_words: String,
    /// What the rules find now; as frozen at closing once closed, with who decided.
    pub findings: Vec<Finding>,
    /// What is missing before it can be signed.
    pub missing: Vec<Finding>,
    /// The session before this one.
    pub last_time: Option<LastTime>,
    /// The day before which no next session should be.
    pub next_date: Option<Day>,
    /// The device chosen.
    pub device: Option<Device>,
    /// Every lot the chart names.
    pub lots: Vec<LotLine>,
    /// Amendments, oldest first.
    pub amendments: Vec<Amendment>,
}

/// The session before this one.
#[derive(Debug, Clone, Serialize, specta::Type)]
pub struct LastTime {
    /// Day.
    pub day: Day,
    /// Who treated.
    pub practitioner_name: String,
    /// What was charted.
    pub zones: Vec<ZoneChart>,
    /// Session of the course, and how many it has.
    pub session: Option<u8>,
    /// How many sessions the course had.
    pub sessions: Option<u8>,
    /// What it was done for.
    pub indication: String,
}

/// A dated addition to a closed treatment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct Amendment {
    /// What it is about.
    pub section: String,
    /// What the record should say.
    pub body: String,
    /// Why.
    pub reason: String,
    /// Who, by name as then known.
    pub by: String,
    /// When.
    pub at: Instant,
}

/// A treatment on the client's page.
#[derive(Debug, Clone, Serialize, specta::Type)]
pub struct TreatmentLine {
    /// Id.
    pub id: TreatmentId,
    /// How far it is.
    pub status: Status,
    /// Day.
    pub day: Day,
    /// When it was started.
    pub started_at: Instant,
    /// When it was closed or discarded.
    pub ended_at: Option<Instant>,
    /// Who treats.
    pub practitioner: StaffId,
    /// Their name.
    pub practitioner_name: String,
    /// Zones in words.
    pub zones: String,
    /// Zone codes with their depths, for the small chart.
    #[serde(skip)]
    pub(crate) depths: Vec<(String, Depth)>,
    /// Deepest depth charted.
    pub deepest_um: Option<Depth>,
    /// Session of the course.
    pub session: Option<u8>,
    /// Sessions in the course.
    pub sessions: Option<u8>,
    /// The day before which no next session should be, once closed.
    pub next_date: Option<Day>,
    /// How many amendments it has.
    pub amendments: u16,
}

impl Practice {
    /// Opens a treatment: one entry in the audit log.
    ///
    /// # Errors
    /// [`Error::Forbidden`] for people who do not read clinical records; [`Error::NotFound`].
    pub fn treatment(&self, id: TreatmentId) -> Result<TreatmentView> {
        self.may(Act::Treatment)?;
        self.transact(Op::ViewTreatment, |tx, note| {
            let treatment = store::get(tx, id)?.ok_or(Error::NotFound("treatment"))?;
            note.client(treatment.client).subject(id);
            build(tx, treatment)
        })
    }

    /// The client's treatments for their page, newest first: one entry in the audit log.
    ///
    /// # Errors
    /// [`Error::Vault`].
    pub fn treatments_of(&self, client: ClientId) -> Result<Vec<TreatmentLine>> {
        self.may(Act::TreatmentsOf)?;
        self.transact(Op::ViewTreatment, |tx, note| {
            note.client(client).subject("list");
            store::lines(tx, client)
        })
    }
}

/// The page of `treatment`, inside the caller's transaction.
pub(super) fn build(conn: &Connection, treatment: Treatment) -> Result<TreatmentView> {
    let client = clients::get(conn, treatment.client, treatment.day)?;
    let person = staff::get(conn, treatment.practitioner)?.ok_or(Error::NotFound("staff"))?;
    let (findings, missing) = found(conn, &treatment)?;
    let near = near_days(conn)?;
    let mut lots = Vec::new();
    for id in treatment.draft.lots() {
        let lot = stock::get(conn, id)?.ok_or(Error::NotFound("lot"))?;
        lots.push(lot.line(treatment.day, near));
    }
    let device = treatment.draft.device_id.map(|id| devices::get(conn, id)).transpose()?.flatten();
    let parameters = profile::parameters(conn)?;
    let planned = interval::next_date(&parameters, treatment.day, &treatment.draft);
    Ok(TreatmentView {
        findings,
        missing,
        last_time: store::last_closed_before(conn, &treatment)?,
        next_date: if treatment.status == Status::Closed { treatment.next_date } else { planned },
        device,
        lots,
        amendments: store::amendments(conn, treatment.id)?,
        zones_in_words: treatment.draft.zones_in_words(),
        id: treatment.id,
        version: treatment.version,
        status: treatment.status,
        client: treatment.client,
        client_name: client.name,
        client_is_minor: client.is_minor,
        practitioner: person.id,
        licence: licence(&person),
        practitioner_name: person.name,
        max_depth_um: person.max_depth_um,
        day: treatment.day,
        started_at: treatment.started_at,
        saved_at: treatment.saved_at,
        ended_at: treatment.ended_at,
        signed_as: treatment.signed_as,
        discard_reason: treatment.discard_reason,
        draft: treatment.draft,
    })
}

/// While it is open the rules look at it; afterwards what they found at closing stays.
fn found(conn: &Connection, treatment: &Treatment) -> Result<(Vec<Finding>, Vec<Finding>)> {
    if treatment.status == Status::Draft {
        return context::found(conn, treatment);
    }
    Ok((serde_json::from_str(&treatment.findings)?, Vec::new()))
}

/// Licence title and number on one line.
pub(super) fn licence(person: &Staff) -> String {
    [person.licence_title.as_str(), person.licence_number.as_str()]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}
