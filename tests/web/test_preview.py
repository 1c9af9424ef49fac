"""The papers as pictures, in the application."""

import io
import re

from PIL import Image

from tests.web.dossiers import clean
from tests.web.person import Person


def test_every_paper_is_listed_and_the_first_one_is_shown_first(person: Person) -> None:
    person.begin(clean())
    html = person.see("xem-truoc")
    listed = re.findall(r'href="[^"]*/xem-truoc/([\w-]+)"', html)
    assert listed == ["proposal", "list", "minutes", *(f"report-{item['id']}" for item in clean()["nominees"])]
    assert "<h1>Tờ trình đề nghị khen thưởng</h1>" in html


def test_every_page_has_a_picture_with_words_for_those_who_do_not_see_it(person: Person) -> None:
    person.begin(clean())
    html = person.see("xem-truoc/report-n1")
    pictures = re.findall(r'<img src="([^"]+/trang-\d+\.png[^"]*)" width="(\d+)" height="(\d+)" alt="([^"]+)"', html)
    assert [alt for *_, alt in pictures] == [
        f"Báo cáo thành tích: {clean()['nominees'][0]['name']}, trang {number} trên {len(pictures)}"
        for number in range(1, len(pictures) + 1)
    ]
    address, width, height, _ = pictures[0]
    drawn = Image.open(io.BytesIO(person.client.get(address).data))
    assert (drawn.format, abs(drawn.width - int(width)) < 2, abs(drawn.height - int(height)) < 2) == ("PNG", True, True)


def test_the_strip_beside_the_questions_is_a_part_of_a_page(person: Person) -> None:
    person.begin(clean())
    html = person.see("xem-truoc/minutes/ben-canh")
    assert "<html" not in html
    assert "Trang 1/" in html


def test_an_empty_dossier_can_be_looked_at_too(person: Person) -> None:
    person.begin()
    keys = ("proposal", "list", "minutes")
    assert [person.client.get(f"{person.top}/xem-truoc/{key}").status_code for key in keys] == [200] * 3


def test_what_is_not_there_is_not_found(person: Person) -> None:
    person.begin(clean())
    paths = ["khong-co", "minutes/trang-99.png", "minutes/lon-1.png", "report-n99/trang-1.png"]
    assert [person.client.get(f"{person.top}/xem-truoc/{path}").status_code for path in paths] == [404] * 4
