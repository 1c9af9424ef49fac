"""The proof of the form files: ids, pointers, choices, examples, and that what they print with exists."""

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import Any, Literal, get_args, get_origin

from msgspec import StructMeta

from awards.content.declared import declared_at
from awards.content.folders import Content
from awards.content.placing import placed
from awards.content.problem import ContentError, Problem
from awards.formbook.form import Form, Question, QuestionType
from awards.formbook.load import Formbook
from awards.formbook.typed import Refused, parse
from awards.model import Dossier, Nominee

_TOPS: dict[str, Any] = {"dossier": Dossier, "nominee": Nominee, "paper": Mapping[str, Any]}
_TEXTS: frozenset[QuestionType] = frozenset({"text", "long", "choice", "time"})


def check_forms(content: Content) -> tuple[Problem, ...]:
    """Every problem in forms/, for `awards rules check`."""
    formbook = Formbook(content)
    problems: list[Problem] = []
    for form_id in formbook.ids:
        file = f"forms/{form_id}.yaml"
        try:
            problems += _form(formbook.form(form_id), file, content)
        except ContentError as error:
            problems += error.problems
    return tuple(placed(content, each) for each in problems)


def _form(form: Form, file: str, content: Content) -> Iterator[Problem]:
    if form.template and content.file(f"templates/documents/{form.template}") is None:
        yield Problem(file, 0, "template", f"không có tệp templates/documents/{form.template}")
    for question in form.questions():
        yield from _question(question, form, file)


def _question(question: Question, form: Form, file: str) -> Iterator[Problem]:
    top = _TOPS[form.scope]
    if not question.at.startswith("/"):
        yield Problem(file, 0, question.id, "thiếu khóa at")
    elif not _fits(question, declared_at(top, question.at)):
        yield Problem(file, 0, question.id, f"at “{question.at}” không chỉ đúng chỗ cho loại {question.type}")
    if question.prefill and _prefilled(question.prefill) is None:
        yield Problem(file, 0, question.id, f"prefill “{question.prefill}” không chỉ đúng chỗ trong hồ sơ")
    if form.scope == "dossier" or not question.at.startswith("/answers/"):
        yield from _columns(question, declared_at(top, question.at), file)
    for each in (question, *question.columns):
        yield from _example(each, question.id, file)


def _columns(question: Question, hint: Any, file: str) -> Iterator[Problem]:
    row = get_args(hint)[0] if get_origin(hint) is tuple else None
    for column in question.columns if isinstance(row, StructMeta) else ():
        if not _fits(column, declared_at(row, f"/{column.id}")):
            yield Problem(file, 0, f"{question.id}.{column.id}", "cột này không có trong hồ sơ, hoặc khác loại")


def _example(question: Question, key: str, file: str) -> Iterator[Problem]:
    if question.example and question.type != "table":
        if len(question.example) < question.min_length:
            yield Problem(file, 0, key, f"câu trả lời ví dụ ngắn hơn {question.min_length} ký tự mà mẫu đòi hỏi")
        try:
            parse(question, question.example)
        except Refused as refused:
            yield Problem(file, 0, key, f"câu trả lời ví dụ không được chấp nhận: {refused}")


def _prefilled(pointer: str) -> Any:
    if pointer.startswith("./"):
        return declared_at(Nominee, pointer[1:])
    return declared_at(Dossier, pointer)


def _fits(question: Question, hint: Any) -> bool:
    if hint is Any:
        return True
    if get_origin(hint) is Literal:
        return question.type == "choice" and all(each.value in get_args(hint) for each in question.choices)
    if get_origin(hint) is tuple:
        row = get_args(hint)[0]
        return question.type in ("lines", "choices") if row is str else question.type == "table"
    simple: dict[Any, frozenset[str]] = {
        str: _TEXTS,
        int: frozenset({"number", "year"}),
        bool: frozenset({"yesno"}),
        dt.date: frozenset({"date"}),
    }
    return question.type in simple.get(hint, frozenset())
