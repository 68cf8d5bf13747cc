package dev.postern.gateway.identity;

import io.quarkus.arc.DefaultBean;
import jakarta.inject.Singleton;

/** No logout ended a token, for tests without a database. */
@DefaultBean
@Singleton
final class NothingRevoked implements Revocations {
    @Override
    public void require(VerifiedToken token) {}
}
