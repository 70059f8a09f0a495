//! How firm a result is: what would have had to be different for somebody else to be chosen.
//!
//! [`margin`] says how many voters, exactly where a fast exact way is known and as a bound, called so, where not;
//! [`ballots`] which single ballot decides; [`weights`] what the weights of criteria decide; [`agreement`] what other
//! rules would have chosen from the same ballots. Nothing here changes a result.

pub mod agreement;
pub mod ballots;
pub mod margin;
pub mod weights;
