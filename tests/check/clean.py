"""A clean dossier of an invented school, as JSON data that a test may change before it is loaded."""

import copy
from typing import Any

SCHOOL = "Trường Trung học phổ thông Vĩnh Hòa"
MEMBERS = [
    ("Trần Thị Minh Hạnh", "Hiệu trưởng", "chair"),
    ("Lê Quốc Bảo", "Phó Hiệu trưởng", "vice-chair"),
    ("Phạm Văn Lộc", "Chủ tịch Công đoàn", "standing"),
    ("Nguyễn Hoàng Nam", "Bí thư Đoàn trường", "member"),
    ("Võ Thị Kim Ngân", "Tổ trưởng tổ Toán", "member"),
    ("Đặng Thành Trung", "Tổ trưởng tổ Ngữ văn", "member"),
    ("Huỳnh Thị Lệ", "Tổ trưởng tổ Ngoại ngữ", "member"),
    ("Bùi Minh Đức", "Kế toán", "member"),
    ("Đỗ Thanh Mai", "Thư ký Hội đồng trường", "secretary"),
]
COLLECTIVE_CRITERIA = {
    "collective-knows-people": (
        "Tổ đến 58 gia đình ở ba ấp ven sông trong tháng 9/2022, ghi 31 ý kiến và báo cáo Chi bộ."
    ),
    "collective-advises": (
        "Tổ tham mưu Chi bộ ban hành Nghị quyết số 14 về giữ học sinh; sau 10 tháng còn 2 em bỏ học."
    ),
    "collective-explains": (
        "Tổ chức 9 buổi nói chuyện về Luật Giáo dục cho 412 phụ huynh tại nhà văn hóa ấp Vĩnh Lợi."
    ),
    "collective-democracy": (
        "Kế hoạch năm học được 11/11 giáo viên góp ý, 27 ý kiến, niêm yết công khai ngày 05/9/2022."
    ),
    "collective-mobilises-forces": (
        "Cùng Hội Khuyến học, Hội Phụ nữ và 12 nhà hảo tâm góp 86 triệu đồng mua 40 xe đạp."
    ),
    "collective-mobilises-people": "Vận động 164 hộ tham gia tuyến đường hoa dài 1,2 km và 3 ngày chủ nhật xanh.",
    "collective-recognised": (
        "Ủy ban nhân dân xã có Thư khen ngày 20/5/2023; hai trường trong cụm đã đến học mô hình."
    ),
}
SERVANT = {
    "servant-serves": "Trực phòng tiếp phụ huynh 38 buổi, giải đáp 126 lượt hỏi về tuyển sinh và học phí năm 2023.",
    "servant-punctual": "Xử lý 214 hồ sơ chuyển trường, 100 % đúng hẹn, trong đó 61 hồ sơ trả sớm hơn 2 ngày.",
    "servant-explains": "Soạn 3 tờ hướng dẫn bằng lời dễ hiểu về học bổng, phát 500 bản cho cha mẹ học sinh lớp 10.",
    "servant-close": "Hai tối mỗi tuần đến lớp xóa mù chữ ở ấp Vĩnh Thuận, dạy 17 học viên từ 35 đến 62 tuổi.",
    "servant-caring": "Sổ góp ý năm học 2022-2023 có 44 lượt ghi nhận, không có phản ánh về thái độ phục vụ.",
    "servant-honest": "Từ chối quà của 2 phụ huynh ngày 12/11/2022, có biên bản trả lại do Công đoàn lập.",
}
MEMBER = {
    "member-leads": "Đứng đầu đội tình nguyện Mùa hè xanh năm 2022 với 46 đoàn viên, sửa 5 căn nhà cho hộ nghèo.",
    "member-respected": "Được 52/54 đoàn viên chi đoàn giáo viên bầu làm bí thư nhiệm kỳ 2022-2024.",
    "member-works": (
        "Xây dựng 24 bài giảng trực tuyến, tỉ lệ học sinh đạt khá, giỏi môn Tin học tăng từ 48 % lên 67 %."
    ),
}
COLLECTIVE_ANSWERS: dict[str, Any] = {
    "tru-so": "Ấp Vĩnh Lợi, xã Vĩnh Hòa, huyện Tân Châu, tỉnh An Giang",
    "dien-thoai": "0296 3000 000",
    "qua-trinh": (
        "Tổ Ngữ văn được thành lập ngày 20/8/1998 cùng với nhà trường, ban đầu có 4 giáo viên. Đến năm học "
        "2022-2023, tổ có 11 giáo viên, 6 đảng viên, 4 thạc sĩ, phụ trách 32 lớp với 1.284 học sinh."
    ),
    "dac-diem-chinh": (
        "Trường đóng ở xã biên giới, 38 % học sinh thuộc hộ nghèo, cận nghèo; nhiều gia đình đi làm ăn xa. Tổ có "
        "11 giáo viên, 100 % đạt chuẩn; tổ công đoàn có 11 đoàn viên; 6 đảng viên sinh hoạt trong Chi bộ trường."
    ),
    "chuc-nang": (
        "Giảng dạy môn Ngữ văn khối 10, 11, 12; tổ chức sinh hoạt chuyên môn, bồi dưỡng học sinh giỏi, phụ đạo học "
        "sinh yếu và phối hợp với gia đình trong giáo dục đạo đức học sinh."
    ),
    "thanh-tich-nhiem-vu": (
        "Năm học 2022-2023, tỉ lệ học sinh đạt từ trung bình trở lên môn Ngữ văn là 98,6 %, tăng 3,1 điểm so với "
        "năm học trước; 5 học sinh đạt giải cấp tỉnh, trong đó có 1 giải nhì. Tổ hoàn thành 12 chuyên đề, 4 tiết "
        "thao giảng cụm và 3 sáng kiến được Sở công nhận. Ba năm liền tổ đạt Lao động xuất sắc, không có giáo viên "
        "vi phạm quy chế."
    ),
    "dan-van-kheo": (
        "Mô hình “Tủ sách bên sông” đăng ký tháng 02/2023 nhằm đưa sách đến 3 ấp xa trường. Sau 5 tháng, tổ lập 3 "
        "tủ sách với 2.150 cuốn, mở cửa 4 buổi một tuần, có 318 bạn đọc là học sinh và phụ huynh. Mười bốn học "
        "sinh định nghỉ học đã trở lại lớp nhờ các buổi đọc sách cùng gia đình; 26 phụ huynh tình nguyện trông tủ "
        "sách."
    ),
    "bien-phap": (
        "Chi bộ giao mỗi đảng viên trong tổ phụ trách một ấp; mỗi tháng tổ họp một lần với trưởng ấp và đại diện "
        "phụ huynh để rút kinh nghiệm. Tổ phát động thi đua “Mỗi tuần một gia đình”, công khai kết quả trên bảng "
        "tin."
    ),
    "chu-truong": (
        "Toàn tổ chấp hành tốt chủ trương của Đảng, pháp luật của Nhà nước; 11/11 giáo viên ký cam kết không dạy "
        "thêm trái quy định; đóng góp 18 triệu đồng cho Quỹ Vì người nghèo."
    ),
    "dang-doan-the": "Năm 2022, tổ công đoàn xếp loại vững mạnh; 6/6 đảng viên hoàn thành tốt nhiệm vụ, 1 xuất sắc.",
}
HA_ANSWERS: dict[str, Any] = {
    "ngay-sinh": "1988-03-05",
    "gioi-tinh": "Nữ",
    "que-quan": "Xã Vĩnh Hòa, huyện Tân Châu, tỉnh An Giang",
    "tru-quan": "Phường Long Thạnh, thị xã Tân Châu, tỉnh An Giang",
    "chuc-vu": "Nhân viên văn thư, Tổ phó Công đoàn tổ Văn phòng",
    "trinh-do": "Cử nhân Luật",
    "nhiem-vu": (
        "Phụ trách văn thư, tiếp nhận và trả kết quả hồ sơ học sinh, trực phòng tiếp công dân của nhà trường."
    ),
    "thanh-tich": (
        "Trong năm học 2022-2023, tôi tiếp nhận 1.046 lượt hồ sơ, trả đúng hẹn 100 %, rút thời gian cấp bản sao "
        "học bạ từ 3 ngày còn 4 giờ. Tôi số hóa 9.300 trang hồ sơ lưu từ năm 1998, lập bảng tra cứu giúp 214 cựu "
        "học sinh tìm lại giấy tờ. Được Sở tặng Giấy khen năm 2022 và đạt Lao động tiên tiến 5 năm liên tục."
    ),
    "dan-van-kheo": (
        "Với mô hình “Một cửa thân thiện”, tôi sắp lại phòng tiếp phụ huynh, đặt 2 máy tính để người dân tự tra "
        "cứu, soạn sẵn 11 mẫu đơn chữ lớn cho người cao tuổi. Từ tháng 3/2023 đến tháng 7/2023 có 862 lượt người "
        "dân đến, 97 % hài lòng theo phiếu hỏi; số lần phải đi lại bình quân giảm từ 2,4 lần còn 1,1 lần."
    ),
    "pham-chat": (
        "Chấp hành tốt chủ trương, pháp luật; tự học và thi đạt chứng chỉ tin học nâng cao năm 2022; hiến máu 4 "
        "lần; gia đình đạt Gia đình văn hóa 6 năm liền."
    ),
}
KHANG_ANSWERS: dict[str, Any] = {
    "ngay-sinh": "1994-11-21",
    "gioi-tinh": "Nam",
    "que-quan": "Xã Phú Lộc, huyện Tân Châu, tỉnh An Giang",
    "tru-quan": "Xã Vĩnh Hòa, huyện Tân Châu, tỉnh An Giang",
    "chuc-vu": "Giáo viên Tin học, Bí thư chi đoàn giáo viên",
    "trinh-do": "Cử nhân Sư phạm Tin học",
    "nhiem-vu": "Dạy Tin học khối 10 và 11, quản lý hai phòng máy, phụ trách chi đoàn giáo viên và câu lạc bộ robot.",
    "thanh-tich": (
        "Các lớp 10 do tôi dạy có 67 % học sinh khá, giỏi, cao hơn bình quân của cụm 9 điểm; câu lạc bộ robot với "
        "28 em đạt giải ba hội thi tỉnh tháng 4/2023. Tôi viết phần mềm điểm danh dùng chung cho 32 lớp, tiết kiệm "
        "mỗi ngày khoảng 40 phút cho giáo viên chủ nhiệm, và tập huấn cho 76 đồng nghiệp qua 6 buổi."
    ),
    "dan-van-kheo": (
        "Mô hình “Lớp học số miễn phí” mở tối thứ Ba và thứ Năm tại trụ sở ấp Vĩnh Thuận. Từ tháng 02/2023, đoàn "
        "viên đã hướng dẫn 133 người dân cài định danh điện tử, 58 người bán hàng qua mạng, 21 người cao tuổi gọi "
        "video cho con. Chín máy tính cũ được sửa lại từ vận động phụ huynh; xã Phú Lộc đã nhân rộng thành 2 lớp."
    ),
    "pham-chat": (
        "Gương mẫu thực hiện quy định của Đoàn, của ngành; đang học cao học Khoa học máy tính; tham gia 3 chuyến "
        "tình nguyện biên giới; nhận đỡ đầu 1 học sinh mồ côi từ năm 2021."
    ),
}


def clean() -> dict[str, Any]:
    """dossier.json of a dossier in which nothing is wrong, to be changed freely."""
    return copy.deepcopy(_CLEAN)


def attested(evidence: dict[str, str]) -> dict[str, Any]:
    return {key: {"met": True, "evidence": text} for key, text in evidence.items()}


def _nominee(**own: Any) -> dict[str, Any]:
    shared = {
        "award": "bang-khen-ubnd-tinh",
        "votes": {"for": 9, "against": 0},
        "discipline": [],
        "cases": [],
        "attachments": [],
    }
    return {**shared, **own}


_CLEAN: dict[str, Any] = {
    "format": "awards-dossier/1",
    "programme": "an-giang-dan-van-kheo-2021-2025",
    "year": 2023,
    "unit": {
        "name": SCHOOL,
        "parent": "Sở Giáo dục và Đào tạo An Giang",
        "code": "THPTVH",
        "place": "Tân Châu",
        "head": {"name": "Trần Thị Minh Hạnh", "title": "Hiệu trưởng"},
    },
    "quota": {"collective": 1, "individual": 2, "source": {"number": "118/CV-SGDĐT", "date": "2023-03-20"}},
    "council": {
        "decision": {"number": "12/QĐ-THPTVH", "date": "2023-01-10"},
        "members": [{"name": name, "title": title, "role": role} for name, title, role in MEMBERS],
    },
    "session": {
        "number": "07/BB-THPTVH",
        "date": "2023-07-28",
        "opened": "08:00",
        "closed": "10:30",
        "place": "Phòng họp của trường",
        "present": [name for name, _, _ in MEMBERS],
        "absent": [],
        "method": "secret-ballot",
        "ballots": {"issued": 9, "returned": 9, "valid": 9, "invalid": 0},
        "opinions": ["Bà Võ Thị Kim Ngân đề nghị xét tổ Ngữ văn vì mô hình đã có số liệu rõ ràng."],
        "conclusion": "Hội đồng thống nhất đề nghị khen thưởng 1 tập thể và 2 cá nhân có tên trong bảng kết quả.",
        "nominees": ["n1", "n2", "n3"],
    },
    "proposal": {
        "number": "25/TTr-THPTVH",
        "date": "2023-08-01",
        "addressee": ["Sở Giáo dục và Đào tạo An Giang"],
        "recipients": ["Như trên", "Lưu: VT"],
        "signer": {"name": "Trần Thị Minh Hạnh", "title": "Hiệu trưởng"},
        "counts": {"collective": 1, "individual": 2},
        "nominees": ["n1", "n2", "n3"],
    },
    "nominees": [
        _nominee(
            id="n1",
            kind="collective",
            name="Tổ Ngữ văn",
            model="Tủ sách bên sông",
            field="van-hoa-xa-hoi",
            registered="2023-02-24",
            criteria=attested(COLLECTIVE_CRITERIA),
            answers=COLLECTIVE_ANSWERS,
            history=[
                {
                    "type": "title",
                    "title": "Tập thể Lao động xuất sắc",
                    "year": 2022,
                    "decision": "1842/QĐ-UBND",
                    "date": "2022-08-25",
                    "authority": "Ủy ban nhân dân tỉnh An Giang",
                }
            ],
        ),
        _nominee(
            id="n2",
            kind="individual",
            name="Nguyễn Thị Hà",
            title="Nhân viên văn thư",
            workplace=SCHOOL,
            roles=["civil-servant"],
            model="Một cửa thân thiện",
            field="he-thong-chinh-tri",
            registered="2023-03-01",
            criteria=attested(SERVANT),
            answers=HA_ANSWERS,
            history=[],
        ),
        _nominee(
            id="n3",
            kind="individual",
            name="Lý Minh Khang",
            title="Giáo viên Tin học",
            workplace=SCHOOL,
            roles=["union-or-association-member"],
            model="Lớp học số miễn phí",
            field="van-hoa-xa-hoi",
            registered="2023-03-11",
            criteria=attested(MEMBER),
            answers=KHANG_ANSWERS,
            history=[
                {
                    "type": "commendation",
                    "title": "Giấy khen",
                    "year": 2021,
                    "decision": "77/QĐ-SGDĐT",
                    "date": "2021-09-03",
                    "authority": "Sở Giáo dục và Đào tạo An Giang",
                },
                {
                    "type": "title",
                    "title": "Chiến sĩ thi đua cơ sở",
                    "year": 2022,
                    "decision": "512/QĐ-SGDĐT",
                    "date": "2022-07-14",
                    "authority": "Sở Giáo dục và Đào tạo An Giang",
                },
            ],
        ),
    ],
}
