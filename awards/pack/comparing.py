"""Where the text of a printed document departs from the words that it must show."""

from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from msgspec import Struct

from awards.documents.blocks import Document
from awards.documents.pdf import WATERMARK
from awards.pack.words import Passage, Shown, folded, passages, repeated_headers, split, squeezed

_BEFORE = 3
_SHOWN = 14


class Difference(Struct, frozen=True):
    """`expected` is what the dossier says at this place, `found` what the paper says; "" is nothing."""

    page: int
    expected: str
    found: str


class _Printed(Struct, frozen=True):
    word: str
    page: int


def differences(document: Document, pages: Sequence[str], *, draft: bool, shown: Shown = str) -> tuple[Difference, ...]:
    """Where the pages' text departs from the document's words.

    Page numbers, a draft's watermark, and header rows that return on a further page are no departure,
    nor are capitals where a layout may set them.
    """
    wanted = passages(document, shown)
    edges = [split(WATERMARK), split(document.draft_note)] if draft else []
    printed = [_own_words(text, number, edges) for number, text in enumerate(pages, start=1)]
    headers = repeated_headers(document, shown)
    if _agrees(wanted, printed, headers):
        return ()
    return tuple(_told(wanted, printed, headers))


def _own_words(text: str, number: int, edges: Sequence[list[str]]) -> list[str]:
    """A page's words without the draft's own and the page number, which stand first or last in any order."""
    words = split(text)
    left = [*edges, [str(number)]] if number > 1 else list(edges)
    while stripped := next((edge for edge in left if edge and _without(words, edge) != words), None):
        words = _without(words, stripped)
        left.remove(stripped)
    return words


def _without(words: list[str], edge: list[str]) -> list[str]:
    size = len(edge)
    if words[-size:] == edge:
        return words[:-size]
    return words[size:] if words[:size] == edge else words


def _agrees(wanted: Sequence[Passage], printed: Sequence[list[str]], headers: Sequence[str]) -> bool:
    """Letter by letter, since readers join and part words in their own ways."""
    text, tops = "", set()
    for words in printed[:-1]:
        text += "".join(words)
        tops.add(len(text))
    text += "".join(printed[-1]) if printed else ""
    at = 0
    for passage in wanted:
        size = sum(map(len, passage.words))
        if passage.beside:
            chunk = text[at : at + size]
            if not _holds(folded(chunk), [folded(word) for word in passage.words]):
                return False
            at += size
            continue
        for place, word in enumerate(passage.words):
            if at in tops:
                at += _repeated(text, at, "".join(passage.words[place:]), headers)
            if not _same(text[at : at + len(word)], word, passage):
                return False
            at += len(word)
    return at == len(text)


def _holds(chunk: str, words: Sequence[str]) -> bool:
    """Whether these words are there, in any order, and nothing else."""
    return sorted(chunk) == sorted("".join(words)) and all(word in chunk for word in words)


def _same(found: str, due: str, passage: Passage) -> bool:
    return found == due or (passage.capitals and folded(found) == folded(due))


def _repeated(text: str, at: int, due: str, headers: Sequence[str]) -> int:
    """The length of a header row that returns here, though it is not due."""
    return next((len(each) for each in headers if text.startswith(each, at) and not due.startswith(each)), 0)


def _told(wanted: Sequence[Passage], printed: Sequence[list[str]], headers: Sequence[str]) -> Iterator[Difference]:
    """Each place that differs; what only changed its place is told when nothing else differs, and then
    what only changed its capitals."""
    exact = [(word, passage) for passage in wanted for word in passage.words]
    due = [folded(word) for word, _ in exact]
    found = list(_in_turn(printed, [folded(header) for header in headers], set(due)))
    spelt = [folded(each.word) for each in found]
    steps = SequenceMatcher(None, due, spelt, autojunk=False).get_opcodes()
    changes = [(due[a:b], spelt[c:d], a, c) for kind, a, b, c, d in steps if kind != "equal"]
    lost = Counter(due)
    lost.subtract(spelt)
    real = [change for change in changes if any(lost[word] for word in (*change[0], *change[1]))]
    for gone, new, a, c in real or changes:
        before = due[max(0, a - _BEFORE) : a]
        page = found[min(c, len(found) - 1)].page if found else 1
        yield Difference(page, _cited(before, gone), _cited(before, new))
    for _, a, b, c, _ in () if changes else steps:
        for (word, passage), there in zip(exact[a:b], found[c:], strict=False):
            if not _same(there.word, word, passage):
                yield Difference(there.page, word, there.word)


def _in_turn(printed: Sequence[list[str]], headers: Sequence[str], known: set[str]) -> Iterator[_Printed]:
    for number, words in enumerate(printed, start=1):
        kept = words[_header_words(words, headers) if number > 1 else 0 :]
        for word in kept:
            yield from (_Printed(part, number) for part in _parted(word, known))


def _header_words(words: Sequence[str], headers: Sequence[str]) -> int:
    """How many words at the top of a page are a header row that returned."""
    for header in headers:
        for count in range(1, min(len(words), len(header)) + 1):
            if folded(squeezed(words[:count])) == header:
                return count
    return 0


def _parted(word: str, known: set[str]) -> tuple[str, ...]:
    """Two words that a reader joined."""
    if folded(word) not in known:
        for at in range(1, len(word)):
            if folded(word[:at]) in known and folded(word[at:]) in known:
                return word[:at], word[at:]
    return (word,)


def _cited(before: Sequence[str], words: Sequence[str]) -> str:
    """With a few words before, so that the reader finds the place."""
    cited = [*before, *words]
    return " ".join(cited[:_SHOWN]) + (" …" if len(cited) > _SHOWN else "")
