package dev.postern.gateway.desk;

import dev.postern.gateway.config.AccountSettings;
import java.util.Map;
import java.util.regex.Pattern;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings the schema of the desks up to date, with the owner's account. */
final class DeskMigrations {
    static final String SCHEMA = "desk";
    private static final String LOCATION = "classpath:dev/postern/gateway/desk/migration";

    /** The name of the role stands in the migrations within quotes; nothing else of SQL can be in it. */
    private static final Pattern ROLE = Pattern.compile("[\\p{L}\\p{N}_.@$-]{1,63}");

    private DeskMigrations() {}

    /**
     * Creates or updates the schema. The role must exist already.
     *
     * @throws FlywayException where the database cannot be reached or refuses
     * @throws IllegalArgumentException where the name of the role is none
     */
    static void run(String jdbcUrl, AccountSettings owner, String role) {
        if (!ROLE.matcher(role).matches()) {
            throw new IllegalArgumentException(
                    "The role of the desks may have letters, digits and _ . @ $ - in its name only: " + role);
        }
        Flyway.configure(DeskMigrations.class.getClassLoader())
                .dataSource(jdbcUrl, owner.user(), owner.password())
                .schemas(SCHEMA)
                .createSchemas(true)
                .locations(LOCATION)
                .failOnMissingLocations(true)
                .placeholders(Map.of("schema", SCHEMA, "desk", role))
                .load()
                .migrate();
    }
}
