"""The findings of one run, on standard output."""

import json
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from awards.check.compare import Comparison
    from awards.check.finding import Result


def write(result: "Result", *, style: str, everything: bool = False) -> None:
    """For people as text; for programs as one line of JSON (awards-findings/1)."""
    from awards.check.report import as_json, as_text

    if style == "json":
        click.echo(json.dumps(as_json(result, everything=everything), ensure_ascii=False))
    else:
        click.echo(as_text(result, everything=everything).rstrip("\n"))


def write_comparison(comparison: "Comparison", *, style: str) -> int:
    """What changes between two days, as text or as one line of JSON; 1 when there are errors on either day."""
    from awards.check.compare_json import as_json
    from awards.check.compare_words import as_text

    if style == "json":
        click.echo(json.dumps(as_json(comparison), ensure_ascii=False))
    else:
        click.echo(as_text(comparison).rstrip("\n"))
    return max(exit_code(side.result) for side in (comparison.before, comparison.after))


def exit_code(result: "Result") -> int:
    """1 when the receiving body would return the dossier, else 0."""
    return 1 if result.errors else 0


def is_no_pack(result: "Result") -> bool:
    """Whether the file could not be opened as a pack at all, so that nothing was compared."""
    return not result.programme and [finding.code for finding in result.open] == ["pack.file-unreadable"]
