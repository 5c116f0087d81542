//! A drawn signature: the points are the evidence, the picture is made from them.

use serde::{Deserialize, Serialize};

/// In what capacity somebody signs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// The client.
    Client,
    /// Parent or guardian of a client under age.
    Guardian,
    /// The young person's own agreement.
    MinorAssent,
    /// Who explained the treatment.
    Practitioner,
    /// Witness or interpreter.
    Witness,
}

/// One sampled point of the pen.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct StrokePoint {
    /// Across, in pixels of the signing surface.
    pub x: f64,
    /// Down, in pixels of the signing surface.
    pub y: f64,
    /// When, in ms since 1970 UTC.
    pub t: i64,
    /// Pressure 0 to 1; 0.5 where the device has none.
    pub pressure: f64,
}

/// One signature as it stands on the form.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct Signature {
    /// In what capacity.
    pub role: Role,
    /// The typed name printed under the line.
    pub name: String,
    /// Capacity, date and time as printed, such as "Client. 22 September 2026, 10:58 (UTC+1)".
    pub line: String,
    /// Pen strokes; empty for a line still to be signed by hand.
    pub strokes: Vec<Vec<StrokePoint>>,
}
