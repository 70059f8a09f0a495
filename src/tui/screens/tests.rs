//! Every command of the rooms shown here is reached by an action with a key.

use crate::meeting::Command;
use crate::tui::action;

/// Command and the action that gives it.
const REACHED: &[(&str, &str)] = &[
    ("need.add", "needs.new"),
    ("need.edit", "needs.edit"),
    ("need.withdraw", "needs.withdraw"),
    ("need.forward", "needs.forward"),
    ("need.restore", "needs.restore"),
    ("need.support", "needs.support"),
    ("need.merge", "needs.merge"),
    ("need.unmerge", "needs.unmerge"),
    ("recipient.add", "meeting.recipients"),
    ("recipient.edit", "meeting.recipients"),
    ("recipient.settle", "meeting.recipients"),
    ("recipient.object", "meeting.recipients"),
    ("recipient.withdraw", "meeting.recipients"),
    ("scoring.criteria", "priorities.criteria"),
    ("scoring.freeze", "priorities.freeze"),
    ("scoring.thaw", "priorities.thaw"),
    ("scoring.score", "priorities.score"),
    ("scoring.choose", "priorities.take-in"),
    ("scoring.announce", "priorities.announce"),
    ("scoring.reopen", "priorities.reopen"),
    ("objection.raise", "objections.new"),
    ("objection.answer", "objections.answer"),
    ("objection.offer", "objections.offer"),
    ("objection.settle", "objections.settle"),
    ("objection.reopen", "decisions.reopen"),
    ("decision.draft", "decisions.new"),
    ("decision.word", "decisions.edit"),
    ("decision.read", "decisions.read"),
    ("decision.agree", "decisions.agree"),
    ("decision.defer", "decisions.defer"),
    ("decision.drop", "decisions.drop"),
    ("decision.reopen", "decisions.reopen"),
    ("decision.minority", "decisions.minority"),
    ("vote.call", "votes.call"),
    ("vote.open_round", "votes.open-round"),
    ("vote.close_round", "votes.close-round"),
    ("vote.end", "votes.end"),
    ("contest.open", "contests.new"),
    ("contest.ballot", "contests.collect"),
    ("contest.strike", "contests.collect"),
    ("contest.totals", "contests.collect"),
    ("contest.voted", "contests.collect"),
    ("contest.close", "contests.close"),
    ("contest.settle", "contests.settle"),
    ("contest.revote", "contests.settle"),
    ("contest.cancel", "contests.cancel"),
    ("action.add", "actions.new"),
    ("action.edit", "actions.edit"),
    ("action.progress", "actions.progress"),
    ("record.read", "record.read"),
    ("record.correct", "record.correct"),
    ("record.approve", "record.approve"),
    ("record.signers", "record.signer-new"),
    ("record.sign", "record.sign"),
    ("record.addendum", "record.addendum"),
    ("record.survey", "record.survey"),
    ("record.principles", "record.principles"),
    ("record.next_meeting", "record.next-meeting"),
];

const ROOMS: [&str; 9] =
    ["need", "recipient", "scoring", "objection", "decision", "vote", "contest", "action", "record"];

#[test]
fn every_command_of_these_rooms_has_its_key() {
    let here = |name: &&&str| name.split('.').next().is_some_and(|room| ROOMS.contains(&room));
    let commands: Vec<&str> = Command::NAMES.iter().filter(here).copied().collect();
    let listed: Vec<&str> = REACHED.iter().map(|(command, _)| *command).collect();
    for command in &commands {
        assert!(listed.contains(command), "{command} is reached by no action");
    }
    for (command, id) in REACHED {
        assert!(commands.contains(command), "{command} is no command");
        let action = action::find(id).unwrap_or_else(|| panic!("{id} is no action"));
        assert!(!action.keys.is_empty(), "{id} has no key");
    }
}
