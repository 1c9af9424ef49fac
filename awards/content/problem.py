"""A fault in a content file, told so that its author can mend it."""

from msgspec import Struct


class Problem(Struct, frozen=True):
    """`key` is the path of keys to the place ("criteria.individual[2].basis.clause")."""

    file: str
    line: int
    key: str
    message: str

    def __str__(self) -> str:
        where = f"{self.file}:{self.line}" if self.line else self.file
        return f"{where}: {self.key}: {self.message}" if self.key else f"{where}: {self.message}"


class ContentError(Exception):
    """One or more content files cannot be used; carries every problem found, not only the first."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems
