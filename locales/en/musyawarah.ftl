# Words a person reads, English. Keys are grouped by room: a prefix a room.

## ui: labels on every screen

ui-save = Save
ui-help = Help
ui-yes = Yes
ui-no = No
ui-confirm = Are you sure?
ui-mark-left = Left
ui-excused = Excused
ui-absent = Absent
ui-present = Present
ui-represented = Represented
ui-quorum-short =
    { $n ->
        [one] { $n } more person needed
        *[other] { $n } more people needed
    }
ui-agenda = Agenda
ui-explain = Explanation
ui-opinion = Opinion
ui-question = Question
ui-response = Response
ui-proposal = Proposal
ui-objection = Objection
ui-incomplete = Incomplete
ui-location = Location
ui-volume = Quantity
ui-cost = Estimated cost
ui-source = Source of funds
ui-proposer = Proposed by
ui-ceiling = Ceiling
ui-priority = Priority
ui-reserve = Reserve
ui-rejected = Rejected
ui-deferred = Deferred
ui-consensus = Consensus
ui-vote = Vote
ui-open-vote = Open
ui-secret-vote = Secret
ui-agree = In favour
ui-disagree = Against
ui-abstain = Abstain
ui-threshold = Threshold
ui-decided = Decided
ui-owner = Owner
ui-due = Due
ui-in-progress = In progress
ui-done = Done
ui-sign-later = To follow

## list: things one after another in a sentence

list-more = { $n } more

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
refusal-content-closed = The record cannot be changed any more ({ $stage }). To open it again: "Back to the discussion".
refusal-not-ready = Please complete first: { $missing }. Type /prepare and Enter to fill it in.
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
agenda-item-planned = Not dealt with
agenda-item-active = Under way
agenda-item-done = Done
agenda-item-parked = Parked
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
decision-rejected = Rejected
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
field-village-goal = village SDG goal
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

# The eighteen goals of SDGs Desa (Permendesa PDTT 21/2020).
village-goal = { $number ->
    [1] A village without poverty
    [2] A village without hunger
    [3] A healthy and prosperous village
    [4] Good schooling in the village
    [5] Women of the village take part
    [6] Clean water and sanitation for the village
    [7] Clean and renewable energy in the village
    [8] Village growth that reaches everybody
    [9] Infrastructure and innovation as needed
    [10] A village without gaps
    [11] Safe and pleasant places to live
    [12] Consumption and production that spare nature
    [13] A village that acts on the climate
    [14] A village that cares for the sea
    [15] A village that cares for the land
    [16] A peaceful and just village
    [17] Partnership for village development
    [18] Lively institutions and adaptive culture
   *[other] { $number }
}

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
majority-base-cast = all votes cast
majority-more-than = more than { $fraction } of { $base }
majority-at-least = at least { $fraction } of { $base }
majority-plus-one = { $fraction } of { $base } plus one
majority-all = every vote of { $base }
majority-least = { $rule } and at least { $n } votes
majority-sentence = Needs { $rule }: { $threshold } of { $base } votes.
majority-sentence-valid = Needs { $rule }; the number is known after the count.
majority-carried =
    CARRIED: { $votes } of { $base } for "{ $option }"; threshold { $threshold }; { $margin ->
        [0] just enough
        *[other] { $margin } more than needed
    }
majority-rejected =
    REJECTED: { $votes } of { $base } for "{ $option }"; threshold { $threshold }; { $margin ->
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

# The record as a paper: head.
report-title = Minutes: { $kind }
report-status-draft = DRAFT RECORD
report-status-final = FINAL RECORD
report-status-cancelled = MEETING CANCELLED
report-number = Number
report-day = Date
report-time = Time
report-place = Place
report-sitting = Sitting
report-resource-persons = Resource persons
report-basis = Basis of the rules
report-previous = Meeting before

# The record as a paper: sections.
report-section-people = Participants and quorum
report-section-agenda = Agenda
report-section-course = Course of the meeting
report-section-needs = Needs
report-section-ranking = Scoring and priorities
report-section-votes = Votes
report-section-decisions = Decisions
report-section-objections = Objections and how they were settled
report-section-plan = Action plan
report-section-exceptions = Exceptions and their reasons
report-section-closing = Closing

# The record as a paper: participants, quorum, agenda.
report-attendance =
    Invited and entitled to vote: { $listed }; came: { $came } ({ $share }): men { $men }, women { $women }{ $unknown ->
        [0] {" "}({ $women_share })
        *[other] , sex not recorded { $unknown }
    }.
report-attendance-others = Also there, besides the invited who may vote: { $count } ({ $names }).
report-absent = No word
report-left = Left early
report-vulnerable = Vulnerable groups present
report-groups-missing = Nobody came from these groups: { $groups }.
report-quorum-rule = Quorum: { $rule }, that is { $needed } people.
report-quorum-second = Sitting { $sitting }: { $rule }.
report-quorum-none = No quorum is asked.
report-vote-round = { $vote } round { $round }
report-no = No.
report-presenter = Presenter
report-planned-minutes = Planned (min)
report-spent-minutes = Actual (min)
report-total = Total
report-agenda-approved = The agenda was approved at { $time }.

# The course of the meeting.
report-course-before = Before the first item
report-course-after = After the last item
report-stage-opened = The meeting was declared open.
report-stage-delayed = The chair put the start off until { $until }.
report-stage-postponed = The meeting was moved to { $day }.
report-stage-recess = The meeting went into recess.
report-stage-recess-until = The meeting went into recess until { $until }.
report-stage-resumed = The meeting went on.
report-stage-reopened = The meeting was reopened.
report-stage-closing = The closing began.
report-stage-closed = The meeting was closed.
report-stage-cancelled = The meeting was cancelled.
report-ranking-announced =
    { $count ->
        [one] The ranking of one need was announced.
        *[other] The ranking of { $count } needs was announced.
    }
report-round-closed = { $vote } round { $round }: { $verdict }.
report-rejected = The draft decision was rejected: { $text }.
report-decided = { $word } decision: { $text }.

# What somebody said, in reported speech.
report-somebody = A participant
report-called-man = Mr { $name }
report-called-woman = Ms { $name }
report-called-person = { $name }
report-speech-own = { $who } { $text }.
report-speech-said = { $who } said that { $text }.
report-speech-explanation = { $who } explained that { $text }.
report-speech-opinion = { $who } was of the opinion that { $text }.
report-speech-question = { $who } asked { $text }.
report-speech-response = { $who } answered that { $text }.
report-speech-proposal = { $who } proposed { $text }.
report-speech-wish = { $who } proposed that { $text }.
report-speech-objection = { $who } objected: { $text }.
report-speech-objection-to = { $who } objected to { $subject }: { $text }.
# Verbs with which a typed note may begin, so that it needs no other verb. Separated by spaces.
report-speech-verbs = proposed suggested asked explained presented said reported answered replied objected requested hoped reminded stressed stated refused agreed supported complained mengusulkan mengajukan menyarankan menanyakan bertanya menjelaskan menerangkan memaparkan menyampaikan melaporkan menanggapi menjawab berpendapat menilai menganggap meminta memohon mengharapkan berharap mengingatkan menegaskan menekankan menyatakan menolak menyetujui menyepakati mendukung mengeluhkan mempertanyakan setuju keberatan
# Words before a name that make another form of address unnecessary. Separated by spaces.
report-titles = mr mrs ms miss dr prof rev bapak pak bpk ibu bu sdr sdri saudara saudari mas mbak mbah ki nyi ustaz ustadz ustazah ustadzah kiai kyai romo

# Needs and ranking on paper.
report-code = Code
report-beneficiaries = M/W/poor hh.
report-problems = The problems behind them:
report-remarks = Remarks:
report-merged-from = Merged from { $parts }
report-cost-changed = Cost before { $before }; reason for the change: { $reason }
report-criterion = { $name } (weight { $weight })
report-ranking-rule = Criteria: { $criteria }. Values { $least } to { $most }; the score is the sum of weight × value over { $weights }.
report-ranking-ties = Equal scores are separated by, in this order: { $breakers }.
report-rank = Rank
report-score = Score
report-cost = Cost
report-cumulative = Cumulative
report-standing = Status
report-priorities =
    { $count ->
        [one] One priority
        *[other] { $count } priorities
    }
report-left-of-ceiling = { $amount } of the ceiling left
report-reasons = Why:

# Votes, decisions, objections on paper.
report-vote-reason = Reason for the vote
report-manner = Manner
report-tie-rule = If tied
report-vote-ended = Given up
report-round = Round { $round }
report-round-opened =
    { $voters ->
        [one] Opened at { $time }, one voter.
        *[other] Opened at { $time }, { $voters } voters.
    }
report-decisions-lead = After discussion the meeting decided:
report-undecided = Not adopted, or still open:
report-minority = Minority view: { $text }.
report-minority-by = Minority view ({ $by }): { $text }.
report-reason = Reason
report-change = Change
report-condition = Condition
report-settlement = Settlement

# The action plan and the closing on paper.
report-activity = Activity
report-indicator = Indicator
report-read = Record read aloud
report-corrections = Corrections
report-approval = Approval
report-approved = Approved by { $by } ({ $present } people) at { $time }.
report-survey = Exit survey
report-survey-answers =
    { $count ->
        [one] One person answered.
        *[other] { $count } people answered.
    }
report-survey-mean = { $question }: mean { $mean } of { $scale }.
report-principles = Five principles
report-next-meeting = Next meeting
report-addenda = Addenda
report-addendum = { $day }: { $text } (reason: { $reason })
report-witnessed = Witnessed by
report-signed = signed at { $time }
report-follows = to follow by { $day }
## tui: the terminal program

app-name = Musyawarah
ask-more-below = ↑↓ there is more
ask-enter-or-esc = Enter: record it · Esc: leave it
confirm-type = Type “{ $word }”, then Enter. Esc cancels.
tui-last-words = The meeting is saved in { $folder }
tui-waiting = Reading files…
tui-no-editor = There is no text editor on this computer. Install one, then set the variable VISUAL or EDITOR to its name.
tui-saved = The minutes are saved.
tui-interrupt = Press Ctrl-C once more to leave. Everything is saved.
tui-typing-in-list = Press Esc or i to write.
tui-paste-cut = The paste is too long: what fits has gone in, the rest has not.
tui-line-full = No room left: save first, or delete some of it.
capture-placeholder = Type a note, then Enter
palette-title = Commands
prompt-new-session = Title of the new session
list-nothing-found = Nothing matches. Backspace clears the filter.
scope-global = Everywhere
scope-workspace = On every screen of a session
scope-capture = In the capture line
scope-list = In a list
scope-dialog = In a dialog
reason-no-session = no session is open
reason-no-filter = nothing is filtered
reason-one-order = there is only one order
reason-no-marks = nothing is marked
reason-already-there = already there
reason-empty-list = the list is empty
reason-not-here = not possible here
status-present = Present { $present }/{ $base }
status-quorum = quorum { $needed }
status-time = { $spent }/{ $minutes } min
status-time-open = { $spent } min
status-time-over = { $n } min over
status-saved = Saved { $time }
status-saving = Saving…
status-not-saved = NOT SAVED
status-read-only = Read only
screen-start = Sessions
screen-start-empty = No sessions yet. Press n to make one, t for a short tour.
screen-attendance = Attendance
screen-attendance-short = Attend
screen-attendance-empty = Nobody is on the list yet. Type in the capture line, or press Esc, then n to add somebody.
screen-agenda = Agenda
screen-agenda-short = Agenda
screen-agenda-empty = The agenda is empty. Press Esc, then n to add an item.
screen-notes = Notes
screen-notes-short = Notes
screen-notes-empty = No notes yet. Type what is said in the line below, then Enter.
screen-needs = Needs
screen-needs-short = Needs
screen-needs-empty = No needs yet. Type one in the capture line with u …, or press Esc, then n to add one.
screen-priorities = Priorities
screen-priorities-short = Prior
screen-priorities-empty = No ranking yet: no need has been scored.
screen-decisions = Decisions
screen-decisions-short = Decide
screen-decisions-empty = No draft decision yet. Type one in the capture line with d …, or press Esc, then n to write one.
screen-actions = Actions
screen-actions-short = Act
screen-actions-empty = No actions yet. Type one in the capture line with a …, or press Esc, then n to add one.
screen-summary = Summary
screen-summary-short = Sum
screen-summary-empty = There is nothing to sum up yet.
sort-number = by number
sort-name = by name
sort-presence = those not yet here first
sort-cost = most expensive first
sort-due = by due date
action-overdue = Overdue
detail-minutes = { $n } minutes
column-session = Session
column-number = No
column-name = Name
column-sex = M/F
column-constituency = Group
column-presence = Presence
column-office = Office
column-address = Address
column-title = Title
column-time = Time
column-status = Status
column-presenter = Presenter
column-planned = Planned
column-reason = Reason
column-speaker = Speaker
column-kind = Kind
column-text = Text
column-agenda = Agenda
column-need = Need
column-activity = Activity
column-place = Place
column-cost = Cost
column-problem = Problem
column-quantity = Quantity
column-source = Source
column-proposer = Proposed by
column-missing = Missing
column-rank = Rank
column-score = Score
column-standing = Standing
column-cumulative = Cumulative
column-remaining = Remaining
column-manner = How
column-objections = Open objections
column-owner = Owner
column-due = Due
fact-title = Title
fact-date = Day
fact-place = Place
fact-stage = Stage
fact-attendance = Attendance
fact-notes = Notes
fact-needs = Needs
fact-decisions = Decisions
fact-actions = Actions

## tui: the start screen

column-day = Day
column-stage = Stage
column-owed = Owed
column-folder = Folder
session-unreadable = Unreadable
session-owed = { $n } open
session-overdue = { $n }, { $late } overdue

## tui: the key reference

reference-title = Keys and commands
reference-key = Key
reference-action = Command
reference-help = What it does

## tui: forms

form-required = This has to be filled in.
form-text-keys = { $find } find, ^U undo, ^R redo, Shift-arrows select
form-find = Find:
form-find-place = { $n } of { $of }
form-find-nothing = not found
form-find-keys = { $next } next, { $previous } previous, { $leave } to the text
form-find-next = Next place
form-find-leave = To the text
form-line-problem = Line { $n }: { $problem }
form-required-note = * has to be filled in
form-empty = –
form-choose = choose
form-type-to-pick = type to find
form-not-a-number = Write a number, such as 12.
form-out-of-range = Between { $least } and { $most }.
form-not-money = Write an amount, such as 43,2jt or 1.250.000.
form-not-a-measure = Write a number and a unit, such as 450 m.
form-not-a-day = Write a day, such as 27/6 or next Saturday.
form-wrong-weekday = The day does not match: that date is { $day }.
form-not-a-time = Write a time, such as 09.20.
form-paste-cut = The paste is too long: what fits has gone in, the rest has not.
form-draft-restored = What was filled in before is back.

## tui: actions

act-tab-attendance = Attendance
act-tab-attendance-help = Who was invited and who is there.
act-tab-agenda = Agenda
act-tab-agenda-help = The agenda and its times.
act-tab-notes = Notes
act-tab-notes-help = What was said, line by line.
act-tab-needs = Needs
act-tab-needs-help = All needs that were proposed.
act-tab-priorities = Priorities
act-tab-priorities-help = The ranking and the line where the ceiling runs out.
act-tab-decisions = Decisions
act-tab-decisions-help = Drafts and decisions, objections, votes.
act-tab-actions = Actions
act-tab-actions-help = Who does what, until when.
act-tab-summary = Summary
act-tab-summary-help = The meeting in figures.
act-tab-next = Next screen
act-tab-next-help = Goes to the screen on the right.
act-tab-previous = Previous screen
act-tab-previous-help = Goes to the screen on the left.
act-tab-go = Go to…
act-tab-go-help = Shows all screens; press the number.
act-list-down = Down
act-list-down-help = Selects the next row.
act-list-up = Up
act-list-up-help = Selects the previous row.
act-list-page-down = Page down
act-list-page-down-help = Selects a row one page down.
act-list-page-up = Page up
act-list-page-up-help = Selects a row one page up.
act-list-first = To the top
act-list-first-help = Selects the first row.
act-list-last = To the end
act-list-last-help = Selects the last row.
act-list-open = Open
act-list-open-help = Shows the selected row whole.
act-list-filter = Filter
act-list-filter-help = Shows only rows that contain what is typed.
act-list-clear-filter = Clear the filter
act-list-clear-filter-help = Shows all rows again.
act-list-sort = Sort
act-list-sort-help = Changes to the next order.
act-list-mark = Mark
act-list-mark-help = Marks the row, to act on several at once.
act-list-unmark = Unmark all
act-list-unmark-help = Takes all marks away.
act-detail-down = Details down
act-detail-down-help = Scrolls the details beside the list.
act-detail-up = Details up
act-detail-up-help = Scrolls the details beside the list.
act-focus-list = To the list
act-focus-list-help = Keys act on the list; what was typed stays.
act-focus-capture = Write
act-focus-capture-help = Back to the capture line.
act-capture-commit = Save
act-capture-commit-help = Records the line that was typed.
act-capture-complete = Complete
act-capture-complete-help = Completes the name or word in the capture line.
act-meeting-undo = Undo
act-meeting-undo-help = Takes back the last step.
act-meeting-redo = Redo
act-meeting-redo-help = Brings back the step taken back.
act-meeting-save = Save files now
act-meeting-save-help = Writes the minutes and the action list now.
act-meeting-leave = Leave the session
act-meeting-leave-help = Saves and closes this session.
act-app-palette = Commands
act-app-palette-help = Finds and runs any command.
act-app-messages = Messages so far
act-app-messages-help = All messages, newest first.
act-app-language = Bahasa Indonesia
act-app-language-help = Changes the language to Indonesian.
act-app-contrast = High contrast on or off
act-app-contrast-help = No colours and nothing dim: clear on an old screen or in a bright room.
act-app-mouse = Mouse on or off
act-app-mouse-help = The mouse acts here, or selects and copies text.
act-app-redraw = Redraw the screen
act-app-redraw-help = When another program has written over it.
act-app-suspend = Suspend
act-app-suspend-help = Stops for a while; fg goes on.
act-app-quit = Quit
act-app-quit-help = Saves and leaves. What is being typed is kept.
act-app-interrupt = Close or quit
act-app-interrupt-help = Closes the dialog; twice in a row leaves the program.
act-app-help = Help
act-app-help-help = All keys and commands.
act-dialog-accept = Accept
act-dialog-accept-help = Accepts or goes on.
act-dialog-save = Save
act-dialog-save-help = Saves the form.
act-dialog-next = Next
act-dialog-next-help = To the next field, or marks.
act-dialog-previous = Previous
act-dialog-previous-help = To the previous field.
act-dialog-find = Find in the text
act-dialog-find-help = Looks for words in a long text, in capitals or not. The keys that accept and go down lead to the next place, the key that goes up to the one before, the key that closes back to the text.
act-dialog-edit = Editor
act-dialog-edit-help = Opens the text in your own editor.
act-dialog-down = Down
act-dialog-down-help = The next row.
act-dialog-up = Up
act-dialog-up-help = The previous row.
act-dialog-page-down = Page down
act-dialog-page-down-help = One page down.
act-dialog-page-up = Page up
act-dialog-page-up-help = One page up.
act-dialog-close = Close
act-dialog-close-help = Closes; what was filled in is kept.
act-start-new = New session
act-start-new-help = Makes a new session.
act-start-copy = Copy as template
act-start-copy-help = A new session with the people, agenda and rules of the selected one.
## capture: what the commands of the capture line take; [ ] may be left out

capture-hint-people = participant numbers … [time]
capture-hint-stand-in = number, name of the stand-in
capture-hint-person = participant number
capture-hint-person-reason = number [reason]
capture-hint-delay = +30m or 09:30, then the reason
capture-hint-postpone = date [time], then the reason
capture-hint-maybe-reason = { "[" }reason]
capture-hint-reason = reason
capture-hint-agenda = item number
capture-hint-agreed = { "[" }how many agreed]
capture-hint-tally = A 10 B 9 abstain 3
capture-hint-scores = K01 5 5 4 5 4
capture-hint-merge = K01 K02 (K01 stays)
capture-hint-withdraw = K05 [reason]
capture-hint-forward = K13 and where to
capture-hint-document = { "[" }document number]
capture-hint-tab = name of a tab
capture-hint-language = { "[" }id or en]
capture-hint-find = words to find
capture-hint-topic = { "[" }topic]

## capture-error: what is unclear in a typed line

capture-error-command = There is no command "{ $typed }". F1 lists them.
capture-error-command-nearest = There is no command "{ $typed }". Did you mean /{ $nearest }?
capture-error-commands = "{ $typed }" may be { $candidates }. Please type more of it.
capture-error-person = There is no participant "{ $typed }". Please check the number or name.
capture-error-person-nearest = There is no participant "{ $typed }". Did you mean number { $nearest }?
capture-error-people = "{ $typed }" fits the numbers { $candidates }. Please type the number.
capture-error-missing = Still needed: { $expected }.
capture-error-unexpected = Needed here: { $expected }, not "{ $typed }".
capture-error-too-much = "{ $typed }" is not needed here.
capture-error-not-money = "{ $typed }" is not an amount of money. Example: 43,2jt.
capture-error-money-negative = "{ $typed }": an amount of money cannot be below zero.
capture-error-money-part = "{ $typed }": please give whole rupiah, without sen.
capture-error-money-separators = The dots and commas in "{ $typed }" are unclear. Example: 1.250.000 or 43,2jt.
capture-error-too-large = "{ $typed }" is too large. Please check.
capture-error-not-a-quantity = "{ $typed }" is not a quantity. Example: 1200 m.
capture-error-quantity-separators = The dots and commas in "{ $typed }" are unclear. Example: 1.200 m or 2,5 ha.
capture-error-not-a-date = "{ $typed }" is not a date. Example: 27/6 or next saturday.
capture-error-no-such-day = There is no day "{ $typed }". Please check.
capture-error-year = The year in "{ $typed }" must be between 1900 and 2199.
capture-error-weekday = The day does not fit: { $date } is a { $weekday }.
capture-error-not-a-time = "{ $typed }" is not a time. Example: 09:30.
capture-error-no-such-time = There is no time "{ $typed }". Please check.
capture-error-speaker-or-count = { $number } was read as the speaker. If it is a count, begin the line with "- ".
capture-error-bare-number = "{ $typed }" is unclear. Add Rp, a unit, or @ for a person.
capture-error-repeated = Given twice: { $role }. The first one counts.
capture-expected-command = command
capture-expected-person = participant's number or @name
capture-expected-time = time such as 09:30
capture-expected-delay = time or length, such as 09:30 or +30m
capture-expected-date = date such as 27/6
capture-expected-number = number
capture-expected-need = need such as K03
capture-expected-entry = entry such as K03, O01 or R02
capture-expected-count = option and its votes, such as A 10 B 9
capture-expected-score = score for each criterion
capture-expected-tab = name of a tab
capture-expected-end = end of the line
capture-role-speaker = speaker
capture-role-kind = kind of note
capture-role-money = amount of money
capture-role-quantity = quantity
capture-role-time = time
capture-role-sector = sector
capture-role-person = person
capture-role-argument = argument
capture-role-error = unclear part
## files: what happened to a session's files

# An operation the disk refused: what, then why.
files-fault = { $what }: { $why }
files-cannot-make-folder = The folder { $path } cannot be made
files-cannot-write = { $path } cannot be written
files-cannot-read = { $path } cannot be read
files-cannot-confirm = The disk did not confirm that { $path } is saved
files-cannot-remove = { $path } cannot be removed
files-cannot-list = The folder { $path } cannot be listed
files-cannot-lock = { $path } cannot be locked
files-cannot-random = The system gave no random numbers
files-why-space = the disk is full. Make room, then try again.
files-why-permission = there is no permission. Check who may read and write it.
files-why-read-only = the disk can only be read. Use another folder with --dir.
files-why-missing = it is not there. Check the name.
files-why-folder = it is a folder, not a file.
files-why-no-folder = it is a file, not a folder.
files-why-too-large = the file is too large.
files-why-other = the system says: { $told }.

# Why a session cannot be opened or made.
files-locked = Another program is writing the session { $session }. Close that program first; the session can still be viewed.
files-locked-by = { $who } (process { $pid }) has been writing the session { $session } since { $since }. Close that program first; the session can still be viewed.
files-not-a-session = { $path } is not a session: there is no journal.jsonl or minutes.json in it.
files-exists = { $path } exists already. Choose another name.
files-too-large = { $path } is too large: { $found }, at most { $limit }.
files-lost = No meeting can be restored from what is left in { $path }. Do not delete anything; use a backup copy.

# Why what was typed names no session.
files-find-unknown = There is no session "{ $argument }" in { $folder }. See the list with: musyawarah list
files-find-ambiguous = "{ $argument }" fits several sessions: { $names }. Type more of the name.

# Why saved minutes restore nothing.
files-unreadable = it cannot be read ({ $detail })
files-unknown-form = its form "{ $found }" is not known to this program

# Why a command was not recorded.
files-step-too-long = One step may have at most { $limit } bytes. Divide it into several steps.
files-full = This session is full: at most { $limit } lines. Go on in a new session.
files-time = The time must lie in the years 1 to 9999. Check the date and the time.
files-refold = Line { $line } of the journal cannot be read any more. Close the session, then run: musyawarah check

# Why nothing more is confirmed as saved.
files-not-saved = Not saved. { $why }
files-fence = { $path } was changed by another program. Nothing more is written there; close the session, then open it again.
files-stopped = Saving has stopped. Close the session, then open it again.
files-papers-not-saved = minutes.json and actions.json are not saved; the journal is safe. { $why }

# Why a session is open for reading only.
files-read-only = This session is open for reading only.
files-read-only-place = This session can only be read. { $why } To go on with the meeting: Ctrl-P, “Copy the meeting to another folder”, or musyawarah copy.
files-read-only-unconfirmed = This session can only be read, because the disk may hold less than was read. { $why }
files-read-only-damaged = The journal is damaged in a part that minutes.json does not cover, so this session can only be read. For details: musyawarah check
files-read-only-newer = Line { $line } of the journal was made by a newer version ({ $fault }), so this session can only be read.

# What is wrong with a line of a journal.
files-damage = Line { $line } of the journal is damaged: { $fault }.
files-line-shape = it is not a whole journal line
files-line-sum = its contents do not match its fingerprint
files-line-json = it cannot be read ({ $detail })
files-line-version = it is written in the newer form { $found }
files-line-number = it has number { $found }, expected { $expected }
files-line-chain = it does not follow the line before
files-line-unknown = the kind "{ $kind }" is not known
files-line-history = step { $of } cannot be undone or redone there

# What was found at opening.
files-torn = Line { $line } of the journal was not written to its end; the rest was set aside in { $kept }. Nothing that was said to be saved has changed.
files-odd = Line { $line } of the journal stands there twice or has a damaged end; nothing is lost.
files-restored = The meeting was restored from { $from } (up to line { $line }) and { $after } journal lines after it.
files-salvaged = The journal begins anew after line { $line }, the last that could be read.
files-no-lock = This place knows no locks. Do not open this session in two programs at once.
files-no-minutes = There is no minutes.json yet; the next save makes it.
files-minutes-unreadable = { $file }: { $why }. It will be made anew from the journal.
files-minutes-differ = { $file } (line { $line }) is not of this journal; the journal counts.
files-kept = The original file was kept as { $copy }.

# How a saved file stands to the journal.
files-agrees = { $file } agrees with the journal.
files-older = { $file } agrees with the journal up to line { $line }; the next save writes the rest.
files-differs = { $file } differs from the journal at line { $line }: its contents were changed. Make it anew with --rebuild.
files-foreign = { $file } (line { $line }) is not of this journal. Make it anew with --rebuild.
files-missing = { $file } does not exist yet. Make it with --rebuild.
files-not-compared = { $file } could not be compared.

## cli: the command line

cli-about = A community meeting from beginning to follow-up: live minutes, open priorities, papers ready to sign.
cli-about-open = Opens one session on the screen.
cli-about-new = Makes a session and prints its name.
cli-about-list = Lists all sessions: date, stage, actions owed, title.
cli-about-show = Prints the record of one session as text.
cli-about-apply = Carries out commands from a file or a pipe, one JSON object a line; each line is answered by one line of JSON.
cli-about-check = Checks that the journal is whole and agrees with minutes.json and actions.json.
cli-about-schema = Prints a JSON Schema.
cli-about-completions = Prints completions for a shell.
cli-about-man = Prints the manual page.

cli-heading-usage = Usage
cli-heading-commands = Commands
cli-heading-arguments = Arguments
cli-heading-options = Options
cli-usage-command = COMMAND
cli-usage-options = OPTIONS

cli-value-session = SESSION
cli-value-folder = DIRECTORY
cli-value-title = TITLE
cli-value-kind = KIND
cli-value-date = YYYY-MM-DD
cli-value-place = PLACE
cli-value-zone = ZONE
cli-value-section = SECTION
cli-value-file = FILE
cli-value-name = NAME
cli-value-what = WHAT
cli-value-shell = SHELL

cli-arg-dir = The folder of all sessions. Without it: MUSYAWARAH_DIR, then a folder "sessions" here, then "musyawarah" in your documents folder.
cli-arg-lang = The language: id or en.
cli-arg-help = Shows this help.
cli-arg-version = Shows the version.
cli-arg-session = Name of the session, the beginning of it, or the path of its folder.
cli-arg-apply-session = Name of the session, the beginning of it, or the path of its folder. With --new: the file of commands.
cli-arg-title = Title of the meeting.
cli-arg-kind = Kind of meeting, with its rules of order: { $kinds }.
cli-arg-date = Day of the meeting; today if left out.
cli-arg-place = Place of the meeting.
cli-arg-zone = Time zone: wib, wita or wit. Without it: wib, or that of the session it is made like.
cli-arg-from = Makes it like this session: kind, rules, areas, place, people invited, agenda, criteria, and actions still owed.
cli-arg-open = Opens it on the screen at once.
cli-arg-section = Only the sections whose headings hold this word, such as decisions; several with commas.
cli-arg-width = Width of the text, 40 to 400 columns. Without it: as wide as the screen.
cli-arg-file = File of commands. Without it or with "-": from the pipe.
cli-arg-apply-new = Makes a new session of this title.
cli-arg-actor = Who gives the commands of lines without "actor". Without it: the secretary of the meeting.
cli-arg-stop = Stops at the first line that is refused.
cli-arg-rebuild = Writes minutes.json and actions.json anew from the journal.
cli-arg-json = Output as JSON.
cli-arg-schema = What to print: minutes, actions, command, event or tally.
cli-arg-shell = Name of the shell: bash, elvish, fish, powershell or zsh.

# What stands below the help of the program.
cli-after-help =
    Without a COMMAND the program opens the start screen.

    Environment:
      MUSYAWARAH_DIR   folder of all sessions
      MUSYAWARAH_LANG  language, id or en
      MUSYAWARAH_NOW   starting time for rehearsals, e.g. 2026-06-13T09:00:00+07:00

    Exit codes:
      0  done
      1  a command was refused
      2  the command line or a setting is wrong
      3  a session or file is not there or cannot be opened
      4  files are damaged or disagree
      5  another program is writing the session
      6  something was not saved

cli-man-name = Name
cli-man-synopsis = Synopsis
cli-man-more = Environment and exit codes

# What was typed wrongly.
cli-see-help = Help: musyawarah --help
cli-usage-choice = { $arg } does not know "{ $value }". Write { $valid }.
cli-usage-no-value = { $arg } needs a value.
cli-usage-date = "{ $value }" is not a date. Write year-month-day, such as 2026-06-13.
cli-usage-width = "{ $value }" is not a usable width. Write 40 to 400.
cli-usage-value = "{ $value }" cannot be used for { $arg }.
cli-usage-unknown = "{ $arg }" is not known here.
cli-usage-no-command = There is no command "{ $command }".
cli-usage-count = { $arg } has the wrong number of values.
cli-usage-twice = { $arg } was given twice.
cli-usage-conflict = { $arg } cannot be used together with { $other }.
cli-usage-missing = Still missing: { $args }.
cli-usage-not-utf8 = Something typed is not UTF-8 text. Type it again.
cli-usage-other = The command line was not understood.
cli-usage-meant = Did you mean "{ $meant }"?
cli-setting-lang = The variable { $name } is "{ $value }". Set it to id or en.
cli-setting-now = The variable MUSYAWARAH_NOW is "{ $value }". Set it to a time such as 2026-06-13T09:00:00+07:00.

# What kept a subcommand from doing its work.
cli-input = Commands from { $path } cannot be read: { $why }
cli-output = The output cannot be written: { $why }
cli-no-section = There is no section "{ $asked }" in this record. There are: { $known }.
cli-terminal = The terminal cannot be used: { $told }. What was saved is safe.

# A list of sessions.
cli-list-empty = There is no session in { $folder } yet. Make one with: musyawarah new --title "…"
cli-list-not-saved = New
cli-list-broken = Damaged
cli-list-open = { $open } open
cli-list-due = { $open } open, due { $due }
cli-list-overdue = { $open } open, { $late } overdue

# Answers to a script of commands.
cli-apply-new = New session: { $session }
cli-line-place = Line { $line }, column { $column }:
cli-line-too-long = Line { $line } is too long: at most { $limit } bytes. Divide it into several commands.
cli-line-not-utf8 = Line { $line }, column { $column }: not UTF-8 text. Save the file as UTF-8.
cli-line-name = Line { $line }: give "{ $field }" plain text of at most { $limit } bytes.
cli-line-not-json = not whole JSON ({ $detail }). A line holds one JSON object.
cli-line-not-an-object = it must be one JSON object, such as {"{"}"cmd":"stage.open"{"}"}.
cli-line-unknown-command = there is no command "{ $command }". For a list: musyawarah schema command
cli-line-unknown-field = "{ $name }" is not known in this command. Remove it, or see: musyawarah schema command
cli-line-missing-field = "{ $name }" is missing. Add it, or see: musyawarah schema command
cli-line-doubled-field = "{ $name }" is given twice. Remove one.
cli-line-bad-value = the value does not fit ({ $detail }). See: musyawarah schema command

# What a check found.
cli-check-head = Session { $session }: { $lines } good journal lines.
cli-check-torn = Line { $line } of the journal, the last, was not written to its end; it is set aside when the session is opened.
cli-check-unknown = Line { $line } of the journal is not understood: { $fault }. It needs a newer program.
cli-check-sound = Everything is whole. Code of the minutes: { $code }
cli-check-unsound = Something is damaged or disagrees. Do not delete anything; copy the folder of this session first.

## line: what stands under the capture line

capture-placeholder-door = Number or two letters of a name, then Enter: present
line-ideas = { $n } u … proposal | { $n } p … opinion | d … decision | a … action | /finish | / commands
line-slip = Only "{ $text }"? Press Esc first for the keys of a list; begin with - if it is a note.
tui-stage-now = Stage now: { $stage }.
help-line-title = What can be typed into the capture line
help-commands-title = Commands of the capture line
help-line =
    any text = A note: whoever speaks, whatever it is
    14 p text = An opinion of participant 14
    14 j text = An explanation
    14 t text = A question
    14 g text = A response
    14 k text = An objection
    14 t K03: text = About need K03; also O01: an objection, A02: an agenda item
    14 u text; 15 million; RT 05 = A need, with cost and place
    d text = A draft decision
    u text; problem …; field 2; @14 = A need that is only listed, with the names of its fields
    a text; 12; 27/6; 2 million = An action: owner, due date, cost
    a text; Mr Dedi; indicator … = A name alone is enough; a field called by its name is taken to the letter
    @sul p text = A short name behind @ instead of the number
    + Rina Dewanti, F, RT 05 = Somebody who came without an invitation
    - text = A plain note, whatever its first word is
    7 or ki = On the attendance tab: number 7, or whose name begins with Ki, is present
    16 left on leave = On the attendance tab: number 16 has left, and why
line-who = Who is meant?
line-no-text = The text is missing.
line-missing = missing: { $fields }
line-agenda = agenda { $label }
line-about = about { $needs }
line-proposal = proposal { $id }
line-beneficiaries = { $men } M, { $women } F, { $poor } poor households
line-problem = problem: { $problem }
line-draft = draft decision
line-action = action
line-schedule = schedule
line-owner = owner { $person }
line-indicator = indicator: { $indicator }
line-due = by { $date }
line-objection = objection
line-objection-to = to { $subject }
line-objection-by = Who objects? Begin with the number: 14 k …
line-walk-in = walk-in
line-walk-in-no-vote = without vote
line-walk-in-twin = This name is on the list: { $person }
line-walk-in-twin-title = The same person?
line-walk-in-is-twin = The same: mark { $person } present
line-walk-in-is-other = Somebody else of that name: add
line-returned = back
line-represented-by = by { $name }
line-time-to-come = That time has not come yet. Give a time that has passed, or none.
line-until = until { $time }
line-to = to { $to }
line-enter-asks-reason = Enter: give a reason
line-no-item = There is no agenda item { $label }.
line-no-signer = { $person } is not among those who sign.
line-signed = signature
line-record-read = draft record read aloud
line-decision-read = draft decision read aloud
line-no-tab = There is no screen "{ $typed }".
line-no-language = Choose id or en.
line-freeze = criteria and weights frozen
line-score = scores
line-merge = merge
line-withdraw = withdraw
line-no-entry = What can be withdrawn: K, N, O, D, V, R, A, P with their number.
line-forward = forward
line-several-drafts = There are several drafts: { $ids }. Choose on the Decisions screen.
line-consensus = consensus
line-no-draft = There is no draft decision yet. Write one with: d …
line-no-single-draft = It is not clear which draft is meant. Choose on the Decisions screen.
line-which-draft = Which draft?
line-all-agree = All agree: { $present } people present and entitled to vote.
line-ask-consensus = Consensus on { $id }?
line-call-vote = vote
line-ask-vote = Call a vote on { $id }?
line-options = Options
line-manner = Manner
line-electorate = Voters
line-threshold = Threshold
line-revote = next round
line-no-vote = There is no vote that could have another round.
line-counts = result of the vote
line-no-round = No round of voting is open.
line-no-option = There is no option "{ $typed }".
line-invalid = Invalid
line-ask-counts = Record the result of { $id }?
line-announce = announce the ranking
line-announce-asks = What is on the priority list, as it will be announced:

## step: the stages of the meeting

act-stage-next = Next step
act-stage-next-help = The step that usually follows, from registration to follow-up.
act-stage-register = Begin registration
act-stage-register-help = People sign in; after a postponement the second sitting begins.
act-stage-delay = Delay the start
act-stage-delay-help = Puts the start off, for instance to wait for the quorum.
act-stage-postpone = Postpone the meeting
act-stage-postpone-help = Moves the meeting to another day.
act-stage-open = Open the meeting
act-stage-open-help = Declares the meeting open; without quorum a reason is needed.
act-stage-recess = Recess
act-stage-recess-help = Pauses the meeting; the time is not counted.
act-stage-resume = Resume the meeting
act-stage-resume-help = Goes on after a recess.
act-stage-begin-closing = Begin closing
act-stage-begin-closing-help = The draft record is read and corrected.
act-stage-reopen = Back to the discussion
act-stage-reopen-help = From closing to the agenda, or from a closed meeting to the record, with a reason.
act-stage-close = Close the meeting
act-stage-close-help = Closes the meeting; nothing can be added any more.
act-stage-begin-signing = Begin signing
act-stage-begin-signing-help = Collects the signatures.
act-stage-final = Make the record final
act-stage-final-help = The record becomes final and is locked.
act-stage-follow-up = Begin follow-up
act-stage-follow-up-help = From here on only the progress of actions is recorded.
act-stage-cancel = Cancel the meeting
act-stage-cancel-help = Calls the meeting off, with a reason.
reason-last-stage = there is no further step
step-until = Until
step-new-day = New day
step-override = Reason for passing the limit
step-override-hint = Only where a limit of the rules is passed; the reason is printed in the record.
step-override-reason = Why it is done all the same (printed in the record)
step-override-printed = Printed in the record: { $reason }.
step-postpone-hint = With the considerations that were heard.
step-reopen-reason = Why is it opened again?
step-number = Number of the record (may be empty)
step-cancel-reason = Why is the meeting cancelled?
step-close-asks = { $title } is closed. Nothing can be added any more; later corrections need a reason.
step-close-approved = The record was approved at { $time } by those present ({ $present } entitled to vote).
step-final-asks = The record of { $title }, { $date }, number { $number }, becomes final and is locked. After that there are only addenda and follow-up.
step-final-unnumbered = (none)
step-cancel-asks = { $title } is cancelled. Reason: { $reason }. A cancelled meeting cannot be opened again.
step-word-close = close
step-word-final = final
step-word-cancel = cancel
act-capture-previous = Line before
act-capture-previous-help = Brings back the line typed before.
act-capture-next = Line after
act-capture-next-help = Goes to the newer line, down to what is being typed.

## agenda, people, notes: the screens of the course of the meeting

act-agenda-start = Start
act-agenda-start-help = Begins the selected item; the one under way is finished.
act-agenda-finish = Finish
act-agenda-finish-help = Finishes the item under way.
act-agenda-park = Keep for later
act-agenda-park-help = The item is dealt with later in this meeting.
act-agenda-defer = Defer
act-agenda-defer-help = The item is left to another meeting, with a reason.
act-agenda-extend = Extend by 5 minutes
act-agenda-extend-help = Gives the selected item more time.
act-agenda-up = Move up
act-agenda-up-help = Moves the item up, with its parts.
act-agenda-down = Move down
act-agenda-down-help = Moves the item down, with its parts.
act-agenda-new = New item
act-agenda-new-help = Adds an agenda item, also as a part of another one.
act-agenda-edit = Edit
act-agenda-edit-help = Changes the title, the presenter, the time or the item it is a part of.
act-agenda-remove = Remove
act-agenda-remove-help = Takes an item off the agenda that has not been dealt with.
act-agenda-approve = Agenda approved
act-agenda-approve-help = Records that those present agree to the agenda.
agenda-park-reason = Why is it kept for later? (may be empty)
agenda-defer-reason = Why is it deferred?
agenda-minutes = Time (minutes)
agenda-parent = Part of
agenda-parent-hint = Empty: an item of its own.
agenda-approved = { $agenda }, approved { $time }
reason-at-the-end = it is at the end already
act-people-present = Present
act-people-present-help = Marks who is selected or marked as present now.
act-people-present-since = Present since…
act-people-present-since-help = Marks as present since a time that has passed.
act-people-represented = Represented
act-people-represented-help = Somebody else came in the person's place.
act-people-left = Left
act-people-left-help = Left the meeting before its end.
act-people-excused = Excused
act-people-excused-help = Sent word of not coming.
act-people-back = Back
act-people-back-help = Came again after leaving.
act-people-erase = Strike out an entry of presence
act-people-erase-help = Takes out one mistaken entry.
act-people-walk-in = Walk-in
act-people-walk-in-help = Somebody who came without invitation: on the list and present.
act-people-new = New invitation
act-people-new-help = Puts a person on the list.
act-people-edit = Edit
act-people-edit-help = Corrects name, group, rights and the rest.
act-people-remove = Remove from the list
act-people-remove-help = Takes off somebody who never came and is named nowhere.
act-people-detail = Show details
act-people-detail-help = Shows everything that is known of the person.
people-since = Present since when? (such as 08:40)
people-represented-by = Represented by whom?
people-left-reason = Why did they leave? (may be empty)
people-excused-reason = Why do they not come? (may be empty)
people-nobody-from = Nobody yet from the groups: { $groups }
people-sexes =
    All there { $present }: M { $men } · F { $women }{ $unknown ->
        [0] {" "}({ $share })
        *[other] {" "}· not recorded { $unknown }
    }
people-vulnerable = Vulnerable groups { $n }
people-vulnerable-groups = Vulnerable groups
people-vulnerable-hint = Parted by commas: elderly, disabled, poor, children, women heads of household, or others.
people-constituency-hint = Such as village council, farmers' group, religious leaders, or your own words.
people-rights = Rights
people-invited = Invited
people-invited-hint = Those invited and entitled to vote are the base of the quorum.
people-not-invited = Not invited
people-votes = May vote
people-votes-not = May not vote
people-speaks = May speak
people-speaks-not = May not speak
people-share = Share
people-share-notes = { $n } notes
people-share-needs = { $n } proposals
people-share-actions = { $n } actions
people-presence = Presence
people-sitting = { $what } (sitting { $sitting })
column-since = Since
column-remark = Remark
reason-never-came = there is no entry of presence yet
act-notes-new = Longer note
act-notes-new-help = Writes a note of several lines.
act-notes-edit = Edit
act-notes-edit-help = Corrects text, speaker, kind or link; the earlier wording is kept.
act-notes-link = Link
act-notes-link-help = Links the note to a proposal or an objection.
act-notes-withdraw = Withdraw
act-notes-withdraw-help = Words that are withdrawn were never said.
notes-withdraw-asks = This note disappears without a trace from the minutes and all papers, as if it had never been said.
notes-link-to = About what?
notes-link-nothing = Not linked
notes-facts = Facts
notes-objection-open = Still open
notes-objection-settled = Settled
notes-earlier = Earlier wordings
## tui: needs, priorities, decisions, action plan, record

sort-open = incomplete ones first
needs-complete = Complete
needs-lacking =
    { $n ->
        [one] { $n } field short
        *[other] { $n } fields short
    }
needs-settled = Decided
needs-potential = Local strength
needs-field = Budget field
needs-goal = Village SDG
needs-sector = Sector
needs-beneficiaries = Beneficiaries
needs-people = { $men } men, { $women } women, { $poor } poor households
needs-origin = Comes from
needs-authority = Authority
needs-data = Source of data
needs-proposers = Also proposed by
needs-supporters = Supported by
needs-parts = Merged from
needs-decisions = Decisions
needs-actions = Actions
needs-history = History
needs-proposed = Proposed
needs-saved-unchanged = saved without a change
needs-because = reason: { $reason }
needs-withdraw-reason = Why the need is withdrawn
needs-who-supports = Who supports { $need }?
needs-unmerge-asks = { $need } is taken apart; { $parts } stand on their own again.
decisions-objection-open = Still open
needs-change-reason = Reason for the change
needs-change-reason-hint = Needed when the cost changes; it is printed.
needs-forward-to = Forwarded to
needs-forward-to-hint = Such as Musrenbang Kecamatan.
needs-quantity-hint = A number and its unit, such as 450 m.
needs-source-hint = DD, ADD, PADes, PBH, Bankeu, APBD, CSR, swadaya, or another.
needs-beneficiaries-hint = Men/women/poor households, such as 15/17/21.
needs-origin-hint = The group or meeting it comes from.
needs-data-hint = Survey, interview, data, focus group, observation, talk with elders.
cells-digits = Type the numbers; Enter saves them all. - empties one.
cells-numbers = Type the numbers; Enter goes on and saves at the end.
priorities-open = criteria not frozen
priorities-frozen = criteria frozen
priorities-announced = announced
priorities-unscored = Not fully scored
priorities-not-scored = Not scored
priorities-separated = Tie-breaker
priorities-line = Ceiling { $ceiling } · taken { $total } · left { $left }
priorities-line-tie = Ceiling { $ceiling } · left { $left } · those that tie do not fit together
priorities-no-rank = No rank yet: values are missing.
priorities-choice-reason = Reason for the choice
priorities-points = Value × weight
priorities-value-missing = not scored (weight { $weight })
priorities-score-sum = Sum : weights
priorities-rules = Rules of scoring
priorities-scale = Scale
priorities-breakers = Tie-breakers
priorities-thawed = Reopened
priorities-score-title = Score { $need } ({ $least }–{ $most })
priorities-score-missing =
    { $n ->
        [one] { $n } criterion still open.
        *[other] { $n } criteria still open.
    }
priorities-score-is = Score { $score }
priorities-weight = weight { $weight }
priorities-no-breakers = none; equal scores share a rank
priorities-freeze-asks = Once frozen, criteria and weights change only with a reason, which is printed.
priorities-thaw-reason = Why the criteria are opened again
priorities-reopen-reason = Why the ranking is opened again
priorities-take-in-reason = Why it is taken into the priorities
priorities-leave-out-reason = Why it is left out of the priorities
priorities-announce-asks = This ranking is read aloud and recorded as announced. Afterwards it cannot be undone, only opened again with a reason.
priorities-total = Total cost
reason-no-choice = no choice against the ceiling line
decisions-section-decisions = Decisions
decisions-section-objections = Objections
decisions-section-votes = Votes
decisions-who = Number/by
decisions-objected =
    { $n ->
        [one] { $n } open objection
        *[other] { $n } open objections
    }
decisions-voting = Vote under way
decisions-quorum = Quorum
decisions-override = Passed over
decisions-read-at = Read aloud
decisions-outcome = Outcome
decisions-minority = Minority notes
decisions-was-reopened = opened again ({ $status })
decisions-raised-by = Raised by
decisions-change = Change
decisions-condition = Condition
decisions-settled-at = Settled
decisions-present = Present then
decisions-answers = Answers
decisions-answer-nobody = Note
decisions-not-read = This draft has not been read aloud.
decisions-other-objections = Other objections
decisions-all-agree =
    { $present ->
        [one] The one person present and entitled to vote agrees.
        *[other] All { $present } people present and entitled to vote agree.
    }
decisions-final = Once recorded this cannot be undone, only opened again with a reason.
decisions-defer-reason = Why it is deferred
decisions-reopen-reason = Why it is opened again
votes-ended = Given up
votes-round-open = Round { $round } open
votes-not-begun = Not begun
votes-rejected = Rejected in round { $round }
votes-carried = Carried in round { $round }
votes-short = Not carried, round { $round }
votes-tied = Tied, round { $round }
votes-question = Question
votes-secrecy = Ballot
votes-rule = Threshold
votes-tie = If tied
votes-max-rounds = Rounds at most
votes-round = Round { $round }, { $time }
votes-electorate = Voters
votes-counts = Counts
votes-abstain = abstained { $n }
votes-invalid = invalid { $n }
votes-invalid-label = Invalid
votes-before = before { $n }
votes-may-vote =
    { $n ->
        [one] One person may vote: present and entitled.
        *[other] { $n } people may vote: present and entitled.
    }
votes-frozen = The list of voters is frozen when the round opens; who leaves later still counts.
votes-open-title = Open round { $round } ({ $vote })
votes-close-title = Result of round { $round } ({ $vote })
votes-sum-right = { $total } counted, { $electorate } may vote: it adds up.
votes-sum-short = { $total } counted, { $electorate } may vote: { $n } too few.
votes-sum-over = { $total } counted, { $electorate } may vote: { $n } too many.
votes-end-reason = Why the vote is given up
reason-not-this-row = not for this row; choose another one
priorities-criteria = Criteria
priorities-criteria-hint = One criterion a line: name; weight.
priorities-criteria-sum =
    { $n ->
        [one] { $n } criterion, weights { $sum }
        *[other] { $n } criteria, weights { $sum } together
    }
priorities-usual-criteria =
    Felt by many people; 1
    Severe or urgent; 1
    Holds back incomes; 1
    Happens often; 1
    Local strength at hand; 1
priorities-scale-least = Lowest value
priorities-scale-most = Highest value
priorities-breaker-1 = Tie-breaker 1
priorities-breaker-2 = Tie-breaker 2
priorities-breaker-3 = Tie-breaker 3
priorities-breaker-4 = Tie-breaker 4
priorities-breaker-5 = Tie-breaker 5
priorities-values-emptied = Another number of criteria or another scale: the values given so far are emptied.
priorities-draft-text =
    { $n ->
        [one] To adopt { $n } priority activity worth { $total }
        *[other] To adopt { $n } priority activities worth { $total }
    }
reason-no-priorities = no priorities yet
decisions-text-hint = The sentence as it is read: what, where, how much, who.
decisions-needs-hint = The needs that are decided about.
decisions-outcome-hint = What becomes of those needs when it is decided.
decisions-reword-hint = What is decided is worded anew only with a reason, which is printed.
decisions-subject = Objection to
decisions-subject-hint = A draft decision or a need; or write something else below.
decisions-matter = Something else
decisions-matter-hint = Only if it is neither a need nor a draft decision.
decisions-answered-by = Answered by
decisions-change-hint = Where it changes a need, edit the need too.
decisions-minority-by = View of
decisions-minority-hint = A name or a group.
decisions-settle-title = Settling { $objection }
votes-options = Options
votes-options-hint = One option a line. Begin the one that rejects the draft with -.
votes-options-count =
    { $n ->
        [one] { $n } option
        *[other] { $n } options
    }
votes-options-rejecting = { $n } options; rejecting: { $option }
votes-one-rejects = Only one option can reject the draft.
votes-rejecting = Rejecting option
votes-rejects-draft = The draft { $decision } is rejected.
votes-reason = Why no consensus
votes-reason-hint = A vote is taken only when consensus fails; the reason is printed.
votes-against = Must reach
votes-more-than = more than
votes-at-least = at least
votes-plus-one = plus one
votes-fraction = Fraction
votes-fraction-hint = A fraction such as 1/2 or 2/3.
votes-base = Counted of
votes-tie-says =
    If tied: { $tie }. { $rounds ->
        [one] One round at most.
        *[other] { $rounds } rounds at most.
    }
sort-owner = by owner
actions-percent = { $n }% under way
actions-due-now = New due date
actions-approved-by = Approved in
actions-log = Progress
actions-no-due = No due date yet.
actions-no-baseline = No baseline: the result will be hard to measure.
actions-form = Form
actions-form-hint = A schedule entry needs the day it takes place.
actions-start = Begins
actions-time = Time of day
actions-purpose = Purpose
actions-target-group = For whom
actions-supporters = Helpers
actions-in-kind = In kind
actions-in-kind-hint = Labour, material or land given by residents.
actions-indicator = Indicator
actions-indicator-hint = What shows that it worked.
actions-indicator-unit = Unit of indicator
actions-baseline = Baseline
actions-baseline-hint = The number today, before anything is done.
actions-target = Target
actions-risk = Risk
actions-mitigation = Mitigation
actions-sustainer = Kept up by
actions-carried-from = From last meeting
actions-owner-hint = One person; type a number or a name.
actions-due-hint = Such as 27/6, next saturday, or +14d.
actions-obstacle-is = obstacle: { $text }
actions-recommendation-is = advice: { $text }
actions-new-due-is = new due date { $day }
actions-percent-label = Done (%)
actions-obstacle = Obstacle
actions-recommendation = Advice
actions-new-due = New due date
actions-new-due-hint = Only where it was extended.
reason-done-already = done already
votes-end-reason-was = Given up because
record-section-state = State
record-section-warnings = Better completed
record-section-signers = Signers
record-section-corrections = Corrections
record-section-addenda = Addenda
record-section-text = Text
record-was-read = Draft record read aloud at { $time }
record-not-read = Draft record not read aloud yet
record-was-approved = Approved by { $by } ({ $present } people) at { $time }
record-not-approved = Not approved yet
record-survey-is =
    Survey: { $n ->
        [one] { $n } respondent
        *[other] { $n } respondents
    }, { $questions ->
        [one] { $questions } question
        *[other] { $questions } questions
    }
record-no-survey = No survey yet
record-no-principles = The five principles are not marked yet
record-next-meeting-is = Next meeting: { $meeting }
record-no-next-meeting = No next meeting yet
record-nobody = Nobody named
record-signed-at = Signed { $time }
record-required = , required
record-asked-by = Asked for by
record-correct-hint = Put it right where it stands too; here it is noted what was corrected.
record-absent-groups = Nobody came from these groups: { $groups }.
record-open-agenda = Not dealt with: agenda { $items }.
record-open-objections = Objections still open: { $objections }.
record-open-drafts = Not decided: { $decisions }.
record-incomplete-needs = Needs not complete: { $needs }.
record-no-due = Actions without a due date: { $actions }.
record-no-baseline = Actions without a baseline: { $actions }.
record-capacity = As
record-other-capacity = Other capacity
record-other-capacity-hint = Only where it is not in the list.
record-is-required = Required
record-follows-by = Follows by
record-respondents = Respondents
record-survey-scale = Highest mark
record-questions = Questions
record-questions-hint = One question a line: question; mean. Such as Satisfaction; 4.3
record-questions-count =
    { $n ->
        [one] { $n } question
        *[other] { $n } questions
    }
record-comments = Comments
record-principles-title = Five principles (1–5)
record-next-hint = Leave empty where it is called off.
record-next-subject = Subject
record-who-approves = Who approves?
record-approval = The draft record is approved by { $by }; { $present } present and entitled to vote.
record-approval-final = Once recorded this cannot be undone. Another correction asks for approval again.

## tui: actions on needs, priorities, decisions, action plan, record

act-needs-new = New need
act-needs-new-help = Fills in a new need.
act-needs-edit = Edit need
act-needs-edit-help = Changes the need; its earlier form stays in the history.
act-needs-forward = Forward
act-needs-forward-help = Passes the need on to another level; it is no longer scored here.
act-needs-merge = Merge the marked ones
act-needs-merge-help = Makes one need of the marked ones; the originals are kept.
act-needs-withdraw = Withdraw need
act-needs-withdraw-help = Those who proposed it take it back; it stays in the list as withdrawn, with the reason.
act-needs-restore = Bring back into the list
act-needs-restore-help = A withdrawn or forwarded need comes into the list again.
act-needs-support = Support
act-needs-support-help = Writes down who supports this need.
act-needs-unmerge = Take apart
act-needs-unmerge-help = A merged need is taken apart; its parts stand on their own again.
act-priorities-score = Score
act-priorities-score-help = Fills in the values of the selected need: one digit a criterion, Enter for the whole row.
act-priorities-explain = Why
act-priorities-explain-help = Explains in two sentences why this need has its rank.
act-priorities-freeze = Freeze criteria
act-priorities-freeze-help = Freezes criteria, weights, scale and tie-breakers before anything is scored.
act-priorities-thaw = Thaw criteria
act-priorities-thaw-help = Opens the criteria again with a reason, which is printed.
act-priorities-take-in = Take into priorities
act-priorities-take-in-help = Takes in a need from below the ceiling line, with a reason.
act-priorities-leave-out = Leave out of priorities
act-priorities-leave-out-help = Leaves out a need from above the ceiling line, with a reason.
act-priorities-as-ranked = As the line says
act-priorities-as-ranked-help = Takes the choice back; the need follows the ceiling line again.
act-priorities-announce = Announce ranking
act-priorities-announce-help = Records the ranking as it is announced in the hall.
act-priorities-reopen = Reopen ranking
act-priorities-reopen-help = Opens an announced ranking again with a reason, which is printed.
act-priorities-criteria = Criteria and weights
act-priorities-criteria-help = Fills in criteria, weights, scale and the tie-breakers in their order.
act-priorities-draft = Draft decision
act-priorities-draft-help = Writes a draft decision from the priority list.
act-needs-object = Note objection
act-needs-object-help = Writes down an objection to the selected need.
act-decisions-new = New draft
act-decisions-new-help = Writes a draft decision.
act-decisions-edit = Reword
act-decisions-edit-help = Words a decision anew, or the offer to an objection; the earlier wording is kept.
act-decisions-minority = Minority note
act-decisions-minority-help = Writes down a view that did not prevail.
act-objections-new = New objection
act-objections-new-help = Writes down who objects, to what and why.
act-objections-answer = Answer
act-objections-answer-help = Writes down an answer to the objection.
act-objections-offer = Offer change
act-objections-offer-help = Writes down the change that is offered and its condition.
act-objections-settle = Settle
act-objections-settle-help = Agreed by all, withdrawn, or left to the vote.
act-votes-call = Call vote
act-votes-call-help = Prepares a vote where consensus was not reached.
act-decisions-read = Was read aloud
act-decisions-read-help = Records that the draft decision was read aloud.
act-decisions-agree = Consensus
act-decisions-agree-help = All present agree; the text, the quorum and the number are shown first.
act-decisions-defer = Defer decision
act-decisions-defer-help = Leaves the matter to another meeting, with a reason.
act-decisions-drop = Drop draft
act-decisions-drop-help = Those who proposed the draft take it back.
act-decisions-reopen = Reopen
act-decisions-reopen-help = Opens a settled decision or objection again, with a reason.
act-votes-open-round = Open round
act-votes-open-round-help = Shows who may vote and what is needed, then opens the round.
act-votes-close-round = Close count
act-votes-close-round-help = Fills in the votes of each option; their sum is held against the voters.
act-votes-end = Give up vote
act-votes-end-help = Ends it without result; the decision is a draft again.
act-actions-new = New action
act-actions-new-help = Fills in an action: what, one owner, the due date.
act-actions-edit = Edit action
act-actions-edit-help = Changes the plan; its earlier form is kept.
act-actions-progress = Report
act-actions-progress-help = Writes down progress, obstacle, advice and a new due date; also after the record is final.
act-actions-done = Mark as done
act-actions-done-help = Writes down that this action is done.
act-record-text = To the text
act-record-text-help = To the first line of the text; from there back to the top.
act-record-read = Was read aloud
act-record-read-help = Records that the draft record was read aloud.
act-record-correct = Correction
act-record-correct-help = Writes down a correction of the draft record.
act-record-approve = Approve record
act-record-approve-help = Records the approval by all or most of those present.
act-record-signer-new = Signer
act-record-signer-new-help = Adds a signer: in which capacity, who, required or not.
act-record-edit = Edit
act-record-edit-help = Changes the signer, survey, principles or next meeting of this row.
act-record-signer-remove = Remove signer
act-record-signer-remove-help = Takes the signer of this row off the list.
act-record-sign = Sign
act-record-sign-help = Records that the signature of this row was given.
act-record-follows = To follow
act-record-follows-help = Records that the signature of this row will follow, and by which day.
act-record-survey = Exit survey
act-record-survey-help = Fills in how many answered and the mean mark of each question.
act-record-principles = Five principles
act-record-principles-help = Marks the five principles, a digit each.
act-record-next-meeting = Next meeting
act-record-next-meeting-help = When and where people meet next.
act-record-addendum = Addendum
act-record-addendum-help = Adds something after the record is final; the signed text stays.

## meeting: its head, kind, rules and offices

act-meeting-head = Head of the minutes
act-meeting-head-help = Title, day, place, areas, ceiling and the rest.
act-meeting-profile = Kind of meeting and its rules
act-meeting-profile-help = Chooses the kind of meeting; the rules that ship with it are used.
act-meeting-rules = Rules of order
act-meeting-rules-help = Quorum, threshold of votes, signatures, groups and other rules.
act-meeting-roles = Chair and offices
act-meeting-roles-help = Chair, secretary, facilitator and resource persons.
head-date-hint = Such as 13/6 or Saturday 13 June 2026; the name of the day is checked.
head-start = Begins
head-end = Ends
head-zone = Time zone
head-number = Number of the record
head-kind = Kind of meeting
head-kind-hint = The rules do not change with it here.
head-nature = Nature
head-ceiling = Budget ceiling
head-areas = Areas
head-areas-hint = One a line, the nearest first: Desa Banyu Wening
head-area-unclear = write the kind and the name, such as Desa Banyu Wening
head-previous = Meeting before
head-previous-date = Day of that meeting
head-previous-session = Folder of that meeting
profile-asks = These rules replace the present ones; the basis of the rules stays.
roles-resource-persons = Resource persons
roles-reason-hint = Needed where an office changes hands during the meeting.
rules-basis = Basis of the rules
rules-basis-hint = Printed as written here.
rules-quorum = Quorum
rules-quorum-base = Quorum is a part of
rules-members = Number of members
rules-members-hint = Only where it is a part of all members.
rules-quorum-part = Part for the quorum
rules-quorum-strict = More than (quorum)
rules-represented-count = The represented count
rules-delay = Delay up to (minutes)
rules-postpone = Postpone up to (days)
rules-second = Second sitting
rules-majority = Threshold of votes
rules-majority-base = Threshold part of
rules-majority-part = Part of the votes
rules-majority-strict = More than (votes)
rules-plus-one = And one more
rules-plus-one-hint = The way of "half + 1": of 23 voters 13, not 12.
rules-tie = Where votes are equal
rules-rounds = Rounds at most
rules-consensus-quorum = Consensus needs quorum
rules-walk-in-votes = Walk-ins may vote
rules-represented-votes = Those sent may vote
rules-speaking = Speaking (minutes)
rules-report = Report within (days)
rules-signers = Signatures
rules-signers-hint = One a line; * where the record cannot become final without it.
rules-no-signer = mark one at least with *
rules-constituencies = Groups
rules-constituencies-hint = Groups that should be there, one a line.
rules-reason-hint = Needed once registration has begun; printed in the record.
rules-not-a-fraction = Write a fraction, such as 2/3.
rules-say-quorum = Quorum: { $rule }: { $needed } of { $base }.
rules-say-no-quorum = No quorum: the meeting can be opened with whoever is there.
rules-say-vote = Votes: { $sentence }

## heal: what is found when a session is opened or checked

cli-check-edited = Line { $line } of the journal records something else than the rules make of its command: it was edited, or recorded by another version.
## Ways to count: when they fit

rule-fits-plurality = Quick and known to everyone: one person, one vote, the most votes win. Fits where there are two options, or where votes will not split.
rule-fits-approval = Everyone marks all options they can accept. Fits where there are many options and the most widely accepted one is wanted.
rule-fits-irv = Everyone ranks the options; the least supported drop out one by one. Fits choosing one person without a second round.

files-broken = Line { $lines } of the journal file is broken or gone; { $whole } other lines are whole.
files-mended = Line { $lines } was restored from { $from }; its fingerprint matches.
files-continued = { $lines } lines of the journal were taken from { $from }, which goes on longer.
files-reordered = Lines of the journal that stood in the wrong order were put right.
files-joined = A branch of the meeting in { $from }, after line { $line }, was joined: { $repeated } steps were recorded again.
files-joined-refused = { $refused } steps could not be recorded again; see the list in conflicts.jsonl.
files-branch = There is a branch of the meeting with { $lines } lines in { $from }, after line { $line }, not joined yet.
files-untied = { $file } has lines that do not connect to this journal; that file was left alone.
files-conflicts-title = Steps of a branch that could not be recorded again
conflict = Line { $line } of the branch, { $at }, { $by }: { $what }. { $why }
conflict-told = The rules do not allow it any more ({ $code }).
conflict-otherwise = It would come to something else now; decide for yourself and record it again if need be.
conflict-silent = The line does not tell its command.
conflict-unreadable = The line cannot be read.
conflict-missing = It is about something that was not joined.
conflict-taken-back = On that branch step { $line } was undone; here it still counts.
conflict-brought-back = On that branch step { $line } was redone; here it is still undone.
conflict-both = The same thing was changed here as well; choose for yourself which holds.
cli-check-mendable = Line { $lines } can be restored from a copy: just open the session.
## Methods: several chosen

rule-fits-stv = Everyone ranks the candidates; surplus votes and votes of those left out go on to the next choice. Fits choosing several people so that every group is represented by its size.
rule-fits-greedy = Proposals with the most votes are funded first as long as the money lasts. Fits where the best known rule is felt to be fair.
rule-fits-greedy-per-cost = Proposals with the most votes for each unit of money are funded first. Fits where many small proposals are wanted.
rule-fits-equal-shares = Everyone gets an equal share of the money and pays for what they support together with others. Fits where every group, small ones too, deserves its part.
rule-fits-phragmen = The load of a proposal is spread evenly over its supporters; the lightest load is funded first. Fits where the result has to be balanced between all groups.
rule-fits-seq-pav = Everyone marks the candidates they approve of; for voters who already have somebody, the next one counts less. Fits choosing a committee that stands for many groups.
rule-fits-seq-phragmen = Everyone marks the candidates they approve of; each seat is a load its supporters carry together. Fits choosing a committee in which every group is represented by its size.
## When a file fails during the meeting

files-nowhere = Not saved: no place will take it. { $why } What you type stays in memory and is tried again and again. Free some disk space, and do not close the program yet.
files-moved = { $why } The whole record was written again and goes on in { $path }. Everything is saved.
files-moved-apart = Another program changed the files of this session. What is typed here goes on in { $path } and is saved; the two are compared when the session is opened again.
files-away = This meeting went on to line { $line } or further in { $path }, and that file is not to be found. Connect its disk, then open the session again.
files-clock-back = The clock of this computer went back: it showed { $before }, now { $now }. The order of the record stays right; check the clock so that times on paper are not confusing.
files-little-room = Only { $free } MB are left on the disk. Free some before it is full.
rule-fits-majority = Yes, no or abstain. Fits one question, with the number needed said before the count.
rule-fits-two-round = Whoever has more than half wins; otherwise the top two meet again. Fits choosing a chair.
rule-fits-score = Everyone gives each option a mark. Fits where the strength of support matters too.
rule-fits-star = Everyone gives marks; the two highest meet head to head. Fits where marks matter but most people must prefer the winner.
rule-fits-cumulative = Everyone spreads a few dots, such as 3-2-1, over the options they like. Fits sorting many proposals on a wall.
rule-fits-borda = Everyone ranks all options; places become points. Fits where the option everybody likes well enough is wanted.
rule-fits-copeland = Every option meets every other; whoever wins most often is on top. Fits where the result must be easy to check.
rule-fits-minimax = Every option meets every other; the mildest worst defeat wins. Fits where strong opposition is to be avoided.
rule-fits-schulze = Every option meets every other, and the strongest chain of victories decides. Fits ranking many proposals from what people ranked.
rule-fits-ranked-pairs = Every option meets every other; the largest victories are held to first. Fits where a full order is wanted and its reasons must be told.
rule-fits-majority-judgment = Everyone gives a grade, such as good or fair; the highest middle grade wins. Fits where a few extreme grades must not decide.
rule-fits-pairwise-matrix = Proposals are compared two by two on the wall; the one chosen most often is on top. Fits working together in front of everyone.
rule-fits-weighted-sum = Each proposal is rated on weighted criteria. Fits where the criteria are agreed before rating.
rule-fits-usg = Urgency, seriousness, growth: three marks from 1 to 5 for each problem. Fits sorting problems quickly.
## seal: the code of the record, verify, sign, keys

code-is = Code of the record (line { $n }): { $code } — { $words }
cli-about-verify = Checks that the record is still the one that was read, printed and signed.
cli-about-sign = Seals the record as it stands and signs the seal with an Ed25519 key.
cli-about-keys = Lists the keys on this computer; makes one or takes one over.
cli-arg-code = The code on the paper: sixteen digits or eight words.
cli-arg-key = The key to use, where there are several.
cli-arg-keys-new = Make a new key of this name.
cli-arg-keys-trust = Take over somebody else's public key from a .pub file.
cli-value-code = CODE
keys-none = There is no key yet. Make one: musyawarah keys --new NAME
keys-own = # own key, { $fingerprint }
keys-trusted = # somebody else's key, { $fingerprint }
key-no-place = This system names no folder for settings. Set the variable HOME.
key-none = There is no key to sign with yet. Make one: musyawarah keys --new NAME
key-several = There are several keys. Choose with --key: { $names }
key-no-such = There is no key "{ $name }". See: musyawarah keys
key-no-name = "{ $name }" is no name for a key. Use letters and digits.
key-exists = There is a key "{ $name }" already. Choose another name.
key-not-a-key = { $path } is no Ed25519 key of OpenSSH without a password.
key-open = { $path } can be read by others. Close it first: chmod 600
sign-done = Signed with the key { $key } up to line { $n }: { $seal }
sign-not-final = Note: this meeting is not final yet (stage { $stage }); the seal is for what stands up to this line.
verify-no-seal = There is no seal. The code on the paper can be checked all the same: musyawarah verify SESSION --code CODE
verify-no-code = "{ $typed }" is no code of a record. Write sixteen digits (0-9, a-f) or eight words.
verify-code-found = The code { $code } is that of line { $n } of this journal; { $after } lines were added after it.
verify-code-unknown = The code { $code } is NOT in this journal: it holds something else than the paper tells, or was changed.
verify-seal-holds = Seal { $file } holds: lines 1 to { $n } are unchanged (code { $code }); { $after } lines were added after it.
verify-seal-broken = Seal { $file } does NOT hold: line { $n } of this journal is not the one that was sealed.
verify-seal-unreadable = Seal { $file } cannot be read or contradicts itself.
verify-signed-known =   Signature good: { $name } ({ $fingerprint })
verify-signed-stranger =   Signature whole, but its key is not known here yet: { $fingerprint }
verify-signed-bad =   Signature NOT good: { $file }
verify-file-since =   { $file } is now another than when it was sealed.
act-record-code = Code of the record
act-record-code-help = shows the code of the record as digits and words, to read aloud and write on the paper
record-code-is = The code of the record up to line { $n }:
record-code-use = Read it aloud, write it on the paper that is signed, or send it to the group. Anybody can check it later: musyawarah verify SESSION --code CODE

## doors: what is kept out

removed-from-text = Taken out of the text: { $what }.
removed-controls = { $count } control characters
removed-bidi = { $count } that turn the reading direction
removed-invisible = { $count } that nobody sees
removed-combining = { $count } piled-up marks
removed-invalid = { $count } stretches that are not UTF-8
removed-truncated = { $count } characters at the end, as it was too long
tui-paste-rest = The paste ended early; the keys behind it were not carried out.
step-word-vote = count
tui-draw-failed = The screen could not be drawn and was begun again. The meeting is safe; the cause is in the log file.

## doctor: what this machine can promise

cli-about-doctor = Checks whether this computer is ready for a meeting: folder, disk, locks, clock and terminal.
doctor-good = This computer is ready for a meeting.
doctor-note = A meeting can begin; read what is marked ! before.
doctor-bad = Do not begin a meeting like this; put right what is marked X.
doctor-folder = Folder of the meetings: { $path }
doctor-folder-later = The folder of the meetings is not there yet; the first meeting makes it: { $path }
doctor-not-writable = The folder { $path } cannot be written: { $why }.
doctor-not-writable-advice = Choose another folder with --dir, or ask for the right to write.
doctor-failed = A trial on the disk failed: { $why }.
doctor-failed-advice = Use another disk: musyawarah --dir FOLDER
doctor-flush = Flushed to the disk { $n } times: { $median } microseconds as a rule, { $worst } at worst.
doctor-flush-advice = This disk is slow; the sign “Saved” will come late. Nothing is lost by that.
doctor-rename = Files are exchanged in one step, never half.
doctor-lock = Locks work: only one program writes a meeting.
doctor-no-lock = Locks do not work here.
doctor-no-lock-advice = Do not open one meeting from two programs or two computers at once.
doctor-system = File system: { $kind }
doctor-system-memory = What is here is gone when the computer is switched off. Choose a folder on a disk.
doctor-system-stick = A stick: pull it only after ejecting it, and copy it after the meeting.
doctor-system-remote = A network disk: when the network drops, saving stops. A disk of this computer is safer.
doctor-synced = This folder is copied elsewhere by another program.
doctor-synced-advice = Do not open the same meeting on another computer while it is held.
doctor-room = Free room: { $megabytes } MB
doctor-room-advice = One meeting needs less than 5 MB, but a full disk stops saving. Make some room.
doctor-private = Only its owner can read the folder of the meetings.
doctor-not-private = Other users of this computer can see the folder of the meetings (rights { $mode }).
doctor-not-private-advice = Close it with: chmod 700 { $path }
doctor-clock = Clock of the computer: { $time }
doctor-clock-wrong = The clock of the computer is certainly wrong: { $time }
doctor-clock-behind = The clock of the computer ({ $time }) is behind the meeting saved last.
doctor-clock-advice = Set the clock; the times in the record are taken from it. The order of the notes does not depend on it.
doctor-zone = Zone of the computer: { $offset }
doctor-zone-advice = Neither WIB, WITA nor WIT. A meeting has a zone of its own; check it when making one.
doctor-log = Log file (without names and words of meetings): { $path }
doctor-no-log = There is no log file.
doctor-keys = Keys to sign with: { $own } own, { $others } of others.
doctor-no-terminal = Run without a terminal; the screen was not looked at.
doctor-size = Terminal: { $columns } columns, { $rows } rows
doctor-size-advice = Everything can be used all the same, but 80 × 24 is easier.
doctor-term = TERM: { $term }; colours: { $colours }
doctor-term-advice = This terminal does not tell what it can; the screen may be garbled. Set TERM, to xterm-256color say.
doctor-colours-none = switched off (NO_COLOR)
doctor-unicode = Letters: Unicode
doctor-no-unicode = The locale (“{ $locale }”) does not name UTF-8.
doctor-no-unicode-advice = Lines and marks may break. Set LANG, to id_ID.UTF-8 or C.UTF-8 say.
files-read-only-newer-minutes = minutes.json was made by a newer version (form { $form }), so this session can only be read. Install that version to go on.

## tally: a count of ballots from a file, explained
cli-about-tally = Counts a file of ballots by a rule and explains the result; or lists the rules.
cli-value-rule = RULE
cli-value-format = FORMAT
cli-value-tie = TIE
cli-value-way = WAY
cli-value-fraction = FRACTION
cli-arg-tally-file = File of ballots: .pb, .soc, .soi, .toc, .toi, .cat, .blt, .csv or .json; "-" for the pipe.
cli-arg-tally-rule = The rule: { $choices }.
cli-arg-tally-list-rules = Lists all rules: when each fits, its options, its source.
cli-arg-tally-protocol = Prints all ballots and steps too, so that anyone can count again by hand.
cli-arg-tally-format = Format of the file, where its name and content do not say it: { $choices }.
cli-arg-tally-tie = How ties are broken: report, listing, earlier-rounds, lot:WORDS, or lot@B01:WORDS as the contest B01 does; several are asked in this order.
cli-arg-tally-seats = How many are chosen. Without it: as the file says, else one.
cli-arg-tally-budget = The ceiling in units of money. Without it: as the file says.
cli-arg-tally-strength = How strong a victory is: { $choices }.
cli-arg-tally-unranked = What it means to be left unranked: { $choices }.
cli-arg-tally-borda = How places become points: { $choices }.
cli-arg-tally-stv = Which single transferable vote: { $choices }.
cli-arg-tally-utility = What a funded project is worth to its supporters: { $choices }.
cli-arg-tally-completion = What happens to money that is left over: { $choices }.
cli-arg-tally-stop = When raising the shares stops: { $choices }.
cli-arg-tally-step = By how much shares are raised at a time, in units of money.
cli-arg-tally-no-skip = Stops at the first project that cannot be afforded instead of passing over it.
cli-arg-tally-threshold = From how many votes or points on an option counts.
cli-arg-tally-default-option = Id of the option that others must beat to stay in.
cli-arg-tally-quorum = How many votes over that option another needs at least.
cli-arg-tally-majority = The rule of majority: ">1/2", ">=2/3" or "1/2+1", of those present; or of valid, invited or members: ">1/2 members".
cli-arg-tally-entitled = How many are entitled to vote.
cli-arg-tally-combine = How USG marks are put together: { $choices }.
cli-arg-tally-normalisation = How different scales are made comparable: { $choices }.
cli-usage-tie = "{ $value }" is no tie rule. Write report, listing, earlier-rounds, or lot: and words said aloud in the hall, such as "lot:white cow".
tally-title = Result of the count
tally-rule = Rule
tally-voters = Ballots
tally-quota = Votes that elect
tally-cost = Cost
tally-result = Result
tally-rounds = Rounds
tally-duels = One against one
tally-why = Why
tally-warnings = Good to know
tally-more-warnings = { $n } more remarks of this kind about the file.
tally-rank = Rank
tally-option = Option
tally-score = Total
tally-chosen = chosen
tally-tied = tied
tally-exhausted = Exhausted
tally-id = Id
tally-protocol = Protocol: how to count again
tally-protocol-source = Counted from { $source }
tally-protocol-rule = { $fits } Source: { $source }.
tally-ballots = Ballots
tally-ballots-many = { $n } different ballots: too many for paper; they are in the file.
tally-ballots-matrix = The marks are in the file as a table.
tally-count = Number
tally-ballot = Ballot
tally-blank = (blank)
tally-evidence = What broke the ties
tally-list-options = Options: { $options }
tally-list-source = Source: { $source }
tally-idle = Not used by { $rule }: { $options }.
tally-open = Not decided yet: { $options }, depending on a tie that nothing has broken.
tally-nobody = Nobody is chosen.
tally-winner = { $option } is chosen.
tally-winners = { $n } chosen: { $options }.
tally-outcomes = Depending on how ties are broken there are { $n } possible results: { $outcomes }.
tally-outcomes-many = Depending on how ties are broken there are more possible results than can be listed.
tally-votes = { $n ->
    [one] { $total } vote
   *[other] { $total } votes
}
tally-approvals = { $n ->
    [one] { $total } approval
   *[other] { $total } approvals
}
tally-points = { $n ->
    [one] { $total } point
   *[other] { $total } points
}
tally-victories = { $total } from the duels
tally-worst-defeat = a worst defeat by { $total }
tally-per-cost = { $total } per unit of money
tally-level = { $a } and { $b } are level: { $total } each.
tally-above = { $a } stands above { $b }: { $of_a } against { $of_b }, a difference of { $gap }.
tally-above-round = { $a } stands above { $b }: in round { $round } { $a } has { $of_a }, { $b } has { $of_b } and is left out.
tally-out-round = { $option } is left out in round { $round } with { $votes } votes, the fewest then.
tally-out-total = { $option } is not chosen: { $total }; the difference to { $last } is { $lacking }.
tally-out-duel = { $option } is not chosen: against { $other } it loses { $votes } to { $against }.
tally-path = { $a } stands above { $b }: the strongest chain of victories from { $a } to { $b } ({ $chain }) has the strength { $strength }, back only { $back }.
tally-path-only = { $a } stands above { $b }: a chain of victories leads there ({ $chain }, strength { $strength }), and none back.
tally-round = Round { $number }: { $tally }.
tally-round-exhausted = { $votes } ballots name nobody still in.
tally-round-elected = Elected: { $options }.
tally-round-out = Left out: { $options }.
tally-round-passed = Passed on: { $passed }.
tally-round-to = { $votes } to { $option }
tally-round-to-nobody = { $votes } to nobody
tally-condorcet-winner = { $option } beats every other option one against one.
tally-condorcet-loser = { $option } loses to every other option one against one.
tally-smith = No option beats all others. { $options } each beat everyone outside this group, but go in a circle among themselves or are level.
tally-smith-all = No option beats all others, and no smaller group stands above the rest: the victories go in circles or are level.
tally-duel = { $a } against { $b }: { $votes } to { $against }.
tally-below-default = { $option } is left out beforehand: { $votes } rank it above the default option, { $against } below; it needs more than that, and at least { $quorum }.
tally-victory-dropped = The victory of { $a } over { $b } ({ $strength }) does not stand: stronger victories already say { $chain }.
tally-grade = The middle grade of { $option } is { $median }; { $above } gave more, { $below } gave less.
tally-no-grade = { $option } has no middle grade: half of the voters gave it none.
tally-no-circles = The comparisons fit each other: there is no circle.
tally-circles = { $circles } of at most { $most } circles were found, such as { $examples }: these comparisons do not fit each other.
tally-unjudged = { $n } pairs were not judged, such as { $pairs }.
tally-parts = { $option }: { $parts }; together { $total }.
tally-same-for-all = { $criterion } is the same for all options, so it does not tell them apart.
tally-second-round = { $a } and { $b } must meet in a second round: the ballots do not say which of them is preferred.
tally-tie = Tie { $place } between { $options }.
tally-tie-idle = It does not change who is chosen.
tally-tie-unknown = Whether it changes who is chosen was not followed to the end.
tally-tie-favoured = It favours { $options }.
tally-tie-chair = It waits for the casting vote of the chair.
tally-tie-revote = It waits for a new vote among the tied.
tally-tie-open = Nothing fixed beforehand breaks it.
tally-at-winner = for the first place
tally-at-cut = for the last place among the chosen
tally-at-rank = for rank { $rank }
tally-at-finalist = for a place in the final
tally-at-elimination = over who is left out in round { $round }
tally-at-election = over who comes first in round { $round }
tally-at-victories = between victories of the same strength (group { $strength }); their winners are compared,
tally-at-project = over which project comes first
tally-by-listing = Broken by the order of the list ({ $evidence }).
tally-by-earlier-rounds = Broken by an earlier round ({ $evidence }).
tally-by-criterion = Broken by the criterion fixed beforehand ({ $evidence }).
tally-by-chair = Broken by the casting vote of the chair.
tally-by-revote = Broken by a new vote among the tied.
tally-by-lot = Broken by lot; the lowest code comes first ({ $evidence }).
tally-by-method = Broken by the method itself ({ $evidence }).
tally-unsuitable = { $rule } cannot be counted from { $form }. These rules can: { $others }.
tally-unsuitable-all = { $rule } cannot be counted from { $form }. See: musyawarah tally --list-rules
tally-missing = { $rule } needs --{ $setting }. Add it.
tally-out-of-range = { $rule } cannot be counted with this --{ $setting }. Check its value against the ballots.
tally-too-many = { $rule } compares at most { $most } options with each other. Leave some out beforehand.
tally-no-cost = { $rule } needs the cost of every project, and { $option } has none. Add it to the file.
tally-form-ranked = rankings
tally-form-approved = approvals
tally-form-scored = points
tally-form-cumulative = dots
tally-form-one = one choice each
tally-form-pairs = comparisons in pairs
tally-form-rated = marks of raters
ballots-line = Line { $line }:
ballots-line-column = Line { $line }, column { $column }:
ballots-disk = cannot be read. { $why }
ballots-line-too-long = the line is too long: at most { $limit } bytes. Check whether this is a file of ballots.
ballots-utf16 = the file is UTF-16. Save it as UTF-8.
ballots-empty = the file is empty.
ballots-unknown-format = neither the name nor the content says the format. Name it with --format.
ballots-unsupported = "{ $found }" is not supported here. See docs/voting.md for what is.
ballots-missing = "{ $part }" is missing. Add it, or choose another --format.
ballots-not-a-number = "{ $found }" is not a number. Write digits.
ballots-not-whole = "{ $found }" is not a whole number. A ballot is counted whole.
ballots-negative = "{ $found }" is below zero. Write zero or more.
ballots-too-large = "{ $found }" is too large, or has too many decimals.
ballots-too-many-votes = more ballots than can be counted. Check the numbers of ballots.
ballots-too-many-options = more than { $limit } options. Check the head of the file.
ballots-unknown-option = there is no option "{ $found }". Check the ballot, or add the option to the list; or the ballot before has no end.
ballots-same-id = two options are called "{ $id }". Give each its own id.
ballots-unclosed = { $mark } is opened here and never closed.
ballots-ends = ends too early. Here something like this should stand: { $wanted }
ballots-unexpected = "{ $found }" does not belong here. Write something like: { $wanted }
ballots-points = { $options } options have { $points } points. Give each option its points.
ballots-zero-inside = a 0 ends a ballot, and a 0 alone ends the list, but numbers follow. If it stands for a rank left out, write - instead; remove ballots of weight 0.
ballots-no-end = the ballot that begins here has no 0 at its end. Add it.
ballots-json = { $told }.
ballots-size = { $found } where there should be { $expected }. Each option needs all its cells.
ballots-odd-utf8 = some bytes are not UTF-8; they are shown as "�". Save the file as UTF-8.
ballots-odd-cells = { $cells } cells too many were passed over.
ballots-odd-no-head = "{ $part }" is missing; the file is read without it.
ballots-odd-count = { $part } is { $said } in the head; the file has { $found }. What is there was counted.
ballots-odd-twice = option { $id } is named twice in one ballot; the first counts.
ballots-odd-junk = "{ $found }" is not as the format wants it.
ballots-odd-comma = "{ $found }" is read with a decimal comma.
ballots-odd-thousands = "{ $found }" is read with marks between the thousands.
ballots-odd-withdrawn = { $id } is withdrawn.
ballots-odd-no-cost = { $id } has no cost.
ballots-odd-votes = the file says { $said } votes for { $id }, its ballots say { $found }; options that differ like this: { $n }. The ballots were counted.
ballots-odd-limit = ballots that break the limit { $limit } of the file itself: { $ballots }. They were counted all the same.
ballots-odd-kind = the file says "{ $said }", the ballots are "{ $found }". The ballots were counted as they are.
ballots-odd-old = the file has an old form, which is read too.
ballots-odd-guessed = the file does not say what kind of ballots these are; they are read as "{ $kind }".
ballots-odd-commas = commas between the options of a ballot are read as blanks.
ballots-odd-tie-order = the tie order in the file is not used; declare one with --tie.
ballots-odd-ends-early = the file ends early; names or the last 0 are missing.
cli-arg-tally-to = Prints the ballots in this format instead of counting: { $choices }.
ballots-unfit-form = .{ $format } cannot hold these ballots ({ $form }): ties, ranks left out or their kind have no place there. Choose another format.
ballots-unfit-id = .{ $format } cannot hold the id "{ $id }". Change the id, or choose another format.
ballots-unfit-missing = .{ $format } needs "{ $part }", which these ballots do not have. Choose another format.
ballots-unfit-many = too many ballots to write each on its own. Choose soi, toi, blt or csv.
tally-gain = { $total } gained
tally-load = a load of { $total }
tally-surplus = { $option } has { $surplus } votes more than needed; every paper passes on at that part of { $total }.
tally-keep = The elected keep these parts of each vote, and the rest is passed on: { $parts }.
tally-seat = Seat { $number } goes to { $option }: { $total }.
tally-funded = { $option } is funded for { $cost }; { $left } is left.
tally-passed-over = { $option } is not funded: it costs { $cost }, and only { $left } was left when its turn came.
tally-not-reached = Not reached, because the count stopped before: { $options }.
tally-above-ceiling = Never possible, because the cost is above the whole ceiling: { $options }.
tally-below-threshold = Below the threshold: { $options }.
tally-share = Each voter has a share of { $share }.
tally-raised = It was raised { $n } times to { $last }. { $why }
tally-stopped-never = It is not raised further.
tally-stopped-overspends = The next raise would spend more than the ceiling.
tally-stopped-exhausted = Nothing else could be afforded with what was left.
tally-stopped-all-funded = Everything anybody supports is funded.
tally-stopped-too-often = It was raised very often without an end; choose a larger --step.
tally-bought = { $option } is bought by its supporters ({ $supporters }), each paying { $most }.
tally-bought-emptied = { $option } is bought by its supporters ({ $supporters }), each paying at most { $most }; { $emptied } of them had less and paid all they had.
tally-loaded = { $option } is taken when the load of its supporters ({ $supporters }) is the lightest: { $load } for each.
tally-lacked = { $option } costs { $cost }; its supporters ({ $supporters }) had { $had } left together. They had spent: { $spent }.
tally-unit-costs = The options have no costs, so each seat counts as 1 and the ceiling is the number of seats.

## what a status line says

status-nobody-invited = Nobody invited yet
rules-say-quorum-rule = Quorum: { $rule }.
quorum-nobody = Nobody to count yet who was invited and may vote.
action-overdue-at = Overdue { $n }%
quorum-brief-more = quorum more than { $fraction }
quorum-brief-least = quorum at least { $fraction }
form-more-below = ↓ more
reason-choose-signer = choose the row of a signer first
refusal-wrong-stage-next = { $refusal } The next step is: { $step }.
capture-placeholder-over = The meeting takes no more notes. / for commands
capture-placeholder-read-only = Read only: nothing is written down from here
confirm-wrong = That is not it. Type “{ $word }”, then Enter. Esc cancels.
prompt-new-session-like = Like: { $title }
dialog-record = Record
dialog-cancel = Cancel
dialog-new-line = New line
people-not-yet = Not here yet
record-capacity-hint = Choose here, or fill in Other capacity: one of them is needed.

# A session copied into another folder.
cli-about-copy = Copies a session into another folder, onto a stick for example, and checks the copy.
cli-arg-copy-into = The folder the copy is put into; made where it is missing.
session-copied = The session was copied to { $folder }.
act-meeting-copy = Copy the meeting to another folder
act-meeting-copy-help = Keeps a whole copy of this meeting, on a stick for example. Where this place cannot be written, the meeting goes on in the copy.
prompt-copy-into = Copy into which folder?
## choice by method: rules, ballots, what if, firmness

rule-name-majority = Majority
rule-name-plurality = Most votes
rule-name-two-round = Two rounds
rule-name-approval = Approval
rule-name-score = Scores
rule-name-star = STAR (scores, then a duel)
rule-name-cumulative = Dots
rule-name-borda = Borda (places become points)
rule-name-copeland = Copeland (most duels won)
rule-name-minimax = Minimax (mildest defeat)
rule-name-schulze = Schulze (chains of victories)
rule-name-ranked-pairs = Ranked pairs
rule-name-irv = Instant runoff
rule-name-stv = Transferable vote
rule-name-majority-judgment = Middle grade
rule-name-pairwise-matrix = Two by two
rule-name-weighted-sum = Weighted criteria
rule-name-usg = USG (urgency, seriousness, growth)
rule-name-greedy = Most votes first
rule-name-greedy-per-cost = Most votes per rupiah
rule-name-equal-shares = Equal shares
rule-name-phragmen = Even loads
rule-name-seq-pav = Balanced seats
rule-name-seq-phragmen = Seats by even loads

ballot-error-nothing = Type what the paper says, or blank, or spoiled.
ballot-error-no-option = An option is missing here: write its number.
ballot-error-unknown = "{ $typed }" is no option; use a number 1–{ $n }, an id or a name.
ballot-error-ambiguous = "{ $typed }" may be { $names }; use the number.
ballot-error-word-or-option = "{ $typed }" is also the name of option { $name }; type { $number } for that option, or blank.
ballot-error-twice = { $name } is marked twice. If the paper says so, type spoiled.
ballot-error-only-one = Only one option. If the paper has more, type spoiled.
ballot-error-number-missing = The points are missing: write number:points, such as 2:5.
ballot-error-no-number = "{ $typed }" is not a whole number; write number:points, such as 2:5.
ballot-error-count = { $numbers } numbers for { $options } options; write all of them, - for those without.

act-priorities-firm = How firm
act-priorities-firm-help = Shows the smallest change of a weight that would swap the rank.
act-priorities-what-if = What if
act-priorities-what-if-help = Compares other ceilings and rules side by side; nothing is recorded.
reason-no-ranking = No need is fully scored yet.
what-if-not-recorded = not recorded, only what if
what-if-other-ceiling = Another ceiling (empty = the meeting's):
what-if-no-amount = Not an amount of money; such as 350jt:
what-if-recorded = as recorded
what-if-ceiling = same order, this ceiling
what-if-skip = passing over what does not fit
what-if-per-cost = score for each rupiah
what-if-sum = { $letter } { $name }: { $n } needs, ceiling { $ceiling }, left { $left }
what-if-sum-open = { $letter } { $name }: { $n } needs, { $total }, no ceiling
firm-rank-stays = Even if every weight moves by up to { $percent } %, its rank stays { $rank }.
firm-rank-moves = If every weight moves by up to { $percent } %, its rank is between { $best } and { $worst }.
firm-section-above = With the one above it
firm-section-below = With the one below it
firm-no-weight = No single weight, changed alone, would make it swap with { $need }.
firm-level = Its score already equals that of { $need }; a tie-breaker separates them.
firm-swap-up = It swaps with { $need } if the weight of { $criterion } rises from { $from } past { $to }.
firm-swap-down = It swaps with { $need } if the weight of { $criterion } falls from { $from } below { $to }.
firm-nothing-changes = For information only; weights and ranking do not change.

# Searching the whole meeting, and its history.
act-app-find = Search the whole meeting
act-app-find-help = Searches participants, agenda, notes, needs, decisions and actions at once; Enter goes there.
act-app-history = History
act-app-history-help = Every step: what, when, by whom; from here one can go back to a step, and forward again.
find-type = Type the words to look for
history-asks-back = Back to here: { $n } later steps are taken back. Nothing is lost; all of them can be brought back from the history.
history-asks-forth = Bring back { $n } steps, up to this one.
history-here = This is the last step that counts.
history-gone = This step cannot be brought back: after it was taken back, a new step was made.
history-announced = It is not possible to go back that far: { $what } ({ $time }) was announced. Reopen it with a reason.
history-mark = Not a step of the meeting: there is nothing to take back here.
history-taken-back = taken back
history-more = (+{ $n })
history-begun = Session made
history-empty = No steps yet.

# What was recorded, for the history.
event-meeting-described = Facts of the meeting changed
event-rules-set = Rules of order set
event-role-assigned = Role assigned
event-role-resource-persons = Resource persons named
event-stage-changed = Stage changed
event-person-added = Participant added
event-person-edited = Participant edited
event-person-removed = Participant removed
event-presence-marked = Presence marked
event-presence-erased = Presence erased
event-agenda-added = Agenda item added
event-agenda-edited = Agenda item edited
event-agenda-moved = Agenda item moved
event-agenda-removed = Agenda item removed
event-agenda-approved = Agenda approved
event-agenda-started = Agenda item started
event-agenda-finished = Agenda item finished
event-agenda-shelved = Agenda item put off
event-note-added = Note
event-note-corrected = Note corrected
event-note-withdrawn = Note withdrawn
event-need-added = Need added
event-need-edited = Need edited
event-need-withdrawn = Need withdrawn
event-need-forwarded = Need forwarded
event-need-restored = Need restored
event-need-supported = Support recorded
event-need-merged = Needs merged
event-need-unmerged = Need unmerged
event-scoring-criteria = Criteria set
event-scoring-frozen = Weights frozen
event-scoring-thawed = Weights opened again
event-scoring-scored = Scores given
event-scoring-chosen = Need chosen
event-scoring-announced = Ranking announced
event-scoring-reopened = Ranking reopened
event-objection-raised = Objection raised
event-objection-answered = Objection answered
event-objection-offered = Change offered
event-objection-settled = Objection settled
event-objection-reopened = Objection reopened
event-decision-drafted = Decision drafted
event-decision-worded = Decision reworded
event-decision-read = Decision read out
event-decision-made = Decision made
event-decision-rejected = Decision rejected
event-decision-deferred = Decision deferred
event-decision-dropped = Draft dropped
event-decision-reopened = Decision reopened
event-decision-minority = Minority opinion noted
event-vote-called = Vote called
event-vote-opened = Round opened
event-vote-closed = Round closed
event-vote-ended = Vote ended
event-action-added = Action added
event-action-edited = Action edited
event-action-progress = Progress reported
event-record-read = Record read out
event-record-corrected = Record corrected
event-record-approved = Record approved
event-record-signers = Signers named
event-record-signed = Signature marked
event-record-addendum = Addendum added
event-record-survey = Survey recorded
event-record-principles = Principles marked
event-record-next-meeting = Next meeting planned
event-undone = Taken back
event-redone = Brought back
## contest: choosing by a rule of counting

contest-hands = raised hands
contest-papers = papers read aloud
contest-roll-call = roll call
contest-urn = secret ballot box
contest-form-one = choose one
contest-form-approval = mark all you agree with
contest-form-ranking = put them in order, the most liked first
contest-form-score = give each option points
contest-form-points = share out the points
contest-tie-listing = order of the list
contest-tie-earlier-rounds = earlier rounds
contest-tie-criterion = value of the criterion { $criterion }
contest-tie-chair = casting vote of the chair
contest-tie-revote = new vote among the tied
contest-tie-lot = lot
contest-mark-wrong-form = This is how to vote here: { $form }.
contest-mark-no-such-option = There is no option number { $option }.
contest-mark-twice = Option number { $option } is marked twice.
contest-mark-too-many = At most { $most } options.
contest-mark-out-of-scale = Points must be between 0 and { $most }.
contest-mark-over-purse = At most { $most } points in all.
field-ballot = ballot
field-contest = contest
field-counter = counter
field-lot-words = words of the lot
field-points = limit of points or options
field-tie-steps = steps that break ties
refusal-rule-unknown = There is no rule of counting { $rule }. Please see the list of rules.
refusal-rule-unsuitable = The rule { $rule } cannot be counted from { $collecting } with this kind of ballot. Choose another rule or another way.
refusal-setting-idle = The setting { $setting } does not concern the rule { $rule }. Please leave it out.
refusal-setting-missing = The rule { $rule } needs { $setting }. Please give it first.
refusal-setting-unusable = The setting { $setting } cannot be used for the rule { $rule }: { $value }. Please check.
refusal-choice-twice = The option { $choice } is listed twice. Please remove one.
refusal-live-secret = A secret vote may not show running totals.
refusal-contest-open = The contest { $contest } is still open. Close it or call it off first.
refusal-contest-not-open = The contest { $contest } was closed or called off.
refusal-contest-announced = The contest { $contest } has announced its result or was called off. If the result is wrong, call the contest off with a reason.
refusal-other-collecting = Votes in { $contest } are collected in another way: { $collecting }.
refusal-mark-unfit = The ballot does not fit { $contest }. { $fault }
refusal-has-voted = { $participant } has voted already.
refusal-all-have-voted = All { $electorate } votes of { $contest } are in. Strike one first if it is wrong.
refusal-counter-missing = Counter { $counter } has not given a count. Please enter it first.
refusal-counters-differ = The counts differ for { $choice }: counter 1 has { $first }, counter 2 has { $second }. Please count again.
refusal-counters-differ-aside = The counts of abstentions or invalid votes differ: counter 1 has { $first }, counter 2 has { $second }. Please count again.
refusal-ballots-differ = The box of { $contest } holds { $ballots } ballots, { $voters } people have voted. Please reconcile them first.
refusal-nothing-to-settle = No tie in { $contest } waits to be settled.
refusal-cast-in-secret = A secret ballot cannot be taken back.
event-contest-opened = Contest opened
event-contest-ballot = Ballot read out
event-contest-struck = Ballot struck
event-contest-totals = Count of hands recorded
event-contest-voted = Voted in secret
event-contest-counted = Ballots counted
event-contest-closed = Result of a contest announced
event-contest-settled = Tie settled
event-contest-cancelled = Contest called off
urn-disk = It is not certain that the ballot is in the box. { $fault } Please try again; if it is in, the box will show it.
urn-not-saved = The steps before are not saved yet, so the ballot was not put into the box. { $fault }
urn-not-recorded = The ballot is in the box, but that is not saved in the record yet. { $fault }
urn-damaged = The ballot box { $file } is damaged or was changed. The file was left as it is. Put the right file back, or call the contest off with a reason.
urn-foreign = The ballot box { $file } belongs to another contest. The file was left as it is. Please put the right file back.
urn-one-more = The box of { $contest } holds { $ballots } ballots, but { $voters } people are recorded as having voted. Ask who voted last, and record the name.
urn-differs = The box of { $contest } holds { $ballots } ballots, but { $voters } people are recorded as having voted. This is not the box that was used. Put the right file back, or call the contest off with a reason.
# Counting: how firm a result is, who is heard, and answers to "why".

cli-arg-tally-why = Only why this option is chosen or not; of two, why one stands above the other: --why A,B.
cli-arg-tally-firm = How firm the result is: how many ballots it would take to change it, and what other rules choose.
cli-arg-tally-groups = Who is heard, by the groups in this column of a .pb file, such as sex or age.
cli-value-option = OPTION
cli-value-column = COLUMN
tally-grade-none = no grade
tally-grades = { $a } stands above { $b }: the middle grade of { $a } is { $of_a }, that of { $b } { $of_b }.
tally-grades-level = { $a } stands above { $b }: both have the middle grade { $grade }. Above it { $more_a } gave { $a } more and { $less_a } less; { $more_b } gave { $b } more and { $less_b } less.
tally-above-seat = { $a } stands above { $b }: for seat { $number } { $a } had { $of_a }, { $b } { $of_b }.
tally-out-seat = { $option } is not chosen: for the last seat, { $number }, it had { $total }; { $last } had { $needed }.
tally-ahead = { $a } is ahead in { $ahead }.
tally-ahead-behind = { $a } is ahead in { $ahead }, behind in { $behind }.
tally-firm = How firm it is
tally-firm-level = The margin is 0: who is chosen depends on how a tie is broken.
tally-firm-exactly = { $n ->
    [one] One ballot filled in otherwise could have changed who is chosen.
   *[other] To change who is chosen, { $votes } ballots would have had to be filled in otherwise; fewer are not enough.
}
tally-firm-at-least = { $n ->
    [one] To change who is chosen, at least one ballot would have had to be filled in otherwise. That is a bound: it may take more.
   *[other] To change who is chosen, at least { $votes } ballots would have had to be filled in otherwise. That is a bound: it may take more.
}
tally-firm-at-most = { $n ->
    [one] One ballot filled in otherwise could have changed who is chosen.
   *[other] { $votes } ballots filled in otherwise could have changed who is chosen. That is a bound: fewer may be enough.
}
tally-firm-between = To change who is chosen, at least { $least } and at most { $most } ballots would have had to be filled in otherwise.
tally-firm-alone = { $n ->
    [0] No ballot decides alone: without any single one of the { $of } the choice is the same.
    [one] One ballot of { $of } decides alone: without it the choice is another.
   *[other] { $votes } of the { $of } ballots decide alone: without any one of these the choice is another.
}
tally-firm-swap = { $a } and { $b } come level if the weight of { $criterion } goes from { $from } to { $to }; beyond that they change places. No smaller change of one weight does that.
tally-firm-reach = While every weight changes by up to { $percent }%, { $option } stands between rank { $best } and rank { $worst }.
tally-firm-reach-all = While every weight changes by up to { $percent }%, all ranks stay as they are.
tally-firm-lacks = What { $option } lacked: { $told }.
tally-firm-voters = { $n ->
    [one] one more voter who wants it alone
   *[other] { $votes } more voters who want it alone
}
tally-firm-voters-most = { $n ->
    [one] one more voter who wants it alone
   *[other] { $votes } more voters who want it alone are enough, fewer may be
}
tally-firm-cost = or at a cost of { $cost } it would have been funded
tally-firm-nothing = neither more voters nor a lower cost were found with which it would have been funded
tally-firm-could-pay = its supporters could still have paid { $part } of the cost
tally-firm-core = Funded under { $rules } alike: { $options }.
tally-firm-core-none = Nothing is funded under { $rules } alike.
tally-firm-core-some = Funded under some of them only: { $options }.
tally-firm-rules = { $rules }: { $options }.
tally-firm-rules-open = { $rules }: a tie, possible are { $options }.
tally-firm-rules-nobody = { $rules }: nobody.
tally-firm-unanimous = All rules that can count these ballots say the same.
tally-heard = Who is heard
tally-heard-warning = Look again: { $group } is hardly heard by this result.
tally-heard-all = { $excluded } of { $voters } voters ({ $share }) support nothing that was chosen.
tally-heard-group = { $group }: { $n ->
    [one] { $voters } voter
   *[other] { $voters } voters
}, { $excluded } of them ({ $share }) support nothing that was chosen.
tally-heard-spending = Their part of what was chosen is { $part } of an even part.
tally-heard-parity = Among the voters they are { $parity } times what they are among the people.
tally-heard-claim = By their number they had a claim to { $options }.
tally-heard-spread = The groups differ most over { $option }: support from { $least } to { $most }.
tally-heard-shared = Most widely shared is { $option }: at least { $least } in every group.
tally-heard-hidden = { $n ->
    [one] One group is
   *[other] { $n } groups are
} not shown, so that nobody in a group of fewer than { $floor } can be recognised.
tally-heard-unknown = not said
tally-firm-swap-end = { $a } and { $b } come level if the weight of { $criterion } goes from { $from } to { $to }. No smaller change of one weight does that.
tally-out-end = { $option } is not chosen: in the last round, { $round }, it has { $votes }, and { $winner } is elected with { $of_winner }.

## contest: in the record

contest-instruction-score = { $asked }, from 0 to { $most }
contest-instruction-points = { $asked }, at most { $most } in all
contest-instruction-most = { $asked }, at most { $most } options
contest-blank = blank
contest-spoiled = invalid
contest-counts = { $electorate } voters, { $ballots } ballots: { $valid } valid, { $blank } blank, { $spoiled } invalid.
contest-announced = Chosen: { $options }.
contest-cancelled = This contest was called off: { $reason }
contest-awaits-chair = It waits for the casting vote of the chair.
contest-awaits-revote = It waits for a new vote among the tied.
contest-counts-differently = This version of the program comes to another result. What was announced stands.
contest-lot-words = Words of the lot, spoken in the hall: { $said }
contest-settled-chair = The tie ({ $tie }) was settled by the chair in the order { $order }: { $reason }
contest-settled-revote = The tie ({ $tie }) was settled by a new vote in the order { $order }: { $reason }
contest-struck = Ballot number { $ballot } was struck: { $reason }
report-section-contests = Choices by a rule of counting
report-contest-collected = Votes by
report-contest-rule = Rule
report-contest-ballot = How to vote
report-contest-time = Time
report-contest-by-name = Votes by name
cli-arg-contest = The protocol of this contest (such as B01), with everything to count it again by hand.
cli-arg-contest-to = Its ballots in this format, to be counted again with tally: { $choices }.
## contests on the screen: opening, ballots, the secret box, the result

act-contests-new = Choose by a method
act-contests-new-help = Opens a contest among options, counted by a method that is chosen first.
act-contests-from-needs-help = Opens a contest among the marked needs.
act-contests-collect = Take ballots
act-contests-collect-help = Takes papers or counted hands, or opens the secret box for the voters.
act-contests-close = Close and announce
act-contests-close-help = Closes the contest, counts, and announces the result.
act-contests-why = Why
act-contests-why-help = Explains why an option was chosen or not.
act-contests-settle = Settle the tie
act-contests-settle-help = Records the casting vote of the chair, or the new vote among the tied.
act-contests-draft = Draft decision
act-contests-draft-help = Writes a draft decision from the result of the contest.
act-contests-cancel = Call off the contest
act-contests-cancel-help = Calls the contest off with a reason; its ballots do not count.
decisions-section-contests = Contests
capture-hint-question = { "[" }question]
reason-no-contest = There is no contest on this row, and none is open.
reason-no-result = This contest has no result yet.
step-word-urn = done
contests-needs = Needs
contests-needs-hint = Mark the needs to choose among; or fill in other options below.
contests-lines = Other options
contests-lines-hint = One option a line; its cost after ;, such as Village hall; 40jt
contests-no-amount = Write the cost after ; as in 40jt.
contests-one-kind = Choose among needs only, or among other options only.
contests-too-few = 2 to { $most } options are needed.
contests-question-needs = Which need comes first?
contests-methods-title = Methods for { $n } options
contests-unfit-rated = rated by criteria on the tab Priorities
contests-unfit-costs = needs the cost of every option
contests-unfit-options = not for { $n } options
contests-how-title = Rules of the contest
contests-how-says = Method: { $rule }. Ballot: { $form }.
contests-may-vote = { $n } people are present and may vote. All this is frozen when the contest opens.
contests-collecting = Ballots come
contests-collecting-hint = With the secret box everybody votes alone at this screen.
contests-scale = Highest mark
contests-purse = Points for each
contests-seats = To be chosen
contests-budget = Ceiling
contests-tie-1 = If tied
contests-tie-2 = Still tied
contests-tie-3 = Tied even so
contests-tie-hint = Used only if the tie changes who is chosen. It may also be left tied.
contests-ties-none = a tie stays a tie
contests-live = Running total shown
contests-live-hint = The running result may be seen before the end. Not for the secret box.
contests-ballot-form = Ballot
contests-ballots = Ballots
contests-progress = { $received } of { $expected }
contests-open = Open, { $received }/{ $expected }
contests-waits = Tied, waiting
contests-tied = Tied
contests-chosen = Chosen { $options }
contests-nobody = None chosen
contests-cancelled = Called off
contests-cancelled-because = Called off: { $reason }
contests-example-one = for example 2, or blank, or spoiled
contests-example-approval = for example 1 3 4, or blank, or spoiled
contests-example-ranking = for example 3>1=2, or blank, or spoiled
contests-example-score = for example 2:5 1:3, or all in order: 5 3 0 2
contests-example-points = for example 2:6 1:4, or all in order: 4 6 0 0
contests-no-ballots = No ballot yet. Type the first paper as it is read out, then Enter.
contests-papers-keys = ↑↓ choose a paper, Del strikes it. Esc pauses; what came in stays saved.
contests-called = Calling { $voter }  (Tab: next)
contests-leading = So far: { $options }
contests-strike-reason = Why this paper is struck
contests-struck = struck: { $reason }
contests-blank = blank
contests-spoiled = spoiled
contests-counter = Counter { $n }
contests-count-again = Both counts are in. Who counts again?
contests-counters-agree = Both counters agree. The contest can be closed.
contests-voters = Voters
contests-voted = voted
contests-waiting = not yet
contests-has-voted = { $name } has voted already.
contests-urn-who = Who is called? Type a number or a name, or choose with ↑↓.
contests-urn-one-more = The program stopped just as a ballot went into the box. Who was that last voter? Choose the name; the ballot is safe.
contests-urn-hand-over = { $name }, please. Everybody else please keep away from the screen. Press Enter when ready.
contests-urn-keys-number = Press the number of an option (again to take it back), or ↑↓ and Space. Enter when done.
contests-urn-keys-points = Choose with ↑↓ and type the number. Enter when done.
contests-urn-left = { $n } points left.
contests-urn-yours = Your ballot:
contests-urn-sure = Enter puts it into the box; it cannot be changed then. Esc to correct it.
contests-urn-in-box = The ballot is in the box. Thank you. Please go back; the screen returns to the secretary.
contests-urn-ending = The box is left; the contest stays open and can go on.
contests-urn-call = Call
contests-urn-begin = Begin
contests-urn-done = Done
contests-urn-cast = Cast
contests-urn-next = Next
contests-urn-end = End
contests-urn-back = Back
contests-lot-words = Words of the lot
contests-lot-about = Words spoken in the hall now, before the result is seen: three numbers from three people, for example.
contests-not-all = { $n } have not voted. Once closed nobody can vote any more.
contests-close-asks = The result is counted and announced at once.
contests-chair-asks = Casting vote of the chair: place { $n }
contests-revote-asks = Result of the new vote: place { $n }
contests-chair-reason = The chair's reason
contests-revote-reason = Result of the new vote, such as 12 to 9
contests-cancel-reason = Why the contest is called off
contests-result = Result
contests-counts = { $ballots } of { $electorate }: { $valid } valid, { $blank } blank, { $spoiled } spoiled
contests-cost = Cost
contests-settled = { $order }: { $reason }
contests-fixed = Fixed before the vote
contests-other-version = Announced with { $rule }; this version of the program cannot count it again exactly.
contests-why-which = Why this option?
contests-why-not-told = Nothing is told of this option by itself; see the page of the result.
contests-draft-text = { $options } chosen by "{ $question }" ({ $contest }, { $rule }).
contests-counters-differ = Counts differ
contests-counters-again = One or both count again (B) until they agree.
act-contests-firm-help = Shows how many voters would change the result, and whether a single ballot does.
reason-result-open = The result is still tied; settle the tie first.
contests-final = Once recorded this cannot be undone; if it was wrong the contest is called off with a reason.
# A person's own keys.
reference-id = Name for keys.toml
keyfile-fault = { $file }, line { $line }: { $why }
keyfile-syntax = this is no proper TOML ({ $told }). The program's own keys stay.
keyfile-unknown = { $name } is not known. The names of the commands are in the key reference (docs/keys.md).
keyfile-no-keys = { $name } wants a key or a list of keys, such as ["ctrl-f", "F"].
keyfile-no-key = { $key } is no key. Write it like ctrl-p, f1, shift-tab, space or a single letter.
keyfile-ambiguous = { $key } cannot be used: terminals send the same for another key.
keyfile-typed = { $key } cannot be used here: in that place letters are typing.
keyfile-twice = { $key } is used for { $other } in line { $line } already.
keyfile-needed = “{ $action }” must have a key.

# Copying text to the clipboard.
act-list-copy = Copy the text
act-list-copy-help = Copies the marked rows, or the details of this one, to the clipboard; kept in salinan.txt as well.
tui-copied = Copied to the clipboard.
tui-copied-and-kept = Copied to the clipboard. If this terminal does not take it: { $file }
## paper: the papers a meeting leaves behind

# What the papers are called.
paper-name-invitation = Invitation
paper-name-official = Official Record
paper-name-minutes = Minutes
paper-name-attendance = Attendance List
paper-name-needs = List of Needs
paper-name-priorities = Priority List
paper-name-scoring = Scoring Matrix
paper-name-plan = Action Plan
paper-name-cards = Action Cards
paper-name-summary = Summary for Residents

# What stands over them.
paper-title-official = Official Record of the { $kind }
paper-title-attendance = Attendance List of the { $kind }
paper-title-needs = Needs of the { $kind }
paper-title-priorities = Priorities of the { $kind }
paper-title-scoring = Scoring Matrix of the { $kind }
paper-title-plan = Action Plan of the { $kind }
paper-title-card = Action Card
paper-host-council = Village Council (BPD)
paper-kind-on = { $kind } on { $subject }
paper-number-is = Number: { $number }
paper-area = Area
paper-blank = ……………………
paper-number-hidden = [number hidden]
paper-page = Page { $page } of { $pages }
paper-code = Record code { $code }
paper-table = Table { $number }

# Berita acara.
paper-official-opening = Today, { $weekday }, { $day }, at { $place }, the { $meeting } was held, attended by { $people } as shown in the attached attendance list.
paper-official-closing = This record was made and confirmed to be used as it should be.
paper-people = { $came } of { $listed } invited came (men { $men }, women { $women }{ $unknown ->
        [0] {""}
        *[other] , not recorded { $unknown }
    })
paper-participants = Participants
paper-section-matters = Matters
paper-section-leaders = Leaders and resource persons
paper-section-quorum = Quorum
paper-section-sums = Amounts agreed
paper-section-beyond = Needs beyond the village's authority
paper-leader = Chair
paper-resource-person = Resource person { $number }
paper-facilitator = Facilitator
paper-quorum-state = Reached
paper-quorum-met = at { $time }: { $present } present, { $needed } needed
paper-delays = Delays
paper-delay = from { $from } to { $until }: { $reason }
paper-sum-priorities = { $count } priorities together
paper-sum-remaining = Left of the ceiling
paper-sum-actions = { $count } actions together
paper-forwarded = passed on to { $to } ({ $reason })
paper-representatives = For the residents:
paper-signature = Signature
paper-name = Name
paper-group-or-address = Group/address
paper-annexes = Annexes:
paper-annex-priorities = Priority List and Scoring Matrix

# Daftar hadir.
paper-sex = M/F
paper-group = Group
paper-office = Office
paper-address = Address
paper-presence = Attendance
paper-came-at = Present { $time }
paper-came-until = Present { $from }–{ $until }
paper-recap = By group:
paper-listed = Invited
paper-came = Came
paper-no-group = No group

# Lists of needs.
paper-activity-proposed = Activity proposed
paper-problem = Problem
paper-unit = Unit
paper-men = Men
paper-women = Women
paper-poor = Poor households
paper-goal = SDG no.
paper-cost = Cost (Rp)
paper-field = Field
paper-activity-kind = Activity
paper-remaining = Left of the ceiling
paper-not-scored = Not scored yet
paper-rkp-matrix = Matrix of the annual plan (RKP)
paper-when = When
paper-pattern = How it is carried out
paper-executor = By whom
paper-field-head = Field { $number }: { $name }
paper-no-field = Without a field
paper-field-sum = Total of the field
paper-sum-all = Grand total
paper-problem-or-activity = Problem/activity
paper-sum-of-values = Sum of values
paper-weighted-score = Weighted score
paper-rank = Rank
paper-announced = The ranking was announced at { $time }.

# RKTL, cards.
paper-purpose = Purpose/decision
paper-target = For whom
paper-start = Start
paper-supporters = Supported by
paper-schedule = Schedule
paper-matter = Matter
paper-weekday = Day
paper-day = Date
paper-time-of-day = Time
paper-sort = Kind
paper-decision-behind = Decision behind it
paper-card-next = Progress is discussed at the next meeting: { $day }.

# Ringkasan warga.
paper-summary-came = { $came } of { $listed } invited came ({ $share }).
paper-summary-decisions = Decisions:
paper-summary-actions = Actions:
paper-summary-more = and { $count } more; all of them in the minutes
paper-summary-contact = Questions or objections: { $who }.

# The invitation.
paper-letter-date = Date
paper-subject = Subject
paper-subject-invitation = Invitation to the { $kind }
paper-to = To
paper-to-listed = those on the list attached
paper-invitation-body = You are kindly invited to the { $meeting }, to be held on:
paper-invitation-agenda = Agenda:
paper-agenda-item = { $title } ({ $minutes } minutes)
paper-from-on = from { $time }
paper-invitation-closing = This meeting matters; please come on time. Thank you for your attention and attendance.
paper-invited = Invited:

# What reviewers ask to see and is missing.
missing-invited = Invitation: nobody is invited yet.
missing-number = Official record: it has no number yet.
missing-date = Official record: the date of the meeting is missing.
missing-place = Official record: the place of the meeting is missing.
missing-agenda = Invitation: there is no agenda yet.
missing-attendance = Attendance list: nobody is recorded as present yet.
missing-groups = Representation: nobody came from { $groups }.
missing-sex = Attendance list: the sex of { $count } people is not recorded.
missing-notes = Minutes: nothing is noted of the course of the meeting yet.
missing-needs = List of needs: there is none yet.
missing-in-needs = List of needs: not complete for { $needs }.
missing-ranking = Priority list: the ranking is not announced yet.
missing-decisions = Official record: there is no decision yet.
missing-actions = Action plan: there is no action yet.
missing-owners = Action plan: nobody answers for { $actions } yet.
missing-dues = Action plan: no due date for { $actions } yet.
missing-final = Official record: it is still a draft.
missing-signatures = Official record: not signed yet by { $names }.
missing-photographs = Photographs: attach them; this program does not keep any.

## export: papers as files

cli-about-export = Writes one paper of the meeting as a file.
cli-about-bundle = Writes all papers of the meeting and says what is missing.
cli-arg-export-what = The paper: { $choices }.
cli-arg-export-format = The format: { $choices }.
cli-arg-export-to = The folder to write to; without it: a folder papers in that of the session. For export, - prints to the output.
cli-arg-export-sheet = The size of the sheet: { $choices }.
cli-arg-export-force = Write over files that are there.
cli-arg-export-delimiter = What parts the columns of CSV: { $choices }.
cli-arg-export-bom = Begin CSV with the mark of UTF-8 (BOM), for old spreadsheets.
cli-value-paper = PAPER
cli-value-sheet = SHEET
cli-value-sign = SIGN
cli-write = { $path } cannot be written: { $why }
export-folder = papers
export-workbook = lists.xlsx
export-no-list = { $paper } is no list, so it cannot be written as { $format }. Choose another format.
export-empty = There is nothing to put on the { $paper } yet.
export-exists = { $path } is there already. Use --force to write over it, or --to for another folder.
bundle-missing = Still missing ({ $count }):
tally-lacked-unspent = { $option } costs { $cost }; its supporters ({ $supporters }) have only { $had } together.

act-meeting-export = Write papers
act-meeting-export-help = Chooses a paper (official record, attendance list, action plan …), shows it first, then writes it as PDF, DOCX or another format; below them a calendar and task lists for other programs.
export-all = All papers at once
export-write = Write
export-format = Other format
export-written = Saved: { $path }
export-all-written = { $count } files saved in { $folder }

## contests: pairs on the wall, new votes, settings

contest-form-pairs = hold two at a time, which comes first
contest-mark-same-pair = The pair { $a } and { $b } is judged twice, or an option is held against itself.
contest-settled-by-vote = The tie { $tie } was settled by the new vote { $contest } in the order { $order }.
contest-lot-drawn = Anyone can draw the lot again: the SHA-256 of "{ $said }|{ $contest }|{ $tie }|" followed by the code of the option; the lowest comes first.
refusal-contest-taken = The result of { $by } rests on { $contest }. Call { $by } off first.
contests-pairs-together = one sheet for all on the wall, or one for each group
contests-pairs-place = pair { $n } of { $of }
contests-pairs-called = Sheet of { $voter }
contests-pairs-keys = ←/→ choose (or type its number) · = level · Space passes · Enter records
contests-pairs-walked = All pairs were walked. Enter records, ↑ goes back.
contests-pairs-won = won
contests-pairs-none = No pair was judged yet.
contests-pairs-left = { $n ->
    [one] { $n } pair is
   *[other] { $n } pairs are
} not judged. Enter once more records it so.
contests-pairs-recorded = The sheet is recorded. H closes and counts, B adds another sheet.
contests-revote-title = New vote
contests-revote-now = Take a new vote now
contests-revote-held = It was held already: record the result
contests-revote-says = A new vote among { $options }. What comes out settles the tie of { $contest } at once.
contests-revote-of = New vote for { $contest }, the tie { $tie }.
contests-revote-row = Again { $contest }: { $question }
contests-revote-was = new vote { $contest }
votes-least = At least
votes-least-hint = Votes it must have in any case, beside the fraction. Empty: none.
setting-hint = May stay as it is.
setting-majority = Threshold
setting-entitled = Entitled
setting-strength = Victory by
setting-strength-margins = margin of votes
setting-strength-winning-votes = votes of the winner
setting-unranked = Not written
setting-unranked-last = below all that is written
setting-unranked-ignored = says nothing
setting-unranked-nought = counts as nought
setting-unranked-mean = judged by those who gave points only
setting-borda = Points by rank
setting-borda-tournament = one for each option below
setting-borda-pessimistic = none for what is not written
setting-borda-modified = as many as were written
setting-stv = Passing votes on
setting-stv-scottish = Scottish rules
setting-stv-wigm = the same, with exact fractions
setting-stv-meek = Meek
setting-utility = Worth of a project
setting-utility-cost = what it costs
setting-utility-cardinality = the same for all
setting-completion = Money left
setting-completion-none = is left
setting-completion-greedy = to the most votes
setting-completion-add1 = shares are raised bit by bit
setting-completion-add1u = shares are raised, then the most votes
setting-completion-phragmen = after Phragmén
setting-stop = Shares are raised
setting-stop-last-feasible = to the last that suffices
setting-stop-exhaustive = until nothing more can be paid for
setting-no-skip = Stop when short of money
setting-threshold = Votes at least
setting-yes = yes
setting-no = no
## intake: lists taken in

intake-column-hamlet = Hamlet
intake-column-rt = RT
intake-column-rw = RW
intake-column-men = Men
intake-column-women = Women
intake-column-poor = Poor households
intake-column-private = personal data, not taken
intake-column-none = not used
intake-line = line { $line }
intake-missing = { $column } is missing.
intake-not-a-sex = "{ $typed }" is neither M nor F (L or P).
intake-both-sexes = Marked as a man and as a woman. Choose one.
intake-not-whole = "{ $typed }" is not a whole number.
intake-not-a-level = "{ $typed }" is not a level of authority. Write village, district, regency or province.
intake-several-people = "{ $typed }" is the name of several people: { $people }. Write the number.
intake-broken = The formula in this cell failed ({ $found }). Repair it in the spreadsheet and save again.
intake-too-long = Too long: at most { $limit } bytes.
intake-kept-as-origin = "{ $typed }" is not on the attendance list; kept as where the need comes from.
intake-kept-as-sector = "{ $typed }" is none of the five fields; kept as the sector.
intake-left-out = { $column } "{ $typed }" is not taken.
intake-known = Already in this meeting: { $id }.
intake-twice = The same as row { $row }.
intake-is-new = new
intake-is-wrong = wrong
intake-is-known = known
intake-is-twice = double
intake-is-none = no entry
intake-counts = { $new } new, { $wrong } wrong, { $doubled } known or double.
intake-too-large = The file is too large: at most { $megabytes } MB.
intake-too-many-rows = Too many rows: at most { $limit }. Please divide the file.
intake-too-many-columns = Something stands in cell { $cell }. A list has at most { $limit } columns; delete those that are no part of it.
intake-empty = There is nothing in this list.
intake-old-workbook = An old workbook (.xls), or one with a password. Save it as .xlsx without a password, or as .csv.
intake-no-list = This is not a list. Save it as .xlsx or .csv.
intake-damaged = The part { $part } inside the file is damaged. Open it in a spreadsheet and save it again.
intake-no-sheet = There is no sheet "{ $asked }". There are: { $known }.
intake-no-sheets = There is no sheet "{ $asked }": this file is a single sheet without a name.
intake-guessed-letters = This file is not UTF-8; it was read as Windows-1252. Please check accented letters.
intake-needs-column = No column for { $column } was found. Name it with --column B={ $code }.
intake-nothing-new = There is nothing new in this list.
intake-nothing-taken = Nothing was taken yet. Correct the file, or use --skip-wrong to take only what is right.
intake-taken-participants = { $count ->
    [one] { $count } person
   *[other] { $count } people
} added to the invitations.
intake-taken-needs = { $count ->
    [one] { $count } need
   *[other] { $count } needs
} recorded.
intake-no-column = { $asked } is not a column and a meaning. Example: B=sex. Meanings: { $known }.
intake-no-head = There is nothing in row { $row }.
intake-ask-file = The file of the list
intake-ask-about = A file .xlsx or .csv, such as ~/invitations.xlsx.
intake-ask-paste = Rows copied from a spreadsheet can be pasted without a file: close this dialog, then paste.
intake-pasted = pasted rows
intake-keys = Left/right: column. Tab: meaning. h: heads. Space: row. x: all wrong.
intake-take = take all
intake-meaning = other meaning
intake-skips = wrong rows are passed over
intake-wrong-stay = { $count ->
    [one] { $count } row is wrong.
   *[other] { $count } rows are wrong.
} Give columns another meaning, leave a row out with space or all of them with x, or correct the list first.
intake-needs-column-here = There is no column for { $column } yet. Choose it with left/right, then Tab until it means { $column }.
act-people-import = Invitations from a file
act-people-import-help = Takes in invitations from XLSX or CSV; they are shown first. Rows of a spreadsheet can be pasted too.
act-needs-import = Needs from a file
act-needs-import-help = Takes in needs from XLSX or CSV; they are shown first. Rows of a spreadsheet can be pasted too.
cli-about-import = Takes in a list of invitations or needs from CSV or XLSX.
cli-arg-import-file = The list (.xlsx, .csv or text with tabs); - for the pipe.
cli-arg-import-kind = What is on the list: { $choices }.
cli-arg-import-sheet = The sheet of this name; otherwise the first that is not empty.
cli-arg-import-head = The number of the row with the heads of the columns; 0 if there is none.
cli-arg-import-column = What a column means, such as B=sex or C=- (not used); may be repeated.
cli-arg-import-dry-run = Only show what would be taken.
cli-arg-import-skip-wrong = Take the rows that are right and pass over those that are wrong.
tally-firm-unknown = How many ballots would have had to be filled in otherwise to change who is chosen is not known: for this method there is no quick way to be sure.

## who was heard, by group

voices-women = women
voices-men = men
record-silent-groups = Nobody has spoken yet of: { $groups }
record-groups-no-proposals = Nobody has proposed anything yet of: { $groups }
report-voices-sex = Voice of women and men
report-voices-hamlet = Voice by hamlet
report-voices-constituency = Voice by constituency
report-voices-vulnerable = Voice of vulnerable groups
report-voice = { $group }: { $people } people, { $spoke } spoke, { $proposed } proposed
## exchange: the formats of other programs

exchange-name-calendar = Calendar (iCalendar)
exchange-name-taskwarrior = Task list for Taskwarrior
exchange-name-todo = Task list as todo.txt
exchange-name-table = Task list for spreadsheets, can be read back
exchange-name-popolo = Decisions and votes (Popolo)
exchange-name-event = The meeting as an event (Open Civic Data)
exchange-file-calendar = calendar.ics
exchange-file-table = tasks.csv
exchange-head-mark = Reference (do not change)
exchange-head-state = Status
exchange-head-percent = Percent
exchange-head-obstacle = Obstacle
exchange-fact = { $label }: { $value }
exchange-needs = Needs
exchange-agreed-at = Agreed at { $meeting }
exchange-needs-no-paper = { $format } is no form of a single paper. Leave --what out.
exchange-needs-contest = Name the contest with --contest. There are: { $contests }.
exchange-no-contest = This meeting has no closed contest.
exchange-contest-only-pb = --contest goes with --as pb only.

cli-about-progress = Reads the state of the actions back from another program and records it.
cli-arg-progress-file = The file of that program: JSON of Taskwarrior, todo.txt, iCalendar or CSV; - is the pipe.
cli-arg-progress-dry-run = Only show what would change.
cli-arg-progress-yes = Record it without asking.
cli-arg-progress-actor = Who reports, if not the secretary.
cli-arg-export-contest = The contest whose ballots are written as .pb.

progress-line-too-long = the line is too long: at most { $limit } bytes. Check whether this is a list of tasks.
progress-too-large = the file has more than { $limit } bytes. Export the tasks of this meeting only.
progress-missing = there is no column "{ $part }". Put it back, or export again with --as tasks-csv.
progress-nothing = No task of this meeting is in { $file } (others: { $others }). Export first with musyawarah export --as taskwarrior, todo, ics or tasks-csv; the reference of the meeting is in it.
progress-head = { $file }: { $ours } of this meeting, { $others } others left alone.
progress-action = { $id } { $activity }
progress-status = status: { $from } → { $to }
progress-percent = percent: { $from } → { $to }
progress-due = due: { $from } → { $to }
progress-remark = new obstacle: { $text }
progress-none = none yet
progress-clash-both = { $at } { $id } was changed in the meeting and in the file, so it stays as it is. When exported: { $before }. In the meeting now: { $here }. In the file: { $there }. If the file is right, report it by hand, then export again.
progress-clash-unknown = { $at } { $id } differs ({ $there }), but the file does not say which state it was made from, and the meeting has reports on it. It stays as it is. Export again and change it there once more.
progress-clash-twice = { $at } { $id } is there twice with different contents (first: { $first }). It stays as it is. Remove one of them.
progress-standing = { $status }, { $percent }, due { $due }
progress-left-title = { $at } { $id }: the file words the activity differently. The wording belongs to the record, so it is not taken over.
progress-left-due = { $at } { $id }: its due day was taken away in the file. A due day can only be moved, so that is not taken over.
progress-unchanged = Nothing has changed.
progress-summary = To be recorded: { $updates }. Clashes: { $clashes }. Unchanged: { $unchanged }.
progress-ask = Record these changes? [y/n]
progress-not-asked = Nothing was recorded: there is no terminal to ask on. Add --yes to record, or --dry-run only to look.
progress-not-taken = Nothing was recorded.
progress-done = Recorded: { $updates } follow-up reports.
contests-pairs-hint = One sheet is enough for the whole hall; sheets of groups are added up.
contests-pairs-circles = { $n ->
    [one] { $n } circle
   *[other] { $n } circles
}: { $examples }. They do not fit each other; talk about these pairs again.
contests-sheets = { $n ->
    [one] { $n } sheet
   *[other] { $n } sheets
}
contests-open-sheets = Open, { $n ->
    [one] { $n } sheet
   *[other] { $n } sheets
}
contests-settle-how = T settles the tie.
contests-revote-taken = This result has settled the tie of { $contest }.

# Screen for the hall
act-app-hall = Screen for the hall
act-app-hall-help = Agenda item, quorum, ranking or vote in large print, readable from the back; nothing private is shown.
hall-item = Agenda
hall-quorum = Quorum
hall-ranking = Priorities
hall-vote = Vote
hall-next = Next
hall-no-quorum = present, no quorum asked
hall-quorum-met = quorum of { $needed } met
hall-quorum-missing = { $missing } short of the quorum of { $needed }
hall-ranked = { $id } · score { $score } · { $cost }
hall-no-vote = Nothing has been voted on yet.

# Other ways to count the same ballots
act-contests-others = Other ways
act-contests-others-help = Who would be chosen if the same ballots were counted in other ways.

# Recipients of aid
act-meeting-recipients = Recipients of aid
act-meeting-recipients-help = Keeps the households that may get aid, examines them one by one, and records objections; only initials and counts are made public.
recipients-keys = Enter: finding. n: add. e: edit. o: objection. x: take off. I: from a file.
recipients-empty = No recipients yet. Press n to add one, or I to take in a list from a file.
recipients-receiving = { $count } receiving
recipients-new = Add a household
recipients-edit = Edit household
recipients-settle = Record the finding
recipients-object = Record an objection
recipients-withdraw = Take off this list
recipients-reason-hint = Needed where the list changes: enters, leaves or reserve.
recipients-object-hint = Who says what, and the answer. Leave empty to take it back.
recipients-card-hint = Only the last four digits are kept.
recipient-listed = Listed
recipient-proposed = Newly proposed
recipient-stays = Stays
recipient-enters = Enters
recipient-leaves = Leaves
recipient-not-taken = Not taken
recipient-reserve = Reserve
recipient-open = Not examined
field-recipient = recipient
refusal-recipient-withdrawn = { $recipient } was taken off the list.
refusal-finding-does-not-fit = { $recipient } is { $initial }; the finding cannot be { $finding }. Who is listed can stay, who is newly proposed can enter.
event-recipient-added = Household put on the list of recipients
event-recipient-edited = Household edited
event-recipient-settled = Finding on a household recorded
event-recipient-contested = Objection to a household recorded
event-recipient-withdrawn = Household taken off the list of recipients
intake-taken-recipients = { $count ->
    [one] { $count } household
   *[other] { $count } households
} put on the list of recipients.
intake-not-an-initial = "{ $typed }" is no initial status. Write listed or newly proposed.
paper-name-recipients = Recipients of Aid
paper-name-recipients-full = Recipients of Aid (in Full)
paper-title-recipients = Recipients of Aid: { $kind }
paper-title-recipients-full = Recipients of Aid in Full: { $kind }
paper-recipients-private = For the committee and the village government only. Not to be posted, photographed or sent to groups.
paper-recipients-masked = Full names, addresses and family numbers are not made public. Objections can be brought to the chair of the meeting.
paper-initials = Initials
paper-initial = Initial status
paper-finding = Finding
paper-household = Head of household
paper-card = Family card
paper-hamlet = Hamlet/RT
paper-criteria-met = Criteria met
paper-contested = Objection
paper-households = { $count ->
    [one] { $count } household
   *[other] { $count } households
}
paper-recipients-listed = On the list before
paper-recipients-proposed = Newly proposed
paper-recipients-receiving = Recipients in all
missing-recipients = List of recipients: no household is recorded yet.
missing-findings = List of recipients: not examined yet: { $recipients }.
missing-recipients-in-full = List of recipients: the one with names is not among these; if it is asked for, write it by itself as { $paper }.

# The mark of the letterhead
cli-about-logo = Put the mark of the office into the letterhead of a session.
cli-arg-logo-file = A picture, PNG or JPEG; it is copied into the folder of the session.
cli-arg-logo-remove = Take the mark away again.
logo-dropped = The mark was taken away.
logo-none = This session has no mark of its own.
logo-too-large = The picture is too large: at most { $megabytes } MB. Please make it smaller.
logo-too-many-pixels = { $width } × { $height } points are too many for a letterhead. Please make it about 600 points wide.
logo-no-picture = This is neither a PNG nor a JPEG. Please save the mark as one of them.
logo-inks = This JPEG is in the inks of a printing press (CMYK). Please save it as RGB.
logo-damaged = This picture is damaged or cut off. Please save it again from where it came from.
act-meeting-logo = Put a mark into the letterhead
act-meeting-logo-help = Copies a PNG or JPEG into the folder of the session; it stands at the left of every letterhead.
logo-ask-file = The file with the mark
logo-ask-about = A picture, PNG or JPEG, such as ~/village.png. It is copied into the folder of the session.
logo-kept = The mark is in place: { $path }

# Writing all papers, and the state of actions from other programs
working-far = { $done } of { $all } files
working-leave = stop
working-leaving = Stopping after this file…
export-left = Stopped: { $count } files are in { $folder }, all of them whole.
export-stopped = Stopped after { $count } files. { $why }
export-broken = Stopped by a fault of the program after { $count } files in { $folder }; what is written is whole.
act-actions-import = State from another program
act-actions-import-help = Reads Taskwarrior, todo.txt, a calendar or CSV back that was exported from this meeting; what changes is shown first.
status-ask-file = The file with the state of the actions
status-ask-about = A file of Taskwarrior (task export), todo.txt, a calendar (.ics) or CSV that was exported from this meeting.
intake-is-left-out = left out
## What settled a tie, said after the result

tally-outcomes-settled = The result hung on a tie, which { $by } settled; otherwise it could have been { $others }.
tally-outcomes-settled-many = The result hung on a tie, which { $by } settled; otherwise other results would have been possible.
tally-settler-listing = the order of the list
tally-settler-earlier-rounds = the earlier rounds
tally-settler-criterion = a criterion agreed on before
tally-settler-chair = the casting vote of the chair
tally-settler-revote = a new vote among the tied
tally-settler-lot = the lot
tally-settler-method = the rule itself

## Settings of a contest that are rarely needed

setting-step = Raised each time by
setting-step-hint = An amount for each voter. Empty: a thousandth of the share.
setting-default-option = Must beat
setting-default-option-hint = What does not win against this option is left out first, as with "none of them".
setting-quorum = With votes
setting-quorum-hint = So many must prefer an option to it. Empty: more than prefer it.

## How firm a matrix on the wall is

tally-firm-judgements = { $n ->
    [one] One judgement of a single pair, made otherwise, would have changed the result.
   *[other] At least { $number } judgements of single pairs would have had to be made otherwise to change the result.
}
tally-firm-duels = How many ballots it would have taken is not known: there are only duels here, no ballots.

## A box left behind when the journal went elsewhere

urn-left-behind = The meeting is now saved in another folder, and the old ballot box { $file } cannot be erased there. Another ballot would show, by comparing the two boxes, who voted what; so it was not taken. Bring the old folder back, or end the voting with "done" and count the ballots that are in, or call the contest off with a reason and vote again.

## Where it would take too long, and when all have voted

tally-firm-alone-untried = How many ballots decide alone was not tried: there are too many to count again without each of them while people wait.
contests-urn-all = Everybody has voted. Press Esc and type "done"; then H counts and announces.
# The speaking queue, recess, and time that runs
event-floor-asked = Asked to speak
event-floor-left = Left the speaking queue
event-floor-given = Given the floor
event-floor-extended = Speaking time extended
event-floor-ended = Finished speaking
refusal-already-waiting = { $participant } is in the speaking queue already.
refusal-not-waiting = { $participant } is not in the speaking queue.
refusal-has-the-floor = { $participant } has the floor already.
refusal-nobody-waits = Nobody has asked to speak yet.
refusal-nobody-speaks = Nobody has the floor now.
refusal-turn-unlimited = This turn has no time limit, so there is nothing to extend.
rules-turns = Turns per agenda item
rules-turns-hint = how often one person may speak under one agenda item; 0 = no limit; a reminder only
rules-quiet-first = The quiet go first
rules-quiet-first-hint = whoever spoke least under this item, then the group least heard, then the order of asking
act-floor-ask = Ask to speak
act-floor-ask-help = Notes who raised a hand; several people at once if need be.
act-floor-next = Next speaker
act-floor-next-help = Gives the floor to the next in the queue; when the queue is empty, ends the present turn.
act-floor-give = Give the floor
act-floor-give-help = Chooses who of the queue gets the floor.
act-floor-end = Finished speaking
act-floor-end-help = Ends the present turn.
act-floor-extend = More speaking time
act-floor-extend-help = Gives the speaker one more minute.
act-floor-leave = Take out of the queue
act-floor-leave-help = Takes out of the queue who does not want to speak any more.
floor-who-asks = Who asks to speak?
floor-give-to = Who gets the floor?
floor-turn-beyond = turn { $n }, limit { $limit }
reason-nobody-to-ask = nobody else has the right to speak
line-asks-floor = asks to speak
line-has-floor = has the floor
capture-hint-maybe-person = { "[" }number]
act-app-bell = Bell on/off
act-app-bell-help = A quiet sound when speaking time, an agenda item or a recess is over; kept for the next time.
tui-bell-on = The bell rings when a time is over.
tui-bell-off = The bell is off.
strip-recess-until = Recess until { $time }
strip-recess = Recess since { $time }
strip-remaining = { $duration } left
strip-over = { $time } over
strip-left = { $time } left
strip-just-now = less than a minute
strip-delayed = Put off until { $time }
strip-start-passed = Start { $time } passed by { $duration }
strip-lacking = { $n } more for the quorum
strip-quorum-met = quorum met, the meeting can be opened
strip-limit = put off until { $time } at most ({ $duration } left)
strip-limit-passed = the limit for putting off, { $time }, has passed: postpone to another day
strip-speaks = Speaking: { $person }
strip-next = next: { $people }
strip-queue = Asked to speak: { $people }
strip-give = { $key } gives the floor

# Jumping by letters, mouse, dividing the screen
act-app-jump = Jump
act-app-jump-help = Puts letters on every row and tab on the screen; type the letters to go there.
act-list-narrower = Narrower list
act-list-narrower-help = A narrower list and wider details; also by dragging the line between them. Kept for the next time.
act-list-wider = Wider list
act-list-wider-help = A wider list and narrower details; also by dragging the line between them. Kept for the next time.
reason-one-pane = details stand beside the list only on a wider screen
tui-mouse-on = The mouse is for this program. Hold Shift while dragging to select text.
tui-mouse-off = The mouse is for selecting and copying text. Run this command again to take it back.

# Several rows at once
act-list-mark-all = Mark all
act-list-mark-all-help = Marks every row shown, or takes all their marks off; with a filter: all that match.
act-needs-bulk = Change the marked
act-needs-bulk-help = Changes sector, field, place, source of funds or authority of all marked needs in one step.
act-actions-bulk = Change the marked
act-actions-bulk-help = Changes status, due date or owner of all marked actions in one step.
bulk-about = Changes { $n ->
    [one] one row
   *[other] { $n } rows
} ({ $things }). What is left empty stays as it is.

# Making a meeting ready, and the next step under the capture line
act-meeting-prepare = Make the meeting ready
act-meeting-prepare-help = One form for place, agenda, invitations, day and kind of meeting; enough to begin.
prepare-agenda = Agenda
prepare-agenda-hint = one item a line; minutes behind a semicolon: Accounts; 20
prepare-agenda-is = { $n } items{ $minutes ->
        [0] {""}
        *[other] , { $minutes } minutes
    }
prepare-minutes-unclear = write the minutes behind the semicolon, such as Accounts; 20
prepare-people = Invited
prepare-people-hint = one line a person: Lestari, F, RT 05, women; Chair of PKK
prepare-people-are = { $n } people; the last: { $last }
line-ideas-prepare = type /prepare then Enter: place, agenda, people | notes can be written already
line-ideas-draft = /present 1 2 3 marks who came and begins the registration | /register
line-ideas-registration = /present 1 2 3 | + Name of a guest | /delay +15m no quorum yet
line-ideas-quorum = /open opens the meeting | /present 1 2 3 | + Name of a guest
line-ideas-agenda = /agenda { $n } begins { $title } | /recess 15 min
line-ideas-all-done = /close begins the closing | F3 agenda
line-ideas-recess = /resume after the recess
line-ideas-closing = /read the draft was read out | F9 the record

# Colours
act-app-theme = Change colours
act-app-theme-help = The terminal's own colours, colours for a light background, colours for a dark one; kept for the next time.
reason-no-colours = NO_COLOR asks for a screen without colours
tui-theme-light = Colours for a light background.
tui-theme-dark = Colours for a dark background.
tui-theme-terminal = The terminal's own colours.

# A short tour
act-start-tour = Short tour
act-start-tour-help = Eight steps in a copy of the sample meeting, about three minutes; the copy is thrown away afterwards.
act-app-tour-skip = Skip a step of the tour
act-app-tour-skip-help = Goes to the next step of the tour without doing this one.
reason-no-tour = no tour is under way
tour-title = Practice meeting
tour-step = Tour { $n }/{ $of }: { $what } (F12 skips)
tour-line = type 14 u Lampu jalan RT 05; 2jt then Enter: a proposal of participant 14.
tour-tab = press F5: the proposal is in the list of needs already.
tour-list = press Esc to get to the list, arrows to choose, Enter to see all of it.
tour-undo = press Esc, then u: the last step is undone. U brings it back.
tour-presence = press i to write again, type /left 21 excused then Enter: the quorum is counted along.
tour-floor = type /queue 14 3 then Enter, then Ctrl-N: somebody has the floor, the time runs.
tour-ranking = press F6: the ranking of needs and the line of the ceiling.
tour-palette = press Ctrl-P, type hall, Enter: any command is found like that.
tour-over = The tour is over. F1 helps. To go back: Ctrl-P, type leave the session, Enter; this practice meeting is then thrown away.

# Charts
act-app-charts = Charts
act-app-charts-help = Attendance of each group, shares of speaking, and votes as bars, each with its number.
charts-attendance = Attendance
charts-speaking = Speaking
charts-votes = Votes
charts-no-group = No group
charts-nothing = There is nothing to show yet.
exchange-name-pabulib = Ballots of { $contest } (Pabulib)
## Linear mode (--plain)

linear-welcome = Musyawarah in lines. Type ? for help, a full stop for where you are, b to go back.
linear-needs-hiding = A secret ballot can only be cast in a terminal that can hide what is typed. Open this meeting in an ordinary terminal, not through a pipe.
linear-urn-ballot = Your ballot, such as { $example }
linear-urn-who = Who is called
linear-go-on = Enter goes on
linear-urn-hidden = What is typed is not shown and not read back.
linear-urn-unclear = The ballot is not clear. Type it once more, like the example.
linear-urn-read = The ballot was read and is valid. What it says is not read out.
linear-urn-again = Type it again
linear-needs-screen = This needs the full screen. Open the same meeting in an ordinary terminal without --plain.
linear-saved = Saved { $time }: { $what }
linear-more = There is more. Enter goes on, b stops:
linear-empty = This list is still empty.
linear-no-sessions = There is no meeting yet. Choose “New session”.
linear-slip = A single letter or digit is not recorded. Type ? for help.
linear-recipients-import = List from a file
linear-working = At work; please wait.
linear-goodbye = Goodbye.
linear-all-saved = Everything is saved in { $folder }. Goodbye.
linear-all-saved-at = Everything was saved at { $time } in { $folder }.
linear-typed-kept = This line was not sent and is kept as a draft: { $line }
linear-typed-before = This line was not sent the last time: { $line }
linear-now = Now it is { $day }, { $time }.
linear-no-item = No agenda item is being discussed.
linear-item = Agenda item { $number } of { $of }: { $title }, { $clock }.
linear-item-planned = { $spent } of { $minutes } minutes
linear-item-open = { $spent } minutes
linear-here = Place: { $place }.
linear-place = { $place }: rows: { $rows }. You can type: { $ideas }.
linear-new-like = A new session like another one
linear-which = Choose a number or a name
linear-which-several = Choose numbers or names, as many as you like
linear-which-step = Number of the step
linear-which-paper = Which file
linear-which-row = Number or name of a row, Enter goes back
linear-what-now = What to do, Enter goes back
linear-type-word = Type “{ $word }” to go on
linear-wrong-word = That is not the word.
linear-numbers = Numbers from 0 to { $most } for: { $names }. One by one, or all at once with blanks between them; - empties.
linear-too-many-numbers = There are only { $n } numbers.
linear-roll-call = Enter calls the next one without a paper, - strikes the last paper, b stops for now.
linear-papers = - strikes the last paper, b stops for now; what came in stays saved.
linear-called = Calling { $voter }
linear-paper = Paper { $n }
linear-pair = Which comes first, { $place }
linear-pair-level = Equal
linear-pair-skip = Pass over
linear-pair-again = From the first pair again
linear-pairs-walked = All pairs were asked
linear-intake-skip = Pass over the wrong rows and take the rest
linear-intake-column = Change the meaning of a column
linear-intake-head = Heading row: there is one or not
linear-intake-nothing = Not used
linear-form = Fields: Enter passes over, s saves now, < goes to the field before, - empties, b leaves; what was typed stays.
linear-ask = { $name }:
linear-ask-now = { $name }, now { $now }:
linear-ask-required = { $name }, required:
linear-ask-several = { $asks }, several lines, a full stop ends:
linear-next-line = Next line, or a full stop:
linear-many = { $n } choices: type a number or part of a name; ? reads them all.
linear-one-of = “{ $typed }” fits { $n } choices:
linear-no-such = There is no choice “{ $typed }”.
linear-menu-more = For what cannot be done yet, and why, type ?.
linear-help-question = Answer with a number, or part of a name, or text. Enter takes what stands there or repeats the question. b goes back. A full stop: where you are. A text that is one of these letters is typed with a \ before it.
linear-help-form = In fields: s saves now, < goes to the field before, - empties.
linear-help-several = As many as you like: numbers with blanks, or names with commas.
linear-help =
    Type a line of the minutes, then Enter: number of the speaker, letter of the kind, text. Example: 14 u Food for 32 toddlers; 43.2m.
    Commands begin with a slash, such as /present 7; all of them: /help.
    l: reads the list of this place, then a row and what to do with it can be chosen.
    m: a menu of all places and actions. A colon and part of a name, such as :decisions, chooses from the menu at once.
    A full stop: where you are. u: takes back the last step. b: to the list of meetings. q: leaves. Everything is always saved.
linear-can = Can be done now:
linear-cannot = Cannot be done yet, and why:
cli-arg-plain = Speaks in lines, without a screen: for screen readers, braille and old terminals. For the start, open and new --open.
## capture: the whole meeting as lines

capture-hint-head = title …; number …; place …; date 13/6; start 09:00; Village …; ceiling 690jt
capture-hint-rules = musdes; basis …; groups …; quorum 2/3; rounds 2
capture-hint-newcomer = name, M/F, address, group; office; vulnerable …; guest
capture-hint-persons = participant numbers …
capture-hint-maybe-persons = { "[" }participant numbers …]
capture-hint-item = title; presenter's number; 20 minutes
capture-hint-criteria = Urgent 25; Felt by many 25; scale 1-5; ties 2, 1, poor
capture-hint-approve = { "[" }most]
capture-hint-answer = O01 [number] answer
capture-hint-offer = O01 change; condition
capture-hint-call = { "[" }D04] reason; question; A …; B …
capture-hint-need-reason = K10 reason
capture-hint-edit = K03 new text; 101.5 million; reason … (also R01, D04)
capture-hint-minority = D04 whose: the view
capture-hint-survey = how many answered; question 4.3
capture-hint-principles = 4 4 5 4 4
capture-hint-next = 12/9 09:00 place; subject
capture-hint-signers = secretary 2; chair 1; community 22 optional
capture-expected-objection = objection such as O01
capture-expected-decision = decision such as D01
capture-expected-option = next option behind its letter, such as B old shed
capture-role-label = name of the field
line-potential = strength: { $potential }
line-head = head of the minutes
line-rules = rules
line-invite = invited
line-guest = guest: not in the quorum, no vote
line-resource = resource persons
line-instead-of = instead of { $person }
line-item = new agenda item
line-minutes = { $n } minutes
line-unclear = "{ $typed }" is not clear. Check the spelling.
line-approve-who = Leave it out when all agree, or write: most.
line-respondents = { $n } answered
line-five-marks = Write five marks, one for each principle.
line-signers = signers
line-signers-unclear = "{ $typed }": write the capacity, then the participant's number, such as community 18.
line-answer = answer
line-offer = offer
line-condition = on condition: { $condition }
line-edit = edit
line-no-such-entry = There is no entry with that number.
line-include = take in
line-exclude = leave out
line-minority = other view
capture-error-in-text = { $role } inside the sentence is not counted: put a semicolon ( ; ) before it.
line-edit-no-reason = An action is edited without a reason: take that part out.
capture-error-kind-slip = Do you mean { $kind }? Write { $letter } or the whole word; if not, never mind.
messages-none = No message so far.

# What can stand in place of a word of the capture line
line-suggested = { $key }: { $what }
capture-hint-queue = participant numbers … (-number: out of the queue)
hall-more-bars = and { $n } more
# What is worked out beside the screen
text-working = Being worked out. The screen need not wait: Esc closes this box, and what is found is kept to be opened again.
contests-study-nothing = This version comes to something else than was announced, so nothing can be said. What was announced stands.
contests-study-failed = This could not be worked out: something is wrong in the program. The result as announced is as it was.

# What choosing nothing means
contests-tie-left = left tied
setting-default-option-none = none

# The next step, under the capture line
line-ideas-roles = /present 1 2 3 who has come | /chair number | /secretary number
line-ideas-come = { $n } present | { $n } represented Rina
line-ideas-gone = { $n } left excused
line-ideas-walk-in = + Rina, F, RT 05 | / commands
line-ideas-count = /vote { $options } abstain …
line-ideas-objection = { $id }: /answer { $id } … | /consensus { $id } (agreed) | /withdraw { $id } (taken back)
line-ideas-answered = /consensus { $id } (agreed) | /withdraw { $id } (taken back) | /answer { $id } …
line-ideas-decide = { $id }: /consensus (all agree) | /call-vote … (the reason; to vote) | /defer … (the reason)
line-ideas-read = /approve the record, by those present | F9 corrections
line-ideas-approved = /close the meeting | F9 survey, principles, next meeting
line-ideas-closed = /sign begins signing | /export writes papers
line-ideas-signers = /signers chair 1; secretary 2 | /export writes papers
line-ideas-sign = /sign { $numbers } when they have signed | /export writes papers
line-ideas-signed = /final makes the record final | /export writes papers
line-ideas-final = /export writes papers | F8 actions
line-ideas-cancelled = /export writes papers | /quit

# A list from a file, in lines
linear-intake-take = Take all
linear-intake-wrong = { $count ->
    [one] One row is wrong.
   *[other] { $count } rows are wrong.
} Choose 2 to pass over them, 3 to change the meaning of a column, or b to correct the file.

# Hints for the next step
line-ideas-missed = /revote next round of { $id } | /withdraw { $id } reason to talk again | /defer reason
line-ideas-settled = a … action | /finish this item | d … another decision | / commands
line-ideas-late = F4 back to the notes
capture-placeholder-list = Keys act on the list now; i to write
line-who-signed = Who has signed? Type the numbers: /sign { $open }

# The official record
paper-official-people = the participants
paper-official-groups = { $groups }
report-objection-outvoted = No consensus was reached; the decision was taken by vote.
standing-no-ceiling = Priority
line-newcomer = + { $name } for somebody not invited

# What commands are for
purpose-head = head of the minutes
purpose-rules = rules of order
purpose-invite = add somebody invited
purpose-chair = who chairs
purpose-secretary = who keeps the record
purpose-facilitator = who guides
purpose-resource = resource persons
purpose-item = add an agenda item
purpose-criteria = criteria and weights
purpose-present = mark as present
purpose-represented = somebody came instead
purpose-left = left early
purpose-returned = is back
purpose-excused = sent word, is not coming
purpose-delay = start later today
purpose-postpone = move to another day
purpose-prepare = fill in place, agenda, people
purpose-register = begin the registration
purpose-open = open the meeting
purpose-recess = take a break
purpose-resume = go on after the break
purpose-queue = ask for the floor
purpose-floor = give the floor
purpose-agenda = begin an agenda item
purpose-finish = finish the item
purpose-park = keep for later
purpose-defer = put the decision off
purpose-approve = agree to the agenda or the record
purpose-answer = answer an objection
purpose-offer = offer a change
purpose-consensus = all agree
purpose-vote = record the counts
purpose-call-vote = decide by vote
purpose-choose = choose among options
purpose-revote = next round of the vote
purpose-freeze = freeze the criteria
purpose-score = score a need
purpose-announce = announce the ranking
purpose-include = take into the priorities
purpose-exclude = leave out of the priorities
purpose-edit = correct an entry
purpose-minority = note another view
purpose-merge = make one of several needs
purpose-withdraw = take an entry back
purpose-forward = pass a need on
purpose-read = the draft was read out
purpose-survey = totals of the survey
purpose-principles = mark the five principles
purpose-next = the next meeting
purpose-close = close the meeting
purpose-signers = who signs
purpose-sign = record signatures
purpose-final = make the record final
purpose-cancel = call the meeting off
purpose-papers = write PDF and other files
purpose-undo = take the last step back
purpose-redo = bring it back
purpose-go = go to a screen
purpose-language = change the language
purpose-find = look for words
purpose-help = open the help
purpose-quit = leave the program

help-find = type to look in this help
# Words at the start of a title that say the kind of meeting already.
paper-kind-words = meeting assembly conference session
line-speaker-meant = begin with @ if { $person } says it
paper-summary-put-off = Put off:
# What was taken back, the person's own editor, and other messages that have to say more
editor-not-started = The editor “{ $program }” cannot be started: { $why } The text here is as it was.
editor-failed = The editor “{ $program }” ended with an error ({ $status }) and saved nothing. The text here is as it was.
editor-file = The text cannot be read back from the editor: { $why } The text here is as it was.
editor-broke-off = The editor ended with an error; what it had saved was taken. Ctrl-U brings the text before it back.
editor-too-long = The text from the editor is too long: what fits was taken, all of it is in { $file }
status-hours-over = { $n } h over
status-days-over = { $n ->
    [one] one day over
   *[other] { $n } days over
}
keyfile-others = { $n } more in that file: Ctrl-P, then type messages.
doctor-keymap = Own keys: { $file }
tally-list-how = To count: musyawarah tally FILE --rule RULE
tally-list-meaning = What each option means: musyawarah tally --help
tui-code-now = Code of the record (line { $n }): { $code } — { $words } (printed on the papers; no need to note it).
line-not-there = not marked present (/present { $n })
shell-parting = musyawarah is paused; nothing is lost. Type fg to go on.
line-nobody = there is no participant { $n }; becomes a plain note
form-selection-keys = ^X cut, ^C copy, ^V paste
form-nothing-changed = Nothing was changed.
decisions-with-guests = Among them { $n } who came without being invited.
