"""A bounded shelf."""

from hypothesis import given
from hypothesis import strategies as st

from awards.web.shelf import Shelf


def test_what_was_not_asked_for_longest_makes_room() -> None:
    shelf = Shelf(10)
    shelf.put("a", b"aaaa")
    shelf.put("b", b"bbbb")
    assert shelf.get("a") == b"aaaa"
    shelf.put("c", b"cccc")
    assert (shelf.get("a"), shelf.get("b"), shelf.get("c")) == (b"aaaa", None, b"cccc")


def test_a_thing_heavier_than_the_shelf_is_not_kept_and_drops_nothing() -> None:
    shelf = Shelf(4)
    shelf.put("a", b"aaaa")
    shelf.put("b", b"bbbbb")
    assert (shelf.get("a"), shelf.get("b")) == (b"aaaa", None)


@given(st.lists(st.tuples(st.sampled_from("abcdef"), st.binary(max_size=12))))
def test_the_shelf_never_holds_more_than_its_room(puts: list[tuple[str, bytes]]) -> None:
    shelf = Shelf(20)
    for key, made in puts:
        shelf.put(key, made)
        assert sum(len(shelf.get(name) or b"") for name in "abcdef") <= 20
        assert shelf.get(key) == made
