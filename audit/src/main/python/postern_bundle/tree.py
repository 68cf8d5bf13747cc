"""Hashes of the tree (RFC 6962, section 2.1) and proofs in it (RFC 9162, section 2.1.3)."""

import hashlib
from typing import List


def leaf(data: bytes) -> bytes:
    return hashlib.sha256(b"\x00" + data).digest()


def node(left: bytes, right: bytes) -> bytes:
    return hashlib.sha256(b"\x01" + left + right).digest()


class Edge:
    """The right edge of a growing tree: the roots of its full subtrees, the largest first."""

    def __init__(self, size: int, roots: List[bytes]):
        self._size = size
        self._roots = roots

    def append(self, hash_: bytes) -> None:
        size = self._size
        while size & 1:
            hash_ = node(self._roots.pop(), hash_)
            size >>= 1
        self._roots.append(hash_)
        self._size += 1

    def root(self) -> bytes:
        if not self._roots:
            return hashlib.sha256(b"").digest()
        root = self._roots[-1]
        for left in reversed(self._roots[:-1]):
            root = node(left, root)
        return root


def leads_to(hash_: bytes, index: int, size: int, path: List[bytes], root: bytes) -> bool:
    """Whether the path leads from a leaf to the root, in the words of the standard."""
    fn, sn, r = index, size - 1, hash_
    for p in path:
        if sn == 0:
            return False
        if fn & 1 or fn == sn:
            r = node(p, r)
            while not fn & 1 and fn:
                fn >>= 1
                sn >>= 1
        else:
            r = node(r, p)
        fn >>= 1
        sn >>= 1
    return sn == 0 and r == root
