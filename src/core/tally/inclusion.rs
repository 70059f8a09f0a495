//! Who is heard: how the choice treats named groups of voters. It warns, and never keeps a result back.
//!
//! | measure | of a group G with |G| voters |
//! |---|---|
//! | support | who in G supports an option, of |G|; across groups the least and the most of these shares |
//! | parity | G's share of the voters over its share of the people, where those are known |
//! | exclusion | who in G supports nothing that was chosen, of |G| |
//! | spending | for each chosen option its cost over its supporters, summed over G, over G's even part of the cost of all chosen: 1 is proportional |
//! | justified representation | an option that was not chosen, whose cost G's supporters of it could pay out of even parts of the ceiling, while none of them supports anything chosen (after Brill & Peters 2023, EJR+ for one option) |
//!
//! Where money is spent options have their costs and the ceiling is the budget; otherwise every option costs 1 and the
//! ceiling is the number chosen. All numbers are exact.
//!
//! A group of fewer than [`FLOOR`] voters is not shown. Nor may it be found by taking the shown groups from all voters: as
//! long as the groups not shown have fewer than that together, the smallest of the shown is taken away too.

use super::ballot::Ballot;
use super::exact::{Ratio, ratio, whole};
use super::outcome::Outcome;
use super::profile::Profile;
use super::settings::Settings;
use num_traits::{One, Zero};

/// Groups of fewer voters are not shown.
pub const FLOOR: u64 = 3;

/// A named group of voters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// Its name; empty for those of whom nothing is known.
    pub name: String,
    /// What they support, as approvals.
    pub ballots: Vec<Ballot<Vec<usize>>>,
    /// How many people of this group there are, voters or not, where that is known.
    pub people: Option<u64>,
}

impl Group {
    fn voters(&self) -> u64 {
        self.ballots.iter().map(|ballot| ballot.weight).sum()
    }
}

/// How the choice treats one group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Treated {
    /// The group.
    pub name: String,
    /// Its voters.
    pub voters: u64,
    /// By option, how many of them support it.
    pub support: Vec<u64>,
    /// Its share of the voters over its share of the people.
    pub parity: Option<Ratio>,
    /// How many of them support nothing that was chosen.
    pub excluded: u64,
    /// Its part of the spending over its even part; none where nothing is spent on anybody.
    pub spending: Option<Ratio>,
    /// Options not chosen to which it had a claim.
    pub claims: Vec<usize>,
}

impl Treated {
    /// Whether this is worth a warning: more than half supports nothing chosen, less than half its even part is spent on
    /// it, or it had a claim.
    #[must_use]
    pub fn is_unheard(&self) -> bool {
        let half = Ratio::new(1.into(), 2.into());
        2 * self.excluded > self.voters
            || self.spending.as_ref().is_some_and(|spending| *spending < half)
            || !self.claims.is_empty()
    }
}

/// How the support of an option spreads over the groups shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spread {
    /// The share of supporters in the group where it is lowest.
    pub least: Ratio,
    /// The share in the group where it is highest.
    pub most: Ratio,
}

/// Who is heard.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inclusion {
    /// All voters.
    pub voters: u64,
    /// All who support nothing that was chosen.
    pub excluded: u64,
    /// The groups shown, in the order given.
    pub groups: Vec<Treated>,
    /// How many groups are not shown.
    pub hidden: usize,
    /// By option; empty where fewer than two groups are shown.
    pub spread: Vec<Spread>,
}

/// Looks at a choice from the side of each group.
#[must_use]
pub fn inclusion(profile: &Profile, settings: &Settings, outcome: &Outcome, groups: &[Group]) -> Inclusion {
    let chosen = outcome.selected.as_deref().unwrap_or(&outcome.winners);
    let spends = outcome.selected.is_some();
    let price = |option: usize| if spends { profile.choices[option].cost.unwrap_or(0) } else { 1 };
    let ceiling = if spends { settings.budget.or(profile.budget).unwrap_or(0) } else { chosen.len() as u64 };
    let groups: Vec<&Group> = groups.iter().filter(|group| group.voters() > 0).collect();
    let voters: u64 = groups.iter().map(|group| group.voters()).sum();
    let people: Option<u64> = groups.iter().map(|group| group.people).sum();
    let mut supporters = vec![0u64; profile.options()];
    for Ballot { weight, mark } in groups.iter().flat_map(|group| &group.ballots) {
        for &option in mark.iter().filter(|&&option| option < profile.options()) {
            supporters[option] += weight;
        }
    }
    let on_somebody = |option: &usize| supporters.get(*option).is_some_and(|&all| all > 0);
    let spent: Ratio = chosen.iter().filter(|option| on_somebody(option)).map(|&option| whole(price(option))).sum();
    let heard = |mark: &[usize]| mark.iter().any(|option| chosen.contains(option));
    let excluded = |group: &Group| -> u64 {
        group.ballots.iter().filter(|ballot| !heard(&ballot.mark)).map(|ballot| ballot.weight).sum()
    };
    let treated = |group: &&Group| {
        let size = group.voters();
        let mut support = vec![0u64; profile.options()];
        let mut unheard = vec![0u64; profile.options()];
        for Ballot { weight, mark } in &group.ballots {
            let lost = !heard(mark);
            for &option in mark.iter().filter(|&&option| option < profile.options()) {
                support[option] += weight;
                unheard[option] += if lost { *weight } else { 0 };
            }
        }
        let part: Ratio = chosen
            .iter()
            .filter(|option| on_somebody(option))
            .map(|&option| whole(support[option]) * whole(price(option)) / whole(supporters[option]))
            .sum();
        let even = &spent * whole(size);
        let claim = |option: &usize| {
            let cost = u128::from(price(*option)) * u128::from(voters);
            !chosen.contains(option) && unheard[*option] > 0 && {
                price(*option) <= ceiling && u128::from(unheard[*option]) * u128::from(ceiling) >= cost
            }
        };
        Treated {
            name: group.name.clone(),
            voters: size,
            parity: group
                .people
                .zip(people)
                .and_then(|(own, all)| Some(ratio(size, voters)? / ratio(own, all).filter(|share| !share.is_zero())?)),
            excluded: excluded(group),
            spending: (!even.is_zero()).then(|| part * whole(voters) / even),
            claims: (0..profile.options()).filter(claim).collect(),
            support,
        }
    };
    let shown = shown(&groups.iter().map(|group| group.voters()).collect::<Vec<_>>());
    let treated: Vec<Treated> =
        groups.iter().zip(&shown).filter(|(_, shown)| **shown).map(|(group, _)| treated(group)).collect();
    let share = |group: &Treated, option: usize| ratio(group.support[option], group.voters).unwrap_or_else(Ratio::zero);
    let spread = |option: usize| {
        let shares = || treated.iter().map(move |group| share(group, option));
        Spread { least: shares().min().unwrap_or_else(Ratio::zero), most: shares().max().unwrap_or_else(Ratio::one) }
    };
    Inclusion {
        voters,
        excluded: groups.iter().map(|group| excluded(group)).sum(),
        spread: if treated.len() > 1 { (0..profile.options()).map(spread).collect() } else { Vec::new() },
        hidden: groups.len() - treated.len(),
        groups: treated,
    }
}

/// Which groups of these sizes may be shown, where together they are all there are: none below [`FLOOR`], and none that
/// would leave so few.
#[must_use]
pub fn shown(sizes: &[u64]) -> Vec<bool> {
    let mut shown: Vec<bool> = sizes.iter().map(|&size| size >= FLOOR).collect();
    let hidden =
        |shown: &[bool]| -> u64 { sizes.iter().zip(shown).filter(|(_, shown)| !**shown).map(|(size, _)| size).sum() };
    while (1..FLOOR).contains(&hidden(&shown)) {
        let smallest = (0..sizes.len()).filter(|&at| shown[at]).min_by_key(|&at| sizes[at]);
        let Some(smallest) = smallest else { break };
        shown[smallest] = false;
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tally::profile::{Ballots, Choice};
    use crate::tally::rule::find;
    use proptest::prelude::*;

    fn group(name: &str, marks: &[&[usize]]) -> Group {
        let ballots = marks.iter().map(|mark| Ballot { weight: 1, mark: mark.to_vec() }).collect();
        Group { name: name.to_owned(), ballots, people: None }
    }

    fn made(costs: &[u64], ceiling: u64, groups: &[Group]) -> Profile {
        let choice = |(id, &cost): (usize, &u64)| Choice { id: id.to_string(), name: String::new(), cost: Some(cost) };
        let ballots = groups.iter().flat_map(|group| group.ballots.clone()).collect();
        let made = Profile::new(costs.iter().enumerate().map(choice).collect(), Ballots::Approved(ballots)).unwrap();
        Profile { budget: Some(ceiling), ..made }
    }

    fn look(rule: &str, profile: &Profile, groups: &[Group]) -> Inclusion {
        let outcome = (find(rule).unwrap().count)(profile, &Settings::default()).unwrap();
        inclusion(profile, &Settings::default(), &outcome, groups)
    }

    #[test]
    fn a_hamlet_whose_wish_is_passed_over_is_told() {
        // Six in the village want the road and the market, three in the hamlet the well; money for two of three.
        let groups = [group("Desa", &[&[0, 1][..]; 6]), group("Dusun", &[&[2][..]; 3])];
        let profile = made(&[10, 10, 10], 30, &groups);
        let all = look("greedy", &profile, &groups);
        assert_eq!((all.excluded, all.groups[1].is_unheard()), (0, false));
        let tight = Profile { budget: Some(20), ..profile };
        let found = look("greedy", &tight, &groups);
        assert_eq!((found.voters, found.excluded, found.hidden), (9, 3, 0));
        let dusun = &found.groups[1];
        // Three of nine voters are worth 20 / 3 of the ceiling, less than the well costs: no claim.
        assert_eq!(
            (dusun.excluded, &dusun.spending, dusun.claims.as_slice()),
            (3, &Some(Ratio::zero()), [].as_slice())
        );
        assert!(dusun.is_unheard());
        assert_eq!(found.groups[0].spending.as_ref().map(ToString::to_string).as_deref(), Some("3/2"));
        assert_eq!(found.spread[0].least.to_string() + " " + &found.spread[0].most.to_string(), "0 1");
        // With five of eleven the hamlet has a claim.
        let groups = [group("Desa", &[&[0, 1][..]; 6]), group("Dusun", &[&[2][..]; 6])];
        let profile = made(&[10, 10, 10], 20, &groups);
        let mut outcome = (find("greedy").unwrap().count)(&profile, &Settings::default()).unwrap();
        outcome.selected = Some(vec![0, 1]);
        let found = inclusion(&profile, &Settings::default(), &outcome, &groups);
        assert_eq!(found.groups[1].claims, [2]);
    }

    #[test]
    fn parity_compares_voters_with_people() {
        let mut groups = [group("L", &[&[0][..]; 6]), group("P", &[&[0][..]; 3])];
        (groups[0].people, groups[1].people) = (Some(50), Some(50));
        let found = look("greedy", &made(&[1], 1, &groups), &groups);
        let parity: Vec<String> =
            found.groups.iter().flat_map(|group| &group.parity).map(ToString::to_string).collect();
        assert_eq!(parity, ["4/3", "2/3"]);
    }

    #[test]
    fn small_groups_are_hidden_and_cannot_be_found_by_subtraction() {
        let of = |sizes: &[usize]| {
            let groups: Vec<Group> =
                sizes.iter().map(|&size| group(&size.to_string(), &vec![&[0][..]; size])).collect();
            let found = look("greedy", &made(&[1], 1, &groups), &groups);
            let names: Vec<String> = found.groups.iter().map(|group| group.name.clone()).collect();
            (names.join(" "), found.hidden)
        };
        assert_eq!(of(&[9, 2, 5]), ("9".to_owned(), 2));
        assert_eq!(of(&[9, 2, 1, 5]), ("9 5".to_owned(), 2));
        assert_eq!(of(&[9, 3]), ("9 3".to_owned(), 0));
        assert_eq!(of(&[2]), (String::new(), 1));
    }

    proptest! {
        #[test]
        fn what_is_shown_never_leaves_a_small_rest(sizes in proptest::collection::vec(1usize..9, 1..7)) {
            let groups: Vec<Group> =
                sizes.iter().enumerate().map(|(at, &size)| group(&at.to_string(), &vec![&[0][..]; size])).collect();
            let found = look("greedy", &made(&[1], 1, &groups), &groups);
            prop_assert!(found.groups.iter().all(|group| group.voters >= FLOOR));
            let rest = found.voters - found.groups.iter().map(|group| group.voters).sum::<u64>();
            prop_assert!(rest == 0 || rest >= FLOOR || found.groups.is_empty());
        }

        #[test]
        fn parts_of_the_spending_add_up(marks in proptest::collection::vec(0u8..8, 6..14), ceiling in 5u64..40) {
            let mark = |bits: u8| (0..3usize).filter(|option| bits >> option & 1 == 1).collect::<Vec<_>>();
            let half = marks.len() / 2;
            let side = |name: &str, marks: &[u8]| Group {
                name: name.to_owned(),
                ballots: marks.iter().map(|&bits| Ballot { weight: 1, mark: mark(bits) }).collect(),
                people: None,
            };
            let groups = [side("a", &marks[..half]), side("b", &marks[half..])];
            let found = look("equal-shares", &made(&[5, 8, 13], ceiling, &groups), &groups);
            let weighed: Option<Ratio> =
                found.groups.iter().map(|group| Some(group.spending.clone()? * whole(group.voters))).sum();
            if let Some(weighed) = weighed {
                prop_assert_eq!(weighed, whole(found.voters));
            }
            prop_assert_eq!(found.excluded, found.groups.iter().map(|group| group.excluded).sum::<u64>());
        }
    }
}
