"""awards eligible over many records: one line for each, whatever is wrong with the others."""

import datetime as dt
import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from awards.cli.failure import Failure, told

if TYPE_CHECKING:
    from awards.eligible import Tally
    from awards.rulebook.load import Rulebook

FORMAT = "awards-eligible-many/1"
LINES = ".jsonl"
Item = tuple[str, Path | bytes]
"""Where a record stands, as people are told, and its file or its text."""


def is_many(paths: Sequence[Path]) -> bool:
    """Whether more than one record may be meant."""
    return len(paths) > 1 or paths[0].is_dir() or paths[0].suffix.lower() == LINES


def tell_many(paths: Sequence[Path], rulebook: "Rulebook", on: dt.date, year: int | None, style: str) -> int:
    """Print a line for each record; then fail with a line for each that could not be read."""
    from awards.eligible import Judge
    from awards.eligible.many import in_processes

    judge = Judge(rulebook, on)
    items = [item for path in paths for item in _items(path)]
    faults: list[str] = []
    rows: list[Tally] = []
    for tally, wrong in in_processes(lambda item: _judged(judge, item, on, year), items):
        faults += wrong
        rows += [tally] if tally else []
    if rows or not faults:
        click.echo(_as_json(rows, on) if style == "json" else "\n".join(_lines(rows, rulebook, on)))
    if faults:
        raise Failure(faults)
    return 0


def _judged(judge: Any, item: Item, on: dt.date, year: int | None) -> "tuple[Tally | None, list[str]]":
    from awards.eligible.many import tally
    from awards.schema import Malformed
    from awards.schema.dossier import parse
    from awards.schema.record import load, read

    place, held = item
    try:
        record = read(held) if isinstance(held, Path) else load(parse(held))
    except Malformed as error:
        return None, [f"{place}: {fault}" for fault in error.faults]
    except OSError as error:
        return None, [told(error, doing="không đọc được")]
    if record.kind is None:
        return None, [f"{place}: /kind: hãy ghi individual (cá nhân) hoặc collective (tập thể)"]
    return tally(judge, record, on, year), []


def _items(path: Path) -> Iterator[Item]:
    try:
        if path.is_dir():
            found = sorted(each for each in path.rglob("*") if each.suffix.lower() in (".json", LINES))
            if not found:
                raise Failure(f"{path}: thư mục không có tệp .json hay .jsonl nào; hãy xem lại đường dẫn")
            for each in found:
                yield from _items(each)
        elif path.suffix.lower() == LINES:
            lines = path.read_bytes().splitlines()
            yield from ((f"{path}, dòng {n}", line) for n, line in enumerate(lines, 1) if line.strip())
        else:
            yield str(path), path
    except OSError as error:
        raise Failure(told(error, doing="không đọc được")) from error


def _lines(rows: Sequence["Tally"], rulebook: "Rulebook", on: dt.date) -> Iterator[str]:
    from awards.eligible.report import HEADINGS
    from awards.rulebook.notices import notices
    from awards.text import short_date

    yield f"{len(rows)} quá trình, quy định vào ngày {short_date(on)}"
    yield from (f"Lưu ý: {each}" for each in notices(rulebook.instruments, rulebook.generations, on))
    titles = {award.id: award.title for award in rulebook.awards.values()}
    for row in rows:
        near = (_near(row.outcomes, outcome, titles) for outcome in ("now", "one-step"))
        yield f"{row.name or 'Chưa ghi tên'} ({row.year}): {'; '.join(filter(None, near)) or 'chưa có gì đề nghị được'}"
    counted = Counter(outcome for row in rows for outcome in row.outcomes.values())
    yield "; ".join(f"{heading}: {counted[outcome]}" for outcome, heading in HEADINGS.items())


def _near(outcomes: Mapping[str, str], outcome: str, titles: Mapping[str, str]) -> str:
    words = {"now": "đề nghị được ngay", "one-step": "còn một bước"}[outcome]
    found = [titles[award] for award, each in outcomes.items() if each == outcome]
    return f"{words}: {', '.join(found)}" if found else ""


def _as_json(rows: Sequence["Tally"], on: dt.date) -> str:
    records = [{"name": row.name, "year": row.year, "outcomes": dict(row.outcomes)} for row in rows]
    return json.dumps({"format": FORMAT, "on": on.isoformat(), "records": records}, ensure_ascii=False)
