"""The steps of a check, in the order of docs/bundle-format.md. Reads the file twice and never all of it at once."""

from typing import List, Optional, Tuple

from . import manifest as manifests
from . import records, tree
from .archive import Archive, Slice
from .disclosed import Disclosed
from .manifest import Manifest
from .notes import Checkpoint, Note, parse_checkpoint, parse_note
from .policy import Policy
from .ranges import Drops, Exchanges, Lanes
from .verdict import ALTERED, INCOMPLETE, MALFORMED, VALID, Verdict, Wrong, malformed

LONGEST_RECORD = 1 << 20
MOST_HASHES = 63


def verify(path: str, outside: Optional[Policy] = None) -> Verdict:
    """The verdict about one file. An `outside` policy counts in place of the bundle's own."""
    verdict = Verdict(VALID, "The bundle is valid.", own_policy=outside is None)
    try:
        _Check(path, outside, verdict).run()
    except Wrong as e:
        verdict.code, verdict.sentence = e.code, e.sentence
        verdict.record, verdict.place = e.record, e.place
    return verdict


class _Check:
    def __init__(self, path: str, outside: Optional[Policy], verdict: Verdict):
        self._archive = Archive(path)
        self._outside = outside
        self._verdict = verdict

    def run(self) -> None:
        manifest = manifests.parse(self._archive.whole("manifest"))
        self._verdict.kind = manifest.kind
        for name, (length, _) in manifest.entries.items():
            if self._archive.entries[name].size != length:
                raise malformed(f"The manifest gives the entry {name} another length than it has.")
        manifest_digest = self._digests(manifest)
        policy, signature, first, last, later = self._notes(manifest)
        self._verdict.keys = [f"{key.name}+{key.id().hex()} {key.fingerprint()}" for key in policy.logs]
        if signature.text != f"postern bundle 1\n{manifest.origin}\n{manifest_digest}\n":
            raise Wrong(ALTERED, "The manifest is not the one that was signed with the bundle.")
        policy.accept_bundle(signature, manifest.origin)
        policy.accept(last, True)
        if first is not None:
            policy.accept(first, False)
        if later is not None:
            policy.accept(later, True)
        self._verdict.unchecked = sorted(set(policy.unchecked))
        head = parse_checkpoint(last.text)
        self._shape(manifest, head, first, later)
        edge = self._edge(manifest, first)
        _Records(self._archive, manifest, head, edge, self._drops(manifest, later), self._verdict).run()

    def _digests(self, manifest: Manifest) -> str:
        """The digest of the manifest, where digests and checksums of all entries are right."""
        differing, broken, own = "", "", ""
        for name, entry in self._archive.entries.items():
            digest, crc = self._archive.digest(name)
            if name == "manifest":
                own = digest
            elif name in manifest.entries and digest != manifest.entries[name][1] and not differing:
                differing = name
            if crc != entry.crc and not broken:
                broken = name
        if differing:
            raise self._altered(manifest, differing)
        if broken:
            raise malformed(f"The checksum of the entry {broken} is wrong.")
        return own

    def _altered(self, manifest: Manifest, name: str) -> Wrong:
        """An entry is not what was signed: the records are looked at all the same, to name the one."""
        whole = Wrong(ALTERED, f"The entry {name} is not the one that was exported.")
        if name not in ("records", "leaves", "proofs"):
            return whole
        try:
            _, _, _, last, later = self._notes(manifest)
            head = parse_checkpoint(last.text)
            edge = tree.Edge(manifest.start, self._edge_hashes(manifest))
            _Records(self._archive, manifest, head, edge, self._drops(manifest, later), self._verdict).run()
        except Wrong as e:
            if e.record is not None:
                return Wrong(ALTERED, e.sentence, e.record, e.place)
        return whole

    def _notes(self, manifest: Manifest) -> Tuple[Policy, Note, Optional[Note], Note, Optional[Note]]:
        try:
            text = self._archive.whole("policy").decode("utf-8")
        except UnicodeDecodeError:
            raise malformed("The policy is not UTF-8.") from None
        own = Policy(text)
        signature = parse_note(self._archive.whole("signature"))
        last = parse_note(self._archive.whole("last"))
        first, later = self._note("first"), self._note("later")
        for note in (last, first, later):
            if note is not None and parse_checkpoint(note.text).origin != manifest.origin:
                raise malformed("A checkpoint is of another trail than the manifest says.")
        return self._outside or own, signature, first, last, later

    def _note(self, name: str) -> Optional[Note]:
        return parse_note(self._archive.whole(name)) if self._archive.entries[name].size else None

    def _shape(self, manifest: Manifest, last: Checkpoint, first: Optional[Note], later: Optional[Note]) -> None:
        empty = ("proofs",) if manifest.kind == "range" else ("first", "edge", "leaves", "later", "drops")
        for name in empty:
            if self._archive.entries[name].size:
                raise malformed(f"The entry {name} is not empty, as it is in such a bundle.")
        if manifest.kind == "range":
            if (later is None) != (self._archive.entries["drops"].size == 0):
                raise malformed("Drops and the later checkpoint do not go together.")
            start = parse_checkpoint(first.text).size if first is not None else 0
            right = last.size == manifest.end and manifest.records == manifest.end - manifest.start
            right = right and (later is None or parse_checkpoint(later.text).size > manifest.end)
            if not right or start != manifest.start or (first is None) != (manifest.start == 0):
                raise Wrong(INCOMPLETE, "The records do not reach from the first checkpoint to the last.")

    def _drops(self, manifest: Manifest, later: Optional[Note]) -> Drops:
        """What records behind the end of the range say, each proved in the tree of the later checkpoint."""
        drops = Drops()
        if later is None:
            return drops
        head = parse_checkpoint(later.text)
        index = manifest.end - 1
        data = self._archive.open("drops")
        try:
            while data.left():
                taken = _bytes(data, int.from_bytes(data.take(4), "big"))
                record = records.parse(taken)
                index, path = _proof(data, index, head.size)
                if record.fields[records.KIND] != b"RETENTION_DROP":
                    raise malformed("A record of a drop is none.")
                if not tree.leads_to(tree.leaf(taken), index, head.size, path, head.root):
                    raise Wrong(ALTERED, "A record of a drop does not stand in the tree of the later checkpoint.")
                drops.accept(record)
        finally:
            data.close()
        return drops

    def _edge(self, manifest: Manifest, first: Optional[Note]) -> tree.Edge:
        edge = tree.Edge(manifest.start, self._edge_hashes(manifest))
        if first is not None and edge.root() != parse_checkpoint(first.text).root:
            raise Wrong(ALTERED, "The range does not begin where the first checkpoint ends.")
        return edge

    def _edge_hashes(self, manifest: Manifest) -> List[bytes]:
        data = self._archive.whole("edge")
        if len(data) != 32 * bin(manifest.start).count("1"):
            raise malformed("The edge does not have one hash for each full tree left of the range.")
        return [data[at : at + 32] for at in range(0, len(data), 32)]


class _Records:
    """Looks at every record in turn."""

    def __init__(
        self,
        archive: Archive,
        manifest: Manifest,
        last: Checkpoint,
        edge: tree.Edge,
        drops: Drops,
        verdict: Verdict,
    ):
        self._archive = archive
        self._manifest = manifest
        self._last = last
        self._edge = edge
        self._verdict = verdict
        self._lanes = Lanes(manifest.start == 0)
        self._exchanges = Exchanges()
        self._drops = drops
        self._index = -1

    def run(self) -> None:
        names = ("records", "leaves", "proofs", "disclosed")
        slices = [self._archive.open(name) for name in names]
        try:
            self._all(*slices)
        finally:
            for data in slices:
                data.close()

    def _all(self, data: Slice, leaves: Slice, proofs: Slice, values: Slice) -> None:
        disclosed = Disclosed(values, self._manifest.redactions)
        of_range = self._manifest.kind == "range"
        for number in range(self._manifest.records):
            try:
                if of_range:
                    self._of_range(number, data, leaves, disclosed)
                else:
                    self._of_selection(number, data, proofs, disclosed)
            except Wrong as e:
                raise Wrong(e.code, e.sentence, number, e.place) from None
            self._verdict.records = number + 1
        if data.left() or leaves.left() or proofs.left():
            raise malformed("There is more than the manifest says.")
        if of_range:
            self._verdict.open = self._exchanges.open()
            if self._manifest.start == 0:
                self._exchanges.rest(self._drops)
            self._drops.rest()
            if self._edge.root() != self._last.root:
                raise Wrong(ALTERED, "The records are not those that the last checkpoint was signed over.")
        disclosed.rest()

    def _of_range(self, number: int, data: Slice, leaves: Slice, disclosed: Disclosed) -> None:
        length = int.from_bytes(data.take(4), "big")
        if length == 0:
            place = tuple(int.from_bytes(data.take(8), "big") for _ in range(3))
            if max(place) >= 1 << 63 or place[0] >= 1 << 31:
                raise malformed("The place of the record is none.")
            leaf = leaves.take(32)
            self._edge.append(leaf)
            self._drops.accept_dropped(number, place)
            self._lanes.accept_dropped(number, place, leaf)
            return
        taken = _bytes(data, length)
        record = records.parse(taken)
        leaf = leaves.take(32)
        self._edge.append(leaf)
        if tree.leaf(taken) != leaf:
            raise Wrong(ALTERED, "It is not the record that was sealed.", number, record.place)
        self._lanes.accept(number, record.place, record.previous, leaf)
        self._exchanges.accept(number, record)
        self._drops.accept(record)
        disclosed.accept(number, record)

    def _of_selection(self, number: int, data: Slice, proofs: Slice, disclosed: Disclosed) -> None:
        length = int.from_bytes(data.take(4), "big")
        if length == 0:
            raise malformed("A selection holds no records that were dropped.")
        taken = _bytes(data, length)
        record = records.parse(taken)
        self._index, path = _proof(proofs, self._index, self._last.size)
        if not tree.leads_to(tree.leaf(taken), self._index, self._last.size, path, self._last.root):
            raise Wrong(ALTERED, "It does not stand in the tree of the checkpoint.", number, record.place)
        disclosed.accept(number, record)


def _proof(data: Slice, before: int, size: int) -> Tuple[int, List[bytes]]:
    """The index of a leaf, which lies after the one before and in the tree, and the hashes of its proof."""
    index = int.from_bytes(data.take(8), "big", signed=True)
    count = data.take(1)[0]
    if count > MOST_HASHES:
        raise malformed("Its proof is longer than one can be.")
    path = [data.take(32) for _ in range(count)]
    if not before < index < size:
        raise malformed("Its index is not after the one before, or not in the tree.")
    return index, path


def _bytes(data: Slice, length: int) -> bytes:
    if length > LONGEST_RECORD:
        raise Wrong(MALFORMED, "It is longer than a record can be.")
    return data.take(length)
