//! One key press, and how it is written (`ctrl-p`, `f1`, `shift-tab`, `space`).

use std::fmt;
use std::str::FromStr;

/// A key, without what is held down with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Key {
    Char(char),
    F(u8),
    Enter,
    Esc,
    Tab,
    Backspace,
    Delete,
    Insert,
    Left,
    Right,
    Up,
    Down,
    Home,
    End,
    PageUp,
    PageDown,
}

/// A key with what is held down. Shift is part of a character, so it is only kept for the other keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct KeyPress {
    pub key: Key,
    pub ctrl: bool,
    pub alt: bool,
    pub shift: bool,
}

impl KeyPress {
    /// The key alone.
    pub const fn plain(key: Key) -> Self {
        Self { key, ctrl: false, alt: false, shift: false }
    }

    /// What it types, if it types a character.
    pub const fn typed(self) -> Option<char> {
        match self.key {
            Key::Char(c) if !self.ctrl && !self.alt => Some(c),
            _ => None,
        }
    }

    /// Whether a terminal sends the same bytes for another key, so that it must never be bound.
    pub const fn is_ambiguous(self) -> bool {
        match self.key {
            // Ctrl-H is Backspace, Ctrl-I is Tab, Ctrl-J and Ctrl-M are Enter, Ctrl-[ is Esc.
            Key::Char(c) => self.alt || (self.ctrl && matches!(c, 'h' | 'i' | 'j' | 'm' | '[')),
            Key::Enter | Key::Esc | Key::Backspace => self.shift || self.ctrl || self.alt,
            _ => self.alt,
        }
    }
}

const NAMES: [(&str, Key); 19] = [
    ("enter", Key::Enter),
    ("esc", Key::Esc),
    ("tab", Key::Tab),
    ("backspace", Key::Backspace),
    ("delete", Key::Delete),
    ("del", Key::Delete),
    ("insert", Key::Insert),
    ("left", Key::Left),
    ("right", Key::Right),
    ("up", Key::Up),
    ("down", Key::Down),
    ("home", Key::Home),
    ("end", Key::End),
    ("pageup", Key::PageUp),
    ("pgup", Key::PageUp),
    ("pagedown", Key::PageDown),
    ("pgdn", Key::PageDown),
    ("space", Key::Char(' ')),
    ("minus", Key::Char('-')),
];

/// Text that names no key.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("unknown key \"{0}\": write it like `ctrl-p`, `f1`, `shift-tab`, `space` or a single character")]
pub struct UnknownKey(pub String);

impl FromStr for KeyPress {
    type Err = UnknownKey;

    fn from_str(text: &str) -> Result<Self, UnknownKey> {
        let unknown = || UnknownKey(text.to_owned());
        let mut press = Self::plain(Key::Char('\0'));
        let mut rest = text;
        // A lone character is itself, so that `-` needs no other name.
        while let Some((word, tail)) = rest.split_once('-').filter(|(_, tail)| !tail.is_empty()) {
            match word {
                "ctrl" => press.ctrl = true,
                "alt" => press.alt = true,
                "shift" => press.shift = true,
                _ => return Err(unknown()),
            }
            rest = tail;
        }
        let mut letters = rest.chars();
        press.key = match (letters.next(), letters.next()) {
            (Some(c), None) => Key::Char(c),
            _ => NAMES
                .iter()
                .find(|(name, _)| *name == rest)
                .map(|(_, key)| *key)
                .or_else(|| {
                    let number = rest.strip_prefix('f')?.parse().ok()?;
                    (1..=12).contains(&number).then_some(Key::F(number))
                })
                .ok_or_else(unknown)?,
        };
        if press.shift && matches!(press.key, Key::Char(_)) {
            return Err(unknown());
        }
        Ok(press)
    }
}

impl fmt::Display for KeyPress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (held, name) in [(self.ctrl, "ctrl-"), (self.alt, "alt-"), (self.shift, "shift-")] {
            if held {
                f.write_str(name)?;
            }
        }
        match self.key {
            Key::F(n) => write!(f, "f{n}"),
            key => match NAMES.iter().find(|(_, known)| *known == key) {
                Some((name, _)) => f.write_str(name),
                None => match key {
                    Key::Char(c) => write!(f, "{c}"),
                    _ => Ok(()),
                },
            },
        }
    }
}

impl KeyPress {
    /// As shown in hints and help: `^P`, `F1`, `Shift-Tab`, `Spasi` stays `space` (the keyboard's own word).
    pub fn short(self) -> String {
        if let (Key::Char(c), true, false) = (self.key, self.ctrl, self.alt) {
            return format!("^{}", c.to_ascii_uppercase());
        }
        if let Key::Char(c) = self.key
            && c != ' '
            && !self.alt
        {
            return c.to_string();
        }
        match self.key {
            Key::Up if !self.ctrl && !self.shift => return "↑".to_owned(),
            Key::Down if !self.ctrl && !self.shift => return "↓".to_owned(),
            Key::PageUp => return "PgUp".to_owned(),
            Key::PageDown => return "PgDn".to_owned(),
            _ => {}
        }
        self.to_string()
            .split('-')
            .map(|word| {
                let mut letters = word.chars();
                letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
            })
            .collect::<Vec<_>>()
            .join("-")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_printed_is_read_back() {
        for text in [
            "ctrl-p",
            "f1",
            "f12",
            "shift-tab",
            "space",
            "a",
            "G",
            "?",
            "/",
            "minus",
            "ctrl-space",
            "enter",
            "pageup",
            "delete",
            "ctrl-minus",
        ] {
            let press: KeyPress = text.parse().unwrap();
            assert_eq!(press.to_string(), text, "{press:?}");
        }
        assert_eq!("-".parse::<KeyPress>().unwrap().key, Key::Char('-'));
        assert_eq!("del".parse::<KeyPress>().unwrap().to_string(), "delete");
    }

    #[test]
    fn nonsense_is_named_in_the_error() {
        for text in ["", "ctrl", "hyper-a", "f13", "f0", "shift-a", "pgupp"] {
            let error = text.parse::<KeyPress>().unwrap_err();
            assert!(error.to_string().contains(text), "{error}");
        }
    }

    #[test]
    fn short_forms_are_the_ones_on_a_keyboard() {
        let short = |text: &str| text.parse::<KeyPress>().unwrap().short();
        assert_eq!(short("ctrl-p"), "^P");
        assert_eq!(short("f1"), "F1");
        assert_eq!(short("shift-tab"), "Shift-Tab");
        assert_eq!(short("?"), "?");
        assert_eq!(short("space"), "Space");
        assert_eq!(short("down"), "↓");
    }

    #[test]
    fn keys_terminals_mix_up_are_known() {
        for text in ["ctrl-i", "ctrl-m", "ctrl-j", "ctrl-h", "alt-x", "shift-enter"] {
            assert!(text.parse::<KeyPress>().unwrap().is_ambiguous(), "{text}");
        }
        for text in ["ctrl-p", "tab", "shift-tab", "f2", "x"] {
            assert!(!text.parse::<KeyPress>().unwrap().is_ambiguous(), "{text}");
        }
    }
}
