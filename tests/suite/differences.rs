//! Where two JSON values differ.

use serde_json::Value;
use std::collections::BTreeSet;

/// Where two values differ, with what stands there.
pub fn differences(path: &str, typed: &Value, told: &Value, found: &mut Vec<String>) {
    match (typed, told) {
        (Value::Object(a), Value::Object(b)) => {
            for key in a.keys().chain(b.keys()).collect::<BTreeSet<_>>() {
                let none = Value::Null;
                let (a, b) = (a.get(key).unwrap_or(&none), b.get(key).unwrap_or(&none));
                differences(&format!("{path}.{key}"), a, b, found);
            }
        }
        (Value::Array(a), Value::Array(b)) if a.len() == b.len() => {
            for (index, (a, b)) in a.iter().zip(b).enumerate() {
                differences(&format!("{path}[{index}]"), a, b, found);
            }
        }
        (a, b) if a != b => found.push(format!("{path}: typed {a}, told {b}")),
        _ => {}
    }
}
