#!/usr/bin/env python3
"""Counts random ballots for several winners with `musyawarah tally`, and with others, and compares every outcome.

    python3 -m venv venv && venv/bin/pip install pabutools==1.2.3 abcvoting==2.19.2
    venv/bin/python tests/cross/compare_seats.py --binary target/debug/musyawarah --profiles 100 --seed 1

Project budgets are compared with pabutools under all orders of breaking ties, committees with all tied committees of
abcvoting, and transferable votes with counts written here from the Scottish statute (SSI 2007/42, rules 45 to 52), from
the exact method, and from the Reference Meek Rule of the Proportional Representation Foundation, each followed through
all ties. Ballots are few and many, so that ties come up often. What is expected to differ is said in `DIFFERENCES`.
"""

import argparse
import itertools
import json
import random
import subprocess
import sys
import tempfile
import time
from fractions import Fraction
from pathlib import Path

from abcvoting import abcrules
from abcvoting.preferences import Profile as Approvals
from pabutools.election import (
    Additive_Cardinal_Sat,
    ApprovalBallot,
    ApprovalProfile,
    Cardinality_Sat,
    CardinalBallot,
    CardinalProfile,
    Cost_Sat,
    Instance,
    Project,
)
from pabutools.rules import greedy_utilitarian_welfare, method_of_equal_shares, sequential_phragmen
from pabutools.tiebreaking import TieBreakingRule

DIFFERENCES = """
cost        pabutools buys projects above the ceiling once the shares are raised, and stops because of them; such a project
            can never be funded (equalshares.net leaves them out), so none are drawn here.
phragmen    pabutools stops as soon as any of several level projects does not fit, and funds projects nobody supports once
            all others are in. Los, Christoff & Grossi 2022 say neither, so profiles with either are passed over.
ties        pabutools 1.2.3 cannot list tied outcomes of equal shares (its copy of a project fails), so it is run once for
            each order of the projects.
"""


def ours(binary, path, rule, *more):
    command = [binary, "tally", str(path), "--rule", rule, "--json", *map(str, more)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        sys.exit(f"{' '.join(command)}\n{done.stderr}")
    result = json.loads(done.stdout)
    first = {option["id"]: place for place, option in enumerate(result["options"])}
    outcomes = result.get("outcomes")
    return outcomes and sorted(sorted(first[option] for option in one) for one in outcomes), result


def village(path, costs, ceiling, ballots, points):
    kind = "scoring" if points else "approval"
    meta = [("description", "drawn"), ("country", "Indonesia"), ("unit", "drawn"), ("instance", "1")]
    meta += [("num_projects", len(costs)), ("num_votes", len(ballots)), ("budget", ceiling), ("vote_type", kind)]
    meta += [("rule", "unknown"), ("date_begin", "2026"), ("date_end", "2026")]
    lines = ["META", "key;value", *(f"{key};{value}" for key, value in meta), "PROJECTS", "project_id;cost"]
    lines += [f"p{option};{cost}" for option, cost in enumerate(costs)]
    lines += ["VOTES", "voter_id;vote;points" if points else "voter_id;vote"]
    for voter, ballot in enumerate(ballots):
        given = sorted(ballot, key=lambda mark: -mark[1]) if points else ballot
        names = ",".join(f"p{mark[0]}" if points else f"p{mark}" for mark in given)
        lines.append(f"v{voter};{names}" + (";" + ",".join(str(mark[1]) for mark in given) if points else ""))
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def places(allocations):
    return sorted({tuple(sorted(int(project.name[1:]) for project in one)) for one in allocations})


def every_order(options, count):
    orders = itertools.permutations(range(options))
    return places(count(TieBreakingRule(lambda i, p, one, order=order: order[int(one.name[1:])])) for order in orders)


def budgets(draw):
    """Rules with what pabutools gives, for one drawn village."""
    options, voters, ceiling = draw.randint(1, 4), draw.randint(1, 8), draw.randint(3, 30)
    dearest = draw.choice([3, 6, 12, ceiling])
    costs = [min(ceiling, draw.randint(1, dearest)) for _ in range(options)]
    chance = draw.choice([0.2, 0.4, 0.7])
    ballots = [[option for option in range(options) if draw.random() < chance] for _ in range(voters)]
    projects = [Project(f"p{option}", cost) for option, cost in enumerate(costs)]
    instance = Instance(projects, budget_limit=ceiling)
    profile = ApprovalProfile([ApprovalBallot(projects[o] for o in ballot) for ballot in ballots], instance=instance)
    greedy = lambda worth: places(greedy_utilitarian_welfare(instance, profile, sat_class=worth, resoluteness=False))
    yield costs, ceiling, ballots, False, "greedy", [], greedy(Cost_Sat)
    yield costs, ceiling, ballots, False, "greedy-per-cost", [], greedy(Cardinality_Sat)
    for worth, name in ((Cost_Sat, "cost"), (Cardinality_Sat, "cardinality")):
        for raised in (None, 1):
            more = ["--completion", "add1", "--stop", "exhaustive", "--step", 1] if raised else []
            shares = lambda order, worth=worth, raised=raised: method_of_equal_shares(
                instance, profile, sat_class=worth, tie_breaking=order, voter_budget_increment=raised
            )
            expected = every_order(options, shares)
            yield costs, ceiling, ballots, False, "equal-shares", ["--utility", name, *more], expected
    if set(range(options)) == {option for ballot in ballots for option in ballot}:
        phragmen = places(sequential_phragmen(instance, profile, resoluteness=False))
        yield costs, ceiling, ballots, False, "phragmen", ["--no-skip"], phragmen
    marks = [[(o, draw.randint(1, 4)) for o in range(options) if draw.random() < chance] for _ in range(voters)]
    scored = CardinalProfile([CardinalBallot({projects[o]: p for o, p in mark}) for mark in marks], instance=instance)
    shares = lambda order: method_of_equal_shares(instance, scored, sat_class=Additive_Cardinal_Sat, tie_breaking=order)
    expected = every_order(options, shares)
    yield costs, ceiling, marks, True, "equal-shares", ["--utility", "cardinality"], expected


def committees(draw):
    options, voters = draw.randint(2, 6), draw.randint(1, 9)
    seats = draw.randint(1, options)
    chance = draw.choice([0.2, 0.5])
    ballots = [[option for option in range(options) if draw.random() < chance] for _ in range(voters)]
    if not any(ballots):
        return
    profile = Approvals(options)
    profile.add_voters(ballots)
    exact = {"resolute": False, "max_num_of_committees": None, "algorithm": "standard-fractions"}
    count = lambda rule, **more: sorted(sorted(one) for one in abcrules.compute(rule, profile, seats, **{**exact, **more}))
    for rule, more, expected in (
        ("seq-pav", [], count("seqpav", algorithm="standard")),
        ("seq-phragmen", [], count("seqphragmen")),
        ("equal-shares", [], count("equal-shares", completion=None)),
        ("equal-shares", ["--completion", "phragmen"], count("equal-shares", completion="seqphragmen")),
        ("equal-shares", ["--completion", "greedy"], count("equal-shares", completion="av")),
    ):
        yield options, ballots, rule, ["--seats", seats, *more], expected


def papers(options, seats, ballots, statute):
    """The Scottish statute, or the same without cutting off: every outcome over all lots."""
    valid = sum(weight for weight, order in ballots if order)
    quota = valid // (seats + 1) + 1
    found = set()

    def stage(piles, elected, excluded, passed, earlier):
        votes = [Fraction(quota) if o in passed else sum(w * v for w, _, _, v in piles[o]) for o in range(options)]
        still = [o for o in range(options) if o not in elected and o not in excluded]
        elected = elected | {o for o in still if votes[o] >= quota}
        still = [o for o in still if o not in elected]
        if len(elected) + len(still) <= seats:
            elected, still = elected | set(still), []
        if len(elected) >= seats or not still:
            found.add(tuple(sorted(elected)))
            return
        surplus = [o for o in elected if o not in passed and votes[o] > quota]
        best = max if surplus else min
        level = surplus or still
        for totals in [votes, *(reversed(earlier) if statute else [])]:
            first = best(totals[o] for o in level)
            level = [o for o in level if totals[o] == first]
        for one in level:
            after = [pile if o != one else [] for o, pile in enumerate(map(list, piles))]
            out = excluded if surplus else excluded | {one}
            for weight, order, at, value in piles[one]:
                if surplus:
                    value = value * (votes[one] - quota) / votes[one]
                    value = Fraction(int(value * 100000), 100000) if statute else value
                on = next((k for k in range(at + 1, len(order)) if order[k] not in elected | out), None)
                if on is not None:
                    after[order[on]].append((weight, order, on, value))
            stage(after, elected, out, passed | {one} if surplus else passed, [*earlier, votes])

    piles = [[(w, order, 0, Fraction(1)) for w, order in ballots if order[:1] == [o]] for o in range(options)]
    stage(piles, frozenset(), frozenset(), frozenset(), [])
    return sorted(found)


def meek(options, seats, ballots):
    """The Reference Meek Rule, every outcome over all lots."""
    one, found = 10**9, set()
    up = lambda a, b: -(-a // b)
    ballots = [ballot for ballot in ballots if ballot[1]]

    def rounds(keep, elected, excluded):
        keep, elected = list(keep), set(elected)
        while True:
            still = [o for o in range(options) if o not in elected and o not in excluded]
            if len(elected) >= seats or len(still) + len(elected) <= seats:
                found.add(tuple(sorted(elected | set(still) if len(elected) < seats else elected)))
                return
            last = sum(weight for weight, _ in ballots) * one
            while True:
                votes = [0] * options
                for weight, order in ballots:
                    left = one
                    for option in order:
                        kept = up(left * keep[option], one)
                        votes[option] += kept * weight
                        left -= kept
                quota = sum(votes) // (seats + 1) + 1
                won = [o for o in still if votes[o] >= quota]
                elected |= set(won)
                surplus = max(0, sum(votes[o] - quota for o in elected))
                if won or surplus < 1000 or surplus >= last:
                    break
                last = surplus
                for o in elected:
                    keep[o] = up(up(keep[o] * quota, one) * one, votes[o])
            if not won:
                least = min(votes[o] for o in still)
                for out in [o for o in still if votes[o] <= least + surplus]:
                    rounds([0 if o == out else part for o, part in enumerate(keep)], elected, excluded | {out})
                return

    rounds([one] * options, frozenset(), frozenset())
    return sorted(found)


def transferable(draw):
    options, seats = draw.randint(2, 6), draw.randint(1, 4)
    ballots = []
    for _ in range(draw.randint(1, draw.choice([3, 8, 20, 60]))):
        order = draw.sample(range(options), options)
        ballots.append((draw.choice([1, 1, 2, 5]), order[: draw.choice([1, 2, 3, options, options])]))
    for kind in ("scottish", "wigm", "meek"):
        count = meek(options, seats, ballots) if kind == "meek" else papers(options, seats, ballots, kind == "scottish")
        yield options, ballots, ["--stv", kind, "--seats", seats], count


def preflib(path, options, ballots):
    lines = ["# FILE NAME: ballots.soi", "# DATA TYPE: soi", f"# NUMBER ALTERNATIVES: {options}"]
    lines += [f"# NUMBER VOTERS: {sum(weight for weight, _ in ballots)}"]
    lines += [f"# ALTERNATIVE NAME {option + 1}: C{option + 1}" for option in range(options)]
    lines += [f"{weight}: " + ",".join(str(option + 1) for option in order) for weight, order in ballots]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--binary", default="target/debug/musyawarah")
    parser.add_argument("--profiles", type=int, default=40)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--seconds", type=float, help="draw no further profiles after so long")
    args = parser.parse_args()
    draw = random.Random(args.seed)
    end = time.monotonic() + args.seconds if args.seconds else None
    compared, many, passed, differ = 0, 0, 0, []

    def compare(path, rule, more, expected, ballots):
        nonlocal compared, many, passed
        found, result = ours(args.binary, path, rule, *more)
        compared += 1
        if found is None:
            many += 1
        elif rule == "phragmen" and result["open"]:
            passed += 1
        elif found != [list(one) for one in expected]:
            differ.append((rule, more, ballots, found, expected))

    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)
        for _ in range(args.profiles):
            if end and time.monotonic() > end:
                break
            for costs, ceiling, ballots, points, rule, more, expected in budgets(draw):
                village(folder / "village.pb", costs, ceiling, ballots, points)
                compare(folder / "village.pb", rule, more, expected, (costs, ceiling, ballots))
            for options, ballots, rule, more, expected in committees(draw):
                given = {"num_candidates": options, "approvals": ballots}
                (folder / "committee.json").write_text(json.dumps(given), encoding="utf-8")
                compare(folder / "committee.json", rule, more, expected, ballots)
            for options, ballots, more, expected in transferable(draw):
                preflib(folder / "ballots.soi", options, ballots)
                compare(folder / "ballots.soi", "stv", more, expected, ballots)
    print(f"{compared} results compared, {len(differ)} differ; {many} with too many outcomes, {passed} passed over")
    for rule, more, ballots, found, expected in sorted(differ, key=lambda one: len(str(one)))[:10]:
        print(f"{rule} {' '.join(map(str, more))}: here {found}, there {expected}: {ballots}")
    sys.exit(1 if differ or not compared else 0)


if __name__ == "__main__":
    main()
