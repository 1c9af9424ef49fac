"""What was found in a pack, judged by the rules of rules/common/pack.yaml."""

from collections.abc import Mapping
from typing import Any

from awards.check.finding import Finding
from awards.citation import Basis
from awards.rulebook.load import Rulebook
from awards.rulebook.messages import fill
from awards.rulebook.outcome import Outcome
from awards.rulebook.predicates import judge_rule

SCOPE = "file"
_OPEN = (Outcome.NOT_MET, Outcome.UNKNOWN)


class Judge:
    """Collects one finding for each question put to it."""

    def __init__(self, rulebook: Rulebook) -> None:
        rules, self._parameters = rulebook.common
        self._rules = {rule.code: rule for rule in rules if rule.each == SCOPE}
        self.findings: list[Finding] = []

    def ask(self, code: str, facts: Mapping[str, Any], basis: tuple[Basis, ...] = ()) -> bool:
        """Puts the rule's question to these facts; whether the answer is yes."""
        rule = self._rules[code]
        verdict = judge_rule(rule, facts, self._parameters)
        template = rule.message if verdict.outcome is Outcome.NOT_MET else rule.unknown
        is_open = verdict.outcome in _OPEN
        self.findings.append(
            Finding(
                code=code,
                outcome=verdict.outcome,
                severity=rule.severity,
                subject="",
                at="",
                message=fill(template, facts, self._parameters, verdict.read) if is_open else "",
                read={**facts, **verdict.read},
                basis=rule.basis + basis,
                fix=fill(rule.fix, facts, self._parameters, verdict.read) if is_open else "",
            )
        )
        return verdict.outcome is Outcome.MET

    def unreadable(self, name: str, trouble: str) -> None:
        """A file that could not be read; one that could is not worth a line."""
        self.ask("pack.file-unreadable", {"file.readable": False, "file.name": name, "file.trouble": trouble})
