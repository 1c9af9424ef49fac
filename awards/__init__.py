"""Award (khen thưởng) dossiers: built, checked, packed and verified."""

__version__ = "2026.11.0"
