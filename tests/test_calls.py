"""Nothing that is written by a user or a rule author is ever run: the calls that could do it are not there."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

TOP = Path(__file__).parent.parent
MODULES = {str(path.relative_to(TOP)): ast.parse(path.read_bytes()) for path in sorted((TOP / "awards").rglob("*.py"))}
FORBIDDEN = {"eval", "exec", "compile", "__import__", "os.system", "os.popen", "yaml.load", "yaml.safe_load"}
UNPACKERS = {"pickle", "marshal", "shelve", "dill"}
MAIL = {"smtplib", "email", "flask_mail"}


def name_of(called: ast.expr) -> str:
    return ast.unparse(called) if isinstance(called, ast.Name | ast.Attribute) else ""


def calls(tree: ast.Module) -> Iterator[ast.Call]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.Call))


def imported(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (each.name for each in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{each.name}" for each in node.names)


def test_no_text_is_run_as_code_and_nothing_goes_through_a_shell() -> None:
    found = {
        (module, ast.unparse(call))
        for module, tree in MODULES.items()
        for call in calls(tree)
        if name_of(call.func) in FORBIDDEN or any(word.arg == "shell" for word in call.keywords)
    }
    assert found == set()


@pytest.mark.parametrize("libraries", [UNPACKERS, MAIL], ids=["unpacks objects", "sends mail"])
def test_no_module_imports_what_the_program_does_not_do(libraries: set[str]) -> None:
    found = {(m, name) for m, tree in MODULES.items() for name in imported(tree) if name.partition(".")[0] in libraries}
    assert found == set()


def test_other_programs_are_started_in_one_place_and_by_a_list_of_words() -> None:
    starting = {module for module, tree in MODULES.items() if any(each == "subprocess" for each in imported(tree))}
    assert starting == {"awards/sandbox/parent.py"}


def test_sql_is_written_as_text_only_where_nobody_s_words_can_be_in_it() -> None:
    """Pragmas, transactions and triggers; every question to the tables is bound by SQLAlchemy."""
    writing = {
        module
        for module, tree in MODULES.items()
        for call in calls(tree)
        if name_of(call.func).rpartition(".")[2] in ("execute", "exec_driver_sql", "executescript")
        and isinstance(call.args[0], ast.Constant | ast.JoinedStr | ast.BinOp | ast.IfExp)
    }
    assert {module for module, tree in MODULES.items() if "sqlalchemy.text" in imported(tree)} == set()
    assert writing == {"awards/store/engine.py", "awards/store/migrations/versions/v0001_dossiers.py"}
