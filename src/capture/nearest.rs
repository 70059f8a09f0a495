//! The word somebody probably meant.

/// Longer words are no slip of the fingers and would cost time.
const LONGEST: usize = 24;

/// The candidate that takes the fewest single-letter slips, if it takes few: one up to five letters, then two.
pub(super) fn nearest<'a, T>(typed: &str, candidates: impl Iterator<Item = (&'a str, T)>) -> Option<T> {
    let typed: Vec<char> = typed.chars().take(LONGEST + 1).collect();
    if typed.len() < 2 || typed.len() > LONGEST {
        return None;
    }
    let allowed = if typed.len() <= 5 { 1 } else { 2 };
    candidates
        .map(|(word, value)| (slips(&typed, word), value))
        .filter(|&(slips, _)| slips <= allowed)
        .min_by_key(|&(slips, _)| slips)
        .map(|(_, value)| value)
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
