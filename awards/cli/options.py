"""Kinds of values that several commands take."""

import datetime as dt
from collections.abc import Callable
from typing import Any, TypeVar

import click

from awards.cli.command import option
from awards.text import parse_date

Function = TypeVar("Function", bound=Callable[..., Any])


class Day(click.ParamType[dt.date]):
    """A day as people write it: 01/8/2023, or 2023-08-01."""

    name = "NGÀY"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> dt.date:
        day = value if isinstance(value, dt.date) else parse_date(str(value))
        if day is None:
            self.fail(f"không hiểu ngày “{value}”; hãy viết như 01/8/2023 hoặc 2023-08-01", param, ctx)
        return day


def on_option() -> Callable[[Function], Function]:
    """--on: the day whose law is used."""
    return option("--on", type=Day(), metavar="NGÀY", help="Dùng quy định có hiệu lực vào ngày này, ví dụ 01/8/2023.")


def format_option() -> Callable[[Function], Function]:
    """--format: for people, or for programs."""
    return option(
        "--format",
        "style",
        type=click.Choice(["text", "json"]),
        default="text",
        help="text để đọc (mặc định), json cho chương trình khác.",
    )
