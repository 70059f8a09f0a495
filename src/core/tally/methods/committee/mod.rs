//! Committees from approvals: whoever is chosen shall stand for as many groups of voters as can be.

mod seq_pav;
mod seq_phragmen;
#[cfg(test)]
mod tests;

pub use seq_pav::RULE as SEQ_PAV;
pub use seq_phragmen::RULE as SEQ_PHRAGMEN;

/// The elected in the order taken, one a rank; the others share the last.
fn ranking(options: usize, taken: &[usize]) -> Vec<Vec<usize>> {
    let others = (0..options).filter(|option| !taken.contains(option)).collect();
    let mut ranking: Vec<Vec<usize>> = taken.iter().map(|&option| vec![option]).chain([others]).collect();
    ranking.retain(|tier| !tier.is_empty());
    ranking
}
