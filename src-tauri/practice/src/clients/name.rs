//! How a name is put together for screen and paper.

use super::ClientFields;

/// The whole name: given then family, except in scripts that write the family first and without a
/// blank (陳美玲, 김지우).
pub(crate) fn whole(fields: &ClientFields) -> String {
    if fields.single_name || fields.family.is_empty() {
        return fields.given.clone();
    }
    if is_east_asian(&fields.family) && is_east_asian(&fields.given) {
        return format!("{}{}", fields.family, fields.given);
    }
    format!("{} {}", fields.given, fields.family)
}

/// What to call the person.
pub(crate) fn called(fields: &ClientFields) -> String {
    if fields.preferred.is_empty() { fields.given.clone() } else { fields.preferred.clone() }
}

/// Han, kana and hangul letters only.
fn is_east_asian(text: &str) -> bool {
    let mut letters = text.chars().filter(|c| !c.is_whitespace()).peekable();
    letters.peek().is_some()
        && letters.all(|c| {
            matches!(c,
                '\u{3040}'..='\u{30FF}' | '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}'
                | '\u{AC00}'..='\u{D7AF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{323AF}')
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(given: &str, family: &str) -> String {
        whole(&ClientFields {
            given: given.into(),
            family: family.into(),
            ..ClientFields::default()
        })
    }

    #[test]
    fn a_name_is_written_in_the_order_of_its_script() {
        assert_eq!(
            named("美玲", "陳"),
            "陳美玲",
            "Chinese writes the family first, without a blank"
        );
        assert_eq!(named("지우", "김"), "김지우", "so does Korean");
        assert_eq!(named("Siobhán", "O'Brien"), "Siobhán O'Brien", "Latin writes it last");
        assert_eq!(named("محمد", "الحداد"), "محمد الحداد", "Arabic too");
    }
}
