package dev.postern.audit.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.audit.Events;
import dev.postern.audit.Receipt;
import dev.postern.audit.event.Subject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Subjects whom several lanes meet for the first time at the same moment. */
class NewcomersTest {
    private static final int LANES = 4;
    private static final int SUBJECTS = 600;
    private static final int RECORDS_EACH = 8;

    private final TestDatabase database = TestCluster.ONLY.database();
    private final Events events = new Events(1);

    @Test
    void lanes_that_meet_the_same_subjects_do_not_wait_for_each_other_in_a_circle() throws InterruptedException {
        database.tamper("""
                CREATE FUNCTION slowly() RETURNS trigger LANGUAGE plpgsql AS
                    $$BEGIN PERFORM pg_sleep(0.001); RETURN NEW; END$$""");
        database.tamper(
                "CREATE TRIGGER slowly BEFORE INSERT ON audit_subject_key FOR EACH ROW EXECUTE FUNCTION slowly()");
        List<Subject> meetings = meetings();

        try (PostgresTrail trail = Trails.open(database.writer(), LANES)) {
            List<CompletableFuture<Receipt>> records = meetings.stream()
                    .map(subject -> trail.append(events.intent(events.id(), subject, "a prompt")))
                    .toList();
            records.forEach(Trails::failed);
        }

        assertThat(database.text("SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()"))
                .isEqualTo("0");
    }

    /** Every subject several times, in an order of no kind. */
    private static List<Subject> meetings() {
        List<Subject> meetings = new ArrayList<>();
        for (int i = 0; i < SUBJECTS * RECORDS_EACH; i++) {
            int subject = i % SUBJECTS;
            meetings.add(
                    new Subject("subject-" + subject, "name-" + subject, List.of(), "access_token", "postern-web"));
        }
        Collections.shuffle(meetings, new Random(7));
        return meetings;
    }
}
