"""The questions that a programme puts of its own: each gives a fact, which rules of its scope may read."""

from typing import Any

import pytest
from msgspec.structs import replace

from awards.content.problem import ContentError, Problem
from awards.content.shape import Group, Rows, Shape, load
from awards.rulebook.fact import Fact
from awards.rulebook.questions import NOMINEES, QuestionPageShape, asked_facts, vocabulary
from awards.rulebook.vocabulary import FACTS

TYPES = ("text", "number", "yesno", "date", "choice")


def page(each: str, *ids: str) -> dict[str, Any]:
    return {"each": each, "questions": tuple({"id": i, "type": i.split("-")[0], "label": f"Hỏi {i}"} for i in ids)}


def row(row_id: str, when: str | None = None) -> dict[str, Any]:
    return {"id": row_id, "title": f"Nộp {row_id}", "when": when}


PAGES = (page("dossier", *(f"{each}-a" for each in TYPES)), page("nominee", "number-b"), page("dossier", "date-c"))
OF_DOSSIER = {
    "asked.text-a": Fact("text", "Hỏi text-a", "/answers/text-a"),
    "asked.number-a": Fact("number", "Hỏi number-a", "/answers/number-a"),
    "asked.yesno-a": Fact("yesno", "Hỏi yesno-a", "/answers/yesno-a"),
    "asked.date-a": Fact("date", "Hỏi date-a", "/answers/date-a"),
    "asked.choice-a": Fact("text", "Hỏi choice-a", "/answers/choice-a"),
    "asked.date-c": Fact("date", "Hỏi date-c", "/answers/date-c"),
}
OF_NOMINEE = {"asked.number-b": Fact("number", "Hỏi number-b", "./answers/number-b")}
DAYS = {
    "due.results": Fact("date", "Nộp results: ngày trong năm đề nghị", "/year"),
    "due-next.results": Fact("date", "Nộp results: ngày trong năm sau", "/year"),
}


def test_an_answer_is_a_fact_of_its_type_entered_with_the_dossier_or_with_the_nominee() -> None:
    assert asked_facts({"questions": PAGES}, "dossier") == OF_DOSSIER
    assert asked_facts({"questions": PAGES}, "nominee") == OF_NOMINEE


def test_rules_of_each_scope_read_the_answers_that_are_known_there() -> None:
    read = vocabulary({"questions": PAGES, "calendar": (row("results"), row("again", "định kỳ"))})
    rows = FACTS["dossier"][NOMINEES]
    keys = {**rows.keys, "number-b": OF_NOMINEE["asked.number-b"]}
    shared = {**OF_DOSSIER, **DAYS, NOMINEES: replace(rows, keys=keys)}
    apart = ("programme", "file", "candidate", "component")
    of_nominee = ("nominee", "record", "criterion", "answer", "pair")
    others = [scope for scope in FACTS if scope not in (*apart, *of_nominee)]

    assert read == {
        **{scope: FACTS[scope] for scope in apart},
        **{scope: {**FACTS[scope], **shared, **OF_NOMINEE} for scope in of_nominee},
        **{scope: {**FACTS[scope], **shared} for scope in others},
    }


@pytest.mark.parametrize(
    ("data", "added"),
    [
        ({"questions": (), "calendar": ()}, set()),
        ({"questions": (), "calendar": (row("results"),)}, {*DAYS}),
        ({"questions": PAGES, "calendar": ()}, {*OF_DOSSIER}),
    ],
)
def test_questions_and_days_each_add_facts_of_their_own(data: dict[str, Any], added: set[str]) -> None:
    assert {*vocabulary(data)["dossier"]} - {*FACTS["dossier"]} == added


def test_where_nothing_is_asked_and_nothing_is_due_there_are_the_facts_of_every_programme() -> None:
    assert vocabulary({"questions": (), "calendar": ()}) is FACTS


class PagesShape(Shape):
    questions = Rows(Group(QuestionPageShape))


def asking(**question: Any) -> dict[str, Any]:
    asked = {"id": "people", "label": "Số người", "type": "number", "basis": {"clause": "Điều 1"}, **question}
    return {"questions": [{"id": "numbers", "title": "Số liệu", "each": "dossier", "questions": [asked]}]}


@pytest.mark.parametrize(
    "question", [{"type": "choice"}, {"options": [{"value": "mot", "label": "Một"}]}, {"type": "choice", "options": []}]
)
def test_options_and_a_choice_belong_together(question: dict[str, Any]) -> None:
    message = "câu hỏi loại choice cần các lựa chọn, và chỉ loại đó"

    with pytest.raises(ContentError) as found:
        load(PagesShape(), asking(**question), "mau.yaml")
    assert found.value.problems == (Problem("mau.yaml", 0, "questions[0].questions[0].options", message),)
