"""Sizes as readers see them."""

import pytest

from awards.web.filesize import file_size


@pytest.mark.parametrize(
    ("count", "words"),
    [
        (0, "0 byte"),
        (999, "999 byte"),
        (1000, "1 kB"),
        (40_001, "41 kB"),
        (999_999, "1000 kB"),
        (1_400_000, "1,4 MB"),
        (2_000_000, "2 MB"),
        (2_000_001, "2,1 MB"),
    ],
)
def test_a_size_is_rounded_up_and_written_with_a_comma(count: int, words: str) -> None:
    assert file_size(count) == words
