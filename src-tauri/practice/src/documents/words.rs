//! Words the record adds to a form, in the language of the form: what is planned, and what is remarked
//! beside the answers. English where a language has none here.

use crate::consents::IdentityCheck;

/// "4 sessions, up to 1.00 mm", and without a depth "4 sessions"; `blank` stands where a number is still to
/// be written.
pub(crate) fn course(
    language: &str,
    sessions: Option<u8>,
    depth: Option<&str>,
    blank: &str,
) -> String {
    let sessions = match (language, sessions) {
        (_, None) => blank.to_owned(),
        ("es", Some(1)) => "1 sesión".to_owned(),
        ("es", Some(more)) => format!("{more} sesiones"),
        (_, Some(1)) => "1 session".to_owned(),
        (_, Some(more)) => format!("{more} sessions"),
    };
    match (language, depth) {
        (_, None) => sessions,
        ("es", Some(depth)) => format!("{sessions}, hasta {depth}"),
        (_, Some(depth)) => format!("{sessions}, up to {depth}"),
    }
}

/// Where published pictures appear when the answer was no.
pub(crate) fn nowhere(language: &str) -> &'static str {
    match language {
        "es" => "en ningún sitio",
        _ => "none",
    }
}

/// What may go on the skin when the chart names no product.
pub(crate) fn what_we_gave(language: &str) -> &'static str {
    match language {
        "es" => "los productos que le dimos",
        _ => "the products we gave you",
    }
}

/// How long the talk took, as a remark: what, and how long.
pub(crate) fn talk(language: &str, minutes: i32) -> (&'static str, String) {
    match (language, minutes) {
        ("es", 1) => ("La conversación", "duró 1 minuto.".to_owned()),
        ("es", _) => ("La conversación", format!("duró {minutes} minutos.")),
        (_, 1) => ("The talk", "took 1 minute.".to_owned()),
        _ => ("The talk", format!("took {minutes} minutes.")),
    }
}

/// How the client's identity was checked, as a remark.
pub(crate) fn identity(language: &str, check: IdentityCheck) -> (&'static str, String) {
    if language != "es" {
        return ("Identity of the client:", format!("{}.", check.words()));
    }
    let how = match check {
        IdentityCheck::PhotoId => "se vio un documento de identidad con fotografía",
        IdentityCheck::KnownHere => "el personal conoce al cliente",
        IdentityCheck::NameAndBirth => {
            "se preguntaron el nombre y la fecha de nacimiento y coinciden"
        }
    };
    ("Identidad del cliente:", format!("{how}."))
}

/// Who signs for a minor, as a remark: what, and whether their identity paper was seen.
pub(crate) fn guardian(language: &str, is_seen: bool) -> (&'static str, &'static str) {
    match (language, is_seen) {
        ("es", true) => ("Madre, padre o tutor:", "Se vio su documento de identidad."),
        ("es", false) => ("Madre, padre o tutor:", "Todavía no se vio su documento de identidad."),
        (_, true) => ("Guardian:", "Identity paper seen."),
        (_, false) => ("Guardian:", "Identity paper not seen yet."),
    }
}

/// Under a name that was typed where others draw.
pub(crate) fn signed_by_typing(language: &str) -> &'static str {
    match language {
        "es" => "Firmado escribiendo el nombre.",
        _ => "Signed by typing the name.",
    }
}

/// That a stop was lifted, as a remark.
pub(crate) fn stop_lifted(language: &str) -> &'static str {
    match language {
        "es" => "Aviso de parada levantado:",
        _ => "Stop lifted:",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_spanish_form_has_spanish_words_and_any_other_english_ones() {
        assert_eq!(
            course("es", Some(4), Some("1.00 mm"), "__"),
            "4 sesiones, hasta 1.00 mm",
            "its course"
        );
        let depth = Some("1.00 mm");
        assert_eq!(course("es", Some(1), depth, "__"), "1 sesión, hasta 1.00 mm", "one is one");
        assert_eq!(course("pl", None, depth, "__"), "__, up to 1.00 mm", "nothing is left out");
        assert_eq!(course("en", Some(3), None, "__"), "3 sessions", "a peel has no depth");
        assert_eq!(signed_by_typing("es"), "Firmado escribiendo el nombre.", "under a typed name");
        assert_eq!(talk("es", 12).1, "duró 12 minutos.", "and its remarks");
    }
}
