from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from awards.content.folders import Content, built_in
from awards.rulebook.load import Rulebook, load

REGISTER = """
instruments:
  - {id: "1/QH", title: Luật, issuer: Quốc hội, from: "2020-01-01", amended_by: ["2/QH"], verified: text}
  - {id: "2/QH", title: Luật sửa đổi, issuer: Quốc hội, from: "2030-01-01", verified: none}
"""
LDTT = """
id: lao-dong
title: Lao động tiên tiến
type: title
level: base
kinds: [individual]
leads_to: [chien-si]
decided_by: [{value: Hiệu trưởng, basis: {instrument: "1/QH", clause: Điều 1, verified: text}}]
standards:
  - id: tot
    kind: individual
    route: merit
    text: Hoàn thành tốt nhiệm vụ.
    require:
      count:
        of: record.results
        where: {year: {fact: candidate.year}, level: [good, excellent]}
        at_least: 1
    basis: {instrument: "1/QH", clause: Điều 2, verified: text}
"""
CSTD = """
id: chien-si
title: Chiến sĩ thi đua cơ sở
type: title
level: base
kinds: [individual]
leads_to: [bang-khen]
decided_by: [{value: Hiệu trưởng, basis: {instrument: "1/QH", clause: Điều 1, verified: text}}]
standards:
  - id: sang-kien
    kind: individual
    text: Lao động tiên tiến và có sáng kiến.
    require:
      all:
        - {count: {of: record.history, where: {award: lao-dong, year: {fact: candidate.year}}, at_least: 1}}
        - {count: {of: record.initiatives, where: {year: {fact: candidate.year}}, at_least: 1}}
    attested: Sáng kiến có hiệu quả.
    basis: {instrument: "1/QH", clause: Điều 3, verified: text}
  - id: moi
    kind: individual
    text: Bản dự thảo.
    off: chưa rõ lời văn
    require: {equals: {of: candidate.route, to: merit}}
    basis: {instrument: "1/QH", clause: Điều 3, verified: none}
"""
BANG_KHEN = """
id: bang-khen
title: Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh
type: commendation
level: ministry
kinds: [individual, collective]
decided_by: [{value: Chủ tịch, basis: {instrument: "1/QH", clause: Điều 1, verified: text}}]
standards:
  - id: nam-nam
    kind: individual
    route: merit
    text: 03 năm liên tục, sau một bằng khen, có 02 lần chiến sĩ thi đua.
    require:
      period:
        years: 3
        up_to: {fact: candidate.year}
        each_year: {of: record.results, where: {level: [good, excellent]}, year: year}
        after: {of: record.history, where: {award: bang-khen, route: merit}, year: year}
        within: [{of: record.history, where: {award: chien-si}, year: year, at_least: 2}]
    basis: {instrument: "1/QH", clause: Điều 4, verified: text}
  - id: sang-kien
    kind: individual
    route: merit
    text: 05 sáng kiến.
    require: {count: {of: record.initiatives, at_least: 5}}
    basis: {instrument: "1/QH", clause: Điều 5, verified: text}
  - id: phong-trao
    kind: individual
    route: thematic
    text: Xuất sắc trong phong trào.
    basis: {instrument: "1/QH", clause: Điều 6, verified: text}
"""


@pytest.fixture
def rulebook(tmp_path: Path, write: Callable[[Mapping[str, str]], None]) -> Rulebook:
    """Three small awards of one law, and the exclusions that are shipped."""
    write({})
    return load(Content((tmp_path,)))


@pytest.fixture
def write(tmp_path: Path) -> Callable[[Mapping[str, str]], None]:
    def _write(changed: Mapping[str, str]) -> None:
        shipped = built_in() / "rules/common/eligibility.yaml"
        files = {
            "rules/instruments.yaml": REGISTER,
            "rules/awards/lao-dong.yaml": LDTT,
            "rules/awards/chien-si.yaml": CSTD,
            "rules/awards/bang-khen.yaml": BANG_KHEN,
            "rules/common/eligibility.yaml": shipped.read_text(encoding="utf-8"),
            **changed,
        }
        for name, text in files.items():
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name).write_text(text, encoding="utf-8")

    return _write
