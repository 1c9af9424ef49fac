"""What a command says when it cannot do its work: a readable line on stderr, and exit code 2."""

import errno
from collections.abc import Iterable

import click

UNUSABLE = 2


class Failure(Exception):
    """Each line names the file, the place in it, what is wrong and what to do."""

    def __init__(self, lines: str | Iterable[str]) -> None:
        self.lines = (lines,) if isinstance(lines, str) else tuple(lines)
        super().__init__("\n".join(self.lines))


def say(failure: Failure) -> int:
    """Put the failure on stderr; the command may go on with its other work."""
    for line in failure.lines:
        click.echo(one_line(line), err=True)
    return UNUSABLE


def one_line(text: str) -> str:
    """A message on a single line, without control characters."""
    return " ".join("".join(char if char.isprintable() else " " for char in text).split())


def told(error: OSError, *, doing: str) -> str:
    """An operating system's refusal in words: "không mở được hồ sơ.json: không có tệp này"."""
    reasons: dict[type[OSError], str] = {
        FileNotFoundError: "không có tệp hay thư mục này; hãy xem lại đường dẫn",
        PermissionError: "không có quyền; hãy xem lại quyền của tệp hoặc thư mục",
        IsADirectoryError: "đây là thư mục, không phải tệp",
        NotADirectoryError: "một phần của đường dẫn không phải thư mục",
        FileExistsError: "tên này đã có người dùng; hãy chọn tên khác",
    }
    reason = next((words for kind, words in reasons.items() if isinstance(error, kind)), _by_number(error))
    where = f"{error.filename}: " if error.filename else ""
    return f"{where}{doing}: {reason}"


def _by_number(error: OSError) -> str:
    told = {
        errno.ELOOP: "các liên kết dẫn vòng về nhau",
        errno.ENAMETOOLONG: "tên tệp quá dài",
        errno.ENOSPC: "ổ đĩa đã đầy; hãy dọn bớt rồi làm lại",
        errno.EROFS: "ổ đĩa chỉ cho đọc; hãy ghi vào nơi khác",
        errno.EIO: "ổ đĩa không đọc, ghi được; hãy thử ổ đĩa khác",
    }
    return told.get(error.errno or 0, f"hệ điều hành từ chối ({error.strerror or error})")
