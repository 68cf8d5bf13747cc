package dev.postern.audit.store;

import dev.postern.audit.content.KeyEncryption;
import dev.postern.audit.content.KeyWrap;
import dev.postern.audit.content.KnownPerson;
import dev.postern.audit.content.Opener;
import dev.postern.audit.content.SealContext;
import dev.postern.audit.content.UnreadableContentException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Says who stands behind identities, where their keys are still there. Thread-safe. */
@Singleton
class NameBook {
    private final IdentityRows identities;
    private final KeyRows keys;
    private final KeyWrap wrap;

    @Inject
    NameBook(IdentityRows identities, KeyRows keys, KeyEncryption encryption) {
        this.identities = identities;
        this.keys = keys;
        this.wrap = new KeyWrap(encryption);
    }

    /** The people behind these identities, by {@link #name}; who was forgotten, or cannot be read, is left out. */
    Map<String, KnownPerson> open(Collection<byte[]> wanted) {
        if (wanted.isEmpty()) {
            return Map.of();
        }
        List<IdentityRow> found = identities.list("identity in ?1", wanted);
        List<UUID> keyIds =
                found.stream().flatMap(row -> keyOf(row).stream()).distinct().toList();
        Map<UUID, KeyRow> byId = keyIds.isEmpty()
                ? Map.of()
                : keys.list("id in ?1", keyIds).stream().collect(Collectors.toMap(row -> row.id, Function.identity()));
        Map<String, KnownPerson> people = new HashMap<>();
        for (IdentityRow row : found) {
            keyOf(row)
                    .map(byId::get)
                    .flatMap(key -> open(row, key))
                    .ifPresent(person -> people.put(name(row.identity), person));
        }
        return people;
    }

    /** An identity as a key of a map. */
    static String name(byte[] identity) {
        return HexFormat.of().formatHex(identity);
    }

    private Optional<KnownPerson> open(IdentityRow row, KeyRow key) {
        try {
            byte[] opened = Opener.open(
                    row.sealed,
                    wrap.unwrap(key.id, key.pseudonym, key.month, key.wrappedKey()),
                    SealContext.identity(row.identity));
            return Optional.of(KnownPerson.decode(opened));
        } catch (UnreadableContentException e) {
            return Optional.empty();
        }
    }

    private static Optional<UUID> keyOf(IdentityRow row) {
        try {
            return Optional.of(Opener.keyOf(row.sealed));
        } catch (UnreadableContentException e) {
            return Optional.empty();
        }
    }
}
