"""The pack: built once from a dossier, and compared again by whoever receives it."""
