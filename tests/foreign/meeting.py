"""The program with a session of its own, for the checks beside this file."""

import json
import os
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
NOW = "2026-07-01T08:00:00+07:00"


class Session:
    """A session made from a script of commands."""

    def __init__(self, binary, folder, script=None, date="2026-06-13"):
        self.binary, self.folder = binary, Path(folder)
        self.environment = {
            "PATH": os.environ["PATH"],
            "HOME": str(folder),
            "MUSYAWARAH_DIR": str(self.folder / "sessions"),
            "MUSYAWARAH_NOW": NOW,
            "MUSYAWARAH_LANG": "id",
            "MUSYAWARAH_LOG": "",
        }
        script = script or (ROOT / "tests/data/sample.jsonl").read_text()
        made = self.run("apply", "--new", "Contoh", "--date", date, given=script.encode())
        answers = [json.loads(line) for line in made.stdout.splitlines()]
        refused = [answer for answer in answers if not answer["ok"]]
        assert not refused, refused
        self.name = f"{date}-contoh"

    def run(self, *args, given=b"", code=0):
        done = subprocess.run([self.binary, *args], input=given, capture_output=True, env=self.environment)
        told = done.stdout.decode() + done.stderr.decode()
        assert code is None or done.returncode == code, f"{args} ended with {done.returncode}:\n{told}"
        return done

    def export(self, kind, *more):
        """The file, the same bytes twice."""
        first = self.run("export", self.name, "--as", kind, "--to", "-", *more).stdout
        assert first == self.run("export", self.name, "--as", kind, "--to", "-", *more).stdout, kind
        return first

    def take(self, path, code=0):
        return self.run("progress", self.name, str(path), "--yes", code=code).stdout.decode()

    def actions(self):
        """Status, percent, due day and obstacle of each action, by its id."""
        self.run("check", self.name, "--rebuild")
        saved = json.loads((self.folder / "sessions" / self.name / "actions.json").read_text())
        told = {}
        for action in saved["actions"]:
            progress = action["progress"] or {}
            told[action["id"]] = (
                action["status"], progress.get("percent"), action["due"], progress.get("obstacle", ""))
        return told

    def taken(self, path, expected, code=0):
        """Takes a file over; exactly the expected actions must be other than before."""
        before = self.actions()
        said = self.take(path, code)
        after = self.actions()
        changed = {name: after[name] for name in after if after[name] != before[name]}
        assert changed == expected, f"expected {expected}\nfound    {changed}\n{said}"
        return said


HOSTILE = [
    "x 2026-01-01 Selesai +proyek @konteks due:2020-01-01 status:dropped",
    "BEGIN:VTODO, koma; titik koma \\ garis \\n \"kutip\" END:VCALENDAR",
    "=HYPERLINK(\"http://x\"),\"; +1-1 [1,2] {\"uuid\":\"x\"} &open; %s",
    "السلام שלום 会議 नमस्ते 🏘️ " + "panjang " * 110,
]


def hostile_script():
    """A meeting whose actions have texts that would like to be more than texts."""
    people = [{"cmd": "person.add", "person": {"name": name}} for name in ["Wahyuni", HOSTILE[0], "+Anto @x a:b"]]
    head = {"cmd": "meeting.describe", "details": {
        "kind": "rt_rw", "title": HOSTILE[1], "place": HOSTILE[2], "date": "2026-06-13", "start": "19:00:00",
        "zone": "WIT"}}
    actions = [
        {"cmd": "action.add", "plan": {"activity": text, "owner": f"P{1 + place % 3:02}", "due": "2026-06-30",
                                       "place": text, "purpose": text}}
        for place, text in enumerate(HOSTILE)
    ]
    report = {"cmd": "action.progress", "id": "R01", "status": "in_progress", "percent": 10,
              "obstacle": "\n".join(HOSTILE)}
    return "\n".join(json.dumps(command) for command in [head, *people, *actions, report])
