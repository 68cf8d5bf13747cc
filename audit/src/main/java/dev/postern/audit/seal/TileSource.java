package dev.postern.audit.seal;

import java.util.Optional;

/** Where tiles come from: rows of up to 256 hashes of one level (c2sp.org/tlog-tiles). */
@FunctionalInterface
public interface TileSource {
    /**
     * The hashes of a tile, one after the other.
     *
     * @param level of the tile, from 0; its hashes are nodes at 8 times that height
     * @param index among the tiles of that level, from 0
     * @return fewer than 256 hashes where a tile of leaves is not full yet; empty where the tile is not kept
     */
    Optional<byte[]> tile(int level, long index);
}
