"""Dossiers of any size, grown from the sample: every nominee has a report of four pages, no two alike."""

import json
import random
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from awards import schema
from awards.model import Counts, Dossier, Nominee, Quota

SAMPLE = Path(__file__).parent.parent / "examples" / "an-giang-2023.json"
MAIN_ANSWERS = 150
"""Answers longer than this are told at length; the others are names, places and dates."""
FOUR_PAGES = 2_700
"""Characters of all such answers together that fill four pages, with the report's own headings."""


def grown(count: int) -> Dossier:
    """A dossier of `count` nominees that is as clean as the sample; the same on every run."""
    sample = schema.read(SAMPLE)
    originals = sample.nominees
    nominees = tuple(_like(originals[number % len(originals)], number) for number in range(count))
    kinds = [nominee.kind for nominee in nominees]
    counts = Counts(collective=kinds.count("collective"), individual=kinds.count("individual"))
    return replace(
        sample,
        nominees=nominees,
        proposal=replace(sample.proposal, counts=counts, nominees=None),
        session=replace(sample.session, nominees=None),
        quota=Quota(collective=counts.collective, individual=counts.individual, source=sample.quota.source),
    )


def write(count: int, path: Path) -> Path:
    """The grown dossier as a file."""
    path.write_text(schema.text(grown(count)), encoding="utf-8")
    return path


def _like(original: Nominee, number: int) -> Nominee:
    dice = random.Random(number)  # noqa: S311 - texts to measure with, nothing secret
    long = {key: text for key, text in original.answers.items() if isinstance(text, str) and len(text) > MAIN_ANSWERS}
    share = FOUR_PAGES // max(1, len(long))
    answers: dict[str, Any] = dict(original.answers)
    answers |= {key: _told_at_length(text, share, dice) for key, text in long.items()}
    return replace(original, id=f"n{number + 1}", name=f"{original.name} {_letters(number)}", answers=answers)


def _told_at_length(text: str, length: int, dice: random.Random) -> str:
    """The text's own sentences in ever other orders, each with a figure of its own."""
    sentences = [sentence.strip() for sentence in text.replace("\n", " ").split(". ") if sentence.strip()]
    told = ""
    while len(told) < length:
        dice.shuffle(sentences)
        told += " ".join(f"{sentence.rstrip('.')}, đợt {dice.randrange(10, 9999)}." for sentence in sentences) + "\n"
    return told[:length].rsplit(" ", 1)[0] + "."


def _letters(number: int) -> str:
    return json.dumps(number, ensure_ascii=False).translate(str.maketrans("0123456789", "ABCDEGHIKL"))
