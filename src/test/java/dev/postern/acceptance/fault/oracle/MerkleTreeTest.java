package dev.postern.acceptance.fault.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Roots of the test vectors that accompany RFC 6962 and its implementations. */
class MerkleTreeTest {
    /** Hashes of the leaves: nothing, 00, 10, 2021, 3031, 40414243, and so on. */
    private static final String[] LEAVES = {
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
        "0298d122906dcfc10892cb53a73992fc5b9f493ea4c9badb27b791b4127a7fe7",
    };

    @ParameterizedTest
    @CsvSource({
        "0, e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "1, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "2, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "3, aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    })
    void root_is_that_of_the_standard(int leaves, String root) {
        MerkleTree tree = new MerkleTree();

        for (int leaf = 0; leaf < leaves; leaf++) {
            tree.append(LEAVES[leaf]);
        }

        assertThat(tree.root()).isEqualTo(root);
    }
}
