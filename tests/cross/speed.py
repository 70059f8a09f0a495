#!/usr/bin/env python3
"""Counts the same files with `musyawarah tally` and with pref_voting, pabutools, abcvoting and votelib, in one run, and prints
how many times longer the others take.

    cargo build --profile dist
    tests/cross/run                                     # makes the place for the packages, once
    target/cross/venv/bin/python tests/cross/speed.py --binary target/dist/musyawarah

Times are processor seconds, the best of a few. Ours are of the whole command: starting, reading the file, counting,
explaining, writing JSON. Of the others only the count is measured, with the ballots already in memory and everything
loaded and warm; reading is measured apart where they can read. Machines differ, ratios hardly.
"""

import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
import warnings
from pathlib import Path

warnings.filterwarnings("ignore")


class Draw:
    """The linear congruential generator of benches/tally.rs, so that both count the same ballots."""

    def __init__(self, seed):
        self.state = seed

    def below(self, n):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % (1 << 64)
        return (self.state >> 33) % n

    def order(self, options):
        order = list(range(options))
        for at in range(options - 1, 0, -1):
            other = self.below(at + 1)
            order[at], order[other] = order[other], order[at]
        return order


def orders(options, voters, named):
    draw = Draw(options)
    return [draw.order(options)[:named] for _ in range(voters)]


def soi(path, options, ballots):
    lines = [f"# FILE NAME: {path.name}", "# DATA TYPE: soi", f"# NUMBER ALTERNATIVES: {options}"]
    lines += [f"# NUMBER VOTERS: {len(ballots)}"]
    lines += [f"# ALTERNATIVE NAME {option + 1}: C{option + 1}" for option in range(options)]
    lines += ["1: " + ",".join(str(option + 1) for option in ballot) for ballot in ballots]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def town(path, projects, voters):
    draw = Draw(projects)
    meta = [("description", "town"), ("country", "Indonesia"), ("unit", "town"), ("instance", "1")]
    meta += [("num_projects", projects), ("num_votes", voters), ("budget", 9000000), ("vote_type", "approval")]
    meta += [("rule", "unknown"), ("date_begin", "2026"), ("date_end", "2026")]
    lines = ["META", "key;value", *(f"{key};{value}" for key, value in meta), "PROJECTS", "project_id;cost"]
    lines += [f"{project};{10000 + draw.below(1000) * 1000}" for project in range(1, projects + 1)]
    lines += ["VOTES", "voter_id;vote"]
    for voter in range(1, voters + 1):
        marks = set()
        for _ in range(1 + draw.below(6)):
            reach = 1 + draw.below(projects)
            marks.add(1 + draw.below(reach))
        lines.append(f"{voter};{','.join(map(str, sorted(marks)))}")
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def ours(binary, *args, times=3):
    best = None
    for _ in range(times):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        done = subprocess.run([binary, "tally", *map(str, args), "--json"], capture_output=True, text=True, check=False)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        if done.returncode != 0:
            sys.exit(done.stderr)
        spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        best = spent if best is None else min(best, spent)
    return best, json.loads(done.stdout)


def theirs(count, times=3, enough=60.0):
    best, value, used = None, None, 0.0
    for _ in range(times):
        start = time.process_time()
        value = count()
        spent = time.process_time() - start
        used += spent
        best = spent if best is None else min(best, spent)
        if used > enough:
            break
    return best, value


def tell(what, engine, own, other):
    print(f"{what:44} {own * 1000:10.1f} ms {engine:12} {other * 1000:12.1f} ms {other / max(own, 1e-3):10.1f} x", flush=True)


def ranked(binary, folder):
    import pref_voting.voting_methods as vm
    from pref_voting.profiles import Profile

    warm = Profile([[0, 1, 2], [1, 2, 0]])
    for method in (vm.beat_path, vm.ranked_pairs_tb, vm.instant_runoff, vm.borda):
        method(warm)
    for options in (20, 100, 200):
        ballots = orders(options, 1000, options)
        path = folder / f"{options}.soi"
        soi(path, options, ballots)
        building, profile = theirs(lambda: Profile(ballots), times=1)
        for rule, method in (
            ("schulze", vm.beat_path),
            ("ranked-pairs", vm.ranked_pairs_tb),
            ("irv", vm.instant_runoff),
            ("borda", vm.borda),
        ):
            own, _ = ours(binary, path, "--rule", rule, "--tie", "listing")
            other, _ = theirs(lambda: method(profile))
            tell(f"{rule}, {options} options, 1,000 ballots", "pref_voting", own, building + other)


def transferable(binary, folder):
    from votelib.evaluate.sequential import TransferableVoteSelector

    for voters in (10_000, 40_000):
        ballots = orders(9, voters, 4)
        path = folder / f"stv-{voters}.soi"
        soi(path, 9, ballots)
        own, _ = ours(binary, path, "--rule", "stv", "--seats", 4, "--tie", "listing")
        counts = {}
        for ballot in ballots:
            counts[tuple(ballot)] = counts.get(tuple(ballot), 0) + 1
        selector = TransferableVoteSelector(transferer="Gregory")
        other, _ = theirs(lambda: selector.evaluate(counts, 4))
        tell(f"stv, 9 candidates, {voters:,} ballots", "votelib", own, other)


def committee(binary, folder):
    from abcvoting import abcrules
    from abcvoting.preferences import Profile

    draw = Draw(100)
    ballots = [[option for option in range(100) if draw.below(10) == 0] for _ in range(1000)]
    path = folder / "committee.json"
    path.write_text(json.dumps({"num_candidates": 100, "approvals": ballots}), encoding="utf-8")
    profile = Profile(100)
    profile.add_voters(ballots)
    for rule, name, algorithm in (
        ("equal-shares", "equal-shares", "standard-fractions"),
        ("seq-phragmen", "seqphragmen", "standard-fractions"),
        ("seq-pav", "seqpav", "standard"),
    ):
        own, _ = ours(binary, path, "--rule", rule, "--seats", 20, "--tie", "listing")
        other, _ = theirs(lambda: abcrules.compute(name, profile, 20, algorithm=algorithm, resolute=True), times=1)
        tell(f"{rule}, 100 candidates, 1,000 ballots, 20 seats", "abcvoting", own, other)


def budget(binary, folder, voters):
    from pabutools.election import Cost_Sat, parse_pabulib
    from pabutools.rules import greedy_utilitarian_welfare, method_of_equal_shares

    path = folder / "town.pb"
    town(path, 160, voters)
    reading, (instance, profile) = theirs(lambda: parse_pabulib(str(path)), times=1)
    grouped = profile.as_multiprofile()
    for rule, count in (
        ("greedy", lambda: greedy_utilitarian_welfare(instance, grouped, sat_class=Cost_Sat)),
        ("equal-shares", lambda: method_of_equal_shares(instance, grouped, sat_class=Cost_Sat)),
    ):
        own, _ = ours(binary, path, "--rule", rule, "--tie", "listing")
        other, _ = theirs(count, times=1)
        tell(f"{rule}, 160 projects, {voters:,} votes, read too", "pabutools", own, reading + other)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--binary", default="target/dist/musyawarah")
    parser.add_argument("--votes", type=int, default=90_000, help="votes on the budget of the town")
    parser.add_argument("--only", choices=["ranked", "transferable", "committee", "budget"], action="append")
    args = parser.parse_args()
    print(f"load {os.getloadavg()[0]:.1f}; ours: the whole command; the others: the count, and reading where said")
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)
        for name, run in (
            ("ranked", ranked),
            ("transferable", transferable),
            ("committee", committee),
            ("budget", lambda binary, folder: budget(binary, folder, args.votes)),
        ):
            if not args.only or name in args.only:
                run(args.binary, folder)


if __name__ == "__main__":
    main()
