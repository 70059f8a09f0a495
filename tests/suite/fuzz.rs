//! The bodies of the fuzz targets over their corpus, and over what is a few bytes away from it.

#[path = "../../fuzz/bodies.rs"]
mod bodies;

use bodies::TARGETS;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use std::fs;
use std::path::Path;

/// What was kept for a target; every file once made a difference.
fn corpus(target: &str) -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus").join(target);
    let mut paths: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths.into_iter().map(|path| fs::read(path).unwrap()).collect()
}

#[test]
fn every_kept_input_is_survived() {
    for (name, body) in TARGETS {
        let corpus = corpus(name);
        assert!(!corpus.is_empty(), "{name}: nothing to try");
        corpus.iter().for_each(|bytes| body(bytes));
    }
}

/// A kept input with some bytes put in the place of others.
fn near(corpus: Vec<Vec<u8>>) -> impl Strategy<Value = Vec<u8>> {
    let token: &[&str] =
        &["\n", "\"", "{", "}", "[", "]", ":", ",", "null", "-1", "0", "18446744073709551616", "\\u202e"];
    let piece = prop_oneof![
        prop::sample::select(token.to_vec()).prop_map(|text| text.as_bytes().to_vec()),
        prop::collection::vec(any::<u8>(), 0..6),
    ];
    let change = (any::<prop::sample::Index>(), 0_usize..8, piece);
    (prop::sample::select(corpus), prop::collection::vec(change, 1..4)).prop_map(|(mut bytes, changes)| {
        for (at, cut, piece) in changes {
            let start = at.index(bytes.len() + 1);
            let end = (start + cut).min(bytes.len());
            bytes.splice(start..end, piece);
        }
        bytes
    })
}

#[test]
fn what_is_near_a_kept_input_is_survived() {
    for (name, body) in TARGETS {
        let mut runner = TestRunner::new_with_rng(
            Config { cases: 60, failure_persistence: None, ..Config::default() },
            proptest::test_runner::TestRng::deterministic_rng(proptest::test_runner::RngAlgorithm::ChaCha),
        );
        runner
            .run(&near(corpus(name)), |bytes| {
                body(&bytes);
                Ok(())
            })
            .unwrap_or_else(|found| panic!("{name}: {found}"));
    }
}
