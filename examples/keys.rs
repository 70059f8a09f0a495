//! Writes the key reference from the registry of actions: `cargo run --example keys -- id > docs/keys.md`.

use musyawarah::i18n::Language;
use musyawarah::tui::key_reference;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let language: Language = std::env::args().nth(1).as_deref().unwrap_or("id").parse()?;
    print!("{}", key_reference(language));
    Ok(())
}
