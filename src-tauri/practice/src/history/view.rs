//! Looking at a client's history: one entry in the audit log, and no sensitive answer for people
//! who do not treat.

use super::facts::{current_questionnaire, last_full};
use super::save::changed;
use super::{Answer, AttestedBy, Questionnaire, Reply, Review, ReviewKind};
use crate::audit::Op;
use crate::rights::Act;
use crate::rules::{Finding, is_too_old, masked, of_visit};
use crate::store::{history as store, profile};
use crate::{ClientId, Day, Instant, Practice, Result, ReviewId, clients};
use serde::Serialize;
use std::collections::BTreeMap;

/// An answer as the person signed in may see it.
#[derive(Debug, Clone, Serialize, specta::Type)]
pub struct SeenAnswer {
    /// Question code.
    pub question: String,
    /// The reply; not asked when masked.
    pub reply: Reply,
    /// Follow-ups; none when masked.
    pub follow_ups: BTreeMap<String, String>,
    /// It is on record, but this person may not read it.
    pub masked: bool,
}

/// What kind of answering it was, as the person signed in may know it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum SeenKind {
    /// Every question was asked.
    Full,
    /// Something changed since the last time.
    Changed,
    /// Nothing had changed.
    Unchanged,
    /// Asked again. Whoever may not read every answer is not told whether one of the others changed.
    Reasked,
}

/// One past answering.
#[derive(Debug, Clone, Serialize, specta::Type)]
pub struct ReviewLine {
    /// Id.
    pub id: ReviewId,
    /// Day.
    pub day: Day,
    /// When.
    pub at: Instant,
    /// What kind of answering it was.
    pub kind: SeenKind,
    /// Who recorded it, by name as then known.
    pub by: String,
    /// Who vouched.
    pub attested_by: AttestedBy,
    /// Language it was asked in.
    pub language: String,
    /// Who interpreted, if anybody did.
    pub interpreter: Option<String>,
    /// Questions answered otherwise than before; those of the first answering are not listed.
    pub changed: Vec<String>,
}

/// A client's history.
#[derive(Debug, Clone, Serialize, specta::Type)]
pub struct HistoryView {
    /// What is asked now.
    pub questionnaire: Questionnaire,
    /// The answers in force; empty before the first answering.
    pub answers: Vec<SeenAnswer>,
    /// Day of the last full answering.
    pub last_full: Option<Day>,
    /// Every question must be asked again: never taken, or out of date.
    pub full_due: bool,
    /// It was answered or confirmed today.
    pub asked_today: bool,
    /// The client is a minor: the guardian vouches.
    pub attested_by: AttestedBy,
    /// Language the client reads, to start from.
    pub language: String,
    /// Who interprets for the client, to start from.
    pub interpreter: String,
    /// Past answerings, newest first.
    pub reviews: Vec<ReviewLine>,
    /// What the answers do today.
    pub findings: Vec<Finding>,
}

impl Practice {
    /// The questionnaire asked now.
    ///
    /// # Errors
    /// [`crate::Error::Vault`]; [`crate::Error::Template`] when it does not read.
    pub fn questionnaire(&self) -> Result<Questionnaire> {
        self.may(Act::Questionnaire)?;
        self.read(|conn| Ok(Questionnaire::clone(current_questionnaire(conn)?.as_ref())))
    }

    /// A client's history with what it does today.
    ///
    /// # Errors
    /// [`crate::Error::NotFound`].
    pub fn history(&self, client: ClientId) -> Result<HistoryView> {
        self.may(Act::History)?;
        self.transact(Op::ViewHistory, |tx, note| {
            note.client(client);
            let today = self.today();
            let person = clients::get(tx, client, today)?;
            let reviews = store::reviews(tx, client)?;
            let questionnaire = Questionnaire::clone(current_questionnaire(tx)?.as_ref());
            let parameters = profile::parameters(tx)?;
            let last_full = last_full(&reviews);
            Ok(HistoryView {
                answers: self.seen(&questionnaire, &reviews),
                full_due: last_full.is_none_or(|day| is_too_old(day, today, &parameters)),
                last_full,
                asked_today: reviews.iter().any(|review| review.day == today),
                attested_by: if person.is_minor {
                    AttestedBy::Guardian
                } else {
                    AttestedBy::Client
                },
                language: person.fields.language,
                interpreter: person.fields.interpreter.unwrap_or_default(),
                reviews: self.review_lines(&questionnaire, &reviews),
                findings: masked(of_visit(tx, client, today)?, self.actor()),
                questionnaire,
            })
        })
    }

    fn seen_kind(&self, kind: ReviewKind, shows_changes: bool) -> SeenKind {
        match kind {
            ReviewKind::Full => SeenKind::Full,
            ReviewKind::Changed if shows_changes => SeenKind::Changed,
            ReviewKind::Changed | ReviewKind::Unchanged
                if !self.actor().rights().reads_clinical() =>
            {
                SeenKind::Reasked
            }
            ReviewKind::Changed => SeenKind::Changed,
            ReviewKind::Unchanged => SeenKind::Unchanged,
        }
    }

    fn hides(&self, questionnaire: &Questionnaire, code: &str) -> bool {
        !self.actor().rights().reads_clinical()
            && questionnaire.question(code).is_some_and(|q| q.sensitive)
    }

    fn seen(&self, questionnaire: &Questionnaire, reviews: &[Review]) -> Vec<SeenAnswer> {
        let newest = reviews.first().map_or(&[][..], |review| &review.answers);
        let seen = |answer: &Answer| {
            let masked = self.hides(questionnaire, &answer.question);
            SeenAnswer {
                question: answer.question.clone(),
                reply: if masked { Reply::NotAsked } else { answer.reply },
                follow_ups: if masked { BTreeMap::new() } else { answer.follow_ups.clone() },
                masked,
            }
        };
        newest.iter().map(seen).collect()
    }

    /// The answerings as the person signed in may see them; newest first, as they come.
    pub(crate) fn review_lines(
        &self,
        questionnaire: &Questionnaire,
        reviews: &[Review],
    ) -> Vec<ReviewLine> {
        let older = reviews.iter().skip(1).map(Some).chain([None]);
        let line = |(review, before): (&Review, Option<&Review>)| {
            let mut changed =
                before.map(|before| changed(&before.answers, &review.answers)).unwrap_or_default();
            changed.retain(|code| !self.hides(questionnaire, code));
            ReviewLine {
                id: review.id,
                day: review.day,
                at: review.at,
                kind: self.seen_kind(review.kind, !changed.is_empty()),
                by: review.by_name.clone(),
                attested_by: review.attested_by,
                language: review.language.clone(),
                interpreter: review.interpreter.clone(),
                changed,
            }
        };
        reviews.iter().zip(older).map(line).collect()
    }
}
