"""Compares the client of this project with the official SDK. `run`, beside this file, calls it."""

from __future__ import annotations

import argparse
import logging
import sys
from pathlib import Path

import story
import wire
from job import Report
from sides import Ours, Sdk


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--spec", type=Path, required=True, help="the folder of the spec")
    parser.add_argument("--mock", required=True, help="the program tabella")
    parser.add_argument("--client", required=True, help="the program that calls with our client")
    arguments = parser.parse_args()

    # The SDK logs each error that it raises.
    logging.disable()
    report = Report()
    cases = Path(__file__).with_name("cases")
    with Ours(arguments.client) as ours:
        sides = (Sdk(), ours)
        wire.compare(arguments.spec, cases, sides, report)
        story.compare(arguments.spec, arguments.mock, sides, report)
    print(f"{report.count} comparisons, {report.failed} failed")
    return 1 if report.failed else 0


if __name__ == "__main__":
    sys.exit(main())
