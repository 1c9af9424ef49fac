"""awards eligible: what a person or collective may be proposed for, and what is missing for the rest."""

import datetime as dt
import json
from pathlib import Path

import click

from awards.cli.command import ContentCommand, Session, option
from awards.cli.eligible_many import is_many, tell_many
from awards.cli.engine import Engine, today
from awards.cli.failure import Failure, told
from awards.cli.options import format_option, on_option
from awards.model import Record


@click.command(cls=ContentCommand)
@click.argument("paths", type=click.Path(path_type=Path), metavar="TỆP…", nargs=-1, required=True)
@on_option()
@option(
    "--year", type=click.IntRange(1945, 2999), metavar="NĂM", help="Năm xét; không ghi thì lấy năm xếp loại gần nhất."
)
@format_option()
@click.pass_obj
def eligible(session: Session, paths: tuple[Path, ...], on: dt.date | None, year: int | None, style: str) -> int:
    """Xem một cá nhân, tập thể có thể được đề nghị danh hiệu, hình thức nào.

    TỆP là quá trình khen thưởng .json (định dạng awards-record/1). Lệnh in những gì đề nghị được ngay, còn một bước,
    chưa biết, chưa đủ điều kiện và bị loại trừ, mỗi điều kèm điều khoản.

    Nhiều TỆP, một thư mục chứa các tệp ấy, hoặc một tệp .jsonl (mỗi dòng một quá trình): lệnh in mỗi người, tập thể một
    dòng, chỉ gồm những gì đề nghị được ngay và còn một bước.

    Mã kết thúc: 0 khi xong, 2 khi tệp không dùng được.
    """
    day = on or today()
    if is_many(paths):
        return tell_many(paths, Engine(session.content).rulebook, day, year, style)
    record = _read(paths[0])
    rulebook = Engine(session.content).rulebook

    from awards.eligible import chains, judge, latest_year
    from awards.eligible.report import as_json, as_text
    from awards.rulebook.notices import notices

    judged = year or latest_year(record, day)
    standings = judge(record, rulebook, day, judged)
    first = notices(rulebook.instruments, rulebook.generations, day)
    if style == "json":
        click.echo(json.dumps(as_json(record, standings, on=day, year=judged, notices=first), ensure_ascii=False))
    else:
        steps = chains(record, standings, rulebook.awards, on=day, year=judged)
        click.echo(as_text(record, standings, on=day, year=judged, notices=first, chains=steps), nl=False)
    return 0


def _read(path: Path) -> Record:
    from awards.schema import Malformed
    from awards.schema.record import read

    try:
        record = read(path)
    except Malformed as error:
        raise Failure(f"{path}: {fault}" for fault in error.faults) from error
    except OSError as error:
        error.filename = str(path)
        raise Failure(told(error, doing="không đọc được")) from error
    if record.kind is None:
        raise Failure(f"{path}: /kind: hãy ghi individual (cá nhân) hoặc collective (tập thể)")
    return record
