# Words a person reads, English. Keys are grouped by room: a prefix a room.

## ui: labels on every screen

ui-new = New meeting
ui-open = Open a meeting
ui-save = Save
ui-saved = Saved
ui-saving = Saving…
ui-undo = Undo
ui-redo = Redo
ui-cancel = Cancel
ui-delete = Delete
ui-edit = Edit
ui-add = Add
ui-search = Search
ui-filter = Filter
ui-sort = Sort
ui-help = Help
ui-quit = Quit
ui-back = Back
ui-next = Next
ui-yes = Yes
ui-no = No
ui-confirm = Are you sure?
ui-print = Print
ui-export = Export
ui-preview = Preview
ui-attendance = Attendance list
ui-invitees = Invited
ui-mark-present = Mark present
ui-mark-left = Left
ui-walk-in = Walk-in
ui-excused = Excused
ui-absent = Absent
ui-present = Present
ui-represented = Represented
ui-quorum-met = Quorum reached
ui-quorum-short =
    { $n ->
        [one] { $n } more person needed
        *[other] { $n } more people needed
    }
ui-delay = Delay the start
ui-postpone = Postpone the meeting
ui-recess = Recess
ui-resume = Resume the meeting
ui-start-meeting = Open the meeting
ui-close-meeting = Close the meeting
ui-agenda = Agenda
ui-next-item = Next item
ui-time-left = Time left
ui-time-over = { $m } min over
ui-extend = Extend
ui-park = Park for later
ui-speaker-queue = Speaking queue
ui-give-floor = Give the floor
ui-note = Note
ui-note-type = Kind of note
ui-explain = Explanation
ui-opinion = Opinion
ui-question = Question
ui-response = Response
ui-proposal = Proposal
ui-objection = Objection
ui-incomplete = Incomplete
ui-needs = Needs
ui-problem = Problem
ui-location = Location
ui-volume = Quantity
ui-cost = Estimated cost
ui-source = Source of funds
ui-beneficiaries = Beneficiaries
ui-proposer = Proposed by
ui-merge = Merge
ui-scoring = Scoring
ui-weight = Weight
ui-rank = Rank
ui-ceiling = Ceiling
ui-remaining = Ceiling left
ui-over-ceiling = Over the ceiling
ui-priority = Priority
ui-reserve = Reserve
ui-forward = Forwarded to the district
ui-rejected = Rejected
ui-deferred = Deferred
ui-draft-decision = Draft decision
ui-consensus = Consensus
ui-all-agree = All agree
ui-vote = Vote
ui-open-vote = Open
ui-secret-vote = Secret
ui-agree = In favour
ui-disagree = Against
ui-abstain = Abstain
ui-threshold = Threshold
ui-revote = Revote
ui-tie = Tie
ui-decided = Decided
ui-action-plan = Action plan
ui-owner = Owner
ui-due = Due
ui-overdue = Overdue
ui-in-progress = In progress
ui-done = Done
ui-draft-record = Draft record
ui-final-record = Final record
ui-sign = Sign
ui-sign-later = To follow
ui-lock = Lock the document

## refusal: why a command may not happen

refusal-nothing-to-undo = There is no step to undo.
refusal-nothing-to-redo = There is no step to redo.
refusal-announced = The result has been announced. Reopen it with a reason instead.
refusal-reason-missing = Please give a reason first.
refusal-missing = Please fill in: { $field }.
refusal-unknown = There is no { $what } { $id }. Please check.
refusal-quantity-negative = The quantity cannot be below zero.
refusal-amount-out-of-range = The { $field } must be between Rp0 and { $most }.
refusal-out-of-range = The { $field } must be between { $least } and { $most }.
refusal-rule-out-of-range = The rule for { $rule } cannot be used. Please check its numbers.
refusal-too-many = The limit for { $field } is { $limit } entries.
refusal-wrong-count = { $found } entries for { $field }, { $expected } needed. Please check.
refusal-not-in-future = Please choose a { $field } that lies ahead.
refusal-wrong-stage = Not possible at the stage { $stage }. Possible at: { $allowed }.
refusal-cancelled = This meeting was called off.
refusal-locked = The record is locked ({ $stage }). Add an addendum instead.
refusal-content-closed = The record cannot be changed any more ({ $stage }). Reopen it with a reason.
refusal-not-ready = Please complete first: { $missing }.
refusal-quorum-short = No quorum yet: { $present } of { $base } present, { $needed } needed.
refusal-delay-too-long = The start can be delayed by { $duration } at most, until { $limit }.
refusal-postponed-too-far =
    The meeting can be postponed by { $days ->
        [one] one day
        *[other] { $days } days
    } at most, until { $limit }.
refusal-agenda-untouched = Agenda items not dealt with: { $items }. Take them up, defer them, or give a reason.
refusal-record-not-read = Please read the draft record aloud first.
refusal-record-not-approved = The draft record is not approved yet. Ask for approval, or give a reason.
refusal-signatures-missing = Signatures missing: { $capacities }. Complete them, or mark them as to follow.
refusal-signer-unnamed = Nobody is named as { $capacity }. Please choose somebody first.
refusal-already-present = { $participant } is marked present already.
refusal-not-present = { $participant } is not marked present. Mark them present first.
refusal-named-twice = { $participant } is named twice. Remove one of them.
refusal-still-named = { $id } is still named elsewhere. Take it out there first.
refusal-no-speaking-right = { $participant } has no right to speak.
refusal-not-a-parent = Agenda item { $item } cannot have parts. Please choose another.
refusal-item-already-active = Agenda item { $item } is being dealt with.
refusal-item-done = Agenda item { $item } is done.
refusal-no-active-item = No agenda item is being dealt with. Please start one first.
refusal-need-not-listed = Need { $need } is not in the list any more.
refusal-merge-needs-two = Please choose two or more needs to merge.
refusal-not-merged = Need { $need } was not merged from others.
refusal-criteria-frozen = Criteria and weights are frozen. Reopen them with a reason.
refusal-criteria-not-frozen = Please freeze criteria and weights first.
refusal-unscored = Scores are incomplete: { $needs }.
refusal-cost-missing = Please fill in the estimated cost: { $needs }.
refusal-already-priority = Need { $need } is a priority already.
refusal-over-ceiling = The { $remaining } left under the ceiling is not enough for { $need } ({ $cost }).
refusal-ranking-announced = The ranking has been announced. Reopen it with a reason.
refusal-ranking-not-announced = The ranking has not been announced yet.
refusal-objection-open = There are open objections ({ $objections }). Settle them first, or take a vote.
refusal-objection-settled = Objection { $objection } is settled.
refusal-not-all-agree = { $agreed } agree, { $present } present: no consensus yet. Discuss it further, or take a vote.
refusal-not-a-draft = { $decision } is not a draft any more.
refusal-still-a-draft = { $decision } is still a draft, so it need not be reopened.
refusal-vote-under-way = Vote { $vote } is under way. Please finish it first.
refusal-vote-open = A round of voting is open. Please close its count first.
refusal-no-round-open = No round of { $vote } is open. Please open one first.
refusal-vote-ended = Vote { $vote } has ended.
refusal-no-more-rounds =
    { $vote } has had { $rounds ->
        [one] its one round
        *[other] its { $rounds } rounds
    }. Please defer the matter.
refusal-nobody-may-vote = Nobody present has the right to vote.
refusal-counts-differ = { $counted } votes counted, { $electorate } voters. Please check.
refusal-secret-vote-has-no-names = A secret vote keeps no names.
refusal-not-in-electorate = { $participant } is not among the voters, or is named twice.
refusal-owner-missing = Nobody is responsible yet. Please choose one person.
refusal-due-before-start = Due { $due }, before the start on { $start }. Please check.
refusal-and-more = { $n } more
refusal-rule-quorum = the quorum
refusal-rule-members = the number of members
refusal-rule-delay = the delay
refusal-rule-postponement = the postponement
refusal-rule-majority = the majority
refusal-rule-rounds = the rounds of a vote

## domain: a short name for everything a meeting knows

# The kind of meeting, as it stands in a title.
kind-village-deliberation = Village deliberation
kind-village-council = Village council meeting
kind-village-planning = Village planning meeting
kind-urban-ward-planning = Urban ward planning meeting
kind-district-planning = District planning meeting
kind-hamlet = Hamlet or group meeting
kind-neighbourhood-forum = Neighbourhood forum
kind-neighbourhood-meeting = Neighbourhood meeting (RT/RW)
kind-social-aid = Special deliberation on social aid
kind-cooperative-annual = Annual general meeting
kind-youth-organisation = Youth organisation meeting
kind-general = General meeting

# Whether the meeting was scheduled.
nature-planned = Planned
nature-incidental = Incidental

# Where the meeting stands.
stage-draft = Preparation
stage-registration = Registration
stage-delayed = Delayed
stage-postponed = Postponed
stage-opened = Opened
stage-running = Running
stage-recess = In recess
stage-closing = Closing
stage-closed = Closed
stage-signing = Signing
stage-final = Final
stage-follow-up = Follow-up
stage-cancelled = Cancelled

# The rule that was passed over with a reason.
guard-quorum = Quorum
guard-delay-limit = Limit of the delay
guard-postpone-limit = Limit of the postponement
guard-open-agenda = Agenda items not dealt with
guard-record-approved = Approval of the record

# How far an agenda item is.
agenda-item-planned = Not yet dealt with
agenda-item-active = Being dealt with
agenda-item-done = Done
agenda-item-parked = Parked for later
agenda-item-deferred = Deferred

# What a second sitting needs.
second-sitting-whoever-is-there = Goes on with whoever is there
second-sitting-same-quorum = Needs the same quorum again

# Whom the quorum is a part of.
quorum-base-invited = the invited who may vote
quorum-base-members = all members
quorum-base-none = no quorum

# An office held in the meeting.
role-chair = Chair
role-secretary = Secretary
role-facilitator = Facilitator

# Man or woman, in a word.
sex-male = Male
sex-female = Female

# Man or woman in one letter, for narrow columns.
sex-letter-male = M
sex-letter-female = F

# What changed in somebody's presence.
presence-arrived = Arrived

# What kind of contribution a line of the minutes is.
note-procedure = Procedure

# At which level a need can be decided.
authority-own = Here
authority-district = District
authority-regency = Regency or city
authority-province = Province or nation

# What the meeting decided about a need.
outcome-forwarded = Forwarded

# How a need stands against the ceiling.
standing-above = Within the ceiling
standing-taken-in = Taken in with a reason
standing-left-out = Left out with a reason
standing-below = Below the ceiling line

# What an equal vote leads to.
tie-rule-recess-then-revote = A recess, then a revote; if still tied, deferred
tie-rule-revote = A revote at once
tie-rule-defer = Deferred

# How far a decision is.
decision-draft = Draft
decision-voting = Being voted on
decision-dropped = Dropped

# How a decision was made.
manner-vote = Majority vote

# How an objection was settled.
settlement-consensus = Agreed on
settlement-withdrawn = Withdrawn
settlement-left-to-vote = Left to the vote

# Task, or date in the schedule.
action-form-task = Task
action-form-schedule = Schedule

# How far an action is.
action-planned = Not begun
action-dropped = Dropped

# Who approved the record.
approved-by-all = all present
approved-by-most = most of those present

# Where a signature stands.
signature-pending = Not signed yet
signature-signed = Signed

# A principle of community work, marked at closing.
principle-equality = Equality
principle-participation = Participation
principle-openness = Openness
principle-self-reliance = Self-reliance
principle-sustainability = Sustainability

# A part of a record, in small letters as it stands inside a sentence.
field-action = action
field-activity = activity
field-agenda-item = agenda item
field-area-name = name of the area
field-beneficiaries = beneficiaries
field-budget-field = budget field
field-capacity = signing capacity
field-ceiling = ceiling
field-change = change
field-cost = estimated cost
field-criteria = criterion
field-date = date
field-decision = decision
field-forward-to = destination
field-mean = mean mark
field-minutes = number of minutes
field-name = name
field-needs = need
field-note = note
field-objection = objection
field-options = option
field-participants = participant
field-percent = percentage
field-place = place
field-presence = attendance entry
field-principles = mark for the principles
field-problem = problem
field-proposer = proposer
field-quantity = quantity and unit
field-question = question
field-reason = reason
field-represented-by = name of the representative
field-scale = scale
field-signers = signer
field-source = source of funds
field-status = status
field-subject = subject of the objection
field-text = text
field-title = title
field-until = end time
field-values = score
field-vote = vote
field-weight = weight

# A group of participants (unsur): the name of a built-in code, or the free words as they are.
constituency-bpd = Village council (BPD)
constituency-pemdes = Village government
constituency-lkd = Village community body
constituency-tokoh-adat = Customary leaders
constituency-tokoh-agama = Religious leaders
constituency-tokoh-masyarakat = Community leaders
constituency-tokoh-pendidik = Educators
constituency-kelompok-tani = Farmers
constituency-kelompok-nelayan = Fishers
constituency-kelompok-perajin = Craft workers
constituency-kelompok-perempuan = Women
constituency-pemerhati-anak = Child advocates
constituency-keluarga-miskin = Poor families
constituency-disabilitas = People with disabilities
constituency-pemuda = Youth
constituency-lansia = Older people
constituency-pendamping = Village facilitators
constituency-pengurus = Board
constituency-anggota = Members
constituency-warga = Residents

# In which capacity one signs: the name of a built-in code, or the free words as they are.
capacity-chair = Chair
capacity-secretary = Secretary
capacity-village-head = Village head
capacity-ward-head = Ward head (Lurah)
capacity-hamlet-head = Hamlet head
capacity-community = Community representative
capacity-delegate = Delegate
capacity-member = Members' representative
capacity-facilitator = Facilitation team

# A vulnerable group: the name of a built-in code, or the free words as they are.
vulnerable-perempuan-kepala-keluarga = Women heads of household
vulnerable-anak = Children
vulnerable-miskin = Poor

# A source of funds written out, where it is one of the usual short forms; else the free words as they are.
funding-dd = Village Fund
funding-add = Village Fund Allocation
funding-pades = Village own revenue
funding-pbh = Shared taxes and levies
funding-bankeu = Financial assistance
funding-apbd = Regional budget
funding-csr = Corporate social responsibility
funding-swadaya = Self-help

# Where a need stands in the list.
need-listed = Listed
need-merged = Merged into { $into }
need-withdrawn = Withdrawn
need-forwarded = Forwarded to { $to }
need-unmerged = Taken apart again

# What decides between needs of equal score.
tie-breaker-criterion = Higher value for { $criterion }
tie-breaker-poor-households = More poor households
tie-breaker-beneficiaries = More beneficiaries
tie-breaker-lower-cost = Lower cost
tie-breaker-earlier-proposal = Proposed earlier

# The budget fields (bidang) 1 to 5.
budget-field-government = Government
budget-field-development = Development
budget-field-community = Community building
budget-field-empowerment = Community empowerment
budget-field-emergency = Disaster, emergency and urgent needs

# What an objection is about.
subject-need = Need { $need }
subject-decision = Decision { $decision }

## majority: the rule of a vote and its result

majority-half = half
majority-third = one third
majority-two-thirds = two thirds
majority-quarter = one quarter
majority-three-quarters = three quarters
majority-base-electorate = the voters present
majority-base-valid = the valid votes
majority-more-than = more than { $fraction } of { $base }
majority-at-least = at least { $fraction } of { $base }
majority-plus-one = { $fraction } of { $base } plus one
majority-all = every vote of { $base }
majority-sentence = Needs { $rule }: { $threshold } of { $base } votes.
majority-sentence-valid = Needs { $rule }; the number is known after the count.
majority-carried =
    CARRIED: { $votes } of { $base } for "{ $option }"; threshold { $threshold }; { $margin ->
        [0] just enough
        *[other] { $margin } more than needed
    }
majority-short = NOT CARRIED: { $votes } of { $base } for "{ $option }"; threshold { $threshold }; { $lacking } too few
majority-tied = TIED: { $votes } of { $base } each for { $options }; threshold { $threshold }

## quorum: how it stands

quorum-met = Quorum reached: { $present } of { $base } present, { $needed } needed.
quorum-none = { $present } of { $base } present; no quorum is asked.

## report: minutes.json, actions.json and the papers

# Why a need has its rank.
report-rank-best = Rank { $rank }: its score is { $score }, the highest of { $count } needs that were scored.
report-rank-below = Rank { $rank }: its score is { $score }, below { $ahead } ({ $higher }).
report-rank-separated = Rank { $rank }: its score is { $score }, equal to { $ahead }; { $ahead } comes first by the tie-breaker: { $breaker }.
report-rank-tied = Rank { $rank } together with { $others }: their score is the same, { $score }, and the tie-breakers do not separate them.

# How a need stands against the ceiling, and why.
report-standing-above = Its cost { $cost } fits under the ceiling; { $remaining } is left after it.
report-standing-no-ceiling = Without a ceiling every need that was scored is on the priority list.
report-standing-taken-in = It is below the line where the ceiling runs out, but was taken into the priority list. Reason: { $reason }.
report-standing-left-out = It would fit under the ceiling, but was left out of the priority list. Reason: { $reason }.
report-standing-first-below = Its cost { $cost } is more than the { $left } left of the ceiling, so the line falls here.
report-standing-below = It is below the line, which falls at { $first } with { $left } left; that is only spent by a choice whose reason is stated.
report-standing-tie-below = The tied needs do not fit together into the { $left } left of the ceiling, so all of them are below the line.

# How a decision was made.
report-made-by-consensus =
    { $present ->
        [one] Agreed by consensus by the one person present and entitled to vote.
        *[other] Agreed by consensus by the { $present } people present and entitled to vote.
    }
report-made-by-vote = Decided by majority in round { $round }: { $counts } (threshold { $threshold }).
report-option-votes =
    { $votes ->
        [one] { $option }: { $votes } vote
        *[other] { $option }: { $votes } votes
    }
report-abstain-votes = abstentions { $votes }
report-invalid-votes = invalid { $votes }

# What became of an objection.
report-objection-open = Not settled yet.
report-objection-agreed =
    { $agreed ->
        [one] Settled by consensus: agreed by the one person present and entitled to vote.
        *[other] Settled by consensus: agreed by { $agreed } people present and entitled to vote.
    }
report-objection-withdrawn = Taken back by the one who raised it.
report-objection-voted = Put to the vote together with the decision; the minority view is kept.

# What was done against a rule or an earlier step.
report-override-reason = Reason: { $reason }.
report-override-opened = The meeting was opened without quorum: { $present } present, { $needed } needed.
report-override-decision = The { $decision } decision was made without quorum: { $present } present, { $needed } needed.
report-override-delay = The start was put off beyond the limit of the rules.
report-override-postpone = The meeting was postponed beyond the limit of the rules.
report-override-agenda = The closing began although agenda items were not dealt with.
report-override-record = The meeting was closed without approval of the record.
report-override-reopened = The meeting was reopened after the closing had begun.
report-override-rules = The rules of order were changed after registration had begun.
report-override-scoring = Scoring was reopened after it had been frozen or announced.
report-override-taken-in = { $need } was taken into the priority list although it is below the line.
report-override-left-out = { $need } was left out of the priority list although it fits under the ceiling.
report-override-handover = { $role }: handed over from { $from } to { $to }.
report-override-decision-reopened = The { $decision } decision was reopened.
report-override-reworded = The wording of the { $decision } decision was changed after it was made.

# The order of the action list, and why an action stands at its place.
report-action-rule = Open actions come first: by due date (none last), then by the best rank of a linked need on the priority list, then in the order agreed. Actions done or dropped come last.
report-action-first = It has the earliest due date: { $due }.
report-action-later = It is due on { $due }, after { $ahead }.
report-action-same-due-lower = It is due on the same day as { $ahead } ({ $due }); the best linked need has rank { $best }, that of { $ahead } rank { $better }.
report-action-same-due-unranked = It is due on the same day as { $ahead } ({ $due }); { $ahead } serves a need of rank { $better }, this one serves none on the priority list.
report-action-same-due-agreed = It has the same due date and need rank as { $ahead } ({ $due }); they stand in the order agreed.
report-action-no-due = It has no due date yet, so it comes after those that have one.
report-action-no-due-lower = Like { $ahead } it has no due date yet; the best linked need has rank { $best }, that of { $ahead } rank { $better }.
report-action-no-due-unranked = Like { $ahead } it has no due date yet; { $ahead } serves a need of rank { $better }, this one serves none on the priority list.
report-action-no-due-agreed = Like { $ahead } it has no due date yet and the same need rank; they stand in the order agreed.
report-action-done = It comes last because it is { $status }.
report-action-dropped = It comes last because it was { $status }.
