//! The banners of the client's page: allergies and hard stops. A sensitive condition never makes
//! one, whoever looks.

use super::{Answer, Question, Reply, facts};
use crate::rules::{self, Severity};
use crate::store::profile;
use crate::{ClientId, Day, Result};
use rusqlite::Connection;

/// What the banners say, hard stops first, each once.
pub(crate) fn alerts(
    conn: &Connection,
    client: ClientId,
    today: Day,
) -> Result<Vec<(Severity, String)>> {
    let history = facts(conn, client, today)?;
    let parameters = profile::parameters(conn)?;
    let mut banners: Vec<(Severity, String)> = Vec::new();
    let mut add = |severity: Severity, label: String| {
        if !banners.iter().any(|(_, known)| *known == label) {
            banners.push((severity, label));
        }
    };
    let yes = history.answers.iter().filter(|answer| answer.reply == Reply::Yes);
    let asked = |answer: &'_ Answer| history.questionnaire.question(&answer.question);
    for answer in yes {
        let Some(question) = asked(answer) else { continue };
        if question.code == "allergies" {
            let (severity, labels) = allergies(answer, question);
            labels.into_iter().for_each(|label| add(severity, label));
        } else if let Some(alert) = question.alert.as_ref().filter(|_| !question.sensitive) {
            add(Severity::Warn, alert.clone());
        }
    }
    let findings = rules::evaluate_history(today, &parameters, &[], &history, "", None);
    let stops = findings.into_iter().filter(|finding| {
        let of_answer = finding.rule == "R06" && !finding.key.starts_with("R06:allergies");
        of_answer && !finding.sensitive && finding.severity == Severity::Block
    });
    stops.for_each(|finding| add(Severity::Block, finding.title));
    banners.sort_by_key(|(severity, _)| *severity);
    Ok(banners)
}

/// "Latex allergy, severe": a severe one as a stop, a mild one as a caution.
fn allergies(answer: &Answer, question: &Question) -> (Severity, Vec<String>) {
    let given = |code: &str| answer.follow_ups.get(code).map_or("", String::as_str);
    let is_severe = given("severity") == "severe";
    let how_bad = if is_severe { "severe" } else { "mild" };
    let options = question.follow_ups.iter().flat_map(|follow_up| &follow_up.options);
    let label = |code: &str| match code {
        "other" => Some(given("other").to_owned()),
        _ => options.clone().find(|option| option.code == code).map(|option| option.label.clone()),
    };
    let substances = given("substances").split(',').filter_map(label);
    let labels = substances.map(|substance| format!("{substance} allergy, {how_bad}")).collect();
    (if is_severe { Severity::Block } else { Severity::Warn }, labels)
}
