"""A choice under a ceiling as Pabulib's .pb, read by pabutools."""

import json
import sys
from pathlib import Path

from meeting import Session
from pabutools.election import parse_pabulib

BINARY, SCRATCH = sys.argv[1], Path(sys.argv[2])

options = [{"name": "Lampu; gang", "cost": 3_000_000}, {"name": "Selokan", "cost": 5_500_000},
           {"name": "Pos \"ronda\"", "cost": 2_000_000}]
commands = [
    {"cmd": "meeting.describe", "details": {"kind": "rt_rw", "title": "Rapat RT 05", "place": "Balai",
                                            "date": "2026-06-13", "ceiling": 8_000_000}},
    *({"cmd": "person.add", "person": {"name": name}} for name in ("Sutrisno", "Wahyuni", "Karto", "Lestari")),
    {"cmd": "agenda.add", "topic": {"title": "Usulan"}},
    {"cmd": "stage.register"},
    {"cmd": "presence.mark", "participants": ["P01", "P02", "P03", "P04"], "presence": {"change": "arrived"}},
    {"cmd": "stage.open", "override_reason": "Cukup"},
    {"cmd": "contest.open", "question": "Apa dulu?", "about": {"lines": options},
     "method": {"rule": "greedy", "settings": {"budget": "8000000"}}, "ties": [{"by": "listing"}], "collecting": "papers"},
    *({"cmd": "contest.ballot", "contest": "B01", "mark": {"approval": mark}} for mark in ([0, 2], [0, 1], [2], [0])),
    {"cmd": "contest.close", "contest": "B01"},
]
session = Session(BINARY, SCRATCH, "\n".join(map(json.dumps, commands)))
path = SCRATCH / "B01.pb"
path.write_bytes(session.export("pb"))
assert path.read_bytes() == session.run("show", session.name, "--contest", "B01", "--to", "pb").stdout
instance, profile = parse_pabulib(str(path))
assert instance.budget_limit == 8_000_000, instance.budget_limit
assert sorted(int(project.cost) for project in instance) == [2_000_000, 3_000_000, 5_500_000]
assert len(profile) == 4 and sorted(len(ballot) for ballot in profile) == [1, 1, 2, 2], profile
print("Pabulib: 3 projects, 4 ballots in pabutools, the same bytes by both ways")
