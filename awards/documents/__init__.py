"""From dossier and template to blocks, and from blocks to DOCX and PDF."""
