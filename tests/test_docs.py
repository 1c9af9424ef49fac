"""The docs are held to the code: commands, codes, facts, predicates, terms, links."""

import importlib.util
import re
from pathlib import Path

import click
import pytest
from msgspec import StructMeta

from awards import model
from awards.cli.command import Commands, Vietnamese
from awards.cli.main import awards
from awards.content.folders import find
from awards.formbook.form import Question
from awards.formbook.load import load as load_forms
from awards.rulebook import programme
from awards.rulebook.load import load
from awards.rulebook.outcome import Outcome
from awards.rulebook.predicates import PREDICATES
from awards.rulebook.rule import Rule
from awards.rulebook.vocabulary import FACTS

TOP = Path(__file__).parent.parent
DOCS = TOP / "docs"
PAGES = sorted([TOP / "README.md", *DOCS.rglob("*.md")])


def page(name: str) -> str:
    return (DOCS / name).read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def generate():
    spec = importlib.util.spec_from_file_location("generate", DOCS / "generate.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def leaves(group: Commands, *before: str):
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        if isinstance(command, Commands):
            yield from leaves(command, *before, name)
        else:
            yield " ".join(("awards", *before, name)), command


@pytest.mark.parametrize(
    ("name", "command"), [*leaves(awards)], ids=lambda value: value if isinstance(value, str) else ""
)
def test_every_command_and_each_of_its_options_is_told(name: str, command: Vietnamese):
    shared = {"--debug", "--content", "--help"}
    section = page("commands.md").partition(f"\n## {name}\n")[2].partition("\n## ")[0]
    options = {param.opts[0] for param in command.params if isinstance(param, click.Option)} - shared
    told = {option for option in options if option in section or (option == "--out" and "-o " in section)}
    assert section
    assert told == options


def test_the_page_of_finding_codes_is_that_of_the_rule_files(generate):
    assert page("findings.md") == generate.findings_page(load(find())), "run `make docs`"


def test_the_page_of_facts_is_that_of_the_vocabulary(generate):
    assert page("facts.md") == generate.facts_page(), "run `make docs`"


def test_the_page_of_forms_is_that_of_the_form_files(generate):
    assert page("bieu-mau.md") == generate.forms_page(load_forms(find())), "run `make docs`"


def test_every_finding_code_is_told(generate):
    codes = {rule.code for rule in generate.all_rules(load(find()))}
    assert codes
    assert {code for code in codes if f"### `{code}`" in page("findings.md")} == codes


@pytest.mark.parametrize("name", [*PREDICATES])
def test_every_predicate_is_told_to_rule_authors(name: str):
    assert f"| `{name}:" in page("viet-quy-tac.md")


def test_every_scope_is_explained():
    assert {scope for scope in FACTS if f"`{scope}`" in page("viet-quy-tac.md")} == set(FACTS)


@pytest.mark.parametrize("outcome", [*Outcome])
def test_every_outcome_is_explained(outcome: Outcome):
    assert f"`{outcome}`" in page("viet-quy-tac.md")


@pytest.mark.parametrize("key", sorted(set(Question.__struct_fields__)))
def test_every_key_of_a_question_is_told_to_form_authors(key: str):
    assert f"`{key}`" in page("viet-bieu-mau.md")


@pytest.mark.parametrize("key", sorted(set(Rule.__struct_fields__) - {"source_file", "line", "since"}))
def test_every_key_of_a_rule_is_told_to_rule_authors(key: str):
    assert f"`{key}`" in page("viet-quy-tac.md")


def test_every_thing_of_a_dossier_and_of_a_programme_stands_in_the_glossary():
    terms = " ".join(line.split("|")[2] for line in page("glossary.md").splitlines() if line.startswith("|"))
    things = {
        re.sub("(?<=[a-z])(?=[A-Z])", " ", name).lower()
        for module in (model, programme)
        for name, thing in vars(module).items()
        if isinstance(thing, StructMeta) and thing.__module__ == module.__name__
    }
    assert things
    assert {thing for thing in things if not re.search(rf"\b{thing}\b", terms)} == set()


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_every_link_leads_somewhere(path: Path):
    links = re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", path.read_text(encoding="utf-8"))
    inside = [link for link in links if not link.startswith(("https://", "http://", "mailto:"))]
    assert [link for link in inside if not (path.parent / link).exists()] == []


def test_every_target_of_the_makefile_that_the_readme_names_exists():
    targets = re.findall(r"^([a-z]+):.*## ", (TOP / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    named = set(re.findall(r"^ {4}make ([a-z]+)", (TOP / "README.md").read_text(encoding="utf-8"), re.MULTILINE))
    assert named
    assert named <= set(targets)
