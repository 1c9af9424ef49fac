"""Write docs/findings.md, docs/facts.md, docs/bieu-mau.md and docs/law.md from the rules, the vocabulary, the forms.

Usage: python docs/generate.py
"""

import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent))

from awards.citation import UNVERIFIED, Basis  # noqa: E402 - found through the line above
from awards.content.folders import find  # noqa: E402
from awards.formbook.form import Form  # noqa: E402
from awards.formbook.load import Formbook  # noqa: E402
from awards.formbook.load import load as load_forms  # noqa: E402
from awards.model import KIND_WORDS  # noqa: E402
from awards.rulebook.grammar import TYPE_WORDS  # noqa: E402
from awards.rulebook.load import Rulebook, load  # noqa: E402
from awards.rulebook.rule import Rule  # noqa: E402
from awards.rulebook.vocabulary import FACTS, Fact  # noqa: E402
from docs.law_page import law_page  # noqa: E402

SEVERITIES = {"error": "lỗi", "warning": "cảnh báo", "info": "lưu ý"}
SCOPES = {
    "programme": "chương trình và năm",
    "dossier": "cả hồ sơ",
    "member": "từng người trong Hội đồng",
    "nominee": "từng tập thể, cá nhân",
    "record": "từng dòng khen thưởng đã có",
    "criterion": "từng tiêu chí",
    "answer": "từng câu phải trả lời",
    "law": "ngày chọn văn bản áp dụng",
    "document": "từng văn bản",
    "pair": "từng cặp báo cáo",
    "file": "từng tệp của bộ hồ sơ",
    "candidate": "từng người, tập thể có thể được đề nghị",
    "component": "từng phần của một tệp Word được đối chiếu với thể thức",
}
COMPARED = {"text": "toàn văn", "quoted": "phần trích", "none": "chưa"}
SUBJECTS = {
    **KIND_WORDS,
    "nominee": "tập thể hoặc cá nhân",
    "dossier": "cả hồ sơ",
    "paper": "văn bản ngoài hồ sơ",
}


def all_rules(rulebook: Rulebook) -> tuple[Rule, ...]:
    """The rules of every dossier, then those of each programme."""
    own = (rule for programme in rulebook.programme_ids for rule in rulebook.programme_data(programme)["rules"])
    return (*rulebook.common[0], *own)


def findings_page(rulebook: Rulebook) -> str:
    """Every code with what it says, what to do, and where it comes from."""
    return "\n".join(_findings(all_rules(rulebook))) + "\n"


def _findings(rules: tuple[Rule, ...]) -> Iterator[str]:
    yield "# Mã kết quả kiểm tra"
    yield ""
    yield "Trang này được viết từ các tệp trong `rules/` bằng lệnh `make docs`; đừng sửa bằng tay."
    yield ""
    yield "Mỗi mã là một điều được kiểm tra. **Lỗi**: nơi nhận sẽ trả lại hồ sơ. **Cảnh báo**: người xét sẽ hỏi lại."
    yield "**Lưu ý**: điều nên biết. Chữ trong dấu `{ }` được thay bằng dữ liệu của hồ sơ."
    family = ""
    for rule in sorted(rules, key=lambda each: (each.code.partition(".")[0], each.code)):
        if (found := rule.code.partition(".")[0]) != family:
            family = found
            yield f"\n## {family}"
        yield from _finding(rule)


def _finding(rule: Rule) -> Iterator[str]:
    yield f"\n### `{rule.code}`\n"
    yield f"- Mức: {SEVERITIES[rule.severity]}; xét {SCOPES[rule.each]}."
    if rule.off:
        yield f"- Đang tắt, không áp dụng: {_line(rule.off)}"
    if rule.message:
        yield f"- Khi không đạt: {_line(rule.message)}"
    if rule.unknown:
        yield f"- Khi chưa có dữ liệu: {_line(rule.unknown)}"
    yield f"- Việc cần làm: {_line(rule.fix)}"
    for basis in rule.basis:
        yield f"- Căn cứ: {_cited(basis)}"


def _cited(basis: Basis) -> str:
    return basis.words() + (f" ({UNVERIFIED})" if basis.verified == "none" else "")


def facts_page() -> str:
    """Every fact that a rule may read, per scope."""
    return "\n".join(_facts()) + "\n"


def _facts() -> Iterator[str]:
    yield "# Dữ kiện mà quy tắc được đọc"
    yield ""
    yield "Trang này được viết từ bảng dữ kiện của chương trình bằng lệnh `make docs`; đừng sửa bằng tay."
    yield "Quy tắc ở phạm vi nào chỉ đọc được dữ kiện ghi ở phạm vi ấy."
    for scope, facts in FACTS.items():
        wider = [other for other in FACTS if other != scope and FACTS[other].items() < facts.items()]
        shared = {name for other in wider for name in FACTS[other]}
        yield f"\n## {scope}: {SCOPES[scope]}\n"
        if wider:
            yield f"Đọc được cả những dữ kiện của {', '.join(f'`{other}`' for other in wider)}, và:\n"
        yield from _table({name: fact for name, fact in facts.items() if name not in shared})


def _table(facts: Mapping[str, Fact]) -> Iterator[str]:
    yield "| dữ kiện | kiểu | là gì |"
    yield "|---|---|---|"
    for name, fact in facts.items():
        keys = "".join(f"; `{key}`: {inner.words}" for key, inner in fact.keys.items())
        yield f"| `{name}` | {TYPE_WORDS[fact.type]} | {_line(fact.words)}{keys} |"


def forms_page(formbook: Formbook) -> str:
    """Every form by the instrument that prescribes it, and how far it was compared with it."""
    return "\n".join(_forms(formbook.forms)) + "\n"


def _forms(forms: Sequence[Form]) -> Iterator[str]:
    yield "# Biểu mẫu"
    yield ""
    yield "Trang này được viết từ các tệp trong `forms/` bằng lệnh `make docs`; đừng sửa bằng tay."
    yield ""
    yield "Mẫu cùng số của hai văn bản là hai mẫu khác nhau, nên mã của mẫu gồm cả tên văn bản. Mẫu ghi"
    yield f"“{UNVERIFIED}” chỉ dựng theo đề cương; bản in nháp của nó có dòng ghi như thế."
    yield "Với mẫu không văn bản nào ban hành, mức đối chiếu là của điều khoản đòi hỏi phải có văn bản ấy."
    yield ""
    yield f"| văn bản ban hành mẫu | đã đối chiếu toàn văn | đã đối chiếu phần trích | {UNVERIFIED} |"
    yield "|---|---|---|---|"
    groups = {each: [form for form in forms if form.instrument == each] for each in _instruments(forms)}
    for instrument, found in groups.items():
        counts = [sum(form.basis.verified == level for form in found) for level in COMPARED]
        yield f"| {instrument or 'Không văn bản nào ban hành'} | {' | '.join(map(str, counts))} |"
    for instrument, found in groups.items():
        yield f"\n## {instrument or 'Dùng chung'}\n"
        yield "| mã | số | tên | dùng cho | đối chiếu | căn cứ |"
        yield "|---|---|---|---|---|---|"
        yield from map(_form, found)


def _instruments(forms: Sequence[Form]) -> list[str]:
    """The decrees from the oldest, last the forms that no instrument prescribes."""
    found = dict.fromkeys(form.instrument for form in forms if form.instrument)
    return [*sorted(found, key=lambda each: each.split("/")[1]), ""]


def _form(form: Form) -> str:
    subject = SUBJECTS[form.subject or form.scope]
    note = f". {form.basis.note}" if form.basis.note else ""
    cells = (f"`{form.id}`", form.number, form.title, subject, COMPARED[form.basis.verified], form.basis.words() + note)
    return f"| {' | '.join(map(_line, cells))} |"


def _line(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")


def main() -> None:
    """Write every page."""
    rulebook, formbook = load(find()), load_forms(find())
    pages = {
        "findings.md": findings_page(rulebook),
        "facts.md": facts_page(),
        "bieu-mau.md": forms_page(formbook),
        "law.md": law_page(rulebook, formbook),
    }
    for name, text in pages.items():
        (HERE / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
