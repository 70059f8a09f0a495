//! Values given by raters to options, criterion by criterion.

use num_bigint::BigInt;

/// One criterion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Criterion {
    /// Its name.
    pub name: String,
    /// Its weight; what counts is its share of the sum.
    pub weight: u64,
    /// Less is better, as with costs.
    pub less_is_better: bool,
}

impl Criterion {
    /// A criterion of weight 1 of which more is better.
    #[must_use]
    pub fn plain(name: impl Into<String>) -> Self {
        Self { name: name.into(), weight: 1, less_is_better: false }
    }
}

/// The values: option × criterion × rater, each may be missing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ratings {
    criteria: Vec<Criterion>,
    raters: usize,
    values: Vec<Option<i64>>,
}

impl Ratings {
    /// From values in the order option, criterion, rater; none unless every option has all its cells.
    #[must_use]
    pub fn new(criteria: Vec<Criterion>, raters: usize, values: Vec<Option<i64>>) -> Option<Self> {
        let row = criteria.len().checked_mul(raters)?;
        (row > 0 && values.len().is_multiple_of(row)).then_some(Self { criteria, raters, values })
    }

    /// The criteria.
    #[must_use]
    pub fn criteria(&self) -> &[Criterion] {
        &self.criteria
    }

    /// How many raters there are.
    #[must_use]
    pub fn raters(&self) -> usize {
        self.raters
    }

    /// How many options there are.
    #[must_use]
    pub fn options(&self) -> usize {
        self.values.len() / (self.criteria.len() * self.raters)
    }

    /// What every rater gave.
    #[must_use]
    pub fn values(&self, option: usize, criterion: usize) -> &[Option<i64>] {
        &self.values[(option * self.criteria.len() + criterion) * self.raters..][..self.raters]
    }

    /// Sum and number of the values given.
    #[must_use]
    pub fn sum(&self, option: usize, criterion: usize) -> (BigInt, usize) {
        let given = self.values(option, criterion).iter().flatten();
        (given.clone().map(|&value| BigInt::from(value)).sum(), given.count())
    }
}
