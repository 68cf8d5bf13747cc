package dev.postern.gateway.identity;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import dev.postern.policy.decision.Requester;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RolesTest {
    private static final Requester EMPLOYEE = new Requester(
            "8d1f", "employee", Set.of(), Set.of(Roles.EMPLOYEE), "postern-cli", Requester.Credential.ACCESS_TOKEN);

    @Test
    void role_that_is_held_passes() {
        assertThatCode(() -> Roles.require(EMPLOYEE, Roles.EMPLOYEE)).doesNotThrowAnyException();
    }

    @Test
    void role_that_is_not_held_is_forbidden() {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> Roles.require(EMPLOYEE, Roles.AUDITOR))
                .returns(ErrorCode.FORBIDDEN, RefusedException::code);
    }
}
