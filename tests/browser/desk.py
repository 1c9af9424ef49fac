"""The dossiers that stand on the desk: samples of examples/, cut down to the nominees that a test needs."""

import json
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

Data = dict[str, Any]
EXAMPLES = Path(__file__).resolve().parents[2] / "examples"


def sample(name: str) -> Data:
    """A file of examples/ as it stands."""
    loaded: Data = json.loads((EXAMPLES / name).read_text(encoding="utf-8"))
    return loaded


def only(data: Data, ids: Iterable[str]) -> Data:
    """The dossier with these nominees alone, counted anew in the proposal."""
    chosen = [each for each in data["nominees"] if each["id"] in ids]
    kinds = Counter(each["kind"] for each in chosen)
    counts = {kind: kinds[kind] for kind in ("collective", "individual")}
    return {**data, "nominees": chosen, "proposal": {**data["proposal"], "counts": counts}}
