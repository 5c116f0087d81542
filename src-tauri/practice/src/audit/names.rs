//! Ids inside the data of entries, by the names people know them by.

use super::EntryClient;
use crate::profile::Parameters;
use crate::store::{clients, devices, profile, staff, stock};
use crate::{ClientId, Day, DeviceId, LotId, Result, StaffId};
use rusqlite::Connection;
use std::cell::RefCell;
use std::collections::BTreeMap;
use uuid::Uuid;

/// Looks names up once each, as they are now.
pub(super) struct Names<'a> {
    conn: &'a Connection,
    zone: chrono_tz::Tz,
    today: Day,
    parameters: Parameters,
    staff: BTreeMap<StaffId, String>,
    clients: RefCell<BTreeMap<ClientId, Option<EntryClient>>>,
}

impl<'a> Names<'a> {
    pub fn new(conn: &'a Connection, zone: chrono_tz::Tz, today: Day) -> Result<Self> {
        let staff = staff::all(conn)?.into_iter().map(|person| (person.id, person.name));
        Ok(Self {
            conn,
            zone,
            today,
            parameters: profile::parameters(conn)?,
            staff: staff.collect(),
            clients: RefCell::default(),
        })
    }

    pub fn zone(&self) -> chrono_tz::Tz {
        self.zone
    }

    /// The client, as now known.
    pub fn client(&self, id: ClientId) -> Result<Option<EntryClient>> {
        if let Some(known) = self.clients.borrow().get(&id) {
            return Ok(known.clone());
        }
        let found = clients::get(self.conn, id)?.map(|stored| {
            let client = stored.on(self.today, &self.parameters);
            EntryClient { id, number: client.number, name: client.name }
        });
        self.clients.borrow_mut().insert(id, found.clone());
        Ok(found)
    }

    /// Whatever this id stands for: a person, a client, a lot or a device. Other records have no
    /// name of their own.
    pub fn of(&self, id: Uuid) -> Result<Option<String>> {
        if let Some(person) = self.staff.get(&StaffId::from(id)) {
            return Ok(Some(person.clone()));
        }
        if let Some(client) = self.client(id.into())? {
            return Ok(Some(format!("{} ({:06})", client.name, client.number)));
        }
        if let Some(lot) = stock::get(self.conn, LotId::from(id))? {
            return Ok(Some(format!("{}, lot {}", lot.product, lot.lot)));
        }
        Ok(devices::get(self.conn, DeviceId::from(id))?.map(|device| device.name()))
    }
}
