"""People and collectives of whom somebody asks what they may be proposed for, apart from any dossier."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.create_table(
        "candidates",
        sa.Column("id", sa.String(32), nullable=False),
        sa.Column("title", sa.String(500), nullable=False),
        sa.Column("data", sa.Text(), nullable=False),
        sa.Column("created", sa.DateTime(), nullable=False),
        sa.Column("updated", sa.DateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_candidates"),
        sa.CheckConstraint("length(id) = 32", name=op.f("ck_candidates_id_is_128_bits")),
        sa.CheckConstraint("updated >= created", name=op.f("ck_candidates_updated_after_created")),
    )
    op.create_index("ix_candidates_updated", "candidates", ["updated"])


def downgrade() -> None:
    op.drop_table("candidates")
