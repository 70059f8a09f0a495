//! What a person set once about the screen: kept in a small file beside the keys, read at the start. Nothing depends on
//! it: what cannot be read counts as not set.

use super::theme::Palette;
use toml::de::{DeTable, DeValue};

/// Where the list ends and what is known of its selected row begins, in percent of the width.
pub const NARROWEST: u16 = 30;
/// The widest share of the list.
pub const WIDEST: u16 = 80;

/// The settings of the screen.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Settings {
    /// Rings the terminal's bell when a time is over.
    pub bell: bool,
    /// High contrast.
    pub contrast: bool,
    /// The colours; none as the terminal suggests.
    pub palette: Option<Palette>,
    /// The share of the list beside its details, in percent; none as the screen thinks best.
    pub list: Option<u16>,
}

impl Settings {
    /// Reads the file.
    pub fn read(source: &str) -> Self {
        let Ok(table) = DeTable::parse(source) else { return Self::default() };
        let on = |name: &str| matches!(value(table.get_ref(), name), Some(DeValue::Boolean(true)));
        let list = match value(table.get_ref(), "list") {
            Some(DeValue::Integer(percent)) => percent.as_str().parse().ok(),
            _ => None,
        };
        let palette = match value(table.get_ref(), "theme") {
            Some(DeValue::String(name)) => Palette::named(name),
            _ => None,
        };
        Self { bell: on("bell"), contrast: on("contrast"), palette, list: list.map(within) }
    }

    /// The file, to be read again.
    pub fn written(&self) -> String {
        let list = self.list.map(|percent| format!("list = {percent}\n")).unwrap_or_default();
        let theme =
            self.palette.and_then(Palette::name).map(|name| format!("theme = \"{name}\"\n")).unwrap_or_default();
        format!("bell = {}\ncontrast = {}\n{theme}{list}", self.bell, self.contrast)
    }
}

/// A share of the list that leaves room for both.
pub fn within(percent: u16) -> u16 {
    percent.clamp(NARROWEST, WIDEST)
}

fn value<'a, 'b>(table: &'a DeTable<'b>, name: &str) -> Option<&'a DeValue<'b>> {
    table.iter().find(|(key, _)| key.get_ref() == name).map(|(_, value)| value.get_ref())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_is_read_again() {
        for bell in [false, true] {
            for list in [None, Some(NARROWEST), Some(55), Some(WIDEST)] {
                for palette in [None, Some(Palette::Light), Some(Palette::Dark), Some(Palette::Terminal)] {
                    let settings = Settings { bell, contrast: !bell, palette, list };
                    assert_eq!(Settings::read(&settings.written()), settings);
                }
            }
        }
    }

    #[test]
    fn what_cannot_be_read_is_not_set_and_shares_leave_room() {
        for source in [
            "",
            "bell =",
            "bell = \"yes\"\nlist = \"wide\"",
            "something = 3",
            "theme = 3",
            "theme = \"pink\"",
            "list = -4",
            "list = 70000",
        ] {
            assert_eq!(Settings::read(source), Settings::default(), "{source}");
        }
        assert_eq!(Settings::read("bell = true\nlist = 3").list, Some(NARROWEST));
        assert_eq!(Settings::read("list = 100").list, Some(WIDEST));
    }
}
