"""A file that is sent is measured before it is read, looked at, and gone: neither it nor its name stays anywhere."""

import io
import tempfile
from pathlib import Path
from typing import Any

import pytest

from tests.inspect.specimens import docx
from tests.web.person import Person

PLACES = {
    "/ho-so/nhap": ("dossier", 8 * 2**20),
    "/co-the-de-nghi/nhap": ("record", 8 * 2**20),
    "/kiem-tra-bo-ho-so": ("pack", 128_000_000),
    "/kiem-tra-the-thuc": ("paper", 20_000_000),
}


@pytest.mark.parametrize("address", PLACES)
def test_a_file_above_the_limit_of_its_page_is_refused_before_it_is_read(person: Person, address: str) -> None:
    unread = io.BytesIO(b"x" * 100)
    answer = person.client.post(
        address,
        input_stream=unread,
        content_type="multipart/form-data; boundary=x",
        environ_overrides={"CONTENT_LENGTH": str(PLACES[address][1] + 1)},
    )
    assert (answer.status_code, "quá lớn" in answer.text, unread.tell()) == (413, True, 0)


@pytest.mark.parametrize("address", PLACES)
@pytest.mark.parametrize("content", [b"", b"\0", b"GIF89a", b"<script>alert(1)</script>", b"PK\x03\x04" + b"\0" * 26])
def test_a_file_of_another_kind_is_told_and_never_shown(person: Person, address: str, content: bytes) -> None:
    sent = (io.BytesIO(content), "a.html")
    answer = person.client.post(address, data={PLACES[address][0]: sent})
    assert answer.status_code == (200 if address == "/kiem-tra-bo-ho-so" else 422)
    assert answer.mimetype == "text/html"
    assert "<script>alert" not in answer.text
    assert person.store.all() == ()


def test_neither_a_file_nor_its_name_is_kept(
    person: Person, settings: dict[str, Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "tam" / "trong"
    folder.mkdir(parents=True)
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    before = set(tmp_path.rglob("*"))
    name = "../../ngoai\u202e.docx"
    for address, content in (("/kiem-tra-the-thuc", docx("state", "proposal")), ("/kiem-tra-bo-ho-so", b"PK")):
        sent = (io.BytesIO(content), name)
        assert person.client.post(address, data={PLACES[address][0]: sent}).status_code == 200
    assert set(tmp_path.rglob("*")) == before
    assert settings["INSTANCE"] / "awards.db" in before
