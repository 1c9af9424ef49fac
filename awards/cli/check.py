"""awards check: the findings for dossiers and packs."""

import datetime as dt
from pathlib import Path

import click

from awards.cli.command import ContentCommand, Session, option
from awards.cli.engine import Engine
from awards.cli.failure import Failure, say
from awards.cli.findings import exit_code, write
from awards.cli.inputs import expand, read
from awards.cli.options import format_option, on_option


@click.command(cls=ContentCommand)
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="TỆP…")
@format_option()
@on_option()
@option("--all", "everything", is_flag=True, help="In cả những điều đã đạt và không phải xét.")
@click.pass_obj
def check(session: Session, paths: tuple[Path, ...], style: str, on: dt.date | None, everything: bool) -> int:
    """Kiểm tra hồ sơ: thiếu gì, sai gì, theo điều khoản nào.

    TỆP là hồ sơ .json, bộ hồ sơ .zip, hoặc thư mục chứa chúng. Với --format json, kết quả của mỗi hồ
    sơ nằm trên một dòng.

    Mã kết thúc: 0 khi không có lỗi, 1 khi có lỗi, 2 khi có tệp không dùng được.
    """
    engine = Engine(session.content)
    return max(_checked(engine, path, style=style, on=on, everything=everything) for path in paths)


def _checked(engine: Engine, path: Path, *, style: str, on: dt.date | None, everything: bool) -> int:
    """Go on after a file that cannot be used, so that the others are still told."""
    try:
        files = expand(path)
    except Failure as failure:
        return say(failure)
    code = 0
    for file in files:
        try:
            result = engine.check(read(file), path=file, on=on)
        except Failure as failure:
            code = max(code, say(failure))
        else:
            write(result, style=style, everything=everything)
            code = max(code, exit_code(result))
    return code
