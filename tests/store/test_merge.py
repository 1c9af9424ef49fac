"""Whoever saves when: no answer is ever overwritten unseen."""

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from awards.store import Change, Clash, Entry, Store
from awards.store.merge import applied, clashes, differences
from awards.store.paths import overlap

ANSWERS = st.dictionaries(st.sampled_from(["/a", "/b", "/c/d", "/c/e", "/f"]), st.integers(0, 2))


def change(entries: tuple[Entry, ...], editor: str) -> Change:
    at = dt.datetime(2023, 8, 1, tzinfo=dt.UTC)
    return Change(id=1, dossier="d", version=2, reason="saved", page="p", editor=editor, at=at, entries=entries)


@given(ANSWERS, ANSWERS, ANSWERS)
def test_two_people_either_meet_in_a_conflict_or_both_are_kept(
    start: dict[str, int], theirs: dict[str, int], mine: dict[str, int]
) -> None:
    data = applied({}, differences({}, start))
    their_entries = differences(data, theirs)
    stored = applied(data, their_entries)
    my_entries = differences(stored, mine)
    met = clashes(my_entries, [change(their_entries, "họ")], "tôi")
    changed = {entry.path for entry in their_entries}
    assert met == tuple(Clash(entry.path, entry.before, entry.after) for entry in my_entries if entry.path in changed)
    if not met:
        merged = applied(stored, my_entries)
        assert differences(merged, {path: value for path, value in theirs.items() if path in changed}) == ()
        assert differences(merged, mine) == ()


@given(ANSWERS, ANSWERS)
def test_nobody_conflicts_with_oneself(first: dict[str, int], second: dict[str, int]) -> None:
    earlier = differences({}, first)
    assert clashes(differences(applied({}, earlier), second), [change(earlier, "tôi")], "tôi") == ()


def test_places_overlap_when_one_holds_the_other() -> None:
    assert overlap("/unit", "/unit/name")
    assert overlap("/unit/name", "/unit")
    assert overlap("/unit", "/unit")
    assert not overlap("/unit/name", "/unit/names")
    assert not overlap("/nominees/n1/votes", "/nominees/n10/votes")


def test_an_answer_that_only_repeats_what_the_page_showed_gives_way(store: Store) -> None:
    made = store.create({"unit": {"name": "A", "place": "Long Xuyên"}})
    wanted = {"/unit/name": "A", "/unit/place": "Long Xuyên", "/unit/code": None}
    store.save(made.id, page="p", editor="one", based_on=1, wanted={**wanted, "/unit/place": "Châu Đốc"})
    store.save(made.id, page="p", editor="one", based_on=1, wanted={**wanted, "/unit/place": "Tân Châu"})
    record = store.save(made.id, page="p", editor="two", based_on=1, wanted={**wanted, "/unit/code": "THPTA"})
    assert record.data["unit"] == {"name": "A", "place": "Tân Châu", "code": "THPTA"}


def test_taking_back_ones_own_answer_is_a_change(store: Store) -> None:
    made = store.create({"unit": {"name": "A"}})
    for name in ("B", "A"):
        record = store.save(made.id, page="p", editor="one", based_on=1, wanted={"/unit/name": name})
        assert record.data["unit"] == {"name": name}
