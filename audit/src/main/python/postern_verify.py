#!/usr/bin/env python3
"""Checks bundles of an audit trail without Postern. Exit codes: 0 valid, 1 altered, 2 incomplete, 3 untrusted,
4 malformed, 64 wrong use."""

import argparse
import json
import os
import sys
from typing import Optional

from postern_bundle import bundle, proof
from postern_bundle.policy import Policy
from postern_bundle.verdict import VALID, Verdict, Wrong

WRONG_USE = 64


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("bundle", nargs="*", help="bundles; the exit code is that of the first that is not valid")
    parser.add_argument("--policy", help="a file that says whose signatures count, in place of the bundle's own")
    parser.add_argument("--json", action="store_true", help="one JSON object for each bundle")
    parser.add_argument("--batch", help="a folder: every file in it, by name, one line each; always ends with 0")
    parser.add_argument("--proof", help="the proof of one record")
    parser.add_argument("--record", help="the canonical bytes of that record")
    options = parser.parse_args()
    try:
        outside = _policy(options.policy) if options.policy else None
    except (Wrong, OSError, UnicodeDecodeError) as e:
        return _refuse(f"The policy cannot be read: {e}")
    if options.batch:
        return _batch(options.batch, outside)
    if options.proof or options.record:
        if not (options.proof and options.record and outside):
            return _refuse("--proof, --record and --policy go together.")
        verdict = proof.verify(_bytes(options.proof), _bytes(options.record), outside)
        return _print(options.record, verdict, options.json)
    if not options.bundle:
        return _refuse("Name a bundle, or see --help.")
    codes = [_print(path, bundle.verify(path, outside), options.json) for path in options.bundle]
    return next((code for code in codes if code != VALID), VALID)


def _batch(folder: str, outside: Optional[Policy]) -> int:
    for name in sorted(os.listdir(folder)):
        verdict = bundle.verify(os.path.join(folder, name), outside)
        record = "-" if verdict.record is None else str(verdict.record)
        print(name, verdict.code, record, verdict.sentence, sep="\t")
    return VALID


def _print(path: str, verdict: Verdict, as_json: bool) -> int:
    if as_json:
        print(json.dumps({"file": path, **vars(verdict)}))
        return verdict.code
    where = "" if verdict.record is None else f"record {verdict.record}"
    if verdict.place is not None:
        where += " (lane {}, epoch {}, sequence {})".format(*verdict.place)
    print(f"{path}: {where + ': ' if where else ''}{verdict.sentence}")
    if verdict.code == VALID:
        _explain(verdict)
    for key in verdict.unchecked:
        print(f"NOT checked: the ML-DSA-44 signature of {key}; this installation of cryptography has no ML-DSA.")
        print("The Ed25519 signature of the same text was checked.")
    return verdict.code


def _explain(verdict: Verdict) -> None:
    if verdict.kind == "selection":
        print(f"{verdict.records} records, each proven alone. Nothing is said about records that are not in the bundle.")
    elif verdict.kind == "range":
        print(f"{verdict.records} records without a gap; {verdict.open} exchanges had no end yet.")
    if verdict.own_policy:
        print("The keys came with the bundle, so this shows only that it is of one piece. Compare their fingerprints")
        print("with what the operator published, or pass the operator's policy with --policy FILE:")
        for key in verdict.keys:
            print(f"  {key}")


def _policy(path: str) -> Policy:
    return Policy(_bytes(path).decode("utf-8"))


def _bytes(path: str) -> bytes:
    with open(path, "rb") as file:
        return file.read()


def _refuse(sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return WRONG_USE


if __name__ == "__main__":
    sys.exit(main())
