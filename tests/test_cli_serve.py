"""awards serve and awards demo: the real server in a process of its own."""

import re
import signal
import socket
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

pytestmark = pytest.mark.xdist_group("serve")


@contextmanager
def serving(*words: str | Path) -> Iterator[str]:
    """The address that the command prints; Ctrl+C at the end must stop it in good order."""
    command = [sys.executable, "-m", "awards", *map(str, words)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as process:
        try:
            yield printed_address(process.stdout)
        finally:
            process.send_signal(signal.SIGINT)
            process.stdout.read()
            ended = process.wait(timeout=30)
    assert ended == 0


def printed_address(lines: Iterable[str]) -> str:
    """Where another program held the port for a moment, the server says so first, and tries again."""
    said = []
    for line in lines:
        said.append(line)
        if address := re.search(r"http://\S+", line):
            return address[0]
    raise AssertionError("".join(said))


def page(address: str) -> str:
    with urllib.request.urlopen(address, timeout=60) as answer:
        return answer.read().decode()


def test_the_first_start_makes_the_database_and_shows_the_sample(tmp_path):
    with serving("serve", "--data", tmp_path / "du-lieu", "--sample") as address:
        assert address.startswith("http://127.0.0.1:")
        assert "năm 2023" in page(address)
    assert (tmp_path / "du-lieu" / "awards.db").exists()
    assert (tmp_path / "du-lieu").stat().st_mode & 0o077 == 0


def test_a_restart_keeps_the_data_and_adds_the_sample_once(tmp_path):
    for _ in range(2):
        with serving("serve", "--data", tmp_path, "--sample") as address:
            links = set(re.findall(r'href="(/ho-so/[0-9a-f]{32})', page(address)))
            assert len(links) == 1


def test_the_demo_leaves_nothing_behind(tmp_path, monkeypatch):
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    with serving("demo") as address:
        assert "năm 2023" in page(address)
        assert [each.name for each in tmp_path.glob("awards-demo-*")]
    assert list(tmp_path.glob("awards-demo-*")) == []


@pytest.mark.parametrize("host", ["0.0.0.0", "192.168.1.5", "may-chu", "::"])  # noqa: S104
def test_other_computers_are_not_let_in(awards, host):
    ran = awards("serve", "--host", host)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith(f"--host {host}: chương trình chưa có tài khoản nên chỉ mở trên chính máy này")


def test_another_address_of_this_computer_is_answered_as_it_was_printed(tmp_path):
    with serving("serve", "--data", tmp_path, "--host", "127.0.0.2") as address:
        assert address.startswith("http://127.0.0.2:")
        assert "Chưa có hồ sơ nào." in page(address)


def test_an_address_that_no_page_could_answer_is_refused(awards):
    ran = awards("serve", "--host", "::1")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "--host ::1: địa chỉ IPv6 chưa dùng được; hãy bỏ --host hoặc ghi 127.0.0.1\n"


def test_a_database_that_cannot_be_read_is_told_in_one_line(awards, tmp_path):
    (tmp_path / "awards.db").write_bytes(b"khong phai co so du lieu")
    ran = awards("serve", "--data", tmp_path)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith(f"{tmp_path / 'awards.db'}: tệp này không phải cơ sở dữ liệu, hoặc đã hỏng;")
    assert ran.err.count("\n") == 1


def test_a_port_that_is_taken_is_told(awards):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        ran = awards("serve", "--port", port)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == f"cổng {port} đang có chương trình khác dùng; hãy chọn cổng khác, ví dụ --port 8123\n"


def test_too_long_an_address_is_told_in_vietnamese(tmp_path):
    with serving("serve", "--data", tmp_path) as address:
        with pytest.raises(urllib.error.HTTPError) as refused:
            page(f"{address.rstrip('/')}/?x={'a' * 9_000}")
        assert (refused.value.code, refused.value.headers["Content-Type"]) == (414, "text/plain; charset=utf-8")
        assert refused.value.read().decode().startswith("Địa chỉ gửi đến quá dài")
        refused.value.close()


def test_what_a_proxy_would_say_is_believed_of_nobody(tmp_path):
    told = {
        "X-Forwarded-Proto": "https",
        "X-Forwarded-Host": "xau.example",
        "Script-Name": "/x",
        "Path-Info": "/khong-co",
    }
    with serving("serve", "--data", tmp_path) as address:
        asked = urllib.request.Request(address, headers=told)
        with urllib.request.urlopen(asked, timeout=60) as answer:
            text = answer.read().decode()
            assert (answer.status, "Strict-Transport-Security" in answer.headers) == (200, False)
    assert "Chưa có hồ sơ nào." in text
    assert "xau.example" not in text
    assert 'href="/ho-so/moi"' in text
