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

/// What hands do: mostly characters and the keys around them, now and then a line, a paste, another size.
fn hands() -> impl Strategy<Value = Vec<u8>> {
    let one = prop_oneof![
        6 => (b' '..=b'~').prop_map(|byte| vec![byte]),
        3 => prop::sample::select(b"\r\x1b\t\x7f\x80\x81\x82\x83\x84\x85\x9a".to_vec()).prop_map(|byte| vec![byte]),
        2 => prop::sample::select(b"12345678jknes/:? gGa".to_vec()).prop_map(|byte| vec![0x1b, byte]),
        2 => (0xb0_u8..=0xbf).prop_map(|byte| vec![byte]),
        1 => (1_u8..=26).prop_map(|byte| vec![byte]),
        1 => (0xa0_u8..=0xa6, any::<[u8; 2]>()).prop_map(|(what, [a, b])| vec![what, a, b]),
    ];
    (0_u8..8, prop::collection::vec(one, 1..40))
        .prop_map(|(start, hands)| std::iter::once(start).chain(hands.into_iter().flatten()).collect())
}

#[test]
fn whatever_hands_do_every_frame_fits_and_esc_leads_home() {
    let mut runner = TestRunner::new_with_rng(
        Config { cases: 200, failure_persistence: None, ..Config::default() },
        proptest::test_runner::TestRng::deterministic_rng(proptest::test_runner::RngAlgorithm::ChaCha),
    );
    let run = runner.run(&hands(), |bytes| {
        bodies::keys(&bytes);
        Ok(())
    });
    run.unwrap_or_else(|found| panic!("{found}"));
}
