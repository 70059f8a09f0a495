//! The ballot of one voter while it is being marked at the keyboard. It lives in memory only, until it is cast or given up.

use crate::meeting::contests::{BallotForm, Mark};
use crate::tui::key::{Key, KeyPress};

/// A ballot being marked.
pub struct Sheet {
    form: BallotForm,
    /// The highest score, the purse, or how many options may be marked.
    most: i64,
    /// For each option: 1 where it is marked, its place in a ranking, its points; none where nothing was said of it.
    given: Vec<Option<i64>>,
    pub selected: usize,
    /// Whether the next digit begins a number anew.
    fresh: bool,
    /// The whole ballot, where it was not marked option by option.
    whole: Option<Mark>,
}

impl Sheet {
    pub fn new(form: BallotForm, most: u32, options: usize) -> Self {
        Self { form, most: most.into(), given: vec![None; options], selected: 0, fresh: true, whole: None }
    }

    /// Takes a ballot as it is.
    pub fn take(&mut self, mark: Mark) {
        self.whole = Some(mark);
    }

    pub fn go(&mut self, down: bool) {
        let last = self.given.len().saturating_sub(1);
        self.selected = if down { (self.selected + 1).min(last) } else { self.selected.saturating_sub(1) };
        self.fresh = true;
    }

    pub fn select(&mut self, option: usize) {
        self.selected = option.min(self.given.len().saturating_sub(1));
        self.fresh = true;
    }

    /// Takes a key: the number of an option, or points for the selected one; a blank marks what is selected.
    pub fn key(&mut self, press: KeyPress) {
        let points = matches!(self.form, BallotForm::Score | BallotForm::Points);
        match press.key {
            Key::Char(' ') if points => self.go(true),
            Key::Char(' ') => self.mark(self.selected),
            Key::Char('-') | Key::Backspace | Key::Delete => self.clear(),
            Key::Char(c) if !press.ctrl && !press.alt => match c.to_digit(10) {
                Some(digit) if points => self.digit(digit.into()),
                Some(digit) => self.number(digit),
                None => {}
            },
            _ => {}
        }
    }

    /// An option by its number on the sheet.
    fn number(&mut self, digit: u32) {
        let option = usize::try_from(digit).ok().and_then(|digit| digit.checked_sub(1));
        if let Some(option) = option.filter(|option| *option < self.given.len()) {
            self.select(option);
            self.mark(option);
        }
    }

    fn mark(&mut self, option: usize) {
        let marked = i64::try_from(self.given.iter().flatten().count()).unwrap_or(i64::MAX);
        let Some(before) = self.given.get(option).copied() else { return };
        match (self.form, before) {
            (BallotForm::One, before) => {
                self.given.fill(None);
                self.given[option] = if before.is_some() { None } else { Some(1) };
            }
            (_, Some(place)) => {
                self.given[option] = None;
                if self.form == BallotForm::Ranking {
                    self.given.iter_mut().flatten().filter(|other| **other > place).for_each(|other| *other -= 1);
                }
            }
            (_, None) if marked >= self.most => {}
            (BallotForm::Ranking, None) => self.given[option] = Some(marked + 1),
            (_, None) => self.given[option] = Some(1),
        }
    }

    fn digit(&mut self, digit: i64) {
        let rest = self.left().unwrap_or(self.most);
        let Some(given) = self.given.get_mut(self.selected) else { return };
        let before = given.filter(|_| !self.fresh).unwrap_or(0);
        let room = if self.form == BallotForm::Points { rest + given.unwrap_or(0) } else { self.most };
        let typed = before * 10 + digit;
        if typed <= room {
            *given = Some(typed);
            self.fresh = false;
            if self.most <= 9 {
                self.go(true);
            }
        }
    }

    fn clear(&mut self) {
        if self.given.get(self.selected).is_some_and(Option::is_some) && self.form == BallotForm::Ranking {
            self.mark(self.selected);
        } else if let Some(given) = self.given.get_mut(self.selected) {
            *given = None;
        }
        self.fresh = true;
    }

    /// What is left in the purse.
    pub fn left(&self) -> Option<i64> {
        let given: i64 = self.given.iter().flatten().sum();
        (self.form == BallotForm::Points).then(|| self.most - given)
    }

    /// What stands before an option.
    pub fn cell(&self, option: usize) -> String {
        match (self.form, self.given.get(option).copied().flatten()) {
            (BallotForm::One | BallotForm::Approval, Some(_)) => "[x]".to_owned(),
            (_, Some(number)) => format!("[{number}]"),
            (_, None) => "[ ]".to_owned(),
        }
    }

    /// The ballot as it stands.
    pub fn said(&self) -> Mark {
        if let Some(whole) = &self.whole {
            return whole.clone();
        }
        let given = || self.given.iter().enumerate().filter_map(|(option, given)| Some((option, (*given)?)));
        let mark = match self.form {
            BallotForm::One => given().next().map_or(Mark::Blank, |(option, _)| Mark::One(option)),
            BallotForm::Approval => Mark::Approval(given().map(|(option, _)| option).collect()),
            BallotForm::Ranking => {
                let mut order: Vec<(i64, usize)> = given().map(|(option, place)| (place, option)).collect();
                order.sort_unstable();
                Mark::Ranking(order.into_iter().map(|(_, option)| vec![option]).collect())
            }
            BallotForm::Score if given().next().is_none() => Mark::Blank,
            BallotForm::Score => Mark::Score(given().collect()),
            BallotForm::Points => Mark::Points(given().collect()),
            // Never marked at this keyboard.
            BallotForm::Pairs => Mark::Blank,
        };
        mark.canonical()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marked(form: BallotForm, most: u32, keys: &str) -> Mark {
        let mut sheet = Sheet::new(form, most, 4);
        for key in keys.split(' ') {
            match key {
                "down" => sheet.go(true),
                "up" => sheet.go(false),
                key => sheet.key(key.parse().unwrap()),
            }
        }
        sheet.said()
    }

    #[test]
    fn a_ballot_is_marked_with_few_keys() {
        use BallotForm::*;
        for (form, most, keys, expected) in [
            (One, 1, "2", Mark::One(1)),
            (One, 1, "2 3", Mark::One(2)),
            (One, 1, "2 2", Mark::Blank),
            (One, 1, "down space", Mark::One(1)),
            (One, 1, "9", Mark::Blank),
            (Approval, 4, "1 3 1 4", Mark::Approval(vec![2, 3])),
            (Approval, 2, "1 3 4", Mark::Approval(vec![0, 2])),
            (Ranking, 4, "3 1 2", Mark::Ranking(vec![vec![2], vec![0], vec![1]])),
            (Ranking, 4, "3 1 2 1", Mark::Ranking(vec![vec![2], vec![1]])),
            (Ranking, 4, "3 1 backspace", Mark::Ranking(vec![vec![2]])),
            (Score, 5, "5 3 0 2", Mark::Score(vec![(0, 5), (1, 3), (2, 0), (3, 2)])),
            (Score, 5, "9 4 space 1", Mark::Score(vec![(0, 4), (2, 1)])),
            (Score, 100, "8 5 down 9", Mark::Score(vec![(0, 85), (1, 9)])),
            (Score, 5, "4 up minus", Mark::Blank),
            (Points, 10, "6 down 5 4", Mark::Points(vec![(0, 6), (1, 4)])),
            (Points, 3, "3 1", Mark::Points(vec![(0, 3)])),
        ] {
            assert_eq!(marked(form, most, keys), expected, "{form:?} {keys}");
        }
    }
}
