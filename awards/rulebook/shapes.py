"""The shape of each kind of file below rules/."""

import re
from typing import Any

from awards.citation import Basis
from awards.content.shape import Day, Group, Keyed, Misshapen, OneOf, Rows, Shape, Text, Value, Whole, YesNo, written
from awards.rulebook.instrument import Instrument
from awards.rulebook.values import day_of_text, share_of_text

ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_DUE = re.compile(r"([1-9]|[12][0-9]|3[01])/([1-9]|1[0-2])")
KINDS = ("individual", "collective")
ROUTES = ("merit", "sudden", "thematic", "service")


class Id(Text):
    """A stable name of small letters, digits and hyphens."""

    def read(self, value: Any) -> str:
        text = super().read(value)
        if not ID.fullmatch(text):
            raise Misshapen("mã chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối")
        return text

    def schema(self) -> dict[str, Any]:
        return {"type": "string", "pattern": f"^{ID.pattern}$"}


class Due(Text):
    """A day of every year, "12/3"."""

    def read(self, value: Any) -> Any:
        text = super().read(value)
        found = _DUE.fullmatch(text)
        if not found or day_of_text(f"2023-{int(found[2]):02d}-{int(found[1]):02d}") is None:
            raise Misshapen('hãy ghi ngày và tháng có trong mọi năm, dạng "12/3"')
        return int(found[1]), int(found[2])

    def schema(self) -> dict[str, Any]:
        return {"type": "string", "pattern": f"^{_DUE.pattern}$"}


class Setting(Value):
    """A parameter's value: a whole number, true/false, text, or a share ("2/3", "80%")."""

    def read(self, value: Any) -> Any:
        if not isinstance(value, bool | int | str):
            raise Misshapen('hãy ghi một số nguyên, true/false, chữ, hoặc tỷ lệ như "2/3", "80%"')
        share = share_of_text(value) if isinstance(value, str) else None
        return value if share is None else share

    def schema(self) -> dict[str, Any]:
        return {"type": ["integer", "boolean", "string"]}


class Forms(Value):
    """The id of a form, or one id for each kind of nominee."""

    def read(self, value: Any) -> dict[str, str]:
        if isinstance(value, str) and value:
            return {"any": value}
        if not isinstance(value, dict) or not value or not set(value) <= set(KINDS):
            raise Misshapen("hãy ghi mã biểu mẫu, hoặc một mã cho collective và một mã cho individual")
        return {key: str(Text().deserialize(form)) for key, form in value.items()}

    def schema(self) -> dict[str, Any]:
        keys = {
            "type": "object",
            "properties": {kind: {"type": "string"} for kind in KINDS},
            "additionalProperties": False,
        }
        return {"anyOf": [{"type": "string"}, keys]}


class BasisShape(Shape):
    instrument = Text(required=True, words="số, ký hiệu của văn bản, có trong rules/instruments.yaml")
    clause = Text(blank=True, load_default="", words="điều, khoản, điểm; để trống khi nguồn không nêu")
    verified = OneOf("text", "quoted", "none", required=True, words="đã đối chiếu đến đâu")
    note = Text(load_default="")

    def make(self, data: dict[str, Any]) -> Basis:
        return Basis(**data)


class ClauseShape(Shape):
    """A basis in a programme file: what is not written is that of the programme's source."""

    instrument = Text()
    clause = Text(blank=True, required=True)
    verified = OneOf("text", "quoted", "none")
    note = Text(load_default="")


class Dated(Shape):
    """In force from the day `from` up to, not including, the day `until`."""

    since = Day(data_key="from", load_default=None)
    until = Day(load_default=None)


class InstrumentShape(Dated):
    id = Text(required=True, words="số, ký hiệu như văn bản ghi")
    title = Text(required=True)
    issuer = Text(required=True)
    date = Day(load_default=None, words="ngày ban hành")
    replaced_by = Rows(Text(), load_default=(), words="văn bản thay thế")
    amended_by = Rows(Text(), load_default=(), words="văn bản sửa đổi, bổ sung")
    verified = OneOf("text", "quoted", "none", required=True)
    note = Text(load_default="")

    def make(self, data: dict[str, Any]) -> Instrument:
        basis = Basis(data["id"], "", data.pop("verified"), data.pop("note"))
        return Instrument(basis=basis, **data)


class RegisterShape(Shape):
    """rules/instruments.yaml: each number once, or a later row would silently stand for an earlier one."""

    instruments = Rows(Group(InstrumentShape), required=True)

    def make(self, data: dict[str, Any]) -> dict[str, Any]:
        first: set[str] = set()
        for index, each in enumerate(data["instruments"]):
            if each.id in first:
                raise Misshapen({"instruments": {index: {"id": ["văn bản này đã có ở trên"]}}})
            first.add(each.id)
        return data


class DefaultParameterShape(Dated):
    id = Id(required=True)
    title = Text(required=True)
    value = Setting(required=True)
    basis = Group(BasisShape, required=True)


class ParameterShape(Dated):
    id = Id(required=True)
    title = Text()
    value = Setting(required=True)
    basis = Group(ClauseShape, required=True)


class SourceShape(Shape):
    instrument = Text(required=True)
    clause = Text(blank=True, load_default="")
    verified = OneOf("text", "quoted", "none", required=True)
    note = Text(load_default="")

    def make(self, data: dict[str, Any]) -> Basis:
        return Basis(**data)


class PeriodShape(Shape):
    kind = OneOf("calendar", "school", data_key="year", load_default="calendar", words="năm dương lịch hay năm học")
    first = Whole(data_key="from", minimum=1945, required=True)
    last = Whole(data_key="until", minimum=1945, required=True, words="năm cuối, kể cả năm ấy")

    def make(self, data: dict[str, Any]) -> dict[str, Any]:
        if data["first"] > data["last"]:
            raise Misshapen({"until": ["năm cuối phải từ năm đầu trở đi"]})
        return data


class OfferedShape(Dated):
    id = Id(required=True)
    title = Text()
    decided_by = Text(load_default=None, words="cấp quyết định ở nơi này, nói gọn; bỏ trống thì lấy ở rules/awards")
    leaves_out = Rows(Id(), load_default=(), words="mã các tiêu chuẩn ở rules/awards không dành cho chương trình này")
    standards = Value(load_default=(), words="tiêu chuẩn do văn bản này đặt, thay cho tiêu chuẩn ở rules/awards")
    basis = Group(ClauseShape, required=True)


class FieldShape(Dated):
    id = Id(required=True)
    title = Text(required=True)
    contents = Rows(Text(), least=1, required=True)
    basis = Group(ClauseShape, required=True)


class RoleShape(Dated):
    id = Id(required=True)
    title = Text(required=True)
    basis = Group(ClauseShape, required=True)


class CriterionShape(Dated):
    id = Id(required=True)
    title = Text(required=True)
    role = Id(load_default=None)
    basis = Group(ClauseShape, required=True)


class CriteriaShape(Shape):
    collective = Rows(Group(CriterionShape), load_default=())
    individual = Rows(Group(CriterionShape), load_default=())


NO_CRITERIA: dict[str, tuple[dict[str, Any], ...]] = {"collective": (), "individual": ()}


class CopiesShape(Dated):
    value = Whole(minimum=1, required=True)
    basis = Group(ClauseShape, required=True)


class OriginalsShape(Dated):
    value = YesNo(required=True)
    basis = Group(ClauseShape, required=True)


class DocumentShape(Dated):
    id = Id(required=True)
    title = Text(required=True)
    per = OneOf("nominee", load_default=None)
    form = Forms(required=True)
    signed = Rows(Text(), required=True)
    sealed = YesNo(required=True)
    confirmed_by = Text(load_default=None)
    awards = Rows(Id(), load_default=(), words="chỉ khi đề nghị một trong các danh hiệu, hình thức này")
    routes = Rows(OneOf(*ROUTES), load_default=(), words="chỉ khi theo một trong các loại hình này")
    if_any = OneOf("initiatives", load_default=None, words="chỉ khi có người, tập thể khai sáng kiến, đề tài")
    basis = Group(ClauseShape, required=True)


class DossierShape(Shape):
    copies = Rows(Group(CopiesShape), least=1, required=True)
    originals_only = Rows(Group(OriginalsShape), least=1, required=True)
    documents = Rows(Group(DocumentShape), least=1, required=True)


class RecipientShape(Shape):
    name = Text(required=True, words="nơi nhận như kế hoạch ghi")
    until = Day(required=True, words="từ ngày này nơi ấy không còn")
    note = Text(load_default="")
    basis = Group(BasisShape, required=True, words="văn bản làm cho nơi ấy không còn")


class DeadlineShape(Dated):
    id = Id(required=True)
    title = Text(required=True)
    before = Due(load_default=None, words='trước ngày nào hằng năm, ví dụ "12/3"')
    day = Due(load_default=None, words='ngày cuối hằng năm, kể cả ngày ấy, ví dụ "10/5"')
    when = Text(load_default=None, words="lời của kế hoạch khi không có ngày, ví dụ: định kỳ")
    next_year = YesNo(load_default=False, words="ngày ấy ở năm sau năm của hồ sơ")
    to = Text(required=True)
    recipient = Group(RecipientShape, load_default=None)
    basis = Group(ClauseShape, required=True)

    def make(self, data: dict[str, Any]) -> dict[str, Any]:
        if sum(data[key] is not None for key in ("before", "day", "when")) != 1:
            raise Misshapen({"before": ["hãy ghi đúng một trong ba khóa before, day, when"]})
        if data["next_year"] and data["when"] is not None:
            raise Misshapen({"next_year": ["chỉ dùng với before hoặc day"]})
        return data


class PaperShape(Dated):
    """A paper outside the award dossier."""

    id = Id(required=True)
    title = Text(required=True)
    form = Text(required=True, words="mã biểu mẫu, ví dụ common/bao-cao-dinh-ky")
    stage = OneOf("registration", "meeting", "report", required=True, words="đăng ký, phiên họp, báo cáo")
    deadline = Id(load_default=None, words="mã của một dòng ở khóa calendar")
    basis = Group(ClauseShape, required=True)


class TaskShape(Dated):
    id = Id(required=True)
    title = Text(required=True)
    when = Text(required=True, words="như kế hoạch ghi: Quý I, thường xuyên")
    who = Text(load_default="")
    basis = Group(ClauseShape, required=True)


class QuotaShape(Dated):
    set_by = Text(required=True)
    basis = Group(ClauseShape, required=True)


class GroundShape(Dated):
    text = Text(required=True)


class DefaultValue(Value):
    """What the wizard proposes: text, a number, or a list of texts."""

    def read(self, value: Any) -> Any:
        if isinstance(value, list):
            return tuple(Text().deserialize(each) for each in value)
        if isinstance(value, str | int):
            return value
        raise Misshapen(f"hãy ghi chữ, số hoặc danh sách chữ thay cho {written(value)}")

    def schema(self) -> dict[str, Any]:
        return {"type": ["string", "integer", "boolean", "array"]}


class Defaults(Keyed):
    """Values by JSON Pointer into dossier.json."""

    def read(self, value: Any) -> dict[Any, Any]:
        loaded = super().read(value)
        if wrong := [key for key in loaded if not key.startswith("/")]:
            raise Misshapen(f"“{wrong[0]}” phải là đường dẫn vào hồ sơ, bắt đầu bằng “/”")
        return loaded


class ProgrammeShape(Shape):
    id = Id(required=True, words="trùng với tên tệp")
    title = Text(required=True)
    movement = Text(load_default="", words="tên phong trào, như in trong tờ trình; bỏ khi không phải phong trào")
    issuer = Text(required=True)
    source = Group(SourceShape, required=True)
    regulation = Id(load_default=None, words="quy chế mà chương trình này theo, ở rules/regulations")
    route = OneOf(*ROUTES, load_default=None, words="loại hình của mọi đề nghị trong chương trình")
    school_year_from = Id(load_default=None, words="câu hỏi của hồ sơ: trả lời có thì văn bản ghi năm học")
    movement_from = Id(load_default=None, words="câu hỏi của hồ sơ mà câu trả lời là tên phong trào, in trong văn bản")
    period = Group(PeriodShape, required=True)
    awards = Rows(Group(OfferedShape), load_default=())
    model = YesNo(load_default=None, words="mỗi đối tượng có một mô hình; bỏ trống: có khi chương trình có fields")
    fields_ = Rows(Group(FieldShape), data_key="fields", load_default=())
    roles = Rows(Group(RoleShape), load_default=())
    criteria = Group(CriteriaShape, load_default=NO_CRITERIA)
    dossier = Group(DossierShape, load_default=None, words="bỏ khi kế hoạch không có hồ sơ khen thưởng")
    calendar = Rows(Group(DeadlineShape), load_default=())
    papers = Rows(Group(PaperShape), load_default=(), words="văn bản ngoài hồ sơ khen thưởng")
    tasks = Rows(Group(TaskShape), load_default=(), words="việc mà kế hoạch giao")
    quota = Rows(Group(QuotaShape), load_default=())
    parameters = Rows(Group(ParameterShape), load_default=())
    grounds = Rows(Group(GroundShape), load_default=())
    defaults = Defaults(DefaultValue(), load_default=dict)
    questions = Value(load_default=(), words="câu hỏi thêm, mỗi mục là một trang nhập")
    rules = Value(load_default=())

    def make(self, data: dict[str, Any]) -> dict[str, Any]:
        """Awards and their dossier belong together."""
        if bool(data["awards"]) != bool(data["dossier"]):
            raise Misshapen({"dossier": ["khóa awards và khóa dossier đi cùng nhau: có cả hai hoặc bỏ cả hai"]})
        return data
