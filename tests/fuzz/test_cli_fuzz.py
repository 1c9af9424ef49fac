"""Any file at all gets readable lines and exit code 2, or findings: never a traceback."""

import json
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.fuzz.command import assert_refused, places, run

WORDS = st.sampled_from(
    ["", "x", "2023-02-30", "2023-08-01", "chair", "n1", "🙂", "a\u0301", "\u202e", "\ud800", "\x00"]
)
LEAVES = st.none() | st.booleans() | st.integers(-(10**30), 10**30) | st.floats() | WORDS | st.text(max_size=20)
JSON = st.recursive(
    LEAVES, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4)
)
QUIET = settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "ho-so.json"


@QUIET
@given(st.binary(max_size=200))
def test_any_bytes_are_refused_in_words(path: Path, content: bytes):
    path.write_bytes(content)
    assert_refused(path, run("check", path))


@QUIET
@given(st.binary(max_size=200))
def test_any_bytes_called_a_pack_are_refused_in_words(tmp_path: Path, content: bytes):
    path = tmp_path / "bo.zip"
    path.write_bytes(content)
    assert_refused(path, run("check", path))


@QUIET
@given(JSON)
def test_any_json_is_refused_in_words(path: Path, data: object):
    path.write_text(json.dumps(data), encoding="utf-8")
    assert_refused(path, run("check", path))


@QUIET
@given(data=st.data())
def test_a_dossier_with_one_value_replaced_is_checked_or_refused_in_words(
    path: Path, sample: Path, data: st.DataObject
):
    dossier = json.loads(sample.read_text(encoding="utf-8"))
    holder, key = data.draw(st.sampled_from(list(places(dossier))))
    holder[key] = data.draw(LEAVES | JSON)
    path.write_text(json.dumps(dossier), encoding="utf-8")
    code, out, err = printed = run("check", path)
    if code == 2:
        assert_refused(path, printed)
    else:
        assert err == ""
        assert out


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"\xff\xfe{}",
        b"\xef\xbb\xbf{}",
        b"[" * 100_000,
        b"1" * 10_000,
        b'{"format": "awards-dossier/1", "format": "awards-dossier/1"}',
        b'{"format": "awards-dossier/1", "year": NaN}',
        b'{"format": "awards-dossier/1", "year": 1e400}',
        b'{"format": "awards-dossier/2"}',
        b'{"format": "awards-dossier/1", "programme": "../../etc/passwd"}',
        b'{"format": "awards-dossier/1", "programme": "\\u0000"}',
        b'{"format": "awards-dossier/1"}',
    ],
    ids=lambda content: content[:40].decode("latin-1"),
)
def test_known_traps_are_refused_in_words(path: Path, content: bytes):
    path.write_bytes(content)
    assert_refused(path, run("check", path))


def test_a_pack_whose_dossier_unpacks_without_end_is_refused(tmp_path: Path):
    bomb = tmp_path / "bo.zip"
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as pack, pack.open("dossier.json", "w") as entry:
        for _ in range(40):
            entry.write(b" " * 2**20)
    assert_refused(bomb, run("check", bomb))
