//! Scoring: criteria frozen before the first score, values per need, the ranking and the line where the ceiling runs
//! out. Nothing below the line is ever taken in silently: that is an explicit choice with a reason.

mod announce;
mod criteria;
mod ranking;
mod state;
mod values;

pub use announce::{AnnounceRanking, RankingAnnounced, ReopenRanking};
pub use criteria::{Criterion, FreezeCriteria, MAX_CRITERIA, Scale, SetCriteria, ThawCriteria, TieBreaker, Weighted};
pub use ranking::{Ranked, Ranking, Standing};
pub use state::{Announced, Choice, Scoring, Thaw};
pub use values::{ChooseNeed, ScoreNeed};
