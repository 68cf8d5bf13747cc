package dev.postern.gateway.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import io.vertx.core.MultiMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a requester may say in the header for the larger model. */
class LargerModelTest {
    @Test
    void larger_model_is_wanted_by_yes_alone() {
        MultiMap none = MultiMap.caseInsensitiveMultiMap();
        MultiMap yes = MultiMap.caseInsensitiveMultiMap().add("X-Postern-Larger", "yes");

        assertThat(LargerModel.isWanted(none)).isFalse();
        assertThat(LargerModel.isWanted(yes)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no", "YES", "yes, yes"})
    void anything_else_is_refused(String said) {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap().add("x-postern-larger", said);

        assertThatThrownBy(() -> LargerModel.isWanted(headers))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_REQUEST));
    }
}
