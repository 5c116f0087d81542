//! What the history says before any treatment is opened: shown on the client's page and beside the
//! questions as they are answered.

use super::consent::newer_stops;
use super::history::{HistoryCase, all};
use super::{Finding, HistoryFacts, apply_decisions, effects, masked, sorted};
use crate::audit::Op;
use crate::clients;
use crate::history::{self, Answer};
use crate::profile::Parameters;
use crate::rights::Act;
use crate::store::{profile, staff};
use crate::{ClientId, Day, Instant, Practice, Result};
use rusqlite::Connection;

/// The people who may lift a stop, by name.
pub(crate) fn lifters(conn: &Connection) -> Result<Vec<String>> {
    let people = staff::all(conn)?.into_iter();
    Ok(people.filter(|p| p.active && p.may_lift).map(|p| p.name).collect())
}

/// The history rules without a treatment. `language` is the one the client reads, `interpreter`
/// who interprets for them.
pub(crate) fn evaluate_history(
    today: Day,
    parameters: &Parameters,
    lifters: &[String],
    history: &HistoryFacts,
    language: &str,
    interpreter: Option<&str>,
) -> Vec<Finding> {
    sorted(all(&HistoryCase {
        today,
        parameters,
        lifters,
        history,
        language,
        interpreter,
        device: None,
        zones: Vec::new(),
        products: &[],
        anaesthetic_used: false,
    }))
}

/// Whether an answer given after `signed_at` stops today: a consent signed before was given knowing less
/// (domain reference §2.3).
pub(crate) fn reopens(
    conn: &Connection,
    client: ClientId,
    today: Day,
    signed_at: Instant,
) -> Result<bool> {
    let history = history::facts(conn, client, today)?;
    let parameters = profile::parameters(conn)?;
    let answers = effects::findings(&HistoryCase {
        today,
        parameters: &parameters,
        lifters: &[],
        history: &history,
        language: "",
        interpreter: None,
        device: None,
        zones: Vec::new(),
        products: &[],
        anaesthetic_used: false,
    });
    Ok(!newer_stops(answers, &history, signed_at).is_empty())
}

/// The history's findings of a client today with what was decided on them, before masking.
pub(crate) fn of_visit(conn: &Connection, client: ClientId, today: Day) -> Result<Vec<Finding>> {
    let person = clients::get(conn, client, today)?.facts(false, false);
    let facts = history::facts(conn, client, today)?;
    let parameters = profile::parameters(conn)?;
    let lifters = lifters(conn)?;
    let (language, interpreter) = (&person.language, person.interpreter.as_deref());
    let mut findings =
        evaluate_history(today, &parameters, &lifters, &facts, language, interpreter);
    apply_decisions(conn, client, today, &mut findings)?;
    Ok(findings)
}

impl Practice {
    /// What the history of a client says today, before any treatment is opened, as the person
    /// signed in may read it.
    ///
    /// # Errors
    /// [`crate::Error::NotFound`].
    pub fn visit_findings(&self, client: ClientId) -> Result<Vec<Finding>> {
        self.may(Act::VisitFindings)?;
        self.transact(Op::ViewHistory, |tx, note| {
            note.client(client);
            Ok(masked(of_visit(tx, client, self.today())?, self.actor()))
        })
    }

    /// What answers would do, as they are being typed. Nothing is kept and nothing of the record is
    /// shown. An answer this person may not read stays as it is on record.
    ///
    /// # Errors
    /// [`crate::Error::Vault`].
    pub fn evaluate_answers(&self, client: ClientId, answers: Vec<Answer>) -> Result<Vec<Finding>> {
        self.may(Act::EvaluateAnswers)?;
        let today = self.today();
        self.read(|conn| {
            let before = history::facts(conn, client, today)?;
            let questionnaire = history::current_questionnaire(conn)?;
            let facts = HistoryFacts {
                last_full: Some(today),
                asked_today: true,
                language: None,
                answers: self.with_kept(&questionnaire, answers, &before.answers),
                questionnaire,
                ..before
            };
            let parameters = profile::parameters(conn)?;
            let lifters = lifters(conn)?;
            let mut findings = evaluate_history(today, &parameters, &lifters, &facts, "", None);
            apply_decisions(conn, client, today, &mut findings)?;
            Ok(masked(findings, self.actor()))
        })
    }
}
