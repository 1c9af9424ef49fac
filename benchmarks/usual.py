"""The usual way: docxtpl templates, one LibreOffice conversion of all files, pypdf to merge the copies.

Run as `python -m benchmarks.usual DOSSIER.json FOLDER`. It prints the same words as the pack does.
"""

import shutil
import subprocess
import sys
from pathlib import Path

import docx
from docx.shared import Pt
from docxtpl import DocxTemplate
from pypdf import PdfWriter

from awards import schema
from awards.content.folders import find
from awards.documents.blocks import Block, Document, Runs, Table
from awards.documents.compose import compose
from awards.formbook.load import load as load_formbook
from awards.rulebook.load import load as load_rulebook

COPIES = 3


def main(dossier_file: str, folder: str) -> None:
    out = Path(folder)
    template = _template(out / "mau.docx")
    papers = enumerate(_documents(dossier_file))
    documents = [_fill(template, each, out / f"{number:04d}.docx") for number, each in papers]
    printed = _convert(documents, out)
    for copy in range(1, COPIES + 1):
        _merge(printed, out / f"Bo-{copy}.pdf")


def _documents(dossier_file: str) -> tuple[Document, ...]:
    content = find()
    dossier = schema.read(Path(dossier_file))
    assert dossier.proposal.date
    in_force = load_rulebook(content).in_force(dossier.programme, dossier.proposal.date)
    return compose(dossier, in_force, load_formbook(content), content)


def _template(path: Path) -> Path:
    """A template as an office would make it in Word: a title, paragraphs, and a table with rows to repeat."""
    document = docx.Document()
    document.styles["Normal"].font.name = "Times New Roman"
    document.styles["Normal"].font.size = Pt(14)
    document.add_heading("{{ title }}", level=1)
    document.add_paragraph("{%p for text in texts %}")
    document.add_paragraph("{{ text }}")
    document.add_paragraph("{%p endfor %}")
    table = document.add_table(rows=3, cols=1)
    table.cell(0, 0).text = "{%tr for row in rows %}"
    table.cell(1, 0).text = "{{ row }}"
    table.cell(2, 0).text = "{%tr endfor %}"
    document.save(str(path))
    return path


def _fill(template: Path, document: Document, target: Path) -> Path:
    tables = [block for block in document.blocks if isinstance(block, Table)]
    rows = [" | ".join(map(_joined, row)) for table in tables for row in table.rows]
    texts = [text for block in document.blocks if (text := _text(block))]
    filled = DocxTemplate(str(template))
    filled.render({"title": document.title, "texts": texts, "rows": rows}, autoescape=True)
    filled.save(str(target))
    return target


def _text(block: Block) -> str:
    runs: Runs = getattr(block, "runs", ())
    return "".join(run.text for run in runs)


def _joined(cell: tuple[Runs, ...]) -> str:
    return " ".join(run.text for runs in cell for run in runs)


def _convert(documents: list[Path], out: Path) -> list[Path]:
    soffice = shutil.which("soffice")
    assert soffice, "LibreOffice is needed for this comparison"
    profile = f"-env:UserInstallation={(out / 'profile').as_uri()}"
    command = [soffice, profile, "--headless", "--convert-to", "pdf", "--outdir", str(out), *map(str, documents)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return [document.with_suffix(".pdf") for document in documents]


def _merge(printed: list[Path], target: Path) -> None:
    writer = PdfWriter()
    for pdf in printed:
        writer.append(str(pdf), outline_item=pdf.stem)
    writer.write(str(target))


if __name__ == "__main__":
    main(*sys.argv[1:])
