//! The formats there are.

/// A format of ballot files.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    /// Pabulib: participatory budgeting.
    Pb,
    /// PrefLib: strict orders, complete.
    Soc,
    /// PrefLib: strict orders, incomplete.
    Soi,
    /// PrefLib: orders with ties, complete.
    Toc,
    /// PrefLib: orders with ties, incomplete.
    Toi,
    /// PrefLib: categories.
    Cat,
    /// OpenSTV, OpaVote.
    Blt,
    /// A table.
    Csv,
    /// Approvals, or a matrix of raters.
    Json,
}

impl Format {
    /// All of them.
    pub const ALL: [Self; 9] =
        [Self::Pb, Self::Soc, Self::Soi, Self::Toc, Self::Toi, Self::Cat, Self::Blt, Self::Csv, Self::Json];

    /// Its name: the end of a file's name.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Pb => "pb",
            Self::Soc => "soc",
            Self::Soi => "soi",
            Self::Toc => "toc",
            Self::Toi => "toi",
            Self::Cat => "cat",
            Self::Blt => "blt",
            Self::Csv => "csv",
            Self::Json => "json",
        }
    }

    /// The format of this name; upper case is the same.
    #[must_use]
    pub fn find(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.id().eq_ignore_ascii_case(id))
    }
}
