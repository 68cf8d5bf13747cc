"""Whose checkpoints count and which witnesses must have signed (c2sp.org/tlog-policy)."""

import re
from typing import Callable, Dict, List, Set

from . import keys
from .keys import Key, parse_key
from .notes import Note, number, parse_checkpoint
from .verdict import UNTRUSTED, Wrong, malformed

_ADDRESS = re.compile(r"[A-Za-z0-9._~:/?#\[\]@!$&'()*+,;=%-]+")
Met = Callable[[Set[str]], bool]


class Policy:
    """Stricter than the format: of each type of key a log has here, one must have signed."""

    def __init__(self, text: str):
        self.logs: List[Key] = []
        self.unchecked: List[str] = []
        self._witnesses: List[tuple] = []
        self._names: Dict[str, Met] = {}
        self._members: Set[str] = set()
        self._quorum: List[Met] = []
        for line in text.split("\n"):
            if any((c < " " and c != "\t") or c == "\x7f" for c in line):
                raise malformed("The policy has control characters.")
            words = [word for word in re.split("[ \t]+", line) if word]
            if words and not words[0].startswith("#"):
                self._line(words)
        if not self._quorum:
            raise malformed("The policy has no quorum line.")

    def accept(self, note: Note, witnesses: bool) -> None:
        """Passes where the note counts."""
        origin = parse_checkpoint(note.text).origin
        own = [key for key in self.logs if key.name == origin]
        if not own:
            raise Wrong(UNTRUSTED, f"The policy knows no log {origin}.")
        missing = {key.type for key in own}
        for key in own:
            if self._signed(key, note):
                missing.discard(key.type)
        if missing:
            raise Wrong(UNTRUSTED, "The log did not sign with every type of key that it has.")
        if witnesses:
            signed = {name for name, key in self._witnesses if self._signed(key, note)}
            if not self._quorum[0](signed):
                raise Wrong(UNTRUSTED, "Too few witnesses signed.")

    def accept_bundle(self, note: Note, origin: str) -> None:
        """Passes where a key of the trail signed the bundle under its name for bundles."""
        own = [key for key in self.logs if key.type == keys.ED25519 and key.name == origin]
        if not any(key.named(origin + "/bundle").judge(note) == keys.GOOD for key in own):
            raise Wrong(UNTRUSTED, "The bundle was not signed by a key of the trail that is trusted.")

    def _signed(self, key: Key, note: Note) -> bool:
        outcome = key.judge(note)
        if outcome == keys.BAD:
            raise Wrong(UNTRUSTED, f"A signature of the key {key.name}+{key.id().hex()} is wrong.")
        if outcome == keys.UNCHECKED:
            self.unchecked.append(f"{key.name}+{key.id().hex()}")
        return outcome in (keys.GOOD, keys.UNCHECKED)

    def _line(self, words: List[str]) -> None:
        kind, count = words[0], len(words)
        if kind == "log" and 2 <= count <= 3:
            self.logs.append(self._key(words[1], keys.WITNESS, self.logs))
        elif kind == "witness" and 3 <= count <= 4:
            key = self._key(words[2], keys.ED25519, [key for _, key in self._witnesses])
            if count == 4 and _ADDRESS.fullmatch(words[3]) is None:
                raise malformed("The address of a witness is none.")
            witness = words[1]
            self._define(witness, lambda signed: witness in signed)
            self._witnesses.append((witness, key))
        elif kind == "group" and count >= 4:
            self._group(words[1], words[2], words[3:])
        elif kind == "quorum" and count == 2 and not self._quorum:
            self._quorum.append((lambda signed: True) if words[1] == "none" else self._defined(words[1]))
        else:
            raise malformed(f"The policy has a line that it cannot have: {kind}.")

    def _group(self, name: str, threshold: str, members: List[str]) -> None:
        parts = [self._defined(member) for member in members]
        if len(set(members)) != len(members) or self._members & set(members):
            raise malformed("A member of a group is a member already.")
        self._members |= set(members)
        least = {"any": 1, "all": len(parts)}.get(threshold)
        least = number(threshold) if least is None else least
        if not 1 <= least <= len(parts):
            raise malformed("The threshold of a group is from 1 to the number of its members.")
        self._define(name, lambda signed: sum(part(signed) for part in parts) >= least)

    def _define(self, name: str, meaning: Met) -> None:
        if name == "none" or name in self._names:
            raise malformed("A name of the policy is taken.")
        self._names[name] = meaning

    def _defined(self, name: str) -> Met:
        if name not in self._names:
            raise malformed("A name of the policy is not defined above its line.")
        return self._names[name]

    @staticmethod
    def _key(text: str, refused: int, others: List[Key]) -> Key:
        key = parse_key(text)
        if key.type == refused or any(key.raw == other.raw for other in others):
            raise malformed("A key of the policy is of the wrong type or there already.")
        return key
