package dev.postern.gateway.auditdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postern.audit.bundle.Disclosable;
import dev.postern.audit.store.ExportQuery;
import dev.postern.gateway.error.RefusedException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExportRequestTest {
    private static final Map<String, String> WHOLE =
            Map.of("purpose", "complaint 4711", "from", "2026-11-24T00:00:00Z", "to", "2026-11-25T00:00:00Z");
    private static final String ID = "019abcde-f012-7345-8678-9abcdef01234";

    @Test
    void time_alone_asks_for_everything() {
        ExportRequest asked = ExportRequest.of(WHOLE);

        assertThat(asked.query())
                .isEqualTo(new ExportQuery.Everything(
                        Instant.parse("2026-11-24T00:00:00Z"), Instant.parse("2026-11-25T00:00:00Z")));
        assertThat(asked.purpose()).isEqualTo("complaint 4711");
        assertThat(asked.line()).isEqualTo("from=2026-11-24T00:00:00Z to=2026-11-25T00:00:00Z");
    }

    @Test
    void a_request_id_asks_for_single_records() {
        ExportRequest asked = ExportRequest.of(with("requestId", ID));

        assertThat(asked.query())
                .isEqualTo(new ExportQuery.Selected(
                        Instant.parse("2026-11-24T00:00:00Z"),
                        Instant.parse("2026-11-25T00:00:00Z"),
                        List.of(UUID.fromString(ID)),
                        Optional.empty()));
    }

    @Test
    void private_values_are_withheld_unless_they_are_chosen() {
        Map<String, String> body = with("disclose", "client_address");
        body.put("reveal", ID);

        ExportRequest chosen = ExportRequest.of(body);

        assertThat(ExportRequest.of(WHOLE).redactions()).containsExactlyInAnyOrder(Disclosable.values());
        assertThat(chosen.redactions()).containsExactly(Disclosable.CLIENT_REQUEST_ID);
        assertThat(chosen.byReveal())
                .contains(new ExportRequest.Disclosed(Set.of(Disclosable.CLIENT_ADDRESS), UUID.fromString(ID)));
        assertThat(chosen.line()).contains("disclose=client_address").contains("reveal=" + ID);
    }

    @Test
    void values_are_disclosed_by_a_reveal_only() {
        assertThatThrownBy(() -> ExportRequest.of(with("disclose", "client_address")))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.param()).isEqualTo("reveal"));
    }

    @ParameterizedTest
    @CsvSource({
        "purpose, ''",
        "purpose, ' '",
        "from, ''",
        "from, yesterday",
        "to, 2026-11-24T00:00:00Z",
        "requestId, 4711",
        "pseudonym, ana.example",
        "requester, ana.example",
        "disclose, pseudonym",
        "disclose, 'client_address,'",
        "reveal, 4711"
    })
    void what_means_nothing_is_refused_by_its_name(String name, String value) {
        assertThatThrownBy(() -> ExportRequest.of(with(name, value)))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.param()).isEqualTo(name));
    }

    private static Map<String, String> with(String name, String value) {
        Map<String, String> body = new HashMap<>(WHOLE);
        body.put(name, value);
        return body;
    }
}
