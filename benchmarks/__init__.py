"""How fast packs are made and checked, against the usual way."""
