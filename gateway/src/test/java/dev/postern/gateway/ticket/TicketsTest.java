package dev.postern.gateway.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postern.audit.content.KeyEncryption;
import dev.postern.audit.content.WrappedKey;
import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A ticket is good for one thing, for a while, on every replica that has the key of the trail. */
class TicketsTest {
    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00.5Z");
    private static final UUID ID = UUID.fromString("01936d5e-7c00-7000-8000-000000000001");
    private static final TicketBinding BINDING = binding("anna", "request", "talk", "p@1", Set.of("a", "b"));

    @Test
    void a_ticket_is_good_on_another_replica_until_ten_minutes_are_over() {
        String sent = tickets(NOW, "key").issue(ID, BINDING).text();

        Ticket checked = tickets(NOW.plus(Duration.ofSeconds(599)), "key").check(sent, BINDING);

        assertThat(checked.id()).isEqualTo(ID);
        assertThat(checked.expires()).isEqualTo("2026-11-23T08:10:00Z");
        assertThat(sent).startsWith("pst_t_").hasSize(82);
    }

    static Stream<TicketBinding> others() {
        return Stream.of(
                binding("anne", "request", "talk", "p@1", Set.of("a", "b")),
                binding("anna", "changed", "talk", "p@1", Set.of("a", "b")),
                binding("anna", "request", "", "p@1", Set.of("a", "b")),
                binding("anna", "request", "talk", "p@2", Set.of("a", "b")),
                binding("anna", "request", "talk", "p@1", Set.of("a")),
                binding("anna", "request", "talk", "p@1", Set.of("a", "b", "c")),
                binding("annar", "equest", "talk", "p@1", Set.of("a", "b")));
    }

    @ParameterizedTest
    @MethodSource("others")
    void a_ticket_is_good_for_nothing_else(TicketBinding other) {
        Tickets tickets = tickets(NOW, "key");
        String sent = tickets.issue(ID, BINDING).text();

        assertRefused(tickets, sent, other, "not for this request");
    }

    @Test
    void a_ticket_that_is_over_says_so() {
        String sent = tickets(NOW, "key").issue(ID, BINDING).text();

        assertRefused(tickets(NOW.plus(Duration.ofMinutes(10)), "key"), sent, BINDING, "is over");
    }

    @Test
    void nobody_makes_a_ticket_without_the_key_or_changes_one() {
        Tickets tickets = tickets(NOW, "key");
        Ticket ticket = tickets.issue(ID, BINDING);
        Ticket later = new Ticket(ID, ticket.expires().plusSeconds(30), ticket.seal());
        Ticket again = new Ticket(new UUID(1, 2), ticket.expires(), ticket.seal());
        Ticket never = new Ticket(ID, Instant.ofEpochSecond(9_999_999_999L), ticket.seal());

        for (Ticket forged : List.of(tickets(NOW, "other").issue(ID, BINDING), later, again, never)) {
            assertRefused(tickets, forged.text(), BINDING, "not for this request");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "pst_t_", "pst_t_AAAA", "pst_p_abc", "pst_t_\u00e4", "pst_t_%%%"})
    void what_is_no_ticket_is_refused_like_one_of_something_else(String sent) {
        assertRefused(tickets(NOW, "key"), sent, BINDING, "not for this request");
    }

    private static void assertRefused(Tickets tickets, String sent, TicketBinding binding, String why) {
        assertThatThrownBy(() -> tickets.check(sent, binding)).isInstanceOfSatisfying(RefusedException.class, e -> {
            assertThat(e.code()).isEqualTo(ErrorCode.TICKET_REFUSED);
            assertThat(e).hasMessageContaining(why).hasMessageContaining("without a ticket");
        });
    }

    private static TicketBinding binding(
            String subject, String request, String conversation, String policy, Set<String> rules) {
        return new TicketBinding(subject, request, conversation, policy, new TreeSet<>(rules));
    }

    private static Tickets tickets(Instant now, String key) {
        return new Tickets(new TicketKeys(new Pseudonymous(key)), () -> now);
    }

    /** Gives keys of quarters, and nothing else. */
    private record Pseudonymous(String key) implements KeyEncryption {
        @Override
        public String name() {
            return "test";
        }

        @Override
        public WrappedKey wrap(byte[] bytes, byte[] context) {
            throw new AssertionError("tickets wrap nothing");
        }

        @Override
        public byte[] unwrap(WrappedKey wrapped, byte[] context) {
            throw new AssertionError("tickets unwrap nothing");
        }

        @Override
        public SecretKey pseudonyms(String quarter) {
            return new SecretKeySpec((key + quarter).getBytes(StandardCharsets.UTF_8), "HmacSHA256");
        }
    }
}
