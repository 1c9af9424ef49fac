"""The pages in which a dossier is written, checked, looked at and downloaded."""
