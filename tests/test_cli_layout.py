"""awards layout: what it prints, for whom, and how it ends."""

import json
import os
from pathlib import Path

from tests.inspect.faults import run, size, spoiled
from tests.inspect.specimens import docx


def saved(folder: Path, name: str, file: bytes) -> Path:
    path = folder / name
    path.write_bytes(file)
    return path


def test_a_paper_in_order_ends_with_0_and_a_faulty_one_with_1(awards, tmp_path):
    good = saved(tmp_path, "a.docx", docx("state", "proposal"))
    bad = saved(tmp_path, "b.docx", spoiled(docx("state", "proposal"), run("Độc lập", size(12))))
    ran = awards("layout", good)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.splitlines()[-1] == "Không thấy chỗ nào sai thể thức."
    ran = awards("layout", good, bad)
    assert (ran.code, ran.err) == (1, "")
    assert "cỡ chữ 12; phải là từ 13 đến 14. [layout.size]" in ran.out


def test_json_is_one_object_a_line(awards, tmp_path):
    papers = [saved(tmp_path, f"{number}.docx", docx("party", "minutes")) for number in range(2)]
    ran = awards("layout", "--format", "json", "--layout", "hd36", *papers)
    told = [json.loads(line) for line in ran.out.splitlines()]
    assert [(each["format"], each["layout"], each["findings"]) for each in told] == [
        ("awards-layout/1", "hd36", [])
    ] * 2


def test_a_file_that_is_no_word_file_ends_with_2_and_the_others_are_still_told(awards, tmp_path):
    good = saved(tmp_path, "a.docx", docx("state", "list"))
    other = saved(tmp_path, "b.pdf", b"%PDF-1.7\n")
    ran = awards("layout", other, good, tmp_path / "khong-co.docx")
    assert ran.code == 2
    assert ran.err.splitlines() == [
        f"{other}: không đọc được: đây là tệp PDF; hãy chọn tệp Word (.docx)",
        f"{tmp_path / 'khong-co.docx'}: không mở được: không có tệp này; hãy xem lại đường dẫn".replace(
            "không có tệp này", "không có tệp hay thư mục này"
        ),
    ]
    assert "Không thấy chỗ nào sai thể thức." in ran.out


def test_an_unknown_layout_is_told_with_those_that_there_are(awards, tmp_path):
    ran = awards("layout", "--layout", "nd99", saved(tmp_path, "a.docx", b""))
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "--layout: không có thể thức “nd99”; hãy ghi một trong: hd05, hd36, nd30\n"


def test_what_is_no_file_is_told_without_waiting(awards, tmp_path):
    pipe = tmp_path / "ong.docx"
    os.mkfifo(pipe)
    for path in (pipe, tmp_path):
        ran = awards("layout", path)
        assert (ran.code, ran.out) == (2, "")
        assert ran.err == f"{path}: đây không phải là một tệp; hãy chọn tệp Word (.docx)\n"
