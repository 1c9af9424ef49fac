"""A bin: a dossier put into it is listed apart, and nothing of it is lost."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.add_column("dossiers", sa.Column("binned", sa.DateTime(), nullable=True))


def downgrade() -> None:
    op.drop_column("dossiers", "binned")
