//! JSON: approvals and matrices of raters.

use super::{Unfit, few_enough, form, numbered};
use crate::interchange::Format;
use crate::tally::profile::{Ballots, Profile};
use crate::tally::ratings::Ratings;
use serde_json::{Value, json};
use std::io::{self, Write};

pub(super) fn write(profile: &Profile, seats: Option<usize>, into: &mut impl Write) -> Result<(), Unfit> {
    let format = Format::Json;
    let told = |value: Value| serde_json::to_string(&value).map_err(io::Error::other);
    match &profile.ballots {
        Ballots::Approved(ballots) => {
            few_enough(profile)?;
            let first = usize::from(!numbered(profile, 0));
            if first == 1 && !numbered(profile, 1) {
                let id = profile.choices.first().map(|choice| choice.id.clone()).unwrap_or_default();
                return Err(Unfit::Id { format, id });
            }
            let names: Vec<&str> = profile.choices.iter().map(|choice| choice.name.as_str()).collect();
            writeln!(into, "{{\"num_candidates\":{},", profile.options())?;
            writeln!(into, "\"numbering\":\"candidates from {first}\",")?;
            if let Some(seats) = seats {
                writeln!(into, "\"committee_size\":{seats},")?;
            }
            writeln!(into, "\"title\":{},\n\"names\":{},", told(json!(profile.title))?, told(json!(names))?)?;
            write!(into, "\"approvals\":[")?;
            let mut mark = "\n";
            for ballot in ballots {
                let ids: Vec<usize> = ballot.mark.iter().map(|option| option + first).collect();
                let line = told(json!(ids))?;
                for _ in 0..ballot.weight {
                    write!(into, "{mark}{line}")?;
                    mark = ",\n";
                }
            }
            Ok(writeln!(into, "\n]}}")?)
        }
        Ballots::Rated(ratings) => {
            let file = matrix(profile, ratings, seats);
            Ok(writeln!(into, "{}", told(file)?)?)
        }
        _ => Err(form(profile, format)),
    }
}

fn matrix(profile: &Profile, ratings: &Ratings, seats: Option<usize>) -> Value {
    let criteria = ratings.criteria();
    let row = |option: usize| (0..criteria.len()).map(|at| ratings.values(option, at)).collect::<Vec<_>>();
    let values: Vec<_> = (0..profile.options()).map(row).collect();
    json!({
        "title": profile.title,
        "seats": seats,
        "options": profile.choices.iter().map(|choice| &choice.id).collect::<Vec<_>>(),
        "names": profile.choices.iter().map(|choice| &choice.name).collect::<Vec<_>>(),
        "criteria": criteria.iter().map(|criterion| &criterion.name).collect::<Vec<_>>(),
        "weights": criteria.iter().map(|criterion| criterion.weight).collect::<Vec<_>>(),
        "less_is_better": criteria.iter().map(|criterion| criterion.less_is_better).collect::<Vec<_>>(),
        "raters": (1..=ratings.raters()).map(|rater| rater.to_string()).collect::<Vec<_>>(),
        "values": values,
    })
}
