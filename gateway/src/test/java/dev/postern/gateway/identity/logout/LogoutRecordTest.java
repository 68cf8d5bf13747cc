package dev.postern.gateway.identity.logout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.postern.audit.AuditUnavailableException;
import dev.postern.audit.Receipt;
import dev.postern.audit.event.AdministrationKind;
import dev.postern.audit.event.AuditEvent;
import dev.postern.audit.event.Subject;
import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.front.TimeOrderedIds;
import dev.postern.gateway.identity.LogoutNotice;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the trail says of a logout that the identity provider told of. */
class LogoutRecordTest {
    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    private final List<AuditEvent> events = new ArrayList<>();
    private final TimeOrderedIds ids = new TimeOrderedIds(InstantSource.fixed(NOW), new Random(7));
    private final LogoutRecord record = new LogoutRecord(
            event -> {
                events.add(event);
                return CompletableFuture.completedFuture(new Receipt(0, 1, 1));
            },
            ids);

    @ParameterizedTest
    @CsvSource({"anna, session-1, login, true", "anna, , person, true", ", session-1, login, false"})
    void record_says_whose_sessions_ended_and_how_many(String subject, String session, String scope, boolean named) {
        LogoutNotice notice = new LogoutNotice("id", Optional.ofNullable(subject), Optional.ofNullable(session), NOW);

        record.ended(notice, 2, "192.0.2.1");

        AuditEvent.Administration act = (AuditEvent.Administration) events.getFirst();
        assertThat(act.kind()).isEqualTo(AdministrationKind.SESSIONS_ENDED);
        assertThat(act.subject().map(Subject::id)).isEqualTo(named ? Optional.of("anna") : Optional.empty());
        assertThat(act.detail()).isEqualTo(Map.of("scope", scope, "sessions", "2"));
    }

    @Test
    void trail_that_cannot_be_written_is_told_to_the_provider() {
        LogoutRecord unavailable =
                new LogoutRecord(event -> CompletableFuture.failedFuture(new AuditUnavailableException("away")), ids);
        LogoutNotice notice = new LogoutNotice("id", Optional.of("anna"), Optional.empty(), NOW);

        RefusedException refused =
                catchThrowableOfType(RefusedException.class, () -> unavailable.ended(notice, 1, "192.0.2.1"));

        assertThat(refused.code()).isEqualTo(ErrorCode.AUDIT_UNAVAILABLE);
    }
}
