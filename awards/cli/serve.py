"""awards serve and awards demo: the pages in which a dossier is written."""
