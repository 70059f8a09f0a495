"""Calendars: parsed without an error, imported by calcurse and khal, to-dos changed by todoman and taken back."""

import datetime
import os
import re
import subprocess
import sys
from pathlib import Path

import icalendar

from meeting import HOSTILE, Session, hostile_script

BINARY, SCRATCH = sys.argv[1], Path(sys.argv[2])
BIN = Path(sys.executable).parent


def run(*args, **more):
    done = subprocess.run([str(arg) for arg in args], capture_output=True, stdin=subprocess.DEVNULL, **more)
    assert done.returncode == 0, (args, done)
    return done.stdout.decode()


def parsed(data):
    """The calendar, held to what RFC 5545 asks of its bytes and of each component."""
    assert data.endswith(b"END:VCALENDAR\r\n") and b"\n" not in data.replace(b"\r\n", b"")
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    data.decode()
    calendar = icalendar.Calendar.from_ical(data)
    assert calendar["VERSION"] == "2.0" and calendar["PRODID"]
    seen = set()
    for component in calendar.walk():
        assert not component.errors, (component.name, component.errors)
        if component.name in ("VEVENT", "VTODO"):
            assert component["UID"] not in seen and component["DTSTAMP"].dt.tzinfo is not None
            seen.add(component["UID"])
            assert set(component.required) <= set(component), component
    zones = {zone["TZID"] for zone in calendar.walk("VTIMEZONE")}
    used = {component["DTSTART"].params.get("TZID") for component in calendar.walk("VEVENT")}
    assert used - {None} <= zones, (used, zones)
    return calendar


def sample():
    where = SCRATCH / "sample"
    where.mkdir()
    session = Session(BINARY, where)
    data = session.export("ics")
    calendar = parsed(data)
    events, tasks = calendar.walk("VEVENT"), calendar.walk("VTODO")
    assert len(events) == 2 and len(tasks) == 8
    wib = datetime.timezone(datetime.timedelta(hours=7))
    starts = [event["DTSTART"].dt for event in events]
    assert starts == [datetime.datetime(2026, 6, 13, 9, 0, tzinfo=wib), datetime.datetime(2026, 9, 12, 9, 0, tzinfo=wib)]
    assert {task["CATEGORIES"].cats[0]: task["DUE"].dt.isoformat() for task in tasks}["R05"] == "2027-01-15"
    path = where / "kalender.ics"
    path.write_bytes(data)

    # calcurse takes all of it, and shows it in the zone of the machine.
    told = run("calcurse", "-D", where / "calcurse", "-i", path, env={**os.environ, "TZ": "Asia/Jakarta"})
    assert re.search(r"2 apps / 0 events / 8 todos / 0 skipped", told), told
    shown = run("calcurse", "-D", where / "calcurse", "-r1", "-s09/12/2026", env={**os.environ, "TZ": "Asia/Jakarta"})
    assert "09:00" in shown and "Rapat berikutnya" in shown, shown

    # khal imports twice and shows each once; a change goes in with the second import.
    (where / "khal").mkdir()
    (where / "khal.conf").write_text(
        f"[calendars]\n[[rapat]]\npath = {where}/khal\ntype = calendar\n[sqlite]\npath = {where}/khal.db\n[locale]\n"
        "timeformat = %H:%M\ndateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\ndatetimeformat = %Y-%m-%d %H:%M\n"
        "longdatetimeformat = %Y-%m-%d %H:%M\nlocal_timezone = Asia/Makassar\ndefault_timezone = Asia/Makassar\n")

    def khal(*args):
        return run(BIN / "khal", "-c", where / "khal.conf", *args)

    for _ in range(2):
        khal("import", "--batch", "-a", "rapat", path)
    listed = khal("list", "--format", "{start-time} {title}", "2026-06-01", "2026-12-31")
    assert listed.count("Musyawarah Desa Perencanaan") == 1 and listed.count("Rapat berikutnya") == 1, listed
    assert "10:00 Rapat berikutnya" in listed, "nine in Jakarta is ten in Makassar"
    print("calendar: 2 events and 8 to-dos in icalendar, calcurse, khal (twice, each once)")
    return session, calendar


def todoman(session, calendar):
    where = SCRATCH / "todoman"
    (where / "list").mkdir(parents=True)
    for task in calendar.walk("VTODO"):
        one = icalendar.Calendar()
        one.add("prodid", "-//foreign//check//EN")
        one.add("version", "2.0")
        one.add_component(task)
        (where / "list" / f"{task['UID']}.ics").write_bytes(one.to_ical())
    (where / "config.py").write_text(
        f"path = '{where}/list'\ncache_path = '{where}/cache.sqlite3'\ndate_format = '%Y-%m-%d'\ntime_format = '%H:%M'\n")

    def todo(*args):
        environment = {**os.environ, "TZ": "Asia/Jakarta", "XDG_CACHE_HOME": str(where), "HOME": str(where)}
        return run(BIN / "todo", "-c", where / "config.py", *args, env=environment)

    def number(words):
        return next(re.search(r"\]\s+(\d+)", line).group(1) for line in todo("list").splitlines() if words in line)

    todo("done", number("Umumkan hasil"))
    todo("cancel", number("Proposal jembatan"))
    todo("edit", number("Survei lapangan"), "--due", "2026-07-04")
    whole = icalendar.Calendar()
    for path in sorted((where / "list").glob("*.ics")):
        for task in icalendar.Calendar.from_ical(path.read_bytes()).walk("VTODO"):
            if str(task["SUMMARY"]).startswith("Desain"):
                task["PERCENT-COMPLETE"] = 45
                task["STATUS"] = "IN-PROCESS"
                task.add("comment", "Hujan, jalan licin;\nalat belum ada")
            whole.add_component(task)
    path = where / "back.ics"
    path.write_bytes(whole.to_ical())
    session.taken(path, {
        "R08": ("done", 100, "2026-06-20", ""),
        "R05": ("dropped", None, "2027-01-15", ""),
        "R01": ("planned", None, "2026-07-04", ""),
        "R03": ("in_progress", 45, "2026-07-31", "Hujan, jalan licin;\nalat belum ada"),
    })
    session.taken(path, {})
    parsed(session.export("ics"))
    print("to-dos: 4 changed by todoman and icalendar, exactly those changed here")


def hostile():
    where = SCRATCH / "hostile"
    where.mkdir()
    session = Session(BINARY, where, hostile_script())
    calendar = parsed(session.export("ics"))
    tasks = {task["CATEGORIES"].cats[0]: task for task in calendar.walk("VTODO")}
    assert sorted(tasks) == ["R01", "R02", "R03", "R04"]
    for place, text in enumerate(HOSTILE, 1):
        task = tasks[f"R{place:02}"]
        assert str(task["SUMMARY"]) == text.strip() and str(task["LOCATION"]) == text.strip(), task
    assert str(tasks["R01"]["COMMENT"]) == "\n".join(HOSTILE).rstrip() or str(tasks["R01"]["COMMENT"]) == "\n".join(HOSTILE)
    event = calendar.walk("VEVENT")[0]
    assert event["DTSTART"].dt.utcoffset() == datetime.timedelta(hours=9), "WIT"
    path = where / "back.ics"
    path.write_bytes(calendar.to_ical())
    session.taken(path, {})
    print("hostile texts: 4 to-dos and their comments, each a text")


todoman(*sample())
hostile()
