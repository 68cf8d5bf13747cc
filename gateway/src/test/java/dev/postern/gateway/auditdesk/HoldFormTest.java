package dev.postern.gateway.auditdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postern.audit.hold.HeldPeople;
import dev.postern.audit.hold.HoldCriteria;
import dev.postern.audit.hold.HoldOrder;
import dev.postern.gateway.error.RefusedException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HoldFormTest {
    private static final Map<String, List<String>> LEAST =
            Map.of("matter", List.of("Case 17"), "reason", List.of("A letter"), "from", List.of("2026-11-01"));

    @Test
    void the_least_that_is_needed_holds_everything_of_everybody_from_a_day_on() {
        HoldOrder order = HoldForm.read(LEAST);

        assertThat(order)
                .isEqualTo(new HoldOrder(
                        "Case 17",
                        "A letter",
                        new HoldCriteria(
                                new HeldPeople.Everybody(),
                                LocalDate.parse("2026-11-01"),
                                Optional.empty(),
                                Set.of(),
                                Set.of())));
    }

    @Test
    void a_person_requests_and_groups_narrow_it_and_the_person_is_not_printed() {
        HoldOrder order = HoldForm.read(with(Map.of(
                "person", List.of("sub-of-ana"),
                "to", List.of("2026-11-30"),
                "requestId", List.of("01900000-0000-7000-8000-000000000001", "01900000-0000-7000-8000-000000000002"),
                "group", List.of("/sales"))));

        assertThat(order.criteria().people()).isEqualTo(new HeldPeople.ById("sub-of-ana"));
        assertThat(order.criteria().requestIds())
                .containsExactlyInAnyOrder(
                        UUID.fromString("01900000-0000-7000-8000-000000000001"),
                        UUID.fromString("01900000-0000-7000-8000-000000000002"));
        assertThat(order.criteria().groups()).containsExactly("/sales");
        assertThat(order.toString()).doesNotContain("sub-of-ana");
    }

    static Stream<Arguments> forms_that_are_not_clear() {
        return Stream.of(
                Arguments.of(Map.of("matter", ""), "matter"),
                Arguments.of(Map.of("matter", "two\nlines"), "matter"),
                Arguments.of(Map.of("reason", " "), "reason"),
                Arguments.of(Map.of("from", "yesterday"), "from"),
                Arguments.of(Map.of("from", "+12026-11-01"), "from"),
                Arguments.of(Map.of("to", "2026-10-31"), "to"),
                Arguments.of(Map.of("to", "2026-11-31"), "to"),
                Arguments.of(Map.of("person", "a", "pseudonym", "00112233445566778899aabbccddeeff"), "person"),
                Arguments.of(Map.of("pseudonym", "xyz"), "pseudonym"),
                Arguments.of(Map.of("requestId", "1"), "requestId"),
                Arguments.of(Map.of("group", "sales"), "group"),
                Arguments.of(Map.of("model", "small"), "model"));
    }

    @ParameterizedTest
    @MethodSource
    void forms_that_are_not_clear(Map<String, String> fields, String toBlame) {
        Map<String, List<String>> form = new HashMap<>(LEAST);
        fields.forEach((name, value) -> form.put(name, List.of(value)));

        assertThatThrownBy(() -> HoldForm.read(form))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.param()).isEqualTo(toBlame));
    }

    private static Map<String, List<String>> with(Map<String, List<String>> more) {
        Map<String, List<String>> form = new HashMap<>(LEAST);
        form.putAll(more);
        return form;
    }
}
