"""Read by Alembic: run the migrations on the connection that the program opened."""

from alembic import context

from awards.store.tables import Base

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    render_as_batch=True,
    transactional_ddl=True,
)
context.run_migrations()
