"""Signed, stamped and scanned pages, held against the pack that they were printed from."""

from collections.abc import Sequence
from pathlib import Path

from awards.pack.copies import marks
from awards.pack.judging import Judge
from awards.pack.manifest import Manifest
from awards.pack.pagecode import PageMark, parse
from awards.pack.reading import read

_SHOWN = 12


def examine(judge: Judge, manifest: Manifest, lengths: Sequence[int], scans: Sequence[Path]) -> None:
    """Asks of each scanned page whether it belongs to the pack, and of each scanned copy whether it is whole.

    A copy is one that a page was found of; when none was, the first copy is missed. A page without a
    readable code counts as missing, so that somebody looks at it.
    """
    due = {
        mark
        for copy in range(1, len(manifest.copies) + 1)
        for mark in marks(manifest.dossier, manifest.version, copy, lengths).values()
    }
    seen: set[PageMark] = set()
    for scan, file in zip(scans, read([("scan", scan) for scan in scans]), strict=True):
        if file.trouble:
            judge.unreadable(scan.name, file.trouble)
        for number, page in enumerate(file.pages, start=1):
            for mark in filter(None, map(parse, page.codes)):
                seen.add(mark)
                facts = {"scan.page_belongs": mark in due, "file.name": scan.name, "file.page": number}
                judge.ask("pack.scan-foreign-page", {**facts, "file.code_found": _short(mark)})
    _ask_for_whole_copies(judge, due, seen)


def _ask_for_whole_copies(judge: Judge, due: set[PageMark], seen: set[PageMark]) -> None:
    copies = {mark.copy for mark in seen & due} or {1}
    missing = sorted(mark for mark in due - seen if mark.copy in copies)
    shown = [_short(mark) for mark in missing[:_SHOWN]] + (["…"] if len(missing) > _SHOWN else [])
    judge.ask("pack.scan-incomplete", {"scan.complete": not missing, "scan.missing": ", ".join(shown)})


def _short(mark: PageMark) -> str:
    return f"B{mark.copy} V{mark.document} {mark.page}/{mark.pages}"
