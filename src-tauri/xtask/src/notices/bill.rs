//! The list of parts in CycloneDX's form.

use super::parts::Part;
use serde_json::{Value, json};

/// The bill of a version. Without a time and a number of its own, so that the same source gives the same
/// bytes.
pub fn of(version: &str, parts: &[Part]) -> Value {
    let components: Vec<Value> = parts.iter().map(component).collect();
    json!({
        "$schema": "http://cyclonedx.org/schema/bom-1.5.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": { "component": {
            "type": "application",
            "bom-ref": format!("dermis@{version}"),
            "name": "Dermis",
            "version": version,
            "licenses": [{ "expression": "Apache-2.0" }],
        }},
        "components": components,
    })
}

fn component(part: &Part) -> Value {
    let mut component = json!({
        "type": "library",
        "bom-ref": part.address(),
        "name": part.name,
        "version": part.version,
        "purl": part.address(),
        // Older crates write a stroke where the standard writes OR.
        "licenses": [{ "expression": part.licence.replace('/', " OR ") }],
    });
    if let Some(checksum) = &part.checksum {
        component["hashes"] = json!([{ "alg": "SHA-256", "content": checksum }]);
    }
    if let Some(home) = &part.home {
        component["externalReferences"] = json!([{ "type": "website", "url": home }]);
    }
    component
}
