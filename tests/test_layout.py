from fractions import Fraction
from pathlib import Path

import pytest

from awards.content.folders import Content, built_in, find
from awards.content.problem import ContentError, Problem
from awards.layout import COMPONENTS, Measure, load

NAME = "templates/layouts/nd30.yaml"


def altered(tmp_path: Path, old: str, new: str) -> Content:
    text = (built_in() / NAME).read_text(encoding="utf-8")
    assert old in text
    copy = tmp_path / NAME
    copy.parent.mkdir(parents=True)
    copy.write_text(text.replace(old, new, 1), encoding="utf-8")
    return Content((built_in(), tmp_path))


def problems(content: Content) -> list[tuple[str, str, str]]:
    with pytest.raises(ContentError) as raised:
        load(content, "nd30")
    return [(problem.file, problem.key, problem.message) for problem in raised.value.problems]


def test_the_measures_are_those_of_the_decree():
    layout = load(find(), "nd30")
    page = layout.page
    in_millimetres = [round(float(side) * 25.4 / 72, 2) for side in (page.top, page.bottom, page.left, page.right)]
    assert in_millimetres == [20, 20, 30, 15]
    assert [layout.size(name) for name in ("nation", "motto", "place_date", "body", "recipients")] == [
        13,
        14,
        14,
        14,
        11,
    ]
    assert layout.lines.issuer.allows(Fraction(1, 2))
    assert not layout.lines.issuer.allows(Fraction(3, 5))


def test_every_component_is_there_and_no_other():
    assert tuple(sorted(load(find(), "nd30").components)) == tuple(sorted(COMPONENTS))


def test_a_measure_allows_what_lies_between_its_ends_or_in_its_list():
    between = Measure(Fraction(13), Fraction(13), Fraction(14))
    listed = Measure(Fraction(1), one_of=(Fraction(1), Fraction(2)))
    assert [between.allows(Fraction(size)) for size in (12, 13, 14, 15)] == [False, True, True, False]
    assert [listed.allows(Fraction(size)) for size in (1, 2, 3)] == [True, True, False]


def test_a_measure_outside_the_allowed_range_is_refused(tmp_path):
    content = altered(tmp_path, "top: {use: 20 mm", "top: {use: 18 mm")
    message = "số đo này nằm ngoài khoảng cho phép ghi ngay bên cạnh"
    assert problems(content) == [(NAME, "page.top.use", message)]


def test_what_is_not_a_measure_is_refused_with_file_line_and_key(tmp_path):
    content = altered(tmp_path, "gap: {use: 6 pt", "gap: {use: sáu điểm")
    with pytest.raises(ContentError) as raised:
        load(content, "nd30")
    text = (tmp_path / NAME).read_text(encoding="utf-8").splitlines()
    line = next(number for number, words in enumerate(text, 1) if "sáu điểm" in words)
    message = "“sáu điểm” không phải số đo; hãy ghi như 20 mm, 6 pt, 1,5 dòng hoặc 1/3"
    assert raised.value.problems == (Problem(NAME, line, "body.gap.use", message),)


def test_a_missing_and_an_unknown_component_are_named(tmp_path):
    content = altered(tmp_path, "  motto:\n    title", "  mottos:\n    title")
    assert problems(content) == [
        (NAME, "components", "thiếu thành phần motto"),
        (NAME, "components", "không có thành phần mottos"),
    ]


def test_a_layout_without_a_file_is_named():
    with pytest.raises(ContentError) as raised:
        load(find(), "khong-co")
    assert raised.value.problems == (Problem("templates/layouts/khong-co.yaml", 0, "", "không có tệp này"),)
