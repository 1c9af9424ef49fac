"""Texts copied from one nominee to another.

A first sieve finds passages that share runs of words, in one pass over all texts; only those few
are compared letter by letter. Every nominee is compared with the ones before it in the list, so
that a copy is told once, at the later one.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import compress
from zlib import crc32

from msgspec import Struct
from rapidfuzz.fuzz import ratio

from awards.check import wording
from awards.check.case import Case, known
from awards.check.completeness import achievements
from awards.check.places import called
from awards.model import Nominee
from awards.rulebook.rule import Facts, Subject

_RUN = 4
_ANCHOR = 6
_SHARED = 0.2
_SHORTEST = 80
"""Runs of four words that begin at one in six distinct words; a fifth of them shared is suspect;
texts under eighty letters are not compared, set phrases would be found everywhere."""


class Passage(Struct, frozen=True):
    owner: int
    at: str
    label: str
    text: str
    """Whatever its blanks and capitals were: in small letters, a blank between two words."""
    runs: tuple[tuple[str, ...], ...]


class Likeness(Struct, frozen=True):
    passage: Passage
    other: Passage
    percent: int


def subjects(case: Case, facts: list[Facts]) -> Iterator[Subject]:
    """For each nominee after the first, one subject for every earlier one that it resembles.

    A nominee that resembles none is one subject too: it was compared.
    """
    found: dict[int, dict[int, list[Likeness]]] = defaultdict(lambda: defaultdict(list))
    for like in _likenesses(_passages(case)):
        found[like.passage.owner][like.other.owner].append(like)
    for index, nominee in enumerate(case.dossier.nominees[1:], start=1):
        place = f"/nominees/{index}"
        others = sorted(found[index].items())
        for _, likenesses in others:
            yield _pair(case, facts, nominee, likenesses)
        if not others:
            own = {"pair.similarity": 0, "pair.passages": 0}
            yield Subject(each="pair", at=f"{place}/answers", facts={**facts[index], **own}, nominee=nominee.id)


def _pair(case: Case, facts: list[Facts], nominee: Nominee, likenesses: list[Likeness]) -> Subject:
    closest = max(likenesses, key=lambda like: like.percent)
    other = closest.other.owner
    own = {
        "pair.other": called(f"/nominees/{other}", known(case.dossier.nominees[other].name)),
        "pair.similarity": closest.percent,
        "pair.passages": len(likenesses),
        "pair.label": closest.passage.label,
    }
    told = {**facts[closest.passage.owner], **own}
    return Subject(each="pair", at=closest.passage.at, facts=told, nominee=nominee.id)


class _Anchors(dict[str, bool]):
    """Whether a word may begin a run: one in six, by the word alone, so that copies begin alike."""

    def __missing__(self, word: str) -> bool:
        self[word] = crc32(word.encode()) % _ANCHOR == 0
        return self[word]


class _Read(dict[str, tuple[str, tuple[tuple[str, ...], ...]]]):
    """A text as it is compared, and its runs; each text is read once, however many nominees have it."""

    def __init__(self) -> None:
        super().__init__()
        self._anchors = _Anchors()

    def __missing__(self, text: str) -> tuple[str, tuple[tuple[str, ...], ...]]:
        words = text.casefold().split()
        self[text] = " ".join(words), _runs(words, self._anchors)
        return self[text]


def _passages(case: Case) -> list[Passage]:
    read = _Read()
    return [
        Passage(owner, at, label, *read[text])
        for owner, nominee in enumerate(case.dossier.nominees)
        for at, label, text in _texts(case, owner, nominee)
        if len(text) >= _SHORTEST
    ]


def _texts(case: Case, owner: int, nominee: Nominee) -> Iterator[tuple[str, str, str]]:
    titles = {criterion.id: criterion.title for criterion in case.programme.criteria}
    for criterion_id, attestation in nominee.criteria.items():
        label = wording.beginning(titles.get(criterion_id, criterion_id))
        yield f"/nominees/{owner}/criteria/{criterion_id}/evidence", label, attestation.evidence
    for question, value in achievements(case, nominee):
        yield f"/nominees/{owner}{question.at}", wording.beginning(question.label), value


def _runs(words: list[str], anchors: _Anchors) -> tuple[tuple[str, ...], ...]:
    """Runs of words that begin at an anchor, each once, in the order of the text."""
    starts = compress(range(len(words)), map(anchors.__getitem__, words))
    return tuple(dict.fromkeys(tuple(words[start : start + _RUN]) for start in starts))


def _percent(one: str, other: str) -> int:
    """How alike two texts are; 100 is the same text."""
    return int(ratio(one, other))


def _likenesses(passages: list[Passage]) -> list[Likeness]:
    """For each passage, the earlier passage of another nominee that it is most like, if it is suspect."""
    first: dict[tuple[str, ...], Passage] = {}
    found: list[Likeness] = []
    for passage in passages:
        shared: Counter[int] = Counter()
        owners: dict[int, Passage] = {}
        for run in passage.runs:
            other = first.setdefault(run, passage)
            if other.owner != passage.owner:
                shared[id(other)] += 1
                owners[id(other)] = other
        for key, number in shared.most_common(2):
            if number >= _SHARED * min(len(passage.runs), len(owners[key].runs)):
                found.append(Likeness(passage, owners[key], _percent(passage.text, owners[key].text)))
    return found
