//! Points: named options with a number each, or numbers alone in the order of the paper.

use super::option::Paper;
use super::{BallotError, Seen};
use crate::capture::piece::Piece;
use crate::text::clean_line;

/// Between an option and its points.
const GIVES: [char; 2] = [':', '='];

pub fn read(whole: Piece<'_>, paper: &Paper<'_>) -> Result<Vec<(usize, i64)>, BallotError> {
    let mut points = if whole.text.contains(GIVES) { named(whole, paper)? } else { in_order(whole, paper)? };
    points.sort_unstable();
    Ok(points)
}

/// `2:5 jalan dusun: 3, K07=1`.
fn named(whole: Piece<'_>, paper: &Paper<'_>) -> Result<Vec<(usize, i64)>, BallotError> {
    let mut seen = Seen::of(paper);
    let mut points = Vec::new();
    let mut rest = whole;
    while !rest.is_empty() {
        let Some(stop) = rest.text.find(GIVES) else {
            return Err(BallotError::NoNumber { range: rest.end().range(), typed: String::new() });
        };
        let (option, behind) = rest.split(stop);
        // Both marks are one byte long.
        let behind = behind.split(1).1.trim();
        let option = option.trim();
        let place = seen.take(paper.one(option)?, option)?;
        let end = behind.text.find(|c: char| c.is_whitespace() || c.is_control() || ",;".contains(c));
        let (given, behind) = behind.split(end.unwrap_or(behind.text.len()));
        points.push((place, number(given)?));
        let after = behind.trim();
        rest = [",", ";"].into_iter().find_map(|mark| after.after_prefix(mark)).map_or(after, Piece::trim);
    }
    Ok(points)
}

/// `5 3 - 2`, `5,3,0,2`, `5302`.
fn in_order(whole: Piece<'_>, paper: &Paper<'_>) -> Result<Vec<(usize, i64)>, BallotError> {
    let digits = |piece: Piece<'_>| piece.text.bytes().all(|byte| byte.is_ascii_digit());
    let mut given: Vec<Piece<'_>> = whole.split_on_any(&[',', ';']).flat_map(Piece::words).collect();
    if let ([together], 2..) = (&given[..], paper.len())
        && digits(*together)
        && together.text.len() == paper.len()
    {
        let mut left = *together;
        given.clear();
        while !left.is_empty() {
            let (digit, behind) = left.split(1);
            given.push(digit);
            left = behind;
        }
    }
    let numbers: Vec<Option<i64>> = given
        .iter()
        .map(|piece| if piece.text == "-" { Ok(None) } else { number(*piece).map(Some) })
        .collect::<Result<_, _>>()?;
    if numbers.len() != paper.len() {
        let (range, numbers) = (whole.range(), numbers.len());
        return Err(BallotError::Count { range, numbers, options: paper.len() });
    }
    Ok(numbers.into_iter().enumerate().filter_map(|(option, points)| Some((option, points?))).collect())
}

fn number(piece: Piece<'_>) -> Result<i64, BallotError> {
    let wrong = || BallotError::NoNumber { range: piece.range(), typed: clean_line(piece.text).text };
    // More digits than any scale has are a slip of the fingers.
    const MOST: i64 = 1_000_000_000;
    piece.text.parse().ok().filter(|points: &i64| (-MOST..=MOST).contains(points)).ok_or_else(wrong)
}
