"""awards rules show: what a programme demands, in plain Vietnamese."""

import datetime as dt
import json
from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from awards.cli.command import ContentCommand, Session
from awards.cli.engine import Engine, today
from awards.cli.options import format_option, on_option

if TYPE_CHECKING:
    from awards.rulebook.programme import Programme


@click.command(cls=ContentCommand)
@click.argument("programme", metavar="CHƯƠNG_TRÌNH")
@on_option()
@format_option()
@click.pass_obj
def show(session: Session, programme: str, on: dt.date | None, style: str) -> int:
    """In chương trình bằng lời: tiêu chí, thành phần hồ sơ, ngưỡng, thời hạn, mỗi điều kèm điều khoản."""
    from awards.rulebook.show import as_text
    from awards.rulebook.show_json import as_json

    in_force = Engine(session.content).in_force(programme, on or today(), where="CHƯƠNG_TRÌNH")
    if style == "json":
        click.echo(json.dumps(as_json(in_force), ensure_ascii=False, indent=2))
    else:
        click.echo("\n".join((as_text(in_force).rstrip("\n"), *_outlines(session, in_force.programme))))
    return 0


def _outlines(session: Session, programme: "Programme") -> Iterator[str]:
    """The forms of the programme that nobody has compared with what prescribes them."""
    from awards.formbook.load import UnknownForm
    from awards.rulebook.show import citation

    title: tuple[str, ...] = ("", "MẪU MỚI DỰNG THEO ĐỀ CƯƠNG")
    formbook = Engine(session.content).formbook
    named = (form_id for spec in programme.documents for form_id in spec.forms.values())
    for form_id in dict.fromkeys((*named, *(paper.form for paper in programme.papers))):
        try:
            form = formbook.form(form_id)
        except UnknownForm:
            continue
        if form.is_outline:
            yield from title
            yield f"- {form.title} ({form_id}) {citation(form.basis)} {form.basis.note}"
            title = ()
