//! Signatures as they come from the screen: who, in what capacity, and every stroke.

use crate::{Error, Result, fold, text};
use documents::StrokePoint;
use serde::{Deserialize, Serialize};

/// In what capacity somebody signs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum Signer {
    /// The client.
    Client,
    /// Parent or guardian of a minor.
    Guardian,
    /// The young person's own agreement.
    MinorAssent,
    /// Who explained the treatment.
    Practitioner,
    /// Witness or interpreter.
    Witness,
}

impl Signer {
    /// Who must sign, in printing order.
    pub(super) fn needed(is_minor: bool, witnessed: bool) -> Vec<Self> {
        let mut signers =
            if is_minor { vec![Self::Guardian, Self::MinorAssent] } else { vec![Self::Client] };
        signers.push(Self::Practitioner);
        if witnessed {
            signers.push(Self::Witness);
        }
        signers
    }

    /// The wire name, for naming a missing signature.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Client => "client",
            Self::Guardian => "guardian",
            Self::MinorAssent => "minor_assent",
            Self::Practitioner => "practitioner",
            Self::Witness => "witness",
        }
    }
}

/// One sampled point of the pen.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, specta::Type)]
pub struct PenPoint {
    /// Across, in pixels of the signing surface.
    pub x: f64,
    /// Down, in pixels of the signing surface.
    pub y: f64,
    /// When, in milliseconds since 1970 UTC.
    pub t: f64,
    /// Pressure 0 to 1.
    pub pressure: f64,
}

/// What a signature was drawn with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum DrawnWith {
    /// A pen.
    Pen,
    /// A finger.
    Touch,
    /// A mouse or a pad: anybody's hand makes the same line (domain reference §5.1).
    Mouse,
}

/// One signature from the screen.
#[derive(Debug, Clone, Deserialize, specta::Type)]
pub struct SignatureFields {
    /// In what capacity.
    pub role: Signer,
    /// Name of the person, printed under the line. For the practitioner the name on record is used.
    pub name: String,
    /// Pen strokes.
    pub strokes: Vec<Vec<PenPoint>>,
    /// The name typed instead of a drawing, by somebody who cannot draw; empty otherwise.
    pub typed: String,
    /// What it was drawn with; nothing when the name was typed.
    pub drawn_with: Option<DrawnWith>,
}

/// Everything signed at once.
#[derive(Debug, Clone, Deserialize, specta::Type)]
pub struct Signing {
    /// One signature per capacity.
    pub signatures: Vec<SignatureFields>,
}

/// Fewer points than any mark of a hand has.
const FEWEST_POINTS: usize = 5;
/// A mark smaller than this, in pixels both ways, is a slip and not a signature.
const SMALLEST: f64 = 6.0;
/// Characters a name may have, as on the client's record: two parts of 120 and the blank between.
const LONGEST_NAME: usize = 241;
/// More points than minutes of signing give.
const MOST_POINTS: usize = 50_000;

impl Signing {
    /// The signatures of `needed` in that order; refused when one is missing, blank, or given twice.
    pub(super) fn checked(&self, needed: &[Signer]) -> Result<Vec<&SignatureFields>> {
        if let Some(extra) = self.signatures.iter().find(|given| !needed.contains(&given.role)) {
            return Err(Error::invalid(format!("signatures.{}", extra.role.name()), "not_asked"));
        }
        needed
            .iter()
            .map(|role| {
                let field = format!("signatures.{}", role.name());
                let mut given = self.signatures.iter().filter(|given| given.role == *role);
                let signature =
                    given.next().ok_or_else(|| Error::invalid(field.clone(), "required"))?;
                if given.next().is_some() {
                    return Err(Error::invalid(field, "twice"));
                }
                signature.must_not_be_blank(&field)?;
                Ok(signature)
            })
            .collect()
    }
}

impl SignatureFields {
    /// Refuses another name than the one on the form, however it is spelled, and a signature typed
    /// in anything but the signer's name: initials or a full stop are nobody's.
    pub(super) fn must_name(&self, expected: Option<&str>) -> Result<()> {
        let field = format!("signatures.{}", self.role.name());
        if expected.is_some_and(|expected| !same_name(expected, &self.name)) {
            return Err(Error::invalid(format!("{field}.name"), "other_name"));
        }
        let typed = text::as_typed(&self.typed);
        let is_own =
            typed.is_empty() || self.role == Signer::Practitioner || same_name(&self.name, &typed);
        if is_own { Ok(()) } else { Err(Error::invalid(format!("{field}.typed"), "other_name")) }
    }

    /// Anybody's hand makes the same line with a mouse, and anybody types a name: such a mark says little
    /// of who made it (domain reference §5.1). Staff prove themselves with their passphrase.
    pub(super) fn is_weak(&self) -> bool {
        let proven = matches!(self.role, Signer::Practitioner | Signer::Witness);
        let typed = !text::as_typed(&self.typed).is_empty();
        !proven && (typed || self.drawn_with == Some(DrawnWith::Mouse))
    }

    fn must_not_be_blank(&self, field: &str) -> Result<()> {
        if self.role != Signer::Practitioner {
            text::required(&format!("{field}.name"), &self.name, LONGEST_NAME)?;
        }
        if !text::typed(&format!("{field}.typed"), &self.typed, LONGEST_NAME)?.is_empty() {
            return Ok(());
        }
        let points: Vec<&PenPoint> = self.strokes.iter().flatten().collect();
        if points.len() > MOST_POINTS || points.iter().any(|point| !point.is_finite()) {
            return Err(Error::invalid(field, "malformed"));
        }
        let span = |pick: fn(&PenPoint) -> f64| {
            let values = || points.iter().map(|point| pick(point));
            values().fold(f64::MIN, f64::max) - values().fold(f64::MAX, f64::min)
        };
        let blank =
            points.len() < FEWEST_POINTS || (span(|p| p.x) < SMALLEST && span(|p| p.y) < SMALLEST);
        if blank { Err(Error::invalid(field, "blank")) } else { Ok(()) }
    }

    /// The signature as it stands on the form.
    pub(super) fn on_paper(&self, name: String, line: String) -> documents::Signature {
        documents::Signature {
            role: self.role.role(),
            name,
            line,
            strokes: self
                .strokes
                .iter()
                .map(|stroke| stroke.iter().map(PenPoint::kept).collect())
                .collect(),
        }
    }
}

/// The same words in any order, case and spelling of marks: "O'Brien, Siobhan" for Siobhán O’Brien.
fn same_name(a: &str, b: &str) -> bool {
    let words = |name: &str| {
        let mut words: Vec<String> =
            name.split_whitespace().map(fold).filter(|word| !word.is_empty()).collect();
        words.sort();
        words
    };
    fold(a) == fold(b) || words(a) == words(b)
}

impl PenPoint {
    fn is_finite(&self) -> bool {
        [self.x, self.y, self.t, self.pressure].iter().all(|value| value.is_finite())
    }

    #[expect(
        clippy::cast_possible_truncation,
        reason = "milliseconds since 1970 fit; a wild value saturates"
    )]
    fn kept(&self) -> StrokePoint {
        StrokePoint {
            x: rounded(self.x, 100.0),
            y: rounded(self.y, 100.0),
            t: self.t as i64,
            pressure: rounded(self.pressure.clamp(0.0, 1.0), 1_000.0),
        }
    }
}

/// No hand is finer than this, and so few digits read back as the very number that was written: the
/// evidence can be checked against it.
fn rounded(value: f64, parts: f64) -> f64 {
    (value * parts).round() / parts
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(points: &[(f64, f64)]) -> Signing {
        let stroke =
            points.iter().map(|&(x, y)| PenPoint { x, y, t: 0.0, pressure: 0.5 }).collect();
        let client = SignatureFields {
            role: Signer::Client,
            name: "Siobhán O'Brien".to_owned(),
            strokes: vec![stroke],
            typed: String::new(),
            drawn_with: Some(DrawnWith::Pen),
        };
        Signing { signatures: vec![client] }
    }

    #[test]
    fn a_dot_or_a_tap_is_not_a_signature() {
        let dot = drawn(&[(10.0, 10.0); 40]);
        assert!(
            dot.checked(&[Signer::Client]).is_err(),
            "forty points in one place are a resting finger"
        );
        let tap = drawn(&[(10.0, 10.0), (90.0, 12.0)]);
        assert!(tap.checked(&[Signer::Client]).is_err(), "two points are a slip");
        let line: Vec<(f64, f64)> = (0..12).map(|at| (f64::from(at) * 9.0, 40.0)).collect();
        assert!(drawn(&line).checked(&[Signer::Client]).is_ok(), "a plain line is somebody's mark");
    }

    #[test]
    fn a_typed_signature_is_the_signers_own_name() {
        let signed = |typed: &str| SignatureFields {
            role: Signer::Client,
            name: "Siobhán O’Brien".to_owned(),
            strokes: Vec::new(),
            typed: typed.to_owned(),
            drawn_with: None,
        };
        for own in ["Siobhán O’Brien", "siobhan o'brien", "O'Brien, Siobhán", ""] {
            assert!(signed(own).must_name(Some("Siobhán O'Brien")).is_ok(), "{own} is her name");
        }
        for other in [".", "S", "Brien", "Siobhán O’Brien x"] {
            assert!(signed(other).must_name(Some("Siobhán O'Brien")).is_err(), "{other} is not");
        }
        assert!(
            signed("").must_name(Some("María García")).is_err(),
            "nobody signs for the person on the form"
        );
    }

    #[test]
    fn a_signature_that_is_not_there_is_named() {
        let line: Vec<(f64, f64)> = (0..12).map(|at| (f64::from(at) * 9.0, 40.0)).collect();
        let signing = drawn(&line);
        let refused = signing.checked(&[Signer::Client, Signer::Practitioner]);
        let named = matches!(&refused, Err(Error::Invalid { field, rule: "required" }) if field == "signatures.practitioner");
        assert!(named, "staff must learn whose signature is missing: {refused:?}");
    }
}
