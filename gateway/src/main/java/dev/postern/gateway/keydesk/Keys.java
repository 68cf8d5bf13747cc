package dev.postern.gateway.keydesk;

import dev.postern.gateway.config.PosternConfig;
import dev.postern.gateway.desk.DeskTransaction;
import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.identity.key.Cidr;
import dev.postern.gateway.identity.key.KeyText;
import dev.postern.gateway.identity.key.Pepper;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The keys of people: made, renewed, renamed, revoked. A change holds for this gateway when the method returns, and for others
 * when the database tells them. Thread-safe; every method may throw {@code desk_unavailable}.
 */
@Singleton
final class Keys {
    private final KeyRows rows;
    private final UseRows uses;
    private final KeySnapshot snapshot;
    private final DeskTransaction transaction;
    private final Pepper pepper;
    private final Clock clock;
    private final int most;

    @Inject
    Keys(
            KeyRows rows,
            UseRows uses,
            KeySnapshot snapshot,
            DeskTransaction transaction,
            Pepper pepper,
            Clock clock,
            PosternConfig config) {
        this.rows = rows;
        this.uses = uses;
        this.snapshot = snapshot;
        this.transaction = transaction;
        this.pepper = pepper;
        this.clock = clock;
        this.most = config.apiKeys().most();
    }

    /** Whether this gateway has API keys. */
    boolean areThere() {
        return pepper.isThere();
    }

    /** @throws RefusedException {@code step_refused} where this gateway has no API keys */
    void requireThere() {
        if (!pepper.isThere()) {
            throw refused("This gateway has no API keys: its operator has not set postern.api-keys.pepper-file.");
        }
    }

    /** A person's keys, the newest first. */
    List<KeyView> of(String owner) {
        return transaction.run(() -> views(rows.of(owner)));
    }

    /** Keys of everybody, the newest first. */
    List<KeyView> all(KeyQuery query) {
        return transaction.run(() -> views(query.run(rows, now())));
    }

    /**
     * A key of that person.
     *
     * @throws RefusedException {@code not_found}, the same for a key that is not there and one of somebody else
     */
    KeyView find(String id, String owner) {
        return transaction.run(() -> view(there(rows.ofOwner(id, owner))));
    }

    /** A key of anybody; as {@link #find(String, String)}. */
    KeyView find(String id) {
        return transaction.run(() -> view(there(rows.findByIdOptional(id))));
    }

    /**
     * Keeps a new key.
     *
     * @param models names of the catalogue
     * @throws RefusedException {@code step_refused} where its owner has as many as they may
     */
    KeyView add(KeyText text, KeyForm form, List<String> models, KeyView.Holder owner, KeyView.Holder maker) {
        KeyView added = transaction.run(() -> {
            KeyRow row = new KeyRow();
            row.id = text.id();
            row.kind = String.valueOf(text.kind().letter());
            row.owner = owner.subject();
            row.ownerName = owner.name();
            row.maker = maker.subject();
            row.makerName = maker.name();
            row.made = now();
            row.name = form.name();
            row.routes = form.routes().toArray(String[]::new);
            row.models = models.toArray(String[]::new);
            row.networks = form.networks().stream().map(Cidr::text).toArray(String[]::new);
            row.monthlyTokens =
                    form.monthlyTokens().isPresent() ? form.monthlyTokens().getAsLong() : null;
            row.mac = pepper.mac(text).bytes();
            row.renewed = row.made;
            row.expires = form.terms().expires();
            row.accepted = owner.subject().equals(maker.subject()) ? row.made : null;
            rows.persistAndFlush(row);
            // Whoever adds one waits for the others from here on, so that all together are counted.
            if (rows.living(row.owner, row.made) > most) {
                throw refused(
                        "Nobody has more than " + most + " keys at a time; revoke one that is not needed any more.");
            }
            return view(row);
        });
        snapshot.look();
        return added;
    }

    /** Gives a key another secret; the one before stays good for a while, and never longer than it was. */
    KeyView rotate(KeyText text, String owner, KeyTerms terms, Duration overlap) {
        return change(rows -> rows.ofOwner(text.id(), owner), row -> {
            Instant now = now();
            Instant end = now.plus(overlap);
            row.formerMac = row.mac;
            row.formerUntil = end.isBefore(row.expires) ? end : row.expires;
            row.mac = pepper.mac(text).bytes();
            row.renewed = now;
            row.expires = terms.expires();
        });
    }

    KeyView rename(String id, String owner, String name) {
        return change(rows -> rows.ofOwner(id, owner), row -> row.name = name);
    }

    /** Its owner says that it is theirs. */
    KeyView accept(String id, String owner) {
        return change(rows -> rows.ofOwner(id, owner), row -> {
            if (row.accepted == null) {
                row.accepted = now();
            }
        });
    }

    /** Ends a key of that person for good. */
    KeyView revoke(String id, String owner) {
        return change(rows -> rows.ofOwner(id, owner), row -> row.revoked = now());
    }

    /** Ends a key of anybody for good. */
    KeyView revoke(String id) {
        return change(rows -> rows.findByIdOptional(id), row -> row.revoked = now());
    }

    private KeyView change(Function<KeyRows, Optional<KeyRow>> find, Consumer<KeyRow> how) {
        KeyView changed = transaction.run(() -> {
            KeyRow row = there(find.apply(rows));
            if (row.revoked != null) {
                throw refused("This key was revoked; make another one.");
            }
            how.accept(row);
            rows.flush();
            return view(row);
        });
        snapshot.look();
        return changed;
    }

    private List<KeyView> views(List<KeyRow> found) {
        Map<String, Instant> used = uses.of(found.stream().map(row -> row.id).toList());
        Instant now = now();
        return found.stream().map(row -> KeyView.of(row, used.get(row.id), now)).toList();
    }

    private KeyView view(KeyRow row) {
        return views(List.of(row)).getFirst();
    }

    private static KeyRow there(Optional<KeyRow> found) {
        return found.orElseThrow(() -> new RefusedException(ErrorCode.NOT_FOUND, "There is no such key."));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static RefusedException refused(String why) {
        return new RefusedException(ErrorCode.STEP_REFUSED, why);
    }
}
