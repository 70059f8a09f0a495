"""Popolo against the fields of its specification, and the event of Open Civic Data against pupa's published form."""

import importlib.util
import json
import os
import sys
import sysconfig
import types
import urllib.request
from datetime import datetime
from pathlib import Path

import jsonschema
import referencing
import referencing.jsonschema

from meeting import Session

BINARY, SCRATCH = sys.argv[1], Path(sys.argv[2])
HERE = Path(__file__).parent

# What stands in our file, and the schema of each.
KINDS = {
    "organizations": "organization",
    "events": "event",
    "persons": "person",
    "motions": "motion",
    "vote_events": "vote_event",
}
BASE = "http://www.popoloproject.com/schemas"

# A hall that votes in secret, and then by name.
SCRIPT = """
{"cmd":"meeting.describe","details":{"kind":"rt_rw","title":"Rapat RT 05","place":"Balai, HP 081234567890","date":"2026-06-13","start":"19:00:00","areas":[{"kind":"RT","name":"05"}]}}
{"cmd":"person.add","person":{"name":"Sutrisno 0812-3456-7890"}}
{"cmd":"person.add","person":{"name":"Wahyuni"}}
{"cmd":"person.add","person":{"name":"Karto"}}
{"cmd":"agenda.add","topic":{"title":"Usulan"}}
{"cmd":"stage.register"}
{"cmd":"presence.mark","participants":["P01","P02","P03"],"presence":{"change":"arrived"}}
{"cmd":"stage.open","override_reason":"Cukup"}
{"cmd":"decision.draft","motion":{"text":"Iuran Rp10.000"}}
{"cmd":"vote.call","decision":"D01","question":"Iuran?","reason":"Belum sepakat","secrecy":"secret","options":["Setuju","Tidak"],"rejecting":1,"majority":{"base":"electorate","numerator":1,"denominator":2,"strict":true,"plus_one":false}}
{"cmd":"vote.open_round","id":"V01"}
{"cmd":"vote.close_round","id":"V01","counts":{"options":[1,2],"abstain":0}}
{"cmd":"decision.draft","motion":{"text":"Kerja bakti Minggu"}}
{"cmd":"vote.call","decision":"D02","question":"Minggu?","reason":"Belum sepakat","options":["Setuju","Tidak"],"majority":{"base":"electorate","numerator":1,"denominator":2,"strict":true,"plus_one":false}}
{"cmd":"vote.open_round","id":"V02"}
{"cmd":"vote.close_round","id":"V02","counts":{"options":[2,0],"abstain":1},"names":[{"participant":"P01","option":0},{"participant":"P02","option":0},{"participant":"P03"}]}
"""


def popolo(session):
    file = json.loads(session.export("popolo"))
    schema = json.loads((HERE / "popolo.schema.json").read_text())
    checker = jsonschema.FormatChecker()
    checker.checks("date-time", raises=ValueError)(lambda text: bool(datetime.fromisoformat(text)))
    jsonschema.Draft202012Validator(schema, format_checker=checker).validate(file)
    published(file)
    ids = {it["id"] for kind in ("organizations", "events", "persons", "motions") for it in file[kind]}
    assert len(ids) == sum(len(file[kind]) for kind in ("organizations", "events", "persons", "motions"))
    for vote in file["vote_events"]:
        named = [vote["motion_id"], vote["organization_id"], vote["legislative_session_id"]]
        assert ids.issuperset(named + [ballot["voter_id"] for ballot in vote.get("votes", [])]), vote
    return file


def published(file):
    """Holds a file to the schemas as Popolo publishes them, where the network gives them."""
    if SCHEMAS is None:
        return
    for kind, name in KINDS.items():
        schema = {"$ref": f"{BASE}/{name}.json#"}
        for it in file[kind]:
            jsonschema.Draft3Validator(schema, registry=SCHEMAS, format_checker=utc_only()).validate(it)


def utc_only():
    # Draft 3 means a moment in UTC.
    checker = jsonschema.FormatChecker(formats=())
    checker.checks("date-time", raises=ValueError)(lambda text: bool(datetime.strptime(text, "%Y-%m-%dT%H:%M:%SZ")))
    return checker


def fetched():
    """All schemas of Popolo, each with those it refers to; none where one cannot be had."""
    known, wanted = {}, {f"{BASE}/{name}.json" for name in KINDS.values()}
    source = os.environ.get("POPOLO_SCHEMAS", BASE)
    while wanted:
        address = wanted.pop()
        try:
            with urllib.request.urlopen(f"{source}/{address.rsplit('/', 1)[1]}", timeout=20) as answer:
                schema = json.load(answer)
        except (OSError, ValueError) as error:
            print(f"NOT READ by the published schemas of Popolo, only by popolo.schema.json: {address}: {error}")
            return None
        # Some call themselves without `www`, some with it; references are resolved under one name.
        schema = json.loads(json.dumps(schema).replace("http://popoloproject.com/", "http://www.popoloproject.com/"))
        schema.pop("id", None)
        known[address] = schema
        text = json.dumps(schema)
        refers = {piece.split('"')[0].rstrip("#") for piece in text.split('"$ref": "')[1:]}
        wanted |= refers - known.keys() - wanted
    resource = referencing.jsonschema.DRAFT3.create_resource
    return referencing.Registry().with_resources((address, resource(schema)) for address, schema in known.items())


def votes():
    sample = popolo(Session(BINARY, folder("sample")))
    assert len(sample["motions"]) == 5 and [it["result"] for it in sample["motions"]] == ["pass"] * 5
    rounds = [(it["identifier"], it["result"], [count["value"] for count in it["counts"]]) for it in sample["vote_events"]]
    assert rounds == [("V01/1", "no majority", [10, 9, 3, 0]), ("V01/2", "pass", [13, 8, 1, 0])], rounds
    session = Session(BINARY, folder("small"), SCRIPT)
    file = popolo(session)
    secret, called = file["vote_events"]
    assert secret["classification"] == "secret" and "votes" not in secret and secret["result"] == "fail", secret
    assert [count["value"] for count in secret["counts"]] == [1, 2, 0, 0]
    assert called["classification"] == "open" and len(called["votes"]) == 3 and called["result"] == "pass"
    assert "0812" not in json.dumps(file), "a telephone number left the meeting"
    by = "its published schemas and ours" if SCHEMAS else "our schema"
    print(f"Popolo: 7 motions and 4 vote events fit {by}, of the secret one totals only")
    return session


def event(session):
    # Its common part asks for a list that the form of an event does not use.
    packages = Path(sysconfig.get_paths()["purelib"]) / "pupa/scrape/schemas"
    sys.modules["opencivicdata"] = types.ModuleType("opencivicdata")
    sys.modules["opencivicdata"].common = types.SimpleNamespace(CONTACT_TYPES=[])
    package = types.ModuleType("schemas")
    package.__path__ = [str(packages)]
    sys.modules["schemas"] = package
    spec = importlib.util.spec_from_file_location("schemas.event", packages / "event.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    # Of its own kinds `datetime` and `date` there is none in JSON.
    types_of_pupa = jsonschema.Draft3Validator.TYPE_CHECKER.redefine_many(
        {name: lambda *_: False for name in ("datetime", "date")})
    validator = jsonschema.validators.extend(jsonschema.Draft3Validator, type_checker=types_of_pupa)
    for session in (session, Session(BINARY, folder("event"))):
        told = session.export("ocd")
        file = json.loads(told)
        validator(module.schema).validate(file)
        assert set(file) - {"_id"} <= set(module.schema["properties"]), set(file)
        assert file["_id"].startswith("ocd-event/") and b"0812" not in told, told
    assert file["status"] == "passed" and len(file["agenda"]) == 6
    assert any(note.startswith("KEEMPAT: ") for item in file["agenda"] for note in item["notes"]), file["agenda"]
    print("Open Civic Data: 2 events fit pupa's form")


def folder(name):
    made = SCRATCH / name
    made.mkdir()
    return made


SCHEMAS = fetched()
event(votes())
