"""awards layout: Word files against the layout (thể thức) of state or Party papers."""

import json
import stat
from pathlib import Path
from typing import TYPE_CHECKING

import click

from awards.cli.command import ContentCommand, Session, option
from awards.cli.engine import Engine, today
from awards.cli.failure import Failure, say, told
from awards.cli.options import format_option

if TYPE_CHECKING:
    from awards.inspect.run import Inspection


@click.command(cls=ContentCommand)
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="TỆP.docx…")
@option("--layout", "wanted", metavar="nd30|hd36|hd05", help="Thể thức để đối chiếu; không ghi thì chọn theo phần đầu.")
@format_option()
@click.pass_obj
def layout(session: Session, paths: tuple[Path, ...], wanted: str | None, style: str) -> int:
    """Kiểm tra thể thức của tệp Word: chỗ nào sai, phải là gì, theo văn bản nào.

    Mã kết thúc: 0 khi không có lỗi, 1 khi có lỗi, 2 khi có tệp không đọc được.
    """
    engine = Engine(session.content)
    _known(engine, wanted)
    codes = []
    for number, path in enumerate(paths):
        if number and style == "text":
            click.echo()
        codes.append(_inspected(engine, path, wanted, style))
    return max(codes)


def _known(engine: Engine, wanted: str | None) -> None:
    from awards.layout import names

    known = names(engine.content)
    if wanted and wanted not in known:
        raise Failure(f"--layout: không có thể thức “{wanted}”; hãy ghi một trong: {', '.join(known)}")


def _inspected(engine: Engine, path: Path, wanted: str | None, style: str) -> int:
    """Go on after a file that cannot be read, so that the others are still told."""
    from awards.inspect.parts import Unreadable
    from awards.inspect.run import inspect

    try:
        if not stat.S_ISREG(path.stat().st_mode):
            return say(Failure(f"{path}: đây không phải là một tệp; hãy chọn tệp Word (.docx)"))
        path.open("rb").close()
        found = inspect(path, engine.rulebook, wanted, today=today())
    except OSError as error:
        return say(Failure(told(error, doing="không mở được")))
    except Unreadable as error:
        return say(Failure(f"{path}: không đọc được: {error}"))
    _write(found, style)
    return 1 if found.errors else 0


def _write(found: "Inspection", style: str) -> None:
    from awards.inspect.report import as_json, as_text

    click.echo(json.dumps(as_json(found), ensure_ascii=False) if style == "json" else as_text(found))
