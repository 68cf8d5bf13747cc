package dev.postern.audit.store;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Keys were to be deleted that legal holds need. Nothing was. */
public final class OnHoldException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private static final String ON_HOLD = "TH001";

    private final UUID[] holds;

    private OnHoldException(UUID[] holds, SQLException cause) {
        super("What is on hold cannot be erased", cause);
        this.holds = holds;
    }

    /** The holds, by ascending id. */
    public List<UUID> holds() {
        return List.of(holds);
    }

    /**
     * Returns where the database failed for another reason.
     *
     * @throws OnHoldException where it refused for a hold
     */
    static void throwIfItIs(SQLException e) {
        if (e instanceof PSQLException refused && ON_HOLD.equals(e.getSQLState())) {
            ServerErrorMessage said = refused.getServerErrorMessage();
            String ids = said == null || said.getDetail() == null ? "" : said.getDetail();
            throw new OnHoldException(
                    Arrays.stream(ids.split(" ", -1))
                            .filter(id -> !id.isEmpty())
                            .map(UUID::fromString)
                            .toArray(UUID[]::new),
                    e);
        }
    }
}
