package dev.postern.audit.seal;

/** Takes full tiles: rows of 256 hashes of one level (c2sp.org/tlog-tiles). */
@FunctionalInterface
public interface TileSink {
    /**
     * A tile is full.
     *
     * @param level of the tile, from 0; its hashes are nodes at 8 times that height
     * @param index among the tiles of that level, from 0
     * @param hashes 256 hashes, one after the other, which the receiver may keep
     */
    void tile(int level, long index, byte[] hashes);
}
