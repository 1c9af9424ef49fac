"""JSON Schema of a form file, drawn from the shape that reads it, so that editors complete and check it."""

from typing import Any

from awards.content.shape import shape_schema
from awards.formbook.shape import FormShape


def json_schema() -> dict[str, Any]:
    """The JSON Schema of the files in forms/."""
    dialect = "https://json-schema.org/draft/2020-12/schema"
    return {"$schema": dialect, "$id": "awards-form/1", "title": "Mẫu biểu", **shape_schema(FormShape)}
