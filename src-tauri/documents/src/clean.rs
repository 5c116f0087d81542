//! What may reach paper from a typed field: every letter as typed, nothing that moves or hides
//! letters.

use serde::Serialize;
use serde_json::Value;

use crate::paper::PaperError;
use crate::wrap;

/// Rows of a table as a layout reads them: cleaned, and able to break in a narrow column.
pub(crate) fn rows<T: Serialize + ?Sized>(rows: &T) -> Result<Value, PaperError> {
    let mut data = printed(rows)?;
    wrap::break_for_columns(&mut data);
    Ok(data)
}

/// Facts as a layout reads them, every word of them cleaned by [`printable`].
pub(crate) fn printed<T: Serialize + ?Sized>(facts: &T) -> Result<Value, PaperError> {
    let mut data =
        serde_json::to_value(facts).map_err(|error| PaperError::Layout(error.to_string()))?;
    clean(&mut data);
    Ok(data)
}

fn clean(data: &mut Value) {
    match data {
        Value::String(text) => *text = printable(text),
        Value::Array(items) => items.iter_mut().for_each(clean),
        Value::Object(map) => map.values_mut().for_each(clean),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// The text as it will be printed: NUL and other control characters and the bidirectional controls
/// (which can make printed text read differently from what was typed) are dropped; a line break or
/// tab becomes a space; outer blanks go.
#[must_use]
pub fn printable(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for ch in text.chars() {
        match ch {
            '\n' | '\r' | '\t' | '\u{2028}' | '\u{2029}' | '\u{0085}' => {
                if !out.ends_with(' ') {
                    out.push(' ');
                }
            }
            '\u{061C}'
            | '\u{200E}'
            | '\u{200F}'
            | '\u{202A}'..='\u{202E}'
            | '\u{2066}'..='\u{2069}'
            | '\u{206A}'..='\u{206F}'
            | '\u{FEFF}'
            | '\u{FFF9}'..='\u{FFFB}'
            | '\u{E0000}'..='\u{E007F}' => {}
            _ if ch.is_control() || is_unassigned_plane(ch) => {}
            _ => out.push(ch),
        }
    }
    out.trim().to_owned()
}

/// Private-use and non-characters: they have no agreed shape and no agreed meaning.
fn is_unassigned_plane(ch: char) -> bool {
    let code = u32::from(ch);
    matches!(code, 0xE000..=0xF8FF | 0xF_0000..=0x10_FFFF | 0xFDD0..=0xFDEF)
        || code & 0xFFFE == 0xFFFE
}
