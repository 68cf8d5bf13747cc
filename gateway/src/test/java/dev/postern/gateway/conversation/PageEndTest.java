package dev.postern.gateway.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postern.gateway.error.RefusedException;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageEndTest {
    @Test
    void end_of_a_page_is_read_as_it_was_written() {
        PageEnd end = new PageEnd(Instant.parse("2026-11-24T10:00:00.123456Z"), new UUID(7, -8));

        assertThat(PageEnd.read("cursor", end.text())).isEqualTo(end);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "!", "AAAA", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void what_is_no_end_of_a_page_is_refused(String text) {
        assertThatThrownBy(() -> PageEnd.read("cursor", text)).isInstanceOf(RefusedException.class);
    }
}
