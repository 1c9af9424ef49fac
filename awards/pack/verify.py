"""A pack from somewhere else: whole, unchanged, in agreement with itself – and its data checked again."""

import datetime as dt
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from msgspec.structs import replace

from awards import layout, schema
from awards.check.finding import Result
from awards.check.report import as_json
from awards.check.run import check
from awards.content.folders import Content
from awards.documents.blocks import Document
from awards.documents.compose import compose
from awards.documents.glyphs import printable
from awards.formbook.load import load as load_formbook
from awards.model import Dossier
from awards.pack import manifest, names
from awards.pack.contents import ID as CONTENTS
from awards.pack.contents import Contents
from awards.pack.directory import Unreadable
from awards.pack.judging import Judge
from awards.pack.manifest import Manifest
from awards.pack.names import DOSSIER, FINDINGS, MANIFEST
from awards.pack.opened import Unpacked, unpack
from awards.pack.paper import Paper
from awards.pack.scans import examine
from awards.rulebook.load import InForce, Rulebook, UnknownProgramme
from awards.rulebook.load import load as load_rulebook
from awards.schema.dossier import LARGEST_FILE, parse

_ALWAYS = (DOSSIER, FINDINGS)
_OF_THE_WHOLE = ("format", "programme", "on", "rulebook", "summary")


def verify(path: Path, content: Content, *, today: dt.date, scans: Sequence[Path] = (), name: str = "") -> Result:
    """Every finding about the pack, then those about the dossier in it. Never raises for what is in the pack.

    `name` is what people call the file, where it is not that of `path`. Raises OSError when the file itself cannot
    be opened.
    """
    rulebook = load_rulebook(content)
    judge = Judge(rulebook)
    with TemporaryDirectory(prefix="awards-verify-") as folder, path.open("rb"):
        verification = _Verification(rulebook, content, judge, today, name or path.name)
        checked = verification.run(path, Path(folder), scans)
    findings = tuple(judge.findings) + (checked.findings if checked else ())
    if checked:
        return replace(checked, findings=findings, path=str(path))
    return Result(programme="", on=today, rulebook=rulebook.version, findings=findings, path=str(path))


@dataclass(frozen=True)
class _Verification:
    rulebook: Rulebook
    content: Content
    judge: Judge
    today: dt.date
    name: str

    def run(self, pack: Path, folder: Path, scans: Sequence[Path]) -> Result | None:
        """The checks of the dossier in the pack; None when there is none that can be checked."""
        try:
            files = unpack(pack, folder)
        except Unreadable as error:
            self.judge.unreadable(self.name, str(error))
            return None
        listed = self._manifest(files)
        if listed is None:
            return None
        self._compare_files(files, listed)
        dossier = self._dossier(files)
        in_force = self._in_force(dossier) if dossier else None
        if dossier is None or in_force is None:
            return None
        return self._compare_content(files, listed, dossier, in_force, scans)

    def _manifest(self, files: Mapping[str, Unpacked]) -> Manifest | None:
        raw = self._raw(files, MANIFEST)
        try:
            return manifest.load(raw) if raw is not None else None
        except schema.Malformed as error:
            self.judge.unreadable(MANIFEST, _first(error))
            return None

    def _dossier(self, files: Mapping[str, Unpacked]) -> Dossier | None:
        raw = self._raw(files, DOSSIER)
        try:
            return schema.load(parse(raw)) if raw is not None else None
        except schema.Malformed as error:
            self.judge.unreadable(DOSSIER, _first(error))
            return None

    def _raw(self, files: Mapping[str, Unpacked], name: str) -> bytes | None:
        if not self.judge.ask("pack.file-missing", {"file.present": name in files, "file.name": name}):
            return None
        if files[name].size > LARGEST_FILE or not files[name].whole:
            self.judge.unreadable(name, "tệp bị hỏng hoặc quá lớn")
            return None
        return files[name].path.read_bytes()

    def _compare_files(self, files: Mapping[str, Unpacked], listed: Manifest) -> None:
        entries = {entry.name: entry for entry in listed.files}
        for name, entry in entries.items():
            if name in files:
                same = (files[name].size, files[name].sha256) == (entry.size, entry.sha256) and files[name].whole
                self.judge.ask("pack.file-changed", {"file.intact": same, "file.name": name})
            elif name != DOSSIER:
                self.judge.ask("pack.file-missing", {"file.present": False, "file.name": name})
        for name in files:
            if name != MANIFEST:
                self.judge.ask("pack.file-unlisted", {"file.listed": name in entries, "file.name": name})
        self.judge.ask("pack.draft", {"pack.draft": listed.draft})

    def _in_force(self, dossier: Dossier) -> InForce | None:
        facts = {"pack.programme": dossier.programme, "pack.programme_known": True}
        try:
            found = self.rulebook.in_force(dossier.programme, dossier.selection_date(self.today))
        except UnknownProgramme:
            self.judge.ask("pack.programme-unknown", {**facts, "pack.programme_known": False})
            return None
        self.judge.ask("pack.programme-unknown", facts)
        return found

    def _compare_content(
        self,
        files: Mapping[str, Unpacked],
        listed: Manifest,
        dossier: Dossier,
        in_force: InForce,
        scans: Sequence[Path],
    ) -> Result:
        programme = in_force.programme
        versions = {"pack.rulebook": listed.rulebook, "pack.rulebook_here": in_force.version}
        self.judge.ask("pack.rulebook-differs", versions)
        present = [name for name in listed.copies if name in files]
        copies = {"pack.copies": len(present), "pack.copies_asked": programme.copies}
        self.judge.ask("pack.copies", copies, (programme.copies_basis,))
        paper = self._paper(files, listed, dossier, in_force)
        self._compare_names(files, listed, paper)
        paper.examine(self.judge)
        if scans:
            examine(self.judge, listed, paper.lengths, scans)
        return self._check_again(files, listed, dossier, in_force)

    def _paper(self, files: Mapping[str, Unpacked], listed: Manifest, dossier: Dossier, in_force: InForce) -> Paper:
        documents = compose(dossier, in_force, load_formbook(self.content), self.content)
        stems = _stems(listed, documents, dossier)
        lengths = {entry.pdf.removesuffix(".pdf"): entry.pages or 0 for entry in listed.documents}
        pages = [lengths.get(stem, 0) for stem in stems]
        own = next((entry.pages or 0 for entry in listed.documents if entry.id == CONTENTS), 0)
        contents = Contents(
            dossier=dossier,
            programme=in_force.programme,
            documents=documents,
            pages=pages,
            page_codes=listed.page_codes,
        )
        return Paper(
            manifest=listed,
            files=files,
            documents=dict(zip(stems, documents, strict=True)),
            contents=contents.compose(own),
            lengths=(own, *pages),
            shown=partial(printable, fonts=layout.load(self.content, layout.USUAL).fonts),
        )

    def _compare_names(self, files: Mapping[str, Unpacked], listed: Manifest, paper: Paper) -> None:
        """The documents that the data asks for, against those that the pack holds."""
        suffixes = (".docx", ".pdf") if listed.copies else (".docx",)
        wanted = {stem + suffix for stem in paper.documents for suffix in suffixes}
        known = {entry.name for entry in listed.files}
        for name in sorted(wanted - known):
            self.judge.ask("pack.file-missing", {"file.present": name in files, "file.name": name})
        for name in sorted(known - wanted - {*_ALWAYS, *listed.copies}):
            self.judge.ask("pack.file-foreign", {"file.belongs": False, "file.name": name})

    def _check_again(
        self, files: Mapping[str, Unpacked], listed: Manifest, dossier: Dossier, in_force: InForce
    ) -> Result:
        formbook = load_formbook(self.content)
        then = self.rulebook.in_force(dossier.programme, dossier.selection_date(listed.checked))
        before = check(dossier, then, formbook, today=listed.checked)
        raw = files[FINDINGS].path.read_bytes() if FINDINGS in files else b""
        if FINDINGS in files and then.version == listed.rulebook:
            changed = _changed(raw, before)
            facts = {"pack.findings_same": not changed, "pack.findings_changed": ", ".join(changed)}
            self.judge.ask("pack.findings-differ", facts)
        return before if listed.checked == self.today else check(dossier, in_force, formbook, today=self.today)


def _stems(listed: Manifest, documents: Sequence[Document], dossier: Dossier) -> tuple[str, ...]:
    """The name of each document in the pack: the listed one, so that an edited name in the data does
    not turn the document into another; else the one that it would get today."""
    known = {(entry.id, entry.nominee): entry.docx.removesuffix(".docx") for entry in listed.documents if entry.docx}
    usual = names.document_names(documents, dossier.nominees)
    stems = [known.get((each.id, each.nominee), name) for each, name in zip(documents, usual, strict=True)]
    return tuple(stems if len(set(stems)) == len(stems) else usual)


def _changed(raw: bytes, result: Result) -> list[str]:
    """The codes of the findings, then the keys of the whole, that are not the same in the file and now."""
    try:
        told = json.loads(raw)
        stored = {_key(each) for each in told["findings"]}
        whole = {key: told[key] for key in _OF_THE_WHOLE}
    except (ValueError, KeyError, TypeError, RecursionError):
        return [FINDINGS]
    again = as_json(result, everything=True)
    codes = sorted({code for code, _ in stored ^ {_key(each) for each in again["findings"]}})
    return codes + [key for key in _OF_THE_WHOLE if whole[key] != again[key]]


def _key(finding: Mapping[str, Any]) -> tuple[str, str]:
    return str(finding["code"]), json.dumps(finding, sort_keys=True)


def _first(error: schema.Malformed) -> str:
    return str(error.faults[0])
