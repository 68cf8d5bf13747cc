package dev.postern.gateway.quota;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/** A ledger that counts how often something is taken of it, and can be away. */
final class CountingLedger implements Ledger {
    private final Ledger real;
    private int taken;
    private boolean away;

    CountingLedger(Ledger real) {
        this.real = real;
    }

    int taken() {
        return taken;
    }

    void away(boolean now) {
        away = now;
    }

    @Override
    public List<Grant> take(List<Ask> asks) throws SQLException {
        requireThere();
        taken++;
        return real.take(asks);
    }

    @Override
    public List<Standing> report(List<Report> reports) throws SQLException {
        requireThere();
        return real.report(reports);
    }

    @Override
    public Set<Long> called() throws SQLException {
        requireThere();
        return real.called();
    }

    private void requireThere() throws SQLException {
        if (away) {
            throw new SQLException("The ledger is away");
        }
    }
}
