package dev.postern.gateway.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.wire.Medium;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MediaGateTest {

    @ParameterizedTest
    @EnumSource(Medium.class)
    void what_a_model_does_not_take_is_refused(Medium medium) {
        assertThatThrownBy(() -> MediaGate.require(Set.of(medium), Set.of(), true))
                .isInstanceOfSatisfying(RefusedException.class, e -> {
                    assertThat(e.code()).isEqualTo(ErrorCode.INVALID_REQUEST);
                    assertThat(e.param()).isEqualTo("model");
                });
    }

    @Test
    void policy_keeps_images_from_a_model_that_takes_them() {
        Set<Medium> image = Set.of(Medium.IMAGE);

        assertThatThrownBy(() -> MediaGate.require(image, image, false))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.POLICY_BLOCKED));
    }

    @Test
    void what_model_and_policy_allow_passes() {
        Set<Medium> all = Set.of(Medium.values());

        assertThatCode(() -> MediaGate.require(all, all, true)).doesNotThrowAnyException();
        assertThatCode(() -> MediaGate.require(Set.of(), Set.of(), false)).doesNotThrowAnyException();
    }
}
