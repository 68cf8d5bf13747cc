package dev.postern.audit.store;

import dev.postern.audit.content.KeyEncryption;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneOffset;

/** What the gateway gives the reading side. */
final class ReadSideBeans {
    @Produces
    @Singleton
    KeyEncryption keyEncryption() {
        return Trails.MASTER;
    }

    @Produces
    @Singleton
    Clock clock() {
        return Clock.fixed(Trails.NOON, ZoneOffset.UTC);
    }
}
