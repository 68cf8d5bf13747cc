"""What a bundle says of itself."""

import re
import unicodedata
from dataclasses import dataclass
from typing import Dict, List, Tuple

from .archive import NAMES
from .records import COMMITMENTS
from .verdict import malformed

LONGEST_VALUE = 1024
LISTED = NAMES[1:-1]
_NUMBER = re.compile("0|[1-9][0-9]{0,17}")
_DIGEST = re.compile("([a-z]+) (0|[1-9][0-9]{0,17}) ([0-9a-f]{64})")


@dataclass(frozen=True)
class Manifest:
    """The lines that matter to a check; `entries` has length and SHA-256 of each listed entry."""

    kind: str
    origin: str
    start: int
    end: int
    records: int
    redactions: Tuple[str, ...]
    entries: Dict[str, Tuple[int, str]]


def parse(data: bytes) -> Manifest:
    """Reads the entry, line by line in its order."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        raise malformed("The manifest is not UTF-8.") from None
    if any(c != "\n" and unicodedata.category(c) == "Cc" for c in text):
        raise malformed("The manifest has control characters.")
    lines = text.split("\n")
    if lines.pop() != "":
        raise malformed("The manifest does not end with a line end.")
    lines.reverse()
    if not lines or lines.pop() != "postern-bundle 1":
        raise malformed("The manifest has an unknown version.")
    kind = _next(lines, "kind")
    if kind not in ("range", "selection"):
        raise malformed("The manifest names an unknown kind of bundle.")
    origin = _next(lines, "origin")
    start, end, records = (_number(_next(lines, name)) for name in ("from", "to", "records"))
    for name in ("created", "exporter", "purpose", "query"):
        _next(lines, name)
    redactions = _redactions(_next(lines, "redactions"))
    entries = {}
    for name in LISTED:
        match = _DIGEST.fullmatch(_next(lines, "entry"))
        if match is None or match.group(1) != name:
            raise malformed(f"The manifest does not list the entry {name} where it should.")
        entries[name] = (int(match.group(2)), match.group(3))
    if lines:
        raise malformed("The manifest has more lines than it can have.")
    if kind == "selection" and (start or end):
        raise malformed("A selection has no range of indexes.")
    return Manifest(kind, origin, start, end, records, redactions, entries)


def _redactions(line: str) -> Tuple[str, ...]:
    """Names of private fields, each once and in the order of their tags."""
    names = tuple(line.split(",")) if line else ()
    if names != tuple(name for name in COMMITMENTS.values() if name in names):
        raise malformed("The manifest names redactions that are none.")
    return names


def _next(lines: List[str], name: str) -> str:
    if not lines or not lines[-1].startswith(name + " "):
        raise malformed(f"The manifest has no line for {name} where it should.")
    value = lines.pop()[len(name) + 1 :]
    if len(value) > LONGEST_VALUE:
        raise malformed(f"The manifest has a value that is too long for {name}.")
    return value


def _number(value: str) -> int:
    if _NUMBER.fullmatch(value) is None:
        raise malformed("The manifest has a number that is none.")
    return int(value)
