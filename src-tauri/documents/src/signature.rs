//! A drawn signature: the points are the evidence, the picture is made from them.

use std::fmt::Write;

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

/// The signature as SVG, or nothing when no usable point was drawn.
#[must_use]
pub fn svg(strokes: &[Vec<StrokePoint>]) -> Option<String> {
    let usable = |point: &&StrokePoint| point.x.abs() < 1e6 && point.y.abs() < 1e6;
    let points: Vec<&StrokePoint> = strokes.iter().flatten().filter(usable).collect();
    let fold = |pick: fn(&StrokePoint) -> f64, better: fn(f64, f64) -> f64| {
        points.iter().map(|point| pick(point)).reduce(better)
    };
    let (left, right) = (fold(|p| p.x, f64::min)?, fold(|p| p.x, f64::max)?);
    let (top, bottom) = (fold(|p| p.y, f64::min)?, fold(|p| p.y, f64::max)?);
    // A dot still gets a frame around it; a flat line keeps its shape.
    let (width, height) = ((right - left).max(60.0), (bottom - top).max(24.0));
    let pen = (height.max(width / 4.0) / 34.0).max(1.2);
    let mut paths = String::new();
    for stroke in strokes {
        let stroke: Vec<&StrokePoint> = stroke.iter().filter(usable).collect();
        draw(&stroke, (left, top), pen, &mut paths);
    }
    let (wide, high) = (width + 2.0 * pen, height + 2.0 * pen);
    Some(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"{:.2} {:.2} {wide:.2} {high:.2}\">\
         <g fill=\"none\" stroke=\"#1d1a16\" stroke-linecap=\"round\" stroke-linejoin=\"round\">\
         {paths}</g></svg>",
        -pen, -pen
    ))
}

/// One stroke, smoothed through the middles between its points; firmer pressure draws broader.
fn draw(stroke: &[&StrokePoint], origin: (f64, f64), pen: f64, out: &mut String) {
    let Some((first, rest)) = stroke.split_first() else {
        return;
    };
    let at = |point: &StrokePoint| (point.x - origin.0, point.y - origin.1);
    let pressure: f64 = stroke.iter().map(|point| point.pressure.clamp(0.0, 1.0)).sum();
    #[expect(clippy::cast_precision_loss, reason = "a stroke has far fewer than 2^52 points")]
    let width = pen * (0.7 + 0.6 * pressure / stroke.len() as f64);
    let (mut x, mut y) = at(first);
    // Writing to a String cannot fail.
    let _ = write!(out, "<path stroke-width=\"{width:.2}\" d=\"M{x:.2} {y:.2}");
    if rest.is_empty() {
        let _ = write!(out, "l0.01 0");
    }
    for point in rest {
        let (next_x, next_y) = at(point);
        let (mid_x, mid_y) = (f64::midpoint(x, next_x), f64::midpoint(y, next_y));
        let _ = write!(out, "Q{x:.2} {y:.2} {mid_x:.2} {mid_y:.2}");
        (x, y) = (next_x, next_y);
    }
    let _ = write!(out, "L{x:.2} {y:.2}\"/>");
}
