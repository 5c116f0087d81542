//! What a wording has places for: the merge fields its texts use, and the lines it asks.

use super::parse::Template;
use super::slots::{self, Slot};
use serde::Deserialize;
use std::collections::BTreeSet;

/// The head of a stored wording, before its first table.
#[derive(Deserialize)]
struct Head {
    title: String,
}

impl Template {
    /// The merge fields its texts have a place for, in a flagged passage too.
    #[must_use]
    pub fn fields_used(&self) -> BTreeSet<String> {
        let slots = |text| slots::read(text).unwrap_or_default();
        let read = self.texts().into_iter().flat_map(|placed| slots(placed.text));
        let name = |slot| match slot {
            Slot::Field { name, .. } => Some(name),
            Slot::Text(_) | Slot::Open(_) | Slot::Close => None,
        };
        read.filter_map(name).collect()
    }

    /// Whether it has this part.
    #[must_use]
    pub fn has_part(&self, key: &str) -> bool {
        self.parts.iter().any(|part| part.key == key)
    }

    /// Whether this part of it has this line.
    #[must_use]
    pub fn has_line(&self, part: &str, line: &str) -> bool {
        let lines =
            self.parts.iter().filter(|found| found.key == part).flat_map(|part| &part.lines);
        lines.into_iter().any(|found| found.key == line)
    }

    /// The title of a stored wording, without reading its parts: lists name many at once.
    #[must_use]
    pub fn title_of(body: &str) -> Option<String> {
        let head = body.split("\n[").next()?;
        toml::from_str::<Head>(head).ok().map(|head| head.title)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::template::LIBRARY;

    #[test]
    fn the_title_read_from_the_head_is_that_of_the_whole_wording() {
        for one in LIBRARY {
            let whole = Template::parse(one.body).expect("a built-in wording is good");
            assert_eq!(
                Template::title_of(one.body),
                Some(whole.title),
                "{} {}: as it came with the program",
                one.code,
                one.language
            );
            let rewritten = Template::parse(one.body).and_then(|whole| whole.written());
            let rewritten = rewritten.expect("it can be written anew");
            assert!(
                Template::title_of(&rewritten).is_some(),
                "{} {}: and as a practice stores its own",
                one.code,
                one.language
            );
        }
    }

    #[test]
    fn a_form_uses_what_its_texts_name_and_nothing_else() {
        let read = |code| {
            let one = LIBRARY.iter().find(|one| one.code == code && one.language == "es");
            Template::parse(one.expect("it is built in").body).expect("and good")
        };
        let uses = |form: &Template, field: &str| form.fields_used().contains(field);
        let (needling, peel, release) =
            (read("consent-mn"), read("consent-peel"), read("photo-release"));
        assert!(
            uses(&needling, "max_depth_mm") && !uses(&peel, "max_depth_mm"),
            "only needles go deep"
        );
        assert!(uses(&peel, "product"), "a field with words for when it is empty is a place too");
        assert!(
            needling.has_line("decision", "numbing") && !peel.has_line("decision", "numbing"),
            "only needling asks about numbing"
        );
        assert!(release.has_line("photos", "teaching"), "a release asks about photographs");
        assert!(!release.has_part("sessions"), "and has no course");
    }
}
