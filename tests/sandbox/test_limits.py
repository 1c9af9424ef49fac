"""The limits of the child are the system's own: a reader that goes beyond them is stopped, whatever it is."""

import sys
from pathlib import Path

from awards.sandbox.parent import answers

PROGRAM = (
    "import sys\n"
    "from awards.sandbox import child\n"
    "def large(path):\n"
    "    yield {'size': len(bytes(2 * 2**30))}\n"
    "def writes(path):\n"
    "    with open(path, 'w') as file: file.write('x' * 100_000)\n"
    "    yield {}\n"
    "def small(path):\n"
    "    yield {'size': 1}\n"
    "child.run({'large': large, 'writes': writes, 'small': small}, sys.argv[1:])\n"
)


def test_a_reader_gets_neither_endless_memory_nor_a_file_to_write(tmp_path: Path) -> None:
    path = tmp_path / "a"
    told = answers((sys.executable, "-c", PROGRAM), [("large", path), ("writes", path), ("small", path)])
    assert told == (
        {"trouble": "tệp cần quá nhiều bộ nhớ"},
        {"trouble": "tệp bị hỏng hoặc không đúng định dạng"},
        {"pages": [{"size": 1}]},
    )
    assert path.read_bytes() == b""
