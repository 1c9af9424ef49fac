"""Which dossier a page belongs to, and which state of its content: two short codes for paper."""

import json
from hashlib import sha256

from awards.model import Dossier

_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's 32: no I, L, O, U, so that nobody takes one for another when reading from paper."""
_LENGTH = 8


def dossier_id(dossier: Dossier) -> str:
    """The same for every state of one unit's dossier in one year of one programme."""
    parts = [dossier.programme, dossier.year, dossier.unit.code, dossier.unit.name]
    return _short(sha256(json.dumps(parts, ensure_ascii=False).encode()).hexdigest())


def content_hash(dossier_text: str, rulebook: str, engine: str) -> str:
    """SHA-256 over all that the printed words depend on: the data, the content files, the program."""
    digest = sha256()
    for part in (dossier_text, rulebook, engine):
        encoded = part.encode()
        digest.update(len(encoded).to_bytes(8, "big") + encoded)
    return digest.hexdigest()


def version_id(content: str) -> str:
    """The content hash, short enough to be printed on every page."""
    return _short(content)


def _short(hexdigest: str) -> str:
    number = int(hexdigest, 16) >> (256 - 5 * _LENGTH)
    return "".join(_LETTERS[number >> 5 * place & 31] for place in reversed(range(_LENGTH)))
