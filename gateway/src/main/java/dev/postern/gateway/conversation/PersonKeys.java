package dev.postern.gateway.conversation;

import dev.postern.audit.content.KeyEncryption;
import dev.postern.audit.content.Pseudonyms;
import dev.postern.audit.content.WrappedKey;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The keys of people: 32 random bytes each, wrapped by the key encryption key of the trail. Whoever has none yet gets one
 * with the first conversation; without it nothing of that person can be read any more. Runs in a transaction.
 */
@Singleton
final class PersonKeys {
    /** In the place of a quarter: a person's hash here stays the same for good, and is none of the trail's. */
    private static final String FOREVER = "conversations";

    private static final String CONTEXT = "postern conversation key ";
    private static final int KEY_BYTES = 32;

    private final PersonRows rows;
    private final KeyEncryption encryption;
    private final Pseudonyms pseudonyms;
    private final SecureRandom random;
    private final InstantSource clock;

    @Inject
    PersonKeys(PersonRows rows, KeyEncryption encryption, SecureRandom random, InstantSource clock) {
        this.rows = rows;
        this.encryption = encryption;
        this.pseudonyms = new Pseudonyms(encryption);
        this.random = random;
        this.clock = clock;
    }

    /** What stands for a subject in the rows. */
    String person(String subject) {
        return HexFormat.of().formatHex(pseudonyms.subject(FOREVER, subject));
    }

    /** The cipher of a person who has conversations. */
    Optional<PersonCipher> find(String person) {
        return rows.findByIdOptional(person).map(this::cipher);
    }

    /** The cipher of a person, with a new key where there was none. */
    PersonCipher findOrMake(String person) {
        return find(person).orElseGet(() -> make(person));
    }

    /** Deletes the key, and with it all that it opens. */
    void delete(String person) {
        rows.deleteById(person);
    }

    private PersonCipher make(String person) {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        WrappedKey wrapped = encryption.wrap(key, context(person));
        rows.addIfNone(person, wrapped.kek(), wrapped.bytes(), clock.instant());
        return find(person).orElseThrow();
    }

    private PersonCipher cipher(PersonRow row) {
        byte[] key = encryption.unwrap(row.wrappedKey(), context(row.person));
        if (!row.kek.equals(encryption.name())) {
            WrappedKey anew = encryption.wrap(key, context(row.person));
            row.kek = anew.kek();
            row.wrapped = anew.bytes();
        }
        return new PersonCipher(row.person, key, random);
    }

    private static byte[] context(String person) {
        return (CONTEXT + person).getBytes(StandardCharsets.US_ASCII);
    }
}
