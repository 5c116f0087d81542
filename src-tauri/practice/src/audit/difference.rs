//! What a change keeps of itself: each field that is not what it was, with its old and new value.
//! Every act that changes a record writes this one form.

use crate::Result;
use serde::Serialize;
use serde_json::{Map, Value, json};

/// The fields of `new` that differ from `old`, as `{"field": {"old": …, "new": …}}`. A field within
/// a group is named with a dot (`guardian.phone`), so that only what changed is kept.
pub(crate) fn difference<T: Serialize>(old: &T, new: &T) -> Result<Value> {
    let mut changed = Map::new();
    compare("", &serde_json::to_value(old)?, &serde_json::to_value(new)?, &mut changed);
    Ok(Value::Object(changed))
}

fn compare(path: &str, old: &Value, new: &Value, changed: &mut Map<String, Value>) {
    if old == new {
        return;
    }
    let (Value::Object(before), Value::Object(after)) = (old, new) else {
        let field = if path.is_empty() { "value" } else { path };
        changed.insert(field.to_owned(), json!({ "old": old, "new": new }));
        return;
    };
    let gone = before.keys().filter(|field| !after.contains_key(*field));
    for field in after.keys().chain(gone) {
        let at = if path.is_empty() { field.clone() } else { format!("{path}.{field}") };
        let value = |of: &Map<String, Value>| of.get(field).cloned().unwrap_or_default();
        compare(&at, &value(before), &value(after), changed);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_record_of_a_change_names_only_what_changed() {
        let old =
            json!({ "given": "Ana", "phone": "1", "guardian": { "name": "Ida", "phone": "3" } });
        let new =
            json!({ "given": "Ana", "phone": "2", "guardian": { "name": "Ida", "phone": "4" } });
        assert_eq!(
            difference(&old, &new).expect("fields are JSON"),
            json!({
                "phone": { "old": "1", "new": "2" },
                "guardian.phone": { "old": "3", "new": "4" },
            }),
            "two fields changed, and the names stay out of it"
        );
    }

    #[test]
    fn a_group_that_came_or_went_is_kept_whole() {
        let (without, with) =
            (json!({ "guardian": null }), json!({ "guardian": { "name": "Ida" } }));
        assert_eq!(
            difference(&without, &with).expect("JSON"),
            json!({ "guardian": { "old": null, "new": { "name": "Ida" } } }),
            "there was nothing to compare it with"
        );
        assert_eq!(
            difference(&json!({ "a": 1, "b": 2 }), &json!({ "b": 2 })).expect("JSON"),
            json!({ "a": { "old": 1, "new": null } }),
            "a field that went is a change too"
        );
    }
}
