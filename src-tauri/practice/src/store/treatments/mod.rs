//! Treatment rows: the session itself. Its chart is in [`chart`], lists of sessions in [`lists`].

mod chart;
#[cfg(test)]
mod guards;
mod lists;

pub(crate) use lists::{
    closed_since, drafts_started_before, last_closed_before, lines, opened_elsewhere, past,
};

use crate::store::usage;
use crate::treatments::{Amendment, Anaesthetic, Treatment, TreatmentDraft};
use crate::{ClientId, Error, Instant, Result, StaffId, TreatmentId};
use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params};

const COLUMNS: &str = "id, client, practitioner, day, status, started_at, saved_at, ended_at, \
     identifiers_confirmed, guardian_present, room, device, session_no, session_of, indication, \
     skin_intact, barrier_sleeve, numbing, numbing_lot, numbing_strength, numbing_on, numbing_off, \
     numbing_removed, pain, reaction, adverse_event, note, next_weeks, review_on, next_date, \
     findings, signed_as, discard_reason, version";

fn from_row(row: &Row<'_>) -> rusqlite::Result<Treatment> {
    Ok(Treatment {
        id: row.get("id")?,
        client: row.get("client")?,
        practitioner: row.get("practitioner")?,
        day: row.get("day")?,
        status: row.get("status")?,
        started_at: row.get("started_at")?,
        saved_at: row.get("saved_at")?,
        ended_at: row.get("ended_at")?,
        draft: draft_from_row(row)?,
        next_date: row.get("next_date")?,
        findings: row.get("findings")?,
        signed_as: row.get("signed_as")?,
        discard_reason: row.get("discard_reason")?,
        version: row.get("version")?,
    })
}

/// The session's own columns; zones, cartridges and products come from their tables.
fn draft_from_row(row: &Row<'_>) -> rusqlite::Result<TreatmentDraft> {
    Ok(TreatmentDraft {
        identifiers_confirmed: row.get("identifiers_confirmed")?,
        guardian_present: row.get("guardian_present")?,
        room: row.get("room")?,
        device_id: row.get("device")?,
        session: row.get("session_no")?,
        sessions: row.get("session_of")?,
        indication: row.get("indication")?,
        skin_intact: row.get("skin_intact")?,
        zones: Vec::new(),
        cartridges: Vec::new(),
        packs: Vec::new(),
        products: Vec::new(),
        anaesthetic: anaesthetic(row)?,
        barrier_sleeve: row.get("barrier_sleeve")?,
        pain: row.get("pain")?,
        reaction: row.get("reaction")?,
        adverse_event: row.get("adverse_event")?,
        note: row.get("note")?,
        next_weeks: row.get("next_weeks")?,
        review_on: row.get("review_on")?,
    })
}

fn anaesthetic(row: &Row<'_>) -> rusqlite::Result<Option<Anaesthetic>> {
    if !row.get("numbing")? {
        return Ok(None);
    }
    Ok(Some(Anaesthetic {
        lot_id: row.get("numbing_lot")?,
        strength: row.get("numbing_strength")?,
        on_at: row.get("numbing_on")?,
        off_at: row.get("numbing_off")?,
        removed: row.get("numbing_removed")?,
    }))
}

pub(crate) fn get(conn: &Connection, id: TreatmentId) -> Result<Option<Treatment>> {
    let sql = format!("SELECT {COLUMNS} FROM treatments WHERE id = ?1");
    let found = conn.prepare_cached(&sql)?.query_row([id], from_row).optional()?;
    found.map(|treatment| chart::filled(conn, treatment)).transpose()
}

pub(crate) fn open_of(conn: &Connection, client: ClientId) -> Result<Option<TreatmentId>> {
    Ok(conn
        .prepare_cached("SELECT id FROM treatments WHERE client = ?1 AND status = 'draft'")?
        .query_row([client], |row| row.get("id"))
        .optional()?)
}

/// Writes a new open treatment and its chart.
pub(crate) fn insert(tx: &Transaction<'_>, treatment: &Treatment) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO treatments (id, client, practitioner, day, status, started_at, saved_at,
             ended_at, identifiers_confirmed, guardian_present, room, device, session_no,
             session_of, indication, skin_intact, barrier_sleeve, numbing, numbing_lot,
             numbing_strength, numbing_on, numbing_off, numbing_removed, pain, reaction,
             adverse_event, note, next_weeks, review_on, next_date, findings, signed_as,
             discard_reason, version)
         VALUES (:id, :client, :practitioner, :day, 'draft', :started_at, :saved_at,
             NULL, 0, 0, '', NULL, NULL, NULL, '', NULL, 0, 0, NULL, '', NULL, NULL, 0, NULL, '',
             0, '', NULL, NULL, NULL, '[]', '', '', :version)",
    )?
    .execute(named_params! {
        ":id": treatment.id, ":client": treatment.client, ":practitioner": treatment.practitioner,
        ":day": treatment.day, ":started_at": treatment.started_at, ":saved_at": treatment.saved_at,
        ":version": treatment.version - 1,
    })?;
    save(tx, treatment.id, treatment.version - 1, &treatment.draft, treatment.saved_at)
}

/// Writes the chart over `version`, the one that was read.
pub(crate) fn save(
    tx: &Transaction<'_>,
    id: TreatmentId,
    version: i32,
    draft: &TreatmentDraft,
    at: Instant,
) -> Result<()> {
    let cream = draft.anaesthetic.as_ref();
    let changed = tx
        .prepare_cached(
            "UPDATE treatments SET saved_at = :at, identifiers_confirmed = :identifiers,
                 guardian_present = :guardian, room = :room, device = :device,
                 session_no = :session, session_of = :sessions, indication = :indication,
                 skin_intact = :skin_intact, barrier_sleeve = :sleeve, numbing = :numbing,
                 numbing_lot = :numbing_lot, numbing_strength = :strength, numbing_on = :on,
                 numbing_off = :off, numbing_removed = :removed, pain = :pain,
                 reaction = :reaction, adverse_event = :adverse, note = :note,
                 next_weeks = :next_weeks, review_on = :review_on, version = version + 1
             WHERE id = :id AND version = :version AND status = 'draft'",
        )?
        .execute(named_params! {
            ":id": id, ":version": version, ":at": at,
            ":identifiers": draft.identifiers_confirmed, ":guardian": draft.guardian_present,
            ":room": draft.room, ":device": draft.device_id, ":session": draft.session,
            ":sessions": draft.sessions, ":indication": draft.indication,
            ":skin_intact": draft.skin_intact, ":sleeve": draft.barrier_sleeve,
            ":numbing": cream.is_some(), ":numbing_lot": cream.and_then(|cream| cream.lot_id),
            ":strength": cream.map_or("", |cream| cream.strength.as_str()),
            ":on": cream.and_then(|cream| cream.on_at), ":off": cream.and_then(|cream| cream.off_at),
            ":removed": cream.is_some_and(|cream| cream.removed), ":pain": draft.pain,
            ":reaction": draft.reaction, ":adverse": draft.adverse_event, ":note": draft.note,
            ":next_weeks": draft.next_weeks, ":review_on": draft.review_on,
        })?;
    if changed == 0 {
        return Err(Error::Conflict);
    }
    chart::replace(tx, id, draft)?;
    usage::own_units(tx, id, at)
}

/// Freezes a treatment: its guards let nothing through afterwards.
pub(crate) fn close(tx: &Transaction<'_>, closed: &Treatment) -> Result<()> {
    let changed = tx
        .prepare_cached(
            "UPDATE treatments SET status = 'closed', ended_at = :at, saved_at = :at,
                 next_date = :next_date, findings = :findings, signed_as = :signed_as,
                 version = version + 1
             WHERE id = :id AND version = :version AND status = 'draft'",
        )?
        .execute(named_params! {
            ":id": closed.id, ":version": closed.version, ":at": closed.ended_at,
            ":next_date": closed.next_date, ":findings": closed.findings,
            ":signed_as": closed.signed_as,
        })?;
    if changed == 0 { Err(Error::Conflict) } else { Ok(()) }
}

pub(crate) fn discard(
    tx: &Transaction<'_>,
    id: TreatmentId,
    reason: &str,
    at: Instant,
) -> Result<()> {
    tx.prepare_cached(
        "UPDATE treatments SET status = 'discarded', ended_at = :at, saved_at = :at,
             discard_reason = :reason, version = version + 1
         WHERE id = :id AND status = 'draft'",
    )?
    .execute(named_params! { ":id": id, ":at": at, ":reason": reason })?;
    Ok(())
}

pub(crate) fn amend(
    tx: &Transaction<'_>,
    treatment: TreatmentId,
    author: StaffId,
    amendment: &Amendment,
) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO treatment_amendments (id, treatment, section, body, reason, author,
             author_name, at)
         VALUES (:id, :treatment, :section, :body, :reason, :author, :author_name, :at)",
    )?
    .execute(named_params! {
        ":id": TreatmentId::new(), ":treatment": treatment, ":section": amendment.section,
        ":body": amendment.body, ":reason": amendment.reason, ":author": author,
        ":author_name": amendment.by, ":at": amendment.at,
    })?;
    Ok(())
}

pub(crate) fn amendments(conn: &Connection, treatment: TreatmentId) -> Result<Vec<Amendment>> {
    let mut statement = conn.prepare_cached(
        "SELECT section, body, reason, author_name, at FROM treatment_amendments
         WHERE treatment = ?1 ORDER BY at, id",
    )?;
    let rows = statement.query_map([treatment], |row| {
        Ok(Amendment {
            section: row.get("section")?,
            body: row.get("body")?,
            reason: row.get("reason")?,
            by: row.get("author_name")?,
            at: row.get("at")?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
