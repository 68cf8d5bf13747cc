"""What comes out of a check, and how a check ends early."""

from dataclasses import dataclass, field
from typing import List, Optional, Tuple

VALID = 0
ALTERED = 1
INCOMPLETE = 2
UNTRUSTED = 3
MALFORMED = 4

Place = Tuple[int, int, int]


class Wrong(Exception):
    """The first thing that is wrong decides: raised where it is found."""

    def __init__(self, code: int, sentence: str, record: Optional[int] = None, place: Optional[Place] = None):
        super().__init__(sentence)
        self.code = code
        self.sentence = sentence
        self.record = record
        self.place = place


def malformed(sentence: str) -> Wrong:
    return Wrong(MALFORMED, sentence)


@dataclass
class Verdict:
    """The answer about one bundle. `record` counts from 0 within the bundle; `place` is lane, epoch and sequence."""

    code: int
    sentence: str
    record: Optional[int] = None
    place: Optional[Place] = None
    kind: str = ""
    records: int = 0
    open: int = 0
    keys: List[str] = field(default_factory=list)
    own_policy: bool = False
    unchecked: List[str] = field(default_factory=list)
