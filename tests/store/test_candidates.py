"""Records that stand for themselves: each part keeps what was typed, and nobody overwrites another's words unseen."""

import pytest

from awards.store import Store
from awards.store.candidates import NoSuchCandidate, Part, Stale

TYPED = {"ten": "Lò Thị Mận"}


def test_a_record_is_kept_as_it_was_typed(url: str) -> None:
    store = Store(url)
    made = store.candidates.create("Lò Thị Mận", {"ai": TYPED})
    store.close()
    again = Store(url)
    assert again.candidates.all() == (made,)
    assert again.candidates.get(made.id).part("ai") == Part(version=1, typed=TYPED)
    assert again.candidates.get(made.id).part("ky-luat") == Part(version=0, typed={})
    again.close()


def test_a_part_counts_its_own_versions(url: str) -> None:
    store = Store(url)
    made = store.candidates.create("Lò Thị Mận", {"ai": TYPED})
    row = {"table": "ky-luat", "row": {"form": "Khiển trách"}, "place": 0}
    assert store.candidates.save(made.id, "ky-luat", Part(typed={"x": "1"}, removed=(row,)), title="Mận") == 1
    assert store.candidates.save(made.id, "ky-luat", Part(version=1, typed={"x": "2"}), title="Mận") == 2
    found = store.candidates.get(made.id)
    assert (found.title, found.part("ai").version, found.part("ky-luat")) == (
        "Mận",
        1,
        Part(version=2, typed={"x": "2"}),
    )
    store.close()


def test_a_part_typed_into_an_older_version_is_refused(url: str) -> None:
    store = Store(url)
    made = store.candidates.create("Mận", {"ai": TYPED})
    with pytest.raises(Stale) as refused:
        store.candidates.save(made.id, "ai", Part(version=0, typed={"ten": "Khác"}), title="Khác")
    assert (refused.value.version, store.candidates.get(made.id)) == (1, made)
    store.close()


def test_the_same_words_sent_again_are_no_new_version(url: str) -> None:
    store = Store(url)
    made = store.candidates.create("Mận", {"ai": TYPED})
    assert store.candidates.save(made.id, "ai", Part(version=0, typed=TYPED), title="Mận") == 1
    store.close()


def test_a_record_that_was_taken_away_is_gone(url: str) -> None:
    store = Store(url)
    made = store.candidates.create("Mận", {})
    store.candidates.delete(made.id)
    assert store.candidates.all() == ()
    for ask in (store.candidates.get, store.candidates.delete):
        with pytest.raises(NoSuchCandidate):
            ask(made.id)
    store.close()
