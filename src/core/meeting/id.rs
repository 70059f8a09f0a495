//! Small, speakable names for the things of a meeting: `P14`, `K03`, `R02`. Given in order, never from chance.

#[cfg(feature = "schema")]
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

/// The highest number an id may carry; more is a mistake or an attack.
pub const MAX_NUMBER: u32 = 999_999;

/// A text that is not an id of the wanted kind.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("expected an id like {expected}, found {found:?}")]
pub struct IdError {
    /// An example of the right form.
    pub expected: &'static str,
    /// What stood there, shortened.
    pub found: String,
}

/// What every id can do: say its number and be made from one.
pub trait Id: Copy + Ord + fmt::Display {
    /// The id with this number, counted from 1.
    fn from_number(number: u32) -> Self;
    /// Its number, counted from 1.
    fn number(self) -> u32;
}

fn parse(text: &str, prefix: &str, expected: &'static str) -> Result<u32, IdError> {
    let wrong = || IdError { expected, found: text.chars().take(20).collect() };
    let head = text.get(..prefix.len()).ok_or_else(wrong)?;
    let digits = text.get(prefix.len()..).ok_or_else(wrong)?;
    if !head.eq_ignore_ascii_case(prefix) || digits.len() > 6 || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return Err(wrong());
    }
    match digits.parse::<u32>() {
        Ok(n) if (1..=MAX_NUMBER).contains(&n) => Ok(n),
        _ => Err(wrong()),
    }
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident = $prefix:literal, $example:literal;)+) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(u32);

        impl Id for $name {
            fn from_number(number: u32) -> Self {
                Self(number)
            }
            fn number(self) -> u32 {
                self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!($prefix, "{:02}"), self.0)
            }
        }

        impl FromStr for $name {
            type Err = IdError;
            fn from_str(text: &str) -> Result<Self, IdError> {
                parse(text, $prefix, $example).map(Self)
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
                out.collect_str(self)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
                let text = Cow::<str>::deserialize(input)?;
                text.parse().map_err(de::Error::custom)
            }
        }

        #[cfg(feature = "schema")]
        impl JsonSchema for $name {
            fn schema_name() -> Cow<'static, str> {
                stringify!($name).into()
            }
            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                json_schema!({
                    "type": "string",
                    "pattern": concat!("^", $prefix, "[0-9]{2,6}$"),
                    "examples": [$example]
                })
            }
        }
    )+};
}

ids! {
    /// A person on the list: invited or walked in.
    ParticipantId = "P", "P14";
    /// A proposed activity (usulan).
    NeedId = "K", "K03";
    /// A line of the minutes.
    NoteId = "N", "N12";
    /// An agenda item.
    AgendaItemId = "A", "A03";
    /// An objection.
    ObjectionId = "O", "O01";
    /// A decision, as draft or decided. Its spoken number (KESATU …) is given when it is decided.
    DecisionId = "D", "D04";
    /// A vote, with all its rounds.
    VoteId = "V", "V01";
    /// A contest: a choice among options by a rule of counting. B as in ballot; C is taken by the criteria.
    ContestId = "B", "B01";
    /// An entry of the action plan (RKTL).
    ActionId = "R", "R02";
    /// A household on the list of recipients of aid.
    RecipientId = "H", "H07";
    /// A scoring criterion.
    CriterionId = "C", "C01";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_read_as_they_are_written() {
        for n in [1, 9, 10, 99, 100, MAX_NUMBER] {
            let id = NeedId::from_number(n);
            assert_eq!(id.to_string().parse::<NeedId>().unwrap(), id);
        }
        assert_eq!(NeedId::from_number(3).to_string(), "K03");
        assert_eq!("k3".parse::<NeedId>().unwrap().to_string(), "K03");
    }

    #[test]
    fn other_things_are_refused() {
        for bad in ["", "K", "K0", "K00", "P01", "K1000000", "K-1", "K+1", "K 1", "K1.0", "Ké", "é1"] {
            assert!(bad.parse::<NeedId>().is_err(), "{bad}");
        }
    }
}
