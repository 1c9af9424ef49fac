"""Findings as JSON for programs and as text for people."""

import json

from awards.check.finding import Result
from awards.check.report import as_json, as_text, summary
from tests.check.clean import clean
from tests.check.conftest import Check


def _two_defects(checked: Check) -> Result:
    data = clean()
    data["nominees"][2]["votes"] = {"for": 7, "against": 2}
    data["session"]["closed"] = "07:30"
    return checked(data)


def test_json_is_the_contracts_format_and_can_be_written(checked: Check) -> None:
    told = as_json(_two_defects(checked))

    assert json.loads(json.dumps(told)) == told
    assert list(told) == ["format", "path", "programme", "on", "rulebook", "summary", "findings"]
    assert (told["format"], told["path"], told["on"]) == ("awards-findings/1", "ho-so.json", "2023-08-01")
    assert [each["code"] for each in told["findings"]] == ["dates.closed-before-opened", "votes.approval-share"]


def test_a_share_that_was_read_stays_an_exact_fraction(checked: Check) -> None:
    finding = as_json(_two_defects(checked))["findings"][1]

    assert finding["read"] == {
        "award.vote_governs": False,
        "votes.for": 7,
        "votes.base": 9,
        "parameter.approval-share": "4/5",
        "at_least": "4/5",
        "share": "7/9",
    }
    assert list(finding) == ["code", "outcome", "severity", "subject", "at", "message", "read", "basis", "fix"]


def test_the_summary_counts_every_outcome_once(checked: Check) -> None:
    result = _two_defects(checked)
    counted = summary(result)

    assert {key: counted[key] for key in ("error", "warning", "info", "unknown", "waiting")} == {
        "error": 2,
        "warning": 0,
        "info": 0,
        "unknown": 0,
        "waiting": 1,
    }
    assert counted["error"] + counted["met"] + counted["not_applicable"] + counted["waiting"] == len(result.findings)


def test_with_everything_what_passed_is_told_with_what_was_looked_at(checked: Check) -> None:
    told = as_json(checked(clean()), everything=True)

    sums = [each for each in told["findings"] if each["code"] == "ballots.sum"]
    assert {each["outcome"] for each in told["findings"]} == {"met", "not_applicable"}
    assert sums[0]["message"] == (
        "cách biểu quyết: secret-ballot; số phiếu hợp lệ cộng số phiếu không hợp lệ: 9; số phiếu thu về: 9"
    )


def test_what_waits_says_for_which_finding(checked: Check) -> None:
    told = as_json(_two_defects(checked), everything=True)

    assert {each["because"] for each in told["findings"] if "because" in each} == {"votes.approval-share"}


def test_people_read_part_by_part_what_is_wrong_where_why_and_what_to_do(checked: Check) -> None:
    result = _two_defects(checked)

    assert as_text(result) == (
        "Hồ sơ: ho-so.json\n"
        f"Kiểm tra theo văn bản áp dụng ngày 01/8/2023, bộ quy tắc {result.rulebook}.\n"
        "Còn 2 lỗi.\n"
        "\n"
        "Phiên họp\n"
        "  Lỗi: Phiên họp ghi bế mạc lúc 07:30, không sau giờ khai mạc 08:00. [dates.closed-before-opened]\n"
        "    Nơi sửa: trang “Phiên họp – Thời gian, địa điểm”, câu “Giờ kết thúc” (/session/closed)\n"
        "    Việc cần làm: Sửa giờ ở bước “Phiên họp”.\n"
        "    Căn cứ: Điều 84 khoản 2 (sửa đổi năm 2013), 15/2003/QH11 – Hồ sơ gồm biên bản xét khen thưởng; phép kiểm "
        "tra này giữ cho biên bản tự khớp.\n"
        "\n"
        "Lý Minh Khang (n3)\n"
        "  Lỗi: Lý Minh Khang được 7/9 phiếu đồng ý (77,8 %, tính trên tổng số thành viên Hội đồng), chưa đạt 80 %. "
        "[votes.approval-share]\n"
        "    Nơi sửa: trang “Phiên họp – Kết quả biểu quyết” (/nominees/2/votes)\n"
        "    Việc cần làm: Kiểm tra lại số phiếu ở bước “Phiên họp”, hoặc đưa Lý Minh Khang ra khỏi danh sách "
        "đề nghị.\n"
        "    Căn cứ: mục III.4, gạch đầu dòng thứ hai, 540/KH-SGDĐT\n"
        "    Căn cứ: 87/2017/QĐ-UBND – chưa đối chiếu với văn bản gốc – Chưa đọc được điều khoản của Quy chế; tính "
        "trên tổng số thành viên như quy chế của tỉnh Quảng Nam năm 2021.\n"
        "    Căn cứ: T-AGI-236090-TT – chưa đối chiếu với văn bản gốc – Thủ tục hành chính cũ của tỉnh nêu từ 80 % đối "
        "với bằng khen.\n"
        "    Căn cứ: Điều 84 khoản 2 (sửa đổi năm 2013), 15/2003/QH11 – Hồ sơ gồm biên bản xét khen thưởng; phép kiểm "
        "tra này giữ cho biên bản tự khớp.\n"
    )


def test_a_clean_dossier_reads_in_three_lines(checked: Check) -> None:
    lines = as_text(checked(clean())).splitlines()

    assert (len(lines), lines[2]) == (3, "Không còn điều gì phải sửa.")


def test_with_everything_people_see_what_passed_and_what_did_not_apply(checked: Check) -> None:
    text = as_text(checked(clean()), everything=True)

    assert "  Đạt: số phiếu phát ra" not in text.split("\n\n")[0]
    assert "Đạt: " in text
    assert "Không áp dụng: " in text
