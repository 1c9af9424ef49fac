"""awards calendar: the deadlines of programmes, as a list or for a calendar program."""

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

import click

from awards.cli.command import ContentCommand, Session, option
from awards.cli.engine import Engine, today

if TYPE_CHECKING:
    from awards.rulebook.calendar import Due
    from awards.rulebook.programme import Recurring


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
    undated: list[Recurring] = []
    for name in programmes:
        programme = engine.in_force(name, on, where="CHƯƠNG_TRÌNH").programme
        found += [each for each in due(programme) if year in (None, each.day.year)]
        undated += programme.recurring if year is None or programme.holds_in(year) else ()
    found.sort(key=lambda each: each.day)
    for each in found:
        click.echo(f"{each.when[0].upper()}{each.when[1:]}: {each.deadline.title}.")
        click.echo(f"    Nơi nhận: {each.deadline.to}. Căn cứ: {each.deadline.basis.words()}.")
        if each.warning:
            click.echo(f"    {each.warning}")
    for row in undated:
        click.echo(f"{row.when[0].upper()}{row.when[1:]} (kế hoạch không ghi ngày): {row.title}.")
        click.echo(f"    Nơi nhận: {row.to}. Căn cứ: {row.basis.words()}.")
    if not found and not undated:
        click.echo("Không có thời hạn nào trong thời gian ấy.")
    if ics:
        ics.write_text(as_ics(found, stamp=today()), encoding="utf-8", newline="")
        click.echo(f"Đã ghi {ics}")
    return 0
