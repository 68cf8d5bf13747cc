"""One record and its proof, each in a file of its own (c2sp.org/tlog-proof)."""

from . import tree
from .notes import number, parse_checkpoint, parse_note, unbase64
from .policy import Policy
from .verdict import ALTERED, VALID, Verdict, Wrong, malformed

MOST_HASHES = 63


def verify(proof: bytes, record: bytes, policy: Policy) -> Verdict:
    """Whether the canonical bytes of a record stand in the tree of a checkpoint that counts."""
    verdict = Verdict(VALID, "The record is in the trail.", records=1)
    try:
        _check(proof, record, policy)
    except Wrong as e:
        verdict.code, verdict.sentence = e.code, e.sentence
    verdict.unchecked = sorted(set(policy.unchecked))
    return verdict


def _check(proof: bytes, record: bytes, policy: Policy) -> None:
    head, gap, note_bytes = proof.partition(b"\n\n")
    try:
        lines = head.decode("utf-8").split("\n")
    except UnicodeDecodeError:
        raise malformed("A proof is not UTF-8.") from None
    if not gap or lines.pop(0) != "c2sp.org/tlog-proof@v1":
        raise malformed("A proof begins with c2sp.org/tlog-proof@v1 and has an empty line before its checkpoint.")
    if lines and lines[0].startswith("extra "):
        unbase64(lines.pop(0)[len("extra ") :])
    if not lines or not lines[0].startswith("index ") or len(lines) > MOST_HASHES + 1:
        raise malformed("A proof has one index and at most 63 hashes.")
    index = number(lines.pop(0)[len("index ") :])
    path = [unbase64(line) for line in lines]
    note = parse_note(note_bytes)
    checkpoint = parse_checkpoint(note.text)
    if index >= checkpoint.size or any(len(hash_) != 32 for hash_ in path):
        raise malformed("A proof's index lies beyond its checkpoint, or a hash has not 32 bytes.")
    if not tree.leads_to(tree.leaf(record), index, checkpoint.size, path, checkpoint.root):
        raise Wrong(ALTERED, "The record is not in the tree of the checkpoint.")
    policy.accept(note, True)
