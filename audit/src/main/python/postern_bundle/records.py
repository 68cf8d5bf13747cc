"""Records as canonical bytes (docs/audit-format.md)."""

import struct
from typing import Dict, List, NamedTuple

from .verdict import Place, malformed

NUMBER, TEXT, ID, BYTES, FLAG, TEXTS, NUMBERS = range(7)
KIND, MOMENT, REQUEST_ID, DETAIL = 5, 6, 7, 32
COMMITMENTS = {36: "client_request_id", 37: "client_address"}
_TYPES: Dict[int, int] = {
    **dict.fromkeys((5, 10, 11, 12, 13, 14, 15, 16, 17, 19, 20, 24, 25, 27), TEXT),
    **dict.fromkeys((6, 26, 28, 29, 30, 31), NUMBER),
    **dict.fromkeys((8, 9, 33, 34, 35, 36, 37, 38), BYTES),
    **dict.fromkeys((21, 22, 32, 60), TEXTS),
    7: ID,
    18: FLAG,
    23: NUMBERS,
}
_PLACE = struct.Struct(">BBIqBIqBIqBI32s")
_FIELD = struct.Struct(">BI")


class Record(NamedTuple):
    place: Place
    previous: bytes
    fields: Dict[int, bytes]


def parse(data: bytes) -> Record:
    """Reads a record and takes nothing that could be written in another way. Values stay as the bytes they are."""
    if len(data) < _PLACE.size:
        raise malformed("The record ends too early.")
    version, t1, l1, lane, t2, l2, epoch, t3, l3, sequence, t4, l4, previous = _PLACE.unpack_from(data)
    if version != 1 or (t1, l1, t2, l2, t3, l3, t4, l4) != (1, 8, 2, 8, 3, 8, 4, 32):
        raise malformed("The record does not begin with its place, or has an unknown version.")
    if min(lane, epoch, sequence) < 0 or lane > 0x7FFFFFFF:
        raise malformed("The place of the record is none.")
    fields = {}
    last, at, end = 4, _PLACE.size, len(data)
    while at < end:
        if end - at < _FIELD.size:
            raise malformed("The record ends too early.")
        tag, length = _FIELD.unpack_from(data, at)
        at += _FIELD.size
        if tag <= last or tag not in _TYPES:
            raise malformed("A field is unknown or out of order.")
        if length > end - at:
            raise malformed("The record ends too early.")
        fields[tag] = _checked(_TYPES[tag], data[at : at + length])
        at += length
        last = tag
    if not (KIND in fields and MOMENT in fields and REQUEST_ID in fields):
        raise malformed("A field is missing.")
    return Record((lane, epoch, sequence), previous, fields)


def _checked(type_: int, value: bytes) -> bytes:
    length = len(value)
    if type_ == TEXT:
        text(value)
    elif type_ == TEXTS:
        texts(value)
    elif (
        (type_ == NUMBER and length != 8)
        or (type_ == ID and length != 16)
        or (type_ == FLAG and value not in (b"\x00", b"\x01"))
        or (type_ == NUMBERS and (length == 0 or length % 8))
    ):
        raise malformed("A value is not of its type.")
    return value


def text(value: bytes) -> str:
    try:
        return value.decode("utf-8")
    except UnicodeDecodeError:
        raise malformed("A text is not UTF-8.") from None


def texts(value: bytes) -> List[str]:
    """The elements of a list of texts, which is not empty."""
    found = []
    at = 0
    while at < len(value):
        if len(value) - at < 4:
            raise malformed("A list ends too early.")
        length = int.from_bytes(value[at : at + 4], "big")
        at += 4
        if length > len(value) - at:
            raise malformed("A list ends too early.")
        found.append(text(value[at : at + length]))
        at += length
    if not found:
        raise malformed("A list is empty.")
    return found
