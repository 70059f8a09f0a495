//! Exact numbers: counts are integers, and where denominators grow they are fractions of any size.

use num_bigint::BigInt;
use num_traits::Zero;

/// A fraction of any size, always in lowest terms. Prints as `a/b`, or `a` where it is whole.
pub type Ratio = num_rational::BigRational;

/// A whole number.
#[must_use]
pub fn whole(number: impl Into<BigInt>) -> Ratio {
    Ratio::from_integer(number.into())
}

/// `numerator / denominator`; none where nothing is divided by.
#[must_use]
pub fn ratio(numerator: impl Into<BigInt>, denominator: impl Into<BigInt>) -> Option<Ratio> {
    let denominator = denominator.into();
    (!denominator.is_zero()).then(|| Ratio::new(numerator.into(), denominator))
}

/// The greatest number that divides both.
pub(super) const fn gcd(a: i64, b: i64) -> i64 {
    if b == 0 { a } else { gcd(b, a % b) }
}

/// `doubled / 2`, for points kept doubled so that halves stay whole.
#[must_use]
pub fn halved(doubled: i128) -> Ratio {
    Ratio::new(doubled.into(), 2.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fractions_print_in_lowest_terms() {
        assert_eq!(halved(182_589).to_string(), "182589/2");
        assert_eq!(halved(-4).to_string(), "-2");
        assert_eq!(ratio(31, 3).unwrap().to_string(), "31/3");
        assert_eq!(ratio(1, 0), None);
        assert_eq!(whole(7u64).to_string(), "7");
    }
}
