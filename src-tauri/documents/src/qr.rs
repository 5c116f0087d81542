//! QR codes as vector pictures, so that they scan from any printer.

use std::fmt::Write;

use qrcode::{Color, EcLevel, QrCode};

use crate::paper::PaperError;

/// How many modules the code has along one side.
pub(crate) fn modules(content: &str) -> Result<usize, PaperError> {
    Ok(code(content)?.width())
}

fn code(content: &str) -> Result<QrCode, PaperError> {
    QrCode::with_error_correction_level(content, EcLevel::M)
        .map_err(|error| PaperError::Layout(format!("QR code: {error}")))
}

/// The code as SVG, with `quiet` empty modules around it (4 by the standard; fewer only where
/// white paper surrounds it).
pub(crate) fn svg(content: &str, quiet: usize) -> Result<String, PaperError> {
    let code = code(content)?;
    let width = code.width();
    let side = width + 2 * quiet;
    let mut path = String::new();
    for (at, color) in code.to_colors().into_iter().enumerate() {
        if color == Color::Dark {
            let (x, y) = (at % width + quiet, at / width + quiet);
            // Writing to a String cannot fail.
            let _ = write!(path, "M{x} {y}h1v1h-1z");
        }
    }
    Ok(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {side} {side}\" \
         shape-rendering=\"crispEdges\"><path fill=\"#000000\" d=\"{path}\"/></svg>"
    ))
}
