package dev.postern.audit.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postern.audit.Cases;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
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

    @Test
    void the_commitment_to_the_key_stands_after_its_id() {
        byte[] sealed = sealer.seal("the prompt".getBytes(StandardCharsets.UTF_8), key, CONTEXT)
                .bytes();

        assertThat(Arrays.copyOfRange(sealed, 17, 49))
                .isEqualTo(ContentKey.of(key.key(), key.id()).commitment())
                .isNotEqualTo(key.contentKey().cipher().getEncoded());
    }

    @Test
    void content_that_opens_under_a_second_key_is_refused_for_its_commitment() throws GeneralSecurityException {
        DataKey other = keys.fresh(new byte[] {4, 5, 6}, "2026-11", new SecureRandom());
        byte[] head = SealFormat.COMMITTED.head(key.id(), key.contentKey().commitment());
        SecretKey second = ContentKey.of(other.key(), key.id()).cipher();
        byte[] sealed = sealedBy(second, head, "another text".getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> Opener.open(sealed, other.key(), CONTEXT))
                .isInstanceOf(UnreadableContentException.class)
                .hasMessageContaining("committed to another key");
    }

    @ParameterizedTest
    @EnumSource(names = {"PLAIN", "DEFLATED"})
    void content_of_earlier_formats_still_opens(SealFormat format) throws GeneralSecurityException {
        byte[] content = "the same again ".repeat(100).getBytes(StandardCharsets.UTF_8);
        byte[] plain = format == SealFormat.PLAIN ? content : deflated(content);

        byte[] sealed = sealedBy(key.key(), format.head(key.id(), new byte[0]), plain);

        assertThat(Opener.open(sealed, key.key(), CONTEXT)).isEqualTo(content);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 16, 17, 49, 61})
    void cut_off_bytes_are_unreadable(int length) {
        byte[] sealed = sealer.seal("the prompt".getBytes(StandardCharsets.UTF_8), key, CONTEXT)
                .bytes();
        byte[] cut = Arrays.copyOf(sealed, length);

        assertThatThrownBy(() -> Opener.open(cut, key.key(), CONTEXT)).isInstanceOf(UnreadableContentException.class);
    }

    private static byte[] sealedBy(SecretKey cipherKey, byte[] head, byte[] plain) throws GeneralSecurityException {
        byte[] nonce = new byte[SealFormat.NONCE_LENGTH];
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, cipherKey, new GCMParameterSpec(128, nonce));
        cipher.updateAAD(head);
        cipher.updateAAD(CONTEXT);
        byte[] ciphertext = cipher.doFinal(plain);
        return ByteBuffer.allocate(head.length + nonce.length + ciphertext.length)
                .put(head)
                .put(nonce)
                .put(ciphertext)
                .array();
    }

    private static byte[] deflated(byte[] content) {
        try (Deflater deflater = new Deflater(Deflater.BEST_SPEED, true)) {
            deflater.setInput(content);
            deflater.finish();
            byte[] smaller = new byte[content.length];
            return Arrays.copyOf(smaller, deflater.deflate(smaller));
        }
    }
}
