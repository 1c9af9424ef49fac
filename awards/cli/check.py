"""awards check: the findings for dossiers and packs."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import click

from awards.cli.command import ContentCommand, Session, option
from awards.cli.engine import Engine
from awards.cli.failure import Failure, say
from awards.cli.findings import exit_code, write, write_comparison
from awards.cli.inputs import expand, read
from awards.cli.options import Day, format_option, on_option


@click.command(cls=ContentCommand)
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="TỆP…")
@format_option()
@on_option()
@option("--all", "everything", is_flag=True, help="In cả những điều đã đạt và không phải xét.")
@option("--compare", "other", type=Day(), metavar="NGÀY", help="So với kết quả vào ngày này: điều gì thêm, bớt, đổi.")
@click.pass_obj
def check(
    session: Session, paths: tuple[Path, ...], style: str, on: dt.date | None, everything: bool, other: dt.date | None
) -> int:
    """Kiểm tra hồ sơ: thiếu gì, sai gì, theo điều khoản nào.

    TỆP là hồ sơ .json, bộ hồ sơ .zip, hoặc thư mục chứa chúng. Với --format json, kết quả của mỗi hồ
    sơ nằm trên một dòng.

    Với --compare, lệnh không in kết quả của một ngày mà in những gì khác nhau giữa ngày --on (nếu không
    ghi thì là ngày chọn văn bản của hồ sơ) và ngày --compare.

    Mã kết thúc: 0 khi không có lỗi, 1 khi có lỗi, 2 khi có tệp không dùng được.
    """
    engine = Engine(session.content)

    def told(file: Path) -> int:
        dossier = read(file)
        if other is not None:
            return write_comparison(engine.compare(dossier, path=file, on=on, other=other), style=style)
        result = engine.check(dossier, path=file, on=on)
        write(result, style=style, everything=everything)
        return exit_code(result)

    return max(_each(path, told) for path in paths)


def _each(path: Path, told: Callable[[Path], int]) -> int:
    """Go on after a file that cannot be used, so that the others are still told."""
    try:
        files = expand(path)
    except Failure as failure:
        return say(failure)
    code = 0
    for file in files:
        try:
            code = max(code, told(file))
        except Failure as failure:
            code = max(code, say(failure))
    return code
