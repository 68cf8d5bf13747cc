"""The file of a bundle: a zip that can be written in one way only."""

import hashlib
import struct
import zlib
from typing import BinaryIO, Dict, List, NamedTuple

from .verdict import malformed

NAMES = [
    "manifest",
    "policy",
    "first",
    "last",
    "later",
    "edge",
    "records",
    "leaves",
    "proofs",
    "drops",
    "disclosed",
    "signature",
]
LARGEST_TEXT = 1 << 20
LARGEST_FILE = 0xFFFFFFFF
DATE = 33
CHUNK = 1 << 20


class Entry(NamedTuple):
    """Where the data of an entry lies in the file."""

    name: str
    start: int
    size: int
    crc: int


class Slice:
    """Reads the data of one entry from its beginning, through a handle of its own."""

    def __init__(self, path: str, entry: Entry):
        self._file = open(path, "rb")
        self._file.seek(entry.start)
        self._left = entry.size

    def take(self, count: int) -> bytes:
        """Exactly so many bytes."""
        if count > self._left:
            raise malformed("An entry ends too early.")
        self._left -= count
        data = self._file.read(count)
        if len(data) != count:
            raise malformed("The file ends too early.")
        return data

    def left(self) -> int:
        return self._left

    def close(self) -> None:
        self._file.close()


class Archive:
    """The entries of a file whose layout was found to be right."""

    def __init__(self, path: str):
        self._path = path
        with open(path, "rb") as file:
            self.entries: Dict[str, Entry] = {entry.name: entry for entry in _layout(file)}

    def open(self, name: str) -> Slice:
        return Slice(self._path, self.entries[name])

    def whole(self, name: str) -> bytes:
        """A small entry at once."""
        if self.entries[name].size > LARGEST_TEXT:
            raise malformed(f"The entry {name} is larger than it can be.")
        data = self.open(name)
        try:
            return data.take(data.left())
        finally:
            data.close()

    def digest(self, name: str) -> tuple:
        """SHA-256 in hexadecimal, and CRC-32, of an entry."""
        sha256 = hashlib.sha256()
        crc = 0
        data = self.open(name)
        try:
            while data.left():
                chunk = data.take(min(CHUNK, data.left()))
                sha256.update(chunk)
                crc = zlib.crc32(chunk, crc)
        finally:
            data.close()
        return sha256.hexdigest(), crc


def _layout(file: BinaryIO) -> List[Entry]:
    """Walks over the file and holds every byte that is not data against the only one it can be."""
    length = file.seek(0, 2)
    if length > LARGEST_FILE:
        raise malformed("The file is larger than a bundle can be.")
    file.seek(0)
    entries = []
    directory = b""
    for name in NAMES:
        offset = file.tell()
        header = file.read(30)
        if len(header) != 30:
            raise malformed(f"The file ends before the entry {name}.")
        crc, size = struct.unpack_from("<II", header, 14)
        word = name.encode()
        common = struct.pack("<HHHHHIIIHH", 20, 0, 0, 0, DATE, crc, size, size, len(word), 0)
        if header != b"PK\x03\x04" + common or file.read(len(word)) != word:
            raise malformed(f"The entry {name} is not where it should be, or has another header.")
        start = file.tell()
        if start + size > length:
            raise malformed(f"The entry {name} reaches beyond the file.")
        file.seek(size, 1)
        entries.append(Entry(name, start, size, crc))
        directory += b"PK\x01\x02" + struct.pack("<H", 20) + common + struct.pack("<HHHII", 0, 0, 0, 0, offset) + word
    begin = file.tell()
    end = struct.pack("<HHHHIIH", 0, 0, len(NAMES), len(NAMES), len(directory), begin, 0)
    tail = directory + b"PK\x05\x06" + end
    if file.read(len(tail) + 1) != tail:
        raise malformed("The directory is not that of the entries, or the file does not end with it.")
    return entries
