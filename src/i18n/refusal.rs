//! Why something may not happen, as a short polite sentence: what, where, what to do.

use super::{Words, date, domain, list, money, number, say, time};
use crate::meeting::{AgendaItemId, Field, Meeting, ParticipantId, Refusal, Rupiah, Stage};

/// The sentence for a refusal. People and agenda items are called by their ids; where the meeting is at hand,
/// [`sentence_in`] calls them by what people see.
#[must_use]
pub fn sentence(words: &Words, refusal: &Refusal) -> String {
    say_it(words, refusal, Names { meeting: None })
}

/// The sentence for a refusal of this meeting: people by name, agenda items by the number people see.
#[must_use]
pub fn sentence_in(words: &Words, meeting: &Meeting, refusal: &Refusal) -> String {
    say_it(words, refusal, Names { meeting: Some(meeting) })
}

/// What the things of a sentence are called.
#[derive(Clone, Copy)]
struct Names<'a> {
    meeting: Option<&'a Meeting>,
}

impl Names<'_> {
    fn participant(self, id: ParticipantId) -> String {
        let known = self.meeting.and_then(|meeting| meeting.people.get(id));
        known.map_or_else(|| id.to_string(), |participant| format!("{} ({id})", participant.person.name))
    }

    fn item(self, id: AgendaItemId) -> String {
        let known = self.meeting.filter(|meeting| meeting.agenda.items.contains(id));
        known.map_or_else(|| id.to_string(), |meeting| meeting.agenda.label(id))
    }
}

/// The step that leads from a stage towards one of those where it would be allowed; none where no step does.
fn step_ahead(words: &Words, stage: Stage, allowed: &[Stage]) -> Option<String> {
    let leads_to = |next: Stage| allowed.iter().any(|&stage| stage as usize >= next as usize);
    let step = match stage {
        Stage::Draft | Stage::Postponed if leads_to(Stage::Registration) => say!(words, "act-stage-register"),
        Stage::Registration | Stage::Delayed if leads_to(Stage::Opened) => say!(words, "act-stage-open"),
        Stage::Opened | Stage::Running if leads_to(Stage::Closing) => say!(words, "act-stage-begin-closing"),
        Stage::Recess if leads_to(Stage::Opened) => say!(words, "act-stage-resume"),
        Stage::Closing if leads_to(Stage::Closed) => say!(words, "act-stage-close"),
        Stage::Closed if leads_to(Stage::Signing) => say!(words, "act-stage-begin-signing"),
        Stage::Signing if leads_to(Stage::Final) => say!(words, "act-stage-final"),
        Stage::Final if leads_to(Stage::FollowUp) => say!(words, "act-stage-follow-up"),
        _ => return None,
    };
    Some(step)
}

fn say_it(words: &Words, refusal: &Refusal, names: Names) -> String {
    let language = words.language();
    let part = |field| domain::field(words, field);
    let stage_name = |stage| domain::stage(words, stage);
    let money = |amount: Rupiah| money::rupiah(language, amount.0);
    let count = |number: u64| number::integer(language, i64::try_from(number).unwrap_or(i64::MAX));
    let all = |items: &mut dyn Iterator<Item = String>| list::first_few(words, items.collect());
    match refusal {
        Refusal::NothingToUndo => say!(words, "refusal-nothing-to-undo"),
        Refusal::NothingToRedo => say!(words, "refusal-nothing-to-redo"),
        Refusal::Announced => say!(words, "refusal-announced"),
        Refusal::Missing { field: Field::Reason } => say!(words, "refusal-reason-missing"),
        Refusal::Missing { field } => say!(words, "refusal-missing", field = part(*field)),
        Refusal::Unknown { what, id } => say!(words, "refusal-unknown", what = part(*what), id = id.as_str()),
        Refusal::AmountOutOfRange { field: Field::Quantity } => say!(words, "refusal-quantity-negative"),
        Refusal::AmountOutOfRange { field } => {
            say!(words, "refusal-amount-out-of-range", field = part(*field), most = money(Rupiah::MAX))
        }
        Refusal::OutOfRange { field, least, most } => {
            say!(words, "refusal-out-of-range", field = part(*field), least = count(*least), most = count(*most))
        }
        Refusal::RuleOutOfRange { rule } => say!(words, "refusal-rule-out-of-range", rule = rule_name(words, rule)),
        Refusal::TooMany { field, limit } => {
            say!(words, "refusal-too-many", field = part(*field), limit = count(*limit as u64))
        }
        Refusal::WrongCount { field, expected, found } => say!(
            words,
            "refusal-wrong-count",
            field = part(*field),
            expected = count(*expected as u64),
            found = count(*found as u64)
        ),
        Refusal::NotInFuture { field } => say!(words, "refusal-not-in-future", field = part(*field)),
        Refusal::WrongStage { stage, allowed } => {
            let names: Vec<String> = allowed.iter().map(|&stage| stage_name(stage)).collect();
            let (stage_name, allowed_names) = (stage_name(*stage), list::or(language, &names));
            let refusal = say!(words, "refusal-wrong-stage", stage = stage_name, allowed = allowed_names);
            match step_ahead(words, *stage, allowed) {
                Some(step) => say!(words, "refusal-wrong-stage-next", refusal = refusal, step = step),
                None => refusal,
            }
        }
        Refusal::Locked { stage: Stage::Cancelled } => say!(words, "refusal-cancelled"),
        Refusal::Locked { stage } => say!(words, "refusal-locked", stage = stage_name(*stage)),
        Refusal::ContentClosed { stage } => say!(words, "refusal-content-closed", stage = stage_name(*stage)),
        Refusal::NotReady { missing } => say!(
            words,
            "refusal-not-ready",
            missing = list::and(language, &missing.iter().map(|&missing| part(missing)).collect::<Vec<_>>())
        ),
        Refusal::QuorumShort { present, base, needed } => say!(
            words,
            "refusal-quorum-short",
            present = count((*present).into()),
            base = count((*base).into()),
            needed = count((*needed).into())
        ),
        Refusal::DelayTooLong { limit, minutes } => say!(
            words,
            "refusal-delay-too-long",
            duration = time::duration(language, u64::from(*minutes) * 60),
            limit = time::with_zone(language, *limit)
        ),
        Refusal::PostponedTooFar { limit, days } => {
            say!(words, "refusal-postponed-too-far", days = *days, limit = date::long(language, *limit))
        }
        Refusal::AgendaUntouched { items } => {
            say!(words, "refusal-agenda-untouched", items = all(&mut items.iter().map(|&item| names.item(item))))
        }
        Refusal::RecordNotRead => say!(words, "refusal-record-not-read"),
        Refusal::RecordNotApproved => say!(words, "refusal-record-not-approved"),
        Refusal::SignaturesMissing { capacities } => say!(
            words,
            "refusal-signatures-missing",
            capacities = all(&mut capacities.iter().map(|capacity| domain::capacity(words, capacity)))
        ),
        Refusal::SignerUnnamed { capacity } => {
            say!(words, "refusal-signer-unnamed", capacity = domain::capacity(words, capacity))
        }
        Refusal::AlreadyPresent { participant } => {
            say!(words, "refusal-already-present", participant = names.participant(*participant))
        }
        Refusal::NotPresent { participant } => {
            say!(words, "refusal-not-present", participant = names.participant(*participant))
        }
        Refusal::NamedTwice { participant } => {
            say!(words, "refusal-named-twice", participant = names.participant(*participant))
        }
        Refusal::StillNamed { id } => say!(words, "refusal-still-named", id = id.as_str()),
        Refusal::NoSpeakingRight { participant } => {
            say!(words, "refusal-no-speaking-right", participant = names.participant(*participant))
        }
        Refusal::NotAParent { item } => say!(words, "refusal-not-a-parent", item = names.item(*item)),
        Refusal::ItemAlreadyActive { item } => say!(words, "refusal-item-already-active", item = names.item(*item)),
        Refusal::ItemDone { item } => say!(words, "refusal-item-done", item = names.item(*item)),
        Refusal::NoActiveItem => say!(words, "refusal-no-active-item"),
        Refusal::NeedNotListed { need } => say!(words, "refusal-need-not-listed", need = need.to_string()),
        Refusal::RecipientWithdrawn { recipient } => {
            say!(words, "refusal-recipient-withdrawn", recipient = recipient.to_string())
        }
        Refusal::FindingDoesNotFit { recipient, initial, finding } => say!(
            words,
            "refusal-finding-does-not-fit",
            recipient = recipient.to_string(),
            initial = domain::initial(words, *initial).to_lowercase(),
            finding = domain::finding(words, *finding, *initial).to_lowercase()
        ),
        Refusal::MergeNeedsTwo => say!(words, "refusal-merge-needs-two"),
        Refusal::NotMerged { need } => say!(words, "refusal-not-merged", need = need.to_string()),
        Refusal::CriteriaFrozen => say!(words, "refusal-criteria-frozen"),
        Refusal::CriteriaNotFrozen => say!(words, "refusal-criteria-not-frozen"),
        Refusal::Unscored { needs } => {
            say!(words, "refusal-unscored", needs = all(&mut needs.iter().map(ToString::to_string)))
        }
        Refusal::CostMissing { needs } => {
            say!(words, "refusal-cost-missing", needs = all(&mut needs.iter().map(ToString::to_string)))
        }
        Refusal::AlreadyPriority { need } => say!(words, "refusal-already-priority", need = need.to_string()),
        Refusal::OverCeiling { need, cost, remaining } => say!(
            words,
            "refusal-over-ceiling",
            need = need.to_string(),
            cost = money(*cost),
            remaining = money(*remaining)
        ),
        Refusal::RankingAnnounced => say!(words, "refusal-ranking-announced"),
        Refusal::RankingNotAnnounced => say!(words, "refusal-ranking-not-announced"),
        Refusal::ObjectionOpen { objections } => {
            say!(words, "refusal-objection-open", objections = all(&mut objections.iter().map(ToString::to_string)))
        }
        Refusal::ObjectionSettled { objection } => {
            say!(words, "refusal-objection-settled", objection = objection.to_string())
        }
        Refusal::NotAllAgree { agreed, present } => {
            say!(words, "refusal-not-all-agree", agreed = count((*agreed).into()), present = count((*present).into()))
        }
        Refusal::NotADraft { decision } => say!(words, "refusal-not-a-draft", decision = decision.to_string()),
        Refusal::StillADraft { decision } => say!(words, "refusal-still-a-draft", decision = decision.to_string()),
        Refusal::VoteUnderWay { vote } => say!(words, "refusal-vote-under-way", vote = vote.to_string()),
        Refusal::VoteOpen => say!(words, "refusal-vote-open"),
        Refusal::NoRoundOpen { vote } => say!(words, "refusal-no-round-open", vote = vote.to_string()),
        Refusal::VoteEnded { vote } => say!(words, "refusal-vote-ended", vote = vote.to_string()),
        Refusal::NoMoreRounds { vote, rounds } => {
            say!(words, "refusal-no-more-rounds", vote = vote.to_string(), rounds = *rounds)
        }
        Refusal::NobodyMayVote => say!(words, "refusal-nobody-may-vote"),
        Refusal::CountsDiffer { counted, electorate } => {
            say!(words, "refusal-counts-differ", counted = count(*counted), electorate = count(*electorate))
        }
        Refusal::SecretVoteHasNoNames => say!(words, "refusal-secret-vote-has-no-names"),
        Refusal::NotInElectorate { participant } => {
            say!(words, "refusal-not-in-electorate", participant = names.participant(*participant))
        }
        Refusal::RuleUnknown { rule } => say!(words, "refusal-rule-unknown", rule = rule.as_str()),
        Refusal::RuleUnsuitable { rule, collecting } => say!(
            words,
            "refusal-rule-unsuitable",
            rule = rule.as_str(),
            collecting = domain::collecting(words, *collecting)
        ),
        Refusal::SettingIdle { rule, setting } => {
            say!(words, "refusal-setting-idle", rule = rule.as_str(), setting = setting.as_str())
        }
        Refusal::SettingMissing { rule, setting } => {
            say!(words, "refusal-setting-missing", rule = rule.as_str(), setting = setting.as_str())
        }
        Refusal::SettingUnusable { rule, setting, value } => say!(
            words,
            "refusal-setting-unusable",
            rule = rule.as_str(),
            setting = setting.as_str(),
            value = value.as_str()
        ),
        Refusal::ChoiceTwice { choice } => say!(words, "refusal-choice-twice", choice = choice.as_str()),
        Refusal::LiveSecret => say!(words, "refusal-live-secret"),
        Refusal::ContestOpen { contest } => say!(words, "refusal-contest-open", contest = contest.to_string()),
        Refusal::ContestNotOpen { contest } => {
            say!(words, "refusal-contest-not-open", contest = contest.to_string())
        }
        Refusal::ContestAnnounced { contest } => {
            say!(words, "refusal-contest-announced", contest = contest.to_string())
        }
        Refusal::ContestTaken { contest, by } => {
            say!(words, "refusal-contest-taken", contest = contest.to_string(), by = by.to_string())
        }
        Refusal::OtherCollecting { contest, collecting } => say!(
            words,
            "refusal-other-collecting",
            contest = contest.to_string(),
            collecting = domain::collecting(words, *collecting)
        ),
        Refusal::MarkUnfit { contest, fault } => {
            say!(words, "refusal-mark-unfit", contest = contest.to_string(), fault = domain::mark_fault(words, *fault))
        }
        Refusal::HasVoted { participant } => {
            say!(words, "refusal-has-voted", participant = names.participant(*participant))
        }
        Refusal::AllHaveVoted { contest, electorate } => {
            say!(words, "refusal-all-have-voted", contest = contest.to_string(), electorate = count(*electorate))
        }
        Refusal::CounterMissing { counter, .. } => say!(words, "refusal-counter-missing", counter = *counter),
        Refusal::CountersDiffer { choice, first, second, .. } => {
            let (first, second) = (count((*first).into()), count((*second).into()));
            match choice {
                Some(choice) => {
                    say!(words, "refusal-counters-differ", choice = choice.as_str(), first = first, second = second)
                }
                None => say!(words, "refusal-counters-differ-aside", first = first, second = second),
            }
        }
        Refusal::BallotsDiffer { contest, ballots, voters } => say!(
            words,
            "refusal-ballots-differ",
            contest = contest.to_string(),
            ballots = count(*ballots),
            voters = count(*voters)
        ),
        Refusal::NothingToSettle { contest } => {
            say!(words, "refusal-nothing-to-settle", contest = contest.to_string())
        }
        Refusal::CastInSecret => say!(words, "refusal-cast-in-secret"),
        Refusal::AlreadyWaiting { participant } => {
            say!(words, "refusal-already-waiting", participant = names.participant(*participant))
        }
        Refusal::NotWaiting { participant } => {
            say!(words, "refusal-not-waiting", participant = names.participant(*participant))
        }
        Refusal::HasTheFloor { participant } => {
            say!(words, "refusal-has-the-floor", participant = names.participant(*participant))
        }
        Refusal::NobodyWaits => say!(words, "refusal-nobody-waits"),
        Refusal::NobodySpeaks => say!(words, "refusal-nobody-speaks"),
        Refusal::TurnUnlimited => say!(words, "refusal-turn-unlimited"),
        Refusal::OwnerMissing => say!(words, "refusal-owner-missing"),
        Refusal::DueBeforeStart { start, due } => say!(
            words,
            "refusal-due-before-start",
            start = date::short(language, *start),
            due = date::short(language, *due)
        ),
    }
}

/// What people call a number of the rules of order.
fn rule_name(words: &Words, rule: &str) -> String {
    match rule {
        "quorum" => say!(words, "refusal-rule-quorum"),
        "members" => say!(words, "refusal-rule-members"),
        "delay_minutes" => say!(words, "refusal-rule-delay"),
        "postpone_days" => say!(words, "refusal-rule-postponement"),
        "majority" => say!(words, "refusal-rule-majority"),
        "max_rounds" => say!(words, "refusal-rule-rounds"),
        other => other.to_owned(),
    }
}

#[cfg(test)]
mod tests;
