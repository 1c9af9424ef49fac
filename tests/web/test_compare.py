"""The page that compares a dossier on two days."""

import re
from pathlib import Path

import pytest
from flask import Flask
from msgspec.structs import replace

from awards.content.folders import Content, find
from awards.rulebook.load import load
from awards.web.services import attach
from tests.web.dossiers import clean
from tests.web.person import Person


def _words(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def test_the_check_page_leads_to_it_and_it_begins_with_the_dossiers_own_day(person: Person) -> None:
    person.begin(clean())
    assert f'href="{person.top}/so-sanh"' in person.see("kiem-tra")

    html = person.see("so-sanh")
    assert re.search(r'id="tu" name="tu" value="01/8/2023"', html)
    assert re.search(r'id="den" name="den" value=""', html)
    assert "Kết quả kiểm tra (" not in html


def test_the_borders_of_the_generations_are_offered(person: Person) -> None:
    person.begin(clean())
    offered = re.findall(r'so-sanh\?tu=([^&"]+)&amp;den=([^"]+)"', person.see("so-sanh").replace("%2F", "/"))

    assert offered == [
        ("31/12/2023", "01/01/2024"),
        ("30/6/2025", "01/7/2025"),
        ("30/9/2026", "01/10/2026"),
        ("28/02/2027", "01/3/2027"),
    ]


def test_both_days_stand_side_by_side_with_their_law(person: Person) -> None:
    person.begin(clean())
    words = _words(person.see("so-sanh?tu=31-12-2023&den=ngày 01 tháng 01 năm 2024"))

    assert "Ngày 31/12/2023 Luật Thi đua, khen thưởng năm 2003 và Nghị định số 91/2017/NĐ-CP Không còn điều" in words
    assert "Ngày 01/01/2024 Luật Thi đua, khen thưởng năm 2022 và Nghị định số 98/2023/NĐ-CP Còn 1 lỗi." in words
    assert "Kết quả kiểm tra (1 chỗ khác nhau)" in words
    assert "Thêm Ngày 31/12/2023 Không có Ngày 01/01/2024 Lỗi: “Báo cáo thành tích” lập theo" in words


def test_two_days_under_the_same_law_are_told_to_be_the_same(person: Person) -> None:
    person.begin(clean())

    assert "Hai ngày này cho cùng một kết quả" in person.see("so-sanh?tu=01/8/2023&den=02/8/2023")
    assert "Hai ngày là một nên không thể có gì khác nhau." in person.see("so-sanh?tu=01/8/2023&den=01/8/2023")


@pytest.mark.parametrize(
    ("query", "faults"),
    [
        ("tu=31/2/2023&den=01/01/2024", ["Ngày thứ nhất: không hiểu “31/2/2023”. Hãy viết như 01/7/2025."]),
        ("tu=01/01/2024&den=", ["Ngày thứ hai: hãy nhập một ngày, ví dụ 01/7/2025."]),
        (
            "tu=<b>&den=mai",
            [
                "Ngày thứ nhất: không hiểu “&lt;b&gt;”. Hãy viết như 01/7/2025.",
                "Ngày thứ hai: không hiểu “mai”. Hãy viết như 01/7/2025.",
            ],
        ),
    ],
)
def test_a_day_that_is_none_is_asked_for_again(person: Person, query: str, faults: list[str]) -> None:
    person.begin(clean())
    answer = person.client.get(f"{person.top}/so-sanh?{query}")

    assert answer.status_code == 422
    assert re.findall(r'<li><a href="#(?:tu|den)">([^<]+)</a>', answer.text) == faults
    assert answer.text.count('aria-invalid="true"') == len(faults)


def test_comparing_changes_nothing_of_the_dossier(person: Person) -> None:
    person.begin(clean())
    before = person.store.get(person.dossier)
    person.see("so-sanh?tu=31/12/2023&den=01/3/2027")

    assert person.store.get(person.dossier) == before


def test_the_notice_of_the_amendment_leads_to_the_day_of_receipt(person: Person) -> None:
    data = clean()
    data["proposal"]["date"] = "2026-10-05"
    person.begin(data)
    html = person.see("kiem-tra")

    first = html[html.index('<article class="finding') : html.index("</article>")]
    assert "Luật 06/2022/QH15 được sửa đổi, bổ sung bởi Luật 06/2026/QH16" in first
    assert 'href="' + person.top + "/don-vi" in first
    assert "ngay-tiep-nhan" in first


def test_a_day_without_rules_of_the_programme_is_told_at_its_field(app: Flask, person: Person, tmp_path: Path) -> None:
    name = "rules/programmes/an-giang-dan-van-kheo-2021-2025.yaml"
    built_in = find()
    file = built_in.file(name)
    assert file is not None
    limited = file.read_text(encoding="utf-8").replace(
        "    - value: 3\n", '    - value: 3\n      until: "2024-01-01"\n', 1
    )
    (tmp_path / name).parent.mkdir(parents=True)
    (tmp_path / name).write_text(limited, encoding="utf-8")
    held = app.extensions["awards"]
    attach(app, replace(held, rulebook=load(Content((*built_in.roots, tmp_path)))))
    person.begin(clean())

    answer = person.client.get(f"{person.top}/so-sanh?tu=01/8/2023&den=01/01/2024")
    assert answer.status_code == 422
    assert "Ngày thứ hai: chương trình này không có quy định cho ngày 01/01/2024. Hãy chọn ngày khác." in answer.text
