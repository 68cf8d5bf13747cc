package dev.postern.local.postgres;

import dev.postern.local.data.PrivateFiles;
import dev.postern.local.data.Secret;
import dev.postern.local.data.Settings;
import dev.postern.local.failure.StartFailure;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A database that somebody else runs. Where its address names an administrator, the trail's roles are made there;
 * otherwise they must be there already, with the passwords of this data folder.
 */
public final class ExternalDatabase {
    private static final String PREFIX = "jdbc:postgresql:";

    private final String address;
    private final Map<String, String> parameters;

    private ExternalDatabase(String address, Map<String, String> parameters) {
        this.address = address;
        this.parameters = parameters;
    }

    /** Reads an address such as {@code jdbc:postgresql://host/database?user=admin&password=…}. */
    public static ExternalDatabase at(String jdbcUrl) {
        if (!jdbcUrl.startsWith(PREFIX)) {
            throw new StartFailure("--database takes an address such as jdbc:postgresql://host:5432/postern.");
        }
        int query = jdbcUrl.indexOf('?');
        Map<String, String> parameters = new LinkedHashMap<>();
        if (query >= 0) {
            for (String pair : jdbcUrl.substring(query + 1).split("&", -1)) {
                int equals = pair.indexOf('=');
                if (equals > 0) {
                    parameters.put(pair.substring(0, equals), pair.substring(equals + 1));
                }
            }
        }
        return new ExternalDatabase(query < 0 ? jdbcUrl : jdbcUrl.substring(0, query), parameters);
    }

    /** The address without user and password. */
    String publicUrl() {
        String rest = parameters.entrySet().stream()
                .filter(parameter -> !parameter.getKey().equals("user"))
                .filter(parameter -> !parameter.getKey().equals("password"))
                .map(parameter -> parameter.getKey() + '=' + parameter.getValue())
                .collect(Collectors.joining("&"));
        return rest.isEmpty() ? address : address + '?' + rest;
    }

    /**
     * Makes sure that the trail's roles can get in.
     *
     * @param script where the commands for an administrator are written when they cannot
     */
    public TrailDatabase prepare(Settings settings, Path script) {
        TrailDatabase trail = new TrailDatabase(
                publicUrl(),
                account(TrailRoles.OWNER, settings),
                account(TrailRoles.WRITER, settings),
                account(TrailRoles.READER, settings),
                account(TrailRoles.SEALER, settings),
                account(TrailRoles.KEEPER, settings),
                account(TrailRoles.DESK, settings));
        Optional<PostgresAccount> administrator = administrator();
        try (Connection connection = connect(administrator.orElse(trail.owner()))) {
            if (administrator.isPresent()) {
                makeRoles(connection, trail);
            }
            return trail;
        } catch (SQLException e) {
            if (administrator.isPresent()) {
                throw new StartFailure("The database " + publicUrl() + " cannot be prepared: " + e.getMessage(), e);
            }
            PrivateFiles.write(script, TrailRoles.script(trail, name()));
            throw new StartFailure(
                    "The database " + publicUrl() + " does not let " + TrailRoles.OWNER + " in (" + e.getMessage()
                            + "): run the commands in " + script + " there as an administrator, then start again.",
                    e);
        }
    }

    private static void makeRoles(Connection connection, TrailDatabase trail) throws SQLException {
        TrailRoles.ensure(connection, trail);
        try (Statement statement = connection.createStatement()) {
            for (String grant : TrailRoles.grants(connection.getCatalog())) {
                statement.execute(grant);
            }
        }
    }

    private Connection connect(PostgresAccount account) throws SQLException {
        return DriverManager.getConnection(
                publicUrl(), account.user(), account.password().reveal());
    }

    private Optional<PostgresAccount> administrator() {
        return Optional.ofNullable(parameters.get("user"))
                .map(user -> new PostgresAccount(
                        decoded(user), Secret.of(decoded(parameters.getOrDefault("password", "")))));
    }

    private String name() {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private static PostgresAccount account(String role, Settings settings) {
        return new PostgresAccount(role, settings.password(role));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
