package dev.postern.gateway.identity.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.identity.directory.DirectoryUser;
import dev.postern.policy.decision.Requester;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyVerifierTest {
    private static final String HERE = "10.1.2.3";

    private final TestKeys keys = new TestKeys();

    @Test
    void key_makes_its_owner_a_requester_with_the_rights_they_have_now() {
        KeyText key = keys.good();
        keys.owner(
                Optional.of(new DirectoryUser(TestKeys.OWNER, "renamed", true, Set.of("/legal"), Set.of("employee"))));

        Requester requester = keys.verifier().verify(key, HERE);

        assertThat(requester.subject()).isEqualTo(TestKeys.OWNER);
        assertThat(requester.name()).isEqualTo("renamed");
        assertThat(requester.groups()).containsExactly("/legal");
        assertThat(requester.roles()).containsExactly("employee");
        assertThat(requester.client()).isEqualTo("key:" + key.id());
        assertThat(requester.credential()).isEqualTo(Requester.Credential.API_KEY);
        assertThat(requester.key().orElseThrow().key()).isEqualTo(key.id());
        assertThat(requester.key().orElseThrow().monthlyTokens()).hasValue(1_000);
        assertThat(keys.usedTimes()).isEqualTo(1);
    }

    @Test
    void key_of_a_person_who_was_disabled_is_dead() {
        KeyText key = keys.good();
        keys.owner(Optional.of(new DirectoryUser(TestKeys.OWNER, "employee", false, Set.of(), Set.of("employee"))));

        refused(ErrorCode.INVALID_TOKEN, key, HERE);

        assertThat(keys.usedTimes()).isZero();
    }

    @Test
    void key_of_a_person_who_is_gone_is_dead() {
        KeyText key = keys.good();
        keys.owner(Optional.empty());

        refused(ErrorCode.INVALID_TOKEN, key, HERE);
    }

    @Test
    void genuine_key_that_is_over_says_so_and_a_forged_one_of_the_same_id_does_not() {
        KeyText key = keys.expired();

        refused(ErrorCode.KEY_EXPIRED, key, HERE);
        refused(ErrorCode.INVALID_TOKEN, TestKeys.otherSecret(key), HERE);
    }

    @Test
    void secret_of_a_person_is_none_of_a_service() {
        KeyText key = keys.good();
        String body = "pst_s_" + key.body().substring(6);

        refused(
                ErrorCode.INVALID_TOKEN,
                KeyText.read(body + KeyChecksum.of(body)).orElseThrow(),
                HERE);
    }

    @Test
    void key_opens_nothing_before_its_owner_accepts_it() {
        assertThatThrownBy(() -> keys.verifier().verify(keys.waiting(), HERE)).hasMessageContaining("accept it");
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.255.0.1, true",
        "10.0.0.0/8, 11.0.0.1, false",
        "10.0.0.0/8, ::ffff:10.0.0.1, true",
        "10.0.0.0/8, fd00::1, false",
        "fd00::/8, fd12::7%eth0, true",
        "fd00::/8, fe80::1, false",
        "192.0.2.7, 192.0.2.7, true",
        "192.0.2.7, 192.0.2.8, false",
        "0.0.0.0/0, 203.0.113.9, true",
        "10.0.0.0/8, unknown, false",
        "10.0.0.0/8, '', false"
    })
    void key_is_good_in_its_networks_only(String network, String address, boolean good) {
        KeyText key = keys.good(network);

        if (good) {
            assertThat(keys.verifier().verify(key, address).subject()).isEqualTo(TestKeys.OWNER);
        } else {
            refused(ErrorCode.FORBIDDEN, key, address);
        }
    }

    @Test
    void former_secret_stays_good_for_as_long_as_its_owner_said() {
        KeyText before = keys.good();
        KeyText fresh = keys.rotate(before, Duration.ofSeconds(1));

        assertThat(keys.verifier().verify(before, HERE).subject()).isEqualTo(TestKeys.OWNER);
        assertThat(keys.verifier().verify(fresh, HERE).subject()).isEqualTo(TestKeys.OWNER);
    }

    @Test
    void former_secret_is_over_when_its_time_is() {
        KeyText before = keys.good();
        KeyText fresh = keys.rotate(before, Duration.ZERO);

        refused(ErrorCode.INVALID_TOKEN, before, HERE);
        assertThat(keys.verifier().verify(fresh, HERE).subject()).isEqualTo(TestKeys.OWNER);
    }

    @Test
    void nothing_is_let_in_while_nobody_can_say_what_was_revoked() {
        KeyText key = keys.good();
        keys.takeAway();

        refused(ErrorCode.IDENTITY_UNAVAILABLE, key, HERE);
    }

    @Test
    void without_a_pepper_there_are_no_keys() {
        TestKeys none = new TestKeys(Pepper.none());

        assertThatThrownBy(() -> none.verifier().verify(TestKeys.unknown(KeyKind.PERSON), HERE))
                .isInstanceOf(RefusedException.class);
        assertThat(none.asked()).isZero();
    }

    @Test
    void secrets_print_as_their_length() {
        KeyText key = keys.good();

        assertThat(key).hasToString("KeyText[64 characters]");
        assertThat(Pepper.of(new byte[32])).hasToString("Pepper[32 bytes]");
        assertThat(Pepper.of(new byte[32]).mac(key)).hasToString("KeyMac[32 bytes]");
    }

    private void refused(ErrorCode code, KeyText key, String address) {
        assertThatThrownBy(() -> keys.verifier().verify(key, address))
                .asInstanceOf(type(RefusedException.class))
                .extracting(RefusedException::code)
                .isEqualTo(code);
    }
}
