package dev.postern.audit.store.reveal;

import dev.postern.audit.content.Pseudonyms;
import dev.postern.audit.content.Quarter;
import dev.postern.audit.store.OldestKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * Finds the pseudonym of a person whom somebody names, to ask for a reveal. Opens nothing: what is named is hashed and
 * looked for. Who was forgotten is not found. Thread-safe.
 */
public final class PersonSearch {
    private static final String BY_PSEUDONYM =
            "SELECT DISTINCT pseudonym FROM audit.audit_identity WHERE pseudonym = ?";
    private static final String BY_NAME = "SELECT DISTINCT pseudonym FROM audit.audit_identity WHERE name_tag = ?";

    private final DataSource reader;
    private final Pseudonyms pseudonyms;
    private final InstantSource clock;

    /** @param reader account that may read the trail */
    public PersonSearch(DataSource reader, Pseudonyms pseudonyms, InstantSource clock) {
        this.reader = reader;
        this.pseudonyms = pseudonyms;
        this.clock = clock;
    }

    /**
     * By the stable identifier at the identity provider: one, or none where the trail does not know it.
     *
     * @throws SQLException where the database cannot be read
     */
    public List<Scope.Person> byId(String id, Instant from, Instant to) throws SQLException {
        return newest(BY_PSEUDONYM, quarter -> pseudonyms.subject(quarter, id), from, to);
    }

    /**
     * By the name the person logs in with, as the trail knew it last. Several where more than one person had it in that
     * quarter. Throws as {@link #byId} does.
     */
    public List<Scope.Person> byName(String name, Instant from, Instant to) throws SQLException {
        return newest(BY_NAME, quarter -> pseudonyms.name(quarter, name), from, to);
    }

    private List<Scope.Person> newest(String sql, Function<String, byte[]> tag, Instant from, Instant to)
            throws SQLException {
        try (Connection connection = reader.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            Instant now = clock.instant();
            Instant oldest = OldestKey.time(connection).orElse(now);
            for (Quarter quarter : Quarter.between(oldest, now)) {
                statement.setBytes(1, tag.apply(quarter.name()));
                List<Scope.Person> found = new ArrayList<>();
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        String pseudonym = HexFormat.of().formatHex(row.getBytes(1));
                        found.add(new Scope.Person(pseudonym, quarter.name(), from, to));
                    }
                }
                if (!found.isEmpty()) {
                    return found;
                }
            }
            return List.of();
        }
    }
}
