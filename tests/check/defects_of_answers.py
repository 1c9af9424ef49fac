"""Defects in criteria, council, ballots and days, each with the one finding that names it."""

from tests.check.changes import Change, Told, absent, add, both, drop, error, put, unknown, warning

LONG = "/nominees/1/answers/thanh-tich"
EVIDENCE = "/nominees/0/criteria/collective-recognised/evidence"
RECORD = "/nominees/2/history/1"

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
        add("/session/absent", {"name": "Huỳnh Thị Lệ", "reason": "Ốm"}),
        error("minutes.present-and-absent", "/session/absent/0"),
    ),
    "named twice among the present": (
        add("/session/present", "Huỳnh Thị Lệ"),
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
}
