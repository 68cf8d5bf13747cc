package dev.postern.gateway.auditdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postern.gateway.error.RefusedException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ErasureOrderTest {
    private static final String PSEUDONYM = "00112233445566778899aabbccddeeff";

    @Test
    void the_identifier_of_a_person_does_not_stand_in_the_record() {
        ErasureOrder order = ErasureOrder.of(form(Map.of("person", "sub-of-ana", "purpose", "request 17")));

        assertThat(order.forTheRecord()).containsExactly(Map.entry("purpose", "request 17"));
        assertThat(order.toString()).doesNotContain("sub-of-ana");
    }

    @Test
    void a_pseudonym_stands_in_the_record() {
        ErasureOrder order = ErasureOrder.of(form(Map.of("pseudonym", PSEUDONYM, "purpose", "request 17")));

        assertThat(order.forTheRecord()).containsEntry("pseudonym", PSEUDONYM);
    }

    static Stream<Map<String, String>> orders_that_are_not_clear() {
        return Stream.of(
                Map.of("purpose", "nobody is named"),
                Map.of("person", "a", "pseudonym", PSEUDONYM, "purpose", "two are named"),
                Map.of("person", "a"),
                Map.of("person", "a", "purpose", " "),
                Map.of("pseudonym", "xyz", "purpose", "not a pseudonym"),
                Map.of("person", "a", "purpose", "unknown field", "month", "2026-11"));
    }

    @ParameterizedTest
    @MethodSource
    void orders_that_are_not_clear(Map<String, String> fields) {
        assertThatThrownBy(() -> ErasureOrder.of(form(fields))).isInstanceOf(RefusedException.class);
    }

    private static Map<String, List<String>> form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> List.of(each.getValue())));
    }
}
