package dev.postern.gateway.auditdesk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.audit.chain.Flaw;
import dev.postern.audit.chain.Position;
import dev.postern.audit.store.Verification;
import dev.postern.audit.store.search.Exchange;
import dev.postern.gateway.desk.Parameters;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExchangePageTest {

    @ParameterizedTest
    @CsvSource({"0, 0, 0", "1, 1, 0", "2, 2, 0", "3, 2, 2"})
    void a_page_leads_to_the_next_one_where_there_is_one(int found, int shown, long last) {
        List<Exchange> exchanges = LongStream.rangeClosed(1, found)
                .mapToObj(ExchangePageTest::exchange)
                .toList();
        Paging two = Paging.of(Parameters.of(Map.of("limit", List.of("2")), Paging.NAMES));

        ExchangePage page = ExchangePage.of(exchanges, two);

        assertThat(page.exchanges()).hasSize(shown);
        assertThat(page.next()).isEqualTo(last == 0 ? "" : next(last));
    }

    @Test
    void a_whole_trail_is_intact_and_has_no_flaw() {
        ChainReport report = ChainReport.of(new Verification(7, 3, 0, 5, Optional.empty(), Map.of(), Optional.empty()));

        assertThat(report).isEqualTo(new ChainReport(true, 7, 3, 0, 5, 2, null, Map.of(), null));
    }

    @Test
    void a_broken_trail_names_the_first_bad_record() {
        Position position = new Position(1, 2, 3);
        Flaw flaw = new Flaw(position, Flaw.Kind.OUT_OF_ORDER, "It does not follow.");

        ChainReport report =
                ChainReport.of(new Verification(7, 3, 0, 5, Optional.empty(), Map.of(), Optional.of(flaw)));

        assertThat(report.intact()).isFalse();
        assertThat(report.flaw()).isEqualTo(new ChainReport.Found(position, "out_of_order", "It does not follow."));
    }

    private static String next(long id) {
        return new Cursor(false, new UUID(0, id), new Position(0, 1, id)).text();
    }

    private static Exchange exchange(long id) {
        return new Exchange(
                new UUID(0, id),
                Instant.EPOCH,
                null,
                "",
                List.of(),
                "",
                "",
                "",
                "",
                "",
                "",
                null,
                "",
                "",
                List.of(),
                new TreeMap<>(),
                "open",
                "",
                null,
                "",
                null,
                null,
                null,
                null,
                0,
                1,
                id);
    }
}
