package dev.postern.audit.seal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.audit.chain.Hash;
import dev.postern.audit.chain.Sha256;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The tree against RFC 6962 as it is written, for every size up to more than a tile. */
class MerkleTreeTest {
    private static final int MOST = 300;
    private static final NaiveTree TREE = NaiveTree.of(MOST);

    @Test
    void empty_tree_has_the_hash_of_nothing_as_its_root() {
        assertThat(new CompactRange().root())
                .hasToString("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void published_root_of_eight_leaves_comes_out() {
        CompactRange range = new CompactRange();
        for (String leaf : List.of(
                "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")) {
            range.append(rfcLeaf(leaf));
        }

        assertThat(range.root()).hasToString("5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
    }

    @Test
    void roots_of_all_sizes_are_those_of_the_standard() {
        CompactRange range = new CompactRange();
        for (int size = 0; size < MOST; size++) {
            assertThat(range.root()).isEqualTo(TREE.root(size));
            range.append(NaiveTree.leaf(size));
        }
    }

    @Test
    void an_edge_that_is_taken_up_again_goes_on_as_if_it_had_never_stopped() {
        for (int size = 0; size < MOST; size++) {
            CompactRange range = CompactRange.at(size, TREE, (level, index, hash) -> {});
            range.append(NaiveTree.leaf(size));

            assertThat(range.root()).isEqualTo(TREE.root(size + 1));
        }
    }

    @Test
    void inclusion_proofs_are_those_of_the_standard_and_hold() {
        for (int size = 1; size <= MOST; size += size < 70 ? 1 : 23) {
            for (int index = 0; index < size; index++) {
                InclusionProof proof = InclusionProof.make(TREE, index, size);

                assertThat(proof.path()).isEqualTo(TREE.path(index, size));
                assertThat(proof.verify(NaiveTree.leaf(index), TREE.root(size))).isTrue();
            }
        }
    }

    @Test
    void an_inclusion_proof_with_anything_changed_does_not_hold() {
        for (int size = 2; size <= 40; size++) {
            for (int index = 0; index < size; index++) {
                InclusionProof proof = InclusionProof.make(TREE, index, size);
                Hash leaf = NaiveTree.leaf(index);
                Hash root = TREE.root(size);

                assertThat(proof.verify(NaiveTree.leaf(index + 1), root)).isFalse();
                assertThat(proof.verify(leaf, TREE.root(size - 1))).isFalse();
                for (List<Hash> wrong : spoiled(proof.path())) {
                    assertThat(new InclusionProof(index, size, wrong).verify(leaf, root))
                            .isFalse();
                }
            }
        }
    }

    @Test
    void consistency_proofs_are_those_of_the_standard_and_hold() {
        for (int to = 1; to <= MOST; to += to < 70 ? 1 : 23) {
            for (int from = 0; from <= to; from++) {
                ConsistencyProof proof = ConsistencyProof.make(TREE, from, to);

                assertThat(proof.path()).isEqualTo(from == 0 ? List.of() : TREE.consistency(from, to));
                assertThat(proof.verify(TREE.root(from), TREE.root(to))).isTrue();
            }
        }
    }

    @Test
    void a_consistency_proof_with_anything_changed_does_not_hold() {
        for (int to = 2; to <= 40; to++) {
            for (int from = 1; from < to; from++) {
                ConsistencyProof proof = ConsistencyProof.make(TREE, from, to);
                Hash earlier = TREE.root(from);
                Hash later = TREE.root(to);

                assertThat(proof.verify(TREE.root(from - 1), later)).isFalse();
                assertThat(proof.verify(earlier, TREE.root(to - 1))).isFalse();
                for (List<Hash> wrong : spoiled(proof.path())) {
                    assertThat(new ConsistencyProof(from, to, wrong).verify(earlier, later))
                            .isFalse();
                }
            }
        }
    }

    @Test
    void nodes_from_tiles_are_those_of_the_tree() {
        int size = 2 * Tile.WIDTH + 77;
        NaiveTree tree = NaiveTree.of(size);
        Map<String, byte[]> tiles = new HashMap<>();
        TileBuilder builder = TileBuilder.empty((level, index, hashes) -> tiles.put(level + "/" + index, hashes));
        CompactRange range = new CompactRange(builder);
        List<Hash> tail = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            range.append(NaiveTree.leaf(i));
            if (i >= 2 * Tile.WIDTH) {
                tail.add(NaiveTree.leaf(i));
            }
        }
        NodeSource nodes = new TileNodes((level, index) -> level == 0 && index == 2
                ? Optional.of(joined(tail))
                : Optional.ofNullable(tiles.get(level + "/" + index)));

        assertThat(tiles).containsOnlyKeys("0/0", "0/1");
        for (int index = 0; index < size; index += 7) {
            assertThat(InclusionProof.make(nodes, index, size).path()).isEqualTo(tree.path(index, size));
        }
        assertThat(CompactRange.at(size, nodes, (level, index, hash) -> {}).root())
                .isEqualTo(tree.root(size));
    }

    @Test
    void tiles_that_are_not_full_are_taken_up_again() {
        int size = 3 * Tile.WIDTH;
        NaiveTree tree = NaiveTree.of(size);
        for (int stop : List.of(0, 1, 255, 256, 257, 511, 600)) {
            Map<String, byte[]> tiles = new HashMap<>();
            TileBuilder builder =
                    TileBuilder.at(stop, tree, (level, index, hashes) -> tiles.put(level + "/" + index, hashes));
            CompactRange range = CompactRange.at(stop, tree, builder);
            for (int i = stop; i < size; i++) {
                range.append(NaiveTree.leaf(i));
            }

            List<Hash> last = new ArrayList<>();
            for (int i = 512; i < size; i++) {
                last.add(NaiveTree.leaf(i));
            }
            assertThat(tiles).containsEntry("0/2", joined(last));
            assertThat(range.root()).isEqualTo(tree.root(size));
        }
    }

    private static List<List<Hash>> spoiled(List<Hash> path) {
        List<List<Hash>> wrong = new ArrayList<>();
        for (int i = 0; i < path.size(); i++) {
            List<Hash> changed = new ArrayList<>(path);
            byte[] bytes = path.get(i).bytes().clone();
            bytes[i % Hash.LENGTH] ^= 1;
            changed.set(i, new Hash(bytes));
            wrong.add(changed);
        }
        List<Hash> longer = new ArrayList<>(path);
        longer.add(Hash.NONE);
        wrong.add(longer);
        if (!path.isEmpty()) {
            wrong.add(path.subList(0, path.size() - 1));
            wrong.add(path.subList(1, path.size()));
        }
        return wrong;
    }

    private static Hash rfcLeaf(String hex) {
        var digest = Sha256.digest();
        digest.update((byte) 0);
        return new Hash(digest.digest(HexFormat.of().parseHex(hex)));
    }

    private static byte[] joined(List<Hash> hashes) {
        byte[] joined = new byte[hashes.size() * Hash.LENGTH];
        for (int i = 0; i < hashes.size(); i++) {
            System.arraycopy(hashes.get(i).bytes(), 0, joined, i * Hash.LENGTH, Hash.LENGTH);
        }
        return joined;
    }
}
