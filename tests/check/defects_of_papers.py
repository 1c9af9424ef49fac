"""Defects in what the papers say of each other, in history, exclusions and texts, each with its finding."""

from tests.check.changes import Change, Told, add, both, copied, drop, error, put, unknown, warning
from tests.check.clean import clean

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
