"""Sizes of files as Vietnamese readers write them."""


def file_size(count: int) -> str:
    """812 byte, 41 kB, 1,4 MB: rounded up, so that what is shown always suffices."""
    if count < 1000:
        return f"{count} byte"
    if count < 1_000_000:
        return f"{-(-count // 1000)} kB"
    tenths = -(-count // 100_000)
    return f"{tenths // 10},{tenths % 10} MB" if tenths % 10 else f"{tenths // 10} MB"
