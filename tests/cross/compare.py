#!/usr/bin/env python3
"""Counts random ballots with `musyawarah tally` and with pref_voting and votelib, and compares who wins.

    python3 -m venv venv && venv/bin/pip install pref_voting==1.18.2 votelib==0.4.0
    venv/bin/python tests/cross/compare.py --binary target/debug/musyawarah --profiles 200 --seed 1

Ballots are few and many, complete and truncated, with and without equal ranks, so that ties come up often. Ties are
compared too: with `--tie report` the winners are all who win under some order of breaking ties, which is what the
parallel-universe versions of pref_voting give. What is expected to differ, and why, is said in `DIFFERENCES`.
"""

import argparse
import json
import random
import subprocess
import sys
import tempfile
import time
import warnings
from pathlib import Path

warnings.filterwarnings("ignore")

import pref_voting.voting_methods as vm
from pref_voting.grade_profiles import GradeProfile
from pref_voting.grade_methods import majority_judgement, score_voting, star
from pref_voting.profiles import Profile
from pref_voting.profiles_with_ties import ProfileWithTies
from votelib.convert import RankedToCondorcetVotes
from votelib.evaluate.condorcet import EVALUATORS

DIFFERENCES = """
star      pref_voting follows every tie for a place in the final; the official protocol first asks the duels among the tied
          and then the highest marks (Equal Vote Coalition). So our winners are a part of theirs, and equal without a tie.
majority-judgment
          pref_voting stops at the majority gauge, which leaves more ties; where it names one winner it is ours (Balinski &
          Laraki 2007). votelib 0.4.0 takes several medians away at once and can pass the place where options differ: of
          the grades 0 1 2 3 3 4 4 and 0 0 2 3 3 3 5 it names the second, by hand and by the gauge it is the first.
schulze   votelib ranks by how many others an option stands above, and so names one of several nobody stands above. With
          1>2>0 three times, 0>1>2 four times, 2>1>0 once, 0 is level with both others in the duels: nobody stands above it.
irv       pref_voting's plain instant_runoff leaves out all with the least at once; Robert's Rules leave out one. Its
          instant_runoff_put does the same as we do.
"""

# Here fewer ties are left than there.
LESS_TIED = {"star", "majority-judgment"}


def shuffled(draw, options):
    order = list(range(options))
    draw.shuffle(order)
    return order


def strict(draw, options, voters):
    return [[[option] for option in shuffled(draw, options)] for _ in range(voters)]


def weak(draw, options, voters):
    ballots = []
    for _ in range(voters):
        groups = []
        for option in shuffled(draw, options)[: draw.randint(1, options)]:
            if groups and draw.random() < 0.3:
                groups[-1].append(option)
            else:
                groups.append([option])
        ballots.append(groups)
    return ballots


def toc(path, options, ballots):
    lines = [f"# FILE NAME: {path.name}", "# DATA TYPE: toc", f"# NUMBER ALTERNATIVES: {options}"]
    lines += [f"# NUMBER VOTERS: {len(ballots)}"]
    lines += [f"# ALTERNATIVE NAME {option + 1}: C{option + 1}" for option in range(options)]
    for ballot in ballots:
        groups = [[str(option + 1) for option in sorted(group)] for group in ballot]
        lines.append("1: " + ",".join(g[0] if len(g) == 1 else "{" + ",".join(g) + "}" for g in groups))
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def csv(path, options, grades):
    lines = ["# kind: score", ",".join(f"C{option + 1}" for option in range(options))]
    lines += [",".join(map(str, row)) for row in grades]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def ours(binary, path, rule, *more):
    command = [binary, "tally", str(path), "--rule", rule, "--json", *more]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        sys.exit(f"{' '.join(command)}\n{done.stderr}")
    return sorted(int(option.lstrip("C")) - 1 for option in json.loads(done.stdout)["winners"])


def strict_references(ballots):
    profile = Profile([[group[0] for group in ballot] for ballot in ballots])
    return {
        ("plurality",): vm.plurality(profile),
        ("two-round",): vm.plurality_with_runoff_put(profile),
        ("borda",): vm.borda(profile),
        ("copeland",): vm.copeland(profile),
        ("minimax",): vm.minimax(profile),
        ("schulze",): vm.beat_path(profile),
        ("ranked-pairs",): vm.ranked_pairs(profile),
        ("irv",): vm.instant_runoff_put(profile),
    }


def weak_references(options, ballots):
    ranks = [{option: rank for rank, group in enumerate(ballot, 1) for option in group} for ballot in ballots]
    profile = ProfileWithTies(ranks, candidates=list(range(options)))
    profile.use_extended_strict_preference()
    winning = {"strength_function": lambda a, b: profile.support(a, b)}
    return {
        ("copeland",): vm.copeland(profile),
        ("minimax",): vm.minimax(profile),
        ("minimax", "--strength", "winning-votes"): vm.minimax(profile, **winning),
        ("schulze",): vm.beat_path(profile),
        ("schulze", "--strength", "winning-votes"): vm.beat_path(profile, **winning),
        ("ranked-pairs",): vm.ranked_pairs(profile),
    }


def grade_references(options, grades):
    profile = GradeProfile([dict(enumerate(row)) for row in grades], list(range(6)))
    return {
        ("score",): score_voting(profile, evaluation_method="sum"),
        ("star",): star(profile),
        ("majority-judgment",): majority_judgement(profile),
    }


def votelib_references(ballots):
    """Only where votelib names one winner: it has no way to say who might win."""
    counts = {}
    for ballot in ballots:
        order = tuple(group[0] for group in ballot)
        counts[order] = counts.get(order, 0) + 1
    duels = RankedToCondorcetVotes().convert(counts)
    for ours_is, theirs in (("schulze", "schulze"), ("minimax", "minimax_margins"), ("copeland", "copeland_raw")):
        winners = EVALUATORS[theirs].evaluate(duels, 1)
        if len(winners) == 1 and isinstance(winners[0], int):
            yield (ours_is,), winners


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--binary", default="target/debug/musyawarah")
    parser.add_argument("--profiles", type=int, default=40)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--seconds", type=float, help="draw no further profiles after so long")
    args = parser.parse_args()
    draw = random.Random(args.seed)
    end = time.monotonic() + args.seconds if args.seconds else None
    compared, differ = 0, []
    with tempfile.TemporaryDirectory() as folder:
        path, table = Path(folder) / "ballots.toc", Path(folder) / "ballots.csv"
        for number in range(args.profiles):
            if end and time.monotonic() > end:
                break
            # pref_voting tries every order of equally strong victories: with many options only many voters end in time.
            options = draw.randint(2, 4) if number % 2 else draw.randint(5, 6)
            voters = draw.randint(1, 12) if options < 5 else draw.randint(60, 160)
            for ballots, references in (
                (ballots := strict(draw, options, voters), strict_references(ballots)),
                (ballots := weak(draw, options, voters), weak_references(options, ballots)),
            ):
                toc(path, options, ballots)
                for (rule, *more), winners in references.items():
                    compared += 1
                    found, expected = ours(args.binary, path, rule, *more), sorted(int(option) for option in winners)
                    if found != expected:
                        differ.append((rule, more, ballots, found, expected))
            ballots = strict(draw, options, voters)
            toc(path, options, ballots)
            for (rule,), winners in votelib_references(ballots):
                compared += 1
                found = ours(args.binary, path, rule)
                if not set(winners) <= set(found):
                    differ.append((f"{rule} (votelib)", [], ballots, found, winners))
            grades = [[draw.randint(0, 5) for _ in range(options)] for _ in range(voters)]
            csv(table, options, grades)
            for (rule, *_), winners in grade_references(options, grades).items():
                compared += 1
                found, expected = ours(args.binary, table, rule), sorted(int(option) for option in winners)
                same = set(found) <= set(expected) if rule in LESS_TIED else found == expected
                if not same:
                    differ.append((rule, [], grades, found, expected))
    print(f"{compared} results compared, {len(differ)} differ")
    for rule, more, ballots, found, expected in sorted(differ, key=lambda one: len(str(one)))[:10]:
        print(f"{rule} {' '.join(more)}: here {found}, there {expected}: {ballots}")
    sys.exit(1 if differ or not compared else 0)


if __name__ == "__main__":
    main()
