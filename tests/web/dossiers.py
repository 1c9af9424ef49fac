"""The sample dossier as data, clean, and with one thing to mend."""

import json
from pathlib import Path
from typing import Any

EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "an-giang-2023.json"


def clean() -> dict[str, Any]:
    data: dict[str, Any] = json.loads(EXAMPLE.read_text(encoding="utf-8"))
    return data


def spoiled() -> dict[str, Any]:
    """More ballots came back than were given out."""
    data = clean()
    data["session"]["ballots"]["returned"] = data["session"]["ballots"]["issued"] + 1
    return data
