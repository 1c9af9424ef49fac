"""awards rules show: what a programme demands, in plain Vietnamese."""

import datetime as dt
import json

import click

from awards.cli.command import ContentCommand, Session
from awards.cli.engine import Engine, today
from awards.cli.options import format_option, on_option


@click.command(cls=ContentCommand)
@click.argument("programme", metavar="CHƯƠNG_TRÌNH")
@on_option()
@format_option()
@click.pass_obj
def show(session: Session, programme: str, on: dt.date | None, style: str) -> int:
    """In chương trình bằng lời: tiêu chí, thành phần hồ sơ, ngưỡng, thời hạn, mỗi điều kèm điều khoản."""
    from awards.rulebook.show import as_json, as_text

    in_force = Engine(session.content).in_force(programme, on or today(), where="CHƯƠNG_TRÌNH")
    if style == "json":
        click.echo(json.dumps(as_json(in_force), ensure_ascii=False, indent=2))
    else:
        click.echo(as_text(in_force).rstrip("\n"))
    return 0
