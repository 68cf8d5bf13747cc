package dev.postern.gateway.identity;

import dev.postern.gateway.config.PosternConfig;
import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.identity.directory.Directory;
import dev.postern.gateway.identity.directory.DirectoryUser;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What became of a token's holder since it was issued: a logout ends it, and so does an account that is disabled or
 * deleted; groups and roles that somebody lost are lost at once. Where the identity provider cannot be asked, a token that
 * was not ended counts for as long as it lasts. Thread-safe; may block.
 */
@Singleton
final class Standing {
    private final Revocations revocations;
    private final Directory directory;
    private final String issuer;
    private final boolean narrows;

    @Inject
    Standing(Revocations revocations, Directory directory, PosternConfig config) {
        this(
                revocations,
                directory,
                config.identity().issuer().toString(),
                config.identity().directory().narrows());
    }

    /**
     * @param issuer whose people the directory knows
     * @param narrows whether lost groups and roles are taken from tokens
     */
    Standing(Revocations revocations, Directory directory, String issuer, boolean narrows) {
        this.revocations = revocations;
        this.directory = directory;
        this.issuer = issuer;
        this.narrows = narrows;
    }

    /**
     * The token with what its holder still has.
     *
     * @throws RefusedException {@code invalid_token} where it counts no more, {@code desk_unavailable} where nobody can say
     *     whether it was ended
     */
    VerifiedToken now(VerifiedToken token) {
        revocations.require(token);
        if (!token.issuer().equals(issuer)) {
            return token;
        }
        Optional<DirectoryUser> user;
        try {
            user = directory.find(token.requester().subject());
        } catch (RefusedException e) {
            if (e.code() == ErrorCode.IDENTITY_UNAVAILABLE) {
                return token;
            }
            throw e;
        }
        DirectoryUser holder = user.filter(DirectoryUser::enabled)
                .orElseThrow(() -> new RefusedException(
                        ErrorCode.INVALID_TOKEN, "The account behind this access token is disabled or was deleted."));
        return narrows
                ? token.within(
                        groups(token.requester().groups(), holder.groups()),
                        ListClaim.common(token.requester().roles(), holder.roles()))
                : token;
    }

    /** A token may name groups by their path or by their last name. */
    private static Set<String> groups(Set<String> ofToken, Set<String> paths) {
        return ofToken.stream()
                .filter(group -> paths.contains(group)
                        || (!group.startsWith("/") && paths.stream().anyMatch(path -> path.endsWith("/" + group))))
                .collect(Collectors.toUnmodifiableSet());
    }
}
