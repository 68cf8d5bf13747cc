package dev.postern.audit.store;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings the schema of the trail up to date, with the owner's account. */
public final class Migrations {
    private static final String LOCATION = "classpath:dev/postern/audit/store/migration";

    private Migrations() {}

    /**
     * Creates or updates the schema. The roles must exist already.
     *
     * @throws FlywayException where the database cannot be reached or refuses
     */
    public static void run(DatabaseAccount owner, RoleNames roles) {
        Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(owner.jdbcUrl(), owner.user(), owner.password())
                .schemas(DatabaseAccount.SCHEMA)
                .createSchemas(true)
                .locations(LOCATION)
                .failOnMissingLocations(true)
                .placeholders(roles.placeholders())
                .load()
                .migrate();
    }
}
