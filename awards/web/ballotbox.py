"""What stands beside the votes while they are entered: the ballots, the whole, and the share that they make."""

from collections.abc import Iterator

from awards.check.finding import Finding
from awards.rulebook.messages import shown, threshold
from awards.web.opened import Opened

SHARE = "votes.approval-share"
"""The rule that works out the share; what it read is shown, not worked out again."""

WHOLES = {
    "total_members": "thành viên Hội đồng có biểu quyết",
    "present": "thành viên dự họp",
    "valid": "phiếu hợp lệ",
}


def ballots(subject: Opened) -> list[tuple[str, str]]:
    """The numbers of the session that the votes must fit, in words."""
    counted = subject.dossier.session.ballots
    members = sum(member.voting for member in subject.dossier.council.members)
    return [
        ("Thành viên có biểu quyết", shown(members or None)),
        ("Phiếu phát ra", shown(counted.issued)),
        ("Phiếu thu về", shown(counted.returned)),
        ("Phiếu hợp lệ", shown(counted.valid)),
    ]


def shares(subject: Opened) -> dict[str, str]:
    """For each nominee, how many agreed of how many; "" while it is not known."""
    judged = {finding.subject: finding for finding in subject.result.findings if finding.code == SHARE}
    base = subject.in_force.programme.parameters.get("approval-base")
    whole = WHOLES.get(str(base.value), "") if base else ""
    return {nominee: " ".join(_words(finding, whole)) for nominee, finding in judged.items()}


def _words(finding: Finding, whole: str) -> Iterator[str]:
    read = finding.read
    if read.get("share") is None:
        return
    yield f"Đồng ý {shown(read['votes.for'])} trên tổng số {shown(read['votes.base'])} {whole}: {shown(read['share'])}"
    yield f"(cần ít nhất {threshold(read['at_least'])})."
