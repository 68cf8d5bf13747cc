package dev.postern.gateway.identity.key;

import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.identity.directory.DirectoryUser;
import dev.postern.policy.decision.KeyScope;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;

/** A shelf and a directory in memory that count how often they are asked, and the check in front of them. */
public final class TestKeys implements KeyShelf {
    public static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    public static final String OWNER = "5f1c";

    private static final Random RANDOM = new Random(62);

    private final Pepper pepper;
    private final Map<String, KnownKey> shelf = new HashMap<>();
    private final Map<String, DirectoryUser> people = new HashMap<>();
    private int asked;
    private int directoryAsked;
    private int used;
    private boolean away;

    public TestKeys() {
        this(Pepper.of(new byte[32]));
    }

    TestKeys(Pepper pepper) {
        this.pepper = pepper;
        people.put(
                OWNER,
                new DirectoryUser(OWNER, "employee", true, Set.of("/engineering"), Set.of("employee", "operator")));
    }

    public KeyVerifier verifier() {
        return new KeyVerifier(pepper, this, this::person, () -> NOW);
    }

    /** A key that nobody keeps. */
    public static KeyText unknown(KeyKind kind) {
        return KeyText.make(kind, RANDOM);
    }

    /** A key with this id and another secret. */
    public static KeyText otherSecret(KeyText text) {
        return KeyText.withSecret(text.kind(), text.id(), RANDOM);
    }

    /** A key that is good for everything and everywhere for a day. */
    public KeyText good() {
        return keep(unknown(KeyKind.PERSON), List.of(), Duration.ofDays(1), true);
    }

    KeyText good(String... networks) {
        return keep(
                unknown(KeyKind.PERSON),
                List.of(networks).stream()
                        .map(text -> Cidr.read(text).orElseThrow())
                        .toList(),
                Duration.ofDays(1),
                true);
    }

    public KeyText expired() {
        return keep(unknown(KeyKind.PERSON), List.of(), Duration.ZERO, true);
    }

    KeyText waiting() {
        return keep(unknown(KeyKind.SERVICE), List.of(), Duration.ofDays(1), false);
    }

    /** The key gets another secret; the one before is good for a while from now. */
    KeyText rotate(KeyText text, Duration overlap) {
        KeyText fresh = otherSecret(text);
        KnownKey before = Objects.requireNonNull(shelf.get(text.id()), "a key that is kept");
        shelf.put(
                text.id(),
                new KnownKey(
                        before.kind(),
                        before.owner(),
                        pepper.mac(fresh),
                        Optional.of(new KnownKey.Former(before.mac(), NOW.plus(overlap))),
                        before.expires(),
                        true,
                        before.scope(),
                        before.networks()));
        return fresh;
    }

    public void revoke(KeyText text) {
        shelf.remove(text.id());
    }

    /** The owner of all keys is from now on this, or gone. */
    void owner(Optional<DirectoryUser> user) {
        people.remove(OWNER);
        user.ifPresent(person -> people.put(OWNER, person));
    }

    /** Nobody can say any more what is on the shelf. */
    void takeAway() {
        away = true;
    }

    /** How often the shelf was asked. */
    public int asked() {
        return asked;
    }

    public int directoryAsked() {
        return directoryAsked;
    }

    public int usedTimes() {
        return used;
    }

    @Override
    public Optional<KnownKey> find(String id) {
        asked++;
        if (away) {
            throw new RefusedException(ErrorCode.IDENTITY_UNAVAILABLE, "away");
        }
        return Optional.ofNullable(shelf.get(id));
    }

    @Override
    public void used(String id) {
        used++;
    }

    private Optional<DirectoryUser> person(String subject) {
        directoryAsked++;
        return Optional.ofNullable(people.get(subject));
    }

    private KeyText keep(KeyText text, List<Cidr> networks, Duration life, boolean accepted) {
        shelf.put(
                text.id(),
                new KnownKey(
                        text.kind(),
                        OWNER,
                        pepper.mac(text),
                        Optional.empty(),
                        NOW.plus(life),
                        accepted,
                        new KeyScope(text.id(), Set.of(), Set.of(), OptionalLong.of(1_000)),
                        networks));
        return text;
    }
}
