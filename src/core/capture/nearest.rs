//! The word somebody probably meant.

/// Longer words are no slip of the fingers and would cost time.
const LONGEST: usize = 24;

/// The candidate that takes the fewest single-letter slips, if it takes few: one up to five letters, then two.
pub(super) fn nearest<'a, T>(typed: &str, candidates: impl Iterator<Item = (&'a str, T)>) -> Option<T> {
    near(typed, candidates).min_by_key(|&(slips, _)| slips).map(|(_, value)| value)
}

/// All candidates that take equally few slips, in their order.
pub(super) fn all_nearest<'a, T>(typed: &str, candidates: impl Iterator<Item = (&'a str, T)>) -> Vec<T> {
    let found: Vec<(usize, T)> = near(typed, candidates).collect();
    let fewest = found.iter().map(|(slips, _)| *slips).min();
    found.into_iter().filter(|(slips, _)| Some(*slips) == fewest).map(|(_, value)| value).collect()
}

/// The candidates that take few slips, with how many.
fn near<'a, T>(typed: &str, candidates: impl Iterator<Item = (&'a str, T)>) -> impl Iterator<Item = (usize, T)> {
    let typed: Vec<char> = typed.chars().take(LONGEST + 1).collect();
    let allowed = match typed.len() {
        2..=5 => Some(1),
        6..=LONGEST => Some(2),
        _ => None,
    };
    candidates.filter_map(move |(word, value)| {
        let slips = allowed.map(|allowed| (slips(&typed, word), allowed))?;
        (slips.0 <= slips.1).then_some((slips.0, value))
    })
}

/// Letters to add, drop, change or swap with their neighbour.
fn slips(a: &[char], b: &str) -> usize {
    let b: Vec<char> = b.chars().take(LONGEST + 3).collect();
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for (i, &from) in a.iter().enumerate() {
        let mut row = vec![i + 1];
        for (j, &to) in b.iter().enumerate() {
            let mut best = (last[j] + usize::from(from != to)).min(last[j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && from == b[j - 1] && a[i - 1] == to {
                best = best.min(before[j - 1] + 1);
            }
            row.push(best);
        }
        before = std::mem::replace(&mut last, row);
    }
    last.last().copied().unwrap_or(a.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_of_the_fingers() {
        let words = ["hadir", "pulang", "mufakat"];
        let find = |typed| nearest(typed, words.iter().map(|&w| (w, w)));
        assert_eq!(find("hadri"), Some("hadir"));
        assert_eq!(find("pulagn"), Some("pulang"));
        assert_eq!(find("mufkt"), None);
        assert_eq!(find("mupakat"), Some("mufakat"));
        assert_eq!(find("x"), None);
        assert_eq!(find(""), None);
        assert_eq!(find(&"a".repeat(10_000)), None);
    }
}
