"""Public keys of logs and witnesses, and what each type of them signs (c2sp.org/signed-note, tlog-cosignature)."""

import hashlib
import struct
from dataclasses import dataclass

from .notes import Note, name, parse_checkpoint, unbase64
from .verdict import UNTRUSTED, Wrong, malformed

try:
    from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
except ImportError:
    Ed25519PublicKey = None
try:
    from cryptography.hazmat.primitives.asymmetric.mldsa import MLDSA44PublicKey
except ImportError:
    MLDSA44PublicKey = None

ED25519 = 0x01
WITNESS = 0x04
ML_DSA_44 = 0x06
_KEY_LENGTH = {ED25519: 32, WITNESS: 32, ML_DSA_44: 1312}
_SIGNATURE_LENGTH = {ED25519: 64, WITNESS: 8 + 64, ML_DSA_44: 8 + 2420}

GOOD = "good"
ABSENT = "absent"
BAD = "bad"
UNCHECKED = "unchecked"


@dataclass(frozen=True)
class Key:
    name: str
    type: int
    raw: bytes

    def named(self, other: str) -> "Key":
        """The same key under another name, and so with another id."""
        return Key(name(other), self.type, self.raw)

    def id(self) -> bytes:
        return hashlib.sha256(self.name.encode() + b"\n" + bytes([self.type]) + self.raw).digest()[:4]

    def fingerprint(self) -> str:
        return hashlib.sha256(self.raw).hexdigest()

    def judge(self, note: Note) -> str:
        """What became of this key's signatures on a note; those of other keys do not matter."""
        own = [line.data for line in note.signatures if line.name == self.name and line.key_id == self.id()]
        if not own:
            return ABSENT
        found = {self._judge(note.text, data) for data in own}
        return BAD if BAD in found else UNCHECKED if UNCHECKED in found else GOOD

    def _judge(self, text: str, data: bytes) -> str:
        if len(data) != _SIGNATURE_LENGTH[self.type]:
            return BAD
        if Ed25519PublicKey is None:
            raise Wrong(UNTRUSTED, "No signature can be checked: install the package cryptography.")
        if self.type == ML_DSA_44 and MLDSA44PublicKey is None:
            return UNCHECKED
        try:
            self._verify(text, data)
            return GOOD
        except UnsupportedAlgorithm:
            return UNCHECKED
        except (InvalidSignature, ValueError, Wrong):
            return BAD

    def _verify(self, text: str, data: bytes) -> None:
        if self.type == ED25519:
            Ed25519PublicKey.from_public_bytes(self.raw).verify(data, text.encode())
            return
        seconds = struct.unpack(">q", data[:8])[0]
        if seconds < 0:
            raise InvalidSignature
        if self.type == WITNESS:
            message = f"cosignature/v1\ntime {seconds}\n{text}".encode()
            Ed25519PublicKey.from_public_bytes(self.raw).verify(data[8:], message)
            return
        head = parse_checkpoint(text)
        message = b"subtree/v1\n\0" + _short(self.name) + data[:8] + _short(head.origin)
        message += struct.pack(">QQ", 0, head.size) + head.root
        MLDSA44PublicKey.from_public_bytes(self.raw).verify(data[8:], message)


def _short(text: str) -> bytes:
    data = text.encode()
    if len(data) > 255:
        raise malformed("A name has more than 255 bytes.")
    return bytes([len(data)]) + data


def parse_key(text: str) -> Key:
    """A key as operators hand it on: name, id and key with plus signs between them."""
    parts = text.split("+", 2)
    if len(parts) != 3:
        raise malformed("A key is a name, an id and base64, with plus signs between them.")
    typed = unbase64(parts[2])
    if not typed or len(typed) - 1 != _KEY_LENGTH.get(typed[0]):
        raise malformed("A key is of an unknown type or has another length than its type.")
    key = Key(name(parts[0]), typed[0], typed[1:])
    if parts[1] != key.id().hex():
        raise malformed("The id of a key is not that of the key.")
    return key
