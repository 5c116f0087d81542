//! Taking the history: every question in full, what changed since, or "nothing changed".

use super::facts::{current_questionnaire, last_full};
use super::{Answer, AttestedBy, Questionnaire, Reply, Review, ReviewKind, check};
use crate::audit::Op;
use crate::rights::Act;
use crate::rules::is_too_old;
use crate::store::{history as store, profile};
use crate::{ClientId, Error, Practice, Result, ReviewId, clients, text};
use rusqlite::Transaction;
use serde::Deserialize;

/// Answers to save.
#[derive(Debug, Clone, Deserialize, specta::Type)]
pub struct SaveHistory {
    /// One per question. A sensitive answer the person may not read is sent as not asked, and the
    /// one on record is kept.
    pub answers: Vec<Answer>,
    /// Everything was asked, or only what changed.
    pub kind: ReviewKind,
    /// Who vouches for the answers.
    pub attested_by: AttestedBy,
    /// Language it was asked in, BCP 47.
    pub language: String,
    /// Who interpreted; empty when nobody did.
    pub interpreter: String,
}

impl Practice {
    /// Records the answers as a new snapshot; the ones before stay as they were.
    ///
    /// # Errors
    /// [`Error::Invalid`] naming `answers.<question>` for one not answered, a follow-up that is
    /// missing or makes no sense, or `kind` when only changes are given and no full history is in
    /// date; `attested_by` when a minor vouches alone; [`Error::NotFound`] for the client.
    pub fn save_history(&self, client: ClientId, save: SaveHistory) -> Result<()> {
        self.may(Act::SaveHistory)?;
        let language = text::required("language", &save.language, 35)?;
        let interpreter = text::typed("interpreter", &save.interpreter, 80)?;
        if save.kind == ReviewKind::Unchanged {
            return Err(Error::invalid("kind", "unknown"));
        }
        self.transact(Op::SaveHistory, |tx, note| {
            let reviews = store::reviews(tx, client)?;
            self.must_be_attested(tx, client, save.attested_by)?;
            if save.kind == ReviewKind::Changed {
                self.must_be_in_date(tx, &reviews, "kind")?;
            }
            let questionnaire = current_questionnaire(tx)?;
            let before = reviews.first().map_or(&[][..], |review| &review.answers);
            let answers = self.with_kept(&questionnaire, save.answers, before);
            let answers = check::complete(&questionnaire, &answers, self.today())?;
            let review = Review {
                kind: save.kind,
                questionnaire: questionnaire.version,
                attested_by: save.attested_by,
                language,
                interpreter: Some(interpreter).filter(|name| !name.is_empty()),
                ..self.review(answers)
            };
            note.client(client).subject(review.id);
            note.data(serde_json::json!({
                "kind": review.kind, "attested_by": review.attested_by,
                "language": review.language, "interpreter": review.interpreter,
                "changed": changed(before, &review.answers),
            }));
            store::insert_review(tx, client, &review)
        })
    }

    /// Records that the client was asked and nothing had changed.
    ///
    /// # Errors
    /// [`Error::Invalid`] naming `history` when there is no full history in date, `attested_by`
    /// when a minor vouches alone; [`Error::NotFound`] for the client.
    pub fn confirm_unchanged(&self, client: ClientId, attested_by: AttestedBy) -> Result<()> {
        self.may(Act::ConfirmUnchanged)?;
        self.transact(Op::ConfirmUnchanged, |tx, note| {
            let reviews = store::reviews(tx, client)?;
            self.must_be_attested(tx, client, attested_by)?;
            self.must_be_in_date(tx, &reviews, "history")?;
            let last = reviews.into_iter().next().ok_or(Error::NotFound("history"))?;
            let review = Review {
                kind: ReviewKind::Unchanged,
                attested_by,
                questionnaire: last.questionnaire,
                language: last.language,
                interpreter: last.interpreter,
                ..self.review(last.answers)
            };
            note.client(client).subject(review.id);
            note.data(serde_json::json!({ "attested_by": attested_by }));
            store::insert_review(tx, client, &review)
        })
    }

    fn review(&self, answers: Vec<Answer>) -> Review {
        Review {
            id: ReviewId::new(),
            day: self.today(),
            at: self.now(),
            kind: ReviewKind::Full,
            questionnaire: 1,
            answers,
            attested_by: AttestedBy::Client,
            language: String::new(),
            interpreter: None,
            by: self.actor().id,
            by_name: self.actor().name.clone(),
        }
    }

    /// Puts back the answers this person was not shown.
    pub(crate) fn with_kept(
        &self,
        questionnaire: &Questionnaire,
        answers: Vec<Answer>,
        before: &[Answer],
    ) -> Vec<Answer> {
        if self.actor().rights().reads_clinical() {
            return answers;
        }
        let kept = |answer: Answer| {
            let hidden = questionnaire.question(&answer.question).is_some_and(|q| q.sensitive);
            let old = before.iter().find(|old| old.question == answer.question);
            match old {
                Some(old) if hidden && answer.reply == Reply::NotAsked => old.clone(),
                _ => answer,
            }
        };
        answers.into_iter().map(kept).collect()
    }

    /// A minor's guardian vouches for the answers; nobody vouches for an adult.
    fn must_be_attested(
        &self,
        tx: &Transaction<'_>,
        client: ClientId,
        by: AttestedBy,
    ) -> Result<()> {
        let person = clients::get(tx, client, self.today())?;
        let expected = if person.is_minor { AttestedBy::Guardian } else { AttestedBy::Client };
        if by == expected { Ok(()) } else { Err(Error::invalid("attested_by", expected.rule())) }
    }

    fn must_be_in_date(&self, tx: &Transaction<'_>, reviews: &[Review], field: &str) -> Result<()> {
        let parameters = profile::parameters(tx)?;
        match last_full(reviews) {
            Some(day) if !is_too_old(day, self.today(), &parameters) => Ok(()),
            Some(_) => Err(Error::invalid(field, "full_review_due")),
            None => Err(Error::invalid(field, "never_taken")),
        }
    }
}

impl AttestedBy {
    fn rule(self) -> &'static str {
        match self {
            Self::Client => "client_is_of_age",
            Self::Guardian => "guardian_needed",
        }
    }
}

/// The questions whose answer is not what it was.
pub(super) fn changed(before: &[Answer], after: &[Answer]) -> Vec<String> {
    let new = after.iter().filter(|answer| !before.contains(answer));
    new.map(|answer| answer.question.clone()).collect()
}
