package dev.postern.gateway.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import dev.postern.policy.decision.Requester;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VerifiedTokensTest {
    private static final Duration A_MOMENT = Duration.ofMillis(1);

    private final AdjustableClock clock = new AdjustableClock();
    private Duration lifetime = Duration.ofMinutes(5);
    private int verifications;
    private final VerifiedTokens tokens = new VerifiedTokens(this::verify, clock);

    @Test
    void same_token_is_verified_once() {
        IntStream.range(0, 10).forEach(i -> tokens.read(new BearerToken("token")));

        assertThat(verifications).isEqualTo(1);
    }

    @Test
    void token_that_differs_in_its_last_character_is_another_token() {
        String long1 = "a".repeat(2_000) + "b";
        String long2 = "a".repeat(2_000) + "c";

        Requester first = tokens.read(new BearerToken(long1)).requester();
        Requester second = tokens.read(new BearerToken(long2)).requester();

        assertThat(first.subject()).isNotEqualTo(second.subject());
    }

    @Test
    void token_is_remembered_for_a_minute_at_most() {
        tokens.read(new BearerToken("token"));

        clock.advance(VerifiedTokens.LONGEST.plus(A_MOMENT));
        tokens.read(new BearerToken("token"));

        assertThat(verifications).isEqualTo(2);
    }

    @Test
    void token_is_not_remembered_past_its_expiry() {
        lifetime = Duration.ofSeconds(10);
        tokens.read(new BearerToken("token"));

        clock.advance(lifetime);
        tokens.read(new BearerToken("token"));

        assertThat(verifications).isEqualTo(2);
    }

    @Test
    void refusal_is_not_remembered() {
        for (int i = 0; i < 3; i++) {
            assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> tokens.read(new BearerToken("bad")));
        }

        assertThat(verifications).isEqualTo(3);
        assertThat(tokens.size()).isZero();
    }

    @Test
    void number_of_remembered_tokens_is_bounded() {
        IntStream.range(0, VerifiedTokens.MOST + 500).forEach(i -> tokens.read(new BearerToken("token-" + i)));

        assertThat(tokens.size()).isLessThanOrEqualTo(VerifiedTokens.MOST);
    }

    private VerifiedToken verify(BearerToken token) {
        verifications++;
        if (token.compact().equals("bad")) {
            throw new RefusedException(ErrorCode.INVALID_TOKEN, "bad");
        }
        Requester requester =
                new Requester(token.compact(), "name", Set.of(), Set.of(), "client", Requester.Credential.ACCESS_TOKEN);
        return new VerifiedToken(
                requester,
                "https://id.example.com",
                Optional.empty(),
                clock.instant(),
                clock.instant().plus(lifetime),
                Optional.empty());
    }
}
