//! Whether answers are complete and make sense before they become a record.

use super::{Answer, FollowUp, FollowUpKind, Question, Questionnaire, Reply};
use crate::treatments::zone_named;
use crate::{Day, Error, Result, text};
use std::collections::BTreeMap;

/// Longest free-text follow-up, in characters.
const LONGEST: usize = 500;
/// No day answered can lie before this: nobody treated here was born earlier.
const EARLIEST_YEAR: i32 = 1900;

/// The answers in the questionnaire's order, cleaned. Every question must be answered yes or no,
/// with the follow-ups that decide something.
///
/// # Errors
/// [`Error::Invalid`] naming `answers.<question>` or `answers.<question>.<follow-up>`.
pub(super) fn complete(
    questionnaire: &Questionnaire,
    answers: &[Answer],
    today: Day,
) -> Result<Vec<Answer>> {
    if let Some(stray) = answers.iter().find(|a| questionnaire.question(&a.question).is_none()) {
        return Err(Error::invalid(format!("answers.{}", stray.question), "unknown"));
    }
    questionnaire.questions().map(|question| of_question(question, answers, today)).collect()
}

fn of_question(question: &Question, answers: &[Answer], today: Day) -> Result<Answer> {
    let mut given = answers.iter().filter(|answer| answer.question == question.code);
    let field = format!("answers.{}", question.code);
    let answer = given.next().filter(|answer| answer.reply != Reply::NotAsked);
    let answer = answer.ok_or_else(|| Error::invalid(field.as_str(), "not_asked"))?;
    if given.next().is_some() {
        return Err(Error::invalid(field, "twice"));
    }
    let follow_ups = match answer.reply {
        Reply::Yes => follow_ups(question, &answer.follow_ups, today)?,
        Reply::No | Reply::NotAsked => BTreeMap::new(),
    };
    Ok(Answer { question: question.code.clone(), reply: answer.reply, follow_ups })
}

fn follow_ups(
    question: &Question,
    given: &BTreeMap<String, String>,
    today: Day,
) -> Result<BTreeMap<String, String>> {
    let mut kept = BTreeMap::new();
    for follow_up in &question.follow_ups {
        if !is_asked(follow_up, given) {
            continue;
        }
        let field = format!("answers.{}.{}", question.code, follow_up.code);
        let typed = given.get(&follow_up.code).map_or("", String::as_str);
        let typed = text::typed("answer", typed, LONGEST)
            .map_err(|_| Error::invalid(field.as_str(), "too_long"))?;
        if !typed.is_empty() {
            kept.insert(follow_up.code.clone(), of_kind(follow_up, &field, &typed, today)?);
        } else if follow_up.required {
            return Err(Error::invalid(field, "required"));
        }
    }
    Ok(kept)
}

fn is_asked(follow_up: &FollowUp, given: &BTreeMap<String, String>) -> bool {
    let Some(condition) = &follow_up.shown_if else {
        return true;
    };
    let chosen = given.get(&condition.follow_up).map_or("", String::as_str);
    chosen.split(',').any(|code| condition.any_of.iter().any(|wanted| wanted == code.trim()))
}

fn of_kind(follow_up: &FollowUp, field: &str, typed: &str, today: Day) -> Result<String> {
    let known = |code: &&str| match follow_up.kind {
        FollowUpKind::Zones => zone_named(code).is_some(),
        _ => follow_up.options.iter().any(|option| option.code == *code),
    };
    match follow_up.kind {
        FollowUpKind::Text => Ok(typed.to_owned()),
        FollowUpKind::Date => a_day(field, typed, today).map(|day| day.to_string()),
        FollowUpKind::Choice if known(&typed) => Ok(typed.to_owned()),
        FollowUpKind::Choice => Err(Error::invalid(field, "unknown")),
        FollowUpKind::Choices | FollowUpKind::Zones => {
            let mut codes: Vec<&str> = Vec::new();
            for code in typed.split(',').map(str::trim).filter(|code| !code.is_empty()) {
                if !known(&code) {
                    return Err(Error::invalid(field, "unknown"));
                }
                if !codes.contains(&code) {
                    codes.push(code);
                }
            }
            Ok(codes.join(","))
        }
    }
}

fn a_day(field: &str, typed: &str, today: Day) -> Result<Day> {
    let day: Day = typed.parse().map_err(|_| Error::invalid(field, "not_a_day"))?;
    if day > today {
        return Err(Error::invalid(field, "in_future"));
    }
    if chrono::Datelike::year(&day.0) < EARLIEST_YEAR {
        return Err(Error::invalid(field, "out_of_range"));
    }
    Ok(day)
}
