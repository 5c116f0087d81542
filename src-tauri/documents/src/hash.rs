//! The fingerprint of an agreement: what was read, answered and signed, and nothing that may
//! change afterwards.

use std::collections::BTreeMap;

use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use crate::consent::ConsentPaper;

/// SHA-256, in lower-case hex, of what the client agreed to: the text, the answers, the
/// signatures with every stroke, and the remarks. The paper size, the moment of printing, the
/// letterhead, later session rows and a withdrawal are outside it, so that a reprint or a new row
/// leaves it as it was.
#[must_use]
pub fn content_sha256(paper: &ConsentPaper) -> String {
    let mut content = json!({
        "client": paper.client,
        "copy": paper.copy,
        "course": paper.course,
        "decisions": paper.decisions,
        "form_id": paper.form_id,
        "photos": paper.photos,
        "remarks": paper.remarks,
        "signatures": paper.signatures,
        "text": paper.text,
    });
    // A form without items has the hash it had before there were any.
    if !paper.items.is_empty() {
        content["items"] = json!(paper.items);
    }
    let mut canonical = String::new();
    write_canonical(&content, &mut canonical);
    let digest = Sha256::digest(canonical.as_bytes());
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// JSON without blanks and with keys in byte order at every depth, so that the bytes depend on
/// the content alone and not on how the program was built.
fn write_canonical(value: &Value, out: &mut String) {
    match value {
        Value::Object(map) => {
            let sorted: BTreeMap<&String, &Value> = map.iter().collect();
            for (at, (key, value)) in sorted.into_iter().enumerate() {
                out.push(if at == 0 { '{' } else { ',' });
                out.push_str(&Value::from(key.as_str()).to_string());
                out.push(':');
                write_canonical(value, out);
            }
            out.push_str(if map.is_empty() { "{}" } else { "}" });
        }
        Value::Array(items) => {
            out.push('[');
            for (at, item) in items.iter().enumerate() {
                if at > 0 {
                    out.push(',');
                }
                write_canonical(item, out);
            }
            out.push(']');
        }
        plain => out.push_str(&plain.to_string()),
    }
}
