//! Words the record adds to letters, in the language of the letter. English where a language has none here.

use super::{Document, DocumentKind};
use crate::clients::ErasureOutlook;

/// How many papers of each kind a copy holds.
#[derive(Default)]
pub(super) struct Inside {
    consents: usize,
    sessions: usize,
    before: usize,
    after: usize,
}

impl Inside {
    pub(super) fn of(papers: &[Document]) -> Self {
        let mut inside = Self::default();
        for paper in papers {
            let count = match paper.kind {
                DocumentKind::Consent | DocumentKind::ConsentForInk => &mut inside.consents,
                DocumentKind::ConsentSessions => &mut inside.sessions,
                DocumentKind::Precare => &mut inside.before,
                DocumentKind::Aftercare => &mut inside.after,
            };
            *count += 1;
        }
        inside
    }
}

/// What was erased: "name, date of birth, contact, notes, 2 consents and 1 photograph".
pub(super) fn erased(language: &str, outlook: &ErasureOutlook) -> String {
    let person = match language {
        "es" => ["nombre", "fecha de nacimiento", "contacto", "notas"],
        _ => ["name", "date of birth", "contact", "notes"],
    };
    let histories = match language {
        "es" => ("historial médico respondido", "historiales médicos respondidos"),
        _ => ("answered medical history", "answered medical histories"),
    };
    let consents = match language {
        "es" => ("consentimiento", "consentimientos"),
        _ => ("consent", "consents"),
    };
    let papers = match language {
        "es" => ("documento", "documentos"),
        _ => ("paper", "papers"),
    };
    let photos = match language {
        "es" => ("fotografía", "fotografías"),
        _ => ("photograph", "photographs"),
    };
    let counts = [
        (outlook.histories, histories),
        (outlook.consents, consents),
        (outlook.documents, papers),
        (outlook.photos, photos),
    ];
    let counted = counts.into_iter().filter(|(count, _)| *count > 0);
    let parts = counted.map(|(count, words)| number(i64::from(count), words));
    listed(language, person.map(str::to_owned).into_iter().chain(parts).collect())
}

/// What must stay of `sessions` sessions.
pub(super) fn kept(language: &str, sessions: i32, keeps_contact: bool) -> String {
    let sessions = match language {
        "es" => number(i64::from(sessions), ("sesión", "sesiones")),
        _ => number(i64::from(sessions), ("session", "sessions")),
    };
    match (language, keeps_contact) {
        ("es", false) => format!(
            "de {sessions}, el día, quién trató y qué paquetes y lotes se usaron, con un número en lugar de su nombre"
        ),
        ("es", true) => format!(
            "de {sessions}, el día, quién trató y qué paquetes y lotes se usaron, con un número en lugar de su nombre y una sola forma de avisarle"
        ),
        (_, false) => format!(
            "of {sessions} the day, who treated, and which packs and lots were used, under a number instead of your name"
        ),
        (_, true) => format!(
            "of {sessions} the day, who treated, and which packs and lots were used, under a number instead of your name and with one way of reaching you"
        ),
    }
}

/// Why it must stay.
pub(super) fn kept_reason(language: &str) -> &'static str {
    match language {
        "es" => "si falla un producto o una esterilización, hay que saber dónde se usó",
        _ => "if a product or a sterilization fails, it must be known where it was used",
    }
}

/// What is in a copy: "the papers listed on the next page: 2 consents and 1 aftercare sheet".
pub(super) fn contents(language: &str, inside: &Inside) -> String {
    let counts = match language {
        "es" => [
            (inside.consents, ("consentimiento", "consentimientos")),
            (inside.sessions, ("hoja de sesiones posteriores", "hojas de sesiones posteriores")),
            (inside.before, ("hoja de cuidados previos", "hojas de cuidados previos")),
            (inside.after, ("hoja de cuidados posteriores", "hojas de cuidados posteriores")),
        ],
        _ => [
            (inside.consents, ("consent", "consents")),
            (inside.sessions, ("sheet of later sessions", "sheets of later sessions")),
            (inside.before, ("pre-care sheet", "pre-care sheets")),
            (inside.after, ("aftercare sheet", "aftercare sheets")),
        ],
    };
    let counted = counts.into_iter().filter(|(count, _)| *count > 0);
    let parts = counted
        .map(|(count, words)| number(i64::try_from(count).unwrap_or(i64::MAX), words))
        .collect();
    let listed = listed(language, parts);
    match language {
        "es" => format!("los documentos de la lista de la página siguiente: {listed}"),
        _ => format!("the papers listed on the next page: {listed}"),
    }
}

fn number(count: i64, (one, many): (&str, &str)) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}

fn listed(language: &str, mut parts: Vec<String>) -> String {
    let Some(last) = parts.pop() else { return String::new() };
    if parts.is_empty() {
        return last;
    }
    let and = if language == "es" { "y" } else { "and" };
    format!("{} {and} {last}", parts.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_in_a_copy_is_counted_in_the_clients_language() {
        let inside = Inside { consents: 2, sessions: 1, before: 0, after: 1 };
        assert_eq!(
            contents("en", &inside),
            "the papers listed on the next page: 2 consents, 1 sheet of later sessions and 1 aftercare sheet",
            "what there is none of is not said"
        );
        assert_eq!(
            contents("es", &inside),
            "los documentos de la lista de la página siguiente: 2 consentimientos, 1 hoja de sesiones posteriores y 1 hoja de cuidados posteriores",
            "in Spanish"
        );
        assert!(contents("pl", &inside).contains("consents"), "English where there are no words");
    }

    #[test]
    fn what_stays_of_one_session_is_said_of_one() {
        assert!(kept("en", 1, false).starts_with("of 1 session the day"), "one");
        assert!(
            kept("es", 3, true).ends_with("una sola forma de avisarle"),
            "and how they are told"
        );
    }
}
