//! Why a command may not happen, as data: the words for it are said by `i18n`, in the user's language.

use super::Moment;
use super::amount::Rupiah;
use super::contests::{Collecting, MarkFault};
use super::id::{AgendaItemId, ContestId, DecisionId, NeedId, ObjectionId, ParticipantId, RecipientId, VoteId};
use super::recipients::{Finding, Initial};
use super::rules::QuorumStatus;
use super::stage::Stage;
use super::words::Line;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A named part of a record: what is missing, unknown or out of range.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "each names the field it stands for")]
pub enum Field {
    Action,
    Activity,
    AgendaItem,
    AreaName,
    Ballot,
    Beneficiaries,
    BudgetField,
    Capacity,
    Ceiling,
    Change,
    Contest,
    Cost,
    Counter,
    Criteria,
    Date,
    Decision,
    ForwardTo,
    LotWords,
    Mean,
    Minutes,
    Name,
    Needs,
    Note,
    Objection,
    Options,
    Participants,
    Percent,
    Place,
    Points,
    Presence,
    Principles,
    Problem,
    Proposer,
    Quantity,
    Question,
    Reason,
    Recipient,
    RepresentedBy,
    Scale,
    Signers,
    Source,
    Status,
    Subject,
    Text,
    TieSteps,
    Title,
    Until,
    Values,
    VillageGoal,
    Vote,
    Weight,
}

/// A typed no. Nothing was changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, thiserror::Error)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum Refusal {
    /// There is no step to take back.
    #[error("nothing to undo")]
    NothingToUndo,
    /// There is no step to bring back.
    #[error("nothing to redo")]
    NothingToRedo,
    /// The last step announced a result; it can be reopened with a reason, not undone.
    #[error("the last step announced a result; reopen it with a reason instead")]
    Announced,
    /// Something needed is not given.
    #[error("{field:?} is missing")]
    Missing {
        /// What.
        field: Field,
    },
    /// No such thing.
    #[error("no {what:?} {id}")]
    Unknown {
        /// What kind of thing.
        what: Field,
        /// What was asked for.
        id: String,
    },
    /// An amount below zero or above what an entry may have.
    #[error("{field:?} is out of range")]
    AmountOutOfRange {
        /// Which.
        field: Field,
    },
    /// A number outside its range.
    #[error("{field:?} must be {least} to {most}")]
    OutOfRange {
        /// Which.
        field: Field,
        /// The least it may be.
        least: u64,
        /// The most it may be.
        most: u64,
    },
    /// A number of the rules of order that cannot be worked with.
    #[error("the rule {rule} is out of range")]
    RuleOutOfRange {
        /// Which.
        rule: String,
    },
    /// Too many of something.
    #[error("at most {limit} of {field:?}")]
    TooMany {
        /// Of what.
        field: Field,
        /// The most there may be.
        limit: usize,
    },
    /// A list of the wrong length.
    #[error("{field:?}: {expected} expected, {found} found")]
    WrongCount {
        /// Of what.
        field: Field,
        /// How many there should be.
        expected: usize,
        /// How many there are.
        found: usize,
    },
    /// A time or day that is not later than now.
    #[error("{field:?} must lie in the future")]
    NotInFuture {
        /// Which.
        field: Field,
    },
    /// Not at this stage of the meeting.
    #[error("not while the meeting is {stage:?}; only in {allowed:?}")]
    WrongStage {
        /// Where the meeting stands.
        stage: Stage,
        /// Where it would be possible.
        allowed: Vec<Stage>,
    },
    /// Final or cancelled: only addenda and follow-up.
    #[error("the record is locked ({stage:?})")]
    Locked {
        /// Where the meeting stands.
        stage: Stage,
    },
    /// Closed: content is reopened with a reason.
    #[error("the meeting is {stage:?}; reopen the record with a reason")]
    ContentClosed {
        /// Where the meeting stands.
        stage: Stage,
    },
    /// Registration needs more.
    #[error("not ready: {missing:?} missing")]
    NotReady {
        /// What is missing.
        missing: Vec<Field>,
    },
    /// Not enough people.
    #[error("no quorum: {present} of {base} present, {needed} needed")]
    QuorumShort {
        /// Present.
        present: u32,
        /// Invited and entitled, or members.
        base: u32,
        /// Needed.
        needed: u32,
    },
    /// The start may not be put off so long.
    #[error("a delay ends at {limit} at the latest")]
    DelayTooLong {
        /// The latest time.
        limit: Moment,
        /// Minutes the rules allow.
        minutes: u32,
    },
    /// The meeting may not be moved so far.
    #[error("a postponed meeting is held by {limit}")]
    PostponedTooFar {
        /// The latest day.
        limit: NaiveDate,
        /// Days the rules allow.
        days: u32,
    },
    /// Agenda items nobody touched.
    #[error("agenda items not dealt with: {items:?}")]
    AgendaUntouched {
        /// Which.
        items: Vec<AgendaItemId>,
    },
    /// The record was not read aloud.
    #[error("the record has not been read aloud")]
    RecordNotRead,
    /// The record was not approved.
    #[error("the record has not been approved")]
    RecordNotApproved,
    /// Required signatures are open.
    #[error("signatures missing: {capacities:?}")]
    SignaturesMissing {
        /// In which capacities.
        capacities: Vec<Line>,
    },
    /// Nobody is named to sign in that capacity.
    #[error("nobody is named to sign as {capacity}")]
    SignerUnnamed {
        /// The capacity.
        capacity: Line,
    },
    /// The person is there already.
    #[error("{participant} is present already")]
    AlreadyPresent {
        /// Who.
        participant: ParticipantId,
    },
    /// The person is not there.
    #[error("{participant} is not present")]
    NotPresent {
        /// Who.
        participant: ParticipantId,
    },
    /// Somebody is in the list twice.
    #[error("{participant} is named twice")]
    NamedTwice {
        /// Who.
        participant: ParticipantId,
    },
    /// It is still named elsewhere and cannot go.
    #[error("{id} is still named elsewhere")]
    StillNamed {
        /// What.
        id: String,
    },
    /// The person may not speak.
    #[error("{participant} has no right to speak")]
    NoSpeakingRight {
        /// Who.
        participant: ParticipantId,
    },
    /// That item cannot have parts.
    #[error("{item} cannot have parts")]
    NotAParent {
        /// Which.
        item: AgendaItemId,
    },
    /// It is being dealt with already.
    #[error("{item} is active already")]
    ItemAlreadyActive {
        /// Which.
        item: AgendaItemId,
    },
    /// It was dealt with already.
    #[error("{item} is done already")]
    ItemDone {
        /// Which.
        item: AgendaItemId,
    },
    /// No agenda item is active.
    #[error("no agenda item is active")]
    NoActiveItem,
    /// The need is merged, withdrawn or forwarded.
    #[error("{need} is not in the list any more")]
    NeedNotListed {
        /// Which.
        need: NeedId,
    },
    /// The household was taken off the list.
    #[error("{recipient} is not on the list any more")]
    RecipientWithdrawn {
        /// Which.
        recipient: RecipientId,
    },
    /// What was on the list stays, what is new enters; not the other way round.
    #[error("{recipient} is {initial:?}, which cannot end as {finding:?}")]
    FindingDoesNotFit {
        /// Which.
        recipient: RecipientId,
        /// How it came onto the list.
        initial: Initial,
        /// What was said of it.
        finding: Finding,
    },
    /// Merging takes two different needs or more.
    #[error("merging takes two different needs or more")]
    MergeNeedsTwo,
    /// The need is not a merged one.
    #[error("{need} is not a merged need")]
    NotMerged {
        /// Which.
        need: NeedId,
    },
    /// Criteria are frozen.
    #[error("the criteria are frozen")]
    CriteriaFrozen,
    /// Criteria are not frozen yet.
    #[error("the criteria are not frozen yet")]
    CriteriaNotFrozen,
    /// Needs without all their values.
    #[error("not scored: {needs:?}")]
    Unscored {
        /// Which.
        needs: Vec<NeedId>,
    },
    /// Needs without cost.
    #[error("without cost: {needs:?}")]
    CostMissing {
        /// Which.
        needs: Vec<NeedId>,
    },
    /// The need is on the priority list already.
    #[error("{need} is on the priority list already")]
    AlreadyPriority {
        /// Which.
        need: NeedId,
    },
    /// It does not fit under the ceiling.
    #[error("{need} does not fit: {remaining:?} left")]
    OverCeiling {
        /// Which.
        need: NeedId,
        /// Its cost.
        cost: Rupiah,
        /// What is left.
        remaining: Rupiah,
    },
    /// The ranking is announced.
    #[error("the ranking is announced; reopen it with a reason")]
    RankingAnnounced,
    /// No ranking is announced.
    #[error("no ranking is announced")]
    RankingNotAnnounced,
    /// Objections stand against it.
    #[error("open objections: {objections:?}")]
    ObjectionOpen {
        /// Which.
        objections: Vec<ObjectionId>,
    },
    /// The objection is settled already.
    #[error("{objection} is settled")]
    ObjectionSettled {
        /// Which.
        objection: ObjectionId,
    },
    /// Consensus means all present.
    #[error("{agreed} of {present} agree: no consensus")]
    NotAllAgree {
        /// How many agree.
        agreed: u32,
        /// How many are present and entitled.
        present: u32,
    },
    /// The decision is not a draft any more.
    #[error("{decision} is not a draft")]
    NotADraft {
        /// Which.
        decision: DecisionId,
    },
    /// The decision is still a draft: there is nothing to reopen.
    #[error("{decision} is still a draft")]
    StillADraft {
        /// Which.
        decision: DecisionId,
    },
    /// A vote on it is under way.
    #[error("a vote is under way ({vote})")]
    VoteUnderWay {
        /// Which.
        vote: VoteId,
    },
    /// A round is open and must be closed first.
    #[error("a round of voting is open")]
    VoteOpen,
    /// No round is open.
    #[error("no round of {vote} is open")]
    NoRoundOpen {
        /// Which vote.
        vote: VoteId,
    },
    /// The vote has its result, or was given up.
    #[error("{vote} has ended")]
    VoteEnded {
        /// Which.
        vote: VoteId,
    },
    /// The rules allow no further round.
    #[error("{vote} has had its {rounds} rounds; defer the matter")]
    NoMoreRounds {
        /// Which vote.
        vote: VoteId,
        /// Rounds held.
        rounds: usize,
    },
    /// Nobody present may vote.
    #[error("nobody present may vote")]
    NobodyMayVote,
    /// The counts do not add up to the electorate.
    #[error("{counted} counted, {electorate} may vote")]
    CountsDiffer {
        /// Votes, abstentions and invalid ones together.
        counted: u64,
        /// Those who may vote.
        electorate: u64,
    },
    /// A secret vote keeps no names.
    #[error("a secret vote keeps no names")]
    SecretVoteHasNoNames,
    /// Not among those who may vote, or named twice.
    #[error("{participant} is not in the electorate, or is named twice")]
    NotInElectorate {
        /// Who.
        participant: ParticipantId,
    },
    /// No rule of counting has that name.
    #[error("no rule {rule}")]
    RuleUnknown {
        /// What was asked for.
        rule: String,
    },
    /// The rule cannot count what is collected that way, or in that form.
    #[error("{rule} cannot count ballots collected as {collecting:?} in this form")]
    RuleUnsuitable {
        /// The rule.
        rule: String,
        /// How ballots are to be collected.
        collecting: Collecting,
    },
    /// A setting that does not concern the rule.
    #[error("{setting} does not concern {rule}")]
    SettingIdle {
        /// The rule.
        rule: String,
        /// The setting.
        setting: String,
    },
    /// A setting the rule cannot do without.
    #[error("{rule} needs {setting}")]
    SettingMissing {
        /// The rule.
        rule: String,
        /// The setting.
        setting: String,
    },
    /// A setting whose value says nothing here.
    #[error("{setting}: {value} says nothing to {rule}")]
    SettingUnusable {
        /// The rule.
        rule: String,
        /// The setting.
        setting: String,
        /// What was given.
        value: String,
    },
    /// Two options are the same.
    #[error("{choice} is listed twice")]
    ChoiceTwice {
        /// Which.
        choice: Line,
    },
    /// Running totals of a secret vote would tell how somebody voted.
    #[error("a secret vote has no running totals")]
    LiveSecret,
    /// A contest is open and must be closed first.
    #[error("{contest} is open")]
    ContestOpen {
        /// Which.
        contest: ContestId,
    },
    /// The contest is closed or was called off.
    #[error("{contest} is not open")]
    ContestNotOpen {
        /// Which.
        contest: ContestId,
    },
    /// The contest announced its result, or was called off: that is not undone.
    #[error("{contest} has announced its result; call it off with a reason instead")]
    ContestAnnounced {
        /// Which.
        contest: ContestId,
    },
    /// The contest was the new vote of another one, whose result rests on it.
    #[error("the result of {by} rests on {contest}; call {by} off first")]
    ContestTaken {
        /// Which.
        contest: ContestId,
        /// The one that rests on it.
        by: ContestId,
    },
    /// Ballots of this contest are collected in another way.
    #[error("ballots of {contest} are collected as {collecting:?}")]
    OtherCollecting {
        /// Which.
        contest: ContestId,
        /// How they are collected.
        collecting: Collecting,
    },
    /// A ballot that does not fit the contest.
    #[error("the ballot does not fit {contest}: {fault:?}")]
    MarkUnfit {
        /// Which contest.
        contest: ContestId,
        /// What is wrong with it.
        #[serde(flatten)]
        fault: MarkFault,
    },
    /// The person has voted already.
    #[error("{participant} has voted already")]
    HasVoted {
        /// Who.
        participant: ParticipantId,
    },
    /// There are as many ballots as people who may vote.
    #[error("all {electorate} ballots of {contest} are in")]
    AllHaveVoted {
        /// Which contest.
        contest: ContestId,
        /// Those who may vote.
        electorate: u64,
    },
    /// A counter of raised hands has not been heard.
    #[error("counter {counter} of {contest} has not been heard")]
    CounterMissing {
        /// Which contest.
        contest: ContestId,
        /// Which counter.
        counter: u8,
    },
    /// The two counters of raised hands came to different numbers.
    #[error("the counters of {contest} differ: {first} and {second}")]
    CountersDiffer {
        /// Which contest.
        contest: ContestId,
        /// For which option; none for abstentions or what cannot be counted.
        choice: Option<Line>,
        /// What the first came to.
        first: u32,
        /// What the second came to.
        second: u32,
    },
    /// There are not as many ballots in the box as people who have voted.
    #[error("{contest}: {ballots} ballots, {voters} have voted")]
    BallotsDiffer {
        /// Which contest.
        contest: ContestId,
        /// In the box.
        ballots: u64,
        /// Who have voted.
        voters: u64,
    },
    /// No tie of that contest waits for anybody.
    #[error("no tie of {contest} waits to be settled")]
    NothingToSettle {
        /// Which.
        contest: ContestId,
    },
    /// A secret ballot was cast: it cannot be found again to be taken back.
    #[error("a secret ballot cannot be taken back")]
    CastInSecret,
    /// The person waits for the floor already.
    #[error("{participant} waits for the floor already")]
    AlreadyWaiting {
        /// Who.
        participant: ParticipantId,
    },
    /// The person does not wait for the floor.
    #[error("{participant} does not wait for the floor")]
    NotWaiting {
        /// Who.
        participant: ParticipantId,
    },
    /// The person has the floor.
    #[error("{participant} has the floor already")]
    HasTheFloor {
        /// Who.
        participant: ParticipantId,
    },
    /// Nobody waits for the floor.
    #[error("nobody waits for the floor")]
    NobodyWaits,
    /// Nobody has the floor.
    #[error("nobody has the floor")]
    NobodySpeaks,
    /// A turn without a limit cannot be made longer.
    #[error("the turn has no limit")]
    TurnUnlimited,
    /// An action needs one named owner.
    #[error("an action needs one named owner")]
    OwnerMissing,
    /// It would be due before it begins.
    #[error("due {due} before start {start}")]
    DueBeforeStart {
        /// Begin.
        start: NaiveDate,
        /// Due.
        due: NaiveDate,
    },
}

impl Refusal {
    pub(super) fn quorum_short(quorum: QuorumStatus) -> Self {
        Self::QuorumShort { present: quorum.present, base: quorum.base, needed: quorum.needed }
    }
}

/// Refuses a blank line.
pub(super) fn required(line: &Line, field: Field) -> Result<(), Refusal> {
    if line.is_blank() { Err(Refusal::Missing { field }) } else { Ok(()) }
}
