"""Somebody who has never seen the wizard and fills it in from papers on the desk: a dossier's data."""

import datetime as dt
import re
from pathlib import Path
from typing import Any

from playwright.sync_api import Locator, Page, expect

from awards import schema
from awards.content.folders import find
from awards.formbook.answers import get
from awards.formbook.form import Question
from awards.formbook.load import load as load_formbook
from awards.rulebook.load import load as load_rulebook
from awards.store.paths import indexed
from awards.web.outline import Asked, outline
from awards.web.outline import Page as WizardPage
from awards.web.reading import typed_as
from awards.web.rows import LINE, Rows, none_name

ON_A_PAGE = re.compile(r"/ho-so/[0-9a-f]{32}/(?:doi-tuong/(n\d+)/)?([a-z0-9-]+)(?:[?#].*)?$")
SHORT = 12
"""A text up to so many characters is typed key by key, a longer one is pasted."""


class Newcomer:
    """`data` is what stands on the desk; nominees get the ids that the list gives them: n1, n2, …"""

    def __init__(self, page: Page, data: dict[str, Any]) -> None:
        self.page = page
        self.data = {**data, "nominees": [{**item, "id": f"n{i}"} for i, item in enumerate(data["nominees"], start=1)]}
        dossier = schema.load(self.data)
        content = find()
        programme = (
            load_rulebook(content).in_force(dossier.programme, dossier.received or dossier.proposal.date).programme
        )
        pages = outline(dossier, programme, load_formbook(content))
        self.pages = {(item.nominee, item.slug): item for item in pages.of_dossier}
        self.filled: list[str] = []

    def begin(self) -> None:
        """From the first page to an empty dossier."""
        self.page.goto("/")
        self.page.get_by_role("link", name="Lập hồ sơ mới").click()
        self.page.locator(f'input[name="programme"][value="{self.data["programme"]}"]').check()
        self.page.get_by_role("button", name="Lập hồ sơ", exact=True).click()
        self.page.get_by_role("heading", name="Danh sách việc").or_(
            self.page.get_by_label("Ngày của tờ trình")
        ).wait_for()
        if self.page.get_by_label("Ngày của tờ trình").count():
            day = dt.date.fromisoformat(self.data["proposal"]["date"])
            self.page.get_by_label("Ngày của tờ trình").fill(day.strftime("%d/%m/%Y"))
            self.page.get_by_role("button", name="Lập hồ sơ", exact=True).click()
        self.page.get_by_role("heading", name="Danh sách việc").wait_for()

    def download_pack(self, folder: Path) -> Path:
        """From what was just filled in over the page of findings, which tells of no error, to the pack."""
        self.page.get_by_role("link", name="Kiểm tra hồ sơ").first.click()
        expect(self.page.get_by_role("heading", name="Không còn lỗi phải sửa")).to_be_visible()
        self.page.get_by_role("link", name="Tải bộ hồ sơ").first.click()
        with self.page.expect_download() as started:
            self.page.get_by_role("button", name="Tải bộ hồ sơ").click()
        pack = folder / started.value.suggested_filename
        started.value.save_as(pack)
        return pack

    def fill_all(self) -> None:
        """Every part in the order of the task list."""
        tasks = self.page.url
        self.follow(self._tasks("1. ").first)
        for nominee in self.data["nominees"]:
            self.page.goto(tasks)
            self.page.get_by_role("link", name="Danh sách đề nghị").click()
            self.page.get_by_label("Tên tập thể hoặc họ và tên cá nhân").fill(nominee["name"])
            kind = "Thêm tập thể" if nominee["kind"] == "collective" else "Thêm cá nhân"
            with self.page.expect_navigation():
                self.page.get_by_role("button", name=kind).click()
            self.continue_to_the_end()
        for part in ("3. ", "4. "):
            self.page.goto(tasks)
            self.follow(self._tasks(part).first)
        self.page.goto(tasks)

    def follow(self, link: Locator) -> None:
        """Open a task and answer its pages until the task list comes back."""
        with self.page.expect_navigation():
            link.click()
        self.continue_to_the_end()

    def continue_to_the_end(self) -> None:
        """Answer page after page with “Lưu và tiếp tục”."""
        while here := self.here():
            self.fill(here)
            with self.page.expect_navigation():
                self.page.get_by_role("button", name="Lưu và tiếp tục").click()
            self.filled.append(here.key)
            following = self.here()
            assert following is None or following.key != here.key, self.page.locator(
                ".errors, .fault"
            ).all_inner_texts()

    def here(self) -> WizardPage | None:
        """The page of questions that is open, or None when it is another kind of page."""
        found = ON_A_PAGE.search(self.page.url)
        return self.pages.get((found[1] or "", found[2])) if found else None

    def fill(self, page: WizardPage) -> None:
        """Answer every question of the page that the papers answer."""
        for asked in page.asked:
            value = get(self.data, indexed(self.data, asked.path))
            if value is not None:
                self._answer(asked, value)

    def _tasks(self, part: str) -> Locator:
        return self.page.locator(".tasks", has=self.page.get_by_role("heading", name=part)).get_by_role("link")

    def _answer(self, asked: Asked, value: Any) -> None:
        typed = typed_as(asked.question, value)
        if isinstance(typed, Rows):
            self._rows(asked.name, asked.question, typed)
        elif isinstance(typed, list):
            for choice in typed:
                self._named(asked.name, f'[value="{choice}"]').check()
        else:
            self._one(asked.name, asked.question, typed)

    def _rows(self, name: str, question: Question, typed: Rows) -> None:
        if typed.none:
            self._named(none_name(name)).check()
        for number, row in enumerate(typed.rows):
            if number:
                with self.page.expect_navigation():  # the page shows the row by its anchor, which takes the focus away
                    self.page.locator(f'button[name="row"][value="{name}:add"]').click()
            columns = {column.id: column for column in question.columns} or {LINE: question}
            for key, text in row.items():
                cell = f"{name}-{number}-{key}" if key else f"{name}-{number}"
                self._one(cell, columns[key], text)

    def _one(self, name: str, question: Question, text: str) -> None:
        field = self._named(name)
        if question.type not in ("yesno", "choice"):
            self._write(field, text)
        elif field.first.evaluate("field => field.tagName") == "SELECT":
            field.select_option(text)
        elif text:
            self._named(name, f'[value="{text}"]').check()

    def _write(self, field: Locator, text: str) -> None:
        if len(text) > SHORT:
            field.fill(text)
        elif field.input_value() != text:
            field.fill("")
            field.press_sequentially(text)
            expect(field).to_have_value(text)

    def _named(self, name: str, more: str = "") -> Locator:
        return self.page.locator(f'[name="{name}"]{more}')
