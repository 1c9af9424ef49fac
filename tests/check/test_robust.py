"""Whatever a file that can be read at all holds, it is checked and told without an exception."""

import json
from collections.abc import Iterator
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from awards.check.report import as_json, as_text
from awards.schema import Malformed
from tests.check.clean import clean
from tests.check.conftest import Check


def _groups(value: Any) -> Iterator[Any]:
    """Every list and mapping inside the data, the outermost first."""
    if isinstance(value, dict | list):
        yield value
        for inner in list(value.values()) if isinstance(value, dict) else list(value):
            yield from _groups(inner)


_SCALARS = (
    st.none()
    | st.booleans()
    | st.integers(-5, 10_000_000)
    | st.text(max_size=12)
    | st.sampled_from(["2023-02-30", "0001-01-01", "9999-12-31", "25:61", "chair", "n1", "…", "secret-ballot"])
)
_VALUES = _SCALARS | st.lists(_SCALARS, max_size=3) | st.dictionaries(st.text(max_size=4), _SCALARS, max_size=3)


@given(data=st.data())
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_dossier_with_anything_anywhere_is_checked(data: st.DataObject, checked: Check) -> None:
    dossier = clean()
    for _ in range(data.draw(st.integers(1, 6))):
        group = data.draw(st.sampled_from(list(_groups(dossier))))
        if group is dossier or not group:
            continue
        key = data.draw(st.sampled_from(sorted(group) if isinstance(group, dict) else list(range(len(group)))))
        group[key] = data.draw(_VALUES)
    try:
        result = checked(dossier)
    except Malformed:
        return

    assert json.loads(json.dumps(as_json(result, everything=True)))["format"] == "awards-findings/1"
    assert as_text(result).startswith("Hồ sơ: ho-so.json\n")
