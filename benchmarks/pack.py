"""Packs of 1, 10 and 100 nominees against the usual way, in one run; and how long the checks take.

The two ways take turns, and the middle of the times of each is told; memory is looked at in a run before.

`python -m benchmarks` prints the table. A pack is made as its user makes it: by `awards build`.
"""

import compileall
import datetime as dt
import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import awards
from awards import schema
from awards.check.run import check
from awards.content.folders import find
from awards.documents.blocks import Document
from awards.documents.compose import compose
from awards.formbook.load import load as load_formbook
from awards.rulebook.load import load as load_rulebook
from benchmarks import dossiers, measure, templates

SIZES = (1, 10, 100)
ROUNDS = 3
"""A pack, the usual way, a pack: a machine is faster or slower for seconds on end."""
COLD_RUNS = 5
AWARDS = (sys.executable, "-m", "awards")


def main() -> None:
    compileall.compile_dir(str(Path(awards.__file__).parent), quiet=2)  # as pip does with what it installs
    print("nominees |  pack s |  pack MB | usual s | usual MB | pack / usual")
    with TemporaryDirectory(prefix="awards-bench-") as folder:
        for size in SIZES:
            _compare(size, Path(folder))
        print(f"\ncheck of 100 nominees: {_check_seconds(SIZES[-1]):.2f} s (at most 0.50)")
        print(f"awards check of the sample, cold: {_cold_seconds():.2f} s (at most 0.60)")


def _compare(size: int, folder: Path) -> None:
    file = dossiers.write(size, folder / f"{size}.json")
    papers = _composed(file)
    packs, others = [], []
    megabytes = [measure.megabytes(each) for each in _both_ways(file, papers, folder / f"memory-{size}")]
    for turn in range(ROUNDS):
        pack, usual = _both_ways(file, papers, folder / f"time-{size}-{turn}")
        packs.append(measure.seconds(pack))
        others.append(measure.seconds(usual))
        packs.append(measure.seconds(pack))
    ours_took, usual_took = statistics.median(packs), statistics.median(others)
    print(
        f"{size:8} | {ours_took:7.2f} | {megabytes[0]:8.0f} | {usual_took:7.2f} | {megabytes[1]:8.0f} |"
        f" {ours_took / usual_took:.3f} (1/{usual_took / ours_took:.1f})",
        flush=True,
    )


def _both_ways(file: Path, papers: Sequence[Document], folder: Path) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The commands that make the pack and the usual papers, in fresh folders."""
    ours, usual = folder / "pack", folder / "usual"
    for each in (ours, usual):
        each.mkdir(parents=True)
    templates.write(papers, usual)
    pack = (*AWARDS, "build", str(file), "--out", str(ours))
    return pack, (sys.executable, "-m", "benchmarks.usual", str(usual))


def _composed(file: Path) -> tuple[Document, ...]:
    content, dossier = find(), schema.read(file)
    assert dossier.proposal.date
    in_force = load_rulebook(content).in_force(dossier.programme, dossier.proposal.date)
    return compose(dossier, in_force, load_formbook(content), content)


def _check_seconds(size: int) -> float:
    """The middle of three runs in this process, rules and forms already read."""
    content, dossier = find(), dossiers.grown(size)
    assert dossier.proposal.date
    today = dossier.proposal.date + dt.timedelta(days=1)
    in_force = load_rulebook(content).in_force(dossier.programme, dossier.selection_date(today))
    formbook = load_formbook(content)
    taken = []
    for _ in range(3):
        start = time.perf_counter()
        check(dossier, in_force, formbook, today=today)
        taken.append(time.perf_counter() - start)
    return statistics.median(taken)


def _cold_seconds() -> float:
    """The best of a few fresh processes: what the program itself needs."""
    taken = []
    for _ in range(COLD_RUNS):
        start = time.perf_counter()
        subprocess.run((*AWARDS, "check", str(dossiers.SAMPLE)), check=True, stdout=subprocess.DEVNULL)
        taken.append(time.perf_counter() - start)
    return min(taken)
