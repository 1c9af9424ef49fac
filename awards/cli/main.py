"""The `awards` command: finds the one asked for, and turns every failure into a readable line."""

import gc
import os
import sys
import traceback
from collections.abc import Sequence

import click

from awards import __version__
from awards.cli.command import Commands, Session
from awards.cli.failure import UNUSABLE, Failure, say, told
from awards.cli.refusal import refusal
from awards.content.problem import ContentError

_NEW_OBJECTS = 50_000
"""Before cycles are looked for: loading rules and forms makes many objects that stay."""
MODULES = {
    "serve": "awards.cli.serve:serve",
    "demo": "awards.cli.serve:demo",
    "check": "awards.cli.check:check",
    "build": "awards.cli.build:build",
    "verify": "awards.cli.verify:verify",
    "layout": "awards.cli.layout:layout",
    "rules": "awards.cli.rules:rules",
    "calendar": "awards.cli.calendar:calendar",
    "eligible": "awards.cli.eligible:eligible",
    "schema": "awards.cli.schema:schema",
}


@click.command(cls=Commands, modules=MODULES)
@click.version_option(__version__, message="%(version)s", help="In số phiên bản.")
def awards() -> None:
    """Hồ sơ khen thưởng: lập, kiểm tra, đóng bộ để in – ký – đóng dấu, và đối chiếu bộ đã đóng."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line and leave with its exit code."""
    gc.set_threshold(_NEW_OBJECTS)
    session = Session()
    try:
        code = awards.main(arguments, prog_name="awards", standalone_mode=False, obj=session)
    except Exception as error:
        code = _failed(error, session)
    _leave(code if isinstance(code, int) else 0)


def _failed(error: Exception, session: Session) -> int:
    if session.debug:
        traceback.print_exception(error)
    if isinstance(error, click.exceptions.NoArgsIsHelpError) and error.ctx:
        click.echo(error.ctx.get_help(), err=True)
        return UNUSABLE
    return say(_failure(error))


def _failure(error: Exception) -> Failure:
    match error:
        case Failure():
            return error
        case ContentError():
            return Failure(map(str, error.problems))
        case click.exceptions.Abort():
            return Failure("Đã dừng.")
        case click.ClickException():
            return Failure(refusal(error))
        case BrokenPipeError():
            return Failure(())
        case OSError():
            return Failure(told(error, doing="không làm được"))
        case _:
            kind = f"{type(error).__name__}: {error}"
            return Failure(f"Lỗi ngoài dự kiến ({kind}). Hãy chạy lại với --debug và báo cho nhóm phát triển.")


def _leave(code: int) -> None:
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    gc.freeze()  # at the end too, looking for cycles among all that was loaded takes a while
    sys.exit(code)
