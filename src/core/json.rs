//! JSON in other shapes than one line of text.
//!
//! Everything is written by one serializer, the one of `serde_json::to_vec`; indenting is done on its text, and a
//! [`Value`] is read from it. A serializer for each shape would be compiled once more for every type there is, a
//! twentieth of the whole program.

use serde::Serialize;
use serde_json::{Error, Value};

/// JSON over several lines, indented by two spaces a level, without a line end.
///
/// # Errors
/// If the value has no form in JSON, such as a map whose keys are no texts.
pub fn indented(value: &impl Serialize) -> Result<Vec<u8>, Error> {
    Ok(indent(&serde_json::to_vec(value)?))
}

/// The value as it would be read from its JSON.
///
/// # Errors
/// As [`indented`].
pub fn value(value: &impl Serialize) -> Result<Value, Error> {
    serde_json::from_slice(&serde_json::to_vec(value)?)
}

/// JSON without white space between its parts, with it.
fn indent(json: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(json.len() + json.len() / 2);
    let (mut depth, mut quoted, mut escaped) = (0_usize, false, false);
    let new_line = |out: &mut Vec<u8>, depth: usize| {
        out.push(b'\n');
        out.resize(out.len() + 2 * depth, b' ');
    };
    for (at, &byte) in json.iter().enumerate() {
        if quoted {
            out.push(byte);
            quoted = escaped || byte != b'"';
            escaped = byte == b'\\' && !escaped;
            continue;
        }
        match byte {
            b'{' | b'[' => {
                out.push(byte);
                if !matches!(json.get(at + 1), Some(b'}' | b']')) {
                    depth += 1;
                    new_line(&mut out, depth);
                }
            }
            b'}' | b']' => {
                if !matches!(out.last(), Some(b'{' | b'[')) {
                    depth = depth.saturating_sub(1);
                    new_line(&mut out, depth);
                }
                out.push(byte);
            }
            b',' => {
                out.push(byte);
                new_line(&mut out, depth);
            }
            b':' => out.extend_from_slice(b": "),
            _ => {
                quoted = byte == b'"';
                out.push(byte);
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::{Map, json};

    use super::*;

    fn any_value() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::from),
            any::<i64>().prop_map(Value::from),
            "[\"\\\\{}\\[\\],: a\u{1}\n]{0,6}".prop_map(Value::from),
        ];
        leaf.prop_recursive(4, 40, 5, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..5).prop_map(Value::from),
                prop::collection::vec(("[\"\\\\{:a]{0,4}", inner), 0..5)
                    .prop_map(|fields| Value::Object(fields.into_iter().collect::<Map<_, _>>())),
            ]
        })
    }

    proptest! {
        #[test]
        fn every_layout_is_the_one_of_the_library(any in any_value()) {
            prop_assert_eq!(indented(&any).unwrap(), serde_json::to_vec_pretty(&any).unwrap());
            prop_assert_eq!(value(&any).unwrap(), any);
        }
    }

    #[test]
    fn what_has_no_form_in_json_is_refused() {
        let by_list = std::collections::BTreeMap::from([(vec![1], 2)]);
        assert!(indented(&by_list).is_err());
        assert!(value(&by_list).is_err());
        assert_eq!(indented(&json!({ "empty": [[], {}] })).unwrap(), b"{\n  \"empty\": [\n    [],\n    {}\n  ]\n}");
    }
}
