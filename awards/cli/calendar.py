"""awards calendar: the deadlines of programmes, as a list or for a calendar program."""

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

import click

from awards.cli.command import ContentCommand, Session, option
from awards.cli.engine import Engine, today
from awards.text import short_date

if TYPE_CHECKING:
    from awards.rulebook.calendar import Due


@click.command(cls=ContentCommand)
@click.argument("programmes", nargs=-1, required=True, metavar="CHƯƠNG_TRÌNH…")
@option("--year", type=click.IntRange(1945, 9999), metavar="NĂM", help="Chỉ một năm (mặc định: mọi năm).")
@option("--ics", type=click.Path(path_type=Path), metavar="TỆP.ics", help="Ghi ra tệp lịch để mở bằng ứng dụng lịch.")
@click.pass_obj
def calendar(session: Session, programmes: tuple[str, ...], year: int | None, ics: Path | None) -> int:
    """In các thời hạn của chương trình theo thứ tự ngày, kèm nơi nhận và điều khoản."""
    from awards.rulebook.calendar import as_ics, due

    engine = Engine(session.content)
    on = dt.date(year, 12, 31) if year else today()
    found: list[Due] = []
    for name in programmes:
        programme = engine.in_force(name, on, where="CHƯƠNG_TRÌNH").programme
        found += due(programme, [year] if year else None)
    found.sort(key=lambda each: each.day)
    for each in found:
        click.echo(f"Trước ngày {short_date(each.day)}: {each.deadline.title}.")
        click.echo(f"    Nơi nhận: {each.deadline.to}. Căn cứ: {each.deadline.basis.words()}.")
    if not found:
        click.echo("Không có thời hạn nào trong thời gian ấy.")
    if ics:
        ics.write_text(as_ics(found, stamp=today()), encoding="utf-8", newline="")
        click.echo(f"Đã ghi {ics}")
    return 0
