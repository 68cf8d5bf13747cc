package dev.postern.gateway.identity.key;

import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.identity.directory.Directory;
import dev.postern.gateway.identity.directory.DirectoryUser;
import dev.postern.policy.decision.Requester;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Makes a requester of an API key. The secret comes first: only its holder learns that a key is over, waits for its owner or is
 * kept to other networks. Groups and roles are those that the owner has now, never those they had when the key was made.
 * Thread-safe; may block for as long as the {@link Directory} does.
 */
public final class KeyVerifier {
    /** Stands before the key's id where tokens name their client. */
    private static final String CLIENT = "key:";

    private final Pepper pepper;
    private final KeyShelf shelf;
    private final Directory directory;
    private final InstantSource clock;

    KeyVerifier(Pepper pepper, KeyShelf shelf, Directory directory, InstantSource clock) {
        this.pepper = pepper;
        this.shelf = shelf;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * The owner of a key, with what the key is good for.
     *
     * @param address where the call comes from, in figures
     * @throws RefusedException {@code invalid_token}; {@code key_expired}; {@code forbidden} from another network;
     *     {@code identity_unavailable} where nobody knows whether the key or its owner still counts
     */
    public Requester verify(KeyText text, String address) {
        if (!pepper.isThere()) {
            throw InvalidKey.refusal();
        }
        KeyMac presented = pepper.mac(text);
        Optional<KnownKey> known = shelf.find(text.id());
        Instant now = clock.instant();
        if (!KnownKey.proves(presented, known, now)) {
            throw InvalidKey.refusal();
        }
        KnownKey key = known.orElseThrow();
        requireOpen(key, address, now);
        DirectoryUser owner =
                directory.find(key.owner()).filter(DirectoryUser::enabled).orElseThrow(InvalidKey::refusal);
        shelf.used(text.id());
        return new Requester(
                owner.subject(),
                owner.name(),
                owner.groups(),
                owner.roles(),
                CLIENT + text.id(),
                Requester.Credential.API_KEY,
                Optional.of(key.scope()));
    }

    private static void requireOpen(KnownKey key, String address, Instant now) {
        if (!key.expires().isAfter(now)) {
            throw new RefusedException(
                    ErrorCode.KEY_EXPIRED, "The API key is over; make another one on the page /keys of this gateway.");
        }
        if (!key.accepted()) {
            throw new RefusedException(
                    ErrorCode.INVALID_TOKEN,
                    "The API key waits for the person who is to answer for it; they accept it on the page /keys.");
        }
        if (!key.isGoodFrom(address)) {
            throw new RefusedException(
                    ErrorCode.FORBIDDEN,
                    "The API key is kept to other networks (scope 'networks'); this call comes from " + address + ".");
        }
    }
}
