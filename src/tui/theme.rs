//! Named roles instead of colours: a view says *what* a text is, the theme says how that looks.
//!
//! The default theme uses the terminal's own colours (its foreground and background, bold, dim, reverse and one
//! accent), so it fits light and dark terminals alike. No meaning rests on colour alone.

use ratatui::style::{Color, Modifier, Style};

/// What a piece of the screen is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Role {
    /// Ordinary text.
    #[default]
    Plain,
    /// Less important: hints, units, empty places.
    Dim,
    /// More important: names, totals.
    Strong,
    /// What the eye should find first.
    Accent,
    /// The heading of a pane or dialog.
    Title,
    Border,
    /// The border of the pane that has the keys.
    BorderFocus,
    /// The selected row of the list that has the keys.
    Selected,
    /// The selected row of a list that does not.
    SelectedIdle,
    /// A letter the filter matched.
    Match,
    /// A key to press.
    Key,
    TabActive,
    Good,
    Warning,
    Danger,
    /// Text being edited.
    Input,
}

/// Which looks were asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Palette {
    /// The terminal's own colours and one accent.
    #[default]
    Terminal,
    /// Bold, dim, reverse and underline only (`NO_COLOR`).
    Mono,
}

/// The looks: a style for every role, and the glyphs for lines and marks.
#[derive(Debug, Clone, Copy)]
pub struct Theme {
    palette: Palette,
    /// High contrast: no colours and nothing dim, whatever the palette.
    contrast: bool,
    pub glyphs: &'static Glyphs,
}

impl Theme {
    pub const fn new(palette: Palette, ascii: bool) -> Self {
        Self { palette, contrast: false, glyphs: if ascii { &ASCII } else { &UNICODE } }
    }

    /// Reads the environment: a non-empty `NO_COLOR` takes the colours away, `MUSYAWARAH_ASCII` the drawn lines,
    /// and `MUSYAWARAH_CONTRAST` also what is dim.
    pub fn from_env(ascii: bool, env: impl Fn(&str) -> Option<String>) -> Self {
        let set = |name| env(name).is_some_and(|value| !value.is_empty());
        let palette = if set("NO_COLOR") { Palette::Mono } else { Palette::Terminal };
        let theme = Self::new(palette, ascii || set("MUSYAWARAH_ASCII"));
        if set("MUSYAWARAH_CONTRAST") { theme.other_contrast() } else { theme }
    }

    /// The same looks with high contrast, or without it again.
    pub const fn other_contrast(self) -> Self {
        Self { contrast: !self.contrast, ..self }
    }

    pub const fn style(&self, role: Role) -> Style {
        let style = Style::new();
        let accent = self.colour(Color::Cyan);
        let dim = if self.contrast { style } else { style.add_modifier(Modifier::DIM) };
        let bold = style.add_modifier(Modifier::BOLD);
        match role {
            Role::Plain | Role::Input => style,
            Role::Dim | Role::Border => dim,
            Role::Strong | Role::Title | Role::SelectedIdle => bold,
            Role::Accent | Role::BorderFocus | Role::Key => coloured(bold, accent),
            Role::Selected => style.add_modifier(Modifier::REVERSED),
            Role::TabActive => bold.add_modifier(Modifier::REVERSED),
            Role::Match => coloured(bold.add_modifier(Modifier::UNDERLINED), accent),
            Role::Good => coloured(style, self.colour(Color::Green)),
            Role::Warning => coloured(bold, self.colour(Color::Yellow)),
            Role::Danger => coloured(bold.add_modifier(Modifier::REVERSED), self.colour(Color::Red)),
        }
    }

    const fn colour(&self, colour: Color) -> Option<Color> {
        match self.palette {
            Palette::Terminal if !self.contrast => Some(colour),
            Palette::Terminal | Palette::Mono => None,
        }
    }
}

const fn coloured(style: Style, colour: Option<Color>) -> Style {
    match colour {
        Some(colour) => style.fg(colour),
        None => style,
    }
}

/// The signs that are drawn rather than written. Each is one column wide in every terminal we know of; none is an emoji.
#[derive(Debug)]
pub struct Glyphs {
    pub horizontal: &'static str,
    pub vertical: &'static str,
    /// Top left, top right, bottom left, bottom right.
    pub corners: [&'static str; 4],
    /// Points at the selected row, and stands before the capture line.
    pub pointer: &'static str,
    pub marked: &'static str,
    pub dot: &'static str,
    /// The dot of something that is not so.
    pub hollow: &'static str,
    pub check: &'static str,
    pub cross: &'static str,
    pub ellipsis: &'static str,
    pub full: &'static str,
    pub empty: &'static str,
    /// Between two facts in a row.
    pub between: &'static str,
}

const UNICODE: Glyphs = Glyphs {
    horizontal: "─",
    vertical: "│",
    corners: ["┌", "┐", "└", "┘"],
    pointer: "›",
    marked: "●",
    dot: "●",
    hollow: "○",
    check: "✓",
    cross: "✗",
    ellipsis: "…",
    full: "█",
    empty: "░",
    between: "·",
};

const ASCII: Glyphs = Glyphs {
    horizontal: "-",
    vertical: "|",
    corners: ["+", "+", "+", "+"],
    pointer: ">",
    marked: "*",
    dot: "*",
    hollow: "o",
    check: "v",
    cross: "x",
    ellipsis: "~",
    full: "#",
    empty: ".",
    between: "-",
};

#[cfg(test)]
mod tests {
    use super::*;

    const ROLES: [Role; 16] = [
        Role::Plain,
        Role::Dim,
        Role::Strong,
        Role::Accent,
        Role::Title,
        Role::Border,
        Role::BorderFocus,
        Role::Selected,
        Role::SelectedIdle,
        Role::Match,
        Role::Key,
        Role::TabActive,
        Role::Good,
        Role::Warning,
        Role::Danger,
        Role::Input,
    ];

    #[test]
    fn no_theme_paints_the_background_and_mono_has_no_colour_at_all() {
        let (own, mono) = (Theme::new(Palette::Terminal, false), Theme::new(Palette::Mono, false));
        for role in ROLES {
            for theme in [own, own.other_contrast(), mono] {
                assert_eq!(theme.style(role).bg, None, "{theme:?} {role:?}");
            }
            assert_eq!(mono.style(role).fg, None, "{role:?}");
            let high = own.other_contrast().style(role);
            assert!(high.fg.is_none() && !high.add_modifier.contains(Modifier::DIM), "{role:?}");
        }
    }

    #[test]
    fn selection_and_alarm_are_seen_without_colour() {
        let (own, mono) = (Theme::new(Palette::Terminal, false), Theme::new(Palette::Mono, false));
        for theme in [own, own.other_contrast(), mono] {
            for role in [Role::Selected, Role::TabActive, Role::Danger] {
                let reversed = theme.style(role).add_modifier.contains(Modifier::REVERSED);
                assert!(reversed, "{theme:?} {role:?}");
            }
        }
    }

    #[test]
    fn the_environment_decides() {
        let with = |name: &'static str| Theme::from_env(false, move |asked| (asked == name).then(|| "1".to_owned()));
        assert_eq!(with("NO_COLOR").palette, Palette::Mono);
        assert_eq!(with("MUSYAWARAH_ASCII").glyphs.vertical, "|");
        assert!(with("MUSYAWARAH_CONTRAST").contrast && !with("TERM").contrast);
        assert_eq!(with("TERM").palette, Palette::Terminal);
        assert_eq!(with("TERM").glyphs.vertical, "│");
    }
}
