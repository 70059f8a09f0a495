//! The rule of a majority in four fields, wherever one is fixed before a vote.

use crate::i18n::{Words, majority, say};
use crate::tally::majority::{Base, Majority};
use crate::tui::form::{Form, Ground, Handle, Values};

/// In the order in which they are offered.
pub const BASES: [Base; 5] = [Base::Electorate, Base::Valid, Base::Invited, Base::Members, Base::Cast];

/// The most that may be asked as a least number of votes.
pub const MOST: u32 = 1_000_000;

/// How the votes are held against the fraction.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Against {
    MoreThan,
    AtLeast,
    PlusOne,
}

/// The fields, and what holds where one cannot be read.
pub struct MajorityFields {
    base: Handle<Option<Base>>,
    fraction: Handle<Option<(u32, u32)>>,
    against: Handle<Option<Against>>,
    least: Handle<Option<u32>>,
    usual: Majority,
}

impl MajorityFields {
    /// Adds them, filled in as usual.
    pub fn add(form: &mut Form, words: &Words, usual: Majority) -> Self {
        let against = match (usual.plus_one, usual.strict) {
            (true, _) => Against::PlusOne,
            (false, true) => Against::MoreThan,
            (false, false) => Against::AtLeast,
        };
        let ways = [Against::MoreThan, Against::AtLeast, Against::PlusOne].map(|way| (way, against_in(words, way)));
        let bases = BASES.map(|base| (base, majority::base(words, base)));
        Self {
            against: form.choice("votes-against", ways.to_vec(), Some(against)).add(),
            fraction: form
                .parsed("votes-fraction", fraction, |(n, d), _| format!("{n}/{d}"))
                .required()
                .hint("votes-fraction-hint")
                .filled(&format!("{}/{}", usual.numerator, usual.denominator))
                .add(),
            base: form.choice("votes-base", bases.to_vec(), Some(usual.base)).add(),
            least: form.integer("votes-least", 1..=MOST).hint("votes-least-hint").with(usual.least_yes).add(),
            usual,
        }
    }

    /// The rule as it is filled in.
    pub fn read(&self, values: &Values) -> Majority {
        let (numerator, denominator) =
            values.get(&self.fraction).unwrap_or((self.usual.numerator, self.usual.denominator));
        let against = values.get(&self.against).unwrap_or(Against::MoreThan);
        Majority {
            base: values.get(&self.base).unwrap_or(self.usual.base),
            numerator,
            denominator,
            strict: against == Against::MoreThan,
            plus_one: against == Against::PlusOne,
            least_yes: values.get(&self.least),
        }
    }
}

fn against_in(words: &Words, against: Against) -> String {
    match against {
        Against::MoreThan => say!(words, "votes-more-than"),
        Against::AtLeast => say!(words, "votes-at-least"),
        Against::PlusOne => say!(words, "votes-plus-one"),
    }
}

fn fraction(typed: &str, ground: &Ground) -> Result<(u32, u32), String> {
    let parts = typed.split_once('/').and_then(|(n, d)| Some((n.trim().parse().ok()?, d.trim().parse().ok()?)));
    let sound = |(numerator, denominator): &(u32, u32)| 0 < *numerator && numerator <= denominator;
    parts.filter(sound).ok_or_else(|| ground.told("votes-fraction-hint"))
}
