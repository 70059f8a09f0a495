//! Contrast as WCAG 2 measures it, in fixed point: text needs 4.5 to 1, lines and marks 3, high contrast 7.

use super::*;

/// One, in fixed point.
const ONE: u128 = 1_000_000_000_000;

fn times(a: u128, b: u128) -> u128 {
    a * b / ONE
}

fn fifth(a: u128) -> u128 {
    let square = times(a, a);
    times(times(square, square), a)
}

/// How much light a channel of an sRGB colour gives: `c / 12.92`, or `((c + 0.055) / 1.055) ^ 2.4`.
fn light(channel: u8) -> u128 {
    let channel = u128::from(channel);
    if channel <= 10 {
        return channel * ONE * 100 / (255 * 1292);
    }
    let x = (channel * 1000 + 14_025) * ONE / 269_025;
    let (square, mut twelfth) = (times(x, x), ONE);
    for _ in 0..6 {
        twelfth = times(twelfth, square);
    }
    // The fifth root of the twelfth power.
    let (mut least, mut most) = (0, ONE);
    while least < most {
        let middle = (least + most).div_ceil(2);
        if fifth(middle) <= twelfth { least = middle } else { most = middle - 1 }
    }
    least
}

type Rgb = (u8, u8, u8);

fn luminance((red, green, blue): Rgb) -> u128 {
    (2126 * light(red) + 7152 * light(green) + 722 * light(blue)) / 10_000
}

/// The contrast of two colours, in hundredths: 450 is 4.5 to 1.
fn contrast(a: Rgb, b: Rgb) -> u128 {
    let (a, b) = (luminance(a) + ONE / 20, luminance(b) + ONE / 20);
    a.max(b) * 100 / a.min(b)
}

/// Backgrounds people have: plain black, VS Code, One Dark, Solarized, Tango, Ubuntu.
const DARK: [Rgb; 6] =
    [(0, 0, 0), (0x1e, 0x1e, 0x1e), (0x28, 0x2c, 0x34), (0, 0x2b, 0x36), (0x2e, 0x34, 0x36), (0x30, 0x0a, 0x24)];
/// Paper white, Solarized, Tango, Gruvbox.
const LIGHT: [Rgb; 4] = [(0xff, 0xff, 0xff), (0xfd, 0xf6, 0xe3), (0xee, 0xee, 0xec), (0xfb, 0xf1, 0xc7)];

/// A colour of the fixed part of the 256: the cube and the greys.
fn rgb(color: Color) -> Rgb {
    let Color::Indexed(index) = color else { panic!("{color:?} looks different in every terminal") };
    if index >= 232 {
        let grey = 8 + 10 * (index - 232);
        return (grey, grey, grey);
    }
    let level = |n: u8| [0, 95, 135, 175, 215, 255][usize::from(n)];
    let index = index.checked_sub(16).expect("the first sixteen look different in every terminal");
    (level(index / 36), level(index / 6 % 6), level(index % 6))
}

#[test]
fn the_measure_is_the_one_of_the_standard() {
    assert_eq!(contrast((0, 0, 0), (255, 255, 255)), 2100);
    assert_eq!(contrast((0x77, 0x77, 0x77), (255, 255, 255)), 447);
    assert_eq!(contrast((0x76, 0x76, 0x76), (255, 255, 255)), 454);
    assert_eq!(contrast((255, 0, 0), (255, 255, 255)), 399);
    assert_eq!(contrast((10, 10, 10), (11, 11, 11)), contrast((11, 11, 11), (10, 10, 10)));
}

#[test]
fn text_and_marks_can_be_read_on_the_backgrounds_they_are_made_for() {
    let backgrounds = [(Palette::Dark, &DARK[..]), (Palette::Light, &LIGHT[..])];
    for (palette, backgrounds) in backgrounds {
        let theme = Theme::new(palette, false);
        let mut measured = 0;
        for role in super::tests::ROLES {
            let Some(color) = theme.style(role).fg else { continue };
            let least = if matches!(role, Role::Border) { 300 } else { 450 };
            for background in backgrounds {
                let found = contrast(rgb(color), *background);
                assert!(found >= least, "{palette:?} {role:?} on {background:?}: {found}");
                measured += 1;
            }
            let dim = theme.style(role).add_modifier.contains(Modifier::DIM);
            assert!(!dim, "{palette:?} {role:?}: nobody knows how a terminal dims");
        }
        assert_eq!(measured, 9 * backgrounds.len(), "{palette:?}");
    }
}

#[test]
fn high_contrast_is_seven_to_one_whatever_the_role() {
    for (palette, backgrounds) in [(Palette::Dark, &DARK[..]), (Palette::Light, &LIGHT[..])] {
        let theme = Theme::new(palette, false).other_contrast();
        for role in super::tests::ROLES {
            let color = theme.style(role).fg.unwrap();
            for background in backgrounds {
                let found = contrast(rgb(color), *background);
                assert!(found >= 700, "{palette:?} {role:?} on {background:?}: {found}");
            }
        }
    }
}

/// The sixteen colours as xterm and as the console of a PC have them.
#[test]
fn the_few_colours_of_an_old_light_terminal_can_be_read() {
    let theme = Theme { many: false, ..Theme::new(Palette::Light, false) };
    let blue = [(0, 0, 0xee), (0, 0, 0xaa)];
    let red = [(0xcd, 0, 0), (0xaa, 0, 0)];
    for role in super::tests::ROLES {
        let shades = match theme.style(role).fg {
            None => continue,
            Some(Color::Blue) => blue,
            Some(Color::Red) => red,
            Some(other) => panic!("{role:?}: {other:?}"),
        };
        for shade in shades {
            assert!(contrast(shade, (0xff, 0xff, 0xff)) >= 450, "{role:?} {shade:?}");
        }
    }
}
