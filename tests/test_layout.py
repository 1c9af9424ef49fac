import datetime as dt
from fractions import Fraction
from pathlib import Path

import pytest

from awards.content.folders import Content, built_in, find
from awards.content.problem import ContentError, Problem
from awards.layout import COMPONENTS, Measure, load, party_layout

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


def test_a_party_paper_has_no_motto():
    for name in ("hd36", "hd05"):
        assert set(COMPONENTS) - set(load(find(), name).components) == {"motto"}


def test_the_day_of_a_paper_chooses_the_party_layout():
    days = (dt.date(2017, 1, 1), dt.date(2018, 4, 3), dt.date(2026, 5, 26), dt.date(2026, 5, 27))
    assert [party_layout(find(), day) for day in days] == ["hd36", "hd36", "hd36", "hd05"]


def test_nothing_of_the_party_layouts_is_said_to_be_compared_with_the_original():
    for name in ("hd36", "hd05"):
        layout = load(find(), name)
        cited = [layout.basis, layout.marks.basis, layout.font.basis, layout.page.basis, layout.page_number.basis]
        cited += [layout.body.basis, layout.lines.basis]
        cited += [each.basis for each in layout.components.values() if each.basis]
        assert {(basis.verified, bool(basis.note)) for basis in cited} == {("none", True)}


def test_lines_stand_apart_by_lines_or_by_points_but_not_both(tmp_path):
    content = altered(tmp_path, "  line_spacing:", "  line_exact: {use: 18 pt}\n  line_spacing:")
    message = "ghi đúng một trong hai khóa line_spacing, line_exact"
    assert problems(content) == [(NAME, "body.line_spacing", message)]


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
