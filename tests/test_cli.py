"""The command line: help in Vietnamese, readable refusals, exit codes."""

import subprocess
import sys
from collections.abc import Iterator

import click
import pytest

from awards.cli.command import Commands
from awards.cli.main import awards as top


def commands(group: Commands = top, *before: str) -> Iterator[tuple[str, ...]]:
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        yield (*before, name)
        if isinstance(command, Commands):
            yield from commands(command, *before, name)


@pytest.mark.parametrize("words", [(), *commands()], ids=" ".join)
def test_every_command_has_help_in_vietnamese(awards, words):
    ran = awards(*words, "--help")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith(f"Cách dùng: {' '.join(('awards', *words))} ")
    for english in ("Usage", "Options", "Commands", "Show this", "required", "default:"):
        assert english not in ran.out


def test_the_bare_command_shows_its_help_and_fails(awards):
    ran = awards()
    assert (ran.code, ran.out) == (2, "")
    assert "kiểm tra" in ran.err.lower()


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (
            ("chek",),
            "Không có lệnh “chek”; các lệnh: serve, demo, check, build, verify, layout, rules, calendar, eligible, "
            "schema.",
        ),
        (("check",), "Thiếu TỆP."),
        (("check", "--al", "x"), "Không có tùy chọn --al."),
        (("check", "--format", "xml", "x"), "--format: hãy chọn một trong: text, json."),
        (("check", "--on", "32/1/2023", "x"), "--on: không hiểu ngày “32/1/2023”; hãy viết như 01/8/2023"),
        (("check", "x", "--on"), "Tùy chọn --on cần một giá trị đi kèm."),
        (("build", "x.json"), "Thiếu --out."),
        (("serve", "--port", "99999"), "--port: hãy ghi một số từ 1 đến 65535."),
        (("calendar", "--year", "nay", "x"), "--year: hãy ghi một số từ 1945 đến 9999."),
        (("schema", "letter"), "LOẠI: hãy chọn một trong:"),
        (("schema", "dossier", "finding"), "Dòng lệnh có phần thừa."),
        (("rules", "x"), "Không có lệnh “x”; các lệnh: check, show."),
        (("check", "--content", "nowhere", "x"), "nowhere: thư mục này không có rules/, forms/ hay templates/"),
    ],
)
def test_a_wrong_command_line_is_told_in_one_vietnamese_line(awards, words, told):
    ran = awards(*words)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith(told)
    assert ran.err.count("\n") == 1


def test_debug_gives_the_traceback_as_well(awards):
    quiet, loud = awards("check", "nowhere.json"), awards("check", "nowhere.json", "--content", "nowhere", "--debug")
    assert "Traceback" not in quiet.err
    assert "Traceback" in loud.err


def test_the_version_is_told(awards):
    assert awards("--version").out == "2026.11.0\n"


def test_the_module_runs_as_the_command_does():
    done = subprocess.run([sys.executable, "-m", "awards", "--version"], capture_output=True, text=True, check=True)
    assert done.stdout == "2026.11.0\n"


def test_help_loads_no_heavy_library():
    heavy = {"flask", "sqlalchemy", "docx", "lxml", "typst", "pypdf", "rapidfuzz", "marshmallow", "PIL"}
    program = (
        "import sys\nfrom awards.cli.main import main\n"
        "try:\n    main(['--help'])\nexcept SystemExit:\n    print(*sys.modules, file=sys.stderr)\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert set(done.stderr.split()) & heavy == set()


def test_a_reader_that_closes_early_is_no_error():
    piped = f"{sys.executable} -m awards schema dossier | head -n 1"
    done = subprocess.run(["sh", "-c", piped], capture_output=True, text=True, check=True)
    assert (done.stdout, done.stderr) == ("{\n", "")
