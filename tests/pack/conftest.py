"""One clean dossier, packed once for all tests of the pack."""

import datetime as dt
import json
import shutil
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from awards import schema
from awards.content.folders import Content, find
from awards.formbook.load import load as load_formbook
from awards.model import Dossier
from awards.pack import manifest
from awards.pack.build import build
from awards.pack.manifest import Manifest
from awards.pack.verify import verify
from awards.rulebook.load import load as load_rulebook

TODAY = dt.date(2023, 8, 5)
SAMPLE = Path(__file__).parent.parent.parent / "examples" / "an-giang-2023.json"


@dataclass(frozen=True)
class Office:
    """What is needed to build packs and to verify them."""

    content: Content
    dossier: Dossier

    def build(self, out: Path, dossier: Dossier | None = None, **options: Any) -> Path:
        chosen = dossier or self.dossier
        in_force = load_rulebook(self.content).in_force(chosen.programme, chosen.selection_date(TODAY))
        return build(chosen, in_force, load_formbook(self.content), self.content, out=out, today=TODAY, **options)

    def findings(self, pack: Path, **options: Any) -> list[tuple[str, str]]:
        """Code and message of each open finding about the pack itself."""
        result = verify(pack, self.content, today=TODAY, **options)
        return [(each.code, each.message) for each in result.open if each.code.startswith("pack.")]


@pytest.fixture(scope="session")
def office() -> Office:
    return Office(find(), schema.read(SAMPLE))


@pytest.fixture(scope="session")
def packed(office: Office, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return office.build(tmp_path_factory.mktemp("pack"))


@pytest.fixture(scope="session")
def files(packed: Path) -> Mapping[str, bytes]:
    """What the pack holds, in its order."""
    with zipfile.ZipFile(packed) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.fixture(scope="session")
def listed(files: Mapping[str, bytes]) -> Manifest:
    return manifest.load(files["manifest.json"])


@pytest.fixture
def tamper(files: Mapping[str, bytes], tmp_path: Path) -> Callable[..., Path]:
    """Writes the pack again with some files changed; the manifest is brought in line when asked."""

    def write(changes: Mapping[str, bytes | None], *, cover_up: bool = False) -> Path:
        changed = {name: data for name, data in {**files, **changes}.items() if data is not None}
        if cover_up:
            changed["manifest.json"] = covered(changed)
        target = tmp_path / "changed.zip"
        with zipfile.ZipFile(target, "w") as archive:
            for name, data in changed.items():
                archive.writestr(name, data)
        return target

    return write


def covered(files: Mapping[str, bytes]) -> bytes:
    """A manifest that states the sizes and hashes of the files as they now are."""
    stated = json.loads(files["manifest.json"])
    listed = {entry["name"]: entry for entry in stated["files"]}
    stated["files"] = [
        {**listed.get(name, {}), "name": name, "size": len(data), "sha256": sha256(data).hexdigest()}
        for name, data in files.items()
        if name != "manifest.json"
    ]
    return json.dumps(stated, ensure_ascii=False).encode()


@pytest.fixture
def copied(packed: Path, tmp_path: Path) -> Path:
    """The pack, to be damaged."""
    return Path(shutil.copy(packed, tmp_path / packed.name))
