package dev.postern.model.route;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** Hashes of beginnings, and the memory of where they went. */
class PrefixTest {
    private static final byte[] KEY = new byte[32];

    private final PrefixMemory memory = new PrefixMemory(4);

    @Test
    void prompts_that_begin_alike_have_their_first_hashes_in_common() {
        Prefix one = of("system", "first", "second");
        Prefix other = of("system", "first", "third");

        assertThat(one.at(0)).isEqualTo(other.at(0));
        assertThat(one.at(1)).isEqualTo(other.at(1));
        assertThat(one.at(2)).isNotEqualTo(other.at(2));
    }

    @Test
    void same_piece_after_another_beginning_is_another_hash() {
        assertThat(of("a", "same").at(1)).isNotEqualTo(of("b", "same").at(1));
    }

    @Test
    void long_pieces_that_begin_alike_have_something_in_common() {
        String document = "x".repeat(3 * PrefixHash.BLOCK_BYTES);

        assertThat(memoryOf(of(document + "one"), of(document + "two"))).isEqualTo(3);
    }

    @Test
    void chain_is_bounded() {
        assertThat(of("x".repeat(PrefixHash.BLOCK_BYTES * (PrefixHash.LONGEST_CHAIN + 9)))
                        .length())
                .isEqualTo(PrefixHash.LONGEST_CHAIN);
    }

    @Test
    void realms_and_keys_have_nothing_in_common() {
        PrefixHash other = new PrefixHash(KEY, "model", "another");
        other.add("a".getBytes(UTF_8), 0, 1);
        PrefixHash keyed = new PrefixHash(new byte[] {1}, "model", "owner");
        keyed.add("a".getBytes(UTF_8), 0, 1);

        assertThat(of("a").at(0))
                .isNotEqualTo(other.prefix().at(0))
                .isNotEqualTo(keyed.prefix().at(0));
    }

    @Test
    void memory_tells_how_much_a_server_met() {
        memory.met("a", new Prefix(1, 1, 2, 3));

        assertThat(memory.matched("a", new Prefix(1, 1, 2, 9))).isEqualTo(2);
        assertThat(memory.matched("b", new Prefix(1, 1, 2, 9))).isZero();
    }

    @Test
    void memory_is_bounded_and_keeps_what_was_met_last() {
        memory.met("a", new Prefix(1, 1, 2));
        memory.met("a", new Prefix(2, 3, 4, 5));

        assertThat(memory.matched("a", new Prefix(1, 1))).isEqualTo(1);
        assertThat(memory.matched("a", new Prefix(1, 1, 2))).isEqualTo(1);
        assertThat(memory.matched("a", new Prefix(2, 3, 4, 5))).isEqualTo(3);
    }

    @Test
    void servers_that_are_gone_are_forgotten() {
        memory.met("a", new Prefix(1, 1));
        memory.met("b", new Prefix(1, 1));

        memory.keepOnly(Set.of("b"));

        assertThat(memory.matched("a", new Prefix(1, 1))).isZero();
        assertThat(memory.matched("b", new Prefix(1, 1))).isEqualTo(1);
    }

    @Test
    void nothing_of_the_prompt_is_printed() {
        assertThat(of("secret").toString()).isEqualTo("Prefix[1]");
    }

    private int memoryOf(Prefix met, Prefix asked) {
        memory.met("a", met);
        return memory.matched("a", asked);
    }

    private static Prefix of(String... pieces) {
        PrefixHash hash = new PrefixHash(KEY, "model", "owner");
        for (String piece : pieces) {
            byte[] bytes = piece.getBytes(UTF_8);
            hash.add(bytes, 0, bytes.length);
        }
        return hash.prefix();
    }
}
