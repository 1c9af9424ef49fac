import contextlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awards.content.problem import ContentError, Problem
from awards.content.tree import Located
from awards.content.yamlfile import read
from awards.content.yamltext import read_text


def problems(text: str) -> list[tuple[int, str, str]]:
    with pytest.raises(ContentError) as raised:
        read_text(text, "a.yaml")
    return [(each.line, each.key, each.message) for each in raised.value.problems]


def test_plain_values_are_numbers_truth_nothing_or_text() -> None:
    assert read_text("a: 7\nb: true\nc: null\nd: Điều 10\ne:\n", "a.yaml") == {
        "a": 7,
        "b": True,
        "c": None,
        "d": "Điều 10",
        "e": None,
    }


def test_quoted_values_stay_text() -> None:
    assert read_text('a: "08"\nb: \'no\'\nc: "2021-03-05"\nd: |\n  12:30\n', "a.yaml") == {
        "a": "08",
        "b": "no",
        "c": "2021-03-05",
        "d": "12:30\n",
    }


@pytest.mark.parametrize(
    "written", ["08", "no", "Yes", "on", "12:30", "2021-03-05", "1e3", "1.5", "0x1F", ".inf", "1_000", "True", "NULL"]
)
def test_what_another_reader_would_change_is_refused(written: str) -> None:
    assert problems(f"x: 1\na: {written}\n") == [
        (2, "a", f"hãy đặt “{written}” trong dấu nháy kép để giữ nguyên là chữ")
    ]


def test_a_key_written_twice_is_refused_at_its_second_line() -> None:
    assert problems("a: 1\nb: 2\na: 3\n") == [(3, "a", "khóa bị lặp lại")]


def test_an_alias_is_refused_at_the_line_of_what_it_repeats() -> None:
    assert problems("a: &x [1]\nb: *x\n") == [(1, "b", "không dùng neo (&, *); hãy ghi lại giá trị")]


def test_a_merge_key_is_refused() -> None:
    assert problems("a: &x {b: 1}\nc:\n  <<: *x\n") == [(1, "c.<<", "không dùng neo (&, *); hãy ghi lại giá trị")]


def test_a_tag_is_refused() -> None:
    assert problems("a: !!python/name:os.system x\n") == [
        (1, "a", "không dùng thẻ tag:yaml.org,2002:python/name:os.system")
    ]
    assert problems("a: !secret x\n") == [(1, "a", "không dùng thẻ !secret")]


def test_a_mapping_as_key_is_refused() -> None:
    assert problems("? {a: 1}\n: 2\n") == [(1, "", "khóa phải là chữ")]


def test_groups_too_deep_are_refused() -> None:
    assert problems("a: " + "[" * 41 + "]" * 41)[0][2] == "các nhóm lồng nhau quá sâu"


def test_wrong_syntax_names_its_line() -> None:
    told = "sai cú pháp YAML ở cột 1; hãy kiểm tra dấu hai chấm, thụt đầu dòng và dấu nháy"
    assert problems("a: 1\nb: [1,\n") == [(3, "", told)]


def test_every_key_knows_its_line() -> None:
    found = read_text("a: 1\n\nb:\n  - {c: 2}\n  - d: 3\n", "a.yaml")
    assert isinstance(found, Located)
    assert found.lines == {"a": 1, "b": 3}
    assert [each.line for each in found["b"]] == [4, 5]


def test_text_comes_in_one_normal_form() -> None:
    assert read_text("a: Điê\u0300u\n", "a.yaml") == {"a": "Điều"}


def test_a_file_that_is_not_utf8_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(b"a: \xff\xfe\n")
    with pytest.raises(ContentError) as raised:
        read(path)
    assert raised.value.problems == (Problem(str(path), 0, "", "tệp không phải văn bản UTF-8"),)


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(ContentError) as raised:
        read(tmp_path / "a.yaml")
    assert raised.value.problems == (Problem(str(tmp_path / "a.yaml"), 0, "", "không mở được tệp"),)


@given(st.text(max_size=200))
def test_any_text_is_read_or_refused(text: str) -> None:
    with contextlib.suppress(ContentError):
        read_text(text, "a.yaml")
