package dev.postern.policy.detect.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.policy.detect.catalogue.BuiltInMatchers;
import dev.postern.policy.detect.scan.Matcher;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SelfTestTest {
    private final AtomicLong clock = new AtomicLong();

    @Test
    void every_built_in_type_finds_its_examples_and_leaves_look_alikes_alone() {
        List<TypeResult> results = new SelfTest(clock::incrementAndGet).run();

        assertThat(results).extracting(TypeResult::type).containsExactlyInAnyOrderElementsOf(BuiltInMatchers.types());
        assertThat(results).allMatch(TypeResult::isSound).allMatch(result -> result.nanos() == 1);
    }

    @Test
    void every_type_has_an_example_and_a_look_alike() {
        assertThat(BuiltInMatchers.types()).allSatisfy(type -> {
            assertThat(Example.ALL).anyMatch(example -> example.type().equals(type) && example.holds());
            assertThat(Example.ALL).anyMatch(example -> example.type().equals(type) && !example.holds());
        });
        assertThat(Example.ALL).extracting(Example::type).isSubsetOf(BuiltInMatchers.types());
    }

    @Test
    void detector_that_is_gone_is_told_with_what_it_missed() {
        List<Matcher> without = BuiltInMatchers.all().stream()
                .filter(matcher ->
                        matcher.kinds().stream().noneMatch(kind -> kind.type().equals("IBAN")))
                .toList();

        List<TypeResult> results = new SelfTest(BuiltInMatchers.table(without), clock::incrementAndGet).run();

        assertThat(results)
                .filteredOn(result -> !result.isSound())
                .singleElement()
                .satisfies(result -> {
                    assertThat(result.type()).isEqualTo("IBAN");
                    assertThat(result.missed()).isNotEmpty();
                });
    }

    @Test
    void credentials_are_drawn_anew_alike_and_stand_in_no_file() {
        assertThat(DrawnText.of("AK{}IA{base32:16}"))
                .startsWith("AKIA")
                .hasSize(20)
                .isEqualTo(DrawnText.of("AK{}IA{base32:16}"));
    }
}
