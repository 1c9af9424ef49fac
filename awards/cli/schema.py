"""awards schema: the JSON Schema of the files that people and other programs write."""

import json
from typing import Any

import click

from awards.cli.command import Vietnamese

OF_RULES = ("programme", "regulation", "regime", "award", "instruments", "generations")
KINDS = ("dossier", "record", *OF_RULES, "form", "finding", "comparison")


@click.command(cls=Vietnamese)
@click.argument("kind", type=click.Choice(KINDS), metavar="LOẠI")
def schema(kind: str) -> int:
    """In JSON Schema của một loại tệp, để trình soạn thảo và chương trình khác dùng.

    LOẠI: dossier (hồ sơ), record (quá trình khen thưởng), programme (chương trình), regulation (quy chế
    chung của nhiều chương trình), regime (quy tắc và tham số chung), award (danh hiệu, hình thức khen
    thưởng), instruments (sổ văn bản), generations (các thời kỳ của pháp luật), form (biểu mẫu), finding
    (kết quả kiểm tra), comparison (so sánh hai ngày).
    """
    click.echo(json.dumps(_schema(kind), ensure_ascii=False, indent=2))
    return 0


def _schema(kind: str) -> dict[str, Any]:
    if kind in OF_RULES:
        from awards.rulebook.schemas import json_schema as of_rules

        return of_rules(kind)
    if kind == "form":
        from awards.formbook.jsonschema import json_schema as of_form

        return of_form()
    if kind == "finding":
        from awards.check.jsonschema import json_schema as of_finding

        return of_finding()
    if kind == "comparison":
        from awards.check.compare_json import json_schema as of_comparison

        return of_comparison()
    from awards.schema.jsonschema import json_schema, record_schema

    return record_schema() if kind == "record" else json_schema()
