"""What the rules of one scope look at: of a hundred facts about a nominee, those about its answers need a few."""

from collections.abc import Iterable, Iterator

from awards.rulebook.compiled import named
from awards.rulebook.messages import placeholders
from awards.rulebook.rule import Facts, Rule


class Wanted:
    """The facts that any rule in force names, in its question, its words or its place, by scope."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self._names: dict[str, set[str]] = {}
        for rule in rules:
            self._names.setdefault(rule.each, set()).update(_named(rule))

    def of(self, each: str, facts: Facts) -> Facts:
        """Those of the facts that are carried to every subject of the scope."""
        return {name: facts[name] for name in self._names.get(each, ()) if name in facts}


def _named(rule: Rule) -> Iterator[str]:
    yield from named(rule)
    for template in (rule.message, rule.unknown, rule.fix, rule.at):
        yield from placeholders(template)
