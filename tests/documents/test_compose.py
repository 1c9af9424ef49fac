import datetime as dt
import time

import pytest
from msgspec import Struct, structs

from awards import schema
from awards.content.folders import Content, built_in, find
from awards.content.problem import ContentError
from awards.documents.binding import capitals
from awards.documents.blocks import Blank, Header, Item, Paragraph, Run, Signature, Signatures, Table, Title
from awards.documents.compose import UnknownDocument, compose, compose_one
from awards.documents.proof import check_templates
from awards.documents.values import NAMES, of_nominee, shared
from awards.formbook.load import load as load_formbook
from awards.model import Attestation, AwardRecord, Counts, Dossier, Nominee, Signer, Votes
from awards.rulebook.load import load as load_rulebook

CONTENT = find()
FORMBOOK = load_formbook(CONTENT)
IN_FORCE = load_rulebook(CONTENT).in_force("an-giang-dan-van-kheo-2021-2025", dt.date(2023, 8, 1))
PROSE = "Năm học 2022-2023, tổ vận động 17 học sinh trở lại lớp và 126 ngày công của phụ huynh."
COUNCIL = [
    {"name": "Trần Thị Minh Hạnh", "title": "Hiệu trưởng", "role": "chair"},
    {"name": "Lê Quang Vinh", "title": "Phó Hiệu trưởng", "role": "vice-chair"},
    {"name": "Phạm Văn Đức", "title": "Tổ trưởng tổ Toán", "role": "member"},
    {"name": "Huỳnh Ngọc Ánh", "title": "Nhân viên văn thư", "role": "secretary", "voting": False},
]


def answers(form_id):
    """An answer of its own to every question of a form that is stored among the answers."""
    made = {}
    for question in FORMBOOK.form(form_id).questions():
        if question.at.startswith("/answers/") and question.type in ("text", "long"):
            made[question.id] = f"{PROSE} ({question.id})"
    return made


DOSSIER = schema.load(
    {
        "format": "awards-dossier/1",
        "programme": "an-giang-dan-van-kheo-2021-2025",
        "year": 2023,
        "unit": {
            "name": "Trường Trung học phổ thông Vĩnh Hòa",
            "parent": "Sở Giáo dục và Đào tạo An Giang",
            "code": "THPTVH",
            "place": "Long Xuyên",
            "head": {"name": "Trần Thị Minh Hạnh", "title": "Hiệu trưởng"},
        },
        "council": {"decision": {"number": "9/QĐ-THPTVH", "date": "2023-01-10"}, "members": COUNCIL},
        "session": {
            "date": "2023-07-28",
            "opened": "08:00",
            "closed": "10:30",
            "place": "Phòng họp",
            "present": ["Trần Thị Minh Hạnh", "Lê Quang Vinh", "Huỳnh Ngọc Ánh"],
            "absent": [{"name": "Phạm Văn Đức", "reason": "đi công tác"}],
            "method": "secret-ballot",
            "ballots": {"issued": 3, "returned": 3, "valid": 3, "invalid": 0},
            "opinions": ["Ông Vinh: nhất trí."],
            "conclusion": "Hội đồng thống nhất đề nghị.",
        },
        "proposal": {
            "number": "5/TTr-THPTVH",
            "date": "2023-08-01",
            "addressee": ["Sở Giáo dục và Đào tạo An Giang"],
            "recipients": ["Lưu: VT."],
            "signer": {"name": "Trần Thị Minh Hạnh", "title": "Hiệu trưởng"},
        },
        "nominees": [
            {
                "id": "n1",
                "kind": "individual",
                "award": "bang-khen-ubnd-tinh",
                "name": "Võ Thị Kim Oanh",
                "title": "Giáo viên",
                "workplace": "Trường Trung học phổ thông Vĩnh Hòa",
                "model": "Đến từng nhà học sinh",
                "field": "van-hoa-xa-hoi",
                "votes": {"for": 2, "against": 1},
                "answers": {**answers("nd91/mau-02"), "ngay-sinh": "1982-03-05", "gioi-tinh": "Nữ"},
                "history": [
                    {
                        "type": "title",
                        "title": "Chiến sĩ thi đua cơ sở",
                        "year": 2022,
                        "decision": "415/QĐ-SGDĐT",
                        "date": "2022-06-12",
                        "authority": "Sở Giáo dục và Đào tạo An Giang",
                    }
                ],
            },
            {
                "id": "n2",
                "kind": "collective",
                "award": "bang-khen-ubnd-tinh",
                "name": "Tổ Ngữ văn",
                "model": "Ngày thứ Bảy kết nối",
                "field": "he-thong-chinh-tri",
                "votes": {"for": 3, "against": 0},
                "answers": answers("nd91/mau-01"),
                "history": [],
            },
        ],
    }
)


def paper(spec, nominee="", dossier=DOSSIER):
    return compose_one(dossier, IN_FORCE, FORMBOOK, CONTENT, spec, nominee)


def strings(value):
    """Every text in a document, each paragraph as one."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple) and value and all(isinstance(each, Run) for each in value):
        yield "".join(run.text for run in value)
    elif isinstance(value, tuple):
        for each in value:
            yield from strings(each)
    elif isinstance(value, Struct):
        for attribute in structs.fields(value):
            yield from strings(getattr(value, attribute.name))


def only(document, kind):
    return [block for block in document.blocks if isinstance(block, kind)]


def test_the_set_is_in_submission_order_with_collectives_first():
    found = [(each.id, each.nominee, each.landscape) for each in compose(DOSSIER, IN_FORCE, FORMBOOK, CONTENT)]
    assert found == [
        ("proposal", "", False),
        ("list", "", True),
        ("minutes", "", False),
        ("report", "n2", False),
        ("report", "n1", False),
    ]


def test_one_paper_is_the_same_as_in_the_set():
    assert paper("report", "n1") == compose(DOSSIER, IN_FORCE, FORMBOOK, CONTENT)[4]


def test_a_paper_that_is_not_in_the_set_is_refused():
    for spec, nominee in (("report", "n9"), ("summary", ""), ("proposal", "n1")):
        with pytest.raises(UnknownDocument):
            paper(spec, nominee)


def test_the_proposal_has_number_place_and_date_as_a_clerk_writes_them():
    assert paper("proposal").blocks[0] == Header(
        superior=capitals("Sở Giáo dục và Đào tạo An Giang"),
        issuer=capitals("Trường Trung học phổ thông Vĩnh Hòa"),
        number="Số: 05/TTr-THPTVH",
        place_date="Long Xuyên, ngày 01 tháng 8 năm 2023",
    )


def test_the_grounds_end_with_semicolons_and_the_last_with_a_full_stop():
    grounds = [text for p in only(paper("proposal"), Paragraph) if p.style == "ground" for text in strings(p.runs)]
    assert [text[-1] for text in grounds] == [";"] * (len(grounds) - 1) + ["."]
    assert grounds[-1].startswith("Căn cứ Biên bản họp Hội đồng thi đua, khen thưởng")


def test_the_proposal_counts_its_nominees_and_ends_with_its_mark():
    texts = list(strings(paper("proposal")))
    assert sum("cho 01 tập thể và 01 cá nhân có thành tích xuất sắc" in text for text in texts) == 1
    assert any(text.endswith("xem xét, quyết định./.") for text in texts)


def test_the_proposal_prints_the_counts_that_it_states():
    stated = structs.replace(DOSSIER.proposal, counts=Counts(collective=4))
    texts = strings(paper("proposal", dossier=structs.replace(DOSSIER, proposal=stated)))
    assert any("cho 04 tập thể và 01 cá nhân" in text for text in texts)


@pytest.mark.parametrize(
    ("authority", "title", "lines"),
    [
        (None, "Hiệu trưởng", ("HIỆU TRƯỞNG",)),
        ("KT.", "Phó Hiệu trưởng", ("KT. HIỆU TRƯỞNG", "PHÓ HIỆU TRƯỞNG")),
        ("TL.", "Trưởng phòng", ("TL. HIỆU TRƯỞNG", "TRƯỞNG PHÒNG")),
        ("TUQ.", "Trưởng phòng", ("TUQ. HIỆU TRƯỞNG", "TRƯỞNG PHÒNG")),
        ("Q.", "Hiệu trưởng", ("Q. HIỆU TRƯỞNG",)),
    ],
)
def test_the_signing_capacity_is_told(authority, title, lines):
    signer = Signer(name="Lê Quang Vinh", title=title, authority=authority)
    dossier = structs.replace(DOSSIER, proposal=structs.replace(DOSSIER.proposal, signer=signer))
    assert only(paper("proposal", dossier=dossier), Signatures) == [
        Signatures(
            blocks=(Signature(lines=lines, name="Lê Quang Vinh"),),
            recipients=("Nơi nhận:", "- Như trên;", "- Lưu: VT."),
        )
    ]


def test_the_list_names_collectives_then_individuals():
    (table,) = only(paper("list"), Table)
    rows = [[" ".join(strings(cell)) for cell in row] for row in table.rows]
    award = "Bằng khen Chủ tịch UBND tỉnh An Giang"
    fields = ("Xây dựng hệ thống chính trị", "Văn hóa – xã hội")
    post = "Giáo viên, Trường Trung học phổ thông Vĩnh Hòa"
    assert rows == [
        ["I", "TẬP THỂ", "", "", "", ""],
        ["1", "Tổ Ngữ văn", "", "Ngày thứ Bảy kết nối", fields[0], award],
        ["II", "CÁ NHÂN", "", "", "", ""],
        ["1", "Võ Thị Kim Oanh", post, "Đến từng nhà học sinh", fields[1], award],
    ]


def test_the_minutes_have_no_place_and_date_line():
    assert paper("minutes").blocks[0] == Header(
        superior=capitals("Sở Giáo dục và Đào tạo An Giang"), issuer=capitals("Trường Trung học phổ thông Vĩnh Hòa")
    )


def test_the_minutes_tell_who_was_there_and_who_was_not():
    texts = [text for item in only(paper("minutes"), Item) for text in strings(item.runs)]
    assert texts[:7] == [
        "Thời gian bắt đầu: 08 giờ 00 phút, ngày 28 tháng 7 năm 2023.",
        "Địa điểm: Phòng họp.",
        "Có mặt: 02/03 thành viên.",
        "Vắng mặt: 01 thành viên:",
        "Phạm Văn Đức, lý do: đi công tác.",
        "Chủ tọa: Trần Thị Minh Hạnh, Hiệu trưởng.",
        "Thư ký: Huỳnh Ngọc Ánh, Nhân viên văn thư.",
    ]


def test_a_draft_without_council_states_no_number_of_members():
    texts = " ".join(strings(paper("minutes", dossier=Dossier(nominees=DOSSIER.nominees))))
    assert ("gồm …… thành viên" in texts, "tổng số …… thành viên" in texts, "0 thành viên" in texts) == (
        True,
        True,
        False,
    )


def test_the_head_of_the_collective_signs_its_report_and_the_unit_s_head_confirms():
    collective = next(each for each in DOSSIER.nominees if each.kind == "collective")
    led = structs.replace(collective, answers={**collective.answers, "thu-truong": "Đỗ Minh Triết"})
    signed = only(paper("report", led.id, structs.replace(DOSSIER, nominees=(led,))), Signatures)[0]
    assert [block.name for block in signed.blocks] == ["Trần Thị Minh Hạnh", "Đỗ Minh Triết"]


def test_the_files_bear_the_day_of_the_proposal_or_of_the_session():
    undated = structs.replace(DOSSIER, proposal=structs.replace(DOSSIER.proposal, date=None))
    days = [paper("list", dossier=dossier).date for dossier in (DOSSIER, undated, Dossier())]
    assert days == [DOSSIER.proposal.date, DOSSIER.session.date, None]


def test_the_list_counts_only_the_kinds_that_it_names():
    alone = structs.replace(DOSSIER, nominees=tuple(each for each in DOSSIER.nominees if each.kind == "individual"))
    assert only(paper("list", dossier=alone), Signatures)[0].beside.startswith("Danh sách này có 0")
    assert "tập thể" not in only(paper("list", dossier=alone), Signatures)[0].beside


def test_the_vice_chair_presides_when_the_chair_is_absent():
    session = structs.replace(DOSSIER.session, present=("Lê Quang Vinh",))
    texts = strings(paper("minutes", dossier=structs.replace(DOSSIER, session=session)))
    assert "Chủ tọa: Lê Quang Vinh, Phó Hiệu trưởng." in texts


def test_votes_are_told_on_all_members_whoever_was_there():
    votes = only(paper("minutes"), Table)[1]
    assert [[" ".join(strings(cell)) for cell in row[1:2] + row[3:]] for row in votes.rows] == [
        ["Tổ Ngữ văn", "3/3 phiếu, đạt 100 %", "0"],
        ["Võ Thị Kim Oanh", "2/3 phiếu, đạt 66,7 %", "1"],
    ]


def test_the_ballots_are_told():
    told = "Số phiếu phát ra: 03; thu về: 03; hợp lệ: 03; không hợp lệ: 0."
    assert told in strings(paper("minutes"))


def test_a_show_of_hands_has_no_ballots():
    session = structs.replace(DOSSIER.session, method="show-of-hands")
    texts = list(strings(paper("minutes", dossier=structs.replace(DOSSIER, session=session))))
    assert "Hình thức biểu quyết: giơ tay." in texts
    assert "2/3 thành viên," in texts
    assert not any("phát ra" in text for text in texts)


def test_the_secretary_signs_the_minutes_left_and_the_chair_right():
    assert only(paper("minutes"), Signatures) == [
        Signatures(
            blocks=(
                Signature(lines=("THƯ KÝ",), name="Huỳnh Ngọc Ánh"),
                Signature(lines=("CHỦ TỌA",), name="Trần Thị Minh Hạnh"),
            )
        )
    ]


def test_a_report_carries_every_answer():
    for nominee in DOSSIER.nominees:
        texts = "\n".join(strings(paper("report", nominee.id)))
        assert [answer for answer in nominee.answers.values() if PROSE in answer and answer not in texts] == []


def test_a_report_tells_the_evidence_for_each_criterion_that_has_some():
    met = {"servant-serves": Attestation(met=True, evidence="A 12"), "leader-directs": Attestation(evidence="B 1")}
    met["servant-honest"] = Attestation(met=True)
    nominee = structs.replace(DOSSIER.nominees[0], roles=("civil-servant",), criteria=met)
    items = only(paper("report", "n1", structs.replace(DOSSIER, nominees=(nominee,))), Item)
    told = ["".join(strings(item)) for item in items]
    assert [each for each in told if "phục vụ" in each or "B 1" in each] == [
        "-Có tinh thần, thái độ phục vụ Nhân dân tận tình: A 12"
    ]


def test_the_history_is_two_tables_of_three_columns():
    (titles,) = only(paper("report", "n1"), Table)
    paper_of = "Quyết định số 415/QĐ-SGDĐT ngày 12/6/2022 của Sở Giáo dục và Đào tạo An Giang"
    assert [list(strings(row)) for row in titles.rows] == [["2022", "Chiến sĩ thi đua cơ sở", paper_of]]
    unknown = structs.replace(DOSSIER.nominees[0], history=None)
    tables = only(paper("report", "n1", structs.replace(DOSSIER, nominees=(unknown,))), Table)
    assert [(len(table.columns), list(strings(table.rows))) for table in tables] == [(3, ["……"] * 3)] * 2


def test_a_nominee_without_any_award_says_so():
    assert [text for text in strings(paper("report", "n2")) if text == "Không có."] == ["Không có."] * 2


def test_the_individual_s_report_has_three_signatures():
    assert only(paper("report", "n1"), Signatures) == [
        Signatures(
            blocks=(
                Signature(
                    lines=("THỦ TRƯỞNG ĐƠN VỊ", "XÁC NHẬN, ĐỀ NGHỊ"), note="(Ký, đóng dấu)", name="Trần Thị Minh Hạnh"
                ),
                Signature(lines=("NGƯỜI BÁO CÁO THÀNH TÍCH",), note="(Ký, ghi rõ họ và tên)", name="Võ Thị Kim Oanh"),
            )
        ),
        Signatures(
            blocks=(
                Signature(
                    lines=("THỦ TRƯỞNG ĐƠN VỊ", "CẤP TRÊN TRỰC TIẾP", "NHẬN XÉT, XÁC NHẬN"),
                    note="(Ký, đóng dấu)",
                    remarks=4,
                ),
            ),
            centred=True,
        ),
    ]


def test_the_head_does_not_confirm_the_own_report():
    head = structs.replace(DOSSIER.nominees[0], name="Trần Thị Minh Hạnh")
    signed = only(paper("report", "n1", structs.replace(DOSSIER, nominees=(head,))), Signatures)[0]
    assert [block.name for block in signed.blocks] == ["", "Trần Thị Minh Hạnh"]


def test_an_empty_dossier_prints_room_to_write_by_hand_and_nothing_as_if_filled():
    bare = Dossier(nominees=(Nominee(id="n1", kind="individual"), Nominee(id="n2", kind="collective")))
    for document in compose(bare, IN_FORCE, FORMBOOK, CONTENT):
        assert "None" not in "\n".join(strings(document))
    report = compose_one(bare, IN_FORCE, FORMBOOK, CONTENT, "report", "n1")
    assert Blank(lines=1, label="- Quê quán:") in report.blocks
    assert only(report, Blank).count(Blank(lines=4)) == 4


def test_a_nominee_of_no_known_kind_has_no_report_yet():
    bare = Dossier(nominees=(Nominee(id="n1"),))
    assert [document.id for document in compose(bare, IN_FORCE, FORMBOOK, CONTENT)] == ["proposal", "list", "minutes"]


ALPHABET = "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ"
HOSTILE = "& < > \" ' * _ # | \\ {{ }} {% raw %} [x](y) ::: --- ** $x$ @a `b` ~ ^ " + ALPHABET + ALPHABET.upper()


def hostile(value, path=""):
    """The same value with a different hostile text in every field that people type."""
    if isinstance(value, Struct):
        kept = {"id", "kind", "award", "field", "programme", "role", "type", "method", "opened", "closed", "code"}
        changed = {
            each.name: hostile(getattr(value, each.name), f"{path}/{each.name}")
            for each in structs.fields(value)
            if each.name not in kept and not isinstance(getattr(value, each.name), Attestation | Votes)
        }
        return structs.replace(value, **changed)
    if isinstance(value, str):
        return f"# {path} {HOSTILE}"
    if isinstance(value, tuple):
        return tuple(hostile(each, f"{path}/{index}") for index, each in enumerate(value))
    if isinstance(value, dict):
        return {key: hostile(each, f"{path}/{key}") for key, each in value.items()}
    return value


def printed_texts(document):
    return "\n".join(strings(document.blocks))


def test_hostile_text_in_any_field_is_printed_unchanged():
    session = structs.replace(hostile(DOSSIER.session), present=("#",))
    dossier = structs.replace(hostile(DOSSIER), session=session)
    signer = Signer(name=f"# ký {HOSTILE}", title="Hiệu trưởng")
    dossier = structs.replace(dossier, proposal=structs.replace(dossier.proposal, signer=signer))
    individual, collective = dossier.nominees
    expected = {
        "proposal": [
            *(dossier.unit.name, dossier.unit.place, dossier.proposal.number, signer.name),
            *dossier.proposal.addressee,
            *dossier.proposal.recipients,
        ],
        "list": [individual.name, individual.title, individual.workplace, individual.model, collective.name],
        "minutes": [session.place, *session.opinions, session.conclusion, dossier.council.decision.number]
        + [each.name for each in session.absent]
        + [each.reason for each in session.absent]
        + [text for each in dossier.council.members for text in (each.name, each.title)],
        "n1": [individual.name, *(v for k, v in individual.answers.items() if k not in ("ngay-sinh", "gioi-tinh"))],
        "n2": [collective.name, *collective.answers.values()],
    }
    for record in individual.history or ():
        expected["n1"] += [record.title, record.decision, record.authority]
    for document in compose(dossier, IN_FORCE, FORMBOOK, CONTENT):
        texts = printed_texts(document)
        assert [text for text in expected[document.nominee or document.id] if text not in texts] == []


def test_hostile_text_changes_nothing_but_the_words():
    plain = structs.replace(DOSSIER, session=structs.replace(DOSSIER.session, present=None))
    shapes = [
        [[type(block) for block in document.blocks] for document in compose(each, IN_FORCE, FORMBOOK, CONTENT)]
        for each in (plain, hostile(plain))
    ]
    assert shapes[0] == shapes[1]


def test_a_hundred_reports_are_composed_quickly():
    many = tuple(structs.replace(DOSSIER.nominees[0], id=f"n{index}") for index in range(100))
    dossier = structs.replace(DOSSIER, nominees=many)
    compose(DOSSIER, IN_FORCE, FORMBOOK, CONTENT)
    started = time.process_time()
    assert len(compose(dossier, IN_FORCE, FORMBOOK, CONTENT)) == 103
    assert time.process_time() - started < 0.6


def test_templates_may_use_every_value_and_no_other():
    form = FORMBOOK.form("nd91/mau-02")
    own = of_nominee(DOSSIER.nominees[0], form, DOSSIER, IN_FORCE.programme)
    assert shared(DOSSIER, IN_FORCE.programme).keys() | own.keys() == NAMES
    assert check_templates(CONTENT) == ()


@pytest.fixture
def overlaid(tmp_path):
    """Content in which the proposal is printed with another template."""

    def write(template):
        path = tmp_path / "templates/documents/common/to-trinh.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(template, encoding="utf-8")
        return Content((built_in(), tmp_path))

    return write


def test_an_overlay_prints_its_own_template(overlaid):
    content = overlaid("{{ unit.name }}")
    found = compose_one(DOSSIER, IN_FORCE, FORMBOOK, content, "proposal").blocks
    assert found == (Paragraph(runs=(Run("Trường Trung học phổ thông Vĩnh Hòa"),)),)


def test_what_a_macro_makes_is_template_text_and_what_it_prints_is_not(overlaid):
    content = overlaid("{% macro bold(x) %}**{{ x }}**{% endmacro %}{{ bold('a*b*') }}{{ '*c*' }}")
    found = compose_one(DOSSIER, IN_FORCE, FORMBOOK, content, "proposal").blocks
    assert found == (Paragraph(runs=(Run("a*b*", bold=True), Run("*c*"))),)


@pytest.mark.parametrize(
    ("template", "told"),
    [
        ("{% if %}", "sai cú pháp Jinja"),
        ("{{ unti.name }}", "unti: không có giá trị nào mang tên này"),
        ("{{ unit.nmae }}", "không điền được mẫu"),
        ("::: tabel\n:::", "không có khối “::: tabel”"),
        ("{% for line in proposal.addressee %}::: tabel{% endfor %}", "không có khối “::: tabel”"),
    ],
)
def test_a_faulty_template_is_told_before_any_dossier(overlaid, template, told):
    (problem,) = check_templates(overlaid(template))
    assert told in str(problem)


def test_a_faulty_form_does_not_keep_the_templates_from_being_proved(tmp_path):
    path = tmp_path / "forms/common/thu.yaml"
    path.parent.mkdir(parents=True)
    question = "{id: a, label: A, type: date, at: /nowhere, example: hôm qua}"
    basis = '{instrument: "30/2020/NĐ-CP", clause: A, verified: none}'
    section = f"sections: [{{id: a, title: A, questions: [{question}]}}]"
    path.write_text(f"id: common/thu\ntitle: A\nscope: dossier\nbasis: {basis}\n{section}\n", encoding="utf-8")
    assert check_templates(Content((built_in(), tmp_path))) == ()


@pytest.mark.parametrize(
    "template",
    [
        "{{ unit.nmae }}",
        "{{ ''.__class__.__mro__ }}",
        "::: tabel\n:::",
        "{{ unit.name | safe }}",
        "{% for i in range(999999999) %}{% endfor %}",
    ],
)
def test_a_template_that_asks_for_what_is_not_there_is_refused(overlaid, template):
    with pytest.raises(ContentError):
        compose_one(DOSSIER, IN_FORCE, FORMBOOK, overlaid(template), "proposal")


def test_a_record_without_its_decision_leaves_room_to_write():
    nominee = structs.replace(DOSSIER.nominees[0], history=(AwardRecord(type="title", title="A"),))
    (table,) = only(paper("report", "n1", structs.replace(DOSSIER, nominees=(nominee,))), Table)
    assert list(strings(table.rows)) == ["……", "A", "Quyết định số …… ngày …… của ……"]


def test_the_title_of_a_report_names_the_award_in_capitals():
    assert only(paper("report", "n2"), Title) == [
        Title(
            kind="BÁO CÁO THÀNH TÍCH",
            summary=((Run("ĐỀ NGHỊ TẶNG THƯỞNG BẰNG KHEN CHỦ TỊCH UBND TỈNH AN\u00a0GIANG"),),),
        )
    ]


def test_a_proposal_of_collectives_only_does_not_speak_of_individuals():
    collectives = structs.replace(DOSSIER, nominees=DOSSIER.nominees[1:])
    texts = list(strings(paper("proposal", dossier=collectives)))
    assert [text for text in texts if "cho 01 tập thể có thành tích" in text and "cá nhân" not in text] != []
