//! A later session of the course, confirmed under the same consent: the client says that nothing changed
//! and puts their initials. The signed form stays as it is; the row is printed on an addendum to it.

use super::evidence::session_seals;
use super::save::Loaded;
use super::{Consent, standing};
use crate::audit::Op;
use crate::documents::{DocumentKind, NewDocument, sha256, stamp};
use crate::rights::Act;
use crate::store::{consent_sessions as store, consents, documents as papers};
use crate::{ConsentId, Day, Depth, DocumentId, Error, Practice, Result, history, text};
use documents::{ConsentPaper, SessionRow};
use rusqlite::{Connection, Transaction};
use serde::Serialize;

/// A later session on record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct ConfirmedSession {
    /// Its number in the course.
    pub session: u8,
    /// The day, in the practice's zone.
    pub day: Day,
    /// The initials as typed.
    pub initials: String,
    /// Deepest setting agreed; nothing where nothing goes into the skin.
    pub max_depth_um: Option<Depth>,
    /// Who asked, as then known.
    pub by_name: String,
    /// The addendum to the form.
    pub document: DocumentId,
}

/// More than any initials have, in characters.
const LONGEST_INITIALS: usize = 12;

impl Practice {
    /// Records that the client, or for a minor the guardian, said "nothing has changed, and I agree to
    /// this session", with their initials, and makes the addendum that says so.
    ///
    /// # Errors
    /// [`Error::Invalid`] naming `initials` (`required`), `consent` (`no_later_session`) when it is not in
    /// force today or has no session left to confirm, or `history` (`not_asked`) before the history was
    /// re-asked today; [`Error::Blocked`] while the clock is behind the record (R29); [`Error::NotFound`].
    pub fn confirm_session(&self, id: ConsentId, initials: &str) -> Result<Consent> {
        self.may(Act::ConfirmSession)?;
        let initials = text::required("initials", initials, LONGEST_INITIALS)?;
        self.transact(Op::ConfirmSession, |tx, note| {
            self.must_trust_clock(tx)?;
            let loaded = self.load_consent(tx, id)?;
            let session = self.next_session(tx, &loaded)?;
            let session = session.ok_or(Error::invalid("consent", "no_later_session"))?;
            if !history::facts(tx, loaded.row.client, self.today())?.asked_today {
                return Err(Error::invalid("history", "not_asked"));
            }
            let mut confirmed = ConfirmedSession {
                session,
                day: self.today(),
                initials,
                max_depth_um: loaded.row.draft.plan.max_depth_um,
                by_name: self.actor().name.clone(),
                document: DocumentId::new(),
            };
            confirmed.document = self.addendum(tx, &loaded, &confirmed)?;
            store::insert(tx, id, &confirmed, (self.actor().id, self.now()))?;
            note.client(loaded.row.client).subject(id);
            note.data(serde_json::json!({
                "session": session, "initials": confirmed.initials,
                "document": confirmed.document, "seal": session_seals(tx, id)?.pop(),
            }));
            self.consent_view(tx, id)
        })
    }

    /// The session of the course that can be confirmed today; nothing for the first one, which the form
    /// itself agrees to, and when the consent is not in force.
    pub(super) fn next_session(&self, conn: &Connection, loaded: &Loaded) -> Result<Option<u8>> {
        let (code, today) = (loaded.row.code.as_str(), self.today());
        let newest = consents::newest_signed(conn, loaded.row.client, code)?;
        if !loaded.shape.has_sessions() || newest.is_none_or(|newest| newest.id != loaded.row.id) {
            return Ok(None);
        }
        let Some((facts, None)) = standing(conn, &loaded.client, code, today)? else {
            return Ok(None);
        };
        let known = store::of_consent(conn, loaded.row.id)?;
        let session = if loaded.shape.kind.is_charted() {
            facts.sessions_done + 1
        } else {
            // Nothing counts these sessions but the form and its confirmations: one a day, in their order.
            let last = known.last().map_or((1, facts.signed_on), |row| (row.session, row.day));
            if last.1 >= today { 1 } else { last.0.saturating_add(1) }
        };
        let planned = loaded.row.draft.plan.sessions.is_some_and(|sessions| session <= sessions);
        let there = known.iter().any(|row| row.session == session);
        Ok((session > 1 && planned && !there).then_some(session))
    }

    /// The table of later sessions as it stands with this one, under the number of the form.
    fn addendum(
        &self,
        tx: &Transaction<'_>,
        loaded: &Loaded,
        confirmed: &ConfirmedSession,
    ) -> Result<DocumentId> {
        let signed = loaded.row.signed.as_ref().ok_or(Error::NotFound("consent"))?;
        let (_, _, content) =
            papers::body(tx, signed.document)?.ok_or(Error::NotFound("document"))?;
        let mut paper: ConsentPaper = serde_json::from_str(&content)?;
        paper.text.parts.retain(|part| part.key == "sessions");
        paper.stamp = stamp(self.now(), self.zone());
        paper.signatures.clear();
        paper.remarks.clear();
        paper.items.clear();
        // The hash in the foot of the form is of the form; this sheet has its own, kept beside it.
        paper.content_hash = None;
        let before = store::of_consent(tx, loaded.row.id)?;
        paper.sessions = before.iter().chain([confirmed]).map(printed).collect();
        let content = serde_json::to_string(&paper)?;
        let sheet = self.engine().consent(&paper)?;
        let about = (loaded.row.client, DocumentKind::ConsentSessions, loaded.row.id.uuid());
        let hash = sha256(content.as_bytes());
        let new = NewDocument::of(about, &loaded.template, (content, hash), sheet);
        new.store(tx, self.actor().id, self.now())
    }
}

fn printed(row: &ConfirmedSession) -> SessionRow {
    SessionRow {
        session: u32::from(row.session),
        date: row.day.long(),
        depth: row.max_depth_um.map(|depth| depth.to_string()).unwrap_or_default(),
        initials: row.initials.clone(),
        practitioner: row.by_name.clone(),
    }
}
