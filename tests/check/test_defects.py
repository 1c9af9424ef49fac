"""Each kind of defect gives exactly the one finding that names it, at the place where it is mended."""

import contextlib
import copy
import datetime as dt
import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from awards.check.finding import Finding
from awards.rulebook.load import InForce
from awards.rulebook.outcome import Outcome
from awards.rulebook.rule import Rule
from tests.check.clean import clean
from tests.check.conftest import Check

Data = dict[str, Any]
Told = tuple[str, str, str, str, str]
"""Code, outcome, severity, subject, place."""
Change = Callable[[Data], object]


def told(finding: Finding) -> Told:
    return finding.code, str(finding.outcome), finding.severity, finding.subject, finding.at


def put(pointer: str, value: Any) -> Change:
    """Sets what is at the pointer."""

    def change(data: Data) -> None:
        group, key = _group(data, pointer)
        group[key] = value

    return change


def drop(pointer: str) -> Change:
    """Takes out what is at the pointer."""

    def change(data: Data) -> None:
        group, key = _group(data, pointer)
        del group[key]

    return change


def add(pointer: str, *values: Any) -> Change:
    """Adds rows to the list at the pointer."""

    def change(data: Data) -> None:
        group, key = _group(data, pointer)
        group[key] = [*group[key], *values]

    return change


def both(*changes: Change) -> Change:
    def change(data: Data) -> None:
        for each in changes:
            each(data)

    return change


def copied(source: str, target: str) -> Change:
    """Copies what is at one pointer to another."""

    def change(data: Data) -> None:
        group, key = _group(data, source)
        put(target, copy.deepcopy(group[key]))(data)

    return change


def _group(data: Data, pointer: str) -> tuple[Any, Any]:
    *way, last = [int(part) if part.isdecimal() else part for part in pointer.split("/")[1:]]
    group: Any = data
    for part in way:
        group = group[part]
    return group, last


def error(code: str, at: str, subject: str = "") -> Told:
    return code, "not_met", "error", subject, at


def unknown(code: str, at: str, subject: str = "") -> Told:
    return code, "unknown", "error", subject, at


def warning(code: str, at: str, subject: str = "") -> Told:
    return code, "not_met", "warning", subject, at


def absent(*names: str) -> Change:
    """Moves members from the present to the absent."""

    def change(data: Data) -> None:
        session = data["session"]
        session["present"] = [name for name in session["present"] if name not in names]
        session["absent"] = [{"name": name, "reason": "Đi công tác"} for name in names]

    return change


LONG = "/nominees/1/answers/thanh-tich"
EVIDENCE = "/nominees/0/criteria/collective-recognised/evidence"
RECORD = "/nominees/2/history/1"

LEADS = {
    "leader-exemplary": "Năm học 2022-2023 được 41/43 cán bộ, giáo viên, nhân viên tín nhiệm tháng 4/2023.",
    "leader-directs": "Chỉ đạo 3 mô hình của trường; tháng nào cũng họp với 7 tổ trưởng để rút kinh nghiệm.",
    "leader-democratic": "Mỗi thứ Sáu tiếp giáo viên và phụ huynh 2 giờ; năm 2023 ghi nhận 58 ý kiến, trả lời đủ 58.",
    "leader-improves": "Đưa phiếu hẹn điện tử vào phòng tiếp dân từ 01/02/2023, thời gian chờ giảm từ 40 còn 12 phút.",
    "leader-answers-petitions": "Giải quyết 9/9 kiến nghị của phụ huynh trong năm 2023, không có việc nào quá 10 ngày.",
}

DEFECTS: dict[str, tuple[Change, Told]] = {
    # completeness
    "no unit name": (drop("/unit/name"), unknown("completeness.answer", "/unit/name")),
    "a blank place": (put("/unit/place", "  "), unknown("completeness.answer", "/unit/place")),
    "no year": (drop("/year"), unknown("completeness.answer", "/year")),
    "no member of the council": (put("/council/members", []), unknown("completeness.answer", "/council/members")),
    "a member without a role": (
        drop("/council/members/4/role"),
        unknown("completeness.answer", "/council/members/4/role"),
    ),
    "no day of the meeting": (drop("/session/date"), unknown("completeness.answer", "/session/date")),
    "nobody present": (drop("/session/present"), unknown("completeness.answer", "/session/present")),
    "absences not declared": (drop("/session/absent"), unknown("completeness.answer", "/session/absent")),
    "no method of voting": (drop("/session/method"), unknown("completeness.answer", "/session/method")),
    "no valid ballots": (drop("/session/ballots/valid"), unknown("completeness.answer", "/session/ballots/valid")),
    "no conclusion": (drop("/session/conclusion"), unknown("completeness.answer", "/session/conclusion")),
    "no number of the proposal": (drop("/proposal/number"), unknown("completeness.answer", "/proposal/number")),
    "no addressee": (put("/proposal/addressee", []), unknown("completeness.answer", "/proposal/addressee")),
    "no signer": (drop("/proposal/signer/name"), unknown("completeness.answer", "/proposal/signer/name")),
    "a nominee without a name": (drop("/nominees/1/name"), unknown("completeness.answer", "/nominees/1/name", "n2")),
    "a nominee without an award": (
        drop("/nominees/1/award"),
        unknown("completeness.answer", "/nominees/1/award", "n2"),
    ),
    "a model without a registration day": (
        drop("/nominees/2/registered"),
        unknown("completeness.answer", "/nominees/2/registered", "n3"),
    ),
    "no account of the movement in a report": (
        drop("/nominees/0/answers/dan-van-kheo"),
        unknown("completeness.answer", "/nominees/0/answers/dan-van-kheo", "n1"),
    ),
    "no birthday": (
        drop("/nominees/2/answers/ngay-sinh"),
        unknown("completeness.answer", "/nominees/2/answers/ngay-sinh", "n3"),
    ),
    "a birthday that is no day": (
        put("/nominees/2/answers/ngay-sinh", "31/02/1994"),
        error("completeness.answer-type", "/nominees/2/answers/ngay-sinh", "n3"),
    ),
    "a sex that the form does not offer": (
        put("/nominees/2/answers/gioi-tinh", "nam"),
        error("completeness.answer-type", "/nominees/2/answers/gioi-tinh", "n3"),
    ),
    "words in the place of a table": (
        put("/nominees/0/answers/ket-qua-mo-hinh", "như trên"),
        error("completeness.answer-type", "/nominees/0/answers/ket-qua-mo-hinh", "n1"),
    ),
    "a number in the place of an account": (
        put(LONG, 7),
        error("completeness.answer-type", LONG, "n2"),
    ),
    "an empty list": (
        both(
            put("/nominees", []),
            drop("/quota"),
        ),
        error("completeness.no-nominees", "/nominees"),
    ),
    # criteria
    "a person without a role": (drop("/nominees/1/roles"), unknown("criteria.no-role", "/nominees/1/roles", "n2")),
    "a role that the programme does not know": (
        add("/nominees/1/roles", "thanh-tra"),
        error("criteria.unknown-role", "/nominees/1/roles", "n2"),
    ),
    "no model": (drop("/nominees/0/model"), unknown("criteria.no-model", "/nominees/0/model", "n1")),
    "no field": (drop("/nominees/0/field"), unknown("criteria.no-field", "/nominees/0/field", "n1")),
    "a field of another programme": (
        put("/nominees/0/field", "kinh-te"),
        error("criteria.unknown-field", "/nominees/0/field", "n1"),
    ),
    "a criterion not answered": (
        drop("/nominees/2/criteria/member-leads"),
        unknown("criteria.not-answered", "/nominees/2/criteria/member-leads", "n3"),
    ),
    "a criterion without evidence": (
        put(EVIDENCE, ""),
        unknown("criteria.no-evidence", EVIDENCE, "n1"),
    ),
    "a criterion that is denied": (
        put("/nominees/2/criteria/member-leads", {"met": False}),
        error("criteria.not-met", "/nominees/2/criteria/member-leads", "n3"),
    ),
    "evidence with a gap": (
        put(EVIDENCE, "Ủy ban nhân dân xã có Thư khen ngày …… tháng 5 năm 2023, hai trường đã đến học tập mô hình."),
        error("criteria.unfilled", EVIDENCE, "n1"),
    ),
    "evidence in four words": (
        put(EVIDENCE, "Được xã khen 2023."),
        warning("criteria.evidence-too-short", EVIDENCE, "n1"),
    ),
    "evidence that says nothing": (
        put(EVIDENCE, "Mô hình được mọi người đồng tình ủng hộ, có tác dụng tốt, sức lan tỏa và tính bền vững cao."),
        warning("criteria.vague", EVIDENCE, "n1"),
    ),
    # council and attendance
    "no number of the council's decision": (
        drop("/council/decision/number"),
        unknown("council.no-decision-number", "/council/decision/number"),
    ),
    "no day of the council's decision": (
        drop("/council/decision/date"),
        unknown("council.no-decision-date", "/council/decision/date"),
    ),
    "two chairs": (put("/council/members/1/role", "chair"), error("council.no-chair", "/council/members")),
    "no secretary": (put("/council/members/8/role", "member"), error("council.no-secretary", "/council/members")),
    "a member twice": (
        add("/council/members", {"name": "bùi minh đức", "title": "Kế toán", "role": "member"}),
        error("council.member-twice", "/council/members/9"),
    ),
    "an ordinary member without a vote": (
        both(
            put("/council/members/7/voting", False),
            put("/session/ballots", {"issued": 8, "returned": 8, "valid": 8, "invalid": 0}),
            *(put(f"/nominees/{index}/votes", {"for": 8, "against": 0}) for index in range(3)),
        ),
        warning("council.nonvoting-member", "/council/members/7/voting"),
    ),
    "chair and vice-chair away": (
        absent("Trần Thị Minh Hạnh", "Lê Quốc Bảo"),
        error("council.chair-absent", "/session/present"),
    ),
    "only the vice-chair presides": (
        absent("Trần Thị Minh Hạnh"),
        warning("council.vice-chair-presides", "/session/present"),
    ),
    "the secretary away": (absent("Đỗ Thanh Mai"), error("council.secretary-absent", "/session/present")),
    "five of nine present": (
        absent("Phạm Văn Lộc", "Nguyễn Hoàng Nam", "Võ Thị Kim Ngân", "Đặng Thành Trung"),
        error("council.quorum", "/session/present"),
    ),
    "a stranger among the present": (
        add("/session/present", "Lê Văn Tám"),
        error("minutes.present-not-member", "/session/present/9"),
    ),
    "a stranger among the absent": (
        add("/session/absent", {"name": "Lê Văn Tám", "reason": "Ốm"}),
        error("minutes.absent-not-member", "/session/absent/0"),
    ),
    "present and absent at once": (
        add("/session/absent", {"name": "Bùi Minh Đức", "reason": "Ốm"}),
        error("minutes.present-and-absent", "/session/absent/0"),
    ),
    "named twice among the present": (
        add("/session/present", "Bùi Minh Đức"),
        error("minutes.named-twice", "/session/present/9"),
    ),
    "a member of whom the minutes say nothing": (
        drop("/session/present/7"),
        warning("minutes.member-unaccounted", "/session/absent"),
    ),
    # ballots and votes
    "a show of hands": (
        put("/session/method", "show-of-hands"),
        error("minutes.method-not-secret", "/session/method"),
    ),
    "more ballots than members": (
        put("/session/ballots/issued", 10),
        error("ballots.issued-above-members", "/session/ballots/issued"),
    ),
    "more ballots back than out": (
        put("/session/ballots/returned", 10),
        error("ballots.returned-above-issued", "/session/ballots/returned"),
    ),
    "ballots that do not add up": (put("/session/ballots/valid", 8), error("ballots.sum", "/session/ballots")),
    "a nominee without votes": (
        drop("/nominees/2/votes"),
        unknown("minutes.nominee-without-votes", "/nominees/2/votes", "n3"),
    ),
    "votes against not counted": (
        put("/nominees/2/votes", {"for": 9}),
        unknown("minutes.nominee-without-votes", "/nominees/2/votes", "n3"),
    ),
    "more votes than valid ballots": (
        put("/nominees/2/votes", {"for": 9, "against": 1}),
        error("votes.above-valid", "/nominees/2/votes", "n3"),
    ),
    "seven of nine, under four fifths": (
        put("/nominees/2/votes", {"for": 7, "against": 2}),
        error("votes.approval-share", "/nominees/2/votes", "n3"),
    ),
    # dates
    "a meeting in the future": (put("/session/date", "2032-07-28"), error("dates.future", "/session/date")),
    "an old award dated in the future": (
        put(f"{RECORD}/date", "2032-07-14"),
        error("dates.future", "/nominees/2/history/1/date", "n3"),
    ),
    "a year before the programme": (put("/year", 2020), error("dates.year-outside-period", "/year")),
    "a model registered on the deadline": (
        put("/nominees/2/registered", "2023-03-12"),
        error("dates.registration-late", "/nominees/2/registered", "n3"),
    ),
    "a council founded after it met": (
        put("/council/decision/date", "2023-07-29"),
        error("dates.decision-after-meeting", "/session/date"),
    ),
    "a meeting the year before": (
        both(put("/council/decision/date", "2022-01-10"), put("/session/date", "2022-07-28")),
        warning("dates.meeting-outside-year", "/session/date"),
    ),
    "a proposal before the meeting": (
        put("/proposal/date", "2023-07-27"),
        error("dates.meeting-after-proposal", "/proposal/date"),
    ),
    "a meeting closed before it opened": (
        put("/session/closed", "07:30"),
        error("dates.closed-before-opened", "/session/closed"),
    ),
    "a proposal after the day for results": (
        put("/proposal/date", "2023-08-20"),
        warning("dates.proposal-late", "/proposal/date"),
    ),
    "received before it was sent": (
        put("/received", "2023-07-31"),
        error("dates.received-before-proposal", "/received"),
    ),
    # consistency
    "a nominee missing from the minutes": (
        put("/session/nominees", ["n1", "n2"]),
        error("consistency.minutes-left-out", "/session/nominees"),
    ),
    "a stranger in the minutes": (
        add("/session/nominees", "n9"),
        error("consistency.minutes-stranger", "/session/nominees"),
    ),
    "a nominee missing from the proposal": (
        put("/proposal/nominees", ["n1", "n2"]),
        error("consistency.proposal-left-out", "/proposal/nominees"),
    ),
    "a stranger in the proposal": (
        add("/proposal/nominees", "n9"),
        error("consistency.proposal-stranger", "/proposal/nominees"),
    ),
    "collectives miscounted": (
        put("/proposal/counts/collective", 2),
        error("consistency.count-collective", "/proposal/counts/collective"),
    ),
    "persons miscounted": (
        put("/proposal/counts/individual", 3),
        error("consistency.count-individual", "/proposal/counts/individual"),
    ),
    "more collectives than allotted": (
        put("/quota/collective", 0),
        error("consistency.quota-collective", "/nominees"),
    ),
    "more persons than allotted": (put("/quota/individual", 1), error("consistency.quota-individual", "/nominees")),
    "another position in the report": (
        put("/nominees/1/answers/chuc-vu", "Phó Hiệu trưởng"),
        warning("consistency.report-differs", "/nominees/1/answers/chuc-vu", "n2"),
    ),
    "a signer who is not the head": (
        put("/proposal/signer", {"name": "Lê Quốc Bảo", "title": "Phó Hiệu trưởng"}),
        error("consistency.signer-not-head", "/proposal/signer/authority"),
    ),
    "an authority that does not exist": (
        put("/proposal/signer", {"name": "Lê Quốc Bảo", "title": "Phó Hiệu trưởng", "authority": "P.P"}),
        error("consistency.signer-authority", "/proposal/signer/authority"),
    ),
    "a head who signs for the head": (
        put("/proposal/signer/authority", "KT."),
        warning("consistency.head-signs-for-head", "/proposal/signer/authority"),
    ),
    "a head with another position": (
        put("/proposal/signer/title", "Giám đốc"),
        warning("consistency.signer-title", "/proposal/signer/title"),
    ),
    "a person proposed twice": (
        both(
            add("/nominees", {}),
            copied("/nominees/1", "/nominees/3"),
            put("/nominees/3/id", "n4"),
            put("/session/nominees", ["n1", "n2", "n3", "n4"]),
            put("/proposal/nominees", ["n1", "n2", "n3", "n4"]),
            put("/proposal/counts/individual", 3),
            put("/quota/individual", 3),
        ),
        error("consistency.nominee-twice", "/nominees/3/name", "n4"),
    ),
    "an award of another programme": (
        put("/nominees/0/award", "huan-chuong-lao-dong"),
        error("consistency.award-not-offered", "/nominees/0/award", "n1"),
    ),
    # history
    "history not declared": (drop("/nominees/1/history"), unknown("history.undeclared", "/nominees/1/history", "n2")),
    "an award without a title": (
        drop(f"{RECORD}/title"),
        unknown("history.without-title", f"{RECORD}/title", "n3"),
    ),
    "an award without a year": (drop(f"{RECORD}/year"), unknown("history.without-year", f"{RECORD}/year", "n3")),
    "an award without a decision": (
        drop(f"{RECORD}/decision"),
        unknown("history.without-decision", f"{RECORD}/decision", "n3"),
    ),
    "an award without a day": (drop(f"{RECORD}/date"), unknown("history.without-date", f"{RECORD}/date", "n3")),
    "an award without an authority": (
        drop(f"{RECORD}/authority"),
        unknown("history.without-authority", f"{RECORD}/authority", "n3"),
    ),
    "an award of a later year": (
        put(f"{RECORD}/year", 2024),
        error("history.year-after-dossier", f"{RECORD}/year", "n3"),
    ),
    "a decision before its year": (
        put(f"{RECORD}/date", "2012-07-14"),
        error("history.decision-before-year", f"{RECORD}/date", "n3"),
    ),
    "the same model commended before": (
        put(f"{RECORD}/achievement", "Mô hình “Lớp học số miễn phí”"),
        error("history.same-achievement", RECORD, "n3"),
    ),
    "the same award given for this year": (
        both(
            put(f"{RECORD}/title", "Bằng khen Chủ tịch UBND tỉnh An Giang"),
            put(f"{RECORD}/year", 2023),
            put(f"{RECORD}/date", "2023-06-14"),
        ),
        error("history.same-achievement", RECORD, "n3"),
    ),
    "an award listed twice": (
        both(add("/nominees/2/history", {}), copied(RECORD, "/nominees/2/history/2")),
        warning("history.listed-twice", "/nominees/2/history/2", "n3"),
    ),
    # exclusions
    "a leader's report without the unit's achievements": (
        both(
            put("/nominees/2/roles", ["leader"]),
            put("/nominees/2/criteria", {id_: {"met": True, "evidence": LEADS[id_]} for id_ in LEADS}),
        ),
        ("completeness.advised-answer", "unknown", "warning", "n3", "/nominees/2/answers/tom-tat-don-vi"),
    ),
    "discipline not declared": (
        drop("/nominees/1/discipline"),
        unknown("exclusions.discipline-undeclared", "/nominees/1/discipline", "n2"),
    ),
    "discipline in force": (
        put("/nominees/1/discipline", [{"form": "Khiển trách", "decision": "31/QĐ-THPTVH", "date": "2023-04-14"}]),
        error("exclusions.disciplined", "/nominees/1/discipline", "n2"),
    ),
    "cases not declared": (
        drop("/nominees/1/cases"),
        unknown("exclusions.cases-undeclared", "/nominees/1/cases", "n2"),
    ),
    "a case being examined": (
        put("/nominees/1/cases", [{"matter": "Đơn phản ánh đang được xác minh", "since": "2023-06-01"}]),
        error("exclusions.case-pending", "/nominees/1/cases", "n2"),
    ),
    # texts
    "a nominee listed twice, one more than is counted": (
        both(
            drop("/session/nominees"),
            drop("/proposal/nominees"),
            add("/nominees", {**clean()["nominees"][0], "id": "n9"}),
        ),
        error("consistency.nominee-twice", "/nominees/3/name", "n9"),
    ),
    "a model registered in another year": (
        put("/nominees/1/registered", "2022-03-01"),
        warning("dates.registered-in-another-year", "/nominees/1/registered", "n2"),
    ),
    "a number left to fill in": (put("/proposal/number", "…/TTr-THPTVH"), error("texts.unfilled", "/proposal/number")),
    "dots in an opinion": (
        add("/session/opinions", "Ông ………… đồng ý với danh sách."),
        error("texts.unfilled", "/session/opinions"),
    ),
    "xxx in a report": (
        put("/nominees/1/answers/trinh-do", "Cử nhân xxx"),
        error("texts.unfilled", "/nominees/1/answers/trinh-do", "n2"),
    ),
    "dots in a row of the history": (
        put(f"{RECORD}/decision", "……/QĐ-SGDĐT"),
        error("texts.unfilled", f"{RECORD}/decision", "n3"),
    ),
    "a box to tick in a report": (
        put("/nominees/1/answers/trinh-do", "Cử nhân ☐ Thạc sĩ"),
        warning("texts.unprintable", "/nominees/1/answers/trinh-do", "n2"),
    ),
    "a picture in a row of the history": (
        put(f"{RECORD}/authority", "Sở Giáo dục 🏫 An Giang"),
        warning("texts.unprintable", f"{RECORD}/authority", "n3"),
    ),
    "Chinese letters in evidence": (
        put(EVIDENCE, "Hội Tương tế người Hoa (互助会) trong xã gửi thư khen ngày 20/5/2023, có dấu của Hội."),
        warning("criteria.unprintable", EVIDENCE, "n1"),
    ),
    "only dots for the head's name": (put("/unit/head/name", "……"), error("texts.unfilled", "/unit/head/name")),
    "only dots for the signer's title": (
        put("/proposal/signer/title", "……"),
        error("texts.unfilled", "/proposal/signer/title"),
    ),
    "only dots for a nominee's position": (
        put("/nominees/1/title", "……"),
        error("texts.unfilled", "/nominees/1/title", "n2"),
    ),
    "only dots for a member's name": (
        put("/council/members/4/name", "……"),
        error("texts.unfilled", "/council/members/4/name"),
    ),
    "the chair listed twice": (
        lambda data: data["council"]["members"].append(data["council"]["members"][0]),
        error("council.member-twice", "/council/members/9"),
    ),
    "blanks for an award": (
        put("/nominees/1/award", "  "),
        unknown("completeness.answer", "/nominees/1/award", "n2"),
    ),
    "a year that never was": (
        put(f"{RECORD}/year", 0),
        error("completeness.answer-type", f"{RECORD}/year", "n3"),
    ),
    "a report in one sentence": (
        put("/nominees/1/answers/pham-chat", "Năm 2023 chấp hành tốt."),
        warning("texts.too-short", "/nominees/1/answers/pham-chat", "n2"),
    ),
    "a name too long for its line": (
        put("/unit/code", "THPTVH" * 6),
        error("texts.too-long", "/unit/code"),
    ),
    "achievements without a figure": (
        put(
            LONG,
            "Tôi luôn hoàn thành tốt mọi nhiệm vụ được giao, được đồng nghiệp quý mến và phụ huynh tin tưởng. " * 6,
        ),
        warning("texts.no-figures", LONG, "n2"),
    ),
    "an account copied from a colleague": (
        copied(LONG, "/nominees/2/answers/thanh-tich"),
        warning("texts.copied", "/nominees/2/answers/thanh-tich", "n3"),
    ),
}


def test_the_clean_dossier_has_no_open_finding(checked: Check) -> None:
    assert checked(clean()).open == ()


@pytest.mark.parametrize("name", DEFECTS)
def test_a_defect_gives_the_one_finding_that_names_it(name: str, checked: Check) -> None:
    change, expected = DEFECTS[name]
    data = clean()
    change(data)

    assert [told(finding) for finding in checked(data).open] == [expected]


def _with_parameter(parameter_id: str, value: Any) -> Callable[[InForce], InForce]:
    def amend(given: InForce) -> InForce:
        parameters = given.programme.parameters
        changed = {**parameters, parameter_id: replace(parameters[parameter_id], value=value)}
        return replace(given, programme=replace(given.programme, parameters=changed))

    return amend


def _with_persons_only(given: InForce) -> InForce:
    awards = tuple(replace(award, kinds=("individual",)) for award in given.programme.awards)
    return replace(given, programme=replace(given.programme, awards=awards))


def _with_a_lost_form(given: InForce) -> InForce:
    *others, report = given.programme.documents
    lost = replace(report, forms={"any": "nd91/mau-07"})
    return replace(given, programme=replace(given.programme, documents=(*others, lost)))


def test_an_award_for_persons_is_refused_to_a_collective(checked: Check) -> None:
    result = checked(clean(), amend=_with_persons_only)

    assert [told(each) for each in result.open] == [error("consistency.award-for-kind", "/nominees/0/award", "n1")]


def test_more_raised_hands_than_people_in_the_room_are_refused(checked: Check) -> None:
    data = clean()
    both(put("/session/method", "show-of-hands"), drop("/session/ballots"))(data)
    put("/nominees/1/votes", {"for": 9, "against": 1})(data)

    result = checked(data, amend=_with_parameter("secret-ballot", False))

    assert [told(each) for each in result.open] == [error("votes.above-present", "/nominees/1/votes", "n2")]


def test_a_narrow_vote_over_a_threshold_that_nobody_compared_is_noted(checked: Check) -> None:
    data = clean()
    put("/nominees/2/votes", {"for": 7, "against": 2})(data)

    result = checked(data, amend=_with_parameter("approval-share", Fraction(7, 10)))

    assert [told(each) for each in result.open] == [
        ("law.threshold-unverified", "not_met", "info", "n3", "/nominees/2/votes")
    ]
    assert "T-AGI-236090-TT" in [basis.instrument for basis in result.open[0].basis]


def test_the_example_that_is_shipped_is_clean(checked: Check) -> None:
    example = json.loads((Path(__file__).parents[2] / "examples" / "an-giang-2023.json").read_text(encoding="utf-8"))

    assert checked(example).open == ()


def test_a_report_without_its_form_is_told_once(checked: Check) -> None:
    result = checked(clean(), amend=_with_a_lost_form)

    assert told(result.open[0]) == error("completeness.document-form", "/proposal/date")


def _as_of(year: int, month: int, day: int) -> Callable[[InForce], InForce]:
    return lambda given: replace(given, on=dt.date(year, month, day))


def _in_year(year: int, session: str, proposal: str) -> Data:
    data = clean()
    both(put("/year", year), put("/session/date", session), put("/proposal/date", proposal))(data)
    for nominee in data["nominees"]:
        nominee["registered"] = f"{year}-03-01"
    return data


def test_after_2023_the_form_died_with_its_decree_and_the_next_one_is_named(checked: Check) -> None:
    result = checked(_in_year(2024, "2024-07-28", "2024-08-01"), today=dt.date(2024, 8, 5))

    assert [told(each) for each in result.open] == [error("law.form-expired", "/proposal/date")]
    assert result.open[0].message == (
        "“Báo cáo thành tích” lập theo mẫu số 01 và mẫu số 02 của 91/2017/NĐ-CP, hết hiệu lực từ 01/01/2024; "
        "ngày 01/8/2024 đang áp dụng 98/2023/NĐ-CP."
    )
    assert [basis.instrument for basis in result.open[0].basis] == ["540/KH-SGDĐT", "98/2023/NĐ-CP"]


def test_from_july_2025_the_decree_named_is_the_one_of_2025(checked: Check) -> None:
    result = checked(_in_year(2025, "2025-07-28", "2025-08-01"), today=dt.date(2025, 8, 5))

    assert [told(each) for each in result.open] == [error("law.form-expired", "/proposal/date")]
    assert [basis.instrument for basis in result.open[0].basis] == ["540/KH-SGDĐT", "152/2025/NĐ-CP"]


def test_the_day_of_receipt_selects_the_law_before_the_day_of_the_proposal(checked: Check) -> None:
    data = clean()
    data["received"] = "2024-01-02"

    result = checked(data, today=dt.date(2024, 1, 3))

    assert [told(each) for each in result.open] == [error("law.form-expired", "/received")]


def test_a_dossier_sent_when_the_programme_is_over_is_asked_about(checked: Check) -> None:
    result = checked(_in_year(2025, "2025-12-28", "2026-02-01"), today=dt.date(2026, 2, 5))

    assert [told(each) for each in result.open] == [
        warning("dates.proposal-late", "/proposal/date"),
        error("law.form-expired", "/proposal/date"),
        warning("law.programme-over", "/proposal/date"),
    ]


def test_before_its_decree_a_form_did_not_exist(checked: Check) -> None:
    result = checked(clean(), amend=_as_of(2017, 9, 30))

    assert [told(each) for each in result.open] == [
        error("law.form-too-early", "/proposal/date"),
        warning("law.programme-not-begun", "/proposal/date"),
    ]
    assert result.open[0].message == (
        "“Báo cáo thành tích” lập theo mẫu số 01 và mẫu số 02 của 91/2017/NĐ-CP, đến 01/10/2017 mới có hiệu lực; "
        "ngày 30/9/2017 chưa áp dụng."
    )


def test_a_day_before_the_programme_is_asked_about(checked: Check) -> None:
    result = checked(clean(), amend=_as_of(2019, 8, 1))

    assert [told(each) for each in result.open] == [warning("law.programme-not-begun", "/proposal/date")]


def test_once_no_decree_is_known_the_finding_says_so(checked: Check) -> None:
    result = checked(clean(), amend=_as_of(2027, 3, 1))

    assert result.open[0].message.endswith("ngày 01/3/2027 chưa rõ áp dụng văn bản nào.")


def test_a_clause_is_not_compared_once_an_amendment_that_nobody_read_is_in_force(checked: Check) -> None:
    data = clean()
    drop("/unit/place")(data)

    def verified(year: int, month: int, day: int) -> list[tuple[str, str]]:
        found = {each.code: each.basis for each in checked(data, amend=_as_of(year, month, day)).open}
        return [(each.instrument, each.verified) for each in found["completeness.answer"] if "QH" in each.instrument]

    assert verified(2026, 9, 30) == [("06/2022/QH15", "text")]
    assert verified(2026, 10, 1) == [("06/2022/QH15", "none")]


def test_a_dash_says_that_there_is_nothing_where_nothing_has_to_be(checked: Check) -> None:
    data = clean()
    data["nominees"][0]["answers"]["trang-tin"] = "–"

    assert checked(data).open == ()


ELSEWHERE = {
    "consistency.award-for-kind",
    "votes.above-present",
    "completeness.document-form",
    "law.form-expired",
    "law.form-too-early",
    "law.programme-not-begun",
    "law.programme-over",
    "law.threshold-unverified",
}
"""Codes whose defect needs another programme or another day: the tests above."""


def test_every_common_rule_has_its_defect(common_rules: tuple[Rule, ...]) -> None:
    fired = {expected[0] for _, expected in DEFECTS.values()} | ELSEWHERE

    assert fired == {rule.code for rule in common_rules if rule.each != "file"}


def test_with_everything_all_four_outcomes_are_told(checked: Check) -> None:
    data = clean()
    both(put("/session/ballots/issued", 10), drop("/nominees/1/model"))(data)

    assert {finding.outcome for finding in checked(data).findings} == set(Outcome)


def test_two_defects_of_different_kinds_are_both_told(checked: Check) -> None:
    data = clean()
    both(put("/session/closed", "07:30"), drop("/nominees/2/votes"))(data)

    assert [told(each) for each in checked(data).open] == [
        error("dates.closed-before-opened", "/session/closed"),
        unknown("minutes.nominee-without-votes", "/nominees/2/votes", "n3"),
    ]


def _leaves(value: Any, pointer: str = "") -> Iterator[str]:
    if isinstance(value, dict | list):
        for key, inner in value.items() if isinstance(value, dict) else enumerate(value):
            yield from _leaves(inner, f"{pointer}/{key}")
    elif pointer not in {"/format", "/programme"} and not pointer.endswith("/id"):
        yield pointer


@given(pointer=st.sampled_from(sorted(_leaves(clean()))))
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_single_thing_is_missing_is_told_at_most_once(pointer: str, checked: Check) -> None:
    data = clean()
    drop(pointer)(data)

    assert len(checked(data).open) <= 1


@given(mended=st.sets(st.sampled_from(sorted(DEFECTS)), min_size=1, max_size=4))
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_place_is_told_twice_by_the_same_code(mended: set[str], checked: Check) -> None:
    data = clean()
    for name in sorted(mended):
        with contextlib.suppress(KeyError, IndexError):
            DEFECTS[name][0](data)

    told_places = [(finding.code, finding.subject, finding.at) for finding in checked(data).open]

    assert len(told_places) == len(set(told_places)) > 0


def test_an_error_always_cites_its_ground(checked: Check) -> None:
    for change, _ in DEFECTS.values():
        data = clean()
        change(data)
        assert all(finding.basis for finding in checked(data).errors)
