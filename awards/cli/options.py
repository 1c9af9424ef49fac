"""Kinds of values that several commands take."""

import datetime as dt
from typing import Any

import click

from awards.text import parse_date


class Day(click.ParamType):
    """A day as people write it: 01/8/2023, or 2023-08-01."""

    name = "NGÀY"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> dt.date:
        day = value if isinstance(value, dt.date) else parse_date(str(value))
        if day is None:
            self.fail(f"không hiểu ngày “{value}”; hãy viết như 01/8/2023 hoặc 2023-08-01", param, ctx)
        return day


def on_option() -> Any:
    """--on: the day whose law is used."""
    return click.option(
        "--on", type=Day(), metavar="NGÀY", help="Dùng quy định có hiệu lực vào ngày này, ví dụ 01/8/2023."
    )


def format_option() -> Any:
    """--format: for people, or for programs."""
    return click.option(
        "--format",
        "style",
        type=click.Choice(["text", "json"]),
        default="text",
        help="text để đọc (mặc định), json cho chương trình khác.",
    )
