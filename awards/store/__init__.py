"""Where dossiers are kept between visits: a database that loses nothing that it has acknowledged."""

from awards.store.dossiers import Store
from awards.store.entry import Change, Entry, Listed, Record
from awards.store.faults import Clash, Conflict, NomineeGone, NoSuchDossier, NothingToUndo, UnusableDatabase

__all__ = [
    "Change",
    "Clash",
    "Conflict",
    "Entry",
    "Listed",
    "NoSuchDossier",
    "NomineeGone",
    "NothingToUndo",
    "Record",
    "Store",
    "UnusableDatabase",
]
