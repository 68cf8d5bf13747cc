package dev.postern.gateway.keydesk;

import dev.postern.gateway.identity.key.Cidr;
import dev.postern.gateway.identity.key.KeyKind;
import dev.postern.gateway.identity.key.KeyMac;
import dev.postern.gateway.identity.key.KnownKey;
import dev.postern.policy.decision.KeyScope;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** A key as it is kept. What it is good for never changes. */
@Entity
@DynamicUpdate
@Table(name = "api_key")
@SuppressWarnings("NullAway.Init") // filled by Hibernate, or by whoever makes a row
class KeyRow {
    @Id
    String id;

    /** The letter of a {@link KeyKind}. */
    String kind;

    String owner;
    String ownerName;
    String maker;
    String makerName;
    Instant made;
    String name;
    String[] routes;
    String[] models;
    String[] networks;

    @Nullable
    Long monthlyTokens;

    byte[] mac;

    /** The secret before the last rotation. */
    byte @Nullable [] formerMac;

    @Nullable
    Instant formerUntil;

    /** When it was made, or got its secret. */
    Instant renewed;

    Instant expires;

    /** When its owner said that it is theirs; at once where they made it. */
    @Nullable
    Instant accepted;

    @Nullable
    Instant revoked;

    /** Number of the change that made it what it is; given by the database. */
    @Column(insertable = false, updatable = false)
    long version;

    KeyKind keyKind() {
        return KeyKind.of(kind.charAt(0));
    }

    /** As requests are held against it. */
    KnownKey known() {
        byte[] former = formerMac;
        Instant until = formerUntil;
        return new KnownKey(
                keyKind(),
                owner,
                KeyMac.of(mac),
                former == null || until == null
                        ? Optional.empty()
                        : Optional.of(new KnownKey.Former(KeyMac.of(former), until)),
                expires,
                accepted != null,
                new KeyScope(id, Set.of(routes), Set.of(models), budget()),
                Stream.of(networks).map(KeyRow::network).toList());
    }

    private OptionalLong budget() {
        return monthlyTokens == null ? OptionalLong.empty() : OptionalLong.of(monthlyTokens);
    }

    private static Cidr network(String text) {
        return Cidr.read(text).orElseThrow(() -> new IllegalStateException("A key names what is no network"));
    }
}
