package dev.postern.gateway.identity.key;

import dev.postern.policy.decision.KeyScope;
import java.net.InetAddress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A key that was not revoked, as the gateway keeps it.
 *
 * @param kind whom it is for
 * @param owner subject of the person who answers for it
 * @param mac proves its secret
 * @param former the secret before the last rotation, where it may still be good
 * @param expires when it is over
 * @param accepted false while its owner was not asked yet
 * @param scope what it is good for; names its id
 * @param networks where it may be used from; everywhere where it is empty
 */
public record KnownKey(
        KeyKind kind,
        String owner,
        KeyMac mac,
        Optional<Former> former,
        Instant expires,
        boolean accepted,
        KeyScope scope,
        List<Cidr> networks) {

    /** Compared with where there is no other: its bytes are of no key. */
    private static final KeyMac NOBODYS = KeyMac.of(new byte[KeyMac.LENGTH]);

    /** What proves a secret that another one took the place of, and until when. */
    public record Former(KeyMac mac, Instant until) {}

    public KnownKey {
        networks = List.copyOf(networks);
    }

    /**
     * Whether this proves a secret of the key, in a time that does not depend on which or on whether there is a key.
     *
     * @param key nothing where none is known under the id
     */
    static boolean proves(KeyMac presented, Optional<KnownKey> key, Instant now) {
        boolean isSecret = presented.isSameAs(key.map(KnownKey::mac).orElse(NOBODYS));
        Optional<Former> former = key.flatMap(KnownKey::former);
        boolean isFormer = presented.isSameAs(former.map(Former::mac).orElse(NOBODYS));
        boolean isInTime = former.map(Former::until).orElse(Instant.MIN).isAfter(now);
        return isSecret || (isFormer && isInTime);
    }

    /** Whether it may be used from an address in figures. */
    boolean isGoodFrom(String address) {
        if (networks.isEmpty()) {
            return true;
        }
        Optional<InetAddress> read = Cidr.address(address);
        return read.isPresent() && networks.stream().anyMatch(network -> network.contains(read.get()));
    }
}
