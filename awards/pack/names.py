"""The names of the pack and of the files in it: plain letters that every system keeps."""

from collections import Counter
from collections.abc import Sequence

from awards.documents.blocks import Document
from awards.model import Dossier, Nominee
from awards.text import plain_name

MANIFEST, DOSSIER, FINDINGS = "manifest.json", "dossier.json", "findings.json"
FOLDER = "Tai-lieu"
_LONGEST = 60


def pack_name(dossier: Dossier) -> str:
    """<unit code>_<programme>_<year>.zip"""
    unit = _short(dossier.unit.code) or _short(dossier.unit.name) or "don-vi"
    year = dossier.year if dossier.year is not None else "chua-ro-nam"
    return f"{unit}_{_short(dossier.programme) or 'chuong-trinh'}_{year}.zip"


def copy_name(copy: int) -> str:
    return f"Bo-{copy}.pdf"


def place(name: str) -> tuple[int, int, str]:
    """Where a file is listed in the pack: its data, then the copies, then each document."""
    if name.startswith(FOLDER):
        return 2, 0, name
    data = (MANIFEST, DOSSIER, FINDINGS)
    return (0, data.index(name), name) if name in data else (1, len(name), name)


def document_names(documents: Sequence[Document], nominees: Sequence[Nominee]) -> tuple[str, ...]:
    """The name of each document in Tai-lieu/, without its extension, in submission order."""
    names = {nominee.id: nominee.name for nominee in nominees}
    kinds = list(dict.fromkeys(document.id for document in documents))
    counted: Counter[str] = Counter()
    stems = []
    for document in documents:
        counted[document.id] += 1
        parts = [f"{kinds.index(document.id) + 1:02d}", _short(_kind(document.title)) or "Van-ban"]
        if document.nominee:
            parts += [f"{counted[document.id]:02d}", _short(names.get(document.nominee, ""))]
        stems.append(f"{FOLDER}/" + "-".join(filter(None, parts)))
    return tuple(stems)


def _kind(title: str) -> str:
    """The type of document at the head of a title: "Báo cáo thành tích của …" -> "Báo cáo"."""
    return " ".join(title.split()[:2])


def _short(text: str) -> str:
    return plain_name(text)[:_LONGEST].strip("-")
