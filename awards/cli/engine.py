"""Content, rules and forms, each loaded when it is first needed."""

import datetime as dt
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from awards.cli.failure import Failure
from awards.content.folders import FOLDERS, Content, find

if TYPE_CHECKING:
    from awards.check.compare import Comparison
    from awards.check.finding import Result
    from awards.formbook.load import Formbook
    from awards.model import Dossier
    from awards.rulebook.load import InForce, Rulebook

VIETNAM = dt.timezone(dt.timedelta(hours=7))


def today() -> dt.date:
    """The calendar day in Việt Nam, whatever clock zone the computer is set to."""
    return dt.datetime.now(VIETNAM).date()


def content_in(overlay: Path | None) -> Content:
    """The built-in content with a folder on top, which must hold one of the three subfolders."""
    content = find(overlay)
    for root in content.roots:
        if not any((root / folder).is_dir() for folder in FOLDERS):
            raise Failure(f"{root}: thư mục này không có rules/, forms/ hay templates/; hãy xem lại đường dẫn")
    return content


class Engine:
    """What the commands work with, over one set of content folders."""

    def __init__(self, overlay: Path | None) -> None:
        self.content = content_in(overlay)

    @cached_property
    def rulebook(self) -> "Rulebook":
        from awards.rulebook.load import load

        return load(self.content)

    @cached_property
    def formbook(self) -> "Formbook":
        from awards.formbook.load import load

        return load(self.content)

    def in_force(self, programme: str, on: dt.date, *, where: str) -> "InForce":
        """What holds for a programme on a day; `where` is told when there is no such programme."""
        from awards.rulebook.load import UnknownProgramme

        if not programme:
            known = ", ".join(self.rulebook.programme_ids)
            raise Failure(f"{where}: chưa ghi mã chương trình; hãy ghi một trong: {known}")
        try:
            return self.rulebook.in_force(programme, on)
        except UnknownProgramme as error:
            raise Failure(f"{where}: {error}") from error

    def compare(self, dossier: "Dossier", *, path: Path, on: dt.date | None, other: dt.date) -> "Comparison":
        """What changes for the dossier between `on`, else its own selection date, and another day."""
        from awards.check.compare import Side, compare

        def side(day: dt.date) -> Side:
            in_force = self.in_force(dossier.programme, day, where=f"{path}: /programme")
            return Side(result=self.check(dossier, path=path, on=day), in_force=in_force)

        before = side(on or dossier.selection_date(today()))
        awards = {nominee.award for nominee in dossier.nominees if nominee.award}
        return compare(before, side(other), self.formbook, awards=awards)

    def check(self, dossier: "Dossier", *, path: Path, on: dt.date | None = None) -> "Result":
        """The findings for a dossier, under the law of `on`, else of its own selection date."""
        from awards.check.run import check

        in_force = self.in_force(dossier.programme, on or dossier.selection_date(today()), where=f"{path}: /programme")
        return check(dossier, in_force, self.formbook, today=today(), path=str(path))
