"""Dossiers in the database: nothing acknowledged is lost, nobody overwrites somebody else."""

import datetime as dt
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from awards.store import Clash, Conflict, Entry, NomineeGone, NoSuchDossier, NothingToUndo, Store

DATA = {
    "programme": "p",
    "unit": {"name": "Trường A"},
    "nominees": [{"id": "n1", "name": "Tổ Văn"}, {"id": "n2", "name": "Tổ Toán"}, {"id": "n3", "name": "Tổ Lý"}],
}


def save(store: Store, dossier: str, wanted: dict[str, object], *, based_on: int = 1, editor: str = "a") -> int:
    return store.save(dossier, page="trang", editor=editor, based_on=based_on, wanted=wanted).version


def names(store: Store, dossier: str) -> list[str]:
    return [nominee["name"] for nominee in store.get(dossier).data["nominees"]]


def test_a_new_dossier_has_version_one_and_an_id_of_128_random_bits(store: Store) -> None:
    made = store.create(DATA)
    assert (made.version, len(made.id), made.data) == (1, 32, DATA)
    assert store.create(DATA).id != made.id


def test_a_dossier_is_still_there_after_a_restart(url: str) -> None:
    first = Store(url)
    made = first.create(DATA)
    save(first, made.id, {"/unit/name": "Trường B"})
    first.close()
    second = Store(url)
    assert second.get(made.id).data["unit"] == {"name": "Trường B"}
    second.close()


def test_an_unknown_id_is_told_as_such(store: Store) -> None:
    with pytest.raises(NoSuchDossier):
        store.get("0" * 32)


def test_a_save_raises_the_version_and_is_written_down(store: Store) -> None:
    made = store.create(DATA)
    assert save(store, made.id, {"/unit/name": "Trường B", "/unit/place": "Long Xuyên"}) == 2
    created, saved = store.history(made.id)
    assert (created.version, created.reason) == (1, "created")
    assert (saved.version, saved.reason, saved.page, saved.editor) == (2, "saved", "trang", "a")
    assert saved.entries == (
        Entry(operation="set", path="/unit/name", before="Trường A", after="Trường B"),
        Entry(operation="set", path="/unit/place", before=None, after="Long Xuyên"),
    )
    assert saved.at.tzinfo is dt.UTC


def test_a_save_that_changes_nothing_makes_no_version(store: Store) -> None:
    made = store.create(DATA)
    assert save(store, made.id, {"/unit/name": "Trường A"}) == 1
    assert len(store.history(made.id)) == 1


def test_two_people_on_different_answers_are_merged(store: Store) -> None:
    made = store.create(DATA)
    save(store, made.id, {"/unit/name": "Trường B"}, editor="a")
    save(store, made.id, {"/unit/place": "Châu Đốc"}, editor="b", based_on=1)
    assert store.get(made.id).data["unit"] == {"name": "Trường B", "place": "Châu Đốc"}


def test_two_people_on_the_same_answer_conflict_and_nothing_is_stored(store: Store) -> None:
    made = store.create(DATA)
    save(store, made.id, {"/unit/name": "Trường B"}, editor="a")
    with pytest.raises(Conflict) as conflict:
        save(store, made.id, {"/unit/name": "Trường C", "/unit/place": "Châu Đốc"}, editor="b", based_on=1)
    assert conflict.value.version == 2
    assert conflict.value.clashes == (Clash("/unit/name", "Trường B", "Trường C"),)
    assert store.get(made.id).data["unit"] == {"name": "Trường B"}


def test_the_same_answer_given_twice_is_no_conflict(store: Store) -> None:
    made = store.create(DATA)
    save(store, made.id, {"/unit/name": "Trường B"}, editor="a")
    assert save(store, made.id, {"/unit/name": "Trường B"}, editor="b", based_on=1) == 2


def test_ones_own_earlier_autosave_is_no_conflict(store: Store) -> None:
    made = store.create(DATA)
    save(store, made.id, {"/unit/name": "Trường B"}, editor="a", based_on=1)
    assert save(store, made.id, {"/unit/name": "Trường Bình"}, editor="a", based_on=1) == 3


def test_a_conflict_is_seen_above_and_below_the_answer(store: Store) -> None:
    made = store.create(DATA)
    save(store, made.id, {"/nominees/n1/votes/for": 9}, editor="a")
    with pytest.raises(Conflict):
        save(store, made.id, {"/nominees/n1/votes": {"for": 8}}, editor="b", based_on=1)


def test_an_answer_follows_its_nominee_when_the_order_changes(store: Store) -> None:
    made = store.create(DATA)
    store.move_nominee(made.id, "n3", -1)
    store.move_nominee(made.id, "n3", -1)
    save(store, made.id, {"/nominees/n3/name": "Tổ Vật lý"}, based_on=1)
    assert names(store, made.id) == ["Tổ Vật lý", "Tổ Văn", "Tổ Toán"]


def test_a_nominee_at_the_end_of_the_list_stays_there(store: Store) -> None:
    made = store.create(DATA)
    store.move_nominee(made.id, "n3", 1)
    store.move_nominee(made.id, "n1", -1)
    assert names(store, made.id) == ["Tổ Văn", "Tổ Toán", "Tổ Lý"]


def test_saving_for_a_nominee_that_was_taken_off_is_told(store: Store) -> None:
    made = store.create(DATA)
    store.remove_nominee(made.id, "n2")
    with pytest.raises(NomineeGone):
        save(store, made.id, {"/nominees/n2/name": "Tổ Tin"})


def test_a_removed_nominee_comes_back_to_its_place_with_its_answers(store: Store) -> None:
    made = store.create(DATA)
    removal = store.remove_nominee(made.id, "n2")
    save(store, made.id, {"/nominees/n3/name": "Tổ Vật lý"}, based_on=2)
    assert [change.id for change in store.removals(made.id)] == [removal.id]
    store.undo(made.id, removal.id)
    assert names(store, made.id) == ["Tổ Văn", "Tổ Toán", "Tổ Vật lý"]
    assert store.removals(made.id) == ()


def test_a_removal_is_undone_once_only(store: Store) -> None:
    made = store.create(DATA)
    removal = store.remove_nominee(made.id, "n2")
    store.undo(made.id, removal.id)
    with pytest.raises(NothingToUndo):
        store.undo(made.id, removal.id)


def test_only_a_removal_can_be_undone(store: Store) -> None:
    made = store.create(DATA)
    with pytest.raises(NothingToUndo):
        store.undo(made.id, store.history(made.id)[0].id)


def test_a_removal_of_another_dossier_cannot_be_undone_here(store: Store) -> None:
    one, other = store.create(DATA), store.create(DATA)
    removal = store.remove_nominee(one.id, "n1")
    with pytest.raises(NothingToUndo):
        store.undo(other.id, removal.id)


def test_the_id_of_a_removed_nominee_is_not_given_out_again(store: Store) -> None:
    made = store.create({"nominees": []})
    first = store.add_nominee(made.id, {"name": "Tổ Văn"})
    store.remove_nominee(made.id, first)
    assert (first, store.add_nominee(made.id, {"name": "Tổ Toán"})) == ("n1", "n2")


def test_a_removed_row_comes_back_to_its_place(store: Store) -> None:
    made = store.create({"council": {"members": [{"name": "A"}, {"name": "B"}, {"name": "C"}]}})
    removal = store.remove_row(made.id, "/council/members", 1)
    assert store.get(made.id).data["council"]["members"] == [{"name": "A"}, {"name": "C"}]
    store.undo(made.id, removal.id)
    assert store.get(made.id).data["council"]["members"] == [{"name": "A"}, {"name": "B"}, {"name": "C"}]


def test_a_row_that_is_not_there_cannot_be_removed(store: Store) -> None:
    made = store.create({"council": {"members": [{"name": "A"}]}})
    with pytest.raises(NothingToUndo):
        store.remove_row(made.id, "/council/members", 1)


def test_what_was_typed_and_refused_is_kept_letter_for_letter(url: str) -> None:
    first = Store(url)
    made = first.create(DATA)
    first.keep_draft(made.id, "trang", {"ngay": "31/2/2023 \u2028“x”"})
    first.close()
    second = Store(url)
    assert second.draft(made.id, "trang") == {"ngay": "31/2/2023 \u2028“x”"}
    assert second.drafts(made.id) == {"trang": {"ngay": "31/2/2023 \u2028“x”"}}
    second.keep_draft(made.id, "trang", {})
    assert second.drafts(made.id) == {}
    second.close()


def test_the_dossier_worked_on_last_is_listed_first(store: Store) -> None:
    one, other = store.create(DATA), store.create(DATA)
    save(store, one.id, {"/unit/name": "Trường B"})
    assert [listed.id for listed in store.all()] == [one.id, other.id]


def test_a_title_follows_the_data(url: str) -> None:
    store = Store(url, titled=lambda data: data["unit"]["name"])
    made = store.create(DATA)
    save(store, made.id, {"/unit/name": "Trường B"})
    assert [listed.title for listed in store.all()] == ["Trường B"]
    store.close()


def test_many_writers_at_once_lose_nothing(store: Store) -> None:
    made = store.create({})
    with ThreadPoolExecutor(4) as pool:
        jobs = [
            pool.submit(save, store, made.id, {f"/answers/q{number}": number}, editor=str(number))
            for number in range(24)
        ]
    assert sorted(job.result() for job in jobs) == list(range(2, 26))
    assert store.get(made.id).data == {"answers": {f"q{number}": number for number in range(24)}}


def test_the_record_of_changes_can_neither_be_altered_nor_dropped(store: Store, tmp_path: Path) -> None:
    made = store.create(DATA)
    database = sqlite3.connect(tmp_path / "awards.db")
    for statement in ("UPDATE changes SET editor = 'x'", "DELETE FROM changes"):
        with pytest.raises(sqlite3.IntegrityError, match="append-only"):
            database.execute(statement)
    database.close()
    assert [change.editor for change in store.history(made.id)] == [""]


def test_a_dossier_put_away_lies_in_the_bin_and_nowhere_else(store: Store) -> None:
    kept, away = store.create(DATA), store.create(DATA)
    store.put_away(away.id)
    assert [item.id for item in store.all()] == [kept.id]
    assert [item.id for item in store.bin()] == [away.id]
    store.take_back(away.id)
    assert {item.id for item in store.all()} == {kept.id, away.id}
    assert store.get(away.id) == away


def test_only_a_dossier_that_is_there_can_be_put_away(store: Store) -> None:
    with pytest.raises(NoSuchDossier):
        store.put_away("0" * 32)


def test_a_removed_row_can_be_put_back_until_it_is(store: Store) -> None:
    made = store.create({**DATA, "council": {"members": [{"name": "A"}, {"name": "B"}]}})
    removal = store.remove_row(made.id, "/council/members", 0)
    assert [change.id for change in store.removals(made.id)] == [removal.id]
    store.undo(made.id, removal.id)
    assert store.removals(made.id) == ()
    assert store.get(made.id).data == made.data


def test_a_split_moves_nominees_and_what_was_typed_of_them_into_a_new_dossier(store: Store) -> None:
    people = [{"id": "n1", "name": "An"}, {"id": "n2", "name": "Bình"}, {"id": "n3", "name": "Chi"}]
    first = store.create({"year": 2025, "nominees": people})
    store.keep_draft(first.id, "n2/doi-tuong", {"votes": "chín"})
    store.keep_draft(first.id, "n3/doi-tuong", {"votes": "mười"})
    made = store.split(first.id, ("n1", "n2"), lambda data: {**data, "nominees": data["nominees"][:2]})
    assert store.get(made.id).data == {"year": 2025, "nominees": people[:2]}
    assert store.get(first.id).data == {"year": 2025, "nominees": people[2:]}
    assert store.drafts(made.id) == {"n2/doi-tuong": {"votes": "chín"}}
    assert [each.entries[0].before for each in store.removals(first.id)] == [people[1], people[0]]
    store.undo(first.id, store.removals(first.id)[0].id)
    assert [each["id"] for each in store.get(first.id).data["nominees"]] == ["n2", "n3"]


def test_a_split_that_fails_leaves_everything_as_it_was(store: Store) -> None:
    first = store.create({"nominees": [{"id": "n1"}]})
    with pytest.raises(NomineeGone):
        store.split(first.id, ("n1", "n9"), lambda data: data)
    assert [(each.id, each.version) for each in store.all()] == [(first.id, 1)]
    assert store.get(first.id).data == {"nominees": [{"id": "n1"}]}
