//! Amounts as lengths. The number always stands beside the bar: a bar alone says nothing to a screen reader.

/// A bar of `width` columns for `value` of `most`, as text.
pub fn bar(value: u64, most: u64, width: u16, glyphs: (&str, &str)) -> String {
    let width = u64::from(width);
    let filled = if most == 0 {
        0
    } else {
        // Something is shown as soon as there is something, and the full bar only when it is reached.
        let exact = u128::from(value.min(most)) * u128::from(width) / u128::from(most);
        let exact = u64::try_from(exact).unwrap_or(width);
        exact.max(u64::from(value > 0).min(width))
    };
    let times = |n: u64| usize::try_from(n).unwrap_or(0);
    glyphs.0.repeat(times(filled)) + &glyphs.1.repeat(times(width - filled))
}

#[cfg(test)]
mod tests {
    use super::bar;

    #[test]
    fn a_bar_is_as_long_as_asked_and_never_rounds_up_to_full() {
        let draw = |value, most| bar(value, most, 10, ("#", "."));
        assert_eq!(draw(0, 25), "..........");
        assert_eq!(draw(1, 1000), "#.........");
        assert_eq!(draw(999, 1000), "#########.");
        assert_eq!(draw(25, 25), "##########");
        assert_eq!(draw(30, 25), "##########");
        assert_eq!(draw(3, 0), "..........");
        assert_eq!(bar(u64::MAX, u64::MAX, 3, ("#", ".")), "###");
        assert_eq!(bar(1, 2, 0, ("#", ".")), "");
    }
}
