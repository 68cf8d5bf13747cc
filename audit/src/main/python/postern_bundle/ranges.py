"""What holds between the records of a range: their lanes, the ends of exchanges, and what retention dropped."""

import re
from datetime import date
from typing import Dict, List, NamedTuple, Optional, Tuple

from . import records
from .records import Record
from .verdict import ALTERED, INCOMPLETE, Place, Wrong

NOTHING = bytes(32)
_RUN = re.compile("(0|[1-9][0-9]{0,8})/([1-9][0-9]{0,17})/([1-9][0-9]{0,17})-([1-9][0-9]{0,17})")

_DAY = re.compile("[1-9][0-9]{3}-[0-9]{2}-[0-9]{2}")
_COUNT = re.compile("0|[1-9][0-9]{0,17}")
# Records are kept for half a year at least; a record that says younger ones were over their time is wrong.
_FEWEST_DAYS = 183


class Lanes:
    """Follows every lane, record by record in the order of the leaves."""

    def __init__(self, from_the_beginning: bool):
        self._from_the_beginning = from_the_beginning
        self._heads: Dict[int, Tuple[Place, bytes]] = {}

    def accept(self, number: int, place: Place, previous: bytes, leaf: bytes) -> None:
        """A record that is there."""
        self._step(number, place, leaf, previous, True)

    def accept_dropped(self, number: int, place: Place, leaf: bytes) -> None:
        """A record of which only the hash is left."""
        self._step(number, place, leaf, NOTHING, False)

    def _step(self, number: int, here: Place, leaf: bytes, previous: bytes, linked: bool) -> None:
        lane, epoch, sequence = here
        head = self._heads.get(lane)
        self._heads[lane] = (here, leaf)
        if head is None:
            if (epoch, sequence) != (1, 1):
                if self._from_the_beginning:
                    raise Wrong(INCOMPLETE, "The lane begins before it.", number, here)
            elif linked and previous != NOTHING:
                raise Wrong(ALTERED, "The first record of a lane follows on nothing.", number, here)
            return
        (_, last_epoch, last_sequence), last_leaf = head
        if (epoch, sequence) not in ((last_epoch, last_sequence + 1), (last_epoch + 1, 1)):
            if (epoch, sequence) <= (last_epoch, last_sequence):
                raise Wrong(ALTERED, "Another record stands at its place or after it.", number, here)
            raise Wrong(INCOMPLETE, "Records are missing before it.", number, here)
        if linked and previous != last_leaf:
            raise Wrong(ALTERED, "It does not follow from the record before it.", number, here)


class Exchanges:
    """Finds the end of each prompt; an end may stand before its beginning where the lanes differ."""

    def __init__(self) -> None:
        self._open: Dict[bytes, int] = {}
        self._early: Dict[bytes, List[Tuple[int, Place]]] = {}

    def accept(self, number: int, record: Record) -> None:
        kind = record.fields[records.KIND]
        request = record.fields[records.REQUEST_ID]
        if kind == b"INTENT":
            if request in self._early:
                waiting = self._early[request]
                waiting.pop(0)
                if not waiting:
                    del self._early[request]
            else:
                self._open[request] = self._open.get(request, 0) + 1
        elif kind in (b"OUTCOME", b"ORPHANED"):
            if not self._close(request):
                self._early.setdefault(request, []).append((number, record.place))
        elif kind == b"DENIED":
            self._close(request)

    def _close(self, request: bytes) -> bool:
        count = self._open.get(request, 0)
        if count > 1:
            self._open[request] = count - 1
        elif count == 1:
            del self._open[request]
        return count > 0

    def open(self) -> int:
        return sum(self._open.values())

    def rest(self, drops: "Drops") -> None:
        """Passes where every end has a beginning of its own, or may have had one that was dropped."""
        ends = [
            end
            for request, waiting in self._early.items()
            for end in waiting
            if len(waiting) > 1 or not drops.may_have_taken(_day_of(request))
        ]
        if ends:
            number, place = min(ends)
            raise Wrong(INCOMPLETE, "It ends an exchange without a beginning of its own.", number, place)


def _day_of(request: bytes) -> int:
    """The day an id of version 7 was made, in days since 1970."""
    return int.from_bytes(request[:6], "big") // 86_400_000


def _day(text: str) -> Optional[int]:
    """A day in days since 1970."""
    if _DAY.fullmatch(text) is None:
        return None
    try:
        return date.fromisoformat(text).toordinal() - date(1970, 1, 1).toordinal()
    except ValueError:
        return None


class _Gone(NamedTuple):
    number: int
    place: Place
    count: int


class Drops:
    """Holds records of which only the hash is left against what the trail says it dropped."""

    def __init__(self) -> None:
        self._gone: List[_Gone] = []
        self._said: Dict[Tuple[int, int], List[Tuple[int, int]]] = {}
        self._days: List[Tuple[int, int]] = []

    def accept(self, record: Record) -> None:
        if record.fields[records.KIND] != b"RETENTION_DROP" or records.DETAIL not in record.fields:
            return
        detail = records.texts(record.fields[records.DETAIL])
        if len(detail) % 2:
            return
        pairs = list(zip(detail[::2], detail[1::2]))
        values = dict(pairs)
        first_day, last_day = _day(values.get("first_day", "")), _day(values.get("last_day", ""))
        if values.get("table") != "audit_event" or first_day is None or last_day is None:
            return
        moment = int.from_bytes(record.fields[records.MOMENT], "big", signed=True)
        if _COUNT.fullmatch(values.get("count", "")) is None or last_day + _FEWEST_DAYS > moment // 86_400_000_000:
            return
        self._days.append((first_day, last_day))
        for name, value in pairs:
            run = _RUN.fullmatch(value)
            if name.startswith("range.") and run is not None:
                lane, epoch, first, last = (int(part) for part in run.groups())
                self._said.setdefault((lane, epoch), []).append((first, last))

    def may_have_taken(self, day: int) -> bool:
        """Whether a request of this day may have had its beginning dropped: on that day, or beside midnight."""
        return any(first - 1 <= day <= last + 1 for first, last in self._days)

    def accept_dropped(self, number: int, place: Place) -> None:
        if self._gone:
            run = self._gone[-1]
            lane, epoch, first = run.place
            if number == run.number + run.count and place == (lane, epoch, first + run.count):
                self._gone[-1] = run._replace(count=run.count + 1)
                return
        self._gone.append(_Gone(number, place, 1))

    def rest(self) -> None:
        """Passes where a record of the bundle says of each that its time was over."""
        for run in self._gone:
            lane, epoch, first = run.place
            wanted = first
            for start, end in sorted(self._said.get((lane, epoch), [])):
                if start <= wanted:
                    wanted = max(wanted, end + 1)
            if wanted < first + run.count:
                raise Wrong(
                    INCOMPLETE,
                    "The record is gone, and no record of the bundle says that its time was over.",
                    run.number + wanted - first,
                    (lane, epoch, wanted),
                )
