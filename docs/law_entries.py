"""Every rule and every value of rules/, as one row each: what it says, when, on what ground."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from awards.citation import Basis
from awards.model import KIND_WORDS, ROUTE_WORDS
from awards.rulebook import regulation
from awards.rulebook.award import AwardDossier, AwardLaw, AwardVote
from awards.rulebook.load import Rulebook
from awards.rulebook.messages import shown, threshold
from awards.rulebook.programme import STAGE_WORDS
from awards.rulebook.rule import Rule

SEVERITIES = {"error": "lỗi", "warning": "cảnh báo", "info": "lưu ý"}
VOTE_BASES = {
    "total_members": "trên tổng số thành viên",
    "present": "trên số người dự họp",
    "present_plus_written": "trên số người dự họp và số người gửi phiếu",
}
TYPES = {"title": "danh hiệu", "commendation": "hình thức khen thưởng"}
LEVELS = {"base": "cơ sở", "ministry": "bộ, tỉnh", "government": "Chính phủ, Thủ tướng", "president": "Chủ tịch nước"}
UNCOUNTED = ""
"""The group of what is no rule: words that are only printed."""
Data = Mapping[str, Any]


class Entry(Struct, frozen=True, kw_only=True):
    """One rule or value. `anchor` is its code, or its place in the files: file, key, id or number."""

    anchor: str
    words: str
    bases: tuple[Basis, ...] = ()
    since: dt.date | None = None
    until: dt.date | None = None
    off: str = ""


class Section(Struct, frozen=True, kw_only=True):
    """Entries under one title; `group` says which row of the table they are counted in."""

    title: str
    group: str
    entries: tuple[Entry, ...]


class Chapter(Struct, frozen=True, kw_only=True):
    """What one file holds. `years` are those of a programme; nothing in it is asked of any other."""

    title: str
    anchor: str
    sections: tuple[Section, ...]
    intro: str = ""
    years: tuple[int, int] | None = None


def rule_chapters(rulebook: Rulebook) -> tuple[Chapter, ...]:
    """All that rules/ holds, in the order of reading."""
    found = (
        *_common(rulebook),
        *(_award(each) for each in rulebook.awards.values()),
        *(_regulation(rulebook, each) for each in regulation_ids(rulebook)),
        *(_programme(rulebook, each) for each in rulebook.programme_ids),
    )
    return tuple(map(_distinct, found))


def _distinct(chapter: Chapter) -> Chapter:
    """The chapter with each anchor once: what is set again for other days is numbered from its second time on."""
    met: Counter[str] = Counter()
    sections = []
    for section in chapter.sections:
        entries = []
        for entry in section.entries:
            met[entry.anchor] += 1
            times = met[entry.anchor]
            entries.append(replace(entry, anchor=f"{entry.anchor}-{times}") if times > 1 else entry)
        sections.append(replace(section, entries=tuple(entries)))
    return replace(chapter, sections=tuple(sections))


def regulation_ids(rulebook: Rulebook) -> tuple[str, ...]:
    """The regulations that several programmes run under."""
    return tuple(name.removesuffix(".yaml") for name, _ in rulebook.content.files("rules/regulations", ".yaml"))


def _common(rulebook: Rulebook) -> Iterator[Chapter]:
    for name, path in rulebook.content.files("rules/common", ".yaml"):
        found, stem = rulebook.common_file(name), name.removesuffix(".yaml")
        rules = Section(title="", group="Quy tắc của mọi hồ sơ", entries=tuple(map(_rule, found["rules"])))
        values = (_parameter("parameters", each, each["basis"]) for each in found["parameters"])
        defaults = Section(title="", group="Mức mặc định", entries=tuple(values))
        sections = tuple(each for each in (rules, defaults) if each.entries)
        yield Chapter(title=_first_comment(path.read_text(encoding="utf-8")), anchor=stem, sections=sections)


def _first_comment(text: str) -> str:
    """What the file says of itself in its first line, up to the colon."""
    return text.partition("\n")[0].removeprefix("# ").rstrip(".").partition(":")[0]


def _rule(rule: Rule) -> Entry:
    told = [f"({SEVERITIES[rule.severity]}) {rule.message or rule.unknown}"]
    if rule.message and rule.unknown:
        told.append(f"Chưa có dữ liệu: {rule.unknown}")
    return Entry(
        anchor=rule.code, words=" ".join(told), bases=rule.basis, since=rule.since, until=rule.until, off=rule.off
    )


def _parameter(prefix: str, entry: Data, basis: Basis, title: str = "") -> Entry:
    value = entry["value"]
    words = threshold(value) if isinstance(value, Fraction) else shown(value)
    told = f"{entry.get('title') or title or entry['id']}: {VOTE_BASES.get(words, words)}."
    return _dated(f"{prefix}.{entry['id']}", told, (basis,), entry)


def _dated(anchor: str, words: str, bases: tuple[Basis, ...], entry: Data) -> Entry:
    return Entry(anchor=anchor, words=words, bases=bases, since=entry.get("since"), until=entry.get("until"))


def _award(award: AwardLaw) -> Chapter:
    kinds = " và ".join(KIND_WORDS[each] for each in award.kinds)
    named = f" Còn ghi là: {', '.join(award.names)}." if award.names else ""
    intro = f"{TYPES.get(award.type or '', '')} cấp {LEVELS.get(award.level or '', '')}, cho {kinds}.{named}"
    numbered = {
        "decided_by": ("Ai quyết định", [(each, each.value) for each in award.decided_by]),
        "vote": ("Biểu quyết", [(each, _vote(each)) for each in award.vote]),
        "quota": ("Số lượng", [(each, _for_kind(each.kind, each.text)) for each in award.quota]),
        "dossier": ("Hồ sơ", [(each, _dossier(each)) for each in award.dossier]),
    }
    parts = [Section(title="Tiêu chuẩn", group="Tiêu chuẩn", entries=_standards(award.id, award.standards))]
    for key, (title, rows) in numbered.items():
        entries = tuple(_of_award(f"{award.id}.{key}.{n}", each, words) for n, (each, words) in enumerate(rows, 1))
        parts.append(Section(title=title, group=title, entries=entries))
    limits = tuple(_of_award(f"{award.id}.limits.{each.id}", each, _limit(each)) for each in award.limits)
    parts.append(Section(title="Thời hạn giải quyết", group="Thời hạn giải quyết", entries=limits))
    kept = tuple(each for each in parts if each.entries)
    return Chapter(title=award.title, anchor=award.id, intro=intro, sections=kept)


def _standards(prefix: str, standards: Iterable[Any]) -> tuple[Entry, ...]:
    made = []
    for number, each in enumerate(standards, 1):
        route = f", {ROUTE_WORDS[each.route]}" if each.route else ""
        attested = f" Hội đồng xem xét, xác nhận: {each.attested}" if each.attested else ""
        computed = "" if each.require else " (chương trình không tính được)"
        words = f"({KIND_WORDS[each.kind]}{route}) {each.text}{computed}{attested}"
        anchor = f"{prefix}.standards.{each.id or number}"
        made.append(
            Entry(anchor=anchor, words=words, bases=(each.basis,), since=each.since, until=each.until, off=each.off)
        )
    return tuple(made)


def _of_award(anchor: str, value: Any, words: str) -> Entry:
    return Entry(anchor=anchor, words=words, bases=(value.basis,), since=value.since, until=value.until)


def _for_kind(kind: str | None, words: str) -> str:
    return f"({KIND_WORDS[kind]}) {words}" if kind else words


def _vote(vote: AwardVote) -> str:
    secret = {True: "bỏ phiếu kín", False: "không phải bỏ phiếu kín", None: "không nói có phải bỏ phiếu kín không"}
    share = threshold(vote.at_least)
    return _for_kind(vote.kind, f"Từ {share} {VOTE_BASES[vote.base]} đồng ý; {secret[vote.secret]}.")


def _dossier(dossier: AwardDossier) -> str:
    copies = "số bộ chưa rõ" if dossier.copies is None else f"{dossier.copies} bộ"
    files = {True: ", kèm tệp điện tử", False: ", không kèm tệp điện tử", None: ""}[dossier.electronic]
    papers = "; ".join(
        f"{each.title} ({', '.join(f'`{form}`' for form in dict.fromkeys(each.forms.values()))})" if each.forms
        else each.title
        for each in dossier.documents
    )  # fmt: skip
    route = f"({ROUTE_WORDS[dossier.route]}) " if dossier.route else ""
    return f"{route}{copies}{files}: {papers}."


def _limit(limit: Any) -> str:
    return f"{limit.text} ({limit.days} ngày{' làm việc' if limit.working else ''})."


def _regulation(rulebook: Rulebook, regulation_id: str) -> Chapter:
    data = rulebook.regulation_data(regulation_id, "")
    file = f"rules/regulations/{regulation_id}.yaml"
    programmes = [
        each for each in map(rulebook.programme_data, rulebook.programme_ids) if each["regulation"] == regulation_id
    ]
    rules = {rule.code: rule for each in programmes for rule in each["rules"] if rule.source_file == file}
    added = _added(rulebook, regulation_id)
    cites = (
        Entry(
            anchor=f"{regulation_id}.cites.{code}",
            words=f"Điều khoản của quy chế cho quy tắc `{code}`.",
            bases=(basis,),
        )
        for code, basis in added["cites"]
    )
    sections = (
        Section(title="Quy tắc", group="Quy tắc riêng", entries=tuple(map(_rule, rules.values()))),
        Section(title="Điều khoản cho quy tắc chung", group="Quy tắc riêng", entries=tuple(cites)),
        *_shared(regulation_id, added, data["source"], rulebook),
    )
    years = [year for each in programmes for year in (each["period"]["first"], each["period"]["last"])]
    return Chapter(
        title=data["title"],
        anchor=regulation_id,
        sections=tuple(each for each in sections if each.entries),
        years=(min(years), max(years)) if years else None,
    )


def _added(rulebook: Rulebook, regulation_id: str | None) -> Data:
    """What a regulation gives to each of its programmes."""
    empty = {"parameters": (), "questions": (), "grounds": (), "cites": ()}
    return regulation.under(empty, rulebook.regulation_data(regulation_id, "")) if regulation_id else empty


def _shared(anchor: str, data: Data, source: Basis, rulebook: Rulebook) -> Iterator[Section]:
    """What programmes and regulations both may set."""
    defaults = rulebook.common[1]
    parameters = (
        _parameter(f"{anchor}.parameters", each, _basis(each, source), _title(defaults, each["id"]))
        for each in data["parameters"]
    )
    questions = (
        _dated(
            f"{anchor}.questions.{page['id']}.questions.{each['id']}",
            f"{each['label']}.",
            (_basis(each, source),),
            each,
        )
        for page in data["questions"]
        for each in page["questions"]
    )
    grounds = (
        _dated(f"{anchor}.grounds.{number}", f"{each['text']}.", (), each)
        for number, each in enumerate(data["grounds"], 1)
    )
    yield Section(title="Mức riêng", group="Giá trị của chương trình", entries=tuple(parameters))
    yield Section(title="Câu hỏi riêng", group="Giá trị của chương trình", entries=tuple(questions))
    yield Section(title="Căn cứ in ở tờ trình", group=UNCOUNTED, entries=tuple(grounds))


def _title(defaults: Mapping[str, Any], parameter_id: str) -> str:
    return defaults[parameter_id].title if parameter_id in defaults else ""


def _basis(entry: Data, source: Basis) -> Basis:
    return Basis(**regulation.completed(entry["basis"], source))


def _programme(rulebook: Rulebook, programme_id: str) -> Chapter:
    data = rulebook.programme_data(programme_id)
    source, period = data["source"], (data["period"]["first"], data["period"]["last"])
    added = _added(rulebook, data["regulation"])
    own = {key: tuple(e for e in data[key] if e not in added[key]) for key in ("parameters", "questions", "grounds")}
    file = f"rules/programmes/{programme_id}.yaml"
    rules = tuple(_rule(rule) for rule in data["rules"] if rule.source_file == file)
    sections = (
        *_values(rulebook, data),
        *_shared(programme_id, own, source, rulebook),
        Section(title="Quy tắc riêng", group="Quy tắc riêng", entries=rules),
    )
    return Chapter(
        title=data["title"],
        anchor=programme_id,
        intro=f"{data['issuer']}, {period[0]}–{period[1]}. Nguồn: {source.words()}.",
        sections=tuple(each for each in sections if each.entries),
        years=period,
    )


def _values(rulebook: Rulebook, data: Data) -> Iterator[Section]:
    """What the programme's own file sets, key by key."""
    for key, (title, rows) in _parts(data).items():
        named = [
            {"title": rulebook.awards[each["id"]].title, **_given(each)} if key == "awards" else each for each in rows
        ]
        entries = tuple(_rows(f"{data['id']}.{key}", key, named, data["source"]))
        yield Section(title=title, group="Giá trị của chương trình", entries=entries)
    for offered in (each for each in data["awards"] if not each["leaves_out"]):
        entries = _standards(f"{data['id']}.awards.{offered['id']}", map(_Row, offered["standards"]))
        title = f"Tiêu chuẩn riêng: {rulebook.awards[offered['id']].title}"
        yield Section(title=title, group="Tiêu chuẩn", entries=entries)


def _given(row: Data) -> Data:
    return {key: value for key, value in row.items() if value is not None}


class _Row:
    """A row of a file, read as an object."""

    def __init__(self, row: Data) -> None:
        self.__dict__.update(row)


def _parts(data: Data) -> dict[str, tuple[str, Iterable[Data]]]:
    """The keys of a programme's file, each with its title and rows."""
    dossier = data["dossier"] or {"copies": (), "originals_only": (), "documents": ()}
    return {
        "awards": ("Hình thức khen thưởng", data["awards"]),
        "fields": ("Lĩnh vực, nội dung", data["fields_"]),
        "roles": ("Vai trò của cá nhân", data["roles"]),
        "criteria.collective": ("Tiêu chí đối với tập thể", data["criteria"]["collective"]),
        "criteria.individual": ("Tiêu chí đối với cá nhân", data["criteria"]["individual"]),
        "dossier.copies": ("Số bộ hồ sơ", dossier["copies"]),
        "dossier.originals_only": ("Bản chính", dossier["originals_only"]),
        "dossier.documents": ("Các phần của hồ sơ", dossier["documents"]),
        "calendar": ("Thời hạn", data["calendar"]),
        "papers": ("Văn bản ngoài hồ sơ", data["papers"]),
        "tasks": ("Việc phải làm", data["tasks"]),
        "quota": ("Số lượng", data["quota"]),
    }


def _rows(prefix: str, key: str, rows: Iterable[Data], source: Basis) -> Iterator[Entry]:
    for number, each in enumerate(rows, 1):
        anchor = f"{prefix}.{each.get('id') or number}"
        yield _dated(anchor, _row_words(key, each), (_basis(each, source),), each)
        if each.get("recipient"):
            gone = each["recipient"]
            words = f"{gone['name']} không còn từ ngày {shown(gone['until'])}. {gone['note']}"
            yield Entry(anchor=f"{anchor}.recipient", words=words, bases=(_recipient_basis(gone, source),))


def _recipient_basis(recipient: Data, source: Basis) -> Basis:
    basis = recipient["basis"]
    return basis if isinstance(basis, Basis) else Basis(**regulation.completed(basis, source))


def _row_words(key: str, each: Data) -> str:
    if key == "calendar":
        return f"{each['title']}: {_due(each)}, gửi {each['to']}."
    if key == "dossier.copies":
        return f"{each['value']} bộ."
    if key == "dossier.originals_only":
        return "Không nhận bản photo." if each["value"] else "Nhận cả bản photo."
    if key == "quota":
        return f"Theo số lượng phân bổ hằng năm của {each['set_by']}."
    if key == "tasks":
        return f"{each['when']}: {each['title']}{f' ({who})' if (who := each['who']) else ''}."
    if key == "fields":
        return f"{each['title']}: {'; '.join(each['contents'])}." if each["contents"] else f"{each['title']}."
    return f"{each['title']}{_besides(key, each)}."


def _besides(key: str, each: Data) -> str:
    if key == "awards" and each["leaves_out"]:
        return f", trừ các tiêu chuẩn {', '.join(f'`{left}`' for left in each['leaves_out'])}"
    if key == "papers":
        return f" ({STAGE_WORDS[each['stage']]}; `{each['form']}`)"
    if key == "dossier.documents":
        return f" ({', '.join(f'`{form}`' for form in dict.fromkeys(each['form'].values()))})"
    return ""


def _due(each: Data) -> str:
    if each["when"]:
        return f"{each['when']} (không ghi ngày)"
    day, month = each["before"] or each["day"]
    return f"{'trước ngày' if each['before'] else 'ngày'} {day}/{month}"
