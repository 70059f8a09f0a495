//! Named roles instead of colours: a view says *what* a text is, the theme says how that looks.
//!
//! The default theme uses the terminal's own colours (its foreground and background, bold, dim, reverse and one
//! accent). The light and the dark one use fixed colours that can be read on light or dark backgrounds; how well is
//! measured in `contrast`. No theme paints the background, and no meaning rests on colour alone.

#[cfg(test)]
mod contrast;

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
    /// Dark colours, for a light background.
    Light,
    /// Light colours, for a dark background.
    Dark,
    /// Bold, dim, reverse and underline only (`NO_COLOR`).
    Mono,
}

impl Palette {
    /// Those a person can choose from, by the names they have in settings.
    const NAMED: [(&'static str, Self); 3] =
        [("terminal", Self::Terminal), ("light", Self::Light), ("dark", Self::Dark)];

    /// Its name in settings; none for the one without colours, which the environment asks for.
    pub fn name(self) -> Option<&'static str> {
        Self::NAMED.iter().find(|(_, palette)| *palette == self).map(|(name, _)| *name)
    }

    /// The palette of a name.
    pub fn named(name: &str) -> Option<Self> {
        Self::NAMED.iter().find(|(known, _)| *known == name).map(|(_, palette)| *palette)
    }
}

/// The colours of a palette; none where the terminal's own text is meant.
#[derive(Debug, Clone, Copy)]
struct Shades {
    accent: Option<Color>,
    good: Option<Color>,
    warning: Option<Color>,
    danger: Option<Color>,
    /// None: dimmed by the terminal.
    dim: Option<Color>,
    border: Option<Color>,
    /// Everything, with high contrast.
    strongest: Option<Color>,
}

impl Shades {
    const NONE: Self =
        Self { accent: None, good: None, warning: None, danger: None, dim: None, border: None, strongest: None };
    const TERMINAL: Self = Self {
        accent: Some(Color::Cyan),
        good: Some(Color::Green),
        warning: Some(Color::Yellow),
        danger: Some(Color::Red),
        ..Self::NONE
    };
    /// Of the 256 colours, those that differ least between terminals.
    const DARK: Self = Self {
        accent: Some(Color::Indexed(81)),
        good: Some(Color::Indexed(114)),
        warning: Some(Color::Indexed(221)),
        danger: Some(Color::Indexed(210)),
        dim: Some(Color::Indexed(248)),
        border: Some(Color::Indexed(246)),
        strongest: Some(Color::Indexed(231)),
    };
    const LIGHT: Self = Self {
        accent: Some(Color::Indexed(24)),
        good: Some(Color::Indexed(22)),
        warning: Some(Color::Indexed(94)),
        danger: Some(Color::Indexed(124)),
        dim: Some(Color::Indexed(240)),
        border: Some(Color::Indexed(243)),
        strongest: Some(Color::Indexed(16)),
    };
    /// Of the sixteen colours only these can be read on white; what went well has its mark.
    const LIGHT_OF_16: Self = Self {
        accent: Some(Color::Blue),
        warning: Some(Color::Red),
        danger: Some(Color::Red),
        strongest: Some(Color::Black),
        ..Self::NONE
    };
}

/// The looks: a style for every role, and the glyphs for lines and marks.
#[derive(Debug, Clone, Copy)]
pub struct Theme {
    palette: Palette,
    /// Whether the terminal has 256 colours.
    many: bool,
    /// High contrast: no colours and nothing dim, whatever the palette.
    contrast: bool,
    pub glyphs: &'static Glyphs,
}

impl Theme {
    pub const fn new(palette: Palette, ascii: bool) -> Self {
        Self { palette, many: true, contrast: false, glyphs: if ascii { &ASCII } else { &UNICODE } }
    }

    /// Reads the environment: a non-empty `NO_COLOR` takes the colours away, `MUSYAWARAH_ASCII` the drawn lines,
    /// and `MUSYAWARAH_CONTRAST` also what is dim. `MUSYAWARAH_THEME` names the colours, before what was `kept`; where
    /// neither does, a terminal that says its background is light (`COLORFGBG`) gets the light ones.
    pub fn from_env(ascii: bool, kept: Option<Palette>, env: impl Fn(&str) -> Option<String>) -> Self {
        let set = |name| env(name).is_some_and(|value| !value.is_empty());
        let named = env("MUSYAWARAH_THEME").and_then(|name| Palette::named(&name));
        let seen = || env("COLORFGBG").filter(|colours| is_light(colours)).map(|_| Palette::Light);
        let palette = if set("NO_COLOR") { Some(Palette::Mono) } else { named.or(kept).or_else(seen) };
        let term = env("TERM").unwrap_or_default();
        // The letters of a bare console have lines, but few of the marks.
        let bare = term == "linux";
        let theme = Self {
            many: set("COLORTERM") || ["256color", "direct", "kitty", "alacritty"].iter().any(|it| term.contains(it)),
            ..Self::new(palette.unwrap_or_default(), ascii || set("MUSYAWARAH_ASCII") || bare)
        };
        if set("MUSYAWARAH_CONTRAST") { theme.other_contrast() } else { theme }
    }

    /// The colours it has.
    pub const fn palette(self) -> Palette {
        self.palette
    }

    /// The same looks in the next colours; without colours they stay so.
    pub const fn next_palette(self) -> Self {
        let palette = match self.palette {
            Palette::Terminal => Palette::Light,
            Palette::Light => Palette::Dark,
            Palette::Dark => Palette::Terminal,
            Palette::Mono => Palette::Mono,
        };
        Self { palette, ..self }
    }

    /// The same looks with high contrast, or without it again.
    pub const fn other_contrast(self) -> Self {
        Self { contrast: !self.contrast, ..self }
    }

    /// Whether the contrast is high.
    pub const fn is_contrast(self) -> bool {
        self.contrast
    }

    pub const fn style(&self, role: Role) -> Style {
        let shades = self.shades();
        let style = coloured(Style::new(), shades.strongest);
        let bold = style.add_modifier(Modifier::BOLD);
        match role {
            Role::Plain | Role::Input => style,
            Role::Dim => self.dimmed(style, shades.dim),
            Role::Border => self.dimmed(style, shades.border),
            Role::Strong | Role::Title | Role::SelectedIdle => bold,
            Role::Accent | Role::BorderFocus | Role::Key => coloured(bold, shades.accent),
            Role::Selected => style.add_modifier(Modifier::REVERSED),
            Role::TabActive => bold.add_modifier(Modifier::REVERSED),
            Role::Match => coloured(bold.add_modifier(Modifier::UNDERLINED), shades.accent),
            Role::Good => coloured(style, shades.good),
            Role::Warning => coloured(bold, shades.warning),
            Role::Danger => coloured(bold.add_modifier(Modifier::REVERSED), shades.danger),
        }
    }

    /// Less important: in a colour of its own, or as the terminal dims; never with high contrast.
    const fn dimmed(&self, style: Style, colour: Option<Color>) -> Style {
        match colour {
            Some(_) => coloured(style, colour),
            None if self.contrast => style,
            None => style.add_modifier(Modifier::DIM),
        }
    }

    const fn shades(&self) -> Shades {
        let shades = match (self.palette, self.many) {
            (Palette::Mono, _) => Shades::NONE,
            (Palette::Terminal, _) | (Palette::Dark, false) => Shades::TERMINAL,
            (Palette::Dark, true) => Shades::DARK,
            (Palette::Light, true) => Shades::LIGHT,
            (Palette::Light, false) => Shades::LIGHT_OF_16,
        };
        match self.contrast {
            true => Shades { strongest: shades.strongest, ..Shades::NONE },
            false => Shades { strongest: None, ..shades },
        }
    }
}

/// `15;0` and the like: the last number is the background.
fn is_light(colours: &str) -> bool {
    let background = colours.rsplit(';').next().and_then(|number| number.trim().parse::<u8>().ok());
    matches!(background, Some(7 | 9..=15))
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

    pub const ROLES: [Role; 16] = [
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
            for palette in [Palette::Light, Palette::Dark] {
                assert_eq!(Theme::new(palette, false).style(role).bg, None, "{palette:?} {role:?}");
            }
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
        let with =
            |name: &'static str| Theme::from_env(false, None, move |asked| (asked == name).then(|| "1".to_owned()));
        assert_eq!(with("NO_COLOR").palette, Palette::Mono);
        assert_eq!(with("MUSYAWARAH_ASCII").glyphs.vertical, "|");
        assert!(with("MUSYAWARAH_CONTRAST").contrast && !with("TERM").contrast);
        assert_eq!(with("TERM").palette, Palette::Terminal);
        assert_eq!(with("TERM").glyphs.vertical, "│");
        let bare = Theme::from_env(false, None, |name| (name == "TERM").then(|| "linux".to_owned()));
        assert_eq!((bare.glyphs.vertical, bare.glyphs.check), ("|", "v"));
        let says = |pairs: &'static [(&str, &str)], kept| {
            let found =
                move |asked: &str| pairs.iter().find(|(name, _)| *name == asked).map(|(_, it)| (*it).to_owned());
            Theme::from_env(false, kept, found).palette
        };
        assert_eq!(says(&[("COLORFGBG", "0;15")], None), Palette::Light);
        assert_eq!(says(&[("COLORFGBG", "15;default;0")], None), Palette::Terminal);
        assert_eq!(says(&[("COLORFGBG", "0;15")], Some(Palette::Dark)), Palette::Dark);
        assert_eq!(says(&[("MUSYAWARAH_THEME", "light")], Some(Palette::Dark)), Palette::Light);
        assert_eq!(says(&[("MUSYAWARAH_THEME", "pink")], Some(Palette::Dark)), Palette::Dark);
        assert_eq!(says(&[("NO_COLOR", "1"), ("MUSYAWARAH_THEME", "light")], None), Palette::Mono);
    }

    #[test]
    fn the_colours_go_round_and_have_names() {
        let mut theme = Theme::new(Palette::Terminal, false);
        for _ in 0..3 {
            assert_eq!(theme.palette.name().and_then(Palette::named), Some(theme.palette));
            theme = theme.next_palette();
        }
        assert_eq!(theme.palette, Palette::Terminal);
        assert_eq!(Theme::new(Palette::Mono, false).next_palette().palette, Palette::Mono);
    }
}
