"""The example dossier's papers as they leave the printer: pages and places of real text, from both writers."""

import datetime as dt
import subprocess
from pathlib import Path

import pypdfium2
import pytest
from msgspec import structs

from awards import schema
from awards.content.folders import find
from awards.documents.compose import compose
from awards.documents.docx import write_docx
from awards.documents.pdf import write_pdf
from awards.formbook.load import load as load_forms
from awards.layout import load
from awards.rulebook.load import load as load_rules

CONTENT = find()
LAYOUTS = {"nd30": load(CONTENT, "nd30")}
DOSSIER = schema.read(Path(__file__).parents[2] / "examples" / "an-giang-2023.json")
IN_FORCE = load_rules(CONTENT).in_force(DOSSIER.programme, dt.date(2023, 7, 28))
FORMBOOK = load_forms(CONTENT)


def papers(dossier=DOSSIER):
    return compose(dossier, IN_FORCE, FORMBOOK, CONTENT)


def of(documents, spec):
    return next(document for document in documents if document.id == spec)


def crowd(count):
    """The example's nominees again and again."""
    chosen = [structs.replace(DOSSIER.nominees[n % 6], id=f"n{n}") for n in range(count)]
    proposal = structs.replace(DOSSIER.proposal, nominees=None)
    return structs.replace(DOSSIER, nominees=tuple(chosen), proposal=proposal)


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    """LibreOffice's own pages of a short list, a long list and an individual's report."""
    folder = tmp_path_factory.mktemp("office")
    short, long = papers(), papers(crowd(30))
    made = {"short": of(short, "list"), "long": of(long, "list"), "report": short[-1]}
    files = []
    for name, document in made.items():
        files.append(folder / f"{name}.docx")
        files[-1].write_bytes(write_docx(document, LAYOUTS["nd30"]))
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), *map(str, files)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return {name: (folder / f"{name}.pdf").read_bytes() for name in made}


def pages(pdf):
    with pypdfium2.PdfDocument(pdf) as opened:
        return [" ".join(page.get_textpage().get_text_bounded().split()) for page in opened]


def heights(pdf, *names):
    """How high on the last page each text stands."""
    with pypdfium2.PdfDocument(pdf) as opened:
        page = opened[len(opened) - 1].get_textpage()
        found = [page.search(name) for name in names]
        return [round(page.get_charbox(_last(each))[1]) for each in found]


def _last(searcher):
    at = None
    while (hit := searcher.get_next()) is not None:
        at = hit[0]
    return at


def test_a_short_list_fits_on_one_page_in_both(office):
    printed = write_pdf([of(papers(), "list")], LAYOUTS)
    assert (printed.pages, len(pages(office["short"]))) == ((1,), 1)


def test_a_long_list_closes_on_the_page_of_its_last_row_in_both(office):
    typeset = pages(write_pdf([of(papers(crowd(30)), "list")], LAYOUTS).pdf)
    for found in (typeset, pages(office["long"])):
        assert "20 Huỳnh Gia Bảo" in found[-1]
        assert "Danh sách này có 10 tập thể và 20 cá nhân./." in found[-1]
        assert "Trần Thị Minh Hạnh" in found[-1]


def test_all_signatures_of_a_report_stand_on_the_page_of_the_last_row(office):
    for found in (pages(write_pdf([papers()[-1]], LAYOUTS).pdf), pages(office["report"])):
        last = [False] * (len(found) - 1) + [True]
        assert ["NGƯỜI BÁO CÁO" in page for page in found] == last
        assert ["CẤP TRÊN TRỰC TIẾP" in page for page in found] == last
        assert "Hình thức khen thưởng" in found[-1]


def test_the_names_below_two_signatures_stand_at_one_height(office):
    report = papers()[-1]
    names = ("Trần Thị Minh Hạnh", report.title.partition(": ")[2])
    for pdf in (write_pdf([report], LAYOUTS).pdf, office["report"]):
        left, right = heights(pdf, *names)
        assert left == right
