#!/usr/bin/env python3
"""Score a converted plan against its truth: score.py OUT.json TRUTH.json

One row a field (right / expected / produced, F1), then every wrong fact, "!" before those that no diagnostic
points at, then the total.
"""
import json
import sys

from facts import FIELDS, compare, is_warned_of


def main():
    converted, truth = (json.load(open(path, encoding="utf-8")) for path in sys.argv[1:3])
    score = compare(converted, truth)
    for name in FIELDS:
        if score.expected[name] or score.produced[name]:
            print(f"{name:14s} {score.right[name]:4d} / {score.expected[name]:4d} / {score.produced[name]:4d}"
                  f"   f1={score.f1(name):.4f}")
    for kind, facts in (("missing ", score.missing), ("invented", score.invented)):
        for fact in facts:
            print(" " if is_warned_of(fact, converted["diagnostics"]) else "!", kind, fact)
    print(f"TOTAL f1={score.total_f1():.4f}")


if __name__ == "__main__":
    main()
