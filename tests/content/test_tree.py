"""All that stands in a tree, each in its place."""

from awards.content.tree import everything_in


def test_the_tree_itself_and_all_in_it_in_written_order() -> None:
    pair = ("c", 1)
    rows = [{"value": pair}, "d"]
    tree = {"b": "a", "rows": rows}

    assert list(everything_in(tree)) == [tree, "a", rows, rows[0], pair, "c", 1, "d"]


def test_a_value_that_holds_nothing_is_all_there_is() -> None:
    assert [list(everything_in(value)) for value in ("chữ", None, [], {})] == [["chữ"], [None], [[]], [{}]]
