package dev.postern.audit.seal;

import dev.postern.audit.chain.Hash;
import java.util.Arrays;

/** The nodes of a tree that is kept in tiles. Tiles above the leaves may be missing: they follow from those below. */
public final class TileNodes implements NodeSource {
    private final NodeHasher hasher = new NodeHasher();
    private final TileSource tiles;

    public TileNodes(TileSource tiles) {
        this.tiles = tiles;
    }

    @Override
    public Hash node(int level, long index) {
        int row = level / Tile.HEIGHT;
        return over(row, index << level % Tile.HEIGHT, level % Tile.HEIGHT);
    }

    /** The root over 2^height hashes of a row of tiles, all of which lie in one tile where the height is below 9. */
    private Hash over(int row, long first, int height) {
        if (height == 0) {
            return hash(row, first);
        }
        return hasher.of(over(row, first, height - 1), over(row, first + (1L << (height - 1)), height - 1));
    }

    private Hash hash(int row, long index) {
        byte[] tile = tiles.tile(row, index / Tile.WIDTH).orElse(new byte[0]);
        int at = (int) (index % Tile.WIDTH) * Hash.LENGTH;
        if (at + Hash.LENGTH <= tile.length) {
            return new Hash(Arrays.copyOfRange(tile, at, at + Hash.LENGTH));
        }
        if (row == 0) {
            throw new IllegalArgumentException("The tree has no leaf " + index);
        }
        return over(row - 1, index * Tile.WIDTH, Tile.HEIGHT);
    }
}
