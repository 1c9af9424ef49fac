"""Every measure of templates/layouts/ that an instrument sets, as one row each."""

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import Any

import yaml

from awards.citation import Basis
from awards.content.folders import Content
from docs.law_entries import Chapter, Entry, Section

MEASURES = {
    "word": "phông chữ của bản Word", "print": "phông chữ của bản in", "width": "rộng", "height": "cao",
    "top": "lề trên", "bottom": "lề dưới", "left": "lề trái", "right": "lề phải", "place": "chỗ",
    "first_page": "hiện ở trang thứ nhất",
    "from_edge": "cách mép giấy", "indent": "thụt đầu dòng", "gap": "khoảng cách đoạn", "line_spacing": "giãn dòng",
    "line_exact": "giãn dòng đúng", "size": "cỡ chữ", "bold": "đậm", "italic": "nghiêng", "underline": "gạch chân",
    "capitals": "in hoa", "align": "canh lề", "thickness": "độ dày", "nation": "quốc hiệu", "motto": "tiêu ngữ",
    "number": "số", "joint": "dấu nối số và ký hiệu", "issuer": "dưới tên cơ quan ban hành",
    "summary": "dưới trích yếu",
    "authority": "dấu của quyền hạn ký", "ground": "đầu căn cứ", "heading": "dấu sau số đề mục", "ending": "kết thúc",
    "codes": "viết tắt", "table": "bảng",
}  # fmt: skip
LAYOUT_PARTS = {
    "marks": "Chữ và dấu có sẵn", "types": "Viết tắt tên loại văn bản", "font": "Phông chữ", "page": "Khổ giấy và lề",
    "page_number": "Số trang", "body": "Đoạn văn", "lines": "Đường kẻ", "breaks": "Ngắt trang", "space": "Khoảng cách",
}  # fmt: skip
PLACES = {"top-center": "giữa lề trên", "left": "trái", "right": "phải", "center": "giữa", "justify": "đều hai bên"}
Data = Mapping[str, Any]


def layout_chapters(content: Content) -> tuple[Chapter, ...]:
    """One chapter for each file of templates/layouts."""
    files = (path for _, path in content.files("templates/layouts", ".yaml"))
    return tuple(_layout(yaml.safe_load(path.read_text(encoding="utf-8"))) for path in files)


def _layout(data: Data) -> Chapter:
    since, until = _day(data.get("from")), _day(data.get("until"))
    entries = tuple(
        Entry(
            anchor=f"{data['id']}{path or '.title'}",
            words=_measured(path, node),
            bases=(Basis(**{"clause": "", **node["basis"]}),),
            since=since,
            until=until,
        )
        for path, node in _with_basis(data)
    )
    section = Section(title="", group="Thể thức văn bản", entries=entries)
    return Chapter(title=data["title"], anchor=data["id"], sections=(section,))


def _day(written: str | None) -> dt.date | None:
    return dt.date.fromisoformat(written) if written else None


def _with_basis(node: Data, path: str = "") -> Iterator[tuple[str, Data]]:
    if "basis" in node:
        yield path, node
    for key, inner in node.items():
        if isinstance(inner, dict) and key != "basis":
            yield from _with_basis(inner, f"{path}.{key}")


def _measured(path: str, node: Data) -> str:
    if not path:
        return f"{node['title']}."
    part = path.strip(".")
    told = (_told(key, value) for key, value in node.items() if key not in ("basis", "title"))
    return f"{node.get('title') or LAYOUT_PARTS.get(part, part)}: {'; '.join(told)}."


def _told(key: str, value: Any) -> str:
    words = MEASURES.get(key, key)
    return (words if value else f"không {words}") if isinstance(value, bool) else f"{words} {_measure(value)}"


def _measure(value: Any) -> str:
    if not isinstance(value, dict):
        return PLACES.get(str(value), f"“{value}”")
    if "use" not in value:
        return ", ".join(f"{key} = {inner}" for key, inner in value.items())
    allowed = value.get("one_of") or [value[key] for key in ("from", "to") if key in value]
    given = " hoặc ".join(dict.fromkeys(allowed)) if value.get("one_of") else " đến ".join(dict.fromkeys(allowed))
    return f"{value['use']} (cho phép {given})" if given and given != value["use"] else str(value["use"])
