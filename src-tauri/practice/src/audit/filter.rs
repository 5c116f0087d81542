//! Which entries somebody asks for.

use super::{ActKind, Op};
use crate::store::audit::Wanted;
use crate::{ClientId, Day, StaffId};
use serde::{Deserialize, Serialize};

/// What to look for; nothing asked is everything.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct AuditFilter {
    /// Acts of this person.
    pub person: Option<StaffId>,
    /// Acts of this kind.
    pub kind: Option<ActKind>,
    /// Acts of this one operation.
    pub op: Option<Op>,
    /// Acts that touched this client, or a list that named them.
    pub client: Option<ClientId>,
    /// From this day on, in the practice's time zone.
    pub from: Option<Day>,
    /// Up to and with this day.
    pub until: Option<Day>,
}

impl AuditFilter {
    /// The statement's terms, with days as moments of the practice's zone.
    pub(super) fn wanted(&self, zone: chrono_tz::Tz) -> Wanted {
        let of_kind = self.kind.map(|kind| kind.ops().collect::<Vec<_>>());
        let ops = match (self.op, of_kind) {
            (Some(op), Some(kind)) => Some(kind.into_iter().filter(|one| *one == op).collect()),
            (Some(op), None) => Some(vec![op]),
            (None, of_kind) => of_kind,
        };
        Wanted {
            actor: self.person,
            ops: ops.map(|ops| ops.into_iter().map(Op::name).collect()),
            client: self.client,
            from: self.from.map(|day| day.start_in(zone)),
            until: self.until.map(|day| day.plus_days(1).start_in(zone)),
        }
    }

    /// What was asked, for the entry that records the asking: only what was set.
    pub(super) fn noted(&self) -> crate::Result<serde_json::Value> {
        let mut asked = serde_json::to_value(self)?;
        if let Some(fields) = asked.as_object_mut() {
            fields.retain(|_, value| !value.is_null());
        }
        Ok(asked)
    }
}
