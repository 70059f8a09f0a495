//! Money and quantities, exact.

use rust_decimal::Decimal;
#[cfg(feature = "schema")]
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

/// Whole rupiah. Below zero only in differences, such as what is left under a ceiling.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct Rupiah(pub i64);

impl Rupiah {
    /// The largest amount a single entry may have: Rp1,000 trillion.
    pub const MAX: Self = Self(1_000_000_000_000_000);

    /// Whether it is an amount an entry may have: from zero to [`Rupiah::MAX`].
    #[must_use]
    pub fn is_reasonable(self) -> bool {
        (0..=Self::MAX.0).contains(&self.0)
    }
}

impl std::iter::Sum for Rupiah {
    fn sum<I: Iterator<Item = Self>>(items: I) -> Self {
        Self(items.fold(0, |sum, item| sum.saturating_add(item.0)))
    }
}

/// An exact decimal number without unit, such as 2.5 (of metres). Kept as text in files: `"2.5"`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Quantity(pub Decimal);

impl fmt::Display for Quantity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.normalize().fmt(f)
    }
}

impl FromStr for Quantity {
    type Err = rust_decimal::Error;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Decimal::from_str_exact(text.trim()).map(Self)
    }
}

impl From<u32> for Quantity {
    fn from(number: u32) -> Self {
        Self(Decimal::from(number))
    }
}

impl Serialize for Quantity {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        out.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Quantity {
    fn deserialize<D: Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
        let text = Cow::<str>::deserialize(input)?;
        text.parse()
            .map_err(|_| de::Error::custom(format!("expected an exact decimal such as \"2.5\", found {text:?}")))
    }
}

#[cfg(feature = "schema")]
impl JsonSchema for Quantity {
    fn schema_name() -> Cow<'static, str> {
        "Quantity".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "pattern": "^-?[0-9]+(\\.[0-9]+)?$", "examples": ["1200", "2.5"] })
    }
}
