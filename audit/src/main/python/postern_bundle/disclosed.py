"""Private values that a bundle shows, held against what their records commit to."""

import hashlib
from typing import Optional, Sequence, Tuple

from . import records
from .archive import Slice
from .records import Record
from .verdict import ALTERED, Wrong, malformed

LONGEST_VALUE = 4096


class Disclosed:
    """Reads the values beside the records. What is wrong is kept until the records were looked at."""

    def __init__(self, data: Slice, redactions: Sequence[str]):
        self._data = data
        self._redactions = redactions
        self._last = (-1, 0)
        self._next: Optional[Tuple[int, int, bytes, bytes]] = None
        self._wrong: Optional[Wrong] = None
        self._advance()

    def accept(self, number: int, record: Record) -> None:
        while self._wrong is None and self._next is not None and self._next[0] == number:
            _, tag, salt, value = self._next
            wanted = hashlib.sha256(b"\x02" + bytes([tag]) + salt + value).digest()
            if record.fields.get(tag) != wanted:
                self._wrong = Wrong(
                    ALTERED, "A private value is not the one it commits to.", number, record.place
                )
                return
            if records.COMMITMENTS[tag] in self._redactions:
                self._wrong = Wrong(
                    ALTERED, "A private value is disclosed that the manifest says is withheld.", number, record.place
                )
                return
            self._advance()

    def rest(self) -> None:
        """Passes where every value fitted a record."""
        if self._wrong is not None:
            raise self._wrong
        if self._next is not None:
            raise Wrong(ALTERED, "A private value belongs to no record of the bundle.")

    def _advance(self) -> None:
        try:
            self._next = self._read() if self._data.left() else None
        except Wrong as e:
            self._wrong = e

    def _read(self) -> Tuple[int, int, bytes, bytes]:
        number = int.from_bytes(self._data.take(4), "big")
        tag = self._data.take(1)[0]
        salt = self._data.take(16)
        length = int.from_bytes(self._data.take(4), "big")
        if tag not in records.COMMITMENTS or length > LONGEST_VALUE:
            raise malformed("A private value is of no field that has one.")
        value = self._data.take(length)
        records.text(value)
        if (number, tag) <= self._last:
            raise malformed("The private values are not in their order.")
        self._last = (number, tag)
        return number, tag, salt, value
