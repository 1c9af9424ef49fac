"""Commands whose help and refusals are Vietnamese, and the options that they share."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Any, cast

import click


@dataclass
class Session:
    """What the shared options said, wherever on the line they stood."""

    debug: bool = False
    content: Path | None = None


class Option(click.Option):
    """Its help says all there is to say: nothing is added in English."""

    def get_help_extra(self, ctx: click.Context) -> Any:
        return {}


option = partial(click.option, cls=Option)


class Vietnamese(click.Command):
    """Help in Vietnamese, and the shared options."""

    section = "Tùy chọn"

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.params.append(_shared("--debug", is_flag=True, help="In toàn bộ vết lỗi của chương trình khi có lỗi."))

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = "In hướng dẫn này."
        return option

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        formatter.write_usage(ctx.command_path, " ".join(self.collect_usage_pieces(ctx)), prefix="Cách dùng: ")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        options = [param for param in self.get_params(ctx) if isinstance(param, click.Option)]
        rows = [row for option in options if (row := option.get_help_record(ctx)) is not None]
        with formatter.section(self.section):
            formatter.write_dl(rows)

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        pieces = [piece for param in self.get_params(ctx) for piece in param.get_usage_pieces(ctx)]
        return ["[TÙY CHỌN]", *pieces]


class ContentCommand(Vietnamese):
    """A command that reads rules, forms or templates: it takes --content."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        folder = click.Path(path_type=Path)
        self.params.append(_shared("--content", type=folder, metavar="THƯ_MỤC", help=CONTENT_HELP))


class Commands(Vietnamese, click.Group):
    """A group whose commands are imported only when they are called."""

    def __init__(self, *arguments: Any, modules: dict[str, str], **options: Any) -> None:
        super().__init__(*arguments, subcommand_metavar="LỆNH …", **options)
        self.modules = modules

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(self.modules)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in self.modules:
            return None
        module, _, name = self.modules[cmd_name].partition(":")
        return cast(click.Command, getattr(import_module(module), name))

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        return ["[TÙY CHỌN]", "LỆNH …"]

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        super().format_options(ctx, formatter)
        commands = [(name, self.get_command(ctx, name)) for name in self.list_commands(ctx)]
        with formatter.section("Lệnh"):
            formatter.write_dl([(name, command.get_short_help_str(90)) for name, command in commands if command])


CONTENT_HELP = "Thư mục có rules/, forms/, templates/ thêm vào hoặc thay cho bộ có sẵn (hoặc biến AWARDS_CONTENT)."


def _shared(name: str, **options: Any) -> click.Option:
    def keep(context: click.Context, param: click.Parameter, value: Any) -> None:
        if value:
            setattr(context.find_root().obj, str(param.name), value)

    return Option([name], expose_value=False, callback=cast(Callable[..., None], keep), **options)
