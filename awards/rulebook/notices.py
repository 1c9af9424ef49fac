"""What anybody who reads the law of a day must know first: what is not known of it."""

import datetime as dt
from collections.abc import Iterator, Mapping

from awards.rulebook.generation import Generation, generation_on
from awards.rulebook.instrument import Instrument, called, successor
from awards.text import short_date


def notices(register: Mapping[str, Instrument], generations: tuple[Generation, ...], on: dt.date) -> tuple[str, ...]:
    """A time before all known law, an amendment that nobody has read, a decree that ended without a known successor."""
    return tuple(_notices(register, generations, on))


def _notices(register: Mapping[str, Instrument], generations: tuple[Generation, ...], on: dt.date) -> Iterator[str]:
    generation = generation_on(generations, on)
    if generation is None:
        if generations:
            yield f"Bộ quy tắc chỉ biết quy định từ {short_date(generations[0].since)}; ngày này ở trước thời gian ấy."
        return
    if generation.note:
        yield generation.note
    decree = register.get(generation.decree)
    if decree and decree.until and decree.until <= on and successor(decree, register, on) is None:
        yield (
            f"{called(decree)} hết hiệu lực từ {short_date(decree.until)}; chưa biết văn bản thay thế. Hãy hỏi cơ quan "
            "nhận hồ sơ nay áp dụng văn bản nào."
        )
