"""Where a value comes from: the instrument, the clause in it, and how far it was compared."""

import re
from collections.abc import Sequence
from itertools import takewhile
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

UNVERIFIED = "chưa đối chiếu với văn bản gốc"
Verified = Literal["text", "quoted", "none"]
"""`text`: compared with the full text; `quoted`: an official portal, law site or named newspaper
quotes the article; `none`: not compared, which people read as UNVERIFIED."""

_WORST_FIRST: tuple[Verified, ...] = ("none", "quoted", "text")
_PARTS = re.compile(r"[.,;\s]*[^.,;]+")


class Basis(Struct, frozen=True):
    """One citation: an instrument of the register, and a clause as people write it ("Điều 10 khoản 2")."""

    instrument: str
    clause: str
    verified: Verified
    note: str = ""

    def words(self) -> str:
        """The citation as it is printed: clause, then instrument."""
        return f"{self.clause}, {self.instrument}" if self.clause else self.instrument

    def marked(self) -> str:
        """The citation with the mark of one that was not compared."""
        return f"{self.words()} – {UNVERIFIED}" if self.verified == "none" else self.words()

    def data(self) -> dict[str, str]:
        """The citation as every format for other programs has it."""
        told = {"instrument": self.instrument, "clause": self.clause, "verified": self.verified}
        return {**told, "note": self.note} if self.note else told

    def amended_unread(self, numbers: Sequence[str]) -> "Basis":
        """The citation once these instruments amend its own and nobody has read them: it is not compared."""
        if not numbers or self.verified == "none":
            return self
        note = f"{', '.join(numbers)} có sửa đổi, bổ sung; chưa đối chiếu xem điều này có thay đổi không."
        return replace(self, verified="none", note=f"{self.note} {note}".strip())


def together(bases: Sequence[Basis]) -> Basis | None:
    """One citation for what several say: the clause that holds them all, else the first of them.

    "mục II.1" and "mục II.2" are both in "mục II". It is compared no further than the one least compared.
    """
    if not bases:
        return None
    first, instruments = bases[0], {each.instrument for each in bases}
    levels = zip(*(_PARTS.findall(each.clause) for each in bases), strict=False)
    clause = "".join(level[0] for level in takewhile(lambda level: len(set(level)) == 1, levels))
    if len(instruments) > 1 or not clause:
        return first
    verified = min((each.verified for each in bases), key=_WORST_FIRST.index)
    return Basis(first.instrument, clause, verified, first.note if clause == first.clause else "")
