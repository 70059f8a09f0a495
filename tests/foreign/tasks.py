"""Taskwarrior, todo.txt and a spreadsheet: imported twice, changed there, taken back, exactly that is changed here."""

import csv
import io
import json
import os
import re
import subprocess
import sys
from datetime import datetime
from pathlib import Path

import openpyxl

from meeting import HOSTILE, Session, hostile_script

BINARY, SCRATCH = sys.argv[1], Path(sys.argv[2])


def folder(name):
    made = SCRATCH / name
    made.mkdir()
    return made


class Taskwarrior:
    def __init__(self, where):
        self.where = where
        (where / "rc").write_text(
            f"data.location={where}/data\nconfirmation=off\nverbose=nothing\nnews.version=9.9.9\n"
            "uda.percent.type=numeric\nuda.owner.type=string\n")
        (where / "data").mkdir()
        self.environment = {**os.environ, "TASKRC": str(where / "rc"), "TASKDATA": str(where / "data"), "TZ": "Asia/Jakarta"}

    def __call__(self, *args):
        done = subprocess.run(["task", *args], capture_output=True, env=self.environment, stdin=subprocess.DEVNULL)
        assert done.returncode == 0, (args, done)
        return done.stdout.decode()

    def load(self, exported):
        path = self.where / "in.json"
        path.write_bytes(exported)
        return self("import", str(path))

    def all(self):
        return json.loads(self("export"))

    def save(self):
        path = self.where / "out.json"
        path.write_text(self("export"))
        return path


def taskwarrior():
    where = folder("taskwarrior")
    session, task = Session(BINARY, where), Taskwarrior(where)
    exported = session.export("taskwarrior")
    ours = json.loads(exported)
    task.load(exported)
    once = sorted(it["uuid"] for it in task.all())
    assert once == sorted(it["uuid"] for it in ours) and len(once) == 8
    task.load(exported)
    assert sorted(it["uuid"] for it in task.all()) == once, "imported twice, there twice"
    for mine in ours:
        theirs = next(it for it in task.all() if it["uuid"] == mine["uuid"])
        for field in ("description", "due", "project", "status", "tags", "owner", "musyawarah", "entry"):
            assert theirs[field] == mine[field], (field, theirs)
    session.taken(task.save(), {})

    task("add", "Beli beras", "due:2026-08-01")
    task("+R08", "done")
    task("+R01", "start")
    task("+R02", "modify", "due:2026-07-10")
    task("+R04", "annotate", "Menunggu tanda tangan \"RT 05\"")
    task("+R03", "modify", "percent:40")
    task("+R05", "delete")
    session.taken(task.save(), {
        "R08": ("done", None, "2026-06-20", ""),
        "R01": ("in_progress", None, "2026-06-27", ""),
        "R02": ("planned", None, "2026-07-10", ""),
        "R04": ("planned", None, "2026-07-10", "Menunggu tanda tangan \"RT 05\""),
        "R03": ("planned", 40, "2026-07-31", ""),
        "R05": ("dropped", None, "2027-01-15", ""),
    })
    # Out again and in again: nobody is there twice, and there is nothing to take over.
    task.load(session.export("taskwarrior"))
    assert len(task.all()) == 9
    session.taken(task.save(), {})

    # Changed on both sides to something else: named, and left.
    stale = task.save().read_text()
    session.run("apply", session.name, given=b'{"cmd":"action.progress","id":"R07","status":"in_progress"}')
    task("+R07", "done")
    task("+R06", "start")
    said = session.taken(task.save(), {"R06": ("in_progress", None, "2026-08-15", "")}, code=1)
    assert "R07 berubah di rapat dan di berkas" in said, said
    (where / "stale.json").write_text(stale)
    print("Taskwarrior: 8 tasks in, twice, 6 changed there and here, 1 clash named")


def todo_txt():
    where = folder("todo")
    session = Session(BINARY, where)
    listed = where / "todo.txt"
    listed.write_bytes(b"(B) Beli beras +rumah @pasar due:2026-07-02 id:7\n" + session.export("todo"))
    (where / "config").write_text(f"export TODO_DIR={where}\nexport TODO_FILE=$TODO_DIR/todo.txt\n"
                                  f"export DONE_FILE=$TODO_DIR/done.txt\nexport REPORT_FILE=$TODO_DIR/report.txt\n")

    def todo(*args):
        done = subprocess.run(["todo-txt", "-d", str(where / "config"), "-a", "-f", *args], capture_output=True)
        assert done.returncode == 0, (args, done)
        return done.stdout.decode()

    def number(action):
        found = [place for place, line in enumerate(listed.read_text().splitlines(), 1) if f"id:{action}-" in line]
        return str(found[0])

    assert len([line for line in todo("ls", "+musdes-2026-06-13").splitlines() if "id:R" in line]) == 8
    session.taken(listed, {})
    todo("do", number("R08"))
    todo("pri", number("R01"), "A")
    todo("append", number("R02"), "status:in_progress percent:60")
    listed.write_text(listed.read_text().replace("due:2026-07-24", "due:2026-07-30"))
    session.taken(listed, {
        "R08": ("done", None, "2026-06-20", ""),
        "R02": ("in_progress", 60, "2026-06-27", ""),
        "R07": ("planned", None, "2026-07-30", ""),
    })
    session.taken(listed, {})
    print("todo.txt: 8 tasks in, 3 changed there and here")


def spreadsheet():
    where = folder("table")
    session = Session(BINARY, where)
    for delimiter, name in ((",", "comma"), (";", "semicolon"), ("\t", "tab")):
        told = session.export("tasks-csv", "--delimiter", name).decode()
        rows = list(csv.reader(io.StringIO(told, newline=""), delimiter=delimiter))
        assert len(rows) == 9 and all(len(row) == 8 for row in rows), rows
    # As a spreadsheet set to Indonesian saves it: other columns order, days as shown, semicolons.
    heads, *rows = list(csv.reader(io.StringIO(session.export("tasks-csv").decode(), newline="")))
    for row in rows:
        row[4] = re.sub(r"(\d+)-(\d+)-(\d+)", r"\3/\2/\1", row[4])
        if row[1] == "R03":
            row[5:8] = ["Berjalan", "35%", "Juru gambar sakit; cari ganti"]
        if row[1] == "R06":
            row[4] = "31/08/2026"
    path = where / "tugas.csv"
    with path.open("w", newline="", encoding="utf-8-sig") as file:
        writer = csv.writer(file, delimiter=";")
        writer.writerows([row[::-1] for row in [heads, *rows]])
    session.taken(path, {
        "R03": ("in_progress", 35, "2026-07-31", "Juru gambar sakit; cari ganti"),
        "R06": ("planned", None, "2026-08-31", ""),
    })
    session.taken(path, {})
    # As a workbook, which a spreadsheet makes of it: days are days there.
    book = openpyxl.Workbook()
    for row in [heads, *rows]:
        if row[1] == "R05":
            row[4:6] = [datetime(2027, 2, 1), "Berjalan"]
        book.active.append(row)
    book.save(where / "tugas.xlsx")
    session.taken(where / "tugas.xlsx", {"R05": ("in_progress", None, "2027-02-01", "")})
    broken = path.read_text(encoding="utf-8-sig").replace("31/08/2026", "32/08/2026")
    path.write_text(broken)
    said = session.run("progress", session.name, str(path), "--yes", code=4).stderr.decode()
    assert "tugas.csv" in said and "32/08/2026" in said and "Baris" in said, said
    print("spreadsheet: 8 rows, 3 changed there and here, one in a workbook, a broken cell told with its place")


def hostile():
    where = folder("hostile")
    session, task = Session(BINARY, where, hostile_script()), Taskwarrior(where)
    exported = session.export("taskwarrior")
    task.load(exported)
    task.load(exported)
    theirs = {it["tags"][0]: it for it in task.all()}
    assert sorted(theirs) == ["R01", "R02", "R03", "R04"]
    for place, text in enumerate(HOSTILE, 1):
        it = theirs[f"R{place:02}"]
        assert it["status"] == "pending" and it["due"] == "20260630T145959Z", it
        # Taskwarrior reads `&open;` as a bracket, so it goes out with a blank inside.
        assert it["description"] == text.strip().replace("&open;", "& open;"), it
    session.taken(task.save(), {})
    task("+R04", "done")
    session.taken(task.save(), {"R04": ("done", None, "2026-06-30", "")})
    listed = where / "todo.txt"
    listed.write_bytes(session.export("todo"))
    for line in listed.read_text().splitlines():
        words = line.split(" ")
        assert len([word for word in words if word.startswith("+")]) == 1, line
        assert len([word for word in words if word.startswith("@")]) == 1, line
        keys = {word.split(":")[0] for word in words if re.match(r"[^\s:]+:[^\s:]+$", word)}
        assert keys <= {"due", "percent", "status", "id"}, line
    session.taken(listed, {})
    rows = list(csv.reader(io.StringIO(session.export("tasks-csv").decode(), newline="")))
    assert all(not cell.startswith(("=", "+", "-", "@")) for row in rows for cell in row), rows
    print("hostile texts: 4 in Taskwarrior, todo.txt and CSV, each a text")


taskwarrior()
todo_txt()
spreadsheet()
hostile()
