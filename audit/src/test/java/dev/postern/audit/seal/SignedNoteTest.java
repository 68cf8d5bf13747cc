package dev.postern.audit.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postern.audit.chain.Hash;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedNoteTest {
    private static final String ORIGIN = "trail.example.com/postern";
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final String SIGNATURE = "— a.example AAAAAQE=\n";
    private static final SealKeys LOG = Keys.log(ORIGIN);
    private static final SealKeys WITNESS = Keys.witness("witness.example/w1");
    private static final Checkpoint HEAD = new Checkpoint(ORIGIN, 20_852_163, Hash.NONE);

    @Test
    void published_note_is_verified_with_the_published_key() {
        NoteKey peter = NoteKey.parse("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
        SignedNote note = SignedNote.parse("""
                If you think cryptography is the answer to your problem,
                then you don't know what your problem is.

                — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
                """);

        assertThat(peter.verify(note)).isEqualTo(NoteKey.Outcome.GOOD);
    }

    @Test
    void what_was_signed_verifies_with_every_key() {
        SignedNote note =
                LOG.sign(HEAD.text(), NOON).with(WITNESS.signers().getFirst().sign(HEAD.text(), NOON));

        SignedNote read = SignedNote.parse(note.format().getBytes(StandardCharsets.UTF_8));

        assertThat(read).isEqualTo(note);
        assertThat(LOG.keys()).allMatch(key -> key.verify(read) == NoteKey.Outcome.GOOD);
        assertThat(WITNESS.keys()).allMatch(key -> key.verify(read) == NoteKey.Outcome.GOOD);
        assertThat(LOG.keys()).allMatch(key -> NoteKey.parse(key.vkey()).verify(read) == NoteKey.Outcome.GOOD);
    }

    @Test
    void a_text_that_was_changed_is_found_by_every_key() {
        SignedNote note =
                LOG.sign(HEAD.text(), NOON).with(WITNESS.signers().getFirst().sign(HEAD.text(), NOON));

        SignedNote changed =
                new SignedNote(new Checkpoint(ORIGIN, HEAD.size() + 1, HEAD.root()).text(), note.signatures());

        assertThat(LOG.keys()).allMatch(key -> key.verify(changed) == NoteKey.Outcome.BAD);
        assertThat(WITNESS.keys()).allMatch(key -> key.verify(changed) == NoteKey.Outcome.BAD);
    }

    @Test
    void a_time_that_was_changed_is_found() {
        for (NoteSigner signer :
                List.of(LOG.signers().getLast(), WITNESS.signers().getFirst())) {
            NoteSignature signature = signer.sign(HEAD.text(), NOON);
            byte[] bytes = signature.bytes();
            bytes[7] ^= 1;

            SignedNote note =
                    new SignedNote(HEAD.text(), List.of(NoteSignature.of(signature.name(), signature.keyId(), bytes)));

            assertThat(signer.key().verify(note)).isEqualTo(NoteKey.Outcome.BAD);
        }
    }

    @Test
    void signatures_of_others_do_not_matter_even_under_the_same_name() {
        SignedNote note = Keys.log(ORIGIN).sign(HEAD.text(), NOON);

        assertThat(LOG.keys()).allMatch(key -> key.verify(note) == NoteKey.Outcome.ABSENT);
    }

    @Test
    void a_second_signature_of_a_key_must_be_right_too() {
        NoteSignature right = LOG.signers().getFirst().sign(HEAD.text(), NOON);
        NoteSignature wrong = LOG.signers().getFirst().sign("other\n", NOON);

        SignedNote note = new SignedNote(HEAD.text(), List.of(right, wrong));

        assertThat(LOG.keys().getFirst().verify(note)).isEqualTo(NoteKey.Outcome.BAD);
    }

    @Test
    void text_and_signatures_part_at_the_last_empty_line() {
        SignedNote note = SignedNote.parse("one\n\ntwo\n\n" + SIGNATURE);

        assertThat(note.text()).isEqualTo("one\n\ntwo\n");
    }

    @Test
    void sixteen_signatures_are_accepted() {
        assertThat(SignedNote.parse("text\n\n" + SIGNATURE.repeat(16)).signatures())
                .hasSize(16);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "text\n",
                "text\n\n",
                "text\n" + SIGNATURE,
                "text\n\n— a.example AAAAAQE=",
                "text\n\n- a.example AAAAAQE=\n",
                "text\n\n—a.example AAAAAQE=\n",
                "text\n\n—  AAAAAQE=\n",
                "text\n\n— a.example  AAAAAQE=\n",
                "text\n\n— a.example AAAAAQE= \n",
                "text\n\n— a+b AAAAAQE=\n",
                "text\n\n— a\u00A0b AAAAAQE=\n",
                "text\n\n— a\u2003b AAAAAQE=\n",
                "text\n\n— a.example AAAAAQE\n",
                "text\n\n— a.example AAAAAQF=\n",
                "text\n\n— a.example AAAAAQ==\n",
                "text\n\n— a.example !!!!\n",
                "text\n\n— a.example\n",
                "te\rxt\n\n" + SIGNATURE,
                "text\r\n\r\n" + SIGNATURE,
                "te\txt\n\n" + SIGNATURE,
                "te\u0000xt\n\n" + SIGNATURE,
                "text\n\n" + SIGNATURE + "more\n",
            })
    void what_is_no_note_is_refused(String text) {
        assertThatThrownBy(() -> SignedNote.parse(text)).isInstanceOf(SealFormatException.class);
    }

    @Test
    void bytes_that_are_no_utf8_are_refused() {
        byte[] bytes = ("te?xt\n\n" + SIGNATURE).getBytes(StandardCharsets.UTF_8);
        bytes[2] = (byte) 0xC0;

        assertThatThrownBy(() -> SignedNote.parse(bytes)).isInstanceOf(SealFormatException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "o\n1\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
                "o\n01\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n",
                "o\n-1\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n",
                "o\n+1\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n",
                "o\n9223372036854775808\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n",
                "o\n\u0661\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n",
                "o\n1\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAB=\n",
                "o\n1\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n",
                "o\n1\nAAAA\n",
                "o\n1\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\nextension\n",
                "o\n1\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n\n",
                "o\r\n1\r\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\r\n",
                "\n1\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n",
                "o o\n1\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n",
            })
    void what_is_no_checkpoint_is_refused(String text) {
        assertThatThrownBy(() -> Checkpoint.parse(text)).isInstanceOf(SealFormatException.class);
    }

    @Test
    void checkpoint_is_read_as_it_was_written() {
        assertThat(Checkpoint.parse(HEAD.text())).isEqualTo(HEAD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+C74F20A3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+c74f20a3",
                "+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+c74f20a3+AhpcWQcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+c74f20a3+ARpc2Q==",
                "PeterNeumann+c74f20a3+",
            })
    void what_is_no_verifier_key_is_refused(String vkey) {
        assertThatThrownBy(() -> NoteKey.parse(vkey)).isInstanceOf(SealFormatException.class);
    }
}
