"""awards build: the pack to print, sign and stamp."""

import gc
from pathlib import Path

import click

from awards.cli.command import ContentCommand, Session, option
from awards.cli.engine import Engine, today
from awards.cli.failure import Failure
from awards.cli.findings import exit_code, write
from awards.cli.inputs import read


@click.command(cls=ContentCommand)
@click.argument("dossier", type=click.Path(path_type=Path), metavar="HỒ_SƠ.json")
@option(
    "--out",
    "-o",
    required=True,
    type=click.Path(path_type=Path),
    metavar="NƠI_GHI",
    help="Tệp .zip hoặc thư mục để ghi.",
)
@option("--docx-only", is_flag=True, help="Chỉ làm các tệp Word, không làm PDF.")
@option("--draft", is_flag=True, help="Làm cả khi còn lỗi; mọi trang có chữ BẢN NHÁP.")
@click.pass_obj
def build(session: Session, dossier: Path, out: Path, docx_only: bool, draft: bool) -> int:
    """Đóng bộ hồ sơ: các bản in, tệp Word và PDF của từng văn bản, bản kê và kết quả kiểm tra.

    Khi hồ sơ còn lỗi thì in các lỗi và không ghi gì, trừ khi có --draft.

    Mã kết thúc: 0 khi đã ghi, 1 khi hồ sơ còn lỗi, 2 khi không dùng được tệp.
    """
    from awards.pack.refusals import NoDossier, NotReady, PressFailed

    try:
        written = _packed(Engine(session.content), dossier, out, draft=draft, docx_only=docx_only)
    except NotReady as refused:
        write(refused.result, style="text")
        click.echo("Chưa đóng bộ: hãy sửa các lỗi trên, hoặc dùng --draft để in bản nháp.", err=True)
        return exit_code(refused.result)
    except (NoDossier, PressFailed) as failed:
        raise Failure(f"{dossier}: {failed}") from failed
    click.echo(f"Đã ghi {written}")
    return 0


def _packed(engine: Engine, path: Path, out: Path, *, draft: bool, docx_only: bool) -> Path:
    """The press gets ready while dossier and rules are read; the rest of the program is loaded while it prints."""
    from awards.check.uncollected import uncollected
    from awards.pack.press import Press

    with uncollected(), Press(engine.content) as press:
        dossier = read(path)
        in_force = engine.in_force(dossier.programme, dossier.selection_date(today()), where=f"{path}: /programme")
        taken = (dossier, in_force, engine.formbook, engine.content)
        from awards.pack.printing import begun

        printing = begun(press, *taken, draft=draft, docx_only=docx_only)
        from awards.pack.build import build as build_pack

        written = build_pack(*taken, out=out, today=today(), draft=draft, docx_only=docx_only, printing=printing)
        gc.freeze()  # looking through all that was made would take longer than to end
        return written
