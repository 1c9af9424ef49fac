"""Initiatives that form 02 of Nghị định 91 kept among its answers, in the place where every form reads them now."""

import datetime as dt
import json
import re
from typing import Any

import sqlalchemy as sa
from alembic import op

from awards.schema.earlier import ANSWER, carried

revision = "0004"
down_revision = "0003"

dossiers = sa.table(
    "dossiers", sa.column("id", sa.String), sa.column("data", sa.Text), sa.column("version", sa.Integer)
)
changes = sa.table(
    "changes",
    *(sa.column(name, sa.String) for name in ("dossier", "reason", "page", "editor", "entries")),
    sa.column("version", sa.Integer),
    sa.column("at", sa.DateTime),
)


drafts = sa.table("drafts", *(sa.column(name, sa.String) for name in ("dossier", "page", "typed")))
CELL = re.compile(rf"{ANSWER}-(\d+)-(nam|ten|quyet-dinh)")
TODAY = {"nam": "year", "ten": "title", "quyet-dinh": "number"}


def upgrade() -> None:
    """What was accepted and what was typed and not accepted yet."""
    connection = op.get_bind()
    _dossiers(connection)
    _drafts(connection)


def _drafts(connection: sa.Connection) -> None:
    written = sa.select(drafts).where(drafts.c.typed.contains(f'"{ANSWER}-', autoescape=True))
    for row in connection.execute(written).all():
        typed = {_field(name): text for name, text in json.loads(row.typed).items()}
        here = (drafts.c.dossier == row.dossier) & (drafts.c.page == row.page)
        connection.execute(drafts.update().where(here).values(typed=_compact(typed)))


def _field(name: str) -> str:
    found = CELL.fullmatch(name)
    return f"{ANSWER}-{found[1]}-{TODAY[found[2]]}" if found else name


def _dossiers(connection: sa.Connection) -> None:
    """The move is a step of the dossier like any other: a new version, and what stood there before."""
    written = sa.select(dossiers).where(dossiers.c.data.contains(f'"{ANSWER}"', autoescape=True))
    for row in connection.execute(written).all():
        data = json.loads(row.data)
        moved = carried(data)
        if moved is data:
            continue
        version = row.version + 1
        connection.execute(
            dossiers.update().where(dossiers.c.id == row.id).values(data=_compact(moved), version=version)
        )
        step = {"dossier": row.id, "version": version, "reason": "saved", "page": "", "editor": ""}
        now = dt.datetime.now(dt.UTC).replace(tzinfo=None)
        connection.execute(changes.insert().values(**step, at=now, entries=_compact(_entries(data, moved))))


def downgrade() -> None:
    """Nothing is taken back: what was typed stays where the program of 0003 reads it as well."""


def _entries(data: Any, moved: Any) -> list[dict[str, Any]]:
    told = []
    for before, after in zip(data["nominees"], moved["nominees"], strict=True):
        if before is not after:
            top = f"/nominees/{before['id']}"
            told.append(_set(f"{top}/answers/{ANSWER}", before["answers"][ANSWER], None))
            told.append(_set(f"{top}/initiatives", before.get("initiatives"), after["initiatives"]))
    return told


def _set(path: str, before: Any, after: Any) -> dict[str, Any]:
    return {"operation": "set", "path": path, "before": before, "after": after, "place": None}


def _compact(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
