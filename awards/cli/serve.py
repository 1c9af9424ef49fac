"""awards serve and awards demo: the pages in which a dossier is written."""

import os
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from awards.cli.command import ContentCommand, Session, option
from awards.cli.engine import content_in
from awards.cli.failure import Failure

if TYPE_CHECKING:
    from flask import Flask

SAMPLE = "examples/an-giang-2023.json"
PORTS = click.IntRange(1, 65535)


@click.command(cls=ContentCommand)
@option("--host", default="127.0.0.1", metavar="MÁY", help="Địa chỉ của chính máy này (mặc định 127.0.0.1).")
@option("--port", type=PORTS, metavar="CỔNG", help="Cổng (mặc định: cổng trống đầu tiên từ 8080).")
@option(
    "--data",
    type=click.Path(path_type=Path),
    default="instance",
    metavar="THƯ_MỤC",
    help="Nơi giữ dữ liệu (mặc định: thư mục instance).",
)
@option("--sample", is_flag=True, help="Thêm hồ sơ mẫu khi chưa có hồ sơ nào.")
@click.pass_obj
def serve(session: Session, host: str, port: int | None, data: Path, sample: bool) -> int:
    """Mở các trang lập hồ sơ trên máy này và in địa chỉ để vào. Ctrl+C để dừng.

    Lần đầu, lệnh tạo cơ sở dữ liệu trong thư mục --data; những lần sau mở lại đúng dữ liệu ấy.
    """
    return _run(session, host, port, data, sample=sample, kept=f"Dữ liệu giữ ở {data.resolve()}.")


@click.command(cls=ContentCommand)
@option("--port", type=PORTS, metavar="CỔNG", help="Cổng (mặc định: cổng trống đầu tiên từ 8080).")
@click.pass_obj
def demo(session: Session, port: int | None) -> int:
    """Mở các trang với dữ liệu tạm có sẵn hồ sơ mẫu, để xem thử; dừng lệnh là xóa.

    Chưa cần tài khoản: một người dùng, trên chính máy này.
    """
    folder, owner = Path(tempfile.mkdtemp(prefix="awards-demo-")), os.getpid()
    try:
        return _run(session, "127.0.0.1", port, folder, sample=True, kept="Dữ liệu tạm, dừng lệnh là xóa.")
    finally:
        # a serving process that ends passes here too, and must leave the data to its successor
        if os.getpid() == owner:
            shutil.rmtree(folder, ignore_errors=True)


def _run(session: Session, host: str, port: int | None, data: Path, *, sample: bool, kept: str) -> int:
    from awards.cli.server import Server, free_port, loopback

    address = loopback(host), free_port(host, port)
    application = _application(session, data, host)
    store = application.extensions["awards"].store
    if sample and not store.all():
        store.create(_sample(), reason="imported")
    # the serving process opens its own connections: none may be carried over into it
    store.close()

    def tell() -> None:
        click.echo(f"Mở trình duyệt và vào: http://{host}:{address[1]}/")
        click.echo(f"{kept} Ctrl+C để dừng.")

    Server(application, *address, ready=tell).run()
    return 0


def _application(session: Session, data: Path, host: str) -> "Flask":
    from awards.store import UnusableDatabase
    from awards.web.app import create_app
    from awards.web.config import DEFAULTS, UnsafeSettings

    content_in(session.content)
    try:
        hosts = [*DEFAULTS["TRUSTED_HOSTS"], host]
        return create_app({"INSTANCE": data, "AWARDS_CONTENT": session.content, "TRUSTED_HOSTS": hosts})
    except UnsafeSettings as error:
        raise Failure(str(error).splitlines()) from error
    except UnusableDatabase as error:
        raise Failure(f"{data / 'awards.db'}: {error}") from error


def _sample() -> dict[str, Any]:
    from awards.content.folders import built_in
    from awards.schema.dossier import dump, read

    return dump(read(built_in() / SAMPLE))
