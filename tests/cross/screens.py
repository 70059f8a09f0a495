#!/usr/bin/env python3
"""Keys on the real program in a real terminal, timed beside other programs: what docs/speed.md shows.

This is a scenario file of ptybench, which plays the terminal, presses keys and times what comes back; it never looks
inside a program, so ours is measured as a C editor is. `musyawarah`, ptybench's `floor` and `ratatui-ref` are looked for
in PTYBENCH_BIN and on PATH.

    cargo build --profile dist
    export PTYBENCH_BIN=target/dist:…
    ptybench.py run tests/cross/screens.py --rounds 3 --base ratatui-ref --out results
    tests/cross/screens.py results.json                 # the tables of docs/speed.md

The long meetings are made once, with the commands of the sample meeting up to its first need, and 2,000 or 20,000 needs
with the words ptybench gives every program; they stay in SCREENS_SESSIONS, or in the folder for temporary files.
"""

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

SAMPLE = Path(__file__).resolve().parent.parent / "data/sample.jsonl"
SESSIONS = Path(os.environ.get("SCREENS_SESSIONS", Path(tempfile.gettempdir()) / "musyawarah-screens"))
PEERS = ["floor", "ratatui-ref", "less", "nano", "vim", "tig", "micro", "fzf"]
TYPED = 400  # characters typed one at a time

# ------------------------------------------------------------------ scenarios


def commands(needs, items):
    """The script of a meeting with so many needs."""
    at = None
    for line in map(json.loads, SAMPLE.read_text().splitlines()):
        if line["cmd"].startswith(("note", "need", "scoring", "decision")):
            break
        at = line["at"]
        yield line
    for number, _, text, who, _ in items(needs):
        proposal = {"activity": f"Butir {number:05d}: {text}", "problem": f"Rusak, {who}", "place": text[-5:], "cost": 1_000_000 + number}
        yield {"at": at, "actor": "P02", "cmd": "need.add", "proposal": proposal}


def session(needs, items):
    """The folder of such a meeting, made if it is not there yet."""
    folder = SESSIONS / str(needs)
    if not (folder / "rapat/minutes.json").exists():
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        script = folder / "script.jsonl"
        script.write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in commands(needs, items)))
        path = os.environ.get("PTYBENCH_BIN", "") + ":" + os.environ["PATH"]
        made = ["musyawarah", "--dir", str(folder), "apply", "--new", "Musdes", str(script)]
        subprocess.run(made, check=True, stdout=subprocess.DEVNULL, env=os.environ | {"PATH": path})
        next(folder.glob("*/journal.jsonl")).parent.rename(folder / "rapat")
    return folder / "rapat"


def programs():
    import peers
    import workload

    workload.CASES["note"]["keys"] = f"@prose:{TYPED}"

    def at(needs, **more):
        copied = f"mkdir -p {{dir}}/s && cp -r {session(needs, workload.items)} {{dir}}/s/"
        return dict(setup=copied, ready=r"Ketik catatan", **more)

    def listed(needs, **more):
        return at(needs, pre="<Esc>4g", pre_expect=r"Butir 00001", **more)

    # Every remark, as the journal has it.
    said = (
        "import json;[print(event['d']['remark']['text']) for line in open('{dir}/s/rapat/journal.jsonl') "
        "for line in [json.loads(line)] for event in ([line] if line['k'] != 'batch' else line['d']) "
        "if 'remark' in event['d']]"
    )
    noted = at(0, save="<Enter>", saved_cmd=f'python3 -c "{said}"')
    find = dict(n=4, pre="/", keys="genset masjid", post="<Esc>", expect=r"Butir 19000: genset")
    ours = dict(
        name="musyawarah",
        version="musyawarah --version",
        cmd="musyawarah --dir {dir}/s open rapat",
        quit="<C-q><Wait100><Enter>",
        cases={
            "list-2k": listed(2000),
            "list-20k": listed(20000),
            "find": listed(20000, loop=find),
            "note": noted,
            "burst": noted,
            "paste": noted,
            "resize": listed(2000),
        },
    )
    path = os.environ.get("PTYBENCH_BIN", "") + ":" + os.environ["PATH"]
    there = [program for program in peers.PROGRAMS if program["name"] in PEERS]
    return [ours] + [program for program in there if shutil.which(program["name"], path=path)]


# --------------------------------------------------------------------- tables

ROWS = [  # what is shown, of which case, by which name, digits
    ("first byte, ms", "list", "start_first_ms", 1),
    ("can be used, ms", "list", "start_ms", 1),
    ("frame p50, ms", "list", "key_last_ms.p50", 2),
    ("frame p99, ms", "list", "key_last_ms.p99", 2),
    ("bytes a key", "list", "key_bytes_mean", 0),
    ("processor a key, ms", "list", "key_cpu_ms", 2),
    ("idle, processor ms a second", "list", "idle_cpu_ms_s", 2),
    ("memory, MiB", "list", "rss_ready_mib", 1),
    ("memory at most, MiB", "list", "rss_peak_mib", 1),
]
DEEDS = [
    ("a character typed, p50, ms", "note", "key_last_ms.p50", 2),
    ("a character typed, p99, ms", "note", "key_last_ms.p99", 2),
    ("a character of a search in 20,000, p50, ms", "find", "key_last_ms.p50", 1),
    ("10,000 characters at once, ms", "burst", "burst_ms", 1),
    ("… of them lost", "burst", "lost_chars", 0),
    ("10,000 characters pasted, ms", "paste", "burst_ms", 1),
    ("… of them lost", "paste", "lost_chars", 0),
    ("200 sizes: the last is drawn after, ms", "resize", "resize_settled_ms", 1),
    ("… processor, ms", "resize", "resize_cpu_ms", 0),
]


def value(run, name):
    for part in name.split("."):
        run = run.get(part) if isinstance(run, dict) else None
    return run


def tables(paths):
    results = [json.loads(Path(path).read_text()) for path in paths]
    runs = [run for result in results for run in result["runs"]]
    names = [name for name in ["musyawarah"] + PEERS if any(run["program"] == name for run in runs)]

    def cell(program, case, name, digits):
        seen = [value(run, name) for run in runs if run["program"] == program and run["case"] == case]
        seen = [one for one in seen if one is not None]
        return f"{statistics.median(seen):,.{digits}f}" if seen else "–"

    def table(head, rows):
        print(f"\n| {head} | " + " | ".join(names) + " |\n|---|" + "--:|" * len(names))
        for said, case, name, digits in rows:
            cells = [cell(program, case, name, digits) for program in names]
            if any(one != "–" for one in cells):
                print(f"| {said} | " + " | ".join(cells) + " |")

    machine = results[0]["machine"]
    busy = sorted(run["background"] for run in runs)
    print(f"{machine['cpu']}, {machine['cores']} cores; screen {results[0]['size']}; median of {sum(r['rounds'] for r in results)} rounds;")
    print(f"others used {statistics.median(busy):.2f} cores in the median run, {busy[-1]:.2f} at most.")
    for count, case in (("2,000", "list-2k"), ("20,000", "list-20k")):
        table(f"{count} rows", [(said, case, name, digits) for said, _, name, digits in ROWS])
    table("deeds", DEEDS)
    for program in names:
        for trouble in sorted({trouble for run in runs if run["program"] == program for trouble in run["problems"]}):
            print(f"- {program}: {trouble}")


if __name__ == "__main__":
    tables(sys.argv[1:])
else:
    PROGRAMS = programs()
