package dev.postern.gateway.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postern.gateway.error.ErrorCode;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecentLoginTest {
    private static final Duration MOST = Duration.ofMinutes(5);

    private final AdjustableClock clock = new AdjustableClock();
    private final RecentLogin recent = new RecentLogin(MOST, clock);

    @ParameterizedTest
    @ValueSource(ints = {-5, 0, 299, 300})
    void login_within_the_time_is_enough(int age) {
        recent.require(loggedIn(clock.instant().minusSeconds(age)));
    }

    @Test
    void older_login_is_refused_with_what_to_do() {
        SecurityIdentity old = loggedIn(clock.instant().minus(MOST).minusMillis(1));

        assertThatThrownBy(() -> recent.require(old)).isInstanceOfSatisfying(LoginTooOldException.class, refused -> {
            assertThat(refused.mostSeconds()).isEqualTo(300);
            assertThat(refused.refusal().code()).isEqualTo(ErrorCode.LOGIN_TOO_OLD);
            assertThat(refused.refusal()).hasMessageContaining("log out and in again");
        });
    }

    @Test
    void login_of_an_unknown_time_is_refused() {
        SecurityIdentity unknown = QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal("auditor"))
                .build();

        assertThatThrownBy(() -> recent.require(unknown))
                .isInstanceOfSatisfying(
                        LoginTooOldException.class,
                        refused -> assertThat(refused.refusal()).hasMessageContaining("auth_time"));
    }

    private static SecurityIdentity loggedIn(Instant when) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal("auditor"))
                .addAttribute(RequesterResolver.LOGIN, when)
                .build();
    }
}
