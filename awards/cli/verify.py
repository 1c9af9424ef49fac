"""awards verify: a pack against itself, against the rules, and against its signed scans."""

from pathlib import Path

import click

from awards.cli.command import ContentCommand, Session, option
from awards.cli.engine import content_in, today
from awards.cli.failure import Failure
from awards.cli.findings import exit_code, is_no_pack, write
from awards.cli.options import format_option


@click.command(cls=ContentCommand)
@click.argument("pack", type=click.Path(path_type=Path), metavar="BỘ_HỒ_SƠ.zip")
@option(
    "--scans",
    multiple=True,
    type=click.Path(path_type=Path),
    metavar="TỆP.pdf",
    help="Bản quét đã ký, đóng dấu; dùng nhiều lần cho nhiều tệp.",
)
@format_option()
@option("--all", "everything", is_flag=True, help="In cả những điều đã đạt và không phải xét.")
@click.pass_obj
def verify(session: Session, pack: Path, scans: tuple[Path, ...], style: str, everything: bool) -> int:
    """Đối chiếu bộ hồ sơ: từng tệp với bản kê, dữ liệu với chữ đã in, rồi kiểm tra lại từ đầu.

    Mã kết thúc: 0 khi nguyên vẹn và không có lỗi, 1 khi có lỗi, 2 khi không đọc được tệp.
    """
    from awards.pack.verify import verify as verify_pack

    _present(scans)
    result = verify_pack(pack, content_in(session.content), today=today(), scans=scans)
    write(result, style=style, everything=everything)
    return 2 if is_no_pack(result) else exit_code(result)


def _present(scans: tuple[Path, ...]) -> None:
    """A scan that is not there was asked for by a wrong name: that is no fault of the pack."""
    missing = [f"{scan}: không có tệp này; hãy xem lại đường dẫn sau --scans" for scan in scans if not scan.is_file()]
    if missing:
        raise Failure(missing)
