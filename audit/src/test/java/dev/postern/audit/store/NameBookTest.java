package dev.postern.audit.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.audit.Events;
import dev.postern.audit.content.KnownPerson;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Names are opened where their keys are still there; the check of the chain does not need them. */
@QuarkusTest
@QuarkusTestResource(value = ReadSideDatabase.class, restrictToAnnotatedClass = true)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NameBookTest {
    private final NameBook names;
    private final IdentityRows identities;
    private final DataSource source;
    private final TestDatabase database;

    @Inject
    NameBookTest(
            NameBook names,
            IdentityRows identities,
            DataSource source,
            @ConfigProperty(name = ReadSideDatabase.NAME) String name,
            @ConfigProperty(name = ReadSideDatabase.PORT) int port) {
        this.names = names;
        this.identities = identities;
        this.source = source;
        this.database = new TestDatabase(name, port);
    }

    @BeforeAll
    void write_a_trail() throws InterruptedException {
        try (PostgresTrail trail = Trails.open(database.writer(), 1)) {
            Trails.record(trail, new Events(1), 2);
        }
    }

    @Test
    void a_name_is_opened_with_its_groups() {
        assertThat(known()).singleElement().satisfies(person -> {
            assertThat(person.name()).isEqualTo(Events.ANA.name());
            assertThat(person.groups()).isEqualTo(Events.ANA.groups());
        });
    }

    @Test
    void a_forgotten_person_has_no_name_and_the_proof_still_holds() {
        database.tamper("CREATE TABLE kept AS TABLE audit_subject_key; DELETE FROM audit_subject_key");

        assertThat(known()).isEmpty();
        assertThat(Trails.flaw(database)).isEmpty();
        database.tamper("INSERT INTO audit_subject_key SELECT * FROM kept; DROP TABLE kept");
    }

    @Test
    void the_check_runs_over_the_data_source_of_the_platform() throws SQLException {
        Verification verification = new ChainVerifier(source).verify(List.of());

        assertThat(verification.flaw()).isEmpty();
        assertThat(verification.records()).isEqualTo(1 + 6 + 1);
    }

    private Collection<KnownPerson> known() {
        return names.open(identities.listAll().stream().map(row -> row.identity).toList())
                .values();
    }
}
