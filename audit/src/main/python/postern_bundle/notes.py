"""Signed notes and checkpoints (c2sp.org/signed-note, c2sp.org/tlog-checkpoint)."""

import base64
import binascii
import re
import unicodedata
from dataclasses import dataclass
from typing import List

from .verdict import malformed

MOST_SIGNATURES = 64
_DECIMAL = re.compile("0|[1-9][0-9]{0,18}")
_ASCII_SPACE = " \t\n\v\f\r"


@dataclass(frozen=True)
class Signature:
    """A line of a note; `data` is what stands behind the four bytes of the key's id."""

    name: str
    key_id: bytes
    data: bytes


@dataclass(frozen=True)
class Note:
    text: str
    signatures: List[Signature]


@dataclass(frozen=True)
class Checkpoint:
    origin: str
    size: int
    root: bytes


def name(text: str) -> str:
    """The name of a key or a log."""
    if not text or any(c == "+" or c in _ASCII_SPACE or _separates(c) for c in text):
        raise malformed("A key's name has no spaces and no plus sign.")
    return text


def _separates(character: str) -> bool:
    category = unicodedata.category(character)
    return category == "Cc" or category.startswith("Z")


def number(text: str) -> int:
    """A number from 0 to 2^63 - 1 in its only form."""
    if _DECIMAL.fullmatch(text) is None or int(text) >= 1 << 63:
        raise malformed("A number has another form than it can have.")
    return int(text)


def unbase64(text: str) -> bytes:
    """Base64 with padding, in its only form."""
    try:
        data = base64.b64decode(text.encode("ascii"), validate=True)
    except (UnicodeEncodeError, binascii.Error, ValueError):
        raise malformed("A text is not base64.") from None
    if base64.b64encode(data).decode("ascii") != text:
        raise malformed("A text is not base64 in its only form.")
    return data


def parse_note(data: bytes) -> Note:
    """Text and signatures part at the last empty line."""
    try:
        note = data.decode("utf-8")
    except UnicodeDecodeError:
        raise malformed("A note is not UTF-8.") from None
    gap = note.rfind("\n\n")
    if gap < 0 or not note.endswith("\n"):
        raise malformed("A note has an empty line before its signatures and ends with a line end.")
    text = note[: gap + 1]
    if any(c < " " and c != "\n" for c in text):
        raise malformed("The text of a note has control characters.")
    lines = note[gap + 2 :].split("\n")[:-1]
    if not 1 <= len(lines) <= MOST_SIGNATURES:
        raise malformed(f"A note has 1 to {MOST_SIGNATURES} signatures.")
    return Note(text, [_signature(line) for line in lines])


def _signature(line: str) -> Signature:
    dash, _, rest = line.partition(" ")
    signer, gap, blob = rest.partition(" ")
    data = unbase64(blob) if gap else b""
    if dash != "\u2014" or len(data) <= 4:
        raise malformed("A signature line is a dash, a name and base64, with one space between them.")
    return Signature(name(signer), data[:4], data[4:])


def parse_checkpoint(text: str) -> Checkpoint:
    """Origin, size and root, and nothing else."""
    lines = text.split("\n")
    if len(lines) != 4 or lines[3] != "":
        raise malformed("A checkpoint has three lines: origin, size and root.")
    root = unbase64(lines[2])
    if len(root) != 32:
        raise malformed("A root has 32 bytes.")
    return Checkpoint(name(lines[0]), number(lines[1]), root)
