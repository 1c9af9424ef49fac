"""One line of a rendered template as runs: bold, italic, and the values behind the tokens."""

import re
from itertools import groupby

from awards.documents.blocks import Run, Runs
from awards.documents.printed import DOTS, FIRST, TOKEN, Gap, Kept, Values

_PARTS = re.compile(rf"(\*\*|\*|{TOKEN})")
FIRST_TOKEN = chr(FIRST)
_TOKENS = re.compile(TOKEN)


def inline(line: str, values: Values) -> tuple[Runs, ...]:
    """The paragraphs of a line: one, and one more for every line that a value brings along."""
    if len(line) == 1 and line >= FIRST_TOKEN:
        value = values.behind(line)
        return tuple((Run(text, nowrap=isinstance(value, Kept)),) for text in _lines(value))
    bold = italic = False
    paragraphs: list[list[Run]] = [[]]
    for part in _PARTS.split(line):
        if part == "**":
            bold = not bold
        elif part == "*":
            italic = not italic
        elif part and part[0] >= FIRST_TOKEN:
            value = values.behind(part)
            for index, text in enumerate(_lines(value)):
                if index:
                    paragraphs.append([])
                paragraphs[-1].append(Run(text, bold, italic, isinstance(value, Kept)))
        elif part:
            paragraphs[-1].append(Run(part, bold, italic))
    return tuple(runs for runs in map(_joined, paragraphs) if runs)


def one_line(line: str, values: Values) -> Runs:
    """The line as one paragraph, whatever line ends a value holds."""
    paragraphs = inline(line, values)
    return _joined([run for index, runs in enumerate(paragraphs) for run in (*_space(index), *runs)])


def plain(line: str, values: Values, *, dots: str = DOTS) -> str:
    """The line as text without styles; `dots` stands where nothing was written."""
    return _TOKENS.sub(lambda found: " ".join(values.behind(found[0]).split("\n")) or dots, line)


def _lines(value: str) -> list[str]:
    if isinstance(value, Gap):
        return [DOTS]
    if "\n" not in value:
        return [value.rstrip()]
    return [line.rstrip() for line in value.split("\n") if line.strip()]


def _space(index: int) -> tuple[Run, ...]:
    return (Run(" "),) if index else ()


def _joined(runs: list[Run]) -> Runs:
    """Neighbours of the same style as one run."""
    if len(runs) < 2:
        return tuple(runs)
    groups = groupby(runs, key=lambda run: (run.bold, run.italic, run.nowrap))
    return tuple(Run("".join(run.text for run in same), *style) for style, same in groups)
