from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from awards.content.folders import Content

REGISTER = """
instruments:
  - {id: "1/KH", title: Kế hoạch, issuer: Sở, date: "2021-03-05", verified: text}
  - {id: "2/NĐ-CP", title: Nghị định, issuer: Chính phủ, from: "2017-10-01", until: "2024-01-01", verified: quoted}
"""
AWARD = """
id: bang-khen
title: Bằng khen
kinds: [individual]
decided_by:
  - {value: Chủ tịch, basis: {instrument: "2/NĐ-CP", clause: Điều 1, verified: text}}
"""
PARAMETERS = """
parameters:
  - {id: quorum, title: Tỷ lệ dự họp, value: "2/3", basis: {instrument: "2/NĐ-CP", clause: Điều 2, verified: quoted}}
"""
RULES = """
rules:
  - code: ballots.quorum
    each: dossier
    require: {share: {of: session.present, over: council.members, at_least: {parameter: quorum}}}
    severity: error
    message: "Có {session.present}/{council.members} người dự ({share}), cần {parameter.quorum}."
    unknown: Chưa biết bao nhiêu người dự.
    fix: Nhập lại số người dự họp.
    basis: [{instrument: "2/NĐ-CP", clause: Điều 2, verified: quoted}]
    examples:
      - {name: đủ, given: {session.present: 6, council.members: 9}, outcome: met}
      - name: thiếu
        given: {session.present: 5, council.members: 9}
        outcome: not_met
        message: Có 5/9 người dự (55,6 %), cần 2/3.
      - {name: chưa nhập, given: {council.members: 9}, outcome: unknown}
      - {name: mức khác, given: {session.present: 5, council.members: 9, parameter.quorum: "50%"}, outcome: met}
"""
PROGRAMME = """
id: mau
title: Chương trình
movement: “Dân vận khéo”
issuer: Sở
source: {instrument: "1/KH", verified: text}
period: {from: 2021, until: 2025}
awards: [{id: bang-khen, basis: {clause: mục I}}]
criteria:
  individual: [{id: tan-tinh, title: Tận tình, basis: {clause: mục II}}]
dossier:
  copies:
    - {value: 3, until: "2024-01-01", basis: {clause: mục III}}
    - {value: 1, from: "2024-01-01", basis: {instrument: "2/NĐ-CP", clause: Điều 3, verified: none}}
  originals_only: [{value: true, basis: {clause: mục III}}]
  documents:
    - {id: report, title: BCTT, per: nominee, form: mau-02, signed: [nominee], sealed: true, basis: {clause: mục III}}
calendar: [{id: results, title: Báo cáo kết quả, before: "12/8", to: Sở, basis: {clause: mục IV}}]
"""
FILES = {
    "rules/instruments.yaml": REGISTER,
    "rules/awards/bang-khen.yaml": AWARD,
    "rules/common/parameters.yaml": PARAMETERS,
    "rules/common/ballots.yaml": RULES,
    "rules/programmes/mau.yaml": PROGRAMME,
    "forms/mau-02.yaml": "",
}

Write = Callable[[Mapping[str, str]], Content]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Content of a few small files, each of which a test may replace or add to."""

    def _write(changed: Mapping[str, str]) -> Content:
        for name, text in {**FILES, **changed}.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return Content((tmp_path,))

    return _write
