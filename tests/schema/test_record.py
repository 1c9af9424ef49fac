"""A record is read as strictly as a dossier, and a nominee gives the same record."""

import datetime as dt

import pytest
from msgspec import structs

from awards.model import AwardRecord, Initiative, Nominee, Record, YearResult
from awards.schema import Malformed
from awards.schema.jsonschema import record_schema
from awards.schema.record import dump, load, text

MINIMAL = {"format": "awards-record/1"}


def test_an_empty_record_knows_nothing():
    assert load(MINIMAL) == Record()


def test_what_is_written_reads_back_the_same():
    record = Record(
        kind="individual",
        name="Lò Thị Mận",
        joined=dt.date(2015, 9, 1),
        history=(AwardRecord(title="Lao động tiên tiến", year=2022, route="merit"),),
        initiatives=(Initiative(title="Lớp học mở", year=2022, level="base"),),
        results=(YearResult(year=2022, level="excellent"),),
        cases=(),
    )
    assert load(dump(record)) == record
    assert text(load(dump(record))) == text(record)


def test_a_declared_none_is_kept_apart_from_not_known():
    assert dump(Record(cases=())) == {**MINIMAL, "cases": []}


def test_a_dossier_is_no_record():
    with pytest.raises(Malformed) as caught:
        load({"format": "awards-dossier/1"})
    assert [fault.at for fault in caught.value.faults] == ["/format"]


def test_every_fault_is_told_with_its_place():
    with pytest.raises(Malformed) as caught:
        load({**MINIMAL, "results": [{"year": 2022, "level": "best"}], "age": 3})
    assert [fault.at for fault in caught.value.faults] == ["/results/0/level", "/age"]


def test_a_nominee_has_a_record_of_its_own():
    results = (YearResult(year=2022, level="good"),)
    nominee = Nominee(id="n1", kind="individual", name="Lò Thị Mận", model="Lớp học mở", results=results, leave=())
    assert nominee.record() == Record(kind="individual", name="Lò Thị Mận", results=results, leave=())


def test_the_schema_describes_every_part():
    assert list(record_schema()["properties"]) == ["format", *(part.name for part in structs.fields(Record))]
