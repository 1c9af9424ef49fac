"""What is wrong with a command line, in Vietnamese."""

import click

from awards.cli.command import Commands


def refusal(error: click.ClickException) -> str:
    """One line: what is wrong, and where the usage is told."""
    context = getattr(error, "ctx", None)
    hint = f" Gõ `{context.command_path} --help` để xem cách dùng." if context else ""
    return f"{_wrong(error)}.{hint}"


def _wrong(error: click.ClickException) -> str:
    match error:
        case click.NoSuchOption():
            return f"Không có tùy chọn {error.option_name}"
        case click.exceptions.NoSuchCommand():
            return f"Không có lệnh “{error.command_name}”; các lệnh: {_commands(error.ctx)}"
        case click.MissingParameter():
            return f"Thiếu {_name(error)}"
        case click.BadParameter():
            return f"{_name(error)}: {_expected(error) or error.message}"
        case click.BadOptionUsage():
            return f"Tùy chọn {error.option_name} cần một giá trị đi kèm"
        case _:
            return "Dòng lệnh có phần thừa"


def _commands(context: click.Context | None) -> str:
    group = context.command if context else None
    return ", ".join(group.modules) if isinstance(group, Commands) else ""


def _name(error: click.BadParameter) -> str:
    if isinstance(error.param, click.Option):
        return error.param.opts[0]
    metavar = error.param.metavar if error.param else None
    return (metavar or "tham số").rstrip("…")


def _expected(error: click.BadParameter) -> str:
    """What may stand there, of the kinds that click would tell about in English."""
    match error.param.type if error.param else None:
        case click.Choice(choices=choices):
            return f"hãy chọn một trong: {', '.join(map(str, choices))}"
        case click.IntRange(min=least, max=most):
            return f"hãy ghi một số từ {least} đến {most}"
        case _:
            return ""
