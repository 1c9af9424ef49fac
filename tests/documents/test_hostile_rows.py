"""What people type into the rows of tables reaches Word and PDF unchanged, whatever it looks like."""

import itertools
from collections import Counter
from typing import Any

import pytest

from awards import schema
from awards.documents.blocks import Document, Table
from awards.documents.docx import write_docx
from awards.documents.pdf import write_pdf
from awards.formbook.answers import put
from awards.formbook.form import Form, Question
from awards.layout import load
from awards.model import Dossier
from tests.documents.allforms import CONTENT, FORMBOOK, answers, crowd, example, nominee_for, printed
from tests.documents.papers import normal, words_of_docx, words_of_pdf
from tests.documents.test_compose import HOSTILE

LAYOUTS = {"nd30": load(CONTENT, "nd30")}
NOT_PRINTED = {"author", "used_for"}
"""Columns that are asked for the checks; a report is its author's own."""


def tables(form: Form) -> list[Question]:
    return [each for each in form.questions() if each.type == "table"]


FORMS = {
    form.template: form
    for form in FORMBOOK.forms
    if form.template and form.scope in ("nominee", "paper") and tables(form)
}


def rows(question: Question) -> list[dict[str, Any]]:
    """Two rows with a hostile text of their own in each cell that takes a text."""
    return [
        {
            column.id: f"| {question.id} {number} {column.id} {HOSTILE}" if column.type == "text" else example(column)
            for column in question.columns
        }
        for number in (1, 2)
    ]


def typed(form: Form) -> list[str]:
    cells = [(row, column) for each in tables(form) for row in rows(each) for column in each.columns]
    return [
        "".join(row[column.id].split())
        for row, column in cells
        if column.type == "text" and column.id not in NOT_PRINTED
    ]


def heads(document: Document) -> list[Counter[str]]:
    """The letters of each table's head, which the next page repeats."""
    found = [block for block in document.blocks if isinstance(block, Table)]
    return [Counter("".join(normal(" ".join(each.title for each in block.columns)))) for block in found]


def repeated(document: Document, more: Counter[str]) -> bool:
    """Whether these letters are nothing but heads of tables, repeated on later pages."""
    known = heads(document)
    for times in itertools.product(range(4), repeat=len(known)):
        again: Counter[str] = Counter()
        for count, head in zip(times, known, strict=True):
            again.update({letter: count * number for letter, number in head.items()})
        if +again == more:
            return True
    return False


def filled(form: Form) -> Document:
    """The form's paper with its examples, and hostile rows in all of its tables."""
    if form.scope == "paper":
        return printed(form.id, crowd(2), given={**answers(form), **{each.id: rows(each) for each in tables(form)}})
    data = schema.dump(Dossier(nominees=(nominee_for(form),)))
    for each in tables(form):
        data = put(data, f"/nominees/0{each.at}", rows(each))
    (nominee,) = schema.load(data).nominees
    return printed(form.id, crowd(2), nominee=nominee)


@pytest.mark.parametrize("form", FORMS.values(), ids=lambda form: form.id)
def test_hostile_rows_reach_word_and_pdf_unchanged(form: Form) -> None:
    document = filled(form)
    in_docx = "".join(words_of_docx(write_docx(document, LAYOUTS["nd30"])))
    in_pdf = "".join(words_of_pdf(write_pdf([document], LAYOUTS).pdf))
    assert typed(form)
    assert [each[:60] for each in typed(form) if each not in in_docx] == []
    assert Counter(in_docx) - Counter(in_pdf) == Counter()
    assert repeated(document, Counter(in_pdf) - Counter(in_docx))
