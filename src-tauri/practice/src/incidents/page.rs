//! One recall with all it may have touched.

use super::{ClientDecision, Incident};
use crate::audit::Op;
use crate::indicators::IndicatorTest;
use crate::loads::LoadLine;
use crate::packs::ShelfPack;
use crate::rights::Act;
use crate::sterilizers::Stop;
use crate::stock::{LotLine, near_days};
use crate::store::{incidents as store, indicators, sterilizers, stock, usage};
use crate::{
    ClientId, Day, Error, IncidentId, IndicatorTestId, LoadId, LotId, Practice, Result,
    TreatmentId, clients,
};
use rusqlite::Connection;
use serde::Serialize;

/// A client a recall may have touched.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct Touched {
    /// Client.
    pub client: ClientId,
    /// Client number.
    pub number: i32,
    /// Name; of somebody erased the pseudonym with their number.
    pub name: String,
    /// Their record was erased; the contact is what was kept for recalls.
    pub erased: bool,
    /// Date of birth.
    pub born: Option<Day>,
    /// Phone, or what else there is to reach them by; empty when nothing is on record.
    pub contact: String,
    /// A message may be left.
    pub may_leave_message: bool,
    /// Where it touched them, oldest first.
    pub uses: Vec<IncidentUse>,
    /// What was decided, newest first.
    pub decisions: Vec<ClientDecision>,
}

/// One session in which something of a recall was used.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct IncidentUse {
    /// The session.
    pub treatment: TreatmentId,
    /// Its day.
    pub day: Day,
    /// What was done.
    pub service: String,
    /// Who treated.
    pub practitioner: String,
    /// Code of the pack, or lot and unit.
    pub item: String,
    /// What it is.
    pub name: String,
}

/// A recall with everything around it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct IncidentPage {
    /// The recall.
    pub incident: Incident,
    /// The tests that failed.
    pub tests: Vec<IndicatorTest>,
    /// The tests run since, oldest first: the way back into service.
    pub since: Vec<IndicatorTest>,
    /// The machine's stop.
    pub stop: Option<Stop>,
    /// The loads in it, oldest first.
    pub loads: Vec<LoadLine>,
    /// Its packs that were not opened, by code.
    pub packs: Vec<ShelfPack>,
    /// The lot called back.
    pub lot: Option<LotLine>,
    /// The clients it may have touched, by the day of the first use.
    pub touched: Vec<Touched>,
    /// All loads since the last good spore test are reprocessed, or step by step.
    pub recall_all: bool,
}

impl Practice {
    /// One recall with the clients it may have touched. Whom it names is noted in the audit log once for
    /// each sign-in: the page is read again with every word of its review, and a hundred entries saying
    /// the same would hide the rest.
    ///
    /// # Errors
    /// [`Error::NotFound`]; nothing is shown when the entry cannot be written.
    pub fn incident(&self, id: IncidentId) -> Result<IncidentPage> {
        self.may(Act::Incident)?;
        let page = self.read(|conn| build(conn, id, self.today()))?;
        if self.names_somebody_new(&page) {
            self.transact(Op::ViewIncident, |_, note| {
                let clients: Vec<ClientId> = page.touched.iter().map(|one| one.client).collect();
                note.subject(&page.incident.no).data(serde_json::json!({ "clients": clients }));
                Ok(())
            })?;
        }
        Ok(page)
    }

    /// Remembers whom a recall named since signing in.
    fn names_somebody_new(&self, page: &IncidentPage) -> bool {
        let mut seen = self.named_in_recalls.lock().unwrap_or_else(|e| e.into_inner());
        let before = seen.len();
        let id = page.incident.id;
        seen.insert((id, None));
        seen.extend(page.touched.iter().map(|one| (id, Some(one.client))));
        seen.len() > before
    }

    /// The newest recall of a failed spore test, a load or a lot, as people name them.
    ///
    /// # Errors
    /// [`Error::NotFound`] when there is none.
    pub fn incident_about(&self, about: IncidentAbout) -> Result<IncidentId> {
        self.may(Act::IncidentAbout)?;
        self.read(|conn| store::about(conn, about))?.ok_or(Error::NotFound("incident"))
    }
}

/// What a recall is looked up by.
#[derive(Debug, Clone, Copy)]
pub enum IncidentAbout {
    /// The failed test.
    Test(IndicatorTestId),
    /// A load it holds.
    Load(LoadId),
    /// The lot called back.
    Lot(LotId),
}

pub(crate) fn build(conn: &Connection, id: IncidentId, today: Day) -> Result<IncidentPage> {
    let incident = store::get(conn, id)?.ok_or(Error::NotFound("incident"))?;
    let stop = match incident.sterilizer {
        Some(machine) => {
            sterilizers::stops(conn, machine)?.into_iter().find(|stop| stop.incident == Some(id))
        }
        None => None,
    };
    let since = match (incident.sterilizer, &stop) {
        (Some(machine), Some(stop)) => indicators::since(conn, machine, stop.at)?,
        _ => Vec::new(),
    };
    let lot = incident.lot.map(|lot| stock::get(conn, lot)).transpose()?.flatten();
    let near = near_days(conn)?;
    Ok(IncidentPage {
        tests: store::tests(conn, id)?,
        since,
        stop,
        loads: store::loads(conn, id)?,
        packs: store::packs_left(conn, id, today)?,
        lot: lot.map(|lot| lot.line(today, near)),
        touched: touched(conn, &incident, today)?,
        recall_all: crate::store::profile::parameters(conn)?.is_on("recall_all"),
        incident,
    })
}

/// What is done here; every treatment is one of it.
pub(crate) const SERVICE: &str = "microneedling";

/// Every session that used a lot, oldest first, as the lot's own page knows them.
fn uses_of_lot(conn: &Connection, id: LotId) -> Result<Vec<(ClientId, IncidentUse)>> {
    let lot = stock::get(conn, id)?.ok_or(Error::NotFound("lot"))?;
    let uses = usage::of_lot(conn, id)?.into_iter().rev().map(|used| {
        let item = match used.unit.as_str() {
            "" => lot.lot.clone(),
            unit => format!("{} / {unit}", lot.lot),
        };
        let (service, name) = (SERVICE.to_owned(), lot.product.clone());
        let practitioner = used.practitioner_name;
        let (treatment, day) = (used.treatment, used.day);
        (used.client, IncidentUse { treatment, day, service, practitioner, item, name })
    });
    Ok(uses.collect())
}

/// The clients, in the order of their first use.
pub(crate) fn touched(conn: &Connection, incident: &Incident, today: Day) -> Result<Vec<Touched>> {
    let uses = match incident.lot {
        Some(lot) => uses_of_lot(conn, lot)?,
        None => store::uses_of_packs(conn, incident.id)?,
    };
    let mut touched: Vec<Touched> = Vec::new();
    for (client, used) in uses {
        match touched.iter_mut().find(|known| known.client == client) {
            Some(known) => known.uses.push(used),
            None => {
                let person = clients::get(conn, client, today)?;
                let ways = [&person.fields.phone, &person.fields.phone_other, &person.fields.email];
                let way = ways.into_iter().find(|way| !way.is_empty());
                let erasure = clients::erasure(conn, client)?;
                let kept = erasure.as_ref().map(|note| note.contact.clone());
                touched.push(Touched {
                    client,
                    number: person.number,
                    erased: erasure.is_some(),
                    contact: kept.or_else(|| way.cloned()).unwrap_or_default(),
                    name: person.name,
                    born: person.fields.born,
                    may_leave_message: person.fields.may_leave_message,
                    uses: vec![used],
                    decisions: store::decisions(conn, incident.id, client)?,
                });
            }
        }
    }
    Ok(touched)
}
