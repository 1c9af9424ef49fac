"""Where a value comes from: the instrument, the clause in it, and how far it was compared."""

from dataclasses import dataclass
from typing import Literal

Verified = Literal["text", "quoted", "none"]
"""`text`: compared with the full text; `quoted`: an official portal, law site or named newspaper
quotes the article; `none`: not compared. People read `none` as “chưa đối chiếu với văn bản gốc”."""


@dataclass(frozen=True, slots=True)
class Basis:
    """One citation: an instrument of the register, and a clause as people write it ("Điều 10 khoản 2")."""

    instrument: str
    clause: str
    verified: Verified
    note: str = ""

    def words(self) -> str:
        """The citation as it is printed: clause, then instrument."""
        return f"{self.clause}, {self.instrument}" if self.clause else self.instrument
