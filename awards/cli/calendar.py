"""awards calendar: the deadlines of programmes in one year."""

import datetime as dt

import click

from awards.cli.command import ContentCommand, Session
from awards.cli.engine import Engine, today
from awards.text import short_date


@click.command(cls=ContentCommand)
@click.argument("programmes", nargs=-1, required=True, metavar="CHƯƠNG_TRÌNH…")
@click.option("--year", type=click.IntRange(2000, 2100), metavar="NĂM", help="Năm cần xem (mặc định: năm nay).")
@click.pass_obj
def calendar(session: Session, programmes: tuple[str, ...], year: int | None) -> int:
    """In các thời hạn của chương trình trong một năm, kèm điều khoản."""
    engine = Engine(session.content)
    chosen = year or today().year
    lines = []
    for name in programmes:
        in_force = engine.in_force(name, dt.date(chosen, 12, 31), where="awards calendar")
        for deadline in in_force.programme.calendar:
            due = deadline.in_year(chosen)
            lines.append((due, f"{short_date(due)}  {deadline.title} – nơi nhận: {deadline.to} ({deadline.basis.words()})"))
    for _, line in sorted(lines):
        click.echo(line)
    return 0
