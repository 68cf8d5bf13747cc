package dev.postern.gateway.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.identity.directory.Directory;
import dev.postern.gateway.identity.directory.DirectoryUser;
import dev.postern.policy.decision.Requester;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A token says what its holder had when it was issued; what counts is what they still have. */
class StandingTest {
    private static final String ISSUER = "https://id.example.com/realms/test";
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final Revocations NONE = token -> {};

    @Test
    void groups_and_roles_that_were_lost_are_lost_and_new_ones_wait_for_a_new_token() {
        Standing standing = standing(user(true, Set.of("/hr", "/new"), Set.of("employee", "auditor")));

        Requester now = standing.now(token(ISSUER, Set.of("/hr", "/finance", "hr"), Set.of("employee", "operator")))
                .requester();

        assertThat(now.groups()).containsExactlyInAnyOrder("/hr", "hr");
        assertThat(now.roles()).containsExactly("employee");
    }

    @Test
    void token_of_a_disabled_account_counts_no_more() {
        refused(standing(user(false, Set.of(), Set.of())), ErrorCode.INVALID_TOKEN);
    }

    @Test
    void token_of_a_deleted_account_counts_no_more() {
        refused(standing(subject -> Optional.empty()), ErrorCode.INVALID_TOKEN);
    }

    @Test
    void token_counts_while_nobody_can_be_asked() {
        VerifiedToken token = token(ISSUER, Set.of("/hr"), Set.of("employee"));
        Standing standing = standing(subject -> {
            throw new RefusedException(ErrorCode.IDENTITY_UNAVAILABLE, "away");
        });

        assertThat(standing.now(token)).isEqualTo(token);
    }

    @Test
    void people_of_another_issuer_are_not_looked_for() {
        VerifiedToken token = token(ISSUER + "2", Set.of("/hr"), Set.of("employee"));

        assertThat(standing(subject -> Optional.empty()).now(token)).isEqualTo(token);
    }

    @Test
    void logout_comes_before_everything() {
        Standing standing = new Standing(
                token -> {
                    throw new RefusedException(ErrorCode.INVALID_TOKEN, "ended");
                },
                user(true, Set.of(), Set.of()),
                ISSUER,
                true);

        refused(standing, ErrorCode.INVALID_TOKEN);
    }

    private static void refused(Standing standing, ErrorCode code) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> standing.now(token(ISSUER, Set.of(), Set.of())))
                .returns(code, RefusedException::code);
    }

    private static Standing standing(Directory directory) {
        return new Standing(NONE, directory, ISSUER, true);
    }

    private static Directory user(boolean enabled, Set<String> groups, Set<String> roles) {
        return subject -> Optional.of(new DirectoryUser(subject, "somebody", enabled, groups, roles));
    }

    private static VerifiedToken token(String issuer, Set<String> groups, Set<String> roles) {
        return new VerifiedToken(
                new Requester("8d1f", "somebody", groups, roles, "cli", Requester.Credential.ACCESS_TOKEN),
                issuer,
                Optional.empty(),
                NOW,
                NOW.plusSeconds(300),
                Optional.empty());
    }
}
