"""Bring the database to the present tables; run at every start, in one transaction."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.util import CommandError
from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DatabaseError, OperationalError

from awards.store.engine import writer
from awards.store.faults import UnusableDatabase

FOLDER = Path(__file__).parent / "migrations"
NEWER = "cơ sở dữ liệu do phiên bản mới hơn của chương trình ghi; hãy mở bằng phiên bản ấy, dữ liệu vẫn còn nguyên"
CLOSED = (
    "không mở được cơ sở dữ liệu để ghi; hãy xem quyền của tệp và thư mục, chỗ trống của ổ đĩa, "
    "và chương trình khác có đang giữ tệp không"
)
BROKEN = (
    "tệp này không phải cơ sở dữ liệu, hoặc đã hỏng; hãy lấy lại bản sao lưu, hoặc chuyển tệp đi nơi khác để làm mới"
)


def migrate(engine: Engine) -> None:
    """Apply the migrations that this database has not seen; a second process waits and finds nothing to do.

    Raises UnusableDatabase, having changed nothing.
    """
    try:
        with writer(engine).begin() as connection:
            command.upgrade(_config(connection), "head")
    except CommandError as error:
        raise UnusableDatabase(NEWER) from error
    except OperationalError as error:
        raise UnusableDatabase(CLOSED) from error
    except DatabaseError as error:
        raise UnusableDatabase(BROKEN) from error


def _config(connection: Connection) -> Config:
    config = Config()
    config.set_main_option("script_location", str(FOLDER).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config
