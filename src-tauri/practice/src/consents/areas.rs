//! The planned areas as the form names them.

use crate::treatments::ZONES;

/// "forehead, cheeks, right temple": in the order of the chart, both sides of a pair as one word,
/// one side named by its side.
pub(super) fn areas_in_words(codes: &[String]) -> String {
    let planned = |code: &str| codes.iter().any(|planned| planned == code);
    let mut words: Vec<String> = Vec::new();
    for zone in ZONES.iter().filter(|zone| planned(zone.code)) {
        let mut pair = ZONES.iter().filter(|other| other.plural == zone.plural);
        let word = if pair.all(|side| planned(side.code)) {
            zone.plural.to_owned()
        } else {
            zone.label.to_lowercase()
        };
        if !words.contains(&word) {
            words.push(word);
        }
    }
    words.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_sides_of_a_pair_are_one_word_and_one_side_is_named() {
        let codes = ["chin", "cheek-l", "cheek-r", "temple-r"].map(str::to_owned);
        assert_eq!(
            areas_in_words(&codes),
            "right temple, cheeks, chin",
            "as a client would say it"
        );
    }
}
