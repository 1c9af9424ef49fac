"""awards rules check: the proof of every rule, form and template file."""

from collections.abc import Iterator
from pathlib import Path

import click

from awards.cli.command import ContentCommand, Session
from awards.cli.engine import content_in
from awards.cli.failure import one_line
from awards.content.folders import Content
from awards.content.problem import Problem


@click.command(cls=ContentCommand)
@click.argument("folder", required=False, type=click.Path(path_type=Path), metavar="[THƯ_MỤC]")
@click.pass_obj
def check(session: Session, folder: Path | None) -> int:
    """Soát mọi tệp quy tắc, biểu mẫu và mẫu văn bản, và chạy các ví dụ ghi trong tệp.

    THƯ_MỤC có rules/, forms/, templates/ được soát cùng bộ có sẵn, như khi dùng với --content.

    Mã kết thúc: 0 khi mọi tệp đều đúng, 1 khi có chỗ sai, 2 khi không dùng được thư mục.
    """
    content = content_in(folder or session.content)
    problems = tuple(_problems(content))
    for problem in problems:
        click.echo(one_line(str(problem)))
    click.echo(f"Có {len(problems)} chỗ cần sửa." if problems else "Mọi tệp đều đúng.")
    return 1 if problems else 0


def _problems(content: Content) -> Iterator[Problem]:
    from awards.documents.proof import check_templates
    from awards.formbook.proof import check_forms
    from awards.rulebook.content_check import check_content

    yield from check_content(content)
    yield from check_forms(content)
    yield from check_templates(content)
