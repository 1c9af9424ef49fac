"""Dossiers, their record of changes, and what was typed but not accepted."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

REASONS = "'created', 'imported', 'saved', 'added', 'removed', 'moved', 'restored'"


def upgrade() -> None:
    op.create_table(
        "dossiers",
        sa.Column("id", sa.String(32), nullable=False),
        sa.Column("title", sa.String(500), nullable=False),
        sa.Column("data", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created", sa.DateTime(), nullable=False),
        sa.Column("updated", sa.DateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_dossiers"),
        sa.CheckConstraint("length(id) = 32", name=op.f("ck_dossiers_id_is_128_bits")),
        sa.CheckConstraint("version >= 1", name=op.f("ck_dossiers_version_is_positive")),
        sa.CheckConstraint("updated >= created", name=op.f("ck_dossiers_updated_after_created")),
    )
    op.create_index("ix_dossiers_updated", "dossiers", ["updated"])
    op.create_table(
        "changes",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("dossier", sa.String(32), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("reason", sa.String(16), nullable=False),
        sa.Column("page", sa.String(200), nullable=False),
        sa.Column("editor", sa.String(64), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("entries", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_changes"),
        sa.ForeignKeyConstraint(["dossier"], ["dossiers.id"], name="fk_changes_dossier"),
        sa.UniqueConstraint("dossier", "version", name="uq_changes_dossier_version"),
        sa.CheckConstraint("version >= 1", name=op.f("ck_changes_version_is_positive")),
        sa.CheckConstraint(f"reason in ({REASONS})", name=op.f("ck_changes_reason_is_known")),
    )
    op.create_table(
        "drafts",
        sa.Column("dossier", sa.String(32), nullable=False),
        sa.Column("page", sa.String(200), nullable=False),
        sa.Column("typed", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.PrimaryKeyConstraint("dossier", "page", name="pk_drafts"),
        sa.ForeignKeyConstraint(["dossier"], ["dossiers.id"], name="fk_drafts_dossier"),
    )
    if op.get_bind().dialect.name == "sqlite":
        for verb in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER changes_refuse_{verb.lower()} BEFORE {verb} ON changes "
                "BEGIN SELECT RAISE(ABORT, 'changes are append-only'); END"
            )


def downgrade() -> None:
    for table in ("drafts", "changes", "dossiers"):
        op.drop_table(table)
