"""The usual way: docxtpl templates, one LibreOffice conversion of all files, pypdf to merge the copies.

`python -m benchmarks.usual FOLDER` fills the templates that lie in the folder with the values that lie
beside them (see benchmarks/templates.py), and makes the three copies. Only this is measured.
"""

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

from docxtpl import DocxTemplate
from pypdf import PdfWriter

COPIES = 3
VALUES = "values.json"


def main(folder: str) -> None:
    out = Path(folder)
    papers: list[dict[str, Any]] = json.loads((out / VALUES).read_text(encoding="utf-8"))
    documents = [_fill(out, paper, out / f"{number:04d}.docx") for number, paper in enumerate(papers)]
    printed = _convert(documents, out)
    for copy in range(1, COPIES + 1):
        _merge(printed, [paper["title"] for paper in papers], out / f"Bo-{copy}.pdf")


def _fill(folder: Path, paper: dict[str, Any], target: Path) -> Path:
    filled = DocxTemplate(str(folder / paper["template"]))
    filled.render(paper["values"], autoescape=True)
    filled.save(str(target))
    return target


def _convert(documents: list[Path], out: Path) -> list[Path]:
    soffice = shutil.which("soffice")
    assert soffice, "LibreOffice is needed for this comparison"
    profile = f"-env:UserInstallation={(out / 'profile').as_uri()}"
    command = [soffice, profile, "--headless", "--convert-to", "pdf", "--outdir", str(out), *map(str, documents)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return [document.with_suffix(".pdf") for document in documents]


def _merge(printed: list[Path], titles: list[str], target: Path) -> None:
    writer = PdfWriter()
    for pdf, title in zip(printed, titles, strict=True):
        writer.append(str(pdf), outline_item=title)
    writer.write(str(target))


if __name__ == "__main__":
    main(*sys.argv[1:])
