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
