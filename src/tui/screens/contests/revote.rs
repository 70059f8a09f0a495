//! A new vote among the tied: opened over the result that waits for it, or typed in where it was held without the program.

use super::how::{self, COLLECTED};
use super::numbered;
use crate::i18n::{domain, list, say};
use crate::meeting::contests::{Collecting, Contest, Method, RevoteContest};
use crate::meeting::{Command, ContestId};
use crate::tui::app::App;
use crate::tui::form::Form;
use crate::tui::widgets::Role;

pub fn command(contest: ContestId, collecting: Option<Collecting>) -> Command {
    Command::RevoteContest(RevoteContest { contest, method: None, collecting })
}

/// How the ballots of the new vote come in; everything else follows from the tie.
pub fn form(app: &App, contest: &Contest, between: &[usize]) -> Form {
    let words = &app.words;
    let id = contest.opened.id;
    let mut form = Form::new(format!("contest.revote.{id}"), "contests-revote-title");
    let bare = Method { rule: "plurality".into(), ..Method::default() };
    let ways = COLLECTED.into_iter().filter(|way| bare.form(*way).is_ok());
    let ways = ways.map(|way| (way, domain::collecting(words, way))).collect();
    let usual = Some(contest.opened.collecting);
    let collecting = form.choice("contests-collecting", ways, usual).required().hint("contests-collecting-hint").add();
    let names: Vec<String> = between.iter().map(|option| numbered(contest, *option)).collect();
    let names = list::and(words.language(), &names);
    let said = [
        (say!(words, "contests-revote-says", options = names, contest = id.to_string()), Role::Strong),
        (say!(words, "contests-may-vote", n = app.meeting().electorate_at(app.now).len()), Role::Dim),
    ];
    form.says(move |_| said.to_vec()).saves(move |values| vec![command(id, values.get(&collecting))]).then(how::opened)
}
