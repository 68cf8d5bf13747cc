package dev.postern.audit.seal;

import dev.postern.audit.chain.Hash;
import java.util.HashMap;
import java.util.Map;

/** Cuts the nodes of a growing tree into tiles and hands on each that is full. Not thread-safe. */
public final class TileBuilder implements NodeSink {
    private final Map<Integer, byte[]> open = new HashMap<>();
    private final TileSink sink;

    private TileBuilder(TileSink sink) {
        this.sink = sink;
    }

    /** For a tree that begins. */
    public static TileBuilder empty(TileSink sink) {
        return new TileBuilder(sink);
    }

    /** For a tree that has leaves already: fetches what stands in the tiles that are not full. */
    public static TileBuilder at(long size, NodeSource nodes, TileSink sink) {
        TileBuilder builder = new TileBuilder(sink);
        for (int level = 0; size >>> (level * Tile.HEIGHT) > 0; level++) {
            long hashes = size >>> (level * Tile.HEIGHT);
            for (long i = hashes - hashes % Tile.WIDTH; i < hashes; i++) {
                builder.put(level, i, nodes.node(level * Tile.HEIGHT, i));
            }
        }
        return builder;
    }

    @Override
    public void node(int level, long index, Hash hash) {
        if (level % Tile.HEIGHT != 0) {
            return;
        }
        int row = level / Tile.HEIGHT;
        put(row, index, hash);
        if (index % Tile.WIDTH == Tile.WIDTH - 1) {
            byte[] full = open.remove(row);
            if (full != null) {
                sink.tile(row, index / Tile.WIDTH, full);
            }
        }
    }

    private void put(int level, long index, Hash hash) {
        byte[] tile = open.computeIfAbsent(level, ignored -> new byte[Tile.LENGTH]);
        System.arraycopy(hash.bytes(), 0, tile, (int) (index % Tile.WIDTH) * Hash.LENGTH, Hash.LENGTH);
    }
}
