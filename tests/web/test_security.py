"""Every answer is guarded, every write needs a token, no visit writes, and every limit is told plainly."""

import re
import sqlite3
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from werkzeug.test import TestResponse

from awards.text import plain_name
from awards.web.app import BLUEPRINTS, create_app
from awards.web.security import HEADERS
from tests.web.person import Person

INLINE = re.compile(
    r"<script(?![^>]*\ssrc=)|<style|\sstyle=|\son[a-z]+=|javascript:|(?:src|href|action)=\"(?:https?:)?//"
)
LINK = re.compile(r'(?:href|src|hx-get)="(/[^"#]*)')


def filled(person: Person) -> str:
    person.begin({"unit": {"name": "Trường A"}, "session": {"present": ["Ai đó"]}})
    person.add("Tổ Ngữ văn", "collective")
    person.add("Trần Văn Bình", "individual")
    person.client.post(f"{person.top}/doi-tuong/n2/bo")
    return person.top


def crawl(person: Person, start: str) -> dict[str, TestResponse]:
    """Every address that can be reached by links alone."""
    seen: dict[str, TestResponse] = {}
    waiting = [start]
    while waiting:
        address = waiting.pop().replace("&amp;", "&")
        if address in seen or "/xem-truoc/" in address or "/tai-ve/" in address:
            continue
        seen[address] = person.client.get(address, buffered=True)
        if seen[address].mimetype == "text/html":
            waiting.extend(LINK.findall(seen[address].text))
    return seen


def rows(instance: Path) -> list[str]:
    database = sqlite3.connect(instance / "awards.db")
    found = list(database.iterdump())
    database.close()
    return found


def test_no_visit_changes_the_database(person: Person, settings: dict[str, Any]) -> None:
    top = filled(person)
    before = rows(settings["INSTANCE"])
    seen = crawl(person, "/")
    assert {f"{top}/don-vi", f"{top}/doi-tuong/n1/tieu-chi", f"{top}/kiem-tra"} <= seen.keys()
    assert [address for address, answer in seen.items() if answer.status_code >= 400] == []
    assert rows(settings["INSTANCE"]) == before


def test_every_answer_carries_every_header(person: Person) -> None:
    filled(person)
    answers = {**crawl(person, "/"), "404": person.client.get("/khong-co"), "405": person.client.get("/ho-so/nhap")}
    lacking = [
        (address, name)
        for address, answer in answers.items()
        for name, value in HEADERS.items()
        if answer.headers.get(name) != value
    ]
    assert lacking == []


def test_the_policy_allows_neither_inline_code_nor_another_host() -> None:
    policy = HEADERS["Content-Security-Policy"]
    assert policy.startswith("default-src 'none'")
    assert "unsafe" not in policy
    assert "http" not in policy
    assert "*" not in policy
    assert {"object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"} <= set(policy.split("; "))


def test_no_page_holds_inline_code_or_another_host(person: Person) -> None:
    filled(person)
    pages = {a: r.text for a, r in crawl(person, "/").items() if r.mimetype == "text/html"}
    assert [address for address, text in pages.items() if INLINE.search(text)] == []


def test_pages_are_never_kept_by_the_browser_and_files_are_asked_about(person: Person) -> None:
    filled(person)
    pages = {a: r for a, r in crawl(person, "/").items() if not a.startswith("/static/")}
    assert {answer.headers["Cache-Control"] for answer in pages.values()} == {"no-store"}
    assert person.client.get(f"{person.top}/tai-ve/dossier.json").headers["Cache-Control"] == "no-store"
    file = person.client.get("/static/autosave.js", buffered=True)
    assert (file.headers["Cache-Control"], "ETag" in file.headers) == ("no-cache", True)


def test_cookies_are_closed_to_scripts_and_other_sites(person: Person) -> None:
    filled(person)
    cookie = person.client.post(f"{person.top}/doi-tuong/n1/bo").headers["Set-Cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=Lax" in cookie


def test_before_an_office_cookies_travel_by_https_and_to_this_host_alone(settings: dict[str, Any]) -> None:
    host = "khenthuong.example.vn"
    safe = {"AWARDS_PRODUCTION": True, "TRUSTED_HOSTS": [host], "SESSION_COOKIE_SECURE": True}
    office = create_app({"INSTANCE": settings["INSTANCE"], **safe})
    cookie = office.test_client().get("/ho-so/moi", base_url=f"https://{host}").headers["Set-Cookie"]
    office.extensions["awards"].store.close()
    assert cookie.startswith("__Host-awards=")
    assert {"Secure", "HttpOnly", "Path=/", "SameSite=Lax"} == set(cookie.split("; ")[1:])


def test_where_there_is_https_it_is_asked_for_a_year(person: Person) -> None:
    name = "Strict-Transport-Security"
    assert person.client.get("/", base_url="https://localhost").headers[name] == "max-age=31536000"
    assert name not in person.client.get("/").headers


def test_every_answer_says_its_kind_and_every_text_its_letters(person: Person) -> None:
    filled(person)
    answers = {**crawl(person, "/"), "404": person.client.get("/khong-co"), "405": person.client.get("/ho-so/nhap")}
    told = {answer.mimetype: answer.mimetype_params.get("charset") for answer in answers.values()}
    assert {"text/html": "utf-8", "text/css": "utf-8", "text/javascript": "utf-8"}.items() <= told.items()
    assert [kind for kind, letters in told.items() if kind.startswith("text/") and letters != "utf-8"] == []
    assert "" not in told


def test_no_address_tells_of_anybody(person: Person) -> None:
    top = filled(person)
    seen = crawl(person, "/")
    links = {link for answer in seen.values() if answer.mimetype == "text/html" for link in LINK.findall(answer.text)}
    names = [plain_name(name).lower() for name in ("Trường A", "Tổ Ngữ văn", "Trần Văn Bình")]
    assert f"{top}/doi-tuong/n1/bo" in links
    assert [link for link in links if any(name in link.lower() for name in names) or "%" in link] == []


def test_there_are_pages_for_users_and_none_for_makers(person: Person, app: Flask) -> None:
    kinds = {rule.endpoint.rpartition(".")[0] or rule.endpoint for rule in app.url_map.iter_rules()}
    assert kinds == {blueprint.name for blueprint in BLUEPRINTS} | {"static"}
    for address in ("/console", "/metrics", "/health", "/.git/config", "/static/", "/static/../config.py", "/docs"):
        assert person.client.get(address).status_code == 404, address


def test_nobody_writes_lines_of_their_own_into_the_log(person: Person, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("INFO", "awards.web")
    person.client.get("/khong-co%0D%0Afailed%20endpoint=start.home?x=%0Afailed", headers={"User-Agent": "failed"})
    lines = [record.getMessage() for record in caplog.records if record.name == "awards.web"]
    assert [re.sub(r"\d+ms", "", line) for line in lines] == ["GET None 404 "]


@pytest.fixture
def guarded(settings: dict[str, Any]) -> Iterator[Flask]:
    made = create_app({**settings, "WTF_CSRF_ENABLED": True})
    yield made
    made.extensions["awards"].store.close()


def test_no_write_without_a_token(guarded: Flask) -> None:
    person = Person(guarded.test_client(), guarded.extensions["awards"].store)
    person.begin()
    written = [rule for rule in guarded.url_map.iter_rules() if "POST" in (rule.methods or ())]
    before = person.store.history(person.dossier)
    values = {
        "dossier_id": person.dossier,
        "nominee": "n1",
        "slug": "don-vi",
        "change": 1,
        "key": "x",
        "paper": "bao-cao-ket-qua",
        "candidate_id": "0" * 32,
        "which": "ca-nhan",
    }
    for rule in written:
        with guarded.test_request_context():
            address = guarded.url_for(rule.endpoint, **{name: values[name] for name in rule.arguments})
        assert person.client.post(address, data={"name": "x"}).status_code == 400, address
    assert len(written) >= 8
    assert person.store.history(person.dossier) == before


def test_what_a_guard_refuses_has_its_line_in_the_log(guarded: Flask, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("INFO", "awards.web")
    client = guarded.test_client()
    client.post("/ho-so/moi", data={"programme": "x"})
    client.post("/ho-so/nhap", environ_overrides={"CONTENT_LENGTH": str(9 * 2**20)}, content_type="multipart/form-data")
    client.get("/", headers={"Host": "xau.example"})
    lines = [record.getMessage().rpartition(" ")[0] for record in caplog.records if record.name == "awards.web"]
    assert lines == ["POST start.create 400", "POST start.bring_in 413", "GET None 400"]


def test_a_form_with_its_token_is_taken(guarded: Flask) -> None:
    person = Person(guarded.test_client(), guarded.extensions["awards"].store)
    person.begin()
    shown = person.see("don-vi-thu-truong")
    form = dict(re.findall(r'type="hidden" name="([^"]+)" value="([^"]*)"', shown))
    answer = person.client.post(f"{person.top}/don-vi-thu-truong", data={**form, "thu-truong": "Lê Văn Sơn"})
    assert answer.status_code == 303
    assert person.data["unit"] == {"head": {"name": "Lê Văn Sơn"}}


def test_what_was_typed_under_an_old_key_is_given_back_to_be_sent_again(guarded: Flask) -> None:
    person = Person(guarded.test_client(), guarded.extensions["awards"].store)
    person.begin()
    hidden = person.hidden("don-vi")
    form = {**hidden, "csrf_token": "cũ", "ten-don-vi": "Trường “A” & B"}
    answer = person.client.post(f"{person.top}/don-vi", data=form, headers={"Sec-Fetch-Site": "same-origin"})
    assert answer.status_code == 400
    assert '<textarea name="ten-don-vi" hidden aria-hidden="true">\nTrường “A” &amp; B</textarea>' in answer.text
    assert 'name="csrf_token" value="cũ"' not in answer.text


def test_a_form_from_another_site_is_not_offered_again(guarded: Flask) -> None:
    person = Person(guarded.test_client(), guarded.extensions["awards"].store)
    person.begin()
    for headers in ({"Sec-Fetch-Site": "cross-site"}, {"Origin": "https://xau.example"}, {}):
        answer = person.client.post(f"{person.top}/don-vi", data={"ten-don-vi": "Giả"}, headers=headers)
        assert (answer.status_code, "Giả" in answer.text) == (400, False)


def test_a_stranger_host_is_refused(person: Person) -> None:
    assert person.client.get("/", headers={"Host": "xau.example"}).status_code == 400
    for host in ("localhost:8080", "127.0.0.1:8080"):
        assert person.client.get("/", headers={"Host": host}).status_code == 200


def test_a_report_of_fifty_pages_fits_and_is_judged_by_its_question(person: Person) -> None:
    person.begin()
    nominee = person.add("Tổ Ngữ văn", "collective")
    page = f"doi-tuong/{nominee}/mau-01-chuc-nang"
    person.send(page, {"chuc-nang": "chữ " * 40_000})
    assert "nhiều nhất là 3.000. Hãy rút ngắn lại." in person.see(page)
    assert person.store.draft(person.dossier, "n1/mau-01-chuc-nang") == {"chuc-nang": "chữ " * 40_000}


def multipart(parts: Iterable[tuple[str, bytes]]) -> bytes:
    """A form's body, made in memory."""
    head = b'--x\r\nContent-Disposition: form-data; name="'
    return b"".join(head + name.encode() + b'"\r\n\r\n' + body + b"\r\n" for name, body in parts) + b"--x--\r\n"


def test_too_much_text_is_refused_with_words(person: Person) -> None:
    person.begin()
    text = b"x" * (8 * 2**20 + 1)
    bodies = {
        "application/x-www-form-urlencoded": b"version=1&ten-don-vi=" + text,
        "multipart/form-data; boundary=x": multipart([("version", b"1"), ("ten-don-vi", text)]),
    }
    for kind, body in bodies.items():
        answer = person.client.post(f"{person.top}/don-vi", data=body, content_type=kind)
        assert (answer.status_code, "quá lớn" in answer.text) == (413, True)


def test_too_many_fields_are_refused_with_words(person: Person) -> None:
    person.begin()
    body = multipart((f"x{number}", b"1") for number in range(5_001))
    answer = person.client.post(f"{person.top}/don-vi", data=body, content_type="multipart/form-data; boundary=x")
    assert (answer.status_code, "quá lớn" in answer.text) == (413, True)


def test_a_page_stores_its_own_questions_and_nothing_else(person: Person) -> None:
    person.begin()
    before = person.data
    others = {"programme": "khac", "format": "x", "nominees": "[]", "id": "0" * 32, "thu-truong": "Kẻ khác"}
    person.send("don-vi", {"ten-don-vi": "Trường A", **others})
    assert person.data == {**before, "unit": {"name": "Trường A"}}


def test_a_field_that_is_sent_twice_is_taken_once(person: Person) -> None:
    person.begin()
    person.send("don-vi", {"ten-don-vi": ["Trường A", "Trường B"]})
    assert person.data["unit"] == {"name": "Trường A"}


def test_too_large_a_file_is_refused_with_words(person: Person) -> None:
    body = multipart([("dossier", b" " * (8 * 2**20 + 1))]).replace(b'"dossier"', b'"dossier"; filename="d.json"')
    answer = person.client.post("/ho-so/nhap", data=body, content_type="multipart/form-data; boundary=x")
    assert (answer.status_code, "quá lớn" in answer.text) == (413, True)


def test_one_view_may_take_more_than_the_others(person: Person, app: Flask) -> None:
    limits = {
        endpoint: view.max_content_length
        for endpoint, view in app.view_functions.items()
        if hasattr(view, "max_content_length")
    }
    assert limits == {
        "start.bring_in": 8 * 2**20,
        "eligible.bring_in": 8 * 2**20,
        "packcheck.answer": 128_000_000,
        "layoutcheck.answer": 20_000_000,
    }
