"""The closed list of facts that a rule may read, per scope, each with its type and its meaning.

A fact is worked out by awards/check from the dossier, the programme and the forms. Rules of a
narrower scope may also read the facts of the wider ones: a criterion's rule reads `nominee.name`
and `session.date` too.
"""

from collections.abc import Mapping

from msgspec.structs import replace

from awards.rulebook.fact import Fact
from awards.rulebook.vocabulary_candidate import CANDIDATE
from awards.rulebook.vocabulary_component import COMPONENT

__all__ = ["FACTS", "Fact", "entered_at"]

_DOSSIER: dict[str, Fact] = {
    "programme.title": Fact("text", "tên chương trình thi đua"),
    "programme.issuer": Fact("text", "cơ quan phát động chương trình"),
    "programme.has_dossier": Fact("yesno", "chương trình đòi hồ sơ đề nghị khen thưởng"),
    "programme.has_model": Fact("yesno", "mỗi đối tượng của chương trình có một mô hình"),
    "programme.has_fields": Fact("yesno", "chương trình có các lĩnh vực"),
    "programme.has_roles": Fact("yesno", "chương trình có các vai trò của cá nhân"),
    "programme.registers": Fact("yesno", "chương trình có hạn đăng ký mô hình"),
    "programme.reports_results": Fact("yesno", "chương trình có hạn báo cáo kết quả"),
    "programme.first_year": Fact("number", "năm đầu của chương trình"),
    "programme.last_year": Fact("number", "năm cuối của chương trình"),
    "dossier.year": Fact("number", "năm xét khen thưởng", "/year"),
    "dossier.previous_year": Fact("number", "năm liền trước năm xét", "/year"),
    "dossier.today": Fact("date", "ngày kiểm tra"),
    "dossier.on": Fact("date", "ngày chọn văn bản áp dụng"),
    "dossier.on_year": Fact("number", "năm của ngày chọn văn bản áp dụng"),
    "dossier.is_received": Fact("yesno", "hồ sơ đã có ngày tiếp nhận"),
    "dossier.received": Fact("date", "ngày cơ quan có thẩm quyền nhận hồ sơ", "/received"),
    "dossier.sent": Fact(
        "date", "ngày gửi hồ sơ: ngày tiếp nhận, chưa có thì ngày tờ trình", "/received /proposal/date"
    ),
    "nominees.count": Fact("number", "số tập thể và cá nhân trong danh sách"),
    "nominees.collective": Fact("number", "số tập thể trong danh sách", "/nominees/*/kind"),
    "nominees.individual": Fact("number", "số cá nhân trong danh sách", "/nominees/*/kind"),
    "nominees.repeats": Fact("number", "số lần một tập thể, cá nhân được ghi lại trong danh sách"),
    "nominees.list": Fact(
        "rows",
        "các tập thể, cá nhân trong danh sách",
        "/nominees",
        {
            "award": Fact("text", "mã danh hiệu, hình thức đề nghị", "./award"),
            "kind": Fact("text", "collective (tập thể) hoặc individual (cá nhân)", "./kind"),
            "route": Fact("text", "loại hình: merit, sudden, thematic hoặc service"),
        },
    ),
    "unit.name": Fact("text", "tên đơn vị lập hồ sơ", "/unit/name"),
    "unit.head_name": Fact("text", "họ tên người đứng đầu đơn vị", "/unit/head/name"),
    "unit.head_title": Fact("text", "chức vụ của người đứng đầu đơn vị", "/unit/head/title"),
    "council.decision_number": Fact("text", "số quyết định thành lập Hội đồng", "/council/decision/number"),
    "council.decision_date": Fact("date", "ngày quyết định thành lập Hội đồng", "/council/decision/date"),
    "council.listed": Fact("number", "số người ghi trong danh sách Hội đồng"),
    "council.members": Fact("number", "số thành viên có quyền biểu quyết", "/council/members"),
    "council.chairs": Fact("number", "số Chủ tịch Hội đồng", "/council/members/*/role"),
    "council.secretaries": Fact("number", "số thư ký Hội đồng", "/council/members/*/role"),
    "council.chair_name": Fact("text", "họ tên Chủ tịch Hội đồng", "/council/members/*/role"),
    "council.secretary_name": Fact("text", "họ tên thư ký Hội đồng", "/council/members/*/role"),
    "session.date": Fact("date", "ngày họp", "/session/date"),
    "session.year": Fact("number", "năm họp", "/session/date"),
    "session.opened": Fact("text", "giờ khai mạc", "/session/opened"),
    "session.closed": Fact("text", "giờ bế mạc", "/session/closed"),
    "session.minutes": Fact("number", "số phút từ khai mạc đến bế mạc", "/session/opened /session/closed"),
    "session.present": Fact("number", "số thành viên có quyền biểu quyết dự họp", "/session/present"),
    "session.absent": Fact("number", "số thành viên ghi là vắng", "/session/absent"),
    "session.chair_present": Fact("yesno", "Chủ tịch Hội đồng dự họp", "/session/present"),
    "session.vice_chair_present": Fact("yesno", "có Phó Chủ tịch Hội đồng dự họp", "/session/present"),
    "session.secretary_present": Fact("yesno", "thư ký Hội đồng dự họp", "/session/present"),
    "session.unaccounted": Fact("number", "số thành viên không ghi có mặt cũng không ghi vắng", "/session/absent"),
    "session.unaccounted_names": Fact("text", "tên các thành viên không ghi có mặt cũng không ghi vắng"),
    "session.method": Fact("text", "cách biểu quyết: secret-ballot hoặc show-of-hands", "/session/method"),
    "session.method_words": Fact("text", "cách biểu quyết, bằng lời", "/session/method"),
    "session.secret_asked": Fact("yesno", "chương trình yêu cầu bỏ phiếu kín"),
    "session.left_out": Fact("number", "số đối tượng trong danh sách mà biên bản không có"),
    "session.left_out_names": Fact("text", "tên các đối tượng mà biên bản không có"),
    "session.strangers": Fact("number", "số mã trong biên bản không có trong danh sách đề nghị"),
    "session.stranger_ids": Fact("text", "các mã trong biên bản không có trong danh sách đề nghị"),
    "ballots.issued": Fact("number", "số phiếu phát ra", "/session/ballots/issued"),
    "ballots.returned": Fact("number", "số phiếu thu về", "/session/ballots/returned"),
    "ballots.valid": Fact("number", "số phiếu hợp lệ", "/session/ballots/valid"),
    "ballots.invalid": Fact("number", "số phiếu không hợp lệ", "/session/ballots/invalid"),
    "ballots.counted": Fact("number", "số phiếu hợp lệ cộng số phiếu không hợp lệ", "/session/ballots/*"),
    "proposal.number": Fact("text", "số tờ trình", "/proposal/number"),
    "proposal.date": Fact("date", "ngày tờ trình", "/proposal/date"),
    "proposal.counts_collective": Fact("number", "số tập thể mà tờ trình nêu", "/proposal/counts/collective"),
    "proposal.counts_individual": Fact("number", "số cá nhân mà tờ trình nêu", "/proposal/counts/individual"),
    "proposal.state_authorities": Fact(
        "number", "số cấp quyết định ở cấp nhà nước (Chủ tịch nước, Thủ tướng Chính phủ) mà tờ trình trình"
    ),
    "proposal.routes": Fact("number", "số loại hình khen thưởng đã chọn cho những người, tập thể được đề nghị"),
    "proposal.left_out": Fact("number", "số đối tượng trong danh sách mà tờ trình không có"),
    "proposal.left_out_names": Fact("text", "tên các đối tượng mà tờ trình không có"),
    "proposal.strangers": Fact("number", "số mã trong tờ trình không có trong danh sách đề nghị"),
    "proposal.stranger_ids": Fact("text", "các mã trong tờ trình không có trong danh sách đề nghị"),
    "signer.name": Fact("text", "họ tên người ký tờ trình", "/proposal/signer/name"),
    "signer.title": Fact("text", "chức vụ của người ký tờ trình", "/proposal/signer/title"),
    "signer.is_head": Fact("yesno", "người ký là người đứng đầu đơn vị", "/proposal/signer/name /unit/head/name"),
    "signer.authority": Fact("text", "thẩm quyền ký (“KT.”, “TL.”…); để trống là không có"),
    "signer.has_authority": Fact("yesno", "tờ trình ghi thẩm quyền ký thay, thừa lệnh, thừa ủy quyền hoặc quyền"),
    "quota.collective_given": Fact("yesno", "đã nhập số tập thể được phân bổ"),
    "quota.individual_given": Fact("yesno", "đã nhập số cá nhân được phân bổ"),
    "quota.collective": Fact("number", "số tập thể được phân bổ", "/quota/collective"),
    "quota.individual": Fact("number", "số cá nhân được phân bổ", "/quota/individual"),
    "quota.set_by": Fact("text", "cơ quan phân bổ số lượng"),
    "deadline.registration": Fact("date", "hạn đăng ký mô hình của năm", "/year"),
    "deadline.results": Fact("date", "hạn báo cáo kết quả của năm", "/year"),
    "law.amended": Fact("yesno", "Luật đã hoặc sắp được sửa đổi mà chưa có toàn văn Luật sửa đổi"),
    "law.amended_law": Fact("text", "Luật được sửa đổi"),
    "law.amended_by": Fact("text", "Luật sửa đổi chưa có toàn văn"),
    "law.amended_since": Fact("date", "ngày Luật sửa đổi bắt đầu có hiệu lực"),
    "law.settled_on": Fact("date", "ngày quyết định theo Luật cũ hay Luật sửa đổi", "/received"),
    "law.amendment_read": Fact("yesno", "đã có toàn văn Luật sửa đổi"),
}

_LAW: dict[str, Fact] = {
    "law.begun": Fact("yesno", "ngày chọn văn bản áp dụng không ở trước thời kỳ đầu tiên mà bộ quy tắc biết"),
    "law.first_day": Fact("date", "ngày đầu của thời kỳ đầu tiên mà bộ quy tắc biết"),
    "law.holds": Fact("yesno", "mọi văn bản làm căn cứ còn hiệu lực, hoặc đã biết văn bản thay thế đang áp dụng"),
    "law.ended": Fact("text", "các văn bản hết hiệu lực mà chưa biết văn bản thay thế"),
    "law.ended_since": Fact("date", "ngày đầu tiên không còn hiệu lực"),
}

_MEMBER: dict[str, Fact] = {
    "member.name": Fact("text", "họ tên", "./name"),
    "member.named_in": Fact("text", "nơi ghi tên: council (danh sách Hội đồng), present (có mặt), absent (vắng)"),
    "member.role": Fact("text", "vai trò trong Hội đồng", "./role"),
    "member.voting": Fact("yesno", "có quyền biểu quyết"),
    "member.is_member": Fact("yesno", "có tên trong danh sách Hội đồng", "/council/members"),
    "member.occurrence": Fact("number", "lần thứ mấy tên này được ghi trong cùng danh sách"),
    "member.also_present": Fact("yesno", "cùng tên đã được ghi là có mặt"),
}

_NOMINEE: dict[str, Fact] = {
    "nominee.id": Fact("text", "mã trong danh sách", "./id"),
    "nominee.kind": Fact("text", "loại đối tượng: collective (tập thể) hoặc individual (cá nhân)", "./kind"),
    "nominee.kind_words": Fact("text", "tập thể hoặc cá nhân, bằng lời", "./kind"),
    "nominee.award": Fact("text", "mã hình thức đề nghị", "./award"),
    "nominee.route": Fact("text", "loại hình: merit, sudden, thematic hoặc service", "./route"),
    "nominee.award_title": Fact("text", "hình thức đề nghị", "./award"),
    "nominee.award_offered": Fact("yesno", "chương trình có hình thức này", "./award"),
    "nominee.award_for_kind": Fact("yesno", "hình thức này dành cho loại đối tượng này", "./award ./kind"),
    "nominee.name": Fact("text", "tên tập thể hoặc họ tên cá nhân", "./name"),
    "nominee.title": Fact("text", "chức vụ", "./title"),
    "nominee.workplace": Fact("text", "đơn vị công tác", "./workplace"),
    "nominee.occurrence": Fact("number", "lần thứ mấy tên, chức vụ và đơn vị này xuất hiện"),
    "nominee.roles": Fact("texts", "các vai trò của cá nhân", "./roles"),
    "nominee.unknown_roles": Fact("number", "số vai trò mà chương trình không có"),
    "nominee.unknown_role_ids": Fact("text", "các vai trò mà chương trình không có"),
    "nominee.model": Fact("text", "tên mô hình “Dân vận khéo”", "./model"),
    "nominee.field": Fact("text", "mã lĩnh vực", "./field"),
    "nominee.field_offered": Fact("yesno", "chương trình có lĩnh vực này", "./field"),
    "nominee.registered": Fact("date", "ngày đăng ký mô hình", "./registered"),
    "nominee.registered_year": Fact("number", "năm đăng ký mô hình", "./registered"),
    "nominee.history_asked": Fact("yesno", "báo cáo hoặc tiêu chuẩn cần các hình thức đã được khen thưởng"),
    "nominee.history_declared": Fact("yesno", "đã kê khai, hoặc khai là chưa có; chưa biết là chưa khai", "./history"),
    "nominee.discipline_declared": Fact("yesno", "đã khai có hoặc không; chưa biết là chưa khai", "./discipline"),
    "nominee.discipline": Fact(
        "rows",
        "các lần bị kỷ luật",
        "./discipline",
        {
            "form": Fact("text", "hình thức kỷ luật", "./form"),
            "until": Fact("date", "ngày hết thời hạn kỷ luật", "./until"),
            "ended": Fact("yesno", "đã hết thời hạn kỷ luật vào ngày lập hồ sơ", "./until"),
        },
    ),
    "nominee.discipline_forms": Fact("text", "các hình thức kỷ luật chưa hết thời hạn"),
    "nominee.cases_declared": Fact("yesno", "đã khai có hoặc không; chưa biết là chưa khai", "./cases"),
    "nominee.cases": Fact(
        "rows",
        "các vụ việc đang được xem xét",
        "./cases",
        {"matter": Fact("text", "nội dung vụ việc", "./matter"), "since": Fact("date", "từ ngày", "./since")},
    ),
    "nominee.case_matters": Fact("text", "nội dung các vụ việc đang được xem xét"),
    "votes.for": Fact("number", "số phiếu đồng ý", "./votes"),
    "votes.against": Fact("number", "số phiếu không đồng ý", "./votes"),
    "votes.cast": Fact("number", "số phiếu đồng ý cộng số phiếu không đồng ý", "./votes"),
    "votes.base": Fact(
        "number", "tổng số dùng để tính tỷ lệ, theo cách tính của chương trình", "/council/members /session/present"
    ),
    "votes.base_words": Fact("text", "cách tính tỷ lệ, bằng lời"),
    "award.computed": Fact("yesno", "có tiêu chuẩn tính được cho danh hiệu, hình thức và loại hình đang đề nghị"),
    "award.only_computed": Fact("yesno", "không có tiêu chuẩn nào chỉ do Hội đồng xem xét"),
    "award.standard": Fact("text", "tiêu chuẩn gần nhất, nói gọn"),
    "award.standard_met": Fact(
        "yesno",
        "đạt một tiêu chuẩn tính được; chưa biết là còn thiếu dữ liệu",
        "./history ./results ./initiatives ./staffing ./joined ./established",
    ),
    "award.place": Fact("text", "chỗ của dữ liệu đầu tiên còn thiếu hoặc chưa biết"),
    "award.exclusion_place": Fact("text", "chỗ của dữ liệu làm cho bị loại, hoặc chưa biết"),
    "award.missing": Fact(
        "text", "những điều còn thiếu của tiêu chuẩn gần nhất, hoặc của mỗi tiêu chuẩn chỉ thiếu một điều"
    ),
    "award.not_known": Fact("text", "những điều chưa biết của tiêu chuẩn gần nhất"),
    "award.excluded": Fact("yesno", "bị loại khỏi danh hiệu, hình thức này", "./joined ./discipline"),
    "award.exclusion": Fact("text", "vì sao bị loại, hoặc chưa rõ điều gì"),
    "award.vote_governs": Fact("yesno", "ngưỡng phiếu theo danh hiệu, hình thức; chương trình không đặt ngưỡng riêng"),
    "award.vote_share": Fact("share", "ngưỡng phiếu của danh hiệu, hình thức"),
    "award.vote_lapsed": Fact("yesno", "văn bản trước có ngưỡng phiếu cho danh hiệu, hình thức; văn bản nay chưa rõ"),
    "award.vote_share_before": Fact("share", "ngưỡng phiếu của văn bản trước ấy"),
    "award.vote_secret_before": Fact("yesno", "văn bản trước ấy đòi bỏ phiếu kín; văn bản nay chưa rõ"),
    "award.vote_base": Fact("number", "tổng số dùng để tính tỷ lệ phiếu của danh hiệu, hình thức", "/council/members"),
    "award.vote_base_words": Fact("text", "cách tính tỷ lệ phiếu ấy, bằng lời"),
    "award.vote_secret": Fact("yesno", "danh hiệu, hình thức phải bỏ phiếu kín"),
    "award.initiatives_asked": Fact("yesno", "tiêu chuẩn đang áp dụng dựa vào sáng kiến, đề tài"),
    "award.initiatives_unproved": Fact(
        "number", "số sáng kiến chưa ghi tác giả; chưa biết là còn thiếu số, ngày, cơ quan công nhận", "./initiatives"
    ),
    "award.initiatives_unproved_titles": Fact("text", "tên các sáng kiến ấy"),
    "award.initiatives_used": Fact(
        "number",
        "số sáng kiến đã dùng cho loại khác, không dùng lại được; chưa biết là chưa rõ đã dùng cho gì",
        "./initiatives",
    ),
    "award.initiatives_used_titles": Fact("text", "tên các sáng kiến ấy"),
    "votes.threshold_verified": Fact("yesno", "ngưỡng biểu quyết đã được đối chiếu với văn bản"),
    "past.history": replace(CANDIDATE["record.history"], at="./history"),
    "past.initiatives": replace(CANDIDATE["record.initiatives"], at="./initiatives"),
    "past.results": replace(CANDIDATE["record.results"], at="./results"),
    "past.months_worked": replace(CANDIDATE["candidate.months_worked"], at="./joined"),
    "past.years_existing": replace(CANDIDATE["candidate.years_existing"], at="./established"),
}

_RECORD: dict[str, Fact] = {
    "record.type": Fact("text", "title (danh hiệu thi đua) hoặc commendation (hình thức khen thưởng)", "./type"),
    "record.title": Fact("text", "tên danh hiệu hoặc hình thức", "./title"),
    "record.year": Fact("number", "năm", "./year"),
    "record.decision": Fact("text", "số quyết định", "./decision"),
    "record.date": Fact("date", "ngày quyết định", "./date"),
    "record.date_year": Fact("number", "năm của ngày quyết định", "./date"),
    "record.authority": Fact("text", "cơ quan ban hành quyết định", "./authority"),
    "record.achievement": Fact("text", "thành tích được ghi nhận", "./achievement"),
    "record.occurrence": Fact("number", "lần thứ mấy hình thức này của cùng năm và quyết định được kê"),
    "record.repeats_proposal": Fact("yesno", "đã khen đúng thành tích đang đề nghị"),
}

_CRITERION: dict[str, Fact] = {
    "criterion.id": Fact("text", "mã tiêu chí"),
    "criterion.title": Fact("text", "tiêu chí, nói gọn"),
    "criterion.short": Fact("text", "mấy chữ đầu của tiêu chí"),
    "criterion.met": Fact("yesno", "tự nhận là đạt", "./met"),
    "criterion.evidence": Fact("text", "dẫn chứng", "./evidence"),
    "criterion.length": Fact("number", "số ký tự của dẫn chứng", "./evidence"),
    "criterion.specific": Fact("yesno", "dẫn chứng có con số, ngày tháng hoặc tên riêng", "./evidence"),
    "criterion.unfilled": Fact("yesno", "dẫn chứng còn chỗ để trống", "./evidence"),
    "criterion.gap": Fact("text", "chỗ còn để trống trong dẫn chứng", "./evidence"),
    "criterion.printable": Fact("yesno", "phông chữ in có mọi ký tự của dẫn chứng", "./evidence"),
    "criterion.unprintable": Fact("text", "ký tự đầu tiên mà phông chữ in không có", "./evidence"),
    "criterion.unprintable_near": Fact("text", "mấy chữ quanh ký tự không in được", "./evidence"),
}

_ANSWER: dict[str, Fact] = {
    "answer.label": Fact("text", "câu hỏi, theo lời của biểu mẫu"),
    "answer.form": Fact("text", "tên biểu mẫu hoặc bước nhập"),
    "answer.section": Fact("text", "tên mục của biểu mẫu"),
    "answer.where": Fact("text", "tên đối tượng, hoặc tên mục với câu hỏi chung của hồ sơ"),
    "answer.type": Fact("text", "kiểu câu trả lời: text, long, date, number, table…"),
    "answer.in_paper": Fact(
        "yesno", "câu hỏi của một văn bản ngoài hồ sơ khen thưởng, hoặc của kế hoạch không có hồ sơ khen thưởng"
    ),
    "answer.required": Fact("yesno", "biểu mẫu bắt buộc phải có"),
    "answer.advised": Fact("yesno", "biểu mẫu khuyên nên có"),
    "answer.expected": Fact("text", "câu trả lời phải là gì, bằng lời"),
    "answer.given": Fact("yesno", "đã trả lời; chưa biết là chưa trả lời", "."),
    "answer.fits": Fact("yesno", "câu trả lời đúng kiểu mà biểu mẫu hỏi", "."),
    "answer.text": Fact("text", "câu trả lời, bằng chữ", "."),
    "answer.date": Fact("date", "câu trả lời, khi là ngày", "."),
    "answer.length": Fact("number", "số ký tự của câu trả lời", "."),
    "answer.min_length": Fact("number", "số ký tự ít nhất của câu trả lời bằng lời; 0 là không đặt"),
    "answer.max_length": Fact("number", "số ký tự nhiều nhất của câu trả lời bằng lời; 0 là không đặt"),
    "answer.words": Fact("number", "số chữ của câu trả lời, đếm theo khoảng trắng", "."),
    "answer.max_words": Fact("number", "số chữ nhiều nhất mà chương trình đặt cho câu trả lời; 0 là không đặt"),
    "answer.unfilled": Fact("yesno", "câu trả lời còn chỗ để trống", "."),
    "answer.gap": Fact("text", "chỗ còn để trống trong câu trả lời", "."),
    "answer.printable": Fact("yesno", "phông chữ in có mọi ký tự của câu trả lời", "."),
    "answer.unprintable": Fact("text", "ký tự đầu tiên mà phông chữ in không có", "."),
    "answer.unprintable_near": Fact("text", "mấy chữ quanh ký tự không in được", "."),
    "answer.is_main": Fact("yesno", "là phần kể thành tích dài nhất của báo cáo"),
    "answer.has_figures": Fact("yesno", "câu trả lời có con số", "."),
    "answer.repeats": Fact("yesno", "báo cáo nhắc lại một mục đã nhập ở bước khác"),
    "answer.source": Fact("text", "mục đã nhập ở bước khác mà báo cáo nhắc lại"),
    "answer.agrees": Fact("yesno", "câu trả lời có chứa đúng mục mà nó nhắc lại", "."),
}

_DOCUMENT: dict[str, Fact] = {
    "document.id": Fact("text", "mã văn bản trong thành phần hồ sơ"),
    "document.title": Fact("text", "tên văn bản"),
    "document.form": Fact("text", "mã biểu mẫu"),
    "document.form_known": Fact("yesno", "có biểu mẫu để lập văn bản này"),
    "document.form_compared": Fact("yesno", "biểu mẫu đã đối chiếu với văn bản ban hành mẫu"),
    "document.outline_words": Fact("text", "các biểu mẫu mới dựng theo đề cương"),
    "document.is_prescribed": Fact("yesno", "văn bản lập theo mẫu của một văn bản pháp luật"),
    "document.form_words": Fact("text", "số mẫu và văn bản ban hành"),
    "document.instrument": Fact("text", "văn bản ban hành mẫu"),
    "document.instrument_in_force": Fact("yesno", "văn bản ban hành mẫu còn hiệu lực"),
    "document.instrument_begun": Fact("yesno", "văn bản ban hành mẫu đã bắt đầu có hiệu lực"),
    "document.instrument_since": Fact("date", "ngày văn bản ban hành mẫu bắt đầu có hiệu lực"),
    "document.instrument_until": Fact("date", "ngày văn bản ban hành mẫu hết hiệu lực"),
    "document.successor": Fact("text", "văn bản thay thế đang có hiệu lực"),
    "document.law_words": Fact("text", "văn bản thay thế đang áp dụng, bằng lời"),
}

_PAIR: dict[str, Fact] = {
    "pair.other": Fact("text", "tên đối tượng có đoạn giống, đứng trước trong danh sách"),
    "pair.similarity": Fact("number", "mức giống nhau của đoạn giống nhất, phần trăm"),
    "pair.passages": Fact("number", "số đoạn giống nhau"),
    "pair.label": Fact("text", "mục có đoạn giống nhất"),
}

_FILE: dict[str, Fact] = {
    "file.name": Fact("text", "tên tệp trong bộ hồ sơ"),
    "file.readable": Fact("yesno", "mở và đọc được tệp"),
    "file.trouble": Fact("text", "vì sao không đọc được tệp"),
    "file.present": Fact("yesno", "tệp có trong bộ hồ sơ"),
    "file.listed": Fact("yesno", "tệp có tên trong danh mục tệp manifest.json"),
    "file.belongs": Fact("yesno", "tệp là một văn bản của hồ sơ này"),
    "file.intact": Fact("yesno", "dung lượng và mã kiểm tra đúng như lúc đóng bộ"),
    "file.pages": Fact("number", "số trang đếm được"),
    "file.pages_listed": Fact("number", "số trang ghi trong danh mục tệp"),
    "file.words_same": Fact("yesno", "lời trong tệp đúng như dữ liệu của hồ sơ"),
    "file.document": Fact("text", "tên văn bản"),
    "file.page": Fact("number", "trang"),
    "file.expected": Fact("text", "lời theo dữ liệu của hồ sơ"),
    "file.found": Fact("text", "lời đọc được trong tệp"),
    "file.others": Fact("text", "còn bao nhiêu chỗ khác không khớp, bằng lời"),
    "file.codes_in_order": Fact("yesno", "mã trang đúng bộ, đúng văn bản, đúng thứ tự"),
    "file.code_found": Fact("text", "mã đọc được trên trang"),
    "file.code_expected": Fact("text", "mã phải có trên trang"),
    "pack.copies": Fact("number", "số bộ để in có trong tệp"),
    "pack.copies_asked": Fact("number", "số bộ mà chương trình yêu cầu"),
    "pack.draft": Fact("yesno", "bộ hồ sơ là bản nháp"),
    "pack.programme": Fact("text", "mã chương trình thi đua của hồ sơ"),
    "pack.programme_known": Fact("yesno", "có quy tắc của chương trình này"),
    "pack.rulebook": Fact("text", "phiên bản quy tắc lúc đóng bộ"),
    "pack.rulebook_here": Fact("text", "phiên bản quy tắc đang dùng để đối chiếu"),
    "pack.findings_same": Fact("yesno", "kiểm tra lại cho đúng kết quả đã ghi"),
    "pack.findings_changed": Fact("text", "các kết quả khác với findings.json"),
    "scan.missing": Fact("text", "các trang không có trong bản quét"),
    "scan.complete": Fact("yesno", "bản quét có đủ các trang"),
    "scan.page_belongs": Fact("yesno", "trang quét thuộc bộ hồ sơ này"),
}

_PROGRAMME = {name: fact for name, fact in _DOSSIER.items() if name.startswith(("programme.", "dossier."))}

FACTS: Mapping[str, Mapping[str, Fact]] = {
    "programme": _PROGRAMME,
    "dossier": _DOSSIER,
    "member": _DOSSIER | _MEMBER,
    "nominee": _DOSSIER | _NOMINEE,
    "record": _DOSSIER | _NOMINEE | _RECORD,
    "criterion": _DOSSIER | _NOMINEE | _CRITERION,
    "answer": _DOSSIER | _NOMINEE | _ANSWER,
    "law": _DOSSIER | _LAW,
    "document": _DOSSIER | _DOCUMENT,
    "pair": _DOSSIER | _NOMINEE | _PAIR,
    "file": _FILE,
    "candidate": CANDIDATE,
    "component": COMPONENT,
}
"""Scope -> fact name -> fact: what a rule of that scope may read."""


def entered_at(name: str, subject_at: str, nominee_at: str) -> tuple[str, ...]:
    """The JSON Pointer patterns of the places where a fact is entered; none for one that nobody enters."""
    if name.startswith("asked."):
        place = f"/answers/{name.removeprefix('asked.')}"
        return (place, nominee_at + place) if nominee_at else (place,)
    if name in _DOSSIER:
        return tuple(_DOSSIER[name].at.split())
    own, base = (_NOMINEE, nominee_at) if name in _NOMINEE else (_PARTS, subject_at)
    places = own[name].at.split() if name in own else []
    return tuple(base + place[1:] if place.startswith(".") else place for place in places)


_PARTS = _LAW | _MEMBER | _RECORD | _CRITERION | _ANSWER | _DOCUMENT | _PAIR
