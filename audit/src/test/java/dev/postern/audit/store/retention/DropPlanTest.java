package dev.postern.audit.store.retention;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.audit.chain.Position;
import dev.postern.audit.chain.RetentionDrop;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DropPlanTest {
    private static final LocalDate DAY = LocalDate.parse("2024-03-15");

    /** Places as lane/epoch/sequence; a dash is a record that stays. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            audit_event   | 0/1/1 0/1/2 0/1/3       | 0/1/1-3
            audit_event   | 0/1/1 - 0/1/3           | 0/1/1-1 0/1/3-3
            audit_event   | 0/1/1 0/1/3             | 0/1/1-1 0/1/3-3
            audit_event   | 0/1/9 0/2/10 1/2/11     | 0/1/9-9 0/2/10-10 1/2/11-11
            audit_content | 0/1/1 0/1/3 0/1/90      | 0/1/1-90
            audit_content | 0/1/1 - 0/1/3 0/1/90    | 0/1/1-1 0/1/3-90
            audit_content | - 0/1/2 0/2/3           | 0/1/2-2 0/2/3-3
            audit_event   | -                       | ''
            """)
    void runs_name_what_goes_and_nothing_that_stays(String table, String places, String runs) {
        DropPlan plan = new DropPlan(new Partition(table, DAY, DAY.plusDays(1)));
        for (String place : places.split(" ", -1)) {
            tell(plan, place);
        }

        List<RetentionDrop> parts = plan.parts();

        assertThat(String.join(
                        " ",
                        parts.stream()
                                .flatMap(part -> part.runs().stream())
                                .map(run -> run.lane() + "/" + run.epoch() + "/" + run.from() + "-" + run.to())
                                .toList()))
                .isEqualTo(runs);
    }

    @ParameterizedTest
    @CsvSource({"1, 3", "2, 2", "3, 1", "4, 1"})
    void what_does_not_fit_one_record_is_said_in_several(int largest, int expected) {
        DropPlan plan = new DropPlan(new Partition("audit_event", DAY, DAY.plusDays(1)), largest);
        List.of("0/1/1", "0/1/2", "-", "0/1/4", "1/1/1").forEach(place -> tell(plan, place));

        List<RetentionDrop> parts = plan.parts();

        assertThat(parts).hasSize(expected);
        assertThat(parts.stream().mapToLong(RetentionDrop::count).sum())
                .isEqualTo(plan.count())
                .isEqualTo(4);
    }

    private static void tell(DropPlan plan, String place) {
        if (place.equals("-")) {
            plan.stays();
            return;
        }
        String[] parts = place.split("/", -1);
        plan.goes(
                new Position(Integer.parseInt(parts[0]), Long.parseLong(parts[1]), Long.parseLong(parts[2])),
                new byte[32]);
    }
}
