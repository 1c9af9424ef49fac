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
    if decree := ended_decree(register, generation, on):
        yield (
            f"{called(decree)} hết hiệu lực từ {short_date(decree.until or on)}; chưa biết văn bản thay thế. Hãy hỏi "
            "cơ quan nhận hồ sơ nay áp dụng văn bản nào."
        )


def ended_decree(register: Mapping[str, Instrument], generation: Generation, on: dt.date) -> Instrument | None:
    """The generation's decree where it has ended by the day and nothing known has taken its place."""
    decree = register.get(generation.decree)
    ended = decree and decree.until and decree.until <= on and successor(decree, register, on) is None
    return decree if ended else None
