//! What the desk must see beside a name it found: what to beware of, what comes next, when the person
//! was last here (domain reference §8.1, S2). Asked once typing rests, so each look is one entry.

use super::page::{ClientAlert, banners};
use crate::audit::Op;
use crate::rights::Act;
use crate::store::clients as store;
use crate::{ClientId, Day, Practice, Result, today};
use serde::Serialize;

/// Most clients looked at in one act.
const MOST: usize = 100;

/// One client's standing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct ClientStanding {
    /// Which client.
    pub id: ClientId,
    /// Banners, gravest first; at most three.
    pub alerts: Vec<ClientAlert>,
    /// Where the visit stands, in words; names no condition.
    pub next: String,
    /// Last day they were asked or treated.
    pub last_seen: Option<Day>,
}

impl Practice {
    /// The standing of clients that were found, in the order asked for: one entry in the audit log
    /// naming them. At most a hundred; clients that do not exist are left out.
    ///
    /// # Errors
    /// [`crate::Error::Vault`].
    pub fn client_standings(&self, clients: &[ClientId]) -> Result<Vec<ClientStanding>> {
        self.may(Act::ClientStandings)?;
        let clients = clients.get(..MOST).unwrap_or(clients);
        let today = self.today();
        self.transact(Op::FindClients, |tx, note| {
            note.data(serde_json::json!({ "clients": clients }));
            let mut standings = Vec::with_capacity(clients.len());
            for id in clients {
                if store::get(tx, *id)?.is_none() {
                    continue;
                }
                standings.push(ClientStanding {
                    id: *id,
                    alerts: banners(tx, *id, today)?,
                    next: today::standing_in_words(tx, *id, today, self.zone())?,
                    last_seen: store::last_seen(tx, *id)?,
                });
            }
            Ok(standings)
        })
    }
}
