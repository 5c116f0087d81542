//! Opening a treatment: stamps who and when, and refuses while the practice is shut.

use super::{LastTime, Treatment, TreatmentDraft, TreatmentView};
use crate::audit::Op;
use crate::rules::Severity;
use crate::store::{devices, treatments as store};
use crate::{ClientId, Error, Practice, Result};

impl Practice {
    /// Opens a treatment of `client` for the person signed in. A client has one open treatment at
    /// a time. With a single device in use, it is chosen already; a course goes on with its next
    /// session.
    ///
    /// # Errors
    /// [`Error::Forbidden`] without the right to treat; [`Error::Blocked`] while the opening
    /// checklist keeps treatments shut; [`Error::Invalid`] when one is open already;
    /// [`Error::NotFound`].
    pub fn start_treatment(&self, client: ClientId) -> Result<TreatmentView> {
        self.actor().must_treat()?;
        self.transact(Op::StartTreatment, |tx, note| {
            if store::open_of(tx, client)?.is_some() {
                return Err(Error::invalid("client", "already_open"));
            }
            let mut used = devices::all(tx)?.into_iter().filter(|device| device.fields.active);
            let only = used.next().filter(|_| used.next().is_none()).map(|device| device.id);
            let when = (self.today(), self.now());
            let mut treatment = Treatment::new(client, self.actor().id, only, when);
            if let Some(last) = store::last_closed_before(tx, &treatment)? {
                go_on_with(&mut treatment.draft, last);
            }
            note.client(client).subject(treatment.id);
            let context = super::context::build(tx, &treatment, self.today())?;
            if context.practice_shut.is_some() {
                let findings = crate::rules::evaluate(&context).into_iter();
                let shut = findings.filter(|f| f.rule == "R20" && f.severity == Severity::Block);
                return Err(Error::Blocked(shut.collect()));
            }
            store::insert(tx, &treatment)?;
            super::view::build(self, tx, treatment)
        })
    }
}

/// The next session of a course that is not over yet.
fn go_on_with(draft: &mut TreatmentDraft, last: LastTime) {
    if let (Some(session), Some(of)) = (last.session, last.sessions)
        && session < of
    {
        draft.session = Some(session + 1);
        draft.sessions = Some(of);
        draft.indication = last.indication;
    }
}
