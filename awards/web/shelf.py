"""A shelf of made things with a bound: what was not asked for longest makes room for the new."""

from collections import OrderedDict
from threading import Lock


class Shelf:
    """Bytes by key, never more than `room` of them altogether."""

    def __init__(self, room: int) -> None:
        self._room = room
        self._held: OrderedDict[str, bytes] = OrderedDict()
        self._weight = 0
        self._lock = Lock()

    def get(self, key: str) -> bytes | None:
        """What lies under the key, which counts as being asked for."""
        with self._lock:
            if key in self._held:
                self._held.move_to_end(key)
            return self._held.get(key)

    def put(self, key: str, made: bytes) -> None:
        """Lay it on the shelf; a thing heavier than the whole shelf is not kept."""
        if len(made) > self._room:
            return
        with self._lock:
            self._weight += len(made) - len(self._held.pop(key, b""))
            self._held[key] = made
            while self._weight > self._room:
                _, dropped = self._held.popitem(last=False)
                self._weight -= len(dropped)

    def __len__(self) -> int:
        return len(self._held)
