"""Ten thousand award records against every title and commendation, on two cores.

Usage: python -m benchmarks.eligible [--records N] [--processes N]
"""

import argparse
import datetime as dt
import os
import resource
import time
from collections import Counter

from awards.content.folders import find
from awards.eligible import judge_many
from awards.rulebook.load import load
from benchmarks.records import LAST_YEAR, records

RECORDS = 10_000
CORES = 2
ON = dt.date(LAST_YEAR, 11, 20)


def measured(count: int, processes: int) -> str:
    """Judges the records and tells how long it took, with what else the machine was doing."""
    made, rulebook = records(count), load(find())
    load_before, cpu_before, start = os.getloadavg()[0], _cpu(), time.perf_counter()
    found = Counter(
        outcome for tally in judge_many(made, rulebook, ON, processes=processes) for outcome in tally.outcomes.values()
    )
    seconds, cpu = time.perf_counter() - start, _cpu() - cpu_before
    outcomes = ", ".join(f"{outcome} {number:,}" for outcome, number in found.most_common())
    return (
        f"{count:,} records x {len(rulebook.awards)} awards, {processes} processes: {seconds:.1f} s "
        f"({cpu:.1f} CPU seconds; load before {load_before:.1f})\n{sum(found.values()):,} outcomes: {outcomes}"
    )


def _cpu() -> float:
    spent = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(each.ru_utime + each.ru_stime for each in spent)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--records", type=int, default=RECORDS)
    parser.add_argument("--processes", type=int, default=CORES)
    chosen = parser.parse_args()
    print(measured(chosen.records, chosen.processes))


if __name__ == "__main__":
    main()
