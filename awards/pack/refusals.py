"""Why no pack is made; each message is for the user, in Vietnamese."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from awards.check.finding import Result


class NoDossier(Exception):
    """The programme asks for no award dossier: there is nothing to pack."""

    def __init__(self, programme: str) -> None:
        super().__init__(f"“{programme}” không đòi hồ sơ đề nghị khen thưởng nên không có bộ hồ sơ để đóng.")


class NotReady(Exception):
    """The receiving body would return the dossier: `result` holds the findings at error level."""

    def __init__(self, result: "Result") -> None:
        super().__init__("\n".join(finding.message for finding in result.errors))
        self.result = result


class PressFailed(Exception):
    """The papers could not be printed; the message says why and what to do."""
