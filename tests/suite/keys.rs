//! The key references in `docs/` say what the program's own registry says.

use musyawarah::i18n::Language;
use musyawarah::tui::key_reference;

#[test]
fn the_key_references_are_fresh() {
    for (language, path) in [(Language::Indonesian, "docs/tombol.md"), (Language::English, "docs/keys.md")] {
        let kept = std::fs::read_to_string(path).unwrap();
        assert!(
            kept == key_reference(language),
            "{path} is stale: cargo run --example keys -- {} > {path}",
            language.code()
        );
    }
}
