"""What a standard of an award, or an exclusion from awards, may read: the record of one person or collective.

The facts are worked out by awards/eligible from a record, for one award, one year and one day.
"""

from awards.rulebook.fact import Fact

CANDIDATE: dict[str, Fact] = {
    "candidate.kind": Fact("text", "collective (tập thể) hoặc individual (cá nhân)"),
    "candidate.name": Fact("text", "tên tập thể hoặc họ tên cá nhân"),
    "candidate.year": Fact("number", "năm xét"),
    "candidate.on": Fact("date", "ngày chọn văn bản áp dụng"),
    "candidate.law_holds": Fact(
        "yesno",
        "Nghị định quy định chi tiết còn hiệu lực vào ngày ấy; chưa biết khi đã hết mà chưa rõ văn bản thay thế",
    ),
    "candidate.route": Fact(
        "text", "loại hình: merit (công trạng), sudden (đột xuất), thematic (chuyên đề), service (cống hiến)"
    ),
    "candidate.award": Fact("text", "mã danh hiệu, hình thức đang xét"),
    "candidate.award_title": Fact("text", "tên danh hiệu, hình thức đang xét"),
    "candidate.award_type": Fact("text", "title (danh hiệu thi đua) hoặc commendation (hình thức khen thưởng)"),
    "candidate.award_level": Fact("text", "cấp: base, ministry (bộ, tỉnh), government, president"),
    "candidate.months_worked": Fact(
        "number", "số tháng tròn từ ngày tuyển dụng đến hết năm xét, hoặc đến ngày xét nếu sớm hơn", "/joined"
    ),
    "candidate.years_existing": Fact("number", "số năm tròn từ ngày thành lập tập thể", "/established"),
    "record.history": Fact(
        "rows",
        "các danh hiệu, hình thức đã được tặng; chưa biết là chưa kê khai",
        "/history",
        {
            "award": Fact("text", "mã ở rules/awards; other là danh hiệu, hình thức khác; chưa biết là không nhận ra"),
            "type": Fact("text", "title hoặc commendation"),
            "level": Fact("text", "base, ministry, government hoặc president"),
            "route": Fact("text", "merit, sudden, thematic hoặc service"),
            "year": Fact("number", "năm"),
            "date": Fact("date", "ngày quyết định"),
            "title": Fact("text", "tên như đã ghi"),
        },
    ),
    "record.initiatives": Fact(
        "rows",
        "sáng kiến, đề tài, đề án",
        "/initiatives",
        {
            "title": Fact("text", "tên sáng kiến"),
            "year": Fact("number", "năm được công nhận"),
            "level": Fact("text", "phạm vi ảnh hưởng: base (cơ sở), ministry (bộ, tỉnh), nation (toàn quốc)"),
            "number": Fact("text", "số của văn bản công nhận"),
            "date": Fact("date", "ngày của văn bản công nhận"),
            "authority": Fact("text", "cơ quan công nhận"),
            "author": Fact("text", "tác giả"),
            "used_for": Fact("text", "danh hiệu, hình thức mà sáng kiến đã được dùng để đề nghị"),
            "used": Fact("yesno", "đã được dùng cho một danh hiệu, hình thức; để trống used_for là chưa dùng"),
        },
    ),
    "record.results": Fact(
        "rows",
        "xếp loại hằng năm",
        "/results",
        {
            "year": Fact("number", "năm"),
            "level": Fact(
                "text", "excellent (xuất sắc), good (tốt), completed (hoàn thành), not-completed (không hoàn thành)"
            ),
        },
    ),
    "record.discipline": Fact(
        "rows",
        "các lần bị kỷ luật",
        "/discipline",
        {
            "form": Fact("text", "hình thức kỷ luật"),
            "year": Fact("number", "năm của quyết định kỷ luật"),
            "date": Fact("date", "ngày quyết định kỷ luật"),
            "until": Fact("date", "ngày hết thời hạn kỷ luật"),
            "in_force": Fact("yesno", "còn trong thời hạn kỷ luật vào ngày áp dụng"),
        },
    ),
    "record.cases": Fact(
        "rows",
        "các vụ việc đang được xem xét",
        "/cases",
        {"matter": Fact("text", "nội dung vụ việc"), "since": Fact("date", "từ ngày")},
    ),
    "record.leave": Fact(
        "rows",
        "các lần nghỉ",
        "/leave",
        {
            "reason": Fact("text", "lý do"),
            "maternity": Fact("yesno", "nghỉ thai sản"),
            "since": Fact("date", "từ ngày"),
            "until": Fact("date", "đến ngày"),
        },
    ),
    "staffing.members": Fact("number", "số người của tập thể trong năm xét", "/staffing"),
    "staffing.advanced": Fact("number", "số người đạt “Lao động tiên tiến” trong năm xét", "/staffing"),
    "staffing.base_fighters": Fact("number", "số người đạt “Chiến sĩ thi đua cơ sở” trong năm xét", "/staffing"),
    "staffing.completed": Fact("number", "số người hoàn thành nhiệm vụ trong năm xét", "/staffing"),
    "staffing.warned": Fact("number", "số người bị kỷ luật từ cảnh cáo trở lên trong năm xét", "/staffing"),
}
