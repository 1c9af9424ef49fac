"""docs/law.md: the whole law that the program knows, and how far each generation of it was compared."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence

from awards.citation import UNVERIFIED, Basis
from awards.formbook.form import Form
from awards.formbook.load import Formbook
from awards.rulebook.generation import Generation
from awards.rulebook.instrument import Instrument, as_amended
from awards.rulebook.load import Rulebook
from awards.text import short_date
from docs.law_entries import UNCOUNTED, Chapter, Entry, rule_chapters
from docs.law_layouts import layout_chapters

LEVELS = {"text": "toàn văn", "quoted": "phần trích", "none": "chưa", "": "của phần mềm"}
COMPARED = {"text": "đã đối chiếu với toàn văn", "quoted": "theo nguồn trích dẫn lại", "none": UNVERIFIED}
PARTS = {
    "rules/common": "Quy tắc và mức mặc định của mọi hồ sơ",
    "rules/awards": "Danh hiệu và hình thức khen thưởng",
    "rules/regulations": "Quy chế",
    "rules/programmes": "Chương trình",
    "templates/layouts": "Thể thức văn bản",
}
ABOUT = """# Luật trong chương trình

Trang này được viết từ các tệp trong `rules/` và `templates/layouts/` bằng lệnh `make docs`; đừng sửa bằng tay.
Mỗi dòng là một quy tắc hay một mức: mã, nội dung, thời gian áp dụng, căn cứ, và đã đối chiếu với văn bản gốc đến
đâu. Không ghi thời gian là áp dụng ở mọi thời kỳ. Chữ trong dấu `{ }` được thay bằng dữ liệu của hồ sơ."""
ABOUT_TABLE = """
<a id="doi-chieu"></a>

## Đối chiếu theo thời kỳ

Mỗi ô là số dòng của thời kỳ ấy đã đối chiếu với **toàn văn** / theo **phần trích** / **chưa** đối chiếu. Dòng có nhiều
căn cứ được tính theo căn cứ kém chắc nhất trong số còn hiệu lực; điều khoản đã bị một văn bản chưa đọc được sửa đổi, và
dòng mà mọi căn cứ đều hết hiệu lực, được tính là chưa đối chiếu. Dòng đang tắt không được tính. Dòng không viện dẫn văn
bản nào là cách làm của phần mềm, đứng ở cột cuối. Biểu mẫu dùng chung được tính ở mọi thời kỳ; giá trị của một chương
trình, ở những thời kỳ mà chương trình trải qua.
"""
Register = Mapping[str, Instrument]


def chapters(rulebook: Rulebook) -> tuple[Chapter, ...]:
    """The whole of the law that the program knows."""
    return (*rule_chapters(rulebook), *layout_chapters(rulebook.content))


def law_page(rulebook: Rulebook, formbook: Formbook) -> str:
    """Contents, the table by generation, the register, then every rule and value."""
    return "\n".join(_page(rulebook, formbook)) + "\n"


def _page(rulebook: Rulebook, formbook: Formbook) -> Iterator[str]:
    found = chapters(rulebook)
    yield ABOUT
    yield from _contents(rulebook, found)
    yield from _table(rulebook, formbook.forms, found)
    yield from _generations(rulebook.generations)
    yield from _register(rulebook.instruments)
    for folder, title in PARTS.items():
        yield f"\n## {title}"
        for chapter in _in(rulebook, folder, found):
            yield from _chapter(chapter, rulebook.instruments)


def _in(rulebook: Rulebook, folder: str, found: Sequence[Chapter]) -> list[Chapter]:
    """The chapters of one folder, in its order of files."""
    names = {name.removesuffix(".yaml") for name, _ in rulebook.content.files(folder, ".yaml")}
    return [each for each in found if each.anchor in names]


def _contents(rulebook: Rulebook, found: Sequence[Chapter]) -> Iterator[str]:
    yield "\n## Mục lục\n"
    yield "- [Đối chiếu theo thời kỳ](#doi-chieu)"
    yield "- [Các thời kỳ](#thoi-ky)"
    yield "- [Sổ văn bản](#so-van-ban)"
    for folder, title in PARTS.items():
        yield f"- {title}"
        yield from (f"  - [{each.title}](#{each.anchor})" for each in _in(rulebook, folder, found))


def _table(rulebook: Rulebook, forms: Sequence[Form], found: Sequence[Chapter]) -> Iterator[str]:
    """How many forms and rules each generation has, by how far they were compared."""
    generations, register = rulebook.generations, rulebook.instruments
    yield ABOUT_TABLE
    yield f"| | {' | '.join(each.id.upper() for each in generations)} | không viện dẫn |"
    yield "|---|" + "---|" * (len(generations) + 1)
    yield _row("Biểu mẫu", [_of_forms(forms, each, register) for each in generations], 0)
    everything: list[list[str]] = [[] for _ in generations]
    groups = dict.fromkeys(section.group for chapter in found for section in chapter.sections)
    for group in (each for each in groups if each != UNCOUNTED):
        held = [(e, c) for c in found for s in c.sections if s.group == group for e in s.entries]
        counted = [[compared(e, each, register, c.years) for e, c in held] for each in generations]
        for whole, part in zip(everything, counted, strict=True):
            whole.extend(level for level in part if level)
        yield _row(group, counted, sum(not each.bases and not each.off for each, _ in held))
    yield _row("**Cộng quy tắc và mức**", everything, None)


def _row(title: str, columns: Sequence[Sequence[str | None]], uncited: int | None) -> str:
    cells = [" / ".join(str(list(column).count(level)) for level in COMPARED) for column in columns]
    return f"| {title} | {' | '.join(cells)} | {'' if uncited is None else uncited or ''} |"


def _of_forms(forms: Sequence[Form], generation: Generation, register: Register) -> list[str | None]:
    return [
        compared(Entry(anchor=each.id, words="", bases=(each.basis,)), generation, register)
        for each in forms
        if not each.instrument or _meets(register.get(each.instrument), generation)
    ]


def _meets(instrument: Instrument | None, generation: Generation) -> bool:
    """Whether the instrument that prescribes a form is in force in the generation."""
    if instrument is None:
        return True
    since, until = instrument.since or instrument.date, instrument.until
    return _overlap((since, until), (generation.since, generation.until)) is not None


def _overlap(
    one: tuple[dt.date | None, dt.date | None], other: tuple[dt.date | None, dt.date | None]
) -> tuple[dt.date, dt.date | None] | None:
    since = max(each for each in (one[0], other[0], dt.date.min) if each)
    untils = [each for each in (one[1], other[1]) if each]
    until = min(untils) if untils else None
    return None if until and until <= since else (since, until)


def compared(
    entry: Entry, generation: Generation, register: Register, years: tuple[int, int] | None = None
) -> str | None:
    """How far the entry was compared at the end of its time in the generation; None where it is not there."""
    days = _overlap((entry.since, entry.until), (generation.since, generation.until))
    if days and years:
        days = _overlap(days, (dt.date(years[0], 1, 1), dt.date(years[1] + 1, 1, 1)))
    if entry.off or days is None:
        return None
    day = days[1] - dt.timedelta(days=1) if days[1] else days[0]
    holding = [each for each in entry.bases if _holds(each, register, day)]
    found = [as_amended(each, register, day).verified for each in holding]
    return max(found, key=[*COMPARED].index) if found else "none" if entry.bases else ""


def _holds(basis: Basis, register: Register, day: dt.date) -> bool:
    return basis.instrument not in register or register[basis.instrument].in_force_on(day)


def _generations(generations: Sequence[Generation]) -> Iterator[str]:
    yield '\n<a id="thoi-ky"></a>\n\n## Các thời kỳ\n'
    for each in generations:
        laws = ", ".join((*each.laws, each.decree))
        note = f" {each.note}" if each.note else ""
        yield f"- **{each.id.upper()}** {each.title}: {_days(each.since, each.until)}; {laws}.{note}"


def _register(register: Register) -> Iterator[str]:
    yield '\n<a id="so-van-ban"></a>\n\n## Sổ văn bản\n'
    yield "| số, ký hiệu | tên | cơ quan ban hành | hiệu lực | thay thế, sửa đổi | đối chiếu | ghi chú |"
    yield "|---|---|---|---|---|---|---|"
    for each in register.values():
        changed = [f"thay bằng {', '.join(each.replaced_by)}"] if each.replaced_by else []
        changed += [f"sửa bằng {', '.join(each.amended_by)}"] if each.amended_by else []
        days = _days(each.since or each.date, each.until) if each.since or each.date or each.until else "chưa rõ ngày"
        cells = (
            each.id,
            each.title,
            each.issuer,
            days,
            "; ".join(changed),
            LEVELS[each.basis.verified],
            each.basis.note,
        )
        yield f"| {' | '.join(map(_cell, cells))} |"


def _days(since: dt.date | None, until: dt.date | None) -> str:
    begins = f"từ {short_date(since)}" if since else ""
    ends = f"đến trước {short_date(until)}" if until else ""
    return " ".join(each for each in (begins, ends) if each)


def _chapter(chapter: Chapter, register: Register) -> Iterator[str]:
    yield f'\n<a id="{chapter.anchor}"></a>\n\n### {chapter.title}'
    if chapter.intro:
        yield f"\n{_capital(_line(chapter.intro))}"
    for section in chapter.sections:
        if section.title:
            yield f"\n#### {section.title}"
        yield ""
        for entry in section.entries:
            yield from _entry(entry, chapter, register)


def _entry(entry: Entry, chapter: Chapter, register: Register) -> Iterator[str]:
    off = f" **Đang tắt, không áp dụng:** {_line(entry.off)}" if entry.off else ""
    days = _days(entry.since, entry.until)
    code = entry.anchor.removeprefix(f"{chapter.anchor}.")
    yield f'- <a id="{entry.anchor}"></a>`{code}` {_capital(_line(entry.words))}{off}'
    if days:
        yield f"  - Áp dụng: {days}."
    for basis in entry.bases:
        yield f"  - Căn cứ: {_cited(basis, entry, register, chapter.years)}"


def _cited(basis: Basis, entry: Entry, register: Register, years: tuple[int, int] | None) -> str:
    """The citation with how far it was compared, and from when an amendment that nobody has read changes that."""
    note = f" {_line(basis.note)}" if basis.note else ""
    return f"{basis.words()} – {COMPARED[basis.verified]}{_later(basis, entry, register, years)}.{note}"


def _later(basis: Basis, entry: Entry, register: Register, years: tuple[int, int] | None) -> str:
    until = entry.until or (dt.date(years[1] + 1, 1, 1) if years else dt.date.max)
    for number in register[basis.instrument].amended_by if basis.instrument in register else ():
        later = register[number]
        day = (
            max(each for each in (later.since or later.date, entry.since) if each)
            if later.since or later.date
            else None
        )
        if day and day < until and as_amended(basis, register, day) != basis:
            return f"; từ {short_date(day)} coi là {UNVERIFIED}, vì {number} sửa đổi mà chưa có nội dung"
    return ""


def _capital(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}"


def _line(text: str) -> str:
    return " ".join(text.split())


def _cell(text: str) -> str:
    return _line(text).replace("|", "\\|")
