package dev.postern.audit.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postern.audit.Cases;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SealerTest {
    private static final UUID REQUEST = UUID.fromString("019abcde-f012-7345-8678-9abcdef01234");
    private static final byte[] CONTEXT = SealContext.part(REQUEST, Part.RECEIVED);

    private final KeyWrap keys = new KeyWrap(MasterKey.of(new byte[32]));
    private final DataKey key = keys.fresh(new byte[] {1, 2, 3}, "2026-11", new SecureRandom());
    private final Sealer sealer = new Sealer();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2_000, Sealer.WORTH_COMPRESSING - 1, Sealer.WORTH_COMPRESSING, 3_000_000})
    void sealed_content_opens_with_the_stored_key(int length) throws NoSuchAlgorithmException {
        byte[] content = "The quick brown fox. "
                .repeat(length / 20 + 1)
                .substring(0, length)
                .getBytes(StandardCharsets.UTF_8);

        Sealed sealed = sealer.seal(content, key, CONTEXT);

        SecretKey stored = keys.unwrap(Opener.keyOf(sealed.bytes()), key.pseudonym(), key.month(), key.wrapped());
        assertThat(Opener.open(sealed.bytes(), stored, CONTEXT)).isEqualTo(content);
        assertThat(sealed.hash()).isEqualTo(MessageDigest.getInstance("SHA-256").digest(sealed.bytes()));
    }

    @Test
    void long_content_gets_shorter_where_it_repeats_itself() {
        byte[] content = "the same again ".repeat(10_000).getBytes(StandardCharsets.UTF_8);

        Sealed sealed = sealer.seal(content, key, CONTEXT);

        assertThat(sealed.bytes().length).isLessThan(content.length / 10);
    }

    @Test
    void long_content_that_cannot_get_shorter_opens_as_well() {
        byte[] content = new byte[100_000];
        Cases.random(1).nextBytes(content);

        Sealed sealed = sealer.seal(content, key, CONTEXT);

        assertThat(Opener.open(sealed.bytes(), key.key(), CONTEXT)).isEqualTo(content);
    }

    @Test
    void the_same_content_never_looks_the_same_twice() {
        byte[] content = "again".getBytes(StandardCharsets.UTF_8);
        Set<String> seen = new HashSet<>();

        for (int i = 0; i < 1_000; i++) {
            seen.add(Arrays.toString(sealer.seal(content, key, CONTEXT).bytes()));
        }

        assertThat(seen).hasSize(1_000);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void any_changed_byte_makes_content_unreadable(long seed) {
        Random random = Cases.random(seed);
        byte[] sealed = sealer.seal("the prompt".getBytes(StandardCharsets.UTF_8), key, CONTEXT)
                .bytes();
        sealed[random.nextInt(sealed.length)] ^= (byte) (1 << random.nextInt(8));

        assertThatThrownBy(() -> Opener.open(sealed, key.key(), CONTEXT))
                .isInstanceOf(UnreadableContentException.class);
    }

    static Stream<Long> seeds() {
        return Cases.seeds(200);
    }

    @Test
    void content_opens_in_no_other_place() {
        Sealed sealed = sealer.seal("the prompt".getBytes(StandardCharsets.UTF_8), key, CONTEXT);
        byte[] elsewhere = SealContext.part(REQUEST, Part.FORWARDED);

        assertThatThrownBy(() -> Opener.open(sealed.bytes(), key.key(), elsewhere))
                .isInstanceOf(UnreadableContentException.class);
    }

    @Test
    void a_key_opens_for_no_other_month() {
        assertThatThrownBy(() -> keys.unwrap(key.id(), key.pseudonym(), "2026-12", key.wrapped()))
                .isInstanceOf(UnreadableContentException.class);
    }

    @Test
    void a_key_does_not_open_under_another_master_key() {
        byte[] other = new byte[32];
        other[31] = 1;
        KeyWrap stranger = new KeyWrap(MasterKey.of(other));

        assertThatThrownBy(() -> stranger.unwrap(key.id(), key.pseudonym(), key.month(), key.wrapped()))
                .isInstanceOf(UnreadableContentException.class);
    }
}
