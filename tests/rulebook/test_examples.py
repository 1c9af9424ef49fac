"""Every condition that is written anywhere in rules/ is shown met, not met and unknown, or says why it never is."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from awards.rulebook.content_check import check_content

from .conftest import PROGRAMME, RULES, Write

TOP = Path(__file__).parent.parent.parent / "rules"
MET_NOT_MET_UNKNOWN = {"met", "not_met", "unknown"}
STANDARD = """
awards:
  - id: bang-khen
    basis: {clause: mục I}
    standards:
      - id: rieng
        kind: individual
        text: Có một danh hiệu.
        require: {count: {of: record.history, at_least: 1}}
        basis: {instrument: "1/KH", clause: mục I, verified: text}
        examples:
          - {name: có, given: {record.history: [{award: bang-khen}]}, outcome: met}
          - {name: không, given: {record.history: []}, outcome: not_met}
          - {name: chưa khai, given: {}, outcome: unknown}
""".strip()
WITH_STANDARD = PROGRAMME.replace("awards: [{id: bang-khen, basis: {clause: mục I}}]", STANDARD)


def conditions(node: Any, place: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Rules and standards with a `require`, wherever in the file they are written."""
    if isinstance(node, dict):
        if "require" in node:
            yield f"{place}: {node.get('code') or node.get('id')}", node
        for inner in node.values():
            yield from conditions(inner, place)
    elif isinstance(node, list):
        for inner in node:
            yield from conditions(inner, place)


def written() -> dict[str, dict[str, Any]]:
    found = {}
    for path in TOP.glob("*/*.yaml"):
        data = yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)  # noqa: S506 - strings alone
        found.update(conditions(data, f"{path.parent.name}/{path.name}"))
    return found


WRITTEN = written()


def outcomes(rule: dict[str, Any]) -> set[str]:
    """What the examples show, and what the rule says can never be."""
    shown = {example["outcome"] for example in rule.get("examples", ())}
    return shown | {outcome for outcome in ("not_met", "unknown") if rule.get(f"never_{outcome}")}


def test_every_condition_is_shown_met_not_met_and_unknown_or_says_why_it_never_is() -> None:
    assert {place: outcomes(rule) for place, rule in WRITTEN.items() if not outcomes(rule) >= MET_NOT_MET_UNKNOWN} == {}


def test_conditions_of_every_kind_are_looked_at() -> None:
    kinds = {place.partition("/")[0] for place in WRITTEN}
    families = {place.partition(": ")[2].partition(".")[0] for place in WRITTEN if place.startswith("common/")}
    assert kinds == {"awards", "common", "programmes", "regulations"}
    assert {"eligibility", "exclusions", "layout"} <= families


def test_a_standard_that_a_programme_writes_is_tried_on_its_examples(write: Write) -> None:
    assert check_content(write({"rules/programmes/mau.yaml": WITH_STANDARD})) == ()


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("outcome: not_met}", "outcome: met}", ["thiếu ví dụ có kết quả “không đạt” (not_met)",
         "ví dụ “không” hẹn “đạt” nhưng kết quả là “không đạt” (record.history = không có, count = 0)"]),
        ("          - {name: chưa khai, given: {}, outcome: unknown}\n", "",
         ["thiếu ví dụ có kết quả “chưa rõ” (unknown)"]),
        ("kind: individual\n        text", "kind: collective\n        text",
         ["loại đối tượng này không có ở khóa kinds"]),
    ],
)  # fmt: skip
def test_what_is_wrong_with_it_is_told_in_the_programmes_file(
    write: Write, old: str, new: str, told: list[str]
) -> None:
    changed = WITH_STANDARD.replace(old, new)
    assert changed != WITH_STANDARD
    assert [str(each) for each in check_content(write({"rules/programmes/mau.yaml": changed}))] == [
        f"rules/programmes/mau.yaml:12: rieng: {each}" for each in told
    ]


def test_an_outcome_that_never_comes_needs_a_reason_and_no_example(write: Write) -> None:
    shown = "      - {name: chưa nhập, given: {council.members: 9}, outcome: unknown}\n"
    reason = RULES.replace(shown, "").replace("    fix:", "    never_unknown: luôn biết\n    fix:")
    reason = reason.replace("    unknown: Chưa biết bao nhiêu người dự.\n", "")
    assert check_content(write({"rules/common/ballots.yaml": reason})) == ()
