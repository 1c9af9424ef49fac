"""Answers that were typed and not accepted: the dossier does not hold them yet, so no paper shows them."""

from msgspec import Struct

from awards.web.links import page_url
from awards.web.opened import Opened


class Unaccepted(Struct, frozen=True):
    """A page on which such an answer waits to be mended."""

    title: str
    link: str


def unaccepted(subject: Opened, *, back: str = "") -> tuple[Unaccepted, ...]:
    """The pages of the wizard that keep refused text, in their order."""
    kept = subject.services.store.drafts(subject.record.id)
    return tuple(
        Unaccepted(subject.title_of(page), page_url(subject.record.id, page, back=back))
        for page in subject.outline
        if page.key in kept
    )
