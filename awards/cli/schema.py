"""awards schema: the JSON Schema of the files that people and other programs write."""

import json

import click

from awards.cli.command import Vietnamese


@click.command(cls=Vietnamese)
@click.argument("kind", type=click.Choice(["dossier"]), metavar="LOẠI")
def schema(kind: str) -> int:
    """In JSON Schema của một loại tệp.

    LOẠI là dossier (hồ sơ).
    """
    from awards.schema.jsonschema import json_schema

    click.echo(json.dumps(json_schema(), ensure_ascii=False, indent=2))
    return 0
