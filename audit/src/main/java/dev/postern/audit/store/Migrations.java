package dev.postern.audit.store;

import java.util.Map;
import java.util.regex.Pattern;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings the schema of the trail up to date, with the owner's account. */
public final class Migrations {
    private static final String LOCATION = "classpath:dev/postern/audit/store/migration";
    /** Role names stand in the migrations within quotes; nothing else of SQL can be in them. */
    private static final Pattern ROLE = Pattern.compile("[\\p{L}\\p{N}_.@$-]{1,63}");

    private Migrations() {}

    /**
     * Creates or updates the schema. The roles of writer and reader must exist already.
     *
     * @throws FlywayException where the database cannot be reached or refuses
     * @throws IllegalArgumentException where a role name has unusual characters
     */
    public static void run(DatabaseAccount owner, String writerRole, String readerRole) {
        Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(owner.jdbcUrl(), owner.user(), owner.password())
                .schemas(DatabaseAccount.SCHEMA)
                .createSchemas(true)
                .locations(LOCATION)
                .failOnMissingLocations(true)
                .placeholders(Map.of(
                        "schema", DatabaseAccount.SCHEMA, "writer", role(writerRole), "reader", role(readerRole)))
                .load()
                .migrate();
    }

    private static String role(String name) {
        if (!ROLE.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "A role of the audit database may have letters, digits and _ . @ $ - in its name only: " + name);
        }
        return name;
    }
}
