//! How the values of fields are typed: what stands in a field that is filled already.

use crate::meeting::{Quantity, Rupiah};
use chrono::{NaiveDate, NaiveTime};

/// How a value is typed.
pub trait Typed {
    type Typed;
    fn typed(value: &Self::Typed) -> String;
}

impl Typed for String {
    type Typed = Self;
    fn typed(value: &Self) -> String {
        value.clone()
    }
}

macro_rules! typed {
    ($($value:ty: |$name:ident| $text:expr;)+) => {$(
        impl Typed for Option<$value> {
            type Typed = $value;
            fn typed($name: &$value) -> String {
                $text
            }
        }
    )+};
}

typed! {
    u32: |value| value.to_string();
    Rupiah: |value| value.0.to_string();
    Quantity: |value| value.0.to_string().replace('.', ",");
    (Quantity, String): |value| format!("{} {}", value.0.0.to_string().replace('.', ","), value.1);
    NaiveDate: |value| value.format("%d/%m/%Y").to_string();
    NaiveTime: |value| value.format("%H.%M").to_string();
}
