"""The wheel holds all that is needed: installed into an empty environment, it works from any folder."""

import configparser
import os
import re
import shutil
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

TOP = Path(__file__).parent.parent
CONTENT = ("examples", "forms", "rules", "templates")
pytestmark = pytest.mark.xdist_group("wheel")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Built from a copy, with the build tool that is already here."""
    source, out = tmp_path_factory.mktemp("source"), tmp_path_factory.mktemp("wheel")
    for name in ("setup.cfg", "pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(TOP / name, source)
    for name in ("awards", *CONTENT):
        shutil.copytree(TOP / name, source / name, ignore=shutil.ignore_patterns("__pycache__"))
    build = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation", "--no-index"]
    subprocess.run([*build, "--wheel-dir", str(out), str(source)], check=True)
    (found,) = out.glob("*.whl")
    return found


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty environment with the wheel; the libraries are those that are installed here, the program is not."""
    home = tmp_path_factory.mktemp("empty")
    venv.create(home, with_pip=False)
    packages = Path(sysconfig.get_path("purelib", vars={"base": str(home), "platbase": str(home)}))
    install = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index", "--no-compile"]
    subprocess.run([*install, "--prefix", str(home), "--ignore-installed", str(wheel)], check=True)
    # as a plain search path, after the wheel's own folder: no .pth file of the other environment takes effect
    (packages / "libraries.pth").write_text(sysconfig.get_path("purelib") + "\n")
    return home


def run(installed: Path, folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    clean = {key: value for key, value in os.environ.items() if not key.startswith(("PYTHON", "AWARDS"))}
    return subprocess.run(
        [installed / "bin" / "python", "-m", "awards", *words], cwd=folder, env=clean, capture_output=True, text=True
    )


def test_the_program_that_runs_is_the_wheel_s_own(installed: Path, tmp_path: Path):
    told = subprocess.run(
        [installed / "bin" / "python", "-c", "import awards; print(awards.__file__)"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )
    assert Path(told.stdout.strip()).is_relative_to(installed)


def test_every_module_and_content_file_is_in_the_wheel(wheel: Path):
    inside = set(zipfile.ZipFile(wheel).namelist())
    files = {
        path.relative_to(TOP).as_posix()
        for top in ("awards", *CONTENT)
        for path in (TOP / top).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert {name if name.startswith("awards/") else f"awards/_content/{name}" for name in files} - inside == set()


def test_nothing_else_is_in_the_wheel(wheel: Path):
    tops = {name.split("/")[0] for name in zipfile.ZipFile(wheel).namelist()}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"awards"}
    assert {name.split("/")[2] for name in zipfile.ZipFile(wheel).namelist() if "/_content/" in name} == set(CONTENT)


def test_the_sample_is_clean_from_another_folder(installed: Path, tmp_path: Path):
    sample = next(installed.rglob("_content/examples/an-giang-2023.json"))
    checked = run(installed, tmp_path, "check", str(sample))
    assert (checked.returncode, checked.stderr) == (0, "")


def test_the_content_of_the_wheel_proves_itself(installed: Path, tmp_path: Path):
    proved = run(installed, tmp_path, "rules", "check")
    assert (proved.returncode, proved.stdout, proved.stderr) == (0, "Mọi tệp đều đúng.\n", "")


def test_a_pack_is_built_from_another_folder(installed: Path, tmp_path: Path):
    sample = next(installed.rglob("_content/examples/an-giang-2023.json"))
    built = run(installed, tmp_path, "build", str(sample), "-o", "bo.zip")
    assert (built.returncode, built.stdout, built.stderr) == (0, "Đã ghi bo.zip\n", "")
    verified = run(installed, tmp_path, "verify", "bo.zip")
    assert (verified.returncode, verified.stderr) == (0, "")


@pytest.mark.parametrize("name", ["run", "test", "dev"])
def test_a_lock_pins_every_library_with_hashes_and_names_no_index(name: str):
    lines = (TOP / "requirements" / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    entries = [line for line in lines if line and not line.startswith((" ", "#"))]
    assert entries
    assert [line for line in entries if not re.fullmatch(r"[a-z0-9._-]+==[^ ]+ (; .+ )?\\", line)] == []
    assert sum("--hash=sha256:" in line for line in lines) >= len(entries)


def test_every_library_of_the_program_is_locked():
    settings = configparser.ConfigParser()
    settings.read(TOP / "setup.cfg", encoding="utf-8")
    wanted = {line.split()[0] for line in settings["options"]["install_requires"].splitlines() if line}
    locked = (TOP / "requirements" / "run.txt").read_text(encoding="utf-8")
    assert {name for name in wanted if f"\n{name}==" in f"\n{locked}"} == wanted
