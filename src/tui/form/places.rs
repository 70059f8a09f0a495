//! Where words stand in a text, for somebody who looks for them: whatever their case, accents and kind of blank. Letters
//! are evened out as by the search through the whole meeting.

use nucleo_matcher::chars::{normalize, to_lower_case};
use std::ops::Range;
use unicode_segmentation::UnicodeSegmentation;

/// Where `wanted` stands in `text`, in bytes, one after the other and none in another. Letters are the same in any case
/// and with any accent, and every blank is one, the end of a line too; no place begins or ends inside a grapheme.
pub fn places(text: &str, wanted: &str) -> Vec<Range<usize>> {
    let (wanted, _) = evened(wanted);
    let (evened, starts) = evened(text);
    if wanted.is_empty() {
        return Vec::new();
    }
    let mut places = Vec::new();
    let mut from = 0;
    while let Some(at) = evened[from..].find(&wanted).map(|at| from + at) {
        let end = at + wanted.len();
        // What vanishes, as an accent without a letter, begins where its neighbour does: it belongs to no place.
        let first = starts.partition_point(|&(even, _)| even <= at).checked_sub(1).map(|index| starts[index]);
        let last = starts.get(starts.partition_point(|&(even, _)| even < end)).copied();
        match (first, last) {
            (Some((even_first, first)), Some((even_last, last))) if (even_first, even_last) == (at, end) => {
                places.push(first..last);
                from = end;
            }
            _ => from = at + evened[at..].chars().next().map_or(1, char::len_utf8),
        }
    }
    places
}

/// The text without what makes no difference, and where each grapheme begins in it and in the text; the end comes last.
fn evened(text: &str) -> (String, Vec<(usize, usize)>) {
    let mut evened = String::with_capacity(text.len());
    let mut starts = Vec::with_capacity(text.len() + 1);
    for (at, grapheme) in text.grapheme_indices(true) {
        starts.push((evened.len(), at));
        let bare = grapheme.chars().filter(|c| !matches!(c, '\u{300}'..='\u{36F}'));
        evened.extend(bare.map(|c| if c.is_whitespace() { ' ' } else { letter(c) }));
    }
    starts.push((evened.len(), text.len()));
    (evened, starts)
}

/// The letter without case and accent. Some accents are only known on small letters, and İ only without its own.
fn letter(c: char) -> char {
    to_lower_case(normalize(to_lower_case(c)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn found<'t>(text: &'t str, wanted: &str) -> Vec<&'t str> {
        places(text, wanted).into_iter().map(|place| &text[place]).collect()
    }

    #[test]
    fn case_accents_and_blanks_make_no_difference() {
        assert_eq!(found("Jalan tani, JALAN desa, jalanan", "jalan"), ["Jalan", "JALAN", "jalan"]);
        assert_eq!(found("Café José, cafe JOSE", "CAFÉ jose"), ["Café José", "cafe JOSE"]);
        assert_eq!(found("café, CAFE, cafe\u{301}", "Café"), ["café", "CAFE", "cafe\u{301}"]);
        assert_eq!(found("Søren Łódź", "soren lodz"), ["Søren Łódź"]);
        assert_eq!(
            found("air\nbersih, air\u{A0}bersih, air  bersih", "air bersih"),
            ["air\nbersih", "air\u{A0}bersih"]
        );
    }

    #[test]
    fn no_grapheme_is_cut_and_no_place_lies_in_another() {
        assert_eq!(found("aaaaa", "aa"), ["aa", "aa"]);
        assert_eq!(found("👩‍🌾 👩", "👩"), ["👩"]);
        assert_eq!(found("ꦲꦶ ꦲ", "ꦲ"), ["ꦲ"], "a vowel sign is no accent");
        assert_eq!(places("\u{301}a", "a").first(), Some(&(2..3)), "an accent without a letter is no part of it");
        assert_eq!(found("a\n", " "), ["\n"]);
    }

    #[test]
    fn nothing_is_found_nowhere() {
        for (text, wanted) in [("", ""), ("a", ""), ("", "a"), ("a", "\u{301}"), ("a", "aa")] {
            assert!(places(text, wanted).is_empty(), "{text:?} {wanted:?}");
        }
    }

    /// The same, looking at every stretch of graphemes there is.
    fn one_by_one(text: &str, wanted: &str) -> Vec<Range<usize>> {
        let even = |text: &str| evened(text).0;
        let bounds: Vec<usize> = text.grapheme_indices(true).map(|(at, _)| at).chain([text.len()]).collect();
        let mut places: Vec<Range<usize>> = Vec::new();
        for (index, &start) in bounds.iter().enumerate() {
            let inside = places.last().is_some_and(|place| start < place.end);
            let vanishes = bounds.get(index + 1).is_none_or(|&next| even(&text[start..next]).is_empty());
            if inside || vanishes {
                continue;
            }
            let mut ends = bounds[index + 1..].iter().copied();
            places.extend(ends.find(|&end| even(&text[start..end]) == even(wanted)).map(|end| start..end));
        }
        places
    }

    proptest! {
        #[test]
        fn places_are_those_found_one_by_one(
            text in "([aAbáÁø\u{301}\n \u{A0}ꦲꦶ漢]|👩|\u{200D}|🌾|🇮|🇩|\\PC){0,24}",
            wanted in "([aAbáofi \n漢]|👩|🇮){1,3}",
        ) {
            prop_assert_eq!(places(&text, &wanted), one_by_one(&text, &wanted));
        }

        #[test]
        fn a_piece_of_the_text_is_found_in_it(text in "\\PC{1,20}", from in 0_usize..20, graphemes in 1_usize..5) {
            let piece: String = text.graphemes(true).skip(from).take(graphemes).collect();
            let found = places(&text, &piece);
            prop_assert!(evened(&piece).0.is_empty() || !found.is_empty(), "{:?} in {:?}", piece, text);
        }
    }
}
