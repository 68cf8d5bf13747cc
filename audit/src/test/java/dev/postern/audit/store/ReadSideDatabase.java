package dev.postern.audit.store;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Gives the platform's data source a database of the cluster, read with the reader's account. */
public final class ReadSideDatabase implements QuarkusTestResourceLifecycleManager {
    static final String PORT = "test.trail.port";
    static final String NAME = "test.trail.name";

    @Override
    public Map<String, String> start() {
        TestDatabase database = TestCluster.ONLY.database();
        DatabaseAccount reader = database.reader();
        return Map.of(
                "quarkus.datasource.jdbc.url",
                reader.jdbcUrl(),
                "quarkus.datasource.username",
                reader.user(),
                "quarkus.datasource.password",
                reader.password(),
                NAME,
                database.name(),
                PORT,
                Integer.toString(database.port()));
    }

    @Override
    public void stop() {
        // The cluster ends with the JVM.
    }
}
