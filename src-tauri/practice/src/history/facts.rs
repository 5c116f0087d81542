//! The history in force, gathered for the rules.

use super::{Answer, Questionnaire, Review, ReviewKind, questionnaire};
use crate::rules::HistoryFacts;
use crate::store::history as store;
use crate::{ClientId, Day, Instant, Result};
use rusqlite::Connection;
use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

static BUILT_IN: OnceLock<Arc<Questionnaire>> = OnceLock::new();

/// The questionnaire Dermis brings along. Read once: it is needed at every look at a client.
pub(crate) fn built_in() -> Result<Arc<Questionnaire>> {
    if let Some(read) = BUILT_IN.get() {
        return Ok(Arc::clone(read));
    }
    let read = Arc::new(Questionnaire::parse(questionnaire::BUILT_IN)?);
    Ok(Arc::clone(BUILT_IN.get_or_init(|| read)))
}

fn read(body: &str) -> Result<Arc<Questionnaire>> {
    if body == questionnaire::BUILT_IN {
        return built_in();
    }
    Ok(Arc::new(Questionnaire::parse(body)?))
}

/// The newest questionnaire of the practice: the one asked now.
pub(crate) fn current_questionnaire(conn: &Connection) -> Result<Arc<Questionnaire>> {
    read(&store::newest_questionnaire(conn)?)
}

/// The history in force of a client, for the rules. `today` is the practice's day.
pub(crate) fn facts(conn: &Connection, client: ClientId, today: Day) -> Result<HistoryFacts> {
    let reviews = store::reviews(conn, client)?;
    let newest = reviews.first();
    let questionnaire = match newest {
        Some(review) => read(&store::questionnaire(conn, review.questionnaire)?)?,
        None => current_questionnaire(conn)?,
    };
    Ok(HistoryFacts {
        last_full: last_full(&reviews),
        asked_today: reviews.iter().any(|review| review.day == today),
        language: newest.map(|review| review.language.clone()),
        interpreter: newest.and_then(|review| review.interpreter.clone()),
        since: since(&reviews),
        answers: newest.map(|review| review.answers.clone()).unwrap_or_default(),
        questionnaire,
    })
}

pub(super) fn last_full(reviews: &[Review]) -> Option<Day> {
    let full = reviews.iter().find(|review| review.kind == ReviewKind::Full);
    full.map(|review| review.day)
}

/// Since when each answer in force has been as it is. `reviews` come newest first.
fn since(reviews: &[Review]) -> BTreeMap<String, Instant> {
    let Some(newest) = reviews.first() else {
        return BTreeMap::new();
    };
    let same = |answer: &Answer, review: &&Review| review.answers.contains(answer);
    newest
        .answers
        .iter()
        .filter_map(|answer| {
            let first = reviews.iter().take_while(|review| same(answer, review)).last()?;
            Some((answer.question.clone(), first.at))
        })
        .collect()
}
