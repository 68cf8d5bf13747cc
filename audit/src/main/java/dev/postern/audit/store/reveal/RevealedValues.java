package dev.postern.audit.store.reveal;

import dev.postern.audit.bundle.Disclosable;
import dev.postern.audit.chain.ChainedRecord;
import dev.postern.audit.chain.Field;
import dev.postern.audit.content.PrivateValue;
import dev.postern.audit.store.ContentOpener;
import dev.postern.audit.store.Disclosure;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Discloses what was chosen of the requests that a reveal is for, and nothing of others. Each request is opened by the reveal
 * once, which records it and counts it. One bundle; not thread-safe.
 */
public final class RevealedValues implements Disclosure {
    private final Set<Disclosable> chosen;
    private final Predicate<ChainedRecord> scope;
    private final Opening opening;
    private final ContentOpener opener;
    private final Set<UUID> opened = new HashSet<>();
    private long count;

    /** Opens a request by the reveal: returns when that is allowed, recorded and counted. */
    @FunctionalInterface
    interface Opening {
        void of(UUID requestId) throws SQLException;
    }

    /** @param scope tells of a record whether the reveal is for it */
    RevealedValues(Set<Disclosable> chosen, Predicate<ChainedRecord> scope, Opening opening, ContentOpener opener) {
        this.chosen = Set.copyOf(chosen);
        this.scope = scope;
        this.opening = opening;
        this.opener = opener;
    }

    /** How many values were handed out. */
    public long count() {
        return count;
    }

    @Override
    public List<PrivateValue> of(ChainedRecord record) throws SQLException {
        if (chosen.stream().noneMatch(each -> record.fields().value(each.commitment()) != null)
                || !scope.test(record)) {
            return List.of();
        }
        UUID requestId = (UUID) Objects.requireNonNull(record.fields().value(Field.REQUEST_ID));
        if (!opened.contains(requestId)) {
            opening.of(requestId);
            opened.add(requestId);
        }
        List<PrivateValue> values = opener.privateValues(record.position()).stream()
                .filter(value -> chosen.stream().anyMatch(each -> each.commitment() == value.field()))
                .toList();
        count += values.size();
        return values;
    }
}
