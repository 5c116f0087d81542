//! The zones of the face chart: codes, names in words and the depth bands of the domain reference §3.2.

use crate::Depth;

/// One zone of the chart.
#[derive(Debug, Clone, Copy)]
pub struct Zone {
    /// Code, as in the face chart ("cheek-r"). The side is the client's own.
    pub code: &'static str,
    /// Name in words ("Right cheek").
    pub label: &'static str,
    /// Name of the pair on paper ("cheeks"): both sides treated alike print once.
    pub plural: &'static str,
    /// Parameter holding the depth above which a caution shows.
    pub warn_key: &'static str,
    /// The usual band, shallow and deep end.
    pub typical: (Depth, Depth),
}

impl Zone {
    /// "cheek" for either cheek: the pair, whatever the side.
    pub(crate) fn pair_code(&self) -> &'static str {
        self.warn_key.split('.').nth(1).unwrap_or(self.code)
    }

    pub(crate) fn is_other_side_of(&self, other: &Self) -> bool {
        self.plural == other.plural && self.code != other.code
    }
}

const fn zone(
    code: &'static str,
    label: &'static str,
    plural: &'static str,
    warn_key: &'static str,
    typical: (i32, i32),
) -> Zone {
    Zone { code, label, plural, warn_key, typical: (Depth(typical.0), Depth(typical.1)) }
}

/// Every zone, in the order of the table beside the chart.
pub const ZONES: &[Zone] = &[
    zone("forehead", "Forehead", "forehead", "zone.forehead.warn_um", (250, 750)),
    zone("glabella", "Glabella", "glabella", "zone.glabella.warn_um", (250, 1000)),
    zone("temple-r", "Right temple", "temples", "zone.temple.warn_um", (250, 500)),
    zone("temple-l", "Left temple", "temples", "zone.temple.warn_um", (250, 500)),
    zone(
        "periorbital-r",
        "Around the right eye",
        "around the eyes",
        "zone.periorbital.warn_um",
        (200, 500),
    ),
    zone(
        "periorbital-l",
        "Around the left eye",
        "around the eyes",
        "zone.periorbital.warn_um",
        (200, 500),
    ),
    zone("nose", "Nose", "nose", "zone.nose.warn_um", (250, 500)),
    zone("cheekbone-r", "Right cheekbone", "cheekbones", "zone.cheekbone.warn_um", (500, 1000)),
    zone("cheekbone-l", "Left cheekbone", "cheekbones", "zone.cheekbone.warn_um", (500, 1000)),
    zone("cheek-r", "Right cheek", "cheeks", "zone.cheek.warn_um", (500, 1000)),
    zone("cheek-l", "Left cheek", "cheeks", "zone.cheek.warn_um", (500, 1000)),
    zone("perioral", "Mouth area", "mouth area", "zone.perioral.warn_um", (250, 750)),
    zone("chin", "Chin", "chin", "zone.chin.warn_um", (500, 1000)),
    zone("jaw-r", "Right jaw", "jaw", "zone.jaw.warn_um", (500, 1000)),
    zone("jaw-l", "Left jaw", "jaw", "zone.jaw.warn_um", (500, 1000)),
    zone("neck", "Neck", "neck", "zone.neck.warn_um", (250, 500)),
    zone("decollete", "Décolleté", "décolleté", "zone.decollete.warn_um", (250, 500)),
];

/// The zone with this code.
#[must_use]
pub fn zone_named(code: &str) -> Option<&'static Zone> {
    ZONES.iter().find(|zone| zone.code == code)
}

/// "forehead, cheeks, right temple": in the order of the chart, both sides of a pair as one word, one
/// side named by its side.
pub(crate) fn zones_in_words<'a>(codes: impl IntoIterator<Item = &'a str>) -> String {
    let codes: Vec<&str> = codes.into_iter().collect();
    let mut words: Vec<String> = Vec::new();
    for zone in ZONES.iter().filter(|zone| codes.contains(&zone.code)) {
        let mut pair = ZONES.iter().filter(|other| other.plural == zone.plural);
        let word = if pair.all(|side| codes.contains(&side.code)) {
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

/// [`zones_in_words`] in a language papers are written in; English where it has no words here.
pub(crate) fn zones_in<'a>(language: &str, codes: impl IntoIterator<Item = &'a str>) -> String {
    if language != "es" {
        return zones_in_words(codes);
    }
    let codes: Vec<&str> = codes.into_iter().collect();
    let mut words: Vec<&str> = Vec::new();
    for zone in ZONES.iter().filter(|zone| codes.contains(&zone.code)) {
        let Some((_, one, both)) = IN_SPANISH.iter().find(|(code, ..)| *code == zone.code) else {
            continue;
        };
        let mut pair = ZONES.iter().filter(|other| other.plural == zone.plural);
        let word = if pair.all(|side| codes.contains(&side.code)) { *both } else { *one };
        if !words.contains(&word) {
            words.push(word);
        }
    }
    words.join(", ")
}

/// Code, the one side, and both sides of each zone in Spanish.
const IN_SPANISH: &[(&str, &str, &str)] = &[
    ("forehead", "frente", "frente"),
    ("glabella", "entrecejo", "entrecejo"),
    ("temple-r", "sien derecha", "sienes"),
    ("temple-l", "sien izquierda", "sienes"),
    ("periorbital-r", "alrededor del ojo derecho", "alrededor de los ojos"),
    ("periorbital-l", "alrededor del ojo izquierdo", "alrededor de los ojos"),
    ("nose", "nariz", "nariz"),
    ("cheekbone-r", "pómulo derecho", "pómulos"),
    ("cheekbone-l", "pómulo izquierdo", "pómulos"),
    ("cheek-r", "mejilla derecha", "mejillas"),
    ("cheek-l", "mejilla izquierda", "mejillas"),
    ("perioral", "zona de la boca", "zona de la boca"),
    ("chin", "barbilla", "barbilla"),
    ("jaw-r", "mandíbula derecha", "mandíbula"),
    ("jaw-l", "mandíbula izquierda", "mandíbula"),
    ("neck", "cuello", "cuello"),
    ("decollete", "escote", "escote"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_sides_of_a_pair_are_one_word_and_one_side_is_named() {
        assert_eq!(
            zones_in_words(["perioral", "cheek-l", "forehead", "cheek-r", "temple-r"]),
            "forehead, right temple, cheeks, mouth area",
            "order of the chart, pairs once, one side as a client would say it"
        );
        assert_eq!(
            zones_in("es", ["perioral", "cheek-l", "forehead", "cheek-r", "temple-r"]),
            "frente, sien derecha, mejillas, zona de la boca",
            "the same in Spanish"
        );
        let all = zones_in("es", ZONES.iter().map(|zone| zone.code));
        assert_eq!(all.split(", ").count(), 12, "each zone has its word: {all}");
    }
}
