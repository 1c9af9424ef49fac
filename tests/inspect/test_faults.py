"""What we write has nothing to mend; each fault made in it is found by the finding that names it, and no other."""

import datetime as dt
import re
from pathlib import Path

import pytest

from awards.documents.docx import write_docx
from awards.inspect.docxread import read
from awards.inspect.parts import paper_of
from awards.inspect.run import judge
from awards.layout import load, names
from awards.model import Dossier
from awards.rulebook.outcome import Outcome
from tests.documents.allforms import FORMBOOK, filled
from tests.inspect.faults import FAULTS, Fault, page, spoiled
from tests.inspect.specimens import CONTENT, RULEBOOK, docx, party, state, written

LAYOUTS = {name: load(CONTENT, name) for name in names(CONTENT)}
PRINTED = [form_id for form_id in FORMBOOK.ids if FORMBOOK.form(form_id).template]
UNSEEN = "layout.not-recognised"
LAYOUT_OF = {"state": "nd30", "party": "hd36"}


def open_findings(file: bytes, folder: Path, layout: str) -> list[tuple[str, str]]:
    path = folder / "van-ban.docx"
    path.write_bytes(file)
    found = judge(paper_of(*read(str(path))), RULEBOOK, LAYOUTS[layout])
    return [(finding.code, finding.subject) for finding in found.open]


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: f"{fault.of}-{fault.name}")
def test_a_fault_is_found_by_the_finding_that_names_it(fault: Fault, tmp_path: Path) -> None:
    file = spoiled(docx(fault.of, fault.paper), fault.change)
    assert open_findings(file, tmp_path, LAYOUT_OF[fault.of]) == [(fault.code, fault.component)]


@pytest.mark.parametrize("draft", [False, True], ids=["final", "draft"])
@pytest.mark.parametrize(
    "dossier",
    [state(), party(), party(reports=True), party(dt.date(2026, 8, 1), reports=True)],
    ids=["state", "hd36", "hd36-reports", "hd05-reports"],
)
def test_what_the_program_writes_has_nothing_to_mend(dossier: Dossier, draft: bool, tmp_path: Path) -> None:
    found = {
        (document.id, document.nominee): open_findings(file, tmp_path, document.layout)
        for document, file in written(dossier, draft=draft)
    }
    assert found == {paper: [] for paper in found}
    assert len(found) == 9


def test_a_heading_set_with_tabs_is_read_side_by_side(tmp_path: Path) -> None:
    """Nobody tells of the issuing body, which no cell holds; the nation, the motto and the day are there."""
    beside = (
        ("UBND XÃ VĨNH HÒA", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        ("TRƯỜNG THCS HOA MAI", "Độc lập - Tự do - Hạnh phúc"),
        ("Số: 05/TTr-THCSHM", "Vĩnh Hòa, ngày 05 tháng 3 năm 2024"),
    )

    def set_with_tabs(parts: dict[str, bytes]) -> None:
        text = parts["word/document.xml"].decode()
        head = "".join(f"<w:p><w:r><w:t>{left}</w:t><w:tab/><w:t>{right}</w:t></w:r></w:p>" for left, right in beside)
        before, _, after = text.partition("<w:tbl>")
        parts["word/document.xml"] = (before + head + after.partition("</w:tbl>")[2]).encode()

    file = spoiled(docx("state", "proposal"), set_with_tabs)
    found = {each for each in open_findings(file, tmp_path, "nd30") if each[0] in ("layout.missing", UNSEEN)}
    assert found == {(UNSEEN, "issuer")}


def test_at_least_thirty_kinds_of_faults_are_proven() -> None:
    assert len({(fault.of, fault.code, fault.component) for fault in FAULTS}) > 30


def test_every_rule_about_layout_has_a_fault_that_shows_it() -> None:
    rules, _ = RULEBOOK.common
    codes = {rule.code for rule in rules if rule.each == "component"}
    assert codes - {fault.code for fault in FAULTS} == set()


def test_a_ballot_paper_is_signed_by_nobody(tmp_path: Path) -> None:
    file = write_docx(filled("common/phieu-bau"), LAYOUTS["nd30"])
    assert open_findings(file, tmp_path, "nd30") == []


@pytest.mark.parametrize("form", PRINTED)
def test_other_forms_are_laid_out_as_they_should_be(form: str, tmp_path: Path) -> None:
    file = write_docx(filled(form), LAYOUTS["nd30"])
    assert open_findings(file, tmp_path, "nd30") == []


@pytest.mark.parametrize("written_as", ["12,5mm", "rộng", "nan", ""])
def test_a_margin_that_nobody_can_read_is_told_and_never_taken_for_none(written_as: str, tmp_path: Path) -> None:
    file = spoiled(docx("state", "proposal"), page("pgMar", left=written_as))
    path = tmp_path / "van-ban.docx"
    path.write_bytes(file)
    found = judge(paper_of(*read(str(path))), RULEBOOK, LAYOUTS["nd30"])
    assert [(each.code, each.subject, each.outcome, each.message) for each in found.open] == [
        (
            "layout.length-unread",
            "paper",
            Outcome.NOT_MET,
            f"Tệp Word ghi số đo không đọc được: “{written_as}”.",
        ),
        (
            "layout.margin",
            "left",
            Outcome.UNKNOWN,
            "Lề trái: tệp Word không ghi, hoặc ghi số đo không đọc được; phải là từ 30 mm đến 35 mm.",
        ),
    ]


def test_a_paper_without_margins_is_asked_about_and_not_taken_for_one_with_none(tmp_path: Path) -> None:
    def bare(parts: dict[str, bytes]) -> None:
        parts["word/document.xml"] = re.sub(rb"<w:(pgSz|pgMar)[^>]*/>", b"", parts["word/document.xml"])

    found = open_findings(spoiled(docx("state", "proposal"), bare), tmp_path, "nd30")
    sides = [("layout.margin", side) for side in ("top", "bottom", "left", "right")]
    assert found == [("layout.paper", "paper"), *sides]
