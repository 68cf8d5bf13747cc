package dev.postern.gateway.identity;

import dev.postern.gateway.identity.key.KeyShelf;
import dev.postern.gateway.identity.key.KnownKey;
import io.quarkus.arc.DefaultBean;
import jakarta.inject.Singleton;
import java.util.Optional;

/** No keys, for {@link LoginTest}, whose application has no database. */
@Singleton
@DefaultBean
final class EmptyShelf implements KeyShelf {
    @Override
    public Optional<KnownKey> find(String id) {
        return Optional.empty();
    }

    @Override
    public void used(String id) {
        throw new AssertionError("There is no key that could be used");
    }
}
