"""What every test shares: property tests that do not fail on a busy computer, and the command line."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import Phase, settings

from awards.cli.main import main

settings.register_profile("awards", deadline=None, print_blob=True)
# `make mutants` asks only whether a test fails: the same tries each time, and no search for the shortest that does.
settings.register_profile(
    "mutants", deadline=None, phases=(Phase.explicit, Phase.generate), derandomize=True, database=None
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "awards"))

os.environ["AWARDS_CACHE"] = ""  # tests neither fill the user's cache folder nor lean on what is in it

TOP = Path(__file__).parent.parent
SAMPLE = TOP / "examples" / "an-giang-2023.json"


@dataclass(frozen=True)
class Ran:
    """How a command ended, and what it printed."""

    code: int
    out: str
    err: str


@pytest.fixture
def awards(capsys: pytest.CaptureFixture[str]) -> Callable[..., Ran]:
    """Runs `awards` with these words, in this process."""

    def run(*words: object) -> Ran:
        with pytest.raises(SystemExit) as ended:
            main([str(word) for word in words])
        printed = capsys.readouterr()
        return Ran(int(ended.value.code or 0), printed.out, printed.err)

    return run


@pytest.fixture
def sample() -> Path:
    """The clean dossier of an invented school."""
    return SAMPLE
