//! The built-in lists a practice lacks: all of them in a new one, those of a newer version of the
//! program in an old one. A list the practice wrote a version of itself keeps the practice's version.

use super::calendar::Kept;
use super::template::{BUILT_IN, Template};
use crate::audit::Op;
use crate::store::checklist_templates as store;
use crate::{Day, Instant, Practice, Result};
use rusqlite::{Connection, Transaction};
use serde_json::json;

/// Adds what is lacking. A list is due from `today` on: nothing from before it was there is missed.
pub(crate) fn seed(tx: &Transaction<'_>, today: Day, at: Instant) -> Result<()> {
    for (template, body) in lacking(tx)? {
        if store::newest_version(tx, &template.code)? < template.version {
            let new = store::NewTemplate { template: &template, body, by: None, at, reason: "" };
            store::insert(tx, &new)?;
        }
        if store::kept(tx, &template.code)?.is_empty() {
            let kept = Kept { from_day: today, is_on: !template.starts_off, anchor: 1 };
            store::keep(tx, &template.code, kept, None, at)?;
        }
    }
    Ok(())
}

/// The built-in templates that are not there in this version or a newer one, or not kept since any day.
fn lacking(conn: &Connection) -> Result<Vec<(Template, &'static str)>> {
    let mut found = Vec::new();
    for body in BUILT_IN {
        let template = Template::parse(body)?;
        let is_there = store::newest_version(conn, &template.code)? >= template.version;
        if !is_there || store::kept(conn, &template.code)?.is_empty() {
            found.push((template, *body));
        }
    }
    Ok(found)
}

impl Practice {
    /// Brings a practice of an older version the lists it lacks, on record. Done at each sign-in.
    pub(crate) fn add_built_in_checklists(&self) -> Result<()> {
        let lacking = self.read(lacking)?;
        if lacking.is_empty() {
            return Ok(());
        }
        self.transact(Op::AddBuiltInChecklists, |tx, note| {
            let codes: Vec<&str> = lacking.iter().map(|(list, _)| list.code.as_str()).collect();
            note.data(json!({ "lists": codes }));
            seed(tx, self.today(), self.now())
        })
    }
}
