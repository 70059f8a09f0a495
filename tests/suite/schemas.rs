//! The published schemas: up to date with the types, and true of the files the program writes.

use super::hall::Hall;
use super::sample;
use musyawarah::i18n::{Language, Words};
use musyawarah::meeting::Meeting;
use musyawarah::report::{SchemaName, actions_json, minutes_json};
use serde_json::{Value, json};

const SESSION: &str = "0123456789abcdef0123456789abcdef";
const SUM: &str = "fedcba9876543210fedcba9876543210";

fn schema(name: SchemaName) -> Value {
    serde_json::from_str(name.json()).unwrap()
}

fn must_fit(name: SchemaName, instances: impl IntoIterator<Item = Value>) {
    let validator = jsonschema::draft202012::new(&schema(name)).unwrap();
    for instance in instances {
        let errors: Vec<String> =
            validator.iter_errors(&instance).map(|error| format!("{}: {error:.300}", error.instance_path())).collect();
        assert!(errors.is_empty(), "{name}: {errors:#?}");
    }
}

#[test]
fn the_schemas_are_valid_and_speak_draft_2020_12() {
    for name in SchemaName::ALL {
        let schema = schema(name);
        assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
        assert!(jsonschema::meta::is_valid(&schema), "{name}");
        assert_eq!(name.to_string().parse(), Ok(name));
    }
    let error = "minute".parse::<SchemaName>().unwrap_err();
    assert_eq!(error.to_string(), "no schema is called \"minute\": write minutes, actions, command, event or tally");
}

/// Meetings at different points of their life.
fn meetings() -> Vec<Meeting> {
    vec![Meeting::default(), Hall::of_five().meeting, Hall::in_session().meeting, sample::play()]
}

#[test]
fn every_minutes_file_fits_its_schema() {
    for language in Language::ALL {
        let words = Words::new(language);
        let file = |meeting: &Meeting| minutes_json(meeting, SESSION, 7, SUM, &words).unwrap();
        must_fit(SchemaName::Minutes, meetings().iter().map(|meeting| serde_json::from_slice(&file(meeting)).unwrap()));
    }
}

#[test]
fn every_action_list_fits_its_schema() {
    for language in Language::ALL {
        let words = Words::new(language);
        let file = |meeting: &Meeting| actions_json(meeting, SESSION, &words).unwrap();
        must_fit(SchemaName::Actions, meetings().iter().map(|meeting| serde_json::from_slice(&file(meeting)).unwrap()));
    }
}

#[test]
fn every_command_and_every_fact_of_the_sample_fits_its_schema() {
    let commands = sample::SCRIPT.lines().map(|line| {
        let mut command: Value = serde_json::from_str(line).unwrap();
        let fields = command.as_object_mut().unwrap();
        // Time and actor belong to the line of the script, not to the command.
        fields.remove("at");
        fields.remove("actor");
        command
    });
    must_fit(SchemaName::Command, commands);
    must_fit(SchemaName::Event, sample::facts().iter().map(|fact| serde_json::to_value(fact).unwrap()));
}

#[test]
fn a_file_that_lacks_or_mistypes_a_field_does_not_fit() {
    let validator = jsonschema::draft202012::new(&schema(SchemaName::Minutes)).unwrap();
    let bytes = minutes_json(&sample::play(), SESSION, 7, SUM, &Words::new(Language::Indonesian)).unwrap();
    let good: Value = serde_json::from_slice(&bytes).unwrap();
    assert!(validator.is_valid(&good));
    for (pointer, wrong) in [
        ("/session", json!("not a session")),
        ("/journal/h", json!("12")),
        ("/meeting/stage", json!("asleep")),
        ("/meeting/people/0/id", json!("K01")),
        ("/meeting/details/ceiling", json!(690_000_000.5)),
        ("/computed/ranking/lines/0/score", json!(4.65)),
        ("/computed/quorum/needed", json!(-1)),
    ] {
        let mut bad = good.clone();
        *bad.pointer_mut(pointer).unwrap() = wrong;
        assert!(!validator.is_valid(&bad), "{pointer}");
    }
    let mut bad = good;
    bad.as_object_mut().unwrap().remove("meeting");
    assert!(!validator.is_valid(&bad));

    let validator = jsonschema::draft202012::new(&schema(SchemaName::Command)).unwrap();
    assert!(!validator.is_valid(&json!({"cmd": "note.shout"})));
    assert!(!validator.is_valid(&json!({"cmd": "stage.open", "loudly": true})));
    assert!(validator.is_valid(&json!({"cmd": "stage.open"})));
}
