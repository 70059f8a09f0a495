//! Which of several things was meant: by its number, its id, its name or the beginnings of words of its name.

use crate::text::fold;
use crate::tui::asking::Offer;

/// What was meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Meant {
    /// These, by their places.
    These(Vec<usize>),
    /// One of these; what was typed fits all of them.
    OneOf(Vec<usize>),
    /// None is called this.
    None(String),
}

/// What an option is called by: its id, or its place, counted from 1.
pub fn number(offers: &[Offer], place: usize) -> String {
    match offers.get(place) {
        Some(offer) if !offer.id.is_empty() => offer.id.clone(),
        _ => (place + 1).to_string(),
    }
}

/// Reads what was typed. Several are parted by commas, numbers also by blanks.
pub fn meant(typed: &str, offers: &[Offer], several: bool) -> Meant {
    if !several {
        return match one(typed, offers) {
            Ok(place) => Meant::These(vec![place]),
            Err(places) => doubt(typed, places),
        };
    }
    let numbers: Vec<&str> = typed.split([' ', ',']).filter(|piece| !piece.is_empty()).collect();
    let places: Option<Vec<usize>> = numbers.iter().map(|piece| by_number(piece, offers)).collect();
    if let Some(places) = places.filter(|places| !places.is_empty()) {
        return Meant::These(unique(places));
    }
    let mut places = Vec::new();
    for piece in typed.split(',').map(str::trim).filter(|piece| !piece.is_empty()) {
        match one(piece, offers) {
            Ok(place) => places.push(place),
            Err(fitting) => return doubt(piece, fitting),
        }
    }
    if places.is_empty() { Meant::None(typed.to_owned()) } else { Meant::These(unique(places)) }
}

fn doubt(typed: &str, places: Vec<usize>) -> Meant {
    if places.is_empty() { Meant::None(typed.to_owned()) } else { Meant::OneOf(places) }
}

fn unique(places: Vec<usize>) -> Vec<usize> {
    let mut once = Vec::new();
    for place in places {
        if !once.contains(&place) {
            once.push(place);
        }
    }
    once
}

/// The one that was meant, or all that fit.
fn one(typed: &str, offers: &[Offer]) -> Result<usize, Vec<usize>> {
    if let Some(place) = by_number(typed, offers) {
        return Ok(place);
    }
    if let Some(place) = offers.iter().position(|offer| !offer.also.is_empty() && offer.also == typed) {
        return Ok(place);
    }
    let wanted = fold(typed);
    let fits: [&dyn Fn(&str) -> bool; 2] = [
        // What stands behind the name tells more of it.
        &|name| name == wanted || name.split(';').next().is_some_and(|name| name.trim() == wanted),
        &|name| wanted.split(' ').all(|part| words(name).any(|word| word.starts_with(part))),
    ];
    for fit in fits.iter().filter(|_| !wanted.is_empty()) {
        let mut places = offers.iter().enumerate().filter(|(_, offer)| fit(&fold(&offer.name)));
        match (places.next(), places.next()) {
            (Some((place, _)), None) => return Ok(place),
            (Some((first, _)), Some((second, _))) => {
                return Err([first, second].into_iter().chain(places.map(|(place, _)| place)).collect());
            }
            (None, _) => {}
        }
    }
    Err(Vec::new())
}

fn words(name: &str) -> impl Iterator<Item = &str> {
    name.split(|c: char| c.is_whitespace() || matches!(c, ';' | ',' | '(' | '/' | '“' | '"'))
        .filter(|word| !word.is_empty())
}

/// By its number or id, leading zeros aside; where all ids begin with the same letter, also without it.
fn by_number(typed: &str, offers: &[Offer]) -> Option<usize> {
    let wanted = parts(typed)?;
    let of = |place: usize| parts(&number(offers, place));
    let whole = (0..offers.len()).find(|place| of(*place).as_ref() == Some(&wanted));
    whole.or_else(|| {
        let mut bare = (0..offers.len()).filter(|place| of(*place).is_some_and(|(_, number)| number == wanted.1));
        let first = bare.next().filter(|_| wanted.0.is_empty())?;
        bare.next().is_none().then_some(first)
    })
}

/// `K03` as `k` and 3.
fn parts(id: &str) -> Option<(String, u64)> {
    let id = fold(id.trim().trim_end_matches('.'));
    let digits = id.find(|c: char| c.is_ascii_digit())?;
    let (letters, number) = id.split_at(digits);
    Some((letters.to_owned(), number.parse().ok()?)).filter(|_| letters.chars().all(char::is_alphabetic))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn offers(all: &[(&str, &str)]) -> Vec<Offer> {
        all.iter()
            .map(|(id, name)| Offer { id: (*id).to_owned(), name: (*name).to_owned(), ..Offer::default() })
            .collect()
    }

    #[test]
    fn things_are_meant_by_number_id_or_name() {
        let plain = offers(&[("", "Buka musyawarah"), ("", "Tutup musyawarah"), ("", "Tunda; ke hari lain")]);
        let people = offers(&[("3", "Budi Santoso; warga"), ("14", "Sulastri"), ("15", "Sulastri Handayati")]);
        let mixed = offers(&[("D01", "air"), ("O01", "jalan"), ("D02", "gizi")]);
        for (among, typed, several, expected) in [
            (&plain, "2", false, Meant::These(vec![1])),
            (&plain, "2.", false, Meant::These(vec![1])),
            (&plain, "tun", false, Meant::These(vec![2])),
            (&plain, "TUNDA", false, Meant::These(vec![2])),
            (&plain, "musy", false, Meant::OneOf(vec![0, 1])),
            (&plain, "4", false, Meant::None("4".to_owned())),
            (&plain, "", false, Meant::None(String::new())),
            (&people, "14", false, Meant::These(vec![1])),
            (&people, "1", false, Meant::None("1".to_owned())),
            (&people, "sulastri", false, Meant::These(vec![1])),
            (&people, "su ha", false, Meant::These(vec![2])),
            (&people, "15 3 15", true, Meant::These(vec![2, 0])),
            (&people, "budi, su ha", true, Meant::These(vec![0, 2])),
            (&people, "budi, siapa", true, Meant::None("siapa".to_owned())),
            (&mixed, "d1", false, Meant::These(vec![0])),
            (&mixed, "1", false, Meant::None("1".to_owned())),
            (&mixed, "2", false, Meant::These(vec![2])),
            (&mixed, "O01, D02", true, Meant::These(vec![1, 2])),
        ] {
            assert_eq!(meant(typed, among, several), expected, "{typed}");
        }
    }

    proptest! {
        #[test]
        fn every_number_that_is_said_is_understood(len in 1_usize..40, place in 0_usize..40, letter in "[A-Z]?") {
            let offers: Vec<Offer> = (0..len)
                .map(|n| Offer { id: if letter.is_empty() { String::new() } else { format!("{letter}{:02}", n + 1) }, ..Offer::default() })
                .collect();
            let place = place % len;
            prop_assert_eq!(meant(&number(&offers, place), &offers, false), Meant::These(vec![place]));
        }

        #[test]
        fn anything_may_be_typed(typed in "\\PC{0,40}", several: bool) {
            let offers = offers(&[("", "Ya"), ("", "Tidak"), ("", "")]);
            if let Meant::These(places) | Meant::OneOf(places) = meant(&typed, &offers, several) {
                prop_assert!(!places.is_empty() && places.iter().all(|place| *place < 3));
            }
        }
    }
}
