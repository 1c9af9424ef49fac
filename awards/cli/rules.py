"""awards rules: prove the content folders, and show what a programme demands."""

import click

from awards.cli.command import Commands

MODULES = {"check": "awards.cli.rules_check:check", "show": "awards.cli.rules_show:show"}


@click.command(cls=Commands, modules=MODULES)
def rules() -> None:
    """Các tệp quy tắc, biểu mẫu và mẫu văn bản: soát lỗi, hoặc đọc bằng lời."""
